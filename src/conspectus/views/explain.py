"""Why a record says what it says: its fields, its origin and the words it rests on."""

import dataclasses
import re
from collections.abc import Sequence
from typing import Any

from conspectus.errors import NotFoundError
from conspectus.records import (
    FACTS,
    Block,
    Claim,
    Discrepancy,
    Document,
    Entity,
    Fact,
    Incident,
    Membership,
    Stance,
    Story,
)
from conspectus.schema import to_json
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.views.answers import Explained
from conspectus.views.sources import Sources

_ID = re.compile(r"\b[a-z]+-[0-9a-f]{16}\b")
_KINDS: tuple[type, ...] = (*FACTS, Discrepancy, Claim, Incident, Entity, Story, Document, Block)


def explain(snapshot: Snapshot, record_id: str) -> Explained:
    """Return what a record rests on; any id shown anywhere is accepted, or its first characters.

    Raises:
        NotFoundError: No record, or more than one, has an id that begins so.
    """
    found = _find(snapshot, record_id)
    sources = Sources(snapshot)
    rests_on = _rests_on(snapshot, found)
    facts = [found] if isinstance(found, Fact) else list(sources.facts(rests_on).values())
    evidence = sorted(
        map(sources.evidence, facts), key=lambda e: (e.doc_id, e.spans[0].start if e.spans else 0)
    )
    return Explained(
        record=type(found).__name__,
        id=found.id,
        origin=getattr(found, "origin", None),
        score=getattr(found, "score", None),
        fields={f.name: _text(getattr(found, f.name)) for f in dataclasses.fields(found)},
        evidence=tuple(evidence),
        rests_on=tuple(rests_on),
        named=_named(sources, found),
    )


def _named(sources: Sources, found: Any) -> dict[str, str]:
    """Return the words of the facts that a record's fields name by id."""
    if not isinstance(found, Fact):
        return {}
    ids = [i for i in _ID.findall(to_json(found).decode()) if i != found.id]
    facts = sources.facts(dict.fromkeys(ids)).values()
    sources.load_texts(f.doc_id for f in facts)
    return {f.id: sources.said(f) for f in facts}


def _find(snapshot: Snapshot, record_id: str) -> Any:
    for kind in _KINDS:
        rows: list[Any] = snapshot.rows(kind, "starts_with(id, ?)", [record_id])
        exact = [r for r in rows if r.id == record_id]
        if exact or len(rows) == 1:
            return (exact or rows)[0]
        if rows:
            some = ", ".join(r.id for r in rows[:3])
            raise NotFoundError(
                f"{record_id!r} begins {len(rows)} ids: {some} ...; give more of it"
            )
    raise NotFoundError(f"no record {record_id!r} in this case; ids are shown by --json")


def _rests_on(snapshot: Snapshot, found: Any) -> Sequence[str]:
    if isinstance(found, Discrepancy):
        return [*found.fact_ids, *_stances(snapshot, list(found.claim_ids))]
    if isinstance(found, Claim):
        return _stances(snapshot, [found.id])
    rows = snapshot.rows(Membership, "group_id = ?", [found.id])
    return [m.member_id for m in rows]


def _stances(snapshot: Snapshot, claim_ids: list[str]) -> list[str]:
    rows = snapshot.rows(Stance, f"claim_id {AMONG}", [claim_ids])
    return sorted({s.fact_id for s in rows if s.fact_id})


def _text(value: Any) -> str:
    return value if isinstance(value, str) else to_json(value).decode()
