"""How a meeting went: warm in one text, cold in another; and who is said to think alike.

Diplomats' adjectives are reported as they are given and read as they are meant, so the words for a
meeting's tone are sorted into warm and cold. What surprises: "useful" is warm and "frank" is cold,
in the language of those who use them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from conspectus.corroborate.clusters import Groups
from conspectus.corroborate.material import Dispute, Material, Version, account, clip
from conspectus.corroborate.statements import Statement, Statements
from conspectus.records import Fact, Quote

_MEETS = re.compile(
    r"\b(?:m[ee]t(?:s|ing|ings)?|talk(?:s|ed)?|summit|conversation|discussions?|exchange|call|dinner|"
    r"together|prime\s+ministers|presidents|leaders|relations)\b",
    re.I,
)
_WARM = re.compile(
    r"\b(?:constructive|useful|warm(?:ly)?|cordial|friendly|fruitful|productive|thaw(?:ed|ing|s)?|"
    r"(?:ice|frost)\s+(?:\w+\s+){0,2}melt\w*|common\s+(?:words|ground|aim)|rapprochement|"
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
LONGEST = 200  # code points of a fact that is evidence for one word
MOST = 300  # sentences on tones that are compared, which keeps large cases linear


def tone_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield meetings told as warm and as cold, and persons put in line with another's words."""
    yield from _meetings(m, told)
    yield from _likewise(m, told)


def _meetings(m: Material, told: Statements) -> Iterator[Dispute]:
    found = [
        (s, side)
        for s in told.every
        if m.voice_of[s.doc_id] == s.doc_id and (side := _side(s.text)) and _of_a_meeting(told, s)
    ][:MOST]
    groups = Groups([str(i) for i in range(len(found))])
    for i, (a, _) in enumerate(found):
        for j in range(i + 1, len(found)):
            if _one_talk(told, a, found[j][0]):
                groups.join(str(i), str(j))
    for members in groups.groups():
        sides: dict[str, list[Statement]] = defaultdict(list)
        for number in members:
            s, side = found[int(number)]
            sides[side].append(s)
        docs = {s.doc_id for x in sides.values() for s in x}
        if len(sides) == 2 and len(docs) > 1:
            yield _dispute(m, told, sides)


def _side(words: str) -> str:
    """Return whether words for a meeting are warm or cold; "" for both and neither."""
    warm, cold = _WARM.search(words), _COLD.search(words)
    return "" if bool(warm) == bool(cold) else "warm" if warm else "cold"


def _of_a_meeting(told: Statements, s: Statement) -> bool:
    """Return whether a sentence, or one shortly before it, speaks of people who met."""
    if _MEETS.search(s.text):
        return True
    before = [t for t in told.by_doc[s.doc_id] if 0 < s.span.start - t.span.start < REACH]
    return any(_MEETS.search(t.text) for t in before)


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


def _dispute(m: Material, told: Statements, sides: dict[str, list[Statement]]) -> Dispute:
    versions = []
    for side in sorted(sides):
        facts = [f for s in sides[side] for f in _evidence(m, told, s)]
        words = [
            p.group()
            for s in sides[side]
            for p in (_WARM.search(s.text), _COLD.search(s.text))
            if p
        ]
        versions.append(Version(" / ".join(dict.fromkeys(words)), tuple(map(account, facts))))
    about = m.incident_among(a.fact for v in versions for a in v.accounts)
    return Dispute(
        kind="wording",
        subject_kind="incident" if about else "topic",
        subject_id=about or sides[min(sides)][0].text[:60],
        aspect="said",
        topic="tone",
        versions=tuple(versions),
        state="open",
        reason=f"one meeting, told as «{versions[0].value}» and as «{versions[1].value}»",
        weight=1.0,
    )


def _evidence(m: Material, told: Statements, s: Statement) -> list[Fact]:
    """Return the facts over the words of tone, else those of the sentence."""
    found = _WARM.search(s.text) or _COLD.search(s.text)
    word = found.group().lower() if found else ""
    over = [
        f
        for f in m.corpus.facts_in(s.doc_id, s.span)
        if word in m.corpus.words(f).lower() and f.spans[-1].end - f.spans[0].start < LONGEST
    ]
    return over or told.evidence(s)


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
                yield _in_line(m, told, who, [fact, *told.evidence(s)], own)


def _named(m: Material, s: Statement) -> Sequence[tuple[str, Fact]]:
    """Return the persons of a sentence, by entity, with a mention of each."""
    found: dict[str, Fact] = {}
    for fact in m.corpus.facts_in(s.doc_id, s.span):
        mention = m.corpus.mentions.get(fact.id)
        if mention and mention.kind == "person" and mention.form == "name":
            found.setdefault(m.entity_of[mention.id], mention)
    return sorted(found.items())


def _in_line(
    m: Material, told: Statements, who: str, facts: Sequence[Fact], own: Sequence[Quote]
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
        reason=f"{m.corpus.outlet_shown(doc_id)} says that {name} thinks alike, "
        f"{m.corpus.outlet_shown(own[0].doc_id)} quotes {name}'s own words",
        weight=1.0,
    )
