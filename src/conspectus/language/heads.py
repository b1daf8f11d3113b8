"""Scores of heads in, one tree a sentence out.

Almost always the best head of each word already makes a tree with one root; only where it does not
is a maximum spanning tree sought (Chu and Liu 1965, Edmonds 1967).
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]
_NEVER = np.float32(-1e9)
_ROUNDING = 0.01  # more than a sum of LONGEST scores can be off by
LONGEST = 64
"""Words of a sentence whose best tree is sought; the search is cubic, and what is longer and still
no tree is a run of marks or words without end."""


def decode_tree(scores: Scores) -> Heads:
    """Return the head of each word: the index of a word, or -1 for the root.

    Args:
        scores: [n, n + 1]; row i scores the heads of word i, the root in column 0. n >= 1. A word's
            score as its own head is overwritten.

    >>> decode_tree(np.array([[0, 0, 9, 0], [8, 0, 0, 9], [0, 0, 7, 0]], dtype=np.float32)).tolist()
    [1, -1, 1]
    """
    n = len(scores)
    words = np.arange(n)
    scores[words, words + 1] = _NEVER
    best: Heads = scores.argmax(1)
    told = best.tolist()
    if told.count(0) == 1 and not _cycle([0, *told]):
        return best - 1
    if n > LONGEST:
        return _repaired(scores, best) - 1
    return _single_root(scores) - 1


def _repaired(scores: Scores, best: Heads) -> Heads:
    """Return a tree with one root near the best heads: each cycle is hung on the root word."""
    root = int((scores[:, 0] - scores[:, 1:].max(1)).argmax()) + 1
    heads = np.where(best == 0, root, best)
    heads[root - 1] = 0
    while cycle := _cycle([0, *heads.tolist()]):
        heads[max(cycle, key=lambda c: (float(scores[c - 1, root]), -c)) - 1] = root
    return heads


def _single_root(scores: Scores) -> Heads:
    """Return the best tree with one root, tried for the words that score best as root."""
    n = len(scores)
    tops = scores[:, 1:].max(1)
    gains = scores[:, 0] - tops
    most, best = float(tops.sum()), -np.inf
    found: Heads | None = None
    for root in np.argsort(-gains, kind="stable")[:3]:
        if most + float(gains[root]) < best - _ROUNDING:
            break  # were each other word's best head free, it would still be no better
        square = np.full((n + 1, n + 1), _NEVER, dtype=np.float32)
        square[1:, 1:] = scores[:, 1:]
        square[root + 1] = _NEVER
        square[root + 1, 0] = scores[root, 0]
        heads = np.array(_spanning(square)[1:], dtype=np.int64)
        total = float(scores[np.arange(n), heads].sum())
        if found is None or total > best:
            best, found = total, heads
    assert found is not None
    return found


def _spanning(scores: Scores) -> list[int]:
    """Chu-Liu-Edmonds on [m, m] scores of (word, head); row and column 0 are the root."""
    heads: list[int] = [0, *scores[1:].argmax(1).tolist()]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    held = sum(float(scores[x, heads[x]]) for x in cycle)
    cycle.sort()  # of equals the first
    outside = sorted(set(range(len(scores))).difference(cycle))
    k = len(outside)
    small = np.full((k + 1, k + 1), _NEVER, dtype=np.float32)
    small[1:k, :k] = scores[outside[1:]][:, outside]
    leaving = scores[outside][:, cycle]
    small[1:k, k] = leaving[1:].max(1)
    leave = leaving.argmax(1).tolist()
    rows = scores[cycle].astype(np.float64)
    gains = (rows - rows[np.arange(len(cycle)), [heads[c] for c in cycle]][:, None])[:, outside]
    small[k, :k] = held + gains.max(0)
    enter = gains.argmax(0).tolist()
    solved = _spanning(small)
    for place, x in enumerate(outside[1:], 1):
        h = solved[place]
        heads[x] = cycle[leave[place]] if h == k else outside[h]
    heads[cycle[enter[solved[k]]]] = outside[solved[k]]
    return heads


def _cycle(heads: list[int]) -> list[int]:
    """Return the words of one cycle, or nothing."""
    colour = [0] * len(heads)
    colour[0] = -1
    for start in range(1, len(heads)):
        at, path = start, []
        while colour[at] == 0:
            colour[at] = start
            path.append(at)
            at = heads[at]
        if colour[at] == start:
            return path[path.index(at) :]
        for x in path:
            colour[x] = -1
    return []
