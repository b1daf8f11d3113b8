"""Title, byline and date: the lines around the first paragraph.

A page's metadata says which words to look for; a plain text only has its first lines. What
surprises: a printed title is often there twice, and the second is marked as such, not dropped.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from conspectus.knowledge import Outlets
from conspectus.read import cues
from conspectus.read.dates import first_date
from conspectus.read.letterheads import is_furniture
from conspectus.read.lines import Element, Line
from conspectus.read.looks import (
    CLOSERS,
    HEADS,
    STOPS,
    TITLE_MOST,
    bare,
    is_prose,
    key_of,
    words_of,
)
from conspectus.read.mastheads import author_before, beside, initialed, masthead
from conspectus.read.nameplates import is_deck, is_point
from conspectus.records import BlockKind

_HEAD_REACH = 12  # lines before the first paragraph in which title, byline and date stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What helps to find a page's head: its metadata, and what papers are called."""

    titles: tuple[str, ...] = ()
    author: str | None = None
    outlets: Outlets = field(default_factory=Outlets)


def name_head(
    text: str,
    lines: Sequence[Line],
    kinds: list[BlockKind],
    article: Sequence[bool],
    hints: Hints,
    elements: Sequence[Element],
) -> None:
    """Name title, byline and date among the lines around the first paragraph."""
    body = next(
        (n for n, k in enumerate(kinds) if k == "body" and is_prose(text, lines[n])), len(lines)
    )
    reach = range(max(0, body - _HEAD_REACH), min(body, len(lines)))
    heads = [
        n
        for n in (() if elements else reach)
        if kinds[n] in ("heading", "body", "boilerplate", "date")
        and masthead(words_of(text, lines[n]), hints.outlets)
    ]
    others = [n for n in reach if n not in heads]
    title = _title(text, lines, kinds, others, body, hints, elements)
    if title is None:
        title = _title(text, lines, kinds, reach, body, hints, elements)
    for n in heads:
        if n != title:
            kinds[n] = "date" if first_date(words_of(text, lines[n])) else "boilerplate"
    if title is not None:
        if not elements:
            for n in range(title):
                kinds[n] = "boilerplate" if kinds[n] == "heading" else kinds[n]
        kinds[title] = "title"
        same = key_of(text, lines[title])
        for n in range(len(lines)):
            if n != title and n < max(body, title + 4) and key_of(text, lines[n]) == same:
                kinds[n] = "title"
    if elements and title is not None:
        for n in _lead(text, lines, kinds, title, body, elements):
            kinds[n] = "body"
    near = range(title + 1 if title is not None else 0, min(body, len(lines)))
    for n in near:
        words = words_of(text, lines[n])
        zone = elements[lines[n].element].zone if elements else None
        if kinds[n] in ("title", "caption", "related", "comment", "update"):
            continue
        if n in heads:
            continue
        if cues.is_date_line(words) and kinds[n] != "byline":
            kinds[n] = "date"
        elif (
            (not elements and initialed(words))
            or cues.is_byline(words)
            or (
                (cues.is_person(words) or zone == "byline" or _signs(words, hints.outlets))
                and len(words) <= 120
                and (
                    hints.author is None
                    or zone == "byline"
                    or hints.author.lower() in words.lower()
                )
                and n - near.start <= 6
            )
        ):
            kinds[n] = "byline"
        elif kinds[n] in ("heading", "body") and not elements and _label_of_other(words):
            kinds[n] = "related"


def name_deck(text: str, lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """Name the row below the title of a plain text that goes on from it, and a list of points."""
    below = next((n + 1 for n, kind in enumerate(kinds) if kind == "title"), len(kinds))
    if below <= _HEAD_REACH and "body" in kinds[below:] and kinds[below] == "boilerplate":
        words = words_of(text, lines[below])
        if is_deck(words) and not is_furniture(words):
            kinds[below] = "body" if is_prose(text, lines[below]) else "heading"
    for n in range(below, min(_HEAD_REACH, len(kinds))):
        words = words_of(text, lines[n])
        if kinds[n] == "boilerplate" and is_point(words) and "body" in kinds[n:]:
            kinds[n] = "body"


def _lead(
    text: str,
    lines: Sequence[Line],
    kinds: Sequence[BlockKind],
    title: int,
    body: int,
    elements: Sequence[Element],
) -> list[int]:
    """Return the lines between a page's title and its first paragraph that are its lead."""
    if not 0 < body - title <= _HEAD_REACH:
        return []
    return [
        n
        for n in range(title + 1, body)
        if kinds[n] in ("boilerplate", "other_article")
        and elements[lines[n].element].zone is None
        and not lines[n].linked
        and is_prose(text, lines[n])
        and not cues.cue_of(words_of(text, lines[n]))
    ]


def _signs(words: str, outlets: Outlets) -> bool:
    """Return whether a line is an author and a paper: "Ada Fenn for the Gulf Mail"."""
    return cues.is_person(author_before(words)) and beside(words, outlets) is not None


def _label_of_other(words: str) -> bool:
    """Return whether a line between title and text is a link: "Opinion: Nobody's Ferry"."""
    head, colon, rest = words.partition(": ")
    label = colon and len(head) <= 24 and len(head.split()) <= 2 and len(rest.split()) >= 3
    return bool(label) and not cues.update_cue(words) and words.rstrip(CLOSERS)[-1:] not in STOPS


def _set_apart(text: str, lines: Sequence[Line], n: int) -> bool:
    """Return whether a line without a heading's tag is set like one: bold, no link, and signed."""
    line, after = lines[n], words_of(text, lines[n + 1])
    words = words_of(text, line)
    return (cues.is_byline(after) or cues.is_date_line(after)) and (
        line.strong == line.end - line.start
        and not line.linked
        and len(words.split()) >= 4
        and not cues.cue_of(words)
        and not cues.is_byline(words)
    )


def _stands_over(text: str, lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Return whether a page's first line is a name and a signed headline stands below it."""
    name = words_of(text, lines[found[0]]).split()
    below = words_of(text, lines[found[1]]).split()
    after = found[1] + 1
    return (
        len(name) <= 4 < len(below)
        and all(word[0].isupper() or word in ("of", "the") for word in name)
        and found[1] <= 2
        and any(word[0].islower() for word in below)
        and after < len(lines)
        and cues.is_byline(words_of(text, lines[after]))
    )


def _title(
    text: str,
    lines: Sequence[Line],
    kinds: Sequence[BlockKind],
    reach: Sequence[int],
    body: int,
    hints: Hints,
    elements: Sequence[Element],
) -> int | None:
    def fit(n: int) -> bool:
        return kinds[n] not in ("caption", "comment", "related", "date") and bool(
            2 <= lines[n].end - lines[n].start <= TITLE_MOST
        )

    wanted = {bare(t) for t in hints.titles if t}
    if wanted:
        limit = min(len(lines), body + 3)
        exact = [n for n in range(limit) if fit(n) and key_of(text, lines[n]) in wanted]
        if exact:
            heads = [n for n in exact if lines[n].tag in HEADS]
            chosen = (heads or exact)[-1]
            below = () if heads or not elements or chosen > 1 else range(chosen + 1, body)
            return next((n for n in below if fit(n) and _set_apart(text, lines, n)), chosen)
        longer = [
            n
            for n in range(limit)
            if fit(n)
            and (lines[n].tag in HEADS or 2 * lines[n].linked < lines[n].end - lines[n].start)
            and len(key_of(text, lines[n])) >= 15
            and any(
                key_of(text, lines[n]) in w or w in key_of(text, lines[n])
                for w in wanted
                if len(w) >= 15
            )
        ]
        if longer:
            return max(longer, key=lambda n: (lines[n].tag in HEADS, lines[n].end - lines[n].start))
    marked = [n for n in range(min(len(lines), body + 2)) if lines[n].tag == "h1" and fit(n)]
    if elements:
        declared = [n for n in reach if fit(n) and elements[lines[n].element].zone == "title"]
        return next(iter((marked or declared)[-1:]), None)
    hashes = [n for n in range(min(len(lines), body + 1)) if text.startswith("# ", lines[n].start)]
    if hashes:
        return hashes[0]
    found = [
        n
        for n in reach
        if fit(n)
        and kinds[n] in ("heading", "body", "boilerplate")
        and not cues.is_byline(words_of(text, lines[n]))
        and not cues.update_cue(words_of(text, lines[n]))
        and len(words_of(text, lines[n]).split()) >= 3
        and (
            not cues.cue_of(words_of(text, lines[n])) or cues.names_genre(words_of(text, lines[n]))
        )
        and words_of(text, lines[n]).rstrip(CLOSERS)[-1:] != "."
    ]
    if not found:
        return None
    if found[0] == 0 and body <= 8:
        return found[1] if len(found) > 1 and _stands_over(text, lines, found) else 0
    return max(found, key=lambda n: (min(lines[n].end - lines[n].start, 90), n))
