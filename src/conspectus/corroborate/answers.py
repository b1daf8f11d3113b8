"""Two voices side by side: one says what it was, the next says what it was instead.

Reports set such voices next to each other, in one paragraph. What surprises: that they differ is
not always said by a "not"; it is enough that both speak of the same thing by the same words, or of
"it", and that no word of what they say of it is the same.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from conspectus.corroborate.comparable import HARM
from conspectus.corroborate.grammar import SHOWN, does
from conspectus.corroborate.material import Account, Dispute, Material, Version, clip
from conspectus.corroborate.statements import Statements
from conspectus.records import Aspect, DiscrepancyKind, Fact, Quote, Span

NEAR = 160  # code points between two voices that answer each other
LONG = 30  # words of a claim that says many things; a "not" in it is of one of them
SHORT = 16  # words of a claim about "it"; a longer one says more than one thing
_NOT = re.compile(r"\b(?:not|no|never|nobody|none|nothing|neither|n[’']t|without|cannot)\b", re.I)
_KNOWS_NOT = re.compile(
    r"\b(?:could|can|did|does|do|would)(?:\s+not|n[’']t|not)\s+(?:tell|say|know|confirm|comment)|"
    r"\b(?:unclear|unknown|not\s+(?:clear|known|certain|sure))\b",
    re.I,
)
_HOLDS_ON = re.compile(
    r"\b(?:(?:still|nevertheless|nonetheless)\s+(?:says?|said|claims?|insists?|holds?|speaks?)|"
    r"disputes?|disputed|disagrees?|contradict(?:s|ed))\b",
    re.I,
)
_ADDS = re.compile(r"[\s,”\"»]*(?:and\s+)?(?:saying|adding|insisting|stressing|arguing)\b", re.I)
_SUBJECT = re.compile(r"^(?:that\s+)?(it|they|he|she|there|this|these|those)\b", re.I)
_OBJECT = re.compile(r"\b(?:it|them|him|her)\b", re.I)
_WISH = re.compile(
    r"\b(?:should|must|would|will|shall|want\w*|wish\w*|hope\w*|call(?:s|ed)\s+for|urge\w*|ask\w*|"
    r"demand\w*|going\s+to|plan\w*|ready)\b",
    re.I,
)
_COMMITS = re.compile(
    r"\b(?:promis\w+|pledg\w+|agreed|agreement|deal|guarante\w+|assur\w+)\b", re.I
)
"""To have agreed and to have promised are one thing where the next voice denies it."""
_NONE = re.compile(r"\b(?:not\s+(?:one|a\s+single)|no|none|nobody|neither)\b", re.I)
_DOER = re.compile(
    r"\b(?:by|from)\s+(?:the\s+|an?\s+|its\s+|their\s+)?(?P<by>[^\W\d]\w+)|"
    r"\b(?P<who>[^\W\d]\w+)\s+(?:had\s+|have\s+|has\s+)?(?:fired|shot|threw|thrown|launched|laid|planted)\b",
    re.I,
)
_VIOLENCE = re.compile(
    r"\b(?:fired|shot|hit|struck|killed|wounded|threw|thrown|launched|laid|planted|bullets?|shells?|"
    r"bombs?|mines?|rockets?|missiles?|came)\b",
    re.I,
)


def answer_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield what two voices in a row say of one thing where both cannot be."""
    for analysis in m.corpus.analyses:
        doc_id = analysis.document.id
        if m.voice_of[doc_id] != doc_id:
            continue
        quotes = [
            q
            for q in sorted(analysis.quotes, key=lambda q: (q.spans[0].start, q.id))
            if q.speaker_id
            and q.cue_class not in ("intention", "feeling")
            and m.corpus.in_article(doc_id, q.spans[0].start)
        ]
        for a, b in pairwise(quotes):
            if _side_by_side(m, a, b) and (_set_against(m, a, b) or _differ(m, told, a, b)):
                yield _dispute(m, a, b)


def _side_by_side(m: Material, a: Quote, b: Quote) -> bool:
    """Return whether two people speak one after the other in one paragraph."""
    if m.entity_of.get(a.speaker_id or "") == m.entity_of.get(b.speaker_id or ""):
        return False
    if m.voice(a, a.attribution) == m.voice(b, b.attribution) or _one_side(m, a, b):
        return False
    if _goes_on(m, a, b) or m.teller(a, a.attribution) == m.teller(b, b.attribution):
        return False
    if "indirect" not in (a.kind, b.kind) or {a.kind, b.kind} & {"direct", "block"}:
        return False
    paragraph = m.corpus.paragraph(a.doc_id, a.spans[0].start)
    ends = max(s.end for s in a.spans)
    inside = paragraph.start <= b.spans[0].start < paragraph.end
    return inside and 0 <= b.spans[0].start - ends < NEAR


def _goes_on(m: Material, a: Quote, b: Quote) -> bool:
    """Return whether one speaks on, or "they" speak, who may be those who spoke before."""
    speaker = m.corpus.mentions[b.speaker_id or ""]
    text = m.corpus.by_doc[a.doc_id].document.text
    between = text[max(s.end for s in a.spans) : b.spans[0].start]
    if _ADDS.match(between):
        return True
    return speaker.form == "pronoun" and m.label(speaker.id).islower()


def _set_against(m: Material, a: Quote, b: Quote) -> bool:
    """Return whether the writer sets two voices against each other.

    "One says this; the other says that", or the second is said to hold on to its own account.
    """
    text = m.corpus.by_doc[a.doc_id].document.text
    between = text[max(s.end for s in a.spans) : b.spans[0].start]
    if any(p.search(_words(m, q)) for p in (_WISH, _KNOWS_NOT) for q in (a, b)):
        return False
    return between.lstrip(' "”»').startswith(";") or _HOLDS_ON.search(between) is not None


def _one_side(m: Material, a: Quote, b: Quote) -> bool:
    """Return whether a state speaks and then somebody of that state."""
    both = [m.entities.get(m.entity_of.get(q.speaker_id or "", "")) for q in (a, b)]
    countries = {e.country for e in both if e}
    kinds = {e.kind for e in both if e}
    return len(countries) == 1 and None not in countries and kinds == {"state", "person"}


def _differ(m: Material, told: Statements, a: Quote, b: Quote) -> bool:
    """Return whether two reported claims are of one thing and say different things of it."""
    one, other = (_words(m, q) for q in (a, b))
    if _WISH.search(one) or _WISH.search(other):
        return False
    shared = told.ideas_of(one) & told.ideas_of(other)
    if _COMMITS.search(one) and _COMMITS.search(other):
        shared |= {"promise"}
    negated = bool(_NOT.search(one)) != bool(_NOT.search(other))
    short = all(len(w.split()) <= SHORT for w in (one, other))
    if not all(len(w.split()) <= LONG for w in (one, other)):
        return False
    subjects = [_SUBJECT.match(w) for w in (one, other)]
    if negated and (shared or (short and all(_OBJECT.search(w) for w in (one, other)))):
        return True
    if shared and all(subjects):
        return short and len({s[1].lower() for s in subjects if s}) == 1
    return (
        short
        and not shared
        and bool(subjects[0] or subjects[1])
        and all(re.search(r"\bit\b", w, re.I) for w in (one, other))
    )


def _words(m: Material, quote: Quote) -> str:
    return m.corpus.content(quote).strip(' "“”«»,.;')


def _dispute(m: Material, a: Quote, b: Quote) -> Dispute:
    subject_kind, subject_id = m.asked_of((*_inside(m, a), *_inside(m, b)), _words(m, a)[:60])
    one, other = (m.teller(q, q.attribution) for q in (a, b))
    kind = _kind(m, a, b)
    return Dispute(
        kind=kind,
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect=_ASPECTS[kind],
        topic=f"{a.doc_id}:{a.spans[0].start}",
        versions=tuple(
            Version(
                f"{'denied: ' * (_verb(m, q) == 'deny')}{clip(_words(m, q))}",
                (Account(q, q.attribution),),
            )
            for q in (a, b)
        ),
        reason=" and ".join(
            f"{does(who, _verb(m, q))} «{clip(_words(m, q), SHOWN)}»"
            for who, q in ((one, a), (other, b))
        ),
        weight=1.6,
    )


def _kind(m: Material, a: Quote, b: Quote) -> DiscrepancyKind:
    """Return what two accounts differ on: how many died, who did it, or whether it was so."""
    words = [_words(m, q) for q in (a, b)]
    counted = [_harm(m, q) for q in (a, b)]
    none = [bool(_NONE.search(w)) for w in words]
    if all(counted) or (counted[0] and none[1]) or (counted[1] and none[0]):
        return "figure"
    doers = [{d["by"] or d["who"] for d in _DOER.finditer(w)} for w in words]
    if all(doers) and not doers[0] & doers[1] and any(_VIOLENCE.search(w) for w in words):
        return "actor"
    return "certainty"


_ASPECTS: Mapping[DiscrepancyKind, Aspect] = {
    "figure": "how_many", "actor": "who", "certainty": "happened"
}  # fmt: skip


def _harm(m: Material, quote: Quote) -> bool:
    """Return whether a quote counts people who came to harm."""
    figures = (m.corpus.figures.get(f.id) for f in _inside(m, quote))
    return any(f and f.measure in HARM for f in figures)


def _verb(m: Material, quote: Quote) -> str:
    """Return whether a speaker says or denies what his quote holds."""
    cue = m.corpus.text(quote.doc_id, quote.cue) if quote.cue else ""
    return "deny" if re.match(r"den(?:y|ies|ied)\b", cue, re.I) else "say"


def _inside(m: Material, quote: Quote) -> list[Fact]:
    """Return the facts that begin inside a quote."""
    whole = Span(start=quote.spans[0].start, end=quote.spans[-1].end)
    return m.corpus.facts_in(quote.doc_id, whole)
