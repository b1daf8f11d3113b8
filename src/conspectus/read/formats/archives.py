"""ZIP and gzip: members out one by one, bounded in number, size and stretch.

A seekable stream in, Pieces out. What surprises: nothing is ever written to disk, so a member
called `../../page.html` can harm nothing, but a name that climbs is still refused, because its uri
would lie about where it stood.
"""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, Protocol

from conspectus.read.formats.pieces import Limits, Piece, RefusedError, Unread
from conspectus.read.sidecar import NAMES, Given, Sidecar, read_sidecar

_STRETCH = 250  # text packs 3 to 20 times smaller, deflate's utmost is 1,032
_STRETCHED_BYTES = 5_000_000  # small members may be anything: a page of blanks packs well
_CHUNK = 1 << 18
_MOST_SIDECARS = 200
_SIDECAR_BYTES = 50_000_000


class Stream(Protocol):
    """What gives bytes when asked."""

    def read(self, size: int, /) -> bytes:
        """Return at most so many bytes; none at the end."""
        ...


_MOST_NAMED = 20  # members that are reported by name; the rest as a number


def expand_zip(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the members of a ZIP archive, in its own order, folders and hidden files left out."""
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise RefusedError(
            "broken", f"the ZIP archive is damaged ({error}); save it again"
        ) from error
    with archive:
        total, refused = 0, 0
        sidecars: dict[str, Sidecar] = {}
        yield from _load_sidecars(archive, uri, sidecars)
        for number, info in enumerate(archive.infolist()):
            if number >= limits.pieces:
                raise RefusedError(
                    "too_many", f"more than {limits.pieces:,} files; split the archive"
                )
            if info.is_dir() or _is_hidden(info.filename):
                continue
            where = f"{uri}!/{info.filename}"
            try:
                data = read_member(archive, info, limits.piece_bytes)
            except RefusedError as error:
                refused += 1
                if refused <= _MOST_NAMED:
                    yield Unread(uri=where, kind=error.kind, message=error.message)
                continue
            total += len(data)
            if total > limits.total_bytes:
                raise RefusedError(
                    "bomb", f"unpacks to more than {limits.total_bytes:,} bytes; the rest is left"
                )
            given = _given(info.filename, sidecars)
            yield Piece(data=data, uri=where, via="zip", given=given)
        if refused > _MOST_NAMED:
            yield Unread(
                uri=uri, kind="broken", message=f"{refused:,} members could not be taken out"
            )


def _load_sidecars(
    archive: zipfile.ZipFile, uri: str, sidecars: dict[str, Sidecar]
) -> Iterator[Unread]:
    """File what the sidecars of an archive give under their folders; yield each broken one."""
    infos = [i for i in archive.infolist() if PurePosixPath(i.filename).name in NAMES]
    for info in infos[:_MOST_SIDECARS]:
        path = PurePosixPath(info.filename)
        try:
            found = read_sidecar(path.name, read_member(archive, info, _SIDECAR_BYTES))
        except (RefusedError, ValueError) as error:
            message = f"cannot be used ({error}); the pages are read without it"
            yield Unread(uri=f"{uri}!/{info.filename}", kind="bad_sidecar", message=message)
            continue
        known = sidecars.setdefault(str(path.parent), {})
        for file, given in found.items():
            known[file] = (*known.get(file, ()), *given)


def _given(name: str, sidecars: dict[str, Sidecar]) -> tuple[Given, ...]:
    """Return what sidecars say of a member, the one nearest to it first."""
    path = PurePosixPath(name)
    found: dict[str, Given] = {}
    for folder in path.parents if sidecars else ():
        relative = path.relative_to(folder).as_posix()
        for given in sidecars.get(str(folder), {}).get(relative, ()):
            found.setdefault(given.field, given)
    return tuple(found.values())


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """Return one member's bytes.

    Raises:
        RefusedError: Its name climbs out, it is encrypted, damaged, too large, or a bomb.
    """
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in (path.parts or ("",))[0]:
        raise RefusedError(
            "bad_path", "its name leads out of the archive; rename it and pack again"
        )
    if info.flag_bits & 0x1:
        raise RefusedError("encrypted", "it is encrypted; unpack it with its password first")
    if info.file_size > most:
        raise RefusedError("too_large", f"{info.file_size:,} bytes, more than the {most:,} allowed")
    try:
        with archive.open(info) as member:
            return read_bounded(member, most, info.compress_size)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise RefusedError("broken", f"it is damaged ({error}); pack it again") from error


def read_bounded(member: Stream, most: int, packed: int) -> bytes:
    """Return all bytes of an unpacking stream.

    Raises:
        RefusedError: More come out than allowed, or than honest packing could hold.
    """
    chunks: list[bytes] = []
    size = 0
    while chunk := member.read(_CHUNK):
        size += len(chunk)
        if size > most:
            raise RefusedError("too_large", f"unpacks to more than the {most:,} bytes allowed")
        if size > _STRETCHED_BYTES and size > _STRETCH * max(packed, 1):
            raise RefusedError(
                "bomb", f"{packed:,} bytes unpack to more than {size:,}: no page packs that well"
            )
        chunks.append(chunk)
    return b"".join(chunks)


def expand_gzip(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the one thing a gzip file holds, under its name without the ending."""
    packed = stream.seek(0, 2)
    stream.seek(0)
    try:
        with gzip.GzipFile(fileobj=stream) as member:
            data = read_bounded(member, limits.piece_bytes, packed)
    except (OSError, EOFError, zlib.error) as error:
        raise RefusedError(
            "broken", f"the gzip file is damaged ({error}); save it again"
        ) from error
    if data[257:262] == b"ustar":
        raise RefusedError("not_text", "this is a tar archive; unpack it and add the folder")
    inner = PurePosixPath(uri).name.removesuffix(".gz")
    yield Piece(data=data, uri=f"{uri}!/{inner}", via="gzip")


def _is_hidden(name: str) -> bool:
    """Return whether a member is none of the pages: macOS and others leave such files."""
    parts = PurePosixPath(name).parts
    return any((p.startswith(".") and p != "..") or p == "__MACOSX" for p in parts)
