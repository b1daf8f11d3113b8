"""What is measured of the elements around each line of a page: their trail.

How much prose, how many links stand in the boxes around a line, what these boxes are and declare
themselves to be. Elements are numbered as they begin, so all that stands in one are the numbers up
to its last: sums over boxes are differences of running sums. What surprises: the document itself,
number 0, is no box; a line that stands right in it has itself for all of its boxes.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from conspectus.read.lines import Element, Line

Array = NDArray[np.float64]
_Numbers = NDArray[np.int64]

_FORM = 40  # characters of an element's names by which boxes are alike
_MOST_DEEP = 60  # boxes around a line that are looked at
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
_ZONE_BIT = {zone: 1 << n for n, zone in enumerate(_ZONES)}
_WITHIN_BIT = {tag: 1 << n for n, tag in enumerate(_WITHIN)}


def trail(
    lines: Sequence[Line], elements: Sequence[Element], prose: Array, capitals: Array
) -> Array:
    """Return what the elements around each line say, one column a measure.

    Args:
        lines: The lines of a page.
        elements: Its elements.
        prose: 1 for each line that is prose, else 0.
        capitals: 1 for each line that is set in capitals, else 0.
    """
    at = np.array([line.element for line in lines])
    size = np.array([line.end - line.start for line in lines], dtype=np.float64)
    share = np.array([line.linked for line in lines]) / np.maximum(size, 1)
    strong = np.array([line.strong for line in lines]) / np.maximum(size, 1)
    mass = prose * np.minimum(size, 1500) * (1 - share)
    parent = np.array([element.parent for element in elements])
    level = np.array([element.level for element in elements])
    first, second, third = _boxes(at, parent)
    last = _last(parent)
    held, sizes, links, counts = (
        _gathered(column, at, last) for column in (mass, size, size * share, np.ones(len(lines)))
    )
    total = float(mass.sum()) or 1.0
    half, most = _container(held, total * 0.5), _container(held, total * 0.8)
    whole = mass.astype(np.int64)
    own = np.bincount(first, weights=whole, minlength=len(elements))
    own[0] = 0
    top = int(own.argmax())
    form = _forms(elements, first, second, third)
    form_share = np.bincount(form, weights=whole)[form] / total
    zone = np.array([_ZONE_BIT.get(elements[n].zone or "", 0) for n in at.tolist()])
    zone_at = np.array([elements[n].zone_at for n in at.tolist()])
    zones, within, names = _above(elements)
    columns = [
        share,
        strong,
        *_one_of(_TAGS, lines),
        np.array([line.tag in _HEADS for line in lines]),
        *_bits(zones[at], len(_ZONES)),
        *_bits(zone, len(_ZONES)),
        np.where(zone > 0, held[zone_at] / total, 0.0),
        *(np.where(box > 0, held[box] / total, 0.0) for box in (first, second, third)),
    ]
    inside = {n: _distance(n, at, level, last) for n in (half, most, top)}
    columns += [inside[n] >= 0 for n in (half, most, top)]
    columns.append(np.full(len(lines), held[top] / total))
    columns += [
        np.where(inside[n] >= 0, np.log1p(np.maximum(inside[n], 0)) / 3, 1.0) for n in (half, top)
    ]
    columns += [*_bits(within[at], len(_WITHIN)), *_bits(names[at], 2), form_share]
    columns.append(np.log1p(np.abs(level[at] - level[half])) / 3)
    outer = at
    for box in (first, second, third):
        outer = np.where(box > 0, box, outer)
        full = np.maximum(sizes[outer], 1)
        columns += [
            links[outer] / full,
            np.log1p(sizes[outer]) / 10,
            held[outer] / full,
            np.log1p(counts[outer]) / 6,
        ]
    columns += [share > 0.9, share * capitals]
    for tag in ("article", "h1"):  # how many have begun up to the line's own element
        begun = np.cumsum([element.tag == tag for element in elements])
        columns.append(np.minimum(begun[at], 3) / 3)
    columns += [shift(column, step) for column in (share, form_share) for step in (-1, 1)]
    return np.stack(columns, axis=1)


def shift(column: Array, step: int) -> Array:
    """Return a column moved: what stands `step` lines on, 0 where there is no such line."""
    out = np.zeros_like(column)
    if step > 0:
        out[: -step or None] = column[step:]
    else:
        out[-step:] = column[:step]
    return out


def _boxes(at: _Numbers, parent: _Numbers) -> tuple[_Numbers, _Numbers, _Numbers]:
    """Return the three elements around each line's own; 0 where there is none."""
    first = parent[at]
    second = parent[first]
    return first, second, parent[second]


def _last(parent: _Numbers) -> _Numbers:
    """Return for each element the number of the last one inside it, its own if none is."""
    above = parent.tolist()
    last = list(range(len(above)))
    for number in range(len(above) - 1, 0, -1):
        if last[number] > last[above[number]]:
            last[above[number]] = last[number]
    return np.array(last)


def _gathered(column: Array, at: _Numbers, last: _Numbers) -> Array:
    """Return for each element the sum over all lines inside it."""
    sums = np.concatenate(([0.0], np.cumsum(np.bincount(at, weights=column, minlength=len(last)))))
    found: Array = sums[last + 1] - sums[: len(last)]
    return found


def _container(held: Array, least: float) -> int:
    """Return the innermost element that holds at least so much prose; 0 if none does."""
    found = np.flatnonzero(held >= least)
    return int(found[-1]) if len(found) else 0


def _distance(number: int, at: _Numbers, level: _Numbers, last: _Numbers) -> _Numbers:
    """Return how many steps an element stands above each line's own; -1 where it does not."""
    steps = level[at] - level[number]
    inside = (at >= number) & (at <= last[number]) & (steps < _MOST_DEEP)
    if number == 0:
        inside &= at == 0
    found: _Numbers = np.where(inside, steps, -1)
    return found


def _forms(
    elements: Sequence[Element], first: _Numbers, second: _Numbers, third: _Numbers
) -> _Numbers:
    """Return a number for each line, the same where the boxes around are alike."""
    known: dict[int, str] = {0: ""}
    for number in {*first.tolist(), *second.tolist(), *third.tolist()} - {0}:
        known[number] = f"{elements[number].tag}.{elements[number].names[:_FORM]}"
    forms: dict[tuple[str, ...], int] = {}
    boxes = zip(first.tolist(), second.tolist(), third.tolist(), strict=True)
    return np.array(
        [forms.setdefault((known[a], known[b], known[c]), len(forms)) for a, b, c in boxes]
    )


def _above(elements: Sequence[Element]) -> tuple[_Numbers, _Numbers, _Numbers]:
    """Return the zones, tags and names around each element and its own, one bit each."""
    zones, tags, names = [0] * len(elements), [0] * len(elements), [0] * len(elements)
    for number, parent, tag, said, _, zone, zone_at in elements[1:]:
        zones[number] = zones[parent]
        if zone_at == number and zone:
            zones[number] |= _ZONE_BIT.get(zone, 0)
        tags[number] = tags[parent] | _WITHIN_BIT.get(tag, 0)
        names[number] = names[parent] | (_named(said) if said else 0)
    return np.array(zones), np.array(tags), np.array(names)


@lru_cache(maxsize=4096)
def _named(names: str) -> int:
    return bool(_BODY_NAME.search(names)) + 2 * ("articlebody" in names)


def _bits(masks: _Numbers, count: int) -> list[Array]:
    return [(masks >> n & 1).astype(np.float64) for n in range(count)]


def _one_of(names: tuple[str, ...], lines: Sequence[Line]) -> list[Array]:
    found = np.array([names.index(line.tag) if line.tag in names else -1 for line in lines])
    return [(found == n).astype(np.float64) for n in range(len(names))]
