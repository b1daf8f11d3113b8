"""Stories: our grouping of articles and the peer it is measured against.

The peer is TF-IDF with complete link, the strongest plain baseline on this data. It is quadratic
and written here, because no library for it is a dependency of ours.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from math import log
from pathlib import Path
from typing import Any

import numpy as np

from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.stories import Told, group_texts
from lab.bench.task import Set, Task, lines

PEER_THRESHOLD = 0.14  # best of .06 to .14 on dev
WINDOW_DAYS = 10_000  # several of the data's stories go on for more than a year


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the story of each article."""
    rows = list(lines(data))[:limit]
    texts = [Told(r["id"], r["title"] or "", r["text"] or "", _day(r.get("date"))) for r in rows]
    groups = group_texts(texts, WINDOW_DAYS)
    yield from _named(groups)


def complete_link(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the groups of TF-IDF cosine with complete link."""
    rows = list(lines(data))[:limit]
    counts = [Counter(content_words(f"{r['title']} {r['text']}")) for r in rows]
    held = Counter(w for c in counts for w in c)
    index = {w: i for i, w in enumerate(sorted(w for w, n in held.items() if n > 1))}
    matrix = np.zeros((len(rows), len(index)), dtype=np.float32)
    for at, count in enumerate(counts):
        for word, n in count.items():
            if word in index:
                matrix[at, index[word]] = (1 + log(n)) * (
                    log((1 + len(rows)) / (1 + held[word])) + 1
                )
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9
    likeness = matrix @ matrix.T
    np.fill_diagonal(likeness, -1)
    members = {i: [i] for i in range(len(rows))}
    while len(members) > 1:
        a, b = np.unravel_index(int(likeness.argmax()), likeness.shape)
        if likeness[a, b] < PEER_THRESHOLD:
            break
        members[int(a)] += members.pop(int(b))
        likeness[a, :] = np.minimum(likeness[a, :], likeness[b, :])
        likeness[:, a] = likeness[a, :]
        likeness[b, :], likeness[:, b] = -1, -1
        likeness[a, a] = -1
    yield from _named([[rows[i]["id"] for i in group] for group in members.values()])


def _named(groups: list[list[str]]) -> Iterator[tuple[str, Any]]:
    for number, group in enumerate(sorted(sorted(g) for g in groups)):
        for member in group:
            yield member, f"s{number}"


def _day(date: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(date[:10]).replace(tzinfo=UTC) if date else None
    except ValueError:
        return None


TASK = Task(
    name="stories",
    sets={"dev": Set(data="docs.jsonl.gz", gold="gold.json")},
    predict=predict,
    peers={"tf-idf, complete link": complete_link},
    figures={
        "mean b3 f1": ("dev", "mean.b3_f1"),
        "mean pair f1": ("dev", "mean.pair_f1"),
    },
    form="object",
)
