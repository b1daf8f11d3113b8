"""Told by one and denied by another: whether something happened at all.

A denial answers something. Either the sentence before it in the same paragraph says it, or another
text does, in much the same words. What surprises: no event need be found in the denial itself ("the
ministry calls the story a fable"), so this looks at sentences and rests on the facts in them.
"""

import re
from collections.abc import Iterator, Sequence

from conspectus.corroborate.corpus import content_words, extent
from conspectus.corroborate.grammar import SHOWN, does, inside, told_and_denied, told_in
from conspectus.corroborate.material import (
    Dispute,
    Material,
    Version,
    account,
    clip,
    voices_of,
)
from conspectus.records import Fact, Mention, Span

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)(?!\s+(?:the\s+charges?|charges|wrongdoing|any\s+wrongdoing|access|entry|them|him|her|us|passage|visas?))|was\s+untrue|"
    r"(?:is|are|was|were)\s+(?:simply\s+)?(?:false|untrue|a\s+lie|lies|fabricat\w+)|no\s+truth|"
    r"call(?:s|ed)\s+(?:the|this|that|it|them)\s+(?:\w+\s+){0,2}(?:an?\s+)?(?:fables?|lies?|fiction|"
    r"fabrication|nonsense|untrue|false|invention|baseless|propaganda)|"
    r"(?:said|says|insist\w*)\s+(?:that\s+)?(?:it|he|she|they)\s+(?:had|has|have)\s+never|"
    r"(?:said|says|insist\w*)\s+(?:that\s+)?no\s+\w+|"
    r"(?:it|this|that|none\s+of\s+(?:it|this))\s+never\s+happened|dismissed\s+(?:the\s+)?"
    r"(?:report|claim|accusation|allegation)s?|reject(?:s|ed)\s+(?:the\s+)?(?:report|claim|accusation|"
    r"allegation|charge)s?)\b",
    re.I,
)
_NOT_DENIED = re.compile(
    r"\b(?:not|n[’']t|never|cannot|can[’']t|neither|nor|without|is|are|was|were|be|been|being)\s+"
    r"(?:\w+ly\s+)?(?:den(?:y|ies|ied|ying))\b|\b(?:any|no)\s+(?:allegation|wrongdoing|charge|claim)s?\b|"
    r"\b(?:allegation|charge|claim)s?\s+of\b",
    re.I,
)
"""Nobody denies here, or what is denied is a charge and no happening."""
_BLAMES = re.compile(
    r"\b(?:blam\w+|accus\w+|responsib\w+|charg(?:es?|ed)|suspect\w*|points?\s+(?:a\s+finger|to))\b",
    re.I,
)
_POINTS_BACK = re.compile(
    r"\bden(?:y|ies|ied)\s+(?:it|this|that(?=[.,;]|$)|the\s+(?:report|claim|story|accusation|account|allegation|attack)s?)\b|"
    r"\bcall(?:s|ed)\s+(?:the|this|that|it)\b|\b(?:false|untrue|lies?|no\s+truth|never\s+happened)\b|"
    r"\bden(?:y|ies|ied)[.,;]|\bnever\b[^.]*\b(?:of\s+the\s+kind|such)\b|\bno\s+\w+",
    re.I,
)
"""A denial that leans on the sentence before it."""
_OF_WHAT = re.compile(r"\bden(?:y|ies|ied)\s+(?:that\s+|having\s+|\w+ing\s+)", re.I)
_ASKS = re.compile(r"\?[\"”’»]?\s*$")
_COUNTERS = re.compile(
    r"\b(?:counter(?:s|ed)|contradict(?:s|ed)|beli(?:es|ed)|refut(?:es|ed)|cast(?:s)?\s+doubt\s+on|"
    r"(?:is|are|was|were|stands?|stood)\s+at\s+odds\s+with|in\s+contradiction\s+to)\s+(?P<whose>[^.;]{0,60}?)"
    r"\b(?:denials?|accounts?|claims?|versions?|statements?|assurances?|explanations?|assertions?)\b",
    re.I,
)
"""A text says itself that one account stands against another."""
_DENIERS = ("person", "group", "state", "igo", "org", "people")
_TOO_LONG = 400  # code points; longer facts are no evidence for one sentence


def denial_disputes(m: Material) -> Iterator[Dispute]:
    """Yield what one voice tells and another denies."""
    for analysis in m.corpus.analyses:
        doc_id = analysis.document.id
        if m.voice_of[doc_id] != doc_id:
            continue
        sentences = m.corpus.sentences(doc_id)
        for i, here in enumerate(sentences):
            words = m.corpus.text(doc_id, here)
            countered = _countered(m, doc_id, sentences[max(0, i - 1) : i + 1])
            if countered:
                yield countered
                continue
            if not _DENIES.search(words) or _NOT_DENIED.search(words):
                continue
            denied = _evidence(m, doc_id, here)
            if not denied:
                continue
            if not i or not _same_paragraph(m, doc_id, sentences[i - 1], here):
                continue
            blamed = _blamed(m, doc_id, sentences[i - 1], here)
            told = _before(m, doc_id, sentences[i - 1], words, blamed=blamed)
            if told and _two_speakers(m, told, denied):
                yield _dispute(m, doc_id, here, told, denied, blamed=blamed)


def _countered(m: Material, doc_id: str, near: Sequence[Span]) -> Dispute | None:
    """Return what a sentence says itself that one account counters of another's.

    "The finding contradicts the mayor's account that ...": what stands behind the word is the
    other's, what stands before it, or in the sentence before, is against it.
    """
    here = near[-1]
    text = m.corpus.by_doc[doc_id].document.text
    found = _COUNTERS.search(text, here.start, here.end)
    if not found:
        return None
    behind = Span(start=found.start("whose"), end=here.end)
    other = [x for f in m.corpus.facts_in(doc_id, behind) if (x := m.corpus.mentions.get(f.id))]
    theirs = _evidence(m, doc_id, behind)
    ours = _evidence(m, doc_id, Span(start=here.start, end=found.start()))
    if len(near) > 1 and _same_paragraph(m, doc_id, *near) and not _telling(m, ours):
        ours = [*_telling(m, _evidence(m, doc_id, near[0])), *ours]
    whose = next((x for x in other if x.kind in _DENIERS), None)
    if not ours or not theirs or not whose:
        return None
    subject_kind, subject_id = m.asked_of(
        (*ours, *theirs), clip(m.corpus.text(doc_id, here), SHOWN)
    )
    who = m.label(whose.id)
    teller = m.label(ours[0].id) if ours[0].id in m.corpus.mentions else m.first_teller(ours)
    return Dispute(
        kind="certainty",
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect="happened",
        topic=f"{doc_id}:{here.start}",
        versions=(
            Version(_short(m, ours), tuple(map(account, ours))),
            Version(_short(m, theirs), tuple(account(f, "contradict") for f in theirs)),
        ),
        reason=f"{does(told_in(teller, m.corpus.outlet_shown(doc_id)), 'counter')} {inside(who)}: "
        f"«{clip(m.corpus.text(doc_id, behind), SHOWN)}»",
        weight=1.7,
    )


def _telling(m: Material, facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts that tell something and do not only name somebody."""
    return [f for f in facts if f.id not in m.corpus.mentions]


def _same_paragraph(m: Material, doc_id: str, before: Span, here: Span) -> bool:
    return before.start >= m.corpus.paragraph(doc_id, here.start).start


def _evidence(m: Material, doc_id: str, sentence: Span) -> list[Fact]:
    """Return the facts of a sentence that tell: quotes and events, else who is named."""
    facts = [f for f in m.corpus.facts_in(doc_id, sentence) if extent(f) < _TOO_LONG]
    telling = [f for f in facts if f.id in m.corpus.events or f.id in m.corpus.quotes]
    named = [f for f in facts if f.id in m.corpus.mentions]
    return telling or [f for f in named if m.corpus.mentions[f.id].form != "pronoun"][:2]


def _before(m: Material, doc_id: str, sentence: Span, denial: str, *, blamed: bool) -> list[Fact]:
    """Return what the sentence before tells, if it tells an event or reports somebody.

    A denial that says itself what it denies must say it in words of that sentence, unless the
    denier is whom that sentence blames.
    """
    words = m.corpus.text(doc_id, sentence)
    if _DENIES.search(words) or _ASKS.search(words):
        return []
    if not blamed and (_OF_WHAT.search(denial) or not _POINTS_BACK.search(denial)):
        told = {w for w in content_words(_DENIES.split(denial, maxsplit=1)[-1]) if len(w) > 3}
        if not told & set(content_words(words)):
            return []
    found = _evidence(m, doc_id, sentence)
    return [f for f in found if f.id not in m.corpus.mentions and _of_a_deed(m, f)]


def _blamed(m: Material, doc_id: str, sentence: Span, here: Span) -> bool:
    """Return whether the first who is named in a denial is whom the sentence before it blames."""
    text = m.corpus.by_doc[doc_id].document.text
    found = _DENIES.search(text, here.start, here.end)
    if not found or not _BLAMES.search(m.corpus.text(doc_id, sentence)):
        return False
    end = found.start() + 1
    who = [_states(m, f) for f in m.corpus.facts_in(doc_id, Span(start=here.start, end=end))]
    named = [_states(m, f) for f in m.corpus.facts_in(doc_id, sentence)]
    first = next((w for w in who if w), set())
    return bool(first & set().union(*named))


def _states(m: Material, fact: Fact) -> set[str]:
    """Return the entity of a mention and its country."""
    entity = m.entities.get(m.entity_of.get(fact.id, ""))
    return {entity.id, *([entity.country] if entity.country else [])} if entity else set()


def _of_a_deed(m: Material, fact: Fact) -> bool:
    """Return whether a fact tells or reports something done, not a wish, a plan or a no."""
    event = m.corpus.events.get(fact.id)
    if event:
        return event.status in ("asserted", "historical") and event.polarity == "positive"
    quote = m.corpus.quotes.get(fact.id)
    return bool(quote and quote.cue_class not in ("intention", "feeling"))


def _two_speakers(m: Material, told: Sequence[Fact], denied: Sequence[Fact]) -> bool:
    """Return whether somebody else tells what is denied."""
    one, other = (
        {m.entity_of.get(v) for f in x for v in voices_of(f)[-1:]} for x in (told, denied)
    )
    denier = _denier(m, denied)
    return not (one & other) and not (denier and m.entity_of.get(denier.id) in one)


def _denier(m: Material, denied: Sequence[Fact]) -> Mention | None:
    """Return who denies: the voice, else whom the words before the denial name."""
    spoken = next((f for f in denied if voices_of(f)), None)
    if spoken:
        return m.corpus.mentions.get(voices_of(spoken)[-1])
    doc_id = denied[0].doc_id
    sentence = m.corpus.sentence(doc_id, denied[0].spans[0].start)
    text = m.corpus.by_doc[doc_id].document.text[sentence.start : sentence.end]
    found = _DENIES.search(text)
    if not found or text[: found.start()].rstrip().endswith(("“", '"')):
        return None
    before = [
        x
        for f in m.corpus.facts_in(
            doc_id, Span(start=sentence.start, end=sentence.start + found.start() + 1)
        )
        if (x := m.corpus.mentions.get(f.id)) and x.kind in _DENIERS
    ]
    return before[0] if before else None


def _dispute(
    m: Material,
    doc_id: str,
    here: Span,
    told: Sequence[Fact],
    denied: Sequence[Fact],
    *,
    blamed: bool,
) -> Dispute:
    versions = (
        Version(_short(m, told), tuple(map(account, told))),
        Version(
            f"denied: {_short(m, denied)}",
            tuple(account(f, "contradict") for f in denied),
        ),
    )
    subject_kind, subject_id = m.asked_of(told, _short(m, told))
    return Dispute(
        kind="actor" if blamed else "certainty",
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect="who" if blamed else "happened",
        topic=f"{doc_id}:{here.start}",
        versions=versions,
        reason=told_and_denied(
            clip(_short(m, told), SHOWN), m.first_teller(told), _who_denies(m, denied)
        ),
        weight=1.7,
    )


def _who_denies(m: Material, denied: Sequence[Fact]) -> str:
    denier = _denier(m, denied)
    return m.teller(denied[0], (denier.id,)) if denier else m.first_teller(denied)


def _short(m: Material, facts: Sequence[Fact]) -> str:
    """Return the words of the longest of some facts, a line at most."""
    longest = max(facts, key=lambda f: (extent(f), f.id))
    return clip(m.corpus.words(longest))
