"""How sure each account is, why names are one, what others say; what was mended; the basket."""

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
    keys,
    needs_axe,
    shut_out,
)
from tests.browser.test_corrections import own  # noqa: F401  a fixture

pytestmark = pytest.mark.browser

FERRY, VISIT, FRONT = "Fire on the ferry Skarvøy", "Brattland in Reykjavik", "Atlantic Shelf Front"


@pytest.fixture(scope="module")
def where(gold_room: CaseRoom) -> dict[str, str]:
    """The address of each happening, actor and page, by its name."""
    lens = Lens()
    found = {x.label: f"#/incidents/{x.incident_id}" for x in gold_room.timeline(lens).lines}
    found |= {x.label: f"#/actors/{x.entity_id}" for x in gold_room.actors(lens).lines}
    documents = gold_room.case(lens).documents
    return found | {d.title: f"#/reader/{d.doc_id}" for d in documents if d.title}


def test_accounts_say_how_sure_they_are_in_time_order(
    page: Page, gold_address: str, where: dict[str, str]
):
    at(page, gold_address, where[VISIT])
    rows = page.locator("main .accounts tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("planned")
    expect(rows.last).to_contain_text("asserted")
    figure = page.locator("figure", has_text="Each dot is an account")
    expect(figure.locator("svg circle")).to_have_count(2)
    rows.last.focus()
    keys(page, "o")
    expect(page.locator(".page .words").first).to_be_visible()
    expect(page.get_by_text("Account 2 of")).to_be_visible()


def test_what_touches_a_happening_is_told_there_and_taken_back_there(
    page: Page,
    own: str,  # noqa: F811
    where: dict[str, str],
):
    at(page, own, where[FERRY])
    expect(page.locator("main")).to_contain_text("No correction touches this happening.")
    rows = page.locator("main .accounts tbody tr")
    expect(rows).to_have_count(5)
    rows.first.focus()
    keys(page, "e")
    page.get_by_label("Why, or a note of its own").fill("another fire")
    page.get_by_role("button", name="Not what it says").click()
    expect(rows).to_have_count(4)
    line = page.locator("main li", has_text="not what it says")
    expect(line).to_contain_text("ana")
    expect(line).to_contain_text("another fire")
    line.get_by_role("button", name="Take back").click()
    expect(rows).to_have_count(5)
    expect(line).to_contain_text("taken back")


def test_names_say_why_they_are_one_and_can_be_parted(
    page: Page,
    own: str,  # noqa: F811
    where: dict[str, str],
):
    at(page, own, where[FRONT])
    row = page.locator("tr", has=page.locator("td", has_text="initials of"))
    expect(row).to_contain_text("ASF")
    row.get_by_role("button", name="Somebody else").click()
    line = page.locator("main li", has_text="another one than the rest")
    expect(line).to_contain_text("waits for the next build")
    again(page)
    expect(line).to_contain_text("waits for the next build")
    line.get_by_role("button", name="Take back").click()
    expect(line).to_contain_text("taken back")


def test_offices_run_over_time_and_lead_to_their_words(
    page: Page, gold_address: str, where: dict[str, str]
):
    at(page, gold_address, where["Halvard Kvamme"])
    row = page.locator("tr", has_text="Norwegian Defence Minister")
    expect(row).to_contain_text("13 Mar to 20 Mar")
    row.focus()
    keys(page, "Enter")
    expect(page.locator(".page .words").first).to_be_visible()


def test_the_margin_counts_who_tells_the_same_and_leads_to_them(
    page: Page, gold_address: str, where: dict[str, str]
):
    at(page, gold_address, where["Bombs for a boat shed: Oslo takes its war to Jan Mayen"])
    asked = page.locator(".page .notes", has_text="how many bombs?")
    expect(asked.first).to_contain_text("differ")
    at(page, gold_address, where["A pact over the heads of the islanders"])
    page.locator(".page .notes button", has_text="other tells it").first.click()
    expect(page.locator("[data-rail] [data-stop]").first).to_be_visible()
    before = page.locator("main h1").inner_text()
    expect(page.get_by_text("Account ")).to_be_visible()
    keys(page, "]")
    expect(page.locator(".page .words").first).to_be_visible()
    expect(page.locator("main h1")).not_to_have_text(before)


def test_a_highlight_says_on_hover_what_it_was_read_as_and_whose_word_it_is(
    page: Page, gold_address: str, where: dict[str, str]
):
    at(page, gold_address, where["Downing Street: it was a bomb at Sullom Voe"])
    cited = page.locator(".page [data-fact][title*='citing']")
    expect(cited.first).to_be_attached()


def test_what_is_set_aside_is_kept_cited_and_taken_out(page: Page, gold_address: str):
    at(page, gold_address)
    keys(page, "j b")
    expect(page.locator(".said")).to_contain_text("in the basket")
    passages = page.locator("[data-rail] [data-stop]").count()
    asked = page.locator("[data-rail] h2").inner_text()
    keys(page, "g b")
    rows = page.locator("main [data-line]")
    expect(rows).to_have_count(passages)
    expect(page.locator("main section h2")).to_have_text(asked)
    again(page)
    expect(rows).to_have_count(passages)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as text").click()
    text = Path(saved.value.path()).read_text("utf-8")
    assert text.count("sha256") == passages
    rows.first.get_by_role("button").click()
    expect(rows).to_have_count(passages - 1)
    page.get_by_role("button", name="Empty it").click()
    expect(page.locator("main")).to_contain_text("The basket is empty")


@needs_axe
@pytest.mark.parametrize("size", [NARROW, MIDDLE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_new_is_readable_and_shuts_nobody_out(
    window: Callable[..., Page],
    gold_address: str,
    where: dict[str, str],
    scheme: str,
    size: tuple[int, int],
):
    page = window(size, color_scheme=scheme, bypass_csp=True)
    at(page, gold_address)
    keys(page, "j b Escape")
    wrong = {}
    reader = where["Bombs for a boat shed: Oslo takes its war to Jan Mayen"]
    for place in (where[FERRY], where[FRONT], where["Halvard Kvamme"], reader, "#/basket"):
        at(page, gold_address, place)
        found = [*page.evaluate(CONTRAST), *shut_out(page)]
        if (by := page.evaluate(OVERFLOW)) > 0:
            found.append(f"{by} px too wide")
        wrong[place] = found
    assert {place: found for place, found in wrong.items() if found} == {}


def test_a_report_tells_it_all_without_a_network(
    window: Callable[..., Page], gold_report: Path, where: dict[str, str]
):
    page = window(MIDDLE, offline=True)
    at(page, gold_report.as_uri(), where[VISIT])
    expect(page.locator("main .accounts tbody tr").first).to_contain_text("planned")
    expect(page.get_by_role("button", name="Take back")).to_have_count(0)
    at(page, gold_report.as_uri(), where[FRONT])
    expect(page.locator("main")).to_contain_text("the initials of «Atlantic Shelf Front»")
    expect(page.get_by_role("button", name="Somebody else")).to_have_count(0)
