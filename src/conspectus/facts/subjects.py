"""Who is the subject of a verb: before it, before its relative, or its governor's subject.

What surprises: an insertion between commas is stepped over, and an infinitive has the subject of
its governor, or its object where the governor hands the deed on ("told X to leave").
"""

from conspectus.facts.clauses import (
    CONJUNCTIONS,
    DETERMINERS,
    RELATIVES,
    Words,
)
from conspectus.facts.parties import (
    Parties,
    Party,
    agents_by,
    named,
    owner_of,
    phrase_before,
    phrase_start,
    skip_back,
)

_OBJECT_CONTROL = frozenset(
    "tell order ask urge call allow force persuade invite want compel instruct permit enable help"
    " press push warn authorize authorise encourage let make get beg command direct see watch hear"
    " accuse suspect blame prevent stop dissuade bar criticise criticize condemn denounce".split()
)
_DEPTH = 4
_VOICED = frozenset(
    "blame accuse vow urge call warn demand condemn promise threaten deny reject praise thank ask"
    " denounce pledge criticise criticize offer appeal".split()
)
_OPENING = {"”": "“", "»": "«", "«": "»", "’": "‘", '"': '"', "“": "„"}
_CLOSING = frozenset(_OPENING)
_DAYS = frozenset(
    "january february march april may june july august september october november december week"
    " month year morning afternoon evening night spring summer autumn winter noon midnight"
    " weekend".split()
)
_PLANS = frozenset("plan plans bid attempt decision effort efforts plot proposal".split())


def subject_of(
    i: int, words: Words, parties: Parties, last: int | None = None, depth: int = 0
) -> list[Party]:
    """Return the subject of verb i: several when they are coordinated; empty when not found."""
    low = words.bounds[words.sentence[i]][0]
    start = words.group_start(i)
    j = _skip_when(skip_back(start - 1, low, words), low, words)
    if j < low or depth > _DEPTH:
        return []
    word = words.lower[j]
    infinitive = words.lower[start] == "to"
    if words.reduced(i, last):
        end = j - 1 if word == "," else j
        first = phrase_start(end, low, words, parties)
        return named(first, end + 1, parties) or _of_head(end, low, words, parties)
    if word in RELATIVES and not (word == "that" and words.verb_at(j - 1) if j > low else False):
        return phrase_before(skip_back(j - 1, low, words), low, words, parties)
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
            before = _verb_before(k + 1, low, words)
            if before is not None and _in_series(before, i, words):
                return subject_of(before, words, parties, None, depth + 1)
            found = phrase_before(k, low, words, parties)
            if found:
                return found
        verb = _verb_before(k + 1, low, words)
        if words.lower[j - 1] == "," and words.lemmas(i) & _VOICED:
            verb = _first_speech(low, j, words) or verb
        return subject_of(verb, words, parties, None, depth + 1) if verb is not None else []
    if words.is_stop(j):
        return []
    return phrase_before(j, low, words, parties)


def _skip_when(j: int, low: int, words: Words) -> int:
    """Return the token before a time that stands between a relative and its verb.

    So in "Arland, which in 2012 refused" and "Arland, which on Friday recalled".
    """
    for k in range(j - 1, max(low, j - 4), -1):
        if words.lower[k] in ("in", "on", "until", "since", "by", "at", "last", "this"):
            if words.lower[k - 1] in RELATIVES and (words.text[j].isdigit() or _is_day(j, words)):
                return k - 1
        elif not (words.text[k].isdigit() or _is_day(k, words)):
            break
    return j


def _is_day(i: int, words: Words) -> bool:
    return words.lower[i] in _DAYS or words.lower[i].endswith("day")


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
        return owner_of(j - 1, low, words, parties)
    if words.lower[j] in _PLANS:
        return owner_of(j, low, words, parties) or (
            [] if between else subject_of(verb, words, parties, None, depth + 1)
        )
    if between and any(v in _OBJECT_CONTROL for v in lemmas):
        if words.passive(verb):
            return subject_of(verb, words, parties, None, depth + 1)
        return named(between[0].first, between[0].last, parties)
    if words.passive(verb) and not any(v in _OBJECT_CONTROL for v in lemmas):
        return agents_by(verb + 1, words, parties) or subject_of(
            verb, words, parties, None, depth + 1
        )
    return subject_of(verb, words, parties, None, depth + 1)


def _first_speech(low: int, j: int, words: Words) -> int | None:
    """Return the verb of saying before j: "X said that Y fled, and [blamed] Z"."""
    for k in range(max(low, j - 40), j):
        if words.lower[k] in ("said", "says", "told", "added", "announced", "argued", "insisted"):
            return k
    return None


def _of_head(end: int, low: int, words: Words, parties: Parties) -> list[Party]:
    """Return the party before "of ..." where the phrase ending at `end` hangs on it."""
    first = phrase_start(end, low, words, parties)
    if first - 2 >= low and words.lower[first - 1] == "of":
        return named(phrase_start(first - 2, low, words, parties), first - 1, parties)
    return []


def _in_series(first: int, i: int, words: Words) -> bool:
    """Return whether two verbs share a subject: "men [stormed] the hall, [took] three hostages"."""
    if "past" not in words.kinds(first) or "past" not in words.kinds(i):
        return False
    if words.passive(first) or words.reduced(first) or words.group_start(i) != i:
        return False
    between = words.lower[first + 1 : i]
    return i - first < 14 and between.count(",") == 1 and not (_CLOSING & set(between))


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
                return phrase_before(k - 1, low, words, parties)
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
