"""Descriptions without a name, across documents: "the brigade", "the Arlandic prime minister".

Comes in: the profiles of all chains and the groups that names have made. Goes out: chains of
descriptions joined to the one name of the case that they fit, and offices of one state to each
other. What surprises: a description that fits two names joins neither.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conspectus.corroborate.clusters import Groups
from conspectus.corroborate.corpus import Corpus
from conspectus.knowledge.codebook import OFFICIAL
from conspectus.knowledge.names import fold_name
from conspectus.records import Mention

_DEFINITE = frozenset({"the", "this", "that"})
_ARTICLES = _DEFINITE | {"a", "an", "its", "their", "his", "her", "s"}
_BODIES = ("group", "org", "igo")
_GENERAL = frozenset("ministry department office court agency force forces service".split())
"""Heads that say little without the word before them."""


def join_described(corpus: Corpus, groups: Groups[str]) -> None:
    """Join chains that hold descriptions only to the names they fit."""
    chains = sorted(corpus.chains)
    nameless = [c for c in chains if not any(m.form == "name" for m in corpus.chains[c])]
    named = [c for c in chains if any(m.form == "name" for m in corpus.chains[c])]
    heads = _last_words(corpus, named, groups)
    holders = _holders(corpus, named, groups)
    first: dict[tuple[str, ...], str] = {}
    for chain in nameless:
        for m in corpus.chains[chain]:
            if m.form != "nominal":
                continue
            said = fold_name(corpus.words(m)).split()
            if m.kind in _BODIES and said[:1] and said[0] in _DEFINITE and len(said) == 2:
                _only(heads.get(said[1], set()), chain, groups)
            if m.kind == "person" and m.country and said[:1] and said[0] in _DEFINITE:
                _only(_fitting(m, _role(said), holders, groups), chain, groups)
            key = _office(m, said)
            if key is not None:
                groups.join(first.setdefault(key, chain), chain)


def _only(roots: set[str], chain: str, groups: Groups[str]) -> None:
    if len(roots) == 1:
        groups.join(next(iter(roots)), chain)


def _last_words(
    corpus: Corpus, named: Sequence[str], groups: Groups[str]
) -> Mapping[str, set[str]]:
    """Return the groups of bodies by the last word of their long names."""
    found: dict[str, set[str]] = defaultdict(set)
    for chain in named:
        for m in corpus.chains[chain]:
            words = fold_name(corpus.words(m)).split() if m.form == "name" else []
            if m.kind in _BODIES and len(words) > 1:
                found[words[-1]].add(groups.root(chain))
    return found


@dataclass(frozen=True, slots=True)
class _Holder:
    """A named person of one country: the roles the case gives, and where they are named."""

    root: str
    roles: tuple[frozenset[str], ...]
    documents: frozenset[str]


def _holders(
    corpus: Corpus, named: Sequence[str], groups: Groups[str]
) -> Mapping[str, list[_Holder]]:
    """Return the named persons of the case by country."""
    members: dict[str, list[Mention]] = defaultdict(list)
    for chain in named:
        held = [m for m in corpus.chains[chain] if m.form == "name" and m.kind == "person"]
        members[groups.root(chain)] += held
    found: dict[str, list[_Holder]] = defaultdict(list)
    for root, held in sorted(members.items()):
        countries = {m.country for m in held if m.country}
        if len(countries) == 1:
            roles = {frozenset(fold_name(m.role).split()) for m in held if m.role}
            documents = frozenset(m.doc_id for m in held)
            found[countries.pop()].append(_Holder(root, tuple(roles), documents))
    return found


def _fitting(
    m: Mention, role: Sequence[str], holders: Mapping[str, list[_Holder]], groups: Groups[str]
) -> set[str]:
    """Return who may be meant by "the Arlandic prime minister".

    That is who has this role in the case; else who of that country is named in the document and
    has no role in the case that speaks against it.
    """
    known = holders[m.country or ""]
    sure = {h.root for h in known if role and any(set(role) <= r for r in h.roles)}
    if sure:
        return sure
    return {h.root for h in known if m.doc_id in h.documents and not (role and h.roles)}


def _role(said: Sequence[str]) -> list[str]:
    """Return the words of "the Arlandic prime minister" that name the office."""
    words = [w for w in said if w not in _ARTICLES]
    return words[-2:] if len(words) > 2 else words[-1:] if len(words) == 2 else []


def _office(m: Mention, said: Sequence[str]) -> tuple[str, ...] | None:
    """Return what descriptions of one office or force share, whoever tells of it."""
    if m.kind != "org" or m.sector not in OFFICIAL or not m.country:
        return None
    words = [w for w in said if w not in _ARTICLES]
    name = words[-2:] if words and words[-1] in _GENERAL else words[-1:]
    return (m.country, m.sector, *name) if name else None
