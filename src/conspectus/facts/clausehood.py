"""Is it a clause: whether words that somebody may have said hold a verb at all.

A range of tokens in, a yes or no out. What surprises: no parser is asked; a word that may be a
verb's past or third person counts as one unless an article or a preposition stands before it, so
that a "no" is sure and a "yes" is not.
"""

from functools import cache

from conspectus.facts.cues import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS
from conspectus.facts.frames import Frame
from conspectus.knowledge.triggers import Triggers

_NO_VERBS = frozenset("to not never having being".split())
_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million dozen".split()
)
_TIMES = frozenset("day night morning evening afternoon week weekend month year time hour".split())


@cache
def _finite() -> frozenset[str]:
    """Return the forms that can be a finite verb by themselves."""
    forms = Triggers.load().forms
    kinds = {
        word: frozenset(k for f in lemmas.values() for k in f) for word, lemmas in forms.items()
    }
    return frozenset(word for word, found in kinds.items() if found & {"past", "s"})


def is_past(word: str) -> bool:
    """Return whether a word can be the past of a verb."""
    kinds = Triggers.load().forms.get(word, {}).values()
    return any("past" in k for k in kinds) or (word.endswith("ed") and len(word) > 4)


def has_verb(frame: Frame, start: int, end: int) -> bool:
    """Return whether a finite verb may stand in a token range."""
    for k in range(start, min(end, len(frame.toks))):
        word = frame.low(k)
        if word in AUXILIARIES - _NO_VERBS or word.endswith("n't"):
            return True
        if word.endswith(("'s", "'re", "'ll", "'ve", "'d")) and word.split("'")[0] in PRONOUNS:
            return True
        before = frame.low(k - 1) if k > start else ""
        if before in DETERMINERS or before in PREPOSITIONS:
            continue
        if word in _finite() or (word.endswith("ed") and len(word) > 4):
            return True
        if before in {"we", "they", "you", "i", "who"} and word.isalpha():
            return True
    return False


def has_purpose(frame: Frame, start: int, end: int) -> bool:
    """Return whether "to do" stands in a token range."""
    forms = Triggers.load().forms
    return any(
        frame.low(k) == "to" and any("base" in f for f in forms.get(frame.low(k + 1), {}).values())
        for k in range(start, min(end, len(frame.toks)) - 1)
    )


def is_number(word: str) -> bool:
    """Return whether a word is a number in digits or letters."""
    return word[:1].isdigit() or word in _NUMBERS


def that_day(frame: Frame, k: int) -> bool:
    """Return whether "that" at a token points at a time: "that very day", "that night"."""
    word, after = frame.low(k + 1), frame.low(k + 2)
    if word in {"very", "same"}:
        return True
    goes_on = after in PREPOSITIONS or after in {"never", "not"}
    return word in _TIMES and (not after or not after[0].isalpha() or goes_on)
