"""Undated pages -> the days they came out on, by what dated pages of the pile say of the same.

The worth of all hints is added up day by day; the days that cannot be told from the best are the
answer. What surprises: no hint decides alone, and a page that little supports stays without a day.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.hints import (
    WIDEST,
    Hint,
    most_alike,
    of_comments,
    of_days,
    of_matches,
    of_pages,
    shown,
    weekday_of,
)
from conspectus.corroborate.likeness import width
from conspectus.corroborate.passages import Match, day_of, matches, passages
from conspectus.records import Analysis, Interval

SUPPORT = 1.4  # what the best day must be worth; swept 1 to 1.8 as below
SURE, SLACK = 1.8, 7  # below this worth the page may be older by so many days: the year is sure
MARGIN, SHARE = 0.6, 0.15  # a day cannot be told from the best if it is worth so much less, and
# so large a part of the best less: swept on dated pages read as if they had no date
LATER = 0.5  # part of that for later days: relative times are read against the last day
MOST_DAYS = 20_000  # hints further apart than this are of different centuries
MOST_REASONS, MOST_EVIDENCE = 2, 6
_ALIKE = "the pages most like it are of those days"
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """When an undated page came out, as far as the pile tells, and why."""

    doc_id: str
    published: Interval
    """One day or several, WIDEST at most."""
    reason: str
    """A sentence without its end: "taken as 12 Mar 2019 because ..."."""
    fact_ids: tuple[str, ...]
    """Facts of this page and of others that it rests on."""


def date_undated(analyses: Iterable[Analysis]) -> dict[str, Dated]:
    """Return when the pages without a day of publication came out, where that can be told.

    A page that states its day is never touched. The order of the analyses never matters.
    """
    every = list(analyses)
    undated = sorted(a.document.id for a in every if is_undated(a))
    if not undated or len(undated) == len(every):
        return {}
    corpus = Corpus(every)
    here = {d: passages(corpus, d) for d in undated}
    there = [p for d in sorted(corpus.by_doc) if d not in here for p in passages(corpus, d)]
    near = most_alike(corpus, here, there)
    told: dict[str, list[Match]] = defaultdict(list)
    for match in matches([p for d in undated for p in here[d]], there):
        told[match.here.doc_id].append(match)
    dated = {}
    for doc_id in undated:
        hints = [
            *of_comments(corpus, doc_id),
            *of_matches(corpus, told[doc_id]),
            *of_pages(corpus, near[doc_id]),
        ]
        found = _best(hints)
        if found is None:
            continue
        alike = [day for d in near[doc_id] if (day := day_of(corpus.published(d)))]
        latest = max(alike, default=found[1])
        hints += of_days(corpus, doc_id, here[doc_id], found[0], latest)
        answer = _answer(doc_id, hints, weekday_of(corpus, doc_id))
        if answer:
            dated[doc_id] = answer
    return dated


def is_undated(analysis: Analysis) -> bool:
    """Return whether a page was read, and states no day of publication."""
    published = analysis.document.published
    if not analysis.document.text or (published and published.basis != "inferred"):
        return False
    return published is None or width(published.value) > _ONE


def _answer(doc_id: str, hints: Sequence[Hint], weekday: int | None) -> Dated | None:
    found = _best(hints)
    if found is None:
        return None
    first, last, worth = found
    if worth < SUPPORT or (last - first).days >= WIDEST:
        return None
    if weekday is not None:
        ahead = first + (weekday - first.weekday()) % 7 * _ONE
        if ahead <= last < ahead + 7 * _ONE:
            first = last = ahead
    if worth < SURE and first < last:
        first -= SLACK * _ONE
    good = [h for h in hints if h.inside > 0 and h.first <= last and h.last >= first]
    good.sort(key=lambda h: (-h.inside, h.because, h.fact_ids))
    reasons = list(dict.fromkeys(h.because for h in good if h.because))[:MOST_REASONS]
    days = shown(first, last)
    return Dated(
        doc_id=doc_id,
        published=Interval(begin=_midnight(first), until=_midnight(last + _ONE)),
        reason=f"taken as {days} because {' and '.join(reasons) or _ALIKE}",
        fact_ids=tuple(sorted({i for h in good[:MOST_EVIDENCE] for i in h.fact_ids})),
    )


def _best(hints: Sequence[Hint]) -> tuple[date, date, float] | None:
    """Return the first and last of the best days and what the best is worth; None without hints."""
    good = [h for h in hints if h.inside > 0]
    if not good:
        return None
    start, end = min(h.first for h in good), max(h.last for h in good)
    if (end - start).days > MOST_DAYS:
        return None
    change: dict[date, float] = defaultdict(float)
    for h in hints:
        change[h.first] += h.inside - h.before
        if h.last < date.max:
            change[h.last + _ONE] += h.after - h.inside
    level = sum(h.before for h in hints) + sum(c for d, c in sorted(change.items()) if d < start)
    worth = []
    for n in range((end - start).days + 1):
        level += change.get(start + n * _ONE, 0.0)
        worth.append(round(level, 6))
    top = max(worth)
    margin = MARGIN + SHARE * max(0.0, top)
    low = high = worth.index(top)
    while low > 0 and worth[low - 1] >= top - margin:
        low -= 1
    while high + 1 < len(worth) and worth[high + 1] >= top - LATER * margin:
        high += 1
    return start + low * _ONE, start + high * _ONE, top


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
