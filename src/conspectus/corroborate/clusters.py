"""Scored pairs and human judgements -> groups: union-find with forbidden pairs, average link.

The result depends on members and scores, never on the order they come in.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

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
    apart: Iterable[Pair] = (),
    together: Iterable[Pair] = (),
    fits: Callable[[Sequence[str], Sequence[str]], bool] | None = None,
    absent: float = 0.0,
) -> list[list[str]]:
    """Return groups grown from the best pair down while their mean score reaches the threshold.

    Pairs without a score count as `absent`. `fits` may forbid two groups to join. Cost is that of
    the scored pairs times the size of the groups they meet.
    """
    groups = Groups(members, apart)
    for a, b in sorted(together):
        groups.join(a, b, force=True)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    for (a, b), score in ranked:
        if score < threshold:
            break
        one, other = groups.root(a), groups.root(b)
        if one == other:
            continue
        left, right = groups.members[one], groups.members[other]
        total = sum(scores.get(pair(x, y), absent) for x in left for y in right)
        if total / (len(left) * len(right)) < threshold:
            continue
        if fits and not fits(left, right):
            continue
        groups.join(a, b)
    return groups.groups()
