"""Rows set on a page in, paragraphs out: which line ends are the author's and which the setter's.

A PDF knows where words stand and nothing of paragraphs. Rows of one size that follow each other at
the page's own leading, the upper one full, are one paragraph. What surprises: no character is
lost or changed but the ends of rows: they become a blank, or nothing after a hyphen, and the hyphen
goes too where the paper has the word whole elsewhere.
"""

import itertools
import re
from collections import Counter
from collections.abc import Container, Sequence
from typing import Any

from conspectus.read.formats.columns import Row, in_columns

_FITS = 0.95  # of the same, the next row's first word and a blank added
_FULL = 0.7  # of the longest row of its size; ragged setting leaves at most a long word free
_LOOSE = 1.3  # times the leading; paragraphs are set off by half a row or more
_FAR = 100_000.0  # points; no page is so wide, and a broken one may say anything
_INDENT = 0.8  # times the size of the letters
_WHOLE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!\w|-\s*$)")
_CUT_HEAD = re.compile(r"([^\W\d_]+)[-\u2010\xad]\s*$")
_CUT_TAIL = re.compile(r"\s*([^\W\d_]+)")
_LEADING_MOST = 2.5  # times the size of the letters


class Setting:
    """Collects the pieces of a page's text with their places, as pypdf reports them."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._words: list[str] = []
        self._length = 0
        self._place: tuple[float, float, float] | None = None
        self._pieces: list[tuple[int, float]] = []
        self._shown: list[tuple[int, float]] = []

    def show(self, operands: Sequence[Any], cm: Sequence[float], tm: Sequence[float]) -> None:
        """Take note of how many characters are about to be drawn, and where."""
        said = operands[-1] if operands else ""
        parts = said if isinstance(said, list) else [said]
        pieces = [part.split() for part in parts if isinstance(part, str | bytes)]
        count = sum(len(word) for piece in pieces for word in piece)
        self._shown.append((count, tm[4] * cm[0] + tm[5] * cm[2] + cm[4]))

    def __call__(
        self, words: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float
    ) -> None:
        """Take one piece."""
        begins = self._begins(words)
        at = 0
        for number, piece in enumerate(words.split("\n")):
            if number:
                self._end_row()
                at += 1
            if piece.strip() and self._place is None:
                self._place = (
                    tm[4] * cm[0] + tm[5] * cm[2] + cm[4],
                    tm[4] * cm[1] + tm[5] * cm[3] + cm[5],
                    abs(size * tm[3] * cm[3]),
                )
            self._pieces += [
                (self._length + begin - at, x)
                for begin, x in begins
                if at <= begin < at + len(piece)
            ]
            self._words.append(piece)
            self._length += len(piece)
            at += len(piece)

    def rows(self) -> list[Row]:
        """Return the rows in the order of the text."""
        if self._words:
            self._end_row()
        return self._rows

    def _begins(self, words: str) -> list[tuple[int, float]]:
        """Return where in the words each drawing began; nowhere if the counts do not agree."""
        shown, self._shown = self._shown, []
        marks = [at for at, ch in enumerate(words) if not ch.isspace()]
        if not marks or sum(count for count, _ in shown) != len(marks):
            return []
        sums = itertools.accumulate((count for count, _ in shown), initial=0)
        return [
            (marks[n], x)
            for n, (count, x) in zip(sums, shown, strict=False)
            if count and abs(x) < _FAR
        ]

    def _end_row(self) -> None:
        x, y, size = self._place or (0.0, 0.0, 0.0)
        self._rows.append(Row("".join(self._words), x, y, size, tuple(self._pieces)))
        self._words, self._length, self._place, self._pieces = [], 0, None, []


def whole_words(words: str) -> set[str]:
    """Return the words of a page, and its compounds, folded, that stand within its rows."""
    return {word.casefold() for row in words.splitlines() for word in _WHOLE.findall(row)}


def join_rows(rows: Sequence[Row], whole: Container[str] = ()) -> str:
    """Return the text of a page, its paragraphs parted by line ends.

    Args:
        rows: The rows as they were drawn.
        whole: The words of the paper that no row's end cuts, folded.

    >>> join_rows([Row("The ferry left the", 9, 50, 10), Row("harbour.", 9, 38, 10)])
    'The ferry left the harbour.'
    """
    rows = in_columns(rows)
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
        full = _is_full(above.words, below.words, longest[size])
        next_column = gap < 0 and below.x > above.x and size == round(below.size)
        level = below.x <= above.x + _INDENT * above.size
        if below.words.strip() and (
            (close and full and level) or (next_column and _runs_on(above.words, below.words))
        ):
            if _is_cut(above.words, below.words, whole):
                pieces[-1] = pieces[-1].rstrip()[:-1]
            pieces.append(_glue(above.words, below.words))
        else:
            pieces.append("\n" if close else "\n\n")
        pieces.append(below.words)
    return "".join(pieces)


def _is_full(above: str, below: str, longest: int) -> bool:
    """Return whether a row ends where it must: it is long, or the next word would not have fit."""
    first = below.split(maxsplit=1)[:1]
    room = len(above) + 1 + len(first[0]) if first else 0
    return (
        len(above) >= _FULL * longest
        or (bool(above.strip()) and room >= _FITS * longest)
        or _runs_on(above, below)
    )


def _runs_on(above: str, below: str) -> bool:
    """Return whether a row ends and the next one begins in mid-sentence."""
    words = above.rstrip()
    ends = words[-1:].isalnum() or words[-1:] in tuple(",;-\u2010\xad")
    return ends and len(words.split()) > 1 and below.lstrip()[:1].islower()


def _leading(pairs: Sequence[tuple[Row, Row]], longest: int) -> float:
    """Return how far apart rows of a paragraph stand: the commonest distance below a full one."""
    gaps = Counter(
        round(2 * (a.y - b.y)) / 2
        for a, b in pairs
        if len(a.words) >= _FULL * longest and 0 < a.y - b.y <= _LEADING_MOST * a.size
    )
    return min(gaps, key=lambda gap: (-gaps[gap], gap), default=0.0)


def _is_cut(above: str, below: str, whole: Container[str]) -> bool:
    """Return whether a row ends in a hyphen that the setter put into a word of the paper."""
    head, tail = _CUT_HEAD.search(above), _CUT_TAIL.match(below)
    if head is None or tail is None:
        return False
    first, last = head[1].casefold(), tail[1].casefold()
    return f"{first}{last}" in whole and f"{first}-{last}" not in whole


def _glue(above: str, below: str) -> str:
    """Return what stands between two rows of a paragraph."""
    word = above.rstrip()
    if word[-1:] in "-\u2010\xad" and word[-2:-1].isalpha() and below.lstrip()[:1].islower():
        return ""
    return "" if above[-1:].isspace() or below[:1].isspace() else " "
