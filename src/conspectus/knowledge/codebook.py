"""PLOVER as data: types, modes, contexts, quad classes, weights, and the way from CAMEO.

Nothing here reads text. What surprises: PLOVER's manual contradicts itself in a few places; where
it does, the choice is said beside the row.

Source: PLOVER manual 2.0 draft and its CAMEO conversion table, Open Event Data Alliance; codes and
scores are facts, the words are ours.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from conspectus.records import PloverType, RelationType

Quad = Literal[1, 2, 3, 4]
QUAD_NAMES = MappingProxyType({
    1: "verbal cooperation", 2: "material cooperation",
    3: "verbal conflict", 4: "material conflict",
})  # fmt: skip


OFFICIAL = ("GOV", "MIL", "COP", "JUD", "LEG", "SPY")
"""Sectors of those who act for a state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeEntry:
    """One PLOVER type: its quad class, its conflict-cooperation weight and its modes' weights."""

    quad: Quad
    weight: float
    cameo: str
    modes: MappingProxyType[str, float | None]
    needs_recipient: bool = False


def _entry(
    quad: Quad,
    weight: float,
    cameo: str,
    modes: dict[str, float | None] | None = None,
    needs_recipient: bool = False,
) -> TypeEntry:
    return TypeEntry(
        quad=quad,
        weight=weight,
        cameo=cameo,
        modes=MappingProxyType(modes or {}),
        needs_recipient=needs_recipient,
    )


TYPES: MappingProxyType[str, TypeEntry] = MappingProxyType({
    "AGREE": _entry(1, 2.5, "03"),
    "CONSULT": _entry(
        1, 2.5, "04", {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5}
    ),
    "SUPPORT": _entry(1, 5, "05"),
    "CONCEDE": _entry(1, 4.5, "08"),
    "COOPERATE": _entry(2, 9.5, "06", needs_recipient=True),
    "AID": _entry(2, 10, "07", needs_recipient=True),
    "RETREAT": _entry(
        2, 6.5, "08",
        {"withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5,
         "resign": 4.5},
    ),
    "REQUEST": _entry(3, 0, "10", {"assist": 0.5, "change": -1, "yield": -1, "meet": 0}),
    # the manual prints 3; its modes show that -3 is meant
    "ACCUSE": _entry(3, -3, "11", {"disapprove": -2, "investigate": -3.5, "allege": -3.5}),
    "REJECT": _entry(3, -2, "12", {"assist": -1.5, "change": -2, "yield": -2, "meet": -2}),
    "THREATEN": _entry(
        3, -3.5, "13",
        {"restrict": -3, "arrest": -3.5, "relations": -3.5, "expel": -3.5, "territory": -4,
         "violence": -3.5},
    ),
    "PROTEST": _entry(
        4, -5, "14",
        {"demo": -5, "riot": -7, "strike": -5, "hunger": -4.5, "boycott": -4.5,
         "obstruct": -4.5, "vandalize": None},
    ),
    # its own section and the summary table say material conflict, one table says verbal
    "SANCTION": _entry(
        4, -6, "16", {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6},
        needs_recipient=True,
    ),
    "MOBILIZE": _entry(
        4, -5.5, "15", {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6}
    ),
    "COERCE": _entry(
        4, -7, "17",
        {"seize": -7, "restrict": -7, "censor": -6.5, "curfew": -6.5, "martial-law": -7.5,
         "arrest": -7, "deport": -7, "withhold": -7, "misinformation": -6.5, "cyber": -7},
    ),
    "ASSAULT": _entry(
        4, -9, "19",
        {"abduct": -8.5, "beat": -7.5, "torture": -8.5, "sexual": -8.5, "targeted": -9.5,
         "destroy": -8.5, "primitive": -8, "firearms": -9, "explosives": -9,
         "suicide-attack": -9.5, "aerial": -9.5, "drone": -9.5, "heavy-weapons": -9.5,
         "crowd-control": -7.5, "unconventional": -10},
    ),
})  # fmt: skip
"""Every PLOVER type."""

CONTEXTS = (
    "military", "intelligence", "executive", "legislative", "election", "political_institutions",
    "pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights",
    "rights_freedoms", "repression", "human_security", "gender", "lgbt", "religion_ethnicity",
    "inequality", "diplomatic", "territory", "peacekeeping", "health", "asylum", "migration",
    "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber",
    "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
)  # fmt: skip
"""PLOVER's contexts."""

_BY_PREFIX: MappingProxyType[str, PloverType] = MappingProxyType({
    "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID",
    "08": "RETREAT", "081": "CONCEDE", "082": "CONCEDE", "083": "CONCEDE",
    "0831": "CONCEDE", "085": "RETREAT", "09": "ACCUSE", "10": "REQUEST", "11": "ACCUSE",
    "116": "SANCTION", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE",
    "16": "SANCTION", "17": "COERCE", "1712": "ASSAULT", "175": "ASSAULT", "18": "ASSAULT",
    "19": "ASSAULT", "191": "COERCE", "192": "COERCE", "20": "ASSAULT", "201": "COERCE",
})  # fmt: skip


def plover_type(cameo: str) -> PloverType | None:
    """Return the PLOVER type of a CAMEO code; None for public statements and appeals (01, 02).

    The longest known beginning of the code decides.

    >>> plover_type("195"), plover_type("1712"), plover_type("011")
    ('ASSAULT', 'ASSAULT', None)
    """
    for length in range(len(cameo), 1, -1):
        if cameo[:length] in _BY_PREFIX:
            return _BY_PREFIX[cameo[:length]]
    return None


LIKE: MappingProxyType[RelationType, PloverType] = MappingProxyType({
    "allied_with": "COOPERATE", "likes": "SUPPORT", "dislikes": "ACCUSE", "fighting": "ASSAULT",
})  # fmt: skip
"""The act that a standing relation is like; others bind two actors without a sign."""


def quad(kind: str) -> Quad:
    """Return the quad class of a PLOVER type.

    Raises:
        KeyError: It is not one of the 16 types.

    >>> quad("AID")
    2
    """
    return TYPES[kind].quad


def weight(kind: str, mode: str | None = None) -> float:
    """Return the weight from -10 (conflict) to +10 (cooperation) of a type, or of its mode.

    Raises:
        KeyError: It is not one of the 16 types.

    >>> weight("ASSAULT"), weight("ASSAULT", "beat")
    (-9, -7.5)
    """
    entry = TYPES[kind]
    by_mode = entry.modes.get(mode) if mode else None
    return entry.weight if by_mode is None else by_mode


def known_types() -> tuple[str, ...]:
    """Return the names of the 16 types in the manual's order."""
    return get_args(PloverType)
