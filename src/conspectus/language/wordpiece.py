"""Words in, vocabulary ids and a shape of letters out: what the encoder is given of a word.

The vocabulary is that of uncased BERT: accents and case are gone from the pieces, so each word also
carries a shape, which tells "US" from "us". Every word is cut alone and remembered: news
repeats itself, and a piece never depends on the words beside it.
"""

import unicodedata
from collections.abc import Iterable

SHAPES = (
    "special", "lower", "Title", "UPPER", "X", "mIxed", "digits", "letters1", "sign", "other",
)  # fmt: skip
"""Names of the letter shapes, by number; "special" is for the marks around a window."""
LONGEST_PIECES = 12
"""A word gives at most this many: a number of 300 digits says no more than its start."""
_LONGEST_WORD = 200
Cut = tuple[tuple[int, ...], int]
"""The piece ids of a word, and its shape."""


class WordPieces:
    """Cuts words into pieces of a vocabulary, greedily from the left, and remembers them."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: i for i, piece in enumerate(vocabulary)}
        self._unknown = self._ids["[UNK]"]
        self.start = self._ids["[CLS]"]
        self.stop = self._ids["[SEP]"]
        self._seen: dict[str, Cut] = {}

    def __call__(self, word: str) -> Cut:
        """Return (piece ids, shape) of a word; an empty word is one unknown piece."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > 200_000:  # a pile of any size must not fill the memory
                self._seen.clear()
            found = self._seen[word] = (self._pieces(word), shape(word))
        return found

    def _pieces(self, word: str) -> tuple[int, ...]:
        out: list[int] = []
        for part in _parts(word[:_LONGEST_WORD]):
            out += self._greedy(part)
        return tuple(out[:LONGEST_PIECES]) or (self._unknown,)

    def _greedy(self, part: str) -> list[int]:
        out, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = self._ids.get(("##" if at else "") + part[at:end])
                if piece is not None:
                    out.append(piece)
                    at = end
                    break
            else:
                return [self._unknown]
        return out


def shape(word: str) -> int:
    """Return the number of a word's letter shape.

    >>> [SHAPES[shape(w)] for w in ("us", "US", "Us", "I", "McKay", "1,140", "F-16", "--")]
    ['lower', 'UPPER', 'Title', 'X', 'mIxed', 'digits', 'letters1', 'sign']
    """
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 6 if any(c.isdigit() for c in word) else 8
    if any(c.isdigit() for c in word):
        return 7
    uppers = sum(c.isupper() for c in letters)
    lowers = sum(c.islower() for c in letters)
    if not uppers:
        return 1 if lowers else 9
    if len(letters) == 1:
        return 4
    if not lowers:
        return 3
    return 2 if uppers == 1 and letters[0].isupper() else 5


def _parts(word: str) -> list[str]:
    """Return a word without case and accents, cut at every sign, as BERT cuts it."""
    parts: list[str] = []
    new = True
    for c in unicodedata.normalize("NFD", word.lower()):
        kind = unicodedata.category(c)
        if kind == "Mn" or kind[0] == "C":
            continue
        if _is_sign(c, kind) or _is_ideograph(c):
            parts.append(c)
            new = True
        elif c.isspace():
            new = True
        elif new:
            parts.append(c)
            new = False
        else:
            parts[-1] += c
    return parts


def _is_sign(c: str, kind: str) -> bool:
    return kind[0] == "P" or (c < "\x7f" and not c.isalnum() and not c.isspace())


def _is_ideograph(c: str) -> bool:
    return "\u4e00" <= c <= "\u9fff" or "\u3400" <= c <= "\u4dbf"
