"""Mentions by token, and the noun phrases that they stand in.

Comes in: `Words` and mentions. Goes out: the parties of the phrase before or after a token. What
surprises: a phrase without a mention at its head lends its name from inside: "Norwegian jets" are
Norway's.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from conspectus.facts.clauses import (
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    Words,
)
from conspectus.records import Mention

_TARGET_KINDS = frozenset("person group state igo org outlet people".split())
REACH = 14  # words looked at to the right of a trigger


@dataclass(frozen=True, slots=True)
class Party:
    """A mention where it stands: tokens first..last (one past), head token."""

    mention: Mention
    first: int
    last: int
    head: int


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


def once(parties: Iterable[Party]) -> list[Party]:
    """Return parties without those that name one before once more."""
    return list({p.mention.chain_id: p for p in reversed([*parties])}.values())[::-1]


def skip_back(j: int, low: int, words: Words) -> int:
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


def phrase_before(j: int, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return the parties of the noun phrase that ends at token j.

    Prepositional tails are walked over to the phrase they hang on; comma-cut insertions too.
    """
    end = j
    reserve: list[Party] = []
    steps = 0
    while end >= low and steps < 6:
        steps += 1
        end = skip_back(end, low, words)
        if end < low:
            break
        if words.lower[end] == ",":
            end -= 1
            continue
        first = phrase_start(end, low, words, parties)
        if first > end:
            break
        before = words.lower[first - 1] if first > low else ""
        held = named(first, end + 1, parties)
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
        if reserve and held and all(_matter(p) and p.last <= end for p in held):
            return reserve
        if held:
            return with_coordinated(held, first, low, words, parties)
        break
    return reserve


def _matter(party: Party) -> bool:
    """Return whether a party is a thing or place, which lends its name to "shore batteries"."""
    return party.mention.kind in ("thing", "place")


def _verb_subject_reserve(verb: int, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return the noun before a reduced participle: "two officials [briefed on the matter] said"."""
    if words.kinds(verb) & {"part", "ing"} or words.lower[verb].endswith("ed"):
        j = skip_back(verb - 1, low, words)
        if j >= low and not words.is_stop(j) and words.lower[j] not in CONJUNCTIONS:
            first = phrase_start(j, low, words, parties)
            return named(first, j + 1, parties)
    return []


def phrase_start(end: int, low: int, words: Words, parties: Parties) -> int:
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


def named(first: int, last: int, parties: Parties) -> list[Party]:
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
    if at_end and at_end[-1].mention.kind == "thing":
        owners = [p for p in held if p.mention.kind in ("state", "group", "org", "igo")]
        return owners or at_end[-1:]
    if at_end:
        return at_end[-1:]
    useful = [p for p in held if acts(p.mention)]
    return (useful or held)[:2] if len(useful) > 1 and _joined(useful) else (useful or held)[-1:]


def _joined(held: list[Party]) -> bool:
    """Return whether names stand side by side: "Norwegian and British aircraft"."""
    return all(b.first - a.last <= 1 for a, b in pairwise(held))


def with_coordinated(
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


def phrase_from(j: int, high: int, words: Words, parties: Parties) -> list[Party]:
    """Return the parties of the noun phrase that begins at token j."""
    return phrase_and_end(j, high, words, parties)[0]


def phrase_and_end(j: int, high: int, words: Words, parties: Parties) -> tuple[list[Party], int]:
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
            or (word in SUBORDINATORS and not words.hyphened(k + 2))
            or word in RELATIVES
            or word == ","
            or words.is_stop(k)
            or word in ("to", "and", "or", "but")
            or (k > j and words.verb_at(k) and not words.noun_at(k))
        ):
            break
        k += 1
    held = named(j, min(k, high), parties)
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


def agents_by(
    i: int, words: Words, parties: Parties, marks: tuple[str, ...] = ("by",)
) -> list[Party]:
    """Return who stands behind "by" after token i."""
    high = min(words.bounds[words.sentence[max(0, i - 1)]][1], i + REACH)
    for k in range(i, high):
        if words.is_stop(k) or words.lower[k] in RELATIVES:
            break
        if words.lower[k] in marks:
            held = phrase_from(k + 1, high, words, parties)
            return [p for p in held if p.mention.kind != "place"] or held
    return []


def owner_of(first: int, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return who owns an event noun: "Norway's raid", "the Norwegian raid", "its raid"."""
    j = first - 1
    steps = 0
    while j >= low and steps < 5:
        steps += 1
        party = parties.outer.get(j)
        if party:
            if party.mention.kind == "place" and words.lower[party.last] not in ("'s", "'"):
                return []  # "the Paris attacks" were not Paris's
            return with_coordinated([party], party.first, low, words, parties)
        word = words.lower[j]
        if word in POSSESSIVES or word in DETERMINERS or word in PREPOSITIONS or words.is_stop(j):
            if word == "whose" and j - 1 >= low:
                return phrase_before(skip_back(j - 2, low, words), low, words, parties)
            return []
        if word in CONJUNCTIONS or word == "," or (words.verb_at(j) and not words.noun_at(j)):
            return []
        j -= 1
    return []
