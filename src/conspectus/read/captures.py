"""Paths in, Captured out: bytes untouched, with what a sidecar says of them.

Files and folders are walked in one fixed order. The bytes decide what a file is, its name comes
second: a PDF called .txt is a PDF. What holds several pages (an archive, a mailbox, a feed, a
table) is taken apart by `read.formats`, each page a capture of its own. What surprises: nothing
that lies in a folder raises; it comes out as a `Problem`. Only a path that does not exist at all is
refused at once.
"""

import io
import logging
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Literal
from urllib.parse import urlsplit

from conspectus.errors import UnreadableError
from conspectus.ids import capture_id
from conspectus.read import formats
from conspectus.read.fetching import fetch, is_address
from conspectus.read.formats import Columns, Limits, Piece, Unread
from conspectus.read.sidecar import Given, GivenField, Sidecar, is_sidecar, load_sidecar
from conspectus.records import Capture, Problem
from conspectus.settings import ReadSettings

__all__ = ["Captured", "Given", "GivenField", "capture", "gather"]

_log = logging.getLogger(__name__)
_PAGES = (".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown")
_UNREAD = (".doc", ".wpd", ".pages", ".tar", ".7z", ".rar")
"""Formats somebody may expect us to read: naming them is better than silence."""
_DATA = (".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".parquet")
"""Names of data of any kind: what holds no pages is passed over in folders."""
_TWINS = (".html", ".htm", ".xhtml", ".pdf", ".docx", ".odt", ".rtf", ".mht", ".mhtml")
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MARKUP = re.compile(
    rb"<(!doctype\s+html|html|head|body|article|div|p|title|meta|script)[\s>/]", re.I
)
_CONTROL = bytes(b for b in (*range(32), 127) if b not in (9, 10, 11, 12, 13, 27))
_HEAD = 4096  # bytes looked at to tell what a file is
_JUNK = 0.02  # share of control bytes above which bytes are not text; text has none, pictures 10 %


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """A capture, its bytes and what is known of it from outside: all that `analyse` reads."""

    capture: Capture
    data: bytes
    given: tuple[Given, ...] = ()


def capture(
    data: bytes,
    uri: str,
    *,
    via: str = "file",
    given: tuple[Given, ...] = (),
    declared: str | None = None,
    fetched_at: datetime | None = None,
) -> Captured:
    """Return bytes as a Captured; the media type is judged by the bytes, then by the name.

    Args:
        data: The bytes.
        uri: Where they were found.
        via: The reader that took them in.
        given: What is known of them from outside.
        declared: Their media type, where it is known already.
        fetched_at: When they were captured, UTC.
    """
    return Captured(
        capture=Capture(
            id=capture_id(data),
            uri=uri,
            fetched_at=fetched_at,
            media_type=declared or media_type(data, uri),
            size=len(data),
            via=via,
        ),
        data=data,
        given=given,
    )


def gather(
    paths: Iterable[Path | str],
    settings: ReadSettings,
    *,
    twins: Literal["text", "both"] = "text",
    columns: Columns | None = None,
) -> Iterator[Captured | Problem]:
    """Yield every page under files, folders and addresses, and a Problem for each not taken.

    Folders are read recursively, in sorted order. README files, golds and sidecars
    (`metadata.json`, `manifest.csv`) are no pages, nor is what a browser saved beside a page in a
    folder `..._files`.

    Args:
        paths: Files, folders, and addresses that begin with http:// or https://.
        settings: Sizes and encodings.
        twins: Where a folder holds a page as text and as HTML under one name, "text" takes the
            text only, "both" takes both.
        columns: Which columns of a table are which; None = guess by the usual names.

    Raises:
        UnreadableError: A path does not exist.
    """
    roots = [str(p) if is_address(p) else Path(p) for p in paths]
    for root in roots:
        if isinstance(root, Path) and not root.exists():
            raise UnreadableError(f"{root}: no such file or folder; check the path and try again")
    seen: set[Path] = set()
    for root in roots:
        if isinstance(root, str):
            yield from _fetched(root, settings, columns or Columns())
            continue
        base = root if root.is_dir() else root.parent
        problems: list[Problem] = []
        files = list(_walk(root, problems)) if root.is_dir() else [root]
        sidecars: dict[Path, Sidecar] = {}
        for folder in sorted({base, *(f.parent for f in files)}):
            sidecars[folder] = load_sidecar(folder, base, problems)
        yield from problems
        named = {f.with_suffix("") for f in files if _is_text_name(f)}
        for file in files:
            resolved = file.resolve()
            if resolved in seen or (root.is_dir() and _passed_over(file)):
                continue
            seen.add(resolved)
            if twins == "text" and root.is_dir() and _is_twin(file, named):
                _log.debug("%s: the text beside it is read instead", file)
                continue
            uri = file.relative_to(base).as_posix()
            given = _given(file, base, sidecars)
            yield from _take(file, uri, settings, given, root.is_dir(), columns or Columns())


def media_type(data: bytes, name: str) -> str:
    """Return what bytes are, e.g. "text/html"; "application/octet-stream" if they are no text."""
    known = formats.recognise(io.BytesIO(data), name)
    if known:
        return known
    if _not_text(data):
        return "application/octet-stream"
    head = data[:_HEAD]
    if head.startswith(_UTF16):
        head = head.replace(b"\0", b"")
    suffix = Path(name).suffix.lower()
    if _MARKUP.search(head) and (
        head.lstrip()[:1] == b"<" or suffix in (".html", ".htm", ".xhtml")
    ):
        return "text/html"
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and _MARKUP.search(data[: 16 * _HEAD]):
        return "text/html"
    return "text/markdown" if suffix in (".md", ".markdown") else "text/plain"


def _walk(root: Path, problems: list[Problem]) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        where = Path(error.filename) if error.filename else root
        problems.append(
            _problem(
                _name(where, root), "unreadable", f"folder cannot be opened ({error.strerror})"
            )
        )

    for folder, folders, names in os.walk(root, onerror=refused):
        pages = {stem for name in names for stem, dot, _ in [name.rpartition(".")] if dot}
        folders[:] = sorted(
            n
            for n in folders
            if not n.startswith(".") and not (n.endswith("_files") and n[:-6] in pages)
        )
        yield from (Path(folder) / n for n in sorted(names) if not n.startswith("."))


def _passed_over(file: Path) -> bool:
    """Return whether a file of a folder is no page and nobody would expect it to be one."""
    name = file.name.lower()
    if is_sidecar(name) or name.startswith("readme"):
        return True
    return file.suffix.lower() not in (*_PAGES, *formats.SUFFIXES, *_UNREAD)


def _is_text_name(file: Path) -> bool:
    return file.suffix.lower() in (".txt", ".text", ".md", ".markdown")


def _is_twin(file: Path, named: set[Path]) -> bool:
    return file.suffix.lower() in _TWINS and file.with_suffix("") in named


def _given(file: Path, base: Path, sidecars: dict[Path, Sidecar]) -> tuple[Given, ...]:
    found: dict[str, Given] = {}
    for folder in (file.parent, *file.parent.parents):
        if folder in sidecars:
            for given in sidecars[folder].get(file.relative_to(folder).as_posix(), ()):
                found.setdefault(given.field, given)
        if folder == base:
            break
    return tuple(found.values())


def _take(
    file: Path,
    uri: str,
    settings: ReadSettings,
    given: tuple[Given, ...],
    walked: bool,
    columns: Columns,
) -> Iterator[Captured | Problem]:
    """Yield the page a file is, or the pages it holds."""
    try:
        if not file.is_file():
            yield _problem(uri, "unreadable", "not a regular file; put the page itself here")
            return
        with file.open("rb") as stream:
            kind = formats.recognise(stream, file.name)
            if kind and formats.is_container(kind):
                limits = _limits(settings, columns)
                for found in formats.expand(stream, uri, kind, limits):
                    yield from _taken_out(found, given, walked)
                return
        if walked and kind is None and file.suffix.lower() in _DATA:
            _log.debug("%s: data without pages, passed over", file)
            return
        size = file.stat().st_size
        if size > settings.max_bytes:
            message = (
                f"{size:,} bytes, more than the {settings.max_bytes:,} allowed; "
                "split it or raise read.max_bytes"
            )
            yield _problem(uri, "too_large", message)
            return
        data = file.read_bytes()
    except OSError as error:
        message = f"cannot be opened ({error.strerror}); check its permissions"
        yield _problem(uri, "unreadable", message)
        return
    wrong = _wrong(data, kind)
    if wrong:
        yield _problem(uri, *wrong)
    else:
        yield capture(data, uri, via="folder" if walked else "file", given=given)


def _fetched(
    address: str, settings: ReadSettings, columns: Columns
) -> Iterator[Captured | Problem]:
    """Yield the page at an address, or the pages of the container that stands there."""
    try:
        answer = fetch(address, settings.max_bytes)
    except formats.RefusedError as error:
        yield _problem(address, error.kind, error.message)
        return
    stream = io.BytesIO(answer.data)
    kind = formats.recognise(stream, PurePosixPath(urlsplit(answer.url).path).name)
    found: Iterable[Piece | Unread] = (
        Piece(
            data=answer.data,
            uri=answer.url,
            via="web",
            media_type=kind or formats.served_type(answer.media_type, answer.data, answer.charset),
            fetched_at=answer.fetched_at,
            given=(Given(field="url", value=answer.url, basis="metadata"),),
        ),
    )
    if kind and formats.is_container(kind):
        found = formats.expand(stream, answer.url, kind, _limits(settings, columns))
    for piece in found:
        yield from _taken_out(piece, (), walked=False)


def _limits(settings: ReadSettings, columns: Columns) -> Limits:
    return Limits(piece_bytes=settings.max_bytes, encoding=settings.encoding, columns=columns)


def _taken_out(
    found: Piece | Unread, given: tuple[Given, ...], walked: bool
) -> Iterator[Captured | Problem]:
    """Yield a piece of a container as a page, if it is one or somebody expects it to be one."""
    if isinstance(found, Unread):
        if not (walked and found.kind == formats.NO_PAGES):
            yield _problem(found.uri, found.kind, found.message)
        return
    name = PurePosixPath(found.uri)
    if found.via == "zip" and (
        _passed_over(Path(name.name)) or (found.media_type is None and name.suffix.lower() in _DATA)
    ):
        _log.debug("%s: no page, passed over", found.uri)
        return
    wrong = _wrong(found.data, found.media_type)
    if wrong:
        yield _problem(found.uri, *wrong)
        return
    yield capture(
        found.data,
        found.uri,
        via=found.via,
        given=(*found.given, *given),
        declared=found.media_type,
        fetched_at=found.fetched_at,
    )


def _wrong(data: bytes, kind: str | None) -> tuple[str, str] | None:
    """Return why bytes cannot be a page, as (kind, message); None if they can."""
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        return "empty", "the file is empty; save the page again"
    if kind and formats.is_paper(kind):
        try:
            formats.check(data, kind)
        except formats.RefusedError as error:
            return error.kind, error.message
    what = None if kind else _not_text(data)
    return ("not_text", f"this is {what}; save the page as text or HTML") if what else None


def _not_text(data: bytes) -> str | None:
    """Return what bytes are if they are no text."""
    head = data[:_HEAD]
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            return what
    if head.startswith(_UTF16):
        return None
    control = len(head) - len(head.translate(None, _CONTROL))
    if b"\0" in head or control > _JUNK * len(head):
        return "binary data, not text"
    return None


def _problem(uri: str, kind: str, message: str) -> Problem:
    return Problem(uri=uri, stage="read", kind=kind, message=f"{uri}: {message}")


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
