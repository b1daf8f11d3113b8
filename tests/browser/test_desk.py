"""The desk in a browser: what a reader sees, by keyboard, at any width, from a disk."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conspectus.show.report import report
from tests.browser.desk import CONTRAST, NARROW, OVERFLOW, again, at, back, keys, write
from tests.browser.janmayen import JanMayen

pytestmark = pytest.mark.browser


def test_eight_questions_with_answers_are_whole_on_a_large_screen(page: Page, address: str):
    at(page, address)
    whole = page.evaluate(
        "[...document.querySelectorAll('[data-question]')].filter((e) =>"
        " e.getBoundingClientRect().bottom <= innerHeight).length"
    )
    assert whole >= 8


def test_a_question_shows_words_voices_copies_and_silence(page: Page, address: str):
    at(page, address)
    unit = page.locator("[data-question=q01]")
    for told in (
        "How many died on Jan Mayen?",
        "figure · open",
        "12-20",
        "«nine fresh graves»",
        "citing the UN envoy, Tomas Okello",
        "└ copy:",
        "1 witness",
        "silent",
    ):
        expect(unit).to_contain_text(told)


def test_the_evidence_opens_by_keyboard_alone(page: Page, address: str):
    at(page, address)
    keys(page, "j j Enter")
    stop = page.locator("[data-rail] [data-stop]:focus")
    expect(stop.locator("mark")).to_have_text("about 30 fighters since the weekend")
    keys(page, "j")
    expect(page.locator("[data-rail] [data-stop]:focus mark")).to_have_text("about 30 militants")
    keys(page, "Escape")
    expect(page.locator("[data-question=q01]")).to_be_focused()


def test_the_reader_opens_at_the_words_and_walks_the_accounts(page: Page, address: str):
    at(page, address)
    keys(page, "j o")
    words = page.locator(".page .words").first
    expect(words).to_be_in_viewport()
    assert "".join(page.locator(".page .words").all_inner_texts()) == "14 dead of the ferry"
    keys(page, "[")
    expect(page.locator("main h1")).to_contain_text("Bombs for a boat shed")
    assert "".join(page.locator(".page .words").all_inner_texts()) == "at least 17 lives"
    keys(page, "Escape")
    expect(page.locator("[data-question=q00]")).to_be_focused()


def test_emoji_before_a_highlight_do_not_shift_it(page: Page, address: str):
    at(page, address)
    page.locator("[data-question=q04]").focus()
    expect(page.locator("[data-rail] h2")).to_have_text("How many sailors died on the Havørn?")
    page.locator("[data-rail] [data-stop]").last.focus()
    keys(page, "o")
    expect(page.locator("main h1")).to_contain_text("Harbour notes 🚢🚢")
    expect(page.locator(".page .words").first).to_be_visible()
    assert "".join(page.locator(".page .words").all_inner_texts()) == (
        "four sailors died on the Havørn"
    )


def test_markup_in_a_page_is_shown_as_text(page: Page, address: str):
    at(page, address, "#/reader/09")
    expect(page.locator(".page")).to_contain_text('<script>document.title = "hostile"')
    expect(page.locator(".page")).to_contain_text("<b>its markup</b> &amp; all")
    expect(page.locator(".page script, .page img, .page b")).to_have_count(0)
    assert page.evaluate("window.hostile") is None
    assert "hostile" not in page.title()


def test_right_to_left_text_starts_at_the_right(page: Page, address: str):
    at(page, address, "#/reader/09")
    block = page.locator("[data-block]", has_text="رئيس الميناء")
    expect(block).to_have_css("direction", "rtl")


def test_comments_are_folded_and_one_key_away(page: Page, address: str):
    at(page, address, "#/reader/05")
    said = page.get_by_text("Mines have no stencils")
    expect(page.get_by_text("7 comments")).to_be_visible()
    expect(said).to_have_count(0)
    keys(page, "f")
    expect(said).to_be_visible()


def test_a_line_in_the_reader_holds_66_to_75_characters(page: Page, address: str):
    at(page, address, "#/reader/02")
    longest = page.evaluate(
        """() => {
          const block = [...document.querySelectorAll('[data-block]')].find((b) =>
            b.innerText.startsWith('How many died'))
          const range = document.createRange()
          const lines = new Map()
          const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
          for (let n = walk.nextNode(); n; n = walk.nextNode())
            for (let i = 0; i < n.length; i++) {
              range.setStart(n, i); range.setEnd(n, i + 1)
              const y = Math.round(range.getBoundingClientRect().bottom / 12)
              lines.set(y, (lines.get(y) ?? 0) + 1)
            }
          return Math.max(...lines.values())
        }"""
    )
    assert 66 <= longest <= 75


def test_a_lens_is_in_the_address_and_changes_the_questions(page: Page, address: str):
    at(page, address)
    before = page.locator("[data-question]").count()
    keys(page, "l")
    page.get_by_label("only these").check()
    page.get_by_label("North Sea Courier").check()
    page.get_by_role("button", name="Done").click()
    expect(page.locator("h1")).to_contain_text("as told by North Sea Courier")
    assert "only=North+Sea+Courier" in page.url
    expect(page.locator("[data-question]")).not_to_have_count(before)
    expect(page.locator("main ol").first).not_to_contain_text("Workers' Tide")


def test_a_lens_sets_one_side_against_another(page: Page, address: str):
    at(page, address)
    keys(page, "l")
    page.get_by_text("these against those").click()
    page.get_by_label("Workers' Tide", exact=True).check()
    page.get_by_label("against North Sea Courier").check()
    keys(page, "Escape")
    expect(page.locator("h1")).to_contain_text("Workers' Tide against North Sea Courier")


def test_a_passage_is_copied_as_a_citation(page: Page, address: str):
    at(page, address)
    keys(page, "j y")
    expect(page.locator("p[role=status]")).to_contain_text(
        "Copied: «14 dead of the ferry» North Sea Courier, “Downing Street: it was a bomb at"
        " Sullom Voe”, 13 Mar 2019, characters 401–421"
    )


def test_every_key_is_listed(page: Page, address: str):
    at(page, address)
    keys(page, "?")
    expect(page.get_by_role("dialog")).to_contain_text("next question, line, passage or paragraph")
    keys(page, "Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_reloading_keeps_filters_selection_and_page(page: Page, address: str):
    at(page, address)
    page.get_by_role("button", name="figure").click()
    page.locator("[data-question=q04]").focus()
    expect(page).to_have_url(re.compile("q=q04"))
    again(page)
    expect(page.locator("[data-question=q04]")).to_have_attribute("aria-current", "true")
    expect(page.locator("[data-rail] h2")).to_have_text("How many sailors died on the Havørn?")
    expect(page.locator("[data-question]")).to_have_count(6)
    keys(page, "o")
    expect(page.locator(".page .words").first).to_be_visible()
    again(page)
    expect(page.locator(".page .words").first).to_be_visible()
    expect(page.locator("main h1")).to_contain_text("Shelf Live")


def test_search_leads_to_a_passage(page: Page, address: str):
    at(page, address)
    keys(page, "/")
    write(page, "caretakers")
    page.locator("dialog li button", has_text="The Penang Ledger").click()
    expect(page.locator(".page .words")).to_have_text("caretakers")


def test_checks_that_hold_are_quiet_until_asked(page: Page, address: str):
    at(page, address)
    expect(page.get_by_text("26 = 14 + 9 + 3")).to_have_count(0)
    keys(page, "h")
    expect(page.get_by_text("26 = 14 + 9 + 3")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", ["#/questions?q=q01&held", "#/reader/05?q=q03&all", "#/reader"])
def test_text_stands_out_from_its_ground(
    window: Callable[..., Page], address: str, scheme: str, where: str
):
    page = window(color_scheme=scheme)
    at(page, address, where)
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize(
    "where", ["", "#/questions?q=q01&held", "#/reader", "#/reader/05?q=q03&all", "#/reader/09"]
)
def test_a_narrow_screen_scrolls_only_downwards(
    window: Callable[..., Page], address: str, where: str
):
    page = window(NARROW)
    at(page, address, where)
    assert page.evaluate(OVERFLOW) <= 0


def test_on_a_narrow_screen_the_evidence_is_a_sheet(window: Callable[..., Page], address: str):
    page = window(NARROW)
    at(page, address)
    rail = page.locator("[data-rail]")
    expect(rail).not_to_be_visible()
    page.locator("[data-question=q03] h2").click()
    expect(rail).to_be_visible()
    expect(page.locator("[data-question=q03] h2")).to_be_in_viewport()
    page.get_by_role("button", name="Close").click()
    expect(rail).not_to_be_visible()


def test_a_failing_server_is_named_and_asked_again(window: Callable[..., Page], address: str):
    page = window()
    page.route("**/api/**", lambda route: route.fulfill(status=503, json={"error": "at work"}))
    page.goto(address)
    expect(page.get_by_text("at work")).to_be_visible()
    page.unroute("**/api/**")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-question]").first).to_be_visible()


def test_a_report_is_read_from_a_disk_without_a_network(
    window: Callable[..., Page], tmp_path: Path
):
    file = tmp_path / "report.html"
    file.write_text(report(JanMayen()), "utf-8")
    page = window((1280, 800), offline=True)
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if r.url.startswith("http") else None)
    at(page, file.as_uri())
    keys(page, "j")
    expect(page.locator("[data-rail] mark").first).to_have_text("14 dead of the ferry")
    keys(page, "o")
    expect(page.locator(".page .words").first).to_be_visible()
    assert "".join(page.locator(".page .words").all_inner_texts()) == "14 dead of the ferry"
    expect(page.locator(".page")).not_to_contain_text("Denmark guards ferries")
    again(page)
    expect(page.locator(".page .words").first).to_be_visible()
    assert asked == []


def test_two_keys_lead_to_the_reader_and_back(page: Page, address: str):
    at(page, address)
    keys(page, "j g r")
    expect(page.locator("main h1")).to_contain_text("Downing Street")
    keys(page, "g d")
    expect(page.locator("[data-question=q00]")).to_be_visible()
    back(page)
    expect(page.locator("main h1")).to_contain_text("Downing Street")
