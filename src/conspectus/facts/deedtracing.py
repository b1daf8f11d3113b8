"""Why an event is told, coded and filled as it is: each witness of each decision, in words.

Comes in: an event and what it was read from. Goes out: reasons. What surprises: the cue of a status
is found by trial: the word without which the event would be put forward otherwise.
"""

from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from itertools import pairwise
from typing import Any

from spacy.tokens import Token

from conspectus.facts.arguments import arguments_of
from conspectus.facts.clauses import Words
from conspectus.facts.events import candidates, placed
from conspectus.facts.joining import Candidate
from conspectus.facts.parties import Parties, Party
from conspectus.facts.readings import NEEDED, Readings, Told, likely
from conspectus.facts.status import Standing, standing_of
from conspectus.facts.triggers import find_triggers
from conspectus.ids import make_id
from conspectus.knowledge.triggers import Row, Triggers
from conspectus.language import Parsed
from conspectus.language.pipeline import Pipeline
from conspectus.records import Analysis, Event, Mention, Reason
from conspectus.spans import contains, hull
from conspectus.spans import words as words_of

_LEAST = 0.05
"""A party less likely on a side is not told, unless it was taken."""
_OTHERS = 4
"""Other types told."""
_WITNESSES = ("doer of the clause", "undergoer of the clause", "actor by the rules",
              "recipient by the rules")  # fmt: skip
_AROUND = 14
"""Words on each side of a trigger that are tried as the cue of its status."""


def trace_event(
    event: Event, analysis: Analysis, parsed: Parsed, nlp: Callable[..., Any]
) -> Iterator[Reason]:
    """Yield what speaks for an event: trigger, type, status, parties, time and place."""
    words = Words.of(parsed, Triggers.load())
    parties = Parties(words, placed(parsed, words, analysis.mentions))
    found = [
        c
        for c in candidates(parsed, words, parties, analysis.quotes)
        if parsed.span(_range(c, words)) in event.triggers
    ]
    c = next((c for c in found if _is(event, c, parsed)), found[0] if found else None)
    if c is None:
        yield Reason(what="trigger", words="not found again by the finder's first step")
        return
    readings = Readings(parsed, words)
    told = readings.at(c.trigger.hit)
    yield from _trigger(event, c, told, parsed, words)
    yield from _types(event, c, told, parsed, words, nlp)
    yield from _status(event, c, told, words)
    weighed = [*_parties(event, c, told, readings, parties, parsed, words)]
    yield from (reason for _, reason in weighed)
    shown = {(reason.what, mention_id) for mention_id, reason in weighed}
    yield from _elsewhere(event, c, found, shown, analysis, parsed, words)
    for other in found:
        if other is not c:
            said = parsed.text[slice(*_range(other, words))]
            yield Reason(what="told once more by", words=f"{said!r}, joined as one event")
    yield from _settings(event, analysis)


def path(start: Token, end: Token) -> str:
    """Return the way through the tree between two tokens: "struck >nsubj jets"."""
    if not start.doc.has_annotation("DEP"):
        return "no tree"
    above = [start, *start.ancestors]
    below = [end]
    while below[-1] not in above and below[-1].head.i != below[-1].i:
        below.append(below[-1].head)
    if below[-1] not in above:
        return "no way in the tree"
    up = above[: above.index(below[-1]) + 1]
    said = up[0].text
    for child, head in pairwise(up):
        said += f" <{child.dep_} {head.text}"
    for child in reversed(below[:-1]):
        said += f" >{child.dep_} {child.text}"
    return said


def _range(c: Candidate, words: Words) -> tuple[int, int]:
    hit = c.trigger.hit
    return words.starts[hit.first], words.ends[hit.last - 1]


def _is(event: Event, c: Candidate, parsed: Parsed) -> bool:
    lemma = c.trigger.lemma
    return event.id == make_id("event", parsed.document.id, event.triggers[0], event.type, lemma)


def _row(row: Row) -> str:
    coded = " ".join(x for x in (row.type or "no type", row.mode, row.cameo) if x)
    needs = f"; needs: {row.weight}" if row.weight else ""
    frame = f"; frame: {row.frame}" if row.frame else ""
    return f"{' '.join(row.words)!r} ({row.pos}) is {coded}{frame}{needs}"


def _trigger(
    event: Event, c: Candidate, told: Told | None, parsed: Parsed, words: Words
) -> Iterator[Reason]:
    start, end = _range(c, words)
    score = told.deed.score if told else None
    yield Reason(what="trigger", words=repr(parsed.text[start:end]))
    if c.trigger not in find_triggers(words):
        yield Reason(what="rule", words="no row of the table: the model alone tells it")
    else:
        rows = c.trigger.rows
        taken = next((r for r in rows if (r.frame, r.words) == (c.row.frame, c.row.words)), rows[0])
        yield Reason(what="rule", words=f"table of triggers: {_row(taken)}")
        for row in rows:
            if row is not taken:
                yield Reason(what="other row", words=_row(row))
    least = NEEDED.get(c.row.weight)
    asked = f", this row needs {least}" if least else ""
    if told:
        yield Reason(what="model: is an event", words=f"chance{asked}", score=score)
    elif parsed.deeds:
        yield Reason(what="model: is an event", words=f"surely none{asked}", score=0.0)


def _types(
    event: Event,
    c: Candidate,
    told: Told | None,
    parsed: Parsed,
    words: Words,
    nlp: Callable[..., Any],
) -> Iterator[Reason]:
    yield Reason(what="type", words=" ".join(x for x in (event.type or "none", event.mode) if x))
    if event.type != c.row.type:
        was = c.row.type or "no type"
        said = f"{was} by its words; turned by its status ({event.status}) or what stands with it"
        yield Reason(what="type turned", words=said)
    start, end = _range(c, words)
    if isinstance(nlp, Pipeline):
        for begin, until, _ in parsed.paragraphs():
            if begin <= start < until:
                rest = nlp.types(parsed.text[begin:until], start - begin, end - begin)
                for kind, chance in rest[:_OTHERS]:
                    yield Reason(what="model: type", words=kind or "no event", score=chance)
    elif told:
        yield Reason(what="model: type", words=told.deed.type, score=told.deed.type_score)


# --- status -------------------------------------------------------------------------------------


def _status(event: Event, c: Candidate, told: Told | None, words: Words) -> Iterator[Reason]:
    by_rules = standing_of(c.trigger.hit, words, bool(c.attribution))
    said = f"{event.status}, {event.polarity}, {event.certainty}; by the rules {by_rules.status}"
    if told:
        said += f", by the model {told.deed.status}"
    if c.row.status:
        said += f", by its row {c.row.status}"
    if event.status == "historical" and event.timex_id:
        said += "; its own time lies years before the page"
    yield Reason(what="status", words=said)
    for word, other in _cues(c, by_rules, words):
        yield Reason(what="status cue", words=f"{word!r}, without it {other}")


def _cues(c: Candidate, standing: Standing, words: Words) -> Iterator[tuple[str, str]]:
    """Yield the words without which a trigger would be put forward otherwise, and how."""
    hit = c.trigger.hit
    plain = Standing(phase=standing.phase)
    if standing == plain:
        return
    low, high = words.bounds[words.sentence[hit.head]]
    for j in range(max(low, hit.first - _AROUND), min(high, hit.last + _AROUND)):
        if hit.first <= j < hit.last or not words.lower[j][0].isalpha():
            continue
        lower = [*words.lower]
        lower[j] = "so"  # an adverb changes no grammar around it
        other = standing_of(hit, replace(words, lower=lower), bool(c.attribution))
        then = (other.status, other.polarity, other.certainty)
        if then != (standing.status, standing.polarity, standing.certainty):
            yield words.text[j], ", ".join(then)


# --- parties ------------------------------------------------------------------------------------


def _parties(
    event: Event,
    c: Candidate,
    told: Told | None,
    readings: Readings,
    parties: Parties,
    parsed: Parsed,
    words: Words,
) -> Iterator[tuple[str, Reason]]:
    """Yield the parties of the trigger's sentence by id with what speaks for each side."""
    hit = replace(c.trigger.hit, frame=c.row.frame)
    ruled = arguments_of(hit, words, parties)
    taken: set[tuple[str, str]] = {(a.role, a.mention_id) for a in event.arguments}
    trigger = parsed.tokens(words.starts[hit.head], words.ends[hit.head])[0]
    if told is None:
        low, high = words.bounds[words.sentence[hit.head]]
        for party in parties.in_range(low, high):
            for role, side in (("actor", ruled.actors), ("recipient", ruled.recipients)):
                if party in side:
                    how = f"{role} by the rules; {_way(trigger, party, parsed, words)}"
                    yield party.mention.id, _party(role, party, taken, how, None, parsed)
        return
    for party, evidence in readings.evidence(ruled, hit, told, parties):
        inside = range(party.first, party.last)
        for role, chances in (("actor", told.actors), ("recipient", told.recipients)):
            chance = likely(role, evidence[role])
            if chance < _LEAST and (role, party.mention.id) not in taken:
                continue
            by_model = max((chances.get(i, 0.0) for i in inside), default=0.0)
            shown = [f"model {by_model:.2f}"]
            shown += [w for w, e in zip(_WITNESSES, evidence[role][1:], strict=False) if e]
            shown.append(_way(trigger, party, parsed, words))
            how = "; ".join(shown)
            yield party.mention.id, _party(role, party, taken, how, chance, parsed)


def _party(
    role: str,
    party: Party,
    taken: Set[tuple[str, str]],
    how: str,
    chance: float | None,
    parsed: Parsed,
) -> Reason:
    said = words_of(parsed.document.text, party.mention.spans)
    what = role if (role, party.mention.id) in taken else f"not taken as {role}"
    score = None if chance is None else round(chance, 3)
    return Reason(what=what, words=f"{said!r}: {how}", score=score)


def _way(trigger: Token, party: Party, parsed: Parsed, words: Words) -> str:
    return path(trigger, parsed.tokens(words.starts[party.head], words.ends[party.head])[0])


def _elsewhere(
    event: Event,
    c: Candidate,
    found: list[Candidate],
    shown: Set[tuple[str, str]],
    analysis: Analysis,
    parsed: Parsed,
    words: Words,
) -> Iterator[Reason]:
    """Yield the arguments that were not weighed beside the trigger, and where they come from."""
    sentence = parsed.tokens(*_range(c, words))[0].sent
    by_id = {m.id: m for m in analysis.mentions}
    others = {p.mention.id for o in found if o is not c for p in _all(o)}
    arguments = [by_id[a.mention_id] for a in event.arguments if a.mention_id in by_id]
    for argument in event.arguments:
        mention = by_id.get(argument.mention_id)
        if mention is None or (argument.role, mention.id) in shown:
            continue
        at = parsed.passage.to_reading(mention.head.start)
        around = next((m for m in arguments if _inside(mention, m)), None)
        if around is not None:
            how = f"owns or leads {words_of(parsed.document.text, around.spans)!r}"
        elif mention.id in event.attribution:
            how = "who speaks there"
        elif mention.id in others:
            how = "named beside another trigger of the event"
        elif at is not None and sentence.start_char <= at < sentence.end_char:
            how = "of the same sentence: a partner, an owner or a voice by the frame"
        else:
            how = "recalled from another sentence, by what the document tells of both"
        said = words_of(parsed.document.text, mention.spans)
        yield Reason(what=argument.role, words=f"{said!r}: {how}")


def _inside(inner: Mention, outer: Mention) -> bool:
    return inner is not outer and contains(hull(outer.spans), hull(inner.spans))


def _all(c: Candidate) -> list[Party]:
    return [*c.found.actors, *c.found.recipients, *c.found.instruments]


def _settings(event: Event, analysis: Analysis) -> Iterator[Reason]:
    """Yield when, where and on whose word."""
    text = analysis.document.text
    timex = next((t for t in analysis.timexes if t.id == event.timex_id), None)
    if timex:
        said = f"{words_of(text, timex.spans)!r}, the nearest of its sentence or its other triggers"
        yield Reason(what="time", words=said)
    elif event.time:
        yield Reason(what="time", words="none said: the day of its update or document")
    place = next((t for t in analysis.toponyms if t.id == event.toponym_id), None)
    if place:
        yield Reason(
            what="place", words=f"{words_of(text, place.spans)!r}, the nearest literal one"
        )
    by_id: dict[str, Mention] = {m.id: m for m in analysis.mentions}
    voices = [words_of(text, by_id[i].spans) for i in event.attribution if i in by_id]
    yield Reason(what="on whose word", words=" citing ".join(voices) or "the outlet's own")
