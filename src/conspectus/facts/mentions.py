"""names, descriptions and pronouns."""

from conspectus.knowledge import Actors, Gazetteer
from conspectus.language import Parsed
from conspectus.records import Mention


def find_mentions(parsed: Parsed, actors: Actors, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return names, descriptions and pronouns."""
    return ()
