"""What a happening is called: the noun of a verb, and the words that tie its parties to it.

The table is `event_names.csv`; forms of verbs come from `verbs.csv`. What surprises: a word that is
neither in the table nor a form of a known verb is taken for a noun and stays as it is; "down" is a
verb only where it comes first, for who sat down downed nobody.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from conspectus.knowledge.tables import read_table
from conspectus.knowledge.triggers import plural, verb_forms

_DOWN = "down"
_PLAIN = 2  # words of "air strikes"; of "carried out a bold attack" only the last names it
_NOUN_ENDING = re.compile(r"(?:tion|sion|ment|ings?|ance|ence|ism|ity|ship|ure)s?$")


@dataclass(frozen=True, slots=True)
class Happening:
    """The noun of a happening and how its parties stand beside it."""

    noun: str
    who: str = ""
    """Word before the doer; "" = left out, "self" = it befalls the subject, ":" = no noun."""
    whom: str = "of"


@dataclass(frozen=True)
class Happenings:
    """The table, ready for look-ups in lower case."""

    by_form: Mapping[str, Happening]
    by_forms: Mapping[tuple[str, str], Happening]
    """Of verbs with a particle: "blew" with "up"."""
    by_noun: Mapping[str, Happening]
    verbs: Mapping[str, str]
    """Form of any other known verb -> its -ing form."""

    @staticmethod
    @cache
    def load() -> "Happenings":
        """Return the table of the package."""
        irregular = {
            row["lemma"]: (row["past"].split(), row["participle"].split() or row["past"].split())
            for row in read_table("verbs.csv")
            if row["past"]
        }
        by_form: dict[str, Happening] = {}
        by_forms: dict[tuple[str, str], Happening] = {}
        by_noun: dict[str, Happening] = {}
        verbs: dict[str, str] = {}
        for row in read_table("verbs.csv"):
            forms = verb_forms(row["lemma"], irregular.get(row["lemma"]))
            for form in (f for kind in forms.values() for f in kind):
                verbs.setdefault(form, forms["ing"][0])
        for row in read_table("event_names.csv"):
            named = Happening(row["noun"], row["who"], row["whom"])
            lemma, _, particle = row["lemma"].partition(" ")
            for kind in verb_forms(lemma, irregular.get(lemma)).values():
                for form in kind:
                    if particle:
                        by_forms.setdefault((form, particle), named)
                    else:
                        by_form.setdefault(form, named)
            by_noun.setdefault(row["noun"], named)
            by_noun.setdefault(
                plural(row["noun"]), Happening(plural(row["noun"]), named.who, named.whom)
            )
        return Happenings(by_form, by_forms, by_noun, verbs)

    def of(self, trigger: str) -> Happening:
        """Return how a person would call what a trigger names.

        >>> Happenings.load().of("shelled").noun, Happenings.load().of("air strikes").noun
        ('shelling', 'air strikes')
        """
        words = trigger.lower().split()
        if not words:
            return Happening("event")
        last = words[-1]
        if last in self.by_noun:
            known = self.by_noun[last]
            return Happening(
                last if len(words) > _PLAIN else " ".join(words), known.who, known.whom
            )
        pair = next((p for p in combinations(words, 2) if p in self.by_forms), None)
        if pair:
            return self.by_forms[pair]
        verb = next((w for w in words if w in self.by_form and (w != _DOWN or w == words[0])), None)
        if verb and not (len(words) == 1 and _NOUN_ENDING.search(verb) and verb not in self.verbs):
            return self.by_form[verb]
        if words[0] in self.verbs and not _NOUN_ENDING.search(last):
            return Happening(" ".join([self.verbs[words[0]], *words[1:]]), ":", "")
        if words[0].endswith("ed") and not _NOUN_ENDING.search(last):
            return Happening(" ".join(words), ":", "")
        return Happening(" ".join(words), "by", "of")
