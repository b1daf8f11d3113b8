"""The desk's API: one address a view, JSON of the view's own record.

In: a path and a lens in the query (`only`, `without`, `versus`, each repeatable). Out: the view as
`schema.to_json` writes it. What surprises: offsets stay code points here; the front end's
`offsets.ts` is the one place that knows how a browser counts.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from conspectus.schema import to_json
from conspectus.show.web.room import Hits, Room
from conspectus.views.answers import Lens

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

    @api.get("/search")
    def search(q: Annotated[str, Query(max_length=QUERY_LIMIT)], lens: through) -> Response:
        return _json(Hits(query=q, hits=room.search(q.strip(), lens) if q.strip() else ()))

    return api


def _json(view: object) -> Response:
    return Response(content=to_json(view), media_type="application/json")
