"""The language model against treebanks and name sets, on given words and on raw text.

The raw text is the sentences' `# text` joined by one space inside a document, as the README beside
the data asks; no gold token and no gold border is seen. What surprises: sentences are scored here,
since the data's own score.py compares words only; one is right if it begins and ends where the
treebank's does, counted in characters that are no white space.
"""

import itertools
import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from conspectus.analyse import Tools
from lab.bench.language_words import given_trees, names, own_names
from lab.bench.task import Set, Task
from lab.corpus.read import FOLDER

Extents = set[tuple[int, int]]
OWN = FOLDER / "test_one.txt"
OWN_TREES = FOLDER.with_name("trees") / "test_one.conllu"
OWN_GOLD = Path("build/bench/own-gold.jsonl").absolute()


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield a piece of the file of predictions for each document or sentence.

    Sets named "raw ..." are read from raw text, those named "words ..." and the name sets on the
    words that the data give.
    """
    kind, _, _ = set_name.partition(" ")
    if kind == "raw":
        yield from itertools.islice(raw(data), limit)
    elif kind == "words":
        yield from itertools.islice(given_trees(data), limit)
    else:
        rows = own_names(data, OWN_GOLD) if kind == "own" else names(data, kind)
        for name, row in itertools.islice(rows, limit):
            yield name, json.dumps(row, ensure_ascii=False) + "\n"


def raw(data: Path) -> Iterator[tuple[str, str]]:
    """Yield each document as CoNLL-U, read from its raw text alone."""
    nlp = _tools().nlp
    for name, text in documents(data):
        yield name, conllu(nlp(text))


def set_of(data: Path, *, from_raw: bool) -> str:
    """Return the set a file belongs to: treebanks end in .conllu, a name set says which it is."""
    if data.suffix == ".conllu":
        return "raw" if from_raw else "words"
    return "own" if data.suffix == ".txt" else "re3d" if "re3d" in data.name else "names"


@lru_cache(maxsize=1)
def _tools() -> Tools:
    return Tools()


def documents(data: Path) -> Iterator[tuple[str, str]]:
    """Yield (id, raw text) of each document of a treebank."""
    name, texts = "", list[str]()
    for line in data.read_text("utf-8").split("\n"):
        if line.startswith("# newdoc"):
            if texts:
                yield name, " ".join(texts)
            name, texts = line.rpartition("=")[2].strip(), []
        elif line.startswith("# text ="):
            texts.append(line.partition("=")[2].strip())
    if texts:
        yield name, " ".join(texts)


def conllu(doc: Doc) -> str:
    """Return a Doc as CoNLL-U; a column that the pipeline leaves empty is "_"."""
    rows: list[str] = []
    for sentence in doc.sents:
        words = [t for t in sentence if not t.is_space]
        number = {t.i: n for n, t in enumerate(words, 1)}
        parsed = doc.has_annotation("DEP")
        for t in words:
            head = str(0 if t.head.i == t.i else number.get(t.head.i, 0)) if parsed else "_"
            morph = str(t.morph) or "_"
            columns = (t.text, t.lemma_, t.pos_, t.tag_, morph, head, t.dep_)
            filled = "\t".join(c or "_" for c in columns)
            rows.append(f"{number[t.i]}\t{filled}\t_\t_")
        if words:
            rows.append("")
    return "\n".join(rows) + "\n"


def sentences(conllu_file: Path) -> Extents:
    """Return the sentences of a file as ranges of its characters that are no white space."""
    found: Extents = set()
    start = at = 0
    last = 0  # the last word of a contraction that was read already
    for line in [*conllu_file.read_text("utf-8").split("\n"), ""]:
        columns = line.split("\t")
        if not line:
            if at > start:
                found.add((start, at))
            start, last = at, 0
        elif line[0] != "#" and "-" in columns[0]:
            last = int(columns[0].partition("-")[2])
            at += len("".join(columns[1].split()))
        elif columns[0].isdigit() and int(columns[0]) > last:
            at += len("".join(columns[1].split()))
    return found


def sentence_scores(gold: Path, predicted: Path) -> dict[str, float]:
    """Return precision, recall and F1 of whole sentences, in percent."""
    if gold.suffix != ".conllu":
        return {}
    right, ours = sentences(gold), sentences(predicted)
    hit = len(right & ours)
    return {
        "sentences_precision": round(100 * hit / max(1, len(ours)), 2),
        "sentences_recall": round(100 * hit / max(1, len(right)), 2),
        "sentences_f1": round(200 * hit / max(1, len(right) + len(ours)), 2),
    }


_UD = ("UPOS", "XPOS", "lemma", "UAS", "LAS")
_RAW = ("words", "LAS", "sentences_f1")
TASK = Task(
    name="language",
    sets={
        "words ewt": Set(data="ewt_dev.conllu", gold="ewt_dev.conllu", score=("dep",)),
        "words gum": Set(data="gum_open_dev.conllu", gold="gum_open_dev.conllu", score=("dep",)),
        "words own": Set(data=str(OWN_TREES), gold=str(OWN_TREES), score=("dep",)),
        "raw ewt": Set(data="ewt_dev.conllu", gold="ewt_dev.conllu", score=("dep",)),
        "raw gum": Set(data="gum_open_dev.conllu", gold="gum_open_dev.conllu", score=("dep",)),
        "names": Set(data="uner_ewt_dev.jsonl", gold="uner_ewt_dev.jsonl", score=("ner",)),
        "re3d": Set(data="re3d_open_dev.jsonl", gold="re3d_open_dev.jsonl", score=("ner",)),
        "own": Set(data=str(OWN), gold=str(OWN_GOLD), score=("ner",)),
    },
    predict=predict,
    figures={
        **{f"words {t} {f}": (f"words {t}", f) for t in ("ewt", "gum") for f in _UD},
        **{f"words own {f}": ("words own", f) for f in ("UPOS", "LAS")},
        **{f"raw {t} {f}": (f"raw {t}", f) for t in ("ewt", "gum") for f in _RAW},
        "uner names f1": ("names", "all/F1"),
        "uner ORG f1": ("names", "ORG/F1"),
        "re3d names f1": ("re3d", "all/F1"),
        "own names f1": ("own", "all/F1"),
    },
    form="text",
    more=sentence_scores,
    set_of=set_of,
)
