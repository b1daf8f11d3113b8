"""How a meeting went: warm in one text, cold in another; and who is said to think alike.

Diplomats' adjectives are reported as they are given and read as they are meant, so the words for a
meeting's tone are sorted into warm and cold. What surprises: "useful" is warm and "frank" is cold,
in the language of those who use them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from conspectus.corroborate.clusters import grouped
from conspectus.corroborate.corpus import shortest
from conspectus.corroborate.grammar import SHOWN, inside, listed, told_in
from conspectus.corroborate.material import Dispute, Material, Version, account, clip
from conspectus.corroborate.statements import Statement, Statements
from conspectus.records import Fact, Quote, Span

_MEETS = re.compile(
    r"\b(?:m[ee]t(?:s|ing|ings)?|talk(?:s|ed)?|summit|conversation|discussions?|exchange|call|dinner|"
    r"together|prime\s+ministers|presidents|leaders|relations)\b",
    re.I,
)
_WARM = re.compile(
    r"\b(?:constructive|useful|warm(?:ly)?|cordial|friendly|fruitful|productive|thaw(?:ed|ing|s)?|"
    r"(?:ice|frost)\s+(?:\w+\s+){0,2}melt\w*|common\s+(?:words|ground)|rapprochement|"
    r"embrac\w+|open\s+arms|handshake)\b"
)
_COLD = re.compile(
    r"\b(?:frank|tense|icy|chilly|frosty|stormy|heated|cups?\s+(?:\w+\s+)?thrown|"
    r"doors?\s+(?:\w+\s+)?slammed|shouting|fruitless|deadlock\w*|[Dd]ifferences|[Dd]ivergences|"
    r"parted\s+without|without\s+a\s+deal|walked\s+out)\b|[\"“«]Frank[\"”»]"
)
_ALIKE = re.compile(
    r"\b(?:thinks?\s+(?:alike|likewise|the\s+same)|(?:along|on)\s+the\s+same\s+lines|"
    r"sees?\s+(?:it|this|things)\s+(?:in\s+)?the\s+same(?:\s+way)?|of\s+the\s+same\s+(?:mind|opinion|view)|"
    r"shares?\s+(?:this|that|the)\s+view|agrees?\s+with\s+(?:him|her|them|this))\b",
    re.I,
)
SAME_TALK = 0.1  # likeness of two sentences on one meeting that share a party
REACH = 500  # code points within which a text goes on about a meeting
_TWO_VOICES = re.compile(
    r"[,;].*\b(?:and|but)\b|.{12}\b(?:but|though|while|whereas)\b", re.I | re.S
)
"""Between words of tone that two voices give."""
NEXT = 20  # code points behind a sentence in which the next begins
LONGEST = 200  # code points of a fact that is evidence for one word
MOST = 300  # sentences on tones that are compared, which keeps large cases linear


def tone_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield meetings told as warm and as cold, and persons put in line with another's words."""
    yield from _meetings(m, told)
    yield from _likewise(m, told)


class _Tone(NamedTuple):
    """A word for the tone of a meeting."""

    statement: Statement
    side: str
    at: Span


def _meetings(m: Material, told: Statements) -> Iterator[Dispute]:
    found = [
        tone
        for s in told.every
        if m.voice_of[s.doc_id] == s.doc_id and (tones := _tones(m, s)) and _of_a_meeting(told, s)
        for tone in tones
    ][:MOST]
    for members in grouped(found, lambda a, b: _one_talk(told, a.statement, b.statement)):
        sides: dict[str, list[_Tone]] = defaultdict(list)
        for tone in members:
            sides[tone.side].append(tone)
        docs = {tone.statement.doc_id for x in sides.values() for tone in x}
        if len(sides) == 2 and len(docs) > 1:
            yield _dispute(m, told, sides)


def _tones(m: Material, s: Statement) -> list[_Tone]:
    """Return the warm and cold words for a meeting; none of "frank and useful", which is neither.

    Two voices of one sentence may each have a word of their own.
    """
    text = m.corpus.by_doc[s.doc_id].document.text
    found = [
        _Tone(s, side, Span(start=p.start(), end=p.end()))
        for side, words in (("warm", _WARM), ("cold", _COLD))
        for p in words.finditer(text, s.span.start, s.span.end)
    ]
    found.sort(key=lambda tone: tone.at.start)
    for a, b in pairwise(found):
        if a.side != b.side and not _TWO_VOICES.search(text[a.at.end : b.at.start]):
            return []
    return found


def _of_a_meeting(told: Statements, s: Statement) -> bool:
    """Return whether a sentence, one shortly before it or the next speaks of people who met."""
    if _MEETS.search(s.text):
        return True
    near = [t for t in told.by_doc[s.doc_id] if 0 < s.span.start - t.span.start < REACH]
    after = [t for t in told.by_doc[s.doc_id] if 0 <= t.span.start - s.span.end < NEXT]
    return any(_MEETS.search(t.text) for t in (*near, *after))


def _one_talk(told: Statements, a: Statement, b: Statement) -> bool:
    """Return whether two sentences are on the talk of the same two parties."""
    if a.doc_id == b.doc_id:
        return abs(a.span.start - b.span.start) < REACH
    shared = len(_parties(told, a) & _parties(told, b))
    return shared > 2 or (shared == 2 and told.likeness(a, b) >= SAME_TALK)


def _parties(told: Statements, s: Statement) -> frozenset[str]:
    """Return the persons and states named in a sentence and shortly before it."""
    near = [t for t in told.by_doc[s.doc_id] if 0 <= s.span.start - t.span.start < REACH / 2]
    return frozenset(i for t in near for i in t.ideas if i.startswith("entity:"))


def _dispute(m: Material, told: Statements, sides: dict[str, list[_Tone]]) -> Dispute:
    versions = []
    for side in sorted(sides):
        facts = dict.fromkeys(f for tone in sides[side] for f in _evidence(m, told, tone))
        words = dict.fromkeys(
            m.corpus.text(tone.statement.doc_id, tone.at).strip('"“”«»') for tone in sides[side]
        )
        versions.append(Version(" / ".join(words), tuple(map(account, facts))))
    subject_kind, subject_id = m.asked_of(
        (a.fact for v in versions for a in v.accounts), sides[min(sides)][0].statement.text[:60]
    )
    both = (sorted(sides), versions)
    return Dispute(
        kind="wording",
        subject_kind=subject_kind,
        subject_id=subject_id,
        aspect="said",
        topic="tone",
        versions=tuple(versions),
        state="open",
        reason="one meeting is "
        + " and ".join(f"«{v.value}» {_tellers(m, sides[x])}" for x, v in zip(*both, strict=True)),
        weight=1.0,
    )


def _tellers(m: Material, tones: Sequence[_Tone]) -> str:
    """Return to whom a meeting was so: who is quoted with such a word, or the outlets."""
    return "to " + listed(
        list(
            dict.fromkeys(
                told_in(_speaker(m, t) or outlet, outlet)
                for t in tones
                for outlet in [m.corpus.outlet_shown(t.statement.doc_id)]
            )
        )
    )


def _speaker(m: Material, tone: _Tone) -> str:
    """Return who is quoted with a word; "" for nobody but the writer."""
    over = m.corpus.facts_over(tone.statement.doc_id, tone.at)
    quotes = [q for f in over if (q := m.corpus.quotes.get(f.id)) and q.speaker_id]
    inner = shortest(quotes)
    return m.teller(inner, inner.attribution) if inner else ""


def _evidence(m: Material, told: Statements, tone: _Tone) -> list[Fact]:
    """Return the facts over a word of tone, else those of its sentence."""
    doc_id = tone.statement.doc_id
    over = [
        f
        for f in m.corpus.facts_over(doc_id, tone.at)
        if f.spans[-1].end - f.spans[0].start < LONGEST
    ]
    return over or told.evidence(tone.statement)


# --- who is said to think alike -----------------------------------------------------------------


def _likewise(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield persons put in line with somebody's words, whose own words another text quotes."""
    said: dict[str, list[Quote]] = defaultdict(list)
    for quote in sorted(m.corpus.quotes.values(), key=lambda q: q.id):
        if quote.speaker_id in m.entity_of:
            said[m.entity_of[quote.speaker_id or ""]].append(quote)
    for s in told.every:
        cue = _ALIKE.search(s.text)
        if not cue or m.voice_of[s.doc_id] != s.doc_id:
            continue
        for who, fact in _named(m, s):
            own = [q for q in said[who] if m.voice_of[q.doc_id] != s.doc_id]
            if own:
                with_whom = _spoke_before(m, s, who)
                yield _in_line(m, told, who, with_whom, [fact, *told.evidence(s)], own)


def _spoke_before(m: Material, s: Statement, who: str) -> str:
    """Return with whom a person is put in line: whose words stand last before a sentence."""
    near = Span(start=max(0, s.span.start - REACH), end=s.span.start)
    facts = m.corpus.facts_in(s.doc_id, near)
    speakers = [q.speaker_id for f in facts if (q := m.corpus.quotes.get(f.id)) and q.speaker_id]
    return next((m.label(x) for x in reversed(speakers) if m.entity_of.get(x) != who), "")


def _named(m: Material, s: Statement) -> Sequence[tuple[str, Fact]]:
    """Return the persons of a sentence, by entity, with a mention of each."""
    found: dict[str, Fact] = {}
    for fact in m.corpus.facts_in(s.doc_id, s.span):
        mention = m.corpus.mentions.get(fact.id)
        if mention and mention.kind == "person" and mention.form == "name":
            found.setdefault(m.entity_of[mention.id], mention)
    return sorted(found.items())


def _in_line(
    m: Material,
    told: Statements,
    who: str,
    with_whom: str,
    facts: Sequence[Fact],
    own: Sequence[Quote],
) -> Dispute:
    name, doc_id = m.entities[who].label, facts[0].doc_id
    wants = [
        f
        for s in told.by_doc[own[0].doc_id]
        if abs(s.span.start - own[0].spans[0].start) < REACH / 2 and f"entity:{who}" in s.ideas
        for f in told.evidence(s)
    ]
    quoted = tuple(map(account, dict.fromkeys((*own, *wants))))
    return Dispute(
        kind="selection",
        subject_kind="entity",
        subject_id=who,
        aspect="said",
        topic=facts[0].id,
        versions=(
            Version(clip(m.corpus.words(own[0])), quoted),
            Version(f"{name} thinks alike", tuple(map(account, dict.fromkeys(facts)))),
        ),
        state="open",
        reason=f"{m.corpus.outlet_shown(doc_id)} puts {name} in line with "
        f"{inside(with_whom) or 'others'}, {m.corpus.outlet_shown(own[0].doc_id)} has words of "
        f"{name}'s own: «{clip(m.corpus.words(own[0]), SHOWN)}»",
        weight=1.0,
    )
