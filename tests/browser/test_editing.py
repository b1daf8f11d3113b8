"""Correcting in place: words, counts, people and homes of a highlight, each with its way back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import MIDDLE, again, at, back, keys, needs_axe, settled, shut_out
from tests.browser.test_corrections import own  # noqa: F401  a fixture

pytestmark = pytest.mark.browser

MARK = """(words) => {
  const block = [...document.querySelectorAll('.page [data-block]')].find((b) => b.textContent.includes(words))
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const at = block.textContent.indexOf(words)
  const range = document.createRange()
  for (let seen = 0, node; (node = walk.nextNode()); seen += node.data.length) {
    if (seen <= at && at < seen + node.data.length) range.setStart(node, at - seen)
    const end = at + words.length
    if (seen < end && end <= seen + node.data.length) range.setEnd(node, end - seen)
  }
  getSelection().removeAllRanges()
  getSelection().addRange(range)
}"""  # noqa: E501


def opened(page: Page, address: str, kind: str) -> Locator:
    """Open the first page that has a highlight of a kind and choose it."""
    at(page, address, "#/reader")
    keys(page, "j j Enter")
    found = page.locator(f".page .{kind}:not(:has(*))").first
    found.click()
    settled(page)
    return found


def words(page: Page, fact: str) -> str:
    return "".join(page.locator(f".page [data-fact='{fact}']").all_inner_texts())


def test_a_highlight_is_read_from_the_words_marked_in_the_page(page: Page, own: str):  # noqa: F811
    mark = opened(page, own, "figure")
    fact, before = mark.get_attribute("data-fact") or "", mark.inner_text()
    paragraph = mark.locator("xpath=ancestor::*[@data-block]").inner_text()
    after = paragraph[paragraph.index(before) :].split()[1]
    page.evaluate(MARK, f"{before} {after}")
    keys(page, "s")
    expect(page.locator("p.said")).to_contain_text("Its words:")
    expect(page.locator(f".page [data-fact='{fact}']").first).to_be_visible()
    assert words(page, fact).replace("\n", " ") == f"{before} {after}"
    again(page)
    assert words(page, fact).replace("\n", " ") == f"{before} {after}"
    keys(page, "g h")
    page.get_by_role("button", name="Take back").click()
    expect(page.locator("main tbody tr")).to_contain_text("taken back")
    back(page)
    assert words(page, fact) == before


def test_the_ends_of_a_highlight_are_moved_by_keyboard_alone(page: Page, own: str):  # noqa: F811
    mark = opened(page, own, "event")
    fact, before = mark.get_attribute("data-fact") or "", mark.inner_text()
    keys(page, "e")
    page.get_by_role("button", name="end a word later").focus()
    keys(page, "Enter")
    page.get_by_role("button", name="Set words", exact=True).focus()
    keys(page, "Enter")
    expect(page.locator("p.said")).to_contain_text("Its words:")
    longer = words(page, fact)
    assert longer.startswith(before)
    assert len(longer.split()) == len(before.split()) + 1
    keys(page, "u")
    expect(page.locator("p.said")).to_contain_text("Taken back")
    assert words(page, fact) == before


def test_a_figure_gets_bounds_and_what_it_counts(page: Page, own: str):  # noqa: F811
    opened(page, own, "figure")
    keys(page, "e")
    page.get_by_label("At least").fill("12")
    page.get_by_label("At most").fill("20")
    keys(page, "Enter")
    expect(page.locator("[data-rail] .on")).to_contain_text("12 to 20")
    keys(page, "e")
    page.get_by_label("What is counted").fill("people of the quay")
    keys(page, "Enter")
    expect(page.locator("[data-rail] .on")).to_contain_text("people of the quay")
    keys(page, "e")
    expect(page.get_by_role("list", name="Corrections of it")).to_contain_text("count: 12 to 20")
    page.get_by_role("button", name="Take back").last.click()
    expect(page.locator("[data-rail] .on")).not_to_contain_text("12 to 20")


def test_what_is_no_count_is_said_and_nothing_is_filed(
    window: Callable[..., Page],
    own: str,  # noqa: F811
):
    page = window()
    opened(page, own, "figure")
    keys(page, "e")
    page.get_by_label("At least").fill("12")
    page.get_by_label("At most").fill("3")
    keys(page, "Enter")
    expect(page.get_by_role("alert")).to_contain_text("'12..3' is no count")
    expect(page.get_by_label("At most")).to_have_value("3")


def test_an_event_gets_whom_it_is_done_to(page: Page, own: str):  # noqa: F811
    opened(page, own, "event")
    keys(page, "e")
    name = page.locator("#names option").first.get_attribute("value") or ""
    page.get_by_label("To whom").fill(name)
    keys(page, "Enter")
    expect(page.locator("[data-rail] .on")).to_contain_text(f"to {name}")


def test_an_account_is_parted_and_joined_from_the_page(page: Page, own: str):  # noqa: F811
    opened(page, own, "event")
    keys(page, "e")
    page.get_by_role("button", name="Another happening").click()
    expect(page.locator("p.said")).to_contain_text("waits for the next build")
    keys(page, "e")
    other = page.locator("#others option").first
    expect(other).to_be_attached()
    page.get_by_label("Another happening").fill(other.get_attribute("value") or "")
    page.get_by_role("button", name="The same", exact=True).click()
    expect(page.locator("p.said")).to_contain_text("The same")
    keys(page, "g h")
    expect(page.locator("main tbody tr")).to_have_count(2)
    expect(page.locator("main tbody")).to_contain_text("another one than the rest")
    expect(page.locator("main tbody")).to_contain_text("the same")


@needs_axe
@pytest.mark.parametrize("kind", ["figure", "event"])
def test_what_edits_shuts_nobody_out(window: Callable[..., Page], own: str, kind: str):  # noqa: F811
    page = window(MIDDLE, bypass_csp=True)
    opened(page, own, kind)
    keys(page, "e")
    assert shut_out(page) == []
