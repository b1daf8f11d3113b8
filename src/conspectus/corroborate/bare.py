"""Bare events -> points of their pairs: happenings told without a code, a party, a place or a day.

All there is to compare them by is their own word, the words of their sentence and how alike their
texts are. What surprises: the text decides more than the sentence, because two happenings of one
kind are told in the same words, and seldom in texts alike.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from conspectus.corroborate.clusters import Pair, pair
from conspectus.corroborate.likeness import COMMON, cosine
from conspectus.corroborate.stories import stem
from conspectus.corroborate.traits import Traits

ALIKE = 0.25  # cosine of two texts at which one word names one happening; swept .15 to .3 on ECB+
ANY = 0.08  # texts less alike are not compared
STEEP, MOST = 2.0, 0.5  # points for each cosine above ALIKE, and their ceiling
USUAL = 0.1  # cosine of two sentences that says nothing
OWN_TEXT = 0.35  # a word told again in its own text mostly means the same
OWN_SENTENCE = 0.3  # less so inside one sentence


def is_bare(t: Traits) -> bool:
    """Return whether nothing but its words tells an event from others."""
    e = t.event
    return not (e.type or e.arguments or e.toponym_id or e.timex_id)


def bare_scores(found: Mapping[str, Traits], near: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return the points of pairs of bare events that share a word; above 0 they are likely one.

    Args:
        found: Events by id.
        near: How alike two documents are, 0..1.
    """
    holders: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for event_id in sorted(found):
        if is_bare(found[event_id]):
            for w in _stems(found[event_id].trigger):
                holders[w][found[event_id].event.doc_id].append(event_id)
    scores: dict[Pair, float] = {}
    for w in sorted(holders):
        docs = holders[w]
        for ids in docs.values():
            for a, b in combinations(ids, 2):
                same = found[a].sentence == found[b].sentence
                scores[pair(a, b)] = OWN_TEXT - OWN_SENTENCE * same
        for x, y in combinations(sorted(docs), 2):
            if (alike := near.get(pair(x, y), 0.0)) >= ANY:
                for a in docs[x]:
                    for b in docs[y]:
                        scores[pair(a, b)] = _points(found[a], found[b], alike)
    return scores


def _points(a: Traits, b: Traits, alike: float) -> float:
    told = min(cosine(a.words, b.words), 3 * USUAL)
    return max(-1.0, min(MOST, STEEP * (alike - ALIKE))) + told - USUAL


def _stems(trigger: str) -> set[str]:
    """Return the stems of a trigger's own words; a short or common word only where it is all."""
    tokens = [w for w in trigger.split() if any(c.isalnum() for c in w)]
    own = [w for w in tokens if len(w) > 2 and w not in COMMON]
    return {stem(w).removesuffix("e") for w in own or tokens}
