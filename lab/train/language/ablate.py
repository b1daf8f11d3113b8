"""Short runs that leave an idea out: `python -m lab.train.language.ablate WHAT [as for train]`.

"none" is the run to compare with. "shapes" gives every word one letter shape. "heads" joins the
closed and the open names in one softmax, in which a set's silence allows every class that it lacks.
"""

import sys
from collections.abc import Callable

from lab.train.language import data, network, train
from lab.train.language.data import CHUNKS, Source, Words, classes

JOINED = (*CHUNKS["names"], *CHUNKS["open"])


def joined(words: Words) -> None:
    """Replace the labels of the two name heads by those of one."""
    closed, open_ = words.labels.pop("names", None), words.labels.pop("open", None)
    if not closed and not open_:
        return
    lacking = frozenset(c for c in classes("all") if c[2:] not in CHUNKS["names"])
    beside = frozenset(c for c in classes("all") if c[2:] not in CHUNKS["open"])
    labels: list[str | frozenset[str] | None] = []
    for i in range(len(words.words)):
        a = closed[i] if closed else beside
        b = open_[i] if open_ else lacking
        if isinstance(a, str) and a != "O":
            labels.append(a)
        elif isinstance(b, str) and b != "O":
            labels.append(b)
        elif a == "O" and b == "O":
            labels.append("O")
        elif a == "O" and not open_:
            labels.append(lacking)
        elif isinstance(b, frozenset) and not closed:
            labels.append(b | beside)
        else:
            labels.append(None)
    words.labels["all"] = labels


def _joining(load: Callable[..., object]) -> Callable[..., object]:
    def loaded(*args: object) -> object:
        found = load(*args)
        sources: list[Source] = [
            s[0] if isinstance(s, tuple) else s
            for s in found.values()  # type: ignore[attr-defined]
        ]
        for words in (w for source in sources for document in source for w in document):
            joined(words)
        return found

    return loaded


def main() -> None:
    """Change what is named, then train."""
    what = sys.argv.pop(1)
    if what == "heads":
        CHUNKS["all"] = JOINED
        network.MIXES["names"] = (*network.MIXES["names"], "all")
        train.WEIGHTS["all"] = train.WEIGHTS["names"] + train.WEIGHTS["open"]
        for name in ("load", "develop"):
            setattr(train, name, _joining(getattr(data, name)))
    elif what == "shapes":
        data.SHAPED = False
    elif what != "none":
        raise SystemExit(f"unknown ablation {what!r}; known: none, shapes, heads")
    train.main()


if __name__ == "__main__":
    main()
