"""Which event a number counts, as the tree of its sentence says it.

The words of a number in, the trigger that its noun is an argument of out. What surprises: a noun
that is subject or object of an event is counted by it whatever hangs on the noun ("released twelve
hostages whom they had seized"), but elsewhere what hangs on the noun comes first ("no word on the
300 held by the navy"); and dying is no event where the sentence names what people died of.
"""

from collections.abc import Collection, Iterator

from spacy.tokens import Span as Slice
from spacy.tokens import Token

_WITHIN = frozenset("nummod advmod amod compound det fixed flat nmod:desc det:predet".split())
"""Relations of a number to the noun it counts, or to a longer number."""
_DIRECT = frozenset("nsubj nsubj:pass obj iobj".split())
_BELOW = frozenset("nsubj nsubj:pass obj obl obl:agent advcl nmod acl acl:relcl xcomp".split())
_HANGING = frozenset("acl acl:relcl advcl".split())
_CLAUSES = frozenset("acl acl:relcl".split())
_HIGHEST = 12
"""Words above one another; more is a broken tree."""


def counting_word(number: Slice, triggers: Collection[int], dying: set[int]) -> int | None:
    """Return the number of the trigger word that a number counts; None = the tree says nothing.

    Args:
        number: The tokens of the number.
        triggers: The numbers of all words of triggers.
        dying: Those of them that only say what became of people.
    """
    if not len(number):
        return None
    noun = number.root
    for _ in range(_HIGHEST):
        if noun.dep_ not in _WITHIN or noun.head.i == noun.i or noun.i in triggers:
            break
        noun = noun.head
    found = _above(noun, triggers)
    if found is None or found not in dying:
        return found
    others = {i for i in triggers if i not in dying}
    verb = noun.doc[found]
    cause = next(_near(verb, noun, others), None)
    return next(_over(verb, others), found) if cause is None else cause


def _over(verb: Token, others: set[int]) -> Iterator[int]:
    """Yield the triggers that a clause hangs on: "the raid which killed ten"."""
    if verb.dep_ not in _HANGING:
        return
    token = verb
    for _ in range(_HIGHEST):
        if token.head.i == token.i:
            return
        token = token.head
        if token.i in others:
            yield token.i


def _above(noun: Token, triggers: Collection[int]) -> int | None:
    """Return the first trigger on the way from a noun to the top, or just beside that way."""
    if noun.i in triggers:
        return noun.i
    if noun.dep_ in _DIRECT and noun.head.i in triggers:
        return noun.head.i
    for child in noun.children:
        if child.dep_ in _CLAUSES and child.i in triggers:
            return child.i
    below, token = noun, noun.head
    for _ in range(_HIGHEST):
        if token.i in triggers:
            return token.i
        beside = next(_near(token, below, triggers), None)
        if beside is not None:
            return beside
        if token.head.i == token.i:
            return None
        below, token = token, token.head
    return None


def _near(token: Token, below: Token, triggers: Collection[int]) -> Iterator[int]:
    """Yield triggers among the arguments and clauses of a word, those nearer in the tree first."""
    level = [c for c in token.children if c.dep_ in _BELOW and c.i != below.i]
    for _ in range(3):
        yield from (c.i for c in level if c.i in triggers)
        level = [g for c in level for g in c.children if g.dep_ in _BELOW]
