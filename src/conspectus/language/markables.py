"""Markables: what of a text can be referred to again, each with its span and its head.

A Doc with trees and head words of mentions in, spans as GUM cuts them out: a noun with all that
describes it, relative clauses included; no preposition, apposition or conjunct. What surprises: a
possessive ("his", "the army's") and a name inside a name are markables of their own.
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

_LEFT = frozenset(
    "det amod compound nmod:poss nummod nmod:desc det:predet flat nmod:unmarked dep obl:unmarked"
    " goeswith fixed nmod:npmod nmod:tmod".split()
)
_RIGHT = frozenset(
    "nmod acl acl:relcl flat nummod amod compound compound:prt case det obj ccomp xcomp fixed"
    " goeswith nmod:unmarked nmod:desc obl advmod dep obl:unmarked advcl nmod:poss".split()
)
_NEAR = frozenset("obl advmod dep obl:unmarked advcl nmod".split())
"""Bound to a noun only if no mark stands between."""
_CLAUSAL = frozenset("obl advmod obl:unmarked advcl".split())
"""Bound to the clause where the noun is its predicate."""
_MARKS = frozenset({"PUNCT", "SPACE"})
_PREDICATE = frozenset("cop nsubj nsubj:outer csubj expl".split())


@dataclass(frozen=True, slots=True)
class Markable:
    """Tokens `start` up to `end`, the head word among them, and the kind of thing it is."""

    start: int
    end: int
    head: int
    kind: str


def find_markables(doc: Doc) -> list[Markable]:
    """Return the markables of a document by where they begin, the longer before the shorter."""
    kinds = {s.start: s.label_ for s in doc.spans.get("heads", ())}
    found: dict[tuple[int, int], Markable] = {}
    for i, kind in kinds.items():
        start, end = reach(doc[i], kind)
        found.setdefault((start, end), Markable(start, end, i, kind))
    return sorted(found.values(), key=lambda m: (m.start, -m.end))


def reach(head: Token, kind: str) -> tuple[int, int]:
    """Return the tokens of a markable by its head and kind: first, and one past the last."""
    start, end = head.i, head.i + 1
    if head.pos_ in ("VERB", "AUX"):
        start, end = head.left_edge.i, head.right_edge.i + 1
        return _trim(head, start, end)
    children = [c for c in head.children if c.pos_ != "SPACE"]
    predicate = any(c.dep_ in _PREDICATE for c in children)
    for child in reversed([c for c in children if c.i < head.i]):
        if child.dep_ in _LEFT:
            start = min(start, child.left_edge.i)
        elif child.pos_ != "PUNCT":
            break
    for child in (c for c in children if c.i > head.i):
        dep = child.dep_
        first = child.left_edge
        apart = first.pos_ == "PUNCT" and first.i < child.i
        if child.pos_ == "PUNCT":
            continue
        if dep == "nmod:unmarked" and kind == "person":
            continue  # "Lukin 2019" is a person and a year
        if dep not in _RIGHT or (apart and dep in _NEAR) or (predicate and dep in _CLAUSAL):
            break
        end = child.right_edge.i + 1
    return _trim(head, start, end)


def _trim(head: Token, start: int, end: int) -> tuple[int, int]:
    doc = head.doc
    while start < head.i and doc[start].pos_ in _MARKS:
        start += 1
    while end - 1 > head.i and doc[end - 1].pos_ in _MARKS:
        end -= 1
    return start, end
