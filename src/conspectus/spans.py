"""Span arithmetic, the Passage (what parts read) and the Selector search (what people aimed at).

A Passage is reading text made of pieces of the source with known glue between them: it mends lines
cut by a page, leaves out comments and furniture, and leads every reading range back to the source.
What surprises: a reading range that crosses glue comes back as one Span when only white space lies
between its pieces in the source, and as several when something was left out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from conspectus.records import Selector, Span

CONTEXT = 32  # code points of prefix and suffix that a Selector keeps; W3C's own example is shorter


def fold(text: str) -> str:
    """Return text with every run of white space as one blank, none at the ends."""
    return " ".join(text.split())


def overlaps(a: Span, b: Span) -> bool:
    """Return whether two Spans share a code point."""
    return a.start < b.end and b.start < a.end


def contains(outer: Span, inner: Span) -> bool:
    """Return whether every code point of inner lies in outer."""
    return outer.start <= inner.start and inner.end <= outer.end


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest Span that holds all of them.

    Raises:
        ValueError: There are none.
    """
    found = list(spans)
    return Span(start=min(s.start for s in found), end=max(s.end for s in found))


def words(text: str, spans: Sequence[Span]) -> str:
    """Return the source under Spans, white space folded, pieces joined by one blank."""
    return fold(" ".join(text[s.start : s.end] for s in spans))


def trim(text: str, span: Span) -> Span:
    """Return the Span without white space at its ends; empty at its start if there is nothing."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start=start, end=max(start, span.start + len(piece.rstrip())))


@dataclass(frozen=True, slots=True)
class Passage:
    """Reading text and its way back to the source.

    Args:
        source: The whole source text.
        pieces: Spans of the source in reading order; they must not overlap, but may go back
            (a caption in the middle of a sentence is read after it).
        glues: The text set before each piece, same length as pieces; the first is usually "".
    """

    source: str
    pieces: tuple[Span, ...]
    glues: tuple[str, ...]
    text: str = field(init=False)
    _starts: tuple[int, ...] = field(init=False, repr=False)
    _by_source: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Lay the reading text out once."""
        if len(self.pieces) != len(self.glues):
            raise ValueError(f"{len(self.pieces)} pieces need as many glues, got {len(self.glues)}")
        parts, starts, at = [], [], 0
        for piece, glue in zip(self.pieces, self.glues, strict=True):
            starts.append(at + len(glue))
            parts += [glue, self.source[piece.start : piece.end]]
            at += len(glue) + piece.end - piece.start
        object.__setattr__(self, "text", "".join(parts))
        object.__setattr__(self, "_starts", tuple(starts))
        filled = (i for i, piece in enumerate(self.pieces) if piece.start < piece.end)
        order = sorted(filled, key=lambda i: self.pieces[i].start)
        object.__setattr__(self, "_by_source", tuple(order))

    def to_source(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the source Spans under the reading range start..end, glue left out.

        Neighbours with nothing but white space between them in the source are one Span.
        """
        found: list[Span] = []
        at = max(0, bisect_right(self._starts, start) - 1)
        for piece, begin in zip(self.pieces[at:], self._starts[at:], strict=True):
            if begin >= end:
                break
            low, high = max(start, begin), min(end, begin + piece.end - piece.start)
            if low >= high:
                continue
            span = Span(start=piece.start + low - begin, end=piece.start + high - begin)
            last = found[-1].end if found else len(self.source)
            if last <= span.start and not self.source[last : span.start].strip():
                found[-1] = Span(start=found[-1].start, end=span.end)
            else:
                found.append(span)
        return tuple(found)

    def to_reading(self, offset: int) -> int | None:
        """Return where a source offset stands in the reading text; None = it was left out."""
        order = self._by_source
        rank = bisect_right(order, offset, key=lambda i: self.pieces[i].start) - 1
        if rank < 0 or offset >= self.pieces[order[rank]].end:
            return None
        return self._starts[order[rank]] + offset - self.pieces[order[rank]].start


def select(text: str, capture_id: str, record: str, span: Span) -> Selector:
    """Return a Selector that finds this Span again."""
    return Selector(
        capture_id=capture_id,
        record=record,
        exact=text[span.start : span.end],
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        start=span.start,
    )


def find(text: str, selector: Selector) -> Span | None:
    """Return the place a Selector means; None when its words are gone.

    Of several places the one with the most shared context wins, then the one nearest to where the
    words stood.
    """
    if not selector.exact:
        return None
    pattern = r"\s+".join(map(re.escape, selector.exact.split())) or re.escape(selector.exact)

    def fit(match: re.Match[str]) -> tuple[int, int]:
        before = _shared(text[: match.start()][::-1], selector.prefix[::-1])
        after = _shared(text[match.end() :], selector.suffix)
        return before + after, -abs(match.start() - selector.start)

    best = max(re.finditer(pattern, text), key=fit, default=None)
    return Span(start=best.start(), end=best.end()) if best else None


def _shared(a: str, b: str) -> int:
    """Return how many code points two texts share at their start."""
    pairs = zip(a[:CONTEXT], b[:CONTEXT], strict=False)
    return next((i for i, (x, y) in enumerate(pairs) if x != y), min(len(a), len(b), CONTEXT))
