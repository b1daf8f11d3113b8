"""Who is told dead in one text and alive in another.

The words for it are few and what happened to one person is seldom the same event twice, so this
looks at sentences: who stands right before the words, and what they say became of him. What
surprises: the wounded are alive here, and "she was not hurt" takes her from the sentence before.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conspectus.corroborate.clusters import grouped
from conspectus.corroborate.corpus import content_words
from conspectus.corroborate.material import Dispute, Material, Version, account
from conspectus.corroborate.statements import Statement, Statements
from conspectus.records import DiscrepancyState, Mention

_BE = r"(?:is|was|are|were|has\s+been|have\s+been|had\s+been)\s+(?:now\s+|still\s+|also\s+)?"
_DEAD = re.compile(
    rf"\b(?:{_BE}(?:(?P<unsure>believed|feared|presumed|thought|reported|said)\s+(?:to\s+(?:have\s+been|be)\s+)?)?"
    r"(?:dead|killed|drowned|murdered|executed|shot\s+dead)|died|(?:has|had)\s+died)\b",
    re.I,
)
_ALIVE = re.compile(
    rf"\b(?:{_BE}(?:not\s+(?:hurt|dead|killed|injured|harmed)|alive|unhurt|unharmed|well|safe|"
    r"recovering|wounded|injured|in\s+(?:a\s+)?hospital|at\s+home|rescued|released|freed)|survived|"
    r"(?:lost|broke)\s+(?:an?|his|her|one)\s+(?:leg|arm|eye|hand|foot)|escaped\s+(?:unhurt|unharmed|alive))\b",
    re.I,
)
_BESIDE = re.compile(r"(?:\s+of\s[\w\s’'-]{2,30})?,?\s*")
_SINGLE = frozenset({"the", "his", "her", "its", "their"})
NEXT = 24  # code points between who it is and what became of him
MOST = 400  # sentences on what became of people, which keeps large cases linear


class _Fate(NamedTuple):
    statement: Statement
    dead: bool
    unsure: bool
    entities: frozenset[str]
    called: frozenset[str]
    """The words of names, and what one person alone is called: "the pilot"."""


def fate_disputes(m: Material, told: Statements) -> Iterator[Dispute]:
    """Yield persons of whom texts tell that they died and that they live."""
    fates = [f for s in told.every if (f := _fate(m, told, s))][:MOST]
    for members in grouped(fates, _of_one_person):
        sides: dict[bool, list[_Fate]] = defaultdict(list)
        for fate in members:
            sides[fate.dead].append(fate)
        voices = {m.voice_of[f.statement.doc_id] for side in sides.values() for f in side}
        if len(sides) == 2 and len(voices) > 1 and not _died_later(m, sides):
            yield _dispute(m, told, sides)


def _of_one_person(a: _Fate, b: _Fate) -> bool:
    return bool(a.entities & b.entities or a.called & b.called)


def _fate(m: Material, told: Statements, s: Statement) -> _Fate | None:
    """Return what a sentence says became of one person."""
    text = m.corpus.by_doc[s.doc_id].document.text
    for dead, words in ((False, _ALIVE), (True, _DEAD)):
        found = words.search(text, s.span.start, s.span.end)
        if not found:
            continue
        who = _before(m, s, found.start())
        if who and all(x.form == "pronoun" for x in who):
            who = [x for t in told.before(s) for x in _persons(m, t)]
        entities = frozenset(m.entity_of[x.id] for x in who if x.id in m.entity_of)
        called = frozenset(w for x in who for w in _called(m, x))
        if called:
            return _Fate(s, dead, dead and found["unsure"] is not None, entities, called)
    return None


def _persons(m: Material, s: Statement) -> list[Mention]:
    found = (m.corpus.mentions.get(f.id) for f in m.corpus.facts_in(s.doc_id, s.span))
    return [x for x in found if x and x.kind == "person"]


def _before(m: Material, s: Statement, end: int) -> list[Mention]:
    """Return who stands right before some words, with what is set beside him by commas."""
    text = m.corpus.by_doc[s.doc_id].document.text
    who: list[Mention] = []
    for x in reversed([x for x in _persons(m, s) if x.spans[-1].end <= end]):
        between = text[x.spans[-1].end : end]
        near = _BESIDE.fullmatch(between) if who else len(between) <= NEXT
        if not near or re.search(r"[;:]|\b(?:and|but|said|says)\b", between):
            break
        who.append(x)
        end = x.spans[0].start
    return who


def _called(m: Material, x: Mention) -> Iterator[str]:
    """Yield by what words a person is known again in another text."""
    words = m.corpus.words(x)
    if x.form == "name":
        yield from (w for w in content_words(words) if len(w) > 3)
    elif x.form == "nominal":
        said = words.split()
        if said[0].lower() in _SINGLE and len(said) > 1:
            head = m.corpus.text(x.doc_id, x.head).lower()
            if not head.endswith("s"):
                yield f"the {head}"


def _died_later(m: Material, sides: dict[bool, list[_Fate]]) -> bool:
    """Return whether all who tell of the death do so after all who tell of the living."""
    alive, dead = ({m.corpus.moment(f.statement.doc_id) for f in sides[x]} for x in (False, True))
    return max(alive) < min(dead)


def _dispute(m: Material, told: Statements, sides: dict[bool, list[_Fate]]) -> Dispute:
    dead, alive = sides[True], sides[False]
    changed: DiscrepancyState | None = "changed" if all(f.unsure for f in dead) else None
    versions = []
    for value, side in (("dead", dead), ("alive", alive)):
        facts = dict.fromkeys(f for x in side for f in told.evidence(x.statement))
        versions.append(Version(value, tuple(map(account, facts))))
    who = _shown(dead + alive)
    return Dispute(
        kind="certainty",
        subject_kind="topic",
        subject_id=who,
        aspect="happened",
        topic="alive",
        versions=tuple(versions),
        state=changed,
        reason=f"{who}: told dead and told alive",
        weight=1.8,
    )


def _shown(fates: Sequence[_Fate]) -> str:
    """Return by what a person is called most."""
    words = sorted(w for f in fates for w in f.called)
    return min(set(words), key=lambda w: (-words.count(w), w)) if words else ""
