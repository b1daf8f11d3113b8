"""Gold files as records: `analyses` are perfect facts, `corroboration` the gold's own conclusions.

Every contradiction of the gold becomes Claims, Stances and a Discrepancy that rest on facts of
those Analyses, so that it travels through store, views and screens as one of our own would.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast, get_args

from conspectus.ids import make_id
from conspectus.records import (
    Analysis,
    Aspect,
    Claim,
    Corroboration,
    Discrepancy,
    DiscrepancyKind,
    DiscrepancyState,
    Entity,
    Event,
    Fact,
    Figure,
    Incident,
    Link,
    Membership,
    MentionKind,
    PloverType,
    Quote,
    Stance,
    SubjectKind,
    Timex,
    Toponym,
)
from conspectus.spans import overlaps
from lab.gold_facts import KINDS, ORIGIN, analyses, document_id, facts, span
from lab.gold_times import interval

__all__ = ["analyses", "corroboration", "document_id"]

_KINDS: Mapping[str, tuple[DiscrepancyKind, Aspect, tuple[type[Fact], ...]]] = {
    "figure": ("figure", "how_many", (Figure, Timex)),
    "date": ("date", "when", (Timex, Event)),
    "place": ("place", "where", (Figure, Toponym, Timex)),
    "cause": ("cause", "why", (Event, Quote)),
    "framing": ("wording", "named", (Event, Quote)),
    "responsibility": ("actor", "who", (Event, Quote)),
    "target": ("target", "whom", (Event, Figure)),
    "stance": ("stance", "said", (Quote, Event)),
    "description": ("wording", "said", (Event, Quote)),
    "scope": ("scope", "where", (Toponym,)),
}
_STATES: tuple[tuple[str, DiscrepancyState], ...] = (
    ("resolved|corrected|settled", "settled"),
    ("change over time", "changed"),
    ("holds", "holds"),
)


def corroboration(gold_path: Path, texts: Path) -> Corroboration:
    """Return the conclusions a gold file states about the Analyses that `analyses` makes of it."""
    gold = json.loads(gold_path.read_text("utf-8"))
    read = {a.document.id: a for a in analyses(gold_path, texts)}
    files = {d["id"]: document_id(d["file"]) for d in gold["documents"]}
    entities, members = _entities(gold, read)
    incidents, happened = _incidents(gold, files)
    copies = tuple(
        Link(kind="copies", from_id=files[later], to_id=files[pair["documents"][0]])
        for pair in gold.get("same_wire", ())
        for later in pair["documents"][1:]
    )
    incident_of = {m.member_id: m.group_id for m in happened}
    claims: dict[str, Claim] = {}
    stances: dict[tuple[str, str, str | None], Stance] = {}
    found = []
    for c in gold["contradictions"]:
        rests = [(s, _rest(c["kind"], s, read[files[s["doc"]]])) for s in c["statements"]]
        subject = next((i for _, f in rests for i in [_incident(f, incident_of)] if i), None)
        kind, aspect, _ = _KINDS[c["kind"]]
        about: SubjectKind = "incident" if subject else "topic"
        for statement, fact in rests:
            claim = Claim(
                id=make_id("claim", c["id"], statement["says"]),
                subject_kind=about,
                subject_id=subject or c["topic"],
                aspect=aspect,
                value=statement["says"],
            )
            claims[claim.id] = claim
            stances[claim.id, fact.doc_id, fact.id] = Stance(
                claim_id=claim.id,
                doc_id=fact.doc_id,
                position="support",
                fact_id=fact.id,
                attribution=getattr(fact, "attribution", ()),
            )
        ids = [make_id("claim", c["id"], s["says"]) for s, _ in rests]
        state: DiscrepancyState = next(
            (s for words, s in _STATES if re.search(words, c["verdict"])), "open"
        )
        found.append(
            Discrepancy(
                id=make_id("discrepancy", c["id"]),
                kind=kind,
                state=state,
                claim_ids=tuple(dict.fromkeys(ids)),
                fact_ids=tuple(dict.fromkeys(f.id for _, f in rests)),
                reason=f"Accounts differ on {c['topic']}: {c['verdict']}.",
                rank=float(len(ids)),
                origin=ORIGIN,
            )
        )
    inner = [d for a in read.values() for d in a.discrepancies]
    return Corroboration(
        entities=entities,
        incidents=incidents,
        memberships=(*members, *happened),
        links=copies,
        claims=tuple(claims.values()),
        stances=tuple(stances.values()),
        discrepancies=(*found, *inner),
    )


def _entities(
    gold: Mapping[str, Any], read: Mapping[str, Analysis]
) -> tuple[tuple[Entity, ...], tuple[Membership, ...]]:
    entities, members = [], []
    for actor in gold["actors"]:
        chains = {make_id("chain", d, actor["id"]) for d in read}
        mine = [m for a in read.values() for m in a.mentions if m.chain_id in chains]
        if not mine:
            continue
        kind: MentionKind = KINDS.get(actor["id"].split(".")[0], "thing")
        entity = Entity(
            id=make_id("entity", actor["id"]),
            label=actor["name"],
            origin=ORIGIN,
            kind=kind,
            country=actor["country"] or None,
        )
        entities.append(entity)
        members += [
            Membership(kind="entity", group_id=entity.id, member_id=m.id, origin=ORIGIN)
            for m in mine
        ]
    return tuple(entities), tuple(members)


def _incidents(
    gold: Mapping[str, Any], files: Mapping[str, str]
) -> tuple[tuple[Incident, ...], tuple[Membership, ...]]:
    incidents, members = [], []
    for raw in gold["incidents"]:
        incident = Incident(
            id=make_id("incident", raw["id"]),
            label=raw["title"],
            origin=ORIGIN,
            type=_plover(raw["plover"]),
            time=interval(raw["date"]),
            place_id=make_id("place", raw["place"].removeprefix("off ")),
        )
        incidents.append(incident)
        members += [
            Membership(
                kind="incident",
                group_id=incident.id,
                member_id=f"{event}-{files[doc][-6:]}",
                origin=ORIGIN,
            )
            for doc, events in raw["event_mentions"].items()
            for event in events
        ]
    return tuple(incidents), tuple(members)


def _plover(words: str) -> PloverType | None:
    first = words.split()[0]
    return cast(PloverType, first) if first in get_args(PloverType) else None


def _rest(kind: str, statement: Mapping[str, Any], analysis: Analysis) -> Fact:
    """Return the fact a statement rests on: of a fitting type where one overlaps."""
    wanted = _KINDS[kind][2]
    at = span(statement)
    near = [f for f in facts(analysis) if any(overlaps(at, s) for s in f.spans)]

    def fit(fact: Fact) -> tuple[int, int, str]:
        first = next((i for i, t in enumerate(wanted) if isinstance(fact, t)), len(wanted))
        return first, abs(fact.spans[0].start - at.start), fact.id

    return min(near, key=fit)


def _incident(fact: Fact, incident_of: Mapping[str, str]) -> str | None:
    event = fact.id if isinstance(fact, Event) else getattr(fact, "event_id", None)
    return incident_of.get(event or "")
