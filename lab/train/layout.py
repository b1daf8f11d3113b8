"""Fit the layout networks of `read.layout`; writes src/conspectus/read/layout.json.

python -m lab.train.layout [--check] [--kind page]

Only layout features are learned: a line's label is whether its words stand in the hand-made article
body of its page. `--check` holds out a fifth of the pages in turn and prints line scores.
"""

import argparse
import bisect
import gzip
import json
import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zlib import crc32

import numpy as np
import trafilatura
from numpy.typing import NDArray

from conspectus.read.blocks import undecided
from conspectus.read.layout import best_run
from conspectus.read.lines import Line
from conspectus.read.markup import Page, render, votes
from conspectus.read.measures import features
from conspectus.read.plaintext import lines_of

Array = NDArray[np.float64]
_TOKEN = re.compile(r"\w+")
_HIDDEN, _RATE, _NETS = 16, 0.01, 5
_DECAY = {"page": 0.03, "text": 0.003}  # texts have four forms of a page to learn from
_EPOCHS, _BATCH = {"page": 15, "text": 6}, {"page": 1024, "text": 2048}
_BIAS, _STAY = {"text": 0.4, "page": 0.7}, {"text": 0.7, "page": 0.8}  # swept with --check
_DROPPED = 0.1  # share of measures left out in each step
_AGREED = 0.2  # weight of a line that two other extractors label alike; a labelled one weighs 1
_STYLES = ("plain", "tight", "wide", "bullets")  # how programs flatten a page
_FLAT = 0.2  # weight of a page flattened by ourselves, in each style
_TOUCHING = frozenset(("p", "h1", "h2", "h3", "h4", "blockquote"))
_FOLDS = 5
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
    parser.add_argument("--kind", choices=("page", "text"), help="fit one, keep the other")
    options = parser.parse_args()
    bench = Path(os.environ.get("SHARED", "../shared")) / "bench"
    pages = [*_pages(bench), *_segments(bench)]
    texts = [*_texts(bench), *_flattened(bench, pages)]
    tables: dict[str, Any] = json.loads(_OUT.read_text("utf-8"))
    for kind, sheets in (("page", pages), ("text", texts)):
        if options.kind not in (None, kind):
            continue
        if options.check:
            _check(kind, sheets, _outlets(bench))
            continue
        nets = _fit(kind, sheets)
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
        yield _text_sheet(row["id"], row["text"], lines, y)


def _text_sheet(page: str, text: str, lines: list[Line], y: list[float]) -> Sheet:
    """Return the sheet of the lines that are left to the network, as in reading."""
    kept = undecided(text, lines)
    rest = [lines[n] for n in kept]
    return _sheet(page, rest, features(text, rest), [y[n] for n in kept])


def _flattened(bench: Path, pages: list[Sheet]) -> Iterator[Sheet]:
    """Yield pages without their elements: more texts, as programs and browsers flatten them.

    Where a page has no whole labels, the page network is the teacher.
    """
    gold = json.loads((bench / "pages/gold.json").read_text("utf-8"))
    nets = _fit("page", pages)
    sheets = {s.page: s for s in pages}
    chance = random.Random(1)
    for name in ("pages", "pages_segments"):
        for row in _read(bench / name / "pages.jsonl.gz"):
            page = render(row["html"])
            if not page.lines or row["id"] not in sheets:
                continue
            sure = _predict(nets, sheets[row["id"]].x)
            for style in _STYLES:
                text, starts = _flat(page, style, chance)
                lines = lines_of(text)
                if name == "pages":
                    y = labels(text, lines, gold[row["id"]]["articleBody"])
                else:
                    taught = [sure[bisect.bisect_right(starts, n.start + 2) - 1] for n in lines]
                    y = [1.0 if c > 0.7 else 0.0 if c < 0.3 else -1.0 for c in taught]
                sheet = _text_sheet(row["id"], text, lines, y)
                if len(sheet.y) and sheet.y.max() >= 0:
                    yield Sheet(sheet.page, sheet.x, sheet.y, sheet.weight * _FLAT)


def _flat(page: Page, style: str, chance: random.Random) -> tuple[str, list[int]]:
    """Return a page as one of the styles sets it, and where in that each of its lines begins."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for line in page.lines:
        gap, lead = 1, ""
        if style == "wide":
            gap = 2
            lead = " " * (0 if line.tag in ("p", "li") else chance.choice((0, 0, 4, 8, 12)))
        elif style != "plain":
            gap = int(line.tag in _TOUCHING)
        if style == "bullets":
            depth = _list_depth(page, line)
            lead = " " * (4 * depth - 2) + ("* " if line.tag == "li" else "") if depth else ""
        lead = "\n" * ((gap + 1) if pieces else 0) + lead
        words = page.text[line.start : line.end]
        starts.append(length + len(lead))
        length += len(lead) + len(words)
        pieces += (lead, words)
    return "".join(pieces), starts


def _list_depth(page: Page, line: Line) -> int:
    depth, number = 0, line.element
    while number:
        depth += page.elements[number].tag in ("ul", "ol")
        number = page.elements[number].parent
    return depth


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


def _fit(kind: str, sheets: list[Sheet], seed: int = 0) -> list[dict[str, Array]]:
    """Return the nets of one kind, fitted side by side on the same lines in the same order."""
    rng = np.random.default_rng(seed)
    x, y, w = _stack(sheets)
    mean, scale = x.mean(0), x.std(0) + 1e-3
    z = np.clip((x - mean) / scale, -5, 5).astype(np.float32)
    y, w = y.astype(np.float32), (w / w.mean()).astype(np.float32)
    count, width = z.shape
    p: dict[str, Any] = {
        "w1": rng.normal(0, 1 / np.sqrt(width), (width, _NETS * _HIDDEN)),
        "b1": np.zeros(_NETS * _HIDDEN),
        "w2": rng.normal(0, 1 / np.sqrt(_HIDDEN), _NETS * _HIDDEN),
        "b2": np.zeros(_NETS),
    }
    p = {k: np.asarray(v, dtype=np.float32) for k, v in p.items()}
    m = {k: np.zeros_like(v) for k, v in p.items()}
    v2 = {k: np.zeros_like(v) for k, v in p.items()}
    batch, decay = _BATCH[kind], _DECAY[kind] / 10
    steps = _EPOCHS[kind] * -(-count // batch)
    order = rng.permutation(count)
    at = 0
    for step in range(1, steps + 1):
        if at >= count:
            order, at = rng.permutation(count), 0
        rows = order[at : at + batch]
        at += batch
        kept = (rng.random((width, _NETS)) > _DROPPED).astype(np.float32) / (1 - _DROPPED)
        drop = np.repeat(kept, _HIDDEN, axis=1)
        hidden = np.tanh(z[rows] @ (drop * p["w1"]) + p["b1"])
        out = (hidden * p["w2"]).reshape(len(rows), _NETS, _HIDDEN).sum(2) + p["b2"]
        out = 1 / (1 + np.exp(-np.clip(out, -30, 30)))
        d = (w[rows] / len(rows))[:, None] * (out - y[rows][:, None])
        wide = np.repeat(d, _HIDDEN, axis=1)
        g = {"w2": (hidden * wide).sum(0) + decay * p["w2"], "b2": d.sum(0)}
        back = wide * p["w2"] * (1 - hidden**2)
        g["w1"] = drop * (z[rows].T @ back) + decay * p["w1"]
        g["b1"] = back.sum(0)
        rate = _RATE * 0.5 * (1 + np.cos(np.pi * step / steps)) + 1e-5
        for k in p:
            m[k] = 0.9 * m[k] + 0.1 * g[k]
            v2[k] = 0.999 * v2[k] + 0.001 * g[k] ** 2
            p[k] = p[k] - rate * (m[k] / (1 - 0.9**step)) / (
                np.sqrt(v2[k] / (1 - 0.999**step)) + 1e-8
            )
    cuts = [slice(n * _HIDDEN, (n + 1) * _HIDDEN) for n in range(_NETS)]
    return [
        {"w1": p["w1"][:, c], "b1": p["b1"][c], "w2": p["w2"][c], "b2": p["b2"][n],
         "mean": mean, "scale": scale}
        for n, c in enumerate(cuts)
    ]  # fmt: skip


def _predict(nets: list[dict[str, Array]], x: Array) -> Array:
    total = np.zeros(len(x))
    for n in nets:
        z = np.clip((x - n["mean"]) / n["scale"], -5, 5)
        total += np.tanh(z @ n["w1"] + n["b1"]) @ n["w2"] + n["b2"]
    out: Array = 1 / (1 + np.exp(-np.clip(total / len(nets), -30, 30)))
    return out


def _outlets(bench: Path) -> dict[str, str]:
    """Return the outlet of each page: the last two names of its host."""
    rows = (r for n in ("pages", "pages_segments") for r in _read(bench / n / "pages.jsonl.gz"))
    hosts = {row["id"]: urlsplit(row["url"] or "").hostname or row["id"] for row in rows}
    return {page: ".".join(host.split(".")[-2:]) for page, host in hosts.items()}


def _check(kind: str, sheets: list[Sheet], outlets: dict[str, str]) -> None:
    """Print line scores of pages whose outlets the nets never saw, by the nets that ship."""
    chances: list[Array] = [np.zeros(0)] * len(sheets)
    folds = [crc32(outlets[s.page].encode()) % _FOLDS for s in sheets]
    for fold in range(_FOLDS):
        nets = _fit(kind, [s for s, f in zip(sheets, folds, strict=True) if f != fold])
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
