"""The words outlets choose in their own voice for one referent, and one quotation in two wordings.

One question a referent, never one a pair of words. What surprises: a word inside quotation marks is
somebody else's and counts for nobody here; a name against another name (ASF, Front) is no question,
a word that takes a side against one that does not is.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.records import Quote, Term

_SIDED = re.compile(
    r"\b(?:regimes?|militants?|terrorists?|rebels?|insurgents?|separatists?|bandits?|jihadis\w*|"
    r"martyrs?|mercenar\w+|junta|invaders?|occupiers?|liberators?|guerr?illas?|extremists?|warlords?|"
    r"puppets?|thugs?|butchers?|murderers?|freedom\s+fighters?|arsonists?|pirates?|traitors?|"
    r"usurpers?)\b",
    re.I,
)
LEAST_WORDS = 5  # quotations shorter than this are the same by chance
SAME_SPEECH = 0.6  # share of the shorter quotation's words found in the other, in order
CUT = 0.6  # a quotation with less than this share of the other's words was cut


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
        if len(chosen) < 2 and not rest:
            continue
        versions = [_version(m, ts) for ts in chosen.values()]
        if rest:
            versions.append(_version(m, rest))
        if len({v.value for v in versions}) < 2:
            continue
        words = " and ".join(f"«{v.value}»" for v in versions[:3])
        yield Dispute(
            kind="wording",
            subject_kind="entity",
            subject_id=entity,
            aspect="named",
            versions=tuple(versions),
            state="open",
            reason=f"called {words} by different outlets in their own voice",
            weight=0.9,
        )


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
    value = m.corpus.words(ordered[0])
    return Version(value, tuple(Account(t) for t in first.values()))


# --- one quotation, two wordings ----------------------------------------------------------------


def quote_disputes(m: Material) -> Iterator[Dispute]:
    """Yield quotations of one speaker that two outlets give in other words or cut short."""
    by_speaker: dict[str, list[Quote]] = defaultdict(list)
    for quote in sorted(m.corpus.quotes.values(), key=lambda q: q.id):
        speaker = m.entity_of.get(quote.speaker_id or "")
        if speaker and quote.kind in ("direct", "block", "mixed") and quote.quoted:
            by_speaker[speaker].append(quote)
    for speaker, quotes in sorted(by_speaker.items()):
        said = {q.id: _spoken(m, q) for q in quotes}
        runs: dict[tuple[str, ...], list[Quote]] = defaultdict(list)
        for q in quotes:
            for i in range(len(said[q.id]) - 2):
                runs[tuple(said[q.id][i : i + 3])].append(q)
        pairs = {
            (a.id, b.id): (a, b)
            for group in runs.values()
            for a in group[:20]
            for b in group[:20]
            if a.id < b.id and m.voice_of[a.doc_id] != m.voice_of[b.doc_id]
        }
        for _, (a, b) in sorted(pairs.items()):
            found = _differing(m, speaker, a, b, said[a.id], said[b.id])
            if found:
                yield found


def _spoken(m: Material, quote: Quote) -> list[str]:
    """Return the words spoken, without the editor's brackets."""
    text = m.corpus.by_doc[quote.doc_id].document.text
    pieces = []
    for span in quote.quoted:
        piece = text[span.start : span.end]
        for added in quote.inserted:
            if span.start <= added.start and added.end <= span.end:
                mark = text[added.start : added.end]
                piece = piece.replace(mark, " ")
        pieces.append(piece)
    return content_words(" ".join(pieces))


def _differing(
    m: Material, speaker: str, a: Quote, b: Quote, one: Sequence[str], other: Sequence[str]
) -> Dispute | None:
    short, long = sorted((one, other), key=len)
    if len(short) < LEAST_WORDS:
        return None
    common = _in_order(short, long)
    if common / len(short) < SAME_SPEECH or list(one) == list(other):
        return None
    whole = common == len(short)
    if whole and (len(short) >= CUT * len(long) or len(long) < 12):
        return None
    if not whole and len(short) - common < 2:
        return None
    versions = tuple(Version(m.corpus.words(q)[:90], (Account(q, q.attribution),)) for q in (a, b))
    return Dispute(
        kind="selection" if whole else "paraphrase",
        subject_kind="entity",
        subject_id=speaker,
        aspect="said",
        topic=a.id,
        versions=versions,
        reason="one outlet gives only part of what the other quotes"
        if whole
        else "the same sentence is quoted in different words",
        weight=1.3,
    )


def _in_order(short: Sequence[str], long: Sequence[str]) -> int:
    """Return how many words of one text stand in the other in the same order."""
    row = [0] * (len(long[:300]) + 1)
    for word in short[:300]:
        left = 0
        for i, theirs in enumerate(long[:300], 1):
            up = row[i]
            row[i] = left + 1 if word == theirs else max(up, row[i - 1])
            left = up
    return row[-1]
