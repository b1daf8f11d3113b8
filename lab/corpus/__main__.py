"""`python -m lab.corpus FILE...`: check files of sentences or trees and print what they hold."""

import sys
from collections import Counter
from pathlib import Path

from lab.corpus.read import FOLDER, read
from lab.corpus.trees import read_trees


def main(paths: list[str]) -> int:
    """Check each file; print its counts or its first error."""
    wrong = 0
    for path in [Path(p) for p in paths] or sorted(FOLDER.glob("*.txt")):
        try:
            told = _trees(path) if path.suffix == ".conllu" else _sentences(path)
        except ValueError as error:
            print(error)
            wrong += 1
            continue
        print("\n  ".join(told))
    return 1 if wrong else 0


def _sentences(path: Path) -> list[str]:
    found = list(read(path))
    names = Counter(n.type for s in found for n in s.names)
    events = Counter(e.type for s in found for e in s.events or ())
    told = Counter(e.status for s in found for e in s.events or ())
    silent = sum(s.events == () for s in found)
    first = f"{path.name}: {len(found)} sentences, {silent} without event"
    return [first, *map(_counts, (names, events, told))]


def _trees(path: Path) -> list[str]:
    found = list(read_trees(path))
    first = f"{path.name}: {len(found)} trees, {sum(len(t.words) for t in found)} words"
    return [first, _counts(Counter(r for t in found for r in t.relations))]


def _counts(counts: Counter[str]) -> str:
    return " ".join(f"{k} {v}" for k, v in counts.most_common())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
