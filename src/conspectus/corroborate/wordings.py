"""The words outlets choose in their own voice for one referent, and voices for one deed.

One question a referent or deed, never one a pair of words. What surprises: a word inside quotation
marks is somebody else's and counts for nobody here; a name against another name (ASF, Front) is no
question, a word that takes a side against one that does not is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from conspectus.corroborate.corpus import UNNAMED
from conspectus.corroborate.grammar import inside, listed
from conspectus.corroborate.material import Account, Dispute, Material, Version, account
from conspectus.records import Event, Term

_SIDED = re.compile(
    r"\b(?:regimes?|militants?|terrorists?|rebels?|insurgents?|separatists?|bandits?|jihadis\w*|"
    r"martyrs?|mercenar\w+|junta|invaders?|occupiers?|liberators?|guerr?illas?|extremists?|warlords?|"
    r"puppets?|thugs?|butchers?|murderers?|freedom\s+fighters?|arsonists?|pirates?|traitors?|"
    r"usurpers?|so-called|self-styled|self-proclaimed)\b",
    re.I,
)
_TAKEN = re.compile(r"captur\w*|detain\w*|arrest\w*|seiz\w*", re.I)
_KIDNAPPED = re.compile(r"kidnap\w*|abduct\w*|hostage", re.I)
"""A crime where others have an arrest or a capture. Murder is left to the view of words: that
somebody was killed, and how, is not disputed by it.
"""


_GOVERNMENT = re.compile(
    r"\b(?:government|administration|leadership|authorities|ministers|cabinet|army|forces)\b", re.I
)
"""A country's bare name is beside no word for its rulers."""
_OTHER = re.compile(
    r"^(?:an?|any|some|another)\s|\b(?:transition\w*|interim|new|future|next|former|unity)\b", re.I
)
"""A government that is not the one in office."""


def wording_disputes(m: Material) -> Iterator[Dispute]:
    """Yield referents that outlets call by words that differ in side."""
    by_referent: dict[str, list[Term]] = defaultdict(list)
    for a in m.corpus.analyses:
        for term in a.terms:
            entity = m.entity_of.get(term.mention_id)
            if not entity or m.entities[entity].kind == "person":
                continue  # "the Novak regime" is a word for a government, not for the man
            if not term.quoted and not _reported(m, term):
                by_referent[entity].append(term)
    yield from _of_deeds(m)
    for entity, terms in sorted(by_referent.items()):
        groups: dict[str, list[Term]] = defaultdict(list)
        for term in terms:
            groups[_side(term.wording)].append(term)
        sided = {g: ts for g, ts in groups.items() if g and _by_outlets(m, ts)}
        voices = {m.corpus.outlet(t.doc_id) or m.voice_of[t.doc_id] for t in terms}
        if not sided or len(voices) < 2 or len(groups) < 2:
            continue
        chosen = dict(sorted(sided.items()))
        rest = [t for g, ts in groups.items() if not g for t in ts if _others(m, t, chosen)]
        if m.entities[entity].kind == "state":
            rest = [
                t for t in rest if _GOVERNMENT.search(t.wording) and not _OTHER.search(t.wording)
            ]
        if len(chosen) < 2 and not rest:
            continue
        versions = [_version(m, ts) for ts in chosen.values()]
        if rest:
            versions.append(_version(m, rest))
        if len({v.value for v in versions}) < 2:
            continue
        yield Dispute(
            kind="wording",
            subject_kind="entity",
            subject_id=entity,
            aspect="named",
            versions=tuple(versions),
            state="open",
            reason=f"{m.entities[entity].label} is called "
            + listed([f"«{v.value}» in {_outlets(m, v)}" for v in versions]),
            weight=0.9,
        )


def _of_deeds(m: Material) -> Iterator[Dispute]:
    """Yield people whom one voice has captured and another kidnapped."""
    for incident_id in sorted(m.incidents):
        told = [e for e in m.events(incident_id) if e.status in ("asserted", "historical")]
        called = [e for e in told if _KIDNAPPED.match(m.corpus.words(e))]
        voices = {_whose(m, e) for e in called}
        others = [e for e in told if _TAKEN.match(m.corpus.words(e)) and _whose(m, e) not in voices]
        if called and others:
            one, other = (m.corpus.words(x[0]).lower() for x in (others, called))
            yield Dispute(
                kind="wording",
                subject_kind="incident",
                subject_id=incident_id,
                aspect="named",
                versions=(
                    Version(one, tuple(map(account, others))),
                    Version(other, tuple(map(account, called))),
                ),
                state="open",
                reason=f"one deed, «{one}» to {inside(m.first_teller(others))} and "
                f"«{other}» to {inside(m.first_teller(called))}",
                weight=0.9,
            )


def _whose(m: Material, event: Event) -> str:
    """Return whose word an event is told by: a speaker, else an outlet, whatever its page."""
    own = "" if event.attribution else m.corpus.outlet(event.doc_id)
    return own or m.voice(event, event.attribution)


def _outlets(m: Material, version: Version) -> str:
    """Return the outlets that use a word, those without a name once."""
    shown = dict.fromkeys(m.corpus.outlet_shown(a.fact.doc_id) for a in version.accounts)
    named = [w for w in shown if w != UNNAMED]
    return listed([*named, *([UNNAMED] if UNNAMED in shown else [])])


def _side(wording: str) -> str:
    """Return the word of a description that takes a side; "" for none."""
    found = _SIDED.search(wording)
    return found.group().lower().removesuffix("s") if found else ""


def _reported(m: Material, term: Term) -> bool:
    """Return whether a term stands inside words attributed to somebody."""
    over = m.corpus.facts_over(term.doc_id, term.spans[0], reach=600)
    return any(f.id in m.corpus.quotes and m.corpus.quotes[f.id].attribution for f in over)


def _by_outlets(m: Material, terms: Sequence[Term]) -> bool:
    return bool({m.voice_of[t.doc_id] for t in terms})


def _others(m: Material, term: Term, chosen: dict[str, list[Term]]) -> bool:
    """Return whether a neutral term is of an outlet that uses none of the sided words."""
    mine = m.corpus.outlet(term.doc_id) or m.voice_of[term.doc_id]
    sided = {
        m.corpus.outlet(t.doc_id) or m.voice_of[t.doc_id] for ts in chosen.values() for t in ts
    }
    return mine not in sided


def _version(m: Material, terms: Sequence[Term]) -> Version:
    ordered = sorted(terms, key=lambda t: (m.corpus.moment(t.doc_id), t.id))
    first: dict[str, Term] = {}
    for term in ordered:
        first.setdefault(term.doc_id, term)
    counts = Counter(m.corpus.words(t) for t in ordered)
    value = min(counts, key=lambda w: (-counts[w], w))
    return Version(value, tuple(Account(t) for t in first.values()))
