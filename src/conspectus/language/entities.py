"""Scores of IOB2 classes in, chunks out: only sequences that mean something are allowed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words `start` up to `end`, their type, and the probability of their weakest word."""

    start: int
    end: int
    type: str
    score: float


class ChunkDecoder:
    """Finds the best valid sequence of one head's classes."""

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
        self._anew = [  # the class that begins what a class goes on with
            self._classes.index("B" + c[1:]) if c.startswith("I-") else i
            for i, c in enumerate(self._classes)
        ]

    def __call__(self, scores: NDArray[np.float32]) -> list[Chunk]:
        """Return the chunks of a window; `scores` [words, classes] are log probabilities."""
        if not len(scores):
            return []
        best = scores.argmax(1)
        if not best.any():
            return []
        if not (self._begins[best[0]] and self._follows[best[:-1], best[1:]].all()):
            best = self._best_valid(scores, best.tolist())
        found: list[Chunk] = []
        labels = [self._classes[c] for c in best]
        for i, label in enumerate(labels):
            if label[0] == "B":
                end = i + 1
                while end < len(labels) and labels[end] == "I" + label[1:]:
                    end += 1
                weakest = min(float(scores[k, best[k]]) for k in range(i, end))
                found.append(Chunk(i, end, label[2:], round(float(np.exp(weakest)), 3)))
        return found

    def _best_valid(self, scores: NDArray[np.float32], best: list[int]) -> NDArray[np.int64]:
        """Return the best valid sequence (Viterbi) where the best classes make none.

        A chunk that goes on from nothing may at least begin there; a class that loses more by
        itself than all that such beginnings cost is in no best sequence. Few are left to search.
        """
        rows = scores.tolist()
        lost, last = _ROUNDING, 0
        for row, c in zip(rows, best, strict=True):
            last = c if self._follows[last, c] else self._anew[c]
            lost += row[c] - row[last]
        left = [
            [c for c, score in enumerate(row) if score >= row[top] - lost]
            for row, top in zip(rows, best, strict=True)
        ]
        totals = {c: rows[0][c] for c in left[0] if self._begins[c]}
        back: list[dict[int, int]] = []
        for row, classes in zip(rows[1:], left[1:], strict=True):
            came: dict[int, int] = {}
            for c in classes:
                before = [b for b in self._before[c] if b in totals]
                if before:
                    came[c] = max(before, key=totals.__getitem__)
            totals = {c: totals[b] + row[c] for c, b in came.items()}
            back.append(came)
        path = [max(totals, key=totals.__getitem__)]
        for came in reversed(back):
            path.append(came[path[-1]])
        return np.array(path[::-1], dtype=np.int64)
