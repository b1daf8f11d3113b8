"""The desk's API: one address a view, JSON of the view's own record.

In: a path and a lens in the query (`only`, `without`, `versus`, each repeatable). Out: the view as
`schema.to_json` writes it. What surprises: offsets stay code points here; the front end's
`offsets.ts` is the one place that knows how a browser counts.
"""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from conspectus.errors import InputError
from conspectus.schema import from_json, to_json
from conspectus.show.web.room import Decision, Hits, Room
from conspectus.views.answers import Lens

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


def router(room: Room) -> APIRouter:
    """Return the API's routes over a room."""
    api = APIRouter(prefix="/api")
    through = Annotated[Lens, Depends(lens_of)]

    @api.get("/case")
    def case(lens: through) -> Response:
        return _json(room.case(lens))

    @api.get("/questions")
    def questions(lens: through) -> Response:
        return _json(room.questions(lens))

    @api.get("/documents/{doc_id}")
    def document(doc_id: str, lens: through) -> Response:
        return _json(room.document(doc_id, lens))

    @api.get("/timeline")
    def timeline(lens: through) -> Response:
        return _json(room.timeline(lens))

    @api.get("/incidents/{incident_id}")
    def incident(incident_id: str, lens: through) -> Response:
        return _json(room.incident(incident_id, lens))

    @api.get("/actors")
    def actors(lens: through) -> Response:
        return _json(room.actors(lens))

    @api.get("/actors/{entity_id}")
    def actor(entity_id: str, lens: through) -> Response:
        return _json(room.actor(entity_id, lens))

    @api.get("/wording")
    def wording(lens: through) -> Response:
        return _json(room.wording(lens))

    @api.get("/relations")
    def relations(lens: through) -> Response:
        return _json(room.relations(lens))

    @api.get("/versions")
    def versions(lens: through) -> Response:
        return _json(room.versions(lens))

    @api.get("/matrix")
    def subjects(lens: through) -> Response:
        return _json(room.subjects(lens))

    @api.get("/matrix/{subject_id}")
    def matrix(subject_id: str, lens: through) -> Response:
        return _json(room.matrix(subject_id, lens))

    @api.get("/places")
    def places(lens: through) -> Response:
        return _json(room.places(lens))

    @api.get("/corrections")
    def corrections() -> Response:
        return _json(room.corrections())

    @api.get("/corrections.jsonl")
    def exported() -> Response:
        name = {"Content-Disposition": 'attachment; filename="corrections.jsonl"'}
        return Response(room.exported(), media_type="application/jsonl", headers=name)

    @api.post("/corrections")
    async def correct(request: Request) -> Response:
        body = await _body(request, "application/json", DECISION_LIMIT)
        try:
            decision = from_json(Decision, body)
        except msgspec.DecodeError as error:
            raise InputError(f"not a correction: {error}") from error
        return _json(await run_in_threadpool(room.correct, decision))

    @api.post("/corrections.jsonl")
    async def take(request: Request) -> Response:
        body = await _body(request, "application/jsonl", LINES_LIMIT)
        try:
            lines = body.decode("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(f"not UTF-8 text: {error}") from error
        return _json(await run_in_threadpool(room.take, lines))

    @api.get("/search")
    def search(q: Annotated[str, Query(max_length=QUERY_LIMIT)], lens: through) -> Response:
        return _json(Hits(query=q, hits=room.search(q.strip(), lens) if q.strip() else ()))

    return api


async def _body(request: Request, media_type: str, limit: int) -> bytes:
    """Return a request's body, of the one type that is taken and no longer than is taken.

    Raises:
        InputError: It is another type, or longer.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip() != media_type:
        raise InputError(f"send {media_type}")
    found = b""
    async for part in request.stream():
        found += part
        if len(found) > limit:
            raise InputError(f"more than {limit:,} bytes; send it in parts")
    return found


def _json(view: object) -> Response:
    return Response(content=to_json(view), media_type="application/json")
