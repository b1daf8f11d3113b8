"""The head of a paper that is no newspaper article: who writes, what it is called, of which day.

A letterhead names a body ("Ministry of ...", "... Relief Forum") or is a name that the paper
repeats further down; slugs, menus, mottos and words like "For immediate release" stand beside it,
and the title is what is left. What surprises: a head in which none of these is found is not looked
at any further, for a headline and its deck look like a name and a title.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conspectus.knowledge import Outlets
from conspectus.read import cues
from conspectus.read.dates import first_date, is_station
from conspectus.read.lines import Line
from conspectus.read.looks import CLOSERS, PROSE, TITLE_MOST, key_of, words_of
from conspectus.read.mastheads import cased, initialed, masthead
from conspectus.read.nameplates import (
    is_code,
    is_folio,
    is_mail_header,
    is_menu,
    is_motto,
    is_trail,
    may_be_named,
    nameplate,
    without_labels,
)
from conspectus.records import BlockKind, Span

HEAD_MOST = 14  # lines at the top in which a head may stand
_NAME_MOST = 90  # characters of a body's name
_TOLD = re.compile(r":\s\S|[“”\"«»]")
"""Signs of a headline that no name has, however its words are set."""
_MOST_TOP = 120  # characters of the first line of a paper
_BRAND_MOST = 40  # characters of a name that no word marks as a body's
_BRAND_WORDS = 5
_TRAILING_MOST = 60  # characters that may follow the day in its row
_FOOT_LINES = 8  # lines at the bottom among which a name may stand again
_SMALL = frozenset(
    "of the for from at by with on in and de la le du del der die al el et y a to & – —".split()
)
_BODIES = frozenset(
    "ministry department office bureau command staff forces army navy police front movement "
    "brigade brigades committee council commission assembly parliament senate house congress "
    "government republic kingdom federation union league party network forum agency agencies "
    "organisation organization association alliance coalition mission embassy consulate "
    "directorate secretariat service services centre center institute foundation society "
    "authority administration presidency tribunal court cluster battalion corps headquarters "
    "observatory desk emirate resistance guard militia".split()
)
"""What the name of a body that issues papers ends with, before "of" and "for"."""
_CUT = re.compile(r"\s+(?:of|for|on|to|in|de|del|du)\s+|\s*[,(:|]\s*|\s+[–—-]\s+", re.I)
_STATE = re.compile(r"(?:the\s+)?(?:\w+\s+)?(?:republic|kingdom|federation|state)\b", re.I)
_BUREAU = re.compile(
    r"(?:\w+\s+)?(?:press|media|information|public\s+(?:affairs|information|relations)"
    r"|communications?)\s+(?:office|service|bureau|department|cent(?:er|re)|desk|section|unit)\b"
    r"|(?:office|bureau|department|directorate|section)\s+(?:of|for)\s+(?:the\s+)?"
    r"(?:press|media|(?:public\s+)?information|communications?|spokes\w+)\b",
    re.I,
)
"""An office that speaks for the body above it."""
_GENRE = re.compile(
    r"(?:(?:official|special|daily|weekly|monthly|flash|press|news|situation|programme|program"
    r"|media|joint|public|information|emergency|military|war)\s+){0,2}"
    r"(?:report|release|statement|communiqu[eé]|bulletin|digest|briefing|update|transcript|summary"
    r"|notice|circular|declaration|advisory|alert|sitrep)s?"
    r"(?:\s*(?P<number>(?:no|nr|num|number)?\s*[.:#№]*\s*\d+(?:\s*/\s*\d+)?))?"
    r"(?:\s*[,(–-].{0,30})?\s*$",
    re.I,
)
"""A line that is the name of a kind of paper: "Press release", "Communiqué No. 9"."""
_FURNITURE = re.compile(
    r"\W*(?:for\s+immediate\s+release|embargoed?\b.{0,60}|not\s+for\s+publication.{0,40}"
    r"|(?:urgent|flash|bulletin|advisory|exclusive|corrected|repeat|unofficial\s+translation"
    r"|translation|confidential|restricted|unclassified)\W*|eds?\s*(?::|[-–—]).{0,160}"
    r"|[\[(](?:text|excerpts?|summary|report|transcript)[\])]"
    r"|(?:view|read)\s+(?:\w+\s+)?in\s+(?:your\s+)?browser|\d+\s+likes?\b.{0,60}"
    r"|\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?|hours|gmt|local\s+time)?\W*)$",
    re.I,
)
_SLUG = re.compile(
    r"(?:[A-Z]{2,4}[-–][A-Z0-9]|[A-Z0-9]+(?:[-–/][A-Z0-9]+){2,}[\s,]|.{0,40}\b(?:\d(?:st|nd|rd|th)"
    r"[\s-](?:Ld|Lead|LD|LEAD|Take)|Writethru|WRITETHRU)\b|[a-z]\d{3,4}\s"
    r"|[A-Z0-9][A-Z0-9 ./-]{1,30}\s(?:URGENT|FLASH|BULLETIN|ADVISORY|SNAP|LEAD)\W*$)"
)
"""How a wire service labels a take: "BC-HARBOUR-FIRE, 2nd Ld"."""
_SIGNED = re.compile(
    r"(?:interview(?:ed)?|conversation|text|words|report(?:ing|age)?|story|dispatch)\s*"
    r"(?:by\s+|:\s*(?:by\s+)?)(?P<name>[A-ZÀ-Þ].{2,80})$",
    re.I,
)
_SIGNED_IN = re.compile(
    r"(?<=[.!?…”\"»])\s+(?:Interview(?:ed)?|Conversation|Text|Words|Report(?:ing|age)?|Story)"
    r"(?:\s+by\s+|\s*:\s*)(?P<name>[A-ZÀ-Þ][^.:;!?]{2,60})(?=[.;]|$)"
)
_CLOSE = 160  # characters at the end of a paragraph in which it is signed
_SIGNED_BEGINS = frozenset(("inte", "conv", "text", "word", "repo", "stor", "disp"))
_WRITER = re.compile(
    r".{3,50}\s(?:staff\s+)?(?:writer|reporter|correspondent|special\s+correspondent)s?\W*$", re.I
)
_DIGIT = re.compile(r"\d")
_PERIOD = re.compile(
    r"(?:covering|(?:reporting\s+)?period|reporting\s+date|as\s+(?:of|at)|broadcast|adopted|dated?"
    r"|issued|posted|published|updated|situation\s+(?:as\s+of|at|on))\b\W*(?:\w+\W+){0,4}?\d",
    re.I,
)
"""A line on the time a paper is of: "Covering 3 to 9 June", "As of 9 June"."""
_SPLIT = re.compile(r"\s*(?:[|·•]|\s[–—-]\s|,?\s+(?:photo|foto|picture|image)s?\b)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The lines of a letterhead and where, in one of them, its name stands."""

    numbers: tuple[int, ...]
    plate: tuple[int, ...]
    """Rows that belong to the paper: these, mottos, folios, menus."""
    name: str
    named: int
    span: Span


def signed_as(words: str) -> str | None:
    """Return who signs with the kind of work done: "Interview: Ada Fenn"; None if nobody does.

    >>> signed_as("Interview: Ada Fenn | Photos: Joris Tal")
    'Ada Fenn'
    """
    begins = words.lstrip("*_ ")[:4].lower() in _SIGNED_BEGINS
    match = _SIGNED.match(words.lstrip("*_ ")) if begins and len(words) <= 120 else None
    if match is None:
        return None
    name = _SPLIT.split(match["name"], maxsplit=1)[0].strip("*_ ")
    return name if cues.is_person(name) else None


def signed_in(words: str) -> re.Match[str] | None:
    """Return the signature that the words under a headline close with, the name as its group.

    >>> signed_in("He speaks for the first time. Interview: Ada Fenn. 4 May 1993.")["name"]
    'Ada Fenn'
    """
    match = _SIGNED_IN.search(words, max(0, len(words) - _CLOSE))
    return match if match and cues.is_person(match["name"]) else None


def may_speak(name: str) -> bool:
    """Return whether words before a colon are made like a name: "GULF MAIL", "Mr Fenn"."""
    return 2 < len(name) <= _BRAND_MOST and name[0].isupper() and _is_set_as_name(name)


def names_body(words: str) -> bool:
    """Return whether a line is made like the name of a body that issues papers.

    >>> names_body("MINISTRY OF WATER"), names_body("Army shells port"), names_body("Delta Relief")
    (True, False, False)
    """
    if not 4 <= len(words) <= _NAME_MOST or words[-1] in ".!?;," or not words[0].isupper():
        return False
    first, *_ = _CUT.split(words, maxsplit=1)
    parts = [part.strip("'’\"“”").casefold() for part in first.split()]
    if not parts or len(parts) > 6 or parts[-1] not in _BODIES:
        return False
    return any(ch.isupper() for ch in first) and _is_set_as_name(words) and len(words.split()) <= 16


def speaks_for(words: str) -> bool:
    """Return whether a line is a body's press office."""
    return bool(_BUREAU.match(words))


def find_letterhead(
    text: str, lines: Sequence[Line], first: int, outlets: Outlets, *, posts: bool = False
) -> Letterhead | None:
    """Return the letterhead above the first line of the text; None if there is none.

    With `posts` the text is a channel's, which needs no title below its name.
    """
    reach = range(min(first, HEAD_MOST, len(lines)))
    if not reach or lines[0].end - lines[0].start > _MOST_TOP:
        return None  # a headline or a paragraph
    if _is_headline(words_of(text, lines[0])):
        return None
    begin = next((n for n in reach[:3] if _may_name(words_of(text, lines[n]))), None)
    if begin is None:
        return None
    top = words_of(text, lines[begin])
    named = names_body(top) or speaks_for(top)
    plate = nameplate(text, lines, reach)
    told = begin in plate
    if not (named or told or _may_be_brand(top) or masthead(top, outlets)):
        return None
    rows = [begin]
    rows += [n for n in reach[begin + 1 :] if _may_name(words_of(text, lines[n]))]
    below = rows[1:]
    if named:
        numbers = [rows[0]]
        for n in below:
            words = words_of(text, lines[n])
            if n != numbers[-1] + 1 or not (names_body(words) or speaks_for(words)):
                break
            numbers.append(n)
        if len(numbers) == len(rows) and len(numbers) > 1 and not posts:
            numbers.pop()  # something must be the title
        if len(numbers) == len(rows) and not posts:
            return None
        return _made(text, lines, numbers, plate)
    if not below and not posts:
        return None
    if told or masthead(top, outlets) or _is_brand(text, lines, rows, posts=posts):
        return _made(text, lines, [rows[0]], plate)
    return None


def name_letterhead(
    text: str,
    lines: Sequence[Line],
    kinds: list[BlockKind],
    first: int,
    head: Letterhead | None,
    *,
    posts: bool = False,
) -> None:
    """Name the lines above the first line of a plain text, where they are those of a paper."""
    reach = range(min(first, HEAD_MOST, len(lines)))
    titles = [n for n in reach if kinds[n] == "title"]
    if head is None and not any(is_furniture(words_of(text, lines[n])) for n in titles):
        return
    furniture = {n for n in reach if is_furniture(words_of(text, lines[n]))}
    top = set(head.numbers) if head else set[int]()
    plate = set(head.plate) if head else set[int]()
    rows: list[int] = []
    for n in reach:
        words = words_of(text, lines[n])
        if kinds[n] in ("caption", "comment", "update"):
            continue
        folio = head is not None and is_folio(words) and not _names_more(text, lines, rows)
        if n in top or n in furniture or n in plate or folio:
            dated = n not in furniture and first_date(words)
            kinds[n] = "date" if dated else "boilerplate"
        elif is_of_day(words):
            kinds[n] = "date"
        elif (
            signed_as(words)
            or (rows and initialed(words))
            or cues.is_byline(words)
            or (n and kinds[n - 1] == "byline" and _WRITER.match(words))
        ):
            kinds[n] = "byline"
        elif is_motto(words) and n - 1 in top:
            kinds[n] = "boilerplate"
        elif _may_title(words) or (n + 1 in reach and _is_signed(text, lines, n)):
            rows.append(n)
    if posts:
        for n in rows:
            kinds[n] = "boilerplate"
        return
    if not rows:  # the row under the name is the title, or the last step of a trail
        rows = [n for n in sorted(plate - top) if kinds[n] != "date" and n not in furniture]
        rows = rows or [n for n in sorted(furniture) if may_be_named(words_of(text, lines[n]))]
    title = _title(text, lines, kinds, rows)
    if title is None:
        return
    if any(kinds[n] == "date" for n in reach if n > title):
        for n in reach[:title]:
            if kinds[n] == "date" and n not in top:
                kinds[n] = "boilerplate"  # the day of a page's edition stands over its articles
    same = key_of(text, lines[title])
    for n in range(first, len(lines)):
        if kinds[n] == "title" and key_of(text, lines[n]) != same:
            kinds[n] = "body"
    for n in rows:
        words = words_of(text, lines[n])
        if n == title:
            kinds[n] = "title"
        elif n < title:
            kinds[n] = "boilerplate"
        elif kinds[n] in ("title", "boilerplate", "heading"):
            kinds[n] = _below(kinds[n], words)


def is_of_day(words: str) -> bool:
    """Return whether a line says of which day or days a paper is: "Covering 3 to 9 June"."""
    if len(words) > 120 or not _DIGIT.search(words):
        return False
    if cues.is_date_line(words):
        return True
    if words.rstrip(CLOSERS)[-1:] == "." and len(words.split()) > 9:
        return False
    if _PERIOD.match(words):
        return bool(first_date(words) or _names_month(words))
    found = first_date(words)
    if found is None or not words[0].isupper():
        return False
    if is_folio(words):
        return True
    before, after = words[: found.start], words[found.end :].strip()
    if len(after) > 12:  # "Ull, Monday 4 May 1993. Second day of the strike"
        return after[0] == "." and len(after) <= _TRAILING_MOST and _is_set_as_name(before)
    return len(before.split()) <= 6 and "." not in words[:-1]


_MONTH = re.compile(
    r"\b(?:\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2})\b",
    re.I,
)


def _names_month(words: str) -> bool:
    return bool(_MONTH.search(words))


def _is_numbered(words: str) -> bool:
    """Return whether a line is a kind of paper and its number: "Situation report No. 4"."""
    genre = _GENRE.match(words)
    return bool(genre and genre["number"])


def _names_more(text: str, lines: Sequence[Line], rows: Sequence[int]) -> bool:
    """Return whether one of the rows is more than a kind of paper."""
    return any(not _GENRE.match(words_of(text, lines[n])) for n in rows)


def _below(kind: BlockKind, words: str) -> BlockKind:
    """Return the kind of a line under the title that is none of a head's own lines."""
    if _GENRE.match(words):
        return "heading" if _is_numbered(words) else "boilerplate"
    if kind == "title":
        return "body" if words.rstrip(CLOSERS)[-1:] in ".!?" else "heading"
    return kind


def _title(
    text: str, lines: Sequence[Line], kinds: Sequence[BlockKind], rows: Sequence[int]
) -> int | None:
    """Return the first row that is no kind of paper; else the first one that is."""
    plain = [n for n in rows if not _GENRE.match(words_of(text, lines[n]))]
    plain = without_labels(text, lines, plain)
    dated = [n for n in rows if n not in plain]
    genre = _GENRE.match(words_of(text, lines[dated[0]])) if dated else None
    if plain and genre and genre["number"] and dated[0] == rows[0] and plain[0] > dated[0] + 1:
        between = [kinds[n] for n in range(dated[0] + 1, plain[0])]
        if "date" in between or "byline" in between:
            return dated[0]
    return next(iter(plain or dated), None)


def _is_headline(words: str) -> bool:
    """Return whether a first line is set as no name and no furniture is."""
    return (
        len(words) > _BRAND_MOST
        and not words.isupper()
        and (_TOLD.search(words) is not None or not _is_set_as_name(_bare_name(words)))
        and cues.cue_of(words) is None
        and not is_furniture(words)
        and not is_of_day(words)
    )


def _may_name(words: str) -> bool:
    return _may_title(words) and not is_of_day(words) and not is_furniture(words)


def _may_title(words: str) -> bool:
    """Return whether a line of a head may be its title: no sentence, no signature."""
    if not 2 <= len(words) <= TITLE_MOST:
        return False
    if cues.is_byline(words) or signed_as(words) or cues.update_cue(words):
        return False
    if cues.cue_of(words) is not None and not cues.names_genre(words):
        return False
    return words.rstrip(CLOSERS)[-1:] not in ".:;,"


def _is_signed(text: str, lines: Sequence[Line], n: int) -> bool:
    """Return whether a short row that ends like a sentence is a headline: signed or dated below."""
    words, below = words_of(text, lines[n]), words_of(text, lines[n + 1])
    return len(words) < PROSE and (cues.is_byline(below) or is_of_day(below))


def is_furniture(words: str) -> bool:
    """Return whether a row of a head is a slug, a menu, a trail or the like, never a headline."""
    if len(words) > 200:
        return False
    if _FURNITURE.match(words) or (_SLUG.match(words) and len(words) <= 80):
        return True
    if (
        is_trail(words)
        or is_mail_header(words)
        or (is_station(words) and words.rstrip(CLOSERS)[-1:] not in ".!?")
    ):
        return True
    return (is_menu(words) or is_code(words)) and not is_of_day(words)


def _is_set_as_name(words: str) -> bool:
    """Return whether the words of a line are set as those of a name are: capitals, small words."""
    return all(
        not word[0].isalpha() or word[0].isupper() or word in _SMALL
        for word in words.replace("(", " ").split()
    )


def _may_be_brand(words: str) -> bool:
    """Return whether a line, or what stands before a dash in it, is as short as a name."""
    name = _bare_name(words)
    return (
        len(name) <= _BRAND_MOST
        and len(name.split()) <= _BRAND_WORDS
        and words[-1] not in ".!?"
        and not any(ch.isdigit() for ch in name)
        and _is_set_as_name(name)
    )


def _is_brand(text: str, lines: Sequence[Line], rows: Sequence[int], *, posts: bool) -> bool:
    """Return whether the first line is a name by what stands below it: a motto, itself."""
    n = rows[0]
    words = words_of(text, lines[n])
    if not _may_be_brand(words):
        return False
    name = _bare_name(words)
    if len(name) < len(words):
        return len(rows) > 1 and words[len(name) :].lstrip()[:1] in "–—-|"
    if posts:
        return True
    below = words_of(text, lines[n + 1])
    if is_motto(below) and below[0].islower() and len(rows) > 2:
        return True
    return _returns(text, lines, n, name)


def _returns(text: str, lines: Sequence[Line], n: int, name: str) -> bool:
    """Return whether a name stands again at the foot, or as that of one who asks or writes."""
    key = name.casefold().removeprefix("the ")
    if len(key) < 5:
        return False
    for m in range(max(n + 2, len(lines) - _FOOT_LINES), len(lines)):
        if key in words_of(text, lines[m]).casefold():
            return True
    return any(
        text[line.start : line.start + len(name) + 8].casefold().removeprefix("the ")
        .startswith((f"{key}:", f"{key} writer", f"{key} staff"))
        for line in lines[n + 1 :]
    )  # fmt: skip


def _bare_name(words: str) -> str:
    """Return a name without what follows a dash or stands in brackets behind it."""
    return re.split(r"\s+[–—|-]\s+|\s*\(", words, maxsplit=1)[0].strip("*_# ")


def _made(
    text: str, lines: Sequence[Line], numbers: Sequence[int], plate: Sequence[int]
) -> Letterhead:
    named = [n for n in numbers if not speaks_for(words_of(text, lines[n]))] or list(numbers)
    own = [n for n in named if not _STATE.match(words_of(text, lines[n]))] or named
    line = lines[own[0]]
    words = words_of(text, line)
    name = _bare_name(words)
    start = line.start + words.find(name)
    span = Span(start=start, end=start + len(name))
    return Letterhead(
        numbers=tuple(numbers), plate=tuple(plate), name=cased(name), named=own[0], span=span
    )
