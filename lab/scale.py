"""A case as large as any, synthesised straight into the store, and what each answer costs on it.

python -m lab.scale build/scale [--pages 10000] [--each 8] [--again]

Pages tell invented happenings; facts, groups, claims and disagreements are written as a build would
write them, none is read from text. Printed is one line an address of the desk's API: median, 95th
percentile and worst in milliseconds, processor time beside it because the machine may be busy.
"""

import argparse
import json
import random
import shutil
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from starlette.testclient import TestClient

from conspectus.case import Case
from conspectus.ids import group_id, make_id
from conspectus.records import (
    Analysis,
    Capture,
    Claim,
    Corroboration,
    Discrepancy,
    Entity,
    Incident,
    Membership,
    MentionKind,
    Stance,
    Story,
    Toponym,
)
from conspectus.show.web.app import create_app
from conspectus.show.web.case_room import CaseRoom
from conspectus.store import generations, search
from conspectus.store.catalogue import Published
from lab.synthetic import pages

HERE = "http://127.0.0.1:8321"
ASKED = 12  # times each address is asked, of different things where it can be
STORY = 40  # pages of one story
LIMITS_MS = (150.0, 400.0)
READER_MS = 300.0
EDIT_S = 1.0


def conclude(found: list[Analysis]) -> Corroboration:
    """Return what the pages say together, by the names and days they were made with."""
    chance = random.Random(1)
    named: dict[tuple[MentionKind, str], list[str]] = defaultdict(list)
    told: dict[tuple[str, str, str], list[tuple[Analysis, int]]] = defaultdict(list)
    for a in found:
        text = a.document.text
        words = {m.id: text[m.spans[0].start : m.spans[0].end] for m in a.mentions}
        for m in a.mentions:
            named[m.kind, words[m.id]].append(m.id)
        for n, e in enumerate(a.events):
            day = e.time.begin.date().isoformat() if e.time and e.time.begin else ""
            key = (day, words[e.arguments[0].mention_id], words[e.arguments[1].mention_id])
            told[key].append((a, n))
    memberships: list[Membership] = []
    entities: list[Entity] = []
    incidents: list[Incident] = []
    claims: list[Claim] = []
    stances: list[Stance] = []
    discrepancies: list[Discrepancy] = []
    for (kind, name), members in named.items():
        made = Entity(id=group_id("entity", members), label=name, kind=kind, origin="synthetic")
        entities.append(made)
        memberships += (
            Membership(kind="entity", group_id=made.id, member_id=m, score=1.0, origin="synthetic")
            for m in members
        )
    for (_, actor, recipient), accounts in told.items():
        events = [a.events[n] for a, n in accounts]
        first = events[0]
        place = next((p for a, n in accounts if (p := _place(a, n))), None)
        incident_id = group_id("incident", [e.id for e in events])
        incidents.append(
            Incident(id=incident_id, label=f"{actor} and {recipient}", origin="synthetic",
                     type=first.type, time=first.time,
                     place_id=place.place_id if place else None,
                     latitude=place.latitude if place else None,
                     longitude=place.longitude if place else None)
        )  # fmt: skip
        memberships += (
            Membership(kind="incident", group_id=incident_id, member_id=e.id, score=1.0,
                       origin="synthetic")
            for e in events
        )  # fmt: skip
        by_count: dict[float, list[tuple[str, str]]] = defaultdict(list)
        for a, n in accounts:
            for f in a.figures:
                if f.event_id == a.events[n].id:
                    by_count[f.low or 0].append((a.document.id, f.id))
        ids = []
        for value, saying in sorted(by_count.items()):
            claim = Claim(
                id=make_id("claim", incident_id, value),
                subject_kind="incident",
                subject_id=incident_id,
                aspect="how_many",
                value=f"{value:.0f}",
            )
            claims.append(claim)
            ids.append(claim.id)
            stances += (
                Stance(claim_id=claim.id, doc_id=d, position="support", fact_id=f, attribution=())
                for d, f in saying
            )
        if len(ids) > 1:
            discrepancies.append(
                Discrepancy(id=make_id("discrepancy", *ids), doc_id=None, kind="figure",
                            state="open" if len(ids) < 4 else "changed", claim_ids=tuple(ids),
                            fact_ids=(), reason="Two counts that cannot both be right.",
                            expected=None, found=None, rank=round(chance.random(), 3),
                            origin="synthetic")
            )  # fmt: skip
    stories = []
    for n in range(0, len(found), STORY):
        docs = [a.document.id for a in found[n : n + STORY]]
        published = found[n].document.published
        story = Story(
            id=group_id("story", docs),
            label=f"Story {n}",
            origin="synthetic",
            time=published.value if published else None,
        )
        stories.append(story)
        memberships += (
            Membership(kind="story", group_id=story.id, member_id=d, score=1.0, origin="synthetic")
            for d in docs
        )
    return Corroboration(
        entities=tuple(entities), stories=tuple(stories), incidents=tuple(incidents),
        memberships=tuple(memberships), claims=tuple(claims), stances=tuple(stances),
        discrepancies=tuple(discrepancies),
    )  # fmt: skip


def _place(analysis: Analysis, number: int) -> Toponym | None:
    wanted = analysis.events[number].toponym_id
    return next((t for t in analysis.toponyms if t.id == wanted), None)


def make(folder: Path, count: int, each: int) -> None:
    """Write a case of so many pages, each of several passages, as a build would."""
    found = pages(count, each=each)
    said = conclude(found)
    with Case.create(folder, title="Synthetic") as case:
        captures = [
            Capture(id=a.document.capture_id, uri=f"pages/{n:06d}.html", media_type="text/html",
                    size=len(a.document.text))
            for n, a in enumerate(found)
        ]  # fmt: skip
        for capture in captures:
            case.catalogue.add(capture, [])
        generations.write(case.layout, 1, generations.tables(captures, found, said, []))
        homes = {m.member_id: m.group_id for m in said.memberships if m.kind == "entity"}
        published = Published(number=1, built_at=datetime.now(UTC), title="", recipe="synthetic",
                              span_failures=0)  # fmt: skip
        case.catalogue.publish(published, search.passages(found, homes))


def timed(ask: Callable[[], object]) -> tuple[float, float]:
    """Return the milliseconds something takes, of the clock and of the processor."""
    begun, worked = time.perf_counter(), time.process_time()
    ask()
    return (time.perf_counter() - begun) * 1e3, (time.process_time() - worked) * 1e3


def addresses(client: TestClient) -> Iterator[tuple[str, list[str]]]:
    """Yield each address of the API with things to ask it of."""
    chance = random.Random(7)

    def some(path: str, key: str, id: str) -> list[str]:
        lines = client.get(path).json()[key]
        return [f"{path}/{x[id]}" for x in chance.sample(lines, min(ASKED, len(lines)))]

    case = client.get("/api/case").json()
    lens = [f"?only={o.replace(' ', '+')}" for o in case["outlets"][:ASKED]]
    documents = chance.sample(case["documents"], ASKED)
    words = [d["title"] or d["outlet"].split()[0] for d in documents]
    wholes = ("case", "questions", "timeline", "actors", "wording", "relations", "matrix",
              "places", "versions", "corrections")  # fmt: skip
    for name in wholes:
        yield f"/api/{name}", [f"/api/{name}"] * ASKED
        yield f"/api/{name}?only=", [f"/api/{name}{x}" for x in lens]
    yield "/api/documents/…", [f"/api/documents/{d['doc_id']}" for d in documents]
    lines = client.get("/api/timeline").json()["lines"]
    told = chance.sample(lines, min(ASKED, len(lines)))
    yield "/api/incidents/…", [f"/api/incidents/{x['incident_id']}" for x in told]
    yield "/api/actors/…", some("/api/actors", "lines", "entity_id")
    yield "/api/matrix/…", some("/api/matrix", "lines", "subject_id")
    yield "/api/search", [f"/api/search?q={w}" for w in words]
    yield "/api/search?type=", [f"/api/search?q={w}&type=ASSAULT" for w in (*words, "with")]


def measure(folder: Path) -> None:
    """Print what each answer costs."""
    room = CaseRoom(folder)
    client = TestClient(create_app(room), base_url=HERE)
    wall, cpu = timed(lambda: client.get("/api/corrections"))
    print(json.dumps({"opening_ms": round(wall), "cpu_ms": round(cpu)}), flush=True)
    wall, cpu = timed(room.prepare)
    print(json.dumps({"preparing_ms": round(wall), "cpu_ms": round(cpu)}), flush=True)
    walls: list[float] = []
    cpus: list[float] = []
    for name, paths in addresses(client):
        found = []
        size = 0
        for path in paths:
            found.append(timed(lambda path=path: client.get(path)))  # type: ignore[misc]
            size = max(size, len(client.get(path).content))
        walls += [w for w, _ in found]
        cpus += [c for _, c in found]
        print(json.dumps({"address": name, **_spread(found), "kB": size // 1000}), flush=True)
    told = {
        "median_ms": round(statistics.median(walls)), "p95_ms": round(_p95(walls)),
        "cpu_median_ms": round(statistics.median(cpus)), "cpu_p95_ms": round(_p95(cpus)),
    }  # fmt: skip
    print(json.dumps({"all": told, "asked": len(walls)}), flush=True)
    _edit(client)
    room.close()


def _edit(client: TestClient) -> None:
    """Print how long one correction takes until it is seen."""
    doc = client.get("/api/case").json()["documents"][5]["doc_id"]
    marks = client.get(f"/api/documents/{doc}").json()["marks"]
    event = next(m["fact_id"] for m in marks if m["kind"] == "event")
    body = {"action": "reject", "ids": [event], "by": "lab"}
    wall, cpu = timed(lambda: client.post("/api/corrections", json=body, headers={"origin": HERE}))
    seen, worked = timed(lambda: client.get(f"/api/documents/{doc}"))
    gone = event not in {m["fact_id"] for m in client.get(f"/api/documents/{doc}").json()["marks"]}
    print(json.dumps({"edit_ms": round(wall + seen), "cpu_ms": round(cpu + worked), "seen": gone}))


def _spread(found: list[tuple[float, float]]) -> dict[str, int]:
    walls, cpus = [w for w, _ in found], [c for _, c in found]
    return {
        "median_ms": round(statistics.median(walls)), "p95_ms": round(_p95(walls)),
        "first_ms": round(walls[0]), "cpu_median_ms": round(statistics.median(cpus)),
        "cpu_first_ms": round(cpus[0]), "cpu_worst_ms": round(max(cpus)),
    }  # fmt: skip


def _p95(values: list[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def main() -> None:
    """Make the case where there is none, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--each", type=int, default=10, help="happenings a page tells")
    parser.add_argument("--again", action="store_true", help="make the case anew")
    options = parser.parse_args()
    if options.again:
        shutil.rmtree(options.folder, ignore_errors=True)
    if not (options.folder / "case.toml").exists():
        begun = time.process_time()
        make(options.folder, options.pages, options.each)
        print(json.dumps({"made_cpu_seconds": round(time.process_time() - begun)}), flush=True)
    with Case.open(options.folder) as case:
        snapshot = case.snapshot()
        names = ("Mention", "Timex", "Toponym", "Quote", "Event", "Figure", "Term")
        facts = {n: snapshot.sql(f'select count(*) from "{n}"')[0][0] for n in names}
        snapshot.close()
    print(json.dumps({"facts": sum(facts.values()), **facts}), flush=True)
    measure(options.folder)


if __name__ == "__main__":
    main()
