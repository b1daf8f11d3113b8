"""case.sqlite: what is small and must be transactional.

Captures and where they were seen, what sidecars say of them, which documents of which recipe lie
in which shard, problems met while adding, and the number of the published generation. What
surprises: nothing is ever deleted when a capture is removed, it is only marked; and the same bytes
seen under several names are one capture that shows the name that sorts first, so that the order of
adding never matters.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from conspectus import schema
from conspectus.errors import NewerStoreError, StoreError
from conspectus.records import Capture, Correction, Problem

if TYPE_CHECKING:
    from conspectus.read import Given

VERSION = 2
_BUSY_TIMEOUT_S = 30.0
_TABLES = """
create table if not exists capture (
    id text primary key, size integer not null, added_at text not null, removed_at text);
create table if not exists sighting (
    capture_id text not null references capture, uri text not null, fetched_at text,
    media_type text not null, via text not null, given text not null,
    primary key (capture_id, uri)) without rowid;
create table if not exists problem (
    uri text not null, kind text not null, body text not null,
    primary key (uri, kind)) without rowid;
create table if not exists shard (name text primary key) without rowid;
create table if not exists done (
    capture_id text primary key references capture, key text not null,
    shard text not null references shard) without rowid;
create index if not exists done_by_shard on done (shard);
create table if not exists generation (
    number integer primary key, built_at text not null, title text not null,
    recipe text not null, span_failures integer not null);
create table if not exists correction (
    place integer primary key, id text not null unique, body text not null);
create table if not exists passage (
    place integer primary key, doc_id text not null, start integer not null,
    kind text not null, body text not null);
create table if not exists passage_facet (
    place integer not null, facet text not null, value text not null,
    primary key (place, facet, value)) without rowid;
create index if not exists passage_by_facet on passage_facet (facet, value, place);
create virtual table if not exists passage_words using fts5 (
    folded, content = '', tokenize = "unicode61 remove_diacritics 0");
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A capture of the case, what is known of it from outside, and how its analysis is known."""

    capture: Capture
    given: "tuple[Given, ...]"
    key: str | None
    """Recipe key under which it was last analysed; None = never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The generation that readers see."""

    number: int
    built_at: datetime
    title: str
    recipe: str
    span_failures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A block as full text search keeps it."""

    doc_id: str
    start: int
    """Where it begins in the document, code points."""
    kind: str
    text: str
    folded: str
    facets: tuple[tuple[str, str], ...] = ()
    """What is told in it, by which it is narrowed: ("actor", entity id), ("type", PLOVER type)."""


class Catalogue:
    """The open catalogue of one case; may be used by several threads.

    Raises:
        NewerStoreError: A newer version of the product wrote the file.
        StoreError: The file is not a catalogue.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        try:
            self._connection = sqlite3.connect(
                path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
            )
            (version,) = self._connection.execute("pragma user_version").fetchone()
            if version > VERSION:
                raise NewerStoreError(
                    f"{path}: written by a newer version (format {version}, this version knows"
                    f" {VERSION}); update conspectus to open this case"
                )
            self._connection.execute("pragma journal_mode = wal")
            self._connection.execute("pragma synchronous = normal")
            if version < VERSION:
                self._connection.executescript(_TABLES)
                self._connection.execute(f"pragma user_version = {VERSION}")
        except sqlite3.DatabaseError as error:
            raise StoreError(f"{path}: cannot be opened as a catalogue: {error}") from error

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run statements all or none; only `store` sees the connection."""
        with self._lock:
            self._connection.execute("begin immediate")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("rollback")
                raise
            self._connection.execute("commit")

    def query(self, statement: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Return the rows of a reading statement; only `store` calls it."""
        with self._lock:
            return self._connection.execute(statement, tuple(parameters)).fetchall()

    # --- what came in -----------------------------------------------------------------------

    def add(self, capture: Capture, given: "Sequence[Given]") -> bool:
        """File a capture and where it was seen; return whether it is new to the case.

        A removed capture that is added again is back, and counts as new.
        """
        now = datetime.now(UTC).isoformat()
        body = schema.to_json(list(given)).decode()
        fetched = capture.fetched_at and capture.fetched_at.isoformat()
        with self.transaction() as run:
            known = run.execute(
                "select removed_at is null from capture where id = ?", (capture.id,)
            ).fetchone()
            run.execute(
                "insert into capture values (?, ?, ?, null)"
                " on conflict (id) do update set removed_at = null",
                (capture.id, capture.size, now),
            )
            run.execute(
                "insert or replace into sighting values (?, ?, ?, ?, ?, ?)",
                (capture.id, capture.uri, fetched, capture.media_type, capture.via, body),
            )
            run.execute("delete from problem where uri = ?", (capture.uri,))
        return not (known and known[0])

    def remove(self, capture_ids: Iterable[str]) -> None:
        """Take captures out of the case; their bytes stay."""
        now = datetime.now(UTC).isoformat()
        with self.transaction() as run:
            run.executemany(
                "update capture set removed_at = ? where id = ?", [(now, i) for i in capture_ids]
            )

    def entries(self) -> list[Entry]:
        """Return the captures of the case by id, removed ones left out."""
        from conspectus.read import Given  # slow to import, and most commands need no reader

        rows = self.query(
            "select c.id, min(s.uri), s.fetched_at, s.media_type, c.size, s.via, s.given, d.key"
            " from capture c join sighting s on s.capture_id = c.id"
            " left join done d on d.capture_id = c.id"
            " where c.removed_at is null group by c.id order by c.id"
        )  # SQLite takes the bare columns from the row that holds the minimum
        return [
            Entry(
                capture=_capture(row),
                given=tuple(schema.from_json(list[Given], str(row[6]))),
                key=row[7],  # type: ignore[arg-type]
            )
            for row in rows
        ]

    def captures(self) -> dict[str, Capture]:
        """Return the captures of the case by id, removed ones left out."""
        rows = self.query(
            "select c.id, min(s.uri), s.fetched_at, s.media_type, c.size, s.via"
            " from capture c join sighting s on s.capture_id = c.id"
            " where c.removed_at is null group by c.id order by c.id"
        )
        return {str(row[0]): _capture(row) for row in rows}

    def report(self, problems: Iterable[Problem]) -> None:
        """Keep what could not be taken in; a later success under the same name clears it."""
        rows = [(p.uri, p.kind, schema.to_json(p).decode()) for p in problems]
        with self.transaction() as run:
            run.executemany("insert or replace into problem values (?, ?, ?)", rows)

    def clear(self, uris: Iterable[str]) -> None:
        """Forget problems of these names."""
        with self.transaction() as run:
            run.executemany("delete from problem where uri = ?", [(uri,) for uri in uris])

    def problems(self) -> list[Problem]:
        """Return what could not be taken in, by name."""
        rows = self.query("select body from problem order by uri, kind")
        return [schema.from_json(Problem, str(body)) for (body,) in rows]

    # --- what was analysed ------------------------------------------------------------------

    def file_shard(self, name: str, keys: Mapping[str, str]) -> None:
        """Record in one step that a shard holds the analyses of these captures, {id: key}."""
        with self.transaction() as run:
            run.execute("insert into shard values (?)", (name,))
            run.executemany(
                "insert or replace into done values (?, ?, ?)",
                [(capture_id, key, name) for capture_id, key in keys.items()],
            )

    def forget(self) -> None:
        """Forget all analyses, so that the next build makes them anew."""
        with self.transaction() as run:
            run.execute("delete from done")

    def shards(self) -> dict[str, set[str]]:
        """Return {shard: captures whose analysis it holds}; a shard without any is left over."""
        found: dict[str, set[str]] = {
            str(n): set() for (n,) in self.query("select name from shard")
        }
        for name, capture_id in self.query("select shard, capture_id from done"):
            found[str(name)].add(str(capture_id))
        return found

    def drop_shards(self, names: Iterable[str]) -> None:
        """Forget shards and that anything was analysed in them."""
        rows = [(n,) for n in names]
        with self.transaction() as run:
            run.executemany("delete from done where shard = ?", rows)
            run.executemany("delete from shard where name = ?", rows)

    # --- what was published -----------------------------------------------------------------

    def publish(self, published: Published, passages: "Iterable[Passage]") -> None:
        """Make a generation the one readers see, with its full text, in one step."""
        row = (
            published.number,
            published.built_at.isoformat(),
            published.title,
            published.recipe,
            published.span_failures,
        )
        with self.transaction() as run:
            run.execute("insert into generation values (?, ?, ?, ?, ?)", row)
            run.execute("delete from passage")
            run.execute("delete from passage_facet")
            run.execute("insert into passage_words (passage_words) values ('delete-all')")
            for place, p in enumerate(passages, 1):
                run.execute(
                    "insert into passage values (?, ?, ?, ?, ?)",
                    (place, p.doc_id, p.start, p.kind, p.text),
                )
                run.execute(
                    "insert into passage_words (rowid, folded) values (?, ?)", (place, p.folded)
                )
                run.executemany(
                    "insert or ignore into passage_facet values (?, ?, ?)",
                    [(place, facet, value) for facet, value in p.facets],
                )

    def published(self) -> Published | None:
        """Return the generation readers see; None = never built."""
        rows = self.query(
            "select number, built_at, title, recipe, span_failures from generation"
            " order by number desc limit 1"
        )
        if not rows:
            return None
        number, built_at, title, recipe, failures = rows[0]
        return Published(
            number=int(str(number)),
            built_at=datetime.fromisoformat(str(built_at)),
            title=str(title),
            recipe=str(recipe),
            span_failures=int(str(failures)),
        )

    def state(self) -> tuple[object, ...]:
        """Return what changes whenever anything that is shown of the case does."""
        (row,) = self.query(
            "select (select max(number) from generation), (select count(*) from correction),"
            " (select count(*) from capture where removed_at is null),"
            " (select max(added_at) from capture), (select count(*) from problem)"
        )
        return row

    # --- what people decided ----------------------------------------------------------------

    def append(self, corrections: Iterable[Correction]) -> int:
        """Append corrections and return how many were not there yet."""
        rows = [(c.id, schema.to_json(c).decode()) for c in corrections]
        with self.transaction() as run:
            before = run.total_changes
            run.executemany("insert or ignore into correction (id, body) values (?, ?)", rows)
            return run.total_changes - before

    def corrections(self) -> list[Correction]:
        """Return all corrections in the order they were made here."""
        rows = self.query("select body from correction order by place")
        return [schema.from_json(Correction, str(body)) for (body,) in rows]


def _capture(row: tuple[object, ...]) -> Capture:
    capture_id, uri, fetched_at, media_type, size, via = row[:6]
    return Capture(
        id=str(capture_id),
        uri=str(uri),
        fetched_at=datetime.fromisoformat(str(fetched_at)) if fetched_at else None,
        media_type=str(media_type),
        size=int(str(size)),
        via=str(via),
    )
