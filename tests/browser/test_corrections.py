"""Correcting on the desk: by keyboard alone, shown at once, with a way back; claims and map."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conspectus.show.web.case_room import CaseRoom
from conspectus.views.answers import Lens
from lab.serving import served
from tests.browser.desk import AXE, CONTRAST, NARROW, OVERFLOW, again, at, keys, shut_out

pytestmark = pytest.mark.browser


@pytest.fixture
def own(gold_room: CaseRoom, tmp_path: Path) -> Iterator[str]:
    """The gold case, a copy to correct in."""
    folder = tmp_path / "case"
    shutil.copytree(gold_room.folder, folder)
    room = CaseRoom(folder, "ana")
    with served(room) as address:
        yield address
    room.close()


@pytest.fixture(scope="module")
def places(gold_room: CaseRoom) -> list[str]:
    lens = Lens()
    subject = gold_room.subjects(lens).lines[0].subject_id
    spot = gold_room.places(lens).spots[0].incident_id
    return [
        "#/matrix",
        f"#/matrix/{subject}",
        "#/map",
        f"#/incidents/{spot}",
        "#/corrections",
        "#/versions",
        "#/relations",
        "#/timeline",
    ]


def test_a_question_is_judged_by_a_key_and_taken_back_by_another(page: Page, own: str):
    at(page, own)
    keys(page, "j")
    first = page.locator("[data-question]").first
    asked = first.locator("h2").inner_text()
    keys(page, "3")
    expect(page.locator(".said")).to_contain_text("Judged a typo")
    unit = page.locator("[data-question]", has=page.get_by_role("heading", name=asked, exact=True))
    expect(unit).to_contain_text("judged a typo")
    expect(unit).to_contain_text("Judged a typo by ana.")
    again(page)
    expect(unit).to_contain_text("judged a typo")
    keys(page, "g h")
    expect(page.locator("main tbody tr")).to_have_count(1)
    page.get_by_role("button", name="Take back").click()
    expect(page.locator("main tbody tr")).to_contain_text("taken back")
    keys(page, "g d")
    expect(unit).not_to_contain_text("judged")


def test_an_event_is_retyped_and_rejected_in_the_reader_and_comes_back(page: Page, own: str):
    at(page, own, "#/reader")
    keys(page, "j Enter")
    expect(page.locator(".page .event").first).to_be_visible()
    event = page.locator(".page .event:not(:has(*))").first
    fact = event.get_attribute("data-fact")
    event.click()
    keys(page, "e")
    page.get_by_label("Kind of event").select_option("COERCE")
    expect(page.locator("[data-rail] .on")).to_contain_text("coerce")
    keys(page, "x")
    expect(page.locator(f".page [data-fact='{fact}']")).to_have_count(0)
    keys(page, "u")
    expect(page.locator(f".page [data-fact='{fact}']")).not_to_have_count(0)


def test_an_outlet_is_set_and_shown_at_once(page: Page, own: str):
    at(page, own, "#/reader")
    keys(page, "j Enter")
    expect(page.locator(".page")).to_be_visible()
    keys(page, "e")
    page.get_by_label("Outlet").fill("The Ridge Gazette")
    keys(page, "Enter")
    expect(page.locator("main header").first).to_contain_text("The Ridge Gazette (as corrected)")
    expect(page.locator(".side footer")).to_contain_text("1 correction for the next build")


def test_what_cannot_be_done_is_said_and_nothing_is_lost(window: Callable[..., Page], own: str):
    page = window()
    at(page, own, "#/reader")
    keys(page, "j Enter")
    expect(page.locator(".page")).to_be_visible()
    keys(page, "e")
    page.get_by_label("Date, as").fill("last week")
    keys(page, "Enter")
    expect(page.get_by_role("alert")).to_contain_text("'last week' is not a date")
    expect(page.get_by_label("Date, as")).to_have_value("last week")


def test_cells_are_walked_by_arrows_and_open_their_passages(
    page: Page, gold_address: str, places: list[str]
):
    at(page, gold_address, places[1])
    keys(page, "j ArrowRight")
    expect(page.locator("[data-cell]:focus")).to_be_visible()
    expect(page.locator("[data-rail] mark").first).to_be_visible()
    again(page)
    expect(page.locator("[data-cell].on")).to_have_count(1)


def test_the_days_of_the_map_are_in_its_address(page: Page, gold_address: str):
    at(page, gold_address, "#/map")
    rows = page.locator("main tbody tr")
    before = rows.count()
    page.get_by_label("until").focus()
    keys(page, "Home")
    expect(rows).not_to_have_count(before)
    left = rows.count()
    assert "t=" in page.url
    again(page)
    expect(rows).to_have_count(left)


def test_a_place_on_the_map_opens_its_happening(page: Page, gold_address: str):
    at(page, gold_address, "#/map")
    expect(page.locator("svg .land").first).to_be_attached()
    one = page.locator("figure a:not([aria-label*='happenings'])").first
    label = (one.get_attribute("aria-label") or "").split(",")[0]
    one.focus()
    keys(page, "Enter")
    expect(page.locator("main h1")).to_contain_text(label)
    expect(page.locator("figure svg[role=group]")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_new_screens_are_narrow_readable_and_shut_nobody_out(
    window: Callable[..., Page], gold_address: str, places: list[str], scheme: str
):
    page = window(NARROW, color_scheme=scheme, bypass_csp=True)
    wrong = {}
    for where in places:
        at(page, gold_address, where)
        found = page.evaluate(CONTRAST)
        if by := page.evaluate(OVERFLOW):
            found.append(f"{by} px too wide")
        if AXE.is_file():
            found += shut_out(page)
        wrong[where] = found
    assert {where: found for where, found in wrong.items() if found} == {}


def test_a_report_carries_claims_and_map_without_a_network(
    window: Callable[..., Page], gold_report: Path, places: list[str]
):
    assert gold_report.stat().st_size < 2_500_000
    page = window((1280, 800), offline=True)
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if r.url.startswith("http") else None)
    for where in places[:3]:
        at(page, gold_report.as_uri(), where)
        assert page.locator("main tbody tr").count() > 0, where
    expect(page.locator("svg .land").first).to_be_attached()
    keys(page, "e")
    expect(page.locator(".said")).to_contain_text("A report cannot be corrected")
    assert asked == []
