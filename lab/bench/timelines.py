"""Timelines: the days of a crisis ranked by independent support, and the sentences that tell them.

Days are those of our time expressions; every article is a voice. The peer
ranks days by how many articles came out on them and takes the first sentences.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from conspectus.corroborate.days import Dated, rank_days
from conspectus.facts.timexes import find_timexes
from conspectus.records import Timex
from lab.bench.plain import parsed_of
from lab.bench.task import Set, Task, lines

_END = re.compile(r"\n|(?<=[.!?”\"])\s+(?=[A-Z“\"])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SHORTEST = 20  # characters of a sentence


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield every topic's days with their sentences, as one object."""
    told: dict[str, list[Dated]] = defaultdict(list)
    for row in list(lines(data))[:limit]:
        parsed, _ = parsed_of(row["text"], row["id"], row["published"])
        told[row["topic"]] += _sentences(row, find_timexes(parsed))
    yield "", {topic: _timeline(told[topic]) for topic in sorted(told)}


def _timeline(told: list[Dated]) -> list[dict[str, Any]]:
    return [
        {"date": d.day.isoformat(), "score": d.support, "sentences": list(d.sentences)}
        for d in rank_days(told)
    ]


def _sentences(row: dict[str, Any], timexes: tuple[Timex, ...]) -> Iterator[Dated]:
    """Yield the sentences of an article with the days they name."""
    text, published = row["text"], date.fromisoformat(row["published"])
    edges = [0, *(m.end() for m in _END.finditer(text)), len(text)]
    named: dict[int, set[date]] = defaultdict(set)
    for t in timexes:
        if t.type in ("DATE", "TIME") and (day := _day(t.value)):
            named[bisect_right(edges, t.spans[0].start) - 1].add(day)
    for number, (start, end) in enumerate(pairwise(edges)):
        words = " ".join(text[start:end].split())
        if len(words) >= SHORTEST:
            yield Dated(row["id"], published, number, words, tuple(sorted(named[number])))


def _day(value: str | None) -> date | None:
    found = _DAY.match(value or "")
    try:
        return date.fromisoformat(found.group()) if found else None
    except ValueError:
        return None


def busiest_days(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the days with most articles and the first sentence of each of them."""
    days: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in list(lines(data))[:limit]:
        days[row["topic"]][row["published"]].append(_END.split(row["text"].strip(), maxsplit=1)[0])
    yield (
        "",
        {
            topic: [
                {"date": day, "score": len(said), "sentences": said} for day, said in found.items()
            ]
            for topic, found in days.items()
        },
    )


TASK = Task(
    name="timelines",
    sets={"t17": Set(data="t17_articles.jsonl.gz", gold="t17_gold.json")},
    predict=predict,
    peers={"busiest days": busiest_days},
    figures={
        "date f1": ("t17", "date.f1"),
        "ar1": ("t17", "align_r1.f1"),
        "ar2": ("t17", "align_r2.f1"),
    },
    form="whole",
)
