"""A case folder as a room: what is kept from one question to the next, and what is asked anew."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from conspectus.case import Case
from conspectus.records import Capture, Selector
from conspectus.show.web.case_room import CaseRoom
from conspectus.show.web.room import Decision
from conspectus.store import generations
from conspectus.store.catalogue import Published
from conspectus.store.corrections import make_correction, to_lines
from conspectus.views.answers import Lens
from conspectus.views.places import COUNTRY_KM
from lab import gold

SAMPLES = Path(__file__).parents[3] / "examples" / "jan-mayen"


def publish(case: Case, number: int) -> None:
    analyses = gold.analyses(SAMPLES / "gold.json", SAMPLES)
    said = gold.corroboration(SAMPLES / "gold.json", SAMPLES)
    captures = [
        Capture(id=a.document.capture_id, uri=f"{n}.txt", media_type="text/plain", size=1)
        for n, a in enumerate(analyses)
    ]
    generations.write(case.layout, number, generations.tables(captures, analyses, said, []))
    built = datetime(2026, 1, number, tzinfo=UTC)
    case.catalogue.publish(
        Published(number=number, built_at=built, title="", recipe="gold", span_failures=0), []
    )


@pytest.fixture
def case(tmp_path: Path) -> Case:
    found = Case.create(tmp_path / "case", title="Jan Mayen")
    publish(found, 1)
    return found


def test_a_snapshot_is_opened_once_a_build(case: Case, monkeypatch: pytest.MonkeyPatch):
    opened = []
    snapshot = Case.snapshot
    monkeypatch.setattr(
        Case, "snapshot", lambda self, *a, **k: opened.append(1) or snapshot(self, *a, **k)
    )
    room = CaseRoom(case.layout.root)
    for _ in range(3):
        room.questions(Lens())
    assert len(opened) == 1
    publish(case, 2)
    assert room.case(Lens()).generation == 2
    assert len(opened) == 2
    room.close()


def test_a_page_added_after_the_build_waits_by_name(case: Case, tmp_path: Path):
    room = CaseRoom(case.layout.root)
    assert room.case(Lens()).waiting == ()
    late = tmp_path / "late_page.txt"
    late.write_text("A page that came after the build.", "utf-8")
    case.add([late])
    found = room.case(Lens())
    assert found.pending == 1
    assert [name.rsplit("/", 1)[-1] for name in found.waiting] == ["late_page.txt"]
    room.close()


def test_one_incident_is_the_line_of_the_timeline_told_whole(case: Case):
    room = CaseRoom(case.layout.root)
    for line in room.timeline(Lens()).lines:
        found = room.incident(line.incident_id, Lens())
        assert {e.outlet for e in found.accounts} == set(line.outlets)
    room.close()


def test_a_line_says_when_each_outlet_first_told_it(case: Case):
    room = CaseRoom(case.layout.root)
    for line in room.timeline(Lens()).lines:
        accounts = room.incident(line.incident_id, Lens()).accounts
        assert {t.outlet for t in line.told} == set(line.outlets)
        for told in line.told:
            dates = [e.published_iso for e in accounts if e.outlet == told.outlet]
            assert told.published_iso == min((d for d in dates if d), default=None)
    room.close()


def test_an_edge_is_the_sum_of_its_dated_acts(case: Case):
    room = CaseRoom(case.layout.root)
    edges = room.relations(Lens()).edges
    assert edges
    for edge in edges:
        assert edge.conflict == sum(a.conflict for a in edge.acts)
        assert edge.cooperation == sum(not a.conflict for a in edge.acts)
        assert {e.fact_id for e in edge.evidence} <= {a.fact_id for a in edge.acts}
        dates = [a.when_iso or "9" for a in edge.acts]
        assert dates == sorted(dates)
    room.close()


def test_each_wording_leads_to_places_that_hold_it(case: Case):
    room = CaseRoom(case.layout.root)
    for row in room.wording(Lens()).rows:
        for use in row.uses:
            assert 0 < len(use.evidence) <= use.count
            assert {e.outlet for e in use.evidence} == {use.outlet}
            assert all(e.words.casefold() == use.wording.casefold() for e in use.evidence)
    room.close()


def test_a_verdict_is_on_the_words_and_outlives_the_ids(case: Case):
    room = CaseRoom(case.layout.root, "ana")
    asked = room.questions(Lens()).questions[0]
    made = room.correct(Decision(action="judge", ids=(asked.id,), by="ana", value="typo"))
    assert made.state == "applied"
    publish(case, 2)
    found = next(q for q in room.questions(Lens()).questions if q.id == asked.id)
    assert (found.judged, found.judged_by, found.state) == ("a typo", "ana", "settled")
    room.correct(Decision(action="undo", ids=(made.id,), by="ben"))
    assert next(q for q in room.questions(Lens()).questions if q.id == asked.id) == asked
    room.close()


def test_corrections_say_whether_they_are_in_force(case: Case):
    room = CaseRoom(case.layout.root, "ana")
    first, second = room.timeline(Lens()).lines[:2]
    event = room.incident(first.incident_id, Lens()).accounts[0].fact_id
    rejected = room.correct(Decision(action="reject", ids=(event,), by="ana", note="a heading"))
    room.correct(Decision(action="same", ids=(first.incident_id, second.incident_id), by="ana"))
    lost = make_correction(
        "reject",
        [Selector(capture_id="0" * 64, record="Event", exact="no such words")],
        by="ben",
    )
    room.take(to_lines([lost]))
    found = room.corrections()
    assert [(line.made_by, line.state) for line in found.lines] == [
        ("ben", "lost"),
        ("ana", "waits"),
        ("ana", "shown"),
    ]
    assert (found.you, found.pending, found.lost) == ("ana", 3, 1)
    assert (rejected.says, found.lines[2].note) == ("not what it says", "a heading")
    assert found.lines[2].aims[0].spans
    room.close()


def test_every_claim_of_a_happening_has_a_cell_for_who_tells_it(case: Case):
    room = CaseRoom(case.layout.root)
    line = room.subjects(Lens()).lines[0]
    found = room.matrix(line.subject_id, Lens())
    assert found.rows[0].disputed
    for row in found.rows:
        for cell in row.cells:
            assert cell.outlet in found.outlets
            silent = cell.position in ("omit", "out_of_window")
            assert bool(cell.evidence) is not silent
    room.close()


def test_another_answer_to_a_disputed_question_contradicts_this_one(case: Case):
    room = CaseRoom(case.layout.root)
    cells = [
        cell
        for line in room.subjects(Lens()).lines
        for row in room.matrix(line.subject_id, Lens()).rows
        for cell in row.cells
        if row.disputed
    ]
    assert {"support", "contradict"} <= {cell.position for cell in cells}
    room.close()


def test_a_place_says_how_exactly_it_is_known(case: Case):
    room = CaseRoom(case.layout.root)
    found = room.places(Lens())
    told = {line.incident_id for line in room.timeline(Lens()).lines}
    assert len(found.spots) + found.nowhere == len(told)
    for spot in found.spots:
        assert spot.incident_id in told
        assert spot.area == (spot.radius_km >= COUNTRY_KM)
    room.close()


def test_what_is_left_out_of_a_list_is_counted(case: Case, monkeypatch: pytest.MonkeyPatch):
    room = CaseRoom(case.layout.root)
    whole = room.timeline(Lens())
    room.close()
    monkeypatch.setattr("conspectus.views.incidents.MOST", 3)
    room = CaseRoom(case.layout.root)
    few = room.timeline(Lens())
    room.close()
    assert (len(few.lines), few.left_out) == (3, len(whole.lines) - 3)
    assert whole.left_out == 0
    least = min(len(line.outlets) for line in few.lines)
    assert least >= max(len(x.outlets) for x in whole.lines if x not in few.lines)


def test_a_correction_shares_the_tables_of_the_build(case: Case):
    room = CaseRoom(case.layout.root)
    with room.pinned() as before:
        event = next(
            m.fact_id
            for d in before.heads()
            for m in room.document(d, Lens()).marks
            if m.kind == "event"
        )
        room.correct(Decision(action="reject", ids=(event,), by="ana"))
        with room.pinned() as after:
            assert after is not before
            assert after.base is before.base
            assert before.sql('select 1 from "Event" where id = ?', [event])
            assert not after.sql('select 1 from "Event" where id = ?', [event])
    room.close()
