"""The shapes that lines of a plain text repeat, and the form they make of it.

A shape is a number, a bullet, a speaker's label, a question, a day, a minute, capitals. Where one
of them runs through most of a text, it is a paper of that form. What surprises: a shape found three
times in a sidebar or a menu is no form, for it must hold most of the text and begin near its top.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from conspectus.read.dates import Clock, first_date, is_station, moment, read_clock
from conspectus.read.letterheads import HEAD_MOST, signed_as
from conspectus.read.lines import Line
from conspectus.read.looks import ends_sentence, is_prose, words_of
from conspectus.records import BlockKind, Interval

_LEAST = 3  # lines of one shape that make a form
_SHARE = 0.5  # of a text's characters that must stand between them
_SIGNED_REACH = 10  # lines at the top among which an interview is signed
_HEADING_MOST = 90
_QUESTION_MOST = 160
_ASKED_MOST = 300  # characters of a question in a talk
_LABEL_MOST = 120  # characters of a headline in a list
_EACH = 4  # lines in which a voice is named once at least
_SPEAKER = re.compile(
    r"[\[(]?((?:[A-ZÀ-Þ][\w.'’-]*)(?:\s+(?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|bin|al|el|the|of)){0,5})[\])]?"
    r"(?:\s*[(\[][^()\[\]]{1,60}[)\]])?\s*:(?=\s|$)"
)
_CALLED = frozenset(("q", "a", "question", "answer", "frage", "antwort", "reporter", "host"))
_NUMBER = re.compile(r"\(?(\d{1,2})[.)]\s+\S")
_SECTION = re.compile(r"(?:[IVX]{1,4}|[A-H])[.)]\s+[A-ZÀ-Þ]|\d{1,2}\.\d{1,2}\.?\s+[A-ZÀ-Þ]")
_BULLET = re.compile(r"[-*•·●◦▪–—○■►>]\s+\S")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b\s*[,.:]?\s*)?"
    rf"(?:(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?"
    r"|day\s+(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)|\d{1,2}[./]\d{1,2}[./])"
    r"(?:[\s,]*(?:\d{4}|\d\d(?=\W*$)))?(?=\W|$)",
    re.I,
)
_DAY_BEGINS = frozenset(
    "mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec day the".split()
)
_DIGIT = re.compile(r"\d")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Mm]e|[Oo]ur)\b")
_SECOND_PERSON = re.compile(r"\b[Yy]ou(?:r|rs)?\b")
_HEARD = re.compile(
    rf"(?:(\d{{1,2}})\s+({_MONTH})\s+([0-2]\d[0-5]\d)|([0-2]\d[0-5]\d)\s*,?\s*(\d{{1,2}})\s+({_MONTH}))"
    r"(?:\s*(?:gmt|utc|z))?[\s).]*$",
    re.I,
)
"""The day and the clock time at which an entry was heard: "Radio Ull, 4 May 1930"."""
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_HEARD_MOST = 40  # characters of such a day and time
_YEARS = range(1800, 2100)
Mark = str
"""The shape of a line; "" where it has none that is counted."""


def mark_of(text: str, line: Line) -> Mark:
    """Return the shape of a line, by its first words and its last sign."""
    start, end = line.start, line.end
    size = end - start
    begin = text[start]
    if (
        size > _QUESTION_MOST
        and begin.isalpha()
        and text.find(":", start, start + 90) < 0
        and text[start : start + 3].lower() not in _DAY_BEGINS
    ):
        return ""  # a paragraph, as most lines are
    words = text[start : min(end, start + 200)]
    if not begin.isalnum() and _BULLET.match(words):
        return "bullet"
    if size <= _LABEL_MOST and _is_heard(words):
        return "heard"
    if (begin == "(" or begin.isdigit()) and _NUMBER.match(words):
        return "number"
    if size <= _LABEL_MOST and _DIGIT.search(words):
        if ":" in words and stamp_of(text, line):
            return "stamp"
        if is_station(words) and not ends_sentence(text, line):
            return "station"
    if size <= _HEADING_MOST and _SECTION.match(words) and words[-1] not in ".;:,":
        return "section"
    day = _DAY.match(words) if begin.isdigit() or words[:3].lower() in _DAY_BEGINS else None
    if day:
        rest = words[day.end() :].lstrip()
        if not rest or (len(rest) == 1 and not rest.isalnum()):
            return "day"
        if rest[0] in ":–—-" and len(rest) > 20:
            return "entry"
    if ":" in words[:90] and _speaker(words):
        return "speaker"
    if size <= _HEADING_MOST and words.isupper() and words[-1] not in ".:;,":
        return "capitals"
    if size <= _QUESTION_MOST and words[-1] == "?" and words.count(". ") == 0:
        return "question"
    return ""


def _speaker(words: str) -> str | None:
    """Return who a line says speaks: "Q", "HOST", "Mr Fenn"; None if nobody."""
    match = _SPEAKER.match(words[:90])
    return match[1] if match else None


def stamp_of(text: str, line: Line) -> Interval | None:
    """Return the minute that a line heads a post with; None if it is no such line."""
    if line.end - line.start > _LABEL_MOST:
        return None
    words = text[line.start : line.end]
    if ":" not in words:
        return None
    found = first_date(words)
    if found is None or words[-1] in ".!?":
        return None
    after = words[found.end :].lstrip(" ,|·•-–—T").removeprefix("at ")
    clock = read_clock(after)
    if clock is None:
        return None
    rest = words[: found.start] + after[8:]
    return moment(found.day, clock) if len(rest) <= 60 and rest.count(" ") <= 8 else None


def _is_heard(words: str) -> bool:
    """Return whether a line ends in a day, a month and four digits that may be a clock time."""
    last = words[-1]
    return (last.isdigit() or last in ").") and bool(_HEARD.search(words[-_HEARD_MOST:]))


def heard(words: str) -> tuple[int, int, Clock] | None:
    """Return month, day and clock time of an entry of a digest; None if its head says none.

    >>> heard("2. Radio Ull, 4 May 1930")
    (5, 4, Clock(hour=19, minute=30, zone=None))
    """
    match = _HEARD.search(words)
    if match is None:
        return None
    day, month, digits = (
        (match[1], match[2], match[3]) if match[1] else (match[5], match[6], match[4])
    )
    clock = Clock(hour=int(digits[:2]), minute=int(digits[2:]))
    return (_MONTHS.index(month[:3].lower()) + 1, int(day), clock) if clock.hour < 24 else None


def find_form(
    text: str, lines: Sequence[Line], marks: Sequence[Mark], kinds: Sequence[BlockKind], tail: int
) -> tuple[str, int]:
    """Return the shape that runs through a text and the first line of it; "" if none does."""
    counts = Counter(marks)
    for shape, marked, chosen in _SHAPES:
        if marked and sum(counts[mark] for mark in marked) < _LEAST:
            continue
        found = [n for n in chosen(text, lines, marks) if n < tail and kinds[n] != "comment"]
        if found and found[0] <= HEAD_MOST and _holds(text, lines, found, tail):
            first = found[0]
            return shape, first + (
                kinds[first] in ("title", "byline", "date") and shape == "bullet"
            )
    return "", len(lines)


def _holds(text: str, lines: Sequence[Line], found: Sequence[int], tail: int) -> bool:
    """Return whether enough lines of a shape have most of a text between them."""
    if len(found) < _LEAST:
        return False
    last = found[-1]
    until = next((n for n in range(last + 1, tail) if is_prose(text, lines[n])), last)
    until = until if until <= last + 1 else last
    total = sum(line.end - line.start for line in lines[:tail]) or 1
    return sum(ln.end - ln.start for ln in lines[found[0] : until + 1]) >= _SHARE * total


def _speakers(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """Return the lines with speakers' labels: two voices or more, one of them heard again."""
    labels = {
        n: (_speaker(words_of(text, lines[n])) or "").casefold()
        for n, mark in enumerate(marks)
        if mark == "speaker"
    }
    again = Counter(labels.values())
    if len(again) < 2 or max(again.values()) < 2:
        return []
    if _EACH * len(labels) < max(labels) - min(labels) + 1:
        return []  # a talk changes voice every few lines; "Opinion: ..." stands here and there
    loud = [n for n in labels if labels[n] in _CALLED or again[labels[n]] > 1]
    return list(labels) if len(loud) >= _LEAST else []


def _interview(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """Return the lines of an interview: all below its signature, or from its first question on."""
    for n, line in enumerate(lines[:_SIGNED_REACH]):
        if (
            text[line.start] in "Ii*_"
            and "nterview" in text[line.start : line.start + 12]
            and (signed_as(words_of(text, line)))
        ):
            return list(range(n + 1, len(lines)))
    return _talk(text, lines)


def _talk(text: str, lines: Sequence[Line]) -> list[int]:
    """Return the lines from the first question of a talk on; an article's questions are no talk.

    A talk is told by persons: who is asked is "you", and most who answer say "I".
    """
    asked = [
        n
        for n in range(1, len(lines) - 1)
        if text[lines[n].end - 1] == "?"
        and lines[n].end - lines[n].start <= _ASKED_MOST
        and text[lines[n + 1].end - 1] != "?"
        and ends_sentence(text, lines[n + 1])
    ]
    if len(asked) < _LEAST:
        return []
    own = sum(bool(_FIRST_PERSON.search(words_of(text, lines[n + 1]))) for n in asked)
    other = sum(bool(_SECOND_PERSON.search(words_of(text, lines[n]))) for n in asked)
    return list(range(asked[0], len(lines))) if other >= 2 and 2 * own >= len(asked) else []


def _numbers(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """Return the lines that count from one on."""
    found: list[int] = []
    for n, mark in enumerate(marks):
        match = _NUMBER.match(words_of(text, lines[n])) if mark == "number" else None
        if match and int(match[1]) == len(found) + 1:
            found.append(n)
    return found


def _bullets(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """Return the bullets that tell something and the headings over them."""
    found = [n for n, mark in enumerate(marks) if mark == "bullet"]
    told = sum(lines[n].end - lines[n].start >= 40 for n in found)
    ends = sum(ends_sentence(text, lines[n]) for n in found)
    if 2 * told < len(found) or 3 * ends < len(found):
        return []
    return [n for n in range(found[0] - 1, found[-1] + 1) if n >= 0] if found else []


def _capitals(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """Return the headings in capitals that stand over something told."""
    found = [
        n
        for n, mark in enumerate(marks[:-1])
        if mark == "capitals" and n > 1 and marks[n + 1] != "capitals"
    ]
    told = [
        n for n in found if marks[n + 1] in ("bullet", "station") or is_prose(text, lines[n + 1])
    ]
    if 3 * len(told) < 2 * len(found):
        return []
    return [n for n in found if n >= told[0]]  # above it stands a headline


def _days(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """Return the days that head what is told of them."""
    for mark in ("day", "entry"):
        found = [n for n, own in enumerate(marks[:-1]) if own == mark]
        if mark == "day":
            found = [
                n for n in found if marks[n + 1] != "day" and ends_sentence(text, lines[n + 1])
            ]
        if len(found) >= _LEAST:
            return found
    return []


def _questions(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """Return the questions over their answers."""
    return [
        n
        for n in range(1, len(marks) - 1)
        if text[lines[n].end - 1] == "?"
        and marks[n] in ("question", "number")
        and text[lines[n].start].isupper() | (marks[n] == "number")
        and marks[n + 1] not in ("question", "speaker")
        and ends_sentence(text, lines[n + 1])
    ]


def _sections(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    return [n for n, mark in enumerate(marks[:-1]) if mark == "section"]


def _stations(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    return [n for n, mark in enumerate(marks) if mark == "station"]


def _heard(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    """Return the heads of a digest's entries; one at least must have digits that are no year."""
    found = [
        n
        for n, mark in enumerate(marks[:-1])
        if mark == "heard" and ends_sentence(text, lines[n + 1])
    ]
    clocks = [at[2] for n in found if (at := heard(words_of(text, lines[n])))]
    return found if any(c.hour * 100 + c.minute not in _YEARS for c in clocks) else []


def _stamps(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> list[int]:
    return [n for n, mark in enumerate(marks) if mark == "stamp"]


_SHAPES: tuple[
    tuple[str, tuple[Mark, ...], Callable[[str, Sequence[Line], Sequence[Mark]], list[int]]], ...
] = (
    ("stamp", ("stamp",), _stamps),
    ("interview", (), _interview),
    ("speaker", ("speaker",), _speakers),
    ("station", ("station",), _stations),
    ("heard", ("heard",), _heard),
    ("question", ("question", "number"), _questions),
    ("day", ("day", "entry"), _days),
    ("capitals", ("capitals",), _capitals),
    ("section", ("section",), _sections),
    ("number", ("number",), _numbers),
    ("bullet", ("bullet",), _bullets),
)
"""The forms, the surest first, the marks of their lines and how these are chosen."""


def first_prose(text: str, lines: Sequence[Line], kinds: Sequence[BlockKind]) -> int:
    """Return the number of the first paragraph of a text."""
    return next(
        (n for n, k in enumerate(kinds) if k in ("body", "update") and is_prose(text, lines[n])),
        len(kinds),
    )
