"""By what names and in what offices somebody is told of, and why the names are taken for one.

What surprises: the reasons are found anew from the names themselves, by the rules that joined them;
what a person joined is said first.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from rapidfuzz.distance import JaroWinkler

from conspectus.corroborate.entities import ALIKE, plain_name
from conspectus.records import Entity, Fact, Membership, Mention
from conspectus.store.snapshot import AMONG
from conspectus.views.answers import Joined, Office
from conspectus.views.decided import CorrectionLine
from conspectus.views.phrases import date_words, iso
from conspectus.views.sources import Sources

MOST = 24  # names or offices of one actor; the rarer ones are in the pages
_SMALL = ("of", "the", "and")


def offices(sources: Sources, mentions: Sequence[Mention]) -> tuple[Office, ...]:
    """Return the offices somebody is named with, each from its first page to its last."""
    held: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        if m.role:
            held[m.role.casefold()].append(m)
    often = sorted(held.values(), key=lambda group: (-len(group), group[0].role or ""))[:MOST]
    ordered = [sorted(group, key=lambda m: _when(sources, m)) for group in often]
    sources.load(group[0] for group in ordered)
    found = []
    for group in ordered:
        dated = [p.value for m in group if (p := sources.documents[m.doc_id].published)]
        first, last = (dated[0], dated[-1]) if dated else (None, None)
        found.append(
            Office(
                role=_most(m.role or "" for m in group),
                count=len(group),
                outlets=tuple(sorted({sources.outlet(m.doc_id) for m in group})),
                first=date_words(first),
                last=date_words(last),
                first_iso=iso(first),
                last_iso=iso(last),
                evidence=sources.evidence(group[0]),
            )
        )
    return tuple(sorted(found, key=lambda o: (o.first_iso or "9", o.last_iso or "9", o.role)))


def joined(
    sources: Sources, found: Entity, names: Sequence[Mention], decided: Iterable[CorrectionLine]
) -> tuple[Joined, ...]:
    """Return the names taken for one actor, each with the reason; nothing where there is one."""
    called: dict[str, list[Mention]] = defaultdict(list)
    for m in names:
        called[plain_name(sources.said(m))].append(m)
    if len(called) < 2:
        return ()
    main = plain_name(found.label)
    often = sorted(called, key=lambda n: (n != main, -len(called[n]), n))[:MOST]
    spelled = {n: _most(map(sources.said, called[n])) for n in called}
    hands = {
        plain_name(aim.words): line.made_by
        for line in decided
        if line.action == "same" and not line.undone
        for aim in line.aims
    }
    lines = []
    for n in often:
        first = min(called[n], key=lambda m: _when(sources, m))
        lines.append(
            Joined(
                name=spelled[n],
                count=len(called[n]),
                outlets=tuple(sorted({sources.outlet(m.doc_id) for m in called[n]})),
                why=(
                    "its name here"
                    if n == main or (n == often[0] and main not in called)
                    else f"joined by {hands[n]}"
                    if n in hands
                    else _why(found, n, called, spelled)
                ),
                fact_id=first.id,
            )
        )
    return tuple(lines)


def mentions_of(sources: Sources, entity_id: str) -> Callable[[list[str]], list[Fact]]:
    """Return what finds, in documents, the mentions an actor was built of."""
    snapshot = sources.snapshot

    def facts(doc_ids: list[str]) -> list[Fact]:
        homes = snapshot.built(Membership, "kind = 'entity' and group_id = ?", [entity_id])
        ids = [m.member_id for m in homes]
        return [*snapshot.built(Mention, f"id {AMONG} and doc_id {AMONG}", [ids, doc_ids])]

    return facts


def _why(
    found: Entity, name: str, called: Mapping[str, Sequence[Mention]], spelled: Mapping[str, str]
) -> str:
    """Return why a name is taken for one with the others, in plain words."""
    mine = called[name]
    if found.knowledge_id and any(m.knowledge_id == found.knowledge_id for m in mine):
        return "known as one of its names"
    if found.kind == "state" and any(m.country == found.country for m in mine):
        return "stands for the state"
    others = sorted((n for n in called if n != name), key=lambda n: (-len(n.split()), n))
    for other in others:
        tokens = other.split()
        if len(tokens) > 1 and name == "".join(t[0] for t in tokens if t not in _SMALL):
            return f"the initials of «{spelled[other]}»"
    for other in others:
        if other.endswith(f" {name}"):
            what = "the surname" if found.kind == "person" else "the end"
            return f"{what} of «{spelled[other]}», and of no other name in this case"
    for other in others:
        if name.endswith(f" {other}"):
            return f"the full form of «{spelled[other]}»"
    for other in others:
        if JaroWinkler.similarity(name, other) >= ALIKE:
            return f"spelled much like «{spelled[other]}»"
    chains = {(m.doc_id, m.chain_id) for m in mine}
    for other in others:
        if chains & {(m.doc_id, m.chain_id) for m in called[other]}:
            return f"the same as «{spelled[other]}» in a page that uses both"
    return "the same by what pages say of it"


def _when(sources: Sources, mention: Mention) -> tuple[str, str, int]:
    published = sources.documents[mention.doc_id].published
    day = iso(published.value) if published else None
    return day or "9", mention.doc_id, mention.spans[0].start


def _most(words: Iterable[str]) -> str:
    counts = Counter(words)
    return min(counts, key=lambda w: (-counts[w], w))
