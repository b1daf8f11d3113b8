"""A trigger and the mentions around it -> who did it and to whom, without a parser.

This is the floor: subject before the verb, object after it, "by", possessors and prepositions,
carried over control ("vowed to attack"), coordination, relatives and participles. A parser-based
finder may take its place behind `arguments_of`. What surprises: a mention need not cover the
subject's head word; "Norwegian jets struck" makes the Norwegian state the actor, since jets belong
to somebody and the text says to whom.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from conspectus.facts.clauses import (
    CONJUNCTIONS,
    DETERMINERS,
    PARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    SUBORDINATORS,
    Words,
)
from conspectus.records import Mention

_OBJECT_CONTROL = frozenset(
    "tell order ask urge call allow force persuade invite want compel instruct permit enable help"
    " press push warn authorize authorise encourage let make get beg command direct see watch hear"
    " accuse suspect blame prevent stop dissuade bar criticise criticize condemn denounce".split()
)
_TARGET = (
    "on", "against", "at", "with", "to", "into", "upon", "toward", "towards", "for", "from", "over",
    "between", "of", "alongside",
)  # fmt: skip
_TARGET_OF_OBJECT = ("on", "against", "at", "of", "from", "with", "to", "upon")
_MUTUAL = ("with", "between", "alongside", "and")
_NOUN_TARGET = ("of", "on", "against", "at", "to", "for", "into", "over", "towards", "upon")
_AT_PLACES = ("on", "against", "at", "into", "upon", "to", "towards", "of", "through")
_CUTS = SUBORDINATORS - {"as", "after", "before", "since", "until", "than"}
_TARGET_KINDS = frozenset("person group state igo org outlet people".split())
_REACH = 14  # words looked at to the right of a trigger
_DEPTH = 4
_VOICED = frozenset(
    "blame accuse vow urge call warn demand condemn promise threaten deny reject praise thank ask"
    " denounce pledge criticise criticize offer appeal".split()
)
_OPENING = {"”": "“", "»": "«", "«": "»", "’": "‘", '"': '"', "“": "„"}
_CLOSING = frozenset(_OPENING)
_PLANS = frozenset("plan plans bid attempt decision effort efforts plot proposal".split())


@dataclass(frozen=True, slots=True)
class Party:
    """A mention where it stands: tokens first..last (one past), head token."""

    mention: Mention
    first: int
    last: int
    head: int


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


class Parties:
    """The mentions of a document by token."""

    def __init__(self, words: Words, places: list[tuple[Mention, int, int, int]]) -> None:
        """Index mentions given as (mention, first, last, head)."""
        self.all = sorted(
            (Party(m, a, b, h) for m, a, b, h in places), key=lambda p: (p.first, -p.last)
        )
        self.words = words
        outer: dict[int, Party] = {}
        inner: dict[int, list[Party]] = {}
        for party in self.all:
            for i in range(party.first, party.last):
                held = outer.get(i)
                if held is None or party.last - party.first > held.last - held.first:
                    outer[i] = party
                inner.setdefault(i, []).append(party)
        self.outer = outer
        self.inner = inner

    def in_range(self, first: int, last: int) -> list[Party]:
        """Return the outermost parties inside a range of tokens, in text order."""
        found: list[Party] = []
        for i in range(first, last):
            party = self.outer.get(i)
            if party and party not in found:
                found.append(party)
        return found


def acts(mention: Mention) -> bool:
    """Return whether a mention can do or suffer something: a pronoun or unknown name may."""
    return mention.kind in _TARGET_KINDS or (mention.kind == "thing" and mention.form != "nominal")


def arguments_of(hit: Hit, words: Words, parties: Parties) -> Found:
    """Return who does and who suffers what a trigger names."""
    found = _noun(hit, words, parties) if hit.noun else _verb(hit, words, parties)
    taken = {p.mention.chain_id for p in found.actors}
    if hit.frame == "mutual":
        found.actors += [
            p for p in found.recipients if p.mention.chain_id not in taken and acts(p.mention)
        ]
        found.recipients = []
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
    return inside or _by(hit.last, words, parties, ("by", "from"))


_AUTHORED = frozenset(
    "laid planted fired launched dropped set caused committed perpetrated claimed staged mounted"
    " out placed sent work".split()
)


def _author(hit: Hit, words: Words, parties: Parties) -> list[Party]:
    """Return who is named behind the deed: "the mine that killed X was laid by Y"."""
    high = words.bounds[words.sentence[hit.head]][1]
    for k in range(hit.last, min(high, hit.last + 3 * _REACH) - 1):
        if words.lower[k] in ("by", "of") and words.lower[k - 1] in _AUTHORED:
            held = _phrase_from(k + 1, high, words, parties)
            return [p for p in held if acts(p.mention)]
    return []


# --- verbs --------------------------------------------------------------------------------------


def _verb(hit: Hit, words: Words, parties: Parties) -> Found:
    i = hit.head
    if words.passive(i) or (hit.frame != "suffers" and words.reduced(i, hit.last)):
        return Found(_by(hit.last, words, parties), subject_of(i, words, parties, hit.last))
    actors = subject_of(i, words, parties, hit.last)
    inside = {id(p) for p in actors}
    objects = [p for p in objects_of(hit, words, parties) if id(p) not in inside]
    if hit.frame == "mutual" and len(actors) > 1:
        objects = [p for p in objects if p.first >= (hit.end or hit.last)]
    return Found(actors, objects)


def subject_of(
    i: int, words: Words, parties: Parties, last: int | None = None, depth: int = 0
) -> list[Party]:
    """Return the subject of verb i: several when they are coordinated; empty when not found."""
    low = words.bounds[words.sentence[i]][0]
    start = words.group_start(i)
    j = _skip_back(start - 1, low, words)
    if j < low or depth > _DEPTH:
        return []
    word = words.lower[j]
    infinitive = words.lower[start] == "to"
    if words.reduced(i, last):
        end = j - 1 if word == "," else j
        first = _phrase_start(end, low, words, parties)
        return _named(first, end + 1, parties) or _of_head(end, low, words, parties)
    if word in RELATIVES and not (word == "that" and words.verb_at(j - 1) if j > low else False):
        return _phrase_before(_skip_back(j - 1, low, words), low, words, parties)
    if infinitive or ("ing" in words.kinds(i) and start == i):
        return _controller(j, low, words, parties, depth)
    if word == ",":
        found = _before_insertion(j, low, words, parties)
        if found:
            return found
    if word in CONJUNCTIONS or word == ",":
        k = j - 1 if word in CONJUNCTIONS else j
        while k >= low and words.lower[k] in (",", "then", "and", "not"):
            k -= 1
        if word == "," and k >= low and not words.verb_at(k):
            found = _phrase_before(k, low, words, parties)
            if found:
                return found
        verb = _verb_before(k + 1, low, words)
        if words.lower[j - 1] == "," and words.lemmas(i) & _VOICED:
            verb = _first_speech(low, j, words) or verb
        return subject_of(verb, words, parties, None, depth + 1) if verb is not None else []
    if words.is_stop(j):
        return []
    return _phrase_before(j, low, words, parties)


def _controller(j: int, low: int, words: Words, parties: Parties, depth: int) -> list[Party]:
    """Return who is understood as the subject of an infinitive or participle ending before j+1."""
    verb = _verb_before(j + 1, low, words)
    if verb is None:
        return []
    between = parties.in_range(verb + 1, j + 1)
    lemmas = words.lemmas(verb)
    noun_governed = (
        words.is_preposition(j) and j > low and j - 1 not in parties.outer
        and not words.verb_at(j - 1)
    )  # fmt: skip
    if noun_governed and words.lower[j] in ("of", "about", "for", "on"):
        return _owner(j - 1, low, words, parties)
    if words.lower[j] in _PLANS:
        return _owner(j, low, words, parties) or (
            [] if between else subject_of(verb, words, parties, None, depth + 1)
        )
    if between and any(v in _OBJECT_CONTROL for v in lemmas):
        if words.passive(verb):
            return subject_of(verb, words, parties, None, depth + 1)
        return _named(between[0].first, between[0].last, parties)
    if words.passive(verb) and not any(v in _OBJECT_CONTROL for v in lemmas):
        return _by(verb + 1, words, parties) or subject_of(verb, words, parties, None, depth + 1)
    return subject_of(verb, words, parties, None, depth + 1)


def _first_speech(low: int, j: int, words: Words) -> int | None:
    """Return the verb of saying before j: "X said that Y fled, and [blamed] Z"."""
    for k in range(max(low, j - 40), j):
        if words.lower[k] in ("said", "says", "told", "added", "announced", "argued", "insisted"):
            return k
    return None


def _of_head(end: int, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return the party before "of ..." where the phrase ending at `end` hangs on it."""
    first = _phrase_start(end, low, words, parties)
    if first - 2 >= low and words.lower[first - 1] == "of":
        return _named(_phrase_start(first - 2, low, words, parties), first - 1, parties)
    return []


def _before_insertion(j: int, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return the subject before an insertion that ends in the comma at j: "X, who fled, said"."""
    for k in range(j - 1, max(low, j - 30), -1):
        if words.is_stop(k):
            return []
        if words.lower[k] == ",":
            party = parties.outer.get(k - 1)
            opens = words.lower[k + 1]
            inserted = (
                opens in RELATIVES
                or opens in ("whose", "head", "chief", "once", "then", "now", "including", "like")
                or words.is_preposition(k + 1)
                or opens in DETERMINERS
                or bool(words.kinds(k + 1) & {"ing", "part"})
                or words.text[k + 1][0].islower()
            )
            if party and inserted and opens not in CONJUNCTIONS:
                return _phrase_before(k - 1, low, words, parties)
            if not party:
                continue
            return []
    return []


def _verb_before(i: int, low: int, words: Words) -> int | None:
    """Return the nearest verb before token i in its sentence, auxiliaries left out."""
    j = i - 1
    floor = max(low, i - 60)
    while j >= floor:
        if words.lower[j] == ";":
            return None
        if words.lower[j] in _CLOSING:
            k = j - 1
            while k >= floor and words.lower[k] != _OPENING[words.lower[j]]:
                k -= 1
            if k < floor:
                return None
            j = k - 1
            continue
        if words.verb_at(j) and (words.kinds(j) or words.lower[j].endswith("ed")):
            return j
        j -= 1
    return None


def _skip_back(j: int, low: int, words: Words) -> int:
    """Return the last token at or before j that is no adverb and outside a parenthesis."""
    while j >= low:
        if words.lower[j] == ")":
            k = j
            floor = max(low, j - 40)
            while k >= floor and words.lower[k] != "(":
                k -= 1
            j = k - 1 if k >= floor else j - 1
        elif (words.is_adverb(j) and words.lower[j] not in ("both",)) or words.text[j].isspace():
            j -= 1
        else:
            break
    return j


def _phrase_before(j: int, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return the parties of the noun phrase that ends at token j.

    Prepositional tails are walked over to the phrase they hang on; comma-cut insertions too.
    """
    end = j
    reserve: list[Party] = []
    steps = 0
    while end >= low and steps < 6:
        steps += 1
        end = _skip_back(end, low, words)
        if end < low:
            break
        if words.lower[end] == ",":
            end -= 1
            continue
        first = _phrase_start(end, low, words, parties)
        if first > end:
            break
        before = words.lower[first - 1] if first > low else ""
        held = _named(first, end + 1, parties)
        if first > low and words.is_preposition(first - 1) and before != "as":
            opens = first - 2 < low or words.lower[first - 2] in (",", "“", '"', ":")
            reserve = reserve or held
            if opens and first - 2 < low:
                break
            if words.verb_at(first - 2) and not words.noun_at(first - 2):
                back = _verb_subject_reserve(first - 2, low, words, parties)
                return back or reserve
            end = first - 2
            continue
        if not held and reserve:
            return reserve
        if held:
            return _with_coordinated(held, first, low, words, parties)
        break
    return reserve


def _verb_subject_reserve(verb: int, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return the noun before a reduced participle: "two officials [briefed on the matter] said"."""
    if words.kinds(verb) & {"part", "ing"} or words.lower[verb].endswith("ed"):
        j = _skip_back(verb - 1, low, words)
        if j >= low and not words.is_stop(j) and words.lower[j] not in CONJUNCTIONS:
            first = _phrase_start(j, low, words, parties)
            return _named(first, j + 1, parties)
    return []


def _phrase_start(end: int, low: int, words: Words, parties: Parties) -> int:
    """Return the first token of the noun phrase ending at `end`."""
    j = end
    while j >= low:
        party = parties.outer.get(j)
        if party and party.first < j:
            j = max(low, party.first)
        word = words.lower[j]
        if (
            (words.is_preposition(j) and word not in ("like",))
            or word in CONJUNCTIONS
            or word in RELATIVES
            or word in SUBORDINATORS
            or word == ","
            or words.is_stop(j)
            or (not party and words.verb_at(j) and not words.noun_at(j))
            or end - j > 12
        ):
            return j + 1
        if word in DETERMINERS and word not in ("this", "that"):
            before = words.lower[j - 1] if j > low else ""
            if before not in DETERMINERS:
                return j
        j -= 1
    return low


def _named(first: int, last: int, parties: Parties) -> list[Party]:
    """Return the party that stands for a noun phrase: its head's, else a name inside it."""
    lower = parties.words.lower
    held = [
        p
        for p in parties.in_range(first, last)
        if not (p.last - p.first == 1 and lower[p.first] in POSSESSIVES)
    ]
    if not held:
        return []
    at_end = [p for p in held if p.last >= last or p.head == last - 1]
    if at_end:
        return at_end[-1:]
    useful = [p for p in held if acts(p.mention)]
    return (useful or held)[:2] if len(useful) > 1 and _joined(useful) else (useful or held)[-1:]


def _joined(held: list[Party]) -> bool:
    """Return whether names stand side by side: "Norwegian and British aircraft"."""
    return all(b.first - a.last <= 1 for a, b in pairwise(held))


def _with_coordinated(
    held: list[Party], first: int, low: int, words: Words, parties: Parties
) -> list[Party]:
    """Return held with what is coordinated before it: "A, B and [C]".

    A list that turns out to hang on a preposition ("from A, B and [C] ...") is not taken.
    """
    found = list(held)
    j = first - 1
    while j > low and len(found) < 8:
        word = words.lower[j]
        if word not in ("and", "or", ",", "&", "nor") or (word == "," and len(found) == 1):
            break  # after the first comma an apposition is likelier than a list
        k = j - 2 if words.lower[j - 1] == "," else j - 1
        party = parties.outer.get(k)
        if party is None or k < low:
            break
        start = party.first
        if start > low and words.lower[start - 1] in DETERMINERS:
            start -= 1
        if (
            start > low
            and words.is_preposition(start - 1)
            and (words.lower[start - 1] not in SUBORDINATORS)
        ):
            owner = parties.outer.get(start - 2) if words.lower[start - 1] == "of" else None
            return [owner, *held] if owner else list(held)
        if start > low and words.verb_at(start - 1):
            return list(held)
        found.insert(0, party)
        j = start - 1
    return found


# --- objects ------------------------------------------------------------------------------------


def objects_of(hit: Hit, words: Words, parties: Parties) -> list[Party]:
    """Return the object of a verb; without one, who stands behind a preposition of aim."""
    i = hit.head + 1
    high = min(words.bounds[words.sentence[hit.head]][1], i + _REACH)
    j = i
    while j < high and (words.is_adverb(j) or words.lower[j] in PARTICLES | QUOTES):
        if words.lower[j] in ("on", "in", "over", "off") and words.is_preposition(j):
            break
        j += 1
    while j < min(high, hit.last) and j not in parties.outer:
        j += 1
    direct, k = _phrase_and_end(j, high, words, parties)
    if direct:
        return direct
    end = max(hit.end or hit.last, hit.last)
    far: tuple[str, ...] = _TARGET if k == j or k <= end else _TARGET_OF_OBJECT
    if hit.frame == "mutual":
        far = _MUTUAL
    return _prepositional(max(k, min(j, end)), high, words, parties, far, hit.frame)


def _phrase_from(j: int, high: int, words: Words, parties: Parties) -> list[Party]:
    """Return the parties of the noun phrase that begins at token j."""
    return _phrase_and_end(j, high, words, parties)[0]


def _phrase_and_end(j: int, high: int, words: Words, parties: Parties) -> tuple[list[Party], int]:
    """Return the parties of the noun phrase that begins at token j, and one past its end."""
    k = j
    while k < high:
        party = parties.outer.get(k)
        if party:
            k = max(k + 1, party.last)
            if k < high and words.lower[k] in ("'s", "’s", "'"):
                k += 1
            continue
        word = words.lower[k]
        if (
            words.is_preposition(k)
            or word in SUBORDINATORS
            or word in RELATIVES
            or word == ","
            or words.is_stop(k)
            or word in ("to", "and", "or", "but")
            or (k > j and words.verb_at(k) and not words.noun_at(k))
        ):
            break
        k += 1
    held = _named(j, min(k, high), parties)
    if not held:
        return [], k
    while k + 1 < high and words.lower[k] in ("and", "or", ","):
        nxt = parties.outer.get(k + 1)
        if nxt is None and not words.verb_at(k + 1):
            nxt = parties.outer.get(k + 2)
        if nxt is not None and words.lower[nxt.first] in POSSESSIVES and nxt.last - nxt.first == 1:
            break
        if nxt is None or nxt.last > high:
            break
        follows = words.lower[nxt.last] if nxt.last < high else ""
        if words.lower[k] == "," and follows and follows not in ("and", ","):
            break
        if words.lower[j - 1] == "between":
            pass
        elif nxt.last < high and (
            words.verb_at(nxt.last) or words.lower[nxt.last] in ("'s", "has")
        ):
            break
        held.append(nxt)
        k = nxt.last
    return held, k


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
        if word in aims:
            if k + 1 < high and "ing" in words.kinds(k + 1) and words.verb_at(k + 1):
                break  # "the idea of closing X" is not about X
            held = _phrase_from(k + 1, high, words, parties)
            if held and acts(held[0].mention):
                return held
            if held and not places and word in _AT_PLACES and frame != "mutual":
                places = held
    return places


def _by(i: int, words: Words, parties: Parties, marks: tuple[str, ...] = ("by",)) -> list[Party]:
    """Return who stands behind "by" after token i."""
    high = min(words.bounds[words.sentence[max(0, i - 1)]][1], i + _REACH)
    for k in range(i, high):
        if words.is_stop(k) or words.lower[k] in RELATIVES:
            break
        if words.lower[k] in marks:
            held = _phrase_from(k + 1, high, words, parties)
            return [p for p in held if p.mention.kind != "place"] or held
    return []


# --- nouns --------------------------------------------------------------------------------------


def _noun(hit: Hit, words: Words, parties: Parties) -> Found:
    low, top = words.bounds[words.sentence[hit.head]]
    high = min(top, hit.last + _REACH)
    owner = _owner(hit.first, low, words, parties)
    actors = list(owner)
    recipients: list[Party] = []
    k = hit.last
    passed = 0
    while k < high and passed < 3:
        word = words.lower[k]
        if words.is_stop(k) or word in RELATIVES or (words.verb_at(k) and word not in ("is",)):
            break
        if word in PREPOSITIONS or word == "to":
            held = _phrase_from(k + 1, high, words, parties)
            if held:
                passed += 1
                solid = acts(held[0].mention)
                if word == "by" and not actors:
                    actors = held
                elif word in ("between", "with", "among"):
                    (actors if hit.frame == "mutual" else recipients).extend(held)
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
    if not actors and hit.carrier is not None:
        if words.passive(hit.carrier) or words.reduced(hit.carrier):
            actors = _by(hit.carrier + 1, words, parties)
        else:
            actors = [
                p for p in subject_of(hit.carrier, words, parties)
                if all(p is not r for r in recipients)
            ]  # fmt: skip
    return Found(actors, recipients)


def _owner(first: int, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return who owns an event noun: "Norway's raid", "the Norwegian raid", "its raid"."""
    j = first - 1
    steps = 0
    while j >= low and steps < 5:
        steps += 1
        party = parties.outer.get(j)
        if party:
            if party.mention.kind == "place" and words.lower[party.last] not in ("'s", "'"):
                return []  # "the Paris attacks" were not Paris's
            return _with_coordinated([party], party.first, low, words, parties)
        word = words.lower[j]
        if word in POSSESSIVES or word in DETERMINERS or word in PREPOSITIONS or words.is_stop(j):
            if word == "whose" and j - 1 >= low:
                return _phrase_before(_skip_back(j - 2, low, words), low, words, parties)
            return []
        if word in CONJUNCTIONS or word == "," or (words.verb_at(j) and not words.noun_at(j)):
            return []
        j -= 1
    return []
