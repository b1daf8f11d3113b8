"""Figures tied to events by the trees of our own pipeline, on sentences of our own."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from spacy.tokens import Doc

from conspectus.facts import find_figures, find_timexes
from conspectus.language import parse
from conspectus.records import Block, Document, Event, PloverType, Span

FOLDER = Path(__file__).parent / "data"
MARK = re.compile(r"<(\S+) ([^>]+)>|\{(\d) ([^}]+)\}")
SHARES = {"figures.txt": 0.96, "figures_test.txt": 0.9, "figures_manner_test.txt": 0.83}
"""Of each file the least share of numbers that are tied to the event they count."""
Marked = tuple[int, int, str]


def unmarked(line: str) -> tuple[str, list[Marked], list[Marked]]:
    """Return a line's text, its events with their types, its numbers with what they count."""
    events: list[Marked] = []
    numbers: list[Marked] = []
    text, at = "", 0
    for m in MARK.finditer(line):
        text += line[at : m.start()]
        words = m[2] or m[4]
        kept = events if m[1] else numbers
        kept.append((len(text), len(text) + len(words), m[1] or m[3]))
        text, at = text + words, m.end()
    return text + line[at:], events, numbers


def right(line: str, nlp: Callable[[str], Doc]) -> list[bool]:
    """Return for each number of a line whether it is tied to the event it counts."""
    text, marked, numbers = unmarked(line)
    document = Document(id="d", capture_id="d", text=text, renderer="test", language="en")
    block = Block(id="b", doc_id="d", span=Span(start=0, end=len(text)), kind="body")
    parsed = parse(document, (block,), nlp)
    events = tuple(_event(n, *e) for n, e in enumerate(marked, start=1))
    figures = find_figures(parsed, (), find_timexes(parsed), events, ())
    found: list[bool] = []
    for start, end, wanted in numbers:
        own = [f for f in figures if f.spans[0].start < end and start < f.spans[-1].end]
        event = (own[0].event_id or "0") if own else None
        # "raid ... killed": the word for dying is as good as the deed before it
        dying = event not in (None, "0") and marked[int(event or 0) - 1][2] == "-"
        found.append(event == wanted or (dying and wanted != "0"))
    return found


def _event(number: int, start: int, end: int, kind: str) -> Event:
    span = Span(start=start, end=end)
    kinds = cast("PloverType | None", None if kind == "-" else kind)
    return Event(
        id=str(number), doc_id="d", spans=(span,), origin="test", triggers=(span,), type=kinds
    )


@pytest.mark.parametrize("name", SHARES)
def test_numbers_count_the_event_whose_argument_they_are(
    name: str, english: Callable[[str], Doc]
) -> None:
    """Most of our own sentences come out right, whatever words stand nearer."""
    lines = [s for s in (FOLDER / name).read_text("utf-8").splitlines() if s and s[0] != "#"]
    found = [ok for line in lines for ok in right(line, english)]
    assert sum(found) / len(found) >= SHARES[name]
