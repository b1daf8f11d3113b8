"""Scores of IOB2 classes in, chunks out: only sequences that mean something are allowed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_ROUNDING = 1e-4


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words `start` up to `end`, their type, and the probability of their weakest word."""

    start: int
    end: int
    type: str
    score: float


class ChunkDecoder:
    """Finds the best valid sequence of one head's classes, of which the first is "O"."""

    def __init__(self, classes: Sequence[str]) -> None:
        self._classes = list(classes)
        size = len(self._classes)
        allowed = np.ones((size, size), dtype=bool)  # [before, after]
        for j, after in enumerate(self._classes):
            if after.startswith("I-"):
                allowed[:, j] = [c[1:] == after[1:] and c != "O" for c in self._classes]
        self._follows = allowed
        self._begins = np.array([not c.startswith("I-") for c in self._classes])
        self._before = [np.flatnonzero(column).tolist() for column in allowed.T]
        self._goes_on = [  # the class that goes on with what a class begins
            self._classes.index("I" + c[1:]) if "I" + c[1:] in self._classes else -1
            for c in self._classes
        ]
        self._anew = [  # the class that begins what a class goes on with
            self._classes.index("B" + c[1:]) if c.startswith("I-") else i
            for i, c in enumerate(self._classes)
        ]

    def __call__(self, scores: NDArray[np.float32], starts: Sequence[int] = (0,)) -> list[Chunk]:
        """Return the chunks of a text in order.

        Args:
            scores: [words, classes], log probabilities.
            starts: Where its windows begin, the first at 0: no chunk crosses into the next.
        """
        if not len(scores):
            return []
        best = scores.argmax(1)
        before = np.concatenate([best[:1], best[:-1]])
        before[list(starts)] = 0
        wrong = np.flatnonzero(~self._follows[before, best])
        if len(wrong):
            ends = [*starts[1:], len(best)]
            for window in np.unique(np.searchsorted(starts, wrong, "right") - 1).tolist():
                part = slice(starts[window], ends[window])
                best[part] = self._best_valid(scores[part], best[part].tolist())
        return self._chunks(scores, best, set(starts))

    def _chunks(
        self, scores: NDArray[np.float32], best: NDArray[np.int64], starts: set[int]
    ) -> list[Chunk]:
        found: list[Chunk] = []
        told = np.flatnonzero(best)
        classes = best[told].tolist()
        weights = scores[told, classes].tolist()
        words = [*told.tolist(), -1]
        at = 0
        while at < len(classes):
            goes_on, after = self._goes_on[classes[at]], at + 1
            while words[after] == words[after - 1] + 1 and classes[after] == goes_on:
                if words[after] in starts:
                    break
                after += 1
            found.append(
                Chunk(
                    words[at],
                    words[after - 1] + 1,
                    self._classes[classes[at]][2:],
                    round(float(np.exp(min(weights[at:after]))), 3),
                )
            )
            at = after
        return found

    def _best_valid(self, scores: NDArray[np.float32], best: list[int]) -> list[int]:
        """Return the best valid sequence (Viterbi) where the best classes make none.

        A chunk that goes on from nothing may at least begin there; a class that loses more by
        itself than all that such beginnings cost is in no best sequence. Few are left to search.
        """
        lost, last = _ROUNDING, 0
        for i, c in enumerate(best):
            last = c if self._follows[last, c] else self._anew[c]
            if last != c:
                lost += float(scores[i, c] - scores[i, last])
        left: list[list[int]] = [[] for _ in best]
        worst = scores[np.arange(len(best)), best] - np.float32(lost)
        for i, c in np.argwhere(scores >= worst[:, None]).tolist():
            left[i].append(c)
        totals = {c: float(scores[0, c]) for c in left[0] if self._begins[c]}
        back: list[dict[int, int]] = []
        for i, classes in enumerate(left[1:], 1):
            if len(classes) == len(totals) == 1:
                came = dict.fromkeys(classes, *totals)
            else:
                came = {}
                for c in classes:
                    before = [b for b in self._before[c] if b in totals]
                    if before:
                        came[c] = max(before, key=totals.__getitem__)
            totals = {c: totals[b] + float(scores[i, c]) for c, b in came.items()}
            back.append(came)
        path = [max(totals, key=totals.__getitem__)]
        for came in reversed(back):
            path.append(came[path[-1]])
        return path[::-1]
