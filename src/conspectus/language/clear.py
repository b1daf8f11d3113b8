"""Trees in the manner of ClearNLP, as spaCy's English pipelines give, into Universal Dependencies.

Words, heads and labels of a text in, heads and labels out. What surprises: renaming labels is
the small part. In the one manner a preposition and a form of "be" are heads, in the other the words
with content are; so edges are turned around. A label that both manners share stays, and a tree that
is in UD already comes out as it went in.
"""

from dataclasses import dataclass, replace

_NAMES = {
    "ROOT": "root", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass",
    "dobj": "obj", "relcl": "acl:relcl", "rcmod": "acl:relcl", "poss": "nmod:poss",
    "possessive": "case", "prt": "compound:prt", "predet": "det:predet", "preconj": "cc:preconj",
    "neg": "advmod", "quantmod": "advmod", "oprd": "xcomp", "acomp": "xcomp", "attr": "xcomp",
    "dative": "iobj", "intj": "discourse", "meta": "dep", "nn": "compound", "num": "nummod",
    "number": "nummod", "complm": "mark", "partmod": "acl", "infmod": "acl", "vmod": "acl",
    "agent": "obl:agent", "pobj": "obl", "pcomp": "advcl", "abbrev": "appos",
}  # fmt: skip
_BE = frozenset("be am is are was were been being 's 're 'm ’s ’re ’m".split())
_BINDING = frozenset({"prep", "agent", "dative"})
_FIXED = frozenset("according because due instead out such as rather prior".split())
"""Words that are one preposition with the next: "according to"."""
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a foreign pipeline; its head is a place in the list, its own for a root."""

    lower: str
    pos: str
    tag: str
    head: int
    dep: str
    person: int = -1
    """Number of the person's name it is part of; -1 = none."""


def to_ud(words: list[Word]) -> list[Word]:
    """Return the words with heads and labels of Universal Dependencies.

    >>> fled = Word("fled", "VERB", "VBD", 0, "ROOT")
    >>> to, kolm = Word("to", "ADP", "IN", 0, "prep"), Word("kolm", "PROPN", "NNP", 1, "pobj")
    >>> [(w.head, w.dep) for w in to_ud([fled, to, kolm])]
    [(0, 'root'), (2, 'case'), (0, 'obl')]
    """
    rewrite = _Rewrite(words)
    rewrite.flatten_lists()
    rewrite.lift_nouns()
    rewrite.turn_copulas()
    rewrite.rename()
    rewrite.lower_subjects()
    rewrite.join_names()
    return [replace(w, head=rewrite.head[i], dep=rewrite.dep[i]) for i, w in enumerate(words)]


class _Rewrite:
    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.head = [w.head for w in words]
        self.dep = [w.dep for w in words]

    def _kids(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.head):
            if head != i:
                found[head].append(i)
        return found

    def _hang(self, i: int, head: int, dep: str) -> None:
        self.head[i], self.dep[i] = head, dep

    def flatten_lists(self) -> None:
        """Hang all conjuncts on the first, and each conjunction on the conjunct after it."""
        first = list(range(len(self.words)))
        order = [i for i, h in enumerate(self.head) if h == i]
        kids = self._kids()
        for i in order:  # grows while it is read: heads before their children
            if self.dep[i] == "conj":
                first[i] = first[self.head[i]]
            order += kids[i]
        for i, dep in enumerate(self.dep):
            if dep == "conj":
                self.head[i] = first[i]
        kids = self._kids()
        for i, dep in enumerate(self.dep):
            if dep == "cc":
                later = [k for k in kids[first[self.head[i]]] if self.dep[k] == "conj" and k > i]
                if later:
                    self.head[i] = later[0]

    def lift_nouns(self) -> None:
        """Make nouns heads of their prepositions, and clauses heads of what opens them."""
        kids = self._kids()
        for p, dep in enumerate(self.dep):
            if dep not in _BINDING or (dep == "dative" and self.words[p].pos != "ADP"):
                continue
            above = self.head[p]
            noun, others = self._content(p, kids)
            if noun < 0:
                verbal = self.words[above].pos in _VERBAL
                self.dep[p] = "obl" if verbal and self.words[p].pos == "ADP" else "advmod"
                continue
            self._bind(p, noun, others, above, dep, kids)
            for k in kids[p]:  # "in the port and on the coast"
                if self.dep[k] != "conj" or self.head[k] != p:
                    continue
                second, more = self._content(k, kids)
                if second >= 0 and second != noun:
                    self._bind(k, second, more, noun, "conj", kids)
                    for below in kids[k]:
                        if self.head[below] == k:
                            self.head[below] = second
            for k in kids[p]:
                if self.head[k] == p and self.dep[k] not in ("fixed", "conj", "cc"):
                    self.head[k] = noun

    def _content(self, p: int, kids: list[list[int]]) -> tuple[int, list[int]]:
        """Return what a preposition binds, and the prepositions between: "from behind the wall"."""
        between: list[int] = []
        at = p
        for _ in range(4):
            found = next((k for k in kids[at] if self.dep[k] in ("pobj", "pcomp")), -1)
            if found < 0 and at == p:  # "in and around the port"
                found = next(
                    (
                        g
                        for k in kids[at]
                        if self.dep[k] == "conj" and kids[k]
                        for g in kids[k]
                        if self.dep[g] == "pobj"
                    ),
                    -1,
                )
            if found >= 0 and not (self.words[found].pos in ("ADP", "SCONJ") and kids[found]):
                return found, between
            below = (
                found if found >= 0 else next((k for k in kids[at] if self.dep[k] == "prep"), -1)
            )
            if below < 0:
                return -1, []
            between.append(below)
            at = below
        return -1, []

    def _bind(
        self, p: int, noun: int, others: list[int], above: int, dep: str, kids: list[list[int]]
    ) -> None:
        clause = self.dep[noun] == "pcomp" and self.words[noun].pos in _VERBAL
        verbal = self.words[above].pos in (*_VERBAL, "ADJ", "ADV")
        if dep == "conj":
            label = "conj"
        elif clause:
            label = "advcl" if verbal else "acl"
        elif dep == "agent":
            label = "obl:agent"
        else:
            label = "obl" if verbal else "nmod"
        self._hang(noun, above, label)
        self._hang(p, noun, "mark" if clause else "case")
        for k in others:
            if self.words[p].lower in _FIXED:
                self._hang(k, p, "fixed")
            else:
                self._hang(k, noun, "case")
            for below in kids[k]:
                if self.head[below] == k:
                    self.head[below] = noun

    def turn_copulas(self) -> None:
        """Make what a form of "be" says of its subject the head, also "is under attack"."""
        kids = self._kids()
        for b, word in enumerate(self.words):
            if word.lower not in _BE or self.dep[b].startswith(("aux", "cop")):
                continue
            below = [k for k in kids[b] if self.head[k] == b]
            said = [k for k in below if self.dep[k] in ("attr", "acomp")]
            if any(self.dep[k] == "expl" and self.words[k].lower == "there" for k in below):
                for k in said:
                    self.dep[k] = "nsubj"
                continue
            if not said and not any(self.dep[k] in ("xcomp", "ccomp", "expl") for k in below):
                said = [k for k in below if self.dep[k] == "obl" and k > b][:1]
            if not said:
                continue
            top = said[0]
            root = self.head[b] == b
            self._hang(top, top if root else self.head[b], self.dep[b])
            if not root:
                kids[self.head[b]].append(top)
            self._hang(b, top, "cop")
            for k in below:
                if k != top:
                    self.head[k] = top
            kids[top] = [*kids[top], *(k for k in below if k != top)]

    def rename(self) -> None:
        """Give the edges that stay their names."""
        kids = self._kids()
        for i, dep in enumerate(self.dep):
            verbal = self.words[self.head[i]].pos in (*_VERBAL, "ADJ", "ADV")
            if dep == "npadvmod":
                self.dep[i] = "obl:unmarked" if verbal else "nmod:unmarked"
            elif dep == "aux" and self.words[i].tag == "TO":
                self.dep[i] = "mark"
            elif dep == "nmod" and i < self.head[i]:
                bound = any(self.dep[k] == "case" for k in kids[i])
                self.dep[i] = "nmod" if bound else "compound"
            else:
                self.dep[i] = _NAMES.get(dep, dep)

    def lower_subjects(self) -> None:
        """Make "troops" the object of "ordered troops to fire", and "fire" its infinitive."""
        kids = self._kids()
        for i, dep in enumerate(self.dep):
            if dep != "ccomp" or self.words[i].tag not in ("VB", "VBG", "VBN"):
                continue
            above = self.head[i]
            subjects = [k for k in kids[i] if self.dep[k] in ("nsubj", "nsubj:pass")]
            finite = any(
                self.words[k].tag in ("MD", "VBD", "VBZ", "VBP")
                for k in kids[i]
                if self.dep[k] in ("aux", "aux:pass", "cop")
            )
            marked = any(self.dep[k] == "mark" and self.words[k].tag != "TO" for k in kids[i])
            if subjects and not finite and not marked and above < subjects[0] < i:
                self._hang(subjects[0], above, "obj")
                self.dep[i] = "xcomp"

    def join_names(self) -> None:
        """Make the first word of a person's name its head, and a title before it a description."""
        groups: dict[int, list[int]] = {}
        for i, word in enumerate(self.words):
            if word.person >= 0:
                groups.setdefault(word.person, []).append(i)
        kids = self._kids()
        for name in groups.values():
            last = name[-1]
            parts = [i for i in name if self.head[i] == last and self.dep[i] == "compound"]
            before = [k for k in kids[last] if k < name[0] and self.dep[k] == "compound"]
            top = last
            if parts:
                top = parts[0]
                root = self.head[last] == last
                self._hang(top, top if root else self.head[last], self.dep[last])
                for k in kids[last]:
                    if k != top:
                        self._hang(k, top, "flat" if k in parts else self.dep[k])
                self._hang(last, top, "flat")
            if before:
                title = before[-1]
                self._hang(title, top, "nmod:desc")
                for k in before[:-1]:
                    self.head[k] = title
