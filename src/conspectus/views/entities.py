"""Who: one actor by every name, all actors, who calls whom what, and who did what to whom."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from conspectus.knowledge.codebook import LIKE, quad, weight
from conspectus.records import (
    Entity,
    Event,
    Mention,
    Quote,
    Relation,
    Term,
)
from conspectus.store.snapshot import AMONG, Snapshot
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
from conspectus.views.corrections import touching
from conspectus.views.naming import joined, mentions_of, offices
from conspectus.views.phrases import iso
from conspectus.views.sources import Sources
from conspectus.views.tallies import most_bound, most_named, most_worded

SHOWN = 60  # passages a list of one actor's words and deeds shows; the rest is in search
MOST = 500  # actors of one list, most named first
USES = 300  # wordings one answer carries with their places
EDGES = 100  # pairs of actors one answer carries
BEHIND = 8  # passages shown behind one of them; the actor's own page has more
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
    mine = "(select member_id from \"Membership\" where kind = 'entity' and group_id = ?)"
    mentions = [
        m
        for m in snapshot.rows(Mention, f"id in {mine}", [entity_id])
        if m.doc_id in read and (m.form == "name" or m.role)
    ]
    roles = Counter(m.role for m in mentions if m.role)
    order = {d: n for d, n in _order(sources).items() if d in read}

    def earliest(which: str, *parameters: str) -> list[str]:
        """Return the ids of the facts that concern the actor, in the order they were told."""
        rows = snapshot.sql(f"select id, doc_id from {which} in {mine}", [*parameters, entity_id])
        return [i for _, i in sorted((order[d], i) for i, d in {*rows} if d in order)[:SHOWN]]

    part = '(select id, doc_id, unnest(arguments) as a from "Event")'
    part += " where a.role = ? and a.mention_id"
    quotes = snapshot.rows(Quote, f"id {AMONG}", [earliest('"Quote" where speaker_id')])
    did = snapshot.rows(Event, f"id {AMONG}", [earliest(part, "actor")])
    suffered = snapshot.rows(Event, f"id {AMONG}", [earliest(part, "recipient")])
    names = [m for m in mentions if m.form == "name"]
    decided = touching(sources, mentions_of(sources, entity_id))
    sources.load([*quotes, *did, *suffered])
    return EntityView(
        entity_id=found.id,
        label=found.label,
        kind=found.kind,
        country=found.country,
        roles=tuple(role for role, _ in sorted(roles.items(), key=lambda r: (-r[1], r[0]))),
        names=_uses(sources, names),
        said=_shown(sources, quotes),
        did=_shown(sources, did),
        suffered=_shown(sources, suffered),
        offices=offices(sources, mentions),
        joined=joined(sources, found, names, decided),
        decided=decided,
    )


def entities(snapshot: Snapshot, lens: Lens | None = None) -> tuple[EntityLine, ...]:
    """Return the named actors of a case, most mentioned first."""
    return most_mentioned(snapshot, lens)[0]


def most_mentioned(
    snapshot: Snapshot, lens: Lens | None = None
) -> tuple[tuple[EntityLine, ...], int]:
    """Return the named actors of a case, most mentioned first, and how many are left out."""
    counts, total = most_named(Sources(snapshot), lens or Lens(), MOST)
    lines = [
        EntityLine(
            entity_id=e.id,
            label=e.label,
            kind=e.kind,
            country=e.country,
            mentions=counts[e.id][0],
            outlets=counts[e.id][1],
        )
        for e in snapshot.rows(Entity, f"id {AMONG}", [sorted(counts)])
    ]
    lines.sort(key=lambda line: (-line.mentions, line.label, line.entity_id))
    return tuple(lines), total - len(counts)


def wording(snapshot: Snapshot, lens: Lens | None = None) -> Wording:
    """Return what each outlet calls each referent that is called by more than one wording."""
    lens = lens or Lens()
    sources = Sources(snapshot)
    found, total = most_worded(sources, lens, USES)
    facts: dict[str, Term] = {}
    ids = sorted({i for *_, first in found for i in first})
    for term in snapshot.rows(Term, f"id {AMONG}", [ids]):
        facts[term.id] = term
    sources.load(facts.values())
    written: dict[str, str] = {}  # each wording as its first source writes it
    for term in facts.values():
        written.setdefault(term.wording, sources.said(term))
    uses: dict[str, list[Use]] = defaultdict(list)
    for entity_id, outlet, worded, count, quoted, first in found:
        uses[entity_id].append(
            Use(
                outlet=outlet,
                wording=written[worded],
                count=count,
                quoted=quoted,
                evidence=tuple(sources.evidence(facts[i]) for i in first),
            )
        )
    rows = [
        WordingRow(entity_id=e.id, label=e.label, uses=tuple(uses[e.id]))
        for e in snapshot.rows(Entity, f"id {AMONG}", [sorted(uses)])
    ]
    rows.sort(key=lambda r: (-len({u.outlet for u in r.uses}), -len(r.uses), r.label, r.entity_id))
    return Wording(lens=lens, rows=tuple(rows), left_out=total - len(rows))


def relations(snapshot: Snapshot, lens: Lens | None = None) -> Relations:
    """Return signed edges between actors, heaviest first.

    Asserted events count, and relations read where no event says the same; weights are the PLOVER
    conflict-cooperation scores, a relation's that of the act it is like.
    """
    lens = lens or Lens()
    sources = Sources(snapshot)
    bound, total = most_bound(sources, lens, EDGES)
    labels = {
        e.id: e.label
        for e in snapshot.rows(Entity, f"id {AMONG}", [sorted({i for p in bound for i in p})])
    }
    ids = sorted({i for facts in bound.values() for i in facts})
    known: dict[str, Event | Relation] = {
        f.id: f for f in snapshot.rows(Event, f"id {AMONG}", [ids])
    }
    known |= {f.id: f for f in snapshot.rows(Relation, f"id {AMONG}", [ids])}
    pairs = {pair: [known[i] for i in facts if i in known] for pair, facts in bound.items()}
    shown = {pair: _first(sources, facts, BEHIND) for pair, facts in pairs.items()}
    sources.load(f for facts in shown.values() for f in facts)
    edges = [_edge(sources, labels, p, pairs[p], shown[p]) for p in pairs if pairs[p]]
    edges.sort(key=lambda e: (-(e.cooperation + e.conflict), e.actor, e.recipient))
    return Relations(lens=lens, edges=tuple(edges), left_out=total - len(bound))


def _edge(
    sources: Sources,
    labels: dict[str, str],
    pair: tuple[str, str],
    facts: "Sequence[Event | Relation]",
    shown: "Sequence[Event | Relation]",
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
        evidence=_shown(sources, shown),
    )


def _act(sources: Sources, fact: "Event | Relation") -> Act | None:
    """Return what a fact adds to an edge; a relation is dated by the day it was told."""
    if isinstance(fact, Event):
        kind, mode, when = fact.type, fact.mode, iso(fact.time)
    else:
        published = sources.documents[fact.doc_id].published
        kind, mode, when = LIKE.get(fact.type), None, iso(published.value) if published else None
    if kind is None:
        return None
    return Act(fact_id=fact.id, when_iso=when, conflict=quad(kind) >= 3, weight=weight(kind, mode))


def _published(sources: Sources, doc_id: str) -> tuple[str, str]:
    """Return what documents are ordered by: the day told, then the id."""
    published = sources.documents[doc_id].published
    return (iso(published.value) if published else None) or "9", doc_id


def _order(sources: Sources) -> dict[str, int]:
    """Return documents with their places in the order they were told in; made once a snapshot."""

    def make() -> dict[str, int]:
        told = sorted(sources.documents, key=lambda d: _published(sources, d))
        return {d: n for n, d in enumerate(told)}

    return sources.snapshot.once("order", make)


def _first(
    sources: Sources, facts: "Sequence[Event | Relation]", most: int
) -> "list[Event | Relation]":
    """Return the facts told first."""
    return sorted(facts, key=lambda f: (_published(sources, f.doc_id), f.spans[0].start, f.id))[
        :most
    ]


def _shown(sources: Sources, facts: "Sequence[Event | Relation | Quote]") -> tuple[Evidence, ...]:
    evidence = [sources.evidence(f) for f in facts]
    evidence.sort(key=lambda e: (e.published_iso or "9", e.doc_id, e.spans[0].start, e.fact_id))
    return tuple(evidence[:SHOWN])


def _uses(sources: Sources, mentions: list[Mention]) -> tuple[Use, ...]:
    named: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    sources.load_texts(m.doc_id for m in mentions)
    for mention in mentions:
        named[sources.outlet(mention.doc_id), sources.said(mention)].append(mention)
    sources.load(m for group in named.values() for m in group[:_PLACES])
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
