"""The desk's addresses for taking pages in: a tray, its files one by one, the build as it runs.

In: raw bytes, one file a request, never a form: a body of this type from another site is asked
about by the browser first, and refused. Out: records as JSON, and the build as server-sent events.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from conspectus.schema import to_json
from conspectus.show.web.bodies import answer, check_type, record_of
from conspectus.show.web.described import answers
from conspectus.show.web.intake import (
    Address,
    Emptied,
    Importing,
    Incoming,
    Intake,
    Received,
    TrayOpened,
)

BYTES = "application/octet-stream"
NAME_LIMIT = 1_000  # characters of a file's name with its folders
_ADDRESS_LIMIT = 8_000  # bytes
_LOOK_S = 0.2  # how often news are looked for
_BEAT_S = 10.0  # said when there are none, so that nobody takes the line for dead
_UPLOAD = {
    "requestBody": {
        "required": True,
        "content": {BYTES: {"schema": {"type": "string", "format": "binary"}}},
    }
}


def intake_router(intake: Intake | None) -> APIRouter:
    """Return the routes over an intake; without one, a single route that says there is none."""
    api = APIRouter(prefix="/api/import")

    @api.get("", **answers(Importing))
    def state() -> Response:
        """What can be taken in and how far the build has come; null where nothing can be."""
        return answer(intake.state() if intake else None)

    if intake is None:
        return api

    @api.get("/events", response_class=StreamingResponse)
    def events(request: Request) -> StreamingResponse:
        """The same as server-sent events, one whenever there is news."""
        return StreamingResponse(_news(intake, request), media_type="text/event-stream")

    @api.post("/trays", **answers(TrayOpened))
    def open_tray() -> Response:
        """A new place to send files to."""
        return answer(intake.open_tray())

    said = answers(Received)
    said["openapi_extra"] = said["openapi_extra"] | _UPLOAD

    @api.post("/trays/{tray}", **said)
    async def receive(
        tray: str, name: Annotated[str, Query(max_length=NAME_LIMIT)], request: Request
    ) -> Response:
        """Put one file into a tray, under its name with its folders."""
        check_type(request, BYTES)
        incoming = await run_in_threadpool(intake.begin, tray, name)
        try:
            received = await _received(request, incoming)
        except BaseException:  # refused, or the browser went away
            await run_in_threadpool(incoming.give_up)
            raise
        return answer(received)

    @api.post("/trays/{tray}/empty", **answers(Emptied))
    def empty(tray: str) -> Response:
        """Take a tray's files into the case and begin to build."""
        return answer(intake.empty(tray))

    @api.post("/address", **answers(Emptied, takes=Address))
    async def fetch(request: Request) -> Response:
        """Take the page at an address into the case and begin to build."""
        asked = await record_of(request, Address, _ADDRESS_LIMIT, "an address")
        return answer(await run_in_threadpool(intake.fetch, asked.address))

    @api.post("/build", **answers(Importing))
    def build() -> Response:
        """Begin a build, or have one follow the one that runs."""
        return answer(intake.build())

    @api.post("/stop", **answers(Importing))
    def stop() -> Response:
        """Stop the build that runs; what was read is kept."""
        return answer(intake.stop())

    return api


async def _received(request: Request, incoming: Incoming) -> Received:
    held = bytearray()
    async for part in request.stream():
        held += part
        if len(held) >= 1 << 20:
            await run_in_threadpool(incoming.write, bytes(held))
            held.clear()
    await run_in_threadpool(incoming.write, bytes(held))
    return await run_in_threadpool(incoming.finish)


async def _news(intake: Intake, request: Request) -> AsyncIterator[bytes]:
    told, at = -1, time.monotonic()
    while not await request.is_disconnected():
        version, state = intake.news()
        if version != told:
            told, at = version, time.monotonic()
            yield b"data: " + to_json(state) + b"\n\n"
        elif time.monotonic() - at > _BEAT_S:
            at = time.monotonic()
            yield b": still here\n\n"
        await asyncio.sleep(_LOOK_S)
