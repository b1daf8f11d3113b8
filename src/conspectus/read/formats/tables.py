"""Tables of articles: CSV, JSON, JSON Lines and Parquet, each row a capture.

A stream in, Pieces out, a row in memory at a time. Which column is the text, the date, the outlet
is guessed by the names such tables usually bear, or said by `Columns`. What surprises: the bytes
of a capture are the whole row and not its text alone, so that one agency report printed word for
word by two outlets stays two captures.
"""

import codecs
import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from conspectus.read.formats.feeds import load_json
from conspectus.read.formats.newsml import read_ninjs
from conspectus.read.formats.pieces import (
    ITEM,
    NO_PAGES,
    Columns,
    Limits,
    Part,
    Piece,
    RefusedError,
    Unread,
    is_html,
    make_item,
    plain,
)

_NAMES: Mapping[Part, tuple[str, ...]] = {
    "text": (
        "text", "full_text", "fulltext", "article_text", "body_text", "plain_text", "maintext",
        "main_text", "content_text", "body", "article_body", "articlebody", "article", "content",
        "contents", "story", "story_text", "raw_text", "document", "html", "body_html",
        "content_html", "article_html", "transcript", "texto", "texte", "inhalt",
        "contenido", "contenu", "testo",
    ),
    "published": (
        "published", "published_at", "date", "pubdate", "pub_date", "publication_date",
        "publish_date", "date_published", "date_publish", "datepublished", "published_date",
        "publishedat", "publish_time", "datetime", "timestamp", "time", "created_at", "created",
        "day", "fecha", "datum",
    ),
    "outlet": (
        "outlet", "publisher", "publication", "publication_name", "newspaper", "source",
        "source_name", "sitename", "site_name", "site", "media", "medium", "media_name",
        "journal", "domain", "source_domain", "provider", "channel",
    ),
    "url": (
        "url", "link", "address", "source_url", "article_url", "web_url", "weburl", "permalink",
        "canonical_url", "href", "uri",
    ),
    "title": ("title", "headline", "article_title", "head", "heading", "titulo", "titre", "titel"),
    "byline": ("byline", "author", "authors", "author_name", "writer", "creator", "by"),
}  # fmt: skip
_LISTS = ("articles", "documents", "items", "pages", "results", "data", "hits", "records", "rows")
_MOST_CELL = 20_000_000  # characters of one cell; above, a quotation mark was never closed
_CHUNK = 1 << 20
_BATCH_BYTES = 512_000_000
_BAD_NAMED = 5


def expand_csv(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the rows of a table parted by commas, semicolons, tabs or bars."""
    encoding = _encoding(stream, limits.encoding)
    stream.seek(0)
    reader = io.TextIOWrapper(
        io.BufferedReader(_Kept(stream)), encoding=encoding, errors="replace", newline=""
    )
    first = reader.readline(_CHUNK)
    delimiter = max(",;\t|", key=first.count)
    names = next(csv.reader([first], delimiter=delimiter), [])
    names = [name.strip() for name in names]
    allowed = csv.field_size_limit(_MOST_CELL)  # the limit is the interpreter's, so it is put back
    try:
        rows = csv.reader(reader, delimiter=delimiter)
        yield from _pieces(
            (dict(zip(names, row, strict=False)) for row in rows), names, uri, limits
        )
    except csv.Error as error:
        message = f"from line {rows.line_num:,} on it cannot be read ({error}); mend the table"
        yield Unread(uri=uri, kind="broken", message=message)
    finally:
        csv.field_size_limit(allowed)


def expand_json_lines(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the objects of a file that holds one on each line."""
    bad: list[int] = []

    def rows() -> Iterator[dict[str, Any]]:
        stream.seek(0)
        number = 0
        while line := stream.readline(limits.piece_bytes):
            number += 1
            if not line.strip():
                continue
            try:
                row = json.loads(line.decode("utf-8-sig", "replace"), strict=False)
            except (ValueError, RecursionError):
                row = None
            if isinstance(row, dict):
                yield row
            else:
                bad.append(number)

    yield from _pieces(rows(), None, uri, limits)
    if bad:
        which = ", ".join(map(str, bad[:_BAD_NAMED]))
        message = f"{len(bad):,} lines are no JSON objects (line {which}); they are left out"
        yield Unread(uri=uri, kind="broken", message=message)


def expand_json(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the objects of a JSON file: one, a list, or a list under a usual name."""
    stream.seek(0)
    data = stream.read(limits.piece_bytes + 1)
    if len(data) > limits.piece_bytes:
        raise RefusedError("too_large", f"more than {limits.piece_bytes:,} bytes; use JSON Lines")
    whole = load_json(data)
    if isinstance(whole, dict):
        inner = (whole[n] for n in _LISTS if isinstance(whole.get(n), list) and whole[n])
        whole = next((i for i in inner if isinstance(i[0], dict)), [whole])
    rows = [r for r in whole if isinstance(r, dict)] if isinstance(whole, list) else []
    if not rows:
        raise RefusedError(NO_PAGES, "it holds no objects that could be articles")
    yield from _pieces(rows, None, uri, limits)


def expand_parquet(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the rows of a Parquet file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    stream.seek(0)
    try:
        file = pq.ParquetFile(stream)
        meta = file.metadata
        chunks = [
            meta.row_group(g).column(c).total_uncompressed_size
            for g in range(meta.num_row_groups)
            for c in range(meta.row_group(g).num_columns)
        ]
        largest = max(chunks, default=1)
        if largest > 4 * _BATCH_BYTES:
            raise RefusedError("too_large", f"a column chunk of {largest:,} bytes; write it anew")
        batches = file.iter_batches(batch_size=max(1, min(256, _BATCH_BYTES // max(1, largest))))
        rows = (row for batch in batches for row in batch.to_pylist())
        yield from _pieces(rows, file.schema_arrow.names, uri, limits)
    except (pa.ArrowException, OSError, ValueError) as error:
        said = " ".join(str(error).split())[:200]
        raise RefusedError("broken", f"the Parquet file is damaged ({said})") from error


class _Kept(io.RawIOBase):
    """A stream that stays open when the text reader around it is done."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill the buffer."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _pieces(
    rows: Iterable[Mapping[str, Any]], names: Sequence[str] | None, uri: str, limits: Limits
) -> Iterator[Piece | Unread]:
    """Yield the rows that have a text; the columns are told by the first row where unnamed."""
    parts: dict[Part, str] | None = None
    if names is not None:
        parts = _guess(names, limits.columns)
    empty = number = total = 0
    for number, row in enumerate(rows, 1):
        if number > limits.pieces:
            raise RefusedError("too_many", f"more than {limits.pieces:,} rows; split the table")
        made = read_ninjs(row) if limits.columns.text is None else None
        if made is None:
            if parts is None or (names is None and parts["text"] not in row):
                parts = _guess(list(row), limits.columns, lenient=parts)
            made = _row(row, parts)
        if made is None:
            empty += 1
            continue
        data = make_item(*made)
        total += len(data)
        if len(data) > limits.piece_bytes or total > limits.total_bytes:
            raise RefusedError("too_large", f"row {number:,} is too large; split the table")
        yield Piece(data=data, uri=f"{uri}!/row-{number}", via="table", media_type=ITEM)
    if not number:
        raise RefusedError("empty", "the table has no rows")
    if empty:
        message = f"{empty:,} of {number:,} rows have no text; they are left out"
        yield Unread(uri=uri, kind="no_text", message=message)


def _row(
    row: Mapping[str, Any], parts: Mapping[Part, str]
) -> tuple[dict[str, Any], dict[Part, str]] | None:
    """Return a row's values and parts; None if its text is blank."""
    fields = {str(k): plain(v) for k, v in row.items() if k is not None and v is not None}
    said: dict[Part, str] = {p: n for p, n in parts.items() if str(fields.get(n, "")).strip()}
    if "text" not in said:
        return None
    if is_html(str(fields[said["text"]])):
        said["html"] = said.pop("text")
    return fields, said


def _guess(
    names: Sequence[str], columns: Columns, lenient: dict[Part, str] | None = None
) -> dict[Part, str]:
    """Return which column is what.

    Raises:
        RefusedError: There is no column of the name given, or none that could be the text.
    """
    by_key: dict[str, str] = {}
    for name in names:
        key = "_".join(str(name).strip().lower().replace("-", " ").split())
        by_key.setdefault(key, str(name))
    listed = ", ".join(repr(str(n)) for n in names[:20])
    parts: dict[Part, str] = {}
    said: dict[Part, str | None] = {
        "text": columns.text,
        "published": columns.published,
        "outlet": columns.outlet,
    }
    for part, known in _NAMES.items():
        wanted = said.get(part)
        if wanted is not None:
            if wanted not in names:
                if lenient is not None:
                    continue
                raise RefusedError("no_column", f"no column {wanted!r}; there are: {listed}")
            parts[part] = wanted
            continue
        found = next((by_key[k] for k in known if k in by_key), None)
        if found is not None and found not in parts.values():
            parts[part] = found
    if "text" not in parts:
        if lenient is not None:
            return lenient
        message = f"no column seems to be the text; name it with --text-column: {listed}"
        raise RefusedError(NO_PAGES, message)
    return parts


def _encoding(stream: BinaryIO, named: str | None) -> str:
    """Return a table's encoding: by its mark, UTF-8 if it is, else as named, else Windows-1252."""
    stream.seek(0)
    head = stream.read(4)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    decoder = codecs.getincrementaldecoder("utf-8")()
    stream.seek(0)
    try:
        while chunk := stream.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        try:
            return codecs.lookup(named).name if named else "cp1252"
        except LookupError:
            return "cp1252"
    return "utf-8"
