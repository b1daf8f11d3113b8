"""Which description says what a person is: "X, the retired admiral," and "defence minister Y".

A description beside a name becomes the name's `role` and stands for the same person. What
surprises: a description without a determiner ("EU envoy Z") is no mention of its own and is
dropped.
"""

from conspectus.facts.drafts import Draft
from conspectus.facts.reader import Reader

_CLOSERS = frozenset(", . ; : — – - ) who whose whom and said says told \" ” » '".split())
_OFFICES = frozenset("Minister Secretary Governor Ambassador Commissioner Mayor".split())
_LINKS = frozenset("of for in at from with to".split())
_ARTICLES = frozenset("the a an his her its their our this that".split())
_FORMS = frozenset("mr mrs ms dr".split())
_NAMING = frozenset("call calls called calling identify identifies identified introduced".split())
_SELF = frozenset({"himself", "herself"})
_NAMED = 24
"""Words from "a man" to the name he gave."""
MAX_ROLE_WORDS = 12
"""Longer descriptions are cut to their head."""


def is_office(draft: Draft) -> bool:
    """Return whether a name is that of an office one person holds: "Minister of Justice"."""
    words = draft.text.split()
    return draft.form == "name" and words[0] in _OFFICES and words[1:2] in (["of"], ["for"])


def hold_office(reader: Reader, draft: Draft) -> None:
    """Let the name of an office describe its holder: "the Minister of Justice"."""
    if draft.start and reader.words[draft.start - 1].lower() == "the":
        draft.start -= 1
        draft.text = reader.text(draft.start, draft.end)
    draft.form, draft.kind, draft.sector = "nominal", "person", "GOV"
    draft.knowledge_id, draft.how = None, ""


def attach_roles(reader: Reader, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, persons with their roles, bare role words taken out.

    A description tied to a name gets its `twin`, so that both come into one chain.
    """
    starts = {d.start: d for d in drafts if d.form == "name"}
    for draft in drafts:
        _call_person(reader, draft, starts)
    starts |= _titles(reader, drafts)
    ends = {d.end: d for d in drafts if d.form == "name"}
    gone: set[int] = set()
    for draft in drafts:
        if draft.form == "nominal" and draft.kind == "outlet" and not draft.plural:
            name = ends.get(draft.start - 1)
            if (
                name
                and reader.words[draft.start - 1] == ","
                and name.kind in ("thing", "person", "org")
            ):
                name.kind, name.sector, draft.twin = "outlet", "JRN", name
        if draft.form != "nominal" or draft.kind != "person" or draft.plural:
            continue
        name = _beside(reader, draft, starts, ends)
        if name is None:
            continue
        text = _role(reader, draft, ends, name)
        name.role = text if name.role is None else name.role
        name.gender = name.gender or draft.gender
        name.country = name.country or draft.country
        name.sector = name.sector or draft.sector
        draft.twin = name
        first = reader.words[draft.start].lower()
        if (first not in _ARTICLES or first == "that") and name.start == draft.end:
            gone.add(id(draft))
    _give_names(reader, drafts)
    for draft in drafts:
        if draft.form == "name" and draft.kind == "person":
            _country(reader, draft, starts, ends)
    return [d for d in drafts if id(d) not in gone]


def _call_person(reader: Reader, draft: Draft, starts: dict[int, Draft]) -> None:
    """Let an unknown name beside a description of one be a person's: "the minister, X Y, wept"."""
    if draft.form != "nominal" or draft.kind != "person" or draft.plural:
        return
    name = starts.get(draft.end + 1) if reader.words[draft.end : draft.end + 1] == [","] else None
    if name is None or name.kind != "thing" or name.knowledge_id or len(name.text.split()) != 2:
        return
    closed = reader.words[name.end : name.end + 1]
    if reader.words[draft.start].lower() in _ARTICLES and closed in ([","], ["."], [";"]):
        name.kind = "person"


def _give_names(reader: Reader, drafts: list[Draft]) -> None:
    """Tie "a man who gave his name as Abu Sahl" to that name."""
    for at, name in enumerate(drafts):
        if name.form != "name" or name.kind != "person":
            continue
        begin = name.start - (len(name.role.split()) if name.role else 0)
        before = [w.lower() for w in reader.words[max(0, min(begin, name.start) - 4) : begin]]
        said = before[-1:] == ["as"] and "name" in before[-3:-1]
        said = said or bool(_SELF & set(before[-2:]) and _NAMING & set(before[-4:-1]))
        if not said:
            continue
        sentence = reader.parsed.doc[name.start].sent.start
        for draft in reversed(drafts[max(0, at - _NAMED) : at]):
            if draft.start < max(sentence, name.start - _NAMED):
                break
            if draft.form == "nominal" and draft.kind == "person" and not draft.plural:
                draft.twin = draft.twin or name
                break


def _titles(reader: Reader, drafts: list[Draft]) -> dict[int, Draft]:
    """Return the names by the token at which their title begins: the "Gen." of "Gen. X"."""
    found: dict[int, Draft] = {}
    for draft in drafts:
        if draft.form != "name" or draft.kind != "person" or not draft.role:
            continue
        begin = draft.start - len(draft.role.split())
        if begin >= 0 and reader.capital(begin) and reader.text(begin, draft.start) == draft.role:
            found[begin] = draft
    return found


def _beside(
    reader: Reader, draft: Draft, starts: dict[int, Draft], ends: dict[int, Draft]
) -> Draft | None:
    """Return the person's name that a description belongs to."""
    words, size = reader.words, len(reader.words)
    if draft.end in starts and starts[draft.end].kind == "person":
        return starts[draft.end]
    after = words[draft.end] if draft.end < size else ""
    begun = draft.end + 1
    if begun < size and words[begun].rstrip(".").lower() in _FORMS:
        begun += 1
    if after == "," and begun in starts and starts[begun].kind == "person":
        name = starts[begun]
        closed = name.end >= size or words[name.end] in ',.;:)—–"”»'
        owned = draft.owner is not None or words[draft.start].lower() in (
            "the",
            "its",
            "his",
            "her",
        )
        owned = owned or "'s " in draft.text.replace("’", "'")
        if closed and owned and (name.end >= size or words[name.end] != "and"):
            return name
    before = draft.start - 1
    person = ends[before] if before in ends and words[before : before + 1] == [","] else None
    closed = not after or after in _CLOSERS or after in _LINKS
    if person and person.kind == "person" and closed:
        return person
    aged = words[max(0, before - 2) : before + 1]
    if len(aged) == 3 and aged[0] == aged[2] == "," and aged[1].isdigit():
        person = ends.get(before - 2)
        return person if person and person.kind == "person" else None
    return None


def _role(reader: Reader, draft: Draft, ends: dict[int, Draft], name: Draft) -> str:
    """Return the description without its article, with an "of ..." that a name ends."""
    start, end = draft.start, draft.end
    if reader.words[start].lower() in _ARTICLES:
        start += 1
    if end < len(reader.words) and reader.words[end] in ("of", "for") and name.start < draft.start:
        for stop in range(end + 2, min(end + 6, len(reader.words))):
            if stop in ends and ends[stop].start > end:
                end = stop
                break
    if end - start > MAX_ROLE_WORDS:
        start = draft.head
    return " ".join(reader.text(start, end).split())


def _country(reader: Reader, name: Draft, starts: dict[int, Draft], ends: dict[int, Draft]) -> None:
    """Take the country from "Norway's Prime Minister X" and "X of Britain"."""
    words = reader.words
    if name.end < len(words) and words[name.end] == "of" and name.end + 1 in starts:
        name.country = name.country or starts[name.end + 1].country
    if not name.role:
        return
    first = name.start - len(name.role.split())
    if first > 0 and words[first - 1] in ("'s", "’s") and first - 1 in ends:
        name.country = name.country or ends[first - 1].country
