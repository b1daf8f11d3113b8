"""Who does what to whom, as the tree of a sentence says it: one Clause a verb or event noun.

A sentence parsed in Universal Dependencies in, its clauses out, in text order. Gaps are filled: the
missing subject of an infinitive, of a participle, of a coordinated verb; the noun a relative clause
hangs on. What surprises: a Clause says who acts in the grammar's sense only. That the one who
"meets with" somebody is met as well is the codebook's to know.
Helpers on noun phrases are in `phrases`, those on voices above a clause in `voices`.
"""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

from conspectus.language.frames import Frame
from conspectus.language.reader import read_frames
from conspectus.language.trees import Tree

Kind = Literal["verb", "noun", "light", "state"]
Voice = Literal["active", "passive"]


@dataclass(frozen=True, slots=True)
class Oblique:
    """A noun bound to a clause by a preposition."""

    preposition: str
    """Lower case, several words with spaces: "because of"; "" where none stands."""
    head: Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What one verb, event noun or light verb with its noun says.

    All arguments are heads, conjuncts one by one, pronouns left as they are but for relative ones,
    which give the noun they stand for.
    """

    head: Token
    """The verb, or the event noun where there is none, or the predicate of a state."""
    kind: Kind
    """verb; noun: "the raid on the port"; light: a verb that only carries its noun, "made a raid",
    "a raid took place", "came under fire"; state: "was ready", "is the governor"."""
    noun: Token | None
    """The event noun of a light verb; several coordinated nouns give several clauses."""
    voice: Voice
    auxiliaries: tuple[Token, ...]
    """All auxiliaries, those shared with the verb before included; they tell tense and aspect."""
    modals: tuple[Token, ...]
    negation: Token | None
    subjects: tuple[Token, ...]
    """Of a noun: its possessor, its actor as an adjective ("Norwegian raid") or compound."""
    objects: tuple[Token, ...]
    indirect: tuple[Token, ...]
    """To whom: "gave Kyiv tanks"."""
    agents: tuple[Token, ...]
    """After "by" in a passive or beside an event noun."""
    obliques: tuple[Oblique, ...]
    particles: tuple[Token, ...]
    complement: Token | None
    """Head of the clause that completes this one: "said that ... fell", "agreed to send"."""
    adverbials: tuple[Token, ...]
    """Heads of adverbial clauses: "killing 12", "after talks failed"."""
    reciprocal: bool
    """ "each other", or a noun with "between": who acts is acted upon."""
    doers: tuple[Token, ...]
    """Who acts, voice and light verbs undone; empty = the sentence does not say."""
    undergoers: tuple[Token, ...]
    """On whom or what: objects, subjects of passives, what follows "of" and "on" at nouns."""

    @property
    def name(self) -> str:
        """The head's lemma with its particles, in lower case: "shoot down"."""
        return " ".join([self.head.lemma_.lower(), *(p.lower_ for p in self.particles)])

    def after(self, *prepositions: str) -> tuple[Token, ...]:
        """Return the heads of obliques that stand after one of these prepositions."""
        return tuple(o.head for o in self.obliques if o.preposition in prepositions)


def predicates(sentence: Span) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in text order; none where it has no tree.

    Cost is linear in the length of the sentence, however broken its tree.

    >>> from spacy.tokens import Doc
    >>> from spacy.vocab import Vocab
    >>> words, labels = ["Kolm", "was", "hit"], ["nsubj:pass", "aux:pass", "root"]
    >>> parts = ["PROPN", "AUX", "VERB"]
    >>> doc = Doc(Vocab(), words=words, pos=parts, heads=[2, 2, 2], deps=labels)
    >>> [(c.voice, c.doers, c.undergoers) for c in predicates(doc[:])]
    [('passive', (), (Kolm,))]
    """
    tree = Tree(sentence)
    frames = read_frames(tree)
    clauses = [_clause(tree, f) for f in frames]
    return tuple(sorted(clauses, key=lambda c: (c.head.i, c.noun.i if c.noun else -1)))


def _clause(tree: Tree, frame: Frame) -> Clause:
    tokens = tree.tokens

    def of(places: list[int]) -> tuple[Token, ...]:
        return tuple(tokens[i] for i in dict.fromkeys(places))

    obliques = dict.fromkeys(frame.obliques)
    return Clause(
        head=tokens[frame.head],
        kind=frame.kind,
        noun=tokens[frame.noun] if frame.noun >= 0 else None,
        voice="passive" if frame.passive else "active",
        auxiliaries=of(frame.auxiliaries),
        modals=of([i for i in frame.auxiliaries if _is_modal(tree, i)]),
        negation=tokens[frame.negation] if frame.negation >= 0 else None,
        subjects=of(frame.subjects),
        objects=of(frame.objects),
        indirect=of(frame.indirect),
        agents=of(frame.agents),
        obliques=tuple(Oblique(word, tokens[i]) for word, i in obliques),
        particles=of(tree.with_dep(frame.head, "compound:prt")),
        complement=tokens[frame.complement] if frame.complement >= 0 else None,
        adverbials=of(tree.with_dep(frame.head, "advcl", "advcl:relcl")),
        reciprocal=frame.reciprocal,
        doers=of(frame.doers),
        undergoers=of(frame.undergoers),
    )


_MODALS = frozenset("will would can could may might must shall should 'll 'd ought wo ca".split())


def _is_modal(tree: Tree, i: int) -> bool:
    if tree.tag[i]:
        return tree.tag[i] == "MD"
    return tree.lower[i] in _MODALS
