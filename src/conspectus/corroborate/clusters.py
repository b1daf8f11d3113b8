"""Scored pairs and human judgements -> groups: union-find with forbidden pairs, average link.

The result depends on members and scores, never on the order they come in.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

Pair = tuple[str, str]


def pair(a: str, b: str) -> Pair:
    """Return two members in their one order."""
    return (a, b) if a < b else (b, a)


class Groups:
    """Disjoint groups that know which members must stay apart."""

    def __init__(self, members: Iterable[str], apart: Iterable[Pair] = ()) -> None:
        self._root = {m: m for m in members}
        self.members: dict[str, list[str]] = {m: [m] for m in self._root}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def root(self, member: str) -> str:
        """Return the member that stands for a group."""
        path = []
        while self._root[member] != member:
            path.append(member)
            member = self._root[member]
        for step in path:
            self._root[step] = member
        return member

    def may_join(self, a: str, b: str) -> bool:
        """Return whether no member of one group must stay apart from one of the other."""
        one, other = self.members[self.root(a)], set(self.members[self.root(b)])
        return not any(self._apart[m] & other for m in one if m in self._apart)

    def join(self, a: str, b: str, *, force: bool = False) -> bool:
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

    def groups(self) -> list[list[str]]:
        """Return the groups, members sorted, groups by their first member."""
        return sorted(sorted(g) for g in self.members.values())


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
    """Return groups joined best pair of groups first while their link reaches the threshold.

    The link is the mean score over all pairs of members, mixed with that of the worst pair by the
    weight `worst`. Pairs without a score count as `absent`, which must lie below the threshold.
    Time is that of the scored pairs times the logarithm of their number.
    """
    groups = Groups(members, apart)
    for a, b in sorted(together):
        groups.join(a, b, force=True)
    links: dict[str, dict[str, _Link]] = defaultdict(dict)
    for (a, b), score in sorted(scores.items()):
        one, other = groups.root(a), groups.root(b)
        if one != other:
            links[one][other] = links[other][one] = _Link(score, 1, score).plus(
                links[one].get(other)
            )

    def strength(one: str, other: str) -> float:
        size = len(groups.members[one]) * len(groups.members[other])
        link = links[one][other]
        mean = (link.total + (size - link.pairs) * absent) / size
        least = link.least if link.pairs == size else min(absent, link.least)
        return (1 - worst) * mean + worst * least

    heap = [(-strength(a, b), a, b) for a in sorted(links) for b in links[a] if a < b]
    heapify(heap)
    while heap:
        negative, one, other = heappop(heap)
        if -negative < threshold:
            break
        current = one in groups.members and other in groups.members
        if not current or strength(one, other) != -negative or not groups.join(one, other):
            continue
        kept = groups.root(one)
        gone = other if kept == one else one
        for third, link in links.pop(gone).items():
            links[third].pop(gone)
            if third != kept:
                links[kept][third] = links[third][kept] = link.plus(links[kept].get(third))
        for third in sorted(links[kept]):
            first, second = sorted((kept, third))
            heappush(heap, (-strength(kept, third), first, second))
    return groups.groups()


class _Link(NamedTuple):
    """What is known of the pairs between two groups."""

    total: float
    pairs: int
    least: float

    def plus(self, other: "_Link | None") -> "_Link":
        """Return both sets of pairs as one."""
        if other is None:
            return self
        return _Link(
            self.total + other.total, self.pairs + other.pairs, min(self.least, other.least)
        )
