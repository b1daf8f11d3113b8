"""Papers that are no newspaper article: communiqués, situation reports, interviews, diaries.

Such a plain text shows what it is by a shape its lines repeat. All between the first and the last
line of that shape is the article, whatever a single line looks like; above it stands a letterhead,
below it the small print. What surprises: a copy of a whole web page is never taken for a paper, for
its menus repeat shapes as well.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from conspectus.knowledge import Outlets
from conspectus.read import cues
from conspectus.read.dates import first_date, zone_kept
from conspectus.read.feet import find_tail, name_foot, name_pointers
from conspectus.read.letterheads import (
    Letterhead,
    find_letterhead,
    is_of_day,
    name_letterhead,
    signed_as,
)
from conspectus.read.lines import Line
from conspectus.read.looks import CLOSERS, Label, ends_sentence, is_prose, words_of
from conspectus.read.shapes import Mark, find_form, first_prose, heard, mark_of, stamp_of
from conspectus.records import BlockKind

_FURNITURE_MOST = 3  # lines of furniture in a paper; copies of whole pages have eight and more
_LINES_EACH = 40  # lines for each of which a paper may have one more
_CLOSING, _CLOSING_MOST = 4, 60  # lines at the bottom, and characters, of a day that closes a text
_LINES_LEAST = 5  # lines of the shortest paper
_TOPS = 12  # lines at the top among which a text says which clock it keeps
_BYLINE_MOST = 60  # characters of a signature below a text
_HEADING_MOST = 90
_COUNTED = re.compile(
    r"\W*(?:\d[\d.,\s]*[KkM]?\s*(?:views?|retweets?|reposts?|likes?|replies|shares?|comments?"
    r"|quotes?|bookmarks?|subscribers?|followers?)\W*)+$"
    r"|forwarded\s+from\s|show\s+more\s+(?:replies|posts)|pinned\b.{0,20}$",
    re.I,
)
"""What a channel's page adds to a post."""
_ASIDE = re.compile(
    r"\W*(?:more|ends?|end\s+(?:of\s+)?\w+|the\s+(?:briefing|meeting|session)\s.{3,60}"
    r"|_{2,}|#{2,}|-\s*30\s*-)\W*$",
    re.I,
)
"""The end of a take or of a session: "(MORE)", "[ENDS]"."""


def name_forms(
    text: str,
    lines: Sequence[Line],
    kinds: list[BlockKind],
    said: Sequence[BlockKind | None],
    outlets: Outlets,
) -> tuple[str, Letterhead | None]:
    """Name the lines of a plain text once more as a paper's; return its form and its letterhead.

    The form is "" where it has none; a copy of a whole page may have a letterhead all the same.
    """
    body = first_prose(text, lines, kinds)
    head = find_letterhead(text, lines, body, outlets)
    furniture = sum(kind == "boilerplate" for kind in said)
    if len(lines) < _LINES_LEAST or furniture > _FURNITURE_MOST + len(lines) // _LINES_EACH:
        return "", head
    name = head.name.casefold().removeprefix("the ") if head else None
    tail = find_tail(text, lines, kinds, said, name)
    marks = [mark_of(text, line) for line in lines]
    shape, first = find_form(text, lines, marks, kinds, tail)
    while shape == "station" and first and marks[first - 1] in ("number", "capitals"):
        first -= 1
    begin = min(first, body) if shape in ("", "speaker") else first
    if begin != body:
        head = find_letterhead(text, lines, begin, outlets, posts=shape == "stamp")
    name_letterhead(text, lines, kinds, begin, head, posts=shape == "stamp")
    if shape:
        _name_article(text, lines, kinds, said, marks, shape, first, tail)
    elif "capitals" in marks:
        _name_headings(text, lines, kinds, marks, tail)
    _name_signature(text, lines, kinds, tail)
    name_foot(text, lines, kinds, said, tail, name=name, sure=bool(shape or head))
    name_pointers(text, lines, kinds)
    _name_closing(text, lines, kinds, begin)
    return shape, head


def with_posts(labels: list[Label], text: str, lines: Sequence[Line]) -> list[Label]:
    """Return the labels with the posts of a channel as updates, each under its own stamp."""
    stamped = {
        n: stamp
        for n, line in enumerate(lines)
        if labels[n].kind != "comment" and (stamp := stamp_of(text, line)) is not None
    }
    out = list(labels)
    parent: int | None = None
    for n, lab in enumerate(labels):
        words = words_of(text, lines[n])
        if n in stamped:
            parent = n
            out[n] = replace(lab, kind="update", parent=None, stamp=stamped[n], clock=None)
        elif parent is not None and lab.kind not in ("footer", "comment", "related", "caption"):
            if _COUNTED.match(words):
                out[n] = replace(lab, kind="boilerplate", parent=None)
            else:
                stamp = stamped[parent]
                out[n] = replace(lab, kind="update", parent=parent, stamp=stamp, clock=None)
    return out


def with_entries(labels: list[Label], text: str, lines: Sequence[Line]) -> list[Label]:
    """Return the labels with the entries of a digest as updates, each of its head's time.

    Days of the heads have no year; it is the document's.
    """
    out = list(labels)
    rows = (words_of(text, line) for line in lines[:_TOPS])
    zone = next((zone for words in rows if (zone := zone_kept(words))), None)
    head: int | None = None
    parent: int | None = None
    for n, lab in enumerate(labels):
        if lab.kind == "heading":
            head, parent = n if heard(words_of(text, lines[n])) else None, None
        elif lab.kind != "body":
            head = None
        elif head is not None and (at := heard(words_of(text, lines[head]))):
            clock = replace(at[2], zone=zone)
            out[n] = replace(lab, kind="update", parent=parent, clock=clock, day=at[:2])
            parent = n if parent is None else parent
    return out


def _name_article(
    text: str,
    lines: Sequence[Line],
    kinds: list[BlockKind],
    said: Sequence[BlockKind | None],
    marks: Sequence[Mark],
    shape: str,
    first: int,
    tail: int,
) -> None:
    """Name all between the head of a paper and its foot: paragraphs and the headings over them."""
    top = max((n for n in range(min(tail, first)) if kinds[n] in ("title", "byline")), default=-1)
    dates = {
        n
        for n in range(top + 1, tail)
        if kinds[n] == "date" and marks[n] not in ("day", "entry", "heard")
    }
    if shape == "day" and _heads_all(text, lines, marks, top + 1):
        dates.add(top + 1)
    for n in range(max(top + 1, first if shape == "stamp" else 0), tail):
        kind = kinds[n]
        if kind in ("caption", "update", "comment") or (kind in ("title", "byline") and n < first):
            continue
        if kind == "date" and (shape not in ("day", "heard") or n in dates):
            continue
        words = words_of(text, lines[n])
        if kind in ("related", "boilerplate", "footer") and said[n] == kind and not marks[n]:
            continue
        if kind == "boilerplate" and n < first and not ends_sentence(text, lines[n]):
            continue
        if _is_aside(words) or (marks[n] == "station" and shape == "station"):
            kinds[n] = "boilerplate"
        elif _over(text, lines, marks, shape, n, tail):
            kinds[n] = "heading"
        elif kind == "heading" and n < first_prose(text, lines, kinds):
            continue
        else:
            kinds[n] = "body"


def _heads_all(text: str, lines: Sequence[Line], marks: Sequence[Mark], n: int) -> bool:
    """Return whether a day under a title dates the paper: it has its year and none after is later.

    Days below it without a year are of the same one.
    """
    found = first_date(words_of(text, lines[n])) if n < len(lines) else None
    if found is None or marks[n] != "day":
        return False
    for m in range(n + 1, len(lines)):
        if marks[m] == "day":
            words = words_of(text, lines[m])
            other = first_date(words)
            other = other or first_date(f"{words.rstrip(' .:')} {found.day.year}")
            if other and other.day > found.day:
                return False
    return True


def _is_aside(words: str) -> bool:
    return len(words) <= 80 and bool(_ASIDE.match(words))


def _over(
    text: str, lines: Sequence[Line], marks: Sequence[Mark], shape: str, n: int, tail: int
) -> bool:
    """Return whether a line of a paper stands over what follows it."""
    if n + 1 >= tail:
        return False
    size, mark, after = lines[n].end - lines[n].start, marks[n], marks[n + 1]
    if shape in ("interview", "speaker"):
        return mark == "capitals" and size <= 60 and text[lines[n].start] not in "(["
    if mark in ("day", "heard"):
        return shape == mark
    if mark == "question":
        return shape == "question" and after != "question"
    if size > _HEADING_MOST or mark in ("bullet", "entry", "speaker", "station", "stamp"):
        return False
    last = text[lines[n].start : lines[n].end].rstrip(CLOSERS)[-1:]
    if mark == "number":
        return last not in ".;:," and (shape == "question" or after != "number")
    if last in ".!?…:;,":
        return False
    return after in ("bullet", "number", "station") or ends_sentence(text, lines[n + 1])


def _name_headings(
    text: str, lines: Sequence[Line], kinds: list[BlockKind], marks: Sequence[Mark], tail: int
) -> None:
    """Name the headings in capitals in a text without a form: over a paragraph or a list."""
    begin = first_prose(text, lines, kinds)
    for n in range(begin + 1, tail - 1):
        over = kinds[n] == "body" and marks[n] == "capitals" and kinds[n + 1] == "body"
        if over and (marks[n + 1] == "bullet" or is_prose(text, lines[n + 1])):
            kinds[n] = "heading"


def _name_closing(text: str, lines: Sequence[Line], kinds: list[BlockKind], begin: int) -> None:
    """Name the day that a statement closes with, where none stands over it."""
    if "date" in kinds[:begin]:
        return
    last = max((n for n, kind in enumerate(kinds) if kind == "body"), default=-1)
    if last < 0:
        return
    last -= lines[last].end - lines[last].start <= _CLOSING_MOST  # it may be the day itself
    for n in range(max(last + 1, len(lines) - _CLOSING), len(lines)):
        size = lines[n].end - lines[n].start
        if size <= _CLOSING_MOST and kinds[n] in ("body", "heading", "boilerplate", "footer"):
            words = words_of(text, lines[n])
            if words[-1] != "." and is_of_day(words):
                kinds[n] = "date"
                return


def _name_signature(text: str, lines: Sequence[Line], kinds: list[BlockKind], tail: int) -> None:
    """Name the line that says who asked or wrote, in the head or below the text, and its day."""
    for n in range(min(tail, 10)):
        line = lines[n]
        if line.end - line.start > 120 or kinds[n] in ("comment", "title"):
            continue
        if signed_as(words_of(text, line)):
            kinds[n] = "byline"
            for m in (n - 1, n + 1):
                if 0 <= m < len(lines) and cues.is_date_line(words_of(text, lines[m])):
                    kinds[m] = "date"
    last = max((n for n, kind in enumerate(kinds) if kind in ("body", "update")), default=-1)
    if "byline" not in kinds and 0 <= last < len(lines) - 1:
        words = words_of(text, lines[last + 1])
        if len(words) <= _BYLINE_MOST and cues.is_byline(words):
            kinds[last + 1] = "byline"
