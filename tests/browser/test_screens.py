"""The screens beside questions and pages: each opens, by keyboard, through a lens, at any width."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conspectus.show.web.case_room import CaseRoom
from conspectus.views.answers import Lens
from tests.browser.desk import (
    CONTRAST,
    MIDDLE,
    NARROW,
    OVERFLOW,
    again,
    at,
    back,
    keys,
    needs_axe,
    shut_out,
)

pytestmark = pytest.mark.browser

SCREENS = ("timeline", "incidents", "actors", "wording", "relations", "problems")
FERRY = "Fire on the ferry Skarvøy"
COURIER = "only=North+Sea+Courier"


@pytest.fixture(scope="module")
def ferry(gold_room: CaseRoom) -> str:
    lines = gold_room.timeline(Lens()).lines
    return next(line.incident_id for line in lines if line.label == FERRY)


@pytest.fixture(scope="module")
def norway(gold_room: CaseRoom) -> str:
    lines = gold_room.actors(Lens()).lines
    return next(line.entity_id for line in lines if line.label == "Norway")


@pytest.fixture(scope="module")
def places(ferry: str, norway: str) -> list[str]:
    opened = [f"incidents/{ferry}", f"actors/{norway}"]
    return [f"#/{where}" for where in (*SCREENS, *opened, "questions", "reader")]


@pytest.mark.parametrize(
    ("chord", "head"),
    [
        ("g t", "Timeline"),
        ("g i", "Incidents"),
        ("g a", "Actors"),
        ("g w", "Wording"),
        ("g n", "Relations"),
        ("g p", "Import and problems"),
    ],
)
def test_two_keys_open_a_screen_and_back_leaves_it(
    page: Page, gold_address: str, chord: str, head: str
):
    at(page, gold_address)
    keys(page, chord)
    expect(page.locator("main h1")).to_contain_text(head)
    back(page)
    expect(page.locator("main h1")).to_contain_text("Disagreements")


def test_a_line_is_chosen_read_and_left_by_keyboard_alone(page: Page, gold_address: str):
    at(page, gold_address, "#/timeline")
    keys(page, "j j j")
    expect(page.locator("tr:focus")).to_contain_text(FERRY)
    expect(page.locator("[data-rail] h2")).to_have_text(FERRY)
    keys(page, "Enter")
    expect(page.locator("main h1")).to_have_text(FERRY)
    keys(page, "o")
    expect(page.locator(".page .words").first).to_be_visible()
    expect(page.get_by_text("Account 1 of")).to_be_visible()
    keys(page, "]")
    expect(page.get_by_text("Account 2 of")).to_be_visible()
    again(page)
    expect(page.locator(".page .words").first).to_be_visible()
    expect(page.get_by_text("Account 2 of")).to_be_visible()
    keys(page, "Escape")
    expect(page.locator("main h1")).to_have_text(FERRY)
    keys(page, "Escape")
    expect(page.locator("tr:focus")).to_contain_text(FERRY)


def test_labels_of_the_timeline_never_overlap(page: Page, gold_address: str):
    at(page, gold_address, "#/timeline")
    expect(page.locator("svg .label").first).to_be_attached()
    crossed = page.evaluate(
        """() => {
          const boxes = [...document.querySelectorAll('svg .label, svg .tick')]
            .map((e) => e.getBoundingClientRect())
          return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
            a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom))
            .length
        }"""
    )
    assert crossed == 0


def test_more_witnesses_stand_higher_and_a_click_opens_them(page: Page, gold_address: str):
    at(page, gold_address, "#/timeline")
    expect(page.locator("svg a .head").first).to_be_attached()
    heights = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('svg a')].map((a) =>
             [a.querySelector('title').textContent, +a.querySelector('.head').getAttribute('cy')]))
        """
    )
    high = {name.split(".")[0]: y for name, y in heights.items()}
    assert high[FERRY] < high["Blast at Sullom Voe"] < high["Norwegian patrols"]
    page.locator("svg .label", has_text=FERRY).click()
    expect(page.locator("main h1")).to_have_text(FERRY)


def test_an_incident_shows_figures_accounts_and_questions(
    page: Page, gold_address: str, ferry: str
):
    at(page, gold_address, f"#/incidents/{ferry}")
    main = page.locator("main")
    for told in (
        "8 Mar 2019",
        "Lerwick",
        "3 independent witnesses, contested",
        "14 to 17 or more",
        "at least 17",
        "Fire on the ferry Skarvøy: how many died?",
        "5 accounts",
    ):
        expect(main).to_contain_text(told)
    expect(page.locator("[data-rail] article")).to_have_count(5)
    page.locator("[aria-labelledby=figures] tr", has_text="killed").click()
    expect(page.locator("[data-rail] h2")).to_have_text(f"{FERRY}: killed")
    page.locator("[data-question]").click()
    expect(page.locator("[data-rail] h2")).to_contain_text("how many died?")


def test_an_actor_is_shown_by_every_name_with_words_and_deeds(
    page: Page, gold_address: str, norway: str
):
    at(page, gold_address, f"#/actors/{norway}")
    expect(
        page.locator("[aria-labelledby=names] tr", has_text="North Sea Courier")
    ).to_contain_text("Norway 8")
    expect(page.locator("main")).to_contain_text("Said 4 passages")
    page.locator("#did ~ ul button").nth(3).click()
    here = page.locator("[data-rail] .here mark").first
    expect(here).to_have_text("struck")
    expect(here).to_be_in_viewport()


def test_quoted_words_stand_apart_and_lead_to_their_places(page: Page, gold_address: str):
    at(page, gold_address, "#/wording")
    row = page.locator("tr", has_text="Shelf Council")
    expect(row.locator("em").first).to_have_text("the Council regime")
    row.click()
    expect(page.locator("[data-rail] mark", has_text="the Council regime").first).to_be_visible()
    again(page)
    expect(page.locator("[data-rail] h2")).to_have_text("Shelf Council")


def test_an_edge_is_a_sentence_with_evidence(page: Page, gold_address: str):
    at(page, gold_address, "#/relations")
    page.locator("main tbody tr").first.focus()
    keys(page, "Enter")
    expect(page.locator("[data-rail]")).to_contain_text(
        "Norway acted 8 times against and once with Atlantic Shelf Front"
    )
    expect(page.locator("[data-rail] [data-stop]:focus mark").first).to_be_visible()


def test_what_could_not_be_read_and_what_waits_is_said(page: Page, gold_address: str):
    at(page, gold_address, "#/problems")
    expect(page.locator("main")).to_contain_text("1 page added since this build")
    expect(page.locator("main")).to_contain_text("late_page.txt")
    expect(page.locator("tr", has_text="ledger.pdf")).to_contain_text("no text is in it")


@pytest.mark.parametrize("screen", SCREENS[:-1])
def test_a_lens_narrows_every_screen(page: Page, gold_address: str, screen: str):
    at(page, gold_address, f"#/{screen}")
    all_lines = page.locator("main tbody tr").count()
    at(page, gold_address, f"#/{screen}?{COURIER}")
    again(page)
    expect(page.locator("h1")).to_contain_text("as told by North Sea Courier")
    assert page.locator("main tbody tr").count() < all_lines
    expect(page.locator("main tbody")).not_to_contain_text("Workers' Tide")


@pytest.mark.parametrize("screen", SCREENS[:-1])
def test_a_screen_with_nothing_on_it_says_so(page: Page, address: str, screen: str):
    at(page, address, f"#/{screen}")
    expect(page.locator("main")).to_contain_text("Nothing of this kind was read in all outlets.")


def test_something_unknown_is_named(window: Callable[..., Page], gold_address: str):
    page = window()
    page.goto(gold_address + "#/incidents/nowhere")
    expect(page.locator("main")).to_contain_text("no Incident with id 'nowhere' in this case")


def test_no_screen_scrolls_sideways_on_a_narrow_screen(
    window: Callable[..., Page], gold_address: str, places: list[str]
):
    page = window(NARROW)
    wide = {}
    for where in places:
        at(page, gold_address, where)
        wide[where] = page.evaluate(OVERFLOW)
    assert {where: by for where, by in wide.items() if by > 0} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_on_every_screen(
    window: Callable[..., Page], gold_address: str, places: list[str], scheme: str
):
    page = window(MIDDLE, color_scheme=scheme)
    weak = {}
    for where in places:
        at(page, gold_address, where)
        weak[where] = page.evaluate(CONTRAST)
    assert {where: found for where, found in weak.items() if found} == {}


@needs_axe
def test_no_screen_shuts_anybody_out(
    window: Callable[..., Page], gold_address: str, places: list[str]
):
    page = window(MIDDLE, bypass_csp=True)
    serious = {}
    for where in places:
        at(page, gold_address, where)
        serious[where] = shut_out(page)
    assert {where: found for where, found in serious.items() if found} == {}


def test_a_report_carries_every_screen_without_a_network(
    window: Callable[..., Page], gold_report: Path, places: list[str]
):
    page = window((1280, 800), offline=True)
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if r.url.startswith("http") else None)
    for where in places:
        at(page, gold_report.as_uri(), where)
        assert page.locator("main tbody tr, main ol li").count() > 0, where
    at(page, gold_report.as_uri(), next(p for p in places if "actors/" in p))
    expect(page.locator("[data-rail] mark").first).to_be_visible()
    expect(page.locator("[data-rail]")).to_contain_text(re.compile("page not in this report"))
    assert asked == []
