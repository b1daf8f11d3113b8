"""A clause in the making, and what is known of a sentence while its clauses are read.

What surprises: relative pronouns are looked up before anything else, so that every argument which
is one gives the noun that it stands for.
"""

from dataclasses import dataclass, field
from typing import Literal

from conspectus.language.trees import Tree

_NO_PREDICATE = frozenset(
    {"aux", "aux:pass", "cop", "case", "mark", "fixed", "flat", "compound", "cc", "det", "goeswith",
     "compound:prt", "nmod:desc", "punct", "discourse", "reparandum", "advmod"}
)  # fmt: skip
_BARE = frozenset({"said", "following", "so-called", "given", "including", "leading", "remaining"})
"""Participles before a noun that tell no deed."""
_RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
_EACH = frozenset({"each", "another", "other", "one"})
LONGEST_CLIMB = 60  # edges from a relative pronoun to its clause; trees of news have under ten


@dataclass(slots=True)
class Frame:
    """A clause in the making; every place is an index into the tree."""

    head: int
    kind: Literal["verb", "noun", "light", "state"]
    noun: int = -1
    passive: bool = False
    reciprocal: bool = False
    negation: int = -1
    complement: int = -1
    auxiliaries: list[int] = field(default_factory=list)
    subjects: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    indirect: list[int] = field(default_factory=list)
    agents: list[int] = field(default_factory=list)
    obliques: list[tuple[str, int]] = field(default_factory=list)
    doers: list[int] = field(default_factory=list)
    undergoers: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """A sentence and the frames read so far, heads before what hangs on them."""

    tree: Tree
    frames: dict[int, Frame] = field(default_factory=dict)
    """Place of a head -> its frame; that of a noun carried by a verb is in `carried`."""
    carried: dict[int, Frame] = field(default_factory=dict)
    stands_for: dict[int, tuple[int, list[int]]] = field(default_factory=dict)
    """Relative pronoun -> its clause and the nouns it stands for."""
    pronounced: set[int] = field(default_factory=set)
    """Relative clauses that have their pronoun."""
    zero: dict[int, tuple[str, list[int]]] = field(default_factory=dict)
    """Clause -> the place, and the nouns for it, that a relative clause above leaves to it."""

    @staticmethod
    def of(tree: Tree) -> "Reading":
        """Return a reading with its relative pronouns looked up."""
        found = _relatives(tree)
        return Reading(tree, stands_for=found, pronounced={c for c, _ in found.values()})

    def frame_of(self, i: int) -> Frame | None:
        """Return the frame of a head or of a noun that a verb carries."""
        return self.frames.get(i) or self.carried.get(i)

    def filled(self, k: int) -> list[int]:
        """Return an argument's conjuncts, relative pronouns replaced by what they stand for."""
        if k in self.stands_for:
            return list(self.stands_for[k][1])
        return [w for w in self.tree.coordinated(k) if self.tree.dep[w] != "expl"]

    def antecedents(self, clause: int, noun: int) -> list[int]:
        """Return a noun and, of those coordinated with it, all that stand before the clause."""
        found = [w for w in self.tree.coordinated(noun) if w < clause] if noun < clause else [noun]
        return found or [noun]

    def gaps_of(self, frame: Frame) -> list[int]:
        """Return the nouns that a relative pronoun gives a frame as its object."""
        for k in self.tree.with_dep(frame.head, "obj"):
            if k in self.stands_for:
                return self.stands_for[k][1]
        return []

    def is_reciprocal(self, k: int) -> bool:
        """Return whether a word is "each other" or "one another"."""
        fixed = self.tree.child(k, "fixed", "det", "compound")
        return self.tree.lower[k] in _EACH and fixed >= 0 and self.tree.lower[fixed] in _EACH


def is_verb(tree: Tree, i: int) -> bool:
    """Return whether a word heads a clause as a verb; before a noun only as a participle."""
    if tree.pos[i] == "VERB":
        if tree.dep[i] == "amod":
            if tree.lower[i] in _BARE:
                return False
            return tree.tag[i] in ("VBN", "VBG") and tree.head[i] > i
        return tree.dep[i] not in _NO_PREDICATE
    return tree.pos[i] == "AUX" and tree.dep[i] in (
        "root", "ROOT", "conj", "ccomp", "advcl", "acl:relcl", "xcomp", "parataxis"
    )  # fmt: skip


def is_finite(tree: Tree, i: int) -> bool:
    """Return whether a clause has a finite verb, its own or an auxiliary."""
    verbs = [i, *tree.with_dep(i, "aux", "aux:pass", "cop")]
    if any(tree.lower[k] == "to" for k in tree.with_dep(i, "mark", "aux")):
        return False
    if any(tree.tag[k] in ("VBD", "VBZ", "VBP", "MD") for k in verbs):
        return True
    return any(tree.feature(k, "VerbForm", "Fin") for k in verbs)


def _relatives(tree: Tree) -> dict[int, tuple[int, list[int]]]:
    """Return, of each relative pronoun, its clause and the nouns it stands for."""
    found: dict[int, tuple[int, list[int]]] = {}
    for i, low in enumerate(tree.lower):
        if low not in _RELATIVES or tree.dep[i] in ("mark", "det", "fixed", "root"):
            continue
        at = i
        for _ in range(LONGEST_CLIMB):
            if at < 0 or tree.dep[at] == "acl:relcl":
                break
            at = tree.head[at]
        if at < 0 or tree.dep[at] != "acl:relcl" or i > at or tree.head[at] < 0:
            continue
        noun = tree.head[at]
        before = [w for w in tree.coordinated(noun) if w < i] if noun < i else []
        found[i] = (at, before or [noun])
    return found
