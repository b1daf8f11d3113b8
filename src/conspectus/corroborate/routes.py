"""Journeys told in both directions: from Oslo to Bergen here, from Bergen to Oslo there.

Where somebody was going is seldom an event of its own, so the two places and the words before them
are enough. What surprises: a shuttle goes both ways, so the journeys must share a plain word as
well, and each text may give only one direction.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.corroborate.statements import Statement, Statements
from conspectus.records import Toponym

_FROM = re.compile(r"\b(?:from|left|leaving)\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.I)
_TO = re.compile(
    r"\b(?:to|for|into|towards?|bound\s+for|reach(?:ed|ing)?)\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.I
)
LEAD = 24  # code points before a place in which its direction is said


class _Journey(NamedTuple):
    statement: Statement
    start: Toponym
    end: Toponym


def route_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield journeys that texts tell in opposite directions."""
    found: dict[tuple[str, str], list[_Journey]] = defaultdict(list)
    for s in told.every:
        journey = _journey(m, s)
        if journey:
            found[journey.start.place_id or "", journey.end.place_id or ""].append(journey)
    for (start, end), there in sorted(found.items()):
        back = found.get((end, start), []) if start < end else []
        one = [j for j in there if any(_of_one(m, told, j, k) for k in back)]
        other = [j for j in back if any(_of_one(m, told, j, k) for k in there)]
        both = {j.statement.doc_id for j in one} & {j.statement.doc_id for j in other}
        if one and other and not both:
            yield _dispute(m, told, one, other)


def _journey(m: Material, s: Statement) -> _Journey | None:
    """Return the one journey that a sentence tells."""
    text = m.corpus.by_doc[s.doc_id].document.text
    ends: dict[str, list[Toponym]] = {"from": [], "to": []}
    for fact in m.corpus.facts_in(s.doc_id, s.span):
        place = m.corpus.toponyms.get(fact.id)
        if not place or not place.place_id or place.reading == "adjective":
            continue
        at = place.spans[0].start
        before = text[max(s.span.start, at - LEAD) : at]
        for side, words in (("from", _FROM), ("to", _TO)):
            if words.search(before):
                ends[side].append(place)
    if len(ends["from"]) != 1 or len(ends["to"]) != 1:
        return None
    start, end = ends["from"][0], ends["to"][0]
    return _Journey(s, start, end) if start.place_id != end.place_id else None


def _of_one(m: Material, told: Statements, a: _Journey, b: _Journey) -> bool:
    """Return whether two voices tell of one journey: of the same thing, by a plain word for it."""
    if m.voice_of[a.statement.doc_id] == m.voice_of[b.statement.doc_id]:
        return False
    one, other = (x.statement.ideas | x.statement.around for x in (a, b))
    return told.plain(one & other) > 0


def _dispute(m: Material, told: Statements, one: list[_Journey], other: list[_Journey]) -> Dispute:
    sides = sorted((one, other), key=lambda x: (m.corpus.moment(x[0].statement.doc_id), x[0][1].id))
    return Dispute(
        kind="place",
        subject_kind="topic",
        subject_id=" and ".join(sorted(m.corpus.words(p) for p in sides[0][0][1:])),
        aspect="where",
        topic="route",
        versions=tuple(
            Version(
                f"from {m.corpus.words(side[0].start)} to {m.corpus.words(side[0].end)}",
                tuple(Account(p) for j in side for p in (j.start, j.end)),
            )
            for side in sides
        ),
        weight=1.4,
    )
