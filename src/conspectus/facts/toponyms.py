"""places."""

from conspectus.knowledge import Gazetteer
from conspectus.language import Parsed
from conspectus.records import Mention, Toponym


def find_toponyms(
    parsed: Parsed, mentions: tuple[Mention, ...], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """Return places."""
    return ()
