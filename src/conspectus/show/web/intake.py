"""What is dropped on the desk: files into a tray, the tray into the case, the case into a build.

In: names and bytes as a browser sends them, or one address. Out: pages of the case, Problems, and a
build that runs beside the desk. What surprises: a name is never trusted to be a path; it is cut
into parts, and each part becomes a plain file or folder inside the tray, whatever it held.
"""

import re
import secrets
import shutil
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Annotated, BinaryIO

from conspectus.case import AddReport, Case
from conspectus.errors import InputError, NotFoundError, UnreadableError
from conspectus.read.fetching import is_address
from conspectus.read.sidecar import is_sidecar
from conspectus.records import Problem, record
from conspectus.show.web.building import Builder, Building

_MOST_FILES = 20_000  # of one tray; more come in a ZIP
_MOST_TRAYS = 8  # open at once: two people, and what they gave up
_DEEPEST = 16  # folders within folders
_LONGEST = 180  # bytes of one part of a name; file systems take 255
_UNSAFE = re.compile(r"[\x00-\x1f\x7f<>:\"|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")  # devices on Windows


@record
class Importing:
    """What the desk can take in, and the build that runs."""

    building: Building
    addresses: Annotated[bool, "a page may be fetched from an address"]
    upload_bytes: Annotated[int, "files sent at once may hold this much together"]
    file_bytes: Annotated[int, "a page larger than this is refused; archives may be larger"]


@record
class TrayOpened:
    """Where files are sent to."""

    tray: str


@record
class Received:
    """A file that lies in a tray."""

    name: Annotated[str, "as it will be called"]
    bytes: int


@record
class Emptied:
    """What became of a tray or an address."""

    added: Annotated[int, "pages new to the case"]
    known: Annotated[int, "pages that were there already"]
    problems: Annotated[tuple[Problem, ...], "what could not be taken in, and why"]
    building: Building


@record
class Address:
    """A page somewhere on the web."""

    address: str


@dataclass(slots=True)
class _Tray:
    folder: Path
    names: set[str] = field(default_factory=set)
    bytes: int = 0


class Intake:
    """Takes pages into one case and has it built.

    Raises:
        NotACaseError: There is no case in this folder.
    """

    def __init__(self, folder: Path) -> None:
        self._case = Case.open(folder)
        self._builder = Builder(folder)
        self._lock = threading.Lock()
        self._adding = threading.Lock()
        self._trays: dict[str, _Tray] = {}
        self._scratch = tempfile.TemporaryDirectory(prefix="conspectus-desk-")

    def close(self) -> None:
        """Stop the build, throw away what was not taken in."""
        self._builder.close()
        self._scratch.cleanup()
        self._case.close()

    def state(self) -> Importing:
        """Return what can be taken in and how far the build has come."""
        return self._told(self._builder.state()[1])

    def news(self) -> tuple[int, Importing]:
        """Return the state, and a number that rises with all news."""
        version, building = self._builder.state()
        return version, self._told(building)

    def _told(self, building: Building) -> Importing:
        settings = self._case.settings
        return Importing(
            building=building,
            addresses=settings.desk.addresses,
            upload_bytes=settings.desk.upload_bytes,
            file_bytes=settings.read.max_bytes,
        )

    # --- a tray -----------------------------------------------------------------------------

    def open_tray(self) -> TrayOpened:
        """Return a new tray; the oldest is thrown away when there are many."""
        tray = secrets.token_urlsafe(16)
        folder = Path(self._scratch.name) / tray
        folder.mkdir()
        with self._lock:
            while len(self._trays) >= _MOST_TRAYS:
                oldest = self._trays.pop(next(iter(self._trays)))
                shutil.rmtree(oldest.folder, ignore_errors=True)
            self._trays[tray] = _Tray(folder)
        return TrayOpened(tray=tray)

    def begin(self, tray: str, name: str) -> "Incoming":
        """Return an open file in a tray to write what is sent.

        Raises:
            NotFoundError: There is no such tray.
            InputError: The name cannot be one, or the tray holds as many files as it may.
        """
        with self._lock:
            found = self._tray(tray)
            if len(found.names) >= _MOST_FILES:
                raise InputError(f"more than {_MOST_FILES:,} files at once; pack them as a ZIP")
            path = _free(safe_name(name), found.names)
            found.names.add(path.as_posix().casefold())
        try:
            return Incoming(found, path, self._case.settings.desk.upload_bytes)
        except OSError as error:
            raise InputError(f"{name!r}: cannot be kept under this name; rename it") from error

    def empty(self, tray: str) -> Emptied:
        """Take a tray's files into the case and begin to build.

        Raises:
            NotFoundError: There is no such tray.
        """
        with self._lock:
            found = self._tray(tray)
            del self._trays[tray]
        try:
            # what was dropped by itself is expected to be a page, whatever it is called
            given = [
                p for p in sorted(found.folder.iterdir())
                if p.is_dir() or not is_sidecar(p.name.lower())
            ]  # fmt: skip
            with self._adding:
                return self._taken(self._case.add(given))
        finally:
            shutil.rmtree(found.folder, ignore_errors=True)

    def fetch(self, address: str) -> Emptied:
        """Take the page at an address into the case and begin to build.

        Raises:
            InputError: It is no web address, or this case lets the desk fetch none.
        """
        if not self._case.settings.desk.addresses:
            raise InputError(
                "this case does not let the desk fetch pages; set addresses = true under [desk] in"
                " case.toml, or save the page and drop it here"
            )
        address = address.strip()
        if not is_address(address):
            raise InputError(f"{address!r} is no address; it begins with https:// or http://")
        with self._adding:
            return self._taken(self._case.add([address]))

    # --- the build --------------------------------------------------------------------------

    def build(self) -> Importing:
        """Begin a build, or have one follow the one that runs."""
        return self._told(self._builder.start())

    def stop(self) -> Importing:
        """Stop the build that runs; what was read is kept."""
        return self._told(self._builder.stop())

    def _taken(self, report: AddReport) -> Emptied:
        changed = report.added or report.problems
        building = self._builder.start() if changed else self._builder.state()[1]
        return Emptied(
            added=len(report.added),
            known=len(report.known),
            problems=report.problems,
            building=building,
        )

    def _tray(self, tray: str) -> _Tray:
        found = self._trays.get(tray)
        if found is None:
            raise NotFoundError("these files were given up meanwhile; drop them again")
        return found


class Incoming:
    """One file as it comes; whatever is not finished is thrown away."""

    def __init__(self, tray: _Tray, name: PurePosixPath, most: int) -> None:
        self._tray, self._most = tray, most
        self._name = name
        self._path = tray.folder / name
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file: BinaryIO = self._path.open("xb")
        self._size = 0

    def write(self, data: bytes) -> None:
        """Add bytes.

        Raises:
            InputError: The tray would hold more than it may.
            UnreadableError: They cannot be kept.
        """
        self._size += len(data)
        self._tray.bytes += len(data)
        if self._tray.bytes > self._most:
            raise InputError(f"{self._name}: more than {self._most:,} bytes at once; send less")
        try:
            self._file.write(data)
        except OSError as error:
            raise UnreadableError(f"{self._name}: cannot be kept: {error.strerror}") from error

    def finish(self) -> Received:
        """Keep the file."""
        self._file.close()
        return Received(name=self._name.as_posix(), bytes=self._size)

    def give_up(self) -> None:
        """Throw away what has come."""
        self._file.close()
        self._path.unlink(missing_ok=True)
        self._tray.bytes -= self._size


def safe_name(name: str) -> PurePosixPath:
    """Return a name as a path inside a tray.

    Raises:
        InputError: It leads out, is nested too deep, or nothing is left of it.

    >>> safe_name("pages/gale.html"), safe_name("C:/a<b>.txt")
    (PurePosixPath('pages/gale.html'), PurePosixPath('C_/a_b_.txt'))
    """
    parts = [p for p in re.split(r"[/\\]", name) if p not in ("", ".")]
    if ".." in parts or name.startswith(("/", "\\")):
        raise InputError(f"{name[:80]!r}: this name leads out of where files are put; rename it")
    if not parts or len(parts) > _DEEPEST:
        raise InputError(f"{name[:80]!r}: this cannot be the name of a file; rename it")
    return PurePosixPath(*map(_part, parts))


def _part(part: str) -> str:
    """Return one part of a name as a plain name of a file."""
    part = _UNSAFE.sub("_", part.encode("utf-8", "replace").decode()).strip(" .") or "_"
    if _RESERVED.match(part):
        part = f"_{part}"
    raw = part.encode()
    if len(raw) <= _LONGEST:
        return part
    stem, dot, ending = part.rpartition(".")
    ending = f".{ending}" if dot and stem and len(ending) <= 8 else ""
    cut = raw[: _LONGEST - len(ending.encode())].decode("utf-8", "ignore")
    return cut.removesuffix(ending) + ending


def _free(name: PurePosixPath, taken: set[str]) -> PurePosixPath:
    """Return a name that is not taken: the same, or with a number."""
    found, n = name, 1
    while found.as_posix().casefold() in taken:
        n += 1
        found = name.with_name(f"{name.stem} ({n}){name.suffix}")
    return found
