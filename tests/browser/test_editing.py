"""Correcting in place: words, counts, people and homes of a highlight, each with its way back."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_corrections import own  # noqa: F401  a fixture
from tests.browser.test_screens import AXE, at, keys

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
    page.wait_for_selector(f".page .{kind}")
    found = page.locator(f".page .{kind}:not(:has(*))").first
    found.click()
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
    page.reload()
    page.wait_for_selector(".page .figure")
    assert words(page, fact).replace("\n", " ") == f"{before} {after}"
    page.keyboard.press("g")
    page.keyboard.press("h")
    page.get_by_role("button", name="Take back").click()
    expect(page.locator("main tbody tr")).to_contain_text("taken back")
    page.go_back()
    page.wait_for_selector(".page .figure")
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


def test_what_is_no_count_is_said_and_nothing_is_filed(browser: Browser, own: str):  # noqa: F811
    page = browser.new_page()
    opened(page, own, "figure")
    keys(page, "e")
    page.get_by_label("At least").fill("12")
    page.get_by_label("At most").fill("3")
    keys(page, "Enter")
    expect(page.get_by_role("alert")).to_contain_text("'12..3' is no count")
    expect(page.get_by_label("At most")).to_have_value("3")
    page.close()


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


def test_what_edits_shuts_nobody_out(browser: Browser, own: str):  # noqa: F811
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: run `npm ci` in desk/")
    context = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    serious = {}
    for kind in ("figure", "event"):
        page = context.new_page()
        opened(page, own, kind)
        keys(page, "e")
        page.wait_for_timeout(300)
        page.evaluate(AXE.read_text("utf-8") + "; undefined")
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        serious[kind] = [
            f"{v['id']}: {v['nodes'][0]['html'][:120]}"
            for v in found["violations"]
            if v["impact"] in ("serious", "critical")
        ]
    context.close()
    assert {kind: found for kind, found in serious.items() if found} == {}
