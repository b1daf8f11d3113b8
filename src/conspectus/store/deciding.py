"""From "this, that I see" to a correction: today's ids in, words that are found again out.

What surprises: a group has no words of its own, so an incident is meant by its events and an entity
by a name; a disagreement is meant by the words its answers rest on.
"""

import difflib
import re
from collections.abc import Sequence
from typing import Any, Literal, get_args

from conspectus.errors import InputError, NotFoundError
from conspectus.records import (
    FACTS,
    Correction,
    CorrectionAction,
    Discrepancy,
    Document,
    Entity,
    Event,
    Fact,
    Incident,
    Membership,
    Mention,
    Selector,
    Span,
    Stance,
)
from conspectus.spans import fold, select, trim, words
from conspectus.store.amending import COUNT, EDITED, NOBODY, PEOPLE, SPAN, bounds_of
from conspectus.store.corrections import DOCUMENT_FIELDS, document_value, make_correction
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.targets import mark, target

Verdict = Literal["real", "same", "typo", "changed", "incomparable"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""What a disagreement can be judged to be."""
NOTE = "note"  # the field of a remark that changes nothing
_KINDS: tuple[type, ...] = (*FACTS, Document, Incident, Entity, Discrepancy)
_LONGEST = 20_000  # characters a fact is read from; a speech in full, not a page
_MOST_EVENTS = 200  # accounts of an incident that one is parted from


def decide(
    snapshot: Snapshot,
    action: CorrectionAction,
    ids: Sequence[str],
    *,
    by: str,
    field: str | None = None,
    value: str | None = None,
    span: Span | None = None,
    note: str | None = None,
) -> Correction:
    """Return the correction of what stands in a snapshot; nothing is filed yet.

    Args:
        snapshot: The case as it is seen.
        action: What is done: accept, reject, edit, same, different, split, judge.
        ids: What it is done to; the beginning of an id is enough. A second id of an edit names who
            acts or speaks.
        by: Who says so.
        field: What is edited.
        value: The value set, or the verdict on a disagreement.
        span: Where the words stand that a fact should be read from; None = where its value is
            written nearest to it.
        note: Why.

    Raises:
        NotFoundError: There is no such record.
        InputError: It cannot be done to that, or with that value.
    """
    if not fold(by):
        raise InputError("a correction needs the name of who makes it")
    if not ids:
        raise InputError(f"{action}: name what it is done to")
    found = [_find(snapshot, i) for i in ids]
    value = fold(value) if value is not None else None
    if action in ("accept", "reject"):
        found = [_fact(f, action) for f in found]
        targets = [_target(snapshot, f) for f in found]
    elif action == "edit":
        targets, value = _edit(snapshot, found, field, value, span)
    elif action in ("same", "different", "split"):
        targets = _pair(snapshot, action, found)
    elif action == "judge":
        targets, field = _judge(snapshot, found, value)
    else:
        raise InputError(f"{action!r} is not done this way; take a correction back by its own id")
    return make_correction(
        action, targets, by=fold(by), field=field, value=value, note=fold(note or "") or None
    )


def rests_on(snapshot: Snapshot, found: Discrepancy) -> list[Fact]:
    """Return one fact for each answer of a disagreement, or those of a check, in order."""
    ids: list[str] = []
    for claim_id in found.claim_ids:
        stances = snapshot.rows(Stance, "claim_id = ? and fact_id is not null", [claim_id])
        ids += sorted(s.fact_id for s in stances if s.fact_id)[:1]
    return [f for i in ids or found.fact_ids if (f := _by_id(snapshot, i))]


def _edit(
    snapshot: Snapshot,
    found: Sequence[Any],
    field: str | None,
    value: str | None,
    span: Span | None,
) -> tuple[list[Selector], str]:
    """Return targets and value of an edit."""
    first = found[0]
    if field == NOTE:
        if not value:
            raise InputError("a note without words; say what is to be kept in mind")
        of = rests_on(snapshot, first) if isinstance(first, Discrepancy) else [first]
        return [_target(snapshot, x) for x in of[:2]], value
    if isinstance(first, Document):
        field_ = next((f for f in DOCUMENT_FIELDS if f == field), None)
        if field_ is None:
            raise InputError(f"a page has no {field!r}; there are: {', '.join(DOCUMENT_FIELDS)}")
        return [_target(snapshot, first)], document_value(field_, value or "")
    name = type(first).__name__
    allowed = EDITED.get(name, {})
    if field not in allowed:
        can = ", ".join(allowed) or "nothing; reject it instead"
        raise InputError(f"{field!r} of this {name} cannot be set; what can be set: {can}")
    if field == SPAN:
        document = snapshot.get(Document, first.doc_id)
        new = _words_at(document, first, value or "", span)
        last = select(document.text, document.capture_id, name, new)
        return [target(document, first), last], words(document.text, [new])
    if field == COUNT:
        try:
            bounds_of(value or "")
        except ValueError:
            raise InputError(
                f"{value!r} is no count; write 14, 12..20, 40.. for at least, ..20 for at most"
            ) from None
        return [_target(snapshot, first)], value or ""
    if field not in PEOPLE and not allowed[field]:
        if not value and field != "unit":
            raise InputError(f"{field}: an empty value; say what is counted")
        return [_target(snapshot, first)], value or ""
    if field not in PEOPLE:
        match = next((v for v in allowed[field] if v.casefold() == (value or "").casefold()), None)
        if match is None:
            raise InputError(f"{value!r} is no {field}; write one of: {', '.join(allowed[field])}")
        return [_target(snapshot, first)], match
    who = found[1] if len(found) > 1 else None
    if who is None and value:
        who = _named(snapshot, first.doc_id, value)
    if who is None:
        return [_target(snapshot, first)], NOBODY
    if not isinstance(who, Mention) or who.doc_id != first.doc_id:
        raise InputError(f"{field}: name somebody this page names")
    document = snapshot.get(Document, who.doc_id)
    targets = [_target(snapshot, first), _target(snapshot, who)]
    return targets, words(document.text, who.spans)


def _words_at(document: Document, fact: Fact, value: str, span: Span | None) -> Span:
    """Return where the words stand that a fact should be read from."""
    text = document.text
    if span is not None:
        found = trim(text, span) if 0 <= span.start < span.end <= len(text) else span
        if not 0 < found.end - found.start <= _LONGEST or found.end > len(text):
            raise InputError(f"span: between 1 and {_LONGEST:,} characters of this page, no more")
        return found
    pattern = r"\s+".join(map(re.escape, value.split()))
    stands = mark(fact)[0]
    places = [m.span() for m in re.finditer(pattern, text)] if pattern else []
    if not places:
        raise NotFoundError(f"this page nowhere says {value!r}; copy the words as it writes them")
    start, end = min(places, key=lambda p: (abs(p[0] - stands.start) + abs(p[1] - stands.end), p))
    return Span(start=start, end=end)


def _named(snapshot: Snapshot, doc_id: str, name: str) -> Mention:
    """Return the first mention of a name on a page, written out in full where it can be."""
    text = snapshot.get(Document, doc_id).text
    wanted = fold(name).casefold()
    said: dict[str, Mention] = {}
    for m in sorted(
        snapshot.rows(Mention, "doc_id = ?", [doc_id]),
        key=lambda m: (m.form != "name", m.spans[0].start, m.id),
    ):
        said.setdefault(words(text, m.spans).casefold(), m)
    fits = [m for words_, m in said.items() if wanted in words_]
    if wanted in said or fits:
        return said.get(wanted) or fits[0]
    near = difflib.get_close_matches(wanted, said, n=1)
    hint = f"; did you mean {words(text, said[near[0]].spans)!r}?" if near else ""
    raise NotFoundError(f"this page names nobody {name!r}{hint}")


def _pair(snapshot: Snapshot, action: str, found: Sequence[Any]) -> list[Selector]:
    """Return the targets of a judgement of sameness: all events, or all names."""
    kinds = {_grouped(f) for f in found}
    if len(kinds) != 1 or None in kinds:
        raise InputError(
            f"{action}: name incidents or events, or actors or mentions, not both kinds"
        )
    whole = action == "split"
    facts = [f for n, x in enumerate(found) for f in _members(snapshot, x, whole and n > 0)]
    unique = list({f.id: f for f in facts}.values())
    if len(unique) < 2:
        raise InputError(f"{action}: name at least two that are not one already")
    return [_target(snapshot, f) for f in unique]


def _grouped(found: object) -> str | None:
    if isinstance(found, Incident | Event):
        return "event"
    return "mention" if isinstance(found, Entity | Mention) else None


def _members(snapshot: Snapshot, found: Any, whole: bool) -> list[Fact]:
    """Return the fact a group is meant by, or all of its facts."""
    if isinstance(found, Fact):
        return [found]
    kind = "incident" if isinstance(found, Incident) else "entity"
    rows = snapshot.rows(Membership, "kind = ? and group_id = ?", [kind, found.id])
    ids = sorted(m.member_id for m in rows)
    if kind == "incident":
        events = snapshot.rows(Event, f"id {AMONG}", [ids])
        return [*events[: _MOST_EVENTS if whole else 1]]
    mentions = snapshot.rows(Mention, f"id {AMONG}", [ids])
    # a name, and the fullest one: the least likely to be read as somebody else tomorrow
    best = sorted(
        mentions, key=lambda m: (m.form != "name", m.spans[0].start - m.spans[0].end, m.id)
    )
    return [*best[:1]]


def _judge(
    snapshot: Snapshot, found: Sequence[Any], value: str | None
) -> tuple[list[Selector], str]:
    """Return the targets of a verdict and the kind of disagreement it is on."""
    if value not in VERDICTS:
        raise InputError(f"{value!r} is no verdict; write one of: {', '.join(VERDICTS)}")
    first = found[0]
    if len(found) != 1 or not isinstance(first, Discrepancy):
        raise InputError("judge: name one disagreement; `conspectus show CASE --json` has the ids")
    facts = rests_on(snapshot, first)
    if not facts:
        raise InputError(f"{first.id}: nothing it rests on is left; run `conspectus build` first")
    return [_target(snapshot, f) for f in facts], first.kind


def _fact(found: object, action: str) -> Fact:
    if isinstance(found, Fact):
        return found
    name = type(found).__name__
    raise InputError(f"{action}: a {name} is not a reading of words; {action} what it rests on")


def _target(snapshot: Snapshot, found: Any) -> Selector:
    if isinstance(found, Document):
        return Selector(capture_id=found.capture_id, record="Document", exact="")
    if isinstance(found, Incident | Entity):
        found = _members(snapshot, found, False)[0]
    return target(snapshot.get(Document, found.doc_id), found)


def _by_id(snapshot: Snapshot, id: str) -> Fact | None:
    for kind in FACTS:
        for found in snapshot.rows(kind, "id = ?", [id]):
            return found
    return None


def _find(snapshot: Snapshot, id: str) -> Any:
    """Return the record whose id begins so."""
    for kind in _KINDS:
        rows: list[Any] = snapshot.rows(kind, "starts_with(id, ?)", [id]) if id else []
        exact = [r for r in rows if r.id == id]
        if exact or len(rows) == 1:
            return (exact or rows)[0]
        if rows:
            some = ", ".join(r.id for r in rows[:3])
            raise InputError(f"{id!r} begins {len(rows)} ids: {some}; give more of it")
    raise NotFoundError(
        f"no record {id!r} that can be corrected; `conspectus show CASE ... --json` has the ids"
    )
