"""Rows set on a page in, paragraphs out: which line ends are the author's and which the setter's.

A PDF knows where words stand and nothing of paragraphs. Rows of one size that follow each other at
the page's own leading, the upper one full, are one paragraph. What surprises: no character is
lost or changed; only the end of a row becomes a blank, or nothing after a hyphen.
"""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_FULL = 0.7  # of the longest row of its size; ragged setting leaves at most a long word free
_LOOSE = 1.3  # times the leading; paragraphs are set off by half a row or more
_INDENT = 0.8  # times the size of the letters
_LEADING_MOST = 2.5  # times the size of the letters


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a page."""

    words: str
    x: float
    y: float
    """Points from the foot of the page."""
    size: float
    """Of its letters, in points."""


class Setting:
    """Collects the pieces of a page's text with their places, as pypdf reports them."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._words: list[str] = []
        self._place: tuple[float, float, float] | None = None

    def __call__(
        self, words: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float
    ) -> None:
        """Take one piece."""
        for number, piece in enumerate(words.split("\n")):
            if number:
                self._end_row()
            if piece.strip() and self._place is None:
                self._place = (
                    tm[4] * cm[0] + tm[5] * cm[2] + cm[4],
                    tm[4] * cm[1] + tm[5] * cm[3] + cm[5],
                    abs(size * tm[3] * cm[3]),
                )
            self._words.append(piece)

    def rows(self) -> list[Row]:
        """Return the rows in the order of the text."""
        if self._words:
            self._end_row()
        return self._rows

    def _end_row(self) -> None:
        x, y, size = self._place or (0.0, 0.0, 0.0)
        self._rows.append(Row("".join(self._words), x, y, size))
        self._words, self._place = [], None


def join_rows(rows: Sequence[Row]) -> str:
    """Return the text of a page, its paragraphs parted by line ends.

    >>> join_rows([Row("The ferry left the", 9, 50, 10), Row("harbour.", 9, 38, 10)])
    'The ferry left the harbour.'
    """
    longest: dict[int, int] = {}
    for row in rows:
        longest[round(row.size)] = max(longest.get(round(row.size), 0), len(row.words))
    pairs = list(itertools.pairwise(rows))
    leading = {
        size: _leading([(a, b) for a, b in pairs if round(a.size) == round(b.size) == size], most)
        for size, most in longest.items()
    }
    pieces = [rows[0].words] if rows else []
    for above, below in pairs:
        size = round(above.size)
        gap = above.y - below.y
        close = 0 < gap <= _LOOSE * leading[size] and size == round(below.size)
        full = len(above.words) >= _FULL * longest[size]
        if close and full and below.x <= above.x + _INDENT * above.size and below.words.strip():
            pieces.append(_glue(above.words, below.words))
        else:
            pieces.append("\n" if close else "\n\n")
        pieces.append(below.words)
    return "".join(pieces)


def _leading(pairs: Sequence[tuple[Row, Row]], longest: int) -> float:
    """Return how far apart rows of a paragraph stand: the commonest distance below a full one."""
    gaps = Counter(
        round(2 * (a.y - b.y)) / 2
        for a, b in pairs
        if len(a.words) >= _FULL * longest and 0 < a.y - b.y <= _LEADING_MOST * a.size
    )
    return min(gaps, key=lambda gap: (-gaps[gap], gap), default=0.0)


def _glue(above: str, below: str) -> str:
    """Return what stands between two rows of a paragraph."""
    word = above.rstrip()
    if word[-1:] in "-\u2010\xad" and word[-2:-1].isalpha() and below.lstrip()[:1].islower():
        return ""
    return "" if above[-1:].isspace() or below[:1].isspace() else " "
