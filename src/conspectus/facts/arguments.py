"""A trigger and the mentions around it -> who did it and to whom, without a parser.

This is the floor: subject before the verb, object after it, "by", possessors and prepositions,
carried over control ("vowed to attack"), coordination, relatives and participles. A parser-based
finder may take its place behind `arguments_of`. What surprises: a mention need not cover the
subject's head word; "Norwegian jets struck" makes the Norwegian state the actor, since jets belong
to somebody and the text says to whom.
"""

from dataclasses import dataclass, field

from conspectus.facts.clauses import (
    PARTICLES,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    SUBORDINATORS,
    Words,
)
from conspectus.facts.parties import (
    REACH,
    Parties,
    Party,
    acts,
    agents_by,
    owner_of,
    phrase_and_end,
    phrase_from,
)
from conspectus.facts.subjects import subject_of

_TARGET = (
    "on", "against", "at", "with", "to", "into", "upon", "toward", "towards", "for", "from", "over",
    "between", "of", "alongside",
)  # fmt: skip
_TARGET_OF_OBJECT = ("on", "against", "at", "of", "from", "with", "to", "upon")
_MUTUAL = ("with", "between", "alongside", "and")
_NOUN_TARGET = ("of", "on", "against", "at", "to", "for", "into", "over", "towards", "upon")
_AT_PLACES = ("on", "against", "at", "into", "upon", "to", "towards", "of", "through")
_SUFFERING = frozenset("suffer face endure survive experience withstand sustain".split())
"""Verbs whose subject is the one whom the deed hits: "suffered a string of attacks"."""
_TOPICS = frozenset("discuss negotiate debate".split())
"""Verbs whose object is what is talked about; the partner stands behind "with"."""
_PARTAKING = frozenset("part participated participate joined".split())
_NEAR = 5  # words from a preposition to the noun of a meeting
_OCCASIONS = frozenset("for in at after before during following".split())
_SUBORDINATE = frozenset("which who that whose where while because if".split())
_CUTS = SUBORDINATORS - {"as", "after", "before", "since", "until", "than"}


@dataclass(slots=True)
class Found:
    """The parties of one trigger."""

    actors: list[Party] = field(default_factory=list)
    recipients: list[Party] = field(default_factory=list)
    instruments: list[Party] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in the text: tokens first..last (one past), which is the head, and how it is used.

    `carrier` is the light verb of an event noun ("carried out a raid"), whose subject acts.
    """

    first: int
    last: int
    head: int
    noun: bool
    frame: str
    carrier: int | None = None
    end: int | None = None
    """One past the last word of the whole phrase, where `last` shows only a part of it."""


def arguments_of(hit: Hit, words: Words, parties: Parties) -> Found:
    """Return who does and who suffers what a trigger names."""
    found = _noun(hit, words, parties) if hit.noun else _verb(hit, words, parties)
    taken = {p.mention.chain_id for p in found.actors}
    if hit.frame == "mutual":
        partners = [
            p for p in found.recipients if p.mention.chain_id not in taken and acts(p.mention)
        ]
        found.recipients = partners if found.actors else []
        found.actors = found.actors or partners
    elif hit.frame == "alone":
        found.recipients = [p for p in found.recipients if acts(p.mention)]
    elif hit.frame == "receives":
        found.actors, found.recipients = found.recipients, found.actors
    elif hit.frame == "suffers":
        found.actors, found.recipients = _agents(hit, words, parties), found.actors
    taken = {p.mention.chain_id for p in found.actors}
    found.recipients = [p for p in found.recipients if p.mention.chain_id not in taken]
    found.instruments = [p for p in found.actors if _is_tool(p)]
    found.actors = [p for p in found.actors if not _is_tool(p)]
    if not found.actors and hit.frame == "":
        found.actors = _author(hit, words, parties)
    return found


def _is_tool(party: Party) -> bool:
    return party.mention.kind == "thing" and party.mention.form == "nominal"


def _agents(hit: Hit, words: Words, parties: Parties) -> list[Party]:
    """Return who does what somebody suffers: "came under attack from X", "stand in X's court"."""
    if hit.noun:
        return []
    inside = [p for p in parties.in_range(hit.head + 1, hit.end or hit.last) if acts(p.mention)]
    return inside or agents_by(hit.last, words, parties, ("by", "from"))


_AUTHORED = frozenset(
    "laid planted fired launched dropped set caused committed perpetrated claimed staged mounted"
    " out placed sent work".split()
)


def _author(hit: Hit, words: Words, parties: Parties) -> list[Party]:
    """Return who is named behind the deed: "the mine that killed X was laid by Y"."""
    high = words.bounds[words.sentence[hit.head]][1]
    for k in range(hit.last, min(high, hit.last + 3 * REACH) - 1):
        if words.lower[k] in ("by", "of") and words.lower[k - 1] in _AUTHORED:
            held = phrase_from(k + 1, high, words, parties)
            return [p for p in held if acts(p.mention)]
    return []


# --- verbs --------------------------------------------------------------------------------------


def _verb(hit: Hit, words: Words, parties: Parties) -> Found:
    i = hit.head
    if words.passive(i) or (hit.frame != "suffers" and words.reduced(i, hit.last)):
        return Found(agents_by(hit.last, words, parties), subject_of(i, words, parties, hit.last))
    actors = subject_of(i, words, parties, hit.last)
    inside = {id(p) for p in actors}
    objects = [p for p in objects_of(hit, words, parties) if id(p) not in inside]
    if hit.frame == "mutual" and len(actors) > 1:
        objects = [p for p in objects if p.first >= (hit.end or hit.last)]
    return Found(actors, objects)


# --- objects ------------------------------------------------------------------------------------


def objects_of(hit: Hit, words: Words, parties: Parties) -> list[Party]:
    """Return the object of a verb; without one, who stands behind a preposition of aim."""
    i = hit.head + 1
    high = min(words.bounds[words.sentence[hit.head]][1], i + REACH)
    j = i
    while j < high and (words.is_adverb(j) or words.lower[j] in PARTICLES | QUOTES):
        if words.lower[j] in ("on", "in", "over", "off") and words.is_preposition(j):
            break
        j += 1
    while j < min(high, hit.last) and j not in parties.outer:
        j += 1
    direct, k = phrase_and_end(j, high, words, parties)
    if direct and not (hit.frame == "mutual" and words.lemmas(hit.head) & _TOPICS):
        return direct
    end = max(hit.end or hit.last, hit.last)
    far: tuple[str, ...] = _TARGET if k == j or k <= end else _TARGET_OF_OBJECT
    if hit.frame == "mutual":
        far = _MUTUAL
    return _prepositional(max(k, min(j, end)), high, words, parties, far, hit.frame)


def _prepositional(
    j: int, high: int, words: Words, parties: Parties, aims: tuple[str, ...], frame: str
) -> list[Party]:
    """Return the nearest party behind a preposition of aim; a place only where one is aimed at."""
    places: list[Party] = []
    for k in range(j, high):
        word = words.lower[k]
        if words.is_stop(k) or word in RELATIVES or word in _CUTS or word == ",":
            break
        if k > j and word != "of" and words.verb_at(k) and not words.noun_at(k):
            break
        if aims is _TARGET_OF_OBJECT and words.is_preposition(k) and word not in aims:
            break
        if word in aims:
            if k + 1 < high and "ing" in words.kinds(k + 1) and words.verb_at(k + 1):
                break  # "the idea of closing X" is not about X
            held = phrase_from(k + 1, high, words, parties)
            if held and acts(held[0].mention):
                return held
            if held and not places and word in _AT_PLACES and frame != "mutual":
                places = held
    return places


# --- nouns --------------------------------------------------------------------------------------


def _noun(hit: Hit, words: Words, parties: Parties) -> Found:
    low, top = words.bounds[words.sentence[hit.head]]
    high = min(top, hit.last + REACH)
    owner = owner_of(hit.first, low, words, parties)
    actors = list(owner)
    recipients: list[Party] = []
    k = hit.last
    passed = 0
    while k < high and passed < 3:
        word = words.lower[k]
        if words.is_stop(k) or word in RELATIVES or (words.verb_at(k) and word not in ("is",)):
            break
        if word in PREPOSITIONS or word == "to":
            held = phrase_from(k + 1, high, words, parties)
            if held:
                passed += 1
                solid = acts(held[0].mention)
                if word == "by" and not actors:
                    actors = held
                elif word in ("between", "with", "among"):
                    joint = hit.frame == "mutual" and word != "with"
                    (actors if joint else recipients).extend(held)
                elif not actors and (
                    (word == "of" and k == hit.last and hit.frame in ("mutual", "alone"))
                    or (word == "from" and solid)
                ):
                    actors = held
                elif hit.frame != "mutual" and word in _NOUN_TARGET and not recipients:
                    recipients = held
                k = held[-1].last
                continue
        k += 1
    actors = actors or _partaking(hit.last, high, words, parties)
    if not actors and hit.carrier is not None:
        if words.passive(hit.carrier) or words.reduced(hit.carrier):
            actors = agents_by(hit.carrier + 1, words, parties)
        elif words.lemmas(hit.carrier) & _SUFFERING:
            recipients = subject_of(hit.carrier, words, parties) + recipients
        else:
            actors = [
                p for p in subject_of(hit.carrier, words, parties)
                if all(p is not r for r in recipients)
            ]  # fmt: skip
    if hit.frame == "mutual" and not actors and recipients:
        actors = _attending(hit, low, words, parties)
    return Found(actors, recipients)


def _partaking(k: int, high: int, words: Words, parties: Parties) -> list[Party]:
    """Return who takes part in a deed, told behind it: "the raids, in which X took part"."""
    k += words.lower[k : k + 1] == [","]
    if words.lower[k : k + 2] != ["in", "which"]:
        return []
    held = phrase_from(k + 2, high, words, parties)
    behind = words.lower[held[-1].last : high] if held else []
    return held if _PARTAKING & set(behind) else []


def _attending(hit: Hit, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return who goes to a meeting or speaks at it: "X arrived for talks with", "said after"."""
    for j in range(hit.first - 1, max(low, hit.first - _NEAR) - 1, -1):
        if words.is_stop(j) or words.lower[j] == "," or words.verb_at(j):
            return []
        if words.lower[j] in _OCCASIONS:
            break
    else:
        return []
    for i in range(j - 1, max(low, j - REACH) - 1, -1):
        if words.is_stop(i) or words.lower[i] in _SUBORDINATE:
            return []
        if words.verb_at(i) and not words.noun_at(i):
            return [p for p in subject_of(i, words, parties) if acts(p.mention)]
    return []
