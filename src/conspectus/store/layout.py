"""Where each thing of a case lives; the only module that spells a path.

case.toml            settings, written by people
case.sqlite          catalogue, corrections, full text, the number of the published generation
case.lock            held while a build runs
captures/ab/cdef...  captured bytes by their sha256, never changed
analyses/*.parquet   shards, one row a document
model-000042/        one published generation, one Parquet table a record type
"""

from dataclasses import dataclass
from pathlib import Path

from conspectus.errors import InputError, NotACaseError, UnreadableError
from conspectus.settings import Settings, dump_settings

_MODEL = "model-"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one case folder."""

    root: Path

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.root / "case.toml"

    @property
    def catalogue(self) -> Path:
        """The SQLite file."""
        return self.root / "case.sqlite"

    @property
    def lock(self) -> Path:
        """The file a running build holds."""
        return self.root / "case.lock"

    @property
    def captures(self) -> Path:
        """The folder of captured bytes."""
        return self.root / "captures"

    @property
    def analyses(self) -> Path:
        """The folder of shards."""
        return self.root / "analyses"

    def capture(self, capture_id: str) -> Path:
        """Return where the bytes of a capture lie."""
        return self.captures / capture_id[:2] / capture_id[2:]

    def generation(self, number: int) -> Path:
        """Return the folder of a generation."""
        return self.root / f"{_MODEL}{number:06d}"

    def generations(self) -> list[int]:
        """Return the numbers of all generation folders there are, oldest first."""
        names = (p.name.removeprefix(_MODEL) for p in self.root.glob(_MODEL + "*"))
        return sorted(int(n) for n in names if n.isdigit())


def open_case(root: Path) -> Layout:
    """Return the layout of an existing case.

    Raises:
        NotACaseError: The folder holds no case.
    """
    layout = Layout(root)
    if not layout.settings.is_file():
        found = "no such folder" if not root.exists() else f"no {layout.settings.name} in it"
        raise NotACaseError(f"{root}: not a case ({found}); make one with `conspectus init {root}`")
    return layout


def create_case(root: Path, title: str) -> Layout:
    """Make a case folder and return its layout; an existing empty folder is taken.

    Raises:
        InputError: There is a case already, or the folder holds other things.
        UnreadableError: The folder cannot be written.
    """
    layout = Layout(root)
    if layout.settings.exists():
        raise InputError(f"{root}: there is a case here already; add to it with `conspectus add`")
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise InputError(f"{root}: not an empty folder; give the name of a new folder for the case")
    try:
        layout.captures.mkdir(parents=True, exist_ok=True)
        layout.analyses.mkdir(exist_ok=True)
        layout.settings.write_text(dump_settings(Settings(title=title)), "utf-8")
    except OSError as error:
        raise UnreadableError(f"{root}: cannot make a case here: {error.strerror}") from error
    return layout
