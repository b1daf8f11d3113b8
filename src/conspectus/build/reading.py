"""One capture in, its Analysis out, whatever happens: what a worker runs.

What surprises: this module imports no reader and no spaCy before it is called, because the process
that hands out the work needs neither.
"""

import logging
import os
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conspectus import schema
from conspectus.errors import ConspectusError
from conspectus.ids import make_id
from conspectus.records import Analysis, Capture, Document, Problem
from conspectus.run.engine import Lost
from conspectus.settings import Settings
from conspectus.store import captures
from conspectus.store.layout import Layout

if TYPE_CHECKING:
    from conspectus.analyse import Tools
    from conspectus.read import Given

CRASH = "crash"
"""Kind of the Problem that one of our parts failed."""
LOST = "lost"
"""Kind of the Problem that the process reading a page died."""
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One capture to be read by a worker."""

    layout: Layout
    capture: Capture
    given: "tuple[Given, ...]"
    key: str


def read_one(task: Task, tools: "Tools") -> bytes:
    """Return the Analysis of one capture as JSON; a failure becomes a Problem in it."""
    return schema.to_json(_analyse(task, tools))


def make_tools(settings: Settings) -> "Tools":
    """Return what reading needs; called once in each worker."""
    from conspectus.analyse import Tools  # spaCy takes a second to import, and only workers need it

    tools = Tools(settings)
    # what cannot be loaded ends the build here, and not once for each document
    _ = tools.nlp, tools.actors, tools.gazetteer, tools.lexicon, tools.outlets
    return tools


def _analyse(task: Task, tools: "Tools") -> Analysis:
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
        stage, where = place(error)
        message = (
            f"{task.capture.uri}: reading stopped with {type(error).__name__}: {error} ({where});"
            " nothing was taken from this document; please report it with the file"
        )
    try:
        document, blocks, problems = read(captured, tools.settings.read, tools.outlets)
    except Exception:  # the same failure again: there is no text to show
        return _unread(task, stage, CRASH, message)
    problem = _problem(task, document.id, stage, CRASH, message)
    return Analysis(document=document, blocks=blocks, problems=(*problems, problem))


def place(error: Exception) -> tuple[str, str]:
    """Return the stage an error came from, and file and line, by our innermost frame."""
    stage, where = "analyse", "place unknown"
    for frame in traceback.extract_tb(error.__traceback__):
        _, ours, inner = frame.filename.replace(os.sep, "/").rpartition("/conspectus/")
        if ours and inner.endswith(".py"):
            stage = inner.removesuffix(".py").replace("/", ".")
            where = f"{inner} line {frame.lineno}"
    return stage, where


def lost(task: Task, news: Lost) -> Analysis:
    """Return the analysis of a capture whose batch the engine had to give up."""
    if not news.died:
        message = f"{task.capture.uri}: {news.reason}; please report it"
        return _unread(task, "build", CRASH, message)
    message = (
        f"{task.capture.uri}: the process reading it died twice ({news.reason}), most likely for"
        " want of memory; try `conspectus build CASE --again --workers 1`"
    )
    return _unread(task, "build", LOST, message)


def _unread(task: Task, stage: str, kind: str, message: str) -> Analysis:
    """Return the analysis of a document nothing is known of but that it is there."""
    doc_id = make_id("document", task.capture.id)
    document = Document(id=doc_id, capture_id=task.capture.id, text="", renderer="none/1")
    return Analysis(
        document=document,
        problems=(_problem(task, doc_id, stage, kind, message),),
    )


def _problem(task: Task, doc_id: str, stage: str, kind: str, message: str) -> Problem:
    return Problem(
        capture_id=task.capture.id,
        doc_id=doc_id,
        uri=task.capture.uri,
        stage=stage,
        kind=kind,
        message=message,
    )
