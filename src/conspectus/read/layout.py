"""How likely each line belongs to the article, judged by its looks and place alone.

Forty or so measures of a line, of its neighbours and of the elements around it go into a small
network with one hidden layer; the best sequence of article and not-article is then read off, so
that a short line between two long paragraphs stays with them. No word of a language is looked at.
What surprises: the weights are a table of a few hundred numbers, `layout.json`, fitted by
`lab/train/layout.py` on layout features of labelled pages.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from conspectus.read.lines import Element, Line

Array = NDArray[np.float64]

_LOOKED_AT = 600  # characters of a line that are looked at; its length counts whole
_LONG = 80  # characters of a line that carries an article
_LEAST = 140  # characters of prose outside comments that make a page more than its comments
_LEAST_AROUND = 600  # the same where all of it stands in what a page calls its furniture
_TOPS = 3  # lines at the top of a copied page among which its window's title stands
_HEADLINE = 20  # characters of the shortest headline that is looked for
_PROSE = 21  # the column of `_looks` that tells prose
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_END = re.compile(r"""[.!?…。！？][)\]"'”’»«“]*$""")
_SENTENCE = re.compile(r"[.!?…。！？][)\]\"'”’»]*\s+[\"'“‘«(\[]?[A-ZÀ-Þ0-9]")
_BULLET = re.compile(r"(?:[-*•·●◦▪–—»›+]|\d{1,3}[.)])\s")
_ADDRESS = re.compile(r"@|https?:|www\.|©|\||»|›|#")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2}[./]\d{1,2}[./]")
_BODY_NAME = re.compile(
    r"article-?_?(?:body|text|content|copy)|articlebody|(?:entry|post|story|page|main|body|node)[-_]*"
    r"(?:content|body|text|copy)|storytext|field-name-body|story|artikel|articulo|contenu|inhalt"
)
_ZONES = (
    "comment", "author_bio", "caption", "related", "boilerplate", "footer", "byline", "date",
    "title",
)  # fmt: skip
_TAGS = ("p", "li", "td", "h1", "h2", "h3", "blockquote", "div", "figcaption", "span", "pre")
_WITHIN = ("article", "main", "li", "table", "blockquote", "header")
_HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True)
class Layout:
    """The fitted networks: one for plain text, one for pages."""

    tables: dict[str, Any]

    @classmethod
    def load(cls) -> "Layout":
        """Return the weights shipped with the package."""
        raw = files("conspectus.read").joinpath("layout.json").read_text("utf-8")
        return cls(json.loads(raw))

    def article(
        self,
        text: str,
        lines: Sequence[Line],
        elements: Sequence[Element] = (),
        votes: Sequence[bool] = (),
    ) -> tuple[list[bool], list[float]]:
        """Return for each line whether it belongs to the article, and how likely that is alone."""
        if not lines:
            return [], []
        kind = "page" if elements else "text"
        chances = self._network(kind)(features(text, lines, elements, votes))
        table = self.tables[kind]
        out = set(barred(text, lines, elements))
        for number in out:
            chances[number] = 0.0
        on = choose(text, lines, chances, table["bias"], table["stay"])
        return [o and n not in out for n, o in enumerate(on)], [float(c) for c in chances]

    def _network(self, kind: str) -> "_Network":
        return self._networks[kind]

    @cached_property
    def _networks(self) -> "dict[str, _Network]":
        return {
            kind: _Network([{k: np.array(v) for k, v in net.items()} for net in table["nets"]])
            for kind, table in self.tables.items()
        }


@dataclass(frozen=True)
class _Network:
    nets: list[dict[str, Array]]

    def __call__(self, x: Array) -> Array:
        total = np.zeros(len(x))
        first = self.nets[0]  # all were fitted on the same lines, and share their mean and scale
        z = np.clip((x - first["mean"]) / first["scale"], -5, 5)
        for net in self.nets:
            total += np.tanh(z @ net["w1"] + net["b1"]) @ net["w2"] + net["b2"]
        out: Array = 1 / (1 + np.exp(-np.clip(total / len(self.nets), -30, 30)))
        return out


def choose(
    text: str, lines: Sequence[Line], chances: Array, bias: float, stay: float
) -> list[bool]:
    """Return the best run; where it would leave hardly any text, the least doubtful lines."""
    for more in (0.0, 1.0, 2.0, 3.0, 4.5):
        on = best_run(chances, bias + more, stay)
        if sum(line.end - line.start for line, o in zip(lines, on, strict=True) if o) >= _LEAST:
            break
    return on


def best_run(chances: Array, bias: float, stay: float) -> list[bool]:
    """Return the likeliest sequence of article and not-article; a change costs `stay`."""
    odds = np.log(np.clip(chances, 1e-6, 1 - 1e-6) / np.clip(1 - chances, 1e-6, 1 - 1e-6)) + bias
    off, on = 0.0, 0.0
    back: list[tuple[bool, bool]] = []
    for odd in odds.tolist():
        from_on_to_off, from_off_to_on = on - stay, off - stay
        back.append((from_on_to_off > off, from_off_to_on > on))
        off, on = max(off, from_on_to_off), max(on, from_off_to_on) + odd
    state = on > off
    states = []
    for to_off_from_on, to_on_from_off in reversed(back):
        states.append(state)
        state = to_off_from_on if not state else not to_on_from_off
    return states[::-1]


def features(
    text: str,
    lines: Sequence[Line],
    elements: Sequence[Element] = (),
    votes: Sequence[bool] = (),
) -> Array:
    """Return one row of measures a line; pages have more columns than plain text."""
    looks = _looks(text, lines)
    looks[barred(text, lines, elements), _PROSE] = 0.0
    columns = [looks, _around(looks, lines), _rows(text, lines, looks)]
    if elements:
        columns += [_trail(lines, elements, looks), _vote_columns(votes, len(lines))]
    return np.concatenate(columns, axis=1)


def barred(text: str, lines: Sequence[Line], elements: Sequence[Element]) -> list[int]:
    """Return the numbers of the lines that a page declares comments.

    None are, if hardly any prose would be left: then the page uses the word for its article.
    """
    inside: list[int] = []
    outside = around = 0
    for number, line in enumerate(lines):
        zone = elements[line.element].zone if elements else None
        if zone == "comment":
            inside.append(number)
        elif line.end - line.start >= _LONG:
            around += line.end - line.start - line.linked
            if zone not in ("footer", "boilerplate"):
                outside += line.end - line.start - line.linked
    return inside if outside >= _LEAST or around >= _LEAST_AROUND else []


def _vote_columns(votes: Sequence[bool], count: int) -> Array:
    """Return another extractor's choice as columns: on the line, beside it, and how often."""
    column = np.array(votes, dtype=np.float64) if votes else np.zeros(count)
    share = np.full(count, column.mean())
    return np.stack([column, _shift(column, -1), _shift(column, 1), share], axis=1)


def _looks(text: str, lines: Sequence[Line]) -> Array:
    rows = []
    starts = Counter(text[line.start : min(line.end, line.start + _LOOKED_AT)] for line in lines)
    for line in lines:
        size = line.end - line.start
        words = text[line.start : min(line.end, line.start + _LOOKED_AT)]
        tail = text[max(line.start, line.end - 6) : line.end]
        tokens = _WORD.findall(words)
        count = len(tokens) or 1
        upper = sum([t[0].isupper() for t in tokens])
        lower = (len(tokens) - upper) / count  # uncased scripts are lower
        sizes = list(map(len, tokens))
        digits = sum(map(words.count, "0123456789"))
        ends = bool(_END.search(tail))
        stops = "." in words or "?" in words or "!" in words or not words.isascii()
        rows.append(
            (
                math.log1p(size),
                min(size, 400) / 400,
                float(size >= _LONG),
                float(ends),
                float(tail.endswith((":", ","))),
                min(len(_SENTENCE.findall(words)), 4) if stops else 0,
                min(words.count(","), 6),
                lower,
                sum([n <= 3 for n in sizes]) / count,
                sum(sizes) / count / 10,
                digits / len(words),
                float(words.isupper()),
                float(words[0] in "\"'“‘«„"),
                float(words[0].islower()),
                float(not words[0].isalpha() and bool(_BULLET.match(words))),
                float(bool(_ADDRESS.search(words))),
                float(digits > 2 and bool(_DATE.search(words))),
                float(starts[words] > 1),
                float(not tokens),
                min(line.gap, 3),
                min(line.indent, 12) / 12,
                float(size >= _LONG and ends and lower > 0.5),
            )
        )
    return np.array(rows, dtype=np.float64)


def _around(looks: Array, lines: Sequence[Line]) -> Array:
    count = len(lines)
    size = np.array([min(line.end - line.start, 1500) for line in lines], dtype=np.float64)
    linked = np.array([line.linked for line in lines], dtype=np.float64)
    prose = looks[:, _PROSE]
    mass = prose * np.maximum(size - linked, 0)
    total = mass.sum() or 1.0
    before = np.concatenate(([0.0], np.cumsum(mass)))
    columns: list[Array] = [before[:-1] / total, 1 - before[1:] / total]
    columns.append(np.full(count, math.log1p(total) / 10))
    columns.append(np.full(count, math.log1p(count) / 7))
    for reach in (1, 3, 8, 20):
        low = np.maximum(np.arange(count) - reach, 0)
        high = np.minimum(np.arange(count) + reach + 1, count)
        columns.append((before[high] - before[low] - mass) / total)
        columns.append(np.log1p(before[high] - before[low] - mass) / 8)
    for step in (-2, -1, 1, 2):
        for column in (0, 3, 7, _PROSE):
            columns.append(_shift(looks[:, column], step))
    positions = np.arange(count, dtype=np.float64)
    last = np.maximum.accumulate(np.where(prose > 0, positions, -99.0))
    following = np.minimum.accumulate(np.where(prose > 0, positions, count + 99.0)[::-1])[::-1]
    columns.append(np.log1p(positions - last) / 5)
    columns.append(np.log1p(following - positions) / 5)
    start, end = _densest(np.where(prose > 0, size, -np.minimum(size, 60) * 0.5 - 20))
    inside = (positions >= start) & (positions < end)
    columns.append(inside.astype(np.float64))
    away = np.where(inside, 0.0, np.minimum(abs(positions - start), abs(positions - end + 1)))
    columns.append(np.log1p(away) / 5)
    columns.append(np.log1p(np.maximum(positions - end + 1, 0)) / 5)
    columns.append(inside * (positions - start) / max(end - start, 1))
    columns.append(np.log1p(np.maximum(end - 1 - positions, 0)) / 5 * inside)
    return np.stack(columns, axis=1)


def _rows(text: str, lines: Sequence[Line], looks: Array) -> Array:
    """Return how long the row of short lines is that a line stands in, and where the head is.

    The head is the last line before the thickest prose that repeats one of the first lines, as a
    copied page repeats the title of its window over its article.
    """
    count = len(lines)
    positions = np.arange(count, dtype=np.float64)
    short = (looks[:, 2] == 0) & (looks[:, 3] == 0)
    before = _run(short)
    after = _run(short[::-1])[::-1]
    row = np.where(short, before + after - 1, 0.0)
    digits = np.concatenate(([0.0], np.cumsum((looks[:, 10] > 0) & short)))
    first = (positions - before + 1).astype(int)
    last = (positions + after).astype(int)
    numbered = np.where(short, (digits[last] - digits[first]) / np.maximum(row, 1), 0.0)
    head = _head(text, lines, looks)
    away = positions - head if head >= 0 else np.zeros(count)
    return np.stack(
        [
            np.log1p(row) / 4,
            np.log1p(np.where(short, before, 0)) / 4,
            numbered,
            np.log1p(_shift(row, -1)) / 4,
            np.log1p(_shift(row, 1)) / 4,
            np.full(count, float(head >= 0)),
            (away < 0).astype(np.float64),
            np.log1p(np.maximum(away, 0)) / 5,
            np.log1p(np.maximum(-away, 0)) / 5,
        ],
        axis=1,
    )


def _run(flags: Array) -> Array:
    """Return for each place how many flags in a row end there; 0 where none is set."""
    sums = np.cumsum(flags)
    reset: Array = np.maximum.accumulate(np.where(flags, 0, sums))
    return (sums - reset) * flags


def _head(text: str, lines: Sequence[Line], looks: Array) -> int:
    """Return the number of the line that repeats one of the first lines; -1 if none does."""
    marked = [n for n, line in enumerate(lines) if line.tag == "h1"]
    tops = [text[ln.start : min(ln.end, ln.start + 300)].casefold() for ln in lines[:_TOPS]]
    prose = np.flatnonzero(looks[:, _PROSE])
    limit = int(prose[min(len(prose) - 1, 3)]) if len(prose) else 0
    for number in range(min(limit, len(lines) - 1), 0, -1):
        line = lines[number]
        if not _HEADLINE <= line.end - line.start <= 250:
            continue
        words = text[line.start : line.end].casefold()
        if any(words in top for top in tops[:number]):
            return number
    return marked[0] if marked else -1


def _shift(column: Array, step: int) -> Array:
    out = np.zeros_like(column)
    if step > 0:
        out[: -step or None] = column[step:]
    else:
        out[-step:] = column[:step]
    return out


def _densest(weights: Array) -> tuple[int, int]:
    """Return the run of lines with the greatest sum: where prose is thickest."""
    best, at, total, begin = 0.0, (0, 0), 0.0, 0
    for position, weight in enumerate(weights.tolist()):
        if total <= 0:
            total, begin = 0.0, position
        total += weight
        if total > best:
            best, at = total, (begin, position + 1)
    return at


def _trail(lines: Sequence[Line], elements: Sequence[Element], looks: Array) -> Array:
    size = np.array([line.end - line.start for line in lines], dtype=np.float64)
    linked = np.array([line.linked for line in lines]) / np.maximum(size, 1)
    prose = looks[:, _PROSE] * np.minimum(size, 1500) * (1 - linked)
    paths = [_path(line.element, elements) for line in lines]
    own: Counter[int] = Counter()
    shapes: Counter[tuple[str, ...]] = Counter()
    forms = [_form(path, elements) for path in paths]
    for path, mass, form in zip(paths, prose.tolist(), forms, strict=True):
        if mass > 0:
            shapes[form] += int(mass)
            if len(path) > 1:
                own[path[1]] += int(mass)
    held = _gathered(prose, lines, elements)
    sizes = _gathered(size, lines, elements)
    links = _gathered(size * linked, lines, elements)
    counts = _gathered(np.ones(len(lines)), lines, elements)
    articles = _ordinals(elements, "article")
    heads = _ordinals(elements, "h1")
    total = float(prose.sum()) or 1.0
    half = _container(held, total * 0.5)
    most = _container(held, total * 0.8)
    top = max(own, key=lambda n: (own[n], -n), default=0)
    rows = []
    above = _Above.of(elements)
    for number, (line, path, share, form) in enumerate(
        zip(lines, paths, linked.tolist(), forms, strict=True)
    ):
        own_element = elements[path[0]]
        zone_share = held[own_element.zone_at] / total if own_element.zone else 0.0
        parents = [held[n] / total for n in path[1:4]] + [0.0] * 3
        boxes: list[float] = []
        for n in (path[1:4] + path[-1:] * 3)[:3]:
            boxes += (links[n] / max(sizes[n], 1), math.log1p(sizes[n]) / 10)
            boxes.append(held[n] / max(sizes[n], 1))
            boxes.append(math.log1p(counts[n]) / 6)
        rows.append(
            (
                share,
                line.strong / max(1, line.end - line.start),
                *_one_of(_TAGS, line.tag),
                float(line.tag in _HEADS),
                *_bits(above.zones[path[0]], len(_ZONES)),
                *_one_of(_ZONES, own_element.zone or ""),
                zone_share,
                *parents[:3],
                float(half in path),
                float(most in path),
                float(top in path),
                held[top] / total,
                math.log1p(max(0, path.index(half))) / 3 if half in path else 1.0,
                math.log1p(max(0, path.index(top))) / 3 if top in path else 1.0,
                *_bits(above.tags[path[0]], len(_WITHIN)),
                *_bits(above.names[path[0]], 2),
                shapes[form] / total,
                _depth_gap(path, half, elements),
                *boxes,
                float(share > 0.9),
                share * looks[number, 11],
                min(articles[path[0]], 3) / 3,
                min(heads[path[0]], 3) / 3,
            )
        )
    trail = np.array(rows, dtype=np.float64)
    shares = [_shift(linked, step) for step in (-1, 1)]
    form_share = np.array([shapes[form] / total for form in forms])
    near = [_shift(form_share, step) for step in (-1, 1)]
    return np.concatenate([trail, np.stack(shares + near, axis=1)], axis=1)


def _gathered(column: Array, lines: Sequence[Line], elements: Sequence[Element]) -> list[float]:
    """Return for each element the sum over all lines inside it."""
    sums = [0.0] * len(elements)
    for line, value in zip(lines, column.tolist(), strict=True):
        sums[line.element] += value
    for element in reversed(elements):
        if element.number:
            sums[element.parent] += sums[element.number]
    return sums


def _ordinals(elements: Sequence[Element], tag: str) -> list[int]:
    """Return for each element how many of a tag have begun up to its own beginning."""
    found, count = [], 0
    for element in elements:
        count += element.tag == tag
        found.append(count)
    return found


@dataclass(frozen=True, slots=True)
class _Above:
    """What the elements around each element say, one bit a zone, tag or name."""

    zones: list[int]
    tags: list[int]
    names: list[int]

    @classmethod
    def of(cls, elements: Sequence[Element]) -> "_Above":
        zones, tags, names = [0] * len(elements), [0] * len(elements), [0] * len(elements)
        zone_bit = {zone: 1 << n for n, zone in enumerate(_ZONES)}
        tag_bit = {tag: 1 << n for n, tag in enumerate(_WITHIN)}
        for e in elements[1:]:
            zone = zone_bit.get(e.zone, 0) if e.zone and e.zone_at == e.number else 0
            zones[e.number] = zones[e.parent] | zone
            tags[e.number] = tags[e.parent] | tag_bit.get(e.tag, 0)
            names[e.number] = names[e.parent] | (_named(e.names) if e.names else 0)
        return cls(zones, tags, names)


@lru_cache(maxsize=4096)
def _named(names: str) -> int:
    return bool(_BODY_NAME.search(names)) + 2 * ("articlebody" in names)


@lru_cache(maxsize=4096)
def _bits(mask: int, count: int) -> tuple[float, ...]:
    return tuple(float(mask >> n & 1) for n in range(count))


@lru_cache(maxsize=256)
def _one_of(names: tuple[str, ...], name: str) -> tuple[float, ...]:
    return tuple(float(name == n) for n in names)


def _path(number: int, elements: Sequence[Element]) -> list[int]:
    """Return an element and those around it, innermost first, the document left out."""
    path: list[int] = []
    while number and len(path) < 60:
        path.append(number)
        number = elements[number].parent
    return path or [0]


def _form(path: list[int], elements: Sequence[Element]) -> tuple[str, ...]:
    return tuple(f"{elements[n].tag}.{elements[n].names[:40]}" for n in path[1:4])


def _container(held: Sequence[float], least: float) -> int:
    """Return the innermost element that holds at least so much prose."""
    return next((n for n in range(len(held) - 1, 0, -1) if held[n] >= least), 0)


def _depth_gap(path: list[int], number: int, elements: Sequence[Element]) -> float:
    return math.log1p(abs(elements[path[0]].level - elements[number].level)) / 3
