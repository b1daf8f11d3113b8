"""What a line looks like, whatever it is: its words, whether it is prose, how it ends.

The small judgements that labelling, the head and mending share, and the Label they make. What
surprises: no function here looks at more of a line than a screenful, so a line of fifty million
characters costs no more than any other.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from conspectus.read.dates import Clock
from conspectus.read.lines import Line
from conspectus.records import BlockKind, Interval, Span

PROSE = 80  # characters from which a line that ends like a sentence carries an article
TITLE_MOST = 250  # characters of the longest title
HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SCREENFUL = 1000  # characters of a line that are looked at
_RUN = re.compile(r"[^\W_]+")
STOPS = ".!?…"
_ENDS = frozenset(STOPS + ":")
_SENTENCE_MARKS = (".", ",", "!", "?", "…", "。", "،", "、")
CLOSERS = "\"'”’»«“‘)]*_"
SMALL_WORDS = frozenset(
    "a an the of in on at to by for from with and or but as than that which who whose into onto "
    "over under "
    "between against is are was were be been has have had will would could should may might must "
    "its their his "
    "her our your my this these those not no more most some any each every both either said "
    "about after before "
    "during until while because if when where de la le les du des et en el los las y der die das "
    "und von zu".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What one line is."""

    kind: BlockKind
    parent: int | None = None
    """The line at which the update or comment begins that this one belongs to."""
    depth: int = 0
    author: str | None = None
    clock: Clock | None = None
    day: tuple[int, int] | None = None
    """Month and day of an entry whose head says them without a year."""
    stamp: Interval | None = None
    continues: bool = False
    duplicate: int | None = None
    score: float | None = None
    issuer: Span | None = None
    """The words of a letterhead that name the body whose paper it is."""


def ends_of_body(labels: Sequence[Label]) -> tuple[int, int]:
    """Return the first and the last line of the article's text; where it has none, all is outside.

    >>> ends_of_body([Label(kind="title"), Label(kind="body"), Label(kind="footer")])
    (1, 1)
    """
    body = [n for n, label in enumerate(labels) if label.kind in ("body", "update")]
    return (body[0], body[-1]) if body else (len(labels), -1)


def words_of(text: str, line: Line) -> str:
    """Return a line's words, as far as a cue looks; never more of a line than a screenful."""
    start, end = line.start, line.end
    return text[start : end if end - start <= _SCREENFUL else start + _SCREENFUL]


def is_prose(text: str, line: Line, *, ends: bool = True) -> bool:
    """Return whether a line is long, not mostly links and, unless waived, ends like a sentence."""
    size = line.end - line.start
    return (
        size >= PROSE
        and line.linked < 0.5 * size
        and (not ends or ends_sentence(text, line) or size > 200)
        and not _is_menu(words_of(text, line))
    )


def _is_menu(words: str) -> bool:
    """Return whether words are a row of names, as menus are when a page is flattened."""
    for mark in _SENTENCE_MARKS:
        if mark in words:
            return False
    found = words.split()
    return sum(word[0].isupper() for word in found) > 0.6 * len(found)


def ends_sentence(text: str, line: Line) -> bool:
    """Return whether a line ends with a full stop, its like, or a colon."""
    tail = text[max(line.start, line.end - 8) : line.end].rstrip(CLOSERS)
    return tail[-1:] in _ENDS


def key_of(text: str, line: Line) -> str:
    """Return a line's letters and digits, by which it is compared with a title."""
    return bare(text[line.start : min(line.end, line.start + 400)])


def bare(words: str) -> str:
    """Return words without case, blanks and marks."""
    return _bare(words) if len(words) <= TITLE_MOST else "".join(_RUN.findall(words.casefold()))


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    return "".join(_RUN.findall(words.casefold()))
