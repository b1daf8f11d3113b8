"""Corrections newer than the built model, as readers see them before the next build."""

import pytest

from conspectus.case import Case
from conspectus.records import Correction, Document, Event, Mention, Quote
from conspectus.store import corrections
from conspectus.store.amending import amend
from conspectus.targets import fact_at, target

PAGE = """The Tarvik Post
2 May 2021

Guns on the ridge

Guns shelled the mill of Tarvik on 2 May 2021. "We fired nothing," said Captain Orla Brandt.
The governor, Ilse Varn, met the miners on 3 May 2021. Ilse Varn praised them.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("overlay")
    (folder / "post.txt").write_text(PAGE, "utf-8")
    case = Case.create(folder / "case")
    case.add([folder / "post.txt"])
    case.build(workers=1)
    yield case
    case.close()


@pytest.fixture
def case(built: Case):
    """The case with every correction of a test taken back after it."""
    yield built
    for c in corrections.standing(built.corrections()):
        built.undo(c.id, by="ana")


def asked(case: Case, record):
    snapshot = case.snapshot()
    try:
        return snapshot.rows(record)
    finally:
        snapshot.close()


def first(case: Case, record):
    return asked(case, record)[0]


def test_a_rejected_event_is_gone_at_once_and_back_when_taken_back(case: Case):
    event = first(case, Event)
    made = case.decide("reject", [event.id], by="ana")
    assert event.id not in {e.id for e in asked(case, Event)}
    case.undo(made.id, by="ana")
    assert event.id in {e.id for e in asked(case, Event)}


def test_an_event_gets_the_type_people_give_it(case: Case):
    event = first(case, Event)
    case.decide("edit", [event.id], field="type", value="COERCE", by="ana")
    found = {e.id: e.type for e in asked(case, Event)}
    assert found[event.id] == "COERCE"


def test_a_quote_gets_the_speaker_people_name(case: Case):
    quote = first(case, Quote)
    case.decide("edit", [quote.id], field="speaker", value="ilse varn", by="ana")
    names = {m.id: m for m in asked(case, Mention)}
    found = next(q for q in asked(case, Quote) if q.id == quote.id)
    document = first(case, Document)
    span = names[found.speaker_id].spans[0]
    assert document.text[span.start : span.end].endswith("Ilse Varn")


def test_an_outlet_that_was_set_is_shown_before_the_build(case: Case):
    document = first(case, Document)
    case.decide("edit", [document.id], field="outlet", value="The Ridge Gazette", by="ana")
    found = first(case, Document).outlet
    assert (found.value, found.basis) == ("The Ridge Gazette", "correction")


def test_the_build_takes_over_what_was_shown(tmp_path):
    (tmp_path / "post.txt").write_text(PAGE, "utf-8")
    case = Case.create(tmp_path / "case")
    case.add([tmp_path / "post.txt"])
    case.build(workers=1)
    event = first(case, Event)
    case.decide("reject", [event.id], by="ana")
    shown = asked(case, Event)
    case.build(workers=1)
    assert asked(case, Event) == shown
    assert [c.action for c in asked(case, Correction)] == ["reject"]
    case.close()


def test_nothing_points_to_a_fact_that_was_rejected(case: Case):
    document = first(case, Document)
    snapshot = case.snapshot()
    facts = [*snapshot.rows(Event), *snapshot.rows(Mention), *snapshot.rows(Quote)]
    snapshot.close()
    event = next(f for f in facts if isinstance(f, Event) and f.arguments)
    gone = event.arguments[0].mention_id
    mention = next(f for f in facts if f.id == gone)
    c = corrections.make_correction("reject", [target(document, mention)], by="ana")
    left = amend(document.text, facts, [c])
    assert gone not in {a.mention_id for f in left if isinstance(f, Event) for a in f.arguments}


def test_a_place_is_found_again_after_words_were_put_before_it(case: Case):
    document, event = first(case, Document), first(case, Event)
    selector = target(document, event)
    assert fact_at(document.text, [event], selector) == event
    assert fact_at("Nothing of it is left.", [event], selector) is None
