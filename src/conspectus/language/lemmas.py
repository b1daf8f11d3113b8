"""Lemma scripts: how a word's form becomes its lemma, as a class a model can choose.

A script says how to write the form (lower, kept, Title), how many of its last letters to cut and
what to add: "l3|y" makes "country" of "Countries". An irregular form is cut whole: "l4|go".
"""

from collections.abc import Callable

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
