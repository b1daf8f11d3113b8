"""What a Selector means today: the fact, among those of one document, that stands on its words.

A human judgement aims at words, not at ids, so it survives better models. What surprises: an event
is found by its trigger, everything else by the first of its spans; of several facts on the words
the one whose own words are nearest to them wins.
"""

from collections.abc import Iterable, Sequence

from conspectus.records import Document, Event, Fact, Selector, Span
from conspectus.spans import find, overlaps, select

MEANT = {"Entity": "Mention", "Incident": "Event"}
"""A group is meant by one of its members: it has no words of its own."""


def mark(fact: Fact) -> tuple[Span, ...]:
    """Return the words a fact is known by: an event's triggers, else its spans."""
    return (fact.triggers or fact.spans) if isinstance(fact, Event) else fact.spans


def target(document: Document, fact: Fact) -> Selector:
    """Return the Selector that finds a fact again."""
    return select(document.text, document.capture_id, type(fact).__name__, mark(fact)[0])


def fact_at(text: str, facts: Iterable[Fact], selector: Selector) -> Fact | None:
    """Return the fact a Selector means in today's text; None when its place or the fact is gone.

    Args:
        text: The document's text.
        facts: The facts of the document, of any type.
        selector: What is looked for.
    """
    span = find(text, selector)
    if span is None:
        return None
    wanted = MEANT.get(selector.record, selector.record)
    here = [
        fact
        for fact in facts
        if type(fact).__name__ == wanted and any(overlaps(s, span) for s in mark(fact))
    ]
    return min(here, key=lambda fact: (_distance(mark(fact), span), fact.id), default=None)


def _distance(spans: Sequence[Span], wanted: Span) -> int:
    return min(abs(s.start - wanted.start) + abs(s.end - wanted.end) for s in spans)
