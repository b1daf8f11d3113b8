"""Rows of a page set side by side in, rows in the order of reading out.

Some programs write a page row by row, right across its columns. Where one place along the rows is
the beginning of a piece again and again, and what stands before and behind it is prose, the page is
read column by column, as far as its rows go on like that. What surprises: a table looks the same
but for its short cells, and is left as it is.
"""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

_LEAST_ROWS = 3  # rows that a place must part
_LEAST_SHARE = 0.4  # of the page's rows that are set in pieces
_LEAST_WORDS = 3.0  # words a piece of prose has; cells of a table have one or two
_MOST_COLUMNS = 9  # of a newspaper's page; more are the words of one program's justified rows
_NEAR = 2.0  # points by which the beginnings of a column differ
_NARROW = 0.42  # width of a letter in sizes; lower case of a common book face


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a page."""

    words: str
    x: float
    y: float
    """Points from the foot of the page."""
    size: float
    """Of its letters, in points."""
    pieces: tuple[tuple[int, float], ...] = ()
    """Where a piece begins: which of its characters, and how far from the page's left edge."""


def in_columns(rows: Sequence[Row]) -> list[Row]:
    """Return rows in the order of reading, each of them in one column; the same characters.

    >>> left = ("The ferry left the", "harbour at dawn and", "came home by night.")
    >>> rows = [Row(f"{words} It was a calm day.", 9, 50 - 9 * n, 8, ((len(words) + 1, 200.0),))
    ...         for n, words in enumerate(left)]
    >>> [row.words for row in in_columns(rows)][2:4]
    ['came home by night. ', 'It was a calm day.']
    """
    starts = _starts(rows)
    if not starts:
        return list(rows)
    out: list[Row] = []
    parts = [_parted(row, starts) for row in rows]
    for spans, group in itertools.groupby(
        zip(rows, parts, strict=True), key=lambda pair: _spans(pair[0], pair[1], starts)
    ):
        band = list(group)
        if spans or not _is_prose([found for _, found in band]):
            out += [row for row, _ in band]
            continue
        pieces = [piece for _, found in band for piece in found]
        out += sorted(pieces, key=lambda piece: _column(piece, starts))
    return out


def _starts(rows: Sequence[Row]) -> list[float]:
    """Return where the columns after the first begin, from left to right."""
    seen: Counter[int] = Counter()
    pieced = 0
    for row in rows:
        found = {round(x) for _, x in row.pieces if x > row.x + 4 * _NEAR}
        seen.update(found)
        pieced += bool(found)
    least = max(_LEAST_ROWS, _LEAST_SHARE * pieced)
    starts: list[float] = []
    for x in sorted(seen):
        near = sum(seen[other] for other in range(x - int(_NEAR), x + int(_NEAR) + 1))
        if near >= least and (not starts or x > starts[-1] + 4 * _NEAR):
            starts.append(float(x))
    return starts if len(starts) < _MOST_COLUMNS else []


def _parted(row: Row, starts: Sequence[float]) -> list[Row]:
    """Return the pieces of a row, one a column."""
    cuts = [
        (at, x)
        for at, x in row.pieces
        if at and x > row.x + _NEAR and any(abs(x - start) <= 2 * _NEAR for start in starts)
    ]
    if not cuts:
        return [row]
    places = [(0, row.x), *cuts]
    ends = [at for at, _ in cuts] + [len(row.words)]
    return [
        replace(row, words=row.words[at:end], x=x, pieces=())
        for (at, x), end in zip(places, ends, strict=True)
    ]


def _spans(row: Row, parts: Sequence[Row], starts: Sequence[float]) -> bool:
    """Return whether a row goes on over the beginning of a column: a headline, a foot."""
    if len(parts) > 1 or not row.words.strip():
        return not row.words.strip()
    until = next((start for start in starts if start > row.x + _NEAR), None)
    return until is not None and row.x + _NARROW * row.size * len(row.words.strip()) > until


def _is_prose(parts: Sequence[Sequence[Row]]) -> bool:
    """Return whether rows are parted into prose, going down the page."""
    tops = [found[0].y for found in parts]
    parted = [found for found in parts if len(found) > 1]
    pieces = [len(piece.words.split()) for found in parted for piece in found]
    return (
        len(parted) >= _LEAST_ROWS
        and sum(pieces) >= _LEAST_WORDS * len(pieces)
        and all(above > below for above, below in itertools.pairwise(tops))
    )


def _column(piece: Row, starts: Sequence[float]) -> int:
    return sum(piece.x >= start - 2 * _NEAR for start in starts)
