"""Chains of mentions -> entities: who is the same across documents.

Keys that may bring two chains together are an entry of knowledge, a state's country, a full name, a
surname, a set of initials and a short form; each is checked against what the chains say of
themselves. What surprises: a short form ("the Front") joins only where one long name of the case
fits it, and two persons with different first names never meet, whatever their surname.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from conspectus.corroborate.clusters import Groups, Pair
from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.described import join_described
from conspectus.ids import group_id
from conspectus.knowledge.actors import state_names
from conspectus.knowledge.names import fold_name, is_surname
from conspectus.records import Entity, Membership, MentionKind

ORIGIN = "corroborate.entities/4"
ALIKE = 0.93  # Jaro-Winkler of one word of a name; below it "Ivanov" and "Ivanova" are two people
_CLASSES: Mapping[MentionKind, str] = {
    "group": "body", "org": "body", "igo": "body", "people": "people", "outlet": "outlet",
    "person": "person", "state": "state", "place": "place", "thing": "thing",
}  # fmt: skip
_TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady dame captain capt major maj colonel col general gen admiral "
    "adm commander cmdr lieutenant lt sergeant sgt president prime minister premier chancellor "
    "king queen prince princess sheikh sheik mullah imam ayatollah pope father professor prof "
    "senator sen governor gov secretary ambassador mayor judge".split()
)
_ARTICLES = frozenset({"the", "a", "an", "so", "called", "self", "styled"})


@dataclass(frozen=True, slots=True)
class Profile:
    """What a chain says about itself."""

    chain_id: str
    doc_id: str
    klass: str
    kind: MentionKind
    names: tuple[str, ...]
    """Folded names without titles and articles, the fullest first."""
    country: str | None
    knowledge_id: str | None
    shown: str


def find_entities(
    corpus: Corpus, together: Sequence[Pair] = (), apart: Sequence[Pair] = ()
) -> tuple[tuple[Entity, ...], tuple[Membership, ...], dict[str, str]]:
    """Return entities, their memberships, and the entity of each mention.

    Args:
        corpus: The case.
        together: Pairs of mention ids a person judged to be one.
        apart: Pairs of mention ids a person judged to be two.
    """
    profiles = {c: _profile(corpus, c) for c in sorted(corpus.chains)}
    chain = {m.id: m.chain_id for m in corpus.mentions.values()}
    groups = Groups(profiles, [(chain[a], chain[b]) for a, b in apart if a in chain and b in chain])
    for a, b in together:
        if a in chain and b in chain:
            groups.join(chain[a], chain[b], force=True)
    named = [p for p in profiles.values() if p.names]
    _join_known(named, groups)
    _join_full_names(named, groups)
    _join_persons([p for p in named if p.klass == "person"], groups)
    _join_bare_surnames(named, groups)
    _join_bodies([p for p in named if p.klass == "body"], groups)
    join_described(corpus, groups)
    entities, memberships, entity_of = [], [], {}
    for chains in groups.groups():
        members = [m for c in chains for m in corpus.chains[c]]
        entity = _entity(chains, [profiles[c] for c in chains])
        entities.append(entity)
        for m in members:
            entity_of[m.id] = entity.id
            memberships.append(
                Membership(kind="entity", group_id=entity.id, member_id=m.id, origin=ORIGIN)
            )
    entities.sort(key=lambda e: e.id)
    memberships.sort(key=lambda m: (m.group_id, m.member_id))
    return tuple(entities), tuple(memberships), entity_of


def plain_name(text: str) -> str:
    """Return a name folded, without leading titles and articles and without a final 's.

    >>> plain_name("Mrs. Élan"), plain_name("the Harbour Front’s")
    ('elan', 'harbour front')
    """
    for ending in ("’s", "'s", "’", "'"):
        text = text.removesuffix(ending)
    tokens = fold_name(text).split()
    while len(tokens) > 1 and (tokens[0] in _TITLES or tokens[0] in _ARTICLES):
        tokens.pop(0)
    return " ".join(tokens)


def _profile(corpus: Corpus, chain_id: str) -> Profile:
    mentions = corpus.chains[chain_id]
    kinds = Counter(m.kind for m in mentions if m.form == "name") or Counter(
        m.kind for m in mentions
    )
    kind = min(kinds, key=lambda k: (-kinds[k], k))
    spelled = [corpus.words(m) for m in mentions if m.form == "name" and m.kind == kind]
    folded = Counter(filter(None, map(plain_name, spelled)))
    shown = Counter(s for s in spelled) or Counter(corpus.words(m) for m in mentions)
    return Profile(
        chain_id=chain_id,
        doc_id=mentions[0].doc_id,
        klass=_CLASSES[kind],
        kind=kind,
        names=tuple(sorted(folded, key=lambda n: (is_surname(n), -len(n.split()), -folded[n], n))),
        country=_most(m.country for m in mentions),
        knowledge_id=_most(m.knowledge_id for m in mentions if m.kind == kind),
        shown=min(shown, key=lambda s: (-len(plain_name(s).split()), -shown[s], len(s), s)),
    )


def _most(values: "object") -> str | None:
    counts = Counter(v for v in values if v)  # type: ignore[attr-defined]
    return min(counts, key=lambda v: (-counts[v], v)) if counts else None


def _join_known(named: Sequence[Profile], groups: Groups[str]) -> None:
    """Join chains that knowledge calls one, and states by their country."""
    first: dict[tuple[str, str], str] = {}
    for p in named:
        keys = [("known", p.knowledge_id)] if p.knowledge_id else []
        if p.klass == "state" and p.country:
            keys.append(("state", p.country))
        for key in keys:
            groups.join(first.setdefault((key[0], str(key[1])), p.chain_id), p.chain_id)


def _join_full_names(named: Sequence[Profile], groups: Groups[str]) -> None:
    """Join chains of one class that share a name of two words or more, or any name of a state."""
    first: dict[tuple[str, str], str] = {}
    for p in named:
        for name in p.names:
            if p.klass == "person" and is_surname(name):
                continue
            if p.klass in ("body", "people") and len(name) < 2:
                continue
            groups.join(first.setdefault((p.klass, name), p.chain_id), p.chain_id)


def _join_persons(persons: Sequence[Profile], groups: Groups[str]) -> None:
    """Join a bare surname to the one full name it fits, and spellings of one full name."""
    full: dict[str, list[Profile]] = defaultdict(list)
    for p in persons:
        if not is_surname(p.names[0]):
            full[p.names[0].split()[-1]].append(p)
    surnames = sorted(full)
    for p in persons:
        name = p.names[0]
        last = name.split()[-1]
        near = [s for s in surnames if s[:1] == last[:1] and _alike(s, last)]
        fitting = [q for s in near for q in full[s] if q is not p and _same_person(p, q)]
        roots = sorted({groups.root(q.chain_id) for q in fitting})
        if not is_surname(name):
            for root in roots:
                groups.join(root, p.chain_id)
        elif len(roots) == 1:
            groups.join(roots[0], p.chain_id)
    alone: dict[str, str] = {}
    for p in persons:
        if is_surname(p.names[0]) and p.names[0].split()[-1] not in full:
            groups.join(alone.setdefault(p.names[0].split()[-1], p.chain_id), p.chain_id)


def _join_bare_surnames(named: Sequence[Profile], groups: Groups[str]) -> None:
    """Join a bare name of we know not what to the one person of the case with that surname."""
    full: dict[str, list[Profile]] = defaultdict(list)
    taken = {n for p in named if p.klass not in ("person", "thing") for n in p.names}
    for p in named:
        if p.klass == "person" and not is_surname(p.names[0]):
            full[p.names[0].split()[-1]].append(p)
    for p in named:
        name = p.names[0]
        if p.klass != "thing" or not is_surname(name) or name in taken:
            continue
        roots = sorted({groups.root(q.chain_id) for q in full.get(name.split()[-1], ())})
        if len(roots) == 1:
            groups.join(roots[0], p.chain_id)


def _same_person(a: Profile, b: Profile) -> bool:
    """Return whether two personal names can be one person's: surname alike, first names agree."""
    if a.country and b.country and a.country != b.country and is_surname(a.names[0]):
        return False
    one, other = a.names[0].split(), b.names[0].split()
    if is_surname(a.names[0]) or is_surname(b.names[0]):
        return one[-1] == other[-1]
    first, second = one[0], other[0]
    initial = min(len(first), len(second)) == 1 and first[0] == second[0]
    return _alike(one[-1], other[-1]) and (initial or _alike(first, second))


def _alike(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) > 4 and JaroWinkler.similarity(a, b) >= ALIKE)


def _join_bodies(bodies: Sequence[Profile], groups: Groups[str]) -> None:
    """Join short forms and initials of bodies to the one long name of the case they fit."""
    long_names: dict[str, set[str]] = defaultdict(set)
    by_name: dict[str, str] = {}
    for p in bodies:
        for name in p.names:
            tokens = name.split()
            by_name.setdefault(name, p.chain_id)
            if len(tokens) < 2:
                continue
            long_names["".join(t[0] for t in tokens if t not in ("of", "the", "and"))].add(name)
            for cut in range(1, len(tokens)):
                long_names[" ".join(tokens[cut:])].add(name)
    for p in bodies:
        for name in p.names:
            roots = sorted({groups.root(by_name[n]) for n in long_names.get(name, ()) if n != name})
            if len(roots) == 1 and not (p.knowledge_id and _known(roots[0], bodies, groups)):
                groups.join(roots[0], p.chain_id)


def _known(root: str, bodies: Sequence[Profile], groups: Groups[str]) -> bool:
    return any(p.knowledge_id for p in bodies if groups.root(p.chain_id) == root)


def _entity(chains: Sequence[str], profiles: Sequence[Profile]) -> Entity:
    kinds = Counter(p.kind for p in profiles)
    shown = Counter(p.shown for p in [p for p in profiles if p.names] or profiles)
    label = min(shown, key=lambda s: (-len(plain_name(s).split()), -shown[s], len(s), s))
    if profiles[0].klass == "state":
        known = state_names().get(_most(p.knowledge_id for p in profiles) or "")
        label = known or min(shown, key=lambda s: (-shown[s], len(s), s))
    return Entity(
        id=group_id("entity", chains),
        label=label,
        origin=ORIGIN,
        kind=min(kinds, key=lambda k: (-kinds[k], k)),
        country=_most(p.country for p in profiles),
        knowledge_id=_most(p.knowledge_id for p in profiles),
    )
