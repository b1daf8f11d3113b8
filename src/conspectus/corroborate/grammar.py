"""The little grammar that reasons and labels need: verbs in their number, lists, capitals."""

import re
from collections.abc import Sequence

_MANY = re.compile(
    r"^(?:the\s+)?(?:police|people|fishermen|villagers|authorities|officials|rebels|residents|"
    r"troops|forces|hospitals|both\b.*|two\b.*|three\b.*|several\b.*|some\b.*|many\b.*|\d+\b.*)$",
    re.I,
)
_ONE = re.compile(
    r"(?:ss|us|is|news|times|states|nations|post|forces command|headquarters|press|politics)$", re.I
)
_OF = re.compile(r"\s+(?:of|in|on|at|for|from|who|that|which)\s", re.I)


def many_speak(who: str) -> bool:
    """Return whether a description takes a verb in the plural.

    >>> many_speak("the police"), many_speak("officials in Oslo"), many_speak("Oslo")
    (True, True, False)
    """
    if _MANY.match(who) or re.search(r"\w\s+and\s+\w", who):
        return True
    head = _OF.split(who, maxsplit=1)[0].rstrip(",")
    last = head.split()[-1] if head.split() else ""
    return last[:1].islower() and last.endswith("s") and not _ONE.search(last)


def does(who: str, verb: str) -> str:
    """Return who does something, the verb in its number.

    >>> does("the police", "deny"), does("Oslo", "deny"), does("Oslo", "say")
    ('the police deny', 'Oslo denies', 'Oslo says')
    """
    if many_speak(who):
        return f"{who} {verb}"
    third = f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeo" else f"{verb}s"
    return f"{who} {third}"


def listed(parts: Sequence[str]) -> str:
    """Return a list as people write it.

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def sentence(words: str) -> str:
    """Return words as a sentence; an address keeps its small letters.

    >>> sentence("the toll rose"), sentence("www.news.example says 2")
    ('The toll rose.', 'www.news.example says 2.')
    """
    first = words.split(maxsplit=1)[0].rstrip(",;:") if words.strip() else ""
    return f"{(words if '.' in first else words[:1].upper() + words[1:]).rstrip('. ')}."
