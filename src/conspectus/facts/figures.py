"""Figures."""

from conspectus.language import Parsed
from conspectus.records import Event, Figure, Mention, Quote, Timex


def find_figures(
    parsed: Parsed,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
    events: tuple[Event, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Figure, ...]:
    """Return counts with their bounds, tied to the event they count."""
    return ()
