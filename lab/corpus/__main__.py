"""`python -m lab.corpus FILE...`: check sentence files and print what they hold."""

import sys
from collections import Counter
from pathlib import Path

from lab.corpus.read import FOLDER, read


def main(paths: list[str]) -> int:
    """Check each file; print its counts or its first error."""
    wrong = 0
    for path in [Path(p) for p in paths] or sorted(FOLDER.glob("*.txt")):
        try:
            found = list(read(path))
        except ValueError as error:
            print(error)
            wrong += 1
            continue
        names = Counter(n.type for s in found for n in s.names)
        events = Counter(e.type for s in found for e in s.events or ())
        told = Counter(e.status for s in found for e in s.events or ())
        silent = sum(s.events == () for s in found)
        print(f"{path.name}: {len(found)} sentences, {silent} without event")
        for counts in (names, events, told):
            print("  " + " ".join(f"{k} {v}" for k, v in counts.most_common()))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
