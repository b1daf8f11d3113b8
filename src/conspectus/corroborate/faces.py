"""One speaker, two faces: what he says in one text and what he says in another.

Either he says that he never did what he said he did, or one text has him warm to somebody and
another hard on them. What surprises: how a writer introduces the words counts as much as the words,
because a politician's words are nearly always warm.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from conspectus.corroborate.contradicted import undone
from conspectus.corroborate.corpus import FAR_PAST, content_words
from conspectus.corroborate.grammar import SHOWN
from conspectus.corroborate.material import Account, Dispute, Material, Version, clip
from conspectus.corroborate.statements import Statement, Statements
from conspectus.knowledge.ideas import idea
from conspectus.records import DiscrepancyKind, DiscrepancyState, Quote

_WARM = re.compile(
    r"\b(?:prais\w*|thank\w*|welcom\w*|applaud\w*|hail\w*|co-?operat\w*|common\s+(?:aim|ground|cause)|"
    r"crucial|friend\w*|partner\w*|trust\w*|embrac\w*|solidar\w*|congratulat\w*|good\s?will)\b",
    re.I,
)
_HARD = re.compile(
    r"\b(?:scorn\w*|rebuk\w*|condemn\w*|critici[sz]\w*|denounc\w*|rebuff\w*|accus\w*|blam\w*|contempt\w*|"
    r"lash\w*\s+out|hit\s+out|coldly|mock\w*|unacceptab\w*|shameful|betray\w*|treacher\w*)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|no|never|nor|neither|without)\b|n[’']t\b", re.I)
_DENIED = re.compile(
    r"\b(?:never|(?:did|have|has|had)\s+not|(?:did|have|has|had)n[’']t)\s+(\w+)", re.I
)
NEAR = timedelta(days=21)  # between two texts that quote a speaker of one time
LEAST = 2.5  # weight of what a speaker says he did and says he never did
MOST = 60  # quotations of one speaker that are laid side by side, which keeps large cases linear

_Said = tuple[Statement, Quote]


def face_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield persons who say otherwise of themselves, or of somebody, in another text."""
    by_speaker: dict[str, list[_Said]] = defaultdict(list)
    for quote in sorted(m.corpus.quotes.values(), key=lambda q: (m.corpus.moment(q.doc_id), q.id)):
        speaker = m.entity_of.get(quote.speaker_id or "", "")
        s = told.at(quote.doc_id, quote.spans[0].start)
        if s and m.voice_of[s.doc_id] == s.doc_id and _is_named(m, speaker):
            by_speaker[speaker].append((s, quote))
    for speaker in sorted(by_speaker):
        said = by_speaker[speaker][:MOST]
        for one, other in combinations(said, 2):
            if one[0].doc_id == other[0].doc_id:
                continue
            found = _unsaid(m, told, speaker, one, other) or _faces(m, told, speaker, one, other)
            if found:
                yield found
                break


def _is_named(m: Material, entity_id: str) -> bool:
    entity = m.entities.get(entity_id)
    return bool(entity and entity.kind == "person" and entity.label[:1].isupper())


def _unsaid(
    m: Material, told: Statements, speaker: str, one: _Said, other: _Said
) -> Dispute | None:
    """Return what a speaker says he did in one text and never did in another."""
    for yes, no in ((one, other), (other, one)):
        words = [m.corpus.content(q) for _, q in (yes, no)]
        not_done, verb = undone(told, words[1]), _DENIED.search(words[1])
        if not verb or told.plain(not_done) < LEAST or _NOT.search(words[0]):
            continue
        if idea(verb[1].lower()) not in {idea(w) for w in content_words(words[0])}:
            continue
        if not_done <= told.ideas_of(words[0]) and _named(m, no) <= _named(m, yes):
            return _dispute(m, speaker, (one, other), "stance", "changed")
    return None


def _named(m: Material, said: _Said) -> frozenset[str]:
    """Return who and what place is named in a speaker's words."""
    facts = [f for x in said[1].content for f in m.corpus.facts_in(said[1].doc_id, x)]
    mentions = (x for f in facts if (x := m.corpus.mentions.get(f.id)) and x.form == "name")
    places = (t.place_id for f in facts if (t := m.corpus.toponyms.get(f.id)) and t.place_id)
    return frozenset((*(m.entity_of[x.id] for x in mentions if x.id in m.entity_of), *places))


def _faces(m: Material, told: Statements, speaker: str, one: _Said, other: _Said) -> Dispute | None:
    """Return the words by which a speaker is warm to somebody here and hard on them there."""
    moments = [m.corpus.moment(s.doc_id) for s, _ in (one, other)]
    if FAR_PAST not in moments and abs(moments[1] - moments[0]) > NEAR:
        return None
    sides = {_side(m, told, x) for x in (one, other)}
    if sides != {1, -1} or not _parties(m, speaker, one) & _parties(m, speaker, other):
        return None
    return _dispute(m, speaker, (one, other), "selection", "open")


def _side(m: Material, told: Statements, said: _Said) -> int:
    """Return 1 for words that are warm, -1 for such as are hard or told as hard."""
    s, quote = said
    words = m.corpus.content(quote)
    before = " ".join(t.text for t in told.before(s))
    hard = _HARD.search(f"{before} {s.text}")
    if hard:
        return -1
    return 1 if len(_WARM.findall(words)) > 1 and not _NOT.search(words) else 0


def _parties(m: Material, speaker: str, said: _Said) -> frozenset[str]:
    """Return the states and bodies that a speaker's words name, his own country left out."""
    own = m.entities[speaker].country
    facts = m.corpus.facts_in(said[1].doc_id, said[1].spans[0])
    entities = (m.entities[m.entity_of[f.id]] for f in facts if f.id in m.entity_of)
    return frozenset(
        e.country or e.id for e in entities if e.kind != "person" and (e.country or e.id) != own
    )


def _dispute(
    m: Material,
    speaker: str,
    both: Sequence[_Said],
    kind: DiscrepancyKind,
    state: DiscrepancyState,
) -> Dispute:
    who = m.entities[speaker].label
    words = [clip(m.corpus.content(q), SHOWN) for _, q in both]
    outlets = [m.corpus.outlet_shown(s.doc_id) for s, _ in both]
    return Dispute(
        kind=kind,
        subject_kind="entity",
        subject_id=speaker,
        aspect="said",
        topic=both[0][1].id,
        versions=tuple(
            Version(clip(m.corpus.content(q)), (Account(q, q.attribution),)) for _, q in both
        ),
        state=state,
        reason=f"{who} says «{words[0]}» in {outlets[0]} and «{words[1]}» in {outlets[1]}",
        weight=1.5,
    )
