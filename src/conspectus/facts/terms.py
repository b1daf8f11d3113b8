"""the words used for each referent."""

from conspectus.language import Parsed
from conspectus.records import Mention, Quote, Term


def find_terms(
    parsed: Parsed, mentions: tuple[Mention, ...], quotes: tuple[Quote, ...]
) -> tuple[Term, ...]:
    """Return the words used for each referent."""
    return ()
