"""A case folder as a room: what is kept from one question to the next, and what is asked anew."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from conspectus.case import Case
from conspectus.records import Capture
from conspectus.show.web.case_room import CaseRoom
from conspectus.store import generations
from conspectus.store.catalogue import Published
from conspectus.views.answers import Lens
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
    monkeypatch.setattr(Case, "snapshot", lambda self: opened.append(1) or snapshot(self))
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


def test_each_wording_leads_to_places_that_hold_it(case: Case):
    room = CaseRoom(case.layout.root)
    for row in room.wording(Lens()).rows:
        for use in row.uses:
            assert 0 < len(use.evidence) <= use.count
            assert {e.outlet for e in use.evidence} == {use.outlet}
            assert all(e.words.casefold() == use.wording.casefold() for e in use.evidence)
    room.close()
