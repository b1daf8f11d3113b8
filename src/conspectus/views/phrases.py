"""The words views are made of: dates, counts, kinds, questions. Made once, so all screens agree."""

from datetime import UTC, datetime, timedelta

from conspectus.records import Aspect, DiscrepancyKind, DiscrepancyState, Event, Interval

KIND_WORDS: dict[DiscrepancyKind, str] = {
    "figure": "figure",
    "date": "date",
    "place": "place",
    "actor": "who did it",
    "target": "who was hit",
    "cause": "cause",
    "certainty": "how sure",
    "wording": "wording",
    "selection": "what is left out",
    "paraphrase": "words of a quote",
    "scope": "scope",
    "stance": "position",
    "arithmetic": "sum",
    "calendar": "calendar",
    "typo": "possible slip",
}
STATE_WORDS: dict[DiscrepancyState, str] = {
    "open": "open",
    "changed": "changed over time",
    "settled": "settled later",
    "holds": "holds",
}
_ASKED: dict[Aspect, str] = {
    "happened": "what happened?",
    "who": "who did it?",
    "whom": "to whom?",
    "when": "when?",
    "where": "where?",
    "how_many": "how many?",
    "why": "what caused it?",
    "how_sure": "how sure is it?",
    "said": "what was said?",
    "named": "what is it called?",
}
_COUNTED = {
    "killed": "how many died?",
    "wounded": "how many were hurt?",
    "missing": "how many are missing?",
    "displaced": "how many had to leave?",
    "besieged": "how many are cut off?",
    "detained": "how many were detained?",
    "arrested": "how many were arrested?",
    "duration": "how long?",
    "distance": "how far?",
    "money": "how much money?",
    "share": "what share?",
}
_INSIDE: dict[DiscrepancyKind, str] = {
    "arithmetic": "Does the sum add up?",
    "calendar": "Can this date be right?",
    "date": "Which date is meant?",
    "typo": "Is this a slip of the pen?",
    "figure": "Which figure is meant?",
}

VERDICT_WORDS = {
    "real": "real",
    "same": "the same thing",
    "typo": "a typo",
    "changed": "changed later",
    "incomparable": "not comparable",
}
"""What a person can judge a disagreement to be."""


def manner_words(event: Event) -> str:
    """Return in a word how an event is put forward: asserted, probable, planned, denied ..."""
    if event.status == "denied" or event.polarity == "negative":
        return "denied"
    if event.status not in ("asserted", "historical"):
        return event.status
    return event.certainty if event.certainty in ("probable", "possible") else "asserted"


def kind_words(kind: DiscrepancyKind, state: DiscrepancyState) -> str:
    """Return kind and state in plain words.

    >>> kind_words("figure", "settled")
    'figure · settled later'
    """
    return f"{KIND_WORDS[kind]} · {STATE_WORDS[state]}"


def ask(subject: str, aspect: Aspect, measure: str | None = None) -> str:
    """Return the question a person would ask about one aspect of a subject.

    >>> ask("fire on the ferry", "how_many", "killed")
    'Fire on the ferry: how many died?'
    """
    asked = _ASKED[aspect]
    if aspect == "how_many" and measure:
        asked = _COUNTED.get(measure, f"how many {measure.replace('_', ' ')}?")
    return f"{subject[:1].upper()}{subject[1:]}: {asked}"


def ask_inside(kind: DiscrepancyKind, measure: str | None = None) -> str:
    """Return the question a check inside one document asks.

    >>> ask_inside("figure", "killed"), ask_inside("calendar")
    ('How many died?', 'Can this date be right?')
    """
    if kind == "figure" and measure:
        asked = _COUNTED.get(measure, f"how many {measure.replace('_', ' ')}?")
        return asked[:1].upper() + asked[1:]
    return _INSIDE.get(kind, "Does this fit together?")


def count_words(low: float | None, high: float | None) -> str:
    """Return a count as people write it; never an average.

    >>> count_words(17, None), count_words(12, 20), count_words(14, 14)
    ('at least 17', '12 to 20', '14')
    """
    if low is None and high is None:
        return "not said"
    if low is None:
        return f"at most {_number(high)}"
    if high is None:
        return f"at least {_number(low)}"
    return _number(low) if low == high else f"{_number(low)} to {_number(high)}"


def date_words(interval: Interval | None) -> str | None:
    """Return an interval as people write dates; None stays None.

    A day is "13 Mar 2019", a whole month "Mar 2019", a clock time keeps its zone.
    """
    if interval is None or (interval.begin is None and interval.until is None):
        return None
    begin, until = _utc(interval.begin), _utc(interval.until)
    if begin is None:
        return f"until {_day(_last(until))}"
    if until is None:
        return f"since {_day(begin)}"
    width, last = until - begin, _last(until)
    if width < timedelta(hours=23) and not interval.floating:
        return f"{_day(begin)} {begin:%H:%M} GMT"
    if width <= timedelta(days=1) or last.date() == begin.date():
        return _day(begin)
    if begin.day == 1 and until.day == 1 and begin.hour == until.hour == 0:
        if (until.year, until.month) == (begin.year + begin.month // 12, begin.month % 12 + 1):
            return f"{begin:%b} {begin.year}"
        if begin.month == until.month == 1:
            return f"{begin.year}" if last.year == begin.year else f"{begin.year}-{last.year}"
    if (begin.year, begin.month) == (last.year, last.month):
        return f"{begin.day}-{_day(last)}"
    return f"{_day(begin)} to {_day(last)}"


def iso(interval: Interval | None) -> str | None:
    """Return an interval in ISO 8601: a date, an instant or begin/end with the last day."""
    if interval is None or (interval.begin is None and interval.until is None):
        return None
    begin, until = _utc(interval.begin), _utc(interval.until)
    if begin and until and until - begin < timedelta(hours=23) and not interval.floating:
        return begin.strftime("%Y-%m-%dT%H:%MZ")
    first = begin.date().isoformat() if begin else ".."
    last = _last(until).date().isoformat() if until else ".."
    return first if first == last else f"{first}/{last}"


def plural(count: int, noun: str) -> str:
    """Return a count with its noun.

    >>> plural(1, "witness"), plural(2, "witness"), plural(0, "page")
    ('1 witness', '2 witnesses', '0 pages')
    """
    ending = "es" if noun.endswith("s") else "s"
    return f"{count} {noun}{'' if count == 1 else ending}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def _utc(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC) if moment else None


def _last(moment: datetime | None) -> datetime:
    return (moment or datetime.max.replace(tzinfo=UTC)) - timedelta(microseconds=1)


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%b} {moment.year}"
