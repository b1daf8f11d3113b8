"""What tells when an undated page came out: each hint is a stretch of days and its worth.

A hint is worth something to the days inside it and may cost those before or after it. Readers'
comments, days that the page names, and pages that tell the same give hints. What surprises: the
days that one expression is matched to compete, so what many pages tell of many days says little.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import sqrt

from conspectus.corroborate.corpus import ARTICLE, Corpus
from conspectus.corroborate.passages import (
    Match,
    Passage,
    behind,
    day_of,
    is_coming,
    is_plausible,
    weekday,
    weights,
)
from conspectus.read.dates import find_dates
from conspectus.records import Timex

WIDEST = 31  # days; a wider answer dates nothing
RELATIVE = 1.5  # "yesterday" here and a day there for what is barely one happening
WEEKDAY, SOON = (
    0.9,
    0.4,
)  # the same for "on Tuesday": all of the week, and more for three days of it
FRESH = 0.5  # share of it where the other page says no day either, but tells it as its news
TOLD = 0.2  # worth, and cost before it, of the day of what is told without any time
PAGES = 0.6  # worth of the days around the pages most alike, for each of the reaches
REACHES = (2, 7, 21)  # days
RECENT = 3  # days after the last thing it tells of that a page comes out within, mostly
SLIP = 7  # days after all pages alike from which on a lone day is a misprint or a plan
ALIKE = 8  # pages most alike that say roughly when a page is of
MOST_HOLDERS = 400  # pages that a word may bring together, which keeps large cases linear
SIGNED = 80  # characters at the head of a comment that can sign and date it
_ONE = timedelta(days=1)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_COMMENTS = re.compile(r"\W*(?:\d+\s+)?(?:comments?|replies|discussion)\b", re.I)
_YEAR = re.compile(r"\b\d{4}\b")
_TODAY = re.compile(
    r"\b(?:[Ii]t\sis|[Ii]t['’]s|[Tt]oday\sis)\s(\w+day)\b(?!\s(?:that|who|which|when|\d))"
)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A stretch of days and what it is worth for a page to have come out in, before or after it."""

    first: date
    last: date
    inside: float = 0.0
    before: float = 0.0
    after: float = 0.0
    likelier: tuple[date, date] | None = None
    """The days of the week that a weekday more often means."""
    because: str = ""
    """A part of a sentence that follows "because"; "" = not worth telling."""
    fact_ids: tuple[str, ...] = ()


# --- in the page --------------------------------------------------------------------------------


def of_comments(corpus: Corpus, doc_id: str) -> Iterator[Hint]:
    """Yield what the dates of readers' comments say: the first is of the day or soon after."""
    days, below = [], False
    for block in corpus.by_doc[doc_id].blocks:
        if block.kind in ARTICLE:
            below = False
            continue
        head = corpus.text(doc_id, block.span)[:SIGNED]
        if block.kind == "comment" and block.time and block.time.begin:
            days.append(block.time.begin.date())
        if block.kind == "comment" or (below and _CLOCK.search(head)):
            days += [found.day for found in find_dates(head)]
        below = below or bool(_COMMENTS.match(head))
    days = [day for day in days if is_plausible(day)]
    if days:
        first = min(days)
        because = f"its first comment is of {shown(first)}"
        yield Hint(first=first, last=first, inside=2.0, because=because)
        yield Hint(first=first - _ONE, last=first, inside=1.5, after=-4.0)
        yield Hint(first=first - 7 * _ONE, last=first, inside=0.5, before=-1.0)


def of_days(
    corpus: Corpus, doc_id: str, here: Sequence[Passage], around: date, latest: date
) -> Iterator[Hint]:
    """Yield what days say that the page names: told as past they are before it, else after.

    Args:
        corpus: The case.
        doc_id: The page.
        here: Its sentences.
        around: The day a date without a year is nearest to.
        latest: The last day of the pages most alike.
    """
    past: list[tuple[date, Timex]] = []
    for passage in here:
        block = corpus.block(doc_id, passage.span.start)
        sentence = corpus.text(doc_id, passage.span)
        for timex in passage.timexes:
            days = _calendar_days(corpus.words(timex), timex.value, around)
            if days is None or (days[1] - days[0]).days > WIDEST:
                continue
            if block and block.kind == "caption":  # a photo is older than its page, or of its day
                yield Hint(first=days[0], last=date.max, before=-2.0)
            elif is_coming(sentence):
                yield Hint(first=date.min, last=days[1], after=-0.7)
            else:
                past.append((days[0], timex))
    late = {day for day, _ in past if day > latest + SLIP * _ONE}
    if len(late) == 1:
        past = [(day, timex) for day, timex in past if day not in late]
    for day, timex in past:
        with_year = _YEAR.search(corpus.words(timex))
        yield Hint(first=day, last=date.max, before=-2.5 if with_year else -1.5)
    near = [(day, timex.id) for day, timex in past if abs((day - around).days) <= WIDEST]
    if near:
        day, timex_id = max(near)
        yield Hint(
            first=day,
            last=day + RECENT * _ONE,
            inside=0.5,
            because=f"the last day it tells of is {shown(day)}",
            fact_ids=(timex_id,),
        )


def weekday_of(corpus: Corpus, doc_id: str) -> int | None:
    """Return the weekday that a page says it is: "Good morning. It is Wednesday"; Monday is 0."""
    told = {
        weekday(found[1])
        for block in corpus.by_doc[doc_id].blocks
        if block.kind in ARTICLE
        for found in _TODAY.finditer(corpus.text(doc_id, block.span))
    }
    return told.pop() if len(told) == 1 else None


def _calendar_days(words: str, value: str | None, around: date) -> tuple[date, date] | None:
    """Return the days a calendar date means; None for all else."""
    if not value or not _MONTH.search(words) or not any(ch.isdigit() for ch in words):
        return None
    first, _, last = value.partition("/")
    low, high = _nearest(first, around), _nearest(last or first, around)
    return (low, high) if low and high and low <= high else None


def _nearest(value: str, around: date) -> date | None:
    """Return the day of a TIMEX3 value; without a year it is of the year nearest to `around`."""
    year, _, rest = value[:10].partition("-")
    if len(rest) != 5:
        return None
    found = []
    years = [int(year)] if year.isdigit() else [around.year + n for n in (-1, 0, 1)]
    for number in years:
        try:
            found.append(date(number, int(rest[:2]), int(rest[3:])))
        except ValueError:
            continue
    found = [day for day in found if is_plausible(day)]
    return min(found, key=lambda d: (abs((d - around).days), d)) if found else None


# --- in other pages -----------------------------------------------------------------------------


def of_matches(corpus: Corpus, found: Sequence[Match]) -> Iterator[Hint]:
    """Yield what sentences say that a dated page tells too; an expression shares out its worth."""
    votes: dict[tuple[int, str], dict[tuple[date, date], dict[str, Hint]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for match in found:
        for what, hint in _of_match(corpus, match):
            one = votes[match.here.span.start, what][hint.first, hint.last]
            doc_id = match.there.doc_id
            if doc_id not in one or hint.inside > one[doc_id].inside:
                one[doc_id] = hint
    for _, days in sorted(votes.items()):
        worth = {d: sum(h.inside for _, h in sorted(days[d].items())) for d in sorted(days)}
        total = sum(worth.values())
        for d in sorted(days):
            hints = days[d].values()
            best = min(hints, key=lambda h: (-h.inside, h.because, h.fact_ids))
            share = worth[d] / total
            yield replace(best, inside=best.inside * share, before=best.before * share)
            if best.likelier:
                first, last = best.likelier
                yield Hint(first=first, last=last, inside=SOON * best.inside * share)


def _of_match(corpus: Corpus, match: Match) -> Iterator[tuple[str, Hint]]:
    """Yield each expression of a sentence with what it says; "" for the sentence as a whole."""
    here, there = match.here, match.there
    block = corpus.block(here.doc_id, here.span.start)
    if not there.days or (block and block.kind == "caption"):
        return
    sentence = corpus.text(here.doc_id, here.span)
    outlet = corpus.outlet(there.doc_id) or "another page"
    worth = min(2.0, match.strength**2) * (FRESH if there.fresh else 1.0)
    evidence = tuple(t.id for t in there.timexes)
    relative = False
    for timex in here.timexes:
        words = corpus.words(timex)
        for first, last in there.days:
            found = [d for day in (first, last) if (d := behind(words, sentence, day))]
            if not found:
                continue
            relative = True
            low, high = min(d[0] for d in found), max(d[1] for d in found)
            week = (high - low).days >= 6
            yield (
                words,
                Hint(
                    first=low,
                    last=high,
                    inside=(WEEKDAY if week else RELATIVE) * worth,
                    likelier=_likelier(low, high, first) if week else None,
                    because=f"what it tells as “{words}” is of {shown(first, last)} in {outlet}",
                    fact_ids=(timex.id, *evidence),
                ),
            )
    if relative or match.strength < 1 or there.fresh or is_coming(sentence):
        return
    first, last = min(d[0] for d in there.days), max(d[1] for d in there.days)
    told = corpus.text(there.doc_id, there.span)
    if is_coming(told) or (last - first).days > 3 or len(here.plain & there.plain) < 2:
        return
    live = block is not None and block.kind == "update"
    yield (
        "",
        Hint(
            first=first,
            last=last + (1 if live else RECENT) * _ONE,
            inside=TOLD * worth,
            before=-TOLD * worth,
            because=f"it tells what {outlet} dates {shown(first, last)}",
            fact_ids=evidence,
        ),
    )


def _likelier(low: date, high: date, day: date) -> tuple[date, date]:
    """Return the three days of a week that are nearest to what a weekday means."""
    return (low, low + 2 * _ONE) if low >= day else (high - 2 * _ONE, high)


def of_pages(corpus: Corpus, near: Mapping[str, float]) -> Iterator[Hint]:
    """Yield what the pages most alike say: a page is of about their days."""
    total = sum(near[d] for d in sorted(near))
    for doc_id in sorted(near):
        day = day_of(corpus.published(doc_id))
        if day:
            for reach in REACHES:
                yield Hint(
                    first=day - reach * _ONE,
                    last=day + reach * _ONE,
                    inside=PAGES * near[doc_id] / total,
                )


def most_alike(
    corpus: Corpus, here: Mapping[str, Sequence[Passage]], there: Sequence[Passage]
) -> dict[str, dict[str, float]]:
    """Return for each undated page the dated pages most like it, by their weighed words."""
    weight = weights((*(p for d in sorted(here) for p in here[d]), *there))
    terms: dict[str, set[str]] = defaultdict(set)
    for p in there:
        terms[p.doc_id] |= p.terms
    holders: dict[str, list[str]] = defaultdict(list)
    for d in sorted(terms):
        for t in sorted(terms[d]):
            holders[t].append(d)
    size = {d: sqrt(sum(weight[t] ** 2 for t in sorted(terms[d]))) for d in sorted(terms)}
    found = {}
    for doc_id in sorted(here):
        shared: dict[str, float] = defaultdict(float)
        for t in sorted({t for p in here[doc_id] for t in p.terms}):
            for d in holders[t][:MOST_HOLDERS]:
                shared[d] += weight[t] ** 2
        scores = {d: s / size[d] for d, s in shared.items() if day_of(corpus.published(d))}
        ranked = sorted(scores, key=lambda d: (-scores[d], d))[:ALIKE]
        found[doc_id] = {d: scores[d] for d in ranked if scores[d] >= 0.5 * scores[ranked[0]]}
    return found


def shown(first: date, last: date | None = None) -> str:
    """Return days as people write them: 12 Mar 2019, 12 to 14 Mar 2019.

    >>> shown(date(2019, 3, 30), date(2019, 4, 2))
    '30 Mar to 2 Apr 2019'
    """
    if last is None or last == first:
        return f"{first.day} {first:%b %Y}"
    if first.year != last.year:
        return f"{first.day} {first:%b %Y} to {last.day} {last:%b %Y}"
    month = "" if first.month == last.month else f" {first:%b}"
    return f"{first.day}{month} to {last.day} {last:%b %Y}"
