"""Time expressions: our grammar and a peer, in the format of the times benchmark.

GUM marks dates and times of day, no durations and no sets, so only DATE and TIME are handed in for
it; a value that says only past, present or future is no date there and stays out as well. Weekends
and seasons, which TIMEX3 names, are written as their days and years before Christ with a minus, as
GUM does; its extents leave out the article of a decade or century and a word like "nearly".
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conspectus.facts.calendar import days_of
from conspectus.facts.timexes import find_timexes
from conspectus.records import Span
from lab.bench.plain import parsed_of
from lab.bench.task import Set, Task, lines

_PREPOSITION = re.compile(
    r"^(?:(?:on|in|at|to|by|of|from|since|until|and|a|the)\s+)+", re.IGNORECASE
)
_LEAD = re.compile(
    r"[Tt]he\s(?=(?:(?:early|late|mid)[-\s])?\d{2,4}(?:s|th|st|nd|rd)\b)"
    r"|(?:nearly|almost|about|some|just\sover)\s"
)


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the time expressions of each document."""
    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        parsed, _ = parsed_of(row["text"], row["doc_id"], row.get("dct"), row.get("title"))
        found = [
            {
                "start": t.spans[0].start + _lead(row["text"], t.spans[0], set_name),
                "end": t.spans[-1].end,
                "type": t.type,
                "value": _as_gum(t.value) if set_name == "gum" else t.value,
            }
            for t in find_timexes(parsed)
            if set_name != "gum" or _is_date(t.type, t.value)
        ]
        yield row["doc_id"], {"doc_id": row["doc_id"], "timex": found}


def _is_date(kind: str, value: str | None) -> bool:
    return kind in {"DATE", "TIME"} and not (value or "").endswith("_REF")


def _lead(text: str, span: Span, set_name: str) -> int:
    """Return how many characters GUM leaves out at the start of an expression."""
    found = _LEAD.match(text, span.start, span.end) if set_name == "gum" else None
    return found.end() - span.start if found else 0


def _as_gum(value: str | None) -> str | None:
    if value and value.startswith("BC") and len(value) == 6:
        return f"-{value[2:]}"
    if value and re.search(r"-(WE|SP|SU|FA|WI)$", value) and (days := days_of(value)):
        return f"{days[0]}/{days[1]}"
    return value


def dateparser_search(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield what dateparser's search finds, cut to year, month or day by the words found."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        from datetime import datetime

        base = datetime.fromisoformat(row["dct"]) if row.get("dct") else None
        settings = {"RELATIVE_BASE": base} if base else {}
        found, at = [], 0
        for words, moment in search_dates(row["text"], languages=["en"], settings=settings) or []:
            start = row["text"].find(words, at)
            if start < 0:
                continue
            at = start + len(words)
            start += len(words) - len(_PREPOSITION.sub("", words))
            found.append({"start": start, "end": at, "type": "DATE", "value": _cut(words, moment)})
        yield row["doc_id"], {"doc_id": row["doc_id"], "timex": found}


def _cut(words: str, moment: Any) -> str:
    day: str = moment.date().isoformat()
    if re.fullmatch(r"\D{0,4}\d{4}\D?", words):
        return day[:4]
    if re.search(r"\b\d{1,2}(?:st|nd|rd|th)?\b|day\b", words):
        return day
    return day[:7] if re.search(r"[A-Z][a-z]{2}", words) else day


TASK = Task(
    name="times",
    sets={"gum": Set(data="gum_dev.jsonl", gold="gum_dev.jsonl", score=("--json",))},
    predict=predict,
    peers={"dateparser search_dates": dateparser_search},
    figures={
        "times strict f1": ("gum", "strict/f1"),
        "times relaxed f1": ("gum", "relaxed/f1"),
        "times value f1": ("gum", "value/f1"),
    },
)
