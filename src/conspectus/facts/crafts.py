"""Whose ships, aircraft and vehicles: what strikes a craft strikes who sent it.

Comes in: the candidates of a document in text order, with the words that they strike. Goes out: the
same, the owner of a struck craft among the recipients. What surprises: the owner is mostly told a
sentence before, so "it", "the plane" and "eight of which" take the owner of the craft named last.
"""

from bisect import bisect_left
from collections.abc import Sequence

from conspectus.facts.cast import BODIES
from conspectus.facts.clauses import DETERMINERS, Words
from conspectus.facts.joining import Candidate
from conspectus.facts.owners import Owners
from conspectus.facts.parties import Parties, Party, acts, phrase_start
from conspectus.facts.subjects import subject_of
from conspectus.knowledge.nouns import nouns

_STRIKING = ("ASSAULT", "COERCE", "THREATEN")
_MISSILES = frozenset("missile rocket shell torpedo balloon satellite vehicle".split())
"""Craft of nobody in particular, or that are arms themselves."""
_SENDING = frozenset(
    "launch send fly dispatch deploy lose operate use field carry attack strike".split()
)
_DOWNING = frozenset("shoot down bring sink intercept warn board".split())
"""What is done to craft, so that "it" is one."""
_OF_THEM = (["of", "which"], ["of", "them"], ["of", "these"])
"""What stands beside the number of those told before: "nine of them were shot down"."""
_OWNED_BY = ("of", "from")
_MOST = 6  # words between a verb of sending and the craft
_BACK = 3  # sentences between a craft and what stands for it


class Crafts:
    """The craft of a document with their owners, in text order."""

    def __init__(self, words: Words, parties: Parties) -> None:
        """Find every craft whose owner the words around it tell."""
        self._words = words
        self._parties = parties
        self._nouns = nouns().vehicles - _MISSILES
        self._found = [
            (i, kind, owner)
            for i in range(len(words.lower))
            if (kind := self.kind(i)) and (owner := self._owner(i)) is not None
        ]

    def kind(self, i: int) -> str:
        """Return the noun of a craft at a word, in the singular; "" where it is none."""
        word = self._words.lower[i]
        one = word.removesuffix("s") if word not in self._nouns else word
        return one if one in self._nouns else ""

    def owner(self, i: int) -> Party | None:
        """Return whose the craft is that a word names or stands for."""
        kind = self.kind(i)
        last = bisect_left(self._found, i + 1, key=lambda row: row[0])
        sentence = self._words.sentence[i]
        for at, known, owner in reversed(self._found[:last]):
            if sentence - self._words.sentence[at] > _BACK:
                return None
            if at == i or known == kind or not kind or self._definite(i):
                return owner
        return None

    def stands(self, i: int, deed: Sequence[str]) -> bool:
        """Return whether a word that undergoes a deed is a craft or stands for one."""
        lower = self._words.lower
        if lower[i] in ("it", "they", "them"):
            return bool(_DOWNING & set(deed))
        counted = lower[i + 1 : i + 3] in _OF_THEM or lower[i - 1 : i + 1] == ["of", "which"]
        counted = counted or ["of", "which"] in (lower[j : j + 2] for j in range(max(0, i - 5), i))
        return bool(self.kind(i)) or counted

    def _definite(self, i: int) -> bool:
        return self._words.lower[i - 1 : i] == ["the"]

    def _owner(self, i: int) -> Party | None:
        words, parties = self._words, self._parties
        low, high = words.bounds[words.sentence[i]]
        first = phrase_start(i, low, words, parties)
        named = [p for p in parties.in_range(first, i) if _is_owner(p)]
        if named:
            return named[-1]
        if words.lower[i + 1 : i + 2] and words.lower[i + 1] in _OWNED_BY:
            behind = parties.outer.get(i + 2) or parties.outer.get(i + 3)
            article = behind is None or words.lower[i + 2] in DETERMINERS or behind.first == i + 2
            if behind is not None and article and behind.last <= high and _is_owner(behind):
                return behind
        for j in range(first - 1, max(low, first - _MOST) - 1, -1):
            if words.verb_at(j) and not words.passive(j):
                sent = words.lemmas(j) & _SENDING
                senders = subject_of(j, words, parties) if sent else []
                return next((p for p in senders if _is_owner(p)), None)
        return None


def _is_owner(party: Party) -> bool:
    m = party.mention
    return m.kind in BODIES and acts(m)


def recall_owners(found: Sequence[Candidate], crafts: Crafts, owners: Owners) -> None:
    """Put the owners of struck craft among the recipients of deeds that have none."""
    for c in found:
        if c.type not in _STRIKING or any(p.mention.kind in BODIES for p in c.found.recipients):
            continue
        held = [i for i in c.struck if crafts.stands(i, c.row.words)]
        owner = crafts.owner(held[0]) if held else None
        told = c.chains("actor") | c.chains("recipient")
        if owner is not None and owner.mention.chain_id not in told:
            c.found.recipients += owners.behind([owner])
