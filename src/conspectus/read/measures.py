"""What is measured of each line: its looks, its neighbours' and where it stands in its page.

A few dozen numbers a line, for `layout` to weigh. They are reckoned for all lines at once, column
by column, because a page has hundreds of lines and a number of Python's own costs as much as fifty
in an array. What surprises: the column of prose is cleared for readers' comments before anything is
reckoned from it.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from conspectus.read.lines import Element, Line
from conspectus.read.pleas import has_any
from conspectus.read.trails import Array, shift, trail

_LOOKED_AT = 600  # characters of a line that are looked at; its length counts whole
_LONG = 80  # characters of a line that carries an article
_LEAST = 140  # characters of prose outside comments that make a page more than its comments
_LEAST_AROUND = 600  # the same where all of it stands in what a page calls its furniture
_TOPS = 3  # lines at the top of a copied page among which its window's title stands
_HEADLINE = 20  # characters of the shortest headline that is looked for
_CAPITALS, _PROSE = 11, 21  # the columns of `_looks` that tell a line in capitals, and prose
_CLOSERS = ")]\"'”’»«“"
_STOPS = frozenset(".!?…。！？")
_QUOTES = frozenset("\"'“‘«„")
_SENTENCE = re.compile(r"[.!?…。！？][)\]\"'”’»]*\s+[\"'“‘«(\[]?[A-ZÀ-Þ0-9]")
_BULLET = re.compile(r"(?:[-*•·●◦▪–—»›+]|\d{1,3}[.)])\s")
_ADDRESS = ("@", "http:", "https:", "www.", "©", "|", "»", "›", "#")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2}[./]\d{1,2}[./]")
_LETTER, _UPPER, _JOINT, _DIGIT = 1, 2, 4, 8  # what a character is, one bit each
_TABLED = 0x3000  # code points whose bits are kept; the scripts beyond are looked up


def features(
    text: str,
    lines: Sequence[Line],
    elements: Sequence[Element] = (),
    votes: Sequence[bool] = (),
) -> Array:
    """Return one row of measures a line; pages have more columns than plain text."""
    looks = _looks(text, lines)
    looks[barred(text, lines, elements), _PROSE] = 0.0
    columns = [looks, _around(looks, lines), _rows(text, lines, looks)]
    if elements:
        columns += [
            trail(lines, elements, looks[:, _PROSE], looks[:, _CAPITALS]),
            _vote_columns(votes, len(lines)),
        ]
    return np.concatenate(columns, axis=1)


def barred(text: str, lines: Sequence[Line], elements: Sequence[Element]) -> list[int]:
    """Return the numbers of the lines that a page declares comments.

    None are, if hardly any prose would be left: then the page uses the word for its article.
    """
    if not elements:
        return []
    inside: list[int] = []
    outside = around = 0
    for number, line in enumerate(lines):
        zone = elements[line.element].zone
        if zone == "comment":
            inside.append(number)
        elif line.end - line.start >= _LONG:
            around += line.end - line.start - line.linked
            if zone not in ("footer", "boilerplate"):
                outside += line.end - line.start - line.linked
    return inside if outside >= _LEAST or around >= _LEAST_AROUND else []


def _vote_columns(votes: Sequence[bool], count: int) -> Array:
    """Return another extractor's choice as columns: on the line, beside it, and how often."""
    column = np.array(votes, dtype=np.float64) if votes else np.zeros(count)
    share = np.full(count, column.mean())
    return np.stack([column, shift(column, -1), shift(column, 1), share], axis=1)


def _looks(text: str, lines: Sequence[Line]) -> Array:
    """Return what each line looks like by itself, one column a measure."""
    rows = [text[line.start : min(line.end, line.start + _LOOKED_AT)] for line in lines]
    tails = [text[max(line.start, line.end - 6) : line.end] for line in lines]
    size = np.array([line.end - line.start for line in lines], dtype=np.float64)
    long = size >= _LONG
    ends = np.array([tail.rstrip(_CLOSERS)[-1:] in _STOPS for tail in tails])
    words, capitals, short, letters, digits = _counted(rows)
    count = np.maximum(words, 1)
    lower = (words - capitals) / count  # uncased scripts are lower
    often = Counter(rows)
    return np.stack(
        [
            np.log1p(size),
            np.minimum(size, 400) / 400,
            long,
            ends,
            _column([tail[-1:] in ":," for tail in tails]),
            _column([min(len(_SENTENCE.findall(row)), 4) if _stops(row) else 0 for row in rows]),
            _column([min(row.count(","), 6) for row in rows]),
            lower,
            short / count,
            letters / count / 10,
            digits / _column([len(row) for row in rows]),
            _column([row.isupper() for row in rows]),
            _column([row[0] in _QUOTES for row in rows]),
            _column([row[0].islower() for row in rows]),
            _column([not row[0].isalpha() and bool(_BULLET.match(row)) for row in rows]),
            _column([has_any(row, _ADDRESS) for row in rows]),
            _column(
                [n > 2 and bool(_DATE.search(row)) for n, row in zip(digits, rows, strict=True)]
            ),
            _column([often[row] > 1 for row in rows]),
            words == 0,
            np.minimum([line.gap for line in lines], 3),
            np.minimum([line.indent for line in lines], 12) / 12,
            long & ends & (lower > 0.5),
        ],
        axis=1,
    )


def _column(values: Sequence[float]) -> Array:
    return np.array(values, dtype=np.float64)


def _stops(row: str) -> bool:
    """Return whether a row may hold the end of a sentence."""
    return "." in row or "?" in row or "!" in row or not row.isascii()


def _counted(rows: Sequence[str]) -> tuple[NDArray[np.int64], ...]:
    """Return for each row its words, those in capitals, those of three letters, letters, digits.

    A word is a run of letters, or two runs that an apostrophe joins.
    """
    joined = "\n".join(rows)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kinds = _tabled()[np.minimum(codes, _TABLED)]
    beyond = np.flatnonzero(codes >= _TABLED)
    if len(beyond):
        found, places = np.unique(codes[beyond], return_inverse=True)
        kinds[beyond] = np.array([_kind(chr(code)) for code in found], dtype=np.uint8)[places]
    starts = np.cumsum([0] + [len(row) + 1 for row in rows[:-1]])
    letter = (kinds & _LETTER).astype(np.int8)
    edges = np.diff(letter, prepend=0, append=0)
    begin, end = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    if len(begin) > 1:
        joins = np.zeros(len(begin), dtype=bool)
        joins[1:] = (begin[1:] == end[:-1] + 1) & ((kinds[end[:-1]] & _JOINT) > 0)
        if joins.any():  # the second of two runs, the fourth of four: "d'or", "rock'n'roll"
            places = np.arange(len(begin))
            alone = np.maximum.accumulate(np.where(joins, 0, places))
            second = (places - alone) % 2 == 1
            last = np.append(second[1:], False)
            end = np.where(last, np.append(end[1:], 0), end)[~second]
            begin = begin[~second]
    size = end - begin
    owner = np.searchsorted(starts, begin, side="right") - 1
    amount = len(rows)
    return (
        np.bincount(owner, minlength=amount),
        np.bincount(owner[(kinds[begin] & _UPPER) > 0], minlength=amount),
        np.bincount(owner[size <= 3], minlength=amount),
        np.bincount(owner, weights=size, minlength=amount).astype(np.int64),
        np.add.reduceat((kinds & _DIGIT) > 0, starts, dtype=np.int64),
    )


@lru_cache(maxsize=1)
def _tabled() -> NDArray[np.uint8]:
    return np.array([_kind(chr(code)) for code in range(_TABLED)] + [0], dtype=np.uint8)


def _kind(char: str) -> int:
    return (
        _LETTER * (char.isalnum() and not char.isdecimal())
        + _UPPER * char.isupper()
        + _JOINT * (char in "'’")
        + _DIGIT * (char in "0123456789")
    )


def _around(looks: Array, lines: Sequence[Line]) -> Array:
    count = len(lines)
    size = _column([min(line.end - line.start, 1500) for line in lines])
    linked = _column([line.linked for line in lines])
    prose = looks[:, _PROSE]
    mass = prose * np.maximum(size - linked, 0)
    total = mass.sum() or 1.0
    before = np.concatenate(([0.0], np.cumsum(mass)))
    columns: list[Array] = [before[:-1] / total, 1 - before[1:] / total]
    columns.append(np.full(count, math.log1p(total) / 10))
    columns.append(np.full(count, math.log1p(count) / 7))
    for reach in (1, 3, 8, 20):
        low = np.maximum(np.arange(count) - reach, 0)
        high = np.minimum(np.arange(count) + reach + 1, count)
        columns.append((before[high] - before[low] - mass) / total)
        columns.append(np.log1p(before[high] - before[low] - mass) / 8)
    for step in (-2, -1, 1, 2):
        for column in (0, 3, 7, _PROSE):
            columns.append(shift(looks[:, column], step))
    positions = np.arange(count, dtype=np.float64)
    last = np.maximum.accumulate(np.where(prose > 0, positions, -99.0))
    following = np.minimum.accumulate(np.where(prose > 0, positions, count + 99.0)[::-1])[::-1]
    columns.append(np.log1p(positions - last) / 5)
    columns.append(np.log1p(following - positions) / 5)
    start, end = _densest(np.where(prose > 0, size, -np.minimum(size, 60) * 0.5 - 20))
    inside = (positions >= start) & (positions < end)
    columns.append(inside.astype(np.float64))
    away = np.where(inside, 0.0, np.minimum(abs(positions - start), abs(positions - end + 1)))
    columns.append(np.log1p(away) / 5)
    columns.append(np.log1p(np.maximum(positions - end + 1, 0)) / 5)
    columns.append(inside * (positions - start) / max(end - start, 1))
    columns.append(np.log1p(np.maximum(end - 1 - positions, 0)) / 5 * inside)
    return np.stack(columns, axis=1)


def _rows(text: str, lines: Sequence[Line], looks: Array) -> Array:
    """Return how long the row of short lines is that a line stands in, and where the head is.

    The head is the last line before the thickest prose that repeats one of the first lines, as a
    copied page repeats the title of its window over its article.
    """
    count = len(lines)
    positions = np.arange(count, dtype=np.float64)
    short = (looks[:, 2] == 0) & (looks[:, 3] == 0)
    before = _run(short)
    after = _run(short[::-1])[::-1]
    row = np.where(short, before + after - 1, 0.0)
    digits = np.concatenate(([0.0], np.cumsum((looks[:, 10] > 0) & short)))
    first = (positions - before + 1).astype(int)
    last = (positions + after).astype(int)
    numbered = np.where(short, (digits[last] - digits[first]) / np.maximum(row, 1), 0.0)
    head = _head(text, lines, looks)
    away = positions - head if head >= 0 else np.zeros(count)
    return np.stack(
        [
            np.log1p(row) / 4,
            np.log1p(np.where(short, before, 0)) / 4,
            numbered,
            np.log1p(shift(row, -1)) / 4,
            np.log1p(shift(row, 1)) / 4,
            np.full(count, float(head >= 0)),
            (away < 0).astype(np.float64),
            np.log1p(np.maximum(away, 0)) / 5,
            np.log1p(np.maximum(-away, 0)) / 5,
        ],
        axis=1,
    )


def _run(flags: Array) -> Array:
    """Return for each place how many flags in a row end there; 0 where none is set."""
    sums = np.cumsum(flags)
    reset: Array = np.maximum.accumulate(np.where(flags, 0, sums))
    return (sums - reset) * flags


def _head(text: str, lines: Sequence[Line], looks: Array) -> int:
    """Return the number of the line that repeats one of the first lines; -1 if none does."""
    marked = [n for n, line in enumerate(lines) if line.tag == "h1"]
    tops = [text[ln.start : min(ln.end, ln.start + 300)].casefold() for ln in lines[:_TOPS]]
    prose = np.flatnonzero(looks[:, _PROSE])
    limit = int(prose[min(len(prose) - 1, 3)]) if len(prose) else 0
    for number in range(min(limit, len(lines) - 1), 0, -1):
        line = lines[number]
        if not _HEADLINE <= line.end - line.start <= 250:
            continue
        words = text[line.start : line.end].casefold()
        if any(words in top for top in tops[:number]):
            return number
    return marked[0] if marked else -1


def _densest(weights: Array) -> tuple[int, int]:
    """Return the run of lines with the greatest sum: where prose is thickest."""
    best, at, total, begin = 0.0, (0, 0), 0.0, 0
    for position, weight in enumerate(weights.tolist()):
        if total <= 0:
            total, begin = 0.0, position
        total += weight
        if total > best:
            best, at = total, (begin, position + 1)
    return at
