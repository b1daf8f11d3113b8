"""Time expressions: recognised by `timegrammar`, resolved by `timevalues`, recorded here.

An expression in a live update is read against the update's own time, any other against the
document's date. What surprises: nothing that cannot be resolved is guessed: without a date
"on Friday" keeps the value XXXX-WXX-5 and no interval.
"""

from datetime import date, timedelta

from conspectus.facts.calendar import days_of, interval_of
from conspectus.facts.timecontext import (
    opens,
    paired,
    reported,
    shared_year,
    since,
    stands,
    tense_at,
    within,
)
from conspectus.facts.timegrammar import Expression, logs, scan
from conspectus.facts.timelengths import Meaning, Moment
from conspectus.facts.timevalues import resolve
from conspectus.ids import make_id
from conspectus.language import Parsed
from conspectus.records import Block, Interval, Timex

ORIGIN = "facts.timexes/3"
_WEEK = timedelta(days=7)
MEMORY = 600
"""Characters after which a day named before no longer carries "the next day"."""
STORY = 250
"""Characters after a day told with its weekday in which another weekday is of the same week."""
LATEST_YEAR = 2050
"""A later year is a misprint or a forecast and dates no text."""
PLAUSIBLE_YEARS = 20
"""A year further ahead of the document than this is a misprint and carries nothing."""
HISTORICAL_YEARS = 6
HISTORICAL_SHARE = 0.6
"""A text with this many years, this share of them long past, tells history: "On 2 June" in it is
of the year named last, not of the document's."""


def find_timexes(parsed: Parsed) -> tuple[Timex, ...]:
    """Return time expressions with their values, in reading order."""
    text = parsed.text
    sentences = [s.start_char for s in parsed.doc.sents]
    logged = logs(text)
    scanned = [
        (begin, block, scan(text[begin:end], stamped=block.kind == "update", logged=logged))
        for begin, end, block in parsed.paragraphs()
    ]
    historical = _historical(parsed, [e for _, _, found in scanned for e in found])
    named = _named_day(scanned) if parsed.document.published is None else None
    found: list[Timex] = []
    last: tuple[str, int] | None = None
    single: tuple[date, int] | None = None
    story: tuple[date, int] | None = None
    year: tuple[int, int] | None = None
    update = ""
    for begin, block, expressions in scanned:
        if (block.parent_id or "") != update or block.kind == "title":
            last, single, update = None, None, block.parent_id or ""
        if not historical:
            year = None
        story = None
        day, anchor = _anchor(parsed, block)
        unsure = _unsure(parsed) if anchor == "document" else None
        if day is None and named:
            day, anchor = named, "text"
        for number, e in enumerate(expressions):
            start, end = begin + e.start, begin + e.end
            if not stands(e, text, start, end):
                continue
            pair = shared_year(expressions, number, text[end : end + 12])
            at = Moment(
                day=day,
                anchor=anchor,
                tense=tense_at(text, start, end, sentences),
                last=last[0] if last and start - last[1] < MEMORY else None,
                last_day=single[0] if single and start - single[1] < MEMORY else None,
                told=_of_story(story, day, start, text),
                within=within(text, start),
                since=since(text, start),
                paired=paired(text, start, end, sentences),
                opens=opens(text, begin, start),
                year=pair
                or (year[0] if year and (historical or start - year[1] < MEMORY) else None),
            )
            meaning = resolve(e, at)
            if historical and meaning and e.part("rel").lower() == "today":
                meaning = Meaning("DATE", "PRESENT_REF")
            spans = parsed.spans((start, end))
            if meaning is None or not spans:
                continue
            found.append(
                Timex(
                    id=make_id("timex", parsed.document.id, spans, meaning.type),
                    doc_id=parsed.document.id,
                    spans=spans,
                    origin=ORIGIN,
                    type=meaning.type,
                    value=meaning.value,
                    mod=meaning.mod,
                    anchor=meaning.anchor,
                    time=_time(meaning, unsure, bool(e.part("month"))),
                )
            )
            days = days_of(meaning.value) if meaning.type in {"DATE", "TIME"} else None
            if days and meaning.value:
                last = (meaning.value, end)
                single = (days[0], end) if days[0] == days[1] else single
                parts = (e, *scan(e.part("date")))
                if any(x.part("wd") and x.part("day") for x in parts):
                    story = (days[0], end)
                if any(x.part("year") for x in parts) and e.kind != "fiscal":
                    limit = PLAUSIBLE_YEARS if historical else 0
                    told = days[0].year <= (day.year + limit if day else LATEST_YEAR)
                    year = (days[0].year, end) if told else None
    return tuple(found)


def _of_story(
    story: tuple[date, int] | None, day: date | None, start: int, text: str
) -> date | None:
    """Return the day told with its weekday shortly before, if of another week than the page.

    What somebody "said on Monday" is of the page's week all the same.
    """
    if story is None or day is None or start - story[1] > STORY or abs(day - story[0]) < _WEEK:
        return None
    return None if reported(text, start) else story[0]


def _time(meaning: Meaning, unsure: Interval | None, calendar: bool) -> Interval | None:
    """Return a meaning as an interval, no narrower than what it was read against."""
    if meaning.type not in {"DATE", "TIME"}:
        return None
    found = interval_of(meaning.instant or meaning.value)
    if found and unsure and meaning.anchor == "document" and found.begin and found.until:
        precise = found.until - found.begin <= timedelta(days=7)
        return unsure if precise and not calendar else found
    return found


def _unsure(parsed: Parsed) -> Interval | None:
    """Return the document's date if it is wider than two days: too wide for "yesterday"."""
    published = parsed.document.published
    if not published or published.value.begin is None or published.value.until is None:
        return None
    width = published.value.until - published.value.begin
    return published.value if width > timedelta(days=2) else None


def _named_day(scanned: list[tuple[int, Block, list[Expression]]]) -> date | None:
    """Return the latest full date that an undated text itself names, captions left out."""
    found: list[date] = []
    for _, block, expressions in scanned:
        for e in expressions:
            if block.kind == "caption" or e.kind not in {"dmy", "mdy", "iso"} or not e.part("year"):
                continue
            meaning = resolve(e, Moment(day=None, anchor="none", tense="unknown"))
            days = days_of(meaning.value) if meaning else None
            if days and days[0].year <= LATEST_YEAR:
                found.append(days[0])
    return max(found, default=None)


def _anchor(parsed: Parsed, block: Block) -> tuple[date | None, str]:
    """Return the day that relative expressions in a block are read against."""
    if block.kind == "update" and block.time and (day := _last_day(block.time)):
        return day, "block"
    published = parsed.document.published
    day = _last_day(published.value) if published else None
    return (day, "document") if day else (None, "none")


def _last_day(interval: Interval) -> date | None:
    """Return the last day of an interval: what was known when a text of unsure date was written."""
    if interval.until is None:
        return interval.begin.date() if interval.begin else None
    return (interval.until - timedelta(microseconds=1)).date()


def _historical(parsed: Parsed, expressions: list[Expression]) -> bool:
    """Return whether a text tells of years long past."""
    years = [int(e.part("year")) for e in expressions if e.part("year").isdigit()]
    published = parsed.document.published
    day = _last_day(published.value) if published else None
    past = [y for y in years if day is None or y < day.year - 1]
    return len(years) >= HISTORICAL_YEARS and len(past) >= HISTORICAL_SHARE * len(years)
