"""Words of a paragraph in, what the model says of them out, a window of whole sentences at a time.

The rules propose where sentences end, the model decides. What surprises: a window's last sentence
is read again at the head of the next one when the model doubts that it ended there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from conspectus.language.encoder import MOST_PIECES, Encoder, Scores
from conspectus.language.heads import decode_tree

FILL = 40
"""Pieces a window of several sentences may hold. Swept 1-126 on an early model: trees like their
sentence alone (LAS 88.3, 88.1 at 40, 87.6 at 126), names like company (F1 76.3, 77.0, 76.5)."""
END = 0.3
"""A word ends its sentence from this probability on; swept 0.25-0.5 on EWT dev, raw text."""
CARRY = 0.25
"""Below it, the last word of a window is no end: its sentence is read again with what follows."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` up to `end` of a text, read in one call.

    `ends` are the sentences' ends, exclusive, counted in the text. `scores` may reach beyond `end`.
    """

    start: int
    end: int
    scores: Scores
    ends: tuple[int, ...]


def chunk_scores(windows: Sequence[Window], head: str) -> NDArray[np.float32]:
    """Return the scores [words, classes] of a chunk head for a text's windows, one at least."""
    return np.concatenate([w.scores.chunks[head][: w.end - w.start] for w in windows])


def read_windows(
    encoder: Encoder,
    words: Sequence[str],
    start: int,
    ends: Sequence[int],
    *,
    given: bool = False,
    layers: bool = False,
) -> Iterator[Window]:
    """Yield the windows of one paragraph.

    Args:
        encoder: The open model.
        words: All words of the text.
        start: Where the paragraph's words begin.
        ends: Proposed ends of its sentences, exclusive, rising; the last is the paragraph's.
        given: The ends are certain: the model is not asked (benches on gold sentences).
        layers: Also keep the states of each layer.
    """
    cut = [encoder.pieces(word) for word in words[start : ends[-1]]]
    sizes = [len(pieces) for pieces, _ in cut]
    at = start
    while at < ends[-1]:
        stop = start + _fill(sizes, at - start, [e - start for e in ends if e > at])
        scores = encoder.read(cut[at - start : stop - start], layers=layers)
        if given:
            found = [e for e in ends if at < e < stop]
        else:
            found = [at + 1 + int(i) for i in np.flatnonzero(scores.end[:-1] >= END)]
        if given or stop == ends[-1] or scores.end[-1] >= CARRY or not found:
            found.append(stop)
        yield Window(at, found[-1], scores, tuple(found))
        at = found[-1]


def read_trees(
    encoder: Encoder, windows: Sequence[Window]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the head of each word of a text, -1 for a root, and the class of its relation.

    Read after all windows, not between them: each call of the model empties the processor's cache.
    """
    heads, rels = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for w in windows:
        own = _heads(w.scores, w.start, w.ends)
        rels.append(encoder.relations(w.scores, own))
        heads.append(np.where(own < 0, -1, own + w.start))
    return np.concatenate(heads), np.concatenate(rels)


def _fill(sizes: Sequence[int], at: int, ends: Sequence[int]) -> int:
    """Return the end of the window that begins at a word: whole sentences, as many as fit."""
    stop, pieces = at, 0
    for end in ends:
        more = sum(sizes[stop:end])
        if stop > at and pieces + more > FILL:
            return stop
        stop, pieces = end, pieces + more
        if pieces > FILL:
            break
    while pieces > MOST_PIECES and stop > at + 1:
        stop -= 1
        pieces -= sizes[stop]
    return stop


def _heads(scores: Scores, start: int, ends: Sequence[int]) -> NDArray[np.int64]:
    heads = np.full(ends[-1] - start, -1, dtype=np.int64)
    a = 0
    for end in ends:
        b = end - start
        inside = scores.arc[a:b, a : b + 1].copy()
        inside[:, 0] = scores.arc[a:b, 0]  # the root, in place of the word before the sentence
        tree = decode_tree(inside)
        heads[a:b] = np.where(tree < 0, -1, tree + a)
        a = b
    return heads
