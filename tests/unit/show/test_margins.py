"""What stands beside a page and below a happening: who else tells it, how sure, what was mended."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from conspectus.case import Case
from conspectus.records import Event, Span
from conspectus.show.web.case_room import CaseRoom
from conspectus.show.web.room import Decision
from conspectus.views.answers import DocumentView, IncidentView, Lens, Others
from conspectus.views.phrases import manner_words
from tests.unit.show.test_web_room import publish

ALL = Lens()
FERRY, BLAST, VISIT = "Fire on the ferry Skarvøy", "Blast at Sullom Voe", "Brattland in Reykjavik"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CaseRoom]:
    with Case.create(tmp_path / "case", title="Jan Mayen") as case:
        publish(case, 1)
        found = CaseRoom(case.layout.root)
        yield found
        found.close()


def page(room: CaseRoom, begins: str, lens: Lens = ALL) -> DocumentView:
    """The page whose first words these are."""
    pages = (room.document(d.doc_id, lens) for d in room.case(lens).documents)
    return next(p for p in pages if begins in p.text[:300])


def incident(room: CaseRoom, label: str) -> IncidentView:
    line = next(x for x in room.timeline(ALL).lines if x.label == label)
    return room.incident(line.incident_id, ALL)


def told(found: DocumentView, label: str) -> list[Others]:
    return [o for b in found.blocks for o in b.others if o.label == label and not o.question_id]


def test_a_note_stands_beside_the_paragraph_that_holds_its_words(room: CaseRoom):
    for line in room.case(ALL).documents:
        found = room.document(line.doc_id, ALL)
        begins = {m.fact_id: m.spans[0].start for m in found.marks}
        for block in found.blocks:
            for other in block.others:
                assert block.span.start <= begins[other.fact_id] < block.span.end
                assert other.agree or other.differ


def test_an_outlet_and_the_copies_of_its_page_are_one_voice(room: CaseRoom):
    original = page(room, "Downing Street: it was a bomb")
    (note,) = told(original, BLAST)
    tellers = {e.outlet for e in incident(room, BLAST).accounts}
    assert {original.outlet, "The Penang Ledger"} < tellers
    assert note.agree == len(tellers) - 2


def test_whoever_says_otherwise_is_counted_beside_the_question(room: CaseRoom):
    found = page(room, "Bombs for a boat shed")
    notes = [o for b in found.blocks for o in b.others if o.question_id]
    asked = {q.id: q for q in found.questions}
    died = next(o for o in notes if o.label == f"{FERRY}: how many died?")
    assert died.differ
    assert died.question_id in asked


def test_others_outside_the_lens_are_not_counted(room: CaseRoom):
    lens = Lens(only=("Workers' Tide",))
    found = page(room, "Bombs for a boat shed", lens)
    assert not [o for b in found.blocks for o in b.others]


def test_how_an_account_puts_it_is_one_word():
    event = Event(
        id="event-1",
        doc_id="d",
        spans=(),
        origin="test",
        triggers=(Span(start=0, end=3),),
        type=None,
    )
    said = {
        ("asserted", "unstated", "positive"): "asserted",
        ("asserted", "possible", "positive"): "possible",
        ("historical", "certain", "positive"): "asserted",
        ("planned", "probable", "positive"): "planned",
        ("denied", "unstated", "positive"): "denied",
        ("asserted", "certain", "negative"): "denied",
    }
    for (status, certainty, polarity), word in said.items():
        found = replace(event, status=status, certainty=certainty, polarity=polarity)
        assert manner_words(found) == word


def test_each_account_says_how_sure_it_is(room: CaseRoom):
    found = incident(room, VISIT)
    assert [m.fact_id for m in found.manners] == [e.fact_id for e in found.accounts]
    assert [m.word for m in found.manners] == ["planned", "asserted"]


def test_a_correction_of_an_account_is_in_the_history_of_its_incident(room: CaseRoom):
    found = incident(room, FERRY)
    account = found.accounts[0].fact_id or ""
    made = room.correct(Decision(action="reject", ids=(account,), by="ana", note="another fire"))
    (line,) = incident(room, FERRY).decided
    assert (line.made_by, line.says, line.note) == ("ana", "not what it says", "another fire")
    assert not incident(room, BLAST).decided
    room.correct(Decision(action="undo", ids=(made.id,), by="ana"))
    (line,) = incident(room, FERRY).decided
    assert line.state == "undone"


def test_a_page_set_right_is_in_the_history_of_what_it_tells(room: CaseRoom):
    first = incident(room, FERRY).accounts[0]
    room.correct(
        Decision(action="edit", ids=(first.doc_id,), by="ana", field="outlet", value="The Ridge")
    )
    (line,) = incident(room, FERRY).decided
    assert line.says == "outlet: The Ridge"


def test_names_are_taken_for_one_with_a_reason_and_parted_by_hand(room: CaseRoom):
    line = next(x for x in room.actors(ALL).lines if x.label == "Atlantic Shelf Front")
    actor = room.actor(line.entity_id, ALL)
    why = {j.name: j.why for j in actor.joined}
    assert why["ASF"] == "the initials of «Atlantic Shelf Front»"
    assert "no other name" in why["the Front"]
    apart = next(j for j in actor.joined if j.name == "ASF")
    room.correct(Decision(action="split", ids=(apart.fact_id, line.entity_id), by="ana"))
    (decided,) = room.actor(line.entity_id, ALL).decided
    assert decided.state == "waits"


def test_an_office_runs_from_its_first_page_to_its_last(room: CaseRoom):
    line = next(x for x in room.actors(ALL).lines if x.label == "Halvard Kvamme")
    (office,) = room.actor(line.entity_id, ALL).offices
    assert (office.role, office.first, office.last) == (
        "Norwegian Defence Minister", "13 Mar 2019", "20 Mar 2019",
    )  # fmt: skip
    assert office.evidence.spans
