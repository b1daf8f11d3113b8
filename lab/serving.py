"""A desk served from a thread and a browser to look at it, for pictures and tests.

In: a room. Out: the address of its desk while the block lasts, and word that a page is settled.
What surprises: a page says itself when it is settled (`aria-busy` of its main part); nothing here
waits for a number of seconds, so a slow machine is only slow.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Page

from conspectus.show.web.app import create_app
from conspectus.show.web.intake import Intake
from conspectus.show.web.room import Room

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 120_000  # costs nothing where all is well; a machine may be busy with other things
# Two frames in a row in which nothing is waited for: what was measured is drawn by then.
CALM = f"""async () => {{
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const until = performance.now() + {PATIENCE_MS}
  for (let calm = 0; calm < 2 && performance.now() < until; ) {{
    await frame()
    calm = document.querySelector('main[aria-busy=false]') ? calm + 1 : 0
  }}
  return document.querySelector('main')?.ariaBusy === 'false'
}}"""


@contextmanager
def served(room: Room, intake: Intake | None = None) -> Iterator[str]:
    """Serve a desk over a room as `conspectus serve` does and give its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    app = create_app(room, intake=intake)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    try:  # whoever comes before the server accepts waits in the socket's queue
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    finally:
        server.should_exit = True
        thread.join(timeout=5)


def settled(page: Page) -> None:
    """Wait until a page has drawn whatever was asked of it."""
    if not page.evaluate(CALM):
        raise TimeoutError(f"{page.url}: still busy after {PATIENCE_MS} ms")
