"""WARC and WACZ: what a crawler or a browser recorded, page by page.

A stream in, Pieces out, one record in memory at a time. Only answers with status 200 that hold
HTML or text are taken; pictures, scripts and requests are passed over. What surprises: a page's
encoding may stand only in the server's answer, so it is kept in the media type of the capture.
"""

import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO

from fastwarc import ArchiveIterator, WarcRecordType

from conspectus.read.formats.archives import Stream, read_bounded
from conspectus.read.formats.kinds import served_type
from conspectus.read.formats.pieces import Limits, Piece, RefusedError, Unread, as_given

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_MOST_NAMED = 20  # broken records that are reported one by one


class _Counted:
    """A stream that refuses to give more than it may."""

    def __init__(self, stream: Stream, most: int) -> None:
        self._stream = stream
        self._most = most
        self._read = 0

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes.

        Raises:
            RefusedError: More were read than any archive needs.
        """
        data = self._stream.read(size)
        self._read += len(data)
        if self._read > self._most:
            raise RefusedError("bomb", "the archive unpacks without end; the rest is left")
        return data

    def tell(self) -> int:
        """Return how many bytes were read; the archive's iterator asks."""
        return self._read


def expand_warc(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the pages of a WARC file, packed or not, each under its own address."""
    stream.seek(0)
    yield from _pages(stream, uri, limits)


def expand_wacz(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the pages of all WARC files of a WACZ package."""
    try:
        package = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise RefusedError("broken", f"the package is damaged ({error}); save it again") from error
    with package:
        names = [
            n
            for n in package.namelist()
            if n.startswith("archive/") and n.endswith((".warc", ".warc.gz"))
        ]
        for name in names:
            where = f"{uri}!/{name}"
            try:
                with package.open(name) as member:
                    counted = _Counted(member, limits.total_bytes)
                    yield from _pages(counted, where, limits)
            except (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
                message = f"it is damaged ({error}); what came before is kept"
                yield Unread(uri=where, kind="broken", message=message)


def _pages(stream: Any, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    found = broken = total = 0
    records = ArchiveIterator(
        stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all"
    )
    for record in records:
        kind = (record.http_content_type or "").lower()
        head = record.http_headers
        if kind not in _PAGES or head is None or head.status_code != 200:
            continue
        url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or uri
        try:
            data = read_bounded(record.reader, limits.piece_bytes, record.content_length)
            if not data:
                raise RefusedError("broken", "the record is empty or cut off; what came is kept")
        except (RefusedError, OSError, ValueError) as error:
            broken += 1
            if broken <= _MOST_NAMED:
                named = error.kind if isinstance(error, RefusedError) else "broken"
                yield Unread(uri=url, kind=named, message=str(error))
            continue
        found += 1
        total += len(data)
        if found > limits.pieces or total > limits.total_bytes:
            raise RefusedError("too_many", "more pages than are taken at once; split the archive")
        yield Piece(
            data=data,
            uri=url,
            via="warc",
            media_type=served_type(kind, data, record.http_charset),
            fetched_at=_when(record.record_date),
            given=as_given({"url": url if url.startswith(("http://", "https://")) else None}),
        )
    if broken > _MOST_NAMED:
        message = f"{broken:,} records are damaged or too large"
        yield Unread(uri=uri, kind="broken", message=message)
    if not found and not broken:
        message = "no page was found in it: no answer with status 200 holds HTML or text"
        yield Unread(uri=uri, kind="no_pages", message=message)


def _when(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
