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
_DESCRIBED = re.compile(r"(?:An?|The|Its|His|Her|Their|Our|Some)\s+[a-z]")
_OF = re.compile(r"\s+(?:of|in|on|at|for|from|who|that|which)\s", re.I)

SHOWN = 60  # code points of somebody's words in a reason


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
    who = inside(who)
    if many_speak(who):
        return f"{who} {verb}"
    third = f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeo" else f"{verb}s"
    return f"{who} {third}"


def inside(who: str) -> str:
    """Return a description as it stands inside a sentence; names keep their capitals.

    >>> inside("A harbour pilot"), inside("The Harbour Post")
    ('a harbour pilot', 'The Harbour Post')
    """
    return who[:1].lower() + who[1:] if _DESCRIBED.match(who) else who


def told_in(teller: str, outlet: str) -> str:
    """Return who gives something and where; an outlet's own word needs no more than its name.

    >>> told_in("Oslo", "the Post"), told_in("the Post", "the Post")
    ('Oslo in the Post', 'the Post')
    """
    return outlet if teller == outlet else f"{inside(teller)} in {outlet}"


def told_and_denied(what: str, teller: str, denier: str) -> str:
    """Return who tells something and who denies it.

    >>> told_and_denied("a boat crossed", "The mayor", "Oslo")
    '«a boat crossed» is told by the mayor and denied by Oslo'
    """
    return f"«{what}» is told by {inside(teller)} and denied by {inside(denier)}"


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
