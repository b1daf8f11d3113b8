"""The foot of a plain text: small print, lists of other entries, a note on who writes.

Contacts, the number of the next report, how an interview was made, who else reported: such lines
stand below an article and say how they begin. What surprises: the name in the letterhead opens the
foot as well, where it stands again below most of the text.
"""

import re
from collections.abc import Sequence

from conspectus.read import cues
from conspectus.read.letterheads import names_body, speaks_for
from conspectus.read.lines import Line
from conspectus.read.looks import words_of
from conspectus.records import BlockKind

_NOTE_MOST = 320  # characters of a line of small print
_LATE = 0.8  # of the characters that stand before a line that is small print by its name alone
_POINTED = 3  # lines at the end of a text that may send to another page or repeat it
_PULLED_WORDS = 4
_PULLED_LABEL = 20  # characters of the label over what is pulled out of a text
_SIGN_OFF_MOST = 24  # characters of initials below a take
_LABEL_MOST = 120  # characters of a headline in a list
_NOTE = re.compile(
    r"\W{0,3}(?:(?i:(?:additional\s+)?(?:reporting|writing|editing|report(?:ed)?|written|edited|compiled"
    r"|translated|produced)(?:\s+and\s+\w+)?\s+by)\s+[A-ZÀ-Þ]|[Ww]ith\s+reporting\s+(?:by|from)\s"
    r"|(?:[A-ZÀ-Þ][\w.'’-]+\s+(?:and\s+)?){1,6}(?:reported|contributed)(?:\s+(?:to\s+this\s+\w+\s+)?from\s"
    r"|\s+to\s+this\s)|[^.]{10,160}\bcontributed\s+(?:to\s+this\s+\w+|reporting)\s*\.?$)"
)
"""Who else worked on a story, below it."""
_FOOT = re.compile(
    r"\W{0,3}(?:tel(?:ephone|ex)?\b[\s.:]|phones?\b|fax\b|e-?mail\s*:|contacts?\b.{0,40}:|contact\s+(?:us|the)\b"
    r"|(?:press|media|for)\s+(?:enquir|inquir|contact|further\s+information|more\s+information|contacts)"
    r"|(?:the\s+)?next\s+(?:\w+\s+)?(?:report|update|bulletin|issue|number|edition|letter|sitrep)\b"
    r"|th(?:is|e)\s+(?:transcript|interview|conversation|summary|digest|bulletin|report|statement"
    r"|translation)\s+(?:was|is|has\s+been|may|can)\b"
    r"|(?:issued|released|distributed|circulated|compiled|printed|published)\s+by\b"
    r"|(?:reproduction|reprint\w*|quotation|republication)\s+(?:is\s+)?(?:\w+\s+){0,2}"
    r"(?:permitted|allowed|free|with|only)|not\s+for\s+(?:quotation|publication)|to\s+be\s+(?:published|printed)\b"
    r"|(?:re)?sources?\s*:\s|(?:producers?|presenters?|sound|camera|editors?|translators?)\s*:\s+[A-ZÀ-Þ]"
    r"|(?:transcribed|recorded|taken\s+down)\s+(?:and\s+\w+\s+)?(?:from|by)\b"
    r"|(?:reception|technical|production|translator['’]?s)\s+notes?\s*:"
    r"|notes?\s+(?:to|for)\s+editors?\b|secretariat\b|notes?\s+(?:to|for)\s+editors?\b|subscribe\b|unsubscribe\b|©|copyright\b|letters\s+to\b)"
    r"|[^.]{0,80}\b\S+@\S+\.\w{2,}"
    r"|.{0,200}\b(?:edited|shortened|condensed|abridged)\b.{0,20}\b(?:length|clarity|space)\b"
    r"|.{0,200}\bhas\s+been\s+(?:edited|shortened|condensed|abridged)\b"
    r"|[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]+){0,3}\s(?:spoke|was\s+speaking|was\s+interviewed)\s(?:to|with|by|in)\b",
    re.I,
)
"""How the small print of a paper begins: contacts, the next number, how an interview was made."""
_PAGER = re.compile(
    r"\W*(?:(?:newer|older|next|previous)\s+(?:posts?|entr(?:y|ies)|page|articles?)\W*"
    r"|home\W*|main\s+page\W*){2,4}$",
    re.I,
)
_FILED = re.compile(r"(?:posted|filed)\s+(?:by|in|under|at)\s.{0,80}$", re.I)
"""What stands below an entry: who posted it, when and under what."""
_SIGN_OFF = re.compile(
    r"[(\[]?(?:[A-Z]{2,6}[ /-]\s?)?(?:[A-Za-z]{2,3}/){1,3}[A-Za-z]{2,3}"
    r"(?:[ ,/]\s?\d{2,4}(?:\s?GMT)?)?[)\]]?$"
)
"""How a wire service signs a take: its initials and those of who wrote and edited, "GWS/ab/kt"."""
_FIRST = re.compile(r"\W{0,3}(\w{1,3})")
_BEGINS = frozenset(
    word[:3]
    for word in (
        "telephone phone fax email e-mail contact press media for the next this issued released "
        "distributed circulated compiled printed published reproduction reprint quotation "
        "republication not to source resources producer presenter sound camera editor translator "
        "secretariat transcribed recorded taken reception technical subscribe unsubscribe "
        "copyright letters additional reporting writing editing report written edited translated "
        "produced with notes e"
    ).split()
)
_SIGNS = (
    "@", "©", "contributed", "reported from", "edited", "shortened", "condensed", "abridged",
    " spoke ", " was speaking ", " was interviewed ",
)  # fmt: skip
"""What small print begins with, or has in it: looked for before patterns."""
_LIST_HEAD = re.compile(
    r"\W*(?:blogroll|blogs?\s+(?:i|we)\s+(?:read|like|follow)|links|friends"
    r"|what\s+(?:we(?:['’]re|\s+are)|i(?:['’]m|\s+am))\s+(?:reading|watching).{0,20}"
    r"|older\s+(?:posts|entries)|recent\s+posts|archives?)\W*$",
    re.I,
)
_POINTER = re.compile(
    r".{0,100}\b(?:see|consult|turn\s+to|read|story|report|page|more)\b.{0,60}\b(?:on|see|to)\s+pages?\s+\d{1,3}"
    r"(?:\s*(?:[-–,]|and)\s*\d{1,3})*\W*$",
    re.I,
)
"""A line that sends to another page of the paper: "The tides: consult the table on page 9"."""
_PREVIOUS = re.compile(r"(?:previous(?:ly)?|next|earlier)\s*:\s+\S", re.I)
_ABOUT = re.compile(
    r"\W*about\s+(?:me|the\s+(?:author|writer|blogger))\b\s*(?P<more>[:–—-]\s*\S)?", re.I
)


def find_tail(
    text: str,
    lines: Sequence[Line],
    kinds: Sequence[BlockKind],
    said: Sequence[BlockKind | None],
    name: str | None,
) -> int:
    """Return the number of the first line of a text's foot: small print, lists, comments."""
    half = sum(line.end - line.start for line in lines) / 2
    so_far = 0
    for n, line in enumerate(lines):
        size = line.end - line.start
        if so_far >= half:
            if kinds[n] in ("comment", "author_bio") or said[n] in ("footer", "related"):
                return n
            if size <= _NOTE_MOST and _opens_foot(
                text[line.start : line.end], name, late=so_far >= 2 * _LATE * half
            ):
                return n
        so_far += size
    return len(lines)


def ends_entry(words: str) -> bool:
    """Return whether a short line heads what stands below a blog's entry and its comments."""
    return len(words) <= 60 and bool(
        _PAGER.match(words) or _LIST_HEAD.match(words) or _ABOUT.match(words)
    )


def _opens_foot(words: str, name: str | None, *, late: bool) -> bool:
    """Return whether a line below the middle of a text opens its foot."""
    if _is_foot(words, late=late) or (late and _is_own(words, name)):
        return True
    if words[:6].lower() == "about " and _ABOUT.match(words):
        return True
    if len(words) > 120:
        return False
    return ends_entry(words) or _is_filed(words) or cues.opens_comments(words)


def _is_foot(words: str, *, late: bool = False) -> bool:
    """Return whether a line is small print; late in a text a bare name of an office is, too."""
    if len(words) > _NOTE_MOST:
        return False
    if len(words) <= _SIGN_OFF_MOST and _SIGN_OFF.match(words):
        return True
    if _may_be_foot(words) and _is_foot_by_words(words):
        return True
    return late and (names_body(words) or speaks_for(words)) and len(words.split()) >= 2


def _is_foot_by_words(words: str) -> bool:
    return bool(_NOTE.match(words) or (_FOOT.match(words) and words[0] not in "\"“'‘«"))


def _may_be_foot(words: str) -> bool:
    """Return whether words have a sign that small print has one of."""
    first = _FIRST.match(words)
    if first and first[1].lower() in _BEGINS:
        return True
    for sign in _SIGNS:  # noqa: SIM110, any() of a generator takes twice as long
        if sign in words:
            return True
    return False


def _is_own(words: str, name: str | None) -> bool:
    """Return whether a line begins with the name of the letterhead: an address, a self-portrait."""
    return bool(name) and words.casefold().removeprefix("the ").startswith(name or "")


def _is_filed(words: str) -> bool:
    return len(words) <= 120 and words[-1] != "." and bool(_FILED.match(words))


def _heads_list(words: str) -> bool:
    return len(words) <= 60 and bool(_LIST_HEAD.match(words))


def name_foot(
    text: str,
    lines: Sequence[Line],
    kinds: list[BlockKind],
    said: Sequence[BlockKind | None],
    tail: int,
    *,
    name: str | None,
    sure: bool,
) -> None:
    """Name the small print and the lists below a text."""
    state: BlockKind | None = None
    for n in range(tail, len(lines)):
        words = words_of(text, lines[n])
        if kinds[n] in ("comment", "update") or (kinds[n] == "caption" and not _is_foot(words)):
            state = None
            continue
        if _PAGER.match(words[:60]) or _is_filed(words):
            kinds[n], state = "boilerplate", None
            continue
        about = _ABOUT.match(words)
        if about and len(words) <= 400:
            kinds[n], state = "author_bio", (None if about["more"] else "author_bio")
        elif _heads_list(words):
            list_below = n + 1 < len(lines) and _is_listed(text, lines[n + 1], said[n + 1])
            kinds[n] = "related" if list_below else "boilerplate"
            state = "related" if list_below else None
        elif _PREVIOUS.match(words) and len(words) <= _LABEL_MOST:
            kinds[n], state = "related", None
        elif _is_note(words, sure=sure or kinds[n] not in ("body", "update")) or _is_own(
            words, name
        ):
            kinds[n], state = "footer", "footer"
        elif state == "author_bio":
            kinds[n], state = "author_bio", None
        elif said[n] == "related":
            state = "related" if len(words) <= 40 and not words[-1].isdigit() else None
        elif said[n] in ("footer", "boilerplate", "date"):
            state = "footer" if said[n] == "footer" else state
        elif state == "related" and _is_listed(text, lines[n], said[n]):
            kinds[n] = "related" if kinds[n] != "other_article" else kinds[n]
        elif state == "footer" and (sure or name) and kinds[n] != "related":
            kinds[n] = "footer"
        else:
            state = None if state == "related" else state


def _is_note(words: str, *, sure: bool) -> bool:
    short = len(words) <= _NOTE_MOST
    return bool(short and (_NOTE.match(words) or _SIGN_OFF.match(words))) or (
        sure and _is_foot(words, late=True)
    )


def name_pointers(text: str, lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """Name the last lines of a text that send to another page, or repeat words out of it.

    What a magazine pulls out of its text to set it large stands, in a copy, below the text.
    """
    last = max((n for n, kind in enumerate(kinds) if kind == "body"), default=-1)
    for n in range(min(last + _POINTED, len(lines) - 1), max(last - _POINTED, 0), -1):
        words = words_of(text, lines[n])
        if kinds[n] not in ("body", "heading", "boilerplate") or len(words) > _LABEL_MOST:
            continue
        if "page" in words and _POINTER.match(words):
            kinds[n] = "related"
        elif _is_pulled(text, lines[n], words):
            kinds[n] = "boilerplate"
            label = words_of(text, lines[n - 1])
            if label[-1] == ":" and len(label) <= _PULLED_LABEL:
                kinds[n - 1] = "boilerplate"


def _is_pulled(text: str, line: Line, words: str) -> bool:
    """Return whether a line in quotation marks stands word for word in the text above it."""
    inner = words.strip("\"“”«»'‘’ ")
    return (
        words[0] in '"“«'
        and words[-1] in '"”»'
        and len(inner.split()) >= _PULLED_WORDS
        and text.find(inner.rstrip(".,"), 0, line.start) >= 0
    )


def _is_listed(text: str, line: Line, said: BlockKind | None) -> bool:
    return (
        line.end - line.start <= _LABEL_MOST
        and text[line.end - 1] not in ".!:;,"
        and said in (None, "related")
    )
