"""Numbers as newspapers write them: digits with commas, words, scales and mixtures of them.

In goes a stretch of text that `NUMBER` matched, out comes its value in single units. What
surprises: a decimal point and a scale go together ("2.5 million"), and "a hundred and twenty" is
one number although it begins with an article.
"""

import re

ONES = {
    w: float(i)
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    w: 10.0 * i
    for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "dozen": 12.0, "score": 20.0, "mn": 1e6, "bn": 1e9, "tn": 1e12, "m": 1e6, "k": 1e3,
}  # fmt: skip
_SMALL = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
_BIG = "hundred|thousand|million|billion|trillion"
_DIGIT = "|".join(list(ONES)[1:10])
_BELOW = rf"(?:(?:{'|'.join(TENS)})(?:[-\s](?:{_DIGIT}))?|{_SMALL})"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?)"
"""Digits: 14, 1,140 or 2.5."""
WORDS = (
    rf"(?:{_BELOW}(?:(?:[-\s](?:{_BIG})){{1,2}}"
    rf"(?:\s(?:and\s)?{_BELOW}(?:\s(?:{_BIG})){{0,2}}|,\s{_BELOW}\s(?:{_BIG})){{0,3}})?"
    rf"|(?:half\s)?an?\s(?:{_BIG})(?:\sand\s{_BELOW})?)"
)
"""Words: nine thousand, forty-two, a hundred and six. "Nineteen, two of them" are two numbers."""
SMALL = rf"(?:(?:{_SMALL})(?:-(?:{_SMALL}))?)"
"""Words below a hundred: six, forty-two."""
NUMBER = rf"(?:{DIGITS}(?:[\s-]?(?:{_BIG}|mn|bn|tn|dozen)\b)?|{WORDS})"
"""Any number; match it with `re.IGNORECASE` between word borders."""

_PIECE = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+", re.IGNORECASE)


def number(text: str) -> float | None:
    """Return the value of a number as written; None when a word in it is no number.

    >>> number("two hundred and fifty-six")
    256.0
    >>> number("2.5 million")
    2500000.0
    """
    total, part, seen = 0.0, 0.0, False
    for piece in _PIECE.findall(text.lower()):
        if piece[0].isdigit():
            part, seen = part + float(piece.replace(",", "")), True
        elif piece in ONES or piece in TENS:
            part, seen = part + ONES.get(piece, TENS.get(piece, 0.0)), True
        elif piece in SCALES:
            part, seen = (part or 1.0) * SCALES[piece], True
            if SCALES[piece] >= 1000:
                total, part = total + part, 0.0
        elif piece == "half":
            part, seen = 0.5, True
        elif piece not in {"a", "an", "and"}:
            return None
    return total + part if seen else None
