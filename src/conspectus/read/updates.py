"""Live updates: which paragraphs belong to which, and when each was written.

An update begins with a line that says so or, three times on a page, with a bare clock time; it
ends where the next begins. What surprises: the clock alone is not a time; the day comes from the
document, and midnight lies where a clock jumps against the order of the page.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from conspectus.read import cues
from conspectus.read.cues import UpdateCue
from conspectus.read.dates import Clock, moment, read_stamp
from conspectus.read.lines import Line
from conspectus.read.looks import Label, is_prose, words_of
from conspectus.records import BlockKind, Interval

_CLOCKS = 3  # bare clock times that make a page a live page


def with_updates(labels: list[Label], text: str, lines: Sequence[Line]) -> list[Label]:
    """Return the labels with the paragraphs of each live update gathered under it."""
    found: dict[int, UpdateCue] = {}
    begun = False
    for n, lab in enumerate(labels):
        words = words_of(text, lines[n])
        begun = begun or (lab.kind == "body" and is_prose(text, lines[n]))
        if not begun and cues.is_date_line(words):
            continue  # "Updated 9:15 am, 3 May 2011" over an article dates its last change
        if lab.kind in ("body", "heading", "date", "boilerplate"):
            cue = cues.update_cue(words)
            if cue:
                found[n] = cue
    bare = [n for n, cue in found.items() if not cue.sure and labels[n].kind != "boilerplate"]
    if len(bare) < _CLOCKS:
        found = {n: cue for n, cue in found.items() if cue.sure}
    if not found:
        return labels
    out = list(labels)
    current: int | None = None
    clock: Clock | None = None
    stamp: Interval | None = None
    for n, lab in enumerate(labels):
        words = words_of(text, lines[n])
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
            kind: BlockKind = "update" if lab.kind == "body" else lab.kind
            out[n] = replace(lab, kind=kind, parent=current, clock=clock, stamp=stamp)
    return out


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
