"""Whether a trigger is told as an event at all: who must stand beside it, and what makes it safe.

Comes in: candidates with their parties. Goes out: yes or no, before joining (`stands`) and after
(`supported`). What surprises: some words need more company than others; "the strike" of a pilot's
union, "hold talks" and "a shot was fired" are each told in their own way.
"""

from conspectus.facts.clauses import Words
from conspectus.facts.joining import Candidate
from conspectus.facts.parties import Party, acts
from conspectus.facts.triggers import definite

SURE = 0.5  # the model's chance of an event from which no company is asked for
_COUNTED = 4  # words of a counted subject: "fourteen merchant seamen"
_NEAR = 8  # words between a loose trigger and what makes it safe
_LEISURE = frozenset(
    "goal goals match league season coach striker midfielder tournament quarterfinal semifinal"
    " innings playoff playoffs touchdown album box-office quarterback penalty cup championship"
    " novel sitcom premiere grossed shareholders dividend earnings nasdaq".split()
)
"""Two of these in a sentence: sport, shows or business, where attacks and strikes hurt nobody."""


def stands(c: Candidate, words: Words) -> bool:
    """Return whether a candidate is told as an event at all."""
    if c.row.words == ("hold",) and _occasion(c, words):
        return False
    if c.chance >= SURE:
        return True
    low, high = words.bounds[words.sentence[c.trigger.hit.head]]
    if high - low < 400:
        sentence = words.lower[low:high]
        if sum(w in _LEISURE for w in sentence) > 1:
            return False
        if "?" in sentence[-3:] and not c.attribution:
            return False
        if "?" in sentence[-3:] and c.standing.status == "asserted":
            return False
    acting = [p for p in c.found.actors if acts(p.mention)]
    both = bool(acting and (c.found.recipients or len(acting) > 1))
    if c.row.weight == "actor":
        return bool(
            acting or (c.row.frame == "suffers" and c.found.recipients) or _without_agent(c, words)
        )
    if c.row.weight == "cued":
        return bool(acting) and _cued(c, words)
    if c.row.weight == "persons":
        named = [p for p in c.found.recipients if p.mention.kind == "person"]
        named = [p for p in named if p.mention.form == "name" or p.mention.sector == "GOV"]
        return bool(named and acting and acting[0].mention.kind == "person")
    if c.row.weight == "people":
        return any(p.mention.kind in ("person", "people") for p in c.found.recipients)
    if c.row.weight == "standing":
        return c.trigger.hit.carrier is not None
    if _attitude(c, words):
        return False
    if _agreed_by(c, acting, words):
        return True
    if c.row.weight == "holding":
        return _holds_people(c, words)
    if c.row.weight != "weak":
        return True
    if c.type == "ASSAULT" and counted_subject(c, words):
        return True
    if c.type in ("ASSAULT", "COERCE") and words.passive(c.trigger.hit.head):
        return any(_is_people(p, words) for p in c.found.recipients) or _cued(c, words)
    if _cued(c, words):
        return True
    if c.trigger.hit.noun and c.row.frame != "mutual":
        return bool(acting and c.found.recipients)
    return both


def _agreed_by(c: Candidate, acting: list[Party], words: Words) -> bool:
    """Return whether a plan is taken or made by somebody named: "accepted by", "proposed by"."""
    hit = c.trigger.hit
    if c.row.weight != "weak" or c.type not in ("AGREE", "REJECT") or hit.noun or not acting:
        return False
    suffered = words.passive(hit.head) or words.reduced(hit.head, hit.last)
    return suffered and words.lower[hit.last : hit.last + 1] == ["by"]


def _without_agent(c: Candidate, words: Words) -> bool:
    """Return whether a deed is told though its doer is not named.

    So are blows in the passive beside what deals or takes them, and crowds that are only counted.
    """
    hit = c.trigger.hit
    if c.type == "PROTEST":
        return counted_subject(c, words)
    if c.type != "ASSAULT" or hit.noun or c.standing.status != "asserted":
        return False
    suffered = words.passive(hit.head) or words.reduced(hit.head, hit.last)
    return suffered and _cued(c, words)


def _attitude(c: Candidate, words: Words) -> bool:
    """Return whether a participle only says where somebody stands: "groups opposed to X"."""
    hit = c.trigger.hit
    after = words.lower[hit.head + 1] if hit.head + 1 < len(words.lower) else ""
    return words.lower[hit.head] in ("opposed", "allied", "sworn") and after in ("to", "with")


_PEOPLE = frozenset(
    "them him her us people civilians sailors crew passengers workers journalists hostages captives"
    " prisoners soldiers men women children aid foreigners tourists".split()
)
_OCCASIONS = frozenset(
    "summit meeting talks conference election elections vote referendum rally ceremony funeral"
    " session exercise exercises trial hearing match games debate".split()
)
_HELD_AFTER = ("for", "in", "at", "since", "by", "on", "there", "without", "until", "aboard")


def _occasion(c: Candidate, words: Words) -> bool:
    """Return whether what is held is a meeting or a vote: "the talks being held in the port"."""
    start = words.group_start(c.trigger.hit.head)
    near = words.lower[max(start - 6, 0) : c.trigger.hit.last + 3]
    return not _OCCASIONS.isdisjoint(near)


def _holds_people(c: Candidate, words: Words) -> bool:
    """Return whether "hold" keeps people captive: "held them for", "are being held in"."""
    hit = c.trigger.hit
    high = words.bounds[words.sentence[hit.head]][1]
    if not hit.noun and words.passive(hit.head):
        group = words.lower[words.group_start(hit.head) : hit.head]
        persons = any(_is_people(p, words) for p in c.found.recipients) or words.lower[
            words.group_start(hit.head) - 1
        ] in ("anybody", "anyone", "nobody")
        after = words.lower[hit.last] if hit.last < high else "."
        return bool(persons) and ("being" in group or after in _HELD_AFTER)
    held = [p for p in c.found.recipients if _is_people(p, words)]
    if not held or not any(acts(p.mention) for p in c.found.actors):
        return False
    if held[0].first - hit.last > 2 or any(
        map(words.is_preposition, range(hit.last, held[0].first))
    ):
        return False
    at = held[0].last
    return at >= high or words.lower[at] in _HELD_AFTER or words.is_stop(at)


def _is_people(party: Party, words: Words) -> bool:
    named = party.mention.kind in ("person", "people")
    return named or any(w in _PEOPLE for w in words.lower[party.first : party.last])


def _cued(c: Candidate, words: Words) -> bool:
    """Return whether a word stands near that makes a loose trigger safe."""
    if not c.row.cues:
        return False
    low = words.bounds[words.sentence[c.trigger.hit.head]][0]
    near = words.lower[max(low, c.trigger.hit.first - _NEAR) : c.trigger.hit.last + _NEAR]
    return any(w in c.row.cues for w in near)


def supported(c: Candidate, words: Words) -> bool:
    """Return whether somebody or some place is part of it."""
    if c.found.actors or c.found.recipients or c.chance >= SURE or _cued(c, words):
        return True
    if counted_subject(c, words) or _told_whole(c, words):
        return True
    if c.toponym is None or c.row.weight:
        return False
    return c.toponym_gap <= (_NEAR // 2 if c.trigger.hit.noun else _NEAR)


_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty hundred hundreds dozens"
    " thousands all both others nobody anybody many several some most half".split()
)
_OF_PEOPLE = ("ASSAULT", "COERCE", "RETREAT", "SANCTION", None)


def counted_subject(c: Candidate, words: Words) -> bool:
    """Return whether those it happens to are counted: "all nine were released", "six more died"."""
    hit = c.trigger.hit
    if hit.noun or c.type not in (*_OF_PEOPLE, "PROTEST"):
        return False
    suffers = c.row.frame == "suffers" or c.type == "PROTEST"
    if not (suffers or words.passive(hit.head) or words.reduced(hit.head, hit.last)):
        return False
    low = words.bounds[words.sentence[hit.head]][0]
    j = words.group_start(hit.head) - 1
    while j > low and words.is_adverb(j):
        j -= 1
    for k in range(j, max(low - 1, j - _COUNTED), -1):
        if words.lower[k] in _NUMBERS or words.text[k][0].isdigit():
            return True
        if words.is_stop(k) or words.is_preposition(k) or words.lower[k] == ",":
            return False
    return False


_BETWEEN = ("AGREE", "CONSULT", "SUPPORT")
"""Types that need somebody: that a plan was accepted says little without those who did it."""
_TAKEN = ("arrest", "seize", "deport", "censor")
"""Modes whose verbs say enough alone: "the ship was impounded"."""
_VAGUE = frozenset("attack assault hit strike target crush punish defeat batter overwhelm".split())
"""Verbs that in the passive may be said of plans and prices as well."""


def _told_whole(c: Candidate, words: Words) -> bool:
    """Return whether a deed is told without any party: "a shot was fired", "the water was cut"."""
    hit = c.trigger.hit
    if c.row.mode in ("martial-law", "curfew") and not hit.noun:
        return True
    if c.standing.status == "asserted" and not c.row.weight:
        if c.row.pos == "clause":
            return True
        plain = "~" in c.row.words or c.row.mode in _TAKEN
        if c.row.pos == "verb" and plain and c.type not in _BETWEEN and words.passive(hit.head):
            return True
    if c.type != "ASSAULT" or c.row.weight or c.standing.status not in ("asserted", "denied"):
        return False
    if not hit.noun:
        plain = len(c.row.words) == 1 and c.row.words[0] in _VAGUE
        return words.passive(hit.head) and not plain
    if any(not t.hit.noun for t in c.triggers):
        return True  # what it did is told beside it
    dated = hit.first > 0 and words.lower[hit.first - 1] in ("'s", "'")
    return (dated or definite(hit, words)) and c.timex_id is not None
