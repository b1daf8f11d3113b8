"""Told by one and denied by another: whether something happened at all.

A denial answers something. Either the sentence before it in the same paragraph says it, or another
text does, in much the same words. What surprises: no event need be found in the denial itself ("the
ministry calls the story a fable"), so this looks at sentences and rests on the facts in them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import log

from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.material import Account, Dispute, Material, Version
from conspectus.records import Fact, Span

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)(?!\s+(?:the\s+charges?|charges|wrongdoing|any\s+wrongdoing|access|entry|them|him|her|us|passage|visas?))|was\s+untrue|"
    r"(?:is|are|was|were)\s+(?:simply\s+)?(?:false|untrue|a\s+lie|lies|fabricat\w+)|no\s+truth|"
    r"call(?:s|ed)\s+(?:the|this|that|it|them)\s+(?:\w+\s+){0,2}(?:an?\s+)?(?:fables?|lies?|fiction|"
    r"fabrication|nonsense|untrue|false|invention|baseless|propaganda)|"
    r"(?:said|says|insist\w*)\s+(?:that\s+)?(?:it|he|she|they)\s+(?:had|has|have)\s+never|"
    r"(?:said|says|insist\w*)\s+(?:that\s+)?no\s+\w+|never\s+happened|dismissed\s+(?:the\s+)?"
    r"(?:report|claim|accusation|allegation)s?|reject(?:s|ed)\s+(?:the\s+)?(?:report|claim|accusation|"
    r"allegation|charge)s?)\b",
    re.I,
)
_OF_WHAT = re.compile(r"\bden(?:y|ies|ied)\s+(?:that\s+|having\s+|\w+ing\s+)", re.I)
_ASKS = re.compile(r"\?[\"”’»]?\s*$")
_CLOSE = 3.2  # summed rarity of shared words that ties a denial to a report elsewhere
_REPORTS = 300  # sentences with one word that are looked at
_TOO_LONG = 400  # code points; longer facts are no evidence for one sentence

_Place = tuple[str, int]


def denial_disputes(m: Material) -> Iterator[Dispute]:
    """Yield what one voice tells and another denies."""
    weight = _rarity(m)
    reports = _reports(m, weight)
    for analysis in m.corpus.analyses:
        doc_id = analysis.document.id
        if m.voice_of[doc_id] != doc_id:
            continue
        sentences = m.corpus.sentences(doc_id)
        for i, here in enumerate(sentences):
            words = m.corpus.text(doc_id, here)
            if not _DENIES.search(words):
                continue
            denied = _evidence(m, doc_id, here)
            if not denied:
                continue
            told = None
            if _OF_WHAT.search(words):
                told = _elsewhere(m, doc_id, here, weight, reports)
            if not told and i and _same_paragraph(m, doc_id, sentences[i - 1], here):
                told = _before(m, doc_id, sentences[i - 1], words)
            if told:
                yield _dispute(m, doc_id, here, told, denied)


def _same_paragraph(m: Material, doc_id: str, before: Span, here: Span) -> bool:
    return before.start >= m.corpus.paragraph(doc_id, here.start).start


def _evidence(m: Material, doc_id: str, sentence: Span) -> list[Fact]:
    """Return the facts of a sentence that tell: quotes and events, else who is named."""
    facts = [
        f
        for f in m.corpus.facts_in(doc_id, sentence)
        if f.spans[-1].end - f.spans[0].start < _TOO_LONG
    ]
    telling = [f for f in facts if f.id in m.corpus.events or f.id in m.corpus.quotes]
    return telling or [f for f in facts if f.id in m.corpus.mentions][:2]


def _before(m: Material, doc_id: str, sentence: Span, denial: str) -> list[Fact]:
    """Return what the sentence before tells, if it tells an event or reports somebody.

    A denial that says itself what it denies must say it in words of that sentence.
    """
    words = m.corpus.text(doc_id, sentence)
    if _DENIES.search(words) or _ASKS.search(words):
        return []
    if _OF_WHAT.search(denial):
        told = {w for w in content_words(_OF_WHAT.split(denial, maxsplit=1)[-1]) if len(w) > 3}
        if not told & set(content_words(words)):
            return []
    found = _evidence(m, doc_id, sentence)
    return found if any(f.id not in m.corpus.mentions for f in found) else []


def _rarity(m: Material) -> dict[str, float]:
    """Return how rare each word is over the voices of the case."""
    holders: dict[str, set[str]] = defaultdict(set)
    for a in m.corpus.analyses:
        doc_id = a.document.id
        for s in m.corpus.sentences(doc_id):
            for w in content_words(m.corpus.text(doc_id, s)):
                if len(w) > 3:
                    holders[w].add(m.voice_of[doc_id])
    total = len({m.voice_of[a.document.id] for a in m.corpus.analyses})
    return {w: log((1 + total) / len(v)) for w, v in holders.items() if len(v) > 1}


def _reports(m: Material, weight: dict[str, float]) -> dict[str, list[_Place]]:
    """Return the sentences that tell an event, by the words that several but few voices use."""
    found: dict[str, list[_Place]] = defaultdict(list)
    seen: set[_Place] = set()
    for event in sorted(m.corpus.events.values(), key=lambda e: e.id):
        there = m.corpus.sentence(event.doc_id, event.triggers[0].start)
        place = (event.doc_id, there.start)
        if event.status == "denied" or place in seen:
            continue
        seen.add(place)
        words = m.corpus.text(event.doc_id, there)
        if not _DENIES.search(words):
            for w in sorted(set(content_words(words)) & weight.keys()):
                found[w].append(place)
    return found


def _elsewhere(
    m: Material,
    doc_id: str,
    sentence: Span,
    weight: dict[str, float],
    reports: dict[str, list[_Place]],
) -> list[Fact]:
    """Return the facts of the sentence of another voice that tells what is denied here."""
    told = _OF_WHAT.split(m.corpus.text(doc_id, sentence), maxsplit=1)[-1]
    mine = sorted({w for w in content_words(told) if w in weight and len(w) > 3})
    scores: dict[_Place, float] = defaultdict(float)
    for w in mine:
        for place in reports.get(w, ())[:_REPORTS]:
            if m.voice_of[place[0]] != m.voice_of[doc_id]:
                scores[place] += weight[w]
    best = min(scores, key=lambda p: (-scores[p], p), default=None)
    if best is None or scores[best] < _CLOSE:
        return []
    return _evidence(m, best[0], m.corpus.sentence(best[0], best[1]))


def _dispute(
    m: Material, doc_id: str, here: Span, told: Sequence[Fact], denied: Sequence[Fact]
) -> Dispute:
    versions = (
        Version(_short(m, told), tuple(Account(f, _voices(f)) for f in told)),
        Version(
            f"denied: {_short(m, denied)}",
            tuple(Account(f, _voices(f), "contradict") for f in denied),
        ),
    )
    about = next((m.incident_of[f.id] for f in told if f.id in m.incident_of), None)
    return Dispute(
        kind="certainty",
        subject_kind="incident" if about else "topic",
        subject_id=about or _short(m, told),
        aspect="happened",
        topic=f"{doc_id}:{here.start}",
        versions=versions,
        reason=f"told by {_teller(m, told)} and denied by {_teller(m, denied)}",
        weight=1.7,
    )


def _voices(fact: Fact) -> tuple[str, ...]:
    return tuple(getattr(fact, "attribution", ()))


def _teller(m: Material, facts: Sequence[Fact]) -> str:
    """Return who speaks in some facts: the innermost voice, else the outlet."""
    spoken = next((f for f in facts if _voices(f)), facts[0])
    return m.teller(spoken, _voices(spoken))


def _short(m: Material, facts: Sequence[Fact]) -> str:
    """Return the words of the longest of some facts, a line at most."""
    longest = max(facts, key=lambda f: (f.spans[-1].end - f.spans[0].start, f.id))
    words = m.corpus.words(longest)
    return words if len(words) <= 90 else words[:89].rsplit(" ", 1)[0] + " …"
