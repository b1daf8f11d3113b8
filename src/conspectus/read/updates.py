"""Live updates: which paragraphs belong to which, and when each was written.

An update begins with a line that says so or, three times on a page, with a bare clock time; it
ends where the next begins. What surprises: the clock alone is not a time; the day comes from the
document, and midnight lies where a clock jumps against the order of the page.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from conspectus.read import cues
from conspectus.read.cues import UpdateCue
from conspectus.read.dates import Clock, moment, read_stamp
from conspectus.read.lines import Element, Line
from conspectus.read.looks import HEADS, Label, ends_sentence, is_prose, words_of
from conspectus.records import BlockKind, Interval

_CLOCK_MOST = 24  # characters of a line that is a clock and nothing else
_TELLS = 60  # characters of a row of a table that may be an update
_TELLS_DATED = 10  # characters after its day that an update has to tell
_CLOCKS = 3  # bare clock times that make a page a live page

_DATED = re.compile(
    r"\W{0,3}update[ds]?\b[\s,(\[–—-]*(?:on\s+)?"
    r"(?:\w+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}[./]\d{1,2})[./]?(?:,?\s+\d{4})?[)\]]?\s*[:–—]",
    re.I,
)
"""An update that says its day: "UPDATE, Nov. 10: ..."."""


def with_updates(
    labels: list[Label], text: str, lines: Sequence[Line], elements: Sequence[Element] = ()
) -> list[Label]:
    """Return the labels with the paragraphs of each live update gathered under it."""
    found: dict[int, UpdateCue] = {}
    begun = False
    for n, lab in enumerate(labels):
        words = words_of(text, lines[n])
        begun = begun or (lab.kind == "body" and is_prose(text, lines[n]))
        if not begun and cues.is_date_line(words):
            continue  # "Updated 9:15 am, 3 May 2011" over an article dates its last change
        if lab.kind in ("body", "heading", "date", "boilerplate"):
            cue = cues.update_cue(words) or (_dated(words) if lab.kind != "date" else None)
            if cue and not _is_cell(lines, n):
                found[n] = cue
    if all(cues.may_be_year(words_of(text, lines[n])) for n, c in found.items() if not c.sure):
        found = {n: cue for n, cue in found.items() if cue.sure}  # a list of years
    bare = [n for n, cue in found.items() if not cue.sure and labels[n].kind != "boilerplate"]
    framed = _framed(text, lines, elements, found)
    rows = [] if framed else _rows(text, lines, labels, found)
    if rows:
        labels = _between(labels, text, lines, rows)
    if framed or rows:
        framed_or_row = {*framed, *rows}
        found = {n: cue for n, cue in found.items() if cue.sure or n in framed_or_row or n in bare}
    elif len(bare) < _CLOCKS:
        found = {n: cue for n, cue in found.items() if cue.sure}
    if not found:
        return labels
    out = list(labels)
    current: int | None = None
    clock: Clock | None = None
    stamp: Interval | None = None
    for n, lab in enumerate(labels):
        words = words_of(text, lines[n])
        if current in framed and n not in found and _inside(lines[n], framed[current], elements):
            kind: BlockKind = "update"
            if lab.kind in ("heading", "caption", "related"):
                kind = lab.kind
            out[n] = replace(lab, kind=kind, parent=current, clock=clock, stamp=stamp)
            continue
        if lab.kind in ("comment", "author_bio", "footer", "other_article"):
            current = None
            continue
        if n in found:
            current, clock = n, found[n].clock
            stamp = read_stamp(lines[n].stamp) if lines[n].stamp else None
            out[n] = replace(lab, kind="update", clock=clock, stamp=stamp)
        elif cues.is_original(words):
            current = None
        elif current is not None and lab.kind in ("body", "heading", "caption"):
            kind = "update" if lab.kind == "body" else lab.kind
            out[n] = replace(lab, kind=kind, parent=current, clock=clock, stamp=stamp)
    return out


def _dated(words: str) -> UpdateCue | None:
    """Return the cue of an update that says its day and no clock time; None if it says none."""
    may = words[0] in "uU *_[(" and words[:8].lower().lstrip(" *_[(").startswith("upd")
    match = _DATED.match(words[:60]) if may else None
    tells = match is not None and len(words) >= match.end() + _TELLS_DATED
    return UpdateCue(clock=None, sure=True) if tells else None


def _is_cell(lines: Sequence[Line], n: int) -> bool:
    """Return whether a line stands in a row of a table with nothing to tell."""
    near = lines[n : n + 2]
    return lines[n].tag in ("td", "th") and all(ln.end - ln.start < _TELLS for ln in near)


def _rows(
    text: str, lines: Sequence[Line], labels: Sequence[Label], found: dict[int, UpdateCue]
) -> list[int]:
    """Return the lines that are clocks, or headings that begin with one, over words of their own.

    Three or more make a live page, whatever the looks of the lines below them.
    """
    rows = []
    for n, cue in found.items():
        line, after = lines[n], n + 1
        alone = line.end - line.start <= _CLOCK_MOST or line.tag in HEADS
        if cue.sure or not alone or line.linked or after >= len(lines) or after in found:
            continue
        below = lines[after]
        size = below.end - below.start
        told = labels[after].kind in ("body", "heading", "boilerplate", "other_article", "caption")
        tells = size >= _TELLS and (below.tag or ends_sentence(text, below))
        if told and tells and below.linked < 0.5 * size:
            rows.append(n)
    return rows if len(rows) >= _CLOCKS else []


def _between(
    labels: list[Label], text: str, lines: Sequence[Line], rows: Sequence[int]
) -> list[Label]:
    """Return the labels with what stands between two clocks, and below the last, as the article."""
    out = list(labels)
    for n in range(rows[0], min(rows[-1] + 2, len(lines))):
        line, kind = lines[n], labels[n].kind
        linked = 2 * line.linked > line.end - line.start
        if kind not in ("boilerplate", "other_article") or linked:
            continue
        if n in rows or cues.cue_of(words_of(text, line)) is None:
            out[n] = replace(labels[n], kind="body")
    return out


def _framed(
    text: str, lines: Sequence[Line], elements: Sequence[Element], found: dict[int, UpdateCue]
) -> dict[int, int]:
    """Return the lines that are a clock in an element of its own kind, and what it is in.

    Three or more of one kind, each with words of its own below it, are the entries of a live page.
    """
    frames: dict[tuple[str, str], dict[int, int]] = {}
    for n, cue in found.items():
        if not elements or cue.sure or lines[n].end - lines[n].start > _CLOCK_MOST:
            continue
        if n + 1 >= len(lines) or n + 1 in found:
            continue
        frame, after = lines[n].element, lines[n + 1]
        if not _inside(after, frame, elements):
            frame = elements[frame].parent
        linked = 2 * after.linked > after.end - after.start
        if frame and not linked and _inside(after, frame, elements):
            key = (elements[frame].tag, elements[frame].names)
            frames.setdefault(key, {})[n] = frame
    return next(
        (own for own in frames.values() if len(own) == len(set(own.values())) >= _CLOCKS), {}
    )


def _inside(line: Line, frame: int, elements: Sequence[Element]) -> bool:
    """Return whether a line stands in an element."""
    number = line.element
    while number > frame:
        number = elements[number].parent
    return number == frame


def _entry_time(label: Label, published: date) -> Interval | None:
    """Return when an entry of a digest was heard: the last such day up to that of publication."""
    if label.day is None or label.clock is None:
        return label.stamp
    for year in (published.year, published.year - 1):
        try:
            day = date(year, *label.day)
        except ValueError:
            continue
        if day <= published:
            return moment(day, label.clock)
    return None


def update_times(labels: Sequence[Label], published: date | None) -> list[Interval | None]:
    """Return each block's time; clock times run back from the day of publication.

    A live page is told newest first or oldest first; where a clock jumps against that order by
    more than half a day, midnight lies between.
    """
    clocks = [
        lab.clock for lab in labels if lab.kind == "update" and lab.parent is None and lab.clock
    ]
    minutes = [c.hour * 60 + c.minute for c in clocks]
    falling = sum(a > b for a, b in itertools.pairwise(minutes))
    rising = sum(a < b for a, b in itertools.pairwise(minutes))
    newest_first = falling >= rising
    day, before = published, None
    times: list[Interval | None] = []
    if published and any(lab.day for lab in labels):
        return [_entry_time(lab, published) for lab in labels]
    if published and not newest_first:
        turns = sum(a - b > 360 for a, b in itertools.pairwise(minutes))
        day = published - timedelta(days=turns)
    for lab in labels:
        if lab.stamp is not None or lab.clock is None:
            times.append(lab.stamp)
            continue
        minute = lab.clock.hour * 60 + lab.clock.minute
        if day and before is not None and lab.parent is None:
            if newest_first and minute - before > 360:
                day -= timedelta(days=1)
            elif not newest_first and before - minute > 360:
                day += timedelta(days=1)
        if lab.parent is None:
            before = minute
        times.append(moment(day, lab.clock) if day else None)
    return times
