"""`explain` reads a fact's page again and tells why; what no longer is read says so."""

import pytest

from conspectus.build import build
from conspectus.case import Case
from conspectus.records import Document, Entity, Event, Timex
from conspectus.run.local import LocalEngine

DATED = """The ferrymen are out

4 May 2031

The company dismissed thirty ferrymen and locked the boat sheds on Saturday, their union said.

The town council of Eastmoor met the union on Sunday evening.
"""
UNDATED = """Oars and bread

The company dismissed thirty ferrymen and locked the boat sheds yesterday. Nobody was told.

Police arrested two of them this morning at the gate.
"""


@pytest.fixture
def case(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "dated.txt").write_text(DATED, "utf-8")
    (folder / "undated.txt").write_text(UNDATED, "utf-8")
    made = Case.create(tmp_path / "case", "Ferrymen")
    made.add(sorted(folder.iterdir()))
    build(made.layout, made.catalogue, made.settings, engine=LocalEngine(0))
    return made


def first(case, record, start):
    snapshot = case.snapshot()
    doc = next(d for d in snapshot.rows(Document) if d.text.startswith(start))
    return next(r for r in snapshot.rows(record) if r.doc_id == doc.id)


def test_a_fact_is_explained_with_reasons_and_nothing_stored_changes(case):
    event = first(case, Event, "The ferrymen")
    view = case.explain(event.id)
    assert {"found by", "trigger", "rule", "type", "status"} <= {r.what for r in view.why}
    assert first(case, Event, "The ferrymen") == event


def test_what_a_field_names_by_id_is_given_in_words(case):
    snapshot = case.snapshot()
    event = next(e for e in snapshot.rows(Event) if e.arguments)
    view = case.explain(event.id)
    assert all(view.named[a.mention_id] for a in event.arguments)


def test_a_page_dated_by_its_pile_is_read_again_with_that_day(case):
    timex = first(case, Timex, "Oars")
    resolved = [r.words for r in case.explain(timex.id).why if r.what == "resolved to"]
    assert timex.value.startswith("2031")
    assert resolved == [f"{timex.type} {timex.value}"]


def test_a_fact_of_a_page_taken_out_shows_what_is_stored_and_says_why(case):
    event = first(case, Event, "The ferrymen")
    case.remove(["dated.txt"])
    view = case.explain(event.id)
    assert [(r.what, r.words) for r in view.why] == [
        ("not read again", "its page was taken out of the case")
    ]
    assert view.fields["id"] == event.id


def test_a_fact_that_is_not_read_again_says_so(case, monkeypatch):
    event = first(case, Event, "The ferrymen")
    monkeypatch.setattr("conspectus.facts.tracing.trace", lambda *_: None)
    (reason,) = case.explain(event.id).why
    assert "does not give it" in reason.words


def test_what_is_no_fact_rests_on_facts_and_reads_nothing(case):
    entity = case.snapshot().rows(Entity)[0]
    view = case.explain(entity.id)
    assert view.why == ()
    assert view.rests_on
