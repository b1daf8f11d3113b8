"""Arithmetic of TIMEX3 values: what days a value covers, and what lies n units away.

A value is text as TIMEX3 writes it: 2019-03-13, 2019-W11, 2018-SU, 199, 2019-03-08TNI, P12D. What
surprises: a value that names an impossible day (2019-02-30) stays a value; only its interval is
None, because it is no time at all.
"""

import re
from datetime import UTC, date, datetime, timedelta

from conspectus.facts.numbers import number
from conspectus.records import Interval

PARTS = {
    "MO": (5, 12),
    "AF": (12, 18),
    "EV": (17, 23),
    "NI": (18, 30),
    "DT": (6, 18),
    "MI": (11, 13),
}
"""Parts of a day as hours from its midnight; a night goes on into the next day."""
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season in the northern half of the world."""
ZONES = {
    "gmt": 0.0, "utc": 0.0, "z": 0.0, "bst": 1.0, "cet": 1.0, "cest": 2.0, "eet": 2.0,
    "eest": 3.0, "msk": 3.0, "trt": 3.0, "est": -5.0, "edt": -4.0, "cst": -6.0, "cdt": -5.0,
    "mst": -7.0, "mdt": -6.0, "pst": -8.0, "pdt": -7.0, "jst": 9.0, "kst": 9.0, "ist": 5.5,
    "pkt": 5.0, "hkt": 8.0, "sgt": 8.0, "aest": 10.0, "aedt": 11.0,
}  # fmt: skip
"""Hours ahead of UTC; an abbreviation that several zones share means the likelier one in news."""
_RULES = (
    ("day", re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")),
    ("month", re.compile(r"(\d{4})-(\d\d)")),
    ("year", re.compile(r"(?:FY)?(\d{4})")),
    ("week", re.compile(r"(\d{4})-W(\d\d)(-WE)?")),
    ("quarter", re.compile(r"(?:FY)?(\d{4})-Q([1-4])")),
    ("half", re.compile(r"(\d{4})-H([12])")),
    ("season", re.compile(r"(\d{4})-(SP|SU|FA|WI)")),
    ("decade", re.compile(r"(\d{3})")),
    ("century", re.compile(r"(\d{2})")),
)
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?")
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T([A-Z]{2})")


def days_of(value: str | None) -> tuple[date, date] | None:
    """Return first and last day that a value covers; None for durations and impossible days."""
    if value is None:
        return None
    if "/" in value:
        first, _, last = value.partition("/")
        a, b = days_of(first), days_of(last)
        return (a[0], b[1]) if a and b else None
    for kind, rule in _RULES:
        match = rule.fullmatch(value)
        if match:
            try:
                return _days(kind, match)
            except ValueError:
                return None
    return None


def interval_of(value: str | None) -> Interval | None:
    """Return a value as an interval: floating days, or an instant where a zone is given."""
    if value is None:
        return None
    clock = _CLOCK.fullmatch(value)
    part = _PART.fullmatch(value)
    days = days_of(value)
    if not days:
        return None
    midnight = datetime(days[0].year, days[0].month, days[0].day, tzinfo=UTC)
    try:
        if clock:
            begin = midnight + timedelta(hours=int(clock[2]), minutes=int(clock[3] or 0))
            if clock[5] and clock[5] != "Z":
                sign = -1 if clock[5][0] == "-" else 1
                minutes = int(clock[5][4:6] or 0)
                begin -= sign * timedelta(hours=int(clock[5][1:3]), minutes=minutes)
            width = timedelta(minutes=1) if clock[3] else timedelta(hours=1)
            return Interval(begin=begin, until=begin + width, floating=not clock[5])
        if part and part[2] in PARTS:
            low, high = PARTS[part[2]]
            return Interval(
                begin=midnight + timedelta(hours=low), until=midnight + timedelta(hours=high)
            )
        last = datetime(days[1].year, days[1].month, days[1].day, tzinfo=UTC)
        return Interval(begin=midnight, until=last + timedelta(days=1))
    except OverflowError:
        return None


def week_of(day: date) -> str:
    """Return the ISO week of a day as TIMEX3 writes it."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def shift(day: date, amount: float, unit: str) -> str | None:
    """Return the value `amount` units away from a day, in the unit's own precision.

    >>> shift(date(2019, 3, 13), -2, "month")
    '2019-01'
    """
    try:
        n = round(amount)
        if unit in {"second", "minute", "hour"}:
            return day.isoformat() if abs(n) < 1 else None
        if unit == "day":
            return (day + timedelta(days=n)).isoformat()
        if unit in {"week", "fortnight"}:
            return week_of(day + timedelta(weeks=n * (2 if unit == "fortnight" else 1)))
        if unit == "weekend":
            return week_of(day + timedelta(weeks=n)) + "-WE"
        if unit == "month":
            months = day.year * 12 + day.month - 1 + n
            return f"{months // 12:04}-{months % 12 + 1:02}" if months >= 12 else None
        if unit == "quarter":
            quarters = day.year * 4 + (day.month - 1) // 3 + n
            return f"{quarters // 4:04}-Q{quarters % 4 + 1}"
        if unit == "decade":
            return f"{(day.year // 10) + n:03}"
        if unit == "century":
            return f"{(day.year // 100) + n:02}"
        if unit == "year":
            return f"{day.year + n:04}" if 0 < day.year + n < 10000 else None
    except (OverflowError, ValueError):
        return None
    return None


def clock_value(words: str) -> str | None:
    """Return "T15:30Z" for "3.30pm GMT"; None when it is no time of day."""
    words = words.strip().lower()
    if words in {"noon", "midday"}:
        return "T12:00"
    if words == "midnight":
        return "T00:00"
    zone = re.search(r"\(?([a-z]{3,4}|z)\)?$", words)
    offset = ZONES.get(zone[1]) if zone else None
    digits = re.match(r"(\d{1,2})[:.](\d\d)(?::(\d\d))?|(\d\d)(\d\d)|(\d{1,2})", words)
    if digits:
        hour = int(digits[1] or digits[4] or digits[6])
        minute = int(digits[2] or digits[5] or 0)
    else:
        spoken = number(re.split(r"o['’]clock|\sin\sthe\s", words)[0])
        if spoken is None:
            return None
        hour, minute = int(spoken), 0
    half = re.search(r"([ap])\.?\s?m\b", words) or re.search(
        r"in the (morning|after|even|night)", words
    )
    if half:
        part = half[1] or half[2]
        afternoon = part in {"p", "after", "even"} or (part == "night" and hour > 5)
        hour = hour % 12 + (12 if afternoon else 0)
    elif "." in words and not zone and "hours" not in words and "hrs" not in words:
        return None  # 3.30 without am or pm is as likely a number
    if hour > 24:
        return None
    tail = ""
    if offset is not None:
        sign, size = ("-" if offset < 0 else "+"), abs(offset)
        tail = f"{sign}{int(size):02}:{int(size % 1 * 60):02}" if size else "Z"
    return f"T{hour:02}:{minute:02}{tail}"


def _days(kind: str, m: re.Match[str]) -> tuple[date, date]:
    if kind == "day":
        day = date(int(m[1]), int(m[2]), int(m[3]))
        return day, day
    if kind == "month":
        return date(int(m[1]), int(m[2]), 1), month_end(int(m[1]), int(m[2]))
    if kind == "year":
        return date(int(m[1]), 1, 1), date(int(m[1]), 12, 31)
    if kind == "week":
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return (monday + timedelta(days=5 if m[3] else 0)), monday + timedelta(days=6)
    if kind in {"quarter", "half"}:
        months = 3 if kind == "quarter" else 6
        first = months * (int(m[2]) - 1) + 1
        return date(int(m[1]), first, 1), month_end(int(m[1]), first + months - 1)
    if kind == "season":
        first = SEASONS[m[2]]
        year, last = int(m[1]) + (first == 12), (first + 1) % 12 + 1
        return date(int(m[1]), first, 1), month_end(year, last)
    years = 10 if kind == "decade" else 100
    return date(int(m[1]) * years, 1, 1), date(int(m[1]) * years + years - 1, 12, 31)


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
