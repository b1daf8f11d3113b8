"""Discrepancies inside one document."""

from conspectus.language import Parsed
from conspectus.records import Discrepancy, Event, Figure, Mention, Quote, Timex


def check(
    parsed: Parsed,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
    quotes: tuple[Quote, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
) -> tuple[Discrepancy, ...]:
    """Return sums that hold or fail, impossible or misdated dates."""
    return ()
