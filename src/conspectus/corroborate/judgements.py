"""What people decided -> pairs that must be one and pairs that must stay two.

A judgement aims at words, not at ids, so it survives better models: its places are found again in
today's text. A place that is gone is passed over; the list of corrections names it.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from conspectus.corroborate.clusters import Pair
from conspectus.corroborate.corpus import Corpus
from conspectus.records import Correction, Selector
from conspectus.targets import MEANT, fact_at


class Judged(NamedTuple):
    """Pairs of mention ids and of event ids."""

    same_mentions: tuple[Pair, ...] = ()
    other_mentions: tuple[Pair, ...] = ()
    same_events: tuple[Pair, ...] = ()
    other_events: tuple[Pair, ...] = ()


def judged(corpus: Corpus, judgements: Sequence[Correction]) -> Judged:
    """Return the pairs that judgements of sameness and difference name; undone ones count not.

    `different` parts all of its targets, `split` parts the first from each of the others.
    """
    undone = {c.undoes_id for c in judgements if c.action == "undo"}
    pairs: dict[tuple[str, str], set[Pair]] = {}
    for c in judgements:
        if c.id in undone or c.action not in ("same", "different", "split"):
            continue
        action = "same" if c.action == "same" else "different"
        for kind in ("Mention", "Event"):
            found = list(dict.fromkeys(i for t in c.targets if (i := _fact(corpus, t, kind))))
            made = _from_first(found) if c.action == "split" else combinations(sorted(found), 2)
            pairs.setdefault((action, kind), set()).update(made)
    return Judged(
        same_mentions=tuple(sorted(pairs.get(("same", "Mention"), ()))),
        other_mentions=tuple(sorted(pairs.get(("different", "Mention"), ()))),
        same_events=tuple(sorted(pairs.get(("same", "Event"), ()))),
        other_events=tuple(sorted(pairs.get(("different", "Event"), ()))),
    )


def _from_first(ids: Sequence[str]) -> Iterable[Pair]:
    return [(min(ids[0], other), max(ids[0], other)) for other in ids[1:]]


def _fact(corpus: Corpus, target: Selector, kind: str) -> str | None:
    """Return the mention or event that a selector means today."""
    if MEANT.get(target.record, target.record) != kind:
        return None
    for analysis in corpus.analyses:
        if analysis.document.capture_id == target.capture_id:
            facts = analysis.events if kind == "Event" else analysis.mentions
            found = fact_at(analysis.document.text, facts, target)
            if found:
                return found.id
    return None
