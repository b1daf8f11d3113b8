"""Pages dropped on the desk and read beside whoever reads: progress, results, what is refused."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conspectus.case import Case
from conspectus.show.web.case_room import CaseRoom
from conspectus.show.web.intake import Intake
from lab.serving import served
from tests.browser.desk import NARROW, OVERFLOW, WIDE, again, at, keys, needs_axe, shut_out

pytestmark = pytest.mark.browser

LONG_MS = 900_000  # a build starts an interpreter of its own, on a machine that may be busy
GALE = "Gale over the skerries\n\nThe coastguard closed two harbours on 3 May 2031, it said."
DROP = """(files) => {
  const data = new DataTransfer()
  for (const [name, text] of files) data.items.add(new File([text], name))
  const how = { dataTransfer: data, bubbles: true, cancelable: true }
  for (const type of ['dragenter', 'dragover', 'drop'])
    window.dispatchEvent(new DragEvent(type, how))
}"""


@pytest.fixture
def intake(tmp_path: Path) -> Iterator[tuple[str, Intake]]:
    folder = tmp_path / "skerries"
    Case.create(folder, title="The skerries").close()
    settings = '[language]\npipeline = "blank"\n[desk]\nupload_bytes = 200000\n'
    (folder / "case.toml").write_text(settings, "utf-8")
    room, found = CaseRoom(folder), Intake(folder)
    with served(room, found) as address:
        yield address, found
    found.close()
    room.close()


def test_files_dropped_are_read_beside_two_readers_and_survive_a_reload(
    page: Page, window: Callable[..., Page], intake: tuple[str, Intake]
):
    address, _ = intake
    at(page, address, "#/problems")
    expect(page.locator("main")).to_contain_text("The case was never built")
    other = window()
    at(other, address, "#/problems")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ebb.txt", GALE + " One stayed open.")
        archive.writestr("bomb.txt", " " * 60_000_000)
    page.set_input_files(
        "input[aria-label=Files]",
        [
            {"name": "<b>gale.txt", "mimeType": "text/plain", "buffer": GALE.encode()},
            {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff" + bytes(99)},
            {"name": "pile.zip", "mimeType": "application/zip", "buffer": packed.getvalue()},
        ],
    )
    main = page.locator("main")
    expect(main).to_contain_text("2 new pages taken in, 2 refused", timeout=LONG_MS)
    expect(main).to_contain_text("no page packs that well")
    again(page)
    expect(main).to_contain_text("2 pages compared", timeout=LONG_MS)
    expect(main).to_contain_text("_b_gale.txt")
    expect(main).to_contain_text("a JPEG picture")
    expect(main).to_contain_text("No page waits to be read")
    keys(page, "g r")
    expect(page.locator("main tbody tr")).to_have_count(2)
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(other.locator(".side")).to_contain_text("Build 1")


def test_a_drop_anywhere_opens_the_screen_and_what_is_too_much_is_said(
    page: Page, intake: tuple[str, Intake], gate: Path
):
    assert not gate.exists()  # the build goes on until it is stopped
    address, _ = intake
    at(page, address, "#/timeline")
    page.evaluate(DROP, [["flood.txt", "x" * 300_000]])
    expect(page.locator("main h1")).to_have_text("Import and problems")
    expect(page.get_by_role("alert")).to_contain_text("200 kB may be sent at once")
    page.evaluate(DROP, [["gale.txt", GALE]])
    expect(page.locator("main")).to_contain_text("1 new page taken in", timeout=LONG_MS)
    page.get_by_role("button", name="Stop; what was read is kept").click()
    expect(page.get_by_role("button", name="Build now")).to_be_visible(timeout=LONG_MS)
    expect(page.locator("main")).to_contain_text("gale.txt")


@needs_axe
@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_the_screen_is_usable_by_anybody_at_any_width(
    window: Callable[..., Page], intake: tuple[str, Intake], size: tuple[int, int]
):
    page = window(size, color_scheme="dark", bypass_csp=True)
    at(page, intake[0], "#/problems")
    expect(page.get_by_role("button", name="choose files")).to_be_visible()
    assert page.evaluate(OVERFLOW) <= 0
    assert shut_out(page) == []
