"""What is new? Analyse it, file it, corroborate everything, publish the next generation.

A case and an engine in, a report out. What surprises: a capture counts as new when anything that
could change its analysis has changed: the bytes, what is known from outside, the settings, the
installed parts, or our own code. And nothing that is wrong with a document ends a build: it becomes
a Problem.
"""

import logging
import os
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from conspectus import plugins, schema
from conspectus.build.progress import Clock, Progress
from conspectus.build.reading import CRASH, Task, lost, make_tools, place, read_one
from conspectus.build.recipe import find_tasks, recipe_of_all
from conspectus.build.redating import INFERRED, redate
from conspectus.errors import BusyError
from conspectus.records import Analysis, Correction, Corroboration, Problem
from conspectus.run.engine import Done, Engine, Started
from conspectus.settings import Settings
from conspectus.store import analyses, corrections, generations, search
from conspectus.store.amending import amend_analysis
from conspectus.store.catalogue import Catalogue, Published
from conspectus.store.layout import Layout
from conspectus.store.locks import hold

_LOG = logging.getLogger(__name__)
_FLUSH_S = 20.0  # an open shard is filed after this long, so that a kill never costs more
_PAGES_A_WORKER = 4  # starting one takes 1.4 s, as long as ten pages; measured on two cores
_NOTED = frozenset({"encoding", "no_date", "no_outlet", INFERRED})
"""Kinds of Problem that leave a page read: something about it is not known."""


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
        tasks = find_tasks(layout, entries, settings, judged)
        known = {entry.capture.id: entry.key for entry in entries}
        new = [task for task in tasks if known[task.capture.id] != task.key]
        spread = partial(_engine, engine, settings, workers)
        _read_all(layout, catalogue, settings, spread(len(new)), new, tell)
        recipe = recipe_of_all(tasks, settings, judged, catalogue.problems())
        published = catalogue.published()
        if published and published.recipe == recipe and _is_there(layout, published):
            return _report(layout, catalogue, published, tasks, new, started, changed=False)
        published = _publish(layout, catalogue, settings, tasks, judged, recipe, spread, tell)
        return _report(layout, catalogue, published, tasks, new, started, changed=True)
    finally:
        analyses.tidy(layout, catalogue)
        lock.release()


def _engine(given: Engine | None, settings: Settings, workers: int | None, pages: int) -> Engine:
    """Return the engine given, or one of the settings' kind that is worth starting for so many."""
    if given is not None:
        return given
    wanted = workers or settings.build.workers or os.cpu_count() or 1
    useful = -(-pages // _PAGES_A_WORKER)
    engine: Engine = plugins.load("engine", settings.build.engine)(max(1, min(wanted, useful)))
    return engine


def _read_all(
    layout: Layout,
    catalogue: Catalogue,
    settings: Settings,
    engine: Engine,
    new: list[Task],
    tell: Callable[[Progress], None],
) -> None:
    """Analyse the new captures, largest first, and file them shard by shard."""
    tasks = sorted(new, key=lambda task: (-task.capture.size, task.capture.id))
    clock = Clock(tasks)
    shard: list[analyses.Row] = []
    opened = time.monotonic()
    try:
        for news in engine.map_batches(read_one, tasks, setup=partial(make_tools, settings)):
            task = tasks[news.index]
            if isinstance(news, Started):
                tell(clock.started(task))
                continue
            body = news.result if isinstance(news, Done) else schema.to_json(lost(task, news))
            shard.append(analyses.Row(capture_id=task.capture.id, key=task.key, body=body))
            if len(shard) >= settings.build.shard_size or time.monotonic() - opened > _FLUSH_S:
                analyses.file(layout, catalogue, shard)
                shard, opened = [], time.monotonic()
            tell(clock.finished(task))
    finally:
        analyses.file(layout, catalogue, shard)  # a build that is stopped keeps what it has read


def _publish(
    layout: Layout,
    catalogue: Catalogue,
    settings: Settings,
    tasks: Sequence[Task],
    judged: Sequence[Correction],
    recipe: str,
    spread: Callable[[int], Engine],
    tell: Callable[[Progress], None],
) -> Published:
    total = len(tasks)
    tell(Progress(stage="comparing", done=0, total=total, current="", seconds_left=None))
    ids = [task.capture.id for task in tasks]
    found = sorted(analyses.load(layout, catalogue, ids), key=lambda a: a.document.id)
    found, undatable = redate(found, tasks, settings, spread)
    found = [amend_analysis(analysis, judged) for analysis in found]
    problems = [*catalogue.problems(), *undatable]
    captured = {t.capture.id: t.capture.fetched_at for t in tasks if t.capture.fetched_at}
    corroboration, failed = _corroborate(found, settings, judged, captured, spread(len(found)))
    tell(Progress(stage="filing", done=total, total=total, current="", seconds_left=None))
    number = max([0, *layout.generations(), *_number(catalogue.published())]) + 1
    rows = generations.tables(
        (task.capture for task in tasks), found, corroboration, [*problems, *failed], judged
    )
    generations.write(layout, number, rows)
    published = Published(
        number=number,
        built_at=datetime.now(UTC),
        title=settings.title,
        recipe=recipe,
        span_failures=sum(a.span_failures for a in found),
    )
    homes = {m.member_id: m.group_id for m in corroboration.memberships if m.kind == "entity"}
    catalogue.publish(published, search.passages(found, homes))
    generations.sweep(layout, number)
    _LOG.info("%s: model %d of %d documents", layout.root, number, len(found))
    return published


def _corroborate(
    found: Sequence[Analysis],
    settings: Settings,
    judged: Sequence[Correction],
    captured: Mapping[str, datetime],
    engine: Engine,
) -> tuple[Corroboration, list[Problem]]:
    from conspectus.corroborate import corroborate

    documents = [a.document for a in found]
    times = {d.id: captured[d.capture_id] for d in documents if d.capture_id in captured}
    try:
        return corroborate(found, settings.corroborate, judged, times, engine.map_groups), []
    except Exception as error:  # what was read is worth showing even if it cannot be compared
        _LOG.exception("comparing failed")
        stage, where = place(error)
        message = (
            f"comparing the documents stopped with {type(error).__name__}: {error} ({where});"
            " each can be read, nothing was compared; please report it"
        )
        return Corroboration(), [Problem(uri="", stage=stage, kind=CRASH, message=message)]


def _number(published: Published | None) -> list[int]:
    return [published.number] if published else []


def _is_there(layout: Layout, published: Published) -> bool:
    folder = layout.generation(published.number)
    return all((folder / f"{r.__name__}.parquet").is_file() for r in generations.TABLES)


def _report(
    layout: Layout,
    catalogue: Catalogue,
    published: Published,
    tasks: Sequence[Task],
    new: Sequence[Task],
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
    return problem.kind not in _NOTED
