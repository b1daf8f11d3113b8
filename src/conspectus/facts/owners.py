"""Whose forces, members or offices act: the body or state behind a description.

Comes in: the parties of a trigger. Goes out: the same and, behind them, the named body or state
that the words say they belong to: "three members of the League" are the League's, "the Arlandic air
force" and "police in Arland" are Arland's. What surprises: single persons stay alone, since a
minister's deed is told as the minister's.
"""

from conspectus.facts.clauses import DETERMINERS, POSSESSIVES, Words
from conspectus.facts.parties import Parties, Party
from conspectus.knowledge.codebook import OFFICIAL

_BODIES = ("group", "org", "state", "igo")
_REBELS = ("REB", "UAF")
_ARMED = (*OFFICIAL, *_REBELS)
_PLURAL = frozenset("people men women police troops crew children personnel forces".split())
_SERVING = {
    "sailors": "navy", "seamen": "navy", "airmen": "force", "soldiers": "army",
    "troops": "army", "policemen": "police", "officers": "police", "marines": "infantry",
}  # fmt: skip
_OWNERS = ("its", "their")
_MOST = 3  # words between a description and the name of its owner: "of the so-called"


class Owners:
    """The states of a document by country, to be asked whose a description is."""

    def __init__(self, words: Words, parties: Parties) -> None:
        """Note where the document names states."""
        self._words = words
        self._parties = parties
        self._states: dict[str, Party] = {}
        self._rebels = {p.mention.chain_id for p in parties.all if p.mention.sector in _REBELS}
        for p in parties.all:
            if p.mention.kind == "state" and p.mention.form == "name" and p.mention.country:
                self._states.setdefault(p.mention.country, p)

    def behind(self, held: list[Party]) -> list[Party]:
        """Return parties with the named owners of their descriptions after each."""
        found: list[Party] = []
        chains = {p.mention.chain_id for p in held}
        for party in held:
            found.append(party)
            for owner in self._of(party):
                if owner.mention.chain_id not in chains:
                    chains.add(owner.mention.chain_id)
                    found.append(owner)
        return found

    def _of(self, party: Party) -> list[Party]:
        m = party.mention
        if m.form == "pronoun" or m.kind not in ("person", "people", *_BODIES):
            return []
        if m.kind == "person" and not self._plural(party):
            return []
        if self._words.lower[party.first] in _OWNERS and m.form == "nominal":
            held = self._parties.inner.get(party.first, ())
            mine = [p for p in held if p.last == party.first + 1 and p.mention.kind in _BODIES]
            if mine:
                return mine[:1]
        if m.form == "name":
            return self._country(party) if m.kind == "org" and m.sector in OFFICIAL else []
        inner = (
            []
            if m.kind in ("person", "people") and m.sector not in _ARMED
            else [
                p
                for i in range(party.first, party.last)
                for p in self._parties.inner.get(i, ())
                if p.first == i
                and party.first <= p.first
                and p.last < party.last
                and p.mention.kind in _BODIES
                and p.mention.chain_id != m.chain_id
            ]
        )
        if inner and inner[0].first == party.first:
            return [*inner[:1], *self._beside(party)]
        return inner[:1] or self._after(party) or self._country(party) or self._force(party)

    def _beside(self, party: Party) -> list[Party]:
        """Return the first state of "Arlandic and Borlandic patrols"."""
        first = self._parties.outer.get(party.first - 2)
        joined = self._words.lower[party.first - 1 : party.first] == ["and"]
        states = (
            first is not None and first.mention.kind == "state" and first.mention.form == "name"
        )
        return [first] if joined and states and first is not None else []

    def _force(self, party: Party) -> list[Party]:
        """Return the one force of the document in which such people serve."""
        head = _SERVING.get(self._words.lower[party.last - 1])
        if head is None or party.mention.country or party.mention.chain_id in self._rebels:
            return []
        forces = [
            p
            for p in self._parties.all
            if p.mention.kind == "org" and self._words.lower[p.last - 1] == head
        ]
        countries = {p.mention.country for p in forces if p.mention.country}
        return forces[:1] if len(countries) < 2 else []

    def _plural(self, party: Party) -> bool:
        ends = (self._words.lower[party.head], self._words.lower[party.last - 1])
        return any(
            w in _PLURAL
            or w.endswith("men")
            or (w.endswith("s") and not w.endswith("ss") and w not in POSSESSIVES)
            for w in ends
        )

    def _after(self, party: Party) -> list[Party]:
        """Return the body named behind "of", or the state behind "in"."""
        lower = self._words.lower
        at = party.last
        if at >= len(lower) or lower[at] not in ("of", "from", "in"):
            return []
        for k in range(at + 1, min(len(lower), at + 1 + _MOST)):
            owner = self._parties.outer.get(k)
            if owner is None:
                if lower[k] in DETERMINERS or lower[k] in ("so", "-", "called", "so-called"):
                    continue
                return []
            m = owner.mention
            if lower[at] == "in":
                office = party.mention.sector in OFFICIAL and party.mention.kind in _BODIES
                if not office:
                    return []
                state = self._states.get(m.country or "")
                return [owner] if m.kind == "state" else [state] if state else []
            return self._coordinated(owner) if m.kind in _BODIES and m.form == "name" else []
        return []

    def _coordinated(self, owner: Party) -> list[Party]:
        """Return a body and the second of a pair: "the armies of Arland and Borland"."""
        at = owner.last
        second = self._parties.outer.get(at + 1)
        joined = at < len(self._words.lower) and self._words.lower[at] == "and"
        if joined and second and second.mention.kind == owner.mention.kind:
            return [owner, second]
        return [owner]

    def _country(self, party: Party) -> list[Party]:
        m = party.mention
        if m.sector not in OFFICIAL or m.kind == "state" or not m.country:
            return []
        state = self._states.get(m.country)
        return [state] if state else []
