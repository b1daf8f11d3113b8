"""The shipped ONNX model: the words of one window in, what every head says of them out.

One session, one thread, one window a call: int8 scales depend on all that is read at once, so a
window that shared its call with another document's would not always give the same row.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from conspectus.language.lemmas import Lemmas
from conspectus.language.wordpiece import Cut, WordPieces

MOST_PIECES = 254
"""Pieces of a single sentence that is read whole; a longer one is cut."""
TAGS = ("upos", "xpos", "feats", "lemma", "entity", "status", "mode")
CHUNKS = ("names", "open", "events", "re3d")
_PAIRS = ("arc", "rel_word", "rel_head", "role_from", "role_to")
_ASKED = (*TAGS, "end", *CHUNKS, *_PAIRS)


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of the n words of a window.

    `tags` holds the best class a word of each tag head; `end` the probability that a word ends its
    sentence; `chunks` log probabilities [n, classes]; `arc` [n, n + 1], the root first; `role_*`
    and `rel_*` halves of pair scores; `layers` [7, n, 384] the states of each word, when asked.
    """

    tags: dict[str, NDArray[np.int64]]
    end: NDArray[np.float32]
    chunks: dict[str, NDArray[np.float32]]
    arc: NDArray[np.float32]
    rel_word: NDArray[np.float32]
    rel_head: NDArray[np.float32]
    role_from: NDArray[np.float32]
    role_to: NDArray[np.float32]
    layers: NDArray[np.float32] | None


class Encoder:
    """An open model folder: reader.onnx, labels.json, relations.npz, vocabulary.txt, lemmas.tsv."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        import onnxruntime as ort  # half a second: the command line must start without it

        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = ort.InferenceSession(
            str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.classes: dict[str, list[str]] = json.loads((folder / "labels.json").read_text("utf-8"))
        relations = np.load(folder / "relations.npz")
        self._weight, self._bias = relations["weight"], relations["bias"]
        vocabulary = (folder / "vocabulary.txt").read_text("utf-8").splitlines()
        self.pieces = WordPieces(vocabulary)
        lemmas = (folder / "lemmas.tsv").read_text("utf-8").splitlines()
        self._lemmas = Lemmas(_three(line) for line in lemmas)

    def read(self, cut: Sequence[Cut], *, layers: bool = False) -> Scores:
        """Return the scores of a window's words, cut into pieces; at least one word."""
        ids, shapes, first = [self.pieces.start], [0], []
        for pieces, shape in cut:
            first.append(len(ids))
            ids += pieces
            shapes += (shape,) * len(pieces)
        ids.append(self.pieces.stop)
        shapes.append(0)
        asked = [*_ASKED, "layers"] if layers else [*_ASKED]
        given = {"ids": _row(ids), "shapes": _row(shapes), "first": _row(first)}
        found = dict(zip(asked, self._session.run(asked, given), strict=True))
        return Scores(
            {h: found[h] for h in TAGS},
            found["end"],
            {h: found[h] for h in CHUNKS},
            found["arc"],
            found["rel_word"],
            found["rel_head"],
            found["role_from"],
            found["role_to"],
            found.get("layers"),
        )

    def lemma(self, word: str, xpos: int, script: int) -> str:
        """Return the lemma of a word, by the classes of its tag and script."""
        return self._lemmas(word, self.classes["xpos"][xpos], self.classes["lemma"][script])

    def relations(self, scores: Scores, heads: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the best relation class of each word to its head (-1: the root)."""
        word = scores.rel_word[: len(heads)]
        pair = np.maximum(word + scores.rel_head[heads + 1], 0)
        best: NDArray[np.int64] = (pair @ self._weight + self._bias).argmax(1)
        return best


def _three(line: str) -> tuple[str, str, str]:
    form, tag, lemma = line.split("\t")
    return form, tag, lemma


def _row(numbers: list[int]) -> NDArray[np.int64]:
    return np.array([numbers], dtype=np.int64)
