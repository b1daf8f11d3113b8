"""What happened: one incident with all its tellings, and all incidents in time order."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from conspectus.records import (
    Claim,
    Event,
    Fact,
    Figure,
    Incident,
    Link,
    Membership,
)
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.views.answers import (
    Evidence,
    FigureLine,
    IncidentView,
    Lens,
    Manner,
    Telling,
    Timeline,
    TimelineLine,
    Witness,
)
from conspectus.views.corrections import touching
from conspectus.views.phrases import count_words, date_words, iso, manner_words, plural
from conspectus.views.places import COUNTRY_KM, precision
from conspectus.views.questions import questions_of
from conspectus.views.sources import Sources
from conspectus.views.tallies import most_told, told_by

MOST = 300  # incidents of one timeline, told by most outlets; a picture holds no more
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
    events = told_by(sources, lens, [incident_id])[incident_id]
    sources.load(events)
    evidence = sorted(
        map(sources.evidence, events), key=lambda e: (e.published_iso or "9", e.doc_id, e.fact_id)
    )
    ids = [e.id for e in events]
    figures = snapshot.rows(Figure, f"event_id {AMONG}", [ids])
    sources.load(figures)
    claims = [c.id for c in snapshot.rows(Claim, "subject_id = ?", [incident_id])]
    asked = questions_of(sources, lens, "list_has_any(claim_ids, ?)", claims)
    first = evidence[0] if evidence else None
    manner = {e.id: manner_words(e) for e in events}
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
        manners=tuple(Manner(fact_id=i, word=manner[i]) for e in evidence if (i := e.fact_id)),
        turned=tuple(_turned(evidence, manner)),
        decided=touching(sources, _rested_on(sources, incident_id), {e.doc_id for e in events}),
    )


def _turned(evidence: Sequence[Evidence], manner: Mapping[str, str]) -> Iterator[str]:
    """Yield who tells of a happening in another manner than the same outlet did on a day before.

    Where a page gives more than one, those in the outlet's own words count, not those it quotes.
    """
    pages: dict[str, dict[tuple[str, str], list[Evidence]]] = defaultdict(dict)
    for e in evidence:
        if e.published and e.published_iso:
            pages[e.outlet].setdefault((e.published_iso, e.doc_id), []).append(e)
    for outlet in sorted(pages):
        told: list[tuple[str, list[str]]] = []
        for _, accounts in sorted(pages[outlet].items()):
            own = [e for e in accounts if not e.voices] or accounts
            words = list(dict.fromkeys(manner[e.fact_id] for e in own if e.fact_id))
            day = own[0].published or ""
            if not told or not set(words) & set(told[-1][1]):
                told.append((day, words))
        if len(told) > 1:
            said = [f"{' and '.join(words)} on {day}" for day, words in told]
            yield f"{outlet}: {', '.join(said)}"


def _rested_on(sources: Sources, incident_id: str) -> Callable[[list[str]], list[Fact]]:
    """Return what finds, in documents, the facts an incident, its figures and claims rest on."""
    snapshot = sources.snapshot

    def facts(doc_ids: list[str]) -> list[Fact]:
        homes = snapshot.built(Membership, "kind = 'incident' and group_id = ?", [incident_id])
        ids = [m.member_id for m in homes]
        cited = snapshot.sql(
            'select s.fact_id from "Stance" s join "Claim" c on c.id = s.claim_id'
            f" where c.subject_id = ? and s.fact_id is not null and s.doc_id {AMONG}",
            [incident_id, doc_ids],
        )
        here = f"doc_id {AMONG}"
        return [
            *snapshot.built(Event, f"id {AMONG} and {here}", [ids, doc_ids]),
            *snapshot.built(Figure, f"event_id {AMONG} and {here}", [ids, doc_ids]),
            *sources.facts(i for (i,) in cited).values(),
        ]

    return facts


def timeline(snapshot: Snapshot, lens: Lens | None = None) -> Timeline:
    """Return the incidents a lens knows of, in time order; undated ones last."""
    lens = lens or Lens()
    sources = Sources(snapshot)
    ids, total = most_told(sources, lens, MOST)
    told = told_by(sources, lens, ids)
    omitted = _omitted(snapshot, sources, ids)
    accounts = {i: _accounts(sources, events, whole=False) for i, events in told.items()}
    firsts = {i: _first_of(told[i], accounts[i][0].doc_id) for i in told}
    sources.load(firsts.values())
    lines = []
    for found in snapshot.rows(Incident, f"id {AMONG}", [ids]):
        events = told.get(found.id)
        if not events:
            continue
        witnesses = accounts[found.id]
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
                evidence=sources.evidence(firsts[found.id]),
            )
        )
    return Timeline(
        lens=lens,
        lines=tuple(sorted(lines, key=lambda i: (i.when_iso or "9", i.label, i.incident_id))),
        left_out=total - len(ids),
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


def _first_of(events: list[Event], doc_id: str) -> Event:
    """Return the event by which a document first tells of an incident."""
    return next(e for e in events if e.doc_id == doc_id)


def _accounts(sources: Sources, events: list[Event], *, whole: bool = True) -> tuple[Witness, ...]:
    """Return who tells of an incident, copies under their witness; `whole` = with the words."""
    by_doc: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_doc[event.doc_id].append(event)
    return sources.witnesses(
        (
            doc_id,
            Witness(
                outlet=sources.outlet(doc_id),
                doc_id=doc_id,
                evidence=tuple(map(sources.evidence, group)) if whole else (),
            ),
        )
        for doc_id, group in sorted(by_doc.items())
    )


def _witness_words(sources: Sources, events: list[Event], contested: bool) -> str:
    """Return how an incident is evidenced: described, not graded."""
    independent = len({w.outlet for w in _accounts(sources, events, whole=False)})
    count = "one witness" if independent == 1 else f"{plural(independent, 'independent witness')}"
    denied = any(e.status == "denied" for e in events)
    return count + (", contested" if contested or denied else "")


def _place(sources: Sources, events: list[Event]) -> str | None:
    ids = sorted({e.toponym_id for e in events if e.toponym_id})
    named = [sources.said(f) for f in sources.facts(ids).values()]
    return max(sorted(set(named)), key=named.count) if named else None


def _omitted(snapshot: Snapshot, sources: Sources, ids: Sequence[str]) -> dict[str, set[str]]:
    silent: dict[str, set[str]] = defaultdict(set)
    for subject_id, doc_id in snapshot.sql(
        'select distinct c.subject_id, s.doc_id from "Claim" c join "Stance" s on s.claim_id = c.id'
        f" where s.position = 'omit' and c.subject_id {AMONG}",
        [list(ids)],
    ):
        silent[subject_id].add(sources.outlet(doc_id))
    return silent


def _related(snapshot: Snapshot, incident_id: str) -> list[str]:
    links = [
        link for link in snapshot.rows(Link, "from_id = ?", [incident_id]) if link.kind in _LINKED
    ]
    labels = {
        i.id: i.label
        for i in snapshot.rows(Incident, f"id {AMONG}", [[link.to_id for link in links]])
    }
    return [f"{_LINKED[link.kind]} {labels[link.to_id]}" for link in links if link.to_id in labels]
