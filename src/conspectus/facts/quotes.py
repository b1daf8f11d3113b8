"""quotes and reported speech."""

from conspectus.knowledge import Lexicon
from conspectus.language import Parsed
from conspectus.records import Mention, Quote


def find_quotes(
    parsed: Parsed, mentions: tuple[Mention, ...], lexicon: Lexicon
) -> tuple[Quote, ...]:
    """Return quotes and reported speech."""
    return ()
