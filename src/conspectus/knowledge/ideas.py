"""Which words of news mean one kind of thing: "soldiers" and "the army", "crossed" and "entered".

The table is `ideas.csv`: an idea and the words for it, dictionary forms. What surprises: a word
that is not in the table is an idea of its own, cut to its first letters, so that "embargoes" still
meets "embargo".
"""

from functools import cache
from sys import intern
from types import MappingProxyType

from conspectus.knowledge.tables import read_table
from conspectus.knowledge.triggers import plural, verb_forms

STEM = 6
"""Letters of a word outside the table that are compared."""


@cache
def ideas() -> MappingProxyType[str, str]:
    """Return the idea of every form of every word of the table."""
    irregular = {
        row["lemma"]: (row["past"].split(), row["participle"].split())
        for row in read_table("verbs.csv")
        if row["past"]
    }
    found: dict[str, str] = {}
    for row in read_table("ideas.csv"):
        for word in row["words"].split():
            forms = [word, plural(word)]
            for kind in verb_forms(word).values():
                forms += kind
            past, participle = irregular.get(word, ([], []))
            for form in (*forms, *past, *participle):
                found.setdefault(form, row["idea"])
    return MappingProxyType(found)


def idea(word: str) -> str:
    """Return what a word in lower case stands for, or its stem.

    >>> idea("soldiers"), idea("crossed"), idea("embargoes")
    ('army', 'enter', 'embarg')
    """
    return ideas().get(word) or intern(word[:STEM])  # kept once: a case has a million of them
