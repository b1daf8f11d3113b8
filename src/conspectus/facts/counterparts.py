"""Who stands on the other side, where a sentence names one side only.

Comes in: the candidates of a document in text order, joined. Goes out: the same, the missing side
of "Arland demanded an apology" and "Borland refused" filled from what the document tells of these
two elsewhere. What surprises: nothing is filled where two others are as likely; and a person of
office has the state's opponents, though the deed stays the person's own.
"""

from collections import defaultdict
from collections.abc import Sequence

from conspectus.facts.cast import BODIES, Cast
from conspectus.facts.clauses import POSSESSIVES, Words
from conspectus.facts.joining import Candidate
from conspectus.facts.parties import Party, acts
from conspectus.facts.triggers import definite

_CONFLICT = frozenset(
    "ASSAULT COERCE THREATEN SANCTION ACCUSE REJECT REQUEST MOBILIZE PROTEST".split()
)
_AIMED = frozenset("ASSAULT COERCE THREATEN SANCTION ACCUSE REJECT REQUEST".split())
"""Deeds that are done to somebody, said or not."""
_DONE = frozenset("ASSAULT COERCE".split())
"""Deeds that somebody did, said or not."""
_SOMEWHERE = frozenset("ASSAULT MOBILIZE".split())
"""Deeds that are done at a place of somebody's."""
_LENT = frozenset("AID SANCTION MOBILIZE".split())
"""What states do about a crisis in another country: "Arland sent forty men"."""
_GROUND = ("place", "thing")
_TOWARDS = frozenset("to into toward towards against".split())
_KEEPING = frozenset(
    "hold arrest detain capture seize abduct kidnap imprison jail intern round keep".split()
)
_FREEING = frozenset("release free let".split())
_FORCED = frozenset("ASSAULT THREATEN SANCTION COERCE".split())
"""Deeds that nobody does to their own side."""
_MADE = {
    "offer": "offer", "proposal": "propose", "demand": "demand", "request": "request",
    "appeal": "appeal", "invitation": "invite", "ultimatum": "ultimatum", "call": "call",
}  # fmt: skip
"""What is answered, and the word of the deed that made it."""
_GIVEN = frozenset("AGREE CONCEDE".split())
"""What is given to whom one is at odds with, unless the words say otherwise."""
_ANSWERS = frozenset("REJECT AGREE".split())
_ASKING = frozenset("REQUEST ACCUSE AGREE THREATEN CONCEDE CONSULT".split())
_ANSWERED = 3  # sentences between what is asked and its answer
_SAID = frozenset(
    "figures figure number numbers count claim claims charge charges accusation accusations"
    " allegation allegations report reports account version findings criticism".split()
)
"""What is rejected because somebody said it."""
_OFFERED = 12  # sentences between an offer and its answer, either first: blogs run backwards
_CLAIMED = 2  # sentences between a deed and who claims it
_CLAIMING = frozenset("claim admit acknowledge".split())
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozens all others more".split()
)
"""Words of "three more" and "all nine", of whom the sentence before has spoken."""
_FOLLOWING = 8  # sentences between an attack and what it has done
_REPEATED = 2  # sentences between a deed and its like that is told without a doer
_FADING = 3.0  # sentences after which a deed counts half
_LATER = 0.5  # what a deed told later counts of one told before
_LEAST = 0.2
_CLEARER = 1.3  # how much likelier than the next one a side has to be


class Dealings:
    """How often a document sets two bodies against each other, and where."""

    def __init__(self, found: Sequence[Candidate], cast: Cast, words: Words) -> None:
        self.rows: list[tuple[int, str, str]] = []
        for c in found:
            if c.type not in _CONFLICT:
                continue
            at = words.sentence[c.trigger.hit.head]
            for a in cast.sides(c.found.actors):
                self.rows += [(at, a, b) for b in cast.sides(c.found.recipients) if a != b]

    def opposed(self, at: int, among: set[str] | None, but: Sequence[str]) -> list[str]:
        """Return the two bodies that deal with each other most around a sentence, or none."""
        weights: dict[tuple[str, str], float] = defaultdict(float)
        for where, a, b in self.rows:
            if {a, b} & set(but) or (among is not None and not {a, b} <= among):
                continue
            weights[min(a, b), max(a, b)] += _nearness(at - where)
        ranked = sorted(weights, key=lambda pair: (-weights[pair], pair))
        return list(ranked[0]) if ranked else []

    def likeliest(self, mine: Sequence[str], at: int) -> str | None:
        """Return the body that these ones are opposed to around a sentence."""
        weights: dict[str, float] = defaultdict(float)
        for where, a, b in self.rows:
            for one, other in ((a, b), (b, a)):
                if one in mine and other not in mine:
                    weights[other] += _nearness(at - where)
        ranked = sorted(weights.items(), key=lambda r: (-r[1], r[0]))
        if not ranked or ranked[0][1] < _LEAST:
            return None
        clear = len(ranked) == 1 or ranked[0][1] >= _CLEARER * ranked[1][1]
        return ranked[0][0] if clear else None


def _nearness(gap: int) -> float:
    """Return what a deed told some sentences before counts; fewer than none: told after."""
    return (1 if gap >= 0 else _LATER) / (1 + abs(gap) / _FADING)


def recall_counterparts(
    found: list[Candidate], cast: Cast, dealings: Dealings, words: Words
) -> None:
    """Fill the side that is missing from deeds which have two."""
    for n, c in enumerate(found):
        if _claims(c, words):
            _credit(c, found[:n], words)
    for c in found:
        if c.type in _ANSWERS:
            _answer(c, found, words)
            _contradict(c, found, cast)
    lone = _lone(found, cast)
    for n, c in enumerate(found):
        if c.type is not None and c.row.frame not in ("mutual", "alone"):
            _suffering(c, n, found, cast, dealings)
            _acting(c, n, found, cast, dealings, lone=lone)


def _suffering(
    c: Candidate, n: int, found: Sequence[Candidate], cast: Cast, dealings: Dealings
) -> None:
    """Fill in to whom the deed is done, number n of those found."""
    words, held = cast.words, c.found.recipients
    if c.type in _FORCED and _only_own(c, cast):
        held[:] = [p for p in held if not cast.side(p)]
    if c.type in _ANSWERS and not filled(held, words):
        held += _asking(c, found[:n], cast, words)
    if c.type in _AIMED and not filled(held, words):
        held += _hosts(c, cast)
    if c.type in _DONE and not filled(c.found.actors, words):
        _repeat(c, found[:n], cast)
    if c.type == "AGREE" and not filled(held, words):
        held += _promised(c, found[n + 1 : n + 3], words)
    if c.type in _AIMED | _GIVEN and not filled(held, words):
        _fill(held, c.found.actors, dealings, cast, c)
    if c.type in _SOMEWHERE and all(p.mention.kind in _GROUND for p in held):
        held += _struck(c, cast)
    if (c.type in _LENT or "offer" in c.row.words) and not held and not c.trigger.hit.noun:
        held += _at_home(c, cast)


def _acting(
    c: Candidate, n: int, found: Sequence[Candidate], cast: Cast, dealings: Dealings, *, lone: bool
) -> None:
    """Fill in who does the deed, number n of those found."""
    words, held = cast.words, c.found.actors
    if c.type in _DONE and not filled(held, words):
        _fill(held, c.found.recipients, dealings, cast, c)
    if not filled(held, words) and (_keeps(c) or _frees(c)):
        held += _keepers(c, found, cast)
    victims = any(p.mention.kind in ("person", "people") for p in c.found.recipients)
    told = c.type == "ASSAULT" and c.standing.status == "asserted"
    if told and victims and not filled(held, words):
        held += _assailants(c, found[:n], lone, cast, words)


def _answer(c: Candidate, found: Sequence[Candidate], words: Words) -> None:
    """Set who answers an offer and who made it against each other: "rejected the offer"."""
    at = c.trigger.hit
    behind = words.lower[at.last : at.last + 2]
    made = _MADE.get(behind[1]) if len(behind) == 2 and behind[0] in ("the", "their") else None
    if made is None:
        return
    own = c.chains("actor")
    deeds = [
        e
        for e in found
        if made in e.row.words
        and any(p.mention.form != "pronoun" for p in e.found.actors)
        and not own & e.chains("actor")
    ]
    here = words.sentence[at.head]
    e = min(deeds, key=lambda e: abs(words.sentence[e.trigger.hit.head] - here), default=None)
    if e is None or abs(words.sentence[e.trigger.hit.head] - here) > _OFFERED:
        return
    if not filled(c.found.recipients, words):
        c.found.recipients += [p for p in e.found.actors if acts(p.mention)]
    if not filled(e.found.recipients, words):
        e.found.recipients += [p for p in c.found.actors if acts(p.mention)]


def _contradict(c: Candidate, found: Sequence[Candidate], cast: Cast) -> None:
    """Set who rejects what was said just before against who said it: "rejected the figures"."""
    words, hit = cast.words, c.trigger.hit
    said = words.lower[hit.last : hit.last + 2]
    if c.type != "REJECT" or filled(c.found.recipients, words) or hit.noun:
        return
    if len(said) < 2 or said[0] not in ("the", "that", "these", "those") or said[1] not in _SAID:
        return
    for e in reversed(found):
        gap = words.sentence[hit.head] - words.sentence[e.trigger.hit.head]
        speaker = cast.by_mention.get(e.attribution[-1]) if e.attribution and 0 < gap <= 2 else None
        if speaker is not None and speaker.mention.chain_id not in c.chains("actor"):
            c.found.recipients.append(speaker)
            return


def _only_own(c: Candidate, cast: Cast) -> bool:
    """Return whether all to whom something is done are on the side of those who do it."""
    mine, theirs = cast.sides(c.found.actors), cast.sides(c.found.recipients)
    return bool(theirs) and set(theirs) <= set(mine)


def _claims(c: Candidate, words: Words) -> bool:
    """Return whether somebody says that a deed told before was theirs: "claimed the attack"."""
    hit = c.trigger.hit
    said = hit.carrier is not None and bool(words.lemmas(hit.carrier) & _CLAIMING)
    return said and c.type == "ASSAULT" and bool(c.found.actors) and definite(hit, words)


def _credit(c: Candidate, before: Sequence[Candidate], words: Words) -> None:
    """Give the deeds just told without a doer to whoever claims them."""
    at = words.sentence[c.trigger.hit.head]
    taken = c.chains("actor")
    for e in reversed(before):
        if at - words.sentence[e.trigger.hit.head] > _CLAIMED:
            return
        if e.type == "ASSAULT" and not e.found.actors and not taken & e.chains("recipient"):
            e.found.actors += [p for p in c.found.actors if acts(p.mention)]


def _hosts(c: Candidate, cast: Cast) -> list[Party]:
    """Return the state in which an office stands that is closed or left: "its embassy in"."""
    lower = cast.words.lower
    for p in c.found.recipients:
        place = cast.parties.outer.get(p.last + 1)
        if p.mention.kind in BODIES and lower[p.last : p.last + 1] == ["in"] and place is not None:
            state = cast.state(place.mention.country)
            named = cast.place(state, p.last) if state else None
            if named is not None and state not in c.chains("actor"):
                return [named]
    return []


def _assailants(
    c: Candidate, before: Sequence[Candidate], lone: bool, cast: Cast, words: Words
) -> list[Party]:
    """Return who made the attack told just before, where nobody else attacks in the document."""
    at = words.sentence[c.trigger.hit.head]
    for e in reversed(before if lone else ()):
        if at - words.sentence[e.trigger.hit.head] > _FOLLOWING:
            break
        sides = {*cast.sides(e.found.actors)}
        when = c.timex_id and e.timex_id and c.time != e.time
        if e.type == "ASSAULT" and e.standing.status != "denied" and sides and not when:
            struck = sides & {*cast.sides(c.found.recipients)}
            doers = (cast.place(s, c.trigger.hit.first) for s in sorted(sides))
            return [] if struck else [p for p in doers if p is not None]
    return []


def _lone(found: Sequence[Candidate], cast: Cast) -> bool:
    """Return whether one body only attacks anybody in a document."""
    attacks = [e for e in found if e.type == "ASSAULT" and e.standing.status != "denied"]
    return len({s for e in attacks for s in cast.sides(e.found.actors)}) == 1


def _keeps(c: Candidate) -> bool:
    return c.type in _DONE and c.row.words[0] in _KEEPING


def _frees(c: Candidate) -> bool:
    return c.type in ("RETREAT", "CONCEDE") and c.row.words[0] in _FREEING


def _keepers(c: Candidate, found: Sequence[Candidate], cast: Cast) -> list[Party]:
    """Return who holds the people of whom is told that they are held or let go."""
    taken = c.chains("recipient")
    others = [e for e in found if e is not c and (_keeps(e) or _frees(e)) and e.found.actors]
    same = [e for e in others if e.chains("recipient") & taken]
    kept = [e for e in others if _keeps(e) and _frees(c)]
    sides = {s for e in same or kept for s in cast.sides(e.found.actors)}
    own = {*cast.sides(c.found.recipients), *taken}
    named = [cast.place(s, c.trigger.hit.first) for s in sides]
    return [p for p in named if p is not None] if len(sides) == 1 and not sides & own else []


def _struck(c: Candidate, cast: Cast) -> list[Party]:
    """Return the state whose place or thing is struck: of "seized the airfield at Lebec"."""
    mine = set(cast.sides(c.found.actors))
    lower, hit = cast.words.lower, c.trigger.hit
    reached = c.found.recipients
    if c.type == "MOBILIZE":  # of "sent men to Lebec"
        high = cast.words.bounds[cast.words.sentence[hit.head]][1]
        ahead = cast.parties.in_range(hit.last, high)
        reached = [p for p in ahead if p.mention.kind == "place" and lower[p.first - 1] in _TOWARDS]
    for p in reached if mine else ():
        state = cast.ground(p)
        named = cast.place(state, hit.first) if state and state not in mine else None
        if named is not None:
            return [named]
    return []


def _at_home(c: Candidate, cast: Cast) -> list[Party]:
    """Return the state where all happens, for what another state or an IGO does about it."""
    home = cast.state(cast.home)
    abroad = any(p.mention.kind in ("state", "igo") for p in c.found.actors)
    if home is None or not abroad or home in cast.sides(c.found.actors):
        return []
    named = cast.place(home, c.trigger.hit.first)
    return [named] if named is not None else []


def _repeat(c: Candidate, before: Sequence[Candidate], cast: Cast) -> None:
    """Take the doer of the same kind of deed told just before: "three were arrested, too"."""
    lower = cast.words.lower
    counted = any(lower[p.first] in _COUNTS or lower[p.last - 1] in _COUNTS
                  for p in c.found.recipients)  # fmt: skip
    if not counted:
        return
    at = cast.words.sentence[c.trigger.hit.head]
    for e in reversed(before):
        if at - cast.words.sentence[e.trigger.hit.head] > _REPEATED:
            return
        if e.type not in _DONE or e.row.mode != c.row.mode or not e.found.actors:
            continue
        mine, theirs = cast.sides(c.found.recipients), cast.sides(e.found.recipients)
        own = cast.sides(e.found.actors)
        if set(mine) & set(own) or (mine and theirs and not set(mine) & set(theirs)):
            continue
        c.found.actors += [p for p in e.found.actors if acts(p.mention)]
        if not mine:
            c.found.recipients += [p for p in e.found.recipients if cast.side(p) in theirs]
        return


def _fill(
    slot: list[Party],
    known: Sequence[Party],
    dealings: Dealings,
    cast: Cast,
    c: Candidate,
) -> None:
    mine = cast.sides(known)
    at = cast.words.sentence[c.trigger.hit.head]
    other = dealings.likeliest(mine, at) if mine else None
    party = cast.place(other, c.trigger.hit.first) if other else None
    if party is not None:
        slot.append(party)


def _promised(c: Candidate, after: Sequence[Candidate], words: Words) -> list[Party]:
    """Return to whom is done what is offered: him of "offered him a pardon"."""
    at = words.sentence[c.trigger.hit.head]
    for e in after:
        here = words.sentence[e.trigger.hit.head] == at and e.standing.status == "planned"
        if here and e.chains("actor") <= c.chains("actor") and e.found.recipients:
            own = c.chains("actor")
            return [p for p in e.found.recipients if p.mention.chain_id not in own]
    return []


def _asking(c: Candidate, before: Sequence[Candidate], cast: Cast, words: Words) -> list[Party]:
    """Return who asked for what is granted or refused here."""
    mine = cast.sides(c.found.actors)
    own = {p.mention.chain_id for p in c.found.actors}
    for e in reversed(before):
        if words.sentence[c.trigger.hit.head] - words.sentence[e.trigger.hit.head] > _ANSWERED:
            break
        if e.type not in _ASKING or own & e.chains("actor") or not e.found.actors:
            continue
        theirs = cast.sides(e.found.actors)
        if set(mine) & set(theirs):
            continue
        asked = cast.sides(e.found.recipients)
        if set(asked) & set(mine) or own & e.chains("recipient"):
            return [p for p in e.found.actors if acts(p.mention)]
    return []


def filled(parties: Sequence[Party], words: Words) -> bool:
    """Return whether somebody stands in a slot; the actor's own embassy or forces do not count."""
    return any(
        acts(p.mention) and not (p.mention.kind in BODIES and words.lower[p.first] in POSSESSIVES)
        for p in parties
    )
