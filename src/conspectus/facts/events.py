"""Parsed and its mentions -> events: who did what to whom, when, where, and on whose word.

Five steps: find the trigger words, find their arguments, read how they are put forward, code them,
and join several triggers of one event. What surprises: a trigger without actor, recipient or place
is no event, however loud its word; lists of topics and figures of speech fail there.
"""

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from conspectus.facts.arguments import Found, Hit, arguments_of
from conspectus.facts.attribution import voices_at
from conspectus.facts.cast import Cast
from conspectus.facts.clauses import DETERMINERS, Words
from conspectus.facts.coding import (
    DOERS,
    choose_row,
    contexts_of,
    done_by,
    event_type,
    mode_of,
    own_threat,
)
from conspectus.facts.counterparts import Dealings, recall_counterparts
from conspectus.facts.crafts import Crafts, recall_owners
from conspectus.facts.deaths import tell_deaths
from conspectus.facts.joining import (
    Candidate,
    attribute_blasts,
    deny_last,
    join_triggers,
    recall_parties,
    recall_partners,
    without_denials,
)
from conspectus.facts.owners import Owners
from conspectus.facts.parties import Parties, Party
from conspectus.facts.readings import Readings, merge, of_model, overruled, second
from conspectus.facts.standins import resolve_standins
from conspectus.facts.status import standing_of
from conspectus.facts.telling import stands, supported
from conspectus.facts.triggers import Trigger, find_triggers
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

ORIGIN = "facts.events/5"
_ROUND = 12  # facts of a sentence looked at on each side of a trigger


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
    parties = Parties(words, placed(parsed, words, mentions))
    found = [c for c in candidates(parsed, words, parties, quotes) if stands(c, words)]
    times = _Index(parsed, words, [t for t in timexes if t.time and t.type in ("DATE", "TIME")])
    places = _Index(parsed, words, [t for t in toponyms if t.reading == "literal"])
    cast = Cast(words, parties, toponyms)
    recall_owners(found, Crafts(words, parties), Owners(words, parties))
    for candidate in found:
        if candidate.trigger.hit.noun:
            candidate.found = _without_ground(candidate.found, cast.grounds)
        _when(candidate, parsed, words, times)
        _where(candidate, words, places)
    attribute_blasts(found, words)
    found = tell_deaths(without_denials(found, words), words)
    deny_last(found, words)
    joined = join_triggers(found, words)
    recall_parties(joined)
    recall_partners(joined, words)
    dealings = Dealings(joined, cast, words)
    resolve_standins(joined, cast, dealings, quotes, lambda q: _cue(parsed, q))
    recall_counterparts(joined, cast, dealings, words)
    kept = [c for c in joined if supported(c, words)]
    return tuple(_record(c, parsed, words) for c in kept)


def _without_ground(found: Found, ground: Collection[str | None]) -> Found:
    """Return the parties without towns that are meant as places: "the Lebec attacks"."""
    actors = [p for p in found.actors if p.mention.kind != "place" or p.mention.id not in ground]
    return found if len(actors) == len(found.actors) else replace(found, actors=actors)


def _cue(parsed: Parsed, quote: Quote) -> str:
    """Return the last word of a quote's cue, in lower case."""
    cue = quote.cue
    words = parsed.document.text[cue.start : cue.end].lower().split() if cue else []
    return words[-1] if words else ""


def candidates(
    parsed: Parsed, words: Words, parties: Parties, quotes: tuple[Quote, ...]
) -> list[Candidate]:
    """Return every trigger with its arguments, standing and code, before any is dropped."""
    owners = Owners(words, parties)
    readings = Readings(parsed, words)
    found: list[Candidate] = []
    for trigger in merge(find_triggers(words), readings, words):
        hit = trigger.hit
        told = readings.at(hit)
        start, end = words.starts[hit.first], words.ends[hit.last - 1]
        row = trigger.rows[0]
        if len(trigger.rows) > 1 or row.weight in DOERS:
            plain = arguments_of(replace(hit, frame=""), words, parties)
            row = choose_row(trigger.rows, hit, plain, words)
            if row.weight in DOERS and not done_by(row, hit, plain, words):
                heard = of_model(told, words)
                if heard is None:
                    continue
                row = heard
        row = overruled(row, told)
        framed = replace(hit, frame=row.frame)
        ruled = arguments_of(framed, words, parties)
        arguments = readings.weigh(ruled, framed, told, parties)
        attribution = voices_at(parsed, quotes, start, end)
        _tell(arguments, ruled, attribution)
        standing = second(standing_of(hit, words, bool(attribution)), told, hit, words)
        kind: PloverType | None = row.type  # type: ignore[assignment]
        if row.status and standing.status in ("asserted", "hypothetical", "planned"):
            standing = replace(standing, status=row.status, phase=None)  # type: ignore[arg-type]
        if _refused(trigger, found, words):
            continue
        arguments.recipients = [
            p
            for p in arguments.recipients
            if not _said(p, hit, row, words) and not _sworn(p, hit, row, words)
        ]
        _unplace(arguments, row.type, words)
        if row.type == "MOBILIZE":
            _deploy(arguments, hit, words)
        _own(arguments, owners)
        kind, standing = own_threat(kind, standing, hit, words)
        kind = event_type(kind, standing.status, standing.phase)
        found.append(
            Candidate(
                trigger, row, kind, arguments, standing, mode_of(row, kind, hit, words),
                attribution=attribution, triggers=[trigger],
                chance=told.deed.score if told else 0.0,
                addressed=readings.addressed(framed),
                struck=readings.struck(framed),
            )
        )  # fmt: skip
    return found


def _tell(found: Found, ruled: Found, attribution: tuple[str, ...]) -> None:
    """Take who only tells of a deed out of its doers: of "X said that Y agreed" only Y agreed."""
    doers = {p.mention.chain_id for p in ruled.actors}
    others = [
        p for p in found.actors if p.mention.id not in attribution or p.mention.chain_id in doers
    ]
    if doers & {p.mention.chain_id for p in others}:
        found.actors = others


_VERBAL = frozenset(
    "ACCUSE SUPPORT REQUEST REJECT THREATEN AGREE CONCEDE SANCTION COOPERATE".split()
)


_FORCES = ("MIL", "COP")
_OATHS = frozenset("promise vow pledge swear".split())
_BORDERS = frozenset("border borders frontier boundary".split())
_BORDERED = 6  # words between a border and the second of the states it parts
_AGAINST = frozenset("against at on near towards toward".split())


def _said(party: Party, hit: Hit, row: Row, words: Words) -> bool:
    """Return whether a party is a word of the trigger itself: the "forces" that are joined."""
    alone = party.last - party.first == 1
    return alone and hit.first <= party.first < hit.last and words.lower[party.first] in row.words


def _sworn(party: Party, hit: Hit, row: Row, words: Words) -> bool:
    """Return whether a force shall do what is promised: "vowed that the navy would open it"."""
    if not _OATHS & set(row.words) or party.mention.sector not in _FORCES or party.first < hit.last:
        return False
    promised = "that" in words.lower[hit.last : party.first]
    return promised and words.lower[party.last : party.last + 1] in (["would"], ["will"])


def _unplace(found: Found, kind: str | None, words: Words) -> None:
    """Take places out of the parties where the text only says that something is there.

    So goes the "state" of a "state of emergency", which is no body.
    """
    found.recipients = [
        p for p in found.recipients if words.lower[p.last : p.last + 2] != ["of", "emergency"]
    ]
    found.actors = [p for p in found.actors if not _located(p, words)]
    found.actors, found.recipients = (
        [p for p in held if not _borders(p, words)] for held in (found.actors, found.recipients)
    )
    if kind in _VERBAL:
        found.recipients = [
            p
            for p in found.recipients
            if p.mention.kind != "place" or words.lower[p.first - 1] not in _PLACING
        ]


def _own(found: Found, owners: Owners) -> None:
    """Put the named owners of forces, members and offices beside them."""
    taken = {p.mention.chain_id for p in found.recipients}
    found.actors = [p for p in owners.behind(found.actors) if p.mention.chain_id not in taken]
    taken = {p.mention.chain_id for p in found.actors}
    found.recipients = [
        p for p in owners.behind(found.recipients) if p.mention.chain_id not in taken
    ]


def _deploy(found: Found, hit: Hit, words: Words) -> None:
    """Take forces that are sent out of those they are sent against; unsent, they act themselves."""
    forces = [
        p
        for p in found.recipients
        if p.mention.form == "nominal"
        and (p.mention.sector in _FORCES or _is_object(p, hit, words))
        and not (p.first and words.lower[p.first - 1] in _AGAINST)
    ]
    found.recipients = [p for p in found.recipients if p not in forces]
    if not found.actors:
        found.actors = forces


def _borders(party: Party, words: Words) -> bool:
    """Return whether a state only says which border is meant: "the border between A and B"."""
    low = max(0, party.first - _BORDERED)
    before = words.lower[low : party.first]
    return any(pair[0] in _BORDERS and pair[1] == "between" for pair in pairwise(before))


def _is_object(party: Party, hit: Hit, words: Words) -> bool:
    """Return whether people are those sent, not those sent against: "sent 40 gendarmes"."""
    if party.mention.kind not in ("person", "people"):
        return False
    return not hit.noun and party.first <= hit.last and words.verb_at(hit.first)


def _located(party: Party, words: Words) -> bool:
    if party.mention.kind != "place" or not party.first:
        return False
    before = party.first - 1
    if words.lower[before] in DETERMINERS and before:
        before -= 1
    return words.lower[before] in ("in", "on", "at", "near", "off", "around", "across", "from")


def _refused(trigger: Trigger, found: list[Candidate], words: Words) -> bool:
    """Return whether this is what the trigger before refuses to do: one act, not two."""
    if not found:
        return False
    last = found[-1].trigger.hit
    start = words.group_start(trigger.hit.head)
    return (
        found[-1].row.type == "REJECT"
        and "deny" not in found[-1].row.words
        and not last.noun
        and not trigger.hit.noun
        and start <= last.last <= trigger.hit.first
    )


def placed(
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
    edges = parsed.reading(spans)
    if edges is None:
        return None
    first, last = words.range(*edges)
    return (first, last) if first < last else None


# --- when and where -----------------------------------------------------------------------------


_PLACING = frozenset(
    "in at on near off around outside inside over across to into from through towards toward"
    " against".split()
)


class _Index:
    """Facts by sentence, with their tokens."""

    def __init__(self, parsed: Parsed, words: Words, facts: "list[Timex] | list[Toponym]") -> None:
        self.by_sentence: dict[int, list[tuple[int, int, Fact]]] = {}
        """(first token, one past last, fact), in text order."""
        for fact in facts:
            edges = _tokens(parsed, words, fact.spans)
            if edges:
                self.by_sentence.setdefault(words.sentence[edges[0]], []).append((*edges, fact))
        for held in self.by_sentence.values():
            held.sort(key=lambda row: row[:2])

    def nearest(self, c: Candidate, words: Words) -> tuple[Fact | None, int]:
        """Return the fact nearest to a trigger in its sentence, and how many words lie between."""
        hit = c.trigger.hit
        best: tuple[float, int, int, Fact] | None = None
        held = self.by_sentence.get(words.sentence[hit.head], [])
        at = bisect_left(held, hit.first, key=lambda row: row[0])
        for first, last, fact in held[max(0, at - _ROUND) : at + _ROUND]:
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
            if isinstance(fact, Toponym) and not self._placing(first, words):
                cost += 10
            if best is None or (cost, first) < best[:2]:
                best = cost, first, int(cost), fact
        return (best[3], best[2]) if best else (None, 0)

    @staticmethod
    def _placing(first: int, words: Words) -> bool:
        """Return whether a place is said to be where something is: "in X", "off the X coast"."""
        for j in range(first - 1, max(-1, first - 4), -1):
            if words.lower[j] in _PLACING:
                return True
            if words.lower[j] not in DETERMINERS and not words.text[j][0].isupper():
                return False
        return False


def _far_ahead(time: Interval | None, published: Interval | None) -> bool:
    """Return whether a time begins more than a year after the page was out."""
    if time is None or time.begin is None or published is None or published.until is None:
        return False
    return (time.begin - published.until).days > 366


def _when(c: Candidate, parsed: Parsed, words: Words, times: _Index) -> None:
    near, _ = times.nearest(c, words)
    stated = parsed.document.published
    published = stated.value if stated else None
    if isinstance(near, Timex):
        c.time, c.timex_id = near.time, near.id
    else:
        at = words.starts[c.trigger.hit.first]
        c.time = parsed.block((at, at + 1)).time or published
    if c.standing.status == "asserted" and _far_ahead(c.time, published):
        c.time = None  # a slip of the pen: `check` asks about it, and no timeline reaches so far
    if (
        c.timex_id
        and c.standing.status == "asserted"
        and c.time is not None
        and c.time.until is not None
        and published is not None
        and published.begin is not None
        and (published.begin - c.time.until).days > 730
    ):
        c.standing = replace(c.standing, status="historical")


def _where(c: Candidate, words: Words, places: _Index) -> None:
    near, gap = places.nearest(c, words)
    if isinstance(near, Toponym):
        c.toponym, c.toponym_gap = near, gap


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
        contexts=contexts_of(c.trigger.hit, words),
        cameo=c.row.cameo if c.type == c.row.type else None,
        status=c.standing.status,
        phase=c.standing.phase,
        polarity=c.standing.polarity,
        certainty=c.standing.certainty,
        time=c.time,
        timex_id=c.timex_id,
        toponym_id=c.toponym.id if c.toponym else None,
        arguments=_arguments(c, words),
        attribution=c.attribution,
    )


def _arguments(c: Candidate, words: Words) -> tuple[Argument, ...]:
    """Return the parties as arguments; "we" inside a quote is its speaker."""
    found = c.found

    def argument(role: str, party: Party) -> Argument:
        mine = words.lower[party.first] in ("i", "we", "us", "me") and party.last - party.first == 1
        id_ = c.attribution[-1] if mine and c.attribution else party.mention.id
        return Argument(role=role, mention_id=id_)  # type: ignore[arg-type]

    unique: dict[tuple[str, str], Argument] = {}
    for role, held in (
        ("actor", found.actors),
        ("recipient", found.recipients),
        ("instrument", found.instruments),
    ):
        for party in held:
            one = argument(role, party)
            unique.setdefault((role, one.mention_id), one)
    return tuple(unique.values())
