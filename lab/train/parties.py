"""Fit the weights of `facts.readings`: how much model, tree and rules say of who acts on whom.

python -m lab.train.parties [FILE]

FILE holds sentences of our own that the model never saw (default: the test file). Prints weights to
put into `WEIGHTS`, and how often each half is read right with weights from the other. To be run
after the model was trained anew. What surprises: thresholds stay; only their weights are fitted.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from conspectus.facts import find_mentions, readings
from conspectus.facts.arguments import arguments_of
from conspectus.facts.clauses import Words
from conspectus.facts.events import placed
from conspectus.facts.parties import Parties
from conspectus.facts.readings import Readings, merge
from conspectus.facts.triggers import find_triggers
from conspectus.knowledge.triggers import Triggers
from lab.bench.plain import parsed_of
from lab.corpus.read import FOLDER, Coded, Sentence, read

_SIDES = ("actor", "recipient")
_PENALTY = 1.0
_STEPS = 30
Row = tuple[tuple[float, ...], bool]


@dataclass(frozen=True)
class Case:
    """A coded event that was found: per side, what speaks for each party and whether it is one."""

    sides: dict[str, list[Row]]
    coded: dict[str, bool]


def main(path: Path) -> None:
    """Print the weights and what they are worth."""
    cases = [c for s in read(path) if s.events for c in cases_of(s)]
    print(len(cases), "events")
    for side in _SIDES:
        halves = cases[::2], cases[1::2]
        right = [
            _right(case, side, fit([r for c in other for r in c.sides[side]]))
            for half, other in (halves, halves[::-1])
            for case in half
        ]
        now = [_right(case, side, np.array(readings.WEIGHTS[side])) for case in cases]
        weights = fit([r for c in cases for r in c.sides[side]])
        print(side, [round(float(w), 2) for w in weights])
        print(f"  right {np.mean(right):.3f}, with the weights of now {np.mean(now):.3f}")


def cases_of(sentence: Sentence) -> Iterator[Case]:
    """Yield the coded events of a sentence whose trigger is found and told by the model."""
    parsed, tools = parsed_of(sentence.text, str(sentence.line))
    words = Words.of(parsed, Triggers.load())
    mentions = find_mentions(parsed, tools.actors, tools.gazetteer)
    parties = Parties(words, placed(parsed, words, mentions))
    told = Readings(parsed, words)
    triggers = merge(find_triggers(words), told, words)
    for event in sentence.events or ():
        for trigger in triggers:
            hit, deed = trigger.hit, told.at(trigger.hit)
            span = words.starts[hit.first], words.ends[hit.last - 1]
            if deed is None or not _meet(event.trigger, span):
                continue
            framed = replace(hit, frame=trigger.rows[0].frame)
            found = arguments_of(framed, words, parties)
            rows: dict[str, list[Row]] = {side: [] for side in _SIDES}
            for party, evidence in told.evidence(found, framed, deed, parties):
                extent = words.starts[party.first], words.ends[party.last - 1]
                for side in _SIDES:
                    good = any(_meet(extent, c) for c in _coded(event, side))
                    rows[side].append((evidence[side], good))
            yield Case(rows, {side: bool(_coded(event, side)) for side in _SIDES})
            break


def _coded(event: Coded, side: str) -> Sequence[tuple[int, int]]:
    return event.actors if side == "actor" else event.recipients


def fit(rows: Sequence[Row]) -> NDArray[np.float64]:
    """Return the weights of a logistic regression, the constant last."""
    xs = np.array([(*evidence, 1.0) for evidence, _ in rows])
    ys = np.array([float(good) for _, good in rows])
    weights = np.zeros(xs.shape[1])
    penalty = _PENALTY * np.append(np.ones(xs.shape[1] - 1), 0)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-xs @ weights))
        slope = xs.T @ (chance - ys) + penalty * weights
        bend = (xs * (chance * (1 - chance))[:, None]).T @ xs + np.diag(penalty + 1e-9)
        weights -= np.linalg.solve(bend, slope)
    return weights


def _right(case: Case, side: str, weights: NDArray[np.float64]) -> bool:
    """Return whether a side is read right: somebody where somebody is coded, else nobody."""
    scored = [
        (1 / (1 + np.exp(-np.dot((*evidence, 1.0), weights))), good)
        for evidence, good in case.sides[side]
    ]
    taken = [good for chance, good in scored if chance >= readings.LIKELY]
    if not taken and scored:
        chance, good = max(scored)
        taken = [good] if chance >= readings.BEST[side] else []
    return any(taken) if case.coded[side] else not taken


def _meet(a: Sequence[int], b: Sequence[int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER / "test_one.txt")
