"""Windows of a text in, coded triggers out: which words tell an event, and who is what in it.

The model's view only: `facts.events` weighs it against our lexicon and against the tree. What
surprises: who acts is told word by word, not phrase by phrase; a mention is as likely an actor as
its surest word. A word that is rather no event than one is told too, with its low probability: what
the lexicon takes for an event may rest on it.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from conspectus.language.entities import Chunk, ChunkDecoder
from conspectus.language.windows import Window, chunk_scores

ROLES = ("actor", "recipient")
LEAST = 0.05
"""A word with a smaller probability of a role is not kept."""
_LEAST = float(np.float32(LEAST))  # as the scores are written
DOUBT = 0.05
"""A word with a smaller probability of telling an event is surely none."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A trigger: words `start` up to `end`, PLOVER type and mode, status, and its parties.

    `actors` and `recipients` are (word, probability) pairs in text order; words are counted as
    `start` is. `score` is the probability that the words tell an event at all, of their surest
    word; below a half, mostly, the model itself would not tell it.
    """

    start: int
    end: int
    type: str
    score: float
    type_score: float
    mode: str | None
    status: str
    actors: tuple[tuple[int, float], ...]
    recipients: tuple[tuple[int, float], ...]


def read_deeds(
    windows: Sequence[Window], decode: ChunkDecoder, classes: dict[str, list[str]]
) -> list[Deed]:
    """Return the deeds of a text in order, words counted in it."""
    found: list[Deed] = []
    if not windows:
        return found
    told = chunk_scores(windows, "events")
    starts = [w.start for w in windows]
    for chunk in _chunks(told, starts, decode, classes["events"]):
        window = windows[bisect_right(starts, chunk.start) - 1]
        at = chunk.start - window.start
        mode = classes["mode"][window.scores.tags["mode"][at]]
        found.append(
            Deed(
                chunk.start,
                chunk.end,
                chunk.type,
                chunk.score,
                _of_type(told[chunk.start], chunk.type, classes["events"]),
                mode.partition("-")[2] or None if mode.partition("-")[0] == chunk.type else None,
                classes["status"][window.scores.tags["status"][at]],
                *_sides(window, chunk.start),
            )
        )
    return found


def _chunks(
    told: NDArray[np.float32], starts: Sequence[int], decode: ChunkDecoder, classes: list[str]
) -> list[Chunk]:
    """Return triggers and doubtful ones in text order, scored by the chance of any event."""
    nothing = classes.index("O")
    chance = 1 - np.exp(told[:, nothing])
    doubted = np.flatnonzero(chance >= DOUBT)
    if not len(doubted):  # a likelier class than none would be doubted
        return []
    chunks = decode(told, starts)
    taken = {i for c in chunks for i in range(c.start, c.end)}
    found = [replace(c, score=round(float(chance[c.start : c.end].max()), 3)) for c in chunks]
    others = told[doubted]
    others[:, nothing] = -np.inf
    for i, best in zip(doubted.tolist(), others.argmax(1).tolist(), strict=True):
        if i not in taken:
            found.append(Chunk(i, i + 1, classes[best][2:], round(float(chance[i]), 3)))
    return sorted(found, key=lambda c: c.start)


def _of_type(told: NDArray[np.float32], kind: str, classes: list[str]) -> float:
    return round(sum(float(np.exp(told[classes.index(f"{p}-{kind}")])) for p in "BI"), 3)


def _sides(
    window: Window, trigger: int
) -> tuple[tuple[tuple[int, float], ...], tuple[tuple[int, float], ...]]:
    """Return who acts and who is acted on, of the words of the trigger's sentence."""
    last = next(e for e in window.ends if e > trigger)
    first = max((e for e in window.ends if e <= trigger), default=window.start)
    scores, near = window.scores, slice(first - window.start, last - window.start)
    start = scores.role_from[trigger - window.start].reshape(len(ROLES), -1)
    words = scores.role_to[near].reshape(last - first, len(ROLES), -1)
    told = np.einsum("rd,nrd->rn", start, words) / np.float32(start.shape[1] ** 0.5)
    chance: NDArray[np.float32] = 1 / (1 + np.exp(-told))
    actors, recipients = (
        tuple((first + i, round(p, 3)) for i, p in enumerate(row) if p >= _LEAST)
        for row in chance.tolist()
    )
    return actors, recipients
