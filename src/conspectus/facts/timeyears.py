"""Years and their parts: seasons, quarters, halves, decades, centuries.

An expression and where it stands in, a TIMEX3 value out. What surprises: winter belongs to the year
in which it begins, so January's "this winter" is of the year before.
"""

import re

from conspectus.facts.timegrammar import Expression
from conspectus.facts.timelengths import Meaning, Moment, mod_of

_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split()  # noqa: E501
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def season(e: Expression, at: Moment) -> Meaning | None:
    """Return a season, quarter, half or fiscal year, of the year its tense asks for."""
    if e.kind == "fiscal":
        return Meaning("DATE", f"FY{e.part('year')}")
    words = e.part("year").lower()
    year = int(words) if words.isdigit() else None
    rel = re.sub(r"^(earlier|later)\s|^the\s", "", e.part("rel").lower()).strip()
    if year is None and not at.day:
        name = _SEASONS.get(re.sub("time$", "", e.part("season").lower()))
        return Meaning("DATE", f"XXXX-{name}" if name else None)
    day = at.day
    if year is None and words and day:
        year = day.year + {"last": -1, "next": 1}.get(words.split()[0], 0)
    if e.kind == "quarter":
        return _quarter(e, at, year)
    name = _SEASONS[re.sub("time$", "", e.part("season").lower())]
    mod = mod_of(e.part("mod"))
    if year is not None:
        return Meaning("DATE", f"{year:04}-{name}", mod, "none" if words.isdigit() else at.anchor)
    assert day
    month = _SEASON_MONTH[name]
    year = at.year if at.year and not rel else day.year
    if not (at.year and not rel):
        begun = day.month >= month
        over = day.month > month + 2 if name != "WI" else 2 < day.month < 12
        if name == "WI" and day.month <= 2 and rel in {"this", ""}:
            year -= 1
        elif rel in {"last", "previous", "past"}:
            year -= not (over and name != "WI")
        elif rel in {"next", "coming", "following"} or (not rel and at.tense == "future"):
            year += begun if rel != "" or over else 0
        elif not rel:
            year -= not begun
    return Meaning("DATE", f"{year:04}-{name}", mod, at.anchor)


def _quarter(e: Expression, at: Moment, year: int | None) -> Meaning | None:
    word = (e.part("qn") or e.part("q")).lower()
    n = int(word[0]) if word[0].isdigit() else _ORDINALS.index(word) + 1
    half = e.part("unit") == "half"
    if n > (2 if half else 4):
        return None
    anchor = "none" if year else at.anchor
    if half and year is None:
        return None  # of what: a match, a century, a year
    if year is None:
        if not at.day:
            return Meaning("DATE", None)
        year = at.day.year
        if at.tense != "future" and n > (at.day.month - 1) // 3 + 1:
            year -= 1
    return Meaning("DATE", f"{year:04}-{'H' if half else 'Q'}{n}", anchor=anchor)


def years(e: Expression) -> Meaning | None:
    """Return a year, decade, century or a year of an era."""
    mod = mod_of(e.part("mod"))
    if e.kind == "year":
        return Meaning("DATE", e.part("year"), mod)
    if e.kind == "year_end":
        return Meaning("DATE", e.part("first")[:2] + e.part("year_end"))
    if e.kind == "era":
        year = int(e.part("year") or e.part("year2"))
        if e.part("era").startswith("B"):
            return Meaning("DATE", f"BC{year:04}")
        return Meaning("DATE", f"{year:04}")
    if e.kind == "decade":
        if e.part("decade"):
            if e.part("decade").endswith("0") and e.part("decade") != "200":
                return Meaning("DATE", e.part("decade")[:2], mod)
            return Meaning("DATE", e.part("decade"), mod)
        if e.part("short"):
            return Meaning("DATE", f"19{e.part('short')}", mod)
        return Meaning("DATE", f"19{_DECADES.index(e.part('word').lower()) + 2}", mod)
    n = e.part("n").lower()
    count = int(re.sub(r"\D", "", n)) if n[0].isdigit() else _ORDINALS.index(n) + 1
    if e.part("bc").startswith("B"):
        return Meaning("DATE", f"BC{count - 1:02}", mod)
    return Meaning("DATE", f"{count - 1:02}", mod)
