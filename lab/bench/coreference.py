"""Coreference from raw text: who and what are the same in a document, against GUM's chains.

The raw text is that of the task `language`; a mention counts only if it has the same characters as
the treebank's, white space aside, and mentions that stand alone are kept. What surprises: figures
are summed over documents before they are divided, as the reference scorers of the field do, and
CEAF-e pairs chains best, so that it is an assignment problem in every document.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from spacy.tokens import Doc

from conspectus.language import model
from conspectus.language.coreference import Coreference
from conspectus.language.encoder import Encoder
from conspectus.language.pipeline import Pipeline
from lab.bench.language import documents
from lab.bench.task import Set, Task

Mention = tuple[int, int]
"""First character and one past the last; only characters that are no white space are counted."""
Chain = Sequence[Mention]
Chains = Mapping[str, Sequence[Chain]]
"""The chains of documents by name."""
_MARK = re.compile(r"\([^()]+\)?|[^()]+\)")
_PIECE = re.compile(r"\[\d+/\d+\]$")


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the chains of each document."""
    pipeline, coreference = _tools()
    for number, (name, text) in enumerate(documents(data)):
        if limit is not None and number >= limit:
            return
        doc = pipeline(text)
        found = [[(m.start, m.end) for m in chain] for chain in coreference(doc)]
        yield name, extents(doc, found)


@lru_cache(maxsize=1)
def _tools() -> tuple[Pipeline, Coreference]:
    return Pipeline(Encoder(model.folder()), states=True), Coreference.load()


def extents(doc: Doc, chains: Iterable[Iterable[tuple[int, int]]]) -> list[list[Mention]]:
    """Return chains of tokens as chains of characters."""
    begins, at = [], 0
    for token in doc:
        begins.append(at)
        at += len("".join(token.text.split()))
    begins.append(at)
    return [[(begins[a], begins[b]) for a, b in chain] for chain in chains]


def gold(conllu_file: Path) -> dict[str, list[list[Mention]]]:
    """Return the chains of each document of a treebank that has GUM's `Entity=`."""
    found: dict[str, list[list[Mention]]] = {}
    chains: dict[str, list[Mention]] = defaultdict(list)
    opened: list[tuple[str, int]] = []
    at, name, whole, last = 0, "", (0, 0), 0
    for line in [*conllu_file.read_text("utf-8").split("\n"), "# newdoc"]:
        columns = line.split("\t")
        if line.startswith("# newdoc"):
            if name:
                found[name] = [sorted(set(c)) for c in chains.values()]
            name, at = line.rpartition("=")[2].strip(), 0
            chains, opened = defaultdict(list), []
        elif not line:
            last = 0
        elif "-" in columns[0] and columns[0][0].isdigit():
            whole = (at, at + len("".join(columns[1].split())))
            last = int(columns[0].partition("-")[2])
        elif columns[0].isdigit():
            number = int(columns[0])
            start, at = at, at + len("".join(columns[1].split()))
            if number <= last:  # a contraction may have fewer characters than its words
                start, at = min(start, whole[1]), min(at, whole[1])
                at = whole[1] if number == last else at
            for key, first in _closed(columns[9], start, opened):
                chains[key].append((first, at))
    return found


def _closed(misc: str, start: int, opened: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield (chain, first character) of the mentions that a word ends; keeps those it opens.

    A mention of several pieces ("key[1/2]") is taken piece by piece.
    """
    value = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
    for mark in _MARK.findall(value):
        if mark[0] == "(":
            key = mark.strip("()").split("-")[0]
            opened.append((key, start))
            if mark[-1] != ")":
                continue
        else:
            key = mark[:-1]
        at = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0] == key), None)
        if at is not None:
            yield _PIECE.sub("", key), opened.pop(at)[1]


def score(right: Chains, ours: Chains) -> dict[str, float]:
    """Return the field's figures over the documents of a gold, in percent."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * 4)
    for name, chains in right.items():
        for label, value in _document(chains, ours.get(name, ())).items():
            sums[label] = [x + y for x, y in zip(sums[label], value, strict=True)]
    figures: dict[str, float] = {}
    for label, (hit, of, hit_back, of_back) in sums.items():
        recall, precision = hit / max(of, 1), hit_back / max(of_back, 1)
        both = recall + precision
        figures[f"{label}_recall"] = round(100 * recall, 2)
        figures[f"{label}_precision"] = round(100 * precision, 2)
        figures[f"{label}_f1"] = round(200 * recall * precision / both, 2) if both else 0.0
    for kind in ("", "linked_"):
        three = [figures.get(f"{kind}{m}_f1", 0.0) for m in ("muc", "b3", "ceafe")]
        figures[f"{kind}conll"] = round(sum(three) / 3, 2)
    return figures


def _document(right: Sequence[Chain], ours: Sequence[Chain]) -> dict[str, list[float]]:
    """Return (hits, of) of recall and of precision by figure; `linked_` leaves single ones out."""
    out: dict[str, list[float]] = {}
    several = [[c for c in chains if len(c) > 1] for chains in (right, ours)]
    for kind, (a, b) in (("", (right, ours)), ("linked_", (several[0], several[1]))):
        out[f"{kind}mentions"] = [*_mentions(a, b), *_mentions(b, a)]
        out[f"{kind}muc"] = [*_muc(a, b), *_muc(b, a)]
        out[f"{kind}b3"] = [*_b3(a, b), *_b3(b, a)]
        best = _ceafe(a, b)
        out[f"{kind}ceafe"] = [best, len(a), best, len(b)]
    return out


def _places(chains: Sequence[Chain]) -> dict[Mention, int]:
    places: dict[Mention, int] = {}
    for number, chain in enumerate(chains):
        for mention in chain:
            places.setdefault(mention, number)
    return places


def _mentions(of: Sequence[Chain], by: Sequence[Chain]) -> tuple[float, float]:
    known = _places(by)
    every = {m for chain in of for m in chain}
    return sum(m in known for m in every), len(every)


def _muc(of: Sequence[Chain], by: Sequence[Chain]) -> tuple[float, float]:
    known = _places(by)
    hits = total = 0
    for chain in of:
        parts = {known.get(m, m) for m in chain}
        hits += len(chain) - len(parts)
        total += len(chain) - 1
    return hits, total


def _b3(of: Sequence[Chain], by: Sequence[Chain]) -> tuple[float, float]:
    known = _places(by)
    hits = 0.0
    for chain in of:
        shared = Counter(known[m] for m in chain if m in known)
        hits += sum(n * n for n in shared.values()) / len(chain)
    return hits, sum(len(chain) for chain in of)


def _ceafe(right: Sequence[Chain], ours: Sequence[Chain]) -> float:
    known = _places(ours)
    weights: dict[tuple[int, int], float] = {}
    for i, chain in enumerate(right):
        for j, n in Counter(known[m] for m in chain if m in known).items():
            weights[i, j] = 2 * n / (len(chain) + len(ours[j]))
    return sum(_best(part) for part in _parts(weights))


def _parts(weights: dict[tuple[int, int], float]) -> Iterator[dict[tuple[int, int], float]]:
    """Yield the pairs of chains that share a mention, by what hangs together."""
    up: dict[tuple[int, int], tuple[int, int]] = {}

    def top(node: tuple[int, int]) -> tuple[int, int]:
        while up.setdefault(node, node) != node:
            up[node] = up[up[node]]
            node = up[node]
        return node

    for i, j in weights:
        up[top((0, i))] = top((1, j))
    parts: dict[tuple[int, int], dict[tuple[int, int], float]] = defaultdict(dict)
    for (i, j), weight in weights.items():
        parts[top((0, i))][i, j] = weight
    yield from parts.values()


def _best(weights: dict[tuple[int, int], float]) -> float:
    """Return the greatest sum of weights of pairs of which none share a row or column."""
    rows, columns = (sorted({pair[k] for pair in weights}) for k in (0, 1))
    if len(rows) == 1 or len(columns) == 1:
        return max(weights.values())
    if len(rows) > len(columns):
        return _best({(j, i): w for (i, j), w in weights.items()})
    cost = np.zeros((len(rows) + 1, len(columns) + 1))
    for (i, j), weight in weights.items():
        cost[rows.index(i) + 1, columns.index(j) + 1] = -weight
    return -_assigned(cost)


def _assigned(cost: Any) -> float:
    """Return the least cost of giving each row a column; row and column 0 are no part of it.

    Source: the Hungarian algorithm with potentials (Kuhn 1955, Munkres 1957).
    """
    count, width = cost.shape
    row_price, column_price = np.zeros(count), np.zeros(width)
    owner, way = np.zeros(width, dtype=int), np.zeros(width, dtype=int)
    for row in range(1, count):
        owner[0], at = row, 0
        least, seen = np.full(width, np.inf), np.zeros(width, dtype=bool)
        while owner[at]:
            seen[at] = True
            slack = cost[owner[at]] - row_price[owner[at]] - column_price
            nearer = ~seen & (slack < least)
            least[nearer], way[nearer] = slack[nearer], at
            nearest = int(np.where(seen, np.inf, least)[1:].argmin()) + 1
            step = least[nearest]
            row_price[owner[seen]] += step
            column_price[seen] -= step
            least[~seen] -= step
            at = nearest
        while at:
            owner[at] = owner[way[at]]
            at = int(way[at])
    return float(sum(cost[owner[j], j] for j in range(1, width) if owner[j]))


def _scored(gold_file: Path, predicted: Mapping[str, list[list[list[int]]]]) -> dict[str, float]:
    ours = {n: [[(a, b) for a, b in c] for c in chains] for n, chains in predicted.items()}
    return score(gold(gold_file), ours)


_GUM = "../bench/language/gum_open_dev.conllu"
TASK = Task(
    name="coreference",
    sets={"gum": Set(data=_GUM, gold=_GUM)},
    predict=predict,
    figures={
        f"gum.{figure}": ("gum", figure)
        for figure in ("conll", "muc_f1", "b3_f1", "ceafe_f1", "mentions_f1", "linked_conll")
    },
    form="object",
    scorer=_scored,
)
