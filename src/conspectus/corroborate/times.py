"""Dates of one happening that do not meet, and dates that lie a month or more beside the others'.

Days side by side agree: a night has two dates and the world many time zones. What surprises: a
wrong month is found without any event, by the same days of the month at the same place in the same
company in other outlets' texts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from conspectus.corroborate.claims import when_words
from conspectus.corroborate.likeness import NARROW, Traits, apart, likeness, time_likeness, width
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.records import DiscrepancyState, Event, Interval, Span, Timex

ONE_DAY = timedelta(days=1)
WIDEST = timedelta(days=32)  # a vaguer time than a month dates nothing that can be disputed
SURE = 1.0  # likeness without the dates that two events need before their dates are compared
_POSTPONED = re.compile(
    r"\b(?:postpon\w*|delay\w*|put\s+off|moved|brought\s+forward|resched\w*|new\s+date|instead)\b",
    re.I,
)
_DAY_AND_MONTH = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\b.*\b[A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\b.*\b\d{1,2}(?:st|nd|rd|th)?\b"
)
_MONTHS_NEAR = 4


def date_disputes(m: Material) -> Iterator[Dispute]:
    """Yield incidents that accounts date differently, and dates out of line with all others."""
    for incident_id in sorted(m.incidents):
        found = _of_incident(m, incident_id)
        if found:
            yield found
    yield from _misdated(m)


def sure(m: Material, a: str, b: str) -> bool:
    """Return whether two events are one happening even if their dates are not looked at."""
    one, other = m.traits[a], m.traits[b]
    dates = time_likeness(one.time, other.time, ONE_DAY, loose=_loose(one, other))
    return likeness(one, other, ONE_DAY) - dates >= SURE - 0.8 * _loose(one, other)


def _loose(a: Traits, b: Traits) -> bool:
    return bool({a.event.status, b.event.status} & {"planned", "threatened", "requested"})


def _of_incident(m: Material, incident_id: str) -> Dispute | None:
    """Return the dispute over when an incident was, or None."""
    dated = [(e, t) for e in m.events(incident_id) if (t := _dated(m, e)) and e.time]
    conflicting: dict[str, tuple[Event, Timex]] = {}
    for i, (e, t) in enumerate(dated):
        for f, u in dated[i + 1 :]:
            if m.voice_of[e.doc_id] == m.voice_of[f.doc_id] or not e.time or not f.time:
                continue
            gap = apart(e.time, f.time)
            if gap is not None and gap >= ONE_DAY and sure(m, e.id, f.id):
                conflicting[e.id], conflicting[f.id] = (e, t), (f, u)
    if not conflicting:
        return None
    versions = _versions(m, list(conflicting.values()))
    planned = all(e.status == "planned" for e, _ in conflicting.values())
    return Dispute(
        kind="date",
        subject_kind="incident",
        subject_id=incident_id,
        aspect="when",
        versions=versions,
        state=_moved(m, list(conflicting.values())) if planned else None,
        reason="the plan was moved to another date" if planned else "",
        weight=2.0,
    )


def _dated(m: Material, event: Event) -> Timex | None:
    """Return the words that date an event, when they are precise enough to be disputed."""
    timex = m.corpus.timexes.get(event.timex_id or "")
    if not timex or not event.time or event.status in ("denied", "hypothetical"):
        return None
    return timex if width(event.time) <= WIDEST else None


def _moved(m: Material, found: Sequence[tuple[Event, Timex]]) -> DiscrepancyState | None:
    last = max(found, key=lambda pair: (m.corpus.moment(pair[0].doc_id), pair[0].id))[0]
    sentence = m.corpus.sentence(last.doc_id, last.triggers[0].start)
    return "changed" if _POSTPONED.search(m.corpus.text(last.doc_id, sentence)) else None


def _versions(m: Material, found: Sequence[tuple[Event, Timex]]) -> tuple[Version, ...]:
    groups: dict[str, list[Account]] = defaultdict(list)
    order = sorted(found, key=lambda pair: (m.corpus.moment(pair[0].doc_id), pair[0].id))
    for event, timex in order:
        if event.time:
            groups[when_words(event.time)] += [
                Account(timex, event.attribution), Account(event, event.attribution)
            ]  # fmt: skip
    return tuple(Version(value, tuple(accounts)) for value, accounts in groups.items())


# --- a month beside the others ------------------------------------------------------------------


def _misdated(m: Material) -> Iterator[Dispute]:
    """Yield dates that have the others' day and place but another month."""
    stays: dict[tuple[str, int], list[tuple[Timex, frozenset[str]]]] = defaultdict(list)
    for timex in sorted(m.corpus.timexes.values(), key=lambda t: t.id):
        time = timex.time
        if timex.type != "DATE" or not time or not time.begin or width(time) > 2 * NARROW:
            continue
        paragraph = m.corpus.paragraph(timex.doc_id, timex.spans[0].start)
        company = _company(m, timex.doc_id, paragraph)
        for place in _places(m, timex, paragraph):
            stays[place, time.begin.day].append((timex, company))
    seen: set[str] = set()
    for (place, _), found in sorted(stays.items()):
        for timex, company in found:
            if timex.id in seen or not _DAY_AND_MONTH.search(m.corpus.words(timex)):
                continue
            others = [
                other
                for other, theirs in found
                if m.voice_of[other.doc_id] != m.voice_of[timex.doc_id]
                and other.time
                and timex.time
                and _months_apart(timex.time, other.time)
                and len(company & theirs) >= 1
            ]
            if not others or not _out_of_line(m, timex, [t for t, _ in found], others):
                continue
            seen |= {timex.id, *(o.id for o in others)}
            yield _beside(m, place, timex, others)


def _places(m: Material, timex: Timex, paragraph: Span) -> list[str]:
    """Return the precise places named in a paragraph within reach of a time."""
    found = m.corpus.facts_in(timex.doc_id, paragraph)
    near = [m.corpus.toponyms[f.id] for f in found if f.id in m.corpus.toponyms]
    return sorted(
        {
            t.place_id
            for t in near
            if t.place_id
            and t.reading == "literal"
            and (t.radius_km or 0) < 60
            and abs(t.spans[0].start - timex.spans[0].start) < 160
        }
    )


def _company(m: Material, doc_id: str, paragraph: Span) -> frozenset[str]:
    """Return the named actors of a paragraph."""
    return frozenset(
        m.entity_of[f.id]
        for f in m.corpus.facts_in(doc_id, paragraph)
        if f.id in m.entity_of
        and m.corpus.mentions[f.id].kind in ("state", "person", "igo", "group")
    )


def _months_apart(a: Interval, b: Interval) -> int:
    """Return how many months lie between two intervals of one day number; 0 when not near."""
    if not a.begin or not b.begin or a.begin.day != b.begin.day:
        return 0
    months = (a.begin.year - b.begin.year) * 12 + a.begin.month - b.begin.month
    return months if abs(months) <= _MONTHS_NEAR else 0


def _out_of_line(
    m: Material, timex: Timex, found: Sequence[Timex], others: Sequence[Timex]
) -> bool:
    """Return whether a date stands alone: nobody else has it, and it cannot be or two deny it."""
    same = {m.voice_of[t.doc_id] for t in found if t.time and timex.time and t.time == timex.time}
    if len(same) > 1:
        return False
    published = m.corpus.published(timex.doc_id)
    ahead = bool(
        published and published.until and timex.time and timex.time.begin
        and timex.time.begin >= published.until
    )  # fmt: skip
    told = [m.corpus.published(o.doc_id) for o in others]
    ahead = ahead or any(
        t and t.until and timex.time and timex.time.begin and t.until <= timex.time.begin
        for t in told
    )
    against = {m.voice_of[o.doc_id] for o in others}
    return len(against) > 1 or (ahead and len(against) > 0)


def _beside(m: Material, place: str, timex: Timex, others: Sequence[Timex]) -> Dispute:
    months = _months_apart(timex.time, others[0].time) if timex.time and others[0].time else 0
    groups: dict[str, list[Account]] = defaultdict(list)
    for t in (timex, *others):
        if t.time:
            groups[when_words(t.time)].append(Account(t))
    versions = tuple(Version(value, tuple(accounts)) for value, accounts in groups.items())
    span = "a month" if abs(months) == 1 else f"{abs(months)} months"
    docs = {m.voice_of[o.doc_id] for o in others}
    count = "one other" if len(docs) == 1 else f"{len(docs)} others"
    event = _event_at(m, timex, others)
    name = next(t for t in m.corpus.toponyms.values() if t.place_id == place)
    return Dispute(
        kind="date",
        subject_kind="incident" if event else "topic",
        subject_id=event or m.corpus.words(name),
        aspect="when",
        versions=versions,
        state="open",
        reason=f"dated {span} {'later' if months > 0 else 'earlier'} than {count}",
        weight=2.4,
    )


def _event_at(m: Material, timex: Timex, others: Sequence[Timex]) -> str | None:
    """Return the incident that one of the dates dates."""
    ids = {timex.id, *(o.id for o in others)}
    found = [e.id for e in m.corpus.events.values() if e.timex_id in ids]
    return m.incident_of[min(found)] if found else None
