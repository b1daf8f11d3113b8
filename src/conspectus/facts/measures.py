"""What a number counts: the table of measures and the look at the words around a number.

In go the words of a sentence before and after a number, out comes a measure such as "killed" or
"ships". What surprises: the verb beats the noun, because "killed nine workers" counts the killed
and "nine workers walked out" the workers.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import islice

from conspectus.facts.numbers import NUMBER

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|[.;:?!—–()…]|\d[\d,.]*|[,“”\"«»]")
_STOPS = frozenset(".;:?!—–()…")
_SMALL = frozenset(
    "in on at by from to with for since after before during until under over near off into than as"
    " who which that whose where when while because and or but was were is are be been had has have"
    " will would did do does said not no".split()
)
_TURNS = frozenset("while but whose where charged convicted acquitted".split())
"""Words after which no more is told of what became of those counted: "three were charged with"."""
_LINKS = frozenset("of the these those its their his her our more other such all some".split())
OUTCOMES = ("killed", "wounded", "missing", "displaced", "besieged", "detained", "arrested",
            "kidnapped")  # fmt: skip
"""Measures of what became of people."""


_ASIDE = re.compile(
    rf",\s(?:at\sleast\s)?(?:{NUMBER}|some|most|all|many|both|none|half)\sof\s(?:them|whom|which)\b[^,.;:!?]*(?:,|.*)",
    re.IGNORECASE | re.DOTALL,
)
"""What is said of a part of those counted."""
_FATAL = re.compile(r"\b(?:fatally|mortally)\s[a-z]+")
_LABEL = re.compile(r"\b([A-Za-z]+):\s(?:about\s|some\s|at\sleast\s)?$")
"""What a list of figures is headed by: "Missing: 37"."""
_TOLL = re.compile(
    r"\btoll\b[^.;:?!]{0,100}?\b(?:to|at)\s(?:(?:at|more|as|up)\s[a-z]+\s(?:as\s)?)?$",
    re.IGNORECASE,
)
"""A toll that rises to or stands at the number."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The table of measures."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    fits: dict[str, tuple[str, ...]]
    hedges: tuple[tuple[str, "re.Pattern[str]"], ...]

    def noun(self, word: str) -> str | None:
        """Return the measure a noun names, singular or plural."""
        word = word.lower()
        ends = (("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("men", "man"))
        forms = (word.removesuffix(old) + new for old, new in ends if word.endswith(old))
        return next((self.nouns[form] for form in forms if form in self.nouns), None)

    def hedge(self, before: str) -> str:
        """Return the class of the hedge that ends the words before a number; "" for none."""
        tail = before[-32:].lower()
        found = ((name, rule.search(tail)) for name, rule in self.hedges)
        longest = min(((m.start(), name) for name, m in found if m), default=(0, ""))
        return longest[1]  # "no more than" is no "more than"


@lru_cache(maxsize=1)
def table() -> Measures:
    """Return the table as shipped."""
    path = resources.files("conspectus.knowledge") / "data" / "measures.toml"
    raw = tomllib.loads(path.read_text("utf-8"))
    order = ("below", "least", "most", "about")
    return Measures(
        verbs={w: m for m, words in raw["verbs"].items() for w in words.split()},
        nouns={w: m for m, words in raw["nouns"].items() for w in words.split()},
        fits={m: tuple(words.split()) for m, words in raw["fits"].items()},
        hedges=tuple(
            (name, re.compile(rf"(?<!\w)(?:{raw['hedges'][name]})\s+[\"“«‘]?$")) for name in order
        ),
    )


def counted_words(after: str) -> list[str]:
    """Return the words of the noun phrase that follows a number, at most six.

    >>> counted_words(" Icelandic tug masters reached the harbour")
    ['Icelandic', 'tug', 'masters', 'reached', 'harbour']
    """
    found: list[str] = []
    for m in _WORD.finditer(after[:90]):
        word = m.group()
        if word.lower() in _LINKS:
            if word.lower() == "of" and found:
                break
            continue
        if word.lower() in _SMALL or not word[0].isalpha():
            break
        found.append(word)
        if len(found) == 6:
            break
    return found


def measure_of(before: str, after: str, *, alone: bool = False) -> tuple[str, str | None]:
    """Return what a number counts and the counted noun as written.

    Args:
        before: The words of the sentence before the number.
        after: Those after it.
        alone: No noun after the number is what it counts.

    Returns:
        The measure, "count" when no word tells, and the noun, None when there is none.
    """
    known = table()
    words = [] if alone else counted_words(after)
    noun, unit = None, None
    for word in words:
        found = known.verbs.get(word.lower())
        if found in OUTCOMES and known.noun(word) is None:
            break
        if (m := known.noun(word)) is not None:
            noun, unit = m, word
            if m in OUTCOMES or m in {"duration", "distance", "money"}:
                break
    if unit is None and words and not known.verbs.get(words[0].lower()):
        plural = [w for w in words[:4] if w.endswith("s") and w.islower()]
        unit = plural[0] if plural else None
    if noun in {"duration", "distance", "money", "area", "weight", "volume", *OUTCOMES}:
        return noun or "count", unit
    outcome = _outcome(before, after)
    if noun in {"strikes", "bombs"} and outcome in OUTCOMES:
        outcome = None  # "two attacks killed 20" counts attacks, the verb is what they did
    return outcome or noun or ("people" if unit in {"people"} else "count"), unit


def outcome_in(sentence: str) -> str | None:
    """Return the first outcome a sentence names; None when it names none."""
    words = (m.group().lower() for m in _WORD.finditer(sentence[-200:]))
    return next((table().verbs[w] for w in words if w in table().verbs), None)


def labelled(before: str) -> str | None:
    """Return the outcome that heads a number in a list of figures: "Missing: 37"."""
    label = _LABEL.search(before)
    return table().verbs.get(label[1].lower()) if label else None


def _outcome(before: str, after: str) -> str | None:
    """Return what became of those counted, from the verb nearest to the number."""
    known = table()
    before, after = _FATAL.sub("killed", before[-160:]), _FATAL.sub("killed", after[:160])
    behind = [m.group().lower() for m in _WORD.finditer(before[-80:])]
    near = behind[-7:]
    ahead = _words_ahead(after)
    alone = near[-1:] == [","] or (near[-2:-1] == [","] and near[-1] not in known.verbs)
    if alone:  # "killed, 9,000 driven from their homes"
        own = next((known.verbs[w] for w in ahead[:3] if w in known.verbs), None)
        if own is not None:
            return own
    for place, word in enumerate(reversed(near)):
        if word in _STOPS or word in {"and", "but", "while"} or word[0].isdigit():
            break
        if word == "," and place > 1:
            break
        if word in known.verbs:
            return known.verbs[word]
    if _TOLL.search(before[-160:]):
        return "killed"
    found = next((known.verbs[w] for w in ahead if w in known.verbs), None)
    if found is not None:
        return found
    if re.search(r"\b(?:death\stoll|toll|dead|deaths|fatalities)\b", before[-120:], re.IGNORECASE):
        return "killed"
    return None


def _words_ahead(after: str) -> list[str]:
    """Return the words after a number that may tell what became of those counted.

    Of "nine guests, two of them children, were hurt" the words between the commas are left out,
    and of "two men were on board, one of whom is dead" all after the comma.
    """
    found: list[str] = []
    near = after[:160]
    if aside := _ASIDE.search(near):
        near = near[: aside.start()] + near[aside.end() :]
    for m in islice(_WORD.finditer(near[:120]), 14):
        word = m.group().lower()
        if word in _STOPS or word in _TURNS or word[0].isdigit():
            break
        if found and found[-1] == "," and word.endswith("ing"):
            break  # of "a crowd of 2,000, killing six" the killing has its own number
        found.append(word)
    return found
