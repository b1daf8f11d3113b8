"""The case benchmark: a folder of pages through the whole product, written as its README asks.

The projection loses nothing that is scored: a mixed quote is written as its clause and, each an
item of its own, the phrases inside marks; a document's own date line counts as a time; an outlet
is written as every view shows it, by its fullest name in the case.
"""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from conspectus.case import Case
from conspectus.facts.calendar import days_of
from conspectus.knowledge.outlets import one_name
from conspectus.records import (
    CONCLUSIONS,
    FACTS,
    Analysis,
    Block,
    Corroboration,
    Discrepancy,
    Document,
    Event,
    Fact,
    Interval,
    Link,
    Membership,
    Quote,
    Span,
)
from conspectus.spans import trim
from lab.bench.task import Set, Task

_NAMES = {
    "Mention": "mentions", "Timex": "timexes", "Toponym": "toponyms", "Quote": "quotes",
    "Event": "events", "Relation": "relations", "Figure": "figures", "Term": "terms",
}  # fmt: skip
_GROUPS = {
    "Entity": "entities", "Story": "stories", "Incident": "incidents",
    "Membership": "memberships", "Link": "links", "Claim": "claims", "Stance": "stances",
    "Discrepancy": "discrepancies",
}  # fmt: skip
_NOT_SAID = ("intention", "feeling")
"""Cues of what somebody wants or feels: attributed too, but golds list what was said."""
_Row = TypeVar("_Row")


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the one prediction of a folder of pages."""
    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "case")
        case.add([data])
        case.build()
        yield data.name, prediction(*model(case))


def model(case: Case) -> tuple[list[Analysis], Corroboration, dict[str, str]]:
    """Return a built case as analyses, conclusions and the file name of each document."""
    snapshot = case.snapshot()
    parts: dict[str, dict[str, list[Any]]] = {}
    tables: tuple[type[Any], ...] = (Block, *FACTS)
    for record in tables:
        parts[record.__name__] = _by_document(snapshot.rows(record))
    documents = snapshot.rows(Document)
    analyses = [
        Analysis(
            document=d,
            blocks=tuple(parts["Block"].get(d.id, ())),
            **_facts_of(parts, d.id),
        )
        for d in documents
    ]
    conclusions: dict[str, Any] = {
        _GROUPS[r.__name__]: tuple(snapshot.rows(r)) for r in CONCLUSIONS
    }
    captures = snapshot.captures()
    files = {d.id: Path(captures[d.capture_id].uri).name for d in documents}
    return analyses, Corroboration(**conclusions), files


def _facts_of(parts: Mapping[str, dict[str, list[Any]]], doc_id: str) -> dict[str, Any]:
    return {field: tuple(parts[name].get(doc_id, ())) for name, field in _NAMES.items()}


def prediction(
    analyses: Sequence[Analysis], corroboration: Corroboration, files: Mapping[str, str]
) -> dict[str, Any]:
    """Return what the product made of a crisis in the format of the case benchmark."""
    entity = _members(corroboration.memberships, "entity")
    papers = one_name(a.document.outlet.value for a in analyses if a.document.outlet)
    mentions = {m.id: m for a in analyses for m in a.mentions}
    events = {e.id for a in analyses for e in a.events}
    facts = {f.id: f for a in analyses for f in _facts(a)}
    return {
        "documents": [_document(a, entity, files[a.document.id], papers) for a in analyses],
        "entities": [
            {
                "id": e.id,
                "name": e.label,
                "kind": e.kind,
                "mentions": [
                    {"file": files[mentions[m].doc_id], **_ends(mentions[m].spans)}
                    for m, group in sorted(entity.items())
                    if group == e.id and m in mentions
                ],
            }
            for e in corroboration.entities
        ],
        "incidents": [
            {"id": group, "events": members}
            for group, members in _groups(corroboration.memberships, "incident", events)
        ],
        "discrepancies": [
            _discrepancy(d, corroboration, facts, files) for d in corroboration.discrepancies
        ],
        "copies": [_copy(link, files) for link in corroboration.links if link.kind == "copies"],
        "span_failures": sum(a.span_failures for a in analyses),
    }


def _document(
    analysis: Analysis, entity: Mapping[str, str], file: str, papers: Mapping[str, str]
) -> dict[str, Any]:
    d = analysis.document
    places = {t.id: t for t in analysis.toponyms}
    published = d.published
    times = [
        {**_ends(t.spans), "type": t.type, "value": _on_the_calendar(t.value)}
        for t in analysis.timexes
        if t.value is not None and not t.value.endswith("_REF")
    ]
    if published and published.spans and published.value.begin:
        day = published.value.begin.date().isoformat()
        times += [{**_ends((s,)), "type": "DATE", "value": day} for s in published.spans]
    return {
        "file": file,
        "outlet": papers[d.outlet.value] if d.outlet else None,
        "title": d.title.value if d.title else None,
        "byline": [d.byline.value] if d.byline else [],
        "published": {**_days(published.value), "basis": published.basis} if published else None,
        "blocks": [
            {**_ends((trim(d.text, b.span),)), "kind": b.kind}
            for b in analysis.blocks
            if not d.text[b.span.start : b.span.end].isspace()
        ],
        "quotes": [item for q in analysis.quotes for item in _quote(q, entity)],
        "times": times,
        "places": [
            {**_ends(t.spans), "lat": t.latitude, "lon": t.longitude, "reading": t.reading}
            for t in analysis.toponyms
        ],
        "events": [
            {
                "id": e.id,
                "triggers": [_pair(s) for s in e.triggers],
                "type": e.type or "NONE",
                "mode": e.mode,
                "actors": _arguments(e, "actor", entity),
                "recipients": _arguments(e, "recipient", entity),
                "status": e.status,
                "phase": e.phase,
                "date": _days(e.time) if e.time else None,
                "place": {
                    "lat": places[e.toponym_id].latitude,
                    "lon": places[e.toponym_id].longitude,
                }
                if e.toponym_id in places
                else None,
                "attribution": [entity[m] for m in e.attribution if m in entity],
            }
            for e in analysis.events
        ],
        "figures": [
            {
                **_ends(f.spans),
                "low": f.low,
                "high": f.high,
                "measure": f.measure,
                "event": f.event_id,
            }
            for f in analysis.figures
        ],
    }


def _on_the_calendar(value: str) -> str:
    """Return a TIMEX3 value as the golds write it: a weekend by its days."""
    days = days_of(value) if value.endswith("-WE") else None
    return f"{days[0].isoformat()}/{days[1].isoformat()}" if days else value


def _quote(quote: Quote, entity: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    shared = {
        "speaker": entity.get(quote.speaker_id or ""),
        "chain": [entity[m] for m in quote.attribution if m in entity],
    }
    whole = [_pair(s) for s in quote.content]
    if quote.kind == "indirect" and quote.cue_class in _NOT_SAID:
        return
    if quote.kind != "mixed":
        yield {"id": quote.id, "spans": whole, "kind": quote.kind, **shared}
        return
    phrases = [_pair(s) for s in quote.quoted]
    if phrases != whole and quote.cue_class not in _NOT_SAID:
        yield {"id": quote.id, "spans": whole, "kind": "indirect", **shared}
    for number, phrase in enumerate(phrases):
        yield {"id": f"{quote.id}/{number}", "spans": [phrase], "kind": "mixed", **shared}


def _discrepancy(
    found: Discrepancy,
    corroboration: Corroboration,
    facts: Mapping[str, Fact],
    files: Mapping[str, str],
) -> dict[str, Any]:
    claims = {c.id: c for c in corroboration.claims}
    answers = []
    for claim_id in found.claim_ids:
        stands = [
            s.fact_id
            for s in corroboration.stances
            if s.claim_id == claim_id and s.fact_id in facts
        ]
        spans = [place for f in stands if f for place in _place(facts[f], files)]
        answers.append({"says": claims[claim_id].value, "spans": spans})
    if not answers:
        for fact_id in found.fact_ids:
            if fact_id in facts:
                answers.append({"says": fact_id, "spans": _place(facts[fact_id], files)})
    return {
        "id": found.id,
        "kind": found.kind,
        "state": found.state,
        "answers": answers,
        "reason": found.reason,
    }


def _place(fact: Fact, files: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{"file": files[fact.doc_id], **_ends((s,))} for s in fact.spans]


def _copy(link: Link, files: Mapping[str, str]) -> dict[str, Any]:
    return {"files": [files[link.from_id], files[link.to_id]]}


def _facts(analysis: Analysis) -> Iterator[Fact]:
    for field in _NAMES.values():
        yield from getattr(analysis, field)


def _members(memberships: Iterable[Membership], kind: str) -> dict[str, str]:
    return {m.member_id: m.group_id for m in memberships if m.kind == kind}


def _groups(
    memberships: Iterable[Membership], kind: str, known: set[str]
) -> list[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for m in memberships:
        if m.kind == kind and m.member_id in known:
            groups[m.group_id].append(m.member_id)
    return sorted((g, sorted(ms)) for g, ms in groups.items())


def _arguments(event: Event, role: str, entity: Mapping[str, str]) -> list[str]:
    found = [
        entity[a.mention_id] for a in event.arguments if a.role == role and a.mention_id in entity
    ]
    return list(dict.fromkeys(found))


def _by_document(rows: Iterable[_Row]) -> dict[str, list[_Row]]:
    groups: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        groups[row.doc_id].append(row)  # type: ignore[attr-defined]
    for found in groups.values():
        found.sort(key=_first)
    return groups


def _first(row: Any) -> tuple[int, int]:
    spans = row.spans if isinstance(row, Fact) else (row.span,)
    return (spans[0].start, spans[-1].end) if spans else (0, 0)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _ends(spans: Sequence[Span]) -> dict[str, int]:
    return {"start": spans[0].start, "end": spans[-1].end}


def _days(interval: Interval) -> dict[str, str | None]:
    """Return first and last day of an interval, both included."""
    last = interval.until - timedelta(microseconds=1) if interval.until else None
    return {"from": _day(interval.begin), "to": _day(last)}


def _day(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).date().isoformat() if moment else None


_MIRRORS = Path(__file__).parents[2] / "tests" / "crises"
_SETS = {"samples": Set(data="../samples", gold="../samples/gold.json")} | {
    gold.parent.name: Set(data=str(gold.parent), gold=str(gold))
    for gold in sorted(_MIRRORS.glob("*/gold.json"))
}
_SHOWN = (
    "case", "blocks.char_accuracy", "blocks.body_leak", "documents.outlet", "documents.date",
    "documents.title", "quotes.f1", "quotes.direct_f1", "quotes.speaker", "times.span_f1",
    "times.value_f1", "places.f1", "places.within161", "entities.b3_f1", "entities.mention_recall",
    "events.recall_trigger", "events.recall_type", "events.recall_full", "events.per_document",
    "figures.recall_value", "figures.recall_event", "incidents.b3_f1", "incidents.conll",
    "disagreements.recall", "disagreements.kind", "disagreements.state",
    "disagreements.false_alarms", "disagreements.lookalikes_raised", "inner.recall", "copies.f1",
    "span_failures",
)  # fmt: skip
TASK = Task(
    name="case",
    sets=_SETS,
    predict=predict,
    figures={f"{name} {shown}": (name, shown) for name in _SETS for shown in _SHOWN},
    form="whole",
)
