"""States, governments, armed groups, IGOs, parties, agencies and people, with all their names.

Two kinds of tables: `states.csv` gives each state its name, adjectives, people, capital and seats;
`groups.csv` and `people.csv` give everybody else, dated where the world changed. What surprises:
one wording may be several entries ("Front", "Congo"), and short names count by case: "US" is a
state and "us" is not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from conspectus.knowledge.names import fold_name
from conspectus.knowledge.tables import read_table
from conspectus.records import MentionKind, record

How = Literal["name", "adjective", "people", "capital", "seat"]
"""In which way a wording stands for an actor."""
_CASED_LENGTH = 4  # "IS", "US", "PLO", "Nato": up to here a lower-case spelling is another word


@record
class Actor:
    """An actor known before reading."""

    id: str
    name: str
    kind: MentionKind
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    begin: str = ""
    """First day in the role, ISO, may be a year; "" = open."""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """One wording and what it stands for."""

    text: str
    how: How
    actor: Actor


class Actors:
    """The tables of actors, looked up by wording."""

    def __init__(self, aliases: Iterator[Alias]) -> None:
        self._by_name: dict[str, list[Alias]] = {}
        self.by_id: dict[str, Actor] = {}
        self.longest = 1
        for alias in aliases:
            key = fold_name(alias.text)
            self._by_name.setdefault(key, []).append(alias)
            self.by_id.setdefault(alias.actor.id, alias.actor)
            self.longest = max(self.longest, len(key.split()))

    @classmethod
    def load(cls) -> "Actors":
        """Return the tables shipped with the package."""
        return cls(iter(_shipped()))

    def find(self, wording: str) -> tuple[Alias, ...]:
        """Return what a wording may stand for, in the order of the tables; () when unknown.

        A wording all in lower case finds nothing; a short alias in capitals ("US") wants capitals.
        """
        if wording == wording.lower():
            return ()
        found = self._by_name.get(fold_name(wording), ())
        return tuple(a for a in found if _same_case(a.text, wording))

    def state(self, wording: str, *hows: How) -> Actor | None:
        """Return the state a wording stands for, in one of these ways (default: any)."""
        for alias in self.find(wording):
            if alias.actor.id.startswith("state.") and (not hows or alias.how in hows):
                return alias.actor
        return None


def _same_case(alias: str, wording: str) -> bool:
    letters, own = wording.replace(".", ""), alias.replace(".", "")
    if len(letters) > _CASED_LENGTH or own == own.title():
        return True
    return letters == own or (own.isupper() and letters.isupper())


@cache
def state_names() -> dict[str, str]:
    """Return the name of each state by its id: what it is called where texts say "Russian"."""
    return {row["id"]: row["name"] for row in read_table("states.csv")}


@cache
def _shipped() -> tuple[Alias, ...]:
    return (*_states(), *_groups(), *_people())


def _states() -> Iterator[Alias]:
    for row in read_table("states.csv"):
        state = row["id"].startswith("state.")
        kind: MentionKind = "state" if state else "place"
        if row["id"].startswith("people."):
            kind = "people"
        actor = Actor(
            id=row["id"],
            name=row["name"],
            kind=kind,
            country=row["country"] or None,
            sector="GOV" if state else None,
        )
        yield Alias(row["name"], "name", actor)
        for text in filter(None, row["aliases"].split("|")):
            yield Alias(text, "name", actor)
        for text in filter(None, row["adjectives"].split("|")):
            yield Alias(text, "adjective", actor)
        for text in filter(None, row["people"].split("|")):
            yield Alias(text, "people", actor)
        for text in filter(None, [row["capital"]]):
            yield Alias(text, "capital", actor)
        for text in filter(None, row["seats"].split("|")):
            yield Alias(text, "seat", actor)


def _groups() -> Iterator[Alias]:
    for row in read_table("groups.csv"):
        actor = Actor(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],  # type: ignore[arg-type]
            country=row["country"] or None,
            sector=row["sector"] or None,
            begin=row["begin"],
            until=row["until"],
        )
        for text in [row["name"], *filter(None, row["aliases"].split("|"))]:
            yield Alias(text, "name", actor)


def _people() -> Iterator[Alias]:
    for row in read_table("people.csv"):
        actor = Actor(
            id=row["id"],
            name=row["name"],
            kind="person",
            country=row["country"] or None,
            sector=row["sector"] or None,
            role=row["role"] or None,
            begin=row["begin"],
            until=row["until"],
        )
        for text in [row["name"], *filter(None, row["aliases"].split("|"))]:
            yield Alias(text, "name", actor)
