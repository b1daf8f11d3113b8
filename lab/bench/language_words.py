"""Given words in, the model's annotations of them out: treebanks on gold tokens, and name sets.

Sentences of one document are read in one window where they fit, as the product reads them. What
surprises: a set's guideline decides which head answers; re3d counts titles and common nouns in.
"""

import itertools
import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from conspectus.language import model
from conspectus.language.encoder import Encoder
from conspectus.language.entities import ChunkDecoder
from conspectus.language.tokens import tokenize
from conspectus.language.windows import Window, read_trees, read_windows
from lab.bench.task import lines
from lab.corpus import read

HEADS = {"names": ("names",), "re3d": ("re3d",), "own": ("names", "open")}
"""Which heads answer for a name set."""


def given_trees(data: Path) -> Iterator[tuple[str, str]]:
    """Yield each document of a treebank with gold tokens and sentences, annotated by the model."""
    for name, sentences in _documents(data):
        rows: list[str] = []
        for window, words in _windows(sentences):
            rows += _rows(window, words)
        yield name, "\n".join(rows) + "\n"


def names(data: Path, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the names of each sentence of a JSON Lines set."""
    rows = list(lines(data))
    for _, group in itertools.groupby(rows, key=lambda r: _document(str(r["id"]))):
        found = list(group)
        for row, labels in zip(found, _labels([r["w"] for r in found], kind), strict=True):
            yield row["id"], {"id": row["id"], "w": row["w"], "n": labels}


def own_names(data: Path, gold: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the names of each sentence of a file of our corpus, cut into words by us.

    The file's marks are written to `gold` in the form the data's score.py reads.
    """
    told = []
    for s in read(data):
        name = f"{s.file}:{s.line}"
        tokens = tokenize(s.text)
        words = [s.text[a:b] for a, b in tokens]
        told.append(
            {"id": name, "text": s.text, "ents": [[n.start, n.end, n.type] for n in s.names]}
        )
        yield name, {"id": name, "w": words, "n": _labels([words], "own")[0]}
    gold.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in told), "utf-8")


@lru_cache(maxsize=1)
def _encoder() -> Encoder:
    return Encoder(model.folder())


def _windows(sentences: Sequence[list[str]]) -> Iterator[tuple[Window, list[str]]]:
    words = [w for s in sentences for w in s]
    ends = list(itertools.accumulate(len(s) for s in sentences))
    for window in read_windows(_encoder(), words, 0, ends, given=True):
        yield window, words[window.start : window.end]


def _documents(data: Path) -> Iterator[tuple[str, list[list[str]]]]:
    name, sentences, words = "", list[list[str]](), list[str]()
    for line in [*data.read_text("utf-8").split("\n"), ""]:
        if line.startswith("# newdoc id") and sentences:
            yield name, sentences
            sentences = []
        if line.startswith("# newdoc id"):
            name = line.partition("=")[2].strip()
        elif line and line.split("\t", 1)[0].isdigit():
            words.append(line.split("\t")[1])
        elif not line and words:
            sentences.append(words)
            words = []
    if sentences:
        yield name, sentences


def _rows(window: Window, words: list[str]) -> Iterator[str]:
    classes, tags = _encoder().classes, window.scores.tags
    heads, rels = read_trees(_encoder(), [window])
    start = 0
    for end in (e - window.start for e in window.ends):
        for i in range(start, end):
            head = int(heads[i])
            columns = (
                str(i - start + 1),
                words[i],
                _encoder().lemma(words[i], tags["xpos"][i], tags["lemma"][i]),
                classes["upos"][tags["upos"][i]],
                classes["xpos"][tags["xpos"][i]],
                classes["feats"][tags["feats"][i]],
                str(0 if head < 0 else head - window.start - start + 1),
                classes["rel"][rels[i]],
                "_",
                "_",
            )
            yield "\t".join(columns)
        yield ""
        start = end


def _document(name: str) -> str:
    """Return the document of a sentence's id: up to its last "-" or "#"."""
    return name.rpartition("#")[0] or name.rpartition("-")[0] or name


def _labels(sentences: Sequence[list[str]], kind: str) -> list[list[str]]:
    from conspectus.language.pipeline import disjoint, named_alike

    classes = _encoder().classes
    read = list(_windows(sentences))
    named = named_alike([w for _, ws in read for w in ws], [w for w, _ in read], classes["names"])
    flat: list[str] = []
    for window, words in read:
        labels = ["O"] * len(words)
        scores = window.scores.chunks | {"names": named[window.start : window.end]}
        chunks = [
            c
            for head in HEADS[kind]
            for c in ChunkDecoder(classes[head])(scores[head][: len(words)])
        ]
        for c in disjoint(chunks):
            labels[c.start : c.end] = [f"B-{c.type}", *[f"I-{c.type}"] * (c.end - c.start - 1)]
        flat += labels
    ends = [0, *itertools.accumulate(len(s) for s in sentences)]
    return [flat[a:b] for a, b in itertools.pairwise(ends)]
