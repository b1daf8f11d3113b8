"""Where it happened: each incident with a place, and how exactly the place is known."""

from collections.abc import Iterable
from typing import Annotated

from conspectus.records import Event, Incident, Toponym, record
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.views.answers import Evidence, Lens
from conspectus.views.phrases import date_words, iso
from conspectus.views.sources import Sources
from conspectus.views.tallies import most_told, told_by

MOST = 250  # incidents of one map, told by most outlets
COUNTRY_KM = 150.0  # a place known no better is shaded, not dotted; small states lie below it


@record
class PlaceSpot:
    """An incident on the map."""

    incident_id: str
    label: str
    type: str | None
    when: str | None
    when_iso: str | None
    place: Annotated[str | None, "as written"]
    latitude: float
    longitude: float
    radius_km: Annotated[float, "the place lies within this of the point; 0 = not known"]
    area: Annotated[bool, "known no better than a country or region: shaded, never a dot"]
    outlets: tuple[str, ...]
    evidence: Annotated[Evidence, "the first account"]


@record
class Places:
    """Where it happened."""

    lens: Lens
    spots: tuple[PlaceSpot, ...]
    nowhere: Annotated[int, "incidents whose place is not said"]
    left_out: Annotated[int, "how many more there are than are carried"] = 0


def places(snapshot: Snapshot, lens: Lens | None = None) -> Places:
    """Return the incidents a lens knows of that have a place, in time order."""
    lens = lens or Lens()
    sources = Sources(snapshot)
    ids, total = most_told(sources, lens, MOST, "latitude is not null and longitude is not null")
    _, everywhere = most_told(sources, lens, 1)
    told = told_by(sources, lens, ids)
    wanted = sorted({e.toponym_id for events in told.values() for e in events if e.toponym_id})
    toponyms = {t.id: t for t in snapshot.rows(Toponym, f"id {AMONG}", [wanted])}
    firsts = {
        i: min(events, key=lambda e: (_published(sources, e), e.doc_id, e.id))
        for i, events in told.items()
    }
    sources.load([*toponyms.values(), *firsts.values()])
    spots = []
    for found in snapshot.rows(Incident, f"id {AMONG}", [ids]):
        events = told.get(found.id)
        if not events or found.latitude is None or found.longitude is None:
            continue
        named_in = [toponyms.get(e.toponym_id) for e in events if e.toponym_id]
        here = [t for t in named_in if t and t.place_id == found.place_id]
        radius = _radius(here)
        named = [sources.said(t) for t in here]
        spots.append(
            PlaceSpot(
                incident_id=found.id,
                label=found.label,
                type=found.type,
                when=date_words(found.time),
                when_iso=iso(found.time),
                place=max(sorted(set(named)), key=named.count) if named else None,
                latitude=found.latitude,
                longitude=found.longitude,
                radius_km=radius,
                area=radius >= COUNTRY_KM,
                outlets=tuple(sorted({sources.outlet(e.doc_id) for e in events})),
                evidence=sources.evidence(firsts[found.id]),
            )
        )
    spots.sort(key=lambda s: (s.when_iso or "9", s.label, s.incident_id))
    nowhere = everywhere - total
    return Places(lens=lens, spots=tuple(spots), nowhere=nowhere, left_out=total - len(ids))


def precision(sources: Sources, events: Iterable[Event], place_id: str | None) -> float:
    """Return within how many km of its point an incident's place lies; 0 = not known."""
    facts = sources.facts(e.toponym_id for e in events if e.toponym_id).values()
    return _radius(t for t in facts if isinstance(t, Toponym) and t.place_id == place_id)


def _radius(toponyms: Iterable[Toponym]) -> float:
    return max((t.radius_km or 0.0 for t in toponyms), default=0.0)


def _published(sources: Sources, event: Event) -> str:
    dated = sources.documents[event.doc_id].published
    return (iso(dated.value) if dated else None) or "9"
