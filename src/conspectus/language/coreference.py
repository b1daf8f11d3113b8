"""A Doc in, chains of mentions out: which words speak of the same person, body, place or thing.

Each markable asks a small network which of the earlier ones it takes up, if any, and the best
answer is a link. What surprises: links are made from the front to the back and never undone, and a
chain may have one mention only.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from conspectus.language import model
from conspectus.language.links import Links, find_links
from conspectus.language.markables import Markable, find_markables

FILE = "coreference.npz"
_SURE = np.float32(20)
"""What a rule says weighs so much more than the network."""
_BLOCK = 512
"""Pairs weighed at a time: what they need stays in the processor's cache."""
Chain = tuple[Markable, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """The small network; see `lab/train/coreference.py`."""

    state_own: NDArray[np.float32]
    state_later: NDArray[np.float32]
    state_earlier: NDArray[np.float32]
    state_key: NDArray[np.float32]
    own_table: NDArray[np.float32]
    later_table: NDArray[np.float32]
    earlier_table: NDArray[np.float32]
    pair_table: NDArray[np.float32]
    product: NDArray[np.float32]
    own_bias: NDArray[np.float32]
    pair_bias: NDArray[np.float32]
    own_out: NDArray[np.float32]
    pair_out: NDArray[np.float32]
    out_bias: NDArray[np.float32]


class Coreference:
    """Finds the chains of a document."""

    def __init__(self, weights: Weights) -> None:
        self._w = weights

    @classmethod
    def load(cls, folder: Path | None = None) -> "Coreference":
        """Return the finder of the installed model package, or of a folder."""
        arrays = np.load((folder or model.folder()) / FILE)
        return cls(Weights(**{k: arrays[k].astype(np.float32) for k in arrays.files}))

    def __call__(self, doc: Doc) -> list[Chain]:
        """Return the chains in the order of their first mentions, single mentions included."""
        marks = find_markables(doc)
        if not marks:
            return []
        links = find_links(doc, marks)
        numbers = self._numbers(links, self._states(doc, links.heads))
        chains: list[list[Markable]] = [[] for _ in range(max(numbers) + 1)]
        for number, mark in zip(numbers, marks, strict=True):
            chains[number].append(mark)
        return [tuple(c) for c in chains]

    def _states(self, doc: Doc, heads: NDArray[np.int64]) -> NDArray[np.float32]:
        size = len(self._w.state_own)
        if getattr(doc.tensor, "ndim", 0) == 2 and doc.tensor.shape == (len(doc), size):
            rows: NDArray[np.float32] = doc.tensor[heads].astype(np.float32)
            return rows
        return np.zeros((len(heads), size), dtype=np.float32)

    def _numbers(self, links: Links, states: NDArray[np.float32]) -> list[int]:
        """Return the number of the chain of each markable: that whose members speak most for it."""
        new, score = self._scores(links, states)
        numbers: list[int] = []
        count, at = 0, 0
        earlier, weights = links.earlier.tolist(), np.exp(np.minimum(score, 30)).tolist()
        ends = np.searchsorted(links.later, np.arange(len(new)), "right").tolist()
        for i, alone in enumerate(np.exp(np.minimum(new, 30)).tolist()):
            sums: dict[int, float] = {}
            most, best = alone, count
            for p in range(at, ends[i]):
                chain = numbers[earlier[p]]
                total = sums[chain] = sums.get(chain, 0.0) + weights[p]
                if total > most:
                    most, best = total, chain
            at = ends[i]
            count += best == count
            numbers.append(best)
        return numbers

    def _scores(
        self, links: Links, states: NDArray[np.float32]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return how likely each markable is new, and each pair the same, as logarithms."""
        w = self._w
        own = states @ w.state_own + w.own_table[links.own].sum(1) + w.own_bias
        new = np.maximum(own, 0) @ w.own_out + w.out_bias[0]
        later = states @ w.state_later + w.later_table[links.own].sum(1) + w.pair_bias
        earlier = states @ w.state_earlier + w.earlier_table[links.own].sum(1)
        key = states @ w.state_key
        score = np.empty(len(links.later), dtype=np.float32)
        for at in range(0, len(score), _BLOCK):
            part = slice(at, at + _BLOCK)
            i, j = links.later[part], links.earlier[part]
            hidden = (key[i] * key[j]) @ w.product
            hidden += later[i]
            hidden += earlier[j]
            for column in links.pair[part].T:
                hidden += w.pair_table.take(column, 0)
            score[part] = np.maximum(hidden, 0, out=hidden) @ w.pair_out
        return new, np.where(links.sure == 0, score, links.sure * _SURE)
