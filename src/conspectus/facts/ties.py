"""Which event a number counts: by the tree of its sentence, else by fit of measure and nearness.

Comes in: the events of a document. Goes out: for a number the id of its event, or None. What
surprises: the dead are tied to what killed them, not to their dying: in "eleven people died when
the hall blew up" it is the blast that cost eleven lives, and that other accounts will name.
"""

import re
from bisect import bisect_left
from calendar import day_name, month_name
from dataclasses import dataclass
from itertools import islice

from conspectus.facts.counted import SUBJECTS, counting_word, depth
from conspectus.facts.measures import OUTCOMES, table
from conspectus.language import Parsed
from conspectus.records import Event, Mention

_OUTCOME_WORD = re.compile(
    r"^(?:die|dying|dead|death|injur|wound|hurt|victim|casualt|kill|miss|perish|lose|lost)", re.I
)
_LIVES = re.compile(r"\blives\b", re.I)
_TENDED = re.compile(r"^(?:receiv|treat|admit|tend|bur[yi]|identif|exchang)", re.I)
"""What is done with those whom something else killed or hurt."""
_DENIAL = re.compile(r"^(?:den(?:y|i)|disput|refut|reject)", re.I)
"""Triggers that take back a deed: what it cost is counted where it is told."""
_DRIVEN_WORD = re.compile(r"^(?:driv|drove|forc|displac|uproot)", re.I)
"""Triggers that say what became of those who had to flee."""
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w’'-]{2,}")
_CALENDAR = frozenset((*day_name, *month_name))
_PASSIVE = re.compile(
    r"\s(?:of\s(?:them|whom)\s)?(?:[\w-]+\s){0,3}?(?:was|were|(?:has|have|had)\sbeen|(?:are|is)\sbeing)"
    r"\s(?:\w+\s)?(?:being\s)?$"
)
"""What stands between a number and the passive whose subject it counts: "nine [were] released"."""
_SPOKEN = frozenset("AGREE CONSULT SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN".split())
_HURT = frozenset({"killed", "wounded"})
_HELD = frozenset({"detained", "arrested", "kidnapped"})
_UNHURT = frozenset({"abduct"})
"""Modes of an assault that by itself costs nobody life or limb."""
_REAL = frozenset({"asserted", "denied", "historical"})
"""What is only planned or threatened has cost nobody."""
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


@dataclass(frozen=True, slots=True)
class _Told:
    """The trigger that the tree ties a number to, see `Counted`."""

    trigger: _Trigger
    own: bool
    joined: int | None


class Ties:
    """The triggers of a document, ready to be asked which of them a number counts."""

    def __init__(
        self, parsed: Parsed, events: tuple[Event, ...], mentions: tuple[Mention, ...] = ()
    ) -> None:
        """Lay the triggers out in reading order."""
        self._text = parsed.text
        self._heads = {m.id: parsed.passage.to_reading(m.head.start) for m in mentions}
        found = []
        for e in events:
            for span in e.triggers:
                start = parsed.passage.to_reading(span.start)
                if start is not None:
                    end = start + span.end - span.start
                    around = parsed.text[max(0, start - 120) : end + 120]
                    named = _names(around)
                    found.append(_Trigger(start, end, e, parsed.text[start:end], named))
        self._triggers = sorted(found, key=lambda t: (t.start, t.end, t.event.id))
        self._starts = [t.start for t in self._triggers]
        self._parsed = parsed
        self._words: dict[int, _Trigger] = {}
        if parsed.doc.has_annotation("DEP"):
            for t in self._triggers:
                for word in parsed.tokens(t.start, t.end):
                    self._words.setdefault(word.i, t)
        self._told_by: dict[str, list[_Trigger]] = {}
        for t in self._triggers:
            self._told_by.setdefault(t.event.id, []).append(t)
        self._causes = self._outcomes()
        self._fit: dict[str, frozenset[int]] = {}

    def _outcomes(self) -> dict[int, set[int]]:
        """Return the trigger words that say what became of people, with what may have done it."""
        dying = {i for i, t in self._words.items() if _outcome(t)}
        coerced = {i for i, t in self._words.items() if t.event.type == "COERCE"}
        driven = {i for i in coerced if _DRIVEN_WORD.match(self._words[i].words)}
        deeds = {i for i, t in self._words.items() if _costs(t.event)} - dying - driven
        raids = {i for i in deeds if self._words[i].event.type == "ASSAULT"}
        return dict.fromkeys(dying, deeds) | dict.fromkeys(driven, raids)

    def event(self, start: int, end: int, measure: str, place: Place) -> str | None:
        """Return the id of the event that a number at start..end counts; None when none fits."""
        told = self._told(start, end, measure)
        if told and self._bound(told, measure):
            deed = self._deed(told.trigger, start, place) if measure in OUTCOMES else None
            return (deed or told.trigger).event.id
        if own := self.suffered(end, place):
            return own
        apart = told is not None and self._apart(told)
        if apart and measure not in table().fits:
            return None  # "and the cats stayed" has a deed of its own, which is no event
        if told and (fit := self._told(start, end, measure, self._fitting(measure))):
            return fit.trigger.event.id
        inside = self._range(*place.sentence)
        if told and not any(_fits(t, measure) for t in inside):
            back = self._range(max(0, start - BACK), place.sentence[0])
            fitting = [t for t in back if _fits(t, measure)]
            found = self._last(fitting) or (
                None if apart and measure not in OUTCOMES else told.trigger
            )
            return found.event.id if found else None
        best = self._nearest(inside, start, end, measure)
        harmed = measure in OUTCOMES
        dying = best and best.event.type is None and _outcome(best)
        if best and (not harmed or dying or _fits(best, measure)):
            return best.event.id
        if measure in table().fits:
            around = self._range(
                place.sentence[1], min(place.paragraph[1], place.sentence[1] + 160)
            )
            back = self._range(max(0, place.paragraph[0]), place.sentence[0])
            ahead = next((t for t in around if _fits(t, measure)), None)
            last = self._last([t for t in back if _fits(t, measure)])
            if harmed and not ahead and last and (whole := self._told_whole(last, place)):
                return whole.event.id
            found = self._nearest([t for t in (ahead, last) if t], start, end, measure)
            if found:
                return found.event.id
            far = [t for t in self._range(max(0, start - BACK), start) if _fits(t, measure)]
            deeds = [t for t in far if not _outcome(t) and t.event.polarity == "positive"]
            far = deeds or far
            if measure in _HURT:
                far = [t for t in far if _felt(t)] or far or self._lead()
            named = self._named(place, measure) if harmed else None
            if found := named or self._last(far):
                return found.event.id
        elif not best:
            back = self._range(max(place.paragraph[0], start - 250), place.sentence[0])
            best = self._last(back)
        return best.event.id if best else None

    def _apart(self, told: _Told) -> bool:
        """Return whether a number belongs to a clause with a subject of its own."""
        verb = self._parsed.doc[told.joined] if told.joined is not None else None
        return verb is not None and any(c.dep_ in SUBJECTS for c in verb.lefts)

    def _bound(self, told: _Told, measure: str) -> bool:
        """Return whether a number counts what the tree ties it to, whatever else is told."""
        if told.own or _fits(told.trigger, measure):
            return True
        if told.joined is None:
            return measure not in table().fits or measure == "duration"
        if measure in table().fits or told.trigger.event.type != "ASSAULT":
            return False
        verb = self._parsed.doc[told.joined]  # "and eight were hit", "and two jeeps burned"
        suffers = any(c.dep_ == "nsubj:pass" for c in verb.lefts)
        return suffers or verb.lower_.startswith(table().fits["killed"])

    def _last(self, some: list[_Trigger]) -> _Trigger | None:
        """Return what the last sentence that has any of these tells first of all."""
        if not some or not self._words:
            return some[-1] if some else None
        words = [(self._parsed.tokens(t.start, t.end).root, t) for t in some]
        sentence = words[-1][0].sent.start
        own = [(w, t) for w, t in words if w.sent.start == sentence]
        return min(own, key=lambda pair: (depth(pair[0]), -pair[1].start))[1]

    def _fitting(self, measure: str) -> frozenset[int]:
        """Return the words of the triggers that such a count can count, found once."""
        if measure not in self._fit:
            fit = (i for i, t in self._words.items() if _fits(t, measure))
            self._fit[measure] = frozenset(fit)
        return self._fit[measure]

    def _told(
        self, start: int, end: int, measure: str, among: frozenset[int] | None = None
    ) -> _Told | None:
        """Return the trigger that the tree ties a number to.

        Words kill nobody: the dead whom a navy confirms are those of another event. `among` are
        the words of triggers that come into question; None = all.
        """
        if not self._words:
            return None
        triggers = self._words if among is None else among
        found = counting_word(self._parsed.tokens(start, end), triggers, self._causes)
        if found is None:
            return None
        trigger = self._words[found.word]
        if not _fits(trigger, measure):
            others = (self._words[i] for i in found.shared)
            trigger = next((t for t in others if _fits(t, measure)), trigger)
        if measure in OUTCOMES and trigger.event.type in _SPOKEN:
            return None
        if measure in _HURT and not _fits(trigger, measure) and _TENDED.match(trigger.words):
            return None
        return _Told(trigger, found.own, found.joined)

    def _deed(self, t: _Trigger, start: int, place: Place) -> _Trigger | None:
        """Return what was told before that cost the lives which a bare "was killed" speaks of.

        Bare is a death whose sentence says neither when nor at whose hands, nor of what.
        """
        event = t.event
        by = any(
            c.dep_ == "obl:agent" for w in self._parsed.tokens(t.start, t.end) for c in w.rights
        )
        if by or event.timex_id is not None or self._did(event, place.sentence):
            return None
        if not all(map(_outcome, self._told_by[event.id])):
            return None
        names = _names(self._text[place.sentence[0] : place.sentence[1]])
        near = self._range(max(place.paragraph[0], start - BACK), place.sentence[0])
        deeds = [d for d in reversed(near) if _deadly(d, event)]
        return next((d for d in deeds if names & d.names), next(iter(deeds), None))

    def _did(self, event: Event, sentence: tuple[int, int]) -> bool:
        """Return whether a sentence names who did something; elsewhere it is only recalled."""
        heads = (self._heads.get(a.mention_id) for a in event.arguments if a.role == "actor")
        return any(h is None or sentence[0] <= h < sentence[1] for h in heads)

    def argued(self, start: int, end: int) -> str | None:
        """Return the id of the event whose own argument the tree makes of a number alone."""
        told = self._told(start, end, "people")
        if told is None or not told.own or told.trigger.event.type in _SPOKEN:
            return None
        return told.trigger.event.id

    def done_by(self, who: frozenset[str], start: int, place: Place) -> str | None:
        """Return the id of the event nearest to a number in its paragraph that some did."""
        did = [
            t
            for t in self._range(*place.paragraph)
            if any(a.role == "actor" and a.mention_id in who for a in t.event.arguments)
        ]
        found = min(did, key=lambda t: (t.start < start, abs(t.start - start)), default=None)
        return found.event.id if found else None

    def resumed(self, start: int, noun: str) -> str | None:
        """Return the id of the event last told before of those whom a noun takes up again."""
        back = self._range(max(0, start - BACK), start)
        told = [t for t in back if noun in self._text[self._opening(t) : t.start]]
        found = self._last(told)
        return found.event.id if found else None

    def _opening(self, t: _Trigger) -> int:
        """Return where the sentence of a trigger begins, at most `BACK` characters before it."""
        word = next(iter(self._parsed.tokens(t.start, t.end)), None)
        return max(word.sent.start_char if word is not None else t.start, t.start - BACK)

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
            if measure in OUTCOMES and t.event.type is None and _outcome(t):
                gap += OUTCOME_ONLY
            return gap, t.start

        return min(some, key=distance, default=None)

    def _lead(self) -> list[_Trigger]:
        """Return the first deed of a page that hurt somebody: tables speak of it further down."""
        hurt = (t for t in self._triggers[:MOST] if _deadly(t) and _felt(t))
        return list(islice((t for t in hurt if t.event.status != "denied"), 1))

    def _told_whole(self, last: _Trigger, place: Place) -> _Trigger | None:
        """Return the deed that a page tells with its parties, where it is told again without."""
        if last.event.arguments:
            return None
        names = _names(self._text[place.paragraph[0] : place.paragraph[1]])
        before = self._range(0, place.paragraph[0])[:MOST]
        felt = (d for d in before if _deadly(d, last.event) and _felt(d))
        return next((d for d in felt if names & d.names), None)

    def _named(self, place: Place, measure: str) -> _Trigger | None:
        """Return the fitting event that shares most names with the number's sentence."""
        names = _names(self._text[place.sentence[0] : place.sentence[1]])
        best: tuple[int, _Trigger] | None = None
        if not names:
            return None
        for t in self._triggers[:MOST]:
            if not _fits(t, measure):
                continue
            shared = len(names & t.names)
            if shared and (best is None or shared > best[0]):
                best = (shared, t)
        return best[1] if best else None


def _names(text: str) -> frozenset[str]:
    """Return the names of a text, days of the calendar left out."""
    return frozenset(_NAME.findall(text)) - _CALENDAR


def _outcome(t: _Trigger) -> bool:
    """Return whether a trigger only says what became of people."""
    return bool(_OUTCOME_WORD.match(t.words) or _LIVES.search(t.words))


def _deadly(t: _Trigger, death: Event | None = None) -> bool:
    """Return whether a trigger tells a deed that may have cost the lives of a death told later."""
    if t.event.type != "ASSAULT" or t.event.mode in _UNHURT or t.event.status not in _REAL:
        return False
    return (death is None or t.event.id != death.id) and not _outcome(t)


def _felt(t: _Trigger) -> bool:
    return any(a.role == "recipient" for a in t.event.arguments)


def _costs(event: Event) -> bool:
    """Return whether an event may be what people died of; being arrested is none."""
    return event.type in {None, "ASSAULT", "PROTEST"} or (
        event.type == "COERCE" and event.mode != "arrest"
    )


def _fits(t: _Trigger, measure: str) -> bool:
    """Return whether a trigger is something that such a count can count."""
    fits = table().fits.get(measure, ())
    if measure in OUTCOMES and _DENIAL.match(t.words):
        return False
    if t.event.mode in _UNHURT and (measure in _HURT or measure in _HELD):
        return measure in _HELD
    if t.event.type in fits:
        return True
    words = t.words.lower()
    return t.event.type is None and any(w in words for w in fits if w.islower())
