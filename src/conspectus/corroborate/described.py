"""Descriptions without a name, across documents: "the brigade", "the Arlandic prime minister".

Comes in: the profiles of all chains and the groups that names have made. Goes out: chains of
descriptions joined to the one name of the case that they fit, and offices of one state to each
other. What surprises: a description that fits two names joins neither.
"""

import re
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
_SERVING = {"marines": ("infantry", "marines"), "gendarmes": ("gendarmerie",)}
"""Who is called by the force that they all serve in, and the last words of its name."""
_OTHERS = frozenset("former ex late deputy vice shadow".split())
"""Words of a role that is not the office itself."""
_OF_PLACE = re.compile(r"\s+of\s+((?:[A-Z][\w’'-]*\s?)+)")
"""What says which mayor is meant: "of Lebec"."""


def join_described(corpus: Corpus, groups: Groups[str]) -> None:
    """Join chains that hold descriptions only to the names they fit."""
    chains = sorted(corpus.chains)
    nameless = [c for c in chains if not any(m.form == "name" for m in corpus.chains[c])]
    named = [c for c in chains if any(m.form == "name" for m in corpus.chains[c])]
    heads = _last_words(corpus, named, groups)
    called = _called(corpus, named, groups)
    bands = _bands(corpus, named, groups)
    homes = _homes(corpus)
    holders = _holders(corpus, named, groups)
    first: dict[tuple[str, ...], str] = _titles_alone(corpus, named, homes, groups)
    for chain in nameless:
        fits: set[str] = set()
        for m in corpus.chains[chain]:
            if m.form != "nominal":
                continue
            said = fold_name(corpus.words(m)).split()
            if m.kind in _BODIES and said[:1] and said[0] in _DEFINITE and len(said) == 2:
                fits |= heads.get(said[1], set())
            if m.kind == "person" and said[:1] and said[0] in _DEFINITE:
                if m.country:
                    fits |= _fitting(m, _role(said), holders, groups)
                else:
                    fits |= _titled([*said[1:], *_place_of(corpus, m)], holders)
            if m.kind in (*_BODIES, "state", "person") and said[:1] and not m.country:
                fits |= _meant(m, said, called, bands)
            if said[-1:] and said[-1] in _SERVING and len(said) == 1 + (said[0] in _DEFINITE):
                fits |= {r for force in _SERVING[said[-1]] for r in heads.get(force, ())}
                groups.join(first.setdefault(("", "MIL", said[-1]), chain), chain)
            key = _office(m, said, homes)
            if key is not None:
                groups.join(first.setdefault(key, chain), chain)
        roots = {groups.root(r) for r in fits}
        if len(roots) == 1:  # "the group" is the Front to one page and might be a Contact Group
            groups.join(roots.pop(), chain)


def _meant(
    m: Mention, said: Sequence[str], called: Mapping[str, set[str]], bands: set[str]
) -> set[str]:
    """Return the bodies that "the soldiers" or "the rebels" may be, as other accounts call them."""
    if len(said) != 1 + (said[0] in _DEFINITE):
        return set()
    known = called.get(said[-1], set()) if said[0] in _DEFINITE else set()
    many = m.sector == "REB" and said[-1].endswith(("s", "men"))
    return known or (bands if many else set())


def _called(corpus: Corpus, named: Sequence[str], groups: Groups[str]) -> Mapping[str, set[str]]:
    """Return the bodies that are called "the soldiers" or "the government" beside their names."""
    found: dict[str, set[str]] = defaultdict(set)
    for chain in named:
        for m in corpus.chains[chain]:
            if m.form != "nominal" or m.kind not in (*_BODIES, "state"):
                continue
            said = fold_name(corpus.words(m)).split()
            if len(said) == 2 and said[0] in _DEFINITE:
                found[said[1]].add(groups.root(chain))
    return found


def _bands(corpus: Corpus, named: Sequence[str], groups: Groups[str]) -> set[str]:
    """Return the named groups of the case that have taken up arms."""
    return {
        groups.root(chain)
        for chain in named
        if any(
            m.form == "name" and m.kind == "group" and m.sector == "REB"
            for m in corpus.chains[chain]
        )
    }


def _homes(corpus: Corpus) -> Mapping[tuple[str, ...], str]:
    """Return the country of forces and offices that only one state of the case is said to have.

    It is "" where the case gives none: then only one state has any, and nobody needs to say which.
    """
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for chain in sorted(corpus.chains):
        for m in corpus.chains[chain]:
            if m.kind == "org" and m.sector in OFFICIAL:
                name = _title(fold_name(corpus.words(m)).split())
                if name and name[-1] not in _GENERAL:
                    found[m.sector, *name] |= {m.country} if m.country else set()
    return {k: "".join(countries) for k, countries in found.items() if len(countries) < 2}


def _titles_alone(
    corpus: Corpus,
    named: Sequence[str],
    homes: Mapping[tuple[str, ...], str],
    groups: Groups[str],
) -> dict[tuple[str, ...], str]:
    """Return by its office each chain that has no other name than that: "Navy", "Parliament"."""
    first: dict[tuple[str, ...], str] = {}
    for chain in named:
        held = [m for m in corpus.chains[chain] if m.form == "name"]
        said = [fold_name(corpus.words(m)).split() for m in held]
        keys = {_office(m, words, homes) for m, words in zip(held, said, strict=True)}
        key = keys.pop() if len(keys) == 1 else None
        if key is not None and all(words[-1:] == words for words in said):
            groups.join(first.setdefault(key, chain), chain)
    return first


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
    """A named person: the roles the case gives, and where they are named."""

    root: str
    roles: tuple[frozenset[str], ...]
    documents: frozenset[str]


def _holders(
    corpus: Corpus, named: Sequence[str], groups: Groups[str]
) -> Mapping[str, list[_Holder]]:
    """Return the named persons of the case by country; "" holds those of none or of several."""
    members: dict[str, list[Mention]] = defaultdict(list)
    for chain in named:
        held = [m for m in corpus.chains[chain] if m.form == "name" and m.kind == "person"]
        members[groups.root(chain)] += held
    found: dict[str, list[_Holder]] = defaultdict(list)
    for root, held in sorted(members.items()):
        countries = {m.country for m in held if m.country}
        roles = {frozenset(fold_name(m.role).split()) for m in held if m.role}
        documents = frozenset(m.doc_id for m in held)
        country = countries.pop() if len(countries) == 1 else ""
        found[country].append(_Holder(root, tuple(roles), documents))
    return found


def _titled(title: Sequence[str], holders: Mapping[str, list[_Holder]]) -> set[str]:
    """Return who of the case has a title of two words or more: "the prime minister".

    One word is too little: there are many ministers, and every boat has its captain.
    """
    if len(title) < 2:
        return set()
    return {
        h.root
        for held in holders.values()
        for h in held
        if any(set(title) <= role and not role & _OTHERS for role in h.roles)
    }


def _place_of(corpus: Corpus, m: Mention) -> list[str]:
    """Return "of Lebec", in folded words, where that stands behind a description."""
    text = corpus.by_doc[m.doc_id].document.text
    behind = _OF_PLACE.match(text, m.spans[-1].end)
    return ["of", *fold_name(behind.group(1)).split()] if behind else []


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


def _office(
    m: Mention, said: Sequence[str], homes: Mapping[tuple[str, ...], str]
) -> tuple[str, ...] | None:
    """Return what descriptions of one office or force share, whoever tells of it."""
    if m.kind != "org" or m.sector not in OFFICIAL:
        return None
    name = _title(said)
    country = m.country or homes.get((m.sector, *name))
    return (country, m.sector, *name) if name and country is not None else None


def _title(said: Sequence[str]) -> list[str]:
    words = [w for w in said if w not in _ARTICLES]
    return words[-2:] if words and words[-1] in _GENERAL else words[-1:]
