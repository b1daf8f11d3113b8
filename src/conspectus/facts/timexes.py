"""time expressions with their values."""

from conspectus.language import Parsed
from conspectus.records import Timex


def find_timexes(parsed: Parsed) -> tuple[Timex, ...]:
    """Return time expressions with their values."""
    return ()
