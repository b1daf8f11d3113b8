"""What a text sets right: "two, not seven", "first spoke of eight", "moved from May to June".

Such a sentence holds both answers to a question, and the wrong one is an echo of what another text
said. What surprises: the same number beside the same plain word is enough to find it there; whose
happening it is tied to, which texts disagree about, is not asked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from conspectus.corroborate.comparable import HARM, LENGTHS
from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.counts import shown
from conspectus.corroborate.material import Dispute, Material, Version, account
from conspectus.corroborate.statements import Statement, Statements
from conspectus.knowledge.ideas import idea
from conspectus.records import DiscrepancyState, Fact, Figure, Timex

_NOT = re.compile(
    r"\b(?:not|rather\s+than|instead\s+of)\s+(?:(?:the|on|in|of|by|at|to|from|for|with)\s+){0,2}[\"“«]?$",
    re.I,
)
_MOVED = re.compile(
    r"\b(?:postpon\w+|put\s+off|moved|brought\s+forward|resched\w+|lowered|raised|revised|cut|"
    r"reduced|corrected|amended|changed)\b",
    re.I,
)
_FORMER = re.compile(
    r"\b(?:(?:at\s+)?first|initially|originally|earlier|until\s+then)\s+(?:\w+\s+){0,2}?"
    r"(?:reported|said|spoke|spoken|gave|put|counted|claimed|announced)|"
    r"\b(?:reported|said|spoke|spoken|gave|put|counted|claimed|announced)\s+(?:at\s+)?first\b",
    re.I,
)
_PUT_OFF = re.compile(
    r"\b(?:(?:has|have|had)\s+been|(?:was|were|is|are))\s+(?:\w+ly\s+)?"
    r"(?:put\s+(?:off|back)|postponed|delayed|brought\s+forward|moved|rescheduled|called\s+off|cancell?ed)\b"
    r"(?:\s+(?:by|for|to|until)\s+[^,.;]{2,30}?(?=[,.;]|\s+(?:after|because|and|as)\b|$))?",
    re.I,
)
"""Behind the day of a plan: it was moved, or is off."""
_PLANNED = re.compile(
    r"\b(?:planned|scheduled|due|set|fixed|called|announced|meant|to\s+be\s+held)\b", re.I
)
SHARED = 2.0  # weight of plain ideas that a text and its echo must share
REACH = 200  # code points between two values that one sentence sets against each other
LEAD = 40  # code points before a day in which it is called planned
UNIT = 24  # code points behind a number in which its unit stands
MOST = 12  # echoes of one value; what is told more often is no echo


class _Contrast(NamedTuple):
    """Values of one sort that a sentence sets against each other."""

    statement: Statement
    facts: tuple[Fact, ...]
    state: DiscrepancyState
    moved: str = ""
    """What a text says became of a plan, where it gives no new day."""


def echo_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield what a text sets right, with who told it otherwise."""
    by_value: dict[object, list[Fact]] = {}
    for fact in (*m.corpus.figures.values(), *m.corpus.timexes.values()):
        by_value.setdefault(_value(fact), []).append(fact)
    for s in told.every:
        if m.voice_of[s.doc_id] != s.doc_id:
            continue
        for contrast in _contrasts(m, s):
            found = {f.id: _echoes(m, told, s, f, by_value) for f in contrast.facts}
            if any(found.values()):
                yield _dispute(m, contrast, found)


def _contrasts(m: Material, s: Statement) -> Iterator[_Contrast]:
    inside = [f for f in m.corpus.facts_in(s.doc_id, s.span) if f.spans[-1].end <= s.span.end]
    figures = [m.corpus.figures[f.id] for f in inside if f.id in m.corpus.figures]
    dates = [m.corpus.timexes[f.id] for f in inside if f.id in m.corpus.timexes]
    counts = [f for f in figures if f.measure not in ("share", "money", "age", "ordinal")]
    days = [t for t in dates if t.type == "DATE" and _day(t)]
    found = _set_right(m, s, days) or _put_off(m, s, days, inside)
    yield from filter(None, (_set_right(m, s, counts), found))


def _set_right(m: Material, s: Statement, values: Sequence[Fact]) -> _Contrast | None:
    """Return the two values of a sentence of which it takes one back."""
    text = m.corpus.by_doc[s.doc_id].document.text
    for a, b in pairwise(values):
        between = text[a.spans[-1].end : b.spans[0].start]
        if len(between) > REACH or _same(m, a, b):
            continue
        before = text[s.span.start : a.spans[0].start]
        if _NOT.search(between):
            return _Contrast(s, (a, b), "settled")
        if re.search(r"\b(?:to|until)\b", between) and _MOVED.search(before):
            return _Contrast(s, (a, b), "changed")
        if _FORMER.search(before) and re.search(r"\b(?:then|later|now)\b", between):
            return _Contrast(s, (a, b), "changed")
    return None


def _put_off(
    m: Material, s: Statement, days: Sequence[Timex], inside: Sequence[Fact]
) -> _Contrast | None:
    """Return the planned day that a sentence says no longer holds, with what it says instead."""
    text = m.corpus.by_doc[s.doc_id].document.text
    for day in reversed(days):
        start, end = day.spans[0].start, day.spans[-1].end
        moved = _PUT_OFF.search(text, end, min(s.span.end, end + REACH))
        if not moved or not _PLANNED.search(text, max(s.span.start, start - LEAD), start):
            continue
        over = [f for f in inside if moved.start() <= f.spans[0].start < moved.end()]
        over = over or [f for f in inside if f.id in m.corpus.quotes or f.id in m.corpus.events]
        if over:
            words = re.sub(r"^(?:has|have|had|was|were|is|are)(?:\s+been)?\s+", "", moved.group())
            return _Contrast(s, (day, over[-1]), "changed", words)
    return None


def _echoes(
    m: Material, told: Statements, s: Statement, fact: Fact, by_value: Mapping[object, list[Fact]]
) -> list[Fact]:
    """Return the same value in texts of other voices, beside the same plain words."""
    if not _value(fact):
        return []
    own = (s.ideas | s.around) - told.ideas_of(m.corpus.words(fact).lower())
    found: list[Fact] = []
    for other in sorted(by_value.get(_value(fact), ()), key=lambda f: f.id):
        if m.voice_of[other.doc_id] == m.voice_of[s.doc_id] or not _same(m, fact, other):
            continue
        there = told.at(other.doc_id, other.spans[0].start)
        if isinstance(other, Figure) and _of_other_things(m, s, other):
            continue
        if there and told.plain(own & (there.ideas | there.around)) >= SHARED:
            found.append(other)
    return found if len(found) <= MOST else []


def _of_other_things(m: Material, s: Statement, figure: Figure) -> bool:
    """Return whether a number counts, in so many words, what a sentence does not speak of."""
    unit, end = figure.unit or "", figure.spans[-1].end
    behind = m.corpus.by_doc[figure.doc_id].document.text[end : end + UNIT + len(unit)]
    said = re.match(rf"\s+(?:\w+\s+)?{re.escape(unit)}\b", behind, re.I)
    if not said or not unit or figure.measure in LENGTHS or figure.measure == "times":
        return False
    return not {idea(w) for w in content_words(unit.lower())} & (s.ideas | s.around)


def _value(fact: Fact) -> object:
    """Return what two facts must share to be one value."""
    if isinstance(fact, Figure):
        return fact.low, fact.high
    return _day(fact) if isinstance(fact, Timex) else ""


def _same(m: Material, a: Fact, b: Fact) -> bool:
    """Return whether two facts have one value: a number of alike things, a day or a month."""
    if isinstance(a, Figure) and isinstance(b, Figure):
        return _value(a) == _value(b) and _alike(m, a, b)
    return isinstance(a, Timex) and isinstance(b, Timex) and _value(a) == _value(b)


def _alike(m: Material, a: Figure, b: Figure) -> bool:
    """Return whether two numbers may count the same, as far as their units and measures tell."""
    units = [(x.unit or "").lower().rstrip("s") if _has_unit(m, x) else "" for x in (a, b)]
    if units[0] == units[1] != "":
        return True
    if (a.measure in HARM) != (b.measure in HARM):
        return False
    return a.measure == b.measure or ("" in units and not (units[0] and b.measure in HARM))


def _has_unit(m: Material, figure: Figure) -> bool:
    """Return whether a text says a number's unit itself, and not only a sentence before."""
    end = figure.spans[-1].end
    behind = m.corpus.by_doc[figure.doc_id].document.text[end : end + UNIT].lower()
    return (figure.unit or "").lower().rstrip("s") in behind


def _day(timex: Timex) -> str:
    """Return month and day of a date that has at least a month, without its year."""
    found = re.fullmatch(r"(?:\d{4}|XXXX)-(\d\d(?:-\w+)?)", timex.value or "")
    return found[1] if found else ""


def _shown(m: Material, fact: Fact) -> str:
    """Return a value as its text gives it, a number with its unit."""
    counted = isinstance(fact, Figure) and _has_unit(m, fact)
    return shown(m, fact) if counted and isinstance(fact, Figure) else m.corpus.words(fact)


def _dispute(m: Material, contrast: _Contrast, echoes: dict[str, list[Fact]]) -> Dispute:
    versions = tuple(
        Version(
            _shown(m, f) if f is contrast.facts[0] else contrast.moved or _shown(m, f),
            tuple(map(account, (*echoes[f.id], f))),
        )
        for f in contrast.facts
    )
    s = contrast.statement
    subject_kind, subject_id = m.asked_of(
        (
            m.corpus.events[f.event_id]
            for f in (*contrast.facts, *(x for found in echoes.values() for x in found))
            if isinstance(f, Figure) and f.event_id in m.corpus.events
        ),
        " ".join(s.text.split()[:8]),
    )
    dated = isinstance(contrast.facts[0], Timex)
    far = any(
        isinstance(f, Figure) and f.measure == "distance" and _has_unit(m, f)
        for f in contrast.facts
    )
    verb = "sets right" if contrast.state == "settled" else "says that it was changed"
    return Dispute(
        kind="date" if dated else "place" if far else "figure",
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect="when" if dated else "where" if far else "how_many",
        topic=f"{s.doc_id}:{s.span.start}",
        versions=versions,
        state=contrast.state,
        reason=f"{m.corpus.outlet_shown(s.doc_id)} {verb}: «{versions[0].value}», "
        f"«{versions[1].value}»",
        weight=1.8,
    )
