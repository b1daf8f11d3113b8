"""Events -> incidents: the happenings in the world that the texts tell of.

Two reports of one strike are one incident and two strikes on two days are two. Pairs come from
`blocking`, points from `likeness`, groups by average link, so that one odd account cannot tie two
happenings together.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from conspectus.corroborate.bare import bare_scores, is_bare
from conspectus.corroborate.blocking import candidates
from conspectus.corroborate.clusters import Pair
from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.labels import label
from conspectus.corroborate.likeness import NARROW, width
from conspectus.corroborate.spread import MapGroups, link_groups, score_pairs
from conspectus.corroborate.traits import Traits
from conspectus.ids import group_id
from conspectus.records import Incident, Interval, Membership, PloverType

ORIGIN = "corroborate.incidents/3"
ABSENT = -1.0  # points of a pair that no key brought together
BEST = 0.3  # weight of the best pair of two groups: one account may tell what ten others leave out


def find_incidents(
    corpus: Corpus,
    found: Mapping[str, Traits],
    slack_days: int,
    together: Sequence[Pair] = (),
    apart: Sequence[Pair] = (),
    near: Mapping[Pair, float] | None = None,
    map_groups: MapGroups | None = None,
) -> tuple[tuple[Incident, ...], tuple[Membership, ...]]:
    """Return incidents and which events tell of each; every event belongs to exactly one.

    Args:
        corpus: The case.
        found: What events are compared by.
        slack_days: Days that two dates of one happening may lie apart.
        together: Pairs of events a person judged to be one.
        apart: Pairs of events a person judged to be two.
        near: How alike two documents are, 0..1, for events told in bare words; None = unknown.
        map_groups: An engine's verb that spreads blocks; it never changes a group. None = here.
    """
    slack = timedelta(days=slack_days)
    told = {i: t for i, t in found.items() if not is_bare(t)}
    scored = score_pairs(told, candidates(told), slack, map_groups)
    if len(told) < len(found):
        scored = scored.more(sorted(found), bare_scores(found, near or {}))
    groups = link_groups(
        scored,
        best=BEST,
        absent=ABSENT,
        apart=[p for p in apart if p[0] in found and p[1] in found],
        together=[p for p in together if p[0] in found and p[1] in found],
        map_groups=map_groups,
    )
    incidents, memberships = [], []
    for members in groups:
        incident = _incident(corpus, [found[m] for m in members])
        incidents.append(incident)
        memberships += [
            Membership(kind="incident", group_id=incident.id, member_id=m, origin=ORIGIN)
            for m in members
        ]
    incidents.sort(key=lambda i: i.id)
    memberships.sort(key=lambda m: (m.group_id, m.member_id))
    return tuple(incidents), tuple(memberships)


def _incident(corpus: Corpus, members: Sequence[Traits]) -> Incident:
    ordered = sorted(members, key=lambda t: (corpus.moment(t.event.doc_id), t.event.id))
    types = Counter[PloverType](t.event.type for t in ordered if t.event.type)
    places = Counter(t.place.place_id for t in ordered if t.place and t.place.place_id)
    place_id = min(places, key=lambda p: (-places[p], p)) if places else None
    place = next((t.place for t in ordered if t.place and t.place.place_id == place_id), None)
    return Incident(
        id=group_id("incident", [t.event.id for t in members]),
        label=label(corpus, ordered),
        origin=ORIGIN,
        type=_most_common(types),
        time=_time(ordered),
        place_id=place_id,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )


def _most_common(types: Counter[PloverType]) -> PloverType | None:
    ranked = sorted(types.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked else None


def _time(members: Sequence[Traits]) -> Interval | None:
    """Return the time most accounts give, as narrowly as they give it."""
    given = [t.event.time for t in members if t.event.time]
    narrow = [g for g in given if width(g) <= NARROW] or given
    counts = Counter((g.begin, g.until, g.floating) for g in narrow)
    if not counts:
        return None
    best = max(counts.values())
    return next(g for g in narrow if counts[g.begin, g.until, g.floating] == best)
