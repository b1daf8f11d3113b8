"""How far an article reaches: where it is over for good, and what goes on below a break.

The network of `read.layout` judges lines; here the borders of its choice are mended by what stands
beside them. What surprises: a list below the last paragraph is the article's if its rows are of one
make, and a menu if they are only labels.
"""

import re
from collections.abc import Sequence

from conspectus.read import cues
from conspectus.read.lines import Element, Line
from conspectus.read.looks import ends_sentence, is_prose, words_of
from conspectus.read.threads import Comment
from conspectus.records import BlockKind

_HEADING_MOST = 120
_REACHED = 200  # characters of a paragraph that belongs to an article above a break
_BETWEEN = 3  # short lines that may stand in such a break
_ROWS = 4  # rows of one make that are a list
_COUNTED = re.compile(r"(\d{1,2})[.)]\s")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(
    rf"[\s*•]*(?:[A-Z][a-z]+day,?\s+)?(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\.?\s+{_MONTH}|\d{{1,2}}[./]\d{{1,2}}\.?)"
    r"(?:st|nd|rd|th)?\s*(?:[–—:|@]|-{1,2}\s)\s*\S"
)
"""A row of a list of dates: "June 9 -- The Corn Hall"; a date with a year heads another page."""
_CLEAN_LABELS = 1.5  # labels a paragraph of such a text; copies of whole pages have two and more
_FEW_LABELS = 16  # labels that any text may have
_END_SHARE = 0.5  # share of the prose that must stand before a line may end the article
_LATE_SHARE = 0.85  # the same for a line that may also stand inside one: "Related", a footer


def reach_on(
    text: str,
    lines: Sequence[Line],
    said: Sequence[BlockKind | None],
    prose: Sequence[bool],
    on: list[bool],
    end: int,
) -> None:
    """Take what goes on below the end of the article: its list, and paragraphs after a break.

    A list goes on in its own way, with dates or with numbers that count on. A long paragraph goes
    on where only a picture's caption or a few short lines part it from the article.
    """
    last = max((n for n, o in enumerate(on) if o), default=len(on))
    row = _row_after(text, lines, on, last, end)
    if row:
        on[last + 1 : row + 1] = [True] * (row - last)
        last = row
    between = 0
    for n in range(last + 1, min(end, len(on))):
        size = lines[n].end - lines[n].start
        if prose[n] and said[n] is None and (said[n - 1] == "caption" or size >= _REACHED):
            on[n] = ends_sentence(text, lines[n])
            between = 0
        elif said[n] == "caption" or (
            between < _BETWEEN and not prose[n] and said[n] in (None, "boilerplate")
        ):
            between += said[n] != "caption"
        else:
            return


def _row_after(
    text: str, lines: Sequence[Line], on: Sequence[bool], last: int, end: int
) -> int | None:
    """Return the last row of a list that begins at most two lines below the article's end."""
    before = _COUNTED.match(text, lines[last].start) if last < len(lines) else None
    for first in range(last + 1, min(last + 3, end)):
        n, number = first, int(before[1]) if before else None
        while n < end:
            counted = _COUNTED.match(text, lines[n].start)
            if number is not None and counted and int(counted[1]) == number + 1:
                number += 1
            elif not _DATED.match(text, lines[n].start, lines[n].end):
                break
            n += 1
        if n - first >= _ROWS:
            return n - 1
    return None


def without_lists(
    text: str, lines: Sequence[Line], on: Sequence[bool], *, clean: bool = False
) -> list[bool]:
    """Return the choice without labels before the prose and after it; of a clean text, after it.

    A label is a short line that does not end like a sentence: a menu's, or a headline of another
    article. Rows with numbers are lists of the article: dates, prices, results.
    """
    prose = [n for n, o in enumerate(on) if o and is_prose(text, lines[n])]
    if not prose:
        return list(on)
    out = list(on)
    for edge in (range(prose[0]), range(prose[-1] + 1, len(lines))):
        row = [n for n in edge if on[n] and is_label(text, lines[n])]
        if clean and (edge.start == 0 or len(row) < 2):
            continue
        if sum(_has_digit(text, lines[n]) for n in row) < 0.5 * len(row):
            for n in row:
                out[n] = False
    return out


def has_few_labels(
    text: str, lines: Sequence[Line], inside: Sequence[int], prose: Sequence[bool]
) -> bool:
    """Return whether a text of long paragraphs has no menus: few short lines beside them."""
    labels = sum(not prose[n] and is_label(text, lines[n]) for n in inside)
    return labels <= max(_FEW_LABELS, _CLEAN_LABELS * sum(prose[n] for n in inside))


def _has_digit(text: str, line: Line) -> bool:
    return any(ch.isdigit() for ch in text[line.start : min(line.end, line.start + _HEADING_MOST)])


def is_dated_row(words: str) -> bool:
    """Return whether a line is a row of a list of dates: "June 9 -- The Corn Hall"."""
    return bool(_DATED.match(words))


def is_label(text: str, line: Line) -> bool:
    """Return whether a line is short and does not end like a sentence."""
    return line.end - line.start <= _HEADING_MOST and not ends_sentence(text, line)


def hard_end(
    text: str,
    lines: Sequence[Line],
    elements: Sequence[Element],
    said: Sequence[BlockKind | None],
    comments: dict[int, Comment | None],
    prose: Sequence[bool],
) -> int:
    """Return the number of the line at which the article is over for good."""
    masses = [(line.end - line.start) if p else 0 for line, p in zip(lines, prose, strict=True)]
    total = sum(masses) or 1
    so_far = 0
    for number, line in enumerate(lines):
        if so_far >= _END_SHARE * total:
            words = words_of(text, line)
            if number in comments:
                return number
            ends = said[number] == "footer" or (not elements and cues.opens_comments(words))
            if so_far >= _LATE_SHARE * total and (ends or cues.is_related_head(words)):
                return number
            if is_imprint(words):
                return number
            if number + 1 < len(lines) and cues.heads_self(
                words, words_of(text, lines[number + 1])
            ):
                return number
        so_far += masses[number]
    return len(lines)


def is_imprint(words: str) -> bool:
    """Return whether a line closes an article: "Published in The Example, 3 May 2011"."""
    return words.lower().lstrip("*_ ").startswith(
        ("published in ", "first published in ")
    ) and cues.is_date_line(words)
