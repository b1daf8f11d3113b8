"""Scored pairs and human judgements -> groups: union-find with forbidden pairs, average link.

The result depends on members and scores, never on the order they come in.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Pair = tuple[str, str]
Member = TypeVar("Member", str, int)
_Item = TypeVar("_Item")
STEPS = 1_000_000  # points are counted in steps so small, whose sums are exact in any order


def pair(a: str, b: str) -> Pair:
    """Return two members in their one order."""
    return (a, b) if a < b else (b, a)


class Groups(Generic[Member]):
    """Disjoint groups that know which members must stay apart."""

    def __init__(
        self, members: Iterable[Member], apart: Iterable[tuple[Member, Member]] = ()
    ) -> None:
        self._root: dict[Member, Member] = {m: m for m in members}
        self.members: dict[Member, list[Member]] = {m: [m] for m in self._root}
        self._apart: dict[Member, set[Member]] = defaultdict(set)
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def root(self, member: Member) -> Member:
        """Return the member that stands for a group."""
        path = []
        while self._root[member] != member:
            path.append(member)
            member = self._root[member]
        for step in path:
            self._root[step] = member
        return member

    def may_join(self, a: Member, b: Member) -> bool:
        """Return whether no member of one group must stay apart from one of the other."""
        one, other = self.members[self.root(a)], set(self.members[self.root(b)])
        return not any(self._apart[m] & other for m in one if m in self._apart)

    def join(self, a: Member, b: Member, *, force: bool = False) -> bool:
        """Join two groups unless members must stay apart; return whether they are one now."""
        first, second = sorted((self.root(a), self.root(b)))
        if first == second:
            return True
        if not force and not self.may_join(a, b):
            return False
        if len(self.members[second]) > len(self.members[first]):
            first, second = second, first
        self._root[second] = first
        self.members[first] += self.members.pop(second)
        return True

    def groups(self) -> list[list[Member]]:
        """Return the groups, members sorted, groups by their first member."""
        return sorted(sorted(g) for g in self.members.values())


def grouped(items: Sequence[_Item], same: Callable[[_Item, _Item], bool]) -> list[list[_Item]]:
    """Return items in groups of those that are the same as another of their group, all in order."""
    groups = Groups(range(len(items)))
    for (i, a), (j, b) in combinations(enumerate(items), 2):
        if same(a, b):
            groups.join(i, j)
    return [[items[n] for n in members] for members in groups.groups()]


def average_link(
    members: Sequence[str],
    scores: Mapping[Pair, float],
    threshold: float,
    *,
    worst: float = 0.0,
    apart: Iterable[Pair] = (),
    together: Iterable[Pair] = (),
    absent: float = 0.0,
) -> list[list[str]]:
    """Return groups of members by the scores of pairs, as `link` makes them."""
    ids = sorted(members)
    place = {m: n for n, m in enumerate(ids)}
    pairs = np.array([(place[a], place[b]) for a, b in scores], np.int64).reshape(-1, 2)
    groups = link(
        len(ids),
        pairs,
        np.fromiter(scores.values(), np.float64, len(scores)),
        threshold,
        worst=worst,
        apart=[(place[a], place[b]) for a, b in apart if a in place and b in place],
        together=[(place[a], place[b]) for a, b in together],
        absent=absent,
    )
    return [[ids[n] for n in group] for group in groups]


def link(
    count: int,
    pairs: NDArray[np.int64],
    points: NDArray[np.float64],
    threshold: float,
    *,
    worst: float = 0.0,
    best: float = 0.0,
    apart: Iterable[tuple[int, int]] = (),
    together: Iterable[tuple[int, int]] = (),
    absent: float = 0.0,
) -> list[list[int]]:
    """Return groups of 0..count-1, joined best pair of groups first while they reach the threshold.

    The link of two groups is the mean of the points of all pairs of members, mixed with those of
    the worst pair by the weight `worst` and of the best by `best`. Pairs without points count as
    `absent`, which must lie below the threshold. Of equal links the one of the lesser members comes
    first.
    """
    groups = Groups(range(count), apart)
    for a, b in sorted(together):
        groups.join(a, b, force=True)
    links = _Links(groups, count, pairs, points, worst, best, absent)
    least = round(threshold * STEPS)
    heap = [(-strength, a, b, 0, 0) for a, b, strength in links.every(least)]
    heapify(heap)
    changed = [0] * count
    while heap:
        _, one, other, before, others_before = heappop(heap)
        if changed[one] != before or changed[other] != others_before:
            continue
        if not groups.join(one, other):
            continue
        kept = groups.root(one)
        gone = other if kept == one else one
        changed[kept], changed[gone] = changed[kept] + 1, -1
        links.move(gone, kept)
        for third, strength in links.of(kept, least):
            first, second = sorted((kept, third))
            heappush(heap, (-strength, first, second, changed[first], changed[second]))
    return groups.groups()


class _Links:
    """The points of pairs, by member, and what they come to between groups."""

    def __init__(
        self,
        groups: Groups[int],
        count: int,
        pairs: NDArray[np.int64],
        points: NDArray[np.float64],
        worst: float,
        best: float,
        absent: float,
    ) -> None:
        self._groups, self._absent = groups, round(absent * STEPS)
        self._worst, self._best = worst, best
        steps = np.round(points * STEPS)
        one = np.concatenate((pairs[:, 0], pairs[:, 1]))
        order = np.argsort(one, kind="stable")
        self._one = one[order]
        self._other = np.concatenate((pairs[:, 1], pairs[:, 0]))[order]
        self._points = np.concatenate((steps, steps))[order]
        self._starts = np.searchsorted(self._one, np.arange(count + 1))
        self._home = np.array([groups.root(n) for n in range(count)], np.int64)
        self._size = np.bincount(self._home, minlength=count)

    def every(self, threshold: float) -> list[tuple[int, int, float]]:
        """Return all pairs of groups whose link reaches a threshold, the lesser first."""
        one, other = self._home[self._one], self._home[self._other]
        kept = one < other
        count = len(self._home)
        codes, which = np.unique(one[kept] * count + other[kept], return_inverse=True)
        first, second = np.divmod(codes, count)
        strength = self._strength(which, self._points[kept], self._size[first] * self._size[second])
        enough = strength >= threshold
        return list(
            zip(
                first[enough].tolist(), second[enough].tolist(), strength[enough].tolist(),
                strict=True,
            )
        )  # fmt: skip

    def of(self, group: int, threshold: float) -> list[tuple[int, float]]:
        """Return the groups whose link to one reaches a threshold."""
        members = self._groups.members[group]
        rows = np.concatenate([np.arange(self._starts[m], self._starts[m + 1]) for m in members])
        there = self._home[self._other[rows]]
        outside = there != group
        others, which = np.unique(there[outside], return_inverse=True)
        strength = self._strength(
            which, self._points[rows[outside]], self._size[group] * self._size[others]
        )
        enough = strength >= threshold
        return list(zip(others[enough].tolist(), strength[enough].tolist(), strict=True))

    def move(self, gone: int, kept: int) -> None:
        """Note that a group has been joined to another."""
        joined = self._groups.members[kept][-self._size[gone] :]
        self._home[joined] = kept
        self._size[kept] += self._size[gone]

    def _strength(
        self, which: NDArray[np.int64], points: NDArray[np.float64], size: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """Return the links of pairs of groups: `which` says whose each pair of members is."""
        total = np.bincount(which, points, minlength=len(size))
        known = np.bincount(which, minlength=len(size))
        mean: NDArray[np.float64] = (total + (size - known) * self._absent) / size
        link = (1 - self._worst - self._best) * mean
        if self._worst:
            least = np.full(len(size), np.inf)
            np.minimum.at(least, which, points)
            least = np.where(known == size, least, np.minimum(self._absent, least))
            link += self._worst * least
        if self._best:
            most = np.full(len(size), -np.inf)
            np.maximum.at(most, which, points)
            link += self._best * most
        return link
