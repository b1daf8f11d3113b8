"""A case's records as plain files: CSV, JSON and Parquet, one table a record type.

A CSV cell holds nested values (spans, arguments) as JSON. Nothing is dropped: read back, a table
gives the records it was written from.
"""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pyarrow.parquet as pq

from conspectus.records import RECORDS
from conspectus.schema import arrow_schema, to_arrow, to_json
from conspectus.store.snapshot import Snapshot


def export_csv(snapshot: Snapshot, folder: Path) -> list[Path]:
    """Write one CSV file a record type and return their paths."""
    return _each(snapshot, folder, "csv", _write_csv)


def export_json(snapshot: Snapshot, folder: Path) -> list[Path]:
    """Write one JSON Lines file a record type and return their paths."""
    return _each(snapshot, folder, "jsonl", _write_json)


def export_parquet(snapshot: Snapshot, folder: Path) -> list[Path]:
    """Write one Parquet file a record type and return their paths."""
    return _each(snapshot, folder, "parquet", _write_parquet)


def _each(
    snapshot: Snapshot, folder: Path, ending: str, write: Callable[[type, list[Any], Path], None]
) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for record in RECORDS:
        path = folder / f"{record.__name__.lower()}.{ending}"
        write(record, snapshot.rows(record), path)
        written.append(path)
    return written


def _write_csv(record: type, rows: list[Any], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(arrow_schema(record).names)
        for row in msgspec.to_builtins(rows):
            writer.writerow([_cell(value) for value in row.values()])


def _cell(value: object) -> object:
    if isinstance(value, list | dict):
        return to_json(value).decode()
    return "" if value is None else value


def _write_json(_: type, rows: list[Any], path: Path) -> None:
    path.write_bytes(b"".join(to_json(row) + b"\n" for row in rows))


def _write_parquet(record: type, rows: list[Any], path: Path) -> None:
    pq.write_table(to_arrow(record, rows), path, compression="zstd")
