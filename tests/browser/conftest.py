"""A real browser on the desk of the small typed case. Skipped in one line where it cannot run."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from conspectus.show.web.app import create_app, static_folder
from tests.browser.janmayen import JanMayen

CHROMIUM = Path("/usr/bin/chromium")
REQUIRED = "CONSPECTUS_REQUIRE_BROWSER"
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    missing = None
    if not CHROMIUM.exists():
        missing = f"no browser at {CHROMIUM}"
    elif not (static_folder() / "index.html").is_file():
        missing = "the front end is not built: run `npm ci && npm run build` in desk/"
    if missing and os.environ.get(REQUIRED):
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(JanMayen()), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    server.should_exit = True
    thread.join(timeout=5)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    found = context.new_page()
    wrong: list[str] = []
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    yield found
    context.close()
    assert not wrong, wrong
