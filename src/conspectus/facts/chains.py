"""Which mentions of one document stand for the same: chains.

Names first: by what is known, by full name, surname, initials and short form. Then descriptions, by
role and by what was named last; then pronouns, by the nearest fitting subject. Precision before
recall: what fits nothing begins a chain of its own. What surprises: persons, bodies, states and
places never share a chain, but a state, its government, its adjective and its capital when it
acts do.
"""

from conspectus.facts.collectives import name_forces, resolve_collectives
from conspectus.facts.drafts import Draft
from conspectus.facts.pronouns import resolve_descriptions, resolve_pronouns
from conspectus.facts.reader import Reader
from conspectus.knowledge.names import fold_name

_BODIES = ("group", "org", "igo", "outlet")
_SMALL = frozenset("of the and for in de du al to a".split())
MAX_NAMESAKES = 30
"""Full names kept for one surname; keeps a list of a thousand Smiths linear."""
_TITLES = frozenset("mr mrs ms miss dr sir lord lady".split())


def link(reader: Reader, drafts: list[Draft]) -> None:
    """Set `chain` of each draft; drafts must be in text order."""
    chains = _Chains()
    name_forces(reader, drafts)
    _acronyms(reader, drafts)
    _short_forms(drafts)
    _surnames(drafts)
    for draft in drafts:
        if draft.form != "pronoun" and draft.knowledge_id:
            draft.chain = chains.of(draft.knowledge_id)
        elif draft.form == "name":
            draft.chain = chains.of(_key(draft))
    for draft in drafts:
        if draft.twin is not None:
            draft.chain = draft.twin.chain
            draft.knowledge_id = draft.twin.knowledge_id
    resolve_descriptions(reader, drafts)
    resolve_collectives(reader, drafts, chains.fresh)
    resolve_pronouns(reader, drafts)
    for draft in drafts:
        if draft.chain < 0:
            draft.chain = chains.fresh()


class _Chains:
    """Numbers of chains, by key."""

    def __init__(self) -> None:
        self.count = 0
        self.by_key: dict[str, int] = {}

    def fresh(self) -> int:
        """Return a new chain."""
        self.count += 1
        return self.count

    def of(self, key: str) -> int:
        """Return the chain of a key, the same each time."""
        if key not in self.by_key:
            self.by_key[key] = self.fresh()
        return self.by_key[key]


def _key(draft: Draft) -> str:
    """Return what names of one referent share, once `name` has been set to the longest form."""
    family = "body" if draft.kind in _BODIES else draft.kind
    return f"{family}:{fold_name(draft.name or draft.text).removeprefix('the ')}"


def _acronyms(reader: Reader, drafts: list[Draft]) -> None:
    """Tie "Atlantic Shelf Front (ASF)" and later "ASF" to the long name."""
    words = reader.words
    ends = {d.end: d for d in drafts if d.form == "name"}
    long: dict[str, Draft] = {}
    defined: set[str] = set()
    for draft in drafts:
        if draft.form != "name" or draft.kind == "person":
            continue
        at = draft.start - 1
        if at > 0 and words[at] in "([" and at in ends and draft.text.isupper():
            before = ends[at]
            if before.kind in _BODIES or (before.kind == "thing" and " " in before.text):
                long.setdefault(draft.text, before)
                defined.add(draft.text)
    for draft in drafts:
        if draft.form == "name" and draft.kind in (*_BODIES, "thing") and " " in draft.text:
            initials = _initials(draft.text)
            if len(initials) > 1:
                long.setdefault(initials, draft)
    for draft in drafts:
        owner = long.get(draft.text.replace(".", "")) if draft.form == "name" else None
        free = not draft.knowledge_id or draft.text in defined
        if owner and owner is not draft and free:
            if owner.kind == "thing":
                owner.kind = "org"
            _same(draft, owner)


def _initials(text: str) -> str:
    return "".join(w[0] for w in text.replace("-", " ").split() if w[0].isupper())


def _same(draft: Draft, owner: Draft) -> None:
    """Let a draft be another form of its owner's name."""
    draft.kind, draft.sector = owner.kind, owner.sector or draft.sector
    draft.country, draft.knowledge_id = owner.country or draft.country, owner.knowledge_id
    draft.name = owner.name or owner.text


def _short_forms(drafts: list[Draft]) -> None:
    """Tie "the Front" and "Shelf Front" to "Atlantic Shelf Front" where only one name fits."""
    long: dict[str, Draft] = {}
    for draft in drafts:
        if draft.form == "name" and draft.kind in _BODIES and not draft.name:
            words = fold_name(draft.text).removeprefix("the ").split()
            for i in range(1, len(words)):
                key = " ".join(words[i:])
                known = long.get(key)
                if known and fold_name(known.text) != fold_name(draft.text):
                    if len(known.text) < len(draft.text) and fold_name(known.text) in fold_name(
                        draft.text
                    ):
                        long[key] = draft
                    continue
                long.setdefault(key, draft)
    for draft in drafts:
        if draft.form != "name" or draft.knowledge_id or draft.name:
            continue
        if draft.kind not in (*_BODIES, "thing"):
            continue
        owner = long.get(fold_name(draft.text).removeprefix("the "))
        if owner and owner is not draft:
            _same(draft, owner)


def _surnames(drafts: list[Draft]) -> None:
    """Tie "Kvamme" and "Mr Kvamme" to the full name said before, else after."""
    people = [d for d in drafts if d.form == "name" and d.kind == "person"]
    by_last: dict[str, list[Draft]] = {}
    by_first: dict[str, dict[str, Draft]] = {}
    for draft in people:
        parts = _parts(draft)
        if len(parts) > 1:
            same = by_last.setdefault(parts[-1], [])
            if len(same) < MAX_NAMESAKES:
                same.append(draft)
            by_first.setdefault(parts[0], {}).setdefault(fold_name(draft.text), draft)
    for draft in people:
        parts = _parts(draft)
        owners = [
            f
            for f in by_last.get(parts[-1], ())
            if f is not draft and _ends_with(f, parts) and _fits(f, draft)
        ]
        if not owners and len(parts) == 1:
            firsts = by_first.get(parts[0], {})
            owners = [f for f in firsts.values() if _fits(f, draft)] if len(firsts) == 1 else []
        if not owners:
            continue
        before = [o for o in owners if o.start < draft.start]
        owner = before[-1] if before else owners[0]
        known = draft.knowledge_id and draft.knowledge_id == owner.knowledge_id
        if (
            draft.knowledge_id
            and not known
            and any(o.knowledge_id == draft.knowledge_id for o in owners)
        ):
            continue
        draft.name = owner.name or owner.text
        draft.knowledge_id = owner.knowledge_id
        draft.country = owner.country or draft.country
        draft.gender = draft.gender or owner.gender
        owner.gender = owner.gender or draft.gender


def _parts(draft: Draft) -> list[str]:
    words = fold_name(draft.text).split()
    return words[1:] if len(words) > 1 and words[0] in _TITLES else words


def _ends_with(full: Draft, parts: list[str]) -> bool:
    own = _parts(full)
    return len(own) > len(parts) and own[-len(parts) :] == parts


def _fits(a: Draft, b: Draft) -> bool:
    return a.gender is None or b.gender is None or a.gender == b.gender
