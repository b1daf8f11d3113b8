"""Which event a number counts: by the tree of its sentence, else by fit of measure and nearness.

Comes in: the events of a document. Goes out: for a number the id of its event, or None. What
surprises: the dead are tied to what killed them, not to their dying: in "eleven people died when
the hall blew up" it is the blast that cost eleven lives, and that other accounts will name.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from conspectus.facts.counted import counting_word
from conspectus.facts.measures import OUTCOMES, table
from conspectus.language import Parsed
from conspectus.records import Event

_OUTCOME_WORD = re.compile(
    r"^(?:die|dying|dead|death|injur|wound|hurt|victim|casualt|kill|miss|perish|lose|lost)", re.I
)
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w’'-]{2,}")
_PASSIVE = re.compile(
    r"\s(?:of\s(?:them|whom)\s)?(?:[\w-]+\s){0,3}?(?:was|were|(?:has|have|had)\sbeen|(?:are|is)\sbeing)"
    r"\s(?:\w+\s)?(?:being\s)?$"
)
"""What stands between a number and the passive whose subject it counts: "nine [were] released"."""
_SPOKEN = frozenset("AGREE CONSULT SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN".split())
_SUBJECT = 60
MISFIT = 150.0
"""Characters of distance that an event of the wrong type counts as further away."""
OUTCOME_ONLY = 60.0
"""The same for a trigger that only says what became of people."""
MOST = 200
"""Triggers of a document among which an attack is sought by its names."""
BACK = 700
"""Characters before a number in which its event is looked for when the sentence has none."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands: its sentence and paragraph as reading ranges."""

    sentence: tuple[int, int]
    paragraph: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Trigger:
    start: int
    end: int
    event: Event
    words: str
    names: frozenset[str]


class Ties:
    """The triggers of a document, ready to be asked which of them a number counts."""

    def __init__(self, parsed: Parsed, events: tuple[Event, ...]) -> None:
        """Lay the triggers out in reading order."""
        self._text = parsed.text
        found = []
        for e in events:
            for span in e.triggers:
                start = parsed.passage.to_reading(span.start)
                if start is not None:
                    end = start + span.end - span.start
                    around = parsed.text[max(0, start - 120) : end + 120]
                    named = frozenset(_NAME.findall(around))
                    found.append(_Trigger(start, end, e, parsed.text[start:end], named))
        self._triggers = sorted(found, key=lambda t: (t.start, t.end, t.event.id))
        self._starts = [t.start for t in self._triggers]
        self._parsed = parsed
        self._words: dict[int, _Trigger] = {}
        if parsed.doc.has_annotation("DEP"):
            for t in self._triggers:
                for word in parsed.tokens(t.start, t.end):
                    self._words.setdefault(word.i, t)
        self._told_by: dict[str, list[str]] = {}
        for t in self._triggers:
            self._told_by.setdefault(t.event.id, []).append(t.words)
        self._dying = {i for i, t in self._words.items() if _OUTCOME_WORD.match(t.words)}

    def event(self, start: int, end: int, measure: str, place: Place) -> str | None:
        """Return the id of the event that a number at start..end counts; None when none fits."""
        told = self._told(start, end, measure)
        bound = told and (told[1] or measure not in table().fits or _fits(told[0], measure))
        if told and (bound or measure == "duration"):
            deed = self._deed(told[0], start, place) if measure in OUTCOMES else None
            return (deed or told[0]).event.id
        if own := self.suffered(end, place):
            return own
        inside = self._range(*place.sentence)
        if told and not any(_fits(t, measure) for t in inside):
            back = self._range(max(0, start - BACK), place.sentence[0])
            fitting = [t for t in back if _fits(t, measure)]
            return (fitting[-1] if fitting else told[0]).event.id
        best = self._nearest(inside, start, end, measure)
        harmed = measure in OUTCOMES
        dying = best and best.event.type is None and _OUTCOME_WORD.match(best.words)
        if best and (not harmed or dying or _fits(best, measure)):
            return best.event.id
        if measure in table().fits:
            around = self._range(
                place.sentence[1], min(place.paragraph[1], place.sentence[1] + 160)
            )
            back = self._range(max(0, place.paragraph[0]), place.sentence[0])
            fitting = [t for t in around if _fits(t, measure)][:1]
            fitting += [t for t in back if _fits(t, measure)][-1:]
            if fitting:
                found = self._nearest(fitting, start, end, measure)
                return found.event.id if found else None
            far = [t for t in self._range(max(0, start - BACK), start) if _fits(t, measure)]
            named = self._named(place, measure) if harmed else None
            if named or far:
                return (named or far[-1]).event.id
        elif not best:
            back = self._range(max(place.paragraph[0], start - 250), place.sentence[0])
            return back[-1].event.id if back else None
        return best.event.id if best else None

    def _told(self, start: int, end: int, measure: str) -> tuple[_Trigger, bool] | None:
        """Return the trigger that the tree ties a number to, and whether as its own argument.

        Words kill nobody: the dead whom a navy confirms are those of another event.
        """
        if not self._words:
            return None
        found = counting_word(self._parsed.tokens(start, end), self._words, self._dying)
        if found is None:
            return None
        trigger = self._words[found.word]
        if measure in OUTCOMES and trigger.event.type in _SPOKEN:
            return None
        return trigger, found.own

    def _deed(self, t: _Trigger, start: int, place: Place) -> _Trigger | None:
        """Return what was told before that cost the lives which a bare "was killed" speaks of.

        Bare is a death that says neither when nor at whose hands.
        """
        event = t.event
        bare = event.timex_id is None and not any(a.role == "actor" for a in event.arguments)
        if not bare or not all(_OUTCOME_WORD.match(w) for w in self._told_by[event.id]):
            return None
        back = self._range(max(0, start - BACK), place.sentence[0])
        deeds = [d for d in back if d.event.type == "ASSAULT" and d.event.id != event.id]
        deeds = [d for d in deeds if not _OUTCOME_WORD.match(d.words)]
        names = set(_NAME.findall(self._text[place.sentence[0] : place.sentence[1]]))
        shared = [d for d in deeds if names & d.names]
        found = shared or deeds
        return found[-1] if found else None

    def argued(self, start: int, end: int) -> str | None:
        """Return the id of the event whose own argument the tree makes of a number alone."""
        told = self._told(start, end, "people")
        spoken = told and told[0].event.type in _SPOKEN
        return told[0].event.id if told and told[1] and not spoken else None

    def suffered(self, end: int, place: Place) -> str | None:
        """Return the id of the event whose passive has the number that ends here as its subject."""
        for t in self._range(end, min(place.sentence[1], end + _SUBJECT)):
            if _PASSIVE.match(self._text[end : t.start]):
                return t.event.id
        return None

    def _range(self, start: int, end: int) -> list[_Trigger]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._triggers[low : min(high, low + 100)]

    def _nearest(self, some: list[_Trigger], start: int, end: int, measure: str) -> _Trigger | None:
        def distance(t: _Trigger) -> tuple[float, int]:
            gap = float(max(t.start - end, start - t.end, 0))
            if measure in table().fits and not _fits(t, measure):
                gap += MISFIT
            if measure in OUTCOMES and t.event.type is None and _OUTCOME_WORD.match(t.words):
                gap += OUTCOME_ONLY
            return gap, t.start

        return min(some, key=distance, default=None)

    def _named(self, place: Place, measure: str) -> _Trigger | None:
        """Return the fitting event that shares most names with the number's sentence."""
        names = set(_NAME.findall(self._text[place.sentence[0] : place.sentence[1]]))
        best: tuple[int, _Trigger] | None = None
        if not names:
            return None
        for t in self._triggers[:MOST]:
            if not _fits(t, measure):
                continue
            shared = len(
                names & set(_NAME.findall(self._text[max(0, t.start - 120) : t.end + 120]))
            )
            if shared and (best is None or shared > best[0]):
                best = (shared, t)
        return best[1] if best else None


def _fits(t: _Trigger, measure: str) -> bool:
    """Return whether a trigger is something that such a count can count."""
    fits = table().fits.get(measure, ())
    if t.event.type in fits:
        return True
    words = t.words.lower()
    return t.event.type is None and any(w in words for w in fits if w.islower())
