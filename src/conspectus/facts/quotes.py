"""Parsed -> Quotes: what somebody is said to have said, written, believed or intended.

Marked stretches and reporting words are found sentence by sentence and then joined: a quote broken
by its cue is one, a quote that goes on after it too. What surprises: a marked phrase with nobody
near who could have said it is no quote (a title, a scare quote), and a paragraph without any marks
is one where the paragraph before announces it.
"""

from conspectus.facts.attaching import attach
from conspectus.facts.attribution import chains
from conspectus.facts.cues import find_cues
from conspectus.facts.frames import (
    Frame,
    Paragraph,
    People,
    frames,
    inner_frames,
    paragraphs,
    sentence_starts,
)
from conspectus.facts.interviews import find_answers
from conspectus.facts.marks import Marked
from conspectus.facts.relays import cited_in, relayed_by
from conspectus.facts.reported import find_reports
from conspectus.facts.treed import from_trees
from conspectus.facts.utterances import Draft, from_report
from conspectus.facts.venues import venue_of
from conspectus.ids import make_id
from conspectus.knowledge import Lexicon
from conspectus.language import Parsed
from conspectus.records import Mention, Quote, QuoteKind, Span

ORIGIN = "facts.quotes/5"
_WORDY = 40  # characters inside marks from which sentences within are read for voices within
_LONGEST = 6000  # characters of content without marks; a longer "sentence" is no sentence


def find_quotes(
    parsed: Parsed, mentions: tuple[Mention, ...], lexicon: Lexicon
) -> tuple[Quote, ...]:
    """Return quotes and reported speech in text order, each with its chain of voices."""
    people = People(parsed, mentions)
    found = paragraphs(parsed)
    outer = frames(parsed, found)
    drafts: list[list[Draft]] = []
    for frame in outer:
        drafts.append(_drafts(frame, people, lexicon))
    from_trees(parsed, outer, drafts, people, lexicon.reporting)
    joined = attach(parsed.text, found, outer, drafts, people)
    answers = find_answers(parsed.text, found, people)
    joined = [d for d in joined if not _answered(d, answers)] + answers
    for frame in _inside(parsed, found):
        joined += [d for d in _drafts(frame, people, lexicon) if _told_within(parsed, d)]
    quotes = [q for d in joined if d.pieces and (q := _record(parsed, d)) is not None]
    unique = {q.id: q for q in quotes}
    ordered = sorted(unique.values(), key=lambda q: (q.spans[0].start, -q.spans[-1].end, q.id))
    return chains(tuple(ordered), mentions, parsed.document.text)


def _of_writer(parsed: Parsed, draft: Draft) -> bool:
    """Return whether a report without marks is the writer's own: "I believe that ..."."""
    if draft.speaker is None or draft.speaker.form != "pronoun" or draft.marks:
        return False
    spans = draft.speaker.spans
    return parsed.document.text[spans[0].start : spans[-1].end] == "I"


def _answered(draft: Draft, answers: list[Draft]) -> bool:
    """Return whether what was taken for a quote of nobody is but part of an answer."""
    return any(
        draft.marks == []
        and draft.speaker is None
        and all(any(a <= c and d <= b for a, b in answer.pieces) for c, d in draft.pieces)
        for answer in answers
    )


def _told_within(parsed: Parsed, draft: Draft) -> bool:
    """Return whether a report inside a quote brings in another voice than the quote's own."""
    if draft.speaker is None or draft.cls not in {"speech", "writing"}:
        return False
    spans = draft.speaker.spans
    words = parsed.document.text[spans[0].start : spans[-1].end].lower()
    return draft.clause and words not in {"i", "we", "you", "us", "me"}


def _drafts(frame: Frame, people: People, lexicon: Lexicon) -> list[Draft]:
    cues = find_cues(frame, people, lexicon.reporting)
    found: list[Draft] = []
    for report in find_reports(frame, cues, people):
        draft = from_report(frame, report, people, found)
        if draft is not None:
            draft.venue = venue_of(frame, report, people)
            draft.cited = cited_in(frame, people, report.found, cues)
            found.append(draft)
    outlet = relayed_by(frame, people)
    for draft in found:
        if outlet and draft.teller is None and outlet is not draft.speaker:
            draft.teller = outlet if _around(people, outlet, draft) else None
    return found


def _around(people: People, outlet: Mention, draft: Draft) -> bool:
    """Return whether an outlet stands outside of what a draft holds."""
    at = people.start_of(outlet)
    return at is not None and not any(a <= at < b for a, b in draft.pieces)


def _inside(parsed: Parsed, found: list[Paragraph]) -> list[Frame]:
    borders = sentence_starts(parsed)
    result: list[Frame] = []
    for number, paragraph in enumerate(found):
        for mark in paragraph.marks:
            if mark.depth == 0 and mark.until - mark.inner >= _WORDY:
                result += inner_frames(parsed, paragraph, number, mark, borders)
    return result


def _record(parsed: Parsed, draft: Draft) -> Quote | None:
    content = _spans(parsed, draft.pieces)
    if not content or (sum(b - a for a, b in draft.pieces) > _LONGEST and not draft.marks):
        return None
    quoted = _spans(parsed, [(m.inner, m.until) for m in draft.marks])
    cue = parsed.span(draft.cue) if draft.cue else None
    speaker = draft.speaker.id if draft.speaker else None
    voices = (draft.teller, draft.speaker, draft.cited)
    doc_id = parsed.document.id
    return Quote(
        id=make_id("quote", doc_id, content, cue),
        doc_id=doc_id,
        spans=content,
        origin=ORIGIN,
        kind=_kind(parsed.text, draft),
        content=content,
        quoted=quoted,
        inserted=_spans(parsed, [b for m in draft.marks for b in brackets(parsed.text, m)]),
        cue=cue,
        cue_class=draft.cls,
        speaker_id=speaker,
        addressee_id=draft.addressee.id if draft.addressee else None,
        venue=parsed.span(draft.venue) if draft.venue else None,
        attribution=() if _of_writer(parsed, draft) else tuple(m.id for m in voices if m),
    )


def _kind(text: str, draft: Draft) -> QuoteKind:
    if draft.kind:
        return draft.kind
    if not draft.marks:
        return "indirect"
    inner = sum(m.until - m.inner for m in draft.marks)
    whole = sum(b - a for a, b in draft.pieces)
    return "direct" if inner >= whole - 2 else "mixed"


def _spans(parsed: Parsed, pieces: list[tuple[int, int]]) -> tuple[Span, ...]:
    spans = {(s.start, s.end): s for a, b in pieces for s in parsed.spans((a, b)) if b > a}
    return tuple(spans[k] for k in sorted(spans))


def brackets(text: str, mark: Marked) -> list[tuple[int, int]]:
    """Return the editor's brackets inside a mark, brackets included."""
    found: list[tuple[int, int]] = []
    at = text.find("[", mark.inner, mark.until)
    while at >= 0:
        close = text.find("]", at, mark.until)
        if close < 0:
            break
        found.append((at, close + 1))
        at = text.find("[", close, mark.until)
    return found
