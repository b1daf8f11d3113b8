"""What is new? Analyse it, file it, corroborate everything, publish the next generation.

A case and an engine in, a report out. What surprises: a capture counts as new when anything that
could change its analysis has changed: the bytes, what is known from outside, the settings, the
installed parts, or our own code. And nothing that is wrong with a document ends a build: it becomes
a Problem.
"""

import hashlib
import logging
import os
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import partial
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from conspectus import plugins, schema
from conspectus.errors import BusyError, ConspectusError
from conspectus.ids import make_id
from conspectus.records import (
    Analysis,
    Block,
    Capture,
    Correction,
    Corroboration,
    Document,
    Problem,
)
from conspectus.run.engine import Done, Engine, Lost, Started
from conspectus.settings import Settings
from conspectus.store import analyses, captures, corrections, generations, search
from conspectus.store.catalogue import Catalogue, Entry, Published
from conspectus.store.layout import Layout
from conspectus.store.locks import hold

if TYPE_CHECKING:
    from conspectus.analyse import Tools
    from conspectus.read import Given

_LOG = logging.getLogger(__name__)
_FLUSH_S = 20.0  # an open shard is filed after this long, so that a kill never costs more
_PAGES_A_WORKER = 4  # starting one takes 1.4 s, as long as ten pages; measured on two cores
_PARTS = (
    "read", "language", "facts", "knowledge", "analyse.py", "records.py", "schema.py", "spans.py",
    "ids.py",
)  # fmt: skip
"""What of the package an analysis depends on."""
_LIBRARIES = ("spacy", "selectolax", "lxml", "trafilatura", "htmldate", "resiliparse")
_CRASH, _LOST = "crash", "lost"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did."""

    number: int
    """The generation readers now see."""
    documents: int
    new: int
    """Documents read in this build."""
    reused: int
    """Documents whose reading was still good."""
    changed: bool
    """A new generation was published; False = nothing had changed."""
    problems: dict[str, int] = field(default_factory=dict)
    """Problems of this generation by kind."""
    unread: int = 0
    """Files and documents that could not be read."""
    seconds: float = 0.0
    span_failures: int = 0
    """Provenance checks that failed; must be 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """One capture to be read by a worker."""

    layout: Layout
    capture: Capture
    given: "tuple[Given, ...]"
    key: str


def build(
    layout: Layout,
    catalogue: Catalogue,
    settings: Settings,
    *,
    again: bool = False,
    workers: int | None = None,
    engine: Engine | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> BuildReport:
    """Bring a case up to date and return what was done.

    Args:
        layout: The case folder.
        catalogue: Its open catalogue.
        settings: Its settings.
        again: Read every document anew, whatever is known of it.
        workers: Processes; None = as the settings say.
        engine: An engine in place of the one the settings name.
        progress: Called whenever there is news.

    Raises:
        BusyError: Another build holds the case.
        PluginError: The settings name a part that does not exist.
    """
    started = time.monotonic()
    tell = progress or (lambda _: None)
    lock = hold(layout.lock)
    if lock is None:
        raise BusyError(f"{layout.root}: another build is running; wait for it or stop it")
    try:
        analyses.tidy(layout, catalogue)
        if again:
            catalogue.forget()
        judged = corrections.standing(catalogue.corrections())
        entries = catalogue.entries()
        tasks = _tasks(layout, entries, settings, judged)
        known = {entry.capture.id: entry.key for entry in entries}
        new = [task for task in tasks if known[task.capture.id] != task.key]
        engine = engine or _engine(settings, workers, len(new))
        _read_all(layout, catalogue, settings, engine, new, tell)
        recipe = _recipe_of_all(tasks, settings, judged, catalogue.problems())
        published = catalogue.published()
        if published and published.recipe == recipe and _is_there(layout, published):
            return _report(layout, catalogue, published, tasks, new, started, changed=False)
        published = _publish(layout, catalogue, settings, tasks, judged, recipe, tell)
        return _report(layout, catalogue, published, tasks, new, started, changed=True)
    finally:
        analyses.tidy(layout, catalogue)
        lock.release()


def read_one(task: _Task, tools: "Tools") -> bytes:
    """Return the Analysis of one capture as JSON; a failure becomes a Problem in it."""
    return schema.to_json(_analyse(task, tools))


def make_tools(settings: Settings) -> "Tools":
    """Return what reading needs; called once in each worker."""
    from conspectus.analyse import Tools  # spaCy takes a second to import, and only workers need it

    tools = Tools(settings)
    # what cannot be loaded ends the build here, and not once for each document
    _ = tools.nlp, tools.actors, tools.gazetteer, tools.lexicon, tools.outlets
    return tools


def part_versions() -> tuple[str, ...]:
    """Return what tells this installation's way of reading from another's."""
    digest = hashlib.blake2b(digest_size=8)
    root = resources.files("conspectus")
    for name in _PARTS:
        for path, file in _files(root / name, name):
            digest.update(path.encode() + b"\0" + file.read_bytes())
    return (digest.hexdigest(), *(f"{name} {metadata.version(name)}" for name in _LIBRARIES))


# --- what is new ------------------------------------------------------------------------------


def _tasks(
    layout: Layout, entries: Sequence[Entry], settings: Settings, judged: Sequence[Correction]
) -> list[_Task]:
    recipe = settings.recipe(*part_versions())
    edited = corrections.given(judged)
    tasks = []
    for entry in entries:
        given = (*entry.given, *edited.get(entry.capture.id, ()))
        parts = schema.to_json((entry.capture, given)).decode()
        key = make_id("key", recipe, parts)
        tasks.append(_Task(layout=layout, capture=entry.capture, given=given, key=key))
    return tasks


def _recipe_of_all(
    tasks: Sequence[_Task],
    settings: Settings,
    judged: Sequence[Correction],
    problems: Sequence[Problem],
) -> str:
    """Return the hash of all that can change a generation."""
    digest = hashlib.blake2b(digest_size=8)
    for _, file in _files(resources.files("conspectus") / "corroborate", ""):
        digest.update(file.read_bytes())
    return make_id(
        "model",
        settings.title,
        sorted(asdict(settings.corroborate).items()),
        digest.hexdigest(),
        [(task.capture.id, task.key) for task in tasks],
        [correction.id for correction in judged],
        [schema.to_json(problem).decode() for problem in problems],
    )


def _files(node: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    if node.is_file():
        yield path, node
    elif node.is_dir() and node.name != "__pycache__":
        for child in sorted(node.iterdir(), key=lambda n: n.name):
            yield from _files(child, f"{path}/{child.name}")


def _engine(settings: Settings, workers: int | None, pages: int) -> Engine:
    wanted = workers or settings.build.workers or os.cpu_count() or 1
    useful = -(-pages // _PAGES_A_WORKER)
    engine: Engine = plugins.load("engine", settings.build.engine)(max(1, min(wanted, useful)))
    return engine


# --- reading ----------------------------------------------------------------------------------


def _read_all(
    layout: Layout,
    catalogue: Catalogue,
    settings: Settings,
    engine: Engine,
    new: list[_Task],
    tell: Callable[[Progress], None],
) -> None:
    """Analyse the new captures, largest first, and file them shard by shard."""
    tasks = sorted(new, key=lambda task: (-task.capture.size, task.capture.id))
    clock = _Clock(tasks)
    shard: list[analyses.Row] = []
    opened = time.monotonic()
    try:
        for news in engine.map_batches(read_one, tasks, setup=partial(make_tools, settings)):
            task = tasks[news.index]
            if isinstance(news, Started):
                tell(clock.started(task))
                continue
            body = news.result if isinstance(news, Done) else schema.to_json(_lost(task, news))
            shard.append(analyses.Row(capture_id=task.capture.id, key=task.key, body=body))
            if len(shard) >= settings.build.shard_size or time.monotonic() - opened > _FLUSH_S:
                analyses.file(layout, catalogue, shard)
                shard, opened = [], time.monotonic()
            tell(clock.finished(task))
    finally:
        analyses.file(layout, catalogue, shard)  # a build that is stopped keeps what it has read


class _Clock:
    """Knows how many documents are read and how long the rest will take, by bytes.

    It runs from the first document that is finished, because workers take a while to start.
    """

    def __init__(self, tasks: Sequence[_Task]) -> None:
        self._total = len(tasks)
        self._done = 0
        self._bytes_left = sum(task.capture.size for task in tasks)
        self._bytes_timed = 0
        self._begun: float | None = None
        self._reading: dict[str, str] = {}

    def started(self, task: _Task) -> Progress:
        self._reading[task.capture.id] = task.capture.uri
        return self._progress()

    def finished(self, task: _Task) -> Progress:
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


def _analyse(task: _Task, tools: "Tools") -> Analysis:
    from conspectus.analyse import analyse
    from conspectus.read import Captured, read

    try:
        data = captures.load(task.layout, task.capture.id)
    except ConspectusError as error:
        return _unread(task, "store", "missing_bytes", str(error))
    captured = Captured(capture=task.capture, data=data, given=task.given)
    try:
        return analyse(captured, tools)
    except Exception as error:  # one document, whatever it does, must not end a build
        _LOG.exception("%s: reading failed", task.capture.uri)
        stage, where = _place(error)
        message = (
            f"{task.capture.uri}: reading stopped with {type(error).__name__}: {error} ({where});"
            " nothing was taken from this document; please report it with the file"
        )
    try:
        document, blocks, problems = read(captured, tools.settings.read, tools.outlets)
    except Exception:  # the same failure again: there is no text to show
        return _unread(task, stage, _CRASH, message)
    problem = _problem(task, document.id, stage, _CRASH, message)
    return Analysis(document=document, blocks=blocks, problems=(*problems, problem))


def _place(error: Exception) -> tuple[str, str]:
    """Return the stage an error came from, and file and line, by our innermost frame."""
    stage, where = "analyse", "place unknown"
    for frame in traceback.extract_tb(error.__traceback__):
        _, ours, inner = frame.filename.replace(os.sep, "/").rpartition("/conspectus/")
        if ours and inner.endswith(".py"):
            stage = inner.removesuffix(".py").replace("/", ".")
            where = f"{inner} line {frame.lineno}"
    return stage, where


def _lost(task: _Task, lost: Lost) -> Analysis:
    if not lost.died:
        return _unread(
            task, "build", _CRASH, f"{task.capture.uri}: {lost.reason}; please report it"
        )
    message = (
        f"{task.capture.uri}: the process reading it died twice ({lost.reason}), most likely for"
        " want of memory; try `conspectus build CASE --again --workers 1`"
    )
    return _unread(task, "build", _LOST, message)


def _unread(task: _Task, stage: str, kind: str, message: str) -> Analysis:
    """Return the analysis of a document nothing is known of but that it is there."""
    doc_id = make_id("document", task.capture.id)
    document = Document(id=doc_id, capture_id=task.capture.id, text="", renderer="none/1")
    blocks: tuple[Block, ...] = ()
    return Analysis(
        document=document,
        blocks=blocks,
        problems=(_problem(task, doc_id, stage, kind, message),),
    )


def _problem(task: _Task, doc_id: str, stage: str, kind: str, message: str) -> Problem:
    return Problem(
        capture_id=task.capture.id,
        doc_id=doc_id,
        uri=task.capture.uri,
        stage=stage,
        kind=kind,
        message=message,
    )


# --- publishing -------------------------------------------------------------------------------


def _publish(
    layout: Layout,
    catalogue: Catalogue,
    settings: Settings,
    tasks: Sequence[_Task],
    judged: Sequence[Correction],
    recipe: str,
    tell: Callable[[Progress], None],
) -> Published:
    total = len(tasks)
    tell(Progress(stage="comparing", done=0, total=total, current="", seconds_left=None))
    ids = [task.capture.id for task in tasks]
    found = sorted(analyses.load(layout, catalogue, ids), key=lambda a: a.document.id)
    problems = catalogue.problems()
    corroboration, failed = _corroborate(found, settings, judged)
    tell(Progress(stage="filing", done=total, total=total, current="", seconds_left=None))
    number = max([0, *layout.generations(), *_number(catalogue.published())]) + 1
    rows = generations.tables(
        (task.capture for task in tasks), found, corroboration, [*problems, *failed]
    )
    generations.write(layout, number, rows)
    published = Published(
        number=number,
        built_at=datetime.now(UTC),
        title=settings.title,
        recipe=recipe,
        span_failures=sum(a.span_failures for a in found),
    )
    catalogue.publish(published, search.passages(found))
    generations.sweep(layout, number)
    _LOG.info("%s: model %d of %d documents", layout.root, number, len(found))
    return published


def _corroborate(
    found: Sequence[Analysis], settings: Settings, judged: Sequence[Correction]
) -> tuple[Corroboration, list[Problem]]:
    from conspectus.corroborate import corroborate

    try:
        return corroborate(found, settings.corroborate, judged), []
    except Exception as error:  # what was read is worth showing even if it cannot be compared
        _LOG.exception("comparing failed")
        stage, where = _place(error)
        message = (
            f"comparing the documents stopped with {type(error).__name__}: {error} ({where});"
            " each can be read, nothing was compared; please report it"
        )
        return Corroboration(), [Problem(uri="", stage=stage, kind=_CRASH, message=message)]


def _number(published: Published | None) -> list[int]:
    return [published.number] if published else []


def _is_there(layout: Layout, published: Published) -> bool:
    folder = layout.generation(published.number)
    return all((folder / f"{r.__name__}.parquet").is_file() for r in generations.TABLES)


def _report(
    layout: Layout,
    catalogue: Catalogue,
    published: Published,
    tasks: Sequence[_Task],
    new: Sequence[_Task],
    started: float,
    *,
    changed: bool,
) -> BuildReport:
    from conspectus.store.snapshot import Snapshot

    snapshot = Snapshot(layout, catalogue)
    problems = snapshot.problems()
    unread = {p.capture_id or p.uri for p in problems if is_unread(p)}
    snapshot.close()
    return BuildReport(
        number=published.number,
        documents=len(tasks),
        new=len(new),
        reused=len(tasks) - len(new),
        changed=changed,
        problems=dict(sorted(Counter(p.kind for p in problems).items())),
        unread=len(unread),
        seconds=round(time.monotonic() - started, 1),
        span_failures=published.span_failures,
    )


def is_unread(problem: Problem) -> bool:
    """Return whether a problem means that material was not read, rather than not known."""
    kind: Any = problem.kind
    return problem.capture_id is None or not kind.startswith("no_")
