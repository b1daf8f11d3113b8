"""Bodies in and out: of one type, no longer than is taken, as `schema` writes them."""

from typing import TypeVar

import msgspec
from fastapi import Request, Response

from conspectus.errors import InputError
from conspectus.schema import from_json, to_json

_Record = TypeVar("_Record")


async def body_of(request: Request, media_type: str, limit: int) -> bytes:
    """Return a request's body, of the one type that is taken and no longer than is taken.

    Raises:
        InputError: It is another type, or longer.
    """
    check_type(request, media_type)
    found = b""
    async for part in request.stream():
        found += part
        if len(found) > limit:
            raise InputError(f"more than {limit:,} bytes; send it in parts")
    return found


async def record_of(request: Request, record: type[_Record], limit: int, name: str) -> _Record:
    """Return the record a request's JSON says.

    Args:
        request: What came in.
        record: Its type.
        limit: Most bytes that are taken.
        name: What it should have been, for whoever sent something else: "a correction".

    Raises:
        InputError: It is another type, longer, or does not say such a record.
    """
    body = await body_of(request, "application/json", limit)
    try:
        return from_json(record, body)
    except msgspec.DecodeError as error:
        raise InputError(f"not {name}: {error}") from error


def check_type(request: Request, media_type: str) -> None:
    """Do nothing if a request's body is of this type.

    Raises:
        InputError: It is another.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip() != media_type:
        raise InputError(f"send {media_type}")


def answer(view: object) -> Response:
    """Return a record as JSON."""
    return Response(content=to_json(view), media_type="application/json")
