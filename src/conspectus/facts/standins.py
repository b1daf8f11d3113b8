"""Words that stand for parties named elsewhere: "both sides", "we" in a quote, an unsaid doer.

Comes in: the candidates of a document in text order, joined, and its cast. Goes out: the same, the
parties meant put beside the words that stand for them. What surprises: who denies or admits a deed
that has no doer is told as its doer: "the Front denies that anybody was hurt" is about the Front.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from conspectus.facts.cast import Cast
from conspectus.facts.clauses import DETERMINERS
from conspectus.facts.counterparts import Dealings, filled
from conspectus.facts.joining import Candidate
from conspectus.facts.parties import Party, once
from conspectus.records import Quote

_PAIRS = frozenset("both two either neither".split())
_SIDES = frozenset("sides parties camps neighbours neighbors rivals enemies foes armies".split())
_STATES = frozenset("governments countries states nations capitals administrations".split())
_PERSONS = frozenset(
    "men women leaders ministers presidents premiers counterparts diplomats generals officials"
    " envoys heads chiefs".split()
)
_OFFICES = frozenset(
    "minister president premier chancellor king queen ambassador envoy chief secretary leader"
    " head commander spokesman governor mayor".split()
)
_FIRST = frozenset("i we us me".split())
_ANSWERING = frozenset(
    "admit admits admitted acknowledge acknowledges acknowledged confess confesses confessed"
    " concedes conceded deny denies denied denying".split()
)
"""Cues of those who answer for what they speak of."""
_ANNOUNCING = frozenset(
    "announce announces announced announcing order orders ordered decree decreed pledge pledged"
    " promise promised vow vowed".split()
)
"""Cues of those who tell what they do: "announced that the curfew would be lifted"."""
_DECIDED = ("SANCTION", "COERCE", "CONCEDE", "AGREE", "MOBILIZE", "AID", "RETREAT")
"""Deeds that are decided and announced by whoever does them."""
_UNTRUE = frozenset("untrue false wrong denied denies deny denying lie lies invented".split())
_THEY = frozenset("they them".split())
_PAIR_BACK = 12  # parties before "they" that are looked at
_TITLED = 3  # words between two persons: "and", a title, its dot
_LOOK_BACK = 60  # parties before "both ministers" that are looked at
_ANSWERS = 3
"""Turns of one person that make an interview."""
_OWNED = ("ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "COOPERATE", "AID", "RETREAT")
"""Deeds whose doer answers for them."""


def resolve_standins(
    found: Sequence[Candidate],
    cast: Cast,
    dealings: Dealings,
    quotes: tuple[Quote, ...],
    text_of: Callable[[Quote], str],
) -> None:
    """Put the parties meant beside the words that stand for them.

    Args:
        found: The candidates.
        cast: The document's parties.
        dealings: Who is set against whom in it.
        quotes: Its quotes.
        text_of: Gives the words of a quote's cue.
    """
    words = cast.words
    answered = {q.speaker_id for q in quotes if text_of(q) in _ANSWERING}
    announced = {q.speaker_id for q in quotes if text_of(q) in _ANNOUNCING}
    asked = _interviewed(quotes, cast)
    for c in found:
        speaker = cast.by_mention.get(c.attribution[-1]) if c.attribution else None
        at = words.sentence[c.trigger.hit.head]
        others = cast.sides(c.found.recipients), cast.sides(c.found.actors)
        for slot, other in zip((c.found.actors, c.found.recipients), others, strict=True):
            meant = [p for party in slot for p in _meant(party, speaker, cast, dealings, other, at)]
            slot[:] = once(meant)
        taken = {p.mention.chain_id for p in c.found.actors}
        c.found.recipients = [p for p in c.found.recipients if p.mention.chain_id not in taken]
        if asked is not None and asked.mention.id not in c.attribution:
            _address(c, asked)
        if speaker is None or filled(c.found.actors, words):
            continue
        if speaker.mention.id in announced and _decided(c, cast):
            if speaker.mention.chain_id not in c.chains("recipient"):
                c.found.actors.append(speaker)
            continue
        if c.type not in _OWNED:
            continue
        low, high = words.bounds[at]
        denied = c.standing.status == "denied" and _UNTRUE & set(words.lower[low:high])
        if denied or speaker.mention.id in answered:
            doer = cast.speaks_as(speaker)
            if doer.mention.chain_id not in c.chains("recipient"):
                c.found.actors.append(doer)


def _decided(c: Candidate, cast: Cast) -> bool:
    """Return whether a measure is told without its doer: "that the curfew would be lifted"."""
    hit = c.trigger.hit
    return c.type in _DECIDED and not hit.noun and cast.words.passive(hit.head)


def _interviewed(quotes: Sequence[Quote], cast: Cast) -> Party | None:
    """Return who answers in an interview: whose words make up most turns that nobody introduces."""
    turns = Counter(q.speaker_id for q in quotes if q.kind == "direct" and q.cue is None)
    who, answers = max(turns.items(), key=lambda t: t[1], default=(None, 0))
    if who is None or answers < _ANSWERS or 2 * answers <= turns.total():
        return None
    return cast.by_mention.get(who)


def _address(c: Candidate, asked: Party) -> None:
    """Put who is asked where a question says "you": "your boats fired on the mill"."""
    who = asked.mention.chain_id
    for role, held in (("actor", c.found.actors), ("recipient", c.found.recipients)):
        if role in c.addressed and who not in c.chains("actor") | c.chains("recipient"):
            held.append(asked)


def _meant(
    party: Party,
    speaker: Party | None,
    cast: Cast,
    dealings: Dealings,
    other: Sequence[str],
    at: int,
) -> list[Party]:
    lower = cast.words.lower
    if lower[party.first] in _FIRST and party.last == party.first + 1:
        return [speaker] if speaker is not None else [party]
    head, first = lower[party.last - 1], lower[party.first]
    if head in _THEY and party.mention.form == "pronoun":
        return _pair(party, cast) or [party]
    if first in DETERMINERS and party.first + 1 < party.last and first not in _PAIRS:
        first = lower[party.first + 1]
    held: list[Party] = []
    if first in _PAIRS and head in _SIDES | _STATES:
        pair = dealings.opposed(at, cast.states() if head in _STATES else None, other)
        held = [p for side in pair if (p := cast.place(side, party.first))]
    elif first in _PAIRS and head in _PERSONS:
        held = _persons(party, cast, set(other))
    elif head.removesuffix("s") in _OFFICES and head.endswith("s"):
        held = _holders(party, cast)
    return [party, *held]


def _pair(party: Party, cast: Cast) -> list[Party]:
    """Return the two of "A and B met, and they agreed", if they are the last named there."""
    words = cast.words
    sentence = words.sentence[party.first]
    before = [p for p in cast.parties.all if p.last <= party.first][-_PAIR_BACK:]
    chain = party.mention.chain_id
    for a, b in reversed([*pairwise(before)]):
        if words.sentence[a.first] < sentence - 1 or chain in (
            a.mention.chain_id,
            b.mention.chain_id,
        ):
            return []
        both = all(p.mention.kind == "person" and p.mention.form == "name" for p in (a, b))
        if both and _joined(words.lower[a.last : b.first]):
            return [a, b]
    return []


def _joined(between: Sequence[str]) -> bool:
    """Return whether "and" joins what stands around it, titles left out: "and Mrs."."""
    return between[:1] == ["and"] and len(between) <= _TITLED


def _persons(party: Party, cast: Cast, other: set[str]) -> list[Party]:
    """Return the last two persons named before "both men"."""
    found: dict[str, Party] = {}
    before = [p for p in cast.parties.all if p.last <= party.first][-_LOOK_BACK:]
    for p in reversed(before):
        m = p.mention
        if m.kind == "person" and m.form == "name" and m.chain_id not in other:
            found.setdefault(m.chain_id, p)
        if len(found) == 2:
            return list(found.values())[::-1]
    return []


def _holders(party: Party, cast: Cast) -> list[Party]:
    """Return who holds an office of each state in "the foreign ministers of Arland and Borland"."""
    lower = cast.words.lower
    if lower[party.last : party.last + 1] != ["of"]:
        return []
    role = [w.removesuffix("s") for w in lower[party.first : party.last] if w not in DETERMINERS]
    found: list[Party] = []
    k, high = party.last + 1, min(len(lower), party.last + 12)
    while k < high:
        state = cast.parties.outer.get(k)
        if state is not None and state.mention.country:
            found += cast.holders(state.mention.country, role)[:1]
            k = state.last
        elif lower[k] not in ("and", ",", "the"):
            break
        else:
            k += 1
    return found
