"""Words that say what a name or a description stands for: titles, nouns for people and bodies.

The tables are in `nouns.toml`; the common words of English in a plain list. What surprises:
`is_common` strips endings, because the list holds dictionary forms only.
"""

import gzip
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("est", ""), ("ly", ""), ("ers", ""), ("ers", "e"),
)  # fmt: skip
_IRREGULAR = {"child": "children", "person": "people", "wife": "wives", "thief": "thieves"}


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun at the head of a description stands for."""

    sector: str
    plural: bool
    body: bool
    """A body of people (ministry, group) and not a person or persons."""


@dataclass(frozen=True)
class Nouns:
    """The tables, ready for look-ups in lower case."""

    titles: dict[str, str]
    genders: dict[str, str]
    heads: dict[str, Noun]
    org_heads: dict[str, str]
    outlet_heads: frozenset[str]
    place_heads: frozenset[str]
    ships: frozenset[str]
    vehicles: frozenset[str]
    """Ships, aircraft and whatever else moves with people in it; singular."""
    first_names: dict[str, str]
    calendar: frozenset[str]
    never: frozenset[str]

    @cached_property
    def common(self) -> frozenset[str]:
        """The common words of English, dictionary forms."""
        data = files("conspectus.knowledge").joinpath("data", "english_words.txt.gz").read_bytes()
        return frozenset(gzip.decompress(data).decode("ascii").split())

    def is_common(self, word: str) -> bool:
        """Return whether a word, in any inflection, is a common word of English."""
        word = word.lower()
        if word in self.common:
            return True
        for ending, instead in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) > 1:
                stem = word[: -len(ending)]
                if stem + instead in self.common:
                    return True
                if (
                    ending in ("ed", "ing")
                    and stem[-1:] == stem[-2:-1]
                    and stem[:-1] in self.common
                ):
                    return True
        return False


@cache
def nouns() -> Nouns:
    """Return the tables shipped with the package."""
    text = files("conspectus.knowledge").joinpath("data", "nouns.toml").read_text("utf-8")
    data = tomllib.loads(text)
    heads: dict[str, Noun] = {}
    for sector, words in data["groups"].items():
        for word in _split(words):
            heads.setdefault(word, Noun(sector, word in _PLURAL_BODIES, True))
            if word not in _PLURAL_BODIES:
                heads.setdefault(_plural(word), Noun(sector, True, True))
    for sector, words in data["persons"].items():
        for word in _split(words):
            heads.setdefault(word, Noun(sector, False, False))
            heads.setdefault(_plural(word), Noun(sector, True, False))
    heads["people"] = Noun("CVL", True, False)
    for word in ("troops", "rebels", "marines", "guerrillas", "insurgents"):
        heads[word] = Noun(heads[word].sector, True, False)
    return Nouns(
        titles=_by_word(data["titles"]),
        genders=_by_word(data["gender"]),
        heads=heads,
        org_heads=_by_word(data["org_heads"]),
        outlet_heads=frozenset(_split(data["outlet_heads"]["words"])),
        place_heads=frozenset(_split(data["place_heads"]["words"])),
        ships=frozenset(_split(data["ship_nouns"]["words"])),
        vehicles=frozenset(_split(data["ship_nouns"]["words"]) + _split(data["vehicles"]["words"])),
        first_names={n.lower(): g for g, ns in data["first_names"].items() for n in ns.split()},
        calendar=frozenset(data["calendar"]["words"].split()),
        never=frozenset(data["never"]["words"].split()),
    )


_PLURAL_BODIES = frozenset(
    "authorities forces troops rebels militias guerrillas insurgents marines police media press"
    " armed-forces people paramilitaries".split()
) | {"armed forces", "special forces", "security forces", "armed groups", "security services",
     "border guards", "riot police", "secret police", "border police"}  # fmt: skip


def _split(words: str) -> list[str]:
    return [w.strip() for w in words.replace("\n", " ").split("|") if w.strip()]


def _by_word(table: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for value, words in table.items():
        for word in _split(words):
            found.setdefault(word, value)
    return found


def _plural(word: str) -> str:
    first, _, last = word.rpartition(" ")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("man"):
        last = last[:-3] + "men"
    elif last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        last = last[:-1] + "ies"
    elif last.endswith(("s", "sh", "ch", "x")):
        last += "es"
    else:
        last += "s"
    return f"{first} {last}".strip()
