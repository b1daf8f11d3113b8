"""What the API says of itself: OpenAPI whose schemas are derived from the records.

In: an application whose routes were declared with `answers` and `takes`. Out: its OpenAPI document.
What surprises: the framework makes no schema here, because answers are encoded by `schema.to_json`,
and what it would guess of a plain Response is nothing.
"""

from pkgutil import resolve_name
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from conspectus.records import record
from conspectus.schema import json_schema

_REFS = "#/components/schemas/{name}"
_KINDS = "x-kinds"  # where a route names the records it speaks of, until the document is made


@record
class Refused:
    """Why something was not done."""

    error: str


def answers(kind: type, takes: type | None = None) -> dict[str, Any]:
    """Return how a route is declared that answers with a record.

    Args:
        kind: The record.
        takes: The record its body holds, as JSON; None = it has none, or is declared by hand.
    """
    said: dict[str, Any] = {
        "response_description": (kind.__doc__ or "").partition("\n")[0],
        "responses": {
            200: {"content": {"application/json": {"schema": _ref(kind)}}},
            "4XX": {"description": "Why not", "content": {"application/json": _schema(Refused)}},
        },
        "openapi_extra": {_KINDS: _named(kind, Refused)},
    }
    if takes:
        said["openapi_extra"] = {
            _KINDS: _named(kind, takes, Refused),
            "requestBody": {"required": True, "content": {"application/json": _schema(takes)}},
        }
    return said


def describe(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document of an application; made once."""
    if app.openapi_schema is None:
        found = get_openapi(title=app.title, version=app.version, routes=app.routes)
        kinds: dict[str, type] = {}
        for path in found["paths"].values():
            for operation in path.values():
                named = map(resolve_name, operation.pop(_KINDS, ()))
                kinds |= {kind.__name__: kind for kind in named}
        schemas = found.setdefault("components", {}).setdefault("schemas", {})
        schemas |= json_schema([kinds[name] for name in sorted(kinds)], _REFS)["schemas"]
        app.openapi_schema = found
    return app.openapi_schema


def _named(*kinds: type) -> list[str]:
    return [f"{kind.__module__}:{kind.__name__}" for kind in kinds]


def _schema(kind: type) -> dict[str, Any]:
    return {"schema": _ref(kind)}


def _ref(kind: type) -> dict[str, Any]:
    return {"$ref": _REFS.format(name=kind.__name__)}
