"""Work on blocks of records, by any engine: points of pairs, and groups of what the points link.

Each is one pure function of one block, handed to an engine's `map_groups`. What surprises: groups
are made block by block and are yet exactly those of the whole case, because two groups are joined
only if some pair between them reaches the threshold, so nothing joins across linked components.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any, NamedTuple, Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from conspectus.corroborate.blocking import Positions
from conspectus.corroborate.clusters import Groups, Pair, link
from conspectus.corroborate.traits import Traits
from conspectus.corroborate.weighing import cosines, likeness

PAIRS = 20_000  # pairs of one block: some tenths of a second
ROUND = 50  # blocks that are handed out together, which bounds memory
LINKS = 5_000  # links of one block of components


class MapGroups(Protocol):
    """The verb of an engine that corroboration needs."""

    def __call__(
        self, function: Callable[[pa.Table], Any], table: pa.Table, key: str
    ) -> Iterator[Any]:
        """Yield function(rows that share a key), ordered by key."""
        ...


class Scored(NamedTuple):
    """Members in order, pairs of them by their positions, and the points of each pair."""

    members: Sequence[str]
    pairs: Positions
    points: NDArray[np.float64]

    def more(self, members: Sequence[str], scores: Mapping[Pair, float]) -> "Scored":
        """Return these and other pairs as pairs of a longer sorted list of members."""
        place = {m: n for n, m in enumerate(members)}
        moved = np.array([place[m] for m in self.members], np.int64)[self.pairs]
        added = np.array([(place[a], place[b]) for a, b in scores], np.int64).reshape(-1, 2)
        return Scored(
            members,
            np.concatenate((moved, added)),
            np.concatenate((self.points, np.fromiter(scores.values(), np.float64, len(scores)))),
        )


def in_turn(function: Callable[[pa.Table], Any], table: pa.Table, key: str) -> Iterator[Any]:
    """Yield function(rows) for each row, in this very process; every block has one row."""
    for at in range(table.num_rows):
        yield function(table.slice(at, 1))


def score_pairs(
    found: Mapping[str, Traits],
    pairs: Positions,
    slack: timedelta,
    map_groups: MapGroups | None = None,
) -> Scored:
    """Return the points of pairs of events, by their sorted ids; the engine never changes them."""
    members = sorted(found)
    if map_groups is None or len(pairs) <= PAIRS:
        events = [found[i] for i in members]
        return Scored(members, pairs, _points(events, pairs, slack))
    points: list[NDArray[np.float64]] = []
    for at in range(0, len(pairs), ROUND * PAIRS):
        stop = min(len(pairs), at + ROUND * PAIRS)
        blocks = []
        for low in range(at, stop, PAIRS):
            used, places = np.unique(pairs[low : min(stop, low + PAIRS)], return_inverse=True)
            events = [found[members[n]] for n in used]
            blocks.append((events, places.reshape(-1, 2), slack))
        points += map_groups(score_block, _table(blocks), "key")
    return Scored(members, pairs, np.concatenate(points))


def score_block(rows: pa.Table) -> NDArray[np.float64]:
    """Return the points of the pairs of one block."""
    return np.concatenate([_points(*block) for block in _held(rows)])


def _points(events: Sequence[Traits], pairs: Positions, slack: timedelta) -> NDArray[np.float64]:
    found = np.empty(len(pairs))
    for at in range(0, len(pairs), PAIRS):
        used, places = np.unique(pairs[at : at + PAIRS], return_inverse=True)
        some, rows = [events[n] for n in used], places.reshape(-1, 2)
        told = zip(rows.tolist(), cosines(some, rows).tolist(), strict=True)
        found[at : at + PAIRS] = [
            likeness(some[a], some[b], slack, alike=alike) for (a, b), alike in told
        ]
    return found


def link_groups(
    scored: Scored,
    *,
    threshold: float = 0.0,
    best: float = 0.0,
    absent: float = -1.0,
    apart: Iterable[Pair] = (),
    together: Iterable[Pair] = (),
    map_groups: MapGroups | None = None,
) -> list[list[str]]:
    """Return the groups of `average_link`, made one linked component at a time."""
    members, pairs, points = scored
    place = {m: n for n, m in enumerate(members)}
    one = [(place[a], place[b]) for a, b in sorted(together)]
    two = [(place[a], place[b]) for a, b in sorted(apart)]
    linked = Groups(range(len(members)))
    for a, b in (*one, *pairs[points >= threshold].tolist()):
        linked.join(a, b)
    root = np.array([linked.root(n) for n in range(len(members))], np.int64)
    home = root[pairs[:, 0]] if len(pairs) else np.empty(0, np.int64)
    inside = np.flatnonzero(home == root[pairs[:, 1]]) if len(pairs) else np.empty(0, np.int64)
    inside = inside[np.argsort(home[inside], kind="stable")]
    blocks: list[list[_Part]] = [[]]
    size, found = 0, []
    for members_here in linked.groups():
        if len(members_here) == 1:
            found.append([members[members_here[0]]])
            continue
        if size > LINKS:
            blocks.append([])
            size = 0
        here = root[members_here[0]]
        low, high = np.searchsorted(home[inside], (here, here + 1))
        rows = inside[low:high]
        own = {n: k for k, n in enumerate(members_here)}
        blocks[-1].append(
            _Part(
                [members[n] for n in members_here],
                np.searchsorted(members_here, pairs[rows]),
                points[rows],
                [(own[a], own[b]) for a, b in two if a in own and b in own],
                [(own[a], own[b]) for a, b in one if a in own],
            )
        )
        size += 1 + len(rows)
    table = _table([(block, threshold, best, absent) for block in blocks])
    spread = map_groups or in_turn
    return sorted([*found, *(g for groups in spread(link_block, table, "key") for g in groups)])


def link_block(rows: pa.Table) -> list[list[str]]:
    """Return the groups of the components of one block."""
    return [
        [part.members[n] for n in group]
        for parts, threshold, best, absent in _held(rows)
        for part in parts
        for group in link(
            len(part.members), part.pairs, part.points, threshold, best=best,
            apart=part.apart, together=part.together, absent=absent,
        )
    ]  # fmt: skip


class _Part(NamedTuple):
    """A component: its members, their points, what must stay apart and what belongs together."""

    members: list[str]
    pairs: Positions
    points: NDArray[np.float64]
    apart: list[tuple[int, int]]
    together: list[tuple[int, int]]


def _table(blocks: Sequence[Any]) -> pa.Table:
    return pa.table(
        {
            "key": pa.array(range(len(blocks)), pa.int64()),
            "block": pa.array((pickle.dumps(b, 5) for b in blocks), pa.large_binary()),
        }
    )


def _held(rows: pa.Table) -> Iterator[Any]:
    for block in rows["block"]:
        yield pickle.loads(block.as_py())
