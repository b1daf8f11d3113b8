"""Corrections newer than the built model, as readers see them before the next build."""

from pathlib import Path

import pytest

from conspectus.case import Case
from conspectus.errors import InputError, NotFoundError
from conspectus.records import Correction, Document, Event, Figure, Mention, Quote, Span
from conspectus.store import corrections
from conspectus.store.amending import amend, bounds_of
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


def said(case: Case, fact) -> list[str]:
    text = first(case, Document).text
    return [text[s.start : s.end] for s in fact.spans]


def test_a_mention_is_read_from_the_words_people_mark(case: Case):
    mention = next(m for m in asked(case, Mention) if said(case, m)[0].endswith("Orla Brandt"))
    text = first(case, Document).text
    at = text.index("Captain Orla Brandt")
    marked = Span(start=at, end=at + len("Captain Orla"))
    made = case.decide("edit", [mention.id], field="span", span=marked, by="ana")
    assert made.value == "Captain Orla"
    found = next(m for m in asked(case, Mention) if m.id == mention.id)
    assert said(case, found) == ["Captain Orla"]
    assert text[found.head.start : found.head.end] == "Orla"
    case.undo(made.id, by="ana")
    assert next(m for m in asked(case, Mention) if m.id == mention.id) == mention


def test_words_written_twice_are_taken_where_they_stand_nearest(case: Case):
    event = max(asked(case, Event), key=lambda e: e.triggers[0].start)
    text = first(case, Document).text
    case.decide("edit", [event.id], field="span", value="Ilse  Varn", by="ana")
    found = next(e for e in asked(case, Event) if e.id == event.id)
    assert found.triggers == found.spans
    assert found.spans[0].start == text.rindex("Ilse Varn")


def test_a_quote_read_from_fewer_words_quotes_no_more_than_they_hold(case: Case):
    quote = next(q for q in asked(case, Quote) if q.quoted)
    text = first(case, Document).text
    at = text.index("fired nothing")
    marked = Span(start=at, end=at + len("fired nothing"))
    case.decide("edit", [quote.id], field="span", span=marked, by="ana")
    found = next(q for q in asked(case, Quote) if q.id == quote.id)
    assert found.content == found.spans == found.quoted == (marked,)


@pytest.mark.parametrize(
    ("span", "value"),
    [(Span(start=3, end=3), None), (Span(start=0, end=10**6), None), (None, "no such words")],
)
def test_words_that_are_not_there_are_refused(case: Case, span: Span | None, value: str | None):
    mention = first(case, Mention)
    with pytest.raises((InputError, NotFoundError)):
        case.decide("edit", [mention.id], field="span", span=span, value=value, by="ana")


def test_a_figure_gets_the_count_unit_and_measure_people_give_it(tmp_path: Path):
    (tmp_path / "mill.txt").write_text(
        "The Tarvik Post\n2 May 2021\n\nFire at the mill\n\nThe fire killed 14 workers.\n", "utf-8"
    )
    with Case.create(tmp_path / "case") as case:
        case.add([tmp_path / "mill.txt"])
        case.build(workers=1)
        figure = first(case, Figure)
        made = [
            case.decide("edit", [figure.id], field=field, value=value, by="ana")
            for field, value in (("count", "12..20"), ("unit", "people"), ("measure", "wounded"))
        ]
        found = first(case, Figure)
        assert (found.low, found.high, found.unit, found.measure) == (12, 20, "people", "wounded")
        case.build(workers=1)  # replayed
        assert first(case, Figure) == found
        for c in made:
            case.undo(c.id, by="ana")
        case.build(workers=1)
        assert first(case, Figure) == figure


@pytest.mark.parametrize("count", ["some", "20..12", "..", "nan", "1e400.."])
def test_what_is_no_count_is_refused_with_an_example(count: str):
    with pytest.raises(ValueError, match=r".*"):
        bounds_of(count)
