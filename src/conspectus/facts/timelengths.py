"""Lengths and sets of time as TIMEX3 writes them, and what an expression can mean at all.

Comes in: an expression of the grammar. Goes out: a Meaning such as P5W or "every two weeks". What
surprises: a quarter is three months and a fortnight two weeks, for TIMEX3 has no letter for either.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from conspectus.facts.numbers import number
from conspectus.facts.timegrammar import Expression, weekday_number

LETTERS = {"second": "TS", "minute": "TM", "min": "TM", "hour": "TH", "day": "D", "night": "D",
           "week": "W", "weekend": "WE", "fortnight": "W", "month": "M", "quarter": "Q",
           "year": "Y", "decade": "DE", "century": "CE"}  # fmt: skip
DAY_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO",
             "daybreak": "MO", "sunrise": "MO", "first light": "MO", "dusk": "EV", "sunset": "EV",
             "nightfall": "NI"}  # fmt: skip
_MODS = {"ear": "START", "beg": "START", "sta": "START", "lat": "END", "end": "END", "mid": "MID",
         "las": "END"}  # fmt: skip
_HEDGES = (
    (re.compile(r"more than|over|at least"), "MORE_THAN"),
    (re.compile(r"less than|fewer|under|up to|at most"), "LESS_THAN"),
    (re.compile(r"about|around|nearly|almost|some|roughly|approx"), "APPROX"),
)


Tense = Literal["past", "future", "unknown"]


@dataclass(frozen=True, slots=True)
class Moment:
    """What an expression is read against."""

    day: date | None
    """The day of the update or the document; None = unknown."""
    anchor: str
    """block, document or none: where that day comes from."""
    tense: Tense
    """The tense around the expression."""
    last: str | None = None
    """The value of the time last named before it, for "that week"."""
    last_day: date | None = None
    """The single day last named before it, for "the next day"."""
    told: date | None = None
    """A day of another week that shortly before is told with its weekday: "Sunday, 12 July"."""
    within: bool = False
    """A preposition of extent stands before it: over, in, during, for, within."""
    paired: bool = False
    """A dash joins it to another and no verb is near: opening hours."""
    opens: bool = False
    """It opens its paragraph, or stands in the heading of an update."""
    since: bool = False
    """"since" stands before it: it is past for certain."""
    year: int | None = None
    """The year the narrative is in, where it has left the document's own."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    mod: str | None = None
    anchor: str = "none"
    instant: str | None = None
    """The value with its distance from UTC, where a zone other than UTC is named."""


def mod_of(words: str) -> str | None:
    """Return the TIMEX3 mod of "early", "the end of", "more than" ..."""
    words = words.lower().strip()
    for rule, mod in _HEDGES:
        if words and rule.match(words):
            return mod
    return _MODS.get(re.sub(r"^the\s(very\s)?|^very\s", "", words)[:3]) if words else None


def duration(e: Expression) -> Meaning | None:
    """Return a length of time: "five weeks" is P5W, "recent weeks" only the past."""
    unit, mod = unit_name(e.part("unit")), mod_of(e.part("hedge"))
    if e.kind == "span_of" and e.part("rel").lower() == "recent":
        return Meaning("DATE", "PAST_REF")
    if e.kind == "span_of" and not e.part("count") and e.part("rel").lower() == "coming":
        return Meaning("DATE", "FUTURE_REF")
    return Meaning(
        "DURATION", period(e.part("count"), unit, bool(e.part("half") or e.part("plus"))), mod
    )


def lasting(e: Expression) -> Meaning:
    """Return "week-long" as P1W, "decades-long" as PXDE."""
    amount, letter = "X" if e.part("many") else "1", LETTERS[e.part("unit").lower()]
    return Meaning(
        "DURATION", f"PT{amount}{letter[1:]}" if letter[0] == "T" else f"P{amount}{letter}"
    )


def frequency(e: Expression) -> Meaning | None:
    """Return a set of times: "every other day" is P2D, "on Sundays" XXXX-WXX-7."""
    if e.part("adverb"):
        letter = {"d": "1D", "w": "1W", "m": "1M", "q": "1Q", "y": "1Y", "a": "1Y", "n": "1D",
                  "h": "T1H"}[e.part("adverb")[0].lower()]  # fmt: skip
        return Meaning("SET", f"P{letter}")
    if e.part("plural"):
        return Meaning("SET", f"XXXX-WXX-{weekday_number(e.part('plural')) + 1}")
    unit = e.part("unit").lower()
    if unit[:3].title() in {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"} and unit != "month":
        return Meaning("SET", f"XXXX-WXX-{weekday_number(unit) + 1}")
    if unit in {"morning", "evening", "night"}:
        return Meaning("SET", f"XXXX-XX-XXT{DAY_PARTS[unit]}")
    count = e.part("count") or ("two" if e.part("other") else "one")
    return Meaning("SET", period(count, unit))


def unit_name(words: str) -> str:
    """Return a unit in the singular."""
    words = words.lower()
    if words.startswith("centur"):
        return "century"
    return {"mins": "minute", "min": "minute"}.get(words, words.rstrip("s"))


def amount_of(words: str) -> float | None:
    """Return how many units; None when the words leave it open."""
    words = words.lower().strip()
    if re.fullmatch(r"half an?|an? half", words):
        return 0.5
    if words in {"a", "an"}:
        return 1.0
    if words.startswith(("a couple", "couple")):
        return 2.0
    if re.fullmatch(r"half a dozen", words):
        return 6.0
    return number(words)


def period(count: str, unit: str, half: bool = False) -> str:
    """Return a TIMEX3 period: P18M, PT30M, PXY where the count is left open."""
    amount, letter = amount_of(count), LETTERS[unit]
    if unit == "fortnight" and amount:
        amount *= 2
    if unit == "quarter" and amount:
        amount, letter = amount * 3, "M"
    if amount == 0.5 and unit in {"hour", "year"}:
        return "PT30M" if unit == "hour" else "P6M"
    if amount is None:
        text = "X"
    else:
        amount += 0.5 if half else 0.0
        text = f"{amount:g}" if amount < 1e6 else f"{amount:.0f}"
    return f"PT{text}{letter[1:]}" if letter[0] == "T" else f"P{text}{letter}"
