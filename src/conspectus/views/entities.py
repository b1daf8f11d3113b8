"""Who: one actor by every name, all actors, who calls whom what, and who did what to whom."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from conspectus.knowledge.codebook import quad, weight
from conspectus.records import (
    Entity,
    Event,
    Membership,
    Mention,
    PloverType,
    Quote,
    Relation,
    RelationType,
    Term,
)
from conspectus.store.snapshot import Snapshot
from conspectus.views.answers import (
    Act,
    Edge,
    EntityLine,
    EntityView,
    Evidence,
    Lens,
    Relations,
    Use,
    Wording,
    WordingRow,
)
from conspectus.views.phrases import iso
from conspectus.views.sources import Sources

SHOWN = 60  # passages a list of one actor's words and deeds shows; the rest is in search
LIKE: Mapping[RelationType, PloverType] = {
    "allied_with": "COOPERATE", "likes": "SUPPORT", "dislikes": "ACCUSE", "fighting": "ASSAULT",
}  # fmt: skip
"""The act that a standing relation is like; others bind two actors without a sign."""
_PLACES = 3  # passages shown behind one wording of one outlet


def entity(snapshot: Snapshot, entity_id: str, lens: Lens | None = None) -> EntityView:
    """Return an actor: names by outlet, roles, words, deeds.

    Raises:
        NotFoundError: There is no such entity.
    """
    lens = lens or Lens()
    found = snapshot.get(Entity, entity_id)
    sources = Sources(snapshot)
    read = sources.read_by(lens)
    home = _homes(snapshot)
    mine = {m for m, e in home.items() if e == entity_id}
    mentions = [m for m in snapshot.rows(Mention) if m.id in mine and m.doc_id in read]
    roles = Counter(m.role for m in mentions if m.role)
    quotes = [q for q in snapshot.rows(Quote) if q.speaker_id in mine and q.doc_id in read]
    parts: dict[str, list[Event]] = defaultdict(list)
    for event in snapshot.rows(Event):
        for argument in event.arguments:
            if argument.mention_id in mine and event.doc_id in read:
                parts[argument.role].append(event)
    return EntityView(
        entity_id=found.id,
        label=found.label,
        kind=found.kind,
        country=found.country,
        roles=tuple(role for role, _ in sorted(roles.items(), key=lambda r: (-r[1], r[0]))),
        names=_uses(sources, [m for m in mentions if m.form == "name"]),
        said=_shown(sources, quotes),
        did=_shown(sources, parts["actor"]),
        suffered=_shown(sources, parts["recipient"]),
    )


def entities(snapshot: Snapshot, lens: Lens | None = None) -> tuple[EntityLine, ...]:
    """Return the named actors of a case, most mentioned first."""
    sources = Sources(snapshot)
    read = sources.read_by(lens or Lens())
    home = _homes(snapshot)
    counts: Counter[str] = Counter()
    outlets: dict[str, set[str]] = defaultdict(set)
    for mention in snapshot.rows(Mention, "form = 'name'"):
        if mention.doc_id in read and mention.id in home:
            counts[home[mention.id]] += 1
            outlets[home[mention.id]].add(sources.outlet(mention.doc_id))
    lines = [
        EntityLine(
            entity_id=e.id,
            label=e.label,
            kind=e.kind,
            country=e.country,
            mentions=counts[e.id],
            outlets=len(outlets[e.id]),
        )
        for e in snapshot.rows(Entity)
        if counts[e.id]
    ]
    return tuple(sorted(lines, key=lambda line: (-line.mentions, line.label, line.entity_id)))


def wording(snapshot: Snapshot, lens: Lens | None = None) -> Wording:
    """Return what each outlet calls each referent that is called by more than one wording."""
    lens = lens or Lens()
    sources = Sources(snapshot)
    read = sources.read_by(lens)
    home = _homes(snapshot)
    uses: dict[str, dict[tuple[str, str], list[Term]]] = defaultdict(lambda: defaultdict(list))
    written: dict[str, str] = {}  # each wording as its first source writes it
    for term in snapshot.rows(Term):
        if term.doc_id in read and term.mention_id in home:
            shown = written.setdefault(term.wording, sources.said(term))
            uses[home[term.mention_id]][sources.outlet(term.doc_id), shown].append(term)
    rows = []
    for found in snapshot.rows(Entity):
        counted = uses.get(found.id)
        if counted and len({wording for _, wording in counted}) > 1:
            used = _counted(sources, counted)
            rows.append(WordingRow(entity_id=found.id, label=found.label, uses=used))
    rows.sort(key=lambda r: (-len({u.outlet for u in r.uses}), -len(r.uses), r.label, r.entity_id))
    return Wording(lens=lens, rows=tuple(rows))


def relations(snapshot: Snapshot, lens: Lens | None = None) -> Relations:
    """Return signed edges between actors, heaviest first.

    Asserted events count, and relations read where no event says the same; weights are the PLOVER
    conflict-cooperation scores, a relation's that of the act it is like.
    """
    lens = lens or Lens()
    sources = Sources(snapshot)
    read = sources.read_by(lens)
    home = _homes(snapshot)
    labels = {e.id: e.label for e in snapshot.rows(Entity)}
    pairs: dict[tuple[str, str], list[Event | Relation]] = defaultdict(list)
    told: set[tuple[str, str, str]] = set()
    for event in snapshot.rows(Event, "status = 'asserted' and type is not null"):
        if event.doc_id not in read:
            continue
        actors = [
            home[a.mention_id]
            for a in event.arguments
            if a.role == "actor" and a.mention_id in home
        ]
        others = [
            home[a.mention_id]
            for a in event.arguments
            if a.role == "recipient" and a.mention_id in home
        ]
        if not others and len(set(actors)) > 1:
            actors, others = actors[:1], actors[1:]  # a two-sided event has all sides as actors
        for actor in sorted(set(actors)):
            for other in sorted(set(others) - {actor}):
                pairs[actor, other].append(event)
                told.add((event.doc_id, actor, other))
    for relation in snapshot.rows(Relation, "status = 'asserted'"):
        ends = home.get(relation.first_id), home.get(relation.second_id)
        if relation.type not in LIKE or relation.doc_id not in read or None in ends:
            continue
        pair = str(ends[0]), str(ends[1])
        if pair[0] != pair[1] and (relation.doc_id, *pair) not in told:
            pairs[pair].append(relation)
    edges = [_edge(sources, labels, pair, events) for pair, events in pairs.items()]
    edges.sort(key=lambda e: (-(e.cooperation + e.conflict), e.actor, e.recipient))
    return Relations(lens=lens, edges=tuple(edges))


def _edge(
    sources: Sources, labels: dict[str, str], pair: tuple[str, str], facts: "list[Event | Relation]"
) -> Edge:
    acts = sorted(
        (act for fact in facts if (act := _act(sources, fact))),
        key=lambda a: (a.when_iso or "9", a.fact_id),
    )
    conflict = sum(a.conflict for a in acts)
    dates = [a.when_iso for a in acts if a.when_iso]
    return Edge(
        actor_id=pair[0],
        actor=labels.get(pair[0], pair[0]),
        recipient_id=pair[1],
        recipient=labels.get(pair[1], pair[1]),
        cooperation=len(acts) - conflict,
        conflict=conflict,
        weight=round(sum(a.weight for a in acts) / len(acts), 2),
        first_iso=dates[0] if dates else None,
        last_iso=dates[-1] if dates else None,
        acts=tuple(acts),
        evidence=_shown(sources, facts),
    )


def _act(sources: Sources, fact: "Event | Relation") -> Act | None:
    """Return what a fact adds to an edge; a relation is dated by the day it was told."""
    if isinstance(fact, Event):
        kind, mode, when = fact.type, fact.mode, iso(fact.time)
    else:
        kind, mode, when = LIKE.get(fact.type), None, sources.evidence(fact).published_iso
    if kind is None:
        return None
    return Act(fact_id=fact.id, when_iso=when, conflict=quad(kind) >= 3, weight=weight(kind, mode))


def _homes(snapshot: Snapshot) -> dict[str, str]:
    return {m.member_id: m.group_id for m in snapshot.rows(Membership, "kind = 'entity'")}


def _shown(sources: Sources, facts: "Sequence[Event | Relation | Quote]") -> tuple[Evidence, ...]:
    evidence = [sources.evidence(f) for f in facts]
    evidence.sort(key=lambda e: (e.published_iso or "9", e.doc_id, e.spans[0].start, e.fact_id))
    return tuple(evidence[:SHOWN])


def _uses(sources: Sources, mentions: list[Mention]) -> tuple[Use, ...]:
    named: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[sources.outlet(mention.doc_id), sources.said(mention)].append(mention)
    return _counted(sources, named)


def _counted(
    sources: Sources, uses: Mapping[tuple[str, str], Sequence[Term | Mention]]
) -> tuple[Use, ...]:
    found = [
        Use(
            outlet=outlet,
            wording=wording,
            count=len(facts),
            quoted=sum(isinstance(f, Term) and f.quoted for f in facts),
            evidence=tuple(sources.evidence(f) for f in facts[:_PLACES]),
        )
        for (outlet, wording), facts in uses.items()
    ]
    return tuple(sorted(found, key=lambda u: (u.outlet, -u.count, u.wording)))
