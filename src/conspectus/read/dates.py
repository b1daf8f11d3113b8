"""Dates and clock times as pages print them, in a few languages, as Intervals.

Only whole dates count: a day, month and year. "6 Sep", "Tuesday" and "last month" are left to
`facts.timexes`, which has sentences to go by. What surprises: "03/04/2019" is read day first,
as most of the world writes it, unless that is impossible or the caller says otherwise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from conspectus.records import Interval

_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia "
            "ledna января січня ocak",
            "february feb februar février févr fév febrero febbraio febr fevereiro fev februari "
            "lutego února февраля лютого şubat",
            "march mar märz mrz mars marzo março maart mrt marca března марта березня mart",
            "april apr avril avr abril abr aprile kwietnia dubna апреля квітня nisan",
            "may mai mayo maggio mag maio mei maja května мая травня mayıs",
            "june jun juni juin junio giugno giu junho czerwca června июня червня haziran",
            "july jul juli juillet juil julio luglio lug julho lipca července июля липня temmuz",
            "august aug août agosto ago augustus sierpnia srpna августа серпня ağustos",
            "september sep sept septembre septiembre settembre set setembro "
            "września září сентября вересня eylül",
            "october oct oktober okt octobre octubre ottobre ott outubro out "
            "października října октября жовтня ekim",
            "november nov novembre noviembre novembro listopada listopadu ноября листопада kasım",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro "
            "grudnia prosince декабря грудня aralık",
        ),
        1,
    )
    for name in names.split()
}
_NAME = "(" + "|".join(sorted(_MONTHS, key=lambda n: (-len(n), n))) + r")\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"((?:1[89]|20)\d\d)(?!\d)"
_DATES = re.compile(
    r"(?<![\w/.-])(?:"
    + rf"{_DAY}(?:\s+|\s*[-/]\s*|(?<=\.))(?:de\s+|of\s+|d['’])?{_NAME}(?:\s+|\s*[,/-]\s*)(?:de[l]?"
    + rf"\s+)?{_YEAR}"
    + rf"|{_NAME}\s*{_DAY}\s*,?\s+{_YEAR}"
    + rf"|{_YEAR}([-/.])(\d{{1,2}})\8(\d{{1,2}})(?!\d)"
    + rf"|(\d{{1,2}})([-/.])(\d{{1,2}})\12{_YEAR}"
    + r"|([0-3]\d)\.([01]\d)\.([0-4]\d|9\d)(?![\d.:]|\s*(?:Uhr|h\b))"
    + r")",
    re.I,
)
_DIGIT = re.compile(r"\d")
_A_YEAR = re.compile(r"(?:1[89]|20)\d\d|\d\.\d\d\.\d\d")
_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?"
    r"\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?"
)
ZONES: dict[str, float] = {
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "bst": 1, "cet": 1, "wat": 1, "cest": 2, "eet": 2,
    "cat": 2, "sast": 2, "eest": 3, "msk": 3, "trt": 3, "eat": 3, "irst": 3.5, "gst": 4,
    "aft": 4.5, "pkt": 5, "ist": 5.5, "npt": 5.75, "bdt": 6, "mmt": 6.5, "ict": 7, "wib": 7,
    "hkt": 8, "sgt": 8, "pht": 8, "myt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
    "nzst": 12, "nzdt": 13, "brt": -3, "art": -3, "edt": -4, "est": -5, "cdt": -5, "cst": -6,
    "mdt": -6, "mst": -7, "pdt": -7, "pst": -8,
}  # fmt: skip
"""Hours east of Greenwich of the zone names that newsrooms print."""
_SEASONAL = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
_CLOCK = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:[:.h](\d\d)|(?<=\d\d)(\d\d))?(?::\d\d)?\s*([ap])?\.?(m)?\.?(?![\d:])"
    r"\s*\(?([A-Za-z]{1,4})?\b",
    re.I,
)

_STATION = re.compile(r"\b\d{3,4}\s*(?:gmt|utc)\b", re.I)
_ZONED = re.compile(r"\W*(?:all\s+)?times\s+(?:(?:are|given)\s+)?(?:in\s+)?(GMT|UTC)\b", re.I)
"""A note over a text on the clock that it keeps: "All times GMT unless stated"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a text and where it stands there."""

    start: int
    end: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A clock time; `offset` is hours east of Greenwich, None = no zone said."""

    hour: int
    minute: int
    zone: str | None = None


def first_date(text: str, *, month_first: bool = False) -> FoundDate | None:
    """Return the first whole date of a text; None if it has none."""
    return next(find_dates(text, month_first=month_first), None)


def find_dates(text: str, *, month_first: bool = False) -> Iterator[FoundDate]:
    """Yield the whole dates of a text, in order."""
    digit = _DIGIT.search(text)  # most lines have none
    if digit is None or not _A_YEAR.search(text, digit.start()):
        return
    for match in _DATES.finditer(text):
        day = _day(match, month_first)
        if day:
            yield FoundDate(start=match.start(), end=match.end(), day=day)


def whole_day(day: date) -> Interval:
    """Return a calendar day without a zone."""
    begin = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Interval(begin=begin, until=begin + timedelta(days=1))


def moment(day: date, clock: Clock) -> Interval:
    """Return one minute of a day; floating where the clock names no zone."""
    begin = datetime(day.year, day.month, day.day, clock.hour, clock.minute, tzinfo=UTC)
    hours = _offset(clock.zone, day)
    if hours is not None:
        begin -= timedelta(hours=hours)
    return Interval(begin=begin, until=begin + timedelta(minutes=1), floating=hours is None)


def read_clock(text: str) -> Clock | None:
    """Return the clock time a text begins with: 1530 GMT, 15:30, 3.30pm BST; None if none."""
    match = _CLOCK.match(text)
    if not match or not (match[2] or match[3] or (match[4] and match[5])):
        return None
    hour, minute = int(match[1]), int(match[2] or match[3] or 0)
    if match[4] and match[5]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[4] in "pP" else 0)
    zone = (match[6] or "").lower()
    if hour > 23 or minute > 59:
        return None
    return Clock(hour=hour, minute=minute, zone=zone if _is_zone(zone) else None)


def is_station(words: str) -> bool:
    """Return whether words say when a station was heard: "0830 GMT 11 May"."""
    return bool(_STATION.search(words))


def zone_kept(words: str) -> str | None:
    """Return the zone of all clocks of a text, if a line says so: "All times GMT"."""
    match = _ZONED.match(words) if "imes" in words[:10] else None
    return match[1].lower() if match else None


def read_stamp(value: str) -> Interval | None:
    """Return a machine-readable time, or a printed one, as an Interval; None if it is neither.

    With clock and zone it is that minute; without a zone, or without a clock, the whole day.
    """
    value = value.strip()[:80]
    match = _ISO.match(value)
    if not match:
        if value.isdigit() and len(value) in (10, 13):
            return _epoch(int(value[:10]))
        found = first_date(value, month_first=True)
        return whole_day(found.day) if found else None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        if match[4] is None or match[7] is None:
            return whole_day(day)
        zone = _iso_zone(match[7])
        begin = datetime(
            day.year, day.month, day.day, int(match[4]), int(match[5]), tzinfo=zone
        ).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return Interval(begin=begin, until=begin + timedelta(minutes=1), floating=False)


def local_day(value: str) -> date | None:
    """Return the calendar day a stamp prints, in its own zone; None if it prints none."""
    match = _ISO.match(value.strip())
    if match:
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
    found = first_date(value[:80], month_first=True)
    return found.day if found else None


def _day(match: re.Match[str], month_first: bool) -> date | None:
    try:
        if match[1]:
            return date(int(match[3]), _MONTHS[match[2].lower()], int(match[1]))
        if match[4]:
            return date(int(match[6]), _MONTHS[match[4].lower()], int(match[5]))
        if match[7]:
            return date(int(match[7]), int(match[9]), int(match[10]))
        if match[15]:
            year = int(match[17])
            return date(year + (1900 if year >= 90 else 2000), int(match[16]), int(match[15]))
        first, second, year = int(match[11]), int(match[13]), int(match[14])
        if (month_first and match[12] == "/" and first <= 12) or second > 12:
            first, second = second, first
        return date(year, second, first)
    except ValueError:
        return None


def _is_zone(name: str) -> bool:
    return name in ZONES or name in _SEASONAL


def _offset(name: str | None, day: date) -> float | None:
    if name is None:
        return None
    if name in _SEASONAL:
        summer = 4 <= day.month <= 10
        return _SEASONAL[name] + summer
    return ZONES.get(name)


def _iso_zone(name: str) -> timezone:
    if name[0] not in "+-":
        return UTC
    digits = name[1:].replace(":", "")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(shift if name[0] == "+" else -shift)


def _epoch(seconds: int) -> Interval | None:
    begin = datetime.fromtimestamp(seconds, UTC).replace(second=0)
    if not 1990 <= begin.year <= 2100:
        return None
    return Interval(begin=begin, until=begin + timedelta(minutes=1), floating=False)
