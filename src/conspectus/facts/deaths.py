"""Deaths told beside an attack: "fourteen died when gunmen fired on the bus" is one event.

Comes in: candidates in text order. Goes out: the same with deaths joined to the attack of their
sentence, and the deaths that only repeat an attack's toll coded as part of one. What surprises: a
death stays without a type where its sentence names another cause, or a blast nobody explains.
"""

from conspectus.facts.clauses import Words
from conspectus.facts.joining import Candidate
from conspectus.facts.telling import counted_subject

_DYING = frozenset("die perish".split())
_LINKS = frozenset("when after as in from during while because under following".split())
_OTHER_CAUSES = frozenset(
    "earthquake quake flood floods flooding storm hurricane cyclone typhoon landslide avalanche"
    " heat cold frost hunger famine thirst starvation disease cholera virus epidemic illness cancer"
    " accident accidents crash collision age natural heart stroke childbirth capsized drought"
    " measles malnutrition shipwreck".split()
)
_BACK = 4  # sentences and events back in which a death's attack is looked for
_PLACED = 8  # words between a death and a place that is its own
_BETWEEN = 16  # words between a death and the attack that it may belong to


def tell_deaths(found: list[Candidate], words: Words) -> list[Candidate]:
    """Return candidates with deaths joined to attacks, or coded like the attacks around."""
    attacked = any(_attack(c) for c in found)
    kept: list[Candidate] = []
    for i, c in enumerate(found):
        if not _deaths(c) or _otherwise(c, words):
            kept.append(c)
            continue
        near = [a for a in (*kept[-1:], *found[i + 1 : i + 3]) if _linked(c, a, words)]
        if near:
            _absorb(near[0], c, words)
            continue
        unexplained = any(
            a is not c and a.type is None and _together(a, c, words)
            for a in found[max(0, i - 2) : i + 3]
        )
        if attacked and not unexplained:
            if told := _toll_of(c, kept, words):
                _absorb(told, c, words)
                continue
            if c.found.recipients or counted_subject(c, words):
                c.type = "ASSAULT"
        kept.append(c)
    return kept


def _toll_of(c: Candidate, before: list[Candidate], words: Words) -> Candidate | None:
    """Return the attack told just before, where a death names neither day nor place of its own."""
    hit = c.trigger.hit
    high = words.bounds[words.sentence[hit.head]][1]
    if c.timex_id and "since" not in words.lower[hit.last : min(high, hit.last + 6)]:
        return None
    if c.toponym is not None and c.toponym_gap <= _PLACED:
        return None
    attacks: list[Candidate] = []
    for a in reversed(before[-_BACK:]):
        if words.sentence[hit.head] - words.sentence[a.triggers[-1].hit.head] > _BACK:
            break
        if _attack(a):
            attacks.append(a)
    aimed = [a for a in attacks if a.toponym is not None or a.found.recipients]
    return next(iter(aimed or attacks), None)


def _attack(c: Candidate) -> bool:
    return c.type == "ASSAULT" and c.standing.status == "asserted"


def _deaths(c: Candidate) -> bool:
    return (
        c.type is None
        and not c.trigger.hit.noun
        and c.row.words[0] in _DYING
        and c.standing.status == "asserted"
    )


def _otherwise(c: Candidate, words: Words) -> bool:
    """Return whether the sentence names a cause that is no attack: "died of", "in the quake"."""
    hit = c.trigger.hit
    low, high = words.bounds[words.sentence[hit.head]]
    if hit.last < high and words.lower[hit.last] == "of":
        return True
    near = words.lower[max(low, hit.first - 30) : min(high, hit.last + 30)]
    return any(w in _OTHER_CAUSES for w in near)


def _together(a: Candidate, c: Candidate, words: Words) -> bool:
    return words.sentence[a.trigger.hit.head] == words.sentence[c.trigger.hit.head]


def _linked(c: Candidate, a: Candidate, words: Words) -> bool:
    """Return whether an attack stands in the same sentence behind a word of time or cause."""
    if not _attack(a) or not _together(a, c, words):
        return False
    first, second = sorted((c.trigger.hit, a.trigger.hit), key=lambda h: h.first)
    between = words.lower[first.last : second.first]
    if len(between) > _BETWEEN or "and" in between[-2:]:
        return False
    return any(w in _LINKS for w in between)


def _absorb(attack: Candidate, death: Candidate, words: Words) -> None:
    attack.triggers = sorted([*attack.triggers, death.trigger], key=lambda t: t.hit.first)
    taken = attack.chains("actor") | attack.chains("recipient")
    if not _together(attack, death, words):
        return
    attack.found.recipients = [
        *attack.found.recipients,
        *(p for p in death.found.recipients if p.mention.chain_id not in taken),
    ]
    if attack.timex_id is None and death.timex_id:
        attack.time, attack.timex_id = death.time, death.timex_id
    if attack.toponym is None:
        attack.toponym, attack.toponym_gap = death.toponym, death.toponym_gap
