"""Full text over all blocks of the published generation: a plain query in, marked passages out.

The index holds a copy of the text folded by our own rules, because SQLite's folding knows accents
but not the Turkish dotless i nor the ayn of transcribed Arabic. What surprises: a document matches
when it holds every word anywhere, not only in one paragraph; paragraphs with most words come first.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conspectus.errors import InputError
from conspectus.records import Analysis, Span
from conspectus.store.catalogue import Catalogue, Passage

_LETTERS = str.maketrans(
    {
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe",
        "þ": "th", "ŋ": "n", "ə": "e", "ʿ": "", "ʾ": "", "ʻ": "", "ʼ": "", "’": "", "‘": "",
        "'": "", "`": "", "´": "", "\u00ad": "", "ـ": "",
    }
)  # fmt: skip
_TERM = re.compile(r'(-?)(?:"([^"]*)"|([^\s"]+))')
_AROUND = 90  # code points of a snippet on either side of the first hit
_LONGEST_QUERY = 1000  # a pasted page is not a query


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A paragraph that matches."""

    doc_id: str
    kind: str
    """The block's kind."""
    span: Span
    """The whole paragraph in the document."""
    marks: tuple[Span, ...]
    """The words found, in the document."""
    pieces: tuple[tuple[str, bool], ...]
    """A snippet cut at its marks: (text, is marked)."""


def fold(text: str) -> str:
    """Return text in lower case, without accents, apostrophes and soft hyphens.

    >>> fold("Yıldırım saw Sana’a and Ø")
    'yildirim saw sanaa and o'
    """
    return "".join(map(_folded, text))


def passages(analyses: Iterable[Analysis]) -> Iterator[Passage]:
    """Yield what is searched in: every block that says something, repeated ones once."""
    for analysis in analyses:
        for block in analysis.blocks:
            body = analysis.document.text[block.span.start : block.span.end]
            if body.strip() and not block.duplicate_of:
                yield Passage(
                    doc_id=analysis.document.id,
                    start=block.span.start,
                    kind=block.kind,
                    text=body,
                    folded=fold(body),
                )


def search(catalogue: Catalogue, query: str, limit: int = 20) -> list[Hit]:
    """Return the paragraphs that fit best.

    Args:
        catalogue: The case's catalogue.
        query: Words that must all be in the document; "..." is a phrase, -word must not be in it,
            word* is a beginning.
        limit: How many paragraphs at most.

    Raises:
        InputError: The query says nothing that can be looked for.
    """
    wanted, unwanted = _terms(query)
    match = "select p.doc_id from passage_words w join passage p on p.place = w.rowid"
    match += " where passage_words match ?"
    inside = " intersect ".join([match] * len(wanted))
    if unwanted:
        inside = f"select * from ({inside})" + f" except {match}" * len(unwanted)
    rows = catalogue.query(
        "select p.doc_id, p.kind, p.start, p.body from passage_words w"
        " join passage p on p.place = w.rowid"
        f" where passage_words match ? and p.doc_id in ({inside})"
        " order by bm25(passage_words), p.doc_id, p.start limit ?",
        [" OR ".join(wanted), *wanted, *unwanted, limit],
    )
    patterns = re.compile("|".join(map(_pattern, wanted)))
    return [_hit(str(d), str(k), int(str(s)), str(b), patterns) for d, k, s, b in rows]


def _terms(query: str) -> tuple[list[str], list[str]]:
    """Return wanted and unwanted terms in FTS5's syntax, every word in quotation marks."""
    query = re.sub("[“”„«»]", '"', query.strip())
    if len(query) > _LONGEST_QUERY:
        raise InputError(f"a query of {len(query)} characters; {_LONGEST_QUERY} is the most")
    if query.count('"') % 2:
        raise InputError(f'{query}: a quotation mark is missing; write a phrase as "like this"')
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in _TERM.findall(query):
        words = re.findall(r"\w+", fold(phrase or word))
        if not words:
            continue
        star = "*" if word.endswith("*") else ""
        (unwanted if minus else wanted).append(f'"{" ".join(words)}"{star}')
    if not wanted:
        hint = "it only says what must not be there" if unwanted else "it holds no word"
        raise InputError(f"nothing to search for in {query!r}: {hint}")
    return wanted, unwanted


def _pattern(term: str) -> str:
    words = term.rstrip("*").strip('"').split()
    tail = r"\w*" if term.endswith("*") else ""
    return r"\b" + r"\W+".join(map(re.escape, words)) + tail + r"\b"


def _hit(doc_id: str, kind: str, start: int, body: str, patterns: re.Pattern[str]) -> Hit:
    pieces = list(map(_folded, body))
    ends: list[int] = []
    at = 0
    for piece in pieces:
        at += len(piece)
        ends.append(at)
    marks = [
        (bisect_left(ends, m.start() + 1), bisect_left(ends, m.end()) + 1)
        for m in patterns.finditer("".join(pieces))
    ]
    return Hit(
        doc_id=doc_id,
        kind=kind,
        span=Span(start=start, end=start + len(body)),
        marks=tuple(Span(start=start + a, end=start + b) for a, b in marks),
        pieces=_snippet(body, marks),
    )


def _snippet(body: str, marks: list[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    first = marks[0][0] if marks else 0
    low = max(0, first - _AROUND)
    high = min(len(body), first + 2 * _AROUND)
    while 0 < low < first and not body[low - 1].isspace():
        low += 1
    found: list[tuple[str, bool]] = [("… ", False)] if low else []
    at = low
    for a, b in marks:
        if a >= high:
            break
        found += [(body[at:a], False), (body[a:b], True)]
        at = b
    found += [(body[at:high], False)] + ([(" …", False)] if high < len(body) else [])
    return tuple((text, marked) for text, marked in found if text)


def _folded(character: str) -> str:
    if character.isascii():
        return "" if character in "'`" else character.lower()
    plain = unicodedata.normalize("NFKD", character.casefold()).translate(_LETTERS)
    return "".join(c for c in plain if not unicodedata.combining(c))
