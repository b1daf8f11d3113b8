"""Search narrowed: counted by who tells, when, and what is told; the choices hold together."""

from pathlib import Path

import pytest

from conspectus.case import Case
from conspectus.records import Capture
from conspectus.show.web.case_room import CaseRoom
from conspectus.store import generations, search
from conspectus.store.catalogue import Published
from conspectus.views.answers import Lens
from conspectus.views.finding import Choice, FacetValue, Hits
from lab import gold

SAMPLES = Path(__file__).parents[3] / "examples" / "jan-mayen"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> CaseRoom:
    from datetime import UTC, datetime

    analyses = gold.analyses(SAMPLES / "gold.json", SAMPLES)
    said = gold.corroboration(SAMPLES / "gold.json", SAMPLES)
    case = Case.create(tmp_path_factory.mktemp("found") / "case")
    captures = [
        Capture(id=a.document.capture_id, uri=f"{n}.txt", media_type="text/plain", size=1)
        for n, a in enumerate(analyses)
    ]
    generations.write(case.layout, 1, generations.tables(captures, analyses, said, []))
    homes = {m.member_id: m.group_id for m in said.memberships if m.kind == "entity"}
    published = Published(
        number=1, built_at=datetime(2031, 1, 1, tzinfo=UTC), title="", recipe="", span_failures=0
    )
    case.catalogue.publish(published, search.passages(analyses, homes))
    return CaseRoom(case.layout.root)


def values(found: Hits, name: str) -> dict[str, FacetValue]:
    return {v.label: v for facet in found.facets if facet.name == name for v in facet.values}


def test_every_choice_leaves_as_many_as_it_promised(room: CaseRoom):
    found = room.search("front", Choice(), Lens())
    assert found.total == len(found.hits) > 3
    for facet in found.facets:
        assert facet.values, facet.name
        for value in facet.values:
            left = room.search("front", Choice(**{facet.name: (value.value,)}), Lens())
            assert left.total == value.count, (facet.name, value)
            assert values(left, facet.name)[value.label].chosen


def test_choices_of_one_facet_add_up_and_of_two_narrow(room: CaseRoom):
    found = room.search("front", Choice(), Lens())
    first, second, *_ = values(found, "outlet").values()
    both = room.search("front", Choice(outlet=(first.value, second.value)), Lens())
    assert both.total == first.count + second.count
    typed = next(iter(values(both, "type").values()))
    assert (
        room.search(
            "front", Choice(outlet=(first.value, second.value), type=(typed.value,)), Lens()
        ).total
        == typed.count
    )


def test_without_words_the_choice_alone_is_looked_for(room: CaseRoom):
    assert room.search("", Choice(), Lens()).hits == ()
    found = room.search("", Choice(type=("ASSAULT",)), Lens())
    assert found.total == len({(h.doc_id, h.pieces) for h in found.hits}) > 2


def test_a_lens_narrows_what_is_counted(room: CaseRoom):
    outlet = next(iter(values(room.search("front", Choice(), Lens()), "outlet").values()))
    found = room.search("front", Choice(), Lens(only=(outlet.value,)))
    assert found.total == outlet.count
    assert {h.outlet for h in found.hits} == {outlet.value}


def test_what_was_shown_is_left_out_of_what_follows(room: CaseRoom):
    whole = room.search("front", Choice(), Lens())
    rest = room.search("front", Choice(), Lens(), skip=2)
    assert rest.hits == whole.hits[2:]
    assert rest.total == whole.total
