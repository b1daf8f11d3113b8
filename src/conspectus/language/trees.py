"""A sentence's tree as lists: what the helpers on clauses look words up in.

One pass over the tokens makes it; then every question is a look-up, so that a sentence of ten
thousand words costs ten thousand steps. What surprises: places count from the sentence's start, and
a head outside of the sentence counts as none.
"""

from spacy.tokens import Span, Token

from conspectus.knowledge.triggers import Triggers
from conspectus.language.negation import negated

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET", "ADJ"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
OBLIQUES = frozenset({"obl", "obl:unmarked", "obl:agent", "obl:tmod", "obl:npmod"})
_LONGEST_LIST = 100  # conjuncts; a register read as one sentence must not multiply by its verbs
_ALONG = frozenset({"along with", "together with", "alongside", "as well as"})
_EXCLUDING = frozenset({"not", "rather", "instead"})


class Tree:
    """The words of one sentence, their labels, and the places of their children in text order."""

    def __init__(self, sentence: Span) -> None:
        self.tokens: list[Token] = list(sentence)
        first = sentence.start
        count = len(self.tokens)
        self.lower = [t.lower_ for t in self.tokens]
        self.dep = [t.dep_ for t in self.tokens]
        self.pos = [t.pos_ for t in self.tokens]
        self.tag = [t.tag_ for t in self.tokens]
        self.lemma = [_lemma(t) for t in self.tokens]
        self.head: list[int] = []
        self.kids: list[list[int]] = [[] for _ in range(count)]
        for i, token in enumerate(self.tokens):
            head = token.head.i - first
            if head == i or not 0 <= head < count:
                head = -1
            else:
                self.kids[head].append(i)
            self.head.append(head)

    def __len__(self) -> int:
        return len(self.tokens)

    def downward(self) -> list[int]:
        """Return all places, heads before their children."""
        order = [i for i, head in enumerate(self.head) if head < 0]
        for i in order:  # grows while it is read
            order += self.kids[i]
        return order

    def with_dep(self, i: int, *deps: str) -> list[int]:
        """Return the children that have one of these labels."""
        return [k for k in self.kids[i] if self.dep[k] in deps]

    def child(self, i: int, *deps: str) -> int:
        """Return the first child that has one of these labels; -1 when there is none."""
        return next((k for k in self.kids[i] if self.dep[k] in deps), -1)

    def marks(self, i: int, *deps: str) -> str:
        """Return the words that bind a phrase or clause to its head: "because of"; "" for none."""
        words: list[int] = []
        for k in self.kids[i]:
            if self.dep[k] in deps and self.lower[k] not in ("'s", "’s", "'", "’"):
                words += [k, *self.with_dep(k, "fixed")]
        return " ".join(self.lower[k] for k in words)

    def name(self, i: int) -> str:
        """Return a verb's lemma with its particles: "shoot-down"."""
        particles = [self.lower[k] for k in self.kids[i] if self.dep[k] == "compound:prt"]
        return "-".join([self.lemma[i], *particles])

    def feature(self, i: int, name: str, value: str) -> bool:
        """Return whether a word has that morphological feature."""
        return value in self.tokens[i].morph.get(name, [])

    def coordinated(self, i: int) -> list[int]:
        """Return a word and its conjuncts, those left out that the text excludes.

        "not Kyiv but Minsk" is Minsk, "Kyiv, not Minsk" is Kyiv.
        """
        found = [i]
        for k in found:  # grows while it is read
            for c in self.kids[k]:
                joined = self.dep[c] == "nmod" and self.marks(c, "case") in _ALONG
                if joined or (self.dep[c] == "conj" and not self._clausal(c)):
                    found.append(c)
        kept = [k for k in found if not self._excluded(k)] if len(found) > 1 else found
        return sorted(kept or found)[:_LONGEST_LIST]

    def _clausal(self, i: int) -> bool:
        return (self.pos[i] in ("VERB", "AUX") and self.tag[i] not in ("VBG", "")) or any(
            self.dep[k] in SUBJECTS for k in self.kids[i]
        )

    def _excluded(self, i: int) -> bool:
        for k in self.kids[i]:
            if self.lower[k] in _EXCLUDING and self.dep[k] in (
                "cc",
                "advmod",
                "case",
                "cc:preconj",
            ):
                only = [self.lower[c] for c in self.kids[k]] + [self.lower[k + 1 : k + 2]]
                return "only" not in str(only)
        return False

    def negation(self, i: int) -> int:
        """Return the place of the word that negates a clause head or event noun; -1 for none."""
        word = negated(self.tokens[i])
        return word.i - self.tokens[0].i if word is not None else -1


def _lemma(token: Token) -> str:
    """Return a word's lemma, that of the table of verbs where the tree has one that cannot be."""
    lemma = token.lemma_.lower() or token.lower_
    if token.pos_ == "VERB":
        known = Triggers.load().forms.get(token.lower_)
        if known and lemma not in known:
            return min(known)
    return lemma
