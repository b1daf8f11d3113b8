"""How far a build has come."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from conspectus.build.reading import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a build has come."""

    stage: str
    """reading, comparing, filing."""
    done: int
    total: int
    current: str
    """The file being read; "" when none is."""
    seconds_left: float | None
    """None = cannot be said yet."""


class Clock:
    """Knows how many documents are read and how long the rest will take, by bytes.

    It runs from the first document that is finished, because workers take a while to start.
    """

    def __init__(self, tasks: Sequence[Task]) -> None:
        self._total = len(tasks)
        self._done = 0
        self._bytes_left = sum(task.capture.size for task in tasks)
        self._bytes_timed = 0
        self._begun: float | None = None
        self._reading: dict[str, str] = {}

    def started(self, task: Task) -> Progress:
        """Count a document as being read."""
        self._reading[task.capture.id] = task.capture.uri
        return self._progress()

    def finished(self, task: Task) -> Progress:
        """Count a document as read."""
        self._reading.pop(task.capture.id, None)
        self._done += 1
        self._bytes_left -= task.capture.size
        if self._begun is None:
            self._begun = time.monotonic()
        else:
            self._bytes_timed += task.capture.size
        return self._progress()

    def _progress(self) -> Progress:
        left = None
        if self._bytes_timed and self._begun:
            left = (time.monotonic() - self._begun) * self._bytes_left / self._bytes_timed
        current = next(reversed(self._reading.values()), "")
        return Progress(
            stage="reading",
            done=self._done,
            total=self._total,
            current=current,
            seconds_left=left,
        )
