"""Windows never read twice alike: words hidden, names exchanged for others of their kind.

A set of 12,000 sentences is known by heart after four readings (names first: their loss falls to a
thirtieth while dev stands still). What is hidden must be read from the words beside it.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lab.train.language.data import CHUNKS, Source, Words, chunks

EXCHANGED = 0.4
"""Share of names that become another name of the same type, length and tags."""
Key = tuple[str, tuple[str | frozenset[str] | None, ...]]


class Names:
    """Names of training sets by type and by the tags of their words."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._pool: dict[Key, list[list[str]]] = defaultdict(list)
        for words in (w for source in sources for document in source for w in document):
            for first, end, key in _names(words):
                if all(w[:1].isupper() for w in words.words[first:end]):
                    self._pool[key].append(words.words[first:end])

    def exchange(self, words: Words, chance: random.Random) -> Words:
        """Return the sentence with some of its names replaced; a new name's lemma is unsaid."""
        found = [x for x in _names(words) if x[2] in self._pool and chance.random() < EXCHANGED]
        if not found:
            return words
        new, lemma = list(words.words), list(words.labels.get("lemma", ()))
        for first, end, key in found:
            new[first:end] = chance.choice(self._pool[key])
            if lemma:
                lemma[first:end] = [None] * (end - first)
        labels = words.labels | {"lemma": lemma} if lemma else words.labels
        return replace(words, words=new, labels=labels)


def _names(words: Words) -> Iterator[tuple[int, int, Key]]:
    """Yield (first, end, key) of the names of the closed types."""
    labels = words.labels.get("names", ())
    tags = words.labels.get("xpos")
    for first, end, kind in chunks(labels):
        if kind in CHUNKS["names"] and labels[first] == f"B-{kind}":
            yield first, end, (kind, tuple(tags[first:end] if tags else [None] * (end - first)))
