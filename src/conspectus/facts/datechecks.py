"""Dates that cannot be, inside one document: what a careful editor would ring in red.

Comes in: the time expressions of a text. Goes out: Discrepancies, each with the reason. Nothing is
repaired: the value a text states stays, the likelier one is only offered as `expected`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from conspectus.facts.calendar import days_of, month_end
from conspectus.facts.timecontext import tense_at
from conspectus.facts.timegrammar import DAYS, weekday_number
from conspectus.ids import make_id
from conspectus.language import Parsed
from conspectus.records import Discrepancy, DiscrepancyKind, Timex

ORIGIN = "facts.checks/3"
FAR_YEARS = 5
"""A year this far ahead of a text and told as past is a misprint, not a plan."""
REACH = 300
"""Characters of a sentence that are looked at on each side of a date."""
GAP_DAYS = 25
"""A day this long after all others of a text that tells it as past may have the wrong month."""
ANY_YEAR = 2001
"""Stands in for a year that is not known, to count days between dates."""
LAST_YEAR = 2050
"""No text of today is of a later year."""
_NAMED_DAY = re.compile(rf"\b(?:{'|'.join(DAYS.split())})\b,?\s+$", re.IGNORECASE)
_WEEKDAY = re.compile("|".join(DAYS.split()), re.IGNORECASE)
_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_HAPPENED = re.compile(
    r"\b(?:came|was|were|took\splace|held|died|killed|fell|met|began|ended|broke|struck|signed|arrived"
    r"|left|founded|opened|closed|exploded|happened|started|shot|sank|won|lost|attacked|captured"
    r"|seized|created|established|launched|destroyed|born|agreed\son|visited|crashed|gathered)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|shall|plan\w*|schedul\w*|due|set|postpon\w*|delay\w*|mov(?:e|ed)|fix(?:ed)?|agreed\sto"
    r"|announc\w*|invit\w*|promis\w*|expect\w*|until(?!\snow)|deadline|expire\w*|to\sbe|is\sto|are\sto|if"
    r"|next|forecast\w*|predict\w*|project\w*|target\w*|should|could|may|might|calls?\sfor|called)\b"
    r"|\bby\s(?=early|late|mid|the\send|\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_CLOCK = re.compile(r"[01]\d[0-5]\d|2[0-3][0-5]\d")
_DATED_CLOCK = re.compile(
    r"\b\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s([012]\d{3})\b"
)
FAR_CLOCK = 2099
"""Four digits behind a day and month that are more than this are the hour of a bulletin."""
_LOST_DAY = re.compile(r"(?<!\w)[Oo]n\s$")
_ABOUT = re.compile(
    r"\b(?:focus\w*|bas\w+|depend\w*|comment\w*|report\w*|concentrat\w*|work\w*|hing\w+|bet\w*)\s[Oo]n\s$"
)


_ENDED = re.compile(
    r"\b(?:closed?|ended?|culminat\w+|conclud\w+|finish\w+|wound\sup|wrapped\sup)\b[^.]{0,60}?\swith\s"
    r"(?:an?|the|his|her|their)\s[^.]*$",
    re.IGNORECASE,
)
"""A journey ends with its last stop; a war or a siege ends on a day."""
_TOUR = re.compile(
    r"\b(?:tours?|trips?|blitz|journeys?|travel\w*|rounds?|round-trip|visits|odyssey)\b", re.I
)
_STOP = re.compile(
    r"\b(?:met|meets?|meeting|saw|sees|visit\w*|talks?|received|dined|in\s[A-Z]\w+)\b"
)
ENDING, TOUR = 120, 600
"""Characters before a day in which a journey ends, and around it in which it is told."""


def date_checks(parsed: Parsed, timexes: tuple[Timex, ...]) -> Iterator[Discrepancy]:
    """Yield dates that do not exist, misfit their weekday, lack a day or lie ahead of a past."""
    sentences = [s.start_char for s in parsed.doc.sents]
    text = parsed.text
    today = _published(parsed)
    for t in timexes:
        start = parsed.passage.to_reading(t.spans[0].start)
        if start is None or t.type not in {"DATE", "TIME"} or not t.value:
            continue
        words = parsed.document.text[t.spans[0].start : t.spans[-1].end]
        end = start + len(words)
        at = bisect_right(sentences, start) - 1
        first = max(sentences[at] if at >= 0 else 0, start - REACH)
        stop = min(sentences[at + 1] if at + 1 < len(sentences) else len(text), end + REACH)
        before, sentence = text[first:start], text[first:stop]
        found = (
            _impossible(parsed, t, words)
            or _weekday(parsed, t, words, before)
            or _misprint(parsed, t, words, sentence, today, tense_at(text, start, end, sentences))
            or _ahead(parsed, t, words, before, sentence, today)
            or _dayless(parsed, t, words, before)
        )
        if found:
            yield found


def outlier_checks(parsed: Parsed, timexes: tuple[Timex, ...]) -> Iterator[Discrepancy]:
    """Yield, in a text of unsure date, the one past day that lies far after all the others."""
    published = parsed.document.published
    if published and published.basis != "inferred":
        return
    days: list[tuple[date, Timex, str]] = []
    for t in timexes:
        first = (t.value or "").partition("/")[0].replace("XXXX", str(ANY_YEAR))
        start = parsed.passage.to_reading(t.spans[0].start)
        words = parsed.document.text[t.spans[0].start : t.spans[-1].end]
        found = days_of(first) if t.type == "DATE" and re.search(r"\d", words) else None
        if not found or found[0] != found[1] or start is None:
            continue
        if parsed.block((start, start + 1)).kind != "caption":
            days.append((found[0], t, words))
    days.sort(key=lambda d: d[0])
    if len(days) < 3 or (days[-1][0] - days[0][0]).days > 183:
        return
    last, t, words = days[-1]
    before = days[-2][0]
    start = parsed.passage.to_reading(t.spans[0].start) or 0
    around = _sentence(parsed, start, start + len(words))
    if (last - before).days < GAP_DAYS or _PLANNED.search(around) or not _HAPPENED.search(around):
        return
    reason = (
        f"“{words}” is told as past but lies {(last - before).days} days after every other day"
        " the text names; the month may be wrong."
    )
    yield _flag(parsed, "date", t, reason, None, t.value, 0.6)


def _sentence(parsed: Parsed, start: int, end: int) -> str:
    """Return the sentence around a reading range, at most `REACH` characters each way."""
    begins = [s.start_char for s in parsed.doc.sents]
    at = bisect_right(begins, start) - 1
    first = max(begins[at] if at >= 0 else 0, start - REACH)
    stop = begins[at + 1] if at + 1 < len(begins) else len(parsed.text)
    return parsed.text[first : min(stop, end + REACH)]


def _impossible(parsed: Parsed, t: Timex, words: str) -> Discrepancy | None:
    for year, month, day in _DAY.findall(t.value or ""):
        if not 1 <= int(month) <= 12:
            continue
        last = month_end(2000 if year == "XXXX" else int(year), int(month)).day
        if not 1 <= int(day) <= last:
            reason = f"“{words}” names a day that no calendar has: that month ends on day {last}."
            return _flag(parsed, "calendar", t, reason, None, t.value, 0.9)
    return None


def _weekday(parsed: Parsed, t: Timex, words: str, before: str) -> Discrepancy | None:
    ahead = _NAMED_DAY.search(before[-16:])
    named = _WEEKDAY.search(words) or (_WEEKDAY.search(ahead.group()) if ahead else None)
    days = days_of(t.value)
    if not named or not days or days[0] != days[1] or not re.search(r"\d", words):
        return None
    wanted, day = weekday_number(named.group()), days[0]
    if not re.search(r"\b\d{1,2}(?:st|nd|rd|th)?\b(?![:.]\d)", words) or day.weekday() == wanted:
        return None
    if re.search(r"\d{4}", words) is None:
        others = [_same_day(day, step) for step in (-1, 1)]
        if any(o and o.weekday() == wanted for o in others):
            return None  # it fits in a neighbouring year, which may be the one meant
    real = DAYS.split()[day.weekday()]
    reason = f"“{words}”: {day.day} {day:%B %Y} was a {real}, not a {DAYS.split()[wanted]}."
    better = _year_of(day, wanted)
    if better:
        reason = f"{reason[:-1]}; with two digits of the year changed round it fits."
        return _flag(parsed, "typo", t, reason, better.isoformat(), t.value, 0.85)
    return _flag(parsed, "date", t, reason, real, named.group(), 0.8)


def _year_of(day: date, weekday: int) -> date | None:
    """Return a day with two neighbouring digits of its year changed round that fits a weekday."""
    digits = str(day.year)
    for i in (3, 2, 1):
        year = int(digits[: i - 1] + digits[i] + digits[i - 1] + digits[i + 1 :])
        other = _same_day(day, year - day.year) if 1900 <= year <= LAST_YEAR else None
        if other and year != day.year and other.weekday() == weekday:
            return other
    return None


def _misprint(
    parsed: Parsed, t: Timex, words: str, sentence: str, today: date | None, tense: str
) -> Discrepancy | None:
    written = re.search(r"\b([12]\d{3})\b", words)
    if not written:
        return None
    year = int(written[1])
    limit = today.year if today else LAST_YEAR
    if _CLOCK.fullmatch(written[1]) and _hours(parsed) > 1:
        return None
    if year <= limit + FAR_YEARS or tense == "future" or _PLANNED.search(sentence):
        return None
    if tense != "past" and not _HAPPENED.search(sentence):
        return None
    better = _swapped(year, limit)
    hint = f"; with two digits changed round it would be {better}" if better else ""
    reason = f"“{words}” is told as past but lies far ahead of the text{hint}."
    expected = (t.value or "").replace(str(year), str(better)) if better else None
    return _flag(parsed, "typo", t, reason, expected, t.value, 0.85)


def _ahead(
    parsed: Parsed, t: Timex, words: str, before: str, sentence: str, today: date | None
) -> Discrepancy | None:
    days = days_of(t.value)
    if not today or not days or not re.search(r"\d", words) or _PLANNED.search(sentence):
        return None
    if days[0] <= today + timedelta(days=1) or not _HAPPENED.search(before[-80:]):
        return None
    published = parsed.document.published
    if published and published.basis == "inferred" and days[0] <= today + timedelta(days=7):
        return None
    reason = f"“{words}” is told as past but falls after the text's own date, {today.isoformat()}."
    return _flag(parsed, "date", t, reason, None, t.value, 0.75)


def _dayless(parsed: Parsed, t: Timex, words: str, before: str) -> Discrepancy | None:
    month_only = re.fullmatch(r"(?:\d{4}|XXXX)-\d\d", t.value or "") and words.isalpha()
    if not month_only or not _LOST_DAY.search(before) or _ABOUT.search(before):
        return None
    reason = f"“on {words}” names a month where a day must follow: the day seems to be lost."
    return _flag(parsed, "calendar", t, reason, None, t.value, 0.5)


def since_checks(parsed: Parsed, timexes: tuple[Timex, ...]) -> Iterator[Discrepancy]:
    """Yield "since 2015 ... for four years" that does or does not add up."""
    today = _published(parsed)
    if not today:
        return
    for a, b in pairwise(timexes):
        for since, length in ((a, b), (b, a)):
            years = re.fullmatch(r"P(\d{1,3})Y", length.value or "")
            begun = days_of(since.value) if since.type == "DATE" else None
            starts = [parsed.passage.to_reading(t.spans[0].start) for t in (since, length)]
            if not years or not begun or starts[0] is None or starts[1] is None or length.mod:
                continue
            text = parsed.text
            near = abs(starts[0] - starts[1]) < 80
            between = text[min(starts[0], starts[1]) : max(starts[0], starts[1])][:200]
            tied = re.search(
                r"\bsince\s$", text[max(0, starts[0] - 8) : starts[0]], re.IGNORECASE
            ) and re.search(
                r"\bfor\s(?:the\s)?$", text[max(0, starts[1] - 10) : starts[1]], re.IGNORECASE
            )
            if not near or not tied or re.search(r"[.!?]\s", between):
                continue
            gap = today.year - begun[0].year
            fits = abs(gap - int(years[1])) <= 1
            verb = "fits" if fits else "does not fit"
            reason = (
                f"From {begun[0].year} to {today.year} is {gap} years; “{years[1]} years” {verb}."
            )
            yield Discrepancy(
                id=make_id("discrepancy", parsed.document.id, "since", since.id, length.id),
                doc_id=parsed.document.id,
                kind="arithmetic",
                state="holds" if fits else "open",
                fact_ids=(since.id, length.id),
                reason=reason,
                expected=str(gap),
                found=years[1],
                rank=0.1 if fits else 0.7,
                origin=ORIGIN,
            )


def tour_checks(parsed: Parsed, timexes: tuple[Timex, ...]) -> Iterator[Discrepancy]:
    """Yield a journey that is said to end on a day before another of its stops."""
    text = parsed.text
    dated = []
    for t in timexes:
        start, days = parsed.passage.to_reading(t.spans[0].start), days_of(t.value)
        if start is not None and t.type == "DATE" and days and days[0] == days[1]:
            dated.append((start, days[0], t))
    for start, last, t in dated:
        sentence = _sentence(parsed, start, start + 1)
        ended = _ENDED.search(text[max(0, start - ENDING) : start])
        stops = [d for d in dated if abs(d[0] - start) < TOUR]
        if not ended or not (len(stops) > 2 or _TOUR.search(text[max(0, start - TOUR) : start])):
            continue
        if _PLANNED.search(sentence):
            continue
        for other, day, u in stops:
            stop = _sentence(parsed, other, other + 1)
            if not _STOP.search(stop):
                continue
            if timedelta(0) < day - last <= timedelta(days=14) and not _PLANNED.search(stop):
                words = parsed.document.text[u.spans[0].start : u.spans[-1].end]
                reason = (
                    f"The journey is said to end on {last:%A}, {last.day} {last:%B}, but “{words}”"
                    " is a later day of it."
                )
                found = _flag(parsed, "date", t, reason, None, t.value, 0.5)
                yield replace(found, fact_ids=(t.id, u.id))
                return


def _hours(parsed: Parsed) -> int:
    """Return how many dates of a text are followed by four digits that no year has but a clock."""
    found = _DATED_CLOCK.finditer(parsed.text)
    return sum(1 for m in found if int(m[1]) > FAR_CLOCK or int(m[1]) < 1000)


def _swapped(year: int, limit: int) -> int | None:
    """Return the latest year not after the limit that two changed digits make of a misprint."""
    digits = str(year)
    options = {
        int(digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :])
        for i in range(len(digits) - 1)
    }
    fitting = sorted(o for o in options if 1900 <= o <= limit)
    return fitting[-1] if fitting else None


def _same_day(day: date, step: int) -> date | None:
    try:
        return day.replace(year=day.year + step)
    except ValueError:
        return None


def _published(parsed: Parsed) -> date | None:
    published = parsed.document.published
    if not published or not published.value.until:
        return None
    return (published.value.until - timedelta(microseconds=1)).date()


def _flag(
    parsed: Parsed,
    kind: DiscrepancyKind,
    t: Timex,
    reason: str,
    expected: str | None,
    found: str | None,
    rank: float,
) -> Discrepancy:
    return Discrepancy(
        id=make_id("discrepancy", parsed.document.id, kind, t.id),
        doc_id=parsed.document.id,
        kind=kind,
        state="open",
        fact_ids=(t.id,),
        reason=reason,
        expected=expected,
        found=found,
        rank=rank,
        origin=ORIGIN,
    )
