"""How alike two events are: type, time, place, parties, words and figures, each a few points.

Zero is the border between one happening and two. What surprises: a date that does not meet costs
points but forbids nothing, because a date may be the very thing two accounts differ about.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from math import asin, cos, log, radians, sin, sqrt

from conspectus.corroborate.corpus import Corpus, content_words
from conspectus.knowledge.ideas import idea
from conspectus.records import Event, Interval, PloverType, Toponym

BASE = -2.0  # two events of which nothing is known but that they are events
BESIDE, CLOSE = 60, 2.5  # words this near a trigger, in code points, count this much more
SPEECH = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN"})
"""Types that are said rather than done: only one speaker's words on one day can be one."""
NEAR_KM, FAR_KM = 25.0, 250.0
NARROW = timedelta(days=2, hours=1)
WEEK = timedelta(days=7)  # "two weeks ago" meets a day in it: less than a day meets itself
NEWS_TWICE = 2.2  # two texts each telling news of another day tell two happenings
ANCHORED = timedelta(days=3)  # news without a date is this old at most
_RELATED: Mapping[tuple[str | None, str | None], float] = {
    key: worth
    for pair, worth in (
        (("ASSAULT", None), 0.7), (("ASSAULT", "COERCE"), 0.5), (("COERCE", None), 0.3),
        (("COERCE", "SANCTION"), 0.6), (("AGREE", "CONSULT"), 0.6), (("AGREE", "COOPERATE"), 0.6),
        (("CONSULT", "COOPERATE"), 0.5), (("AID", "COOPERATE"), 0.6), (("AGREE", "RETREAT"), 0.5),
        (("AID", "SUPPORT"), 0.4), (("MOBILIZE", "ASSAULT"), 0.2), (("MOBILIZE", "THREATEN"), 0.2),
        (("CONCEDE", "RETREAT"), 0.6), (("CONCEDE", "AGREE"), 0.5), (("COOPERATE", "ASSAULT"), 0.1),
        (("ACCUSE", "REJECT"), 0.3), (("REQUEST", "SUPPORT"), 0.2), (("MOBILIZE", "AID"), 0.3),
        (("MOBILIZE", "COOPERATE"), 0.3), (("CONSULT", None), 0.2), (("SANCTION", "ACCUSE"), 0.3),
    )
    for key in (pair, pair[::-1])
}  # fmt: skip
COMMON = frozenset(
    "that this with from have were been their they said says will would could which when where "
    "after before about into over than there these those also more most some such only other what "
    "while under between during against because through still people told year years week month "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december according".split()
)


@dataclass(frozen=True, slots=True)
class Traits:
    """What two events are compared by."""

    event: Event
    voice: str
    actors: frozenset[str]
    recipients: frozenset[str]
    time: Interval | None
    """When, widened to the days before publication where no words say when."""
    fresh: bool
    """Dated by its words to the days before its publication."""
    place: Toponym | None
    words: Mapping[str, float]
    """Ideas of the sentence and how telling each is; those beside the trigger count more."""
    rare: frozenset[str]
    """Ideas beside the trigger that few voices of the case have."""
    square: float
    """The sum of the squares of their weights."""
    sentence: tuple[str, int]
    trigger: str
    stems: frozenset[str]
    """What the trigger's words stand for."""
    figures: tuple[tuple[str, float | None, float | None], ...]


def traits(
    corpus: Corpus, entity_of: Mapping[str, str], voice_of: Mapping[str, str]
) -> dict[str, Traits]:
    """Return the traits of every event."""
    told = {e.id: corpus.sentence(e.doc_id, e.triggers[0].start) for e in corpus.events.values()}
    texts: dict[tuple[str, int], Counter[str]] = {}
    for e in corpus.events.values():
        key = (e.doc_id, told[e.id].start)
        if key not in texts:
            text = corpus.text(e.doc_id, told[e.id])
            texts[key] = Counter(
                idea(w)
                for w in content_words(text)
                if len(w) > 3 and w not in COMMON and w.isalpha()
            )
    holders: dict[str, set[str]] = {}
    for (doc_id, _), counts in texts.items():
        for w in counts:
            holders.setdefault(w, set()).add(voice_of[doc_id])
    total = 1 + len(set(voice_of.values()))
    weight = {w: log(1 + total / len(docs)) for w, docs in holders.items()}
    counted: dict[str, list[tuple[str, float | None, float | None]]] = {}
    for f in sorted(corpus.figures.values(), key=lambda f: f.id):
        if f.event_id:
            counted.setdefault(f.event_id, []).append((f.measure, f.low, f.high))
    beside = {e.id: _beside(corpus, e) for e in corpus.events.values()}
    rare = log(1 + total / max(3, 0.02 * total))
    found = {}
    for e in sorted(corpus.events.values(), key=lambda e: e.id):
        key = (e.doc_id, told[e.id].start)
        roles: dict[str, set[str]] = {"actor": set(), "recipient": set()}
        for a in e.arguments:
            if a.role in roles and a.mention_id in entity_of:
                roles[a.role].add(entity_of[a.mention_id])
        words = {w: weight[w] * (CLOSE if w in beside[e.id] else 1.0) for w in texts[key]}
        trigger = corpus.text(e.doc_id, e.triggers[0]).lower()
        found[e.id] = Traits(
            event=e,
            voice=voice_of[e.doc_id],
            actors=frozenset(roles["actor"]),
            recipients=frozenset(roles["recipient"]),
            time=_time(corpus, e),
            fresh=_fresh(corpus, e),
            place=corpus.place(e),
            words=words,
            square=sum(v * v for v in words.values()),
            rare=frozenset(w for w in beside[e.id] if weight.get(w, 0.0) >= rare),
            sentence=key,
            trigger=trigger,
            stems=stems(trigger),
            figures=tuple(counted.get(e.id, ())),
        )
    return found


def _time(corpus: Corpus, event: Event) -> Interval | None:
    """Return when an event was; a time that is only the day of publication reaches back."""
    published = corpus.published(event.doc_id)
    if event.timex_id or not event.time or event.time != published or not event.time.begin:
        return event.time
    return Interval(
        begin=event.time.begin - ANCHORED, until=event.time.until, floating=event.time.floating
    )


def _fresh(corpus: Corpus, event: Event) -> bool:
    """Return whether an event is told as news of the days before its text came out."""
    published = corpus.published(event.doc_id)
    if not event.timex_id or not event.time or width(event.time) > NARROW:
        return False
    if not published or not published.until or not event.time.begin:
        return False
    return timedelta(0) <= published.until - event.time.begin <= timedelta(days=5)


def _two_days(a: Interval | None, b: Interval | None, slack: timedelta) -> bool:
    gap = apart(a, b) if a and b else None
    return gap is not None and gap >= slack


def _beside(corpus: Corpus, event: Event) -> frozenset[str]:
    """Return the words beside an event's trigger."""
    text = corpus.by_doc[event.doc_id].document.text
    at = event.triggers[0]
    return frozenset(map(idea, content_words(text[max(0, at.start - BESIDE) : at.end + BESIDE])))


def likeness(a: Traits, b: Traits, slack: timedelta) -> float:
    """Return how much speaks for two events being one happening; above 0 it is likely."""
    kind = type_likeness(a.event.type, b.event.type)
    same_word = not a.stems.isdisjoint(b.stems)
    if kind == 0 and not same_word:
        return -4.0
    score = BASE + 0.8 * kind + 0.4 * same_word
    planned = {a.event.status, b.event.status} & {"planned", "threatened", "requested"}
    score += time_likeness(a.time, b.time, slack, loose=bool(planned))
    if a.fresh and b.fresh and _two_days(a.time, b.time, slack):
        score -= NEWS_TWICE
    score += _place_likeness(a.place, b.place)
    score += _party_likeness(a, b)
    if a.words and b.words:
        score += 2.5 * (dot(a.words, b.words) / sqrt(a.square * b.square))
    score += 0.7 * (not a.rare.isdisjoint(b.rare))
    if a.figures and b.figures:
        score += 0.4 * any(m == n and x == y for m, x, _ in a.figures for n, y, _ in b.figures)
    speech = a.event.type in SPEECH or b.event.type in SPEECH
    if speech and a.sentence != b.sentence and not (a.actors & b.actors):
        score -= 1.5
    if a.event.doc_id == b.event.doc_id:
        score -= 0.5 if a.sentence != b.sentence else 0.8
    return score


def stems(trigger: str) -> frozenset[str]:
    """Return what a trigger's words stand for, so that "shelled" meets "being shelled at"."""
    kept = (w for w in trigger.split() if len(w) > 3 and w not in COMMON and w != "being")
    return frozenset(idea(w)[:5] for w in kept)


def type_likeness(a: PloverType | None, b: PloverType | None) -> float:
    """Return how well two PLOVER types fit one happening, 0..1."""
    return 1.0 if a == b else _RELATED.get((a, b), 0.0)


def time_likeness(
    a: Interval | None, b: Interval | None, slack: timedelta, *, loose: bool = False
) -> float:
    """Return what two times say: they meet, nearly meet, or lie apart."""
    if not a or not b:
        return 0.0
    gap = apart(a, b)
    if gap is None:
        wider = max(width(a), width(b))
        return 1.3 if wider <= NARROW else 0.8 if wider <= WEEK else 0.4
    if gap < slack:
        return 0.0
    if loose:
        return -0.2
    return -2.4 if width(a) <= NARROW and width(b) <= NARROW else -1.2


def width(a: Interval) -> timedelta:
    """Return how long an interval is; the longest there is when a side is open."""
    return a.until - a.begin if a.begin and a.until else timedelta.max


def apart(a: Interval, b: Interval) -> timedelta | None:
    """Return the gap between two intervals; None when they meet.

    A floating day meets a zoned instant if the local date could be that day in some zone.
    """
    slack = timedelta(hours=14) if a.floating != b.floating else timedelta(0)
    for first, second in ((a, b), (b, a)):
        until, begin = first.until, second.begin
        if until and begin and until <= begin - slack and until != begin:
            return begin - until
    return timedelta(0) if _touch(a, b) else None


def _touch(a: Interval, b: Interval) -> bool:
    """Return whether one interval ends exactly where the other begins."""
    if a.floating != b.floating:
        return False
    return bool((a.until and a.until == b.begin) or (b.until and b.until == a.begin))


def distance_km(a: Toponym, b: Toponym) -> float | None:
    """Return the great-circle distance of two places; None when one has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    x, y = radians(a.latitude), radians(b.latitude)
    turn = radians(b.longitude - a.longitude)
    half = sin((y - x) / 2) ** 2 + cos(x) * cos(y) * sin(turn / 2) ** 2
    return 12742.0 * asin(min(1.0, sqrt(half)))


def _place_likeness(a: Toponym | None, b: Toponym | None) -> float:
    if not a or not b:
        return 0.0
    if a.place_id and a.place_id == b.place_id:
        return 1.2 if min(a.radius_km or 10, b.radius_km or 10) < 100 else 0.3
    distance = distance_km(a, b)
    if distance is None:
        return 0.0
    reach = max(a.radius_km or 10, b.radius_km or 10)
    if distance <= NEAR_KM:
        return 1.0
    if distance <= max(150.0, reach):
        return 0.3
    return -1.2 if distance > FAR_KM + reach else -0.3


def _party_likeness(a: Traits, b: Traits) -> float:
    score = 0.0
    for one, other, worth in (
        (a.recipients, b.recipients, 0.8),
        (a.actors, b.actors, 0.6),
    ):
        if one & other:
            score += worth
        elif one and other:
            score -= 0.5
    crossed = (a.actors & b.recipients) | (a.recipients & b.actors)
    if crossed and not (a.actors & b.actors) and not (a.recipients & b.recipients):
        score += 0.8 if {a.event.type, b.event.type} <= {"CONSULT", "AGREE", "COOPERATE"} else -0.3
    return score


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the cosine of two weighted bags of words."""
    if not a or not b:
        return 0.0
    return dot(a, b) / sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the inner product of two weighted bags of words."""
    return sum([a[w] * b[w] for w in sorted(a.keys() & b.keys())])
