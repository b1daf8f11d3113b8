"""What a number allows: hedges and vague words as the least and the greatest count.

"At least 17" leaves the top open, "about 30" allows a tenth either way. What surprises: a vague
word gives the least that its plural must mean (two dozens, two hundreds) and leaves the top open,
so it can contradict only a smaller count.
"""

import math
import re

from conspectus.facts.numbers import number

SLACK = 0.1
""""About 30" is 27 to 33: newsrooms round to the nearest ten or five, not further."""
VAGUE: dict[str, tuple[float | None, float | None]] = {
    "a handful": (2, 9),  # fewer than ten, more than one
    "handful": (2, 9),
    "a few": (2, 9),
    "several": (3, 9),  # more than a couple, fewer than ten
    "a couple": (2, 2),
    "a pair": (2, 2),
    "a dozen": (12, 12),
    "half a dozen": (6, 6),
    "dozens": (24, None),  # at least two of them, as the plural says
    "scores": (40, None),
    "hundreds": (200, None),
    "thousands": (2_000, None),
    "tens of thousands": (20_000, None),
    "hundreds of thousands": (200_000, None),
    "millions": (2_000_000, None),
    "tens of millions": (20_000_000, None),
    "hundreds of millions": (200_000_000, None),
    "several dozen": (36, 108),  # three to nine of them
    "several hundred": (300, 999),
    "several thousand": (3_000, 9_999),
    "several million": (3_000_000, 9_999_999),
    "a few dozen": (24, 108),
    "a few hundred": (200, 999),
    "a few thousand": (2_000, 9_999),
    "half": (0.5, 0.5),
    "a half": (0.5, 0.5),
    "a third": (1 / 3, 1 / 3),
    "one third": (1 / 3, 1 / 3),
    "two thirds": (2 / 3, 2 / 3),
    "a quarter": (0.25, 0.25),
    "three quarters": (0.75, 0.75),
    "once": (1, 1),
    "twice": (2, 2),
}
"""Words without a digit and what they allow."""


def bounds(hedge: str, value: float) -> tuple[float | None, float | None]:
    """Return the least and the greatest count that a hedged number allows.

    A bare number allows only itself. "about" allows a tenth either way, "nearly" a tenth below.

    Args:
        hedge: least, most, about, below or "" for none.
        value: The number in single units of what is counted: 2.5 million is 2_500_000.

    Returns:
        (low, high), both inclusive. None means open on that side.

    Raises:
        ValueError: The value is negative.

    Source: the classes are those of the `mod` attribute of TIMEX3, applied to counts.

    >>> bounds("least", 1140)
    (1140, None)
    >>> bounds("about", 30)
    (27, 33)
    """
    if value < 0:
        raise ValueError(f"a count cannot be negative, found {value!r}")
    if hedge == "least":
        return value, None
    if hedge == "most":
        return None, value
    if hedge in {"about", "below"}:
        low, high = value * (1 - SLACK), value * (1 + SLACK)
        if value >= 10:
            low, high = math.floor(low + 1e-9), math.ceil(high - 1e-9)
        return low, value if hedge == "below" else high
    return value, value


def bounds_of(words: str, hedge: str) -> tuple[float | None, float | None] | None:
    """Return the bounds of a number as written, words or digits; None when it is none."""
    words = re.sub(r"\s+", " ", words.lower().strip()).replace("two-thirds", "two thirds")
    if words in VAGUE:
        low, high = VAGUE[words]
        if hedge == "least":
            return low, None
        if hedge == "most":
            return None, high
        return low, high
    value = number(words)
    return None if value is None else bounds(hedge, value)
