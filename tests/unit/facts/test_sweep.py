"""Plain clauses of news: each is told as an event of its type, and common words elsewhere as none.

The clauses stand in `data/sweep.txt`. Each is a page of its own, so that none lends another its
parties; all are read once for the whole module.
"""

from pathlib import Path

import pytest

from conspectus.analyse import Tools, analyse
from conspectus.read import capture

ROWS = tuple(
    tuple(line.split(": ", 1))
    for line in (Path(__file__).parent / "data" / "sweep.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)


@pytest.fixture(scope="module")
def told(english):
    """The types of the events of each clause."""
    tools = Tools()
    tools.__dict__["nlp"] = english
    return {
        text: [e.type for e in analyse(capture(text.encode(), "page.txt"), tools).events]
        for _, text in ROWS
    }


@pytest.mark.parametrize(("kind", "text"), [r for r in ROWS if r[0] != "-"])
def test_a_plain_clause_is_told_as_what_it_is(kind, text, told):
    assert kind in told[text]


@pytest.mark.parametrize("text", [text for kind, text in ROWS if kind == "-"])
def test_the_same_words_elsewhere_name_no_event(text, told):
    assert not any(told[text])
