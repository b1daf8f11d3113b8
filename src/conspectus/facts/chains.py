"""Which mentions of one document stand for the same: chains.

Names first, by knowledge, by name and by initials; then descriptions by role; then pronouns by the
nearest fitting subject. Precision before recall: what fits nothing begins a chain of its own.
"""

from conspectus.facts.drafts import Draft
from conspectus.facts.names import Reader
from conspectus.knowledge.names import fold_name

_SMALL = frozenset("of the and for in de du al".split())


def link(reader: Reader, drafts: list[Draft]) -> None:
    """Set `chain` of each draft; drafts must be in text order."""
    chains = _Chains()
    _states(drafts, chains)
    _names(drafts, chains)
    for draft in drafts:
        if draft.chain < 0:
            draft.chain = chains.fresh()


class _Chains:
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


def _states(drafts: list[Draft], chains: _Chains) -> None:
    for draft in drafts:
        if draft.knowledge_id and draft.form != "pronoun":
            draft.chain = chains.of(draft.knowledge_id)


def _names(drafts: list[Draft], chains: _Chains) -> None:
    for draft in drafts:
        if draft.form != "name" or draft.chain >= 0:
            continue
        draft.chain = chains.of(f"{draft.kind}:{fold_name(draft.text)}")
