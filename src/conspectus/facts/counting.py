"""Where numbers stand in a text and what they allow: the search behind `find_figures`.

Comes in: the reading text. Goes out: `Count`s, numbers that count something. What surprises is how
much is left out: ordinals, list numbers, names of weapons and roads, scores, telephone numbers and
whatever is part of a date.
"""

import re
from bisect import bisect_left
from calendar import month_name
from dataclasses import dataclass

from conspectus.facts.bounds import VAGUE, bounds_of
from conspectus.facts.measures import counted_words, table
from conspectus.facts.numbers import DIGITS, NUMBER, number

_VAGUE = "|".join(
    re.escape(w).replace(r"\ ", r"[\s-]") for w in sorted(VAGUE, key=len, reverse=True)
)
_MONEY = r"(?:(?:US|A|C|HK|NZ)?[$€£¥₺]\s?|RM\s?)"
_RANGE = re.compile(
    rf"(?<![\w$€£.,/-])(?:(?P<between>between)\s(?P<opened>[\"“]?))?(?P<low>{NUMBER})\s?(?P<link>-|–|to|and|or)\s?(?P<high>{NUMBER})(?![\w/]|[.,:]\d|-\d)",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:ris|rose|fell|fall|grew|grow|increas|climb|jump|declin|drop|went|up|down|rais|lower|cut|revis|swe|shr)"
    r"[a-z]*\b[^.;:\n]{0,40}\bfrom\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)
"""What makes two counts of what looks like a range: "the toll rose from 12 to 20"."""
_SHARE = re.compile(
    rf"(?<!\w)(?P<a>{NUMBER})\s(?:[a-z]+\s)?(?:in|out\sof)\s(?:every\s)?(?P<b>{NUMBER})"
    r"(?![\w]|[.,:]\d|\s(?:[a-z]+\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|places|cities|towns)\b)",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    rf"(?<![\w$€£.,/:+#-])(?P<money>{_MONEY})?(?P<number>{NUMBER}|(?:{_VAGUE})(?!\w))"
    r"(?P<percent>\s?%|\sper\s?cent\b)?(?![\w/]|[.,:]\d|['’]s\s)",
    re.IGNORECASE,
)
_YEAR_OUT = re.compile(
    r"\b(?:before|within|in|of)\s(a\syear)\b(?!\s(?:ago|earlier|later|after))", re.I
)
_NTHS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_NTH = re.compile(
    rf"\bthe\s({'|'.join(_NTHS)})\s(?:[a-z]+\s){{1,2}}(?:lost|killed|destroyed|downed|sunk|shot\sdown|hit|fired"
    r"|found|attacked|struck|arrested|abducted)\s(?:\w+\s){0,2}?(?:this|since|in|so\sfar|within)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    rf"\ban?\s({'|'.join(_NTHS[1:])})(?=\s(?:was|is|had|has|died|fell|escaped|drowned|later|in\s)|[.,;])",
    re.IGNORECASE,
)
"""One more of what was counted: "three hit the refinery, a fourth fell into the sea"."""
_NAME_BEFORE = re.compile(
    r"(?:\b(?:no|nos|nr|number|resolution|article|section|chapter|page|flight|route|highway|room|unit|channel"
    r"|type|mark|model|boeing|airbus|annex|phase|level|version|season|figure|table|class|grade|line|gate|pier"
    r"|apollo|ages?|aged|(?:boy|girl|child|son|daughter|baby|youth|lad|man|woman)\sof|group\sof|top|covid|windows|ww|sars)\.?\s|[A-Z]{1,4}-|[#№§])$",
    re.IGNORECASE,
)
_MONTHS = "|".join(month_name[1:])
_AFTER_OUT = re.compile(
    r"(?:\s?(?:[ap]\.?m\b|GMT|UTC|o['’]clock|st\b|nd\b|rd\b|th\b)|[\s-]?mm\b|[\s-]?years?[-\s]old|\syears?\sof\sage"
    rf"|\)\s\d|-\w+\s(?:rifle|jet)|\s?(?:to|and|or|-|–)\s?\d{{1,2}}\s(?:{_MONTHS})\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\w+[.)]\s|\d{3,4}:\s")
"""What opens a paragraph and counts nothing: the number of a list item, a time of four digits."""
_EACH = re.compile(r"\b(?:no|any|every|each|some)[\s-]$", re.IGNORECASE)
_NONE = re.compile(r"\b(?:not|without)\s(?:(?:even|so\smuch\sas|a)\s)*$", re.IGNORECASE)
"""What makes none of one: "not one", "without a single"."""
_PERIOD = re.compile(r"\b(?:last|past|next|coming|first|previous)\s$", re.IGNORECASE)
_LENGTH = re.compile(r"[\s-](?:second|minute|hour|day|week|month|year|decade)s?\b", re.IGNORECASE)
_THINGS = frozenset({"ships", "aircraft", "vehicles", "bombs", "strikes", "warnings"})
_ONE_PERSON = frozenset({"people", "troops", "fighters"})
_ONE_THING = _THINGS | {"people", "troops", "fighters", "killed"}
_OFFSET = re.compile(
    r"[\s-](?:second|minute|hour|day|week|month|year|decade)s?\s(?:ago|before|after|later|earlier|since|from)\b",
    re.IGNORECASE,
)
_DISTANT = re.compile(r"[\s-]\w+\s(?:ago|later|earlier)\b", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\s(?:of\b(?!\s(?:whom|them|those|these|the\s\w+\s\w+)\b)|another\b|side\b|day\b|thing\b|way\b|can\b|could\b|hand\b|by\b|would\b|more\b|such\b)",
    re.I,
)


_SAID_OF = re.compile(
    r"\s(?:[\w-]+\s)?(?:was|is|had\sbeen|has\sbeen)?\s?(?:\w+ly\s)?(?:killed|wounded|hurt|injured|dead|missing"
    r"|arrested|detained|captured|sunk|shot|hit|lost|destroyed|died|fell|escaped|freed|released|drowned)\b"
)
"""What makes "one" or "a fourth" a count: what became of it."""
_PART_OF = re.compile(r"\sof\s(?:whom|them|those|these|the\s\w+\s\w+)\b", re.IGNORECASE)
_LISTED = re.compile(rf"\b{NUMBER}\s[^.;:!?]{{0,50}}\band\s$", re.IGNORECASE)
_DEFINED = re.compile(r"\s(?:[a-z-]+\s)?[a-z-]+s\s(?:who|whom|that)\s")
"""What tells "the two shepherds whom they took" from "the two sides"."""
_BECAME = re.compile(
    r"\s(?:[a-z-]+\s){1,3}(?:(?:was|were|had\sbeen|have\sbeen|has\sbeen)\s)(?:[a-z]+ly\s)?(?:killed|wounded|hurt|injured"
    r"|shot|hit|arrested|detained|captured|freed|released|executed|drowned|missing|dead)\b"
)
"""What tells "the two guards were killed" from "the two sides"."""
_PLACED = re.compile(r"\s(?:in|at|on|near|off|from|later)\s")
_RATE = re.compile(
    r"\s(?:[\w-]+\s)?(?:a|an|per|every|each)\s(?:second|minute|hour|day|night|week|month|year)\b"
)
_BEFALLEN = re.compile(
    r"\b(an?)\s((?:[a-z-]+\s){1,4}?)(?:was|were|is|has\sbeen|had\sbeen|have\sbeen)\s(?:[a-z]+ly\s)?"
    r"(?:killed|wounded|injured|shot|murdered|executed|abducted|kidnapped|beaten)\b"
)
_BEFELL = re.compile(
    r"\b(?:kill(?:ed|ing|s)|wound(?:ed|ing|s)|injur(?:ed|ing|es)|murder(?:ed|ing)|abduct(?:ed|ing)|kidnapp(?:ed|ing))"
    r"\s(an?)\s((?:[a-z-]+\s?){1,3})"
)
"""One person who was hurt: "three patients and a nurse were killed", "killing a guard"."""
_SINGLE = re.compile(r"\ba\s(single)\s(?=[a-z])", re.IGNORECASE)
_FOR_ONE = re.compile(r"\bfor\s(an?\s(hour|day|week|month|year))\b(?!\sor\s)", re.IGNORECASE)
_TWICE = re.compile(r"(?:ed|en|it|uck|ot|unk)\s$")
_TIMES_AS = re.compile(r"\s(?:the|as|its|their|that)\b")


@dataclass(frozen=True, slots=True)
class Count:
    """A number in the text and what it allows."""

    start: int
    end: int
    low: float | None
    high: float | None
    form: str
    """plain, range, share, percent, money, length or ordinal."""
    unit: str | None = None
    """Of a length without a number ("for an hour"): the unit."""


def counts(text: str, taken: list[tuple[int, int]]) -> list[Count]:
    """Return the numbers that count something, in order; `taken` are ranges that are dates."""
    found: list[Count] = []
    busy = sorted(taken)
    for finder in (_shares, _ranges, _lengths, _plain, _ordinals):
        for c in finder(text):
            if not _meets(busy, c.start, c.end):
                found.append(c)
        busy = sorted([*taken, *((c.start, c.end) for c in found)])
    return sorted(found, key=lambda c: c.start)


def unwanted(before: str, after: str) -> bool:
    """Return whether a length of time is a distance from an event or a period, not a count."""
    period = _PERIOD.search(before[-12:]) and _LENGTH.match(after)
    lasting = re.search(r"\bfor\s$", before[-6:]) and not _DISTANT.match(after)
    return bool(period or (_OFFSET.match(after) and not lasting))


def _meets(busy: list[tuple[int, int]], start: int, end: int) -> bool:
    """Return whether a range meets one of those taken, sorted and without overlap."""
    at = bisect_left(busy, (start, start))
    return (at < len(busy) and busy[at][0] < end) or (at > 0 and busy[at - 1][1] > start)


def _shares(text: str) -> list[Count]:
    found = []
    for m in _SHARE.finditer(text):
        a, b = number(m["a"]), number(m["b"])
        if a and b and a < b and b <= 100 and not re.search(r"\d{4}", m["b"]):
            found.append(Count(m.start(), m.end(), a / b, a / b, "share"))
    return found


def _ranges(text: str) -> list[Count]:
    found = []
    for m in _RANGE.finditer(text):
        low, high = number(m["low"]), number(m["high"])
        if low is None or high is None or low >= high or _AFTER_OUT.match(text, m.end()):
            continue
        if m["link"].lower() == "and" and not m["between"]:
            continue
        if m["link"].lower() == "or" and high - low > 3:
            continue
        scale = re.search(r"(?:hundred|thousand|million|billion)$", m["high"], re.IGNORECASE)
        if scale and low < 1000:
            low *= number("a " + scale.group()) or 1
        if _CHANGED.search(text, max(0, m.start() - 60), m.start()):
            continue
        if m["link"] in "-–" and not m["between"] and (high > 20 * low or low == 0):
            continue  # a score, a part of a telephone number
        whole = m["between"] and not m["opened"]  # what a mark opens is quoted without "between"
        start = m.start("between") if whole else m.start("low")
        found.append(Count(start, m.end(), low, high, "range"))
    return found


def _lengths(text: str) -> list[Count]:
    """Return lengths of time without a number; a year as a deadline is twelve months."""
    found = [
        Count(m.start(1), m.end(1), 12, 12, "length", "months") for m in _YEAR_OUT.finditer(text)
    ]
    taken = {c.start for c in found}
    return found + [
        Count(m.start(1), m.end(1), 1, 1, "length", m[2].lower())
        for m in _FOR_ONE.finditer(text)
        if m.start(1) not in taken
    ]


def _ordinals(text: str) -> list[Count]:
    """Return ordinals that count what happened so far: "the second drone lost this month"."""
    found = []
    for m in _NTH.finditer(text):
        n = float(_NTHS.index(m[1].lower()) + 2)
        found.append(Count(m.start(1), m.end(1), n, n, "ordinal"))
    harmed = (
        m
        for rule in (_BEFALLEN, _BEFELL)
        for m in rule.finditer(text)
        if any(table().noun(w) in _ONE_PERSON and not w.endswith("s") for w in m[2].split())
    )
    for one in (*_SINGLE.finditer(text), *_ANOTHER.finditer(text), *harmed):
        n = 0 if _NONE.search(text, max(0, one.start() - 20), one.start(1)) else 1
        found.append(Count(one.start(1), one.end(1), n, n, "plain"))
    return found


def _plain(text: str) -> list[Count]:
    found = []
    hedges = table()
    for m in _PLAIN.finditer(text):
        words, start, end = m["number"], m.start(), m.end("number")
        before, after = text[max(0, start - 40) : start], text[m.end() : m.end() + 40]
        if not _counts(words, before, after):
            continue
        none = words.lower() == "one" and _NONE.search(before)
        both = bounds_of("zero" if none else words, hedges.hedge(before))
        if both is None:
            continue
        form = "money" if m["money"] else "percent" if m["percent"] else "plain"
        if words.lower() in {"half", "a half", "a third", "one third", "two thirds", "a quarter"}:
            form = "share"
        found.append(Count(start, m.end() if m["percent"] else end, *both, form))
    return found


def _counts(words: str, before: str, after: str) -> bool:
    """Return whether a number counts something, judged by its neighbours."""
    low = words.lower()
    if _NAME_BEFORE.search(before) or _AFTER_OUT.match(after):
        return False
    if re.search(r"(?:^|\n)\s*$", before) and _LABEL.match(words + after[:2]):
        return False
    if low in {"two", "three"} and re.search(r"\b(?:the|these|those|both)\s$", before, re.I):
        words_after = counted_words(after)[:3]  # "the two sides" is a name, "the two gunboats" no
        told = _DEFINED.match(after) or _BECAME.match(after)
        return bool(told) or any(table().noun(w) in _THINGS for w in words_after)
    if low == "one":
        if _RATE.match(after) or _EACH.search(before):
            return False
        if re.search(r"\b(?:only|just|killed|wounded|at\sleast)\s$", before):
            return True
        if _LISTED.search(before) and _PLACED.match(after):
            return True
        if _ONE_OF.match(after):
            return False
        if _PART_OF.match(after):
            return True
        nouns = [table().noun(w) for w in counted_words(after)[:2]]
        return bool(_SAID_OF.match(after)) or any(n in _ONE_THING for n in nouns)
    if low == "twice":
        return bool(_TIMES_AS.match(after) or _TWICE.search(before)) and not _RATE.match(after)
    if low in {"once", "half", "a half"}:
        return bool(re.match(r"\s(?:of\b|the\b|an?\b)", after)) and low.endswith("half")
    if low in {"a third", "a quarter"}:
        return bool(re.match(r"\sof\b", after))
    if low in {"zero", "a hundred", "a thousand"}:
        return low != "zero"
    return not re.fullmatch(DIGITS, low) or float(low.replace(",", "")) < 1e12
