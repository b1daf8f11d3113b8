"""How likely each line belongs to the article, judged by its looks and place alone.

Forty or so measures of a line, of its neighbours and of the elements around it go into a small
network with one hidden layer; the best sequence of article and not-article is then read off, so
that a short line between two long paragraphs stays with them. No word of a language is looked at.
What surprises: the weights are a table of a few hundred numbers, `layout.json`, fitted by
`lab/train/layout.py` on layout features of labelled pages.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

import numpy as np

from conspectus.read.lines import Element, Line
from conspectus.read.measures import barred, features
from conspectus.read.trails import Array

_LEAST = 140  # characters of the least article; where the best run has fewer, doubt is waived


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
