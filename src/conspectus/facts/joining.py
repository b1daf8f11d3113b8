"""Several triggers of one event, and parties that only an earlier sentence names.

Comes in: candidates in text order. Goes out: candidates with those joined that name one event
("the raid", "an explosion that killed nine"). What surprises: joining needs a reason in the words
(a definite noun, the same verb, a consequence in the same clause); two raids stay two.
"""

from dataclasses import dataclass, field, replace

from conspectus.facts.arguments import Found
from conspectus.facts.clauses import POSSESSIVES, RELATIVES, Words
from conspectus.facts.parties import Party
from conspectus.facts.status import Standing
from conspectus.facts.triggers import Trigger, definite
from conspectus.knowledge.triggers import Row
from conspectus.records import Interval, PloverType, Toponym

REACH = 40  # sentences back that "the raid" may point
_FAR = 999
_NEAR_DENIAL = 10  # sentences back that "denies it" may point
_TRAILING = 24  # words between a deed and the consequence that trails it: ", killing nine"
_DENIED = 14  # words between "denied that" and the verb of its clause
_DEEDS = ("ASSAULT", "COERCE", "ACCUSE")
_PLACED = 6  # words between a trigger and a place that is surely its own
_EARLIER = 12  # candidates of one type looked at
_CONSEQUENCES = frozenset(
    "kill wound injure hurt maim destroy damage devastate wreck level flatten rip tear".split()
)
_BLASTS = frozenset("explosion blast explode crash sink fire blaze inferno".split())
_WEAPONS = frozenset(
    "bomb bombs device explosives mine mines grenade bomber attackers attacker missile rocket"
    " torpedo terrorist terrorists detonated arson".split()
)
_REMOTE = ("aerial", "drone", "heavy-weapons", None)
_RAIDS = frozenset(
    ("raid", "strike", "air strike", "airstrike", "bombing", "bombardment", "sortie",
     "bombing raid", "air raid", "shelling", "bomb", "bomb ~ fall", "fly ~ sorties", "drop")
)  # fmt: skip


@dataclass(slots=True)
class Candidate:
    """An event before it becomes a record."""

    trigger: Trigger
    row: Row
    type: PloverType | None
    found: Found
    standing: Standing
    mode: str | None
    time: Interval | None = None
    timex_id: str | None = None
    toponym: Toponym | None = None
    toponym_gap: int = 0
    attribution: tuple[str, ...] = ()
    triggers: list[Trigger] = field(default_factory=list)
    chance: float = 0.0
    """How likely the model takes the trigger for an event; 0 where no model reads."""
    addressed: frozenset[str] = frozenset()
    """The sides, actor or recipient, on which "you" stands."""
    struck: tuple[int, ...] = ()
    """The words that undergo it, by the tree."""

    def chains(self, role: str) -> set[str]:
        """Return the chains of one role's parties."""
        held = self.found.actors if role == "actor" else self.found.recipients
        return {p.mention.chain_id for p in held}

    @property
    def phrase(self) -> str:
        """The words of its row."""
        return " ".join(self.row.words)


def attribute_blasts(found: list[Candidate], words: Words) -> None:
    """Turn a blast into an assault where its sentence names a weapon that people use."""
    for c in found:
        if c.type is None and set(c.row.words) & _BLASTS:
            low, high = words.bounds[words.sentence[c.trigger.hit.head]]
            hit = c.trigger.hit
            if _WEAPONS & set(words.lower[max(low, hit.first - 60) : min(high, hit.last + 60)]):
                c.type, c.mode = "ASSAULT", "explosives"


def join_triggers(found: list[Candidate], words: Words) -> list[Candidate]:
    """Return candidates with those joined that name one event."""
    kept: list[Candidate] = []
    by_type: dict[PloverType | None, list[Candidate]] = {}
    for candidate in found:
        cause = _cause(candidate, kept, words)
        if cause is not None:
            _absorb(cause, candidate)
            continue
        earlier = by_type.setdefault(candidate.type, [])
        same = next((e for e in reversed(earlier[-_EARLIER:]) if _same(e, candidate, words)), None)
        if same is None:
            kept.append(candidate)
            earlier.append(candidate)
        else:
            _absorb(same, candidate)
    return kept


def without_denials(found: list[Candidate], words: Words) -> list[Candidate]:
    """Return candidates without the denials whose clause tells the deed: "denied that X fled"."""
    kept: list[Candidate] = []
    for c in found:
        last = kept[-1] if kept else None
        if (
            last is not None
            and "deny" in last.row.words
            and not last.trigger.hit.noun
            and c.standing.status == "denied"
            and words.sentence[last.trigger.hit.head] == words.sentence[c.trigger.hit.head]
            and c.trigger.hit.first - last.trigger.hit.last <= _DENIED
        ):
            kept.pop()
        kept.append(c)
    return kept


def deny_last(found: list[Candidate], words: Words) -> None:
    """Turn "X denies it" into the denial of the deed told last: that deed, status denied."""
    last: Candidate | None = None
    for c in found:
        hit = c.trigger.hit
        if "deny" not in c.row.words or hit.noun:
            if c.type in _DEEDS and c.standing.status != "denied":
                last = c
            continue
        after = words.lower[hit.head + 1] if hit.head + 1 < len(words.lower) else ""
        then = words.lower[hit.head + 2] if hit.head + 2 < len(words.lower) else "."
        vague = (
            after in ("it", "this", "responsibility", "involvement")
            or (after == "that" and not then.isalpha())
            or not after.isalpha()
        )
        gap = words.sentence[hit.head] - words.sentence[last.trigger.hit.head] if last else _FAR
        if last is None or gap > _NEAR_DENIAL or not vague or c.standing.status != "asserted":
            continue
        accused = c.chains("actor")
        c.type, c.mode = last.type, last.mode
        c.standing = replace(c.standing, status="denied", phase=None)
        c.found.recipients = [p for p in last.found.recipients if p.mention.chain_id not in accused]


def recall_partners(found: list[Candidate], words: Words) -> None:
    """Give a sanction without a recipient the one that its actor dealt with just before."""
    for i, c in enumerate(found):
        solid = [p for p in c.found.recipients if not _own(p, words)]
        if c.type != "SANCTION" or solid or not c.found.actors or c.row.mode == "convict":
            continue
        mine = c.chains("actor")
        for e in reversed(found[max(0, i - _EARLIER) : i]):
            gap = words.sentence[c.trigger.hit.head] - words.sentence[e.trigger.hit.head]
            if gap > 10:
                break
            partners = e.found.recipients if e.chains("actor") & mine else []
            if e.chains("recipient") & mine:
                partners = e.found.actors
            partners = [p for p in partners if p.mention.kind in ("state", "group", "igo")]
            if partners:
                c.found.recipients = list(partners)
                break


def _allied(a: Candidate, b: Candidate) -> bool:
    """Return whether the doers of two raids are of one chain or one country."""
    mine = {p.mention.country for p in a.found.actors if p.mention.country}
    yours = {p.mention.country for p in b.found.actors if p.mention.country}
    return bool(mine & yours or a.chains("actor") & b.chains("actor"))


def _own(party: Party, words: Words) -> bool:
    """Return whether a party belongs to the actor: "its ambassador"."""
    return words.lower[party.first] in POSSESSIVES


def recall_parties(found: list[Candidate]) -> None:
    """Give raids without a doer the doer that the document names for its raids."""
    known: Candidate | None = None
    for c in found:
        if c.type != "ASSAULT" or c.mode not in _REMOTE:
            continue
        remote = c.mode is not None or c.phrase in _RAIDS
        if not remote:
            continue
        if c.standing.status != "asserted":
            continue
        if c.found.actors:
            if known is not None and not c.found.recipients and _allied(c, known):
                c.found.recipients = [
                    p for p in known.found.recipients if p.mention.chain_id not in c.chains("actor")
                ]
            if c.phrase in _RAIDS or c.row.mode == "aerial":
                known = c
        elif known is not None and c.phrase in _RAIDS:
            if not c.chains("recipient") & known.chains("actor"):
                c.found.actors = list(known.found.actors)
            where = [p.mention.kind for p in c.found.recipients]
            if not where or where[0] in ("place", "thing"):
                taken = c.chains("recipient")
                c.found.recipients += [
                    p for p in known.found.recipients if p.mention.chain_id not in taken
                ]


def _absorb(kept: Candidate, other: Candidate) -> None:
    """Add what another trigger of the same event tells."""
    kept.triggers = sorted([*kept.triggers, other.trigger], key=lambda t: t.hit.first)
    if not kept.found.actors:
        kept.found.actors = [
            p for p in other.found.actors if p.mention.chain_id not in kept.chains("recipient")
        ]
    if not kept.found.recipients and kept.row.frame not in ("mutual", "alone"):
        kept.found.recipients = [
            p for p in other.found.recipients if p.mention.chain_id not in kept.chains("actor")
        ]
    if kept.timex_id is None and other.timex_id:
        kept.time, kept.timex_id = other.time, other.timex_id
    if kept.toponym is None:
        kept.toponym, kept.toponym_gap = other.toponym, other.toponym_gap


def _cause(c: Candidate, kept: list[Candidate], words: Words) -> Candidate | None:
    """Return the event whose consequence this verb tells: "the blast that killed nine"."""
    hit = c.trigger.hit
    if hit.noun or not (words.lemmas(hit.head) & _CONSEQUENCES or "lives" in c.row.words):
        return None
    start = words.group_start(hit.head)
    trails = "ing" in words.kinds(hit.head) and start == hit.head
    if not kept:
        return None
    for cause in reversed(kept[-2:]):
        struck = c.chains("actor") and c.chains("actor") <= cause.chains("recipient")
        if c.found.actors and not trails and not struck:
            continue
        before = cause.triggers[-1].hit
        if words.sentence[before.head] != words.sentence[hit.head] or cause.type not in (
            "ASSAULT",
            None,
        ):
            continue
        between = words.lower[before.last : hit.first]
        trailing = trails and (
            "," in between or ("and" in between and bool(words.lemmas(before.head) & _CONSEQUENCES))
        )
        if len(between) > (_TRAILING if trailing else 12):
            continue
        paired = between[:1] == ["and"] and not c.found.actors and len(between) <= 5
        if cause.chains("recipient") and not struck and not trails and not paired:
            continue
        paired = (
            not c.found.actors
            and between[:1] == ["and"]
            and len(between) <= 5
            and bool(words.lemmas(before.head) & _CONSEQUENCES)
        )
        linked = paired or (
            before.noun and (struck or not between or between[0] in RELATIVES or len(between) < 7)
        )
        if struck or trailing:
            told = cause.chains("recipient") | cause.chains("actor")
            cause.found.recipients += [
                p for p in c.found.recipients if p.mention.chain_id not in told
            ]
        if linked or trailing:
            c.found.actors = [] if before.noun or struck else c.found.actors
            return cause
    return None


def _definite_object(c: Candidate, words: Words) -> bool:
    """Return whether a verb's object points back: "burned the ferry"."""
    after = c.trigger.hit.last
    return not c.trigger.hit.noun and after < len(words.lower) and words.lower[after] == "the"


def _object_told(a: Candidate, b: Candidate, words: Words) -> bool:
    """Return whether what b's deed hits stands in a's sentence: "the ferry, burned off"."""
    low, high = words.bounds[words.sentence[a.trigger.hit.head]]
    noun = words.lower[b.trigger.hit.last + 1 : b.trigger.hit.last + 2]
    return bool(noun) and noun[0] in words.lower[low:high]


def _same(a: Candidate, b: Candidate, words: Words) -> bool:
    """Return whether two candidates of one type are told as one event."""
    gap = words.sentence[b.trigger.hit.head] - words.sentence[a.trigger.hit.head]
    if gap > REACH or a.standing.status != b.standing.status:
        return False
    if a.standing.polarity != b.standing.polarity:
        return False
    for role in ("actor", "recipient"):
        mine, yours = a.chains(role), b.chains(role)
        if mine and yours and not mine & yours:
            return False
    if a.timex_id and b.timex_id and a.time != b.time:
        return False
    placed = a.toponym and b.toponym and max(a.toponym_gap, b.toponym_gap) <= _PLACED
    if placed and a.toponym.place_id != b.toponym.place_id and gap > 0:  # type: ignore[union-attr]
        return False
    shared = bool(
        a.chains("actor") & b.chains("actor") or a.chains("recipient") & b.chains("recipient")
    )
    if gap == 0 and shared and a.chains("actor") == b.chains("actor") and not b.trigger.hit.noun:
        between = words.lower[a.triggers[-1].hit.last : b.trigger.hit.first]
        if len(between) <= 6 and not {",", "and", ";"} & set(between):
            return True
    bare = not b.found.actors and not b.found.recipients
    if a.phrase == b.phrase:
        if definite(b.trigger.hit, words):
            return gap <= 12
        if (
            a.type == "ASSAULT"
            and not (a.found.actors and b.found.actors)
            and _definite_object(b, words)
        ):
            told = bool(a.found.recipients) + bool(b.found.recipients)
            return gap <= 12 and (told == 1 or (told == 0 and _object_told(a, b, words)))
        return shared and a.chains("recipient") == b.chains("recipient") and gap > 0
    if not definite(b.trigger.hit, words):
        return False
    kindred = a.mode == b.mode or {a.phrase, b.phrase} <= _RAIDS
    return (shared and gap <= 4) or (bare and kindred and gap <= 6)
