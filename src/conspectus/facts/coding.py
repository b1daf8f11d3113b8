"""A trigger and its standing -> PLOVER type, mode and contexts.

The row of the table says the type; words around refine the mode, and the standing may turn one
type into another: a meeting that will be held is an agreement, a ceasefire refused is a rejection.
What surprises: that last step is separate and visible (`resulting_type`), so that both the event
spoken of and what the sentence does can be exported.

Source: PLOVER manual 2.0 (auxiliary modes); the table of Zero-Shot-PLOVER for stopped and refused.
"""

from dataclasses import replace

from conspectus.facts.arguments import Found, Hit
from conspectus.facts.clauses import Words
from conspectus.facts.status import Standing
from conspectus.knowledge.triggers import Row
from conspectus.records import Phase, PloverType, Status

_COOPERATIVE = ("CONSULT", "SUPPORT", "COOPERATE", "AID")
_YIELDING = ("CONCEDE", "RETREAT")
_FORCEFUL = ("PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT")

MODE_CUES: dict[str, str] = {
    "bomber": "aerial", "bombers": "aerial", "aircraft": "aerial", "warplane": "aerial",
    "warplanes": "aerial", "jets": "aerial", "jet": "aerial", "airstrike": "aerial",
    "airstrikes": "aerial", "fighters": "", "plane": "", "planes": "aerial", "air": "aerial",
    "helicopter": "aerial", "helicopters": "aerial", "sorties": "aerial",
    "drone": "drone", "drones": "drone", "unmanned": "drone",
    "rocket": "heavy-weapons", "rockets": "heavy-weapons", "missile": "heavy-weapons",
    "missiles": "heavy-weapons", "artillery": "heavy-weapons", "mortar": "heavy-weapons",
    "mortars": "heavy-weapons", "tank": "heavy-weapons", "tanks": "heavy-weapons",
    "shells": "heavy-weapons", "howitzers": "heavy-weapons",
    "bomb": "explosives", "bombs": "explosives", "explosives": "explosives", "mine": "explosives",
    "mines": "explosives", "grenade": "explosives", "grenades": "explosives",
    "landmine": "explosives", "ied": "explosives", "dynamite": "explosives",
    "gunman": "firearms", "gunmen": "firearms", "rifle": "firearms", "rifles": "firearms",
    "gun": "firearms", "guns": "firearms", "pistol": "firearms", "snipers": "firearms",
    "sniper": "firearms", "bullets": "firearms", "bullet": "firearms",
    "knife": "primitive", "knives": "primitive", "machete": "primitive", "machetes": "primitive",
    "stones": "primitive", "axe": "primitive", "swords": "primitive",
    "suicide": "suicide-attack", "sarin": "unconventional", "chlorine": "unconventional",
    "teargas": "crowd-control", "batons": "crowd-control",
}  # fmt: skip
_CUED = ("ASSAULT",)
_REACH = 10
_WILL = frozenset("will would wo 'd".split())
DOERS = {
    "civil": ("CVL", "LAB", "EDU", "BUS", "JRN", "MED"),
    "forces": ("MIL", "COP", "REB", "PRM"),
}
"""Sectors of those who must do what a row with this weight names."""


def resulting_type(
    kind: PloverType | None, status: Status, phase: Phase | None = None
) -> PloverType | None:
    """Return what a sentence does that speaks of an event in this way.

    >>> resulting_type("CONSULT", "planned"), resulting_type("ASSAULT", "threatened")
    ('AGREE', 'THREATEN')
    >>> resulting_type("AID", "asserted", "stopped"), resulting_type("AID", "denied")
    ('SANCTION', 'REJECT')
    """
    if kind is None:
        return None
    friendly = kind == "AGREE" or kind in _COOPERATIVE or kind in _YIELDING
    if status in ("planned", "threatened", "hypothetical"):
        return _future(kind)
    if status == "requested":
        return "REQUEST" if friendly else kind
    if status == "denied":
        return "REJECT" if friendly else kind
    if phase == "stopped":
        return _stopped(kind)
    if phase == "failed" and (kind == "AGREE" or kind in _COOPERATIVE):
        return "REJECT"
    return kind


def _future(kind: PloverType) -> PloverType:
    if kind in _COOPERATIVE:
        return "AGREE"
    if kind == "RETREAT":
        return "CONCEDE"
    return "THREATEN" if kind in _FORCEFUL else kind


def _stopped(kind: PloverType) -> PloverType:
    if kind in ("AGREE", "CONSULT", "SUPPORT"):
        return "REJECT"
    if kind in ("COOPERATE", "AID", *_YIELDING):
        return "SANCTION"
    return "RETREAT" if kind in _FORCEFUL else "AGREE"


def event_type(kind: PloverType | None, status: Status, phase: Phase | None) -> PloverType | None:
    """Return the type an Event carries: a future cooperative act is its promise.

    A planned or threatened use of force keeps its type, since its status already says that it has
    not happened, and several outlets' accounts of it must meet.
    """
    if status in ("planned", "requested") and kind in _COOPERATIVE:
        return "AGREE" if status == "planned" else "REQUEST" if kind == "AID" else "AGREE"
    if phase == "stopped":
        return resulting_type(kind, status, phase)
    return kind


def own_threat(
    kind: PloverType | None, standing: Standing, hit: Hit, words: Words
) -> tuple[PloverType | None, Standing]:
    """Return type and standing where the doer speaks: "we will strike", "we can talk".

    Who says that he will not has refused, which is done by saying it.
    """
    if hit.noun:
        return kind, standing
    start = words.group_start(hit.head)
    group = words.lower[start : hit.head]
    if kind == "REJECT" and standing.status == "denied" and _WILL.intersection(group):
        return kind, replace(standing, status="asserted", phase="done", polarity="positive")
    mine = start > 0 and words.lower[start - 1] in ("we", "i")
    if not mine or standing.polarity == "negative":
        return kind, standing
    if standing.status == "planned" and kind == "ASSAULT":
        return "THREATEN", replace(standing, status="threatened")
    if kind in _COOPERATIVE and "can" in group:
        return "AGREE", replace(standing, status="asserted")
    return kind, standing


def choose_row(rows: tuple[Row, ...], hit: Hit, found: Found, words: Words) -> Row:
    """Return the row whose frame fits: transitive and intransitive uses differ."""
    if len(rows) == 1:
        return rows[0]
    if rows[0].weight == "beside":
        return rows[0]
    loose = rows
    bounds = [r for r in rows if r.weight in DOERS]
    if words.object_ahead(hit.last - 1):  # who turns lorries back does not turn back
        bounds.sort(key=lambda r: r.frame == "alone")
    for bound in bounds:
        if done_by(bound, hit, found, words):
            return bound
        rows = tuple(r for r in rows if r is not bound)
    rows = rows or loose
    people = [r for r in rows if r.weight == "people"]
    if people and len(people) < len(rows):
        done = any(p.mention.kind in ("person", "people") for p in found.recipients)
        rows = (people[0],) if done else tuple(r for r in rows if r not in people)
    undone = [r for r in rows if r.frame == "suffers"]
    others = [r for r in rows if r.frame != "suffers"]
    if undone and others:
        passive = not hit.noun and (words.passive(hit.head) or words.reduced(hit.head))
        taken = passive or found.recipients or words.object_ahead(hit.last - 1)
        return others[0] if taken else undone[0]
    hosting = [r for r in rows if r.frame == "receives"]
    if hosting and len(hosting) < len(rows):
        person = any(p.mention.kind == "person" for p in found.recipients)
        return hosting[0] if person else next(r for r in rows if r.frame != "receives")
    return rows[0]


def done_by(row: Row, hit: Hit, found: Found, words: Words) -> bool:
    """Return whether workers or troops do it, as the row asks, or a word just before says so."""
    if found.actors and all(p.mention.sector for p in found.actors):
        return all(p.mention.sector in DOERS[row.weight] for p in found.actors)
    near = words.lower[max(0, hit.first - 3) : hit.first]
    return any(w in row.cues for w in near)


def mode_of(row: Row, kind: PloverType | None, hit: Hit, words: Words) -> str | None:
    """Return the mode: the row's, else what weapons named nearby say; None when the type moved."""
    if kind != row.type:
        return None
    if row.type not in _CUED or row.mode not in (None, "destroy"):
        return row.mode
    low, high = words.bounds[words.sentence[hit.head]]
    near = range(max(low, hit.first - _REACH), min(high, hit.last + _REACH))
    cued = [
        (abs(j - hit.head), MODE_CUES[words.lower[j]])
        for j in near
        if MODE_CUES.get(words.lower[j])
    ]
    return min(cued)[1] if cued else row.mode


CONTEXT_CUES: dict[str, str] = {
    "army": "military", "navy": "military", "troops": "military", "soldiers": "military",
    "warship": "military", "frigate": "military", "airstrike": "military",
    "airstrikes": "military", "bomber": "military", "bombers": "military",
    "terrorist": "terrorism", "terrorists": "terrorism", "terrorism": "terrorism",
    "ambassador": "diplomatic", "embassy": "diplomatic", "envoy": "diplomatic",
    "diplomats": "diplomatic", "summit": "diplomatic",
    "election": "election", "elections": "election", "ballot": "election", "voters": "election",
    "tariffs": "economic", "trade": "economic", "sanctions": "economic", "economy": "economic",
    "court": "legal", "trial": "legal", "judge": "legal", "prosecutor": "legal",
    "refugees": "migration", "migrants": "migration", "asylum": "asylum",
    "peacekeepers": "peacekeeping", "nuclear": "cbrn", "chemical": "cbrn", "sarin": "cbrn",
    "cyber": "cyber", "hackers": "cyber", "disinformation": "misinformation",
    "parliament": "legislative", "lawmakers": "legislative", "spies": "intelligence",
    "intelligence": "intelligence", "earthquake": "disasters", "floods": "disasters",
    "gas": "natural_resource", "oil": "natural_resource", "pipeline": "natural_resource",
    "drugs": "illegal_drugs", "corruption": "corruption", "hospital": "health",
    "epidemic": "health", "church": "religion_ethnicity", "mosque": "religion_ethnicity",
}  # fmt: skip


def contexts_of(hit: Hit, words: Words) -> tuple[str, ...]:
    """Return what the words around a trigger say the event is about, in the codebook's names."""
    low, high = words.bounds[words.sentence[hit.head]]
    near = words.lower[max(low, hit.first - _REACH) : min(high, hit.last + _REACH)]
    return tuple(sorted({CONTEXT_CUES[w] for w in near if w in CONTEXT_CUES}))
