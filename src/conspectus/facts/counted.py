"""Which event a number counts, as the tree of its sentence says it.

The words of a number in, the trigger that its noun is an argument of out, and how sure that is.
What surprises: a noun that is subject or object of an event is counted by it whatever hangs on the
noun ("released twelve hostages whom they had seized"), but elsewhere what hangs on the noun comes
first ("no word on the 300 held by the navy"); and dying is no event where the sentence names what
people died of.
"""

from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from itertools import chain, islice

from spacy.tokens import Span as Slice
from spacy.tokens import Token

_WITHIN = frozenset("nummod advmod amod compound det fixed flat nmod:desc det:predet".split())
"""Relations of a number to the noun it counts, or to a longer number."""
_DIRECT = frozenset("nsubj nsubj:pass obj iobj".split())
_ARGUMENTS = frozenset("nsubj nsubj:pass obj obl obl:agent nmod".split())
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_BELOW = _ARGUMENTS | frozenset("advcl acl acl:relcl xcomp".split())
_HANGING = frozenset("acl acl:relcl advcl".split())
_CLAUSES = frozenset("acl acl:relcl".split())
_PHRASE = _WITHIN | {"nmod", "nmod:unmarked", "nmod:poss", "appos", "case", "conj"}
"""Relations of a word to another of the same phrase."""
_NOMINAL = _PHRASE | {"acl:relcl", "obl"}
"""Relations on the way from a relative clause to the nouns that it may speak of."""
_PRONOUNS = frozenset({"which", "whom", "that"})
_AHEAD = frozenset("will would shall should may might can could must".split())
_HIGHEST = 12
"""Words above one another; more is a broken tree."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The trigger word that a number counts."""

    word: int
    own: bool
    """The number's noun is an argument of it; else it stands in a clause above or beside."""
    shared: tuple[int, ...] = ()
    """Trigger words joined to it that have the same subject: "were taken ashore and are held"."""
    joined: int | None = None
    """The verb of the clause around the number, where that is only joined to the trigger's."""


def counting_word(
    number: Slice, triggers: Collection[int], outcomes: Mapping[int, Set[int]]
) -> Counted | None:
    """Return the trigger word that a number counts; None = the tree says nothing.

    Args:
        number: The tokens of the number.
        triggers: The numbers of all words of triggers.
        outcomes: Those of them that only say what became of people, with what may have done it.
    """
    if not len(number):
        return None
    noun = counted_noun(number, triggers)
    found = _above(noun, triggers)
    if found is None or found.word not in outcomes:
        return found
    others = outcomes[found.word]
    verb = noun.doc[found.word]
    causes = chain(_near(verb, noun, others), _over(verb, others), _beside(verb, others))
    cause = next(causes, None)
    return found if cause is None else replace(found, word=cause)


def counted_noun(number: Slice, triggers: Collection[int] = ()) -> Token:
    """Return the noun that a number counts, itself where it stands alone: "two of them"."""
    noun = number.root
    for _ in range(_HIGHEST):
        if noun.dep_ not in _WITHIN or noun.head.i == noun.i or noun.i in triggers:
            break
        noun = noun.head
    return noun


def depth(word: Token) -> int:
    """Return how many words stand above one in its tree, at most a few."""
    return sum(1 for _ in islice(word.ancestors, _HIGHEST))


def _beside(verb: Token, others: Set[int]) -> Iterator[int]:
    """Yield the deed that follows a death without a link: "died at the gate, shot by guards"."""
    for child in verb.rights:
        linked = any(c.dep_ in {"cc", "nsubj", "nsubj:pass"} for c in child.children)
        if child.dep_ == "conj" and child.i in others and not linked:
            yield child.i


def _over(verb: Token, others: Set[int]) -> Iterator[int]:
    """Yield the triggers that a clause hangs on: "the raid which killed ten"."""
    if verb.dep_ == "conj" and verb.head.i in others:
        if not _own_subject(verb):
            yield verb.head.i  # "fired on the crowd and killed nine"
        return
    verb = verb.head if verb.dep_ == "conj" else verb  # "jamming a gate and forcing 900 to flee"
    if verb.dep_ not in _HANGING:
        return
    before = _with_preposition(verb)
    if before is not None and before.i in others:
        yield before.i
    relative = verb.dep_ == "acl:relcl"
    token = verb
    for _ in range(_HIGHEST):
        if token.head.i == token.i or (relative and token.dep_ not in _NOMINAL):
            return  # "the mine that killed ten was laid": the laying killed nobody
        token = token.head
        if token.i in others:
            yield token.i


def _own_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.lefts)


def _above(noun: Token, triggers: Collection[int]) -> Counted | None:
    """Return the first trigger on the way from a noun to the top, or just beside that way."""
    if noun.i in triggers:
        return Counted(noun.i, own=True)
    for child in noun.rights:  # "nine days of shelling"
        if child.i in triggers and any(c.lower_ == "of" and c.i < child.i for c in child.lefts):
            return Counted(child.i, own=True)
    clause = next((c.i for c in noun.children if c.dep_ in _CLAUSES and c.i in triggers), None)
    first = noun.head if noun.dep_ == "conj" else noun  # "the captain and four of the crew"
    direct = first.dep_ in _DIRECT and first.head.i in triggers
    if direct and (clause is None or not _under_way(first.head)):
        shared = _shared(first, triggers) if first.dep_ in SUBJECTS else ()
        return Counted(first.head.i, own=True, shared=shared)
    if clause is not None:
        return Counted(clause, own=True)
    if noun.dep_ == "appos" and noun.head.dep_ in _DIRECT and noun.head.head.i in triggers:
        return Counted(noun.head.head.i, own=True)  # "the last hostages, nine women, were freed"
    below, token = noun, noun.head
    own = noun.dep_ in _PHRASE or noun.dep_.startswith("obl")
    joined = None
    for _ in range(_HIGHEST):
        if token.i in triggers:
            return Counted(token.i, own=own, joined=joined)
        if token.dep_ == "xcomp" and token.head.i in triggers:
            return Counted(token.head.i, own=False, joined=joined)  # "offered to halt the march"
        beside = next(_near(token, below, triggers), None)
        if beside is not None:
            return Counted(beside, own=False, joined=joined)
        told = _with_preposition(token)
        if told is not None and told.i in triggers:
            return Counted(told.i, own=False)
        if token.head.i == token.i:
            return None
        own = own and token.dep_ in _PHRASE and token.dep_ != "conj"
        if token.dep_ == "conj" and token.pos_ == "VERB":
            joined = token.i
        below, token = token, token.head
    return None


def _shared(subject: Token, triggers: Collection[int]) -> tuple[int, ...]:
    """Return the triggers joined to a subject's verb that name no subject of their own."""
    verbs = (c for c in islice(subject.head.rights, 8) if c.dep_ == "conj" and c.i in triggers)
    return tuple(v.i for v in verbs if not _own_subject(v))


def _under_way(verb: Token) -> bool:
    """Return whether a verb tells what goes on or will be: "are being held", "will leave"."""
    helpers = [c.lower_ for c in verb.lefts if c.dep_ in {"aux", "aux:pass"}]
    return bool(_AHEAD & set(helpers)) or "being" in helpers


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
    """Yield triggers among the arguments of a word, then in its clauses, nearer ones first.

    "The toll of the shelling has risen to twelve, after three of the wounded died."
    """
    for links in (_ARGUMENTS, _BELOW):
        level = [c for c in token.children if c.dep_ in links and c.i != below.i]
        for _ in range(3):
            yield from (c.i for c in level if c.i in triggers)
            level = [g for c in level for g in c.children if g.dep_ in links]
