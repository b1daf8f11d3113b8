"""A real browser on the desk of the small typed case. Skipped in one line where it cannot run."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from conspectus.case import Case
from conspectus.records import Capture, Incident, Problem
from conspectus.show.report import report
from conspectus.show.web.app import static_folder
from conspectus.show.web.case_room import CaseRoom
from conspectus.store import generations, search
from conspectus.store.catalogue import Published
from lab import gold
from lab.serving import CHROMIUM, FLAGS, PATIENCE_MS, served
from tests.browser.desk import WIDE
from tests.browser.janmayen import SAMPLES, JanMayen

PLACES = {"Fire on the ferry Skarvøy": (60.15, -1.14), "Blast at Sullom Voe": (60.46, -1.28)}
REQUIRED = "CONSPECTUS_REQUIRE_BROWSER"
SLOWER = "CONSPECTUS_SLOWER_BROWSER"  # how many times: to see that no test counts on speed


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
    with served(JanMayen()) as found:
        yield found


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open windows, each a reader of its own; an error in the code of any fails the test."""
    contexts = []
    wrong: list[str] = []

    def opened(size: tuple[int, int] = WIDE, **how: object) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", **how
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        found = context.new_page()
        found.on("pageerror", lambda error: wrong.append(str(error)))
        if rate := float(os.environ.get(SLOWER, 0)):
            context.new_cdp_session(found).send("Emulation.setCPUThrottlingRate", {"rate": rate})
        return found

    yield opened
    for context in contexts:
        context.close()
    assert not wrong, wrong


@pytest.fixture
def page(window: Callable[..., Page]) -> Iterator[Page]:
    """A wide window in whose console no error may stand."""
    found = window()
    said: list[str] = []
    found.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
    yield found
    assert not said, said


def _placed(found: Incident) -> Incident:
    """Return an incident where it is; the gold says places in words only."""
    for label, (latitude, longitude) in PLACES.items():
        if found.label == label:
            return replace(found, latitude=latitude, longitude=longitude)
    return found


@pytest.fixture(scope="session")
def gold_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseRoom]:
    """The sample pages with everything that should be read in them, behind the real views."""
    analyses = gold.analyses(SAMPLES / "gold.json", SAMPLES)
    said = gold.corroboration(SAMPLES / "gold.json", SAMPLES)
    said = replace(said, incidents=tuple(_placed(i) for i in said.incidents))
    folder = tmp_path_factory.mktemp("gold") / "case"
    with Case.create(folder, title="The Jan Mayen crisis") as case:
        captures = [
            Capture(id=a.document.capture_id, uri=f"{n}.txt", media_type="text/plain", size=1)
            for n, a in enumerate(analyses)
        ]
        problem = Problem(
            capture_id=None, doc_id=None, uri="ledger.pdf", stage="read", kind="unreadable",
            message="ledger.pdf: no text is in it; give a page that was read by machine",
        )  # fmt: skip
        generations.write(case.layout, 1, generations.tables(captures, analyses, said, [problem]))
        published = Published(
            number=1, built_at=datetime(2026, 1, 1, tzinfo=UTC), title=case.title, recipe="gold",
            span_failures=0,
        )  # fmt: skip
        homes = {m.member_id: m.group_id for m in said.memberships if m.kind == "entity"}
        case.catalogue.publish(published, search.passages(analyses, homes))
        late = tmp_path_factory.mktemp("late") / "late_page.txt"
        late.write_text("A page that came after the build.", "utf-8")
        case.add([late])
    room = CaseRoom(folder)
    yield room
    room.close()


@pytest.fixture(scope="session")
def gold_address(gold_room: CaseRoom) -> Iterator[str]:
    with served(gold_room) as found:
        yield found


@pytest.fixture(scope="session")
def gold_report(gold_room: CaseRoom, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole of the sample pages in one file."""
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(report(gold_room), "utf-8")
    return file
