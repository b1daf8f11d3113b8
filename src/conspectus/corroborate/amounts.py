"""Shares, votes and sums of money: two amounts of one quantity, by the rare word beside both.

Nothing happens in them, so no event ties them together; "turnout" does, where both texts write it
beside their number. What surprises: such a word is known by nothing but being rare in the case.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log

from conspectus.corroborate.clusters import Groups
from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.counts import shown
from conspectus.corroborate.material import Dispute, Material, Version, account
from conspectus.corroborate.statements import FEWEST, Statements
from conspectus.knowledge.ideas import idea
from conspectus.records import Figure

BEFORE, BEHIND = 9, 5  # words beside a number among which its quantity is named
RARE, FEW = 0.03, 6  # a word is rare in this share of the sentences, or in so few
TIMES = 10.0  # amounts further apart than this are amounts of two things
ROUNDED = 0.03  # amounts that differ by less are one
CROWD = 60  # amounts beside one word that are compared
_UNITS = frozenset("vote votes percent cent percentage point third quarter million billion".split())
_WRITTEN = re.compile(r"per\s?cent|%", re.I)


def amount_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield quantities of which two voices give two amounts."""
    rare = log(
        (FEWEST + len(told.every)) / max(FEW, RARE * len(told.every))
    )  # the weight of the commonest word that is rare
    beside: dict[str, frozenset[str]] = {}
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for f in sorted(m.corpus.figures.values(), key=lambda f: f.id):
        kind = _kind(f)
        if not kind or not m.corpus.in_article(f.doc_id, f.spans[0].start):
            continue
        words = frozenset(w for w in _beside(m, f) if told.weight.get(w, 0.0) >= rare)
        beside[f.id] = words
        for word in sorted(words):
            holders[kind, word].append(f.id)
    one = Groups(sorted(beside))
    for found in holders.values():
        for a, b in combinations(found[:CROWD], 2):
            if _comparable(m, m.corpus.figures[a], m.corpus.figures[b]):
                one.join(a, b)
    for group in one.groups():
        figures = [m.corpus.figures[i] for i in sorted(group)]
        versions = _versions(m, figures)
        named = frozenset.intersection(*(beside[f.id] for f in figures))
        if len(versions) > 1:
            yield Dispute(
                kind="figure",
                subject_kind="topic",
                subject_id=" ".join(sorted(named)) or versions[0].value,
                aspect="how_many",
                topic=figures[0].measure,
                versions=versions,
                weight=1.6,
            )


def _kind(f: Figure) -> str:
    """Return what an amount is counted in; "" for any other figure."""
    if f.measure == "money":
        return f"money {f.unit}"
    return f.measure if f.measure in ("share", "votes") else ""


def _beside(m: Material, f: Figure) -> Iterator[str]:
    """Yield what the words right before and behind a number stand for, in its sentence."""
    text = m.corpus.by_doc[f.doc_id].document.text
    sentence = m.corpus.sentence(f.doc_id, f.spans[0].start)
    before = content_words(text[sentence.start : f.spans[0].start])[-BEFORE:]
    behind = content_words(text[f.spans[-1].end : sentence.end])[:BEHIND]
    mentions = (m.corpus.mentions.get(x.id) for x in m.corpus.facts_in(f.doc_id, sentence))
    names = {w for x in mentions if x for w in content_words(m.corpus.words(x))}
    for word in (*before, *behind):
        if len(word) > 3 and word.isalpha() and word not in _UNITS and word not in names:
            yield idea(word)


def _comparable(m: Material, f: Figure, g: Figure) -> bool:
    """Return whether two voices give them and neither is far greater than the other."""
    if m.voice_of[f.doc_id] == m.voice_of[g.doc_id]:
        return False
    ends = [x for figure in (f, g) for x in _amount(m, figure) if x]
    return not ends or max(ends) <= TIMES * min(ends)


def _amount(m: Material, f: Figure) -> tuple[float, float]:
    """Return least and greatest amount, shares in hundredths, open ends as far as they go."""
    low = 0.0 if f.low is None else f.low
    high = float("inf") if f.high is None else f.high
    if f.measure == "share" and not _WRITTEN.search(m.corpus.words(f)) and high <= 1:
        low, high = 100 * low, 100 * high
    return low * (1 - ROUNDED), high * (1 + ROUNDED)


def _versions(m: Material, figures: Sequence[Figure]) -> tuple[Version, ...]:
    """Return amounts that do not meet, earliest account first; one that meets two is left out."""
    ordered = sorted(figures, key=lambda f: (m.corpus.moment(f.doc_id), f.id))
    groups: list[list[Figure]] = []
    for f in ordered:
        low, high = _amount(m, f)
        met = [g for g in groups if low <= _amount(m, g[0])[1] and _amount(m, g[0])[0] <= high]
        if not met:
            groups.append([f])
        elif len(met) == 1:
            met[0].append(f)
    return tuple(Version(shown(m, g[0]), tuple(map(account, g))) for g in groups)
