"""Readers' comments: which lines are a thread, how deep each is, who wrote it and when.

A thread in plain text shows itself by numbers and bullets that are set ever deeper, or by a line
that heads or closes it. In a page the elements say it. What surprises: a thread's first comments
may be as long as an article, so length decides nothing here.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from conspectus.read.cues import (
    asks_for_comment,
    cue_of,
    is_bio,
    is_date_line,
    is_related_head,
    is_reply,
    opens_comments,
)
from conspectus.read.dates import first_date
from conspectus.read.feet import ends_entry
from conspectus.read.lines import Element, Line

_LEAST_BEFORE = 600  # characters of prose an article has before its comments can begin
_MOST_TRIES = 40  # lines numbered 1 that are looked at, so that a list of them costs no more
_COUNTED = 4  # numbers without an answer under them that make a list, not a thread
_LEAST_TOLD = 80  # characters of prose that what follows a bare heading must have
_CLOSING_MOST = 60  # characters of the line that closes a thread, or one comment of it
_HEADING_MOST = 120  # characters of the line over a thread
_HEAD_LINES = 3  # lines of a comment among which its author stands
_NAME_MOST = 60  # characters of the longest name a reader goes by
_DEEPEST = 60  # elements above a line that are looked at
_LEAST_SIGNED = 250  # the same where three or more lines are signed like comments
_NUMBER = re.compile(r"\(?(\d{1,4})[.)]\s")
_STEPS = re.compile(r"\(?\d{1,4}((?:\.\d{1,3}){1,7})[.)]?\s+")
"""The number of an answer that counts its steps: "1.2.1 "."""
_BULLET = re.compile(r"[-*•·●◦▪–—○■>]+\s")
_SAYS = re.compile(
    r"\s+(?:says|said|wrote|writes|schreibt|schrieb|sagt|a écrit|a dit|dice|disse|escribió"
    r"|ha scritto|napsala?)\s*(?:[:.…,]{0,3}\s*$|(?:on|am|le|el|il)\s.{6,40}$)",
    re.I,
)
_POSTED = re.compile(
    r"(?:(?:posted|written|submitted|comment)\s+by|von|par)\s+(.{2,40}?)\s*(?:,|\bon|\bat|\bam|\ble)\s*\w{0,9}\s*\d",
    re.I,
)
_PREFIX = re.compile(
    r"(?:#\d+\s*:?\s*|(?:comment|posted|written|submitted)\s+by\s*:?\s+|(?:by|from|name|author|von|par"
    r"|autor)\s*:?\s+|@(?=\w))",
    re.I,
)
"""What may stand before the name in the head of a comment."""
_UNDATED = re.compile(
    r"[\s,|:–—•·(-]+(?:(?:on|at|am|le)\s+)?(?:yesterday|today|just\s+now|heute|gestern|hier"
    r"|(?:\d{1,2}|an?|one)\s*[a-z]{1,7}\s+ago|\d{1,2}\s?(?:h|hrs?|m|mins?|d|w|mo|y|yrs?|std)(?=\W*$)"
    r"|(?:vor|il\s+y\s+a|hace|fa)\s+\w+\s+\w+|\d{1,2}\.?\s+[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}[:.]\d\d)\b[^.!?]{0,30}$",
    re.I,
)
"""When a comment was written, where no whole date is printed: "2 hours ago", "14 May at 9:10"."""
_NAMED = re.compile(
    r"(?<![a-z])(?:fn|user|user-?name|nick|nick-?name|author|author-?name|comment-?author|commenter|poster"
    r"|autor|name)(?![a-z])"
)
"""Names of the element in which a comment's author stands."""
_WHEN = re.compile(
    r"\W*(?:(?:\d{1,2}|an?|one)\s*[a-z]{1,7}\s+ago|\d{1,2}\s?(?:h|hrs?|mins?|d|w|mo|yrs?)"
    r"|(?:vor|il\s+y\s+a|hace)\s+\w+\s+\w+|yesterday|just\s+now)\W*$",
    re.I,
)
_LEAD = re.compile(
    r"([^\W\d_](?:[^:.!?\n]|(?<=\b\w)\.|(?<=\b[A-Z]\w)\.|(?<=\b[A-Z]\w\w)\.){1,30}?)"
    r"\s*(?::\s|\s[–—-]\s|\s(?:said|says)\s?(?:\.{3}|…|:)\s)\s*\S"
)
"""The author a comment begins with: "Inga: I doubt it.", "Mrs. O.: Why?", "Per said... No."."""
_DIGIT = re.compile(r"\d")
_SIGNS = (
    "ago", "says", "said", "sagt", "write", "wrote", "schr", "crit", "a dit", "dice", "disse",
    "escribi", "napsal", "yesterday", "just now", "vor ", "hace", "il y a",
)  # fmt: skip
"""What every head of a comment has something of."""
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
    tries = 0
    for first, line in enumerate(lines):
        if tries > _MOST_TRIES:
            break
        begin = text[line.start]
        match = _NUMBER.match(text, line.start) if begin == "(" or begin.isdecimal() else None
        if not match or int(match[1]) != 1 or before[first] < _LEAST_BEFORE:
            continue
        tries += 1
        last = _closing(text, lines, first)
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
    top = next((n for n, mass in enumerate(before) if mass >= _LEAST_SIGNED), len(lines))
    authors, apart = _signatures(text, lines, max(0, top - 2))
    signed = [n for n in authors if before[n] >= _LEAST_SIGNED]
    heads = [
        n
        for n, ln in enumerate(lines)
        if ln.end - ln.start <= _HEADING_MOST and opens_comments(text[ln.start : ln.end])
    ]
    ago = [n for n in signed if n in apart or _AGO.search(_words(text, lines[n]))]
    if len(ago) > 0.5 * len(signed):
        signed = [n for n in signed if heads and heads[0] < n]
        near = [h for h in heads if signed and 0 < signed[0] - h <= 6]
        close = near and signed[0] - near[-1] <= 2 and 2 * before[near[-1]] >= before[-1]
        if near and (len(signed) >= 3 or close):
            return signed[0], _over(text, lines, signed[-1])
        signed = []
    if len(signed) >= 3 and signed[-1] - signed[0] <= 12 * len(signed):
        return signed[0], _over(text, lines, signed[-1])
    for n in heads:
        if signed and n < signed[0] <= n + 2 and before[n] >= 0.5 * before[-1]:
            return signed[0], _over(text, lines, signed[-1])
    for n in reversed(heads):
        over = _over(text, lines, n)
        told = sum(prose[m] for m in range(n + 1, over) if cue_of(_words(text, lines[m])) is None)
        if before[n] >= _LEAST_BEFORE and told >= _LEAST_TOLD:
            return n, over
        led = [m for m in range(n + 1, over) if _LEAD.match(text, lines[m].start)]
        if before[n] >= _LEAST_SIGNED and 2 * len(led) > over - n - 1 >= 2:
            return n, over
    return None


def _signatures(
    text: str, lines: Sequence[Line], begin: int = 0
) -> tuple[dict[int, str | None], set[int]]:
    """Return the lines that head a comment with its author, and those whose date stands below.

    A head is one line, "Inga March 20, 2019 at 18:12", or two, the author's name and the time.
    """
    authors: dict[int, str | None] = {}
    apart: set[int] = set()
    for n in range(begin, len(lines)):
        start, end = lines[n].start, lines[n].end
        size = end - start
        if size > 100:
            continue
        words = text[start:end]
        if not _has_sign(words):
            continue
        alone = size <= 60 and _is_when(words)
        if alone and n and n - 1 not in authors and _is_name(text, lines[n - 1]):
            authors[n - 1] = _words(text, lines[n - 1]).strip(_EDGES)
            apart.add(n - 1)
        elif not (alone and n - 1 in authors) and _is_head(words):
            authors[n] = author_of(words)
    return authors, apart


def _loose_signatures(text: str, lines: Sequence[Line]) -> dict[int, str | None]:
    """Return the authors in a thread that prints no times: names over words or before them."""
    alone: dict[int, str | None] = {}
    leads: dict[int, str | None] = {}
    for n, line in enumerate(lines):
        lead = _LEAD.match(text, line.start, min(line.end, line.start + 80))
        if lead and len(lead[1].split()) <= 4:
            leads[n] = lead[1].strip(_EDGES)
        after = n + 1 < len(lines) and n - 1 not in alone and not _is_name(text, lines[n + 1])
        if after and _is_name(text, line) and len(_words(text, line).split()) <= 4:
            alone[n] = author_of(_words(text, line)) or _words(text, line).strip(_EDGES)
    found = max(alone, leads, key=len)
    return found if len(found) >= 2 else {}


def _has_sign(words: str) -> bool:
    """Return whether words have a digit or a sign that every head of a comment has one of."""
    if _DIGIT.search(words):
        return True
    lower = words.lower()
    for sign in _SIGNS:  # noqa: SIM110, any() of a generator takes twice as long
        if sign in lower:
            return True
    return False


def _is_when(words: str) -> bool:
    """Return whether a line is the time of a comment and nothing else."""
    if _WHEN.match(words):
        return True
    return (
        words[-1:] in "0123456789mM." and bool(_TIME_OF_DAY.search(words)) and is_date_line(words)
    )


def _is_name(text: str, line: Line) -> bool:
    """Return whether a line may be the name a reader goes by."""
    words = text[line.start : min(line.end, line.start + 50)]
    return (
        2 <= len(words) <= 40
        and words[-1] not in "!?:,;"
        and (words[-1] != "." or len(words.split()[-1]) <= 3)
        and len(words.split()) <= 5
        and not opens_comments(words)
        and not _closes(words)
    )


def _closing(text: str, lines: Sequence[Line], first: int) -> int:
    """Return the last line below another that closes a thread or one comment of it."""
    for n in range(len(lines) - 1, first, -1):
        start, end = lines[n].start, lines[n].end
        if end - start <= _CLOSING_MOST and _closes(text[start:end]):
            return n
    return len(lines)


def _closes(words: str) -> bool:
    return asks_for_comment(words) or is_reply(words)


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
        if asks_for_comment(words) or is_related_head(words):
            return n
        if cue_of(words) in ("footer", "related"):
            return n
        if is_reply(words):
            return n + 1
        if ends_entry(words):
            return n
    return len(lines)


def nest(text: str, lines: Sequence[Line]) -> list[Comment]:
    """Return the comment each line of a plain-text thread belongs to."""
    found: list[Comment] = []
    stack: list[tuple[int, Comment]] = []
    number = -1
    authors = _signatures(text, lines)[0] or _loose_signatures(text, lines)
    for at, line in enumerate(lines):
        steps = _STEPS.match(text, line.start)
        numbered = bool(_NUMBER.match(text, line.start))
        starts = numbered or steps or _BULLET.match(text, line.start)
        author = authors.get(at)
        if starts or at in authors or not stack:
            if steps:
                del stack[steps[1].count(".") :]
            while (
                stack
                and not steps
                and (stack[-1][0] >= line.indent or (numbered and line.indent <= stack[0][0]))
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
    around = {number: _items(lines[number].element, elements) for number in numbers}
    seen: Counter[int] = Counter()
    for number, items in around.items():
        if items and seen[items[0]] < _HEAD_LINES and items[0] not in authors:
            author = _named(text, lines[number], elements, items[0], not seen[items[0]])
            if author:
                authors[items[0]] = author
        seen.update(items[:1])
    for number, items in around.items():
        if not items:
            continue
        inner = items[0]
        if inner not in made:
            outer = next((made[i] for i in items[1:] if i in made), None)
            made[inner] = Comment(
                number=len(made),
                answers=outer.number if outer else None,
                depth=outer.depth + 1 if outer else 0,
                author=authors.get(inner),
            )
        found[number] = made[inner]
    return found


def _named(
    text: str, line: Line, elements: Sequence[Element], item: int, first: bool
) -> str | None:
    """Return the author a line of a comment names, by its element, its setting or its words."""
    words = _words(text, line)
    if len(words) > 100:
        return None
    told = author_of(words)
    if told:
        return told
    undated = _UNDATED.search(words) if first else None
    if undated and 1 < undated.start() <= 40:
        return _PREFIX.sub("", words[: undated.start()], count=1).strip(_EDGES) or None
    if len(words) > _NAME_MOST or _is_when(words) or is_date_line(words):
        return None
    number = line.element
    while number and number != item:
        if _NAMED.search(elements[number].names):
            name = _SAYS.sub("", _PREFIX.sub("", words, count=1))
            return name.strip(_EDGES) or None
        number = elements[number].parent
    bold = first and (line.strong == line.end - line.start or _is_name(text, line))
    bold = bold and words[-1] not in ".!?"
    return _PREFIX.sub("", words, count=1).strip(_EDGES) or None if bold else None


def author_of(words: str) -> str | None:
    """Return the name a comment's head line gives: "Inga March 20, 2019 at 18:12"; None if none.

    >>> author_of("Inga March 20, 2019 at 18:12")
    'Inga'
    """
    if len(words) > 100:
        return None
    words = words.lstrip("*•- ")
    steps = _STEPS.match(words) or _NUMBER.match(words)
    if steps:
        words = words[steps.end() :]
    posted = _POSTED.match(words)
    if posted:
        return posted[1].strip(_EDGES) or None
    words = _PREFIX.sub("", words, count=1) if _PREFIX.match(words) else words
    said = _SAYS.search(words)
    if said:
        words = words[: said.start()]
    date = first_date(words)
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
    author = author_of(words)
    if author is None or _QUOTE.search(author):
        return False
    return bool(_SAYS.search(words) or _TIME_OF_DAY.search(words)) and "by " not in words.lower()


def _prose(text: str, line: Line) -> int:
    size = line.end - line.start
    return size if size >= 80 and text[line.end - 1] in ".!?…:\"'”’»)" else 0


def _words(text: str, line: Line) -> str:
    return text[line.start : min(line.end, line.start + 200)]
