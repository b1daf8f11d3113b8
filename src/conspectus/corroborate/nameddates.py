"""Dates given with the name of a thing, and dates a text itself takes back.

"The pact of June 1994" against "the pact was signed in March 1994": no event need be found, the
noun and the year are enough. "It was not on Monday night" answers whoever said Monday night.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from conspectus.corroborate.claims import when_words
from conspectus.corroborate.likeness import NARROW, apart, width
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.corroborate.passages import WEEKDAYS
from conspectus.records import Timex

_NAMED = re.compile(
    r"\b(pact|treaty|accords?|agreement|truce|cease-?fire|armistice|constitution|charter|coup|"
    r"law|act|decree|statute|ruling|protocol|convention|deal|memorandum|budget|census|"
    r"massacre|election|referendum|uprising|revolution|invasion|earthquake|flood|war|summit|"
    r"congress|declaration|resolution)"
    r"(?:\s+(?:was|were|is|are|had\s+been)\s+\w+)?\s+(?:of|in|on)\s+(?:the\s+)?$",
    re.I,
)
_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-\d\d)?")
_NOT = re.compile(
    r"\b(?:was|were|is|are|happened|took\s+place)\s+not\s+(?:on|in|at|by|until)?\s*(?:the\s+)?$",
    re.I,
)
_WRONG = re.compile(
    r"^[^.!?]{0,40}?\b(?:was|were|is|proved|turned\s+out\s+to\s+be)\s+(?:\w+ly\s+)?"
    r"(?:wrong|mistaken|incorrect|false|untrue|an?\s+(?:error|mistake|misprint))\b",
    re.I,
)
"""Behind a day that some had given: it is taken back."""
WEEK = timedelta(days=7)  # a weekday named elsewhere is the same day within this of the right one
BACK = 300  # code points before a date taken back in which the right one stands


def named_date_disputes(m: Material) -> Iterator[Dispute]:
    """Yield named things that texts date to different months, and dates taken back."""
    yield from _months(m)
    yield from _taken_back(m)


def _months(m: Material) -> Iterator[Dispute]:
    named: dict[tuple[str, str], dict[str, list[Timex]]] = defaultdict(lambda: defaultdict(list))
    for timex in sorted(m.corpus.timexes.values(), key=lambda t: t.id):
        value = _MONTH.match(timex.value or "")
        if not value or timex.type != "DATE" or not timex.time:
            continue
        noun = _NAMED.search(_before(m, timex, 40))
        if noun:
            named[noun[1].lower().rstrip("s"), value[1]][value[2]].append(timex)
    for (name, year), months in sorted(named.items()):
        voices = {m.voice_of[t.doc_id] for ts in months.values() for t in ts}
        if len(months) != 2 or len(voices) < 2 or not _of_one(m, *months.values()):
            continue
        ordered = sorted(
            months.values(), key=lambda ts: (min(m.corpus.moment(t.doc_id) for t in ts), ts[0].id)
        )
        yield Dispute(
            kind="date",
            subject_kind="topic",
            subject_id=f"the {name} of {year}",
            aspect="when",
            versions=tuple(
                Version(m.corpus.words(ts[0]), tuple(Account(t) for t in ts)) for ts in ordered
            ),
            weight=1.6,
        )


def _of_one(m: Material, some: Sequence[Timex], others: Sequence[Timex]) -> bool:
    """Return whether months are of one thing: given with their year, or by texts that meet."""
    if all(re.search(r"\d{4}", m.corpus.words(t)) for t in (*some, *others)):
        return True
    apart = {t.doc_id for t in some}.isdisjoint(t.doc_id for t in others)
    return apart and any(m.tell_of_one(t.doc_id, u.doc_id) for t in some for u in others)


def _before(m: Material, timex: Timex, reach: int) -> str:
    text = m.corpus.by_doc[timex.doc_id].document.text
    sentence = m.corpus.sentence(timex.doc_id, timex.spans[0].start)
    return text[max(sentence.start, timex.spans[0].start - reach) : timex.spans[0].start]


def _behind(m: Material, timex: Timex) -> str:
    """Return the rest of a date's sentence."""
    sentence = m.corpus.sentence(timex.doc_id, timex.spans[0].start)
    text = m.corpus.by_doc[timex.doc_id].document.text
    return text[timex.spans[-1].end : sentence.end]


def _named_day(m: Material, timex: Timex) -> str:
    """Return the weekday that an expression names, with or without its hour; else its words."""
    words = m.corpus.words(timex).lower()
    return next((day for day in WEEKDAYS if day in words.split()), words)


def _taken_back(m: Material) -> Iterator[Dispute]:
    for timex in sorted(m.corpus.timexes.values(), key=lambda t: t.id):
        if not timex.time or not (
            _NOT.search(_before(m, timex, 30)) or _WRONG.search(_behind(m, timex))
        ):
            continue
        block = m.corpus.paragraph(timex.doc_id, timex.spans[0].start)
        right = [
            t
            for t in m.corpus.by_doc[timex.doc_id].timexes
            if t.time
            and t.type in ("DATE", "TIME")
            and max(block.start, timex.spans[0].start - BACK)
            <= t.spans[0].start
            < timex.spans[0].start
        ]
        dated = [t for t in right if t.time and width(t.time) <= NARROW]
        if not dated:
            continue
        kept = next((t for t in reversed(dated) if t.type == "DATE"), dated[-1])
        words = _named_day(m, timex)
        others = [
            t
            for t in sorted(m.corpus.timexes.values(), key=lambda t: t.id)
            if t.doc_id != timex.doc_id
            and _named_day(m, t) == words
            and t.time
            and kept.time
            and (apart(t.time, kept.time) or NARROW) < WEEK
        ]
        event = next((e.id for e in m.corpus.events.values() if e.timex_id == kept.id), None)
        yield Dispute(
            kind="date",
            subject_kind="incident" if event else "topic",
            subject_id=m.incident_of[event] if event else when_words(kept.time or timex.time),
            aspect="when",
            versions=(
                Version(m.corpus.words(timex), tuple(Account(t) for t in (*others, timex))),
                Version(m.corpus.words(kept), (Account(kept),)),
            ),
            state="settled" if others else None,
            reason=f"{m.corpus.outlet_shown(timex.doc_id)} says it was not {m.corpus.words(timex)}",
            weight=1.8,
        )
