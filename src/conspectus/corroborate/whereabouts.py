"""Places that cannot both be: where one happening was, and where one person was on one day."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from conspectus.corroborate.likeness import NARROW, apart, distance_km, width
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.corroborate.times import sure
from conspectus.records import Event, Fact, Interval, Quote, Toponym

FAR_KM = 60.0  # places of one happening further apart than this are two places
AWAY_KM = 400.0  # nobody is said to be at both on one day without a word about the journey
_DATELINE = re.compile(r"(?:,\s[\w .]{2,24})?\s*(?:\([^)]{2,40}\)\s*)?(?::|\s[-–—]+)\s")
_LEAD = 700  # code points of the article in which the day of the news is named


def place_disputes(m: Material) -> Iterator[Dispute]:
    """Yield incidents and persons that accounts put at places far apart."""
    for incident_id in sorted(m.incidents):
        found = _of_incident(m, incident_id)
        if found:
            yield found
    yield from _of_persons(m)


def _of_incident(m: Material, incident_id: str) -> Dispute | None:
    placed = [
        (e, p) for e in m.events(incident_id) if (p := m.corpus.place(e)) and not _filed_from(m, p)
    ]
    conflicting: dict[str, tuple[Event, Toponym]] = {}
    for i, (e, p) in enumerate(placed):
        for f, q in placed[i + 1 :]:
            if m.voice_of[e.doc_id] == m.voice_of[f.doc_id] or not far(p, q, FAR_KM):
                continue
            if sure(m, e.id, f.id) and e.time and f.time and apart(e.time, f.time) is None:
                conflicting[e.id], conflicting[f.id] = (e, p), (f, q)
    versions = _grouped(m, [(p, [e], e.attribution) for e, p in conflicting.values()])
    if len(versions) < 2:
        return None
    return Dispute(
        kind="place",
        subject_kind="incident",
        subject_id=incident_id,
        aspect="where",
        versions=versions,
        weight=1.8,
    )


def _filed_from(m: Material, place: Toponym) -> bool:
    """Return whether a place is only where a report was written: "OSLO (Post) - "."""
    text = m.corpus.by_doc[place.doc_id].document.text
    head = m.corpus.paragraph(place.doc_id, place.spans[0].start)
    before, after = text[head.start : place.spans[0].start], text[place.spans[-1].end :][:60]
    return len(before.split()) < 3 and _DATELINE.match(after) is not None


def far(a: Toponym, b: Toponym, least: float) -> bool:
    """Return whether two places are exact enough to lie further apart than `least` kilometres."""
    distance = distance_km(a, b)
    reach = (a.radius_km or 10) + (b.radius_km or 10)
    return distance is not None and reach < 120 and distance > least + reach


Stay = tuple[Interval, Toponym, Sequence[Fact], tuple[str, ...]]


def _of_persons(m: Material) -> Iterator[Dispute]:
    """Yield persons whom two outlets put at places far apart on one day."""
    stays: dict[str, list[Stay]] = defaultdict(list)
    for event in sorted(m.corpus.events.values(), key=lambda e: e.id):
        place = m.corpus.place(event)
        if not place or not event.time or width(event.time) > NARROW or event.type != "CONSULT":
            continue
        if event.status not in ("asserted", "historical"):
            continue
        timex = m.corpus.timexes.get(event.timex_id or "")
        for a in event.arguments:
            mention = m.corpus.mentions.get(a.mention_id)
            if mention and mention.kind == "person" and a.role in ("actor", "recipient"):
                facts: list[Fact] = [timex] if timex else []
                stays[m.entity_of[mention.id]].append(
                    (event.time, place, [*facts, event], event.attribution)
                )
    for quote in sorted(m.corpus.quotes.values(), key=lambda q: q.id):
        place = _venue(m, quote)
        day = news_day(m, quote.doc_id)
        speaker = m.entity_of.get(quote.speaker_id or "")
        if place and day and speaker:
            stays[speaker].append((day, place, [quote], ()))
    for person, found in sorted(stays.items()):
        conflicting = {
            i
            for i, one in enumerate(found)
            for other in found
            if apart(one[0], other[0]) is None
            and m.voice_of[one[1].doc_id] != m.voice_of[other[1].doc_id]
            and far(one[1], other[1], AWAY_KM)
        }
        versions = _grouped(
            m, [(found[i][1], found[i][2], found[i][3]) for i in sorted(conflicting)]
        )
        if len(versions) == 2:
            yield Dispute(
                kind="place",
                subject_kind="entity",
                subject_id=person,
                aspect="where",
                versions=versions,
                topic=str(found[min(conflicting)][0].begin),
                reason=f"put at {versions[0].value} and at {versions[1].value} on one day",
                weight=1.2,
            )


def _venue(m: Material, quote: Quote) -> Toponym | None:
    """Return the place right behind "said in"."""
    if not quote.cue or quote.kind == "indirect":
        return None
    text = m.corpus.by_doc[quote.doc_id].document.text
    end = quote.cue.end
    sentence = m.corpus.sentence(quote.doc_id, quote.cue.start)
    for fact in m.corpus.facts_in(quote.doc_id, sentence):
        place = m.corpus.toponyms.get(fact.id)
        if place and place.reading == "literal" and 0 < place.spans[0].start - end < 30:
            between = text[end : place.spans[0].start].split()
            if between[-1:] == ["in"] and len(between) <= 3:
                return place
    return None


def news_day(m: Material, doc_id: str) -> Interval | None:
    """Return the day a report is of: the latest day its first lines name, not after it came out."""
    published = m.corpus.published(doc_id)
    if not published or not published.begin or not published.until:
        return None
    analysis = m.corpus.by_doc[doc_id]
    body = next((b.span.start for b in analysis.blocks if b.kind in ("body", "update")), 0)
    days: list[tuple[datetime, Interval]] = [
        (t.time.begin, t.time)
        for t in analysis.timexes
        if t.time and t.time.begin and t.type == "DATE" and width(t.time) <= NARROW
        and body <= t.spans[0].start < body + _LEAD
        and timedelta(0) <= published.until - t.time.begin <= timedelta(days=4)
    ]  # fmt: skip
    return max(days, key=lambda d: d[0])[1] if days else None


def _grouped(
    m: Material, found: Sequence[tuple[Toponym, Sequence[Fact], tuple[str, ...]]]
) -> tuple[Version, ...]:
    """Return placed accounts by place, earliest first."""
    groups: dict[str, list[Account]] = defaultdict(list)
    names: dict[str, str] = {}
    order = sorted(found, key=lambda x: (m.corpus.moment(x[0].doc_id), x[0].id))
    for place, facts, attribution in order:
        key = place.place_id or place.id
        names.setdefault(key, m.corpus.words(place))
        groups[key] += [Account(f, attribution) for f in (place, *facts)]
    return tuple(Version(names[k], tuple(accounts)) for k, accounts in groups.items())
