"""One published generation as a reader sees it: DuckDB in memory over its Parquet tables.

A Snapshot keeps showing the generation it was opened on while builds publish newer ones. What
surprises: a case that was never built opens too, as a Snapshot with number None and empty tables,
so that no view needs a special case.
"""

import difflib
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import duckdb
import msgspec
import pyarrow as pa

from conspectus.errors import InputError, NotFoundError
from conspectus.records import Capture, Correction, Document, Problem
from conspectus.store import generations, search
from conspectus.store.base import Base, Kept
from conspectus.store.catalogue import Catalogue
from conspectus.store.layout import Layout
from conspectus.store.overlay import lay_over

_Record = TypeVar("_Record")
_NEAR = 3  # ids offered when one is not found
AMONG = "in (select unnest(?))"
"""A condition on a column: its value is among those of a list."""


class Snapshot(Kept):
    """A pinned generation of a case; may be used by several threads.

    Attributes:
        base: The tables of the generation, which other snapshots may share.
        number: The generation; None = the case was never built.
        built_at: When it was published, UTC.
        title: What the case is about.
        recipe: What made its analyses.
        span_failures: Provenance checks that failed; must be 0.
        overlay: Corrections made since it was built, and what of them is shown already.

    Raises:
        NewerStoreError: The tables were written by another version.
    """

    def __init__(
        self,
        layout: Layout,
        catalogue: Catalogue,
        title: str = "",
        *,
        base: Base | None = None,
        whole: bool = False,
    ) -> None:
        """Open the generation published now.

        Args:
            layout: The case folder.
            catalogue: Its open catalogue.
            title: What the case is about; "" = as when it was built.
            base: Tables that are open already; used if they are of this generation.
            whole: Load all tables, for somebody who will ask many questions.
        """
        super().__init__()
        self._catalogue = catalogue
        published = catalogue.published()
        if base is None or base.number != (published.number if published else None):
            base = Base(layout, catalogue, whole=whole)
        self.base = base
        self._schema = base.enter()
        self._cursors = threading.Lock()
        self._free: list[duckdb.DuckDBPyConnection] = []
        self.number, self.built_at = base.number, base.built_at
        self.title = title or base.title
        self.recipe, self.span_failures = base.recipe, base.span_failures
        self._connection = base.connection.cursor()
        self._connection.execute(f"create schema {self._schema}")
        self._connection.execute(f"set schema = '{self._schema}'")
        for record in generations.TABLES:
            name = record.__name__
            self._connection.execute(f'create view "{name}" as select * from main."{name}"')
        self.overlay = lay_over(self._connection, self.rows, self.sql, catalogue.corrections())

    @property
    def pending(self) -> int:
        """Captures of the case that are not in this generation."""
        here = {row[0] for row in self.sql('select id from "Capture"')}
        return sum(1 for i in self._catalogue.captures() if i not in here)

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
        return self._read(record, f'"{record.__name__}"', "*", where, *parameters)

    def built(
        self, record: type[_Record], where: str = "", parameters: Sequence[object] = ()
    ) -> list[_Record]:
        """Return records as they were built, whatever somebody corrected since; else as `rows`."""
        return self._read(record, f'main."{record.__name__}"', "*", where, *parameters)

    def _read(
        self,
        record: type[_Record],
        table: str,
        columns: str,
        where: str = "",
        *parameters: object,
    ) -> list[_Record]:
        order = ", ".join(f'"{column}"' for column in generations.order(record))
        condition = f" where {where}" if where else ""
        statement = f"select {columns} from {table}{condition} order by {order}"
        with self._asking() as cursor:
            found: pa.Table = cursor.sql(statement, params=list(parameters)).to_arrow_table()
        return msgspec.convert(found.to_pylist(), list[record])  # type: ignore[valid-type]

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
        with self._asking() as cursor:
            return cursor.execute(query, list(parameters)).fetchall()

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

    def heads(self) -> dict[str, Document]:
        """Return the documents by id, without their text; it is most of what they hold."""
        return self.once("heads", self._heads)

    def texts(self, doc_ids: Sequence[str]) -> dict[str, str]:
        """Return the text of documents by id."""
        rows = self.sql(f'select id, text from "Document" where id {AMONG}', [list(doc_ids)])
        return {str(doc_id): str(text) for doc_id, text in rows}

    def put(self, name: str, columns: Mapping[str, Sequence[object]]) -> None:
        """Make a table of this snapshot's own, for queries to join; once."""
        with self._asking() as cursor:
            cursor.register("put", pa.table(dict(columns)))
            cursor.execute(f'create table "{name}" as select * from put')
            cursor.unregister("put")

    def derive(self, name: str, query: str) -> None:
        """Keep the rows of a query as a table of this snapshot's own; once."""
        with self._asking() as cursor:
            cursor.execute(f'create table "{name}" as {query}')

    def close(self) -> None:
        """Let go of the generation."""
        for cursor in self._free:
            cursor.close()
        self._connection.execute(f"drop schema {self._schema} cascade")
        self._connection.close()
        self.base.leave()

    def _heads(self) -> dict[str, Document]:
        """Return the documents without text: those built, and those corrected since anew."""
        columns = "* replace ('' as text)"
        built = self.base.once("heads", lambda: self._read(Document, 'main."Document"', columns))
        found = {d.id: d for d in built}
        touched = sorted({t.capture_id for c in self.overlay.new for t in c.targets})
        if touched:
            where = f"capture_id {AMONG}"
            found |= {d.id: d for d in self._read(Document, '"Document"', columns, where, touched)}
        return found

    @contextmanager
    def _asking(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give a cursor to ask by; a second query on one ends the first, so each asks alone."""
        with self._cursors:
            cursor = self._free.pop() if self._free else None
        if cursor is None:  # 2 ms, a third of a small query, so they are used again
            cursor = self._connection.cursor()
            cursor.execute(f"set schema = '{self._schema}'")
        try:
            yield cursor
        except duckdb.ProgrammingError as error:
            raise InputError(f"not a query on this case: {error}") from error
        finally:
            with self._cursors:
                self._free.append(cursor)
