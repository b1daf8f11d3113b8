"""Where words of the trigger table stand in a text, and whether they are used as verb or noun.

Comes in: `Words`. Goes out: `Trigger`s, longest phrase first, no token in two of them. What
surprises: idioms are rows too ("heart attack", "strike a balance"); they use their words up and
name nothing.
"""

from dataclasses import dataclass

from conspectus.facts.arguments import Hit
from conspectus.facts.clauses import (
    AUXILIARIES,
    DETERMINERS,
    PARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    Words,
)
from conspectus.knowledge.triggers import Row, plural

_CARRIED_OVER = ("out", "of", "in", "on", "about")
_REPLIES = frozenset("answer respond react retaliate reply threaten".split())
"""Verbs that are followed by "with" and the deed itself: "answered with a strike"."""
_INSIDE = frozenset("of in for".split())
"""Prepositions that may stand inside a phrase: "impose a round of sanctions"."""
GAP = 4  # words that "~" may stand for: "impose a new round of sanctions"
NEAR = 10  # words on each side in which a cue makes a row the one that is meant
TURNED = 7  # words before a passive in which its object is looked for
LONGEST = 60  # characters of a trigger; longer ones shrink to their head word
LIGHT = frozenset(
    "hold have carry launch conduct stage mount impose take give make open set lay pay declare"
    " issue wage bring put go reach strike come sign lift do say sit blow shoot burn break fall"
    " agree step walk hand pull push turn beat gun mow look stand rule throw find express voice"
    " lodge file call climb be fly lose return fire drop exchange trade".split()
)
"""Verbs that mean little without the words of their phrase: the whole phrase is the trigger."""
CARRIERS = frozenset(
    "carry launch conduct stage mount make undertake begin start hold open lead plan order wage"
    " execute commit perpetrate run fly resume continue suspend halt stop end threaten deliver"
    " issue impose announce declare pay give send provide offer expand intensify escalate plot"
    " prepare face suffer pursue step have organise organize attempt join do talk discuss consider"
    " weigh mull contemplate propose promise vow intend renew map admit acknowledge claim".split()
)
"""Verbs whose subject acts in the event noun that is their object."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name an event: the rows they may mean and how they are used."""

    hit: Hit
    rows: tuple[Row, ...]

    @property
    def lemma(self) -> str:
        """The phrase, as the table has it."""
        return " ".join(self.rows[0].words)


def find_triggers(words: Words) -> tuple[Trigger, ...]:
    """Return the triggers of a text in order."""
    found: list[Trigger] = []
    used: set[int] = set()
    for i in range(len(words.lower)):
        if i in used:
            continue
        trigger, consumed = _at(i, words, used)
        used.update(consumed)
        if trigger and not (trigger.hit.noun and found and _told_by(found[-1], trigger)):
            found.append(trigger)
    return tuple(found)


def _told_by(phrase: Trigger, noun: Trigger) -> bool:
    """Return whether a phrase that tells the same stands around a noun."""
    types = {row.type for row in noun.rows}
    return noun.hit.last <= phrase.hit.last and not types.isdisjoint(r.type for r in phrase.rows)


def _at(i: int, words: Words, used: set[int]) -> tuple[Trigger | None, list[int]]:
    rows = words.table.by_first.get(words.lower[i], ())
    if not rows:
        return None, []
    verbal = words.verb_at(i)
    best: list[Row] = []
    places: list[int] = []
    for row in rows:
        if best and len(row.words) < len(best[0].words):
            break
        if row.pos == "verb" and not verbal and not _gerund(i, row, words):
            continue
        if row.pos in ("noun", "clause") and verbal:
            continue
        if row.weight == "beside" and not _beside(i, row, words):
            continue
        if row.pos == "noun" and (
            not _common(i, words) or (len(row.words) == 1 and words.modifies(i))
        ):
            continue
        at = _match(row, i, words, used) or _turned(row, i, words, used)
        if at is not None and (not best or row.words == best[0].words):
            best.append(row)
            places = at
    if not best or best[0].pos == "idiom":
        return None, places
    noun = best[0].pos == "noun" or (best[0].pos == "verb" and not verbal)
    first, last = i, places[-1] + 1
    head = i
    if best[0].pos == "clause":
        head = first = places[verb_of(best[0]) - best[0].words.count("~")]
    if noun and best[0].pos == "noun":
        head = places[best[0].words.index("of") - 1] if "of" in best[0].words else places[-1]
    whole = (
        noun
        or best[0].pos == "clause"
        or (last - first == len(best[0].words) and best[0].words.count("~") < 2)
        or (best[0].words[0] in LIGHT and words.ends[last - 1] - words.starts[first] <= LONGEST)
    )
    shown = last if whole else _particle_end(i, best[0], words)
    carrier = _carrier(first, words) if noun else None
    hit = Hit(first, shown, head, noun, best[0].frame, carrier, last)
    return Trigger(hit, tuple(best)), places


def _match(row: Row, i: int, words: Words, used: set[int]) -> list[int] | None:
    """Return the tokens of a row's words from token i on; None when they do not fit."""
    places = [i]
    at = i + 1
    gap = len(row.words) == 2 and row.words[1] in PARTICLES and row.pos == "verb"
    high = words.bounds[words.sentence[i]][1]
    for k, word in enumerate(row.words[1:], 1):
        if word == "~":
            gap = True
            continue
        reach = GAP + 1 if gap else 1
        reach += sum(w in QUOTES for w in words.lower[at : at + reach])
        for j in range(at, min(high, at + reach)):
            border = words.is_stop(j) or words.lower[j] == ","
            if gap and border and words.lower[j] not in QUOTES:
                return None
            if row.pos == "clause" and k == verb_of(row):
                if words.lower[j] in AUXILIARIES:
                    continue
                meant = words.table.classes.get(word, {word})
                matched = not words.lemmas(j).isdisjoint(meant) and words.verb_at(j)
            else:
                matched = _same(word, words.lower[j], words) and _common(j, words)
            if matched:
                places.append(j)
                at = j + 1
                break
            if gap and (words.verb_at(j) or j in used):
                return None
            if gap and words.is_preposition(j) and words.lower[j] not in _INSIDE:
                return None  # "stepped up attacks on the security forces" steps up no security
            if gap and word in PARTICLES and words.lower[j] in PREPOSITIONS:
                return None
        else:
            return None
        gap = False
    return places


def verb_of(row: Row) -> int:
    """Return which word of a clause's row is its verb: the one behind its noun.

    >>> from conspectus.knowledge.triggers import Triggers
    >>> [verb_of(r) for r in Triggers.load().rows if r.words == ("bomb", "~", "go", "off")]
    [2]
    """
    return row.words.index("~") + 1 if "~" in row.words else 1


def _beside(i: int, row: Row, words: Words) -> bool:
    """Return whether a word stands near that makes the row the one that is meant."""
    low, high = words.bounds[words.sentence[i]]
    return not row.cues.isdisjoint(words.lower[max(low, i - NEAR) : min(high, i + NEAR)])


def _turned(row: Row, i: int, words: Words, used: set[int]) -> list[int] | None:
    """Return the verb alone where its object stands before it: "the border was closed".

    With its particle, if it has one, and what ends the phrase: "troops were flown in", "envoys were
    sent home". So it does before a relative clause: "the truce that both sides reached".
    """
    if row.pos != "verb" or row.words.count("~") not in (1, 2):
        return None
    gap = row.words.index("~")
    rest = [*row.words[gap + 1 :], "~"]
    (*earlier, last), tail = rest[: rest.index("~")], rest[rest.index("~") + 1 : -1]
    said = [*row.words[1:gap], *tail]
    if gap > 2 or words.lower[i + 1 : i + 1 + len(said)] != said:
        return None
    if last in PARTICLES or last in PREPOSITIONS:
        return None  # the "off" of "turned off" is nothing that could stand before it
    own = [*range(i, i + 1 + len(said))]
    low = words.bounds[words.sentence[i]][0]
    start: int | None = words.group_start(i)
    if not (words.passive(i) or words.reduced(i)):
        start = _relative(i, words.group_start(i), low, words)
    if start is None:
        return None
    for j in range(start - 1, max(low, start - TURNED) - 1, -1):
        if words.is_stop(j) or words.lower[j] == ",":
            return None
        if _same(last, words.lower[j], words):
            return own if words.lower[j - len(earlier) : j] == earlier else None
        if j in used:
            return None
        if words.verb_at(j) or words.lower[j] in RELATIVES:
            return None
    return None


def _relative(i: int, start: int, low: int, words: Words) -> int | None:
    """Return the pronoun of the relative clause whose verb i lacks its object; None = it has it."""
    if words.object_ahead(i):
        return None
    for j in range(start - 1, max(low, start - TURNED) - 1, -1):
        if words.lower[j] in ("that", "which") and j > low and j < start - 1:
            return j
        if words.is_stop(j) or words.lower[j] == "," or words.verb_at(j):
            return None
    return None


def _same(word: str, token: str, words: Words) -> bool:
    if word[0] == "@":
        return token in words.table.classes[word]
    if word == token or (word == "oneself" and token.endswith(("self", "selves"))):
        return True
    return len(word) > 3 and token == plural(word)


def _common(i: int, words: Words) -> bool:
    """Return whether a capital letter leaves a word a common noun: "Typhoons" is a name."""
    if not words.text[i][0].isupper() or i == words.bounds[words.sentence[i]][0]:
        return True
    low, high = words.bounds[words.sentence[i]]
    if words.text[i - 1] in ("“", '"', "«", ":", "—", "‘"):
        return True
    letters = [w for w in words.text[low : min(high, low + 20)] if w.isalpha() and len(w) > 3]
    return sum(w[0].isupper() for w in letters) > 0.7 * len(letters) > 2


def _gerund(i: int, row: Row, words: Words) -> bool:
    """Return whether a verb's -ing form is used as a noun: "the bombing of the port"."""
    return "ing" in words.kinds(i) and len(row.words) == 1 and not row.weight


def _particle_end(i: int, row: Row, words: Words) -> int:
    """Return where the verb word and its particle end."""
    if len(row.words) > 1 and row.words[1] != "~" and i + 1 < len(words.lower):
        return i + 2 if words.lower[i + 1] == row.words[1] else i + 1
    return i + 1


def _carrier(first: int, words: Words) -> int | None:
    """Return the light verb whose object is the event noun that begins at `first`.

    A passive one behind the noun counts too: "a raid was carried out by".
    """
    low, high = words.bounds[words.sentence[first]]
    for j in range(first - 1, max(low, first - 12) - 1, -1):
        if words.is_stop(j) or words.lower[j] == ",":
            break
        if words.verb_at(j):
            lemmas = words.lemmas(j) | {words.lower[j].removesuffix("ed")}
            replied = words.lower[j + 1] == "with" and bool(lemmas & _REPLIES)
            return j if replied or any(v in CARRIERS for v in lemmas) else None
        if words.lower[j] == "with" and j and words.lower[j - 1].startswith(tuple(_REPLIES)):
            continue
        if words.lower[j] in PREPOSITIONS and words.lower[j] not in _CARRIED_OVER:
            break
    for j in range(first + 1, min(high, first + 12)):
        if words.is_stop(j):
            break
        if words.lower[j] in AUXILIARIES:
            continue
        if words.verb_at(j) and words.kinds(j):
            lemmas = words.lemmas(j)
            return j if words.passive(j) and any(v in CARRIERS for v in lemmas) else None
    return None


def definite(hit: Hit, words: Words) -> bool:
    """Return whether an event noun points back: "the raid", "this attack", "its raid"."""
    if not hit.noun:
        return False
    for j in range(hit.first - 1, max(-1, hit.first - 4), -1):
        word = words.lower[j]
        if word in ("the", "this", "that", "these", "those", "both") or word in POSSESSIVES:
            return True
        if word in DETERMINERS or word in PREPOSITIONS or words.is_stop(j):
            return False
    return False
