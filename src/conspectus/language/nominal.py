"""Event nouns in a tree: which they are, and who does what to whom in "the raid on the port".

What surprises: nothing in the grammar tells "the visit of an envoy" from "the arrest of an envoy";
a short list of nouns does. The rest take "of" as what undergoes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from conspectus.language import constructions as known
from conspectus.language.trees import Tree

_NO_EVENT = frozenset(
    {"compound", "flat", "fixed", "nmod:desc", "case", "mark", "advmod", "cc", "goeswith", "amod"}
)
_DERIVED = ("tion", "sion", "ing", "ment")


@dataclass(slots=True)
class NounArguments:
    """The arguments of an event noun, by place."""

    subjects: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    agents: list[int] = field(default_factory=list)
    obliques: list[tuple[str, int]] = field(default_factory=list)
    doers: list[int] = field(default_factory=list)
    undergoers: list[int] = field(default_factory=list)
    reciprocal: bool = False

    def between(self) -> list[int]:
        """Return the parties after "between" or "among"."""
        return [w for p, w in self.obliques if p in ("between", "among")]

    def targets(self, tree: Tree, noun: int) -> list[int]:
        """Return those on whom a noun is done: after "on", "against", "to" and the like."""
        return [w for p, w in self.obliques if p in known.TARGETS and _is_target(tree, noun, p, w)]


def is_event_noun(tree: Tree, i: int) -> bool:
    """Return whether a word is a noun that names a deed or happening.

    The table of triggers says which; "the mining of" and "the demilitarisation by" say so
    themselves.
    """
    if tree.dep[i] in _NO_EVENT:
        return False
    gerund = tree.tag[i] == "VBG" and tree.pos[i] in ("NOUN", "VERB") and tree.child(i, "det") >= 0
    if tree.pos[i] != "NOUN" and not gerund:
        return False
    names = (tree.lower[i], tree.lemma[i], tree.lemma[i].rpartition("-")[2])
    if any(name in known.event_nouns() for name in names):
        return True
    if not tree.lemma[i].endswith(_DERIVED) or len(tree.lemma[i]) < 6:
        return False
    words = {tree.marks(k, "case") for k in tree.with_dep(i, "nmod", "obl", "obl:agent")}
    return "by" in words or (tree.lemma[i].endswith("ing") and gerund)


def counted(tree: Tree, i: int) -> int:
    """Return the event noun that a word of quantity counts, "a series of raids", or the word."""
    if tree.lower[i] in known.PARTS and not is_event_noun(tree, i):
        for k in tree.with_dep(i, "nmod"):
            if tree.marks(k, "case") == "of" and is_event_noun(tree, k):
                return k
    return i


def noun_arguments(tree: Tree, i: int, filled: Callable[[int], list[int]]) -> NounArguments:
    """Return the arguments of an event noun; `filled` gives a place's conjuncts and antecedents."""
    found = NounArguments()
    owners: list[int] = []
    targets: list[int] = []
    for k in tree.kids[i]:
        dep = tree.dep[k]
        if dep == "nmod:poss":
            owners += filled(k)
        elif dep in ("amod", "compound", "nmod:desc") and _is_actor(tree, k):
            found.subjects += [w for w in tree.coordinated(k) if _is_actor(tree, w)]
        elif dep in ("nmod", "obl", "obl:agent", "nmod:unmarked", "obj"):
            _place(found, tree, k, filled)
    named = [w for p, w in found.obliques if p == "of"]
    if owners and found.agents and not named:
        targets, owners = owners, []  # "the town's shelling by the army"
    elif owners and not named and tree.lemma[i] in known.UNDERGOING:
        targets, owners = owners, []
    found.subjects = [*owners, *found.subjects]
    lemma = tree.lemma[i]
    parties = found.between()
    if parties:
        found.reciprocal = True
    ofs = [w for w in named if _is_target(tree, i, "of", w)]
    acts = lemma in known.MOVING or (lemma in known.GIVEN and tree.marks(i, "case") != "in")
    acting = ofs if acts and not (found.subjects or found.agents) else []
    found.objects = [w for w in ofs if w not in acting]
    found.subjects += acting
    found.doers = list(dict.fromkeys([*found.agents, *found.subjects, *parties]))
    aimed = [w for w in found.targets(tree, i) if w not in acting]
    found.undergoers = list(dict.fromkeys([*targets, *found.objects, *aimed]))
    if parties and not found.undergoers:
        found.undergoers = list(parties)
    return found


def _place(found: NounArguments, tree: Tree, k: int, filled: Callable[[int], list[int]]) -> None:
    word = tree.marks(k, "case")
    for w in filled(k):
        own = (tree.marks(w, "case") if w != k else "") or word
        if own == "by" and not _is_time(tree, w):
            found.agents.append(w)
        elif own or tree.dep[k] != "nmod:unmarked":
            found.obliques.append((own, w))


def _is_actor(tree: Tree, k: int) -> bool:
    """Return whether a modifier names who acts: "Norwegian raid", "police raid", "US strike"."""
    kind = tree.tokens[k].ent_type_
    if kind:
        return kind in ("PER", "ORG", "NORP", "LOC", "GPE")
    if tree.pos[k] == "NOUN":
        return known.is_body(tree.lower[k])
    return (
        tree.tokens[k].text[:1].isupper()
        and not known.is_calendar(tree.tokens[k].text)
        and (tree.pos[k] == "PROPN" or k > 0)
    )


def _is_target(tree: Tree, noun: int, word: str, w: int) -> bool:
    if _is_time(tree, w):
        return False
    topical = tree.lemma[noun] in known.TOPICAL or tree.lower[noun] in known.TOPICAL
    if topical:
        return word in ("against", "to")
    return word == "of" or not (word == "over" and tree.lemma[noun] == "war")


def _is_time(tree: Tree, w: int) -> bool:
    token = tree.tokens[w]
    return (
        token.ent_type_ in ("DATE", "TIME")
        or known.is_calendar(token.text)
        or tree.lemma[w] in known.CIRCUMSTANCES
        or tree.pos[w] == "NUM"
    )
