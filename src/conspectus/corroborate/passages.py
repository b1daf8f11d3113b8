"""Sentences of dated and undated pages that tell the same, whatever date each gives.

Two sentences are matched by their rarer words, names and figures, weighed by how few sentences of
the pile have them; times are left out, because they are what is asked for. What surprises: only
rare words propose a pair and each proposes few, so the cost grows with the text and not with its
square.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log

from conspectus.corroborate.corpus import Corpus, content_words
from conspectus.corroborate.likeness import NARROW, width
from conspectus.records import Figure, Interval, Span, Timex

MOST_HOLDERS = 60  # a word in more sentences of dated pages than this proposes no pair
MOST_PROPOSED = 12  # sentences that are compared with one sentence of an undated page
CONTAINED = 0.34  # share of the lighter sentence's weight that both have where they tell the same
SHARED = 2.0  # weight that both have then; two words that one other sentence has weigh this
WEAKEST = 0.55  # part of both below which a likeness says nothing
LEAST_WORDS = 4  # a sentence of fewer is a label and tells nothing
LEAD = 3  # sentences from the top of a page that tell its news
EARLIEST, LATEST = date(1800, 1, 1), date(2100, 1, 1)
STEM = 6  # letters of a word that are compared, so that "arrested" meets "arrests"
_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december today yesterday tomorrow tonight "
    "morning afternoon evening night midnight noon week month year days hours ago earlier later "
    "last next since until".split()
)
_COMMON = frozenset(
    "that this with from have were been their they said says will would could which when where "
    "after before about into over than there these those also more most some such only other what "
    "while under between during against because through still people told according first made "
    "make take took into have very many much nobody anybody whose".split()
)
_OFFICES = frozenset(
    w[:STEM]
    for w in "president prime minister ministry ministers foreign interior defence defense leader "
    "secretary general government official officials spokesman spokeswoman state states captain "
    "colonel commander head chief party".split()
)


_PLAIN = re.compile(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]*")
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_TODAY = re.compile(
    r"(?:early\s|late\s|earlier\s|later\s)?(?:today|tonight|this\s(?:morning|afternoon|evening|noon))",
    re.I,
)
_YESTERDAY = re.compile(r"(?:early\s|late\s)?yesterday(?:\s\w+)?|last\s(?:night|evening)", re.I)
_AGO = re.compile(r"(\w+)\sdays?\s(?:ago|back)", re.I)
_NUMBERS = "zero one two three four five six seven eight nine ten".split()
_COMING = re.compile(
    r"\b(?:will|shall|would|due|next|expect\w*|scheduled|plans?|planned|until|to\s+be|coming)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, what it is known by, and the time expressions in it."""

    doc_id: str
    span: Span
    terms: frozenset[str]
    plain: frozenset[str]
    """Terms that are no part of a name or an office: what was done, and how many."""
    timexes: tuple[Timex, ...]
    days: tuple[tuple[date, date], ...]
    """First and last day of each day it is dated to, by its words or, at the top of a page, by
    the page's own day."""
    fresh: bool
    """Dated by the page's own day only."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of an undated page and one of a dated page that tell the same."""

    here: Passage
    there: Passage
    strength: float
    """Below 1 = only if their times agree too, 2 = beyond doubt."""


def day_of(interval: Interval | None) -> date | None:
    """Return the calendar day of a publication; None when it is open or wider than a day."""
    if interval is None or interval.begin is None or width(interval) > timedelta(days=1):
        return None
    return interval.begin.date()


def passages(corpus: Corpus, doc_id: str) -> list[Passage]:
    """Return the sentences of an article that could be told elsewhere."""
    published = day_of(corpus.published(doc_id))
    found = []
    for number, span in enumerate(corpus.sentences(doc_id)):
        inside = corpus.facts_in(doc_id, span)
        words = content_words(corpus.text(doc_id, span))
        terms = {
            w[:STEM] for w in words if len(w) > 3 and w not in _COMMON and w not in _TIME_WORDS
        }
        terms = {t for t in terms if t.isalpha()}
        terms |= {
            f"#{f.low:g}"
            for f in inside
            if isinstance(f, Figure) and f.low is not None and f.low == f.high
        }
        if len(terms) < LEAST_WORDS:
            continue
        plain = {w[:STEM].lower() for w in _PLAIN.findall(corpus.text(doc_id, span))}
        plain = {t for t in terms & plain if t not in _OFFICES} | {t for t in terms if t[0] == "#"}
        timexes = tuple(f for f in inside if isinstance(f, Timex) and f.type in ("DATE", "TIME"))
        days = tuple(dict.fromkeys(_days(t) for t in timexes if _is_narrow(t)))
        fresh = not days and published is not None and number <= LEAD
        if fresh and published:  # what a page tells first was that day or the day before
            days = ((published - timedelta(days=1), published),)
        found.append(
            Passage(doc_id, span, frozenset(terms), frozenset(plain), timexes, days, fresh)
        )
    return found


def matches(here: Sequence[Passage], there: Sequence[Passage]) -> Iterator[Match]:
    """Yield the sentences of dated pages that tell what a sentence of an undated page tells."""
    weight = weights((*here, *there))
    holders: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(there):
        for term in sorted(passage.terms):
            holders[term].append(number)
    whole = {id(p): sum(weight[t] for t in sorted(p.terms)) for p in (*here, *there)}
    for passage in here:
        proposed: Counter[int] = Counter()
        for term in sorted(passage.terms):
            if len(holders[term]) <= MOST_HOLDERS:
                proposed.update(holders[term])
        ranked = sorted(proposed.items(), key=lambda item: (-item[1], item[0]))
        for number, _ in ranked[:MOST_PROPOSED]:
            other = there[number]
            least = min(whole[id(passage)], whole[id(other)])
            strength = _strength(passage.terms & other.terms, least, weight)
            if strength and passage.plain & other.plain:
                yield Match(passage, there[number], strength)


def weights(every: Collection[Passage]) -> dict[str, float]:
    """Return the weight of each term: 1 for one that two sentences have, less for more."""
    holders = Counter(t for p in every for t in p.terms)
    top = log(1 + len(every) / 2)
    return {t: log(1 + len(every) / n) / top for t, n in holders.items()}


def _strength(shared: frozenset[str], least: float, weight: Mapping[str, float]) -> float:
    """Return how alike two sentences are by what they share; 0 = not worth a thought."""
    both = sum(weight[t] for t in sorted(shared))
    if both < WEAKEST * SHARED or both / least < WEAKEST * CONTAINED:
        return 0.0
    return min(2.0, both / SHARED, both / least / CONTAINED)


def _is_narrow(timex: Timex) -> bool:
    when = timex.time
    return (
        when is not None
        and when.begin is not None
        and width(when) <= NARROW
        and is_plausible(when.begin.date())
    )


def is_plausible(day: date) -> bool:
    """Return whether news can be of a day: misprints reach any year."""
    return EARLIEST <= day <= LATEST


def _days(timex: Timex) -> tuple[date, date]:
    assert timex.time and timex.time.begin and timex.time.until
    first = timex.time.begin.date()
    last = (timex.time.until - timedelta(microseconds=1)).date()
    return (first, first) if timex.type == "TIME" else (first, last)


def behind(words: str, sentence: str, day: date) -> tuple[date, date] | None:
    """Return the days a page can have come out on if its relative time means this day.

    Args:
        words: The expression: "yesterday", "on Tuesday", "two days ago".
        sentence: Its sentence; says whether a weekday is past or to come.
        day: The day it means.

    Returns:
        First and last day; None when the expression is not relative or cannot mean that day.
    """
    words = words.lower()
    if any(ch.isdigit() for ch in words) and not _AGO.fullmatch(words):
        return None

    def back(least: int, most: int) -> tuple[date, date]:
        return day + timedelta(days=least), day + timedelta(days=most)

    if _TODAY.fullmatch(words):
        return back(0, 0)
    if _YESTERDAY.fullmatch(words):
        return back(1, 1)
    if words == "overnight":
        return back(0, 1)
    if words == "tomorrow":
        return back(-1, -1)
    if words == "the day before yesterday":
        return back(2, 2)
    ago = _AGO.fullmatch(words)
    if ago:
        count = int(ago[1]) if ago[1].isdigit() else _number(ago[1])
        return back(count, count) if count else None
    if words == "earlier this week":
        return back(0, 6)
    named = weekday(words)
    if named is None or named != day.weekday():
        return None
    return back(-6, 0) if _COMING.search(sentence) else back(0, 6)


def weekday(words: str) -> int | None:
    """Return the weekday an expression names, 0 = Monday; None if it names none or a date too."""
    if any(ch.isdigit() for ch in words):
        return None
    return next((n for n, name in enumerate(WEEKDAYS) if name in words.lower()), None)


def is_coming(sentence: str) -> bool:
    """Return whether a sentence tells of what is still to come."""
    return bool(_COMING.search(sentence))


def _number(word: str) -> int:
    return _NUMBERS.index(word) if word in _NUMBERS else 0
