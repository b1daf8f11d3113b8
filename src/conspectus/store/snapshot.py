"""One published generation as a reader sees it: DuckDB in memory over its Parquet tables.

A Snapshot keeps showing the generation it was opened on while builds publish newer ones. What
surprises: a case that was never built opens too, as a Snapshot with number None and empty tables,
so that no view needs a special case.
"""

import difflib
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

import duckdb
import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from conspectus import schema
from conspectus.errors import InputError, NewerStoreError, NotFoundError, StoreError
from conspectus.records import Capture, Correction, Problem
from conspectus.store import generations, search
from conspectus.store.catalogue import Catalogue
from conspectus.store.layout import Layout
from conspectus.store.locks import Held
from conspectus.store.overlay import lay_over

_Record = TypeVar("_Record")
_NEAR = 3  # ids offered when one is not found
_LOADED_BYTES = 1_000_000  # smaller files are loaded: 5 ms to load, 4 of 5 ms a query saved
_RETRIES = 5  # a generation can be swept between reading its number and holding it


class Snapshot:
    """A pinned generation of a case; may be used by several threads.

    Attributes:
        number: The generation; None = the case was never built.
        built_at: When it was published, UTC.
        title: What the case is about.
        recipe: What made its analyses.
        span_failures: Provenance checks that failed; must be 0.
        pending: Captures of the case that are not in this generation.
        overlay: Corrections made since it was built, and what of them is shown already.

    Raises:
        NewerStoreError: The tables were written by another version.
    """

    def __init__(self, layout: Layout, catalogue: Catalogue, title: str = "") -> None:
        self._layout = layout
        self._catalogue = catalogue
        self._lock = threading.Lock()
        self.number: int | None = None
        self.built_at: datetime | None = None
        self.title = title
        self.recipe: str | None = None
        self.span_failures = 0
        self._held: Held | None = None
        self._pin()
        self._connection = duckdb.connect(":memory:")
        self._connection.execute("set TimeZone = 'UTC'")
        self._create_tables()
        self.overlay = lay_over(self._connection, self.rows, self.sql, catalogue.corrections())
        here = {row[0] for row in self.sql('select id from "Capture"')}
        self.pending = sum(1 for i in catalogue.captures() if i not in here)

    def rows(
        self, record: type[_Record], where: str = "", parameters: Sequence[object] = ()
    ) -> list[_Record]:
        """Return records of a type, by id or, where they have none, by all their plain columns.

        Args:
            record: The type, e.g. Event.
            where: A SQL condition on its columns, e.g. "doc_id = ?"; "" for all.
            parameters: One value a question mark.

        Raises:
            InputError: The condition is not SQL on these columns.
        """
        order = ", ".join(f'"{column}"' for column in generations.order(record))
        condition = f" where {where}" if where else ""
        statement = f'select * from "{record.__name__}"{condition} order by {order}'
        with self._asking():
            table: pa.Table = (
                self._cursor().sql(statement, params=list(parameters)).to_arrow_table()
            )
        return msgspec.convert(table.to_pylist(), list[record])  # type: ignore[valid-type]

    def get(self, record: type[_Record], id: str) -> _Record:
        """Return the record of that id.

        Raises:
            NotFoundError: There is none; the message names the nearest ids.
        """
        found = self.rows(record, "id = ?", [id])
        if found:
            return found[0]
        name = record.__name__
        if self.number is None:
            raise NotFoundError(
                f"no {name} {id!r}: this case was never built; run `conspectus build`"
            )
        ids = [str(row[0]) for row in self.sql(f'select id from "{name}"')]
        near = difflib.get_close_matches(id, ids, n=_NEAR)
        hint = f"; nearest: {', '.join(near)}" if near else f"; there are {len(ids)}"
        raise NotFoundError(f"no {name} with id {id!r} in this case{hint}")

    def sql(self, query: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of any SQL query over the tables, one table a record type.

        Raises:
            InputError: It is not SQL on these tables.
        """
        with self._asking():
            return self._cursor().execute(query, list(parameters)).fetchall()

    def captures(self) -> dict[str, Capture]:
        """Return the captures of this generation and those added since, by id."""
        found = {c.id: c for c in self.rows(Capture)}
        return dict(sorted((self._catalogue.captures() | found).items()))

    def problems(self) -> list[Problem]:
        """Return what could not be done with documents of this build and files added so far."""
        found = {*self.rows(Problem), *self._catalogue.problems()}
        return sorted(found, key=lambda p: (p.uri, p.stage, p.kind, p.message))

    def explore(
        self, query: str, narrowed: search.Narrowed, *, limit: int, skip: int
    ) -> search.Results:
        """Return the paragraphs that fit a query, narrowed, counted by what is told in them.

        Raises:
            InputError: The query says nothing that can be looked for.
        """
        return search.explore(self._catalogue, query, narrowed, limit=limit, skip=skip)

    def corrections(self) -> list[Correction]:
        """Return all corrections, in the order they were made."""
        return self._catalogue.corrections()

    def close(self) -> None:
        """Let go of the generation."""
        self._connection.close()
        if self._held:
            self._held.release()

    def _pin(self) -> None:
        for _ in range(_RETRIES):
            published = self._catalogue.published()
            if published is None:
                return
            self._held = generations.pin(self._layout, published.number)
            if self._held:
                self.number, self.built_at = published.number, published.built_at
                self.recipe, self.span_failures = published.recipe, published.span_failures
                self.title = self.title or published.title
                return
        folder = self._layout.generation(published.number) if published else self._layout.root
        raise StoreError(
            f"{folder}: this built model is missing; make it anew with `conspectus build CASE`"
        )

    def _create_tables(self) -> None:
        for record in generations.TABLES:
            name = record.__name__
            if self.number is None:
                columns = schema.sql_columns(record)
                self._connection.execute(f'create table "{name}" ({columns})')
                continue
            path = self._layout.generation(self.number) / f"{name}.parquet"
            if not path.is_file() or not pq.read_schema(path).equals(schema.arrow_schema(record)):
                raise NewerStoreError(
                    f"{path}: has other columns than this version writes;"
                    " run `conspectus build CASE` once to bring the case up to date"
                )
            kind = "table" if path.stat().st_size <= _LOADED_BYTES else "view"
            quoted = str(path).replace("'", "''")
            self._connection.execute(
                f"create {kind} \"{name}\" as select * from read_parquet('{quoted}')"
            )

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        with self._lock:
            return self._connection.cursor()  # a second query on one connection ends the first

    @contextmanager
    def _asking(self) -> Iterator[None]:
        try:
            yield
        except duckdb.ProgrammingError as error:
            raise InputError(f"not a query on this case: {error}") from error
