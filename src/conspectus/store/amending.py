"""What people decided of single facts, laid over what was read.

A document with its facts in, the same amended out. What surprises: what goes takes along every
reference to it, so that nothing amended points to a fact that is not there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, get_args

from conspectus.records import (
    FACTS,
    Analysis,
    Argument,
    Correction,
    Document,
    Event,
    Fact,
    Figure,
    Mention,
    MentionKind,
    PloverType,
    Quote,
    Relation,
    Role,
    Span,
    Stated,
    Status,
    Term,
    Toponym,
)
from conspectus.spans import contains, find, overlaps, trim
from conspectus.targets import fact_at, mark

EDITED: dict[str, dict[str, tuple[str, ...]]] = {
    "Event": {
        "type": get_args(PloverType),
        "status": get_args(Status),
        "actor": (),
        "recipient": (),
        "span": (),
    },
    "Quote": {"speaker": (), "span": ()},
    "Mention": {"kind": get_args(MentionKind), "span": ()},
    "Timex": {"span": ()},
    "Toponym": {"span": ()},
    "Figure": {"count": (), "unit": (), "measure": (), "span": ()},
}
"""What can be edited of a fact, with the values allowed; none listed = words."""
PEOPLE = ("actor", "recipient", "speaker")  # the words of a mention
SPAN = "span"  # the words a fact is read from
COUNT = "count"  # the bounds of a figure, as `bounds_of` reads them
NOBODY = ""  # the value that says: not said who
_FIELD: dict[type, str] = dict(
    zip(
        FACTS,
        ("mentions", "timexes", "toponyms", "quotes", "events", "relations", "figures", "terms"),
        strict=True,
    )
)


def amend_analysis(analysis: Analysis, corrections: Iterable[Correction]) -> Analysis:
    """Return an Analysis with what people decided of its facts; sameness is not for here."""
    mine = of_capture(analysis.document.capture_id, corrections)
    if not mine:
        return analysis
    facts = [fact for name in _FIELD.values() for fact in getattr(analysis, name)]
    amended = amend(analysis.document.text, facts, mine)
    if amended == facts:
        return analysis
    parts: dict[str, Any] = {
        name: tuple(f for f in amended if type(f) is kind) for kind, name in _FIELD.items()
    }
    here = {f.id for f in amended} | {f.id for f in facts if type(f) not in _FIELD}
    gone = {f.id for f in facts} - here
    kept = tuple(d for d in analysis.discrepancies if not gone.intersection(d.fact_ids))
    return replace(analysis, **parts, discrepancies=kept)


def bounds_of(count: str) -> tuple[float | None, float | None]:
    """Return the least and greatest count that is written: "14", "12..20", "40..", "..20".

    Raises:
        ValueError: It is not written so, or the least is more than the greatest.

    >>> bounds_of("14"), bounds_of("1,140.."), bounds_of("12..20")
    ((14.0, 14.0), (1140.0, None), (12.0, 20.0))
    """
    least, dots, most = count.replace(",", "").replace(" ", "").partition("..")
    low = float(least) if least else None
    high = (float(most) if most else None) if dots else low
    if (low is None and high is None) or any(n is not None and n - n != 0 for n in (low, high)):
        raise ValueError(count)
    if low is not None and high is not None and low > high:
        raise ValueError(count)
    return low, high


def of_capture(capture_id: str, corrections: Iterable[Correction]) -> list[Correction]:
    """Return those corrections of facts that aim at one capture."""
    return [
        c
        for c in corrections
        if c.action in ("accept", "reject", "edit")
        and c.targets
        and c.targets[0].record in _NAMES
        and c.targets[0].capture_id == capture_id
    ]


def amend(text: str, facts: Sequence[Fact], corrections: Iterable[Correction]) -> list[Fact]:
    """Return the facts of one document as people corrected them, in the same order.

    Args:
        text: The document's text.
        facts: Its facts, of any type.
        corrections: Those of this document, oldest first; one whose place is gone does nothing.
    """
    found = {fact.id: fact for fact in facts}
    for c in corrections:
        fact = fact_at(text, found.values(), c.targets[0])
        if fact is None:
            continue
        if c.action == "reject":
            gone = {fact.id, *_hanging(found.values(), fact.id)}
            found = {i: _without(f, gone) for i, f in found.items() if i not in gone}
        elif c.action == "accept":
            found[fact.id] = replace(fact, score=1.0)
        elif c.field == SPAN:
            old, new = (find(text, t) for t in (c.targets[0], c.targets[-1]))
            if len(c.targets) > 1 and old and new:  # else its new words are gone
                found[fact.id] = _respanned(text, fact, old, new)
        elif c.field and c.field in EDITED.get(type(fact).__name__, ()):
            other = fact_at(text, found.values(), c.targets[1]) if len(c.targets) > 1 else None
            found[fact.id] = _edited(fact, c, other)
    return list(found.values())


def amend_document(document: Document, corrections: Iterable[Correction]) -> Document:
    """Return a document with the outlet and title people set; its date waits for the build."""
    for c in corrections:
        aims = any(
            t.record == "Document" and t.capture_id == document.capture_id for t in c.targets
        )
        if c.action == "edit" and aims and c.value and c.field in ("outlet", "title"):
            stated = Stated(value=c.value, spans=(), basis="correction")
            changed: dict[str, Any] = {c.field: stated}
            document = replace(document, **changed)
    return document


_NAMES = frozenset(kind.__name__ for kind in FACTS)


def _edited(fact: Fact, c: Correction, other: Fact | None) -> Fact:
    """Return a fact with one field as corrected."""
    field, value = c.field or "", c.value or NOBODY
    if field == COUNT and isinstance(fact, Figure):
        low, high = bounds_of(value)
        return replace(fact, low=low, high=high)
    if field not in PEOPLE:
        changed: dict[str, Any] = {field: value or None if field == "unit" else value}
        if field == "type" and isinstance(fact, Event) and fact.type != value:
            changed |= {"mode": None, "cameo": None}  # they are of the type that was wrong
        return replace(fact, **changed)
    who = other.id if isinstance(other, Mention) else None
    if who is None and value != NOBODY:
        return fact  # the words that name them are gone
    if isinstance(fact, Quote):
        return replace(fact, speaker_id=who)
    if isinstance(fact, Event):
        role: Role = "actor" if field == "actor" else "recipient"
        others = tuple(a for a in fact.arguments if a.role != role)
        new = (Argument(role=role, mention_id=who),) if who else ()
        return replace(fact, arguments=(*new, *others))
    return fact


def _respanned(text: str, fact: Fact, old: Span, new: Span) -> Fact:
    """Return a fact read from other words; pieces of it that stand elsewhere stay."""
    kept = [s for s in mark(fact) if not overlaps(s, old) and not overlaps(s, new)]
    pieces = tuple(sorted((*kept, new), key=lambda s: s.start))
    changed: dict[str, Any] = {"spans": pieces}
    if isinstance(fact, Event):
        changed["triggers"] = pieces
    elif isinstance(fact, Mention) and not contains(new, fact.head):
        last = len(text[new.start : new.end].rpartition(" ")[2])
        changed["head"] = trim(text, Span(start=new.end - last, end=new.end))
    elif isinstance(fact, Quote):
        changed["content"] = pieces
        for name in ("quoted", "inserted"):
            inside = [s for s in getattr(fact, name) if any(overlaps(s, p) for p in pieces)]
            changed[name] = tuple(_within(s, pieces) for s in inside)
    return replace(fact, **changed)


def _within(span: Span, pieces: Sequence[Span]) -> Span:
    """Return the part of a Span that lies in the first piece it touches."""
    piece = next(p for p in pieces if overlaps(span, p))
    return Span(start=max(span.start, piece.start), end=min(span.end, piece.end))


def _hanging(facts: Iterable[Fact], id: str) -> set[str]:
    """Return the facts that are nothing without a mention."""
    return {
        f.id
        for f in facts
        if (isinstance(f, Toponym | Term) and f.mention_id == id)
        or (isinstance(f, Relation) and id in (f.first_id, f.second_id))
    }


def _without(fact: Fact, gone: set[str]) -> Fact:
    """Return a fact that points to nothing that is gone."""
    changed: dict[str, Any] = {}
    for name in (f.name for f in fields(fact)):
        value = getattr(fact, name)
        if name.endswith("_id") and value in gone:
            changed[name] = None
        elif name == "attribution" and gone.intersection(value):
            changed[name] = tuple(v for v in value if v not in gone)
        elif name == "arguments" and any(a.mention_id in gone for a in value):
            changed[name] = tuple(a for a in value if a.mention_id not in gone)
    return replace(fact, **changed) if changed else fact
