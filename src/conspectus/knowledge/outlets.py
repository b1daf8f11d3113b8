"""Outlets by domain and by signature line."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from conspectus.knowledge.names import fold_name


@dataclass(frozen=True)
class Outlets:
    """Outlets by domain and by signature line."""

    domains: dict[str, str] = field(default_factory=dict)
    signatures: dict[str, str] = field(default_factory=dict)
    agencies: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    wires: frozenset[str] = frozenset()

    @classmethod
    def load(cls) -> "Outlets":
        """Return the tables shipped with the package."""
        raw = tomllib.loads(
            files("conspectus.knowledge").joinpath("data/outlets.toml").read_text("utf-8")
        )
        return cls(
            domains=raw["domains"],
            signatures={_key(k): v for k, v in raw["signatures"].items()},
            agencies=frozenset(_key(a) for a in raw["agencies"]["names"]),
            begins=frozenset(_key(w) for w in raw["names"]["begins"]),
            ends=frozenset(_key(w) for w in raw["names"]["ends"]),
            wires=frozenset(_key(w) for w in raw["names"]["wires"]),
        )

    def by_domain(self, host: str) -> str | None:
        """Return the outlet of a host name, its subdomains included; None if it is unknown.

        >>> Outlets.load().by_domain("news.bbc.co.uk")
        'BBC News'
        """
        parts = host.lower().removeprefix("www.").split(".")
        for start in range(len(parts) - 1):
            name = self.domains.get(".".join(parts[start:]))
            if name:
                return name
        return None

    def by_signature(self, name: str) -> str | None:
        """Return the outlet that signs with a name or its short form; None if it is unknown."""
        return self.signatures.get(_key(name))

    def is_agency(self, name: str) -> bool:
        """Return whether a name is that of a news agency, whose texts others print."""
        return _key(name) in self.agencies

    def is_paper(self, name: str) -> bool:
        """Return whether a name is known or made like that of a paper or a station.

        >>> Outlets.load().is_paper("The Harbour Gazette"), Outlets.load().is_paper("Ann Moor")
        (True, False)
        """
        if self.by_signature(name) or name in self.domains.values():
            return True
        parts = [_key(word) for word in name.split()]
        if parts and parts[0] == "the":
            parts = parts[1:]
        if not 1 <= len(parts) <= 6 or (len(parts) == 1 and len(name.split()) == 1):
            return False
        return parts[-1] in self.ends or (len(parts) > 1 and parts[0] in self.begins)

    def is_wire(self, name: str) -> bool:
        """Return whether a name is that of an agency or made like one."""
        return self.is_agency(name) or _key(name.split()[-1]) in self.wires


@lru_cache(maxsize=8192)
def _key(name: str) -> str:
    return "".join(ch for ch in name.casefold() if ch.isalnum())


def one_name(outlets: Iterable[str]) -> dict[str, str]:
    """Return for each outlet of a case its fullest name in the case.

    Part of a name stands for the whole where one whole only fits; points, apostrophes and a leading
    "The" part nobody.

    >>> one_name(["Courier", "North Sea Courier", "Worker's Tide", "Workers Tide"])
    {'Courier': 'North Sea Courier', 'North Sea Courier': 'North Sea Courier', \
"Worker's Tide": "Worker's Tide", 'Workers Tide': "Worker's Tide"}
    """
    given = sorted(set(outlets))
    spelled: dict[tuple[str, ...], str] = {}
    for name in given:
        spelled.setdefault(_words(name), name)
    parts: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for words in spelled:
        for cut in range(1, len(words)):
            for part in (words[cut:], words[:-cut]):
                parts.setdefault(part, set()).add(words)
    found = {}
    for name in given:
        words = _words(name)
        wholes = parts.get(words, set()) if len("".join(words)) > 3 else set()
        longest = [w for w in wholes if not any(w != v and w in parts_of(v) for v in wholes)]
        found[name] = spelled[longest[0]] if len(longest) == 1 else spelled[words]
    return found


def parts_of(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return the beginnings and endings of a name."""
    cuts = range(1, len(words))
    return {words[c:] for c in cuts} | {words[:-c] for c in cuts}


def _words(name: str) -> tuple[str, ...]:
    plain = re.sub(r"['’.]", "", fold_name(re.sub(r"['’]", "", name)))
    return tuple(plain.removeprefix("the ").split())
