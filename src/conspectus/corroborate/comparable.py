"""Which figures can be set against others at all, and which two count the same kind of thing.

A number that is a part, a rate, an age, a place in a row or half of a time ("4 hours 28 minutes")
answers no question by itself. What surprises: outside counts of harm two figures must be near each
other in size, because accounts of one thing differ by a part and not by a hundredfold.
"""

import re
from collections.abc import Mapping

from conspectus.corroborate.likeness import COMMON
from conspectus.corroborate.material import Material
from conspectus.knowledge.ideas import idea
from conspectus.records import Figure, Span

HARM = frozenset({"killed", "wounded", "missing", "displaced", "detained", "arrested"})
HELD = frozenset({"detained", "kidnapped", "hostages", "missing", "besieged"})
LENGTHS = frozenset({"duration", "distance"})
MOST_TIMES = {
    True: 8.0,
    False: 4.5,
}  # how many times the least the greatest may be, of harm or not
BESIDE = 70  # code points on each side in which two lengths must share words
_NEVER = frozenset({"share", "money", "ordinal", "age", "year", "weight", "temperature", "speed"})
_UNITS: Mapping[str, tuple[str, float]] = {
    "second": ("minute", 1 / 60), "minute": ("minute", 1.0), "hour": ("minute", 60.0),
    "day": ("day", 1.0), "week": ("day", 7.0), "month": ("day", 30.4), "year": ("day", 365.0),
    "metre": ("km", 0.001), "meter": ("km", 0.001), "m": ("km", 0.001), "km": ("km", 1.0),
    "kilometre": ("km", 1.0), "kilometer": ("km", 1.0), "mile": ("km", 1.609),
    "foot": ("km", 0.000305), "feet": ("km", 0.000305), "yard": ("km", 0.000914),
}  # fmt: skip
_ROUNDED = 0.04  # lengths and times that differ by less are one figure in two units
_PART = re.compile(
    r"\b(?:includ\w+|among\s+(?:them|the\s+\w+)|of\s+wh(?:om|ich)|of\s+(?:them|those)|another|"
    r"a\s+further|other|additional|more\s+than\s+half|plus|as\s+well\s+as|since|per|every|each|"
    r"ages?|aged|average\s+of|averaging|between\s+the\s+ages\s+of)\b[^.;]{0,16}$",
    re.I,
)
_PART_AFTER = re.compile(
    r"^\s*(?:of\s+(?:them|those|whom|the|\d)|more\b|others?\b|(?:\w+\s+){0,2}(?:seriously|critically|"
    r"badly|gravely|severely|slightly|lightly)\b|(?:\w+\s+){0,3}with\s+(?:more\s+)?serious)",
    re.I,
)
_BESIDE_OTHERS = re.compile(
    r"^\s*(?:[^\W\d]\w+\s+){1,2}and\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s"
    r"(?!hours?|minutes?|days?|half|quarter)",
    re.I,
)
"""Counted with others in a row: each count is a part."""
_ONE_OF_MANY = re.compile(
    r"an?|another|(?:\d+(?:st|nd|rd|th))|first|second|third|fourth|fifth|sixth", re.I
)
_AGE_AFTER = re.compile(r"^[\s-]*(?:\w+[\s-]){0,2}(?:old\b|of\s+age\b)", re.I)
_RATE_AFTER = re.compile(
    r"^\s*(?:\w+\s+){0,2}(?:per|a|an|every|each)\s+(?:second|minute|hour|day|night|week|month|year)\b",
    re.I,
)
_FLOW = re.compile(
    r"\b(?:in|over|during|within|for)\s+(?:the\s+|a\s+)?(?:(?:past|last|previous)\s+(?:\w+[\s-])?|24[\s-]|"
    r"(?:\d+|twelve)[\s-])(?:hours?|days?)\b",
    re.I,
)
"""What is counted anew each day."""
_VAGUE = re.compile(r"\b(?:several|few|some|many|couple|numerous|various)\b", re.I)
_RATE_BEFORE = re.compile(r"\b(?:per|every|each|once\s+in)\s*$", re.I)
TOTAL = re.compile(
    r"\b(?:in\s+all|in\s+total|that\s+makes|making|bring(?:s|ing)|brought|altogether|combined|overall|total|together|between\s+them|"
    r"(?:both|two|three|four|all)\s+(?:\w+\s+)?(?:attacks|incidents|blasts|strikes|raids)|so\s+far\s+this)\b",
    re.I,
)
_SUM = re.compile(r"\b(?:makes|making|total\s+(?:of|to))\s+(?:\w+\s+)?$", re.I)
_FREED = re.compile(
    r"\b(?:free[sd]?|freeing|releas\w+|exchang\w+|swap\w*|let\s+go|rescu\w+|escap\w+)\b", re.I
)
_OTHER_LENGTH = re.compile(
    r"^[\s,(-]*(?:\w+\s+)?(?:and\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s*"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|inches|feet|metres|meters)\b",
    re.I,
)
_NOT_PEOPLE = frozenset(
    "attacks strikes raids bombs blasts times days incidents houses trains cars vehicles buses "
    "planes aircraft ships boats vessels homes buildings shots rounds missiles cases".split()
)
_DEATH = re.compile(
    r"\b(?:died|dead|deaths?|death\s+toll|killed|casualties|graves?|buried)\b", re.I
)
_DEEDS = frozenset(
    "warnings attacks strikes raids visits meetings arrests explosions blasts shots votes".split()
)
_FIGHTING = frozenset("fighters troops militants rebels".split())
_PEOPLE = frozenset(
    "people persons lives dead victims deaths casualties souls bodies men individuals".split()
)
_ARMED = frozenset(
    "soldiers troops fighters militants rebels gunmen insurgents terrorists servicemen marines "
    "guards policemen police officers commandos attackers".split()
)
_STOPS = frozenset(".,;") | frozenset(
    "were was have had has when who that which by in at on of from after and or died "
    "killed hurt".split()
)
_UNARMED = frozenset(
    "civilians women children residents villagers bystanders passengers girls boys students "
    "schoolgirls workers pupils journalists tourists".split()
)


def comparable(m: Material, figure: Figure, totals: frozenset[str]) -> bool:
    """Return whether a figure answers a question by itself; `totals` are wholes with parts."""
    if figure.low is None and figure.high is None:
        return False
    if figure.id in totals or figure.measure in _NEVER:
        return False
    unit = (figure.unit or "").lower()
    if figure.measure == "count" and not unit:
        return False
    if figure.measure in HARM and unit.split(" ")[-1] in _NOT_PEOPLE:
        return False
    text = m.corpus.by_doc[figure.doc_id].document.text
    start, end = figure.spans[0].start, figure.spans[-1].end
    sentence = m.corpus.sentence(figure.doc_id, start)
    before = text[max(sentence.start, start - 60) : start]
    after = text[end : min(sentence.end, end + 40)]
    if _PART.search(before) or _PART_AFTER.search(after) or _RATE_BEFORE.search(before):
        return False
    if figure.measure in HARM and (
        _BESIDE_OTHERS.match(after) or _ONE_OF_MANY.fullmatch(text[start:end])
    ):
        return False
    if (
        (before.endswith(", ") and after.startswith(","))
        or _AGE_AFTER.search(after)
        or _RATE_AFTER.search(after)
    ):
        return False
    if _FLOW.search(text[sentence.start : sentence.end]) and figure.measure not in LENGTHS:
        return False
    if figure.measure in LENGTHS and _broken(before, text[start : end + 40]):
        return False
    if figure.measure not in HARM and _VAGUE.search(text[start:end]):
        return False
    if figure.measure in HELD and _FREED.search(text[sentence.start : sentence.end]):
        return False
    if figure.measure not in HARM or not TOTAL.search(text[sentence.start : start]):
        return True
    return figure.event_id is not None and not _SUM.search(before)


def _broken(before: str, from_here: str) -> bool:
    """Return whether a length is one of two said in a row: hours and minutes, km in miles."""
    units = r"(?:seconds?|minutes?|hours?|kilomet\w+|km|miles?|met(?:er|re)s?|feet)"
    after = re.match(rf"^[\w.,-]+\s*{units}?\s*(.*)$", from_here, re.I | re.S)
    return bool(
        (after and _OTHER_LENGTH.search(after[1]))
        or re.search(rf"\b{units}\s*(?:and|,|\()?\s*$", before, re.I)
    )


def measure_of(m: Material, figure: Figure) -> str:
    """Return what is counted, a unit of length or time in it, so that only like meets like.

    People counted in a paragraph about the dead are the dead: "it put the figure at 30 fighters".
    """
    if figure.measure in _FIGHTING or figure.measure == "people":
        paragraph = m.corpus.paragraph(figure.doc_id, figure.spans[0].start)
        before = m.corpus.paragraph(figure.doc_id, max(0, paragraph.start - 1))
        near = Span(start=before.start, end=paragraph.end)
        if _DEATH.search(m.corpus.text(figure.doc_id, near)) and not figure.event_id:
            return "killed"
    event = m.traits.get(figure.event_id or "")
    if figure.measure == "times" and event:
        first = event.trigger.split()[0]
        return f"times {idea(first)}"  # "warned seven times" counts what "seven warnings" counts
    deed = (figure.unit or "").lower() if figure.measure == "count" else figure.measure
    if deed in _DEEDS:
        return f"times {idea(deed)}"
    if figure.measure in LENGTHS:
        unit = (figure.unit or "").lower()
        base = _UNITS.get(unit) or _UNITS.get(unit.rstrip("s")) or (unit, 1.0)
        return f"{figure.measure} {base[0]}"
    if figure.measure == "count":
        return (figure.unit or "").lower()
    return figure.measure


def bounds(figure: Figure) -> tuple[float, float]:
    """Return least and greatest count, lengths and times in one unit, open ends as infinity."""
    factor = 1.0
    if figure.measure in LENGTHS:
        unit = (figure.unit or "").lower()
        factor = (_UNITS.get(unit) or _UNITS.get(unit.rstrip("s")) or ("", 1.0))[1]
    low = float("-inf") if figure.low is None else figure.low * factor
    high = float("inf") if figure.high is None else figure.high * factor
    if figure.measure in LENGTHS:
        return low * (1 - _ROUNDED), high * (1 + _ROUNDED)
    return low, high


def near_in_size(f: Figure, g: Figure) -> bool:
    """Return whether two counts are near enough in size to be two accounts of one thing."""
    ends = [b for x in (f, g) for b in bounds(x) if 0 < b < float("inf")]
    zero = any(0 in (x.low, x.high) for x in (f, g))
    return zero or not ends or max(ends) <= MOST_TIMES[f.measure in HARM] * min(ends)


def same_things(m: Material, f: Figure, g: Figure, disputed: bool, single: frozenset[str]) -> bool:
    """Return whether two counts count the same people, as far as their nouns tell.

    A part may be smaller than the whole: 9 civilians and 14 people agree, 14 civilians and 9
    people do not. The only count a text gives is its whole count, unless it is far smaller.
    Two speakers who differ count the same dead under their own words for them, but soldiers and
    civilians are never the same dead.
    """
    one, other = (_noun(x) for x in (f, g))
    sides = [_side(m, x) for x in (f, g)]
    if f.measure in HARM and sides[0] != sides[1] and not disputed:
        some, whole = (f, g) if sides[0] else (g, f)
        if all(sides) or bounds(some)[1] <= bounds(whole)[0] * 0.6:
            return False
    if {"armed", "unarmed"} <= set(sides):
        return False
    if one == other or f.measure not in HARM | {"people"}:
        return True
    if one in _PEOPLE and other in _PEOPLE:
        return True
    if disputed:
        return f.measure in HARM
    if one in _PEOPLE or other in _PEOPLE:
        whole, part = (f, g) if one in _PEOPLE else (g, f)
        if part.unit is None or bounds(part)[0] > bounds(whole)[1]:
            return True
        alone = part.doc_id in single and whole.doc_id in single
        return alone and bounds(part)[1] >= 0.6 * bounds(whole)[0]
    return _SAME.get(one, one) == _SAME.get(other, other)


_SAME = {
    "seamen": "sailors", "crewmen": "sailors", "crew": "sailors", "troops": "soldiers",
    "servicemen": "soldiers", "police": "policemen", "officers": "policemen",
    "girls": "schoolgirls",
}  # fmt: skip
"""Nouns for one and the same people."""


def _noun(figure: Figure) -> str:
    return (figure.unit or "people").lower().split(" ")[-1]


def _side(m: Material, figure: Figure) -> str:
    """Return whether the people counted bear arms, as the first noun that tells says."""
    text = m.corpus.by_doc[figure.doc_id].document.text
    end = figure.spans[-1].end
    for word in re.findall(r"[^\W\d]+|[.,;]", text[end : end + 45].lower()):
        if word in _STOPS:
            break
        if word in _ARMED or word in _UNARMED:
            return "armed" if word in _ARMED else "unarmed"
    return ""


def beside(m: Material, figure: Figure) -> frozenset[str]:
    """Return the stems of the plain words beside a number, names and what is counted left out."""
    text = m.corpus.by_doc[figure.doc_id].document.text
    start, end = figure.spans[0].start, figure.spans[-1].end
    sentence = m.corpus.sentence(figure.doc_id, start)
    before = text[max(sentence.start, start - BESIDE) : start]
    after = text[end : min(sentence.end, end + BESIDE)]
    plain = [w for w in re.findall(r"\w+", f"{before} {after}") if w.islower() and w not in COMMON]
    unit = (figure.unit or "").lower().rstrip("s")
    return frozenset(w[:6] for w in plain if len(w) > 3 and w.rstrip("s") != unit)


_POINT = re.compile(
    r"^[\s-]*(?:\w+\s+)?(?:away\s+)?(from|off|north|south|east|west|north-?\w+|south-?\w+)\b", re.I
)


def from_one_point(m: Material, f: Figure, g: Figure) -> bool:
    """Return whether two distances are measured from something: "31 km from the coast"."""
    found = []
    for x in (f, g):
        text = m.corpus.by_doc[x.doc_id].document.text
        found.append(_POINT.search(text[x.spans[-1].end : x.spans[-1].end + 40]))
    return all(found)
