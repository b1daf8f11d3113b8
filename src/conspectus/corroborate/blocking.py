"""Which events could be one happening: several keys, never all pairs, no key alone decisive.

A wrong date is caught by the keys without a date, a wrong place by those without a place, a wrong
actor by both; so no key uses the very field in dispute. What surprises: in a crowd an event meets
only those with which it shares most, so that pairs grow as events do and no faster; a case of ten
pages has no crowd yet.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from conspectus.corroborate.corpus import FAR_PAST
from conspectus.corroborate.likeness import NARROW, type_likeness, width
from conspectus.corroborate.traits import Traits

NEIGHBOURS = 40  # in a crowded block an event meets this many next to it in time
CROWD = 96  # others that an event chooses of all it meets; loses 3 % of likely pairs of 100 pages
MEETING, RELATED = 128, 128  # worth of times that meet, of kinds that fit; eight keys' each
RARE = 0.1  # a word in more than this share of the events names no happening
MOST = 300  # nor does one in more events than this, which keeps large cases linear
AT_ONCE = 2048  # events whose pairs are laid out together, which bounds memory

_TALK = frozenset({"CONSULT", "AGREE", "COOPERATE", "AID", "SUPPORT", "RETREAT", "CONCEDE"})

Positions: TypeAlias = NDArray[np.int64]
"""Pairs of positions in a list, one a row."""


def candidates(found: Mapping[str, Traits]) -> Positions:
    """Return the pairs of events worth comparing as positions among the sorted ids.

    In each the lesser position comes first; rows are in order of time, so that those that follow
    each other speak of the same events.
    """
    ids = sorted(found)
    order = sorted(range(len(ids)), key=lambda n: (_begin(found[ids[n]]), n))
    if not order:
        return np.empty((0, 2), np.int64)
    blocks = _Blocks([found[ids[n]] for n in order])
    codes = [blocks.choose(at, at + AT_ONCE) for at in range(0, len(ids), AT_ONCE)]
    ranks = np.stack(np.divmod(np.unique(np.concatenate(codes)), len(ids)), axis=1)
    pairs: Positions = np.sort(np.array(order, np.int64)[ranks], axis=1)
    return pairs


class _Blocks:
    """The events of a case in order of time, under every key they have.

    Entries are (key, event) in order of key and then of time, so that the neighbours of an event in
    a block are the entries beside its own.
    """

    def __init__(self, ordered: Sequence[Traits]) -> None:
        self._size = len(ordered)
        keys, events = _entries(ordered)
        in_blocks = np.argsort(keys, kind="stable")
        self._keys, self._events = keys[in_blocks], events[in_blocks]
        sizes = np.bincount(keys, minlength=1)
        worth = 16 * (1 + np.log2((1 + self._size) / np.maximum(1, sizes)))
        self._worth = np.round(worth).astype(np.int64)
        self._by_event = np.argsort(self._events, kind="stable")
        self._begin, self._until = (
            np.array(days) for days in zip(*map(_days, ordered), strict=True)
        )
        kinds = sorted({t.event.type for t in ordered}, key=str)
        number = {kind: n for n, kind in enumerate(kinds)}
        self._kind = np.array([number[t.event.type] for t in ordered])
        self._fit = np.array([[int(RELATED * type_likeness(a, b)) for b in kinds] for a in kinds])

    def choose(self, low: int, high: int) -> NDArray[np.int64]:
        """Return a number for each pair of an event of a stretch of time and another it chooses."""
        first, last = np.searchsorted(self._events[self._by_event], (low, high))
        entries = self._by_event[first:last]
        met: list[NDArray[np.int64]] = []
        keys: list[NDArray[np.int64]] = []
        for step in (n for far in range(1, NEIGHBOURS + 1) for n in (-far, far)):
            beside = entries + step
            inside = (beside >= 0) & (beside < len(self._keys))
            here, there = entries[inside], beside[inside]
            same = self._keys[here] == self._keys[there]
            here, there = here[same], there[same]
            met.append(self._events[here] * self._size + self._events[there])
            keys.append(self._keys[here])
        pairs, which = np.unique(np.concatenate(met), return_inverse=True)
        shared = np.bincount(which, self._worth[np.concatenate(keys)], minlength=len(pairs))
        event, other = np.divmod(pairs, self._size)
        meeting = (self._begin[event] < self._until[other]) & (
            self._begin[other] < self._until[event]
        )
        worth = shared + MEETING * meeting + self._fit[self._kind[event], self._kind[other]]
        best = np.lexsort((other, np.abs(event - other), -worth, event))
        place = np.arange(len(best)) - np.searchsorted(event, event)
        event, other = event[best][place < CROWD], other[best][place < CROWD]
        return np.minimum(event, other) * self._size + np.maximum(event, other)


def _entries(ordered: Sequence[Traits]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the number of each key of each event, and the place of the event."""
    carriers: dict[str, int] = defaultdict(int)
    for t in ordered:
        for w in t.words:
            carriers[w] += 1
    most = max(6, min(MOST, RARE * len(ordered)))
    numbers: dict[tuple[object, ...], int] = {}
    keys, events = array("q"), array("q")
    for place, t in enumerate(ordered):
        kind = _kind(t)
        words = (("word", kind, w) for w in t.words if 1 < carriers[w] <= most)
        for key in dict.fromkeys((*_keys(t), *words)):
            keys.append(numbers.setdefault(key, len(numbers)))
            events.append(place)
    return np.array(keys, np.int64), np.array(events, np.int64)


def _keys(t: Traits) -> Iterator[tuple[object, ...]]:
    kind = _kind(t)
    yield "kind", kind
    parties = sorted(t.actors | t.recipients)
    place = None
    if t.place and t.place.latitude is not None and t.place.longitude is not None:
        place = (round(t.place.latitude), round(t.place.longitude))
    time = t.time
    days: list[str] = []
    if time and time.begin and width(time) <= NARROW:
        days = [(time.begin + timedelta(days=n)).date().isoformat() for n in (0, 1)]
    for day in days:
        yield "day", kind, day
        for party in parties:
            yield "day and party", day, party
    for party in parties:
        if place:
            yield "party and place", kind, party, place
        yield "party", kind, party, t.trigger[:5]
    if place:
        yield "place", kind, place


def _kind(t: Traits) -> str:
    """Return the coarse class of an event: force, talk or other."""
    if t.event.type in _TALK:
        return "talk"
    return "force" if t.event.type in ("ASSAULT", "COERCE", "MOBILIZE", None) else "other"


def _begin(t: Traits) -> object:
    return (t.time and t.time.begin) or FAR_PAST


def _days(t: Traits) -> tuple[float, float]:
    """Return when an event began and was over, in days; an unknown time meets none."""
    if not t.time:
        return np.inf, -np.inf
    begin, until = t.time.begin, t.time.until
    return (
        begin.timestamp() / 86_400 if begin else -np.inf,
        until.timestamp() / 86_400 if until else np.inf,
    )
