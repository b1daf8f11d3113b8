"""The tables of one generation, loaded once and looked at by any number of snapshots.

A desk opens a snapshot whenever somebody corrects something; what was built does not change with
it, so its tables are shared and only what is laid over them is made anew. What surprises: small
tables are loaded, large ones only looked at on the disk, unless the whole is asked for, because a
command that asks one question must not wait for a million facts.
"""

import threading
from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Any, TypeVar

import duckdb
import pyarrow.parquet as pq

from conspectus import schema
from conspectus.errors import NewerStoreError, StoreError
from conspectus.store import generations
from conspectus.store.catalogue import Catalogue
from conspectus.store.layout import Layout
from conspectus.store.locks import Held

_Made = TypeVar("_Made")
_LOADED_BYTES = 1_000_000  # smaller files are loaded: 5 ms to load, 4 of 5 ms a query saved
_RETRIES = 5  # a generation can be swept between reading its number and holding it


class Kept:
    """What was made once and is kept for whoever asks again."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._made: dict[Hashable, Any] = {}

    def once(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """Return what was made under this key, or make it now; others wait for it."""
        if key not in self._made:
            with self._lock:
                if key not in self._made:
                    self._made[key] = make()
        made: _Made = self._made[key]
        return made


class Base(Kept):
    """A held generation of a case, or the empty tables of one that was never built.

    Attributes:
        number: The generation; None = the case was never built.
        built_at: When it was published, UTC.
        title: What the case was about then.
        recipe: What made its analyses.
        span_failures: Provenance checks that failed.

    Raises:
        NewerStoreError: The tables were written by another version.
    """

    def __init__(self, layout: Layout, catalogue: Catalogue, *, whole: bool = False) -> None:
        super().__init__()
        self.number: int | None = None
        self.built_at: datetime | None = None
        self.title = ""
        self.recipe: str | None = None
        self.span_failures = 0
        self._held: Held | None = None
        self._users = 0
        self._schemas = 0
        self._guard = threading.Lock()
        self._pin(layout, catalogue)
        self.connection = duckdb.connect(":memory:")
        self.connection.execute("set TimeZone = 'UTC'")
        for record in generations.TABLES:
            self._create(layout, record, whole)

    def enter(self) -> str:
        """Count one user more and return the name of a schema of its own."""
        with self._guard:
            self._users += 1
            self._schemas += 1
            return f"s{self._schemas}"

    def leave(self) -> None:
        """Count one user less; the last one lets go of the generation."""
        with self._guard:
            self._users -= 1
            if self._users:
                return
        self.connection.close()
        if self._held:
            self._held.release()

    def _pin(self, layout: Layout, catalogue: Catalogue) -> None:
        for _ in range(_RETRIES):
            published = catalogue.published()
            if published is None:
                return
            self._held = generations.pin(layout, published.number)
            if self._held:
                self.number, self.built_at = published.number, published.built_at
                self.recipe, self.span_failures = published.recipe, published.span_failures
                self.title = published.title
                return
        folder = layout.generation(published.number) if published else layout.root
        raise StoreError(
            f"{folder}: this built model is missing; make it anew with `conspectus build CASE`"
        )

    def _create(self, layout: Layout, record: type, whole: bool) -> None:
        name = record.__name__
        if self.number is None:
            self.connection.execute(f'create table "{name}" ({schema.sql_columns(record)})')
            return
        path = layout.generation(self.number) / f"{name}.parquet"
        if not path.is_file() or not pq.read_schema(path).equals(schema.arrow_schema(record)):
            raise NewerStoreError(
                f"{path}: has other columns than this version writes;"
                " run `conspectus build CASE` once to bring the case up to date"
            )
        kind = "table" if whole or path.stat().st_size <= _LOADED_BYTES else "view"
        quoted = str(path).replace("'", "''")
        self.connection.execute(
            f"create {kind} \"{name}\" as select * from read_parquet('{quoted}')"
        )
