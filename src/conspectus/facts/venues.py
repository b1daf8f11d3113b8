"""Where something was said: a programme, a hearing, a town, on the radio.

The words between a reporting verb and its content in, a range of the reading text out. What
surprises: "told the Morning Desk programme" names whom and where at once.
"""

from conspectus.facts.cues import DAYS, PREPOSITIONS, STOPS
from conspectus.facts.frames import Frame, People
from conspectus.facts.reported import Report

_STAGES = frozenset(
    "radio television tv programme program show broadcast broadcaster channel conference congress"
    " parliament senate assembly council house committee hearing summit meeting rally rallies"
    " speech interview briefing statement twitter facebook telegram letter address debate court"
    " ceremony session forum podcast website blog post message call commons althing".split()
)


def venue_of(frame: Frame, report: Report, people: People) -> tuple[int, int] | None:
    """Return the reading range of the place or programme named beside the reporting words."""
    if report.addressee and any(frame.low(k) in _STAGES for k in range(*report.addressee)):
        return _range(frame, *report.addressee)
    start, end = report.after
    k = start
    while k < min(end, len(frame.toks)):
        if frame.low(k) in PREPOSITIONS:
            stop = k + 1
            while (
                stop < end
                and frame.low(stop) not in STOPS | DAYS
                and (
                    frame.low(stop) not in PREPOSITIONS or frame.low(stop) in {"of", "with", "for"}
                )
            ):
                stop += 1
            words = [frame.low(n) for n in range(k + 1, stop)]
            if any(w in _STAGES for w in words) or _place(frame, people, k + 1, stop):
                return _range(frame, k + 1, stop)
            k = stop
        else:
            k += 1
    return None


def _place(frame: Frame, people: People, start: int, end: int) -> bool:
    if start >= end or frame.low(start - 1) not in {"in", "at", "from", "to"}:
        return False
    low, high = frame.toks[start].start, frame.toks[end - 1].end
    return any(p[3].kind in {"place", "state"} for p in people.within(low, high))


def _range(frame: Frame, start: int, end: int) -> tuple[int, int] | None:
    while start < end and frame.low(start) in {"the", "a", "an"}:
        start += 1
    return (frame.toks[start].start, frame.toks[end - 1].end) if start < end else None
