"""Dates of one happening that do not meet, and dates that lie a month or more beside the others'.

Days side by side agree: a night has two dates and the world many time zones. What surprises: a
wrong month is found without any event, by the same days of the month at the same place in the same
company in other outlets' texts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from conspectus.corroborate.claims import when_words
from conspectus.corroborate.likeness import NARROW, apart, width
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.corroborate.traits import Traits
from conspectus.corroborate.weighing import likeness
from conspectus.records import DiscrepancyState, Event, Interval, Quote, Span, Timex

ONE_DAY = timedelta(days=1)
WIDEST = timedelta(days=32)  # a vaguer time than a month dates nothing that can be disputed
SURE = 1.0  # likeness without the dates that two events need before their dates are compared
_POSTPONED = re.compile(
    r"\b(?:postpon\w*|delay\w*|put\s+(?:off|back)|moved|brought\s+forward|resched\w*|new\s+date|instead)\b",
    re.I,
)
_DAY_AND_MONTH = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\b.*\b[A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\b.*\b\d{1,2}(?:st|nd|rd|th)?\b"
)
_MONTHS_NEAR = 4
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)(?:/XXXX-(\d\d)-(\d\d))?")


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
    return likeness(one, other, ONE_DAY, dates=False) >= SURE - 0.8 * _loose(one, other)


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
            if (e.status == "planned") != (f.status == "planned"):
                continue  # a plan and the deed may lie on two days
            if gap is not None and gap >= ONE_DAY and sure(m, e.id, f.id):
                conflicting[e.id], conflicting[f.id] = (e, t), (f, u)
    if not conflicting:
        return None
    versions = _versions(m, list(conflicting.values()))
    if len(versions) < 2:
        return None
    planned = all(e.status == "planned" for e, _ in conflicting.values())
    moved = _moved(m, list(conflicting.values())) if planned else None
    return Dispute(
        kind="date",
        subject_kind="incident",
        subject_id=incident_id,
        aspect="when",
        versions=versions,
        state=moved,
        reason="the plan was moved to another date" if moved else "",
        weight=2.0,
    )


def _dated(m: Material, event: Event) -> Timex | None:
    """Return the words that date an event, when they are precise enough to be disputed."""
    timex = m.corpus.timexes.get(event.timex_id or "")
    if not timex or not event.time or event.status in ("denied", "hypothetical"):
        return None
    if width(event.time) > WIDEST or not m.traits[event.id].sure:
        return None
    return timex


def _moved(m: Material, found: Sequence[tuple[Event, Timex]]) -> DiscrepancyState | None:
    last = max(found, key=lambda pair: (m.corpus.moment(pair[0].doc_id), pair[0].id))[0]
    sentence = m.corpus.sentence(last.doc_id, last.triggers[0].start)
    return "changed" if _POSTPONED.search(m.corpus.text(last.doc_id, sentence)) else None


def _moving(m: Material, event: Event) -> list[Quote]:
    """Return the words around an event that say that it was moved to another day."""
    over = m.corpus.facts_over(event.doc_id, event.triggers[0])
    quotes = (m.corpus.quotes[f.id] for f in over if f.id in m.corpus.quotes)
    return [q for q in quotes if _POSTPONED.search(m.corpus.words(q))]


def _versions(m: Material, found: Sequence[tuple[Event, Timex]]) -> tuple[Version, ...]:
    groups: dict[str, list[Account]] = defaultdict(list)
    order = sorted(found, key=lambda pair: (m.corpus.moment(pair[0].doc_id), pair[0].id))
    for event, timex in order:
        if event.time:
            groups[when_words(event.time)] += [
                Account(timex, event.attribution), Account(event, event.attribution),
                *(Account(q, q.attribution) for q in _moving(m, event)),
            ]  # fmt: skip
    return tuple(Version(value, tuple(accounts)) for value, accounts in groups.items())


# --- a month beside the others ------------------------------------------------------------------


def _misdated(m: Material) -> Iterator[Dispute]:
    """Yield dates that have the others' day and place but another month."""
    stays: dict[tuple[str, int], list[_Dated]] = defaultdict(list)
    year = _usual_year(m)
    for timex in sorted(m.corpus.timexes.values(), key=lambda t: t.id):
        time = timex.time or _in_year(timex.value, year)
        if timex.type != "DATE" or not time or not time.begin or width(time) > 2 * NARROW:
            continue
        paragraph = m.corpus.paragraph(timex.doc_id, timex.spans[0].start)
        company = _company(m, timex.doc_id, paragraph)
        for place in _places(m, timex, paragraph):
            stays[place, time.begin.day].append(_Dated(timex, time, company))
    seen: set[str] = set()
    for (place, _), found in sorted(stays.items()):
        for one in found:
            if one.timex.id in seen or not _DAY_AND_MONTH.search(m.corpus.words(one.timex)):
                continue
            if _begins(m, one.timex):
                continue
            others = [
                other
                for other in found
                if m.voice_of[other.timex.doc_id] != m.voice_of[one.timex.doc_id]
                and _months_apart(one.time, other.time)
                and one.company & other.company
            ]
            if not others or not _out_of_line(m, one, found, others):
                continue
            seen |= {one.timex.id, *(o.timex.id for o in others)}
            yield _beside(m, place, one, others)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A day in a text, who is named beside it, and its time in the year of the case."""

    timex: Timex
    time: Interval
    company: frozenset[str]


def _begins(m: Material, timex: Timex) -> bool:
    """Return whether a day is only where a stretch of time begins or ends: "since 3 May"."""
    at = timex.spans[0].start
    before = m.corpus.by_doc[timex.doc_id].document.text[max(0, at - 12) : at]
    return re.search(r"\b(?:since|until|till)\s+(?:the\s+)?$", before, re.I) is not None


def _usual_year(m: Material) -> int | None:
    """Return the year in which most texts of the case were published."""
    years = Counter(
        w.begin.year for d in m.corpus.by_doc if (w := m.corpus.published(d)) and w.begin
    )
    return min(years, key=lambda y: (-years[y], y)) if years else None


def _in_year(value: str | None, year: int | None) -> Interval | None:
    """Return days without a year as days of the case's year: a text without a date has no other."""
    found = _YEARLESS.fullmatch(value or "")
    if not found or not year:
        return None
    try:
        begin = datetime(year, int(found[1]), int(found[2]), tzinfo=UTC)
        last = datetime(year, int(found[3] or found[1]), int(found[4] or found[2]), tzinfo=UTC)
    except ValueError:
        return None
    return Interval(begin=begin, until=last + ONE_DAY)


def _places(m: Material, timex: Timex, paragraph: Span) -> list[str]:
    """Return the precise places named in a paragraph within reach of a time."""
    found = m.corpus.facts_in(timex.doc_id, paragraph)
    near = [m.corpus.toponyms[f.id] for f in found if f.id in m.corpus.toponyms]
    return sorted(
        {
            t.place_id
            for t in near
            if t.place_id
            and t.reading != "adjective"
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
    m: Material, one: _Dated, found: Sequence[_Dated], others: Sequence[_Dated]
) -> bool:
    """Return whether a date stands alone: no other voice has it, and it cannot be or two deny it.

    It cannot be when the text itself, or another that tells the same, came out before that day.
    """
    same = {m.voice_of[d.timex.doc_id] for d in found if d.time == one.time}
    if len(same) > 1 or not one.time.begin:
        return False
    out = [m.corpus.published(d.timex.doc_id) for d in (one, *others)]
    ahead = any(w and w.until and w.until <= one.time.begin for w in out)
    return ahead or len({m.voice_of[o.timex.doc_id] for o in others}) > 1


def _beside(m: Material, place: str, one: _Dated, others: Sequence[_Dated]) -> Dispute:
    months = _months_apart(one.time, others[0].time)
    groups: dict[str, list[Account]] = defaultdict(list)
    for d in (one, *others):
        groups[when_words(d.time)].append(Account(d.timex))
    versions = tuple(Version(value, tuple(accounts)) for value, accounts in groups.items())
    span = "a month" if abs(months) == 1 else f"{abs(months)} months"
    docs = {m.voice_of[o.timex.doc_id] for o in others}
    count = "one other" if len(docs) == 1 else f"{len(docs)} others"
    event = _event_at(m, {one.timex.id, *(o.timex.id for o in others)})
    name = min((t for t in m.corpus.toponyms.values() if t.place_id == place), key=lambda t: t.id)
    return Dispute(
        kind="date",
        subject_kind="incident" if event else "topic",
        subject_id=event or m.corpus.words(name),
        aspect="when",
        versions=versions,
        reason=f"dated {span} {'later' if months > 0 else 'earlier'} than {count}",
        weight=2.4,
    )


def _event_at(m: Material, timex_ids: set[str]) -> str | None:
    """Return the incident that one of the dates dates."""
    found = [e.id for e in m.corpus.events.values() if e.timex_id in timex_ids]
    return m.incident_of[min(found)] if found else None
