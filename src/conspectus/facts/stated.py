"""What a number without a noun answers: a question before it, or what others were heard to say.

Comes in: the words before a number, or its place. Goes out: the measure asked for, and whether
somebody states it of what was counted before. What surprises: "the ministry says seven" speaks of a
count that may stand in another paragraph, "the house has seven" does not.
"""

import re

from conspectus.facts.measures import measure_of
from conspectus.knowledge.reporting import Reporting
from conspectus.language import Parsed

_HOW_MANY = re.compile(r"\b[Hh]ow\smany\b(?=\s[a-z])")
_STATING = frozenset("put puts count counts counted give gives gave read reads heard hear".split())
"""Verbs of those who state a number and report nothing else."""
_OBJECTS = frozenset({"obj", "ccomp", "obl", "xcomp"})


def how_many(before: str, *, whole: bool = False) -> str | None:
    """Return the measure that "how many" asks for in the words before a number; None = not asked.

    Args:
        before: The words, of the number's sentence or of the paragraph before.
        whole: They are a paragraph, and ask only where they end with a question.

    >>> how_many("How many people were wounded?", whole=True)
    'wounded'
    """
    if whole and not before.rstrip().endswith("?"):
        return None
    found = [m.end() for m in _HOW_MANY.finditer(before)]
    if not found:
        return None
    measure, _ = measure_of("", before[found[-1] :])
    return None if measure == "count" else measure


def stated(parsed: Parsed, start: int, end: int) -> bool:
    """Return whether a number alone is what somebody states: "the ministry says seven"."""
    tokens = parsed.tokens(start, end)
    if not len(tokens) or not parsed.doc.has_annotation("DEP"):
        return False
    number, verb = tokens.root, tokens.root.head
    if number.dep_ not in _OBJECTS or not any(c.dep_ == "nsubj" for c in verb.lefts):
        return False
    word = verb.lower_
    return word in _STATING or word in Reporting.load().by_form
