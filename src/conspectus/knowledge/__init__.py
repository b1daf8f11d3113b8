"""What is known before reading, as data."""

from conspectus.knowledge.actors import Actors
from conspectus.knowledge.gazetteer import Gazetteer
from conspectus.knowledge.lexicon import Lexicon
from conspectus.knowledge.outlets import Outlets

__all__ = ["Actors", "Gazetteer", "Lexicon", "Outlets"]
