"""Paths in, Captured out: bytes untouched, with what a sidecar says of them.

Files and folders are walked in one fixed order. The bytes decide what a file is, its name comes
second: a PDF called .txt is no text. What surprises: nothing that lies in a folder raises; it
comes out as a `Problem`. Only a path that does not exist at all is refused at once.
"""

import logging
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from conspectus.errors import UnreadableError
from conspectus.ids import capture_id
from conspectus.read.sidecar import Given, GivenField, Sidecar, is_sidecar, load_sidecar
from conspectus.records import Capture, Problem
from conspectus.settings import ReadSettings

__all__ = ["Captured", "Given", "GivenField", "capture", "gather"]

_log = logging.getLogger(__name__)
_PAGES = (".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown")
_PAPERS = (
    ".pdf",
    ".doc",
    ".docx",
    ".odt",
    ".rtf",
    ".epub",
    ".mht",
    ".mhtml",
    ".warc",
    ".gz",
    ".zip",
)
"""Formats somebody may expect us to read: naming them is better than silence."""
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"{\\rtf", "an RTF document"),
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


def capture(data: bytes, uri: str, *, via: str = "file", given: tuple[Given, ...] = ()) -> Captured:
    """Return bytes as a Captured; the media type is judged by the bytes, then by the name."""
    return Captured(
        capture=Capture(
            id=capture_id(data),
            uri=uri,
            media_type=media_type(data, uri),
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
) -> Iterator[Captured | Problem]:
    """Yield every page under files and folders, and a Problem for each that cannot be taken.

    Folders are read recursively, in sorted order. README files, golds and sidecars
    (`metadata.json`, `manifest.csv`) are no pages.

    Args:
        paths: Files and folders.
        settings: Sizes and encodings.
        twins: Where a folder holds a page as text and as HTML under one name, "text" takes the
            text only, "both" takes both.

    Raises:
        UnreadableError: A path does not exist.
    """
    roots = [Path(p) for p in paths]
    for root in roots:
        if not root.exists():
            raise UnreadableError(f"{root}: no such file or folder; check the path and try again")
    seen: set[Path] = set()
    for root in roots:
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
            yield _take(file, uri, settings, _given(file, base, sidecars), root.is_dir())


def media_type(data: bytes, name: str) -> str:
    """Return what bytes are, e.g. "text/html"; "application/octet-stream" if they are no text."""
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
        folders[:] = sorted(n for n in folders if not n.startswith("."))
        yield from (Path(folder) / n for n in sorted(names) if not n.startswith("."))


def _passed_over(file: Path) -> bool:
    """Return whether a file of a folder is no page and nobody would expect it to be one."""
    name = file.name.lower()
    if is_sidecar(name) or name.startswith("readme"):
        return True
    return file.suffix.lower() not in (*_PAGES, *_PAPERS)


def _is_text_name(file: Path) -> bool:
    return file.suffix.lower() in (".txt", ".text", ".md", ".markdown")


def _is_twin(file: Path, named: set[Path]) -> bool:
    return file.suffix.lower() in (".html", ".htm", ".xhtml") and file.with_suffix("") in named


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
    file: Path, uri: str, settings: ReadSettings, given: tuple[Given, ...], walked: bool
) -> Captured | Problem:
    try:
        if not file.is_file():
            return _problem(uri, "unreadable", "not a regular file; put the page itself here")
        size = file.stat().st_size
        if size > settings.max_bytes:
            message = (
                f"{size:,} bytes, more than the {settings.max_bytes:,} allowed; "
                "split it or raise read.max_bytes"
            )
            return _problem(uri, "too_large", message)
        data = file.read_bytes()
    except OSError as error:
        return _problem(
            uri, "unreadable", f"cannot be opened ({error.strerror}); check its permissions"
        )
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        return _problem(uri, "empty", "the file is empty; save the page again")
    wrong = _not_text(data)
    if wrong:
        return _problem(uri, "not_text", f"this is {wrong}; save the page as text or HTML")
    return capture(data, uri, via="folder" if walked else "file", given=given)


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
