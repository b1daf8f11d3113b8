"""The desk's API: one address a view, JSON of the view's own record.

In: a path and a lens in the query (`only`, `without`, `versus`, each repeatable). Out: the view as
`schema.to_json` writes it. What surprises: offsets stay code points here; the front end's
`offsets.ts` is the one place that knows how a browser counts.
"""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from conspectus.errors import InputError
from conspectus.show.web.bodies import answer, body_of, record_of
from conspectus.show.web.described import answers
from conspectus.show.web.room import Actors, Decision, Room, Taken
from conspectus.store.search import MOST
from conspectus.views.answers import (
    CaseView,
    DocumentView,
    EntityView,
    IncidentView,
    Lens,
    Questions,
    Relations,
    Timeline,
    Versions,
    Wording,
)
from conspectus.views.decided import Corrected, Corrections
from conspectus.views.finding import Choice, Hits
from conspectus.views.matrix import Matrix, Subjects
from conspectus.views.places import Places

DECISION_LIMIT = 64_000  # bytes; a note is a paragraph, not a file
LINES_LIMIT = 5_000_000  # bytes of corrections at once, some ten thousand
QUERY_LIMIT = 400  # characters; a longer search is a paste by mistake


def lens_of(
    only: Annotated[list[str] | None, Query(description="outlets read")] = None,
    without: Annotated[list[str] | None, Query(description="outlets left out")] = None,
    versus: Annotated[list[str] | None, Query(description="the other side")] = None,
) -> Lens:
    """Return the lens a query names; none named is all outlets."""
    return Lens(only=tuple(only or ()), without=tuple(without or ()), versus=tuple(versus or ()))


def choice_of(
    outlet: Annotated[list[str] | None, Query(description="publishers")] = None,
    kind: Annotated[list[str] | None, Query(description="kinds of paragraph")] = None,
    actor: Annotated[list[str] | None, Query(description="ids of who is named")] = None,
    type: Annotated[list[str] | None, Query(description="types of event told")] = None,
    date: Annotated[list[str] | None, Query(description="years, months or days")] = None,
) -> Choice:
    """Return what a search is narrowed to; none named is nothing."""
    return Choice(
        outlet=tuple(outlet or ()),
        kind=tuple(kind or ()),
        actor=tuple(actor or ()),
        type=tuple(type or ()),
        date=tuple(date or ()),
    )


_Through = Annotated[Lens, Depends(lens_of)]


def router(room: Room) -> APIRouter:
    """Return the API's routes over a room."""
    api = APIRouter(prefix="/api")
    whole: tuple[tuple[str, Callable[[Lens], object], type], ...] = (
        ("case", room.case, CaseView),
        ("questions", room.questions, Questions),
        ("timeline", room.timeline, Timeline),
        ("actors", room.actors, Actors),
        ("wording", room.wording, Wording),
        ("relations", room.relations, Relations),
        ("versions", room.versions, Versions),
        ("matrix", room.subjects, Subjects),
        ("places", room.places, Places),
    )
    single: tuple[tuple[str, Callable[[str, Lens], object], type], ...] = (
        ("documents", room.document, DocumentView),
        ("incidents", room.incident, IncidentView),
        ("actors", room.actor, EntityView),
        ("matrix", room.matrix, Matrix),
    )
    for path, ask, kind in whole:
        api.add_api_route(f"/{path}", _through_a_lens(ask), name=path, **answers(kind))
    for path, ask_one, kind in single:
        name = kind.__name__.lower()
        api.add_api_route(f"/{path}/{{id}}", _of_one(ask_one), name=name, **answers(kind))

    @api.get("/corrections", **answers(Corrections))
    def corrections() -> Response:
        """What people decided."""
        return answer(room.corrections())

    @api.get("/corrections.jsonl", response_class=Response)
    def exported() -> Response:
        """The same as JSON Lines, to be kept or handed on."""
        name = {"Content-Disposition": 'attachment; filename="corrections.jsonl"'}
        return Response(room.exported(), media_type="application/jsonl", headers=name)

    @api.post("/corrections", **answers(Corrected, takes=Decision))
    async def correct(request: Request) -> Response:
        """File what somebody decided."""
        decision = await record_of(request, Decision, DECISION_LIMIT, "a correction")
        return answer(await run_in_threadpool(room.correct, decision))

    @api.post("/corrections.jsonl", **answers(Taken))
    async def take(request: Request) -> Response:
        """File corrections written as JSON Lines."""
        body = await body_of(request, "application/jsonl", LINES_LIMIT)
        try:
            lines = body.decode("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(f"not UTF-8 text: {error}") from error
        return answer(await run_in_threadpool(room.take, lines))

    @api.get("/search", **answers(Hits))
    def search(
        lens: _Through,
        choice: Annotated[Choice, Depends(choice_of)],
        q: Annotated[str, Query(max_length=QUERY_LIMIT)] = "",
        skip: Annotated[int, Query(ge=0, le=MOST)] = 0,
    ) -> Response:
        """Paragraphs that hold the words and fit the choice, with what else can be chosen."""
        return answer(room.search(q.strip(), choice, lens, skip))

    return api


def _through_a_lens(ask: Callable[[Lens], object]) -> Callable[[Lens], Response]:
    """Return the endpoint of a view of the whole case."""

    def endpoint(lens: _Through) -> Response:
        return answer(ask(lens))

    endpoint.__doc__ = ask.__doc__
    return endpoint


def _of_one(ask: Callable[[str, Lens], object]) -> Callable[[str, Lens], Response]:
    """Return the endpoint of a view of one thing."""

    def endpoint(id: str, lens: _Through) -> Response:
        return answer(ask(id, lens))

    endpoint.__doc__ = ask.__doc__
    return endpoint
