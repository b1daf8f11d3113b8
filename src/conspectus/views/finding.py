"""Search: paragraphs that hold the words, narrowed by what is told in them and who tells it.

What surprises: the words asked for and the choices are two things; without words, what the choices
leave is shown, so that "every paragraph where this actor is named in an assault" is a search too.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from conspectus.records import Entity, Span, record
from conspectus.store.search import MOST, Narrowed
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.views.answers import Lens, Piece
from conspectus.views.phrases import date_words, iso
from conspectus.views.sources import Sources

PAGE = 40  # passages of one answer; more than fits a screen is not read
_VALUES = 12  # choices offered of one facet, and whatever is chosen
_DAYS, _MONTHS = 16, 24  # so many days are offered one by one, so many months

FacetName = Literal["outlet", "kind", "actor", "type", "date"]


@record
class Choice:
    """What a search is narrowed to: of each facet any of these, all facets together."""

    outlet: tuple[str, ...] = ()
    kind: Annotated[tuple[str, ...], "kinds of block"] = ()
    actor: Annotated[tuple[str, ...], "entity ids"] = ()
    type: Annotated[tuple[str, ...], "PLOVER types of events told"] = ()
    date: Annotated[tuple[str, ...], "year, month or day of publication, ISO 8601"] = ()


@record
class FacetValue:
    """One choice."""

    value: str
    label: str
    count: Annotated[int, "paragraphs of what is found"]
    chosen: bool


@record
class Facet:
    """What can be chosen of one kind."""

    name: FacetName
    values: Annotated[tuple[FacetValue, ...], "most first; dates in their order"]


@record
class Found:
    """A paragraph that holds words looked for."""

    doc_id: Annotated[str, "the document"]
    outlet: Annotated[str, "publisher"]
    title: Annotated[str | None, "headline"]
    published: Annotated[str | None, "date as people write it"]
    kind: Annotated[str, "of the block"] = "body"
    spans: Annotated[tuple[Span, ...], "the words found, code points in the document"]
    pieces: Annotated[tuple[Piece, ...], "the paragraph or part of it, cut at the words"]


@record
class Hits:
    """Paragraphs that hold the words looked for."""

    query: Annotated[str, "the words, as asked"]
    hits: Annotated[tuple[Found, ...], "best first"]
    total: Annotated[int, "how many there are"] = 0
    more: Annotated[bool, "there are more than are counted"] = False
    skip: Annotated[int, "left out before these"] = 0
    facets: tuple[Facet, ...] = ()


def find(
    snapshot: Snapshot,
    query: str,
    choice: Choice | None = None,
    lens: Lens | None = None,
    *,
    skip: int = 0,
) -> Hits:
    """Return paragraphs of the outlets a lens reads that hold the words and fit the choice.

    Args:
        snapshot: The case.
        query: As for `store.search.search`; "" = only the choice counts.
        choice: What it is narrowed to.
        lens: Whose telling is read.
        skip: How many are left out before those shown.

    Raises:
        InputError: The query says nothing that can be looked for.
    """
    choice, lens = choice or Choice(), lens or Lens()
    if not query.strip() and choice == Choice():
        return Hits(query=query, hits=())
    sources = Sources(snapshot)
    days = {d: _day(sources, d) for d in sources.documents}
    read = [
        d
        for d in sorted(sources.read_by(lens))
        if (not choice.outlet or sources.outlet(d) in choice.outlet)
        and (not choice.date or (days[d] or "").startswith(choice.date))
    ]
    narrowed = Narrowed(
        documents=None if len(read) == len(days) else read,
        kinds=choice.kind,
        actors=choice.actor,
        types=choice.type,
    )
    found = snapshot.explore(query, narrowed, limit=PAGE, skip=skip)
    outlets: Counter[str] = Counter()
    dated: Counter[str] = Counter()
    for doc_id, count in found.documents.items():
        if doc_id in days:
            outlets[sources.outlet(doc_id)] += count
            if day := days[doc_id]:
                dated[day] += count
    names = _names(snapshot, found.actors, choice.actor)
    return Hits(
        query=query,
        hits=tuple(
            Found(
                doc_id=hit.doc_id,
                outlet=sources.outlet(hit.doc_id),
                title=document.title.value if document.title else None,
                published=date_words(document.published.value) if document.published else None,
                kind=hit.kind,
                spans=hit.marks,
                pieces=tuple(Piece(text=text, marked=marked) for text, marked in hit.pieces),
            )
            for hit in found.hits
            if (document := sources.documents.get(hit.doc_id))
        ),
        total=found.total,
        more=found.total == MOST,
        skip=skip,
        facets=(
            _facet("outlet", outlets, choice.outlet),
            _facet("date", _spans(dated), choice.date, in_order=True),
            _facet("actor", found.actors, choice.actor, names),
            _facet("type", found.types, choice.type),
            _facet("kind", found.kinds, choice.kind),
        ),
    )


def _day(sources: Sources, doc_id: str) -> str | None:
    published = sources.documents[doc_id].published
    return (iso(published.value) or "")[:10] or None if published else None


def _spans(days: Counter[str]) -> Counter[str]:
    """Return days counted one by one, by month or by year: few enough to choose from."""
    for length, most in ((10, _DAYS), (7, _MONTHS)):
        if len({day[:length] for day in days}) <= most:
            break
    else:
        length = 4
    found: Counter[str] = Counter()
    for day, count in days.items():
        found[day[:length]] += count
    return found


def _names(snapshot: Snapshot, counted: Counter[str], chosen: Iterable[str]) -> Mapping[str, str]:
    ids = [*(value for value, _ in counted.most_common(_VALUES * 4)), *chosen]
    return {e.id: e.label for e in snapshot.rows(Entity, f"id {AMONG}", [ids])}


def _facet(
    name: FacetName,
    counted: Counter[str],
    chosen: tuple[str, ...],
    names: Mapping[str, str] | None = None,
    *,
    in_order: bool = False,
) -> Facet:
    known = [v for v in counted if names is None or v in names]
    best = sorted(known, key=lambda v: (-counted[v], v))[: _MONTHS if in_order else _VALUES]
    shown = [*best, *(v for v in chosen if v not in best)]
    if in_order:
        shown.sort()
    return Facet(
        name=name,
        values=tuple(
            FacetValue(
                value=v,
                label=(names or {}).get(v, v),
                count=counted[v],
                chosen=v in chosen,
            )
            for v in shown
        ),
    )
