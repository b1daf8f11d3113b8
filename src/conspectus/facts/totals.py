"""Totals and their parts: which counts of a text are said to add up to which.

Comes in: the figures of a document in reading order. Goes out: for each total its parts, and
whether they make it. What surprises: a sum is only looked for where words ask for it ("in all",
"have cost", "bringing the total to"); two numbers that happen to add up to a third mean nothing.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import combinations

from conspectus.facts.measures import OUTCOMES
from conspectus.language import Parsed
from conspectus.records import Figure

_TOTAL_BEFORE = re.compile(
    r"(?:\b(?:ha(?:s|ve|d)\s(?:so\sfar\s)?(?:cost|claimed|left|killed)|makes|made|total(?:s|led)?(?:\sof)?"
    r"|(?:bring|brings|bringing|brought)\s[\w\s]{3,40}?\sto|adds?\sup\sto|together|combined|overall"
    r"|together\s(?:ha(?:s|ve|d)\s)?(?:killed|claimed|cost|left|lost|wounded|injured|displaced))\s"
    r"(?:at\sleast\s|about\s|some\s)?)$",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(
    r"\s?(?:[\w-]+\s){0,3}(?:in\sall|in\stotal|altogether|combined|add(?:s|ed)\b[^.;:\n]{3,30}\stogether)\b",
    re.IGNORECASE,
)
_SUMMING = re.compile(
    r"\b(?:in\sall|in\stotal|altogether|combined|together|the\s(?:two|three|four|both)|bring\w*|total|toll"
    r"|makes|add)\b",
    re.IGNORECASE,
)
_BROKEN_DOWN = re.compile(r"[^.;:!?\n]{3,100}:\s")
"""What follows a total whose parts come after a colon: "Twelve died there: ten ... and two ..."."""
_OF_THE = re.compile(r"\bOf\s(?:the|these|those|its|his|her|their)\s$")
"""What stands before a total whose parts follow: "Of the 30 guests, ten left and 20 stayed"."""
_OF_THEM = re.compile(r"\s(?:\w+\s)?of\s(?:the|them|those|these|whom|which)\b")
"""What follows a part of what was counted before: "eight of which ..."."""
REST = 160
"""Characters behind such a part in which the rest is told."""
_HELD = frozenset({"arrested", "detained"})
REACH = 12
"""Figures before a total that may be its parts."""
AHEAD = 4
"""Figures after it, where the total comes first: "together killed 30 people"."""
MOST_PARTS = 4
_Placed = tuple[int, int, Figure]


@dataclass(frozen=True, slots=True)
class Total:
    """A total with the parts that were found for it."""

    whole: Figure
    parts: tuple[Figure, ...]
    holds: bool
    """The parts make the whole."""
    shared: bool = False
    """The whole is known before: "of the 30 guests, ten left and 20 stayed"."""


def totals(parsed: Parsed, figures: tuple[Figure, ...]) -> tuple[Total, ...]:
    """Return the totals of a text, each with its parts; a total without parts is left out."""
    text = parsed.text
    sentences = [s.start_char for s in parsed.doc.sents]
    placed: list[_Placed] = []
    for f in figures:
        start = parsed.passage.to_reading(f.spans[0].start)
        if start is not None:
            placed.append((start, start + f.spans[-1].end - f.spans[0].start, f))
    found: list[Total] = []
    for number, (start, end, whole) in enumerate(placed):
        if not _exact(whole):
            continue
        at = bisect_right(sentences, start) - 1
        first = max(sentences[at] if at >= 0 else 0, start - 400)
        before = text[max(first, start - 60) : start]
        stated = (
            _BROKEN_DOWN.match(text[end : end + 120])
            or _TOTAL_AFTER.match(text[end : end + 60])
            or (_TOTAL_BEFORE.search(before) and _SUMMING.search(text[first:start]))
        )
        if not stated:
            part = _shared_out(text, placed, number, first if _OF_THE.search(before) else None)
            if part:
                found.append(part)
            continue
        earlier = _parts(placed[max(0, number - REACH) : number], whole)
        stop = sentences[at + 1] if _colon(stated) and at + 1 < len(sentences) else len(text)
        ahead = [p for p in placed[number + 1 : number + 1 + AHEAD] if p[0] < stop]
        later = _parts(ahead, whole)
        if _colon(stated):
            earlier = []
        total = _sum_of(whole, [p[2] for p in earlier][::-1])
        total = total or _sum_of(whole, [p[2] for p in later])
        if total is None:
            inside = [p[2] for p in earlier if p[0] >= first]
            if len(inside) >= 2:
                total = Total(whole, tuple(inside), False)
        if total:
            found.append(total)
    return tuple(found)


def _shared_out(text: str, placed: list[_Placed], number: int, of_the: int | None) -> Total | None:
    """Return the total of which a text tells what became of its parts, where they make it.

    The parts lack a noun of their own: "41 were taken away and 22 went home".
    """
    whole = placed[number][2]
    later = placed[number + 1 : number + 1 + AHEAD]
    parts: list[_Placed] = []
    for start, end, f in later:
        if not _exact(f) or (f.low or 0) >= (whole.low or 0):
            break
        bare = f.unit is None or f.measure == whole.measure
        first = of_the is not None or parts or _OF_THEM.match(text[end : end + 30])
        if not bare or not first or (parts and start - parts[-1][1] > REST):
            break
        parts.append((start, end, f))
        if len(parts) > 1 and sum(p[2].low or 0 for p in parts) == whole.low:
            return Total(whole, tuple(p[2] for p in parts), True, of_the is not None)
    if of_the is not None and len(parts) == 2 and not re.search(r"[.!?]\s", _between(text, parts)):
        return _too_many(whole, [p[2] for p in parts])
    return None


def _between(text: str, parts: list[_Placed]) -> str:
    return text[parts[0][1] : parts[-1][0]]


def _too_many(whole: Figure, parts: list[Figure]) -> Total | None:
    """Return a whole whose parts are more than it is; fewer may leave a rest that is not told."""
    made = sum(f.low or 0 for f in parts)
    return Total(whole, tuple(parts), False, True) if made > (whole.low or 0) else None


def _colon(stated: "re.Match[str]") -> bool:
    return stated.group().endswith((":", ": ", ":\n"))


def _parts(some: list[_Placed], whole: Figure) -> list[_Placed]:
    """Return the counts that may be parts of a total: exact, alike and smaller."""
    return [
        p
        for p in some
        if _exact(p[2]) and _like(p[2], whole) and (p[2].low or 0) < (whole.low or 0)
    ]


def _sum_of(whole: Figure, nearest: list[Figure]) -> Total | None:
    """Return the total with the nearest few counts that make it, if any do."""
    for size in range(2, MOST_PARTS + 1):
        for some in combinations(nearest, size):
            if sum(f.low or 0 for f in some) == whole.low:
                return Total(whole, tuple(sorted(some, key=lambda f: f.spans[0].start)), True)
    return None


def _exact(f: Figure) -> bool:
    return f.low is not None and f.low == f.high and f.low > 0 and f.measure not in {"share"}


def _like(a: Figure, b: Figure) -> bool:
    """Return whether two figures count the same sort of thing."""
    if {a.measure, b.measure} <= _HELD:
        return True
    if a.measure in OUTCOMES or b.measure in OUTCOMES:
        return a.measure == b.measure
    return a.measure == b.measure and (a.unit == b.unit or a.unit is None or b.unit is None)
