"""On which side of a border: over one country by one voice, over its neighbour by another.

Whose sky or waters a plane or a boat was in is seldom the place of any event, so the words for it
are read: "inside Vessland", "in Vessland's airspace", "never left the waters of Norland". What
surprises: a writer who gives two countries tells a journey, so only voices are set against each
other, and one of them at least must be somebody's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from conspectus.corroborate.clusters import grouped
from conspectus.corroborate.corpus import extent, shortest
from conspectus.corroborate.material import Dispute, Material, Version, account, clip
from conspectus.corroborate.statements import Statement, Statements
from conspectus.knowledge.ideas import idea
from conspectus.records import Fact

_PART = (
    r"(?:sky|skies|air\s?space|(?:territorial\s+)?waters|territory|soil|side(?:\s+of\s+the\s+\w+)?)"
)
_INSIDE = re.compile(rf"\b(?:over|inside|within|{_PART}\s+of)\s+(?:the\s+)?$", re.I)
_ITS = re.compile(rf"^(?:[’']s?)?\s+{_PART}\b", re.I)
_CROSSED = re.compile(
    r"\b(?:shot|brought|forced|struck|hit|downed|lost|cross\w*|enter\w*|intru\w+|violat\w+|stray\w*|"
    r"borders?|frontiers?|line|seized|boarded|intercept\w*|warned|left)\b",
    re.I,
)
_MOVING = frozenset(
    idea(w) for w in "plane boat drone helicopter missile balloon patrol convoy trawler".split()
)
ALIKE = 0.12  # likeness of two sentences on the way of one thing
LONGEST = 300  # code points of a fact that is evidence for a side
MOST = 300  # sentences on sides that are compared, which keeps large cases linear


class _Side(NamedTuple):
    """Where a sentence puts a moving thing, and in whose words."""

    statement: Statement
    country: str
    name: str
    voice: str
    facts: tuple[Fact, ...]
    said: bool


def border_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield things that two voices put on two sides of a border."""
    found = [x for s in told.every if m.voice_of[s.doc_id] == s.doc_id for x in _sides(m, s)][:MOST]
    for members in grouped(found, lambda a, b: _of_one_thing(m, told, a.statement, b.statement)):
        by_country: dict[str, list[_Side]] = defaultdict(list)
        for side in members:
            by_country[side.country].append(side)
        if len(by_country) == 2 and _differ(by_country):
            yield _dispute(m, by_country)


def _sides(m: Material, s: Statement) -> Iterator[_Side]:
    """Yield the countries that a sentence puts a moving thing in."""
    if not _MOVING & (s.ideas | s.around) or not _CROSSED.search(s.text):
        return
    text = m.corpus.by_doc[s.doc_id].document.text
    for fact in m.corpus.facts_in(s.doc_id, s.span):
        place = m.corpus.toponyms.get(fact.id)
        if not place or not place.country or (place.radius_km or 0) < 100:
            continue
        at = place.spans[0]
        if _INSIDE.search(text[max(s.span.start, at.start - 30) : at.start]) or _ITS.search(
            text[at.end : min(s.span.end, at.end + 40)]
        ):
            over = (m.corpus.quotes.get(f.id) for f in m.corpus.facts_over(s.doc_id, at))
            said = shortest(q for q in over if q and extent(q) < LONGEST)
            voice = m.voice(said or place, said.attribution if said else ())
            facts = (said,) if said else (place,)
            named = m.corpus.words(place)
            yield _Side(s, place.country, named, voice, facts, said is not None)


def _of_one_thing(m: Material, told: Statements, a: Statement, b: Statement) -> bool:
    """Return whether two sentences are on the way of one thing."""
    one, other = ((s.ideas | s.around) & _MOVING for s in (a, b))
    if not one & other:
        return False
    if a.doc_id == b.doc_id:
        return a is b or told.likeness(a, b) >= ALIKE
    return m.tell_of_one(a.doc_id, b.doc_id) and told.likeness(a, b) >= ALIKE


def _differ(by_country: dict[str, list[_Side]]) -> bool:
    """Return whether two sides are given by two voices, none of which gives both."""
    one, other = ({x.voice for x in side} for side in by_country.values())
    return not one & other and any(x.said for side in by_country.values() for x in side)


def _dispute(m: Material, by_country: dict[str, list[_Side]]) -> Dispute:
    sides = sorted(
        by_country.values(),
        key=lambda x: (m.corpus.moment(x[0].statement.doc_id), x[0].statement.text),
    )
    told = (y.statement for side in sides for y in side)
    near = (f for s in told for f in m.corpus.facts_in(s.doc_id, s.span))
    subject_kind, subject_id = m.asked_of(near, clip(sides[0][0].statement.text, 60))
    return Dispute(
        kind="place",
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect="where",
        topic="border",
        versions=tuple(
            Version(x[0].name, tuple(account(f) for y in x for f in y.facts)) for x in sides
        ),
        weight=2.0,
    )
