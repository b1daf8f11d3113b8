"""What people decided -> pairs that must be one and pairs that must stay two.

A judgement aims at words, not at ids, so it survives better models: its places are found again in
today's text. A place that is gone is passed over; the overlay shows it to whoever made it.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from conspectus.corroborate.clusters import Pair
from conspectus.corroborate.corpus import Corpus
from conspectus.records import Correction, Selector
from conspectus.spans import find, overlaps


class Judged(NamedTuple):
    """Pairs of mention ids and of event ids."""

    same_mentions: tuple[Pair, ...] = ()
    other_mentions: tuple[Pair, ...] = ()
    same_events: tuple[Pair, ...] = ()
    other_events: tuple[Pair, ...] = ()


def judged(corpus: Corpus, judgements: Sequence[Correction]) -> Judged:
    """Return the pairs that judgements of sameness and difference name; undone ones count not."""
    undone = {c.undoes_id for c in judgements if c.action == "undo"}
    pairs: dict[tuple[str, str], set[Pair]] = {}
    for c in judgements:
        if c.id in undone or c.action not in ("same", "different", "split"):
            continue
        action = "same" if c.action == "same" else "different"
        for kind in ("mention", "event"):
            found = sorted({i for t in c.targets if (i := _fact(corpus, t, kind))})
            pairs.setdefault((action, kind), set()).update(combinations(found, 2))
    return Judged(
        same_mentions=tuple(sorted(pairs.get(("same", "mention"), ()))),
        other_mentions=tuple(sorted(pairs.get(("different", "mention"), ()))),
        same_events=tuple(sorted(pairs.get(("same", "event"), ()))),
        other_events=tuple(sorted(pairs.get(("different", "event"), ()))),
    )


def _fact(corpus: Corpus, target: Selector, kind: str) -> str | None:
    """Return the mention or event that a selector means today."""
    wanted = {"mention": ("Mention", "Entity"), "event": ("Event", "Incident")}[kind]
    if target.record not in wanted:
        return None
    for analysis in corpus.analyses:
        if analysis.document.capture_id != target.capture_id:
            continue
        span = find(analysis.document.text, target)
        if span is None:
            continue
        if kind == "event":
            events = [e for e in analysis.events if any(overlaps(t, span) for t in e.triggers)]
            if events:
                return min(e.id for e in events)
        else:
            mentions = [x for x in analysis.mentions if any(overlaps(s, span) for s in x.spans)]
            if mentions:
                size = span.end - span.start
                best = min(
                    mentions,
                    key=lambda x: (abs(x.spans[0].end - x.spans[0].start - size), x.id),
                )
                return best.id
    return None
