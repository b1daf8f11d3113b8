"""What the model and the tree make of a trigger, to be weighed against the rules.

Comes in: `Parsed` and its `Words`. Goes out: how likely a trigger tells an event, and who acts and
who is acted upon, by three witnesses: the model word by word, the clause of the tree, the rules of
neighbours. What surprises: no witness is right often enough alone; two that agree mostly are. A
pipeline without a model has no readings, and the rules stand alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import exp, log

from conspectus.facts.arguments import Found, Hit
from conspectus.facts.clauses import DETERMINERS, Words
from conspectus.facts.parties import Parties, Party, acts, once
from conspectus.facts.status import Standing, denies
from conspectus.facts.triggers import Trigger
from conspectus.knowledge.triggers import Row
from conspectus.language import Parsed
from conspectus.language.clauses import Clause
from conspectus.language.deeds import Deed
from conspectus.language.phrases import phrase

_TIMED = frozenset("after before when while since once".split())
ALONE, TYPED = 0.8, 0.5
"""Chances of an event and of its type from which the model needs no row of the table."""
OVERRULED = 0.9
"""Chance of another type from which the model is believed against the table: below it the table
was right more often in accounts of a crisis."""
NEEDED = {"weak": 0.05, "cued": 0.1, "holding": 0.15, "standing": 0.15}
"""Chance that a row of the table needs, by its weight; others are believed anyhow. Swept on
sentences of ours that the model had not seen, and on invented crises: of what the table names
plainly, even the model's least likely fifth is as often right as not in accounts of a crisis."""
SURE = 0.5
"""Chance from which the model takes words for a deed."""
LONG, FEW = 150, 0.006
"""Words from which a text is judged as a whole, and the sure deeds a word of one that tells any:
accounts of crises have 0.009 to 0.046, pages on sport, food, trade and science 0 to 0.006."""
WEIGHTS = {
    # chance by the model, the clause's doer, undergoer, the rules' actor, recipient, a place,
    # constant: logistic regression, see `lab/train/parties.py`
    "actor": (0.71, 1.94, -1.07, 1.58, 0.0, 0.0, -1.96),
    "recipient": (0.62, -0.55, 0.95, -0.5, 0.73, -0.1, -1.29),
}
LIKELY = 0.45
"""Chance of a party that is taken."""
BEST = {"actor": 0.2, "recipient": 0.25}
"""Chance of the likeliest party of a side that is taken where none is as likely as that."""
HEARD = -2.2
"""Logit of a chance of one in ten: below it the model has not heard of a recipient."""
_UNTOLD = 0.02
_TURNED = ("receives", "suffers")
_YOU = ("you", "your")


@dataclass(frozen=True, slots=True)
class Told:
    """A deed of the model, its words counted as `Words` does."""

    first: int
    last: int
    deed: Deed
    actors: dict[int, float]
    recipients: dict[int, float]


class Readings:
    """The model's deeds and the clauses of a document, by word."""

    def __init__(self, parsed: Parsed, words: Words) -> None:
        """Count the deeds' words as `Words` does: without white space."""
        self._parsed = parsed
        self._words = words
        self.told = tuple(self._told(d) for d in parsed.deeds)
        self._by_word = {i: t for t in self.told for i in range(t.first, t.last)}
        self._clauses: dict[int, dict[int, Clause]] = {}

    @property
    def silent(self) -> bool:
        """Whether the pipeline has no model that tells events."""
        return not self._parsed.deeds

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """Return the word of each token and the token of each word."""
        word_of: list[int] = []
        token_of: list[int] = []
        for token in self._parsed.doc:
            word_of.append(len(token_of))
            if not token.is_space:
                token_of.append(token.i)
        return word_of, token_of

    def _told(self, deed: Deed) -> Told:
        word = self._places[0]
        actors, recipients = (
            {word[i]: p for i, p in side} for side in (deed.actors, deed.recipients)
        )
        return Told(word[deed.start], word[deed.end - 1] + 1, deed, actors, recipients)

    def at(self, hit: Hit) -> Told | None:
        """Return the surest deed that shares a word with a trigger."""
        found = {t.first: t for i in range(hit.first, hit.last) if (t := self._by_word.get(i))}
        return max(found.values(), key=lambda t: (t.deed.score, -t.first), default=None)

    def believed(self, weight: str, told: Told | None, least: float = 0.0) -> bool:
        """Return whether a trigger of the table with this weight is an event by the model too."""
        chance = told.deed.score if told else 0.0
        return self.silent or chance >= max(NEEDED.get(weight, 0.0), least)

    def weigh(self, found: Found, hit: Hit, told: Told | None, parties: Parties) -> Found:
        """Return the parties that the model, the tree and the rules together make likely."""
        if told is None or (hit.frame == "mutual" and found.actors and found.recipients):
            return replace(found, recipients=once(found.recipients))  # all sides act, it says
        clause = self._clause(hit)
        picked: dict[str, list[tuple[float, Party]]] = {"actor": [], "recipient": []}
        for party, evidence in self.evidence(found, hit, told, parties):
            for side, rows in picked.items():
                rows.append((likely(side, evidence[side]), party))
        if self._unsaid(hit, found, clause):
            picked["actor"] = []
        if hit.frame == "suffers":  # who "came under fire" did nothing, and who fired is behind it
            picked["actor"] = [r for r in picked["actor"] if r[1] in found.actors]
        sides = {side: _taken(rows, BEST[side]) for side, rows in picked.items()}
        actors = once(p for c, p in sides["actor"] if c >= _of(p, sides["recipient"]))
        recipients = once(p for c, p in sides["recipient"] if c > _of(p, sides["actor"]))
        chains = {p.mention.chain_id for p in actors}
        recipients = recipients or [p for p in found.recipients if self._object(p, hit, told)]
        recipients = [p for p in recipients if p.mention.chain_id not in chains]
        if clause and told.deed.type != "REQUEST" and not any(acts(p.mention) for p in recipients):
            recipients += self._possessors(clause, parties, {*chains})
        tools = [p for p in found.instruments if p not in actors and p not in recipients]
        return Found(actors, recipients, tools)

    def addressed(self, hit: Hit) -> frozenset[str]:
        """Return the sides of a deed on which "you" or "your ..." stands: actor, recipient."""
        clause = self._clause(hit)
        if clause is None:
            return frozenset()
        sides = {"actor": clause.doers, "recipient": clause.undergoers}
        if hit.frame in _TURNED:
            sides = {"actor": clause.undergoers, "recipient": clause.doers}
        return frozenset(
            side
            for side, heads in sides.items()
            if any(w.lower_ in _YOU for t in heads for w in (t, *t.lefts))
        )

    def struck(self, hit: Hit) -> tuple[int, ...]:
        """Return the words that the tree has undergo a deed, one for each."""
        clause = self._clause(hit)
        if clause is None:
            return ()
        heads = clause.doers if hit.frame in _TURNED else clause.undergoers
        return tuple(self._places[0][t.i] for t in heads)

    def _unsaid(self, hit: Hit, found: Found, clause: Clause | None) -> bool:
        """Return whether a participle keeps its doer to itself, whatever the model thinks."""
        if hit.noun or found.actors or hit.frame in _TURNED or (clause and clause.doers):
            return False
        passive = clause is not None and clause.voice == "passive"
        return passive or self._words.reduced(hit.head, hit.last)

    def _object(self, party: Party, hit: Hit, told: Told) -> bool:
        """Return whether somebody stands right behind a verb: "apologised to the Arlanders".

        Who is asked for is no party, nor is a body that is given: "offers a commission".
        """
        lower, at = self._words.lower, hit.end or hit.last
        given = party.mention.kind == "org" and lower[party.first] in ("a", "an")
        given = given or lower[at - 1] == "for"
        near = party.first == at or (party.first == at + 1 and lower[at] in DETERMINERS)
        near = near and _logit(told.recipients, {*range(party.first, party.last)}) >= HEARD
        return near and not hit.noun and acts(party.mention) and not given

    def evidence(
        self, found: Found, hit: Hit, told: Told, parties: Parties
    ) -> Iterator[tuple[Party, dict[str, tuple[float, ...]]]]:
        """Yield the parties of a trigger's sentence with what speaks for each side.

        The model's chance of that side, as a logit; then 1 or 0: the clause's doer, its undergoer,
        the rules' actor, their recipient, a place.
        """
        low, high = self._words.bounds[self._words.sentence[hit.head]]
        clause = self._clause(hit)
        doers = self._heads(clause.doers) if clause else set()
        undergoers = self._heads(clause.undergoers) if clause else set()
        if hit.frame in _TURNED:
            doers, undergoers = undergoers, doers
        if hit.carrier is not None:  # the tree does not know that who claims a raid made it
            doers |= {i for p in found.actors for i in range(p.first, p.last)}
        ruled = [{i for p in held for i in range(p.first, p.last)}
                 for held in (found.actors, found.recipients)]  # fmt: skip
        busy = self._busy_elsewhere(hit)
        for party in parties.in_range(low, high):
            inside = set(range(party.first, party.last))
            if inside & busy and not any(inside & s for s in (doers, undergoers, *ruled)):
                continue
            shared = [float(bool(inside & s)) for s in (doers, undergoers, *ruled)]
            shared.append(float(party.mention.kind == "place"))
            yield (
                party,
                {
                    "actor": (_logit(told.actors, inside), *shared),
                    "recipient": (_logit(told.recipients, inside), *shared),
                },
            )

    def _busy_elsewhere(self, hit: Hit) -> set[int]:
        """Return who does and suffers in a clause of time that the trigger stands outside of.

        In "the blast killed nine, hours after planes had struck" the planes killed nobody.
        """
        if not self._parsed.doc.has_annotation("DEP"):
            return set()
        trigger = self._parsed.doc[self._places[1][hit.head]]
        busy: set[int] = set()
        for clause in self._parsed.clauses(trigger.sent):
            head = clause.head
            timed = any(c.dep_ == "mark" and c.lower_ in _TIMED for c in head.lefts)
            if timed and trigger != head and not head.is_ancestor(trigger):
                busy |= self._heads((*clause.doers, *clause.undergoers))
        return busy

    def _possessors(self, clause: Clause, parties: Parties, but: set[str]) -> list[Party]:
        """Return whose it is that the deed is done to: Arland of "shot down Arland's jet"."""
        word = self._places[0]
        owners = [c.i for t in clause.undergoers for c in t.lefts if c.dep_ == "nmod:poss"]
        held = [p for i in owners for p in parties.inner.get(word[i], ())]
        bodies = [p for p in held if p.mention.kind != "place" and acts(p.mention)]
        return [p for p in bodies if p.mention.chain_id not in but][:1]

    def _heads(self, tokens: "tuple[object, ...]") -> set[int]:
        """Return the words of the phrases of these heads."""
        word = self._places[0]
        return {
            word[i]
            for t in tokens
            for span in [phrase(t)]  # type: ignore[arg-type]
            for i in range(span.start, span.end)
        }

    def _clause(self, hit: Hit) -> Clause | None:
        token_of = self._places[1]
        if not self._parsed.doc.has_annotation("DEP"):
            return None
        sentence = self._parsed.doc[token_of[hit.head]].sent
        held = self._clauses.get(sentence.start)
        if held is None:
            held = self._clauses[sentence.start] = {}
            for clause in self._parsed.clauses(sentence):
                for token in (clause.head, clause.noun):
                    if token is not None:
                        held.setdefault(token.i, clause)
        order = (hit.head, *range(hit.first, hit.last))
        return next((held[token_of[i]] for i in order if token_of[i] in held), None)


def merge(triggers: tuple[Trigger, ...], readings: Readings, words: Words) -> tuple[Trigger, ...]:
    """Return the table's triggers that the model believes, and those only the model sees."""
    if readings.silent:
        return triggers
    kept: list[Trigger] = []
    seen: set[int] = set()
    little = _tells_little(triggers, readings, words)
    least = SURE if little else 0.0
    for trigger in triggers:
        told = readings.at(trigger.hit)
        seen.update(range(trigger.hit.first, trigger.hit.last))
        row = trigger.rows[0]
        if row.type is None or readings.believed(row.weight, told, least):
            kept.append(trigger)
    for told in () if little else readings.told:
        alone = of_model(told, words)
        if alone and seen.isdisjoint(range(told.first, told.last)):
            kept.append(_trigger(told, alone))
    return tuple(sorted(kept, key=lambda t: t.hit.first))


def _tells_little(triggers: Sequence[Trigger], readings: Readings, words: Words) -> bool:
    """Return whether a text is long and hardly any word of the table is surely a deed in it.

    So it is in reviews, recipes, match reports and pages on trade, where "drop", "attack" and
    "target" are other words; accounts of a crisis are full of deeds.
    """
    told = [readings.at(t.hit) for t in triggers if t.rows[0].type]
    sure = sum(t is not None and t.deed.score >= SURE for t in told)
    return len(words.text) >= LONG and sure < FEW * len(words.text)


def overruled(row: Row, told: Told | None) -> Row:
    """Return a row with the type that the model is sure of, and its mode where the row has none."""
    if told is None or row.type is None:
        return row
    deed = told.deed
    if row.type == deed.type:
        return replace(row, mode=row.mode or deed.mode)
    if deed.type_score >= OVERRULED and not _spelt_out(row):
        return replace(row, type=deed.type, mode=deed.mode, cameo=None, weight="")
    return row


def _spelt_out(row: Row) -> bool:
    """Return whether a row is more than a verb with its particle: "call off ~ strike".

    Such a phrase was written for its meaning; of a single word the model sees more than a table.
    """
    return "~" in row.words


def second(standing: Standing, told: Told | None, hit: Hit, words: Words) -> Standing:
    """Return a standing mended where the model is right more often than the rules.

    That is where it hears a denial that they do not, and a word of the sentence denies something;
    their plans, demands and conditions hold.
    """
    heard = told is not None and told.deed.status == "denied" and standing.status == "asserted"
    if heard and denies(words.sentence[hit.head], words):
        return replace(standing, status="denied", phase=None)
    return standing


def of_model(told: Told | None, words: Words) -> Row | None:
    """Return the row that the model alone makes of its words; None where it is not sure."""
    if told is None or told.deed.score < ALONE or told.deed.type_score < TYPED:
        return None
    return Row(
        words=tuple(words.lower[told.first : told.last]),
        pos="noun" if words.noun_at(told.first) else "verb",
        type=told.deed.type,
        mode=told.deed.mode,
        cameo=None,
        frame="",
        weight="",
        status=None,
        cues=frozenset(),
    )


def _trigger(told: Told, row: Row) -> Trigger:
    """Return a trigger that the table does not know."""
    return Trigger(Hit(told.first, told.last, told.first, row.pos == "noun", ""), (row,))


def _logit(chances: dict[int, float], inside: set[int]) -> float:
    chance = max((chances.get(i, _UNTOLD) for i in inside), default=_UNTOLD)
    chance = min(max(chance, _UNTOLD), 1 - _UNTOLD)
    return log(chance / (1 - chance))


def likely(side: str, evidence: Sequence[float]) -> float:
    """Return how likely a party is, by what speaks for it."""
    weights = WEIGHTS[side]
    value = weights[-1] + sum(w * e for w, e in zip(weights[:-1], evidence, strict=True))
    return 1 / (1 + exp(-value))


def _taken(rows: list[tuple[float, Party]], least: float) -> list[tuple[float, Party]]:
    sure = [r for r in rows if r[0] >= LIKELY]
    best = max(rows, key=lambda r: r[0], default=None)
    return sure or ([best] if best and best[0] >= least else [])


def _of(party: Party, rows: list[tuple[float, Party]]) -> float:
    return next((c for c, p in rows if p is party), 0.0)
