"""The reference engine: worker processes on this machine, one thread here talking to each.

What surprises: it is not `ProcessPoolExecutor`, because that gives up all pending work when one
worker dies and cannot say which document killed it.
"""

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, Generic

import pyarrow as pa
import pyarrow.compute as pc

from conspectus.errors import PluginError
from conspectus.run.engine import Batch, Done, Lost, Result, Started, State
from conspectus.run.worker import DONE, SETUP

_TRIES = 2
_TAIL = 400  # characters of a dead worker's last words that are told


class LocalEngine:
    """Runs batches in this many processes; 0 = in this very process, for tests and debugging."""

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def map_batches(
        self,
        function: Callable[[Batch, State], Result],
        batches: Iterable[Batch],
        *,
        setup: Callable[[], State],
    ) -> Iterator[Started | Done[Result] | Lost]:
        """Yield one Done or Lost a batch, in the order they finish."""
        if self.workers == 0:
            yield from _here(function, batches, setup)
            return
        todo: queue.SimpleQueue[tuple[int, Any] | None] = queue.SimpleQueue()
        items = list(enumerate(batches))
        count = len(items)
        for item in items:
            todo.put(item)
        workers = min(self.workers, count)
        for _ in range(workers):
            todo.put(None)
        news: queue.SimpleQueue[Any] = queue.SimpleQueue()
        work = pickle.dumps((function, setup), pickle.HIGHEST_PROTOCOL)
        lines = [_Line(work, todo, news, workers) for _ in range(workers)]
        try:
            while count:
                message = news.get()
                if isinstance(message, BaseException):
                    raise message
                count -= not isinstance(message, Started)
                yield message
        finally:
            for line in lines:
                line.stop()

    def map_groups(
        self, function: Callable[[pa.Table], Result], table: pa.Table, key: str
    ) -> Iterator[Result]:
        """Yield function(rows that share a key), ordered by key; a null key is a group too."""
        groups = list(_groups(table, key))
        if self.workers < 2 or len(groups) < 2:
            yield from map(function, groups)
            return
        found: dict[int, Result] = {}
        wanted = 0
        for news in self.map_batches(_Each(function), groups, setup=_nothing):
            if isinstance(news, Lost):
                raise PluginError(f"a group of records could not be worked on: {news.reason}")
            if isinstance(news, Done):
                found[news.index] = news.result
            while wanted in found:
                yield found.pop(wanted)
                wanted += 1


class _Each(Generic[Result]):
    """A function of a group as a function of a batch; a class, so that it travels."""

    def __init__(self, function: Callable[[pa.Table], Result]) -> None:
        self._function = function

    def __call__(self, batch: pa.Table, state: None) -> Result:
        return self._function(batch)


def _nothing() -> None:
    """Make what workers on groups share: nothing."""


def _groups(table: pa.Table, key: str) -> Iterator[pa.Table]:
    """Yield the rows that share a key, ordered by key."""
    rows = table.take(pc.sort_indices(table, sort_keys=[(key, "ascending")]))
    keys = rows[key].to_pylist()
    start = 0
    for end in range(1, len(keys) + 1):
        if end == len(keys) or keys[end] != keys[start]:
            yield rows.slice(start, end - start).combine_chunks()
            start = end


class _Line(threading.Thread):
    """One worker process and the thread that feeds it; a dead process is replaced."""

    def __init__(
        self,
        work: bytes,
        todo: "queue.SimpleQueue[tuple[int, Any] | None]",
        news: "queue.SimpleQueue[Any]",
        workers: int,
    ) -> None:
        super().__init__(daemon=True, name="conspectus-worker")
        self._work, self._todo, self._news = work, todo, news
        self._threads = str(max(1, (os.cpu_count() or 1) // workers))
        self._stopped = False
        self._words: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
        self._process = self._spawn()
        self.start()

    def run(self) -> None:
        """Feed the worker until there is nothing left."""
        try:
            while not self._stopped and (item := self._todo.get()):
                self._news.put(Started(index=item[0]))
                self._news.put(self._do(*item))
        except BaseException as error:  # the other thread must hear of it, or it waits for ever
            self._news.put(error)
        finally:
            self._close()

    def stop(self) -> None:
        """End the worker, whatever it does."""
        self._stopped = True
        while self.is_alive():  # the process may just have been replaced by another
            self._process.kill()
            self.join(timeout=1)

    def _do(self, index: int, batch: Any) -> "Done[Any] | Lost":
        request = pickle.dumps(batch, pickle.HIGHEST_PROTOCOL)
        reason = ""
        for _ in range(_TRIES):
            try:
                kind, reply = self._ask(request)
            except (OSError, EOFError, pickle.UnpicklingError):
                reason = self._last_words()
                if self._stopped:
                    break
                self._close()
                self._words = tempfile.TemporaryFile()  # noqa: SIM115
                self._process = self._spawn()
                continue
            if kind == DONE:
                return Done(index=index, result=reply)
            if kind == SETUP:
                raise _setup_failed(reply)
            return Lost(index=index, reason=reply, died=False)
        return Lost(index=index, reason=reason, died=True)

    def _ask(self, request: bytes) -> tuple[str, Any]:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(request)
        self._process.stdin.flush()
        reply: tuple[str, Any] = pickle.load(self._process.stdout)
        return reply

    def _spawn(self) -> "subprocess.Popen[bytes]":
        threads = {"OMP_NUM_THREADS": self._threads, "OPENBLAS_NUM_THREADS": self._threads}
        process = subprocess.Popen(
            [sys.executable, "-m", "conspectus.run.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            env={**os.environ, **threads, "PYTHONHASHSEED": "0"},
        )
        assert process.stdin
        with contextlib.suppress(OSError):  # it died at once; the first batch will tell
            process.stdin.write(pickle.dumps(sys.path) + self._work)
        return process

    def _last_words(self) -> str:
        code = self._process.wait()
        self._words.seek(0)
        said = self._words.read().decode("utf-8", "replace").strip()[-_TAIL:]
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        return f"the process ended with {how}" + (f": {said.splitlines()[-1]}" if said else "")

    def _close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout, self._words):
            with contextlib.suppress(OSError):  # the process is gone and took its end with it
                if pipe:
                    pipe.close()
        self._process.wait()


def _here(
    function: Callable[[Batch, State], Result],
    batches: Iterable[Batch],
    setup: Callable[[], State],
) -> Iterator[Started | Done[Result] | Lost]:
    try:
        state = setup()
    except Exception as error:  # as in a worker
        raise _setup_failed(f"{type(error).__name__}: {error}") from error
    for index, batch in enumerate(batches):
        yield Started(index=index)
        try:
            result = function(batch, state)
        except Exception as error:  # as in a worker: told, not died of
            yield Lost(index=index, reason=f"{type(error).__name__}: {error}", died=False)
        else:
            yield Done(index=index, result=result)


def _setup_failed(reason: str) -> PluginError:
    return PluginError(f"the tools a worker needs cannot be made: {reason}")
