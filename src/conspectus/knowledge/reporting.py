"""The table of words that report what somebody says, writes, believes, wants or feels.

`data/reporting.csv` is the table: a verb or verb phrase, what it reports, and what may follow it.
What surprises: many forms are nouns as well ("claims", "reports"); whether one is a verb is for
the reader of the sentence to decide, the table only says that it may be.
"""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from conspectus.knowledge.tables import read_table
from conspectus.knowledge.triggers import verb_forms
from conspectus.records import CueClass

Kind = Literal["base", "s", "past", "part", "ing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A reporting verb or verb phrase."""

    words: tuple[str, ...]
    """The phrase in its base form: "call", "for"."""
    cls: CueClass
    clause: str
    """free: a clause follows with or without "that"; that: only with one; empty: none."""
    objects: frozenset[str]
    """object: what follows is content; pair: "X of Y", "X as Y", "X Y"; marked: only with marks."""
    infinitive: bool
    """ "to do" is content."""
    prepositions: frozenset[str]
    """Content may follow one of these."""
    addressee: str
    """must: the one spoken to comes first; y: may; empty: cannot."""
    alone: bool
    """It may stand beside a finished quote or clause: "..., he said"."""


@dataclass(frozen=True, slots=True)
class Reporting:
    """The table, ready for look-up by the inflected first word."""

    cues: tuple[Cue, ...]
    by_form: MappingProxyType[str, tuple[tuple[Cue, frozenset[str]], ...]]
    """Form of the first word -> cues, longest phrase first, with the kinds of form it can be."""
    nouns: MappingProxyType[str, CueClass]
    """Nouns of what is said, before "that": statement, claim, fear."""

    @staticmethod
    @cache
    def load() -> "Reporting":
        """Return the table shipped with the package; read once."""
        forms: dict[str, dict[Cue, set[str]]] = {}
        cues: list[Cue] = []
        for row in read_table("reporting.csv"):
            cue = _cue(row)
            cues.append(cue)
            irregular = (row["past"].split(), row["participle"].split()) if row["past"] else None
            for kind, words in verb_forms(cue.words[0], irregular).items():
                for word in words:
                    forms.setdefault(word, {}).setdefault(cue, set()).add(kind)
        nouns = {
            row["noun"]: cast(CueClass, row["class"]) for row in read_table("reporting_nouns.csv")
        }
        return Reporting(
            tuple(cues),
            MappingProxyType(
                {
                    form: tuple(
                        (cue, frozenset(kinds))
                        for cue, kinds in sorted(found.items(), key=lambda c: -len(c[0].words))
                    )
                    for form, found in forms.items()
                }
            ),
            MappingProxyType(nouns),
        )


def _cue(row: dict[str, str]) -> Cue:
    return Cue(
        words=tuple(row["verb"].split()),
        cls=cast(CueClass, row["class"]),
        clause=row["clause"],
        objects=frozenset(row["object"].split()),
        infinitive=bool(row["infinitive"]),
        prepositions=frozenset(row["prepositions"].split()),
        addressee=row["addressee"],
        alone=bool(row["alone"]),
    )
