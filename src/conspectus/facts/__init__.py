"""Parsed -> the facts of one document."""

from conspectus.facts.checks import check
from conspectus.facts.events import find_events
from conspectus.facts.figures import find_figures
from conspectus.facts.mentions import find_mentions
from conspectus.facts.quotes import find_quotes
from conspectus.facts.relations import find_relations
from conspectus.facts.terms import find_terms
from conspectus.facts.timexes import find_timexes
from conspectus.facts.toponyms import find_toponyms

__all__ = [
    "check",
    "find_events",
    "find_figures",
    "find_mentions",
    "find_quotes",
    "find_relations",
    "find_terms",
    "find_timexes",
    "find_toponyms",
]
