"""TIMEX3 values as Intervals, for gold files: days float, a time with Z is an instant."""

import re
from datetime import UTC, datetime, timedelta

from conspectus.records import Interval

_SEASONS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3), "Q1": (1, 3), "Q2": (4, 3),
            "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6)}  # fmt: skip
_PARTS = {"MO": (6, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "MI": (11, 13)}


def interval(value: str) -> Interval | None:
    """Return the stretch of time a TIMEX3 value means; None for durations and the like.

    >>> interval("2019-03").until.isoformat()
    '2019-04-01T00:00:00+00:00'
    """
    if "/" in value:
        first, last = value.split("/", 1)
        low, high = interval(first), interval(last) if last else None
        if low is None:
            return None
        return Interval(begin=low.begin, until=high.until if high else None, floating=low.floating)
    found = re.fullmatch(
        r"(\d{4})(?:-(\d\d|W\d\d|SP|SU|FA|WI|Q\d|H\d|END|START|MID))?(?:-(\d\d|START|MID|END))?"
        r"(?:T(\w\w|\d\d:\d\d))?(Z?)",
        value,
    )
    if not found:
        return None
    year, middle, day, time, zone = int(found[1]), found[2], found[3], found[4], found[5]
    begin, until = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    if middle in _SEASONS:
        month, length = _SEASONS[middle]
        begin = datetime(year, month, 1, tzinfo=UTC)
        until = _month(begin, length)
    elif middle and middle.startswith("W"):
        begin = datetime.fromisocalendar(year, int(middle[1:]), 1).replace(tzinfo=UTC)
        until = begin + timedelta(days=7)
    elif middle and middle.isdigit():
        begin = datetime(year, int(middle), 1, tzinfo=UTC)
        until = _month(begin, 1)
        third = timedelta(days=10)
        if day == "START":
            until = begin + third
        elif day == "MID":
            begin, until = begin + third, begin + 2 * third
        elif day == "END":
            begin = begin + 2 * third
        elif day:
            begin = begin.replace(day=int(day))
            until = begin + timedelta(days=1)
    if time and ":" in time:
        begin = begin.replace(hour=int(time[:2]), minute=int(time[3:]))
        return Interval(begin=begin, until=begin + timedelta(minutes=1), floating=not zone)
    if time in _PARTS:
        first_hour, last_hour = _PARTS[time]
        begin, until = begin + timedelta(hours=first_hour), begin + timedelta(hours=last_hour)
    return Interval(begin=begin, until=until)


def _month(begin: datetime, months: int) -> datetime:
    total = begin.year * 12 + begin.month - 1 + months
    return begin.replace(year=total // 12, month=total % 12 + 1, day=1)
