"""Figures: the numbers of a text with the bounds their words allow, tied to what they count.

Comes in: the text with its mentions, times, events and quotes. Goes out: Figures whose span is the
number alone, the hedge being in the bounds. What surprises: a bare number ("he said it was four")
inherits measure and event from the number it answers, the nearest before it in the paragraph.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from conspectus.facts.attribution import voices_at
from conspectus.facts.counting import Count, counts, unwanted
from conspectus.facts.measures import OUTCOMES, counted_words, measure_of, outcome_in, table
from conspectus.facts.ties import Place, Ties
from conspectus.facts.totals import totals
from conspectus.ids import make_id
from conspectus.language import Parsed
from conspectus.records import Event, Figure, Mention, Quote, Span, Timex

ORIGIN = "facts.figures/4"
REACH = 500
"""Characters of a sentence that are looked at on each side of a number, however long it is."""


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
    ties = Ties(parsed, events)
    heads = sorted(mentions, key=lambda m: (m.head.start, m.head.end, m.id))
    starts = [m.head.start for m in heads]
    sentences = [s.start_char for s in parsed.doc.sents]
    found: list[Figure] = []
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
            measure, unit = _measure(c, text[first:start], text[end:stop])
            bare = measure == "count" and unit is None
            if measure not in OUTCOMES and _ANSWER.search(text[first:start]):
                asked = outcome_in(text[max(begin, first - 160) : first])
                measure = asked or measure
            place = Place((first, stop), (begin, until))
            event = None if bare and last else ties.event(start, end, measure, place)
            if (
                bare
                and last is not None
                and (own := ties.suffered(end, place) or ties.argued(start, end))
            ):
                measure, event = "people", own
            elif bare and last is not None:
                measure, unit, event = last.measure, last.unit, last.event_id
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
                subject_id=_subject(parsed, heads, starts, spans[-1], text, end),
                as_of=as_of or (published.value if published else None),
                attribution=voices_at(parsed, quotes, start, end),
            )
            found.append(figure)
            last = (
                figure
                if c.form in {"plain", "range", "ordinal"} and measure != "duration"
                else last
            )
    parts = {p.id: t.whole.id for t in totals(parsed, tuple(found)) if t.holds for p in t.parts}
    return tuple(replace(f, part_of_id=parts[f.id]) if f.id in parts else f for f in found)


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


def _measure(c: Count, before: str, after: str) -> tuple[str, str | None]:
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
    return measure_of(before, after)


def _subject(
    parsed: Parsed, heads: list[Mention], starts: list[int], number: Span, text: str, end: int
) -> str | None:
    """Return the mention that a number counts: the one whose head is in the counted words."""
    words = counted_words(text[end : end + 90])
    if not words:
        return None
    reach = number.end + sum(len(w) + 1 for w in words[:4]) + 6
    at = bisect_right(starts, number.start)
    for m in heads[at : at + 5]:
        if m.head.start > reach:
            break
        if m.form == "nominal":
            return m.id
    return None
