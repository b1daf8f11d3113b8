"""`python -m lab.pictures CASE`: a screenshot of every screen, as the README shows them.

In: a built case of the samples. Out: docs/pictures/*.webp, small enough to live in the repository.
What surprises: Chromium writes WebP itself, over its own protocol; nothing else is needed.
"""

import base64
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from conspectus.show.web.case_room import CaseRoom
from conspectus.show.web.intake import Intake
from conspectus.views.answers import Lens
from lab.serving import CHROMIUM, FLAGS, served, settled

OUT = Path(__file__).parents[1] / "docs" / "pictures"
WIDE, NARROW = (1440, 900), (360, 740)
QUALITY, SCALE = 25, 0.75  # of WebP; words can be read, all screens together stay under MOST
MOST = 600_000  # bytes of all pictures together


def screens(room: CaseRoom) -> dict[str, tuple[str, str]]:
    """Return the address and the keys to press of each screen, by the picture's name."""
    lens = Lens()
    known = {line.incident_id for line in room.timeline(lens).lines}
    asked = [q.subject_id for q in room.questions(lens).questions if q.subject_id in known]
    actor = room.actors(lens).lines[0].entity_id
    subject = room.subjects(lens).lines[0].subject_id
    days = room.case(lens).documents
    first, last = (d.published_iso or "" for d in (days[0], days[-1]))
    return {
        "disagreements": ("", "j"),
        "reader": ("", "j o"),
        "incident": (f"#/incidents/{asked[0]}", ""),
        "timeline": (f"#/timeline?t={first[:8]}01..{last[:10]}", "j"),
        "map": ("#/map", ""),
        "actor": (f"#/actors/{actor}", ""),
        "relations": ("#/relations", "j"),
        "wording": ("#/wording", "j"),
        "claims": (f"#/matrix/{subject}", "j"),
        "search": ("#/search?w=ferry", ""),
        "import": ("#/problems", ""),
    }


def shoot(page: Page, name: str) -> int:
    """Write what the page shows and return its bytes."""
    session = page.context.new_cdp_session(page)
    size = page.viewport_size or {"width": WIDE[0], "height": WIDE[1]}
    scale = SCALE if size["width"] > size["height"] else 1
    clip = {"x": 0, "y": 0, **size, "scale": scale}
    asked = {"format": "webp", "quality": QUALITY, "clip": clip}
    found = session.send("Page.captureScreenshot", asked)
    data = base64.b64decode(found["data"])
    (OUT / f"{name}.webp").write_bytes(data)
    return len(data)


def main(case: Path) -> int:
    """Write every picture and return the exit status."""
    OUT.mkdir(parents=True, exist_ok=True)
    room, intake = CaseRoom(case), Intake(case)
    total = 0
    with served(room, intake) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        asked = screens(room)
        kinds = [(name, WIDE, "light", *where) for name, where in asked.items()]
        kinds.append(("dark", WIDE, "dark", *asked["disagreements"]))
        kinds.append(("narrow", NARROW, "light", *asked["disagreements"]))
        for name, (width, height), scheme, where, keys in kinds:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.goto(address + where)
            settled(page)
            if width > height:  # on a narrow screen a selection draws the evidence over the list
                for key in keys.split():
                    page.keyboard.press(key)
                    settled(page)
            total += shoot(page, name)
            context.close()
        browser.close()
    intake.close()
    room.close()
    print(f"{len(kinds)} pictures in {OUT}, {total:,} bytes")
    return 0 if total <= MOST else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
