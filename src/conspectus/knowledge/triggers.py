"""The table of words that name events, and their inflected forms.

`data/triggers.csv` is the table: a verb or noun phrase, its PLOVER type, mode and CAMEO code, its
frame (who stands where) and its weight. In a phrase `~` stands for a few words in between
("impose ~ sanctions"). What surprises: a phrase may have several rows; the frame that fits the
sentence decides ("blew up the bridge", "the hall blew up"). A word with `@` is a class of words,
listed in a row of its own ("send ~ @forces"); a class may stand among a row's cues as well.
"""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from conspectus.knowledge.tables import read_table

FRAMES = ("", "mutual", "alone", "receives", "suffers")
"""Who the subject is: the actor; one of several actors; an actor without a recipient; the
recipient of what the object does; the one to whom it happens."""
_VOWELS = frozenset("aeiou")
_DOUBLING = frozenset(
    "ban bar beg blot chat chop clap commit cut dig drag drop dub get grab hit jam jet kidnap lag"
    " let lob mob mop mug nab nod occur pat pin plan plot plug prod propel put ram rid rip rob rub"
    " run set shed ship shop shut sit slam slap slip snub spin split spot spur squat stab step stop"
    " strap strip swap tap thwart trap trim trot tug wed whip win wrap compel expel repel rebel"
    " quell refer prefer transfer admit permit submit regret omit gas gun map net patrol control"
    " defer confer deter rig scrap scrub cap clog club cordon".split()
) - {"thwart", "quell", "cordon"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table."""

    words: tuple[str, ...]
    pos: str
    type: str | None
    mode: str | None
    cameo: str | None
    frame: str
    weight: str
    """What the words need beside them, common words more: "" anything, actor, weak (both sides),
    persons (a named person on both sides), cued (an actor and a cue), civil and forces (done by
    civilians, by forces, or right behind a cue), beside (a cue near them), people (done to people),
    holding (people as the object, kept somewhere), standing (a noun of attitude: only as somebody's
    deed, "voiced support")."""
    status: str | None
    """The status that the words imply: a promise is of something planned."""
    cues: frozenset[str]
    """Words that make a weak row safe when one stands in the same sentence."""


@dataclass(frozen=True, slots=True)
class Triggers:
    """The table, ready for look-up by first word."""

    rows: tuple[Row, ...]
    by_first: MappingProxyType[str, tuple[Row, ...]]
    """Every inflected form of a phrase's first word, longest phrases first."""
    nounlike: frozenset[str]
    """Verbs whose base form is a noun as well: "attack", "plan", not "deny"."""
    forms: MappingProxyType[str, MappingProxyType[str, frozenset[str]]]
    """Verb forms: word -> lemma -> which forms it is: base, s, past, part, ing."""
    classes: MappingProxyType[str, frozenset[str]]
    """Words that a class such as "@forces" stands for."""

    @staticmethod
    @cache
    def load() -> "Triggers":
        """Return the table shipped with the package; read once."""
        irregular = {
            row["lemma"]: (row["past"].split(), row["participle"].split()) if row["past"] else None
            for row in read_table("verbs.csv")
        }
        table = read_table("triggers.csv")
        classes = {
            row["phrase"]: frozenset(row["cues"].split()) for row in table if row["pos"] == "class"
        }
        rows = tuple(
            Row(
                words=words,
                pos=row["pos"],
                type=None if row["type"] == "NONE" else row["type"],
                mode=row["mode"] or None,
                cameo=row["cameo"] or None,
                frame=row["frame"],
                weight=row["weight"],
                status=row["status"] or None,
                cues=frozenset().union(*(classes.get(c, {c}) for c in row["cues"].split())),
            )
            for row in table
            if row["pos"] != "class"
            for words in spellings(row["phrase"])
        )
        verbs = {row.words[0] for row in rows if row.pos == "verb"} | set(irregular)
        forms: dict[str, dict[str, set[str]]] = {}
        for verb in sorted(verbs):
            for kind, words in verb_forms(verb, irregular.get(verb)).items():
                for word in words:
                    forms.setdefault(word, {}).setdefault(verb, set()).add(kind)
        first: dict[str, list[Row]] = {}
        inflected: dict[str, list[str]] = {}
        for form, lemmas in forms.items():
            for lemma in lemmas:
                inflected.setdefault(lemma, []).append(form)
        for row in rows:
            head = row.words[0]
            if row.pos == "verb":
                spelt = tuple(inflected[head])
            elif row.pos == "clause":
                spelt = tuple(sorted(classes.get(head, {head, plural(head)})))
            elif row.pos == "idiom":
                spelt = tuple(sorted({head, plural(head), *inflected.get(head, ())}))
            else:
                spelt = noun_forms(row.words)[0]
            for form in spelt:
                first.setdefault(form, []).append(row)
        nounlike = {row.words[-1] for row in rows if row.pos == "noun" and len(row.words) == 1}
        nounlike |= {row["lemma"] for row in read_table("verbs.csv") if row["noun"]}
        return Triggers(
            rows,
            MappingProxyType({f: tuple(sorted(r, key=_order)) for f, r in first.items()}),
            frozenset(nounlike),
            MappingProxyType(
                {
                    form: MappingProxyType({v: frozenset(k) for v, k in lemmas.items()})
                    for form, lemmas in forms.items()
                }
            ),
            MappingProxyType(classes),
        )


def _order(row: Row) -> tuple[int, bool]:
    """Return where a row stands among those of its first word: long before short, sure before."""
    return -len(row.words), row.weight != "beside"


def spellings(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a phrase as a text may have them: whole, and cut at hyphens.

    >>> spellings("stage ~ sit-in")
    (('stage', '~', 'sit-in'), ('stage', '~', 'sit', '-', 'in'))
    """
    whole = tuple(phrase.split())
    cut = tuple(phrase.replace("-", " - ").split())
    return (whole,) if cut == whole else (whole, cut)


def verb_forms(
    lemma: str, irregular: tuple[list[str], list[str]] | None = None
) -> dict[str, list[str]]:
    """Return a verb's forms by kind: base, s, past, part, ing.

    >>> verb_forms("deny")["past"], verb_forms("raid")["ing"], verb_forms("bar")["past"]
    (['denied'], ['raiding'], ['barred'])
    """
    if lemma == "be":
        return {
            "base": ["be", "am", "are"],
            "s": ["is"],
            "past": ["was", "were"],
            "part": ["been"],
            "ing": ["being"],
        }
    last = lemma[-1]
    stem = (
        lemma + last
        if lemma in _DOUBLING or (not irregular and len(lemma) > 2 and _short(lemma))
        else lemma
    )
    if irregular and irregular[0][0].endswith("ed") and lemma not in _DOUBLING:
        stem = irregular[0][0][:-2] if not lemma.endswith("e") else stem
    regular = (
        lemma[:-1] + "ied"
        if last == "y" and lemma[-2] not in _VOWELS
        else lemma + "d"
        if last == "e"
        else stem + "ed"
    )
    if lemma.endswith("ie"):
        ing = lemma[:-2] + "ying"
    elif last == "e" and not lemma.endswith(("ee", "oe", "ye")):
        ing = lemma[:-1] + "ing"
    else:
        doubled = irregular and len(lemma) > 2 and _short(lemma) and lemma not in _DOUBLING
        ing = (lemma + last if doubled and not regular_past(irregular) else stem) + "ing"
    past, part = irregular if irregular else ([regular], [regular])
    if _may_double_l(lemma) and not irregular:
        past = part = [regular, lemma + "led"]
        third = plural(lemma)
        return {
            "base": [lemma], "s": [third], "past": past, "part": part, "ing": [ing, lemma + "ling"],
        }  # fmt: skip
    third = "has" if lemma == "have" else plural(lemma)
    return {"base": [lemma], "s": [third], "past": list(past), "part": list(part), "ing": [ing]}


def regular_past(irregular: tuple[list[str], list[str]] | None) -> bool:
    """Return whether a table entry only spells out a regular past."""
    return bool(irregular and irregular[0][0].endswith("ed"))


def plural(word: str) -> str:
    """Return a noun's plural, which is spelt as a verb's third person is.

    >>> plural("clash"), plural("sortie"), plural("injury"), plural("coup")
    ('clashes', 'sorties', 'injuries', 'coups')
    """
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    if word in {"go", "veto", "do", "torpedo"}:
        return word + "es"
    return word + "s"


def noun_forms(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return, word by word, the spellings a noun phrase may have: its head in both numbers."""
    head = words.index("of") - 1 if "of" in words[1:] else len(words) - 1
    return tuple((w, plural(w)) if (i == head and w.isalpha()) or i == head else (w,)
                 for i, w in enumerate(words))  # fmt: skip


def _may_double_l(lemma: str) -> bool:
    """Return whether British and American spelling differ: "refuelled", "refueled"."""
    if not lemma.endswith(("el", "al")) or lemma in _DOUBLING or len(lemma) < 5:
        return False
    return lemma[-3] not in _VOWELS or lemma.endswith("uel")


def _short(lemma: str) -> bool:
    """Return whether a verb ends in one vowel and one consonant that is doubled."""
    return (
        lemma[-1] not in "aeiouwxy"
        and lemma[-2] in _VOWELS
        and lemma[-3] not in _VOWELS
        and sum(c in _VOWELS for c in lemma) == 1
    ) or lemma in {"begin", "forget", "forbid", "upset"}
