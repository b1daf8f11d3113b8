"""Dated sentences -> the days of a case that matter, ranked by independent support.

A voice counts once for each day it tells of, whatever it repeats. What surprises: a day that is
still named weeks later counts for more than one named on the day itself, because every paper fills
every day, and only what mattered is remembered.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log, sqrt

from conspectus.corroborate.stories import stem, telling_words

REMEMBERED = 3.0  # weight of a voice that names a day after SOON; swept 1 to 3 on T17 dev
SOON = timedelta(days=7)
FRESH = 0.06  # weight of a leading sentence for the day it came out
LEADING = 5  # sentences of an article that tell its news
AHEAD = timedelta(days=1)  # what is named further ahead is a plan
NAMED = 1.5  # weight of a sentence that names the day in the day's centre
SHORT, LONG = 8, 45  # words of a sentence fit for a summary
REPEATED = 0.5  # cosine from which a sentence says again what one before it says
ENOUGH = 8  # sentences kept for a day


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence of an article and the days it names."""

    voice: str
    published: date
    number: int
    """Its place among the sentences of the article, from 0."""
    text: str
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """A day, how much speaks for it, and the sentences that tell it best, best first."""

    day: date
    support: float
    voices: int
    """Independent voices that name it."""
    sentences: tuple[str, ...]


Vector = Mapping[str, float]


def rank_days(told: Sequence[Dated]) -> list[Day]:
    """Return the days that sentences name or came out on, most support first.

    The order of the sentences never matters.
    """
    told = sorted(told, key=lambda s: (s.published, s.voice, s.number, s.text))
    weeks: dict[date, dict[str, float]] = defaultdict(dict)
    fresh: dict[date, float] = defaultdict(float)
    about: dict[date, list[tuple[Dated, float]]] = defaultdict(list)
    for s in told:
        for day in s.days:
            if day - s.published > AHEAD:
                continue
            worth = 1.0 if s.published - day <= SOON else REMEMBERED
            weeks[day].setdefault(s.voice, worth)
            about[day].append((s, NAMED))
        if not s.days and s.number < LEADING:
            fresh[s.published] += FRESH
            for day in (s.published, s.published - timedelta(days=1)):
                about[day].append((s, 1.0))
    weight = _weights(told)
    found = [
        Day(
            day=day,
            support=round(sum(weeks[day].values()) + fresh[day], 3),
            voices=len(weeks[day]),
            sentences=_best(about[day], weight),
        )
        for day in sorted({*weeks, *fresh})
    ]
    return sorted(found, key=lambda d: (-d.support, d.day))


def _weights(told: Iterable[Dated]) -> dict[str, float]:
    """Return how much each word tells: words of few voices more."""
    holders: dict[str, set[str]] = defaultdict(set)
    for s in told:
        for w in _words(s.text):
            holders[w].add(s.voice)
    total = len({s.voice for s in told})
    return {w: log(1 + (total + 1) / (len(v) + 0.5)) for w, v in holders.items()}


def _words(text: str) -> list[str]:
    return [stem(w) for w in telling_words(text)]


def _best(about: Sequence[tuple[Dated, float]], weight: Vector) -> tuple[str, ...]:
    """Return the sentences nearest to what all sentences of a day say, none said twice."""
    centre: dict[str, float] = defaultdict(float)
    vectors = []
    for s, worth in about:
        vector = _vector(s.text, weight)
        for w, x in vector.items():
            centre[w] += x * worth
        if SHORT <= len(s.text.split()) <= LONG:
            vectors.append((s.text, vector, sqrt(worth)))
    ranked = sorted(((-worth * _dot(v, centre), text, v) for text, v, worth in vectors), key=_first)
    chosen: list[tuple[str, Vector]] = []
    for _, text, vector in ranked:
        if all(_dot(vector, other) < REPEATED for _, other in chosen):
            chosen.append((text, vector))
        if len(chosen) == ENOUGH:
            break
    return tuple(text for text, _ in chosen)


def _first(entry: tuple[float, str, Vector]) -> tuple[float, str]:
    return entry[0], entry[1]


def _vector(text: str, weight: Vector) -> dict[str, float]:
    counts = Counter(_words(text))
    found = {w: (1 + log(n)) * weight[w] for w, n in counts.items()}
    norm = sqrt(sum(x * x for x in found.values())) or 1.0
    return {w: x / norm for w, x in found.items()}


def _dot(a: Vector, b: Vector) -> float:
    return sum(x * b[w] for w, x in a.items() if w in b)
