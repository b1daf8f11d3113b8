"""Moving about the desk as a reader does; each step ends when the desk has drawn what it asked for.

What surprises: a count or a text taken after a step needs no wait of its own, so a test that takes
every step from here cannot be faster than the desk.
"""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from lab.serving import PATIENCE_MS, settled

AXE = Path(__file__).parents[2] / "desk" / "node_modules" / "axe-core" / "axe.min.js"
CONTRAST = Path(__file__).with_name("contrast.js").read_text("utf-8")
# How much of the page is wider than the window.
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
NARROW, MIDDLE, WIDE = (360, 740), (1440, 900), (1920, 1080)

expect.set_options(timeout=PATIENCE_MS)
needs_axe = pytest.mark.skipif(
    not AXE.is_file(), reason="axe-core is not installed: run `npm ci` in desk/"
)


def at(page: Page, address: str, where: str = "") -> None:
    """Open a screen."""
    page.goto(address + where)
    settled(page)
    expect(page.locator("main h1").first).to_be_visible()


def again(page: Page) -> None:
    """Load the page anew, as a reader who comes back to the same address."""
    page.reload()
    settled(page)


def back(page: Page) -> None:
    """Take a step back in the history."""
    page.go_back()
    settled(page)


def keys(page: Page, pressed: str) -> None:
    """Press keys, each when the desk can hear it; the two of a chord follow each other at once."""
    settled(page)
    for key in pressed.split():
        page.keyboard.press(key)
        if key != "g":
            settled(page)


def write(page: Page, words: str) -> None:
    """Write into whatever has the focus."""
    page.keyboard.type(words)
    settled(page)


def shut_out(page: Page) -> list[str]:
    """Say what on the page shuts somebody out, by axe's serious rules; needs `bypass_csp`."""
    page.evaluate(AXE.read_text("utf-8") + "; undefined")
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{v['id']}: {v['nodes'][0]['html'][:120]}"
        for v in found["violations"]
        if v["impact"] in ("serious", "critical")
    ]
