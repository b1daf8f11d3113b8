"""Scores of IOB2 classes in, chunks out: only sequences that mean something are allowed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


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
        self._price = np.where(allowed, 0.0, -1e4).astype(np.float32)

    def __call__(self, scores: NDArray[np.float32]) -> list[Chunk]:
        """Return the chunks of a window; `scores` [words, classes] are log probabilities."""
        if not len(scores):
            return []
        best = scores.argmax(1)
        if not best.any():
            return []
        if not (self._begins[best[0]] and self._follows[best[:-1], best[1:]].all()):
            best = self._viterbi(scores)
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

    def _viterbi(self, scores: NDArray[np.float32]) -> NDArray[np.int64]:
        total = scores[0] + np.where(self._begins, 0, -1e4)
        back = np.zeros(scores.shape, dtype=np.int64)
        for i in range(1, len(scores)):
            step = total[:, None] + self._price
            back[i] = step.argmax(0)
            total = step.max(0) + scores[i]
        path = np.zeros(len(scores), dtype=np.int64)
        path[-1] = total.argmax()
        for i in range(len(scores) - 1, 0, -1):
            path[i - 1] = back[i, path[i]]
        return path
