"""Who "the rebels" are: descriptions of many that refer back, and the bodies that they make up.

Comes in: the drafts of a document in text order, names chained. Goes out: the same, plural
descriptions in the chain of what they take up. What surprises: those who make up a body stand for
it: after "fighters of the Brigade", "the fighters" are the Brigade.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from conspectus.facts.drafts import Draft
from conspectus.facts.reader import Reader

_DEFINITE = frozenset("the these those".split())
_FORCES = frozenset("police troops forces authorities".split())
"""Bodies that are called by those who make them up."""
_ARMED = ("MIL", "REB", "UAF")
_BETWEEN = frozenset("the so called so-called self-styled - ‐ “ ” \" '".split())
_LONGEST = 6  # words of a name behind "fighters of the", marks and articles with it


def name_forces(reader: Reader, drafts: Sequence[Draft]) -> None:
    """Let a name that has soldiers or fighters be that of an armed body: "rebels of the North"."""
    forces: dict[str, str] = {}
    for draft, body in _members(reader, drafts):
        if body.kind in ("org", "group") and body.sector in ("COM", "CVL", None):
            forces.setdefault(body.text, "REB" if draft.sector == "REB" else "MIL")
    for draft in drafts:
        if draft.form == "name" and draft.kind in ("org", "group") and draft.text in forces:
            draft.kind, draft.sector = "group", forces[draft.text]


def resolve_collectives(reader: Reader, drafts: Sequence[Draft], fresh: Callable[[], int]) -> None:
    """Set the chain of plural descriptions that refer back; drafts in text order, names chained."""
    made_of: dict[str, set[int]] = defaultdict(set)
    bodies = {d.chain: d for d in drafts if d.form == "name" and d.chain >= 0}
    for draft, body in _members(reader, drafts):
        if body.chain >= 0 and body.kind in ("org", "group"):
            made_of[_head(reader, draft)].add(body.chain)
    rebels = {d.chain for d in drafts if d.form == "name" and _is_rebel(d)}
    rebels = rebels or {c for chains in made_of.values() for c in chains if not bodies[c].country}
    told: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.form != "nominal" or not _is_many(reader, draft):
            continue
        head = _head(reader, draft)
        earlier, told[head] = told[head], [*told[head], draft]
        if draft.chain >= 0 or not _refers(reader, draft):
            continue
        one = None
        if len({d.country for d in (*earlier, draft) if d.country}) > 1:
            continue  # the soldiers of two states
        if len(made_of[head]) == 1:
            one = bodies[next(iter(made_of[head]))]
        elif draft.sector == "REB" and len(rebels) == 1 and not made_of[head]:
            one = bodies[next(iter(rebels))]
        if one is not None:
            draft.chain, draft.kind = one.chain, one.kind
            draft.country, draft.knowledge_id = one.country, one.knowledge_id
        elif earlier:
            last = earlier[-1]
            if last.chain < 0:
                last.chain = fresh()
            draft.chain, draft.kind = last.chain, last.kind
            draft.country = draft.country or last.country


def _members(reader: Reader, drafts: Sequence[Draft]) -> list[tuple[Draft, Draft]]:
    """Return descriptions of the armed with the name behind "of": "fighters of the Brigade"."""
    names = {d.start: d for d in drafts if d.form == "name"}
    found = []
    for draft in drafts:
        if draft.form != "nominal" or not draft.plural or draft.sector not in _ARMED:
            continue
        if [w.lower() for w in reader.words[draft.end : draft.end + 1]] != ["of"]:
            continue
        for k in range(draft.end + 1, min(len(reader.words), draft.end + _LONGEST)):
            if k in names:
                found.append((draft, names[k]))
                break
            if reader.words[k].lower() not in _BETWEEN:
                break
    return found


def _is_many(reader: Reader, draft: Draft) -> bool:
    if draft.kind == "org":
        return _head(reader, draft) in _FORCES
    return draft.plural and draft.kind in ("person", "group")


def _head(reader: Reader, draft: Draft) -> str:
    return reader.words[draft.head].lower()


def _is_rebel(draft: Draft) -> bool:
    return draft.kind == "group" and draft.sector in ("REB", "UAF")


def _in_title(reader: Reader, draft: Draft) -> bool:
    return reader.parsed.block(reader.parsed.doc[draft.start]).kind == "title"


def _refers(reader: Reader, draft: Draft) -> bool:
    """Return whether a description is of people told before: "the rebels", "those fighters"."""
    first = reader.words[draft.start].lower()
    behind = reader.words[draft.end : draft.end + 1]
    if behind and behind[0].lower() in ("of", "from"):
        return False
    if draft.head == draft.start:
        return draft.sector in _ARMED and _in_title(reader, draft)
    return first in _DEFINITE and draft.head == draft.start + 1
