"""Analyses in Parquet shards, one row a document: written aside, renamed, then marked as done.

A killed build loses at most the shard that was open. What surprises: the body of a row is JSON, not
nested columns, because it is only ever read whole: the published generation is what queries ask.
"""

import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.parquet as pq

from conspectus import schema
from conspectus.errors import StoreError
from conspectus.records import Analysis
from conspectus.store.catalogue import Catalogue
from conspectus.store.layout import Layout

_SCHEMA = pa.schema(
    [
        pa.field("capture_id", pa.string(), nullable=False),
        pa.field("key", pa.string(), nullable=False),
        pa.field("body", pa.binary(), nullable=False),
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One analysed capture."""

    capture_id: str
    key: str
    """What it was made with: settings, part versions, and what was given from outside."""
    body: bytes
    """The Analysis as JSON."""


def file(layout: Layout, catalogue: Catalogue, rows: Iterable[Row]) -> None:
    """Write rows as a new shard and mark their documents as done in one step."""
    found = sorted(rows, key=lambda row: row.capture_id)
    if not found:
        return
    name = f"{secrets.token_hex(8)}.parquet"  # never reused, so that a reader cannot mix two
    aside = layout.analyses / f".{name}.{os.getpid()}"
    columns = [[r.capture_id for r in found], [r.key for r in found], [r.body for r in found]]
    layout.analyses.mkdir(exist_ok=True)
    pq.write_table(pa.table(columns, schema=_SCHEMA), aside, compression="zstd")
    aside.replace(layout.analyses / name)
    catalogue.file_shard(name, {row.capture_id: row.key for row in found})


def load(layout: Layout, catalogue: Catalogue, capture_ids: Iterable[str]) -> Iterator[Analysis]:
    """Yield the analyses of these captures, shard by shard.

    Raises:
        StoreError: A shard is damaged.
    """
    wanted = set(capture_ids)
    for name, here in sorted(catalogue.shards().items()):
        if not wanted & here:
            continue
        path = layout.analyses / name
        try:
            table = pq.read_table(path, schema=_SCHEMA)
        except (OSError, pa.ArrowInvalid) as error:
            raise StoreError(
                f"{path}: damaged ({error}); read all anew with `conspectus build CASE --again`"
            ) from error
        for row in table.to_pylist():
            if row["capture_id"] in wanted & here:
                yield schema.from_json(Analysis, row["body"])


def tidy(layout: Layout, catalogue: Catalogue) -> None:
    """Forget shards whose file is gone, delete files nobody needs; only a build calls it."""
    shards = catalogue.shards()
    there = (
        {p.name for p in layout.analyses.glob("*.parquet")} if layout.analyses.is_dir() else set()
    )
    catalogue.drop_shards(n for n, here in shards.items() if n not in there or not here)
    needed = {n for n, here in shards.items() if here}
    for path in layout.analyses.glob("*") if layout.analyses.is_dir() else ():
        if path.name not in needed:
            path.unlink(missing_ok=True)
