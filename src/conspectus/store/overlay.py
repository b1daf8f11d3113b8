"""Corrections newer than the built model, shown at once: tables laid over its own.

What surprises: only documents somebody corrected are read and written anew, in memory; groups
(incidents, entities, claims) stay as they were built until the next build forms them again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from conspectus import schema
from conspectus.records import FACTS, Correction, Document, Fact, Membership, Stance
from conspectus.store.amending import amend, amend_document, of_capture
from conspectus.store.corrections import standing


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a reader sees of the corrections of a case."""

    new: tuple[Correction, ...] = ()
    """In force and not in the built model."""
    taken_back: tuple[Correction, ...] = ()
    """In the built model and no longer in force; the next build forgets them."""
    standing: tuple[Correction, ...] = ()
    """In force."""


def lay_over(
    connection: duckdb.DuckDBPyConnection,
    rows: Callable[..., list[Any]],
    sql: Callable[..., list[tuple[Any, ...]]],
    corrections: Sequence[Correction],
) -> Overlay:
    """Replace the rows of corrected documents and return what is laid over.

    Args:
        connection: Where the tables of the generation are.
        rows: Returns records of it.
        sql: Returns rows of it.
        corrections: All of the case, oldest first.
    """
    built = {c.id: c for c in rows(Correction)}
    inforce = standing(corrections)
    new = tuple(c for c in inforce if c.id not in built)
    known = {c.id for c in inforce}
    overlay = Overlay(
        new=new,
        taken_back=tuple(c for c in built.values() if c.id not in known),
        standing=tuple(inforce),
    )
    touched = sorted({t.capture_id for c in new for t in c.targets})
    if not touched:
        return overlay
    documents = rows(Document, "capture_id in (select unnest(?))", [touched])
    amended = [amend_document(d, new) for d in documents]
    if amended != documents:
        _replace(connection, sql, Document, "id", [d.id for d in documents], amended)
    for document in documents:
        mine = of_capture(document.capture_id, new)
        if mine:
            _facts(connection, rows, sql, document, mine)
    return overlay


def _facts(
    connection: duckdb.DuckDBPyConnection,
    rows: Callable[..., list[Any]],
    sql: Callable[..., list[tuple[Any, ...]]],
    document: Document,
    corrections: Sequence[Correction],
) -> None:
    """Replace the facts of one document by the amended ones."""
    facts: list[Fact] = [f for kind in FACTS for f in rows(kind, "doc_id = ?", [document.id])]
    amended = amend(document.text, facts, corrections)
    before, after = set(facts), set(amended)
    for kind in FACTS:
        if any(type(f) is kind for f in before ^ after):
            left = [f for f in amended if type(f) is kind]
            _replace(connection, sql, kind, "doc_id", [document.id], left)
    gone = sorted({f.id for f in facts} - {f.id for f in amended})
    if gone:
        _replace(connection, sql, Membership, "member_id", gone, [])
        _replace(connection, sql, Stance, "fact_id", gone, [])


def _replace(
    connection: duckdb.DuckDBPyConnection,
    sql: Callable[..., list[tuple[Any, ...]]],
    record: type,
    column: str,
    values: Sequence[str],
    rows: Sequence[object],
) -> None:
    """Put rows in the place of those whose column has one of the values.

    The table is only looked at, never changed, with what changed beside it.
    """
    name = record.__name__
    among = ", ".join("'" + value.replace("'", "''") + "'" for value in values)
    layers = sql(
        "select 1 from information_schema.tables"
        " where table_schema = current_schema() and starts_with(table_name, ?)",
        [f"{name}~laid"],
    )
    under, laid = f"{name}~under{len(layers)}", f"{name}~laid{len(layers)}"
    connection.execute(f'alter view "{name}" rename to "{under}"')
    connection.execute(f'create table "{laid}" ({schema.sql_columns(record)})')
    connection.execute(
        f'create view "{name}" as select * from "{under}"'
        f" where {column} is null or {column} not in ({among})"
        f' union all by name select * from "{laid}"'
    )
    if rows:
        connection.register("laid", schema.to_arrow(record, rows))
        connection.execute(f'insert into "{laid}" select * from laid')
        connection.unregister("laid")
