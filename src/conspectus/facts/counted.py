"""Which event a number counts, as the tree of its sentence says it.

The words of a number in, the trigger that its noun is an argument of out, and how sure that is.
What surprises: a noun that is subject or object of an event is counted by it whatever hangs on the
noun ("released twelve hostages whom they had seized"), but elsewhere what hangs on the noun comes
first ("no word on the 300 held by the navy"); and dying is no event where the sentence names what
people died of.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as Slice
from spacy.tokens import Token

_WITHIN = frozenset("nummod advmod amod compound det fixed flat nmod:desc det:predet".split())
"""Relations of a number to the noun it counts, or to a longer number."""
_DIRECT = frozenset("nsubj nsubj:pass obj iobj".split())
_BELOW = frozenset("nsubj nsubj:pass obj obl obl:agent advcl nmod acl acl:relcl xcomp".split())
_HANGING = frozenset("acl acl:relcl advcl".split())
_CLAUSES = frozenset("acl acl:relcl".split())
_PHRASE = _WITHIN | {"nmod", "nmod:unmarked", "nmod:poss", "appos", "case", "conj"}
"""Relations of a word to another of the same phrase."""
_PRONOUNS = frozenset({"which", "whom", "that"})
_HIGHEST = 12
"""Words above one another; more is a broken tree."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The trigger word that a number counts."""

    word: int
    own: bool
    """The number's noun is an argument of it; else it stands in a clause above or beside."""


def counting_word(
    number: Slice, triggers: Collection[int], dying: Collection[int]
) -> Counted | None:
    """Return the trigger word that a number counts; None = the tree says nothing.

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
    if found is None or found.word not in dying:
        return found
    others = {i for i in triggers if i not in dying}
    verb = noun.doc[found.word]
    cause = next(_near(verb, noun, others), None)
    if cause is None:
        cause = next(_over(verb, others), None)
    return found if cause is None else replace(found, word=cause)


def _over(verb: Token, others: set[int]) -> Iterator[int]:
    """Yield the triggers that a clause hangs on: "the raid which killed ten"."""
    if verb.dep_ not in _HANGING:
        return
    told = _with_preposition(verb)
    if told is not None and told.i in others:
        yield told.i
    token = verb
    for _ in range(_HIGHEST):
        if token.head.i == token.i:
            return
        token = token.head
        if token.i in others:
            yield token.i


def _above(noun: Token, triggers: Collection[int]) -> Counted | None:
    """Return the first trigger on the way from a noun to the top, or just beside that way."""
    if noun.i in triggers:
        return Counted(noun.i, own=True)
    for child in noun.rights:  # "nine days of shelling"
        if child.i in triggers and any(c.lower_ == "of" and c.i < child.i for c in child.lefts):
            return Counted(child.i, own=True)
    if noun.dep_ in _DIRECT and noun.head.i in triggers:
        return Counted(noun.head.i, own=True)
    for child in noun.children:
        if child.dep_ in _CLAUSES and child.i in triggers:
            return Counted(child.i, own=True)
    below, token = noun, noun.head
    own = noun.dep_ in _PHRASE or noun.dep_.startswith("obl")
    for _ in range(_HIGHEST):
        if token.i in triggers:
            return Counted(token.i, own=own)
        beside = next(_near(token, below, triggers), None)
        if beside is not None:
            return Counted(beside, own=False)
        told = _with_preposition(token)
        if told is not None and told.i in triggers:
            return Counted(told.i, own=False)
        if token.head.i == token.i:
            return None
        own = own and token.dep_ in _PHRASE and token.dep_ != "conj"
        below, token = token, token.head
    return None


def _with_preposition(verb: Token) -> Token | None:
    """Return the noun that "in which" takes up: the one right before it, whatever the tree says."""
    if verb.dep_ != "acl:relcl":
        return None
    for child in verb.children:
        if child.dep_ == "obl" and child.lower_ in _PRONOUNS:
            case = next((c for c in child.lefts if c.dep_ == "case"), None)
            if case is None or case.i < 2:
                return None
            before = verb.doc[case.i - 1]
            return verb.doc[case.i - 2] if before.is_punct else before
    return None


def _near(token: Token, below: Token, triggers: Collection[int]) -> Iterator[int]:
    """Yield triggers among the arguments and clauses of a word, those nearer in the tree first."""
    level = [c for c in token.children if c.dep_ in _BELOW and c.i != below.i]
    for _ in range(3):
        yield from (c.i for c in level if c.i in triggers)
        level = [g for c in level for g in c.children if g.dep_ in _BELOW]
