"""What stands beside the name of a paper: its motto, its folio, a menu, the trail to a page.

None of these is ever a headline, though each is set like one. A folio is the row of an issue's
number, its price and its day; a trail is the path of sections above a page. What surprises: a motto
is told by what it calls the paper ("Organ of ...", "The weekly that ..."), so it counts only under
a name; "Review of fares begins" is a headline anywhere else.
"""

import re
from collections.abc import Sequence

from conspectus.read.cues import cue_of, is_byline, is_date_line
from conspectus.read.lines import Line
from conspectus.read.looks import CLOSERS, words_of

_MOTTO_MOST = 100  # characters of the words under a name
_FOLIO_MOST = 120  # characters of the row of number, price and day
_TRAIL_MOST = 120  # characters of a trail, and of each of its steps
_STEP_MOST, _STEP_WORDS = 32, 3
_NAME_WORDS = 5  # words of a name that no other sign marks as one
_KINDS = (
    r"(?:(?:news)?paper|daily|weekly|fortnightly|monthly|quarterly|magazine|journal|review|bulletin"
    r"|organ|digest|newsletter|periodical|gazette|survey|sheet|voice|mouthpiece|mirror)"
)
_MOTTO = re.compile(
    rf"\W*(?:(?:the|an?|your|our)\s+)?(?:[\w'’-]+\s+){{0,2}}?{_KINDS}\s+"
    r"(?:of|for|that|which|from|by|to|on|in)\s|\W*(?:published|founded|established|edited)\s"
    r"(?:by|in|since|every)\b",
    re.I,
)
"""What a paper calls itself under its name: "Weekly of the coast", "The paper that sleeps"."""
_BOUND = r"\s*(?=$|[-–—|/·•,.;)])"
_FOLIO = re.compile(
    r"(?:^|[-–—|/·•,.;:(])\s*(?:"
    r"(?:no|nr|num(?:ber)?|issue|vol(?:ume)?|year|yr|edition|series)\b\.?\s*(?:\d{1,6}|[IVXLC]{1,8})"
    r"|(?:price|cover\s+price)\b[^,.–—|/]{1,30}"
    r"|(?:(?:half|two|three|four|six|ten|\d+)[\s-]?)(?:penny|pence|cents?|kopecks|centimes|annas)"
    r"|(?:first|second|third|final|late|evening|morning|city|country|special)\s+edition"
    r"|\d{1,5}(?:st|nd|rd|th)\s+(?:meeting|session|sitting|issue|year)(?:\s*\([AP]M\))?"
    rf"){_BOUND}",
    re.I,
)
"""A piece of a folio: "No. 48", "Vol. XII", "Price sixpence", "Second edition"."""
_DIGIT = re.compile(r"\d")
_CODE_MOST = 60  # characters of a reference
_CODE_WORDS, _CODE_LETTERS = 4, 4  # words of a reference, and letters of those without a digit
_HERE = re.compile(r"\W*you\s+are\s+here\b", re.I)
_STEPS = re.compile(r"\s*[»›>→]\s*")
_SLASHES = re.compile(r"\s*/\s*")
_ARROW = re.compile("[»›>→]")
_SERIES = re.compile(r"[^:]{3,60}:\s*(?:day|week|part|chapter)\s+\w+\W*$", re.I)
"""What a row of a series has over its headlines: "The siege: day four"."""
_SECTION = re.compile(
    r"\W*(?:(?:the|our|this\s+week['’]s|special)\s+)?(?:interviews?|(?:in\s+)?conversations?|talking\s+(?:to|with)"
    r"|talks?|dialogues?|encounters?|questions?\s+(?:and|&)\s+answers?|portraits?|profiles?|opinions?|comment|analysis|editorial"
    r"|features?|reportage|reports?|dispatch(?:es)?|essays?|correspondence|background|investigation|special|exclusive|breaking|just\s+in|live"
    r"|world|news|home|abroad|foreign|international|national|regional|local|politics|economy|business|society|culture"
    r"|letters?\s+from\s+[\w'’ -]{3,30})\W*$",
    re.I,
)
"""What a section is called: it stands above headlines."""
_HEADLINE_WORDS = 3
_BLOCK_MOST = 4  # rows that stand together at the top of a paper
_DECK_WORDS = 5
_POINT = re.compile(r"[-*•·●◦▪–—○■►]\s+[A-ZÀ-Þ\d]")
_DATED = re.compile(r"\b(?:19|20)\d\d|\b\d{1,2}[:.]\d\d\b")
_MAIL = re.compile(
    r"(?:from|to|cc|bcc|subject|reply-to|message-id|newsgroups|organi[sz]ation)\s?:\s+\S", re.I
)
_MENU = re.compile(r"\s{3,}|\t+|\s*[|·•]\s*")
_SET_APART = re.compile(r"\s\s\s|[\t|·•]")
_ITEM_MOST = 24  # characters of a menu's item
_ITEMS_LEAST = 3


def is_motto(words: str) -> bool:
    """Return whether a row under a name says what paper it is, or is set as no headline is.

    >>> is_motto("Organ of the Harbour League"), is_motto("Harbour league calls strike")
    (True, False)
    """
    if len(words) > _MOTTO_MOST or is_byline(words):
        return False
    return words[0].islower() or words[0] in "@(" or bool(_MOTTO.match(words))


def is_folio(words: str) -> bool:
    """Return whether a row is, or ends in, an issue's number, its year or its price.

    >>> is_folio("Published by Authority – Vol. XII, No. 48"), is_folio("Communiqué No. 9")
    (True, False)
    """
    return len(words) <= _FOLIO_MOST and bool(_FOLIO.search(words))


def is_code(words: str) -> bool:
    """Return whether a row is a reference: "IC/1999/44", "Ref. 2008/114", "ZCZC 0417".

    >>> is_code("Ref. 2008/114"), is_code("40 dead")
    (True, False)
    """
    if len(words) > _CODE_MOST or not _DIGIT.search(words):
        return False
    parts = words.split()
    coded = [any(ch.isdigit() for ch in part) for part in parts]
    return (
        any(coded)
        and len(parts) <= _CODE_WORDS
        and all(
            code or (len(part) <= _CODE_LETTERS and (part.isupper() or part[-1] in ".:"))
            for code, part in zip(coded, parts, strict=True)
        )
    )


def is_trail(words: str) -> bool:
    """Return whether a row is the path of sections that leads to a page.

    >>> is_trail("Home > World > Oceania"), is_trail("Mail » Fire at the docks kills two men")
    (True, False)
    """
    if len(words) > _TRAIL_MOST or words.rstrip(CLOSERS)[-1:] in ".!?":
        return False
    if _HERE.match(words):
        return True
    if _ARROW.search(words):
        steps, least = _STEPS.split(words), 2
    elif words.count("/") >= 2:
        steps, least = _SLASHES.split(words), 3
    else:
        return False
    return len(steps) >= least and all(
        0 < len(step) <= _STEP_MOST and len(step.split()) <= _STEP_WORDS and step[0].isupper()
        for step in steps
    )


def is_mail_header(words: str) -> bool:
    """Return whether a row is of the head of a letter sent by mail: "To: all members".

    >>> is_mail_header("Subject: The dredger is back"), is_mail_header("To the editor")
    (True, False)
    """
    return bool(_MAIL.match(words))


def may_be_named(words: str) -> bool:
    """Return whether a row that is no headline says one all the same: a subject, a trail's end."""
    return words[:7].lower() == "subject" or is_trail(words)


def is_menu(words: str) -> bool:
    """Return whether a row is a few short items set apart: "NEWS   SPORT   LETTERS"."""
    if not _SET_APART.search(words):
        return False
    items = [item for item in _MENU.split(words) if item]
    return len(items) >= _ITEMS_LEAST and all(
        len(item) <= _ITEM_MOST and item[-1] not in ".!?" for item in items
    )


def is_deck(words: str) -> bool:
    """Return whether a row below a headline may go on from it: no label, no cue."""
    return (
        len(words.split()) >= _DECK_WORDS
        and words.rstrip(CLOSERS)[-1:] not in ":,"
        and cue_of(words) is None
        and not (is_byline(words) or _DATED.search(words))
    )


def is_point(words: str) -> bool:
    """Return whether a row is one of the points in which an article is summed up above it."""
    return bool(_POINT.match(words)) and len(words.split()) > _DECK_WORDS - 1


def nameplate(text: str, lines: Sequence[Line], reach: Sequence[int]) -> list[int]:
    """Return the rows at the top of a text that belong to the paper, not to what it tells.

    They are trails and menus anywhere in the head; a name, by a motto, a folio or a menu in the
    rows under it; and these rows themselves.
    """
    found = [n for n in reach if _belongs(words_of(text, lines[n]))]
    for n in reach:
        if n in found:
            continue
        name = words_of(text, lines[n])
        below = [m for m in (n + 1, n + 2) if m in reach]
        told = [m for m in below[:1] if is_motto(words_of(text, lines[m]))]
        told += [m for m in below if m not in told and is_folio(words_of(text, lines[m]))]
        told += [m for m in below if m in found]
        if told and _may_be_name(name):
            found += [n, *told]
        elif n == 0:
            found += _set_apart(text, lines, reach)
        break
    return sorted(set(found))


def without_labels(text: str, lines: Sequence[Line], rows: Sequence[int]) -> list[int]:
    """Return the rows that may be a headline without the section's or series' names above them."""
    found = list(rows)
    while len(found) > 1:
        words, below = (words_of(text, lines[n]) for n in found[:2])
        label = _SECTION.match(words) and len(below.split()) >= _HEADLINE_WORDS
        if not (label or _SERIES.match(words)):
            break
        found.pop(0)
    return found


def _set_apart(text: str, lines: Sequence[Line], reach: Sequence[int]) -> list[int]:
    """Return the rows that stand together at the top, the first a name, apart from a headline.

    A short headline and its deck stand together, too, but what follows them is no headline.
    """
    end = next((n for n in reach[1:] if lines[n].gap), 0)
    block = [words_of(text, lines[n]) for n in range(end)]
    if not 2 <= len(block) <= _BLOCK_MOST or end + 1 >= len(lines):
        return []
    if not (_is_set_as_name(block[0]) and _may_be_name(block[0])) or any(map(is_byline, block)):
        return []
    headline = words_of(text, lines[end])
    signed = words_of(text, lines[end + 1])
    told = is_byline(signed) or is_date_line(signed) or any(map(is_date_line, block))
    if not told or len(headline.split()) <= _HEADLINE_WORDS or cue_of(headline) is not None:
        return []
    return list(range(end)) if headline.rstrip(CLOSERS)[-1:] not in ".:;," else []


def _is_set_as_name(words: str) -> bool:
    return all(w[0].isupper() or not w[0].isalpha() or len(w) <= 3 for w in words.split())


def _belongs(words: str) -> bool:
    return is_trail(words) or is_menu(words)


def _may_be_name(words: str) -> bool:
    """Return whether a row is short enough for a name, or for a name and a dash with its kind."""
    name = re.split(r"\s+[–—|-]\s+|\s*\(", words, maxsplit=1)[0]
    return len(name.split()) <= _NAME_WORDS and name.rstrip(CLOSERS)[-1:] not in ".!?:;,"
