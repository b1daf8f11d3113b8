"""Scores of heads in, one tree a sentence out.

Almost always the best head of each word already makes a tree with one root; only where it does not
is a maximum spanning tree sought (Chu and Liu 1965, Edmonds 1967).
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]
_NEVER = np.float32(-1e9)
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
    if (best == 0).sum() == 1 and _is_tree(best):
        return best - 1
    if n > LONGEST:
        return _repaired(scores, best) - 1
    return _single_root(scores) - 1


def _is_tree(heads: Heads) -> bool:
    """Whether all words lead to the root; heads count from 1, 0 is the root."""
    known = [False] * (len(heads) + 1)
    known[0] = True
    for word in range(1, len(heads) + 1):
        path, at = [], word
        while not known[at]:
            path.append(at)
            if len(path) > len(heads):
                return False
            at = int(heads[at - 1])
            if at in path:
                return False
        for x in path:
            known[x] = True
    return True


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
    tries = np.argsort(-(scores[:, 0] - scores[:, 1:].max(1)), kind="stable")[:3]
    best: tuple[float, Heads] | None = None
    for root in tries:
        masked = scores.copy()
        masked[:, 0] = _NEVER
        masked[root] = _NEVER
        masked[root, 0] = scores[root, 0]
        square = np.full((n + 1, n + 1), _NEVER, dtype=np.float32)
        square[1:] = masked
        heads = np.array(_spanning(square)[1:], dtype=np.int64)
        total = float(scores[np.arange(n), heads].sum())
        if best is None or total > best[0]:
            best = total, heads
    assert best is not None
    return best[1]


def _spanning(scores: Scores) -> list[int]:
    """Chu-Liu-Edmonds on [m, m] scores of (word, head); row and column 0 are the root."""
    m = len(scores)
    heads = [0, *(int(scores[i].argmax()) for i in range(1, m))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [i for i in range(m) if i not in inside]
    place = {x: k for k, x in enumerate(outside)}
    k = len(outside)
    small = np.full((k + 1, k + 1), _NEVER, dtype=np.float32)
    enter: list[int] = [0] * k
    leave: list[int] = [0] * k
    held = sum(float(scores[x, heads[x]]) for x in cycle)
    for x in outside:
        if x:
            for y in outside:
                small[place[x], place[y]] = scores[x, y]
            from_cycle = max(cycle, key=lambda c: (float(scores[x, c]), -c))
            small[place[x], k], leave[place[x]] = scores[x, from_cycle], from_cycle
        gains = [(float(scores[c, x]) - float(scores[c, heads[c]]), -c) for c in cycle]
        gain, c = max(gains)
        small[k, place[x]], enter[place[x]] = held + gain, -c
    solved = _spanning(small)
    out = list(heads)
    for x in outside[1:]:
        h = solved[place[x]]
        out[x] = leave[place[x]] if h == k else outside[h]
    broken = enter[solved[k]]
    out[broken] = outside[solved[k]]
    return out


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
