"""Discrepancies inside one document: sums, counts and dates that do not fit each other.

Comes in: the facts of one document. Goes out: Discrepancies with the reason in one sentence. A
check speaks only where the words themselves tie two facts together, because one false alarm costs
a reader's trust in ten true ones. What surprises: a sum that holds is reported as well, quietly.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from conspectus.facts.datechecks import (
    ORIGIN,
    date_checks,
    outlier_checks,
    since_checks,
    tour_checks,
)
from conspectus.facts.measures import OUTCOMES
from conspectus.facts.totals import totals
from conspectus.ids import make_id
from conspectus.language import Parsed
from conspectus.records import Discrepancy, Event, Figure, Mention, Quote, Timex

NEAR = 600
"""Characters between two counts beyond which they may speak of different things."""
FAR_SHARED = 2
"""Words that two deadlines must share where a text speaks of other things between them."""
_UNITS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 364.8}
_NOT_COMPARED = frozenset({"share", "money", "count", "duration", "people", "times"})
_DEADLINE = re.compile(r"\b(?:within|before|in\sless\sthan)\s[\"“«]?$", re.IGNORECASE)
_REVISED = re.compile(
    r"\b(?:lowered|raised|revised|cut|corrected|reduced|increased|updated|changed|rose|climbed|fell)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:left|leav(?:es|ing)|remain\w*|the\s+rest|the\s+others?)\b", re.IGNORECASE)
"""What is left of a number is another number."""
_CONTENT = re.compile(r"\b[a-z]{5,}\b")
_DULL = frozenset(
    "after again about before their there these those which while would could should under until"
    " other first paper state years months weeks being still where month within people said".split()
)
_ACRONYM = re.compile(
    r"((?:[A-Z][\w'’-]+\s(?:(?:of|and|in|the|for|de|al|on)\s){0,2}){1,6}[A-Z][\w'’-]+)\s\(([A-Z]{2,6})\)"
)
_SMALL = frozenset("of and in the for de al on".split())


def check(
    parsed: Parsed,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
    quotes: tuple[Quote, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
) -> tuple[Discrepancy, ...]:
    """Return sums that hold or fail, impossible or misdated dates, counts at odds."""
    found = [
        *date_checks(parsed, timexes),
        *since_checks(parsed, timexes),
        *outlier_checks(parsed, timexes),
        *tour_checks(parsed, timexes),
        *_sums(parsed, figures),
        *_counts(parsed, figures),
        *_deadlines(parsed, figures),
        *_acronyms(parsed, mentions),
    ]
    unique = {d.id: d for d in found}
    return tuple(unique.values())


def _sums(parsed: Parsed, figures: tuple[Figure, ...]) -> Iterator[Discrepancy]:
    """Yield totals with parts that make them, or do not."""
    for total in totals(parsed, figures):
        made = sum(f.low or 0 for f in total.parts)
        terms = " + ".join(f"{f.low or 0:g}" for f in total.parts)
        said = f"{total.whole.low or 0:g}"
        reason = (
            f"{said} = {terms}: the total the text gives is the sum of its parts."
            if total.holds
            else f"{terms} = {made:g}, but the text says {said} in all."
        )
        yield Discrepancy(
            id=make_id("discrepancy", parsed.document.id, "sum", total.whole.id),
            doc_id=parsed.document.id,
            kind="arithmetic",
            state="holds" if total.holds else "open",
            fact_ids=(total.whole.id, *(f.id for f in total.parts)),
            reason=reason,
            expected=f"{made:g}",
            found=said,
            rank=0.1 if total.holds else 0.9,
            origin=ORIGIN,
        )


def _counts(parsed: Parsed, figures: tuple[Figure, ...]) -> Iterator[Discrepancy]:
    """Yield pairs of counts of the same thing by different voices that cannot both be right."""
    by_measure: dict[str, list[Figure]] = {}
    for f in figures:
        if f.measure not in _NOT_COMPARED and not f.part_of_id:
            by_measure.setdefault(f.measure, []).append(f)
    for alike in by_measure.values():
        for a, b in pairwise(alike):
            gap = b.spans[0].start - a.spans[-1].end
            if not 0 <= gap < NEAR or not _apart(a, b):
                continue
            if (a.unit or "") != (b.unit or "") or _of_other_things(parsed, b):
                continue
            if a.subject_id and b.subject_id and a.subject_id != b.subject_id:
                continue
            if any(_aside(parsed, f) or _of_several(parsed, f) for f in (a, b)):
                continue
            if _REST.search(parsed.document.text[a.spans[-1].end : b.spans[0].start]):
                continue
            answers = _answers(parsed, b)
            if _revised(parsed, a, b):
                reason = f"The text says that the count was changed: {_both(parsed, a, b)}."
                yield replace(_pair(parsed, a, b, reason), state="changed", rank=0.4)
                continue
            if a.attribution == b.attribution:
                continue
            same = a.event_id == b.event_id and (a.event_id is not None or answers)
            if same:
                reason = f"Two voices give two counts of the same thing: {_both(parsed, a, b)}."
                yield _pair(parsed, a, b, reason)
            elif a.measure == "distance":
                reason = (
                    f"Two voices give two distances side by side, {_both(parsed, a, b)}; they may"
                    " be measured from different points."
                )
                yield _pair(parsed, a, b, reason)


def _aside(parsed: Parsed, f: Figure) -> bool:
    """Return whether a number stands between commas, as an age does."""
    text = parsed.document.text
    before, after = text[: f.spans[0].start].rstrip(), text[f.spans[-1].end :]
    return before.endswith(",") and after.startswith(",")


def _of_several(parsed: Parsed, f: Figure) -> bool:
    """Return whether a number is one of several, "one of them", or "not a single one"."""
    text = parsed.document.text
    after = text[f.spans[-1].end : f.spans[-1].end + 12]
    words = text[f.spans[0].start : f.spans[-1].end].lower()
    return (
        words == "single"
        or re.match(r"\s+of\s+(?:them|the|those|his|her|its)\b", after) is not None
    )


def _of_other_things(parsed: Parsed, f: Figure) -> bool:
    """Return whether a noun follows the marks around a number: "about 40" militants."""
    after = parsed.document.text[f.spans[-1].end : f.spans[-1].end + 40]
    found = re.match(r"[\"”»’]\s(\w+)", after)
    return bool(found and f.unit and found[1].rstrip("s") != f.unit.rstrip("s"))


def _answers(parsed: Parsed, f: Figure) -> bool:
    """Return whether a number stands alone, answering the one before: "it was four"."""
    after = parsed.document.text[f.spans[-1].end : f.spans[-1].end + 40]
    return f.unit is not None and re.match(rf"[\s-](?:\w+\s)?{re.escape(f.unit)}", after) is None


def _deadlines(parsed: Parsed, figures: tuple[Figure, ...]) -> Iterator[Discrepancy]:
    """Yield two different deadlines for what the text names by the same word."""
    text = parsed.text
    limits: list[tuple[int, Figure]] = []
    for f in figures:
        start = parsed.passage.to_reading(f.spans[0].start)
        if f.measure != "duration" or start is None:
            continue
        if _DEADLINE.search(text[max(0, start - 16) : start]):
            limits.append((start, f))
    for (at, a), (then, b) in pairwise(limits):
        first, second = a.high or a.low, b.high or b.low
        if not first or not second or first * _days(a) == second * _days(b):
            continue
        shared = _nouns(text[max(0, at - 110) : at]) & _nouns(text[max(at, then - 110) : then])
        if len(shared) >= (1 if then - at <= 400 else FAR_SHARED):
            word = sorted(shared)[0]
            reason = f"Two deadlines for one “{word}”: {_both(parsed, a, b)}."
            yield _pair(parsed, a, b, reason)


def _acronyms(parsed: Parsed, mentions: tuple[Mention, ...]) -> Iterator[Discrepancy]:
    """Yield short forms that are spelt out in two different ways."""
    seen: dict[str, tuple[str, str | None]] = {}
    for m in _ACRONYM.finditer(parsed.text):
        short, words = m[2], [w for w in m[1].split() if w.lower() not in _SMALL]
        if [w[0] for w in words[-len(short) :]] != list(short):
            continue
        long = " ".join(words[-len(short) :])
        spans = parsed.spans((m.start(1), m.end(1)))
        fact = next(
            (k.id for k in mentions if spans and k.spans and k.spans[-1].end == spans[-1].end), None
        )
        before = seen.setdefault(short, (long, fact))
        if before[0].casefold() != long.casefold() and fact and before[1]:
            yield Discrepancy(
                id=make_id("discrepancy", parsed.document.id, "acronym", short, long),
                doc_id=parsed.document.id,
                kind="wording",
                state="open",
                fact_ids=(before[1], fact),
                reason=f"“{short}” is spelt out as “{before[0]}” and as “{long}”.",
                expected=before[0],
                found=long,
                rank=0.3,
                origin=ORIGIN,
            )


def _apart(a: Figure, b: Figure) -> bool:
    """Return whether no number fits both bounds."""
    low = max(x for x in (a.low, b.low, 0.0) if x is not None)
    highs = [x for x in (a.high, b.high) if x is not None]
    return bool(highs) and low > min(highs)


def _days(f: Figure) -> float:
    """Return how many days a unit of time has, a month and a year about."""
    return _UNITS.get((f.unit or "").lower().rstrip("s"), 1.0)


def _nouns(words: str) -> set[str]:
    return {w for w in _CONTENT.findall(words) if w not in _DULL}


def _both(parsed: Parsed, a: Figure, b: Figure) -> str:
    said = []
    for f in (a, b):
        words = parsed.document.text[f.spans[0].start : f.spans[-1].end]
        named = f.unit is None or f.measure in OUTCOMES or words.endswith("year")
        said.append(f"“{words}”" if named else f"“{words} {f.unit}”")
    return " and ".join(said)


def _revised(parsed: Parsed, a: Figure, b: Figure) -> bool:
    """Return whether a text says itself that a count was changed from one to the other."""
    text = parsed.document.text
    between = text[a.spans[-1].end : b.spans[0].start]
    before = text[max(0, a.spans[0].start - 60) : a.spans[0].start]
    return len(between) < 60 and bool(re.search(r"\bto\b", between) and _REVISED.search(before))


def _pair(parsed: Parsed, a: Figure, b: Figure, reason: str) -> Discrepancy:
    return Discrepancy(
        id=make_id("discrepancy", parsed.document.id, "figure", a.id, b.id),
        doc_id=parsed.document.id,
        kind="figure",
        state="open",
        fact_ids=(a.id, b.id),
        reason=reason,
        found=f"{a.low or a.high:g} / {b.low or b.high:g}",
        rank=0.7,
        origin=ORIGIN,
    )
