"""Which events could be one happening: several keys, never all pairs, no key alone decisive.

A wrong date is caught by the keys without a date, a wrong place by those without a place, a wrong
actor by both; so no key uses the very field in dispute.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta

from conspectus.corroborate.clusters import Pair, pair
from conspectus.corroborate.corpus import FAR_PAST
from conspectus.corroborate.likeness import NARROW, Traits, width

NEIGHBOURS = 40  # in a crowded block an event meets this many next to it in time
RARE = 0.1  # a word in more than this share of the events names no happening
MOST = 300  # nor does one in more events than this, which keeps large cases linear

_TALK = frozenset({"CONSULT", "AGREE", "COOPERATE", "AID", "SUPPORT", "RETREAT", "CONCEDE"})


def candidates(found: Mapping[str, Traits]) -> list[Pair]:
    """Return the pairs of events worth comparing, sorted."""
    blocks: dict[tuple[object, ...], list[str]] = defaultdict(list)
    carriers: dict[str, int] = defaultdict(int)
    for t in found.values():
        for w in t.words:
            carriers[w] += 1
    most = max(6, min(MOST, RARE * len(found)))
    for event_id, t in found.items():
        for key in _keys(t):
            blocks[key].append(event_id)
        for w in t.words:
            if 1 < carriers[w] <= most:
                blocks["word", _kind(t), w].append(event_id)
    pairs: set[Pair] = set()
    for members in blocks.values():
        ordered = sorted(members, key=lambda m: (_begin(found[m]), m))
        for i, a in enumerate(ordered):
            for b in ordered[i + 1 : i + 1 + NEIGHBOURS]:
                pairs.add(pair(a, b))
    return sorted(pairs)


def _keys(t: Traits) -> Iterator[tuple[object, ...]]:
    kind = _kind(t)
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
