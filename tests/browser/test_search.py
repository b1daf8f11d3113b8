"""The search screen: words, choices, keys; all of it in the address."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import OVERFLOW, again, at, back, keys, settled, write

pytestmark = pytest.mark.browser


def test_words_are_found_narrowed_and_read_by_keyboard_alone(page: Page, gold_address: str):
    at(page, gold_address)
    keys(page, "g s /")
    expect(page.get_by_label("Words to look for")).to_be_focused()
    write(page, "ferry")
    rows = page.locator("main [data-line]")
    expect(rows.first).to_be_visible()
    before = rows.count()
    outlet = page.locator("aside button", has_text="Workers' Tide")
    outlet.focus()
    keys(page, "Enter")
    expect(outlet).to_have_attribute("aria-pressed", "true")
    expect(rows.locator(".by", has_text="North Sea Courier")).to_have_count(0)
    assert 0 < rows.count() < before
    again(page)
    expect(page.get_by_label("Words to look for")).to_have_value("ferry")
    expect(outlet).to_have_attribute("aria-pressed", "true")
    keys(page, "/ ArrowDown j Enter")
    expect(page.locator(".page .words").first).to_be_visible()
    back(page)
    expect(rows.first).to_be_visible()


def test_a_choice_alone_is_a_search_and_can_be_taken_back(page: Page, gold_address: str):
    at(page, gold_address, "#/search?by=type:ASSAULT")
    expect(page.locator("main [data-line]").first).to_be_visible()
    page.get_by_role("button", name="Widen again").click()
    expect(page.locator("main")).to_contain_text("Nothing is asked yet")


def test_looking_up_leads_to_the_search_with_the_same_words(page: Page, gold_address: str):
    at(page, gold_address)
    keys(page, "/")
    write(page, "ferry")
    page.get_by_role("button", name="All of them").click()
    expect(page.locator("main h1")).to_contain_text("Search")
    expect(page.locator("main [data-line]").first).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 800})
    settled(page)
    assert page.evaluate(OVERFLOW) <= 0
