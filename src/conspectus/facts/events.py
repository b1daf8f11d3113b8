"""Parsed and its mentions -> events: who did what to whom, when, where, and on whose word.

Five steps: find the trigger words, find their arguments, read how they are put forward, code them,
and join several triggers of one event. What surprises: a trigger without actor, recipient or place
is no event, however loud its word; lists of topics and figures of speech fail there.
"""

from dataclasses import dataclass, field, replace

from conspectus.facts.arguments import Found, Parties, Party, arguments_of
from conspectus.facts.attribution import voices_at
from conspectus.facts.clauses import Words
from conspectus.facts.coding import choose_row, event_type, mode_of
from conspectus.facts.status import Standing, standing_of
from conspectus.facts.triggers import Trigger, definite, find_triggers
from conspectus.ids import make_id
from conspectus.knowledge import Lexicon
from conspectus.knowledge.triggers import Row, Triggers
from conspectus.language import Parsed
from conspectus.records import (
    Argument,
    Event,
    Fact,
    Interval,
    Mention,
    PloverType,
    Quote,
    Span,
    Timex,
    Toponym,
)

ORIGIN = "facts.events/1"
MERGE_REACH = 60  # sentences back that "the raid" may point
_ACTING = frozenset("person group state igo org people outlet".split())
_LEISURE = frozenset(
    "goal goals match league season coach striker midfielder tournament quarterfinal semifinal"
    " innings playoff playoffs touchdown album box-office quarterback penalty cup championship"
    " novel sitcom premiere grossed shareholders dividend earnings nasdaq".split()
)
"""Two of these in a sentence: sport, shows or business, where attacks and strikes hurt nobody."""


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
    attribution: tuple[str, ...] = ()
    triggers: list[Trigger] = field(default_factory=list)

    def chains(self, role: str) -> set[str]:
        """Return the chains of one role's parties."""
        held = self.found.actors if role == "actor" else self.found.recipients
        return {p.mention.chain_id for p in held}


def find_events(
    parsed: Parsed,
    mentions: tuple[Mention, ...],
    timexes: tuple[Timex, ...],
    toponyms: tuple[Toponym, ...],
    quotes: tuple[Quote, ...],
    lexicon: Lexicon,
) -> tuple[Event, ...]:
    """Return the events of a document in text order."""
    words = Words.of(parsed, Triggers.load())
    found = [c for c in candidates(parsed, words, mentions, quotes) if _stands(c, words)]
    times = _Index(parsed, words, [t for t in timexes if t.time and t.type in ("DATE", "TIME")])
    places = _Index(parsed, words, [t for t in toponyms if t.reading == "literal"])
    for candidate in found:
        _when(candidate, parsed, words, times)
        _where(candidate, words, places)
    kept = [c for c in found if _supported(c)]
    return tuple(_record(c, parsed, words) for c in _joined(kept, words))


def candidates(
    parsed: Parsed, words: Words, mentions: tuple[Mention, ...], quotes: tuple[Quote, ...]
) -> list[Candidate]:
    """Return every trigger with its arguments, standing and code, before any is dropped."""
    parties = Parties(words, _placed(parsed, words, mentions))
    found: list[Candidate] = []
    for trigger in find_triggers(words):
        hit = trigger.hit
        start, end = words.starts[hit.first], words.ends[hit.last - 1]
        row = trigger.rows[0]
        if len(trigger.rows) > 1:
            plain = arguments_of(replace(hit, frame=""), words, parties)
            row = choose_row(trigger.rows, hit, plain, words)
        arguments = arguments_of(replace(hit, frame=row.frame), words, parties)
        attribution = voices_at(parsed, quotes, start, end)
        standing = standing_of(hit, words, bool(attribution))
        kind: PloverType | None = row.type  # type: ignore[assignment]
        kind = event_type(kind, standing.status, standing.phase)
        found.append(
            Candidate(
                trigger, row, kind, arguments, standing, mode_of(row, kind, hit, words),
                attribution=attribution, triggers=[trigger],
            )
        )  # fmt: skip
    return found


def _placed(
    parsed: Parsed, words: Words, mentions: tuple[Mention, ...]
) -> list[tuple[Mention, int, int, int]]:
    """Return mentions with their tokens; those the reading text leaves out are dropped."""
    placed = []
    for mention in mentions:
        edges = _tokens(parsed, words, mention.spans)
        if edges is None:
            continue
        head = parsed.passage.to_reading(mention.head.start)
        placed.append(
            (mention, *edges, words.at(head) if head is not None else edges[1] - 1)
        )  # fmt: skip
    return placed


def _tokens(parsed: Parsed, words: Words, spans: tuple[Span, ...]) -> tuple[int, int] | None:
    if not spans:
        return None
    start = parsed.passage.to_reading(spans[0].start)
    end = parsed.passage.to_reading(spans[-1].end - 1)
    if start is None or end is None or end < start:
        return None
    first, last = words.range(start, end + 1)
    return (first, last) if first < last else None


# --- what counts --------------------------------------------------------------------------------


def _stands(c: Candidate, words: Words) -> bool:
    """Return whether a candidate is told as an event at all."""
    low, high = words.bounds[words.sentence[c.trigger.hit.head]]
    if high - low < 400:
        sentence = words.lower[low:high]
        if sum(w in _LEISURE for w in sentence) > 1:
            return False
        if "?" in sentence[-3:] and not c.attribution:
            return False
        if "?" in sentence[-3:] and c.standing.status == "asserted":
            return False
    acting = [p for p in c.found.actors if p.mention.kind in _ACTING]
    if not c.row.weak:
        return True
    if not c.trigger.hit.noun:
        return bool(acting and (c.found.recipients or len(acting) > 1))
    return bool(acting and c.found.recipients) or (c.row.frame == "mutual" and len(acting) > 1)


def _supported(c: Candidate) -> bool:
    """Return whether somebody or some place is part of it."""
    if c.found.actors or c.found.recipients:
        return True
    return c.toponym is not None and not c.row.weak


# --- when and where -----------------------------------------------------------------------------


class _Index:
    """Facts by sentence, with their tokens."""

    def __init__(self, parsed: Parsed, words: Words, facts: "list[Timex] | list[Toponym]") -> None:
        self.by_sentence: dict[int, list[tuple[int, int, Fact]]] = {}
        for fact in facts:
            edges = _tokens(parsed, words, fact.spans)
            if edges:
                self.by_sentence.setdefault(words.sentence[edges[0]], []).append((*edges, fact))

    def nearest(self, c: Candidate, words: Words) -> Fact | None:
        """Return the fact nearest to a trigger in its sentence, its own clause first."""
        hit = c.trigger.hit
        best: tuple[float, int, Fact] | None = None
        for first, last, fact in self.by_sentence.get(words.sentence[hit.head], ()):
            if last <= hit.first:
                gap, between = hit.first - last, range(last, hit.first)
            elif first >= hit.last:
                gap, between = first - hit.last, range(hit.last, first)
            else:
                gap, between = 0, range(0)
            cost = float(gap)
            for j in between[:40]:
                if words.lower[j] in (";", "“", "”", '"'):
                    cost += 12
                elif words.lower[j] in ("said", "says", "told", "after", "before", "while"):
                    cost += 8
                elif words.lower[j] == ",":
                    cost += 2
            if best is None or (cost, first) < best[:2]:
                best = cost, first, fact
        return best[2] if best else None


def _when(c: Candidate, parsed: Parsed, words: Words, times: _Index) -> None:
    near = times.nearest(c, words)
    if isinstance(near, Timex):
        c.time, c.timex_id = near.time, near.id
    else:
        at = words.starts[c.trigger.hit.first]
        published = parsed.document.published
        c.time = parsed.block((at, at + 1)).time or (published.value if published else None)
    published = parsed.document.published
    if (
        c.timex_id
        and c.standing.status == "asserted"
        and c.time is not None
        and c.time.until is not None
        and published is not None
        and published.value.begin is not None
        and (published.value.begin - c.time.until).days > 730
    ):
        c.standing = replace(c.standing, status="historical")


def _where(c: Candidate, words: Words, places: _Index) -> None:
    near = places.nearest(c, words)
    if isinstance(near, Toponym):
        c.toponym = near


# --- one event, several triggers ----------------------------------------------------------------


def _joined(found: list[Candidate], words: Words) -> list[Candidate]:
    """Return candidates with those joined that name one event."""
    kept: list[Candidate] = []
    by_type: dict[PloverType | None, list[Candidate]] = {}
    for candidate in found:
        earlier = by_type.setdefault(candidate.type, [])
        same = next((e for e in reversed(earlier[-12:]) if _same(e, candidate, words)), None)
        if same is None:
            kept.append(candidate)
            earlier.append(candidate)
            continue
        same.triggers.append(candidate.trigger)
        if not same.found.actors:
            same.found.actors = candidate.found.actors
        if not same.found.recipients and same.row.frame not in ("mutual", "alone"):
            same.found.recipients = candidate.found.recipients
        if same.timex_id is None and candidate.timex_id:
            same.time, same.timex_id = candidate.time, candidate.timex_id
        same.toponym = same.toponym or candidate.toponym
    return kept


def _same(a: Candidate, b: Candidate, words: Words) -> bool:
    """Return whether two candidates of one type are told as one event."""
    gap = words.sentence[b.trigger.hit.head] - words.sentence[a.trigger.hit.head]
    if gap > MERGE_REACH or a.standing.status != b.standing.status:
        return False
    if a.standing.polarity != b.standing.polarity:
        return False
    for role in ("actor", "recipient"):
        mine, yours = a.chains(role), b.chains(role)
        if mine and yours and not mine & yours:
            return False
    if a.timex_id and b.timex_id and a.time != b.time:
        return False
    if a.toponym and b.toponym and a.toponym.place_id != b.toponym.place_id and gap > 0:
        return False
    shared = (a.chains("actor") & b.chains("actor")) or (
        a.chains("recipient") & b.chains("recipient")
    )
    if definite(b.trigger.hit, words) and a.trigger.lemma == b.trigger.lemma:
        return gap <= 12
    if a.trigger.lemma == b.trigger.lemma:
        return bool(shared) and a.chains("recipient") == b.chains("recipient") and gap > 0
    return definite(b.trigger.hit, words) and bool(shared) and gap <= 4


def _record(c: Candidate, parsed: Parsed, words: Words) -> Event:
    spans: list[Span] = []
    for trigger in c.triggers:
        start, end = words.starts[trigger.hit.first], words.ends[trigger.hit.last - 1]
        spans += parsed.spans((start, end))
    triggers = tuple(spans)
    return Event(
        id=make_id("event", parsed.document.id, triggers[0], c.type, c.trigger.lemma),
        doc_id=parsed.document.id,
        spans=triggers,
        origin=ORIGIN,
        triggers=triggers,
        type=c.type,
        mode=c.mode,
        cameo=c.row.cameo if c.type == c.row.type else None,
        status=c.standing.status,
        phase=c.standing.phase,
        polarity=c.standing.polarity,
        certainty=c.standing.certainty,
        time=c.time,
        timex_id=c.timex_id,
        toponym_id=c.toponym.id if c.toponym else None,
        arguments=_arguments(c.found),
        attribution=c.attribution,
    )


def _arguments(found: Found) -> tuple[Argument, ...]:
    def argument(role: str, party: Party) -> Argument:
        return Argument(role=role, mention_id=party.mention.id)  # type: ignore[arg-type]

    unique: dict[tuple[str, str], Argument] = {}
    for role, held in (("actor", found.actors), ("recipient", found.recipients)):
        for party in held:
            unique.setdefault((role, party.mention.id), argument(role, party))
    return tuple(unique.values())
