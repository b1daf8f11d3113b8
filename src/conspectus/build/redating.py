"""Pages without a day of publication are read once more with the days their pile tells.

All analyses in, all analyses out: those of the pages that other pages date are replaced. What
surprises: the second reading is never filed, because it depends on the whole pile; it is done anew
whenever a model is published.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from conspectus import schema
from conspectus.build.reading import CRASH, Task, make_tools, place, read_one
from conspectus.records import Analysis, Interval, Problem
from conspectus.run.engine import Done, Engine
from conspectus.settings import Settings

if TYPE_CHECKING:
    from conspectus.corroborate.dating import Dated

INFERRED = "date_inferred"
"""Kind of the Problem that a page has no day of its own and which days were taken, and why."""
_NO_DATE, _DOUBTED = "no_date", "date_doubted"
_LOG = logging.getLogger(__name__)


def redate(
    found: Sequence[Analysis],
    tasks: Sequence[Task],
    settings: Settings,
    engine: Callable[[int], Engine],
) -> tuple[list[Analysis], list[Problem]]:
    """Return the analyses with undated pages read against the days their pile tells.

    Args:
        found: All analyses of the case.
        tasks: What each was read from.
        settings: The case's.
        engine: Makes an engine for so many pages.
    """
    from conspectus.corroborate.dating import date_undated

    try:
        dated = date_undated(found)
    except Exception as error:  # a page is worth showing even if its day cannot be told
        _LOG.exception("dating by the pile failed")
        stage, where = place(error)
        message = (
            f"dating pages by the others stopped with {type(error).__name__}: {error} ({where});"
            " they keep the dates they state; please report it"
        )
        return list(found), [Problem(uri="", stage=stage, kind=CRASH, message=message)]
    again = _read_again(found, dated, tasks, settings, engine) if dated else {}
    return [again.get(a.document.id, a) for a in found], []


def _read_again(
    found: Sequence[Analysis],
    dated: "Mapping[str, Dated]",
    tasks: Sequence[Task],
    settings: Settings,
    engine: Callable[[int], Engine],
) -> dict[str, Analysis]:
    from conspectus.read import Given

    by_capture = {task.capture.id: task for task in tasks}
    why: list[Dated] = []
    todo: list[Task] = []
    for a in found:
        task = by_capture.get(a.document.capture_id)
        day = dated.get(a.document.id)
        if task and day and not any(p.kind == CRASH for p in a.problems):
            given = Given(field="published", value=days_given(day.published), basis="inferred")
            why.append(day)
            todo.append(replace(task, given=(*task.given, given)))
    if not todo:
        return {}
    again: dict[str, Analysis] = {}
    setup = partial(make_tools, settings)
    for news in engine(len(todo)).map_batches(read_one, todo, setup=setup):
        if isinstance(news, Done):  # a page that cannot be read again keeps its first reading
            analysis = schema.from_json(Analysis, news.result)
            again[why[news.index].doc_id] = _told(analysis, todo[news.index], why[news.index])
    return {d: a for d, a in again.items() if d == a.document.id}


def _told(analysis: Analysis, task: Task, day: "Dated") -> Analysis:
    """Return an analysis with the reason for its date in place of the want of one."""
    doubted = any(p.kind == _DOUBTED for p in analysis.problems)
    want = "its own date is doubted" if doubted else "no date in the page"
    problem = Problem(
        capture_id=task.capture.id,
        doc_id=analysis.document.id,
        uri=task.capture.uri,
        stage="corroborate",
        kind=INFERRED,
        message=f"{task.capture.uri}: {want}; {day.reason}",
    )
    others = tuple(p for p in analysis.problems if p.kind != _NO_DATE)
    return replace(analysis, problems=(*others, problem))


def days_given(interval: Interval) -> str:
    """Return days of publication as a Given writes them: one day, or "a/b"."""
    assert interval.begin and interval.until
    first, last = interval.begin.date(), (interval.until - timedelta(microseconds=1)).date()
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
