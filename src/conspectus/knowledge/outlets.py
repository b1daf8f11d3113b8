"""Outlets by domain and by signature line."""

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files


@dataclass(frozen=True)
class Outlets:
    """Outlets by domain and by signature line."""

    domains: dict[str, str] = field(default_factory=dict)
    signatures: dict[str, str] = field(default_factory=dict)
    agencies: frozenset[str] = frozenset()

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


def _key(name: str) -> str:
    return "".join(ch for ch in name.casefold() if ch.isalnum())
