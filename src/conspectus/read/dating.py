"""When a document was published and changed, each with its evidence and basis.

The order is fixed: what a person corrected, what the page's metadata says, a dated line of its
text, its address, a sidecar, and last an inference from the dates it tells of. A photo's date, a
sidebar's or a comment's is never the document's. What surprises: a publication date is the
calendar day the page prints, in the page's own zone, because "on Tuesday" in its text counts from
that day; a date of change years later is kept apart.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from conspectus.read import cues
from conspectus.read.captures import Given
from conspectus.read.dates import (
    FoundDate,
    find_dates,
    first_date,
    local_day,
    read_stamp,
    whole_day,
)
from conspectus.read.lines import Element, Line
from conspectus.read.looks import Label
from conspectus.read.metadata import Metadata
from conspectus.read.pleas import has_any
from conspectus.records import Interval, Span, Stated

_EARLIEST = date(1800, 1, 1)
_WIDEST = 31  # days an inferred date may be wide
_BESIDE_MOST = 90  # characters of a line about an article that may date it
_BELOW = 6  # lines below the article among which it may be dated
_BEFORE_COMMENT = 2  # days by which a page may be older than its first comment
_PATH = re.compile(
    r"/((?:19|20)\d\d)(?:([/-])([01]?\d)\2([0-3]?\d)|/?([01]\d)/?([0-3]\d))(?:[/._-]|$)"
)
_PATH_NAMED = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?:/|$)", re.I)
_CHANGED = re.compile(
    r"\W{0,4}(?:last\s+)?(?:updated|modified|changed|mis\s+à\s+jour|aktualisiert|actualizado)", re.I
)
_JOINED = re.compile(
    r"\b(?:registri?er(?:t|ed)|joined|member\s+since|mitglied\s+seit|beigetreten|inscrit|inscription"
    r"|born|geboren)\b\W*(?:\w+\W*)?$",
    re.I,
)
"""What precedes the day on which a member of a forum joined it."""
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PAST = re.compile(r"\b(?:had|was|were|since|has|have)\b", re.I)
_COMING = re.compile(
    r"\b(?:will|would|next|due|plan\w*|expect\w*|scheduled|until|deadline|to\s+be|shall"
    r"|by\s+the)\b",
    re.I,
)
_IN_YEAR = re.compile(
    r"\b(?:in|since)\s+((?:1[89]|20)\d\d)\b(?![-–/%]|[,.]\d|\s+(?!(?:was|has|as|is|his|its|this)\b)[a-z]+s\b"
    r"|\s+(?:men|women|people|children)\b)"
)
_PAST_VERB = re.compile(r"\b(?:had|was|were|has|have|did|[a-z]{2,}ed)\b")
_CLAUSES = re.compile(r"[.,;:()—–!?](?:\s|$)|\s[—–-]\s")
_BELIED = 2  # years by which a text must be ahead of a printed day to make that a misprint
_FILED = re.compile(r"\bfile\s+(?:photo|picture|image|footage)|\barchive\b", re.I)
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*[ ,]+){1,5}(?:\w{3,9},?\s+)?"
    r"(?:\d{1,2}\S*\s+[A-Z]\w+|[A-Z]\w+\.?\s+\d{1,2}),?\s+\d{4}"
    r"(?:\s*\([^()]{2,30}\))?\s*(?:[–—:]|--?\s)"
)
"""A dateline that says the year: "PORT ULL, 4 May 1993 (GWS) -"."""
_DATELINE_MOST = 120
_CLOSE = re.compile(r"(?<=[.!?…”\"»])\s+([^.!?]{6,50})[.]?$")
"""The last words of the paragraph under a headline, where a day may stand alone."""
_CLOSE_MOST = 60
_PART = re.compile(
    r"\b(?:(early|mid|middle\s+of|late|end\s+of|the\s+end\s+of)[\s-]+)?"
    r"(January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?:\s+(\d{1,2})\b)?|\b(\d{1,2})\s+"
    r"(January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_NAMES = (
    "january february march april may june july august september october november december".split()
)
_MONTHS = tuple(name.capitalize() for name in _NAMES)
_FIRST_DAY = {"early": 1, "mid": 11, "middle of": 11, "late": 20, "end of": 25, "the end of": 25}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """When a document was published and last changed, as far as it says."""

    published: Stated[Interval] | None
    modified: Stated[Interval] | None
    doubted: Stated[Interval] | None = None
    """A printed day that the text itself shows to be a misprint."""
    told: int = 0
    """The year after it of which the text tells as past."""


def date_document(
    text: str,
    lines: Sequence[Line],
    elements: Sequence[Element],
    labels: Sequence[Label],
    metadata: Metadata,
    url: str | None,
    given: Sequence[Given],
) -> Dated:
    """Return when a document was published and changed."""
    printed = _printed(text, lines, elements, labels, _stamped(metadata.marked))
    says = bool(printed.published or printed.loose or printed.changed)
    told = _latest_past(text, lines, labels) if says and not elements else 0
    printed, doubted = _undoubted(printed, told)
    published = (
        _given(given, "correction")
        or _localised(
            _stamped(metadata.published), [*printed.published, *printed.loose], _from_path(url)
        )
        or next(iter(printed.published), None)
        or _stamped(metadata.marked)
        or next(iter(printed.loose), None)
        or _from_path(url)
        or _given(given, "sidecar")
        or next(iter(printed.changed), None)
        or next(iter(printed.near), None)
        or (None if elements else _opening(text, lines, labels))
        or _meeting(_given(given, "inferred"), doubted)
        or (None if elements else _posted(text, lines, labels))
        or _inferred(text, lines, labels)
        or _commented(text, lines, labels)
    )
    modified = _changed(metadata.modified) or next(iter(printed.changed), None)
    return Dated(published=published, modified=modified, doubted=doubted, told=told)


@dataclass(frozen=True, slots=True)
class _Printed:
    published: list[Stated[Interval]]
    loose: list[Stated[Interval]]
    """Dates of lines that are dates but stand in the text, or are near it and more than dates."""
    changed: list[Stated[Interval]]
    near: list[Stated[Interval]]
    """Dates of lines that are no date lines but stand about the article, in pages only."""


def _latest_past(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> int:
    """Return the latest year in which a text says something happened; 0 if it names none."""
    latest = 0
    for line, lab in zip(lines, labels, strict=True):
        if lab.kind not in ("body", "update"):
            continue
        words = text[line.start : min(line.end, line.start + 5000)]
        for match in _IN_YEAR.finditer(words) if _YEARS.search(words) else ():
            before = _CLAUSES.split(words[max(0, match.start() - 90) : match.start()])[-1]
            clause = before + _CLAUSES.split(words[match.start() : match.end() + 90], maxsplit=1)[0]
            if _PAST_VERB.search(clause) and not _COMING.search(clause):
                latest = max(latest, int(match[1]))
    return latest


def _undoubted(printed: _Printed, told: int) -> tuple[_Printed, Stated[Interval] | None]:
    """Return the printed days that a year told as past does not belie, and the first belied one."""
    kept, doubted = [], list[Stated[Interval]]()
    for stated in (printed.published, printed.loose, printed.changed, printed.near):
        belied = [s for s in stated if s.value.begin and s.value.begin.year + _BELIED <= told]
        doubted += belied
        kept.append([s for s in stated if s not in belied])
    return _Printed(*kept), next(iter(doubted), None)


def _meeting(
    inferred: Stated[Interval] | None, doubted: Stated[Interval] | None
) -> Stated[Interval] | None:
    """Return inferred days, or of them the one that a misprinted day is but for its year."""
    if inferred is None or doubted is None or doubted.value.begin is None:
        return inferred
    begin, until, misprint = inferred.value.begin, inferred.value.until, doubted.value.begin
    day = begin
    while begin and until and day and day < until:
        if (day.month, day.day) == (misprint.month, misprint.day):
            return Stated(value=whole_day(day.date()), spans=doubted.spans, basis="inferred")
        day += timedelta(days=1)
    return inferred


def _given(given: Sequence[Given], basis: str) -> Stated[Interval] | None:
    for item in given:
        if item.field == "published" and item.basis == basis:
            first, last = (local_day(part) for part in _ends(item.value))
            if first and last and first <= last:
                value = Interval(begin=whole_day(first).begin, until=whole_day(last).until)
                return Stated(value=value, basis=item.basis)
    return None


def _ends(value: str) -> tuple[str, str]:
    """Return first and last day of what is given: "2031-05-04", or days as "a/b"."""
    first, mark, last = value.partition("/")
    return (first, last) if mark and len(first) == len(last) == 10 else (value, value)


def _stamped(stamps: Sequence[str]) -> Stated[Interval] | None:
    for stamp in stamps:
        day = local_day(stamp)
        if day is None:
            interval = read_stamp(stamp)
            day = interval.begin.date() if interval and interval.begin else None
        if day and _plausible(day):
            return Stated(value=whole_day(day), basis="metadata")
    return None


def _changed(stamps: Sequence[str]) -> Stated[Interval] | None:
    """Return when a page says it was last changed, to the minute where the stamp has one.

    Versions of a page are often hours apart.
    """
    for stamp in stamps:
        interval = read_stamp(stamp)
        if interval and interval.begin and _plausible(interval.begin.date()):
            return Stated(value=interval, basis="metadata")
    return None


def _localised(
    stamped: Stated[Interval] | None,
    printed: Sequence[Stated[Interval]],
    path: Stated[Interval] | None,
) -> Stated[Interval] | None:
    """Return a stamped day as the page's readers saw it.

    A stamp in universal time may lie a day beside the day that the page prints or its address
    says; the page's own day is taken then.
    """
    if stamped is None or stamped.value.begin is None:
        return stamped
    near = [*printed[:2], *([path] if path else [])]
    if any(other.value == stamped.value for other in (*printed, *near)):
        return stamped
    for other in near:
        if other.value.begin and abs(other.value.begin - stamped.value.begin) <= timedelta(days=1):
            return Stated(value=other.value, spans=other.spans, basis="metadata")
    return stamped


def _printed(
    text: str,
    lines: Sequence[Line],
    elements: Sequence[Element],
    labels: Sequence[Label],
    marked: Stated[Interval] | None,
) -> _Printed:
    """Return the dates of the lines that date the document: near its head, or an imprint.

    A line that says "updated" is a date of change; it dates the document if nothing else does. Of
    several dates in a line, the one that the page marks as its publication counts.
    """
    published: list[Stated[Interval]] = []
    changed: list[Stated[Interval]] = []
    on = [n for n, lab in enumerate(labels) if lab.kind in ("body", "update", "title")]
    first, last = (on[0], on[-1]) if on else (0, len(labels))
    prose = next((n for n in on if labels[n].kind == "body"), first)
    loose: list[Stated[Interval]] = []
    near: list[Stated[Interval]] = []
    for number, (line, lab) in enumerate(zip(lines[: last + _BELOW + 1], labels, strict=False)):
        beside = bool(elements) and lab.kind == "related" and first - 4 <= number <= last + _BELOW
        if lab.kind not in ("date", "byline", "boilerplate", "heading") and not beside:
            continue
        if beside and line.end - line.start > _BESIDE_MOST:
            continue
        if lab.kind == "heading" and number > first:
            continue
        words = text[line.start : min(line.end, line.start + 300)]
        found = first_date(words)
        if found and marked and whole_day(found.day) != marked.value:
            every = find_dates(words)
            found = next((f for f in every if whole_day(f.day) == marked.value), found)
        if found is None or not _plausible(found.day) or _JOINED.search(words[: found.start]):
            continue
        whole = lab.kind == "date" and not words.lower().lstrip("*_ ").startswith(
            ("published in", "first")
        )
        span = (
            Span(start=line.start, end=line.end)
            if whole and cues.is_date_line(words) and len(words) <= 60
            else Span(start=line.start + found.start, end=line.start + found.end)
        )
        stated = Stated(value=whole_day(found.day), spans=(span,), basis="text")
        if beside:
            near.append(stated)
        elif _CHANGED.match(words) and len(list(find_dates(words))) == 1:
            if number <= last + 4:
                changed.append(stated)
        elif lab.kind == "date":
            if elements and prose < number < last - 1:
                loose.append(stated)
            elif first - 14 <= number <= last + 4:
                published.append(stated)
        elif (
            first - 6 <= number <= first + 4
            or (bool(elements) and prose - 3 <= number <= prose)
            or (elements and elements[line.element].zone in ("date", "byline") and number <= last)
            or (cues.is_signed_date(words) and number <= last + _BELOW)
        ):
            loose.append(stated)
    return _Printed(published, loose, changed, near)


def _from_path(url: str | None) -> Stated[Interval] | None:
    if not url:
        return None
    url = url[url.rfind("http") :]  # an archive's address ends in the page's own
    match = _PATH.search(url)
    try:
        if match:
            day = date(int(match[1]), int(match[3] or match[5]), int(match[4] or match[6]))
        else:
            match = _PATH_NAMED.search(url)
            if not match:
                return None
            found = first_date(f"{match[3]} {match[2]} {match[1]}")
            if found is None:
                return None
            day = found.day
    except ValueError:
        return None
    return Stated(value=whole_day(day), basis="url") if _plausible(day) else None


def _opening(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> Stated[Interval] | None:
    """Return the day that the first paragraph opens with, in a dateline, or closes with.

    >>> from conspectus.read.plaintext import lines_of
    >>> told = "PORT ULL, 4 May 1993 (GWS) - The ferry sank."
    >>> _opening(told, lines_of(told), [Label(kind="body")]).value.begin.date().isoformat()
    '1993-05-04'
    """
    line = next((ln for ln, lab in zip(lines, labels, strict=True) if lab.kind == "body"), None)
    if line is None:
        return None
    words = text[line.start : line.end]
    head = _DATELINE.match(words[:_DATELINE_MOST])
    found = first_date(head[0]) if head else None
    begin = 0
    if found is None:
        close = _CLOSE.search(words, max(0, len(words) - _CLOSE_MOST))
        begin = close.start(1) if close else 0
        found = first_date(close[1]) if close else None
        if found is None or close is None or not _stands_alone(close[1], found):
            return None
    if not _plausible(found.day):
        return None
    span = Span(start=line.start + begin + found.start, end=line.start + begin + found.end)
    return Stated(value=whole_day(found.day), spans=(span,), basis="text")


def _stands_alone(words: str, found: FoundDate) -> bool:
    """Return whether a day has nothing beside it but its weekday and a place."""
    before = words[: found.start].split()
    return len(before) <= 3 and all(w[0].isupper() for w in before) and found.end == len(words)


def _inferred(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> Stated[Interval] | None:
    """Return the month that follows the latest day a text tells of as past; None if none.

    Only a day with its year can anchor it, and no year but the next may be named after it. A day
    or part of a month without a year moves the anchor on, if its sentence is one about the past
    and it lies within a month.
    """
    kept = [
        (line, text[line.start : min(line.end, line.start + 5000)])
        for line, lab in zip(lines, labels, strict=True)
        if lab.kind in ("body", "update", "caption", "title", "heading") and not lab.duplicate
    ]
    anchors = [
        (found.day, Span(start=line.start + found.start, end=line.start + found.end))
        for line, words in kept
        for found in find_dates(words)
        if not (_COMING.search(_sentence(words, found.start)) or _FILED.search(words[:400]))
    ]
    if not anchors:
        return None
    day, span = max(anchors, key=lambda pair: (pair[0], -pair[1].start))
    years = {int(y) for _, words in kept for y in _YEARS.findall(words)}
    if any(day.year + 1 < year <= day.year + 30 for year in years):
        return None
    begin, spans = day, [span]
    for line, words in kept:
        for later, start, end in _parts(words, day):
            if begin < later <= day + timedelta(days=_WIDEST):
                sentence = _sentence(words, start)
                if _PAST.search(sentence) and not _COMING.search(sentence):
                    begin = later
                    spans = [span, Span(start=line.start + start, end=line.start + end)]
    at = datetime(begin.year, begin.month, begin.day, tzinfo=UTC)
    value = Interval(begin=at, until=at + timedelta(days=_WIDEST))
    return Stated(value=value, spans=tuple(sorted(spans, key=lambda s: s.start)), basis="inferred")


def _posted(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> Stated[Interval] | None:
    """Return the day of the last post of a channel whose posts print their days; None if none."""
    found = [
        (day.day, Span(start=line.start + day.start, end=line.start + day.end))
        for line, lab in zip(lines, labels, strict=True)
        if lab.kind == "update" and lab.stamp and lab.parent is None
        for day in find_dates(text[line.start : min(line.end, line.start + 120)])
    ]
    if not found:
        return None
    day, span = max(found, key=lambda pair: pair[0])
    return Stated(value=whole_day(day), spans=(span,), basis="text") if _plausible(day) else None


def _commented(
    text: str, lines: Sequence[Line], labels: Sequence[Label]
) -> Stated[Interval] | None:
    """Return the days up to the first comment, which follows a page at once; None if none."""
    dated = [
        (lab.stamp.begin, line)
        for line, lab in zip(lines, labels, strict=True)
        if lab.kind == "comment" and lab.stamp and lab.stamp.begin
    ]
    if not dated:
        return None
    line = min(dated, key=lambda pair: (pair[0], pair[1].start))[1]
    words = text[line.start : min(line.end, line.start + 200)]
    found = first_date(words)
    if found is None or not _plausible(found.day):
        return None
    day = whole_day(found.day)
    if day.begin is None:
        return None
    span = Span(start=line.start + found.start, end=line.start + found.end)
    value = Interval(begin=day.begin - timedelta(days=_BEFORE_COMMENT), until=day.until)
    return Stated(value=value, spans=(span,), basis="inferred")


def _parts(words: str, near: date) -> Iterator[tuple[date, int, int]]:
    """Yield days and parts of months without a year, in the year that brings them after `near`."""
    if not has_any(words, _MONTHS):
        return
    for match in _PART.finditer(words):
        month = _NAMES.index((match[2] or match[5]).lower()) + 1
        number = match[3] or match[4]
        if number is None and match[1] is None:
            continue
        day = int(number) if number else _FIRST_DAY[" ".join(match[1].split())]
        for year in (near.year, near.year + 1):
            try:
                found = date(year, month, day)
            except ValueError:
                continue
            if found > near:
                yield found, match.start(), match.end()
                break


def _sentence(words: str, at: int) -> str:
    start = max(words.rfind(". ", 0, at), at - 300, 0)
    end = words.find(". ", at)
    return words[start : end if 0 <= end <= at + 300 else at + 300]


def _plausible(day: date) -> bool:
    return day >= _EARLIEST and day.year < 2100
