"""Figures: the numbers of a text with the bounds their words allow, tied to what they count.

Comes in: the text with its mentions, times, events and quotes. Goes out: Figures whose span is the
number alone, the hedge being in the bounds. What surprises: a bare number ("he said it was four")
inherits measure and event from the number it answers, the nearest before it in the paragraph.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import islice

from spacy.tokens import Token

from conspectus.facts.attribution import voices_at
from conspectus.facts.bounds import VAGUE
from conspectus.facts.counted import counted_noun
from conspectus.facts.counting import Count, counts, unwanted
from conspectus.facts.measures import (
    OUTCOMES,
    counted_words,
    labelled,
    measure_of,
    outcome_in,
    table,
)
from conspectus.facts.stated import how_many, stated
from conspectus.facts.ties import Place, Ties
from conspectus.facts.totals import totals
from conspectus.ids import make_id
from conspectus.language import Parsed
from conspectus.records import Event, Figure, Mention, MentionKind, Quote, Span, Timex

ORIGIN = "facts.figures/5"
REACH = 500
"""Characters of a sentence that are looked at on each side of a number, however long it is."""
_PERSONAL = frozenset({"person", "group", "people"})
_VOICES = frozenset({"people", "count"})
"""Measures of those who talk: "two officials said" counts no event."""
_LENGTHS = frozenset("distance money area weight volume share".split())
_ANSWERED = frozenset({"plain", "range", "ordinal"})

_CAPACITY = re.compile(
    r"\b(?:built|made|meant|designed|intended|licensed|room|space|berths?|beds?|camp)\sfor\s(?:\w+\s){0,2}$"
)
"""Words before what something would hold: "a ferry built for 120" has carried nobody."""
_ANSWER = re.compile(
    r"\b(?:figure|number|toll|count|total|estimate)s?\s(?:\w+\s){0,2}$", re.IGNORECASE
)
"""Words before a number that answers "how many?" of the sentence before."""


def find_figures(
    parsed: Parsed,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
    events: tuple[Event, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Figure, ...]:
    """Return counts with their bounds, tied to the event they count."""
    text, doc_id = parsed.text, parsed.document.id
    taken = _dates(parsed, timexes)
    ties = Ties(parsed, events, mentions)
    subjects = _Subjects(parsed, mentions)
    speakers = {q.speaker_id for q in quotes if q.speaker_id}
    sentences = [s.start_char for s in parsed.doc.sents]
    found: list[Figure] = []
    toll: Figure | None = None
    question: str | None = None
    for begin, until, block in parsed.paragraphs():
        inside = [(a - begin, b - begin) for a, b in taken if begin <= a < until]
        last: Figure | None = None
        for c in counts(text[begin:until], inside):
            start, end = begin + c.start, begin + c.end
            spans = parsed.spans((start, end))
            if not spans:
                continue
            at = bisect_right(sentences, start) - 1
            first = max(sentences[at] if at >= 0 else begin, begin, start - REACH)
            stop = min(sentences[at + 1] if at + 1 < len(sentences) else until, until, end + REACH)
            if c.form == "plain" and unwanted(text[first:start], text[end:stop]):
                continue
            counted = subjects.of(spans[0], start, end)
            measure, unit = _measure(c, text[first:start], text[end:stop], alone=counted.alone)
            named = not counted.alone or text[start:end].lower() in VAGUE  # "thousands marched"
            if measure == "count" and counted.kind in _PERSONAL and named:
                measure = "people"
            if measure == "count":
                measure = labelled(text[max(begin, start - 40) : start]) or measure
            held = measure not in _LENGTHS and _CAPACITY.search(text[first:start]) is not None
            bare = measure == "count" and unit is None and not held
            if measure not in OUTCOMES and _ANSWER.search(text[first:start]):
                asked = outcome_in(text[max(begin, first - 160) : first])
                measure = asked or measure
            place = Place((first, stop), (begin, until))
            before = last
            if bare and stated(parsed, start, end):
                beside = found[-1] if found and _within(parsed, found[-1], first) else None
                before = beside or last or toll
            if bare and (within := how_many(text[first:start])):
                measure, bare = within, False
            elif bare and question and (last is None or not _within(parsed, last, first)):
                measure, bare = question, False
            subject = counted.mention.id if counted.mention else None
            if held or (subject in speakers and measure in _VOICES):
                event = None
            elif bare and before is not None:
                measure, unit, event = _answer(before, ties, start, end, place)
            elif bare and (they := subjects.called(start, end)):
                measure, event = "people", ties.done_by(they, start, place)
            else:
                event = ties.event(start, end, measure, place)
            as_of = block.time if block.kind == "update" else None
            published = parsed.document.published
            figure = Figure(
                id=make_id("figure", doc_id, spans, measure),
                doc_id=doc_id,
                spans=spans,
                origin=ORIGIN,
                measure=measure,
                low=c.low,
                high=c.high,
                unit=unit,
                event_id=event,
                subject_id=subject,
                as_of=as_of or (published.value if published else None),
                attribution=voices_at(parsed, quotes, start, end),
            )
            found.append(figure)
            talk = held or subject in speakers
            if c.form in _ANSWERED and not talk and measure != "duration":
                last = figure
                toll = figure if measure in OUTCOMES else toll
        question = how_many(text[max(begin, until - REACH) : until], whole=True)
    return _summed(parsed, tuple(found), ties)


def _within(parsed: Parsed, figure: Figure, first: int) -> bool:
    """Return whether a figure stands behind a reading offset."""
    edges = parsed.reading(figure.spans)
    return edges is not None and edges[0] >= first


def _summed(parsed: Parsed, found: tuple[Figure, ...], ties: Ties) -> tuple[Figure, ...]:
    """Return figures with the parts of totals linked; who has no event of its own takes theirs.

    "With the six that makes nine" counts what the sentence before told, "nine were shot down, two
    got through" what the eleven are counted for.
    """
    known = {f.id: f for f in found}

    def own(f: Figure) -> bool:
        edges = parsed.reading(f.spans)
        return edges is not None and ties.argued(*edges) == f.event_id

    for total in totals(parsed, found):
        if not total.holds:
            continue
        whole, parts = known[total.whole.id], [known[p.id] for p in total.parts]
        shared = total.shared and any(p.event_id == whole.event_id for p in parts)
        edges = parsed.reading(whole.spans)
        if shared and edges and whole.unit:  # "of the 30 guests, ten left" tells what ten did
            whole = replace(whole, event_id=ties.resumed(edges[0], whole.unit) or whole.event_id)
        elif not own(whole):
            whole = replace(whole, event_id=parts[0].event_id or whole.event_id)
        known[whole.id] = whole
        for part in parts:
            event = part.event_id if own(part) else whole.event_id or part.event_id
            known[part.id] = replace(part, part_of_id=whole.id, event_id=event)
    return tuple(known[f.id] for f in found)


def _dates(parsed: Parsed, timexes: tuple[Timex, ...]) -> list[tuple[int, int]]:
    """Return the reading ranges of dates and times of day, in order."""
    found = []
    for t in timexes:
        if t.type == "DURATION":
            continue
        edges = parsed.reading(t.spans)
        if edges is not None:
            found.append(edges)
    return sorted(found)


def _measure(c: Count, before: str, after: str, *, alone: bool) -> tuple[str, str | None]:
    if c.form == "money":
        return "money", None
    if c.form == "length":
        return "duration", c.unit
    if c.form == "ordinal":
        nouns = [w for w in counted_words(after)[:2] if table().noun(w)]
        return (table().noun(nouns[-1]) or "count", nouns[-1]) if nouns else ("count", None)
    if c.form in {"share", "percent"}:
        words = counted_words(re.sub(r"^\s?(?:%|per\s?cent)", "", after))
        nouns = [w for w in words if table().noun(w)]
        return "share", nouns[0] if nouns else None
    return measure_of(before, after, alone=alone)


def _answer(
    last: Figure, ties: Ties, start: int, end: int, place: Place
) -> tuple[str, str | None, str | None]:
    """Return measure, unit and event of a bare number that goes on from the one before it.

    With an event of its own it still counts the same things ("nine fell on the port, two on the
    market"), unless those were counted for what another event did to them.
    """
    suffered = ties.suffered(end, place)
    own = suffered or ties.argued(start, end)
    if own is None:
        return last.measure, last.unit, last.event_id
    other = last.measure in OUTCOMES and own != last.event_id
    if other or (suffered and last.measure in _LENGTHS):
        return "people", None, own
    return last.measure, last.unit, own


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a number counts."""

    mention: Mention | None
    """Those counted, or those of whom a part is counted."""
    kind: MentionKind | None
    """What they are, also where the number stands for them itself."""
    alone: bool
    """The tree knows of no noun: "nine fled"."""


def _same(one: Mention, other: Mention, parsed: Parsed) -> bool:
    """Return whether two mentions stand for the same; a "we" is that of the paragraph."""
    if one.chain_id == other.chain_id:
        return True
    words = {parsed.document.text[m.head.start : m.head.end].lower() for m in (one, other)}
    return words == {"we"}


class _Subjects:
    """The mentions of a document by their heads: who or what a number counts."""

    def __init__(self, parsed: Parsed, mentions: tuple[Mention, ...]) -> None:
        self._parsed = parsed
        self._heads = sorted(mentions, key=lambda m: (m.head.start, m.head.end, m.id))
        self._starts = [m.head.start for m in self._heads]
        self._treed = parsed.doc.has_annotation("DEP")

    def of(self, number: Span, start: int, end: int) -> "_Counted":
        """Return what a number counts: its noun, or what it is part of ("three of the guards")."""
        part = self._parsed.text[end : end + 3] == " of"
        tokens = self._parsed.tokens(start, end)
        if not self._treed or not len(tokens):
            return _Counted(self._beside(number, end), None, False)
        noun = counted_noun(tokens)
        if not tokens.start <= noun.i < tokens.end:
            mention = self._at(noun)
            return _Counted(mention, mention.kind if mention else None, False)
        crowd = self._at(noun)
        whole = (c for c in islice(noun.rights, 2) if any(w.lower_ == "of" for w in c.lefts))
        return _Counted(next(map(self._at, whole), None), crowd.kind if crowd else None, not part)

    def called(self, start: int, end: int) -> frozenset[str]:
        """Return the mentions of those who are said to be so many: "we were nine hundred"."""
        tokens = self._parsed.tokens(start, end)
        if not self._treed or not len(tokens):
            return frozenset()
        said = tokens.root.children
        if not any(c.dep_ == "cop" for c in tokens.root.lefts):
            return frozenset()
        who = next((c for c in said if c.dep_ == "nsubj"), None)
        mention = self._at(who) if who is not None else None
        if mention is None or mention.kind not in _PERSONAL:
            return frozenset()
        return frozenset(m.id for m in self._heads if _same(m, mention, self._parsed))

    def _beside(self, number: Span, end: int) -> Mention | None:
        """Return the first description in the words after a number; for texts without trees."""
        words = counted_words(self._parsed.text[end : end + 90])
        reach = number.end + sum(len(w) + 1 for w in words[:4]) + 6 if words else 0
        at = bisect_right(self._starts, number.start)
        near = self._heads[at : at + 5]
        return next((m for m in near if m.head.start <= reach and m.form == "nominal"), None)

    def _at(self, word: Token) -> Mention | None:
        """Return the mention whose head a word is."""
        span = self._parsed.span(word)
        if span is None:
            return None
        at = bisect_left(self._starts, span.start)
        found = self._heads[at] if at < len(self._heads) else None
        return found if found is not None and found.head.start < span.end else None
