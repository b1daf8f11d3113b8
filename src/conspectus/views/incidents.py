"""What happened: one incident with all its tellings, and all incidents in time order."""

from collections import defaultdict

from conspectus.records import (
    Claim,
    Event,
    Figure,
    Incident,
    Link,
    Membership,
    Stance,
)
from conspectus.store.snapshot import Snapshot
from conspectus.views.answers import (
    FigureLine,
    IncidentView,
    Lens,
    Telling,
    Timeline,
    TimelineLine,
    Witness,
)
from conspectus.views.phrases import count_words, date_words, iso, plural
from conspectus.views.places import COUNTRY_KM, precision
from conspectus.views.questions import questions_of
from conspectus.views.sources import Sources

_AMONG = "id in (select unnest(?))"
_LINKED = {
    "part_of": "part of",
    "aftermath_of": "aftermath of",
    "reaction_to": "reaction to",
}


def incident(snapshot: Snapshot, incident_id: str, lens: Lens | None = None) -> IncidentView:
    """Return an incident with every account, figure and question.

    Raises:
        NotFoundError: There is no such incident.
    """
    lens = lens or Lens()
    found = snapshot.get(Incident, incident_id)
    sources = Sources(snapshot)
    events = _told(snapshot, sources, lens, incident_id)
    evidence = sorted(
        map(sources.evidence, events), key=lambda e: (e.published_iso or "9", e.doc_id, e.fact_id)
    )
    ids = [e.id for e in events]
    figures = snapshot.rows(Figure, "event_id in (select unnest(?))", [ids])
    claims = [c.id for c in snapshot.rows(Claim, "subject_id = ?", [incident_id])]
    asked = questions_of(sources, lens, "list_has_any(claim_ids, ?)", claims)
    first = evidence[0] if evidence else None
    return IncidentView(
        incident_id=found.id,
        label=found.label,
        type=found.type,
        when=date_words(found.time),
        when_iso=iso(found.time),
        place=_place(sources, events),
        latitude=found.latitude,
        longitude=found.longitude,
        radius_km=(radius := precision(sources, events, found.place_id)),
        area=radius >= COUNTRY_KM,
        witnesses=_witness_words(sources, events, bool(asked)),
        first_report=f"{first.outlet}, {first.published or 'not dated'}" if first else None,
        accounts=tuple(evidence),
        figures=tuple(
            FigureLine(
                measure=f.measure,
                says=count_words(f.low, f.high),
                low=f.low,
                high=f.high,
                outlet=sources.outlet(f.doc_id),
                evidence=sources.evidence(f),
            )
            for f in sorted(figures, key=lambda f: (f.measure, f.low or 0, f.id))
        ),
        questions=asked,
        related=tuple(_related(snapshot, incident_id)),
    )


def timeline(snapshot: Snapshot, lens: Lens | None = None) -> Timeline:
    """Return the incidents a lens knows of, in time order; undated ones last."""
    lens = lens or Lens()
    sources = Sources(snapshot)
    told = _events(snapshot, sources, lens)
    omitted = _omitted(snapshot, sources)
    lines = []
    for found in snapshot.rows(Incident):
        events = told.get(found.id)
        if not events:
            continue
        witnesses = _accounts(sources, events)
        outlets = tuple(sorted({sources.outlet(e.doc_id) for e in events}))
        lines.append(
            TimelineLine(
                incident_id=found.id,
                label=found.label,
                type=found.type,
                when=date_words(found.time),
                when_iso=iso(found.time),
                outlets=outlets,
                told=_first_told(sources, events),
                silent=tuple(sorted(omitted[found.id] - set(outlets))),
                independent=len({w.outlet for w in witnesses}),
                evidence=witnesses[0].evidence[0],
            )
        )
    return Timeline(
        lens=lens,
        lines=tuple(sorted(lines, key=lambda i: (i.when_iso or "9", i.label, i.incident_id))),
    )


def _first_told(sources: Sources, events: list[Event]) -> tuple[Telling, ...]:
    """Return when each outlet first told of an incident; a page without a date says nothing."""
    first: dict[str, Telling] = {}
    for doc_id in sorted({e.doc_id for e in events}):
        published = sources.documents[doc_id].published
        found = Telling(
            outlet=sources.outlet(doc_id),
            published=date_words(published.value) if published else None,
            published_iso=iso(published.value) if published else None,
        )
        known = first.get(found.outlet)
        if known is None or (found.published_iso or "9") < (known.published_iso or "9"):
            first[found.outlet] = found
    return tuple(sorted(first.values(), key=lambda t: (t.published_iso or "9", t.outlet)))


def _told(snapshot: Snapshot, sources: Sources, lens: Lens, incident_id: str) -> list[Event]:
    """Return the events of one incident that a lens reads."""
    members = snapshot.rows(Membership, "kind = 'incident' and group_id = ?", [incident_id])
    read = sources.read_by(lens)
    events = snapshot.rows(Event, _AMONG, [[m.member_id for m in members]])
    return [e for e in events if e.doc_id in read]


def _events(snapshot: Snapshot, sources: Sources, lens: Lens) -> dict[str, list[Event]]:
    """Return the events of each incident that a lens reads."""
    home = {m.member_id: m.group_id for m in snapshot.rows(Membership, "kind = 'incident'")}
    read = sources.read_by(lens)
    told: dict[str, list[Event]] = defaultdict(list)
    for event in snapshot.rows(Event):
        if event.id in home and event.doc_id in read:
            told[home[event.id]].append(event)
    return told


def _accounts(sources: Sources, events: list[Event]) -> tuple[Witness, ...]:
    by_doc: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_doc[event.doc_id].append(event)
    return sources.witnesses(
        (
            doc_id,
            Witness(
                outlet=sources.outlet(doc_id),
                doc_id=doc_id,
                evidence=tuple(map(sources.evidence, group)),
            ),
        )
        for doc_id, group in sorted(by_doc.items())
    )


def _witness_words(sources: Sources, events: list[Event], contested: bool) -> str:
    """Return how an incident is evidenced: described, not graded."""
    independent = len({w.outlet for w in _accounts(sources, events)})
    count = "one witness" if independent == 1 else f"{plural(independent, 'independent witness')}"
    denied = any(e.status == "denied" for e in events)
    return count + (", contested" if contested or denied else "")


def _place(sources: Sources, events: list[Event]) -> str | None:
    ids = sorted({e.toponym_id for e in events if e.toponym_id})
    named = [sources.said(f) for f in sources.facts(ids).values()]
    return max(sorted(set(named)), key=named.count) if named else None


def _omitted(snapshot: Snapshot, sources: Sources) -> dict[str, set[str]]:
    subject = {c.id: c.subject_id for c in snapshot.rows(Claim, "subject_kind = 'incident'")}
    silent: dict[str, set[str]] = defaultdict(set)
    for stance in snapshot.rows(Stance, "position = 'omit'"):
        if stance.claim_id in subject:
            silent[subject[stance.claim_id]].add(sources.outlet(stance.doc_id))
    return silent


def _related(snapshot: Snapshot, incident_id: str) -> list[str]:
    links = [
        link for link in snapshot.rows(Link, "from_id = ?", [incident_id]) if link.kind in _LINKED
    ]
    labels = {
        i.id: i.label for i in snapshot.rows(Incident, _AMONG, [[link.to_id for link in links]])
    }
    return [f"{_LINKED[link.kind]} {labels[link.to_id]}" for link in links if link.to_id in labels]
