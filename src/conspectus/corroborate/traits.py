"""What two events are compared by.

What surprises: a sentence that tells of two deeds shares its words out between them, each word to
the trigger it stands beside; and a party counts as named only if the sentence itself names it,
because what was filled in from elsewhere in a text would be filled in for the next deed too.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import inf, log
from typing import TypeVar

from conspectus.corroborate.corpus import Corpus, placed_words
from conspectus.corroborate.likeness import COMMON, NARROW, stems, width
from conspectus.knowledge.ideas import idea
from conspectus.records import Event, Figure, Interval, Mention, Span, Toponym

BESIDE = 60  # code points from a trigger to the words beside it
CLOSE, SHARED = 2.5, 0.4  # weight of words beside the trigger, and of those nearer to another one
AROUND = 80  # code points on each side of a trigger in which names are those of its deed
ANCHORED = timedelta(days=3)  # news without a date is this old at most
DAY = 86_400.0  # seconds
TOLD_BESIDE = 80  # code points between a deed and a date that is surely its own
SHORTEST = 3  # letters of words that tell nothing
FEW = 3  # counts up to this stand in any text
_BODIES = frozenset({"state", "group", "igo", "org", "person"})
"""Kinds of parties whose names tell one from another."""
_HARM = frozenset(
    "strike kill wound shoot explode down destroy burn missile gun mine".split()
)  # ideas of what hurts
_HOLD = frozenset("hold free arrest".split())
_OTHER_WORD = re.compile(
    r"[;:“\"]|\b(?:said|says|told|that|who|which|announced|acknowledged|according|"
    r"following|after|before|since|until)\b",
    re.I,
)
"""What cuts a date off from a deed: "acknowledged on Thursday that"."""
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Parties:
    """Those who play one part in an event, as ids of entities."""

    all: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    """Those the sentence of the event speaks of; the others were filled in."""
    bodies: frozenset[str] = frozenset()
    """States, groups and persons with a name among them: two of these are two."""
    nouns: frozenset[str] = frozenset()
    """Ideas of the nouns that describe them: "three sailors", "seamen"."""


@dataclass(frozen=True, slots=True)
class When:
    """A time in days, ready to be compared: without begin or until it is endless on that side."""

    begin: float
    until: float
    floating: bool


@dataclass(frozen=True, slots=True)
class Traits:
    """What two events are compared by."""

    event: Event
    voice: str
    actors: frozenset[str]
    recipients: frozenset[str]
    doing: Parties
    suffering: Parties
    time: Interval | None
    """When, widened to the days before publication where no words say when."""
    when: When | None
    """The same time in days."""
    dated: bool
    """Dated by words, not by its publication."""
    sure: bool
    """Dated by words beside it; a date from elsewhere in the sentence may be another deed's."""
    fresh: bool
    """Dated by its words to the days before its publication."""
    place: Toponym | None
    words: Mapping[str, float]
    """Ideas of the sentence and how telling each is; those beside the trigger count more."""
    rare: frozenset[str]
    """Ideas beside the trigger, not its own, that few voices of the case have."""
    square: float
    """The sum of the squares of their weights."""
    sentence: tuple[str, int]
    trigger: str
    stems: frozenset[str]
    """What the trigger's words stand for."""
    deed: str
    """"harm", "hold" or "": attacks and captures are of one type and are two deeds."""
    names: frozenset[str]
    """Whoever has a name around the trigger, whatever the part."""
    goal: frozenset[str]
    """Names, in small letters, of where it was and whom it struck: a town can be either."""
    figures: frozenset[tuple[str, float | None]]
    """What is counted and the least count of it."""
    counts: frozenset[float]
    """Numbers of the sentence that are not small."""


def traits(
    corpus: Corpus, entity_of: Mapping[str, str], voice_of: Mapping[str, str]
) -> dict[str, Traits]:
    """Return the traits of every event."""
    told: dict[tuple[str, int], list[Event]] = {}
    spans: dict[tuple[str, int], Span] = {}
    for e in sorted(corpus.events.values(), key=lambda e: e.id):
        span = corpus.sentence(e.doc_id, e.triggers[0].start)
        key = (e.doc_id, span.start)
        told.setdefault(key, []).append(e)
        spans[key] = span
    holders: dict[str, set[str]] = {}
    for (doc_id, _), span in spans.items():
        for *_, w in _telling(corpus, doc_id, span):
            holders.setdefault(w, set()).add(voice_of[doc_id])
    total = 1 + len(set(voice_of.values()))
    weight = {w: log(1 + total / len(docs)) for w, docs in holders.items()}
    close = {w: CLOSE * x for w, x in weight.items()}
    shared = {w: SHARED * x for w, x in weight.items()}
    rare = log(1 + total / max(3, 0.02 * total))
    counted: dict[str, list[tuple[str, float | None]]] = {}
    for f in corpus.figures.values():
        if f.event_id:
            counted.setdefault(f.event_id, []).append((f.measure, f.low))
    bodies = {
        entity_of[m.id]
        for m in corpus.mentions.values()
        if m.form == "name" and m.kind in _BODIES and m.id in entity_of
    }
    found = {}
    once = _Once()
    for key, events in told.items():
        sentence = _Sentence(corpus, key[0], spans[key], entity_of)
        shares = sentence.shares(events)
        for e, (beside, further) in zip(events, shares, strict=True):
            doing, suffering = (
                once(_parties(corpus, e, role, spans[key], entity_of, bodies))
                for role in ("actor", "recipient")
            )
            words = {
                w: (close if w in beside else weight if further[w] == 1 else shared)[w]
                for w in sorted({*beside, *further})
            }
            trigger = corpus.text(e.doc_id, e.triggers[0]).lower()
            place, time = corpus.place(e), _time(corpus, e)
            found[e.id] = Traits(
                event=e,
                voice=voice_of[e.doc_id],
                actors=doing.all,
                recipients=suffering.all,
                doing=doing,
                suffering=suffering,
                time=time,
                when=once(_when(time)),
                dated=e.timex_id is not None,
                sure=_sure(corpus, e, spans[key], events),
                fresh=_fresh(corpus, e),
                place=place,
                words=words,
                square=sum(v * v for v in words.values()),
                rare=frozenset(w for w in beside - _ideas(trigger) if weight[w] >= rare),
                sentence=key,
                trigger=trigger,
                stems=once(stems(trigger)),
                deed=_deed(trigger),
                names=once(sentence.names(e)),
                goal=once(_goal(corpus, e, place, spans[key])),
                figures=once(frozenset(counted.get(e.id, ()))),
                counts=once(sentence.counts),
            )
    return dict(sorted(found.items()))


class _Once:
    """Keeps one of all that are equal: the traits of a large case are mostly the same few sets."""

    def __init__(self) -> None:
        self._kept: dict[object, object] = {}

    def __call__(self, value: _Value) -> _Value:
        """Return the first value equal to this one."""
        return self._kept.setdefault(value, value)  # type: ignore[return-value]


def _telling(corpus: Corpus, doc_id: str, span: Span) -> list[tuple[int, int, str]]:
    """Return (start, end, idea) of the words of a sentence that tell something."""
    text = corpus.by_doc[doc_id].document.text[span.start : span.end]
    return [
        (span.start + start, span.start + end, idea(w))
        for start, end, w in placed_words(text)
        if len(w) > SHORTEST and w not in COMMON and w.isalpha()
    ]


class _Sentence:
    """The words, names and numbers of a sentence and where they stand."""

    def __init__(
        self, corpus: Corpus, doc_id: str, span: Span, entity_of: Mapping[str, str]
    ) -> None:
        self._words = _telling(corpus, doc_id, span)
        self._names: list[tuple[int, str]] = []
        counts = set()
        for fact in corpus.facts_in(doc_id, span):
            if isinstance(fact, Mention):
                if fact.form == "name" and fact.id in entity_of:
                    self._names.append((fact.spans[0].start, entity_of[fact.id]))
            elif isinstance(fact, Figure) and fact.low is not None and fact.low > FEW:
                counts.add(fact.low)
        self.counts = frozenset(counts)

    def names(self, event: Event) -> frozenset[str]:
        """Return whose names stand around the trigger of an event."""
        at = event.triggers[0].start
        return frozenset(i for start, i in self._names if abs(start - at) <= AROUND)

    def shares(self, events: Sequence[Event]) -> list[tuple[set[str], dict[str, float]]]:
        """Return for each event its own words beside its trigger, and the weights of the others."""
        shares: list[tuple[set[str], dict[str, float]]] = [(set(), {}) for _ in events]
        places = [(e.triggers[0].start, e.triggers[-1].end) for e in events]
        for start, end, w in self._words:
            far = [max(0, first - end, start - last) for first, last in places]
            nearest = min(far)
            for distance, (beside, further) in zip(far, shares, strict=True):
                if distance == nearest and distance <= BESIDE:
                    beside.add(w)
                else:
                    worth = 1.0 if distance == nearest else SHARED
                    further[w] = max(worth, further.get(w, 0.0))
        return shares


def _parties(
    corpus: Corpus,
    event: Event,
    role: str,
    sentence: Span,
    entity_of: Mapping[str, str],
    bodies: set[str],
) -> Parties:
    """Return those who play one part in an event."""
    found: set[str] = set()
    named: set[str] = set()
    nouns: set[str] = set()
    for argument in event.arguments:
        if argument.role != role or argument.mention_id not in entity_of:
            continue
        mention = corpus.mentions[argument.mention_id]
        party = entity_of[mention.id]
        found.add(party)
        if sentence.start <= mention.spans[0].start < sentence.end:
            named.add(party)
        if mention.form == "nominal":
            nouns.add(idea(corpus.text(mention.doc_id, mention.head).lower()))
    return Parties(
        all=frozenset(found),
        named=frozenset(named),
        bodies=frozenset(named & bodies),
        nouns=frozenset(nouns),
    )


def _goal(corpus: Corpus, event: Event, place: Toponym | None, sentence: Span) -> frozenset[str]:
    """Return the names of where an event was and of whom it befell."""
    found = {corpus.words(place).lower()} if place else set()
    for argument in event.arguments:
        mention = corpus.mentions.get(argument.mention_id)
        struck = mention and argument.role == "recipient" and mention.form == "name"
        if mention and struck and sentence.start <= mention.spans[0].start < sentence.end:
            found.add(corpus.words(mention).lower())
    return frozenset(found)


def _deed(trigger: str) -> str:
    """Return whether a trigger tells of hurting or of holding; "" for neither or both."""
    ideas = _ideas(trigger)
    harm, hold = bool(ideas & _HARM), bool(ideas & _HOLD)
    return "" if harm == hold else "harm" if harm else "hold"


def _ideas(words: str) -> set[str]:
    return {idea(w) for w in words.split() if len(w) > SHORTEST}


def _when(time: Interval | None) -> When | None:
    if time is None:
        return None
    return When(
        begin=time.begin.timestamp() / DAY if time.begin else -inf,
        until=time.until.timestamp() / DAY if time.until else inf,
        floating=time.floating,
    )


def _sure(corpus: Corpus, event: Event, sentence: Span, told: Sequence[Event]) -> bool:
    """Return whether the words that date an event stand beside it and speak of nothing else."""
    timex = corpus.timexes.get(event.timex_id or "")
    if timex is None:
        return False
    date, trigger = timex.spans[0], event.triggers[0]
    low, high = min(date.end, trigger.end), max(date.start, trigger.start)
    if not sentence.start <= date.start < sentence.end or high - low > TOLD_BESIDE:
        return False
    between = corpus.by_doc[event.doc_id].document.text[low:high]
    crossed = any(low <= e.triggers[0].start and e.triggers[0].end <= high for e in told)
    return not crossed and not _OTHER_WORD.search(between)


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
