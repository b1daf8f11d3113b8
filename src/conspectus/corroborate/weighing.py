"""What speaks for two events being one happening: parts of so many points each.

Zero is the border between one happening and two. What surprises: a date that does not meet costs
points but forbids nothing, because a date may be the very thing two accounts differ about.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from math import sqrt
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from conspectus.corroborate.blocking import Positions
from conspectus.corroborate.likeness import NARROW, WEEK, dot, place_likeness, type_likeness
from conspectus.corroborate.traits import Traits, When

POINTS: Mapping[str, float] = MappingProxyType(
    {
        "two kinds of deed": -4.0,  # told by two kinds of words: never one happening
        "two events": -2.25,  # of which nothing is known but that they are events
        "word": 0.8,  # told by words of one idea
        "mode": 0.5,  # done in one way: from the air, by arrest
        "other mode": -0.5,
        "harm": 0.5,  # both hurt: one kills where the other shells
        "harm and hold": -1.5,  # one hurts and the other holds captive
        "same day": 1.3,
        "same week": 0.4,  # the day of one lies in the week of the other, often only published then
        "met": 0.2,  # times that meet and are wider
        "other day": -2.4,  # both surely dated, by words of their own, to days
        "other time": -0.8,
        "other day, unsure": -0.4,  # the date may belong to another deed of the sentence
        "other day of publication": -0.6,  # dated only by when it was told
        "other day of a plan": -0.2,
        "news twice": -2.8,  # each told as news of its own day
        "same place": 1.0,
        "far apart": -1.0,
        "goal": 0.5,  # a place or a party struck has one name: a town can be either
        "same actor": 0.8,
        "same actor, filled in": 0.3,
        "other actor": -0.6,
        "other actor, unsure": -0.2,  # filled in or only described
        "same recipient": 0.6,
        "recipients described alike": 0.5,
        "other recipient": -0.8,
        "other recipient, unsure": -0.1,
        "crossed": -0.3,  # one strikes whom the other is struck by
        "two sides": 0.8,  # of talks: either may stand first
        "figure": 1.0,  # they count as many of the same
        "number": 0.3,  # a number stands in both sentences
        "two speakers": -1.5,  # what is said rather than done belongs to who says it
        "one text": -0.3,  # which seldom tells of one thing twice
        "one sentence": -0.8,
        "planned and done": -0.5,
        "done and not done": -0.7,  # by others, elsewhere: of one party it is a dispute
        "past and present": -0.5,
    }
)  # set by hand and swept on six invented crises; weights fitted on five of them did worse on the
# sixth: too few pairs are one happening
TYPE = 0.8  # of one PLOVER type, or a part of it of types akin
WORDS = 2.5  # times the cosine of the words of their sentences
RARE, EACH_RARE, MOST_RARE = 0.5, 0.2, 4  # words beside both triggers that few voices have
NAME, MOST_NAMES = 0.2, 3  # for each name around both triggers
SPEECH = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN"})
"""Types that are said rather than done: only one speaker's words on one day can be one."""
_MEETINGS = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_AHEAD = frozenset({"planned", "threatened", "requested", "hypothetical"})
_IN_COMMON = frozenset(
    {"same actor", "same actor, filled in", "same recipient", "same place", "goal", "crossed"}
)
_ONE_DAY = timedelta(days=1)
_NARROW, _WEEK = NARROW / _ONE_DAY, WEEK / _ONE_DAY
FINE = 2.0**-20  # of a weight of a word in its sentence
_ZONES = 14 / 24  # days by which a floating day may lie off in some zone


def likeness(
    a: Traits,
    b: Traits,
    slack: timedelta,
    *,
    dates: bool = True,
    alike: float | None = None,
) -> float:
    """Return how much speaks for two events being one happening; above 0 it is likely.

    Args:
        a: One event.
        b: The other.
        slack: Days that two dates of one happening may lie apart.
        dates: Whether their dates are looked at.
        alike: The cosine of the words of their sentences, where that is known.
    """
    found, more = _parts(a, b, slack, dates, alike)
    return sum([POINTS[name] for name in found]) + more


def parts(a: Traits, b: Traits, slack: timedelta) -> dict[str, float]:
    """Return what speaks for and against two events being one happening, with its points."""
    found, more = _parts(a, b, slack, True, None)
    return {**{name: POINTS[name] for name in found}, "words, names and type": more}


def _parts(
    a: Traits, b: Traits, slack: timedelta, dates: bool, alike: float | None
) -> tuple[list[str], float]:
    """Return the names of the parts and the points of those that are measured."""
    one, other = a.event, b.event
    kind = type_likeness(one.type, other.type)
    same_word = not a.stems.isdisjoint(b.stems)
    if kind == 0 and not same_word:
        return ["two kinds of deed"], 0.0
    found = ["two events"]
    more = TYPE * kind
    if same_word:
        found.append("word")
    if one.mode and other.mode and one.type == other.type:
        found.append("mode" if one.mode == other.mode else "other mode")
    if a.deed and b.deed:
        if a.deed != b.deed:
            found.append("harm and hold")
        elif a.deed == "harm" and not same_word:
            found.append("harm")
    if one.status != other.status:
        if (one.status in _AHEAD) != (other.status in _AHEAD):
            found.append("planned and done")
        if "historical" in (one.status, other.status):
            found.append("past and present")
    if dates and a.when and b.when:
        _of_times(a, b, slack, found)
    near = place_likeness(a.place, b.place) if a.place and b.place else 0.0
    if near:
        found.append("same place" if near > 0 else "far apart")
    if near <= 0 and not a.goal.isdisjoint(b.goal):
        found.append("goal")
    _of_parties(a, b, found)
    if one.polarity != other.polarity and _IN_COMMON.isdisjoint(found):
        found.append("done and not done")
    same_sentence = a.sentence == b.sentence
    if one.doc_id == other.doc_id:
        found.append("one sentence" if same_sentence else "one text")
    if same_sentence:
        return found, more
    more += WORDS * (cosine_of(a, b) if alike is None else alike)
    if not a.rare.isdisjoint(b.rare):
        more += RARE + EACH_RARE * min(MOST_RARE, len(a.rare & b.rare))
    if not a.names.isdisjoint(b.names):
        more += NAME * min(MOST_NAMES, len(a.names & b.names))
    if not a.counts.isdisjoint(b.counts):
        found.append("number")
    if a.figures and b.figures and not a.figures.isdisjoint(b.figures):
        found.append("figure")
    said = one.type in SPEECH or other.type in SPEECH
    if said and a.actors.isdisjoint(b.actors):
        found.append("two speakers")
    return found, more


def cosine_of(a: Traits, b: Traits) -> float:
    """Return the cosine of the words of the sentences of two events."""
    return dot(a.words, b.words) / sqrt(a.square * b.square) if a.words and b.words else 0.0


def cosines(events: Sequence[Traits], pairs: Positions) -> NDArray[np.float64]:
    """Return the cosine of the words of each pair of events, laid out at once.

    Weights are rounded to FINE, whose products add up exactly, so in any order to the same.
    """
    number: dict[str, int] = {}
    columns = np.array(
        [number.setdefault(w, len(number)) for t in events for w in t.words], np.int64
    )
    lengths = np.array([len(t.words) for t in events])
    norms = np.repeat(np.sqrt([t.square or 1.0 for t in events]), lengths)
    values = np.array([v for t in events for v in t.words.values()]) / norms
    values = np.round(values / FINE) * FINE
    starts = np.cumsum(lengths) - lengths
    often = np.bincount(pairs.ravel(), minlength=len(events))
    swapped = often[pairs[:, 0]] < often[pairs[:, 1]]
    one, other = np.where(swapped, pairs[:, 1], pairs[:, 0]), pairs.sum(axis=1)
    other = other - one
    found = np.zeros(len(pairs))
    told = np.flatnonzero(lengths[other])
    if not len(told):
        return found
    used, one = np.unique(one[told], return_inverse=True)
    other = other[told]
    wide = np.zeros((len(used), len(number)))
    for row, n in enumerate(used.tolist()):
        here = slice(starts[n], starts[n] + lengths[n])
        wide[row, columns[here]] = values[here]
    first = np.cumsum(lengths[other]) - lengths[other]
    at = np.arange(first[-1] + lengths[other[-1]]) + np.repeat(
        starts[other] - first, lengths[other]
    )
    products = wide[np.repeat(one, lengths[other]), columns[at]] * values[at]
    found[told] = np.add.reduceat(products, first)
    return found


def _of_times(a: Traits, b: Traits, slack: timedelta, found: list[str]) -> None:
    one, other = a.when, b.when
    if one is None or other is None:
        return
    gap = days_apart(one, other)
    wide = max(one.until - one.begin, other.until - other.begin)
    if gap is None:
        found.append("same day" if wide <= _NARROW else "same week" if wide <= _WEEK else "met")
    elif gap < slack / _ONE_DAY:
        return
    elif a.event.status in _AHEAD or b.event.status in _AHEAD:
        found.append("other day of a plan")
    elif not (a.dated and b.dated):
        found.append("other day of publication")
    elif not (a.sure and b.sure):
        found.append("other day, unsure")
    else:
        found.append("other day" if wide <= _NARROW else "other time")
        if a.fresh and b.fresh:
            found.append("news twice")


def days_apart(a: When, b: When) -> float | None:
    """Return the gap between two times in days; None when they meet."""
    if (a.begin < b.until and b.begin < a.until) or a.begin == b.begin:
        return None
    slack = _ZONES if a.floating != b.floating else 0.0
    gap = max(b.begin - a.until, a.begin - b.until)
    return None if gap < slack else gap


def _of_parties(a: Traits, b: Traits, found: list[str]) -> None:
    same = False
    if a.actors and b.actors:
        if a.actors.isdisjoint(b.actors):
            unsure = not (a.doing.bodies and b.doing.bodies)
            found.append("other actor, unsure" if unsure else "other actor")
        else:
            same = True
            filled = a.doing.named.isdisjoint(b.doing.named)
            found.append("same actor, filled in" if filled else "same actor")
    if a.recipients and b.recipients:
        one, other = a.suffering, b.suffering
        if a.recipients.isdisjoint(b.recipients):
            if not one.nouns.isdisjoint(other.nouns):
                found.append("recipients described alike")
            else:
                unsure = not (one.bodies and other.bodies)
                found.append("other recipient, unsure" if unsure else "other recipient")
        else:
            same = True
            if not one.named.isdisjoint(other.named):
                found.append("same recipient")
    if not same and not (a.actors.isdisjoint(b.recipients) and a.recipients.isdisjoint(b.actors)):
        talks = a.event.type in _MEETINGS and b.event.type in _MEETINGS
        found.append("two sides" if talks else "crossed")
