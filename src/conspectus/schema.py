"""What records look like elsewhere: Arrow, SQL, JSON, JSON Schema, documentation.

Everything here is derived from the annotations in `records`; nothing is written twice. What
surprises: Arrow fills a missing struct key with null in silence, so a table is read back only when
its schema is exactly the one this version derives.
"""

import dataclasses
import inspect
import types
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
import pyarrow as pa

from conspectus.errors import NewerStoreError

_Record = TypeVar("_Record")
_PLAIN = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    datetime: pa.timestamp("us", "UTC"),
}


@cache
def arrow_schema(record: Any) -> pa.Schema:
    """Return the Arrow schema of a record type, one column a field."""
    return pa.schema([_column(name, hint) for name, hint in _hints(record).items()])


def to_arrow(record: type, rows: Iterable[object]) -> pa.Table:
    """Return records of one type as an Arrow table."""
    plain = msgspec.to_builtins(list(rows), builtin_types=(datetime,))
    return pa.Table.from_pylist(plain, schema=arrow_schema(record))


def from_arrow(record: type[_Record], table: pa.Table) -> list[_Record]:
    """Return the records an Arrow table holds.

    Raises:
        NewerStoreError: The table's columns are not the ones this version writes.
    """
    kind: Any = record
    if not table.schema.equals(arrow_schema(kind)):
        raise NewerStoreError(
            f"a table of {record.__name__} has other columns than this version writes;"
            " rebuild the case with `conspectus build CASE --again`"
        )
    return msgspec.convert(table.to_pylist(), list[record])  # type: ignore[valid-type]


def to_json(value: object) -> bytes:
    """Return a record, or anything made of records, as JSON."""
    return msgspec.json.encode(value)


def from_json(kind: type[_Record], data: bytes | str) -> _Record:
    """Return the record a JSON text holds.

    Raises:
        msgspec.ValidationError: A field is missing or of another type; the message names its path.
    """
    return msgspec.json.decode(data, type=kind)


def json_schema(kinds: Sequence[type], refs: str = "#/$defs/{name}") -> dict[str, Any]:
    """Return the JSON Schema of record types: {"schemas": {name: schema}}.

    Args:
        kinds: The types; those they hold come along.
        refs: How one schema points to another.
    """
    _, components = msgspec.json.schema_components(kinds, ref_template=refs)
    return {"schemas": dict(sorted(components.items()))}


def sql_type(column: pa.DataType) -> str:
    """Return the DuckDB type of an Arrow type.

    >>> sql_type(pa.list_(pa.string()))
    'VARCHAR[]'
    """
    if pa.types.is_list(column):
        return sql_type(column.value_type) + "[]"
    if pa.types.is_struct(column):
        inner = ", ".join(f'"{f.name}" {sql_type(f.type)}' for f in column)
        return f"STRUCT({inner})"
    names = {pa.string(): "VARCHAR", pa.int64(): "BIGINT", pa.float64(): "DOUBLE"}
    names |= {pa.bool_(): "BOOLEAN", pa.timestamp("us", "UTC"): "TIMESTAMPTZ"}
    return names[column]


def sql_columns(record: type) -> str:
    """Return a record type's columns as DuckDB column definitions."""
    return ", ".join(f'"{f.name}" {sql_type(f.type)}' for f in arrow_schema(record))


def fields_of(record: type) -> list[tuple[str, str, str]]:
    """Return (name, type, meaning) of each field, for the documentation."""
    return [(name, _words(hint), _meaning(hint)) for name, hint in _hints(record).items()]


def markdown(record: type) -> str:
    """Return the documentation table of a record type."""
    rows = [f"| `{n}` | {t.replace('|', 'or')} | {m} |" for n, t, m in fields_of(record)]
    head = f"### {record.__name__}\n\n{inspect.getdoc(record) or ''}\n"
    return "\n".join([head, "| field | type | meaning |", "|---|---|---|", *rows, ""])


def _hints(record: type) -> dict[str, Any]:
    """Return annotations of all dataclass fields, type variables filled in."""
    origin = get_origin(record) or record
    hints = get_type_hints(origin, include_extras=True)
    filled = dict(zip(getattr(origin, "__parameters__", ()), get_args(record), strict=False))
    return {f.name: _fill(hints[f.name], filled) for f in dataclasses.fields(origin)}


def _fill(hint: Any, filled: dict[Any, Any]) -> Any:
    if not filled:
        return hint
    if get_origin(hint) is Annotated:
        inner, *notes = get_args(hint)
        return Annotated[(_fill(inner, filled), *notes)]
    return filled.get(hint, hint) if isinstance(hint, TypeVar) else hint


def _bare(hint: Any) -> tuple[Any, bool]:
    """Return a hint without notes and None, and whether None is allowed."""
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in (Union, types.UnionType):
        inner = [a for a in get_args(hint) if a is not types.NoneType]
        return inner[0], len(inner) < len(get_args(hint))
    return hint, False


def _column(name: str, hint: Any) -> pa.Field:
    inner, nullable = _bare(hint)
    return pa.field(name, _arrow(inner), nullable=nullable)


def _arrow(hint: Any) -> pa.DataType:
    hint, _ = _bare(hint)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if get_origin(hint) is Literal:
        return pa.string()
    if get_origin(hint) is tuple:
        return pa.list_(_arrow(get_args(hint)[0]))
    return pa.struct([_column(name, inner) for name, inner in _hints(hint).items()])


def _words(hint: Any) -> str:
    inner, nullable = _bare(hint)
    if get_origin(inner) is Literal:
        word = " ".join(get_args(inner))
    elif get_origin(inner) is tuple:
        word = f"list of {_words(get_args(inner)[0])}"
    elif get_origin(inner):
        word = f"{get_origin(inner).__name__} of {_words(get_args(inner)[0])}"
    else:
        word = "any" if isinstance(inner, TypeVar) else inner.__name__
    return word + (" | None" if nullable else "")


def _meaning(hint: Any) -> str:
    notes = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((n for n in notes if isinstance(n, str)), "")
