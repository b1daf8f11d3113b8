"""What finders of differences work on, and what they hand back.

A finder takes the Material of a case and yields Disputes: one question, its versions, and the facts
each version rests on. Claims, stances and discrepancies are made from them in one place.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.traits import Traits
from conspectus.records import (
    Aspect,
    DiscrepancyKind,
    DiscrepancyState,
    Entity,
    Event,
    Fact,
    Incident,
    Position,
    SubjectKind,
)

PRONOUNS = frozenset(
    "he she it they we i you him her them us his their its our my who which himself herself itself "
    "themselves that this these those".split()
)


@dataclass(frozen=True, slots=True)
class Account:
    """One fact behind a version."""

    fact: Fact
    attribution: tuple[str, ...] = ()
    position: Position = "support"


def voices_of(fact: Fact) -> tuple[str, ...]:
    """Return the mentions whose word a fact is, the outermost first; () = the outlet's own."""
    return tuple(getattr(fact, "attribution", ()))


def account(fact: Fact, position: Position = "support") -> Account:
    """Return a fact as an account in the words of those whose word it is."""
    return Account(fact, voices_of(fact), position)


def clip(words: str, most: int = 90) -> str:
    """Return some words as they are shown, cut after a whole word where they are too long.

    >>> clip("the quay was under water", 16)
    'the quay was …'
    """
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + " …"


@dataclass(frozen=True, slots=True)
class Version:
    """One answer to a question and the accounts that give it."""

    value: str
    accounts: tuple[Account, ...]

    @property
    def docs(self) -> tuple[str, ...]:
        """The documents that give this answer."""
        return tuple(sorted({a.fact.doc_id for a in self.accounts}))


@dataclass(frozen=True, slots=True)
class Dispute:
    """One question with versions that do not fit together."""

    kind: DiscrepancyKind
    subject_kind: SubjectKind
    subject_id: str
    aspect: Aspect
    versions: tuple[Version, ...]
    topic: str = ""
    """What tells two questions of one aspect apart: what is counted, whose words."""
    reason: str = ""
    """Why they do not fit, without a full stop; empty = made from the versions."""
    state: DiscrepancyState | None = None
    """Given by the finder; None = judged by who said what when."""
    weight: float = 1.0


@dataclass(frozen=True)
class Material:
    """A case with its entities, incidents and voices."""

    corpus: Corpus
    entity_of: Mapping[str, str]
    entities: Mapping[str, Entity]
    voice_of: Mapping[str, str]
    traits: Mapping[str, Traits]
    incidents: Mapping[str, Incident]
    members: Mapping[str, tuple[str, ...]]
    """Event ids of each incident."""
    copies: Sequence[tuple[str, str]] = ()
    """(copy, original) documents."""
    story_of: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def incident_of(self) -> dict[str, str]:
        """The incident of each event."""
        return {e: i for i, events in self.members.items() for e in events}

    def asked_of(self, facts: Iterable[Fact], words: str) -> tuple[SubjectKind, str]:
        """Return what a question is about: the incident the first of some facts tells, or words."""
        of_one = next((self.incident_of[f.id] for f in facts if f.id in self.incident_of), None)
        return ("incident", of_one) if of_one else ("topic", words)

    @cached_property
    def docs_of(self) -> dict[str, tuple[str, ...]]:
        """The documents that tell of each incident."""
        events = self.corpus.events
        return {
            i: tuple(sorted({events[e].doc_id for e in members}))
            for i, members in self.members.items()
        }

    @cached_property
    def _told_in(self) -> dict[str, set[str]]:
        """The incidents that each document tells of."""
        found: dict[str, set[str]] = defaultdict(set)
        for incident_id, docs in self.docs_of.items():
            for doc_id in docs:
                found[doc_id].add(incident_id)
        return found

    def tell_of_one(self, doc_id: str, other: str) -> bool:
        """Return whether two documents tell of a happening both."""
        return not self._told_in[doc_id].isdisjoint(self._told_in[other])

    def events(self, incident_id: str) -> list[Event]:
        """Return the events of an incident in order of telling."""
        found = [self.corpus.events[e] for e in self.members[incident_id]]
        return sorted(found, key=lambda e: (self.corpus.moment(e.doc_id), e.id))

    def voice(self, fact: Fact, attribution: Sequence[str]) -> str:
        """Return whose word a fact is: an entity, or the original of the document.

        A state and its ministries speak with one voice.
        """
        speaker = self.corpus.speaker(attribution)
        entity = self.entities.get(self.entity_of.get(speaker.id, "")) if speaker else None
        if not entity:
            return self.voice_of[fact.doc_id]
        if entity.kind in ("state", "org") and entity.country:
            return f"{entity.country} officials"
        return entity.id

    def label(self, mention_id: str) -> str:
        """Return the name of whom a mention stands for."""
        entity = self.entities.get(self.entity_of.get(mention_id, ""))
        return entity.label if entity else self.corpus.words(self.corpus.mentions[mention_id])

    def teller(self, fact: Fact, attribution: Sequence[str]) -> str:
        """Return who gives a fact: a name or description, else the outlet."""
        speaker = self.corpus.speaker(attribution)
        name = self.label(speaker.id) if speaker else ""
        if not speaker or name.lower() in PRONOUNS:
            return self.corpus.outlet_shown(fact.doc_id)
        return name

    def first_teller(self, facts: Sequence[Fact]) -> str:
        """Return who gives some facts: the first voice, else who accuses, else the outlet."""
        spoken = next((f for f in facts if voices_of(f)), facts[0])
        accusers = (x for f in facts if (x := self._accuser(f)))
        return self.teller(spoken, voices_of(spoken) or tuple(accusers)[:1])

    def _accuser(self, fact: Fact) -> str | None:
        """Return the mention of whom an event has accuse somebody."""
        event = self.corpus.events.get(fact.id)
        if not event or event.type != "ACCUSE":
            return None
        return next((a.mention_id for a in event.arguments if a.role == "actor"), None)

    @cached_property
    def mentions_of(self) -> dict[str, list[str]]:
        """The mentions of each entity."""
        found: dict[str, list[str]] = defaultdict(list)
        for mention_id in sorted(self.entity_of):
            found[self.entity_of[mention_id]].append(mention_id)
        return found

    @cached_property
    def things(self) -> frozenset[str]:
        """The names of things, in small letters."""
        named = (x for x in self.corpus.mentions.values() if x.kind == "thing" and x.form == "name")
        return frozenset(self.corpus.words(x).casefold() for x in named)
