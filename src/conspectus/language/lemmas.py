"""Lemmas: as the treebanks wrote them, else of a known word inflected, else by the model's script.

A script, which is a class the model chooses, says how to write the form (lower, kept, Title), how
many of its last letters to cut and what to add: "l3|y" makes "country" of "Countries".
"""

from collections.abc import Callable, Iterable

_WRITTEN: dict[str, Callable[[str], str]] = {"l": str.lower, "k": str, "t": str.title}


def script(form: str, lemma: str) -> str:
    """Return the script that makes a lemma of a form.

    >>> script("Countries", "country"), script("went", "go"), script("Iraq", "Iraq")
    ('l3|y', 'l4|go', 'k0|')
    """
    best = ""
    for case, write in _WRITTEN.items():
        written = write(form)
        same = 0
        while same < min(len(written), len(lemma)) and written[same] == lemma[same]:
            same += 1
        found = f"{case}{len(written) - same}|{lemma[same:]}"
        if not best or len(found) < len(best):
            best = found
        if written == lemma:
            return found
    return best


def apply(script: str, form: str) -> str:
    """Return the lemma a script makes of a form; the form in lower case if it cannot.

    >>> apply("l3|y", "Parties"), apply("l4|go", "us")
    ('party', 'us')
    """
    cut, _, add = script[1:].partition("|")
    written = _WRITTEN[script[0]](form)
    kept = len(written) - int(cut)
    if kept < 0 or (kept == 0 and not add):
        return form.lower()
    return written[:kept] + add


class Lemmas:
    """Lemmas of words by their tag and the model's script."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Take (form in lower case, XPOS, lemma) rows, those of words seen in training."""
        self._seen = {(form, tag): lemma for form, tag, lemma in rows}
        self._bases = {
            lemma
            for (_, tag), lemma in self._seen.items()
            if tag.startswith(("VB", "NN")) and lemma.isalpha() and lemma.islower()
        }

    def __call__(self, word: str, tag: str, chosen: str) -> str:
        """Return the lemma of a word.

        >>> lemmas = Lemmas([("people", "NNS", "person"), ("consist", "VB", "consist")])
        >>> lemmas("People", "NNS", "l0|"), lemmas("consisting", "VBG", "l3|e")
        ('person', 'consist')
        >>> Lemmas([("struck", "VBN", "strike")])("struck", "VBD", "l0|")
        'strike'
        """
        lower = word.lower()
        found = self._seen.get((lower, tag)) or self._seen.get((lower, _LIKE.get(tag, tag)))
        if found is not None:
            return found
        told = apply(chosen, word)
        if told not in self._bases:
            for cut, add in _INFLECTED.get(tag, ()):
                base = lower[: len(lower) - len(cut)] + add
                if lower.endswith(cut) and base in self._bases:
                    return base
                if cut in ("ed", "ing") and base[-1:] == base[-2:-1] and base[:-1] in self._bases:
                    return base[:-1]  # "shipped"
        return told


_LIKE = {"VBD": "VBN", "VBN": "VBD"}
"""A past that is a participle too is one verb's: "fled"."""
_PAST = (("ied", "y"), ("ed", ""), ("ed", "e"))
_INFLECTED = {
    "NNS": (("ies", "y"), ("es", ""), ("s", "")),
    "VBZ": (("ies", "y"), ("es", ""), ("s", "")),
    "VBD": _PAST,
    "VBN": _PAST,
    "VBG": (("ing", ""), ("ing", "e")),
}
