"""Work on blocks of records, by any engine: scores of pairs, and groups of what the scores link.

Each is one pure function of one block, handed to an engine's `map_groups`. What surprises: groups
are made block by block and are yet exactly those of the whole case, because two groups are joined
only if some pair between them reaches the threshold, so nothing joins across linked components.
"""

import pickle
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any, Protocol

import pyarrow as pa

from conspectus.corroborate.clusters import Groups, Pair, average_link
from conspectus.corroborate.likeness import Traits, likeness

PAIRS = 20_000  # pairs of one block: some tenths of a second
LINKS = 5_000  # links of one block of components


class MapGroups(Protocol):
    """The verb of an engine that corroboration needs."""

    def __call__(
        self, function: Callable[[pa.Table], Any], table: pa.Table, key: str
    ) -> Iterator[Any]:
        """Yield function(rows that share a key), ordered by key."""
        ...


def in_turn(function: Callable[[pa.Table], Any], table: pa.Table, key: str) -> Iterator[Any]:
    """Yield function(rows) for each row, in this very process; every block has one row."""
    for at in range(table.num_rows):
        yield function(table.slice(at, 1))


def score_pairs(
    found: Mapping[str, Traits],
    pairs: Sequence[Pair],
    slack: timedelta,
    map_groups: MapGroups | None = None,
) -> dict[Pair, float]:
    """Return the points of pairs of events; the engine never changes them."""
    if map_groups is None:
        return {(a, b): likeness(found[a], found[b], slack) for a, b in pairs}
    blocks = []
    for at in range(0, len(pairs), PAIRS):
        some = pairs[at : at + PAIRS]
        held = {i: found[i] for i in sorted({i for p in some for i in p})}
        blocks.append((held, some, slack))
    points = [p for block in map_groups(score_block, _table(blocks), "key") for p in block]
    return dict(zip(pairs, points, strict=True))


def score_block(rows: pa.Table) -> list[float]:
    """Return the points of the pairs of one block."""
    return [
        likeness(found[a], found[b], slack) for found, pairs, slack in _held(rows) for a, b in pairs
    ]


def link_groups(
    members: Sequence[str],
    scores: Mapping[Pair, float],
    *,
    threshold: float = 0.0,
    absent: float = -1.0,
    apart: Iterable[Pair] = (),
    together: Iterable[Pair] = (),
    map_groups: MapGroups | None = None,
) -> list[list[str]]:
    """Return the groups of `average_link`, made one linked component at a time."""
    together, apart = sorted(together), sorted(apart)
    linked = Groups(members)
    for a, b in (*together, *(p for p, score in scores.items() if score >= threshold)):
        linked.join(a, b)
    parts: dict[str, _Part] = defaultdict(lambda: ([], {}, [], []))
    for m in sorted(members):
        parts[linked.root(m)][0].append(m)
    for (a, b), score in scores.items():
        if (root := linked.root(a)) == linked.root(b):
            parts[root][1][a, b] = score
    for a, b in apart:
        if (root := linked.root(a)) == linked.root(b):
            parts[root][2].append((a, b))
    for a, b in together:
        parts[linked.root(a)][3].append((a, b))
    blocks: list[list[_Part]] = [[]]
    size = 0
    for part in sorted(parts.values(), key=lambda p: p[0][0]):
        if size > LINKS:
            blocks.append([])
            size = 0
        blocks[-1].append(part)
        size += 1 + len(part[1])
    table = _table([(block, threshold, absent) for block in blocks])
    spread = map_groups or in_turn
    return sorted(g for groups in spread(link_block, table, "key") for g in groups)


def link_block(rows: pa.Table) -> list[list[str]]:
    """Return the groups of the components of one block."""
    return [
        group
        for parts, threshold, absent in _held(rows)
        for members, scores, apart, together in parts
        for group in average_link(
            members, scores, threshold, apart=apart, together=together, absent=absent
        )
    ]


_Part = tuple[list[str], dict[Pair, float], list[Pair], list[Pair]]
"""The members of a component, its scores, what must stay apart and what belongs together."""


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
