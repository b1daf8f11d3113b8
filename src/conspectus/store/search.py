"""Full text over all blocks of the published generation: a plain query in, marked passages out.

The index holds a copy of the text folded by our own rules, because SQLite's folding knows accents
but not the Turkish dotless i nor the ayn of transcribed Arabic. What surprises: a document matches
when it holds every word anywhere, not only in one paragraph; paragraphs with most words come first.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from conspectus import schema
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
MOST = 5_000  # paragraphs that are counted by what is told in them; more say nothing more
ACTOR, TYPE = "actor", "type"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What a search is narrowed to; empty = to nothing."""

    documents: Sequence[str] | None = None
    """Only paragraphs of these; None = of all."""
    kinds: Sequence[str] = ()
    """Only blocks of these kinds."""
    actors: Sequence[str] = ()
    """Only paragraphs that name one of these entities."""
    types: Sequence[str] = ()
    """Only paragraphs that tell an event of one of these types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What a search found, counted."""

    hits: list[Hit]
    """Some of it, best first."""
    total: int
    """Paragraphs found, `MOST` at most."""
    documents: Counter[str]
    """Paragraphs by document."""
    kinds: Counter[str]
    """Paragraphs by kind of block."""
    actors: Counter[str]
    """Paragraphs by entity named."""
    types: Counter[str]
    """Paragraphs by type of event told."""


def fold(text: str) -> str:
    """Return text in lower case, without accents, apostrophes and soft hyphens.

    >>> fold("Yıldırım saw Sana’a and Ø")
    'yildirim saw sanaa and o'
    """
    return "".join(map(_folded, text))


def passages(
    analyses: Iterable[Analysis], homes: Mapping[str, str] | None = None
) -> Iterator[Passage]:
    """Yield what is searched in: every block that says something, repeated ones once.

    Args:
        analyses: The documents.
        homes: The entity of each mention, by which paragraphs can be narrowed.
    """
    for analysis in analyses:
        told = _told(analysis, homes or {})
        for block in analysis.blocks:
            body = analysis.document.text[block.span.start : block.span.end]
            if body.strip() and not block.duplicate_of:
                yield Passage(
                    doc_id=analysis.document.id,
                    start=block.span.start,
                    kind=block.kind,
                    text=body,
                    folded=fold(body),
                    facets=tuple(sorted(told[block.span.start])),
                )


def _told(analysis: Analysis, homes: Mapping[str, str]) -> dict[int, set[tuple[str, str]]]:
    """Return what is told in each block, by where it starts."""
    starts = sorted(block.span.start for block in analysis.blocks)
    found: dict[int, set[tuple[str, str]]] = defaultdict(set)

    def put(spans: Sequence[Span], facet: str, value: str | None) -> None:
        at = bisect_right(starts, spans[0].start) - 1 if spans else -1
        if value and at >= 0:
            found[starts[at]].add((facet, value))

    for mention in analysis.mentions:
        put(mention.spans, ACTOR, homes.get(mention.id))
    for event in analysis.events:
        put(event.triggers or event.spans, TYPE, event.type)
    return found


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
    places = [place for place, _, _ in _matching(catalogue, wanted, unwanted, Narrowed(), limit)]
    return _shown(catalogue, places, wanted)


def explore(
    catalogue: Catalogue, query: str, narrowed: Narrowed, *, limit: int = 40, skip: int = 0
) -> Results:
    """Return the paragraphs that fit, narrowed, and what is told in all of them, counted.

    Args:
        catalogue: The case's catalogue.
        query: As for `search`; "" = whatever the narrowing leaves, in the order of documents.
        narrowed: What it is narrowed to.
        limit: How many paragraphs are shown.
        skip: How many are left out before them.

    Raises:
        InputError: The query says nothing that can be looked for.
    """
    wanted, unwanted = _terms(query) if query.strip() else ([], [])
    rows = _matching(catalogue, wanted, unwanted, narrowed, MOST)
    told: dict[str, Counter[str]] = {ACTOR: Counter(), TYPE: Counter()}
    places = [place for place, _, _ in rows]
    for facet, value, count in catalogue.query(
        "select facet, value, count(*) from passage_facet"
        " where place in (select value from json_each(?)) group by 1, 2",
        [schema.to_json(places).decode()],
    ):
        told[str(facet)][str(value)] = int(str(count))
    return Results(
        hits=_shown(catalogue, places[skip : skip + limit], wanted),
        total=len(rows),
        documents=Counter(doc_id for _, doc_id, _ in rows),
        kinds=Counter(kind for _, _, kind in rows),
        actors=told[ACTOR],
        types=told[TYPE],
    )


def _matching(
    catalogue: Catalogue,
    wanted: Sequence[str],
    unwanted: Sequence[str],
    narrowed: Narrowed,
    limit: int,
) -> list[tuple[int, str, str]]:
    """Return place, document and kind of the paragraphs that fit, best first."""
    conditions: list[str] = []
    values: list[object] = []
    order = "p.doc_id, p.start"
    tables = "passage p"
    if wanted:
        tables = "passage_words w join passage p on p.place = w.rowid"
        conditions.append("passage_words match ?")
        values.append(" OR ".join(wanted))
        order = "bm25(passage_words), p.doc_id, p.start"
    if len(wanted) + len(unwanted) > 1:  # one word alone is in the document where it is found
        match = "select p.doc_id from passage_words w join passage p on p.place = w.rowid"
        match += " where passage_words match ?"
        inside = " intersect ".join([match] * len(wanted))
        if unwanted:
            inside = f"select * from ({inside})" + f" except {match}" * len(unwanted)
        conditions.append(f"p.doc_id in ({inside})")
        values += [*wanted, *unwanted]
    if narrowed.documents is not None:
        conditions.append("p.doc_id in (select value from json_each(?))")
        values.append(schema.to_json(list(narrowed.documents)).decode())
    if narrowed.kinds:
        conditions.append("p.kind in (select value from json_each(?))")
        values.append(schema.to_json(list(narrowed.kinds)).decode())
    for facet, chosen in ((ACTOR, narrowed.actors), (TYPE, narrowed.types)):
        if chosen:
            conditions.append(
                "p.place in (select place from passage_facet where facet = ?"
                " and value in (select value from json_each(?)))"
            )
            values += [facet, schema.to_json(list(chosen)).decode()]
    where = f" where {' and '.join(conditions)}" if conditions else ""
    rows = catalogue.query(
        f"select p.place, p.doc_id, p.kind from {tables}{where} order by {order} limit ?",
        [*values, limit],
    )
    return [(int(str(place)), str(doc_id), str(kind)) for place, doc_id, kind in rows]


def _shown(catalogue: Catalogue, places: Sequence[int], wanted: Sequence[str]) -> list[Hit]:
    """Return paragraphs with the words marked, in this order."""
    rows = catalogue.query(
        "select place, doc_id, kind, start, body from passage"
        " where place in (select value from json_each(?))",
        [schema.to_json(list(places)).decode()],
    )
    patterns = re.compile("|".join(map(_pattern, wanted)) or r"(?!)")
    hits = {
        int(str(place)): _hit(str(d), str(k), int(str(s)), str(b), patterns)
        for place, d, k, s, b in rows
    }
    return [hits[place] for place in places if place in hits]


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
