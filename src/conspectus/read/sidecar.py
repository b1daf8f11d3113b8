"""What a file beside the pages says of them: `metadata.json` and `manifest.csv`.

A sidecar knows outlet, date, address, title and author of a page. It fills gaps and never
overrules the page. What surprises: a broken sidecar costs a Problem, never the pages.
"""

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from conspectus.records import Basis, Problem

GivenField = Literal["outlet", "published", "url", "title", "byline"]

NAMES = ("metadata.json", "manifest.csv")
"""What sidecars are called."""
_FILE = ("file", "filename", "file_name", "path", "name")
_FIELDS: dict[str, GivenField] = {
    "outlet": "outlet", "publisher": "outlet", "source": "outlet", "site": "outlet",
    "published": "published", "date": "published", "published_at": "published",
    "pubdate": "published", "publication_date": "published", "date_published": "published",
    "url": "url", "link": "url", "address": "url",
    "title": "title", "headline": "title",
    "author": "byline", "authors": "byline", "byline": "byline",
}  # fmt: skip
_MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Something known of a capture from outside its bytes."""

    field: GivenField
    value: str
    basis: Basis
    """`sidecar` fills only what the page does not say; `correction` overrules the page.

    `inferred` is a day of publication, or days as "a/b", told by other pages of a case: it comes
    after all that the page itself states.
    """


Sidecar: TypeAlias = dict[str, tuple[Given, ...]]
"""What is given for each file, by its path relative to the sidecar's folder."""


def is_sidecar(name: str) -> bool:
    """Return whether a file name, lower case, is that of a sidecar or a gold."""
    return name in NAMES or (name.startswith("gold") and name.endswith(".json"))


def load_sidecar(folder: Path, base: Path, problems: list[Problem]) -> Sidecar:
    """Return what the sidecars of a folder give, and add a Problem for each broken one."""
    found: dict[str, dict[str, Given]] = {}
    for name in NAMES:
        path = folder / name
        uri = path.relative_to(base).as_posix()
        try:
            if not path.is_file():
                continue
            if path.stat().st_size > _MAX_BYTES:
                raise ValueError(f"larger than {_MAX_BYTES:,} bytes")
            rows = _rows(name, path.read_bytes())
        except (OSError, ValueError, csv.Error, RecursionError) as error:
            problems.append(
                Problem(
                    uri=uri,
                    stage="read",
                    kind="bad_sidecar",
                    message=f"{uri}: cannot be used ({error}); the pages are read without it",
                )
            )
            continue
        _file_rows(rows, found)
    return {file: tuple(fields.values()) for file, fields in found.items()}


def read_sidecar(name: str, data: bytes) -> Sidecar:
    """Return what a sidecar's bytes give, as one packed into an archive.

    Raises:
        ValueError: They are broken.
    """
    found: dict[str, dict[str, Given]] = {}
    try:
        _file_rows(_rows(name, data), found)
    except (csv.Error, RecursionError) as error:
        raise ValueError(str(error)) from error
    return {file: tuple(fields.values()) for file, fields in found.items()}


def _rows(name: str, data: bytes) -> list[tuple[str, dict[str, Any]]]:
    text = data.decode("utf-8-sig")
    return _from_json(text) if name.endswith(".json") else _from_csv(text)


def _file_rows(rows: list[tuple[str, dict[str, Any]]], found: dict[str, dict[str, Given]]) -> None:
    for file, row in rows:
        slot = found.setdefault(file, {})
        for given in _given(row):
            slot.setdefault(given.field, given)


def _from_json(text: str) -> list[tuple[str, dict[str, Any]]]:
    raw = json.loads(text)
    if isinstance(raw, dict):
        for key in ("documents", "files", "pages", "articles"):
            if isinstance(raw.get(key), list):
                raw = raw[key]
                break
    if isinstance(raw, dict):
        return [(_clean(file), _lower(row)) for file, row in raw.items() if isinstance(row, dict)]
    if not isinstance(raw, list):
        raise ValueError(f"expected an object or a list of objects, found {type(raw).__name__}")
    rows = [_lower(row) for row in raw if isinstance(row, dict)]
    return [(_clean(_file_of(row)), row) for row in rows if _file_of(row)]


def _from_csv(text: str) -> list[tuple[str, dict[str, Any]]]:
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows = [_lower(row) for row in reader]
    if not any(key in _FILE for key in _lower(dict.fromkeys(reader.fieldnames or ()))):
        raise ValueError("no column called 'file'")
    return [(_clean(_file_of(row)), row) for row in rows if _file_of(row)]


def _lower(row: dict[Any, Any]) -> dict[str, Any]:
    return {str(key).strip().lower().replace(" ", "_"): value for key, value in row.items() if key}


def _file_of(row: dict[str, Any]) -> str:
    return next((str(row[key]) for key in _FILE if row.get(key)), "")


def _clean(file: str) -> str:
    return file.strip().replace("\\", "/").removeprefix("./")


def _given(row: dict[str, Any]) -> list[Given]:
    found = []
    for key, field in _FIELDS.items():
        value = row.get(key)
        if isinstance(value, dict):
            value = value.get("name") or value.get("value")
        if isinstance(value, list):
            value = " and ".join(str(v) for v in value if v)
        if value is not None and str(value).strip():
            found.append(Given(field=field, value=str(value).strip(), basis="sidecar"))
    return found
