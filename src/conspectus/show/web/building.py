"""A build beside the desk: a process of its own, told of line by line.

A case folder in, the state of its build out. What surprises: it is a process and not a thread,
because comparing keeps an interpreter busy for minutes and readers would wait for it; and pages
that come while one build runs make it be followed by another.
"""

import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from conspectus.case import Case
from conspectus.errors import ConspectusError
from conspectus.records import record
from conspectus.schema import from_json, to_json

BuildStage = Literal["idle", "starting", "reading", "comparing", "filing"]
_EVERY_S = 0.2  # news of single pages told no more often
_STOP_S = 20.0  # what was read is filed before a stopped build ends


@record
class Built:
    """What the last build did."""

    number: int
    documents: int
    new: Annotated[int, "pages read in it"]
    unread: Annotated[int, "files and pages that could not be read"]
    changed: Annotated[bool, "False = nothing was new"]
    seconds: float


@record
class Building:
    """How far a build has come, and what became of the last."""

    stage: BuildStage = "idle"
    done: int = 0
    total: int = 0
    current: Annotated[str, "the page being read"] = ""
    seconds_left: Annotated[float | None, "None = cannot be said"] = None
    begun_at: Annotated[str | None, "UTC, ISO 8601"] = None
    follows: Annotated[bool, "another build follows, for pages that came meanwhile"] = False
    failure: Annotated[str | None, "why the last build ended without a result"] = None
    last: Built | None = None


@record
class _News:
    """One line of a building process."""

    told: Building | None = None
    built: Built | None = None
    failure: str | None = None


class Builder:
    """Builds one case, one build at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._state = Building()
        self._version = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._stopped = False

    def state(self) -> tuple[int, Building]:
        """Return how far it has come, and a number that rises with all news."""
        with self._lock:
            return self._version, self._state

    def start(self) -> Building:
        """Begin a build, or say that another follows the one that runs."""
        with self._lock:
            if self._state.stage != "idle":
                self._set(follows=True)
                return self._state
            self._stopped = False
            now = datetime.now(UTC).isoformat(timespec="seconds")
            self._set(stage="starting", begun_at=now, failure=None, follows=False)
            self._thread = threading.Thread(target=self._run, daemon=True, name="desk-build")
            self._thread.start()
            return self._state

    def stop(self) -> Building:
        """End the build that runs; what was read is kept."""
        with self._lock:
            self._stopped = True
            self._set(follows=False)
            process = self._process
        if process:
            process.terminate()
        return self.state()[1]

    def close(self) -> None:
        """End the build that runs and wait for its end."""
        self.stop()
        if self._thread:
            self._thread.join(_STOP_S)
        if self._process:
            self._process.kill()

    def _run(self) -> None:
        while True:
            failure = self._once()
            with self._lock:
                again = self._state.follows and not self._stopped
                stage: BuildStage = "starting" if again else "idle"
                self._set(
                    stage=stage, done=0, total=0, current="", seconds_left=None, follows=False,
                    failure=failure,
                )  # fmt: skip
                if not again:
                    return

    def _once(self) -> str | None:
        """Run one build to its end and return why it has no result."""
        command = [sys.executable, "-m", __name__, str(self._folder)]
        with self._lock:
            if self._stopped:
                return None
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        failure: str | None = "the build ended without a word; `conspectus build` says more"
        assert self._process.stdout
        for line in self._process.stdout:
            try:
                news = from_json(_News, line)
            except msgspec.DecodeError:
                continue  # something else was printed
            with self._lock:
                if news.told:
                    t = news.told
                    self._set(
                        stage=t.stage, done=t.done, total=t.total, current=t.current,
                        seconds_left=t.seconds_left,
                    )  # fmt: skip
                if news.built:
                    failure = None
                    self._set(last=news.built)
            failure = news.failure or failure
        self._process.wait()
        self._process.stdout.close()
        return None if self._stopped else failure

    def _set(self, **changed: object) -> None:
        self._state = replace(self._state, **changed)  # type: ignore[arg-type]
        self._version += 1


def main() -> None:
    """Build the case named first, a line of JSON on stdout for each piece of news."""
    from conspectus.build import Progress

    said: list[float] = []

    def tell(news: _News) -> None:
        sys.stdout.buffer.write(to_json(news) + b"\n")
        sys.stdout.buffer.flush()

    def progress(p: Progress) -> None:
        now = time.monotonic()
        if p.stage == "reading" and p.done < p.total and said and now - said[-1] < _EVERY_S:
            return
        said[:] = [now]
        left = round(p.seconds_left, 1) if p.seconds_left is not None else None
        tell(_News(told=Building(
            stage=p.stage,  # type: ignore[arg-type]
            done=p.done, total=p.total, current=p.current, seconds_left=left,
        )))  # fmt: skip

    try:
        with Case.open(sys.argv[1]) as case:
            r = case.build(progress=progress)
    except ConspectusError as error:
        tell(_News(failure=str(error)))
        return
    built = Built(
        number=r.number, documents=r.documents, new=r.new, unread=r.unread, changed=r.changed,
        seconds=r.seconds,
    )  # fmt: skip
    tell(_News(built=built))


def _stop(*_: object) -> None:
    raise KeyboardInterrupt  # as Ctrl+C does: what was read is filed on the way out


if __name__ == "__main__":
    import signal

    signal.signal(signal.SIGTERM, _stop)
    with suppress(KeyboardInterrupt, BrokenPipeError):  # told to stop, or the desk is gone
        main()
