"""Parsed, Mentions, Events -> Relations: what two parties are to each other, as the text says it.

A relation stands where an event happens: who leads what, belongs to whom, is whose ally or enemy,
who met whom, who is where, who is who. Trees say which words belong together, tables which
relation they name. What surprises: an event that joins two parties tells a relation as well, once
for each pair; a text without trees has only those.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise, product
from typing import NamedTuple

from spacy.tokens import Span as Slice
from spacy.tokens import Token

from conspectus.ids import make_id
from conspectus.knowledge.relations import relation_words
from conspectus.language import Parsed
from conspectus.language.clauses import Clause
from conspectus.language.negation import negated
from conspectus.language.phrases import apposition, conjuncts, titles
from conspectus.records import Event, Mention, Relation, RelationType, Status
from conspectus.spans import contains, hull

ORIGIN = "facts.relations/2"

_WHERE = frozenset("in at near inside outside around on across throughout within along off".split())
_OF = frozenset({"of"})
_BESIDE = frozenset({"of", "in", "from", "within", "for", "to", "with"})
_ACTS = frozenset({"person", "group", "state", "igo", "org", "outlet", "people"})
_PEOPLE = frozenset({"person", "people"})
_TAKEN = frozenset({"place", "thing", "state"})
"""What who has seized it holds."""
_BODIES = frozenset({"group", "state", "igo", "org", "outlet"})
_TOLD: Mapping[str, RelationType] = {
    "ASSAULT": "fighting", "CONSULT": "met", "COOPERATE": "allied_with",
}  # fmt: skip
"""What an event of a type makes of its parties."""
_NAMES = frozenset({"compound", "nmod:poss", "amod", "nmod:desc"})
_BEHIND = frozenset({"nmod:unmarked", "appos", "nmod:npmod", "obl:unmarked", "list", "parataxis"})
_AKA = re.compile(
    r",? (?:\()?(?:also |better |formerly )?(?:known|called|named|referred to) (?:as )?[\"“‘']?"
)
_BACKING = frozenset({"support", "back"})
"""What bodies that do it are to each other: allies."""
_FAR = 40
_NEAR = 6  # words of a name before a place
_MUTUAL = frozenset({"met", "allied_with", "is"})


class Found(NamedTuple):
    """Two mentions, what the first is to the second, and the words that say so."""

    type: RelationType
    first: Mention
    second: Mention
    start: int
    end: int
    """Reading offsets."""
    status: Status = "asserted"


def find_relations(
    parsed: Parsed, mentions: Sequence[Mention], events: Sequence[Event]
) -> tuple[Relation, ...]:
    """Return the relations that a document tells, each pair once a sentence, in text order."""
    found = [*_by_events(parsed, mentions, events)]
    if parsed.doc.has_annotation("DEP"):
        held = _Held(parsed, mentions)
        for sentence in parsed.doc.sents:
            if len(held.inside(sentence)) > 1:
                found += _in_sentence(sentence, parsed.clauses(sentence), held)
        found += _beside(parsed, mentions, held)
    relations: dict[str, Relation] = {}
    for f in sorted(found, key=lambda f: (f.start, f.end, f.type, f.first.id, f.second.id)):
        if f.first.id == f.second.id:
            continue
        if f.first.chain_id == f.second.chain_id and f.type != "is":
            continue
        if f.type == "belongs_to" and contains(hull(f.first.spans), hull(f.second.spans)):
            continue  # "Nordland's navy" is no news of Nordland
        spans = parsed.spans((f.start, f.end))
        if spans:
            id_ = make_id("relation", parsed.document.id, f.type, f.first.id, f.second.id)
            relations.setdefault(
                id_,
                Relation(
                    id=id_, doc_id=parsed.document.id, spans=spans, origin=ORIGIN, type=f.type,
                    first_id=f.first.id, second_id=f.second.id, status=f.status,
                ),
            )  # fmt: skip
    return tuple(relations.values())


def _by_events(
    parsed: Parsed, mentions: Sequence[Mention], events: Sequence[Event]
) -> Iterator[Found]:
    by_id = {m.id: m for m in mentions}
    for event in events:
        kind = "in_charge_of" if event.mode == "seize" else _TOLD.get(event.type or "")
        if kind is None or event.polarity == "negative":
            continue
        sides: dict[str, list[Mention]] = {"actor": [], "recipient": []}
        for a in event.arguments:
            if a.role in sides and a.mention_id in by_id:
                sides[a.role].append(by_id[a.mention_id])
        pairs = [*product(sides["actor"], sides["recipient"])]
        if kind in _MUTUAL:
            pairs += combinations(sides["actor"], 2)
        for one, other in pairs:
            told = _between(kind, one, other)
            at = _reading(parsed, event, one, other) if told else None
            if told and at:
                yield Found(told, one, other, *at, event.status)


def _between(kind: RelationType, one: Mention, other: Mention) -> RelationType | None:
    """Return what an event makes of two parties; who visits a state or a town is there."""
    if one.kind not in _ACTS:
        return None
    if kind == "met" and one.kind in _PEOPLE and other.kind in ("state", "place"):
        return "located_at"
    if kind == "in_charge_of":
        return kind if other.kind in _TAKEN else None
    if kind == "allied_with" and not (one.kind in _BODIES and other.kind in _BODIES):
        return None
    return kind if other.kind in _ACTS else None


def _reading(parsed: Parsed, event: Event, one: Mention, other: Mention) -> tuple[int, int] | None:
    """Return the reading range from the first of an event's trigger and parties to the last.

    None where they stand in several sentences: the event says so, its words do not.
    """
    ranges = [r for s in (event.triggers[0], one.head, other.head) if (r := parsed.reading((s,)))]
    if len(ranges) < 3:
        return None
    start, end = min(r[0] for r in ranges), max(r[1] for r in ranges)
    tokens = parsed.tokens(*ranges[0])
    inside = len(tokens) and tokens.sent.start_char <= start and end <= tokens.sent.end_char
    return (start, end) if inside else None


class _Held:
    """The mentions of a document by the token that holds them in the tree; the longest first."""

    def __init__(self, parsed: Parsed, mentions: Sequence[Mention]) -> None:
        self.at: dict[int, Mention] = {}
        self.place: dict[str, tuple[int, int]] = {}
        """Reading ranges by id."""
        self.last: dict[str, int] = {}
        """The last token by id."""
        for m in mentions:
            edges = parsed.reading(m.spans)
            if edges is None:
                continue
            self.place[m.id] = edges
            tokens = parsed.tokens(*edges)
            if len(tokens):
                self.last[m.id] = tokens[-1].i
                top = tokens.root.i
                self.at[top] = max((self.at.get(top, m), m), key=_size)

    def inside(self, sentence: Slice) -> list[Mention]:
        """Return the mentions of a sentence."""
        return [self.at[i] for i in range(sentence.start, sentence.end) if i in self.at]

    def of(
        self, heads: Iterable[Token], kinds: frozenset[str] = _ACTS
    ) -> list[tuple[Token, Mention]]:
        """Return the mentions at these heads and at what is coordinated with them.

        A noun that is no mention lends the name inside it: of "army units", the army.
        """
        found: dict[int, tuple[Token, Mention]] = {}
        for head in dict.fromkeys(t for h in heads for t in conjuncts(h)):
            inside = [c for c in head.lefts if c.dep_ in _NAMES and c.pos_ != "PRON"]
            for token in (head, *reversed(inside)):
                own = self.at.get(token.i)
                if own and own.kind in kinds:
                    found[token.i] = token, own
                    break
        return list(found.values())


def _size(m: Mention) -> int:
    around = hull(m.spans)
    return around.end - around.start


def _in_sentence(sentence: Slice, clauses: Sequence[Clause], held: _Held) -> Iterator[Found]:
    for clause in clauses:
        yield from _stances(clause, held)
    for token in sentence:
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            yield from _sameness(token, held)
            yield from _offices(token, held)
            yield from _belonging(token, clauses, held)
            yield from _whereabouts(token, clauses, held)
            yield from _inner(token, held)


def _found(kind: RelationType, one: tuple[Token, Mention], other: tuple[Token, Mention]) -> Found:
    a, b = sorted((one[0], other[0]), key=lambda t: t.i)
    return Found(kind, one[1], other[1], a.idx, b.idx + len(b))


def _stances(clause: Clause, held: _Held) -> Iterator[Found]:
    """Yield who leads, joins, backs, fights or praises whom by the verb of a clause."""
    if clause.negation is not None:
        return
    words = relation_words()
    doers = held.of(clause.doers)
    aided = [c for o in clause.after("in") if o.lower_ == "support" for c in o.rights]
    for one, other in product(doers, held.of([c for c in aided if _tied(c, _OF)], _BODIES)):
        yield _found("allied_with", one, other)
    kind = words.get(clause.name) or words.get(clause.head.lemma_.lower())
    if kind is None:
        return
    backs = clause.head.lemma_.lower() in _BACKING
    others = held.of(clause.undergoers)
    if not others:
        others = held.of(clause.after("with", "against", "for", "to", "by", "of", "under"))
    if not others and kind in _MUTUAL:
        yield from (_found(kind, a, b) for a, b in combinations(doers, 2))
    for one, other in product(doers, others):
        bodies = one[1].kind in _BODIES and other[1].kind in _BODIES
        if bodies or kind != "allied_with":
            yield _found("allied_with" if bodies and backs else kind, one, other)


def _sameness(token: Token, held: _Held) -> Iterator[Found]:
    """Yield a name and what says it once more: "Lukin, the governor", "Lukin is the governor"."""
    own = held.at.get(token.i)
    if own is None:
        return
    linked = [c for c in token.children if c.dep_ == "nsubj"] if _is_linked(token) else []
    for other in (*apposition(token), *linked):
        second = held.at.get(other.i)
        if second and second.kind != "place" and own.kind != "place" and second.form != "pronoun":
            yield _found("is", (token, own), (other, second))


def _is_linked(token: Token) -> bool:
    return any(c.dep_ == "cop" and c.lemma_ == "be" for c in token.children) and not negated(token)


def _beside(parsed: Parsed, mentions: Sequence[Mention], held: _Held) -> Iterator[Found]:
    """Yield a name and the one in brackets or behind "known as" right after it."""
    placed = sorted(
        (held.place[m.id], m) for m in mentions if m.id in held.place and m.form == "name"
    )
    for ((start, end), one), ((low, high), other) in pairwise(placed):
        between = parsed.text[end:low] if 0 < low - end <= _FAR else ""
        bracketed = between.strip(" '’s") == "(" and parsed.text[high : high + 1] == ")"
        alike = (one.kind == "place") == (other.kind == "place")
        if alike and (bracketed or _AKA.fullmatch(between)):
            yield Found("is", one, other, start, high)


def _offices(token: Token, held: _Held) -> Iterator[Found]:
    """Yield what somebody leads or serves by a noun of office.

    "Army commander Lukin", "Lukin, head of the navy", "Lukin was a member of the council".
    """
    kind = relation_words().get(token.lemma_.lower())
    if kind not in ("in_charge_of", "belongs_to"):
        return
    holders = [token]
    if token.dep_ in ("appos", "nmod:desc", "compound", "flat"):
        holders.append(token.head)
    holders += [c for c in token.children if c.dep_ in ("appos", "nsubj") or c in titles(token)]
    for one in held.of(holders, frozenset({"person", "group", "people", "org"})):
        for body in _bodies(token, held):
            if one[1].form != "nominal" or one[0].i != token.i:
                yield _found(kind, one, body)


def _bodies(noun: Token, held: _Held) -> list[tuple[Token, Mention]]:
    """Return the bodies a title is a title in: owners, what follows "of", names before it."""
    heads = [
        c
        for c in noun.children
        if c.dep_ in ("nmod:poss", "compound", "nmod:desc", "amod") or _tied(c, _BESIDE)
    ]
    return held.of(heads, _BODIES)


def _tied(child: Token, words: frozenset[str]) -> bool:
    return child.dep_ == "nmod" and any(g.lower_ in words for g in child.lefts)


def _belonging(token: Token, clauses: Sequence[Clause], held: _Held) -> Iterator[Found]:
    """Yield whose a group or its people are, and what a body is part of.

    "The navy's divers", "troops of the Fifth Brigade", "sails as part of the fleet".
    """
    if token.lower_ == "part" and token.dep_.startswith(("obl", "advcl", "xcomp")):
        wholes = held.of([c for c in token.children if _tied(c, _OF)], _BODIES)
        for clause in clauses if wholes else ():
            if clause.head.i == token.head.i:
                yield from (
                    _found("belongs_to", one, whole)
                    for one, whole in product(held.of(clause.doers), wholes)
                )
        return
    own = held.at.get(token.i)
    if own is None or own.kind not in ("group", "org", "people", "person", "thing"):
        return
    heads = [c for c in token.children if c.dep_ == "nmod:poss" or _tied(c, _OF | {"from"})]
    for body in held.of(heads, _BODIES):
        if body[1].kind != "state" or body[0].dep_ == "nmod:poss":
            yield _found("belongs_to", (token, own), body)


def _whereabouts(token: Token, clauses: Sequence[Clause], held: _Held) -> Iterator[Found]:
    """Yield who or what is at a place: "divers in Havn", "in Havn, divers searched the quay"."""
    place = held.at.get(token.i)
    if place is None or place.kind not in ("place", "state"):
        return
    first = token
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    if not any(c.dep_ == "case" and c.lower_ in _WHERE for c in first.children):
        return
    above = first.head
    beside = _before(first, held)
    if beside is not None:
        yield _found("located_at", beside, (token, place))
        return
    if first.dep_ == "nmod":
        above_ = [*(c for c in above.children if c.dep_ in ("nsubj", "nsubj:pass"))] or [above]
        for one in held.of(above_, _ACTS | {"thing", "place"}):
            yield _found("located_at", one, (token, place))
    if negated(above) is not None:
        return
    for clause in clauses:
        if above.i in (clause.head.i, clause.noun.i if clause.noun else -1):
            for one in held.of((*clause.doers, *clause.undergoers), _ACTS | {"thing"}):
                yield _found("located_at", one, (token, place))


def _before(place: Token, held: _Held) -> tuple[Token, Mention] | None:
    """Return who or what stands right before the phrase of a place: "the crews in Havn"."""
    edge = place.left_edge.i - 1
    for token in place.doc[max(place.sent.start, edge - _NEAR) : edge + 1]:
        own = held.at.get(token.i)
        if own and own.kind in _ACTS | {"thing", "place"} and held.last.get(own.id) == edge:
            return token, own
    return None


def _inner(token: Token, held: _Held) -> Iterator[Found]:
    """Yield a place and what it lies in: "Havn, Nordland"."""
    outer = held.at.get(token.i)
    if outer is None or outer.kind not in ("place", "state") or token.dep_ not in _BEHIND:
        return
    inner = held.at.get(token.head.i)
    if inner and inner.kind == "place" and token.i > token.head.i:
        yield _found("located_at", (token.head, inner), (token, outer))
