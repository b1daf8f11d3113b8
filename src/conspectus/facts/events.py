"""Events."""

from conspectus.knowledge import Lexicon
from conspectus.language import Parsed
from conspectus.records import Event, Mention, Quote, Timex, Toponym


def find_events(
    parsed: Parsed,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
    toponyms: tuple[Toponym, ...],
    quotes: tuple[Quote, ...],
    lexicon: Lexicon,
) -> tuple[Event, ...]:
    """Return events with their arguments."""
    return ()
