"""How alike two types, times, places, words are; the measures that comparing events rests on.

What surprises: a floating day meets a zoned instant if the local date could be that day in some
zone.
"""

from collections.abc import Mapping
from datetime import timedelta
from math import asin, cos, radians, sin, sqrt

from conspectus.knowledge.ideas import idea
from conspectus.records import Interval, PloverType, Toponym

NEAR_KM, FAR_KM, WIDE_KM = 25.0, 250.0, 100.0
NARROW = timedelta(days=2, hours=1)
WEEK = timedelta(days=7)  # "two weeks ago" meets a day in it: less than a day meets itself
_RELATED: Mapping[tuple[str | None, str | None], float] = {
    key: worth
    for pair, worth in (
        (("ASSAULT", None), 0.3), (("ASSAULT", "COERCE"), 0.5), (("COERCE", None), 0.3),
        (("COERCE", "SANCTION"), 0.6), (("AGREE", "CONSULT"), 0.6), (("AGREE", "COOPERATE"), 0.6),
        (("CONSULT", "COOPERATE"), 0.5), (("AID", "COOPERATE"), 0.6), (("AGREE", "RETREAT"), 0.5),
        (("AID", "SUPPORT"), 0.4), (("MOBILIZE", "ASSAULT"), 0.2), (("MOBILIZE", "THREATEN"), 0.2),
        (("CONCEDE", "RETREAT"), 0.6), (("CONCEDE", "AGREE"), 0.5), (("COOPERATE", "ASSAULT"), 0.1),
        (("ACCUSE", "REJECT"), 0.3), (("REQUEST", "SUPPORT"), 0.2), (("MOBILIZE", "AID"), 0.3),
        (("MOBILIZE", "COOPERATE"), 0.3), (("CONSULT", None), 0.2), (("SANCTION", "ACCUSE"), 0.3),
    )
    for key in (pair, pair[::-1])
}  # fmt: skip
COMMON = frozenset(
    "that this with from have were been their they said says will would could which when where "
    "after before about into over than there these those also more most some such only other what "
    "while under between during against because through still people told year years week month "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december according".split()
)


def stems(trigger: str) -> frozenset[str]:
    """Return what a trigger's words stand for, so that "shelled" meets "being shelled at"."""
    kept = (w for w in trigger.split() if len(w) > 3 and w not in COMMON and w != "being")
    return frozenset(idea(w)[:5] for w in kept)


def type_likeness(a: PloverType | None, b: PloverType | None) -> float:
    """Return how well two PLOVER types fit one happening, 0..1."""
    return 1.0 if a == b else _RELATED.get((a, b), 0.0)


def width(a: Interval) -> timedelta:
    """Return how long an interval is; the longest there is when a side is open."""
    return a.until - a.begin if a.begin and a.until else timedelta.max


def apart(a: Interval, b: Interval) -> timedelta | None:
    """Return the gap between two intervals; None when they meet.

    A floating day meets a zoned instant if the local date could be that day in some zone.
    """
    slack = timedelta(hours=14) if a.floating != b.floating else timedelta(0)
    for first, second in ((a, b), (b, a)):
        until, begin = first.until, second.begin
        if until and begin and until <= begin - slack and until != begin:
            return begin - until
    return timedelta(0) if _touch(a, b) else None


def _touch(a: Interval, b: Interval) -> bool:
    """Return whether one interval ends exactly where the other begins."""
    if a.floating != b.floating:
        return False
    return bool((a.until and a.until == b.begin) or (b.until and b.until == a.begin))


def distance_km(a: Toponym, b: Toponym) -> float | None:
    """Return the great-circle distance of two places; None when one has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    x, y = radians(a.latitude), radians(b.latitude)
    turn = radians(b.longitude - a.longitude)
    half = sin((y - x) / 2) ** 2 + cos(x) * cos(y) * sin(turn / 2) ** 2
    return 12742.0 * asin(min(1.0, sqrt(half)))


def place_likeness(a: Toponym | None, b: Toponym | None) -> float:
    """Return what two places say: 1 they are one, -1 they lie far apart, 0 neither.

    A country or a wide region is where everything happens, so meeting there says nothing.
    """
    if not a or not b:
        return 0.0
    if a.place_id and a.place_id == b.place_id:
        return float(min(a.radius_km or 10, b.radius_km or 10) < WIDE_KM)
    distance = distance_km(a, b)
    if distance is None:
        return 0.0
    if distance <= NEAR_KM:
        return 1.0
    return -1.0 if distance > FAR_KM + max(a.radius_km or 10, b.radius_km or 10) else 0.0


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the cosine of two weighted bags of words."""
    if not a or not b:
        return 0.0
    return dot(a, b) / sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the inner product of two weighted bags of words."""
    return sum([a[w] * b[w] for w in sorted(a.keys() & b.keys())])
