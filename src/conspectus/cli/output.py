"""What all commands share: their common arguments, plain and JSON output, and the progress line.

stdout carries the answer and nothing else; what happens meanwhile goes to stderr.
"""

import getpass
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress as Bar

    from conspectus.build import Progress
    from conspectus.records import Problem

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]

_LINE_EVERY_S = 10.0
_WIDTH = 160  # columns of a table that goes to a file or a pipe
_MOST_SHOWN = 20  # problems listed before the rest is only counted
_STAGES = {"reading": "Reading", "comparing": "Comparing", "filing": "Filing"}


def emit(value: object) -> None:
    """Print a value as JSON on one line."""
    from conspectus.schema import to_json

    sys.stdout.write(to_json(value).decode() + "\n")


def console() -> "Console":
    """Return the console for answers."""
    from rich.console import Console

    terminal = sys.stdout.isatty()
    return Console(highlight=False, soft_wrap=not terminal, width=None if terminal else _WIDTH)


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun.

    >>> plural(1, "page"), plural(2, "page"), plural(0, "copy", "copies")
    ('1 page', '2 pages', '0 copies')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def list_problems(problems: "Sequence[Problem]") -> None:
    """Print problems, one line each."""
    out = console()
    for problem in problems[:_MOST_SHOWN]:
        out.print(f"  {problem.message}", markup=False)
    if len(problems) > _MOST_SHOWN:
        out.print(f"  … and {len(problems) - _MOST_SHOWN} more; --json lists them all")


def user() -> str:
    """Return who is at the keyboard; "unknown" where the system has no name for them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


class Meter:
    """Shows a build's progress on stderr: a bar on a terminal, else a line now and then."""

    def __init__(self) -> None:
        self._bar: Bar | None = None
        self._said = 0.0

    def __enter__(self) -> "Meter":
        """Start the bar."""
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
            from rich.progress import Progress as Bar

            self._bar = Bar(
                TextColumn("{task.description}"),
                BarColumn(bar_width=30),
                MofNCompleteColumn(),
                TextColumn("{task.fields[left]}"),
                TextColumn("{task.fields[current]}", markup=False),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.add_task("Reading", total=None, left="", current="")
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()

    def __call__(self, progress: "Progress") -> None:
        """Show how far a build has come."""
        stage = _STAGES.get(progress.stage, progress.stage)
        left = _left(progress.seconds_left)
        if self._bar:
            self._bar.update(
                self._bar.task_ids[0],
                description=stage,
                completed=progress.done,
                total=progress.total,
                left=left,
                current=progress.current,
            )
            return
        now = time.monotonic()
        if now - self._said < _LINE_EVERY_S:
            return
        self._said = now
        parts = (f"{stage} {progress.done} of {progress.total}", progress.current, left)
        print(", ".join(p for p in parts if p), file=sys.stderr, flush=True)


def _left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds < 60:
        return f"{seconds:.0f} s left"
    return f"{seconds / 60:.0f} min left"
