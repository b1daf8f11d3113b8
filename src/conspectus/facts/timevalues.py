"""What a time expression means: an expression and where it stands in, a TIMEX3 value out.

Directions follow the tense around the expression: "on Friday" after a past tense is the last
Friday, after "will" the coming one. What surprises: a value is kept as the text has it even when
it cannot be (30 February, the year 2108); it is for `checks` to say so, never for us to mend.
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from conspectus.facts.calendar import clock_value, days_of, shift
from conspectus.facts.timegrammar import Expression, month_number, scan, weekday_number
from conspectus.facts.timelengths import (
    DAY_PARTS,
    LETTERS,
    Meaning,
    Moment,
    Tense,
    amount_of,
    duration,
    frequency,
    lasting,
    mod_of,
    period,
    unit_name,
)
from conspectus.facts.timeyears import season, years

_ORDINALS = (
    "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third"
    " twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth"
    " thirty-first"
).split()
_STEPS = {"yesterday": -1, "tomorrow": 1, "last": -1, "during the": -1,
          "the day before yesterday": -2, "the day after tomorrow": 2}  # fmt: skip
_HOLIDAYS = {"Christmas Eve": (12, 24), "Christmas": (12, 25), "New Year's Eve": (12, 31),
             "New Year's Day": (1, 1), "Boxing Day": (12, 26), "Halloween": (10, 31),
             "Valentine": (2, 14)}  # fmt: skip
_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
FAR_MONTHS = 9
"""A day without a year is not put further back than this when one lies nearer ahead."""


def resolve(e: Expression, at: Moment) -> Meaning | None:
    """Return what an expression means; None when it is no time expression after all."""
    match e.kind:
        case "dmy" | "mdy" | "dmy_range" | "mdy_range":
            return _calendar_day(e, at)
        case "iso" | "numeric":
            return _written(e)
        case "month" | "month_year" | "edge_date":
            return _month(e, at)
        case "weekday":
            return _weekday(e, at)
        case "clock" | "clock_range" | "clock_date":
            return _clock(e, at)
        case "part_date":
            return _part_of(e, at)
        case "nth":
            return _nth(e, at)
        case "day_part" | "relative_day":
            return _day(e, at)
        case "relative" | "bare_unit" | "weekend":
            return _unit(e, at)
        case "season" | "quarter" | "fiscal":
            return season(e, at)
        case "decade" | "century" | "year" | "year_end" | "era":
            return years(e)
        case "ago":
            return _ago(e, at)
        case "span_of" | "duration" | "plural":
            return duration(e)
        case "set":
            return frequency(e)
        case "neighbour":
            return _neighbour(e, at)
        case "holiday":
            return _holiday(e, at)
        case "long":
            return lasting(e)
        case "present" | "past" | "future":
            return Meaning("DATE", f"{e.kind.upper()}_REF")
    return None


def _calendar_day(e: Expression, at: Moment) -> Meaning:
    month, first = month_number(e.part("month")), _digits(e.part("day"))
    second = _digits(e.part("day2")) if e.part("day2") else None
    if e.part("year"):
        year, anchor = f"{int(e.part('year')):04}", "none"
    elif e.part("rel") and at.day:
        tense: Tense = "future" if e.part("rel").lower() == "next" else "past"
        year, anchor = f"{_year_for(replace(at, tense=tense), month, first):04}", at.anchor
    elif at.year:
        year, anchor = f"{at.year:04}", "text"
    elif at.day:
        year, anchor = f"{_year_for(at, month, first):04}", at.anchor
    else:
        year, anchor = "XXXX", "none"
    value = f"{year}-{month:02}-{first:02}"
    if second:
        value += f"/{year}-{month:02}-{second:02}"
    return Meaning("DATE", value, anchor=anchor)


def _year_for(at: Moment, month: int, day: int) -> int:
    """Return the year that a day without one most likely has."""
    assert at.day
    here = at.day.year
    choices = []
    for year in (here - 1, here, here + 1):
        months = (year - here) * 12 + month - at.day.month + (day - at.day.day) / 31
        choices.append((months, year))
    past = [c for c in choices if c[0] <= 0]
    ahead = [c for c in choices if c[0] > 0]
    if at.tense == "past" and past and past[-1][0] >= -FAR_MONTHS:
        return past[-1][1]
    if at.tense == "future" and ahead and ahead[0][0] <= FAR_MONTHS:
        return ahead[0][1]
    return min(choices, key=lambda c: (abs(c[0]), c[0]))[1]


def _written(e: Expression) -> Meaning | None:
    if e.kind == "iso":
        value = f"{e.part('year')}-{e.part('mm')}-{e.part('day')}"
        if e.part("clock"):
            return Meaning("TIME", f"{value}T{e.part('clock')}{e.part('zone')}")
        return Meaning("DATE", value)
    a, b = int(e.part("a")), int(e.part("b"))
    if len(e.part("year")) == 2:  # only Americans write it so, month first
        year = int(e.part("year"))
        if not (1 <= a <= 12 and 1 <= b <= 31):
            return None
        return Meaning("DATE", f"{(1900 if year > 50 else 2000) + year}-{a:02}-{b:02}")
    day, month = (b, a) if b > 12 >= a else (a, b)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Meaning("DATE", f"{e.part('year')}-{month:02}-{day:02}")


def _month(e: Expression, at: Moment) -> Meaning | None:
    mod = mod_of(e.part("mod") or e.part("edge"))
    if e.part("only"):
        return Meaning("DATE", e.part("only"), mod)
    month = month_number(e.part("month"))
    if e.part("year"):
        return Meaning("DATE", f"{e.part('year')}-{month:02}", mod)
    rel, that = e.part("rel").lower(), e.part("thatyear").lower()
    year, anchor = at.day.year if at.day else None, at.anchor
    if that and at.day:
        year = at.day.year + {"last": -1, "next": 1}.get(that[:4], 0)
        if that[:4] in {"that", "same"}:
            year, anchor = _last_year(at) or year, "text"
    elif at.year and not rel:
        year, anchor = at.year, "text"
    elif at.day and year:
        if rel.startswith("last") or "previous" in rel:
            year -= month >= at.day.month
        elif rel.startswith("next") or "following" in rel or "coming" in rel:
            year += month <= at.day.month
        elif not rel.startswith("this") and month != at.day.month:
            back = (at.day.month - month) % 12
            past = at.since or (at.tense == "past" and back <= FAR_MONTHS)
            ahead = not past and ((at.tense == "future" and back >= 12 - FAR_MONTHS) or back > 6)
            year += (month < at.day.month) if ahead else -(month > at.day.month)
    return Meaning("DATE", f"{year:04}-{month:02}" if year else f"XXXX-{month:02}", mod,
                   anchor if year else "none")  # fmt: skip


def _weekday(e: Expression, at: Moment) -> Meaning:
    wanted, rel = weekday_number(e.part("wd")), e.part("rel").lower()
    part = DAY_PARTS.get(e.part("part").lower())
    mod = mod_of(e.part("mod"))
    day, anchor = at.day, at.anchor
    last = days_of(at.last)
    if ("following" in rel or "previous" in rel) and last:
        day, anchor = last[1], "text"
    if not day:
        value = f"XXXX-WXX-{wanted + 1}"
        return Meaning("TIME" if part else "DATE", value + (f"T{part}" if part else ""), mod)
    back = (day.weekday() - wanted) % 7
    week = e.part("week").split()[:1]
    if week or rel.startswith("this"):
        weeks = {"last": -1, "next": 1}.get(week[0], 0) if week else 0
        found = day - timedelta(days=day.weekday()) + timedelta(days=wanted, weeks=weeks)
    elif rel.startswith("last") or "previous" in rel:
        found = day - timedelta(days=back or 7)
    elif rel.startswith("next") or "following" in rel or "coming" in rel or at.tense == "future":
        ahead = (wanted - day.weekday()) % 7
        found = day + timedelta(days=ahead or (7 if rel else 0))
    elif at.told:
        found = at.told + timedelta(days=(wanted - at.told.weekday() + 3) % 7 - 3)
        anchor = "text"
    else:
        found = day - timedelta(days=back)
    value = found.isoformat()
    return Meaning("TIME" if part else "DATE", value + (f"T{part}" if part else ""), mod, anchor)


def _clock(e: Expression, at: Moment) -> Meaning | None:
    half = e.part("half")
    clock = clock_value(f"{e.part('clock')} in the {half}" if half else e.part("clock"))
    if clock is None:
        return None
    day, anchor = (
        at.last if (e.kind == "clock_range" or not at.day) and not at.opens else None,
        "text",
    )
    if e.kind == "clock_date":
        inner = _inner(e, at)
        day, anchor = (inner.value, inner.anchor) if inner else (None, "none")
    days = days_of(day) if day else None
    if day and _YEARLESS.fullmatch(day):
        anchor = "none"
    elif not days or days[0] != days[1]:
        day, anchor = (at.day.isoformat(), at.anchor) if at.day else ("XXXX-XX-XX", "none")
        if at.last and not at.opens and (near := days_of(at.last)) and near[0] == near[1]:
            day, anchor = near[0].isoformat(), "text"
    else:
        day = days[0].isoformat()
    if e.part("clock").lower() == "midnight" and (days or at.day) and _ends_day(e, at):
        day = shift(date.fromisoformat(day), 1, "day")
    if e.kind == "clock" and at.paired and not re.search(r"Z$|[+-]\d\d:\d\d$", clock):
        return Meaning("TIME", _plain(clock))  # of no day in particular: opening hours
    value = f"{day}{clock}"
    if e.part("clock2"):
        second = clock_value(e.part("clock2"))
        if second:
            value = f"{_plain(value)}/{day}{_plain(second)}"
    return Meaning("TIME", _plain(value), anchor=anchor, instant=value)


def _ends_day(e: Expression, at: Moment) -> bool:
    """Return whether midnight is the end of the day in view: "tonight at", "must leave by"."""
    return bool(e.part("date") == "tonight" or (e.kind == "clock" and at.tense == "future"))


def _part_of(e: Expression, at: Moment) -> Meaning | None:
    """Return "the night of 7 November"; of a night "from 2 to 3 November" the first day's."""
    inner = _calendar_day(e, at) if e.part("day") else _inner(e, at)
    part = DAY_PARTS[e.part("part").lower()]
    if inner is None or inner.value is None:
        return None
    return Meaning("TIME", f"{inner.value}T{part}", anchor=inner.anchor)


def _nth(e: Expression, at: Moment) -> Meaning | None:
    """Return "the 13th": of the month in which the story is, else the nearest in the tense."""
    word = e.part("nth").lower()
    day = _digits(word) if word[0].isdigit() else _ORDINALS.index(word) + 5
    last = days_of(at.last)
    base, anchor = (last[0], "text") if last else (at.day, at.anchor)
    if base is None:
        value = f"XXXX-XX-{day:02}"
    else:
        months = 0
        if at.day and (base.year, base.month, day) > at.day.timetuple()[:3]:
            months = 0 if at.tense == "future" else -1
        elif not last and day < base.day and at.tense == "future":
            months = 1
        value = f"{shift(base, months, 'month')}-{day:02}"
    part = DAY_PARTS.get(e.part("part").lower())
    end = (clock_value(e.part("clock")) or "") if e.part("clock") else f"T{part}" if part else ""
    kind: Literal["DATE", "TIME"] = "TIME" if end else "DATE"
    return Meaning(kind, _plain(value + end), anchor=anchor if base else "none")


def _plain(value: str) -> str:
    """Return a clock time as TIMEX3 writes it: the zone is named only if it is UTC."""
    return re.sub(r"(T\d\d:\d\d)[+-]\d\d:\d\d$", r"\1", value)


def _inner(e: Expression, at: Moment) -> Meaning | None:
    """Return the meaning of the day inside "noon on Sunday, 24 March"."""
    found = scan(e.part("date"))
    if found:
        return resolve(found[0], at)
    words = e.part("date").lower()
    last = days_of(at.last)
    if words.startswith("the") and last:
        step = {"next": 1, "following": 1, "previous": -1}.get(words.split()[1], 0)
        return Meaning("DATE", shift(last[0], step, "day"), anchor="text")
    return None


def _day(e: Expression, at: Moment) -> Meaning | None:
    rel, part = e.part("rel").lower(), DAY_PARTS.get(e.part("part").lower())
    mod = mod_of(e.part("mod"))
    if rel in {"", "that"} or rel.startswith(("the next", "the following", "the previous")):
        last = at.last_day
        if not rel and last and at.day and (last > at.day or at.anchor == "block"):
            last = None  # "by nightfall" after a day to come is of the day itself
        step = {"": 0, "that": 0, "the previous": -1}.get(rel, 1)
        base, anchor = (last, "text") if last else (at.day, at.anchor)
    elif rel in {"the day before", "the day after"}:
        base, anchor = (at.last_day, "text") if at.last_day else (at.day, at.anchor)
        step = -1 if rel.endswith("before") else 1
    else:
        base, anchor = at.day, at.anchor
        step = _STEPS.get(rel, 0)
    if rel in {"tonight", "overnight"}:
        part, step = "NI", 0
    if e.part("part").lower() in {"noon", "midday", "midnight"}:
        clock = clock_value(e.part("part")) or ""
        value = shift(base, step, "day") if base else "XXXX-XX-XX"
        return Meaning("TIME", f"{value}{clock}", mod, anchor if base else "none")
    value = shift(base, step, "day") if base else None
    kind: Literal["DATE", "TIME"] = "TIME" if part else "DATE"
    if value is None:
        return Meaning(kind, f"XXXX-XX-XXT{part}" if part else None, mod)
    return Meaning(kind, value + (f"T{part}" if part else ""), mod, anchor)


def _unit(e: Expression, at: Moment) -> Meaning | None:
    rel, unit = e.part("rel").lower().strip(), e.part("unit").lower()
    rel = re.sub(r"^the\b\s?", "", rel)
    edge = e.part("edge").lower()
    mod = mod_of(edge or e.part("mod"))
    if e.kind == "weekend":
        unit = "weekend"
    if not unit:
        unit, mod = ("month" if edge.startswith("month") else "year"), "END"
    if unit in {"second", "minute"}:
        return None  # "the last minute" is no length of time
    if unit == "hour":
        return Meaning("DURATION", f"PT1{unit[0].upper()}") if rel in {"last", "past"} else None
    if rel in {"following", "previous", "that", "same", "that same"} or (
        rel == "next" and e.part("det") and unit == "day"
    ):
        last = days_of(at.last)
        base = at.last_day if unit == "day" else last[0] if last else None
        step = {"following": 1, "next": 1, "previous": -1}.get(rel, 0)
        if base:
            return Meaning("DATE", shift(base, step, unit), mod, "text")
        if rel in {"that", "same", "that same"}:
            return None if unit == "day" else Meaning("DATE", None, mod)
    if rel == "this past" or rel == "this coming":
        rel = rel.split()[1]
    elif rel in {"past", "last"} and e.part("det") and (rel == "past" or at.within):
        return Meaning("DURATION", f"P1{LETTERS[unit]}")
    if rel in {"year-ago", "year-earlier"}:
        if not at.day:
            return Meaning("DATE", None)
        named = days_of(at.last) if unit == "quarter" and "-Q" in (at.last or "") else None
        before = date(at.day.year - 1, (named[0] if named else at.day).month, 1)
        return Meaning("DATE", shift(before, 0, unit), mod, at.anchor)
    if not at.day:
        return Meaning("DATE", None, mod)
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1,
            "latest": -1 if unit == "quarter" else 0}.get(rel.partition(" ")[0], 0)  # fmt: skip
    if unit == "weekend":
        if rel in {"", "this past", "past", "last"}:
            behind = 7 if at.day.weekday() < 5 or rel == "last" else 0
            step = -1 if behind and at.tense != "future" else 0
        elif rel == "this":
            step = -1 if at.tense == "past" and at.day.weekday() < 5 else 0
        elif rel in {"next", "coming"}:
            step = 0 if at.day.weekday() < 5 and rel == "coming" else 1
    if unit == "day" and not rel:
        last = days_of(at.last)
        base, anchor = (last[1], "text") if last else (at.day, at.anchor)
        return Meaning("DATE", base.isoformat(), mod, anchor) if edge else None
    return Meaning("DATE", shift(at.day, step, unit), mod, at.anchor)


def _neighbour(e: Expression, at: Moment) -> Meaning | None:
    """Return "the year before": a step from the day named last, else from the document's."""
    last = days_of(at.last)
    base, anchor = (last[0], "text") if last else (at.day, at.anchor)
    step = -1 if e.part("way") in {"before", "earlier"} else 1
    unit = e.part("unit").lower()
    if unit in {"day", "night"} and at.last_day:
        base = at.last_day
    if base is None:
        return Meaning("DATE", None)
    if unit == "night":
        value = shift(base, step, "day")
        return Meaning("TIME", f"{value}TNI" if value else None, anchor=anchor)
    return Meaning("DATE", shift(base, step, unit), anchor=anchor)


def _holiday(e: Expression, at: Moment) -> Meaning | None:
    name = e.part("name")
    if name == "9/11":
        return Meaning("DATE", "2001-09-11")
    month, day = next(v for k, v in _HOLIDAYS.items() if name.replace("’", "'").startswith(k))
    if e.part("year"):
        return Meaning("DATE", f"{e.part('year')}-{month:02}-{day:02}")
    if not at.day:
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}")
    year = at.year or _year_for(at, month, day)
    return Meaning(
        "DATE", f"{year:04}-{month:02}-{day:02}", anchor="text" if at.year else at.anchor
    )


def _ago(e: Expression, at: Moment) -> Meaning | None:
    unit = unit_name(e.part("unit"))
    amount = amount_of(e.part("count")) if e.part("count") else None
    way, mod = e.part("way").lower(), mod_of(e.part("hedge"))
    if unit in {"second", "minute"} or (unit == "hour" and way not in {"ago"}):
        return Meaning("DURATION", period(e.part("count"), unit), mod)
    back = way in {"ago", "back", "earlier", "previously", "before"}
    from_text = way in {"earlier", "previously", "before", "later", "afterwards", "afterward"}
    base, anchor = at.day, at.anchor
    if from_text and (last := days_of(at.last)):
        base, anchor = last[0], "text"
    elif way in {"later", "afterward", "afterwards"}:
        base = None  # after what, the text has not said
    if amount is None:
        return Meaning("DATE", "PAST_REF" if back else "FUTURE_REF", mod)
    if base is None:
        return Meaning("DATE", None, mod)
    if unit == "hour":
        return Meaning("TIME", base.isoformat(), mod, anchor)
    if e.part("half"):
        unit, amount = {"year": ("month", 6.0), "decade": ("year", 5.0)}.get(unit, (unit, amount))
    if unit in {"decade", "century"}:
        unit, amount = "year", amount * (10 if unit == "decade" else 100)
    return Meaning("DATE", shift(base, -amount if back else amount, unit), mod, anchor)


def _digits(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _last_year(at: Moment) -> int | None:
    days = days_of(at.last)
    return days[0].year if days else None
