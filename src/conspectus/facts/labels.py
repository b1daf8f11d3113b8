"""What the model takes a name for, beside what rules and tables take it for.

Names and a Doc with `ents` in, names with kinds, missing ones added, torn ones joined. The tables
say who somebody is and are never overruled. What surprises: the model reads each mention by
itself and errs on some, so that all mentions of a name vote; and its vote counts only where rules
had nothing but the shape of a word to go by.
"""

from collections import Counter

from spacy.tokens import Span

from conspectus.facts.drafts import Draft
from conspectus.facts.reader import Reader
from conspectus.knowledge.names import fold_name
from conspectus.records import MentionKind

_KINDS: dict[str, MentionKind] = {
    "PER": "person", "ORG": "org", "LOC": "place", "FACILITY": "place", "PLATFORM": "thing",
}  # fmt: skip
_TORN = frozenset({"PER", "ORG"})
"""Labels that make one name of what the rules took for several."""
_MAJORITY = 0.6
_AT = frozenset("of in at on near into inside outside around across off".split())
_SMALL = frozenset("of the de del la al el bin ibn von van and for".split())
_HYPHENS = frozenset("- ‐ ‑".split())
_NO_NAMES = frozenset("operation exercise article annex chapter".split())


def label(reader: Reader, drafts: list[Draft]) -> list[Draft]:
    """Return the names with what the model knows about them, in text order."""
    ents = [e for e in reader.parsed.doc.ents if e.label_ in _KINDS]
    if not ents:
        return drafts
    drafts = _complete(reader, drafts, ents)
    votes = _votes(reader, ents)
    surnames = {w for d in drafts for w in _surname(reader, d)}
    located = {d.text for d in drafts if _located(reader, d)}
    for draft in drafts:
        if draft.knowledge_id or draft.how == "ship" or draft.role or _glossed(reader, draft):
            continue
        vote = votes.get(_key(draft.text))
        if vote is None or (draft.kind == "person" and _is_person(reader, draft, surnames)):
            continue
        name, count = vote.most_common(1)[0]
        if count >= _MAJORITY * vote.total() and _convinces(draft, name, count, located):
            _take(draft, name)
    return drafts


def _key(text: str) -> str:
    return fold_name(text).removeprefix("the ")


def _votes(reader: Reader, ents: list[Span]) -> dict[str, Counter[str]]:
    """Return how often the model gives each name each label."""
    votes: dict[str, Counter[str]] = {}
    for ent in ents:
        text = reader.text(ent.start, ent.end)
        votes.setdefault(_key(text), Counter())[ent.label_] += 1
    return votes


def _surname(reader: Reader, draft: Draft) -> list[str]:
    """Return the last name of a person whose full name is sure."""
    parts = draft.text.split()
    sure = draft.kind == "person" and len(parts) > 1
    sure = sure and bool(draft.role or parts[0].lower() in reader.nouns.first_names)
    return [parts[-1]] if sure or (draft.kind == "person" and draft.role) else []


def _is_person(reader: Reader, draft: Draft, surnames: set[str]) -> bool:
    parts = draft.text.split()
    return parts[-1] in surnames or parts[0].lower() in reader.nouns.first_names


def _located(reader: Reader, draft: Draft) -> bool:
    before = reader.words[draft.start - 1].lower() if draft.start else ""
    return before in _AT


def _glossed(reader: Reader, draft: Draft) -> bool:
    """Return whether a person's description follows: "Oda Lind, a teacher,"."""
    after = [w.lower() for w in reader.words[draft.end : draft.end + 3]]
    if draft.kind != "person" or after[:1] != [","] or after[1:2] not in (["a"], ["an"], ["the"]):
        return False
    noun = reader.nouns.heads.get(after[-1])
    return noun is not None and not noun.body and not noun.plural


def _convinces(draft: Draft, name: str, count: int, located: set[str]) -> bool:
    """Return whether the model's label outweighs what the rules guessed for want of better."""
    single = " " not in draft.text
    guessed = draft.kind == "person"
    if name == "PLATFORM":
        return draft.kind == "thing" or guessed or (draft.kind == "outlet" and not single)
    if draft.kind == "place":
        return name == "PER" and single and draft.text not in located and not draft.beside
    if draft.kind != "thing" and not guessed:
        return False
    if name == "FACILITY":
        return not single
    if name == "LOC":
        return draft.text in located
    if name == "PER":
        return single
    return not guessed or count > 1 or not single


def _take(draft: Draft, name: str) -> None:
    if draft.text[-1:].isdigit():
        return
    draft.kind = _KINDS[name]
    if name == "PLATFORM":
        draft.how, draft.sector = "ship", None


def _complete(reader: Reader, drafts: list[Draft], ents: list[Span]) -> list[Draft]:
    """Return the drafts with names that only the model found, torn names made one."""
    at = {i: d for d in drafts for i in range(d.start, d.end)}
    gone: set[int] = set()
    more: list[Draft] = []
    for ent in ents:
        start, end = ent.start, ent.end
        inside = {id(at[i]): at[i] for i in range(start, end) if i in at}
        if any(d.start < start or d.end > end or d.knowledge_id for d in inside.values()):
            continue
        if (start, end) in {(d.start, d.end) for d in inside.values()}:
            continue
        if ent.label_ not in _TORN or not _whole(reader, start, end):
            continue
        gone |= set(inside)
        text = reader.text(start, end)
        more.append(Draft(start, end, end - 1, "name", _KINDS[ent.label_], text))
    kept = [d for d in drafts if id(d) not in gone]
    return sorted([*kept, *more], key=lambda d: d.start)


def _whole(reader: Reader, start: int, end: int) -> bool:
    """Return whether each word of a range but particles looks like one of a name."""
    words = reader.words[start:end]
    capitals = [w for w in words if w[0].isupper()]
    if len(capitals) < 2 or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    first = words[0].lower()
    if first in reader.nouns.titles or first in _NO_NAMES or words[0] in reader.nouns.never:
        return False
    inner = [w for w in words if w not in _HYPHENS]
    if any(not w[0].isalnum() for w in inner):
        return False
    return all(w[0].isupper() or w in _SMALL for w in inner)
