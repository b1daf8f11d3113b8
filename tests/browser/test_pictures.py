"""Pictures of the desk: days chosen on them, edges that open their facts, files to hand over."""

import csv
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from conspectus.show.web.case_room import CaseRoom
from conspectus.views.answers import Lens
from tests.browser.desk import again, at, keys, settled
from tests.browser.test_screens import FERRY

pytestmark = pytest.mark.browser


def drag_over_days(page: Page, start: float, end: float) -> None:
    """Draw a window over parts of the strip of days: 0 is its beginning, 1 its end."""
    box = page.locator("[data-brush]").bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + start * box["width"], middle)
    page.mouse.down()
    page.mouse.move(box["x"] + end * box["width"], middle, steps=4)
    page.mouse.up()
    settled(page)


def test_days_drawn_on_the_timeline_are_in_its_address(page: Page, gold_address: str):
    at(page, gold_address, "#/timeline")
    rows = page.locator("main tbody tr")
    all_lines = rows.count()
    drag_over_days(page, 0.3, 0.6)
    expect(rows).not_to_have_count(all_lines)
    expect(page).to_have_url(re.compile("t=20"))
    left = rows.count()
    again(page)
    expect(rows).to_have_count(left)
    page.get_by_role("button", name="All days").click()
    expect(rows).to_have_count(all_lines)
    expect(page).not_to_have_url(re.compile("t="))


def test_days_are_chosen_by_keyboard_too(page: Page, gold_address: str):
    at(page, gold_address, "#/timeline")
    page.get_by_label("from").focus()
    before = page.locator("main tbody tr").count()
    keys(page, "ArrowRight ArrowRight")
    expect(page.locator("main tbody tr")).not_to_have_count(before)
    expect(page).to_have_url(re.compile("t="))


def test_each_account_has_a_tail_to_the_day_it_was_told(page: Page, gold_address: str):
    at(page, gold_address, "#/timeline")
    expect(page.locator("figure .tails path").first).to_be_attached()
    row = page.locator("main tbody tr", has_text=FERRY)
    expect(row).to_contain_text("12 Mar 2019")
    row.focus()
    told = row.locator(".told").first.locator(".one").count()
    expect(page.locator("figure .tails .lit")).to_have_count(told)


def test_the_same_relations_always_give_the_same_picture(page: Page, gold_address: str):
    drawn = []
    for _ in range(2):
        at(page, gold_address, "#/relations")
        expect(page.locator("figure .edge").first).to_be_attached()
        drawn.append(page.locator("figure svg").inner_html())
        again(page)
    assert drawn[0] == drawn[1]


def test_every_edge_of_the_network_opens_its_facts(page: Page, gold_address: str):
    at(page, gold_address, "#/relations")
    expect(page.locator("figure .edge").first).to_be_attached()
    edges = page.locator("figure .edge")
    for n in range(edges.count()):
        edges.nth(n).dispatch_event("click")
        expect(page.locator("[data-rail] mark").first).to_be_visible()
        said = edges.nth(n).locator("title").text_content()
        expect(page.locator("[data-rail]")).to_contain_text(said or "")


def test_where_two_turned_is_a_sentence_with_both_sides(page: Page, gold_address: str):
    at(page, gold_address, "#/relations")
    expect(page.locator("main li button[data-line]").first).to_be_visible()
    keys(page, "j Enter")
    rail = page.locator("[data-rail]")
    expect(rail).to_contain_text("against each other until 12 Mar 2019, with each other from")
    expect(rail.locator("h3")).to_have_count(2)
    expect(rail.locator("mark").first).to_be_visible()


def test_the_slider_leaves_the_edges_of_its_days(page: Page, gold_address: str):
    at(page, gold_address, "#/relations")
    expect(page.locator("figure .edge").first).to_be_attached()
    stands = page.locator("figure .node text").first.get_attribute("x")
    before = page.locator("figure .edge").count()
    page.get_by_label("until").focus()
    keys(page, "Home")
    expect(page.locator("figure .edge")).not_to_have_count(before)
    assert page.locator("figure .edge").count() <= page.locator("main tbody tr").count()
    assert page.locator("figure .node text").first.get_attribute("x") == stands
    keys(page, "Tab")
    page.locator("main tbody tr").first.focus()
    expect(page.locator("[data-rail] mark").first).to_be_visible()


def saved(page: Page, name: str, kind: str, folder: Path) -> Path:
    """Save a picture and return the file."""
    group = page.get_by_role("group", name=f"Save: {name}")
    with page.expect_download() as found:
        group.get_by_role("button", name=kind).click()
    file = folder / found.value.suggested_filename
    found.value.save_as(file)
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_picture_is_saved_with_case_lens_and_date(
    window: Callable[..., Page], gold_room: CaseRoom, gold_address: str, tmp_path: Path, scheme: str
):
    lens = Lens(without=("Shelfwatch",))
    subject = gold_room.subjects(lens).lines[0].subject_id
    lines = gold_room.timeline(lens).lines
    ferry = next(line.incident_id for line in lines if line.label == FERRY)
    page = window((1280, 720), color_scheme=scheme)
    wrong: list[str] = []
    page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    for where, name in (
        ("timeline", "Timeline"),
        ("relations", "Relations"),
        ("map", "Map"),
        (f"matrix/{subject}", "Claims by outlet"),
        (f"incidents/{ferry}", "Figures of"),
    ):
        at(page, gold_address, f"#/{where}?without=Shelfwatch")
        again(page)
        expect(page.locator("figure svg, .grid").first).to_be_visible()
        drawn = saved(page, name, "SVG", tmp_path)
        root = ElementTree.fromstring(drawn.read_text("utf-8"))
        words = " ".join(
            "".join(t.itertext()) for t in root.iter("{http://www.w3.org/2000/svg}text")
        )
        for told in ("The Jan Mayen crisis", f"{name}", "as told by all outlets but Shelfwatch",
                     "build 1 of 1 Jan 2026", "saved"):  # fmt: skip
            assert told in words, (where, told)
        assert "class=" not in drawn.read_text("utf-8")
        assert "#spot" not in drawn.read_text("utf-8")
        paper = root[1].get("fill")
        assert paper == "rgb(251, 250, 246)", where  # light, whatever the theme
        png = saved(page, name, "PNG", tmp_path).read_bytes()
        assert png.startswith(b"\x89PNG")
        assert len(png) > 8_000
    assert wrong == []


def test_the_signs_of_the_network_survive_saving(page: Page, gold_address: str, tmp_path: Path):
    at(page, gold_address, "#/relations")
    expect(page.locator("figure .edge.against").first).to_be_attached()
    against = page.locator("figure .edge.against").count()
    text = saved(page, "Relations", "SVG", tmp_path).read_text("utf-8")
    assert text.count('stroke-dasharray="5px, 3px"') == against


def test_a_table_is_saved_without_formulas(page: Page, gold_address: str, tmp_path: Path):
    at(page, gold_address, "#/relations")
    expect(page.locator("figure .edge").first).to_be_attached()
    page.evaluate("document.querySelector('main .edges td').textContent = '=1+1'")
    lines = list(csv.reader(saved(page, "Relations", "CSV", tmp_path).open(encoding="utf-8-sig")))
    assert lines[0][:2] == ["Who", "Toward whom"]
    assert len(lines) - 1 == page.locator("main tbody tr").count()
    assert lines[1][0] == "'=1+1"
