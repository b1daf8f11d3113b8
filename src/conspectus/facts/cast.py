"""Who appears in a document: its bodies, persons and offices, to be asked who stands for whom.

Comes in: the parties of a document. Goes out: the body that a party is or speaks for, the place
where a body was named last, the persons who hold an office. What surprises: an office speaks for
its state, so a minister and the ministry are on one side.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from conspectus.facts.clauses import Words
from conspectus.facts.homes import foremost
from conspectus.facts.parties import Parties, Party
from conspectus.knowledge.codebook import OFFICIAL
from conspectus.records import Toponym

BODIES = ("state", "group", "org", "igo")
_SPEAKING = ("of", "for")


class Cast:
    """The parties of a document by chain, mention, country and office."""

    def __init__(self, words: Words, parties: Parties, toponyms: Iterable[Toponym]) -> None:
        """Note where the document names its bodies and persons."""
        self.words = words
        self.parties = parties
        self.by_mention = {p.mention.id: p for p in parties.all}
        self.by_chain: dict[str, list[Party]] = defaultdict(list)
        self._states: dict[str, str] = {}
        for p in parties.all:
            m = p.mention
            self.by_chain[m.chain_id].append(p)
            if m.kind == "state" and m.country and m.form == "name":
                self._states.setdefault(m.country, m.chain_id)
        self.grounds = {t.mention_id: t.country for t in toponyms if t.reading == "literal"}
        """The countries of places that are only places, by their mentions."""
        self.home = foremost(self.grounds.values())

    def side(self, party: Party) -> str | None:
        """Return the chain of the body that a party is or speaks for; None where it is none."""
        m = party.mention
        state = self._states.get(m.country or "")
        if m.kind == "state":
            return state or m.chain_id
        if m.sector in OFFICIAL and state:
            return state
        if m.kind in BODIES:
            return m.chain_id
        body = self._spoken_for(party) if m.kind == "person" else None
        return self.side(body) if body is not None else None

    def sides(self, parties: Iterable[Party]) -> list[str]:
        """Return the bodies of parties, each once."""
        return list(dict.fromkeys(s for p in parties if (s := self.side(p))))

    def state(self, country: str | None) -> str | None:
        """Return the chain of a country's state, where the document names it."""
        return self._states.get(country or "")

    def ground(self, party: Party) -> str | None:
        """Return the chain of the named state in which a place or thing lies."""
        m = party.mention
        known = m.country or (self.grounds.get(m.id) if m.kind == "place" else None)
        return self.state(known or self.home)

    def states(self) -> set[str]:
        """Return the chains of all states that the document names."""
        return set(self._states.values())

    def holders(self, country: str, role: Sequence[str]) -> list[Party]:
        """Return the persons of a country whose role has all these words, each once."""
        found: dict[str, Party] = {}
        for p in self.parties.all:
            m = p.mention
            holds = m.kind == "person" and m.form == "name" and m.country == country
            if holds and set(role) <= set((m.role or "").lower().split()):
                found.setdefault(m.chain_id, p)
        return list(found.values())

    def place(self, chain: str, at: int) -> Party | None:
        """Return where a chain was named last before a token, else first after it."""
        held = [p for p in self.by_chain[chain] if p.mention.form != "pronoun"]
        before = [p for p in held if p.last <= at]
        named = [p for p in before if p.mention.form == "name"]
        if named or before:
            return (named or before)[-1]
        return held[0] if held else None

    def speaks_as(self, party: Party) -> Party:
        """Return the body that somebody speaks for, as last named; else the party itself."""
        side = self.side(party)
        body = self.place(side, party.last) if side else None
        return body or party

    def _spoken_for(self, party: Party) -> Party | None:
        """Return the body in "the Front's spokesman" or "a spokesman for the Front"."""
        for other in self.by_chain[party.mention.chain_id]:
            if other.mention.kind != "person" or other.mention.form == "pronoun":
                continue
            for i in range(other.first, other.last):
                for p in self.parties.inner.get(i, ()):
                    inside = other.first <= p.first and p.last < other.last
                    if inside and p.mention.kind in BODIES:
                        return p
            if self.words.lower[other.last : other.last + 1] and (
                self.words.lower[other.last] in _SPEAKING
            ):
                for k in (other.last + 1, other.last + 2):
                    after = self.parties.outer.get(k)
                    if after is not None and after.mention.kind in BODIES:
                        return after
        return None
