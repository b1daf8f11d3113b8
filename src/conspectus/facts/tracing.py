"""Why a fact says what it says: its finder's evidence, found once more and put into words.

Comes in: an Analysis, its Parsed and the id of one of its facts. Goes out: reasons, each with the
words it rests on and a score where there is one. What surprises: nothing is kept from the first
reading; the finders are asked again, piece by piece, so what is told is what they would decide now.
"""

from collections.abc import Callable, Iterator
from typing import Any

from spacy.tokens import Token

from conspectus.facts.deedtracing import path, trace_event
from conspectus.facts.ties import Place, Ties
from conspectus.facts.timegrammar import logs, scan
from conspectus.facts.toponyms import distance_km
from conspectus.knowledge import Gazetteer
from conspectus.language import Parsed
from conspectus.records import (
    Analysis,
    Event,
    Fact,
    Figure,
    Mention,
    Quote,
    Reason,
    Relation,
    Span,
    Term,
    Timex,
    Toponym,
)
from conspectus.spans import words

_MOST = 5
"""Other readings told of one thing."""
_TIMED = {
    "document": "the document's day", "block": "its update's day",
    "text": "a day that the text names", "none": "nothing: no day is known",
}  # fmt: skip


def trace(
    fact_id: str,
    analysis: Analysis,
    parsed: Parsed,
    nlp: Callable[..., Any],
    gazetteer: Gazetteer,
) -> tuple[Reason, ...] | None:
    """Return what speaks for a fact, the strongest rule first; None where it is not read.

    Args:
        fact_id: Its id.
        analysis: All that is read in its document.
        parsed: The document as it was read.
        nlp: The pipeline that read it.
        gazetteer: Places.
    """
    held = (
        *analysis.mentions, *analysis.timexes, *analysis.toponyms, *analysis.quotes,
        *analysis.events, *analysis.relations, *analysis.figures, *analysis.terms,
    )  # fmt: skip
    fact = next((f for f in held if f.id == fact_id), None)
    if fact is None:
        return None
    found: list[Reason] = [Reason(what="found by", words=fact.origin, score=fact.score)]
    if isinstance(fact, Event):
        found += trace_event(fact, analysis, parsed, nlp)
    elif isinstance(fact, Quote):
        found += _quote(fact, analysis, parsed)
    elif isinstance(fact, Figure):
        found += _figure(fact, analysis, parsed)
    elif isinstance(fact, Timex):
        found += _timex(fact, parsed)
    elif isinstance(fact, Toponym):
        found += _toponym(fact, analysis, gazetteer)
    elif isinstance(fact, Mention):
        found += _mention(fact, analysis, parsed)
    elif isinstance(fact, Relation):
        found += _relation(fact, analysis, parsed)
    elif isinstance(fact, Term):
        found += _term(fact, analysis, parsed)
    return tuple(found)


def _token(parsed: Parsed, span: Span) -> Token | None:
    """Return the token at which a source span begins, as it was read."""
    at = parsed.passage.to_reading(span.start)
    tokens = parsed.tokens(at, at + 1) if at is not None else ()
    return next(iter(tokens), None)


def _said(fact: Fact, parsed: Parsed) -> str:
    return words(parsed.document.text, fact.spans)


# --- mentions -----------------------------------------------------------------------------------


def _mention(fact: Mention, analysis: Analysis, parsed: Parsed) -> Iterator[Reason]:
    yield Reason(what="kind", words=f"{fact.kind}, by its form a {fact.form}")
    if fact.knowledge_id:
        yield Reason(what="table of actors", words=fact.knowledge_id)
    head = _token(parsed, fact.head)
    if head is not None:
        doc = parsed.doc
        labels = [f"name, {e.label_}" for e in doc.ents if e.start <= head.i < e.end]
        for key, said in (("heads", "head of a"), ("nominals", "description,")):
            spans = doc.spans.get(key, ())
            labels += [f"{said} {s.label_}" for s in spans if s.start <= head.i < s.end]
        named = "; ".join(labels) or "no name and no head: found by tables and rules"
        yield Reason(what="model", words=named)
    yield from _chain(fact, analysis, parsed)


def _chain(fact: Mention, analysis: Analysis, parsed: Parsed) -> Iterator[Reason]:
    chain = [m for m in analysis.mentions if m.chain_id == fact.chain_id and m.id != fact.id]
    told = dict.fromkeys(f"{_said(m, parsed)!r} ({m.form})" for m in chain)
    for said in [*told][:_MOST]:
        yield Reason(what="same chain as", words=said)


def _relation(fact: Relation, analysis: Analysis, parsed: Parsed) -> Iterator[Reason]:
    by_id = {m.id: m for m in analysis.mentions}
    first, second = by_id.get(fact.first_id), by_id.get(fact.second_id)
    if first is None or second is None:
        return
    said = f"{_said(first, parsed)!r} {fact.type} {_said(second, parsed)!r}, {fact.status}"
    yield Reason(what="holds", words=said)
    one, other = _token(parsed, first.head), _token(parsed, second.head)
    if one is not None and other is not None:
        yield Reason(what="way in the tree", words=path(one, other))
    for event in analysis.events:
        if {first.id, second.id} <= {a.mention_id for a in event.arguments}:
            told = f"{_said(event, parsed)!r}, {event.type or 'no type'}"
            yield Reason(what="event of both", words=told)


def _term(fact: Term, analysis: Analysis, parsed: Parsed) -> Iterator[Reason]:
    mention = next((m for m in analysis.mentions if m.id == fact.mention_id), None)
    yield Reason(what="wording", words=repr(fact.wording))
    if mention is not None:
        yield Reason(what="of", words=f"{_said(mention, parsed)!r}, {mention.kind}")
        yield from _chain(mention, analysis, parsed)


# --- times and places ---------------------------------------------------------------------------


def _timex(fact: Timex, parsed: Parsed) -> Iterator[Reason]:
    start = parsed.passage.to_reading(fact.spans[0].start)
    logged = logs(parsed.text)
    for begin, end, block in parsed.paragraphs():
        if start is None or not begin <= start < end:
            continue
        for e in scan(parsed.text[begin:end], stamped=block.kind == "update", logged=logged):
            if e.start <= start - begin < e.end:
                parts = {k: v for k, v in e.match.groupdict().items() if v}
                told = ", ".join(f"{k} {v!r}" for k, v in parts.items())
                yield Reason(what="pattern", words=f"{e.kind}: {told}" if told else e.kind)
    value = f"{fact.type} {fact.value or 'without a value'}"
    yield Reason(what="resolved to", words=value + (f", {fact.mod}" if fact.mod else ""))
    if fact.anchor:
        yield Reason(what="read against", words=_TIMED.get(fact.anchor, fact.anchor))
    published = parsed.document.published
    if fact.anchor == "document" and published:
        begin_, basis = published.value.begin, published.basis
        day = begin_.date().isoformat() if begin_ else "open"
        yield Reason(what="the document's day", words=f"{day}, known from: {basis}")


def _toponym(fact: Toponym, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Reason]:
    name = words(analysis.document.text, fact.spans)
    yield Reason(what="reading", words=fact.reading)
    places = {p.id: p for p in gazetteer.find(name)}
    chosen = places.get(fact.place_id or "")
    if chosen is None:
        known = f"{fact.place_id}, not by this spelling" if fact.place_id else "none of this name"
        yield Reason(what="gazetteer", words=known)
    order = [chosen] if chosen else []
    order += [places[i] for i in fact.candidates if i in places and places[i] is not chosen]
    for place in order[: _MOST + 1]:
        within = ", ".join(w for w in (place.admin1, place.country) if w)
        said = (
            f"{place.name} ({place.feature}; {within or 'no country'}), {place.population:,} people"
        )
        if chosen and place is not chosen:
            said += f", {distance_km(chosen, place):,.0f} km from the one taken"
        yield Reason(what="place taken" if place is chosen else "other place", words=said)


# --- quotes -------------------------------------------------------------------------------------


def _quote(fact: Quote, analysis: Analysis, parsed: Parsed) -> Iterator[Reason]:
    text = parsed.document.text
    marks = words(text, fact.quoted)
    yield Reason(what="kind", words=fact.kind + (f", in marks: {marks}" if marks else ", no marks"))
    if fact.cue:
        yield Reason(what="cue", words=f"{words(text, (fact.cue,))!r}, {fact.cue_class}")
    else:
        yield Reason(what="cue", words="none: carried on or announced by what stands before it")
    by_id = {m.id: m for m in analysis.mentions}
    for role, id_ in (("speaker", fact.speaker_id), ("addressee", fact.addressee_id)):
        mention = by_id.get(id_ or "")
        if mention is None:
            if role == "speaker":
                yield Reason(what=role, words="nobody found")
            continue
        yield Reason(what=role, words=_found_as(mention, fact, analysis, parsed))


def _found_as(mention: Mention, quote: Quote, analysis: Analysis, parsed: Parsed) -> str:
    """Return the words of a speaker and where they stand as seen from the cue."""
    said = repr(_said(mention, parsed))
    if mention.form == "pronoun":
        chain = (m for m in analysis.mentions if m.chain_id == mention.chain_id)
        named = next((m for m in chain if m.form == "name"), None)
        said += f", a pronoun for {_said(named, parsed)!r}" if named else ", a pronoun"
    cue = _token(parsed, quote.cue) if quote.cue else None
    head = _token(parsed, mention.head)
    if cue is None or head is None:
        return f"{said}, carried over from what stands before"
    if cue.sent.start != head.sent.start:
        gap = sum(min(cue.i, head.i) < s.start <= max(cue.i, head.i) for s in parsed.doc.sents)
        side = "before" if head.i < cue.i else "after"
        return f"{said}, carried over from {gap} sentence{'s' * (gap > 1)} {side} its cue"
    last = _token(parsed, Span(start=quote.cue.end - 1, end=quote.cue.end)) if quote.cue else None
    return f"{said}, in the sentence of its cue: {path(last or cue, head)}"


# --- figures ------------------------------------------------------------------------------------


def _figure(fact: Figure, analysis: Analysis, parsed: Parsed) -> Iterator[Reason]:
    low = "open" if fact.low is None else f"{fact.low:g}"
    high = "open" if fact.high is None else f"{fact.high:g}"
    yield Reason(what="number", words=f"{_said(fact, parsed)!r}: {low} to {high}")
    yield Reason(what="counts", words=f"{fact.measure}" + (f", {fact.unit!r}" if fact.unit else ""))
    event = next((e for e in analysis.events if e.id == fact.event_id), None)
    start = parsed.passage.to_reading(fact.spans[0].start)
    number = _token(parsed, fact.spans[0])
    if event is None or start is None or number is None:
        yield Reason(what="tie", words="no event is counted")
        return
    end = start + fact.spans[-1].end - fact.spans[0].start
    heads = [t for s in event.triggers if (t := _token(parsed, s)) is not None]
    near = min(heads, key=lambda t: abs(t.i - number.i), default=None)
    named = repr(words(parsed.document.text, event.triggers[:1]))
    if near is not None:
        named = repr(near.text)
    sent = number.sent
    place = Place((sent.start_char, sent.end_char), (sent.start_char, sent.end_char))
    ties = Ties(parsed, analysis.events)
    if ties.argued(start, end) == event.id:
        how = "the tree makes the number an argument of it"
    elif ties.suffered(end, place) == event.id:
        how = "the number is the subject of its passive"
    elif near is not None and near.sent.start == sent.start:
        how = "the nearest fitting trigger of its sentence"
    else:
        how = "its sentence has none that fits: the nearest fitting one around it"
    if near is not None and near.sent.start == sent.start:
        how += f"; {path(near, number)}"
    yield Reason(what="tie", words=f"{named}, {event.type or 'no type'}: {how}")
