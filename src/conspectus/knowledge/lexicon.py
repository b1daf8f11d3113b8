"""What is known about words before reading: reporting verbs and what they report."""

from dataclasses import dataclass
from functools import cache

from conspectus.knowledge.reporting import Reporting


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of words, one attribute a table."""

    reporting: Reporting
    """Verbs and nouns that report speech, writing, belief, intention, feeling."""

    @staticmethod
    @cache
    def load() -> "Lexicon":
        """Return the tables shipped with the package; read once."""
        return Lexicon(reporting=Reporting.load())
