"""Fit the layout networks of `read.layout`; writes src/conspectus/read/layout.json.

python -m lab.train.layout [--check]

Only layout features are learned: a line's label is whether its words stand in the hand-made article
body of its page. `--check` holds out a fifth of the pages in turn and prints line scores.
"""

import argparse
import gzip
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import trafilatura
from numpy.typing import NDArray

from conspectus.read.layout import best_run
from conspectus.read.lines import Line
from conspectus.read.markup import Page, render, votes
from conspectus.read.measures import features
from conspectus.read.plaintext import lines_of

Array = NDArray[np.float64]
_TOKEN = re.compile(r"\w+")
_HIDDEN, _EPOCHS, _RATE, _DECAY, _NETS = 16, 300, 0.01, 0.003, 5
_BIAS, _STAY = {"text": 0.4, "page": 0.2}, {"text": 0.7, "page": 0.5}  # swept with --check
_DROPPED = 0.1  # share of measures left out in each step
_AGREED = 0.1  # weight of a line that two other extractors label alike; a labelled one weighs 1
_FLAT = 0.5  # weight of a page flattened by our own renderer
_OUT = Path("src/conspectus/read/layout.json")


@dataclass(frozen=True)
class Sheet:
    """One page: its features, a label a line (-1 = unknown) and how much each line counts."""

    page: str
    x: Array
    y: Array
    weight: Array


def main() -> None:
    """Fit both networks, or check them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    bench = Path(os.environ.get("SHARED", "../shared")) / "bench"
    pages = [*_pages(bench), *_segments(bench)]
    texts = [*_texts(bench), *_flattened(bench, pages)]
    tables: dict[str, Any] = {}
    for kind, sheets in (("page", pages), ("text", texts)):
        if options.check:
            _check(kind, sheets)
            continue
        nets = [_fit(sheets, seed) for seed in range(_NETS)]
        tables[kind] = {"bias": _BIAS[kind], "stay": _STAY[kind], "nets": [_plain(n) for n in nets]}
    if not options.check:
        _OUT.write_text(json.dumps(tables), "utf-8")


def labels(text: str, lines: list[Line], body: str) -> list[float]:
    """Return 1.0 for each line whose words stand in a row in the body, 0.0 for the others."""
    gold = _TOKEN.findall(body)
    known = {tuple(gold[i : i + 4]) for i in range(len(gold) - 3)}
    rows = [_TOKEN.findall(text[line.start : line.end]) for line in lines]
    found = []
    for at, row in enumerate(rows):
        if not row:
            found.append(-1.0)
            continue
        before = [t for r in rows[max(0, at - 3) : at] for t in r][-3:]
        after = [t for r in rows[at + 1 : at + 4] for t in r][:3]
        if len(row) >= 4:
            grams = [tuple(row[i : i + 4]) for i in range(len(row) - 3)]
        else:
            run = before + row + after
            first, last = len(before), len(before) + len(row)
            grams = [
                tuple(run[i : i + 4])
                for i in range(max(0, first - 3), min(last, len(run) - 3))
                if (i <= first and last <= i + 4) or len(row) >= 3
            ] or [tuple(run)]
            found.append(float(any(g in known for g in grams)))
            continue
        found.append(float(sum(g in known for g in grams) >= 0.5 * len(grams)))
    return found


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _sheet(page: str, lines: list[Line], x: Array, y: list[float]) -> Sheet:
    size = np.array([min(line.end - line.start, 500) for line in lines], dtype=np.float64)
    weight = np.sqrt(size) + 4
    return Sheet(page, x, np.array(y), weight / weight.sum())


def _texts(bench: Path) -> Iterator[Sheet]:
    gold = json.loads((bench / "pages_text/gold.json").read_text("utf-8"))
    for row in _read(bench / "pages_text/pages_text.jsonl.gz"):
        lines = lines_of(row["text"])
        y = labels(row["text"], lines, gold[row["id"]]["articleBody"])
        yield _sheet(row["id"], lines, features(row["text"], lines), y)


def _flattened(bench: Path, pages: list[Sheet]) -> Iterator[Sheet]:
    """Yield pages without their elements: more texts, as a browser would copy them.

    Where a page has no whole labels, the page network is the teacher.
    """
    gold = json.loads((bench / "pages/gold.json").read_text("utf-8"))
    nets = [_fit(pages, seed) for seed in range(1)]
    sheets = {s.page: s for s in pages}
    for name in ("pages", "pages_segments"):
        for row in _read(bench / name / "pages.jsonl.gz"):
            page = render(row["html"])
            if not page.lines or row["id"] not in sheets:
                continue
            x = features(page.text, page.lines)
            if name == "pages":
                y = labels(page.text, page.lines, gold[row["id"]]["articleBody"])
            else:
                sure = _predict(nets, sheets[row["id"]].x)
                y = [1.0 if c > 0.7 else 0.0 if c < 0.3 else -1.0 for c in sure]
            sheet = _sheet(row["id"], page.lines, x, y)
            yield Sheet(sheet.page, x, sheet.y, sheet.weight * _FLAT)


def _pages(bench: Path) -> Iterator[Sheet]:
    gold = json.loads((bench / "pages/gold.json").read_text("utf-8"))
    for row in _read(bench / "pages/pages.jsonl.gz"):
        page = render(row["html"])
        y = labels(page.text, page.lines, gold[row["id"]]["articleBody"])
        yield _sheet(row["id"], page.lines, _measures(row["html"], page), y)


def _segments(bench: Path) -> Iterator[Sheet]:
    """Yield pages of which a few segments are labelled; two other extractors label the rest.

    Where the two differ, or a segment says otherwise, they are not believed.
    """
    gold = json.loads((bench / "pages_segments/gold.json").read_text("utf-8"))
    for row in _read(bench / "pages_segments/pages.jsonl.gz"):
        page = render(row["html"])
        g = gold[row["id"]]
        y, weights = [], []
        voted = votes(row["html"], page)
        others = _voted(trafilatura.extract(row["html"], include_comments=False) or "", page)
        for line, one, two in zip(page.lines, voted, others, strict=True):
            words = " ".join(page.text[line.start : line.end].split())
            label = float(one) if one == two else -1.0
            sure = _AGREED
            for value, names in ((1.0, ("with",)), (0.0, ("without", "comments"))):
                for segment in (s for name in names for s in g[name]):
                    folded = " ".join((segment or "").split())
                    if folded and (folded in words or (len(words) > 30 and words in folded)):
                        label, sure = value, 1.0
            y.append(label)
            weights.append(sure)
        if page.lines and max(y) >= 0:
            sheet = _sheet(row["id"], page.lines, _measures(row["html"], page), y)
            share = np.array(weights)
            yield Sheet(sheet.page, sheet.x, sheet.y, sheet.weight * share)


def _voted(found: str, page: Page) -> list[bool]:
    """Return for each line whether its words stand in another extractor's text."""
    whole = " ".join(found.split())
    rows = {" ".join(row.split()) for row in found.splitlines()}
    return [
        words in rows or (len(words) >= 25 and words in whole)
        for words in (" ".join(page.text[n.start : n.end].split()) for n in page.lines)
    ]


def _measures(html: str, page: Page) -> Array:
    return features(page.text, page.lines, page.elements, votes(html, page))


def _stack(sheets: list[Sheet]) -> tuple[Array, Array, Array]:
    x = np.concatenate([s.x for s in sheets])
    y = np.concatenate([s.y for s in sheets])
    w = np.concatenate([s.weight * (s.y >= 0) for s in sheets])
    keep = y >= 0
    return x[keep], y[keep], w[keep] / w.sum()


def _fit(sheets: list[Sheet], seed: int) -> dict[str, Array]:
    rng = np.random.default_rng(seed)
    x, y, w = _stack(sheets)
    mean, scale = x.mean(0), x.std(0) + 1e-3
    z = np.clip((x - mean) / scale, -5, 5).astype(np.float32)
    y, w = y.astype(np.float32), w.astype(np.float32)
    p: dict[str, Any] = {
        "w1": rng.normal(0, 1 / np.sqrt(z.shape[1]), (z.shape[1], _HIDDEN)),
        "b1": np.zeros(_HIDDEN),
        "w2": rng.normal(0, 1 / np.sqrt(_HIDDEN), _HIDDEN),
        "b2": np.zeros(()),
    }
    p = {k: np.asarray(v, dtype=np.float32) for k, v in p.items()}
    m = {k: np.zeros_like(v) for k, v in p.items()}
    v2 = {k: np.zeros_like(v) for k, v in p.items()}
    for step in range(1, _EPOCHS + 1):
        drop = (rng.random(z.shape[1]) > _DROPPED).astype(np.float32) / (1 - _DROPPED)
        hidden = np.tanh(z @ (drop[:, None] * p["w1"]) + p["b1"])
        out = 1 / (1 + np.exp(-np.clip(hidden @ p["w2"] + p["b2"], -30, 30)))
        d = w * (out - y)
        g = {"w2": hidden.T @ d + _DECAY * p["w2"] / 10, "b2": d.sum()}
        back = np.outer(d, p["w2"]) * (1 - hidden**2)
        g["w1"] = drop[:, None] * (z.T @ back) + _DECAY * p["w1"] / 10
        g["b1"] = back.sum(0)
        for k in p:
            m[k] = 0.9 * m[k] + 0.1 * g[k]
            v2[k] = 0.999 * v2[k] + 0.001 * g[k] ** 2
            p[k] = p[k] - _RATE * (m[k] / (1 - 0.9**step)) / (
                np.sqrt(v2[k] / (1 - 0.999**step)) + 1e-8
            )
    return {**p, "mean": mean, "scale": scale}


def _predict(nets: list[dict[str, Array]], x: Array) -> Array:
    total = np.zeros(len(x))
    for n in nets:
        z = np.clip((x - n["mean"]) / n["scale"], -5, 5)
        total += np.tanh(z @ n["w1"] + n["b1"]) @ n["w2"] + n["b2"]
    out: Array = 1 / (1 + np.exp(-np.clip(total / len(nets), -30, 30)))
    return out


def _check(kind: str, sheets: list[Sheet]) -> None:
    chances: list[Array] = [np.zeros(0)] * len(sheets)
    folds = [sum(map(ord, s.page)) % 5 for s in sheets]
    for fold in range(5):
        rest = [s for s, f in zip(sheets, folds, strict=True) if f != fold]
        nets = [_fit(rest, seed) for seed in (0, 1)]
        for i, s in enumerate(sheets):
            if folds[i] == fold:
                chances[i] = _predict(nets, s.x)
    for bias in (-1.0, -0.5, 0.0, 0.5, 1.0):
        for stay in (0.0, 0.5, 1.0, 2.0, 3.0):
            tp = fp = fn = 0.0
            for s, c in zip(sheets, chances, strict=True):
                on = np.array(best_run(c, bias, stay))
                known = s.y >= 0
                w = s.weight**2
                w = w / w.sum()
                tp += float((w * (on & (s.y == 1)))[known].sum())
                fp += float((w * (on & (s.y == 0)))[known].sum())
                fn += float((w * (~on & (s.y == 1)))[known].sum())
            print(kind, bias, stay, round(2 * tp / (2 * tp + fp + fn), 4))


def _plain(net: dict[str, Array]) -> dict[str, Any]:
    return {k: np.round(v, 4).tolist() for k, v in net.items()}


if __name__ == "__main__":
    main()
