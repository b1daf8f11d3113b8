"""Words and sentences from raw text, against the UD treebanks of English.

The raw text is the sentences' `# text` joined by one space inside a document, as the README beside
the data asks; no gold token and no gold border is seen. What surprises: sentences are scored here,
since the data's own score.py compares words only; one is right if it begins and ends where the
treebank's does, counted in characters that are no white space.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from conspectus.analyse import Tools
from lab.bench.task import Set, Task

Extents = set[tuple[int, int]]


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield each document as CoNLL-U."""
    nlp = _tools().nlp
    for number, (name, text) in enumerate(documents(data)):
        if limit is not None and number >= limit:
            return
        yield name, conllu(nlp(text))


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
    right, ours = sentences(gold), sentences(predicted)
    hit = len(right & ours)
    return {
        "sentences_precision": round(100 * hit / max(1, len(ours)), 2),
        "sentences_recall": round(100 * hit / max(1, len(right)), 2),
        "sentences_f1": round(200 * hit / max(1, len(right) + len(ours)), 2),
    }


TASK = Task(
    name="language",
    sets={
        "ewt": Set(data="ewt_dev.conllu", gold="ewt_dev.conllu", score=("dep",)),
        "gum": Set(data="gum_open_dev.conllu", gold="gum_open_dev.conllu", score=("dep",)),
    },
    predict=predict,
    figures={
        "ewt.words_f1": ("ewt", "words"),
        "ewt.sentences_f1": ("ewt", "sentences_f1"),
        "gum.words_f1": ("gum", "words"),
        "gum.sentences_f1": ("gum", "sentences_f1"),
    },
    form="text",
    more=sentence_scores,
)
