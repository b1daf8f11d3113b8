"""Readers' comments: which lines are a thread, how deep each is, who wrote it and when.

A thread in plain text shows itself by numbers and bullets that are set ever deeper, or by a line
that heads or closes it. In a page the elements say it. What surprises: a thread's first comments
may be as long as an article, so length decides nothing here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conspectus.read.cues import asks_for_comment, cue_of, is_bio, opens_comments
from conspectus.read.dates import find_dates
from conspectus.read.lines import Element, Line

_LEAST_BEFORE = 600  # characters of prose an article has before its comments can begin
_MOST_TRIES = 40  # lines numbered 1 that are looked at, so that a list of them costs no more
_COUNTED = 4  # numbers without an answer under them that make a list, not a thread
_DEEPEST = 60  # elements above a line that are looked at
_LEAST_SIGNED = 250  # the same where three or more lines are signed like comments
_NUMBER = re.compile(r"\(?(\d{1,4})[.)]\s")
_BULLET = re.compile(r"[-*•·●◦▪–—○■>]+\s")
_SAYS = re.compile(
    r"\s+(?:says|said|wrote|writes|schreibt|sagt|a écrit|dice|disse)\s*(?::\s*$|$|on\s.{6,40}$)",
    re.I,
)
_EDGES = " ,:|-–—•·()*@"  # what stands between a comment's author, date and text
_QUOTE = re.compile(r"[\"“”«»,]")
_ITEM = re.compile(
    r"(?<![a-z])(?:comment(?!s|list|count|form|ary)|comment-?(?:item|body|entry|wrap\w*|content)"
    r"|reply|kommentar"
    r"|post|message)(?![a-z])"
)
_AGO = re.compile(
    r"(?:^|\W)(?:\d{1,2}|an?|one)\s*(?:m|min(?:ute)?s?|h|hours?|d|days?|w|weeks?|months?|years?)\s+ago\b"
    r".{0,15}$",
    re.I,
)
_TIME_OF_DAY = re.compile(r"\b(?:at|um|à)?\s*\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?\W*$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What is known of a line that stands in a reader's comment."""

    number: int
    """Which comment of the document, from 0."""
    answers: int | None
    """The number of the comment it answers."""
    depth: int
    author: str | None


def find_thread(text: str, lines: Sequence[Line]) -> tuple[int, int] | None:
    """Return the run of lines of a plain text that is a thread of comments; None if there is none.

    A thread stands below the article. It counts from "1." and sets answers ever deeper, or follows
    an author's note, or its parts are signed, or a line heads it.
    """
    prose = [_prose(text, line) for line in lines]
    before = [0]
    for mass in prose:
        before.append(before[-1] + mass)
    closing = [n for n, ln in enumerate(lines) if asks_for_comment(_words(text, ln))]
    tries = 0
    for first, line in enumerate(lines):
        match = _NUMBER.match(text, line.start)
        if tries > _MOST_TRIES:
            break
        if not match or int(match[1]) != 1 or before[first] < _LEAST_BEFORE:
            continue
        tries += 1
        last = next((n for n in reversed(closing) if n > first), len(lines))
        deeper = {
            ln.indent
            for ln in lines[first + 1 : last]
            if ln.indent > line.indent and _BULLET.match(text, ln.start)
        }
        beside = any(is_bio(_words(text, ln)) for ln in lines[max(0, first - 3) : first])
        if _is_list(text, lines, first):
            continue
        if len(deeper) >= 2 or ((deeper or line.indent) and beside and last < len(lines)):
            return first, last
    signed = [
        n
        for n, ln in enumerate(lines)
        if before[n] >= _LEAST_SIGNED and ln.end - ln.start <= 100 and _is_head(_words(text, ln))
    ]
    heads = [n for n, ln in enumerate(lines) if opens_comments(_words(text, ln))]
    ago = [n for n in signed if _AGO.search(_words(text, lines[n]))]
    if len(ago) > 0.5 * len(signed):
        signed = [n for n in signed if heads and heads[0] < n]
        near = [h for h in heads if signed and 0 < signed[0] - h <= 6]
        if len(signed) >= 3 and near:
            return near[-1] + 1, _over(text, lines, signed[-1])
        signed = []
    if len(signed) >= 3 and signed[-1] - signed[0] <= 12 * len(signed):
        return signed[0], _over(text, lines, signed[-1])
    for n in heads:
        if signed and n < signed[0] <= n + 2 and before[n] >= 0.5 * before[-1]:
            return signed[0], _over(text, lines, signed[-1])
    heads = [n for n in heads if before[n] >= _LEAST_BEFORE and before[-1] - before[n] >= 80]
    return (heads[-1], len(lines)) if heads else None


def _is_list(text: str, lines: Sequence[Line], first: int) -> bool:
    """Return whether numbered lines count on and on with no answer set under any of them."""
    wanted, answered = 2, False
    for line in lines[first + 1 :]:
        match = _NUMBER.match(text, line.start)
        if match and int(match[1]) == wanted and line.indent == lines[first].indent:
            wanted += 1
            if answered:
                return False
        answered = answered or (
            line.indent > lines[first].indent and _BULLET.match(text, line.start) is not None
        )
    return wanted > _COUNTED


def _over(text: str, lines: Sequence[Line], last: int) -> int:
    """Return the first line after a thread whose last comment begins at `last`."""
    for n in range(last + 1, len(lines)):
        words = _words(text, lines[n])
        if asks_for_comment(words) or cue_of(words) in ("footer", "related"):
            return n
    return len(lines)


def nest(text: str, lines: Sequence[Line]) -> list[Comment]:
    """Return the comment each line of a plain-text thread belongs to."""
    found: list[Comment] = []
    stack: list[tuple[int, Comment]] = []
    number = -1
    for line in lines:
        starts = _NUMBER.match(text, line.start) or _BULLET.match(text, line.start)
        numbered = bool(_NUMBER.match(text, line.start))
        words = _words(text, line)
        author = author_of(words) if len(words) <= 100 and _is_head(words) else None
        if starts or author or not stack:
            while stack and (
                stack[-1][0] >= line.indent or (numbered and line.indent <= stack[0][0])
            ):
                stack.pop()
            number += 1
            comment = Comment(
                number=number,
                answers=stack[-1][1].number if stack else None,
                depth=len(stack),
                author=author,
            )
            stack.append((line.indent, comment))
        found.append(stack[-1][1])
    return found


def nest_elements(
    text: str, lines: Sequence[Line], elements: Sequence[Element], numbers: Sequence[int]
) -> dict[int, Comment]:
    """Return the comment each of the given lines of a page belongs to."""
    found: dict[int, Comment] = {}
    made: dict[int, Comment] = {}
    authors: dict[int, str] = {}
    for number in numbers:
        items = _items(lines[number].element, elements)
        if not items:
            continue
        inner = items[0]
        if inner not in made:
            author = author_of(_words(text, lines[number]))
            if author:
                authors[inner] = author
            outer = next((made[i] for i in items[1:] if i in made), None)
            made[inner] = Comment(
                number=len(made),
                answers=outer.number if outer else None,
                depth=outer.depth + 1 if outer else 0,
                author=authors.get(inner),
            )
        found[number] = made[inner]
    return found


def author_of(words: str) -> str | None:
    """Return the name a comment's head line gives: "Inga March 20, 2019 at 18:12"; None if none.

    >>> author_of("Inga March 20, 2019 at 18:12")
    'Inga'
    """
    if len(words) > 100:
        return None
    said = _SAYS.search(words)
    if said:
        words = words[: said.start()]
    date = next(find_dates(words), None)
    if date is None:
        return words.strip(_EDGES) or None if said else None
    name = _TIME_OF_DAY.sub("", words[: date.start]).strip(_EDGES)
    if name.lower().endswith((" on", " am", " le")):
        name = name[:-3].strip(_EDGES)
    return name if 1 < len(name) <= 40 else None


def _items(number: int, elements: Sequence[Element]) -> list[int]:
    """Return the comment elements around an element, innermost first; wrappers left out."""
    items: list[int] = []
    for _ in range(_DEEPEST):
        if not number:
            break
        element = elements[number]
        if element.zone != "comment":
            break
        if element.tag == "li" or (
            element.tag in ("article", "div", "section", "dd", "tr") and _ITEM.search(element.names)
        ):
            wraps = items and elements[items[-1]].parent == number and element.tag != "li"
            nested_body = items and elements[items[-1]].tag != "li" and element.tag == "li"
            if wraps or nested_body:
                items[-1] = number
            else:
                items.append(number)
        number = element.parent
    return items


def _is_head(words: str) -> bool:
    """Return whether a line heads one comment: a name, then "says" or a date with a clock."""
    if len(words) <= 60 and _AGO.search(words):
        return True
    author = author_of(words.lstrip("*•- "))
    if author is None or _QUOTE.search(author):
        return False
    return bool(_SAYS.search(words) or _TIME_OF_DAY.search(words)) and "by " not in words.lower()


def _prose(text: str, line: Line) -> int:
    size = line.end - line.start
    return size if size >= 80 and text[line.end - 1] in ".!?…:\"'”’»)" else 0


def _words(text: str, line: Line) -> str:
    return text[line.start : min(line.end, line.start + 200)]
