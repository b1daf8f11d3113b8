"""Descriptions and pronouns -> the chain of what they refer back to.

A description takes the last person of that role, or the one body just named; a pronoun the nearest
fitting subject of its own or an earlier sentence. Words inside quotation marks refer only to
what is inside or to what was said outside before; "I" and "we" stay alone, for who speaks is
not known here.
"""

from dataclasses import dataclass

from conspectus.facts.drafts import Draft
from conspectus.facts.reader import Reader

_BODIES = ("group", "org", "igo", "outlet")
_GROUP_HEADS = frozenset(
    "group movement organisation organization militia faction party militants rebels fighters union"
    " alliance company firm agency bloc network charity council front".split()
)
_DEFINITE = frozenset("the this that".split())
_FIRST = frozenset("i me my mine we us our ours".split())
_MARKS = {"“": 1, "”": -1, "«": 1, "»": -1}
LOOK_BACK = 100
"""Mentions looked back at, so that a long text stays linear."""
WINDOW = 4
"""Sentences looked back at; further back a reference is too often wrong."""


@dataclass(slots=True)
class _Place:
    """Sentence and quotation of each token."""

    sentence: list[int]
    quoted: list[bool]
    named: frozenset[int] = frozenset()
    """Chains that hold a name."""


def _places(reader: Reader) -> _Place:
    doc = reader.parsed.doc
    sentence, quoted = [0] * len(doc), [False] * len(doc)
    for n, sent in enumerate(doc.sents):
        for i in range(sent.start, sent.end):
            sentence[i] = n
    inside = False
    for i, token in enumerate(doc):
        if token.is_space and "\n\n" in token.text:
            inside = False
        if token.text in _MARKS:
            inside = _MARKS[token.text] > 0
        elif token.text == '"':
            inside = not inside
        quoted[i] = inside
    return _Place(sentence, quoted)


def resolve_descriptions(reader: Reader, drafts: list[Draft]) -> None:
    """Set the chain of descriptions that refer back; drafts in text order, names chained."""
    place = _places(reader)
    for i, draft in enumerate(drafts):
        if draft.form != "nominal" or draft.chain >= 0 or draft.plural:
            continue
        first = reader.words[draft.start].lower()
        if first not in _DEFINITE:
            continue
        before = drafts[max(0, i - LOOK_BACK) : i]
        if draft.kind == "person":
            found = _by_role(reader, draft, before) or _last_person(reader, draft, before, place)
            found = found or _only_holder(reader, draft, drafts)
        elif draft.kind in _BODIES:
            found = _last_body(reader, draft, before, place)
        else:
            found = None
        found = found or _same_words(reader, draft, before)
        if found:
            _take(draft, found)


def _take(draft: Draft, found: Draft) -> None:
    draft.chain, draft.knowledge_id = found.chain, found.knowledge_id
    draft.kind = found.kind
    draft.country = draft.country or found.country
    draft.gender = draft.gender or found.gender


def _last_word(text: str | None) -> str:
    return (text or "").lower().split(" of ")[0].split(" for ")[0].split()[-1:][0] if text else ""


def _by_role(reader: Reader, draft: Draft, before: list[Draft]) -> Draft | None:
    """Return the last person whose role the description repeats: "the minister"."""
    head = reader.words[draft.head].lower()
    words = {w.lower() for w in reader.text(draft.start, draft.end).split()} - _DEFINITE
    for other in reversed(before):
        if other.form != "name" or other.kind != "person" or not other.role:
            continue
        if _last_word(other.role) != head or not _agree(draft, other):
            continue
        role = set(other.role.lower().replace("'s", "").split())
        if draft.country is None and not words <= role | {"former"}:
            continue
        return other
    return None


def _only_holder(reader: Reader, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the one person of the document with a role that is named only further down."""
    head = reader.words[draft.head].lower()
    if draft.sector not in ("GOV", "MIL", "LEG") or draft.country is not None:
        return None
    if reader.words[draft.end : draft.end + 1] == ["of"]:
        return None
    holders = [d for d in drafts if d.form == "name" and d.kind == "person" and d.role]
    like = [d for d in holders if head in (w.lower() for w in (d.role or "").split())]
    return _by_role(reader, draft, like) if len({d.chain for d in like}) == 1 else None


def _agree(a: Draft, b: Draft) -> bool:
    if a.country and b.country and a.country != b.country:
        return False
    return a.gender is None or b.gender is None or a.gender == b.gender


def _last_person(reader: Reader, draft: Draft, before: list[Draft], place: _Place) -> Draft | None:
    """Return the only person named in this and the last two sentences, for an office's title."""
    if draft.sector not in ("GOV", "MIL", "LEG", "COP", "JUD", "PTY"):
        return None
    if draft.start > 0 and reader.words[draft.end : draft.end + 1] == ["of"]:
        return None
    here = place.sentence[draft.start]
    near = [
        d
        for d in before
        if d.form == "name"
        and d.kind == "person"
        and here - place.sentence[d.start] <= 2
        and d.end <= draft.start
    ]
    last = near[-1] if near else None
    if last is None or len({d.chain for d in near if d is not None}) != 1:
        near = [d for d in near if here - place.sentence[d.start] <= 1]
        if not near or len({d.chain for d in near}) != 1:
            return None
        last = near[-1]
    clash = last.role and _last_word(last.role) != reader.words[draft.head].lower()
    return last if not clash and _agree(draft, last) else None


def _last_body(reader: Reader, draft: Draft, before: list[Draft], place: _Place) -> Draft | None:
    head = reader.words[draft.head].lower()
    named = [
        d
        for d in before
        if d.form == "name"
        and d.kind in _BODIES
        and " " in d.text
        and d.text.lower().split()[-1] == head
    ]
    if named and len({d.chain for d in named}) == 1 and len(draft.text.split()) == 2:
        return named[-1]  # "the brigade" of the one Brigade named so far
    if head not in _GROUP_HEADS and draft.kind != "outlet":
        return None
    here = place.sentence[draft.start]
    for other in reversed(before):
        if here - place.sentence[other.start] > WINDOW:
            return None
        if other.form != "name" or other.end > draft.start:
            continue
        if draft.kind == "outlet" and other.kind == "outlet":
            return other
        if head in ("group", "movement", "militia", "faction", "front") and other.kind == "group":
            return other
        if head == other.text.lower().split()[-1] and other.kind in _BODIES:
            return other
        if head not in ("group", "movement", "militia", "faction") and other.kind == "org":
            sector = reader.nouns.org_heads.get(head)
            if sector and sector == other.sector and draft.kind != "outlet":
                return other
    return None


def _same_words(reader: Reader, draft: Draft, before: list[Draft]) -> Draft | None:
    """Return an earlier description in the same words ("the ministry" again)."""
    head = reader.words[draft.head].lower()
    text = draft.text.lower().split()[1:]
    for other in reversed(before):
        if other.form != "nominal" or other.plural or reader.words[other.head].lower() != head:
            continue
        own = other.text.lower().split()
        if other.chain >= 0 and (text == own[1:] or len(text) == 1) and _agree(draft, other):
            return other
    return None


def resolve_pronouns(reader: Reader, drafts: list[Draft]) -> None:
    """Set the chain of he, she, they and it; descriptions without a chain get one each."""
    place = _places(reader)
    place.named = frozenset(d.chain for d in drafts if d.form == "name")
    fresh = max((d.chain for d in drafts), default=0) + 1_000_000
    for draft in drafts:
        if draft.form == "nominal" and draft.chain < 0:
            draft.chain = fresh
            fresh += 1
    members: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.chain >= 0:
            members.setdefault(draft.chain, []).append(draft)
    for i, draft in enumerate(drafts):
        if draft.form != "pronoun" or draft.text.lower() in _FIRST:
            continue
        found = _antecedent(reader, draft, drafts[max(0, i - LOOK_BACK) : i], place)
        if found is None:
            continue
        draft.chain, draft.kind = found.chain, found.kind
        draft.knowledge_id, draft.country = found.knowledge_id, found.country
        draft.sector = found.sector
        if draft.gender and found.kind == "person" and found.gender is None:
            for other in members.get(found.chain, ()):
                other.gender = other.gender or draft.gender


def _antecedent(reader: Reader, draft: Draft, before: list[Draft], place: _Place) -> Draft | None:
    here = place.sentence[draft.start]
    quoted = place.quoted[draft.start]
    by_sentence: dict[int, list[Draft]] = {}
    for other in before:
        back = here - place.sentence[other.start]
        if back > WINDOW or other.end > draft.start or other.chain < 0:
            continue
        if other.form == "pronoun" and other.text.lower() in _FIRST:
            continue
        if place.quoted[other.start] and not quoted:
            continue
        if back == 0 and (other.end == draft.start or _same_clause(reader, draft, other)):
            continue  # in "the men they caught", they are not the men
        if _suits(reader, draft, other):
            by_sentence.setdefault(back, []).append(other)
    for back in sorted(by_sentence):
        near = by_sentence[back]
        if draft.gender and len({d.chain for d in near}) == 1:
            return near[0]
        if back == 0:
            near = [d for d in near if d.start > _cut(reader, near[0].start, draft.start)] or near
        after = reader.words[draft.end].lower() if draft.end < len(reader.words) else ""
        if draft.text.lower() == "its" and after in _LED:
            near = [d for d in near if d.kind in ("group", "org", "outlet")] or near
        return _subject(reader, near, place, back)
    return None


def _cut(reader: Reader, low: int, high: int) -> int:
    """Return where a label or a quote in a headline ends: the dash of 'News Live: "..." — A says'.

    -1 where nothing is cut.
    """
    return max((i for i in range(low, high) if reader.words[i] in _DASHES), default=-1)


def _same_clause(reader: Reader, draft: Draft, other: Draft) -> bool:
    """Return whether a pronoun is an object in the clause whose subject is the other: not it."""
    words = reader.words
    if draft.text.lower() not in ("him", "them", "it") or other.form == "pronoun":
        return False
    if other.end >= draft.start or draft.start - other.end > _CLAUSE:
        return False
    if words[draft.start - 1].lower() not in _PREPOSITIONS:
        return False
    before = words[other.start - 1].lower() if other.start else ""
    if before in _PREPOSITIONS:
        return False
    between = words[other.end : draft.start]
    return not any(w.lower() in _CLAUSES or not w[0].isalnum() for w in between)


def _subject(reader: Reader, near: list[Draft], place: _Place, back: int) -> Draft:
    """Return the candidate that looks most like a subject: followed by a verb, and early."""

    def rank(other: Draft) -> tuple[bool, bool, int]:
        after = reader.words[other.end].lower() if other.end < len(reader.words) else ""
        of = other.start > 0 and reader.words[other.start - 1].lower() in _PREPOSITIONS
        plain = other.form == "nominal" and back > 0 and other.chain not in place.named
        return (not of, not plain, -other.start if after else 0)

    return max(near, key=rank)


_LED = frozenset(
    "leader leaders commander commanders spokesman spokeswoman fighters members founder chairman"
    " chairwoman lawyer supporters gunmen militants".split()
)
_CLAUSES = frozenset(
    "that who whom which and but or when while because if as where after before until since so"
    " said says told whose".split()
)
_DASHES = (":", "—", "–")
_CLAUSE = 10
"""Tokens from a subject to an object of its clause."""
_PREPOSITIONS = frozenset(
    "of in on at by with from to for against about between over near and or into".split()
)


def _suits(reader: Reader, draft: Draft, other: Draft) -> bool:
    word = draft.text.lower()
    if other.form == "nominal" and reader.words[other.start - 1 : other.start] == ["as"]:
        return False
    if draft.gender:
        if other.kind != "person" or other.plural or (other.form == "pronoun" and not other.gender):
            return False
        return other.gender in (None, draft.gender)
    if draft.plural:
        return (
            other.plural or other.kind in ("people",) or (other.form == "pronoun" and other.plural)
        )
    if word in ("it", "its"):
        if other.plural or other.how in ("adjective", "people"):
            return False
        if other.kind == "thing" and other.form == "name" and other.end - other.start > 3:
            return False
        return other.kind in ("state", "group", "org", "igo", "outlet", "thing")
    return False
