"""Noun phrases of a sentence parsed in Universal Dependencies: where they begin and end.

Tokens in, slices and tokens out. What surprises: a preposition is a child of its noun in these
trees, and so are commas, clauses and conjuncts; what is close to the noun has to be picked.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from conspectus.language.constructions import PARTS

_BEFORE = frozenset(
    {"det", "det:predet", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "nmod:unmarked",
     "advmod", "flat", "goeswith", "cc:preconj", "nmod:npmod", "nmod:tmod"}
)  # fmt: skip
_AFTER = frozenset({"flat", "flat:foreign", "goeswith", "fixed", "nummod", "compound", "nmod:desc"})
_HEADS = frozenset({"NOUN", "PROPN", "PRON"})
_INSIDE = frozenset({"compound", "flat", "fixed", "goeswith", "nmod:desc", "det", "case", "mark"})
_RELATIVE = frozenset(
    {"acl:relcl", "appos", "conj", "cc", "punct", "parataxis", "case", "acl", "cop"}
)


def phrase(head: Token) -> Span:
    """Return a noun with its close modifiers: no preposition, clause, apposition or conjunct.

    Of "on the two Russian-built jets of the navy, which", the head "jets" gives "the two
    Russian-built jets".
    """
    start, end = head.i, head.i + 1
    for child in head.lefts:
        if child.dep_ in _BEFORE and not _negates(child):
            start = min(start, child.left_edge.i)
    for child in head.rights:
        if child.dep_ in _AFTER and child.i <= end:
            end = max(end, child.right_edge.i + 1)
    return head.doc[start:end]


def wide_phrase(head: Token) -> Span:
    """Return a noun's phrase with what is bound to it by prepositions: "the head of the navy".

    It ends before the first clause, apposition, conjunct or comma.
    """
    close = phrase(head)
    end = close.end
    for child in head.rights:
        if child.dep_ in _RELATIVE and child.i >= end:
            break
        if child.dep_ == "nmod" and child.i >= end:
            end = wide_phrase_end(child)
    return head.doc[close.start : end]


def wide_phrase_end(head: Token) -> int:
    """Return one past the last token of a noun's wide phrase, however deep its chain goes."""
    end = phrase(head).end
    while True:
        below = None
        for child in head.rights:
            if child.dep_ in _RELATIVE and child.i >= end:
                break
            if child.dep_ == "nmod" and child.i >= end:
                below, end = child, max(end, phrase(child).end)
        if below is None:
            return end
        head = below


def whole(head: Token) -> Span:
    """Return all that hangs on a word, without marks at its edges."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    while start < head.i and head.doc[start].is_punct:
        start += 1
    while end - 1 > head.i and head.doc[end - 1].is_punct:
        end -= 1
    return head.doc[start:end]


def noun_chunks(sentence: Span | Doc) -> Iterator[Span]:
    """Yield the phrases of all nouns, names and pronouns that are no part of another, in order."""
    found = [phrase(t) for t in sentence if t.pos_ in _HEADS and t.dep_ not in _INSIDE]
    end = -1
    for chunk in sorted(found, key=lambda c: (c.start, -c.end)):
        if chunk.start >= end:
            yield chunk
            end = chunk.end


def conjuncts(head: Token) -> tuple[Token, ...]:
    """Return a word and all that is coordinated with it, in text order."""
    found = [head]
    for token in found:  # grows while it is read
        found += [c for c in token.children if c.dep_ == "conj"]
    return tuple(sorted(found, key=lambda t: t.i))


def apposition(head: Token) -> tuple[Token, ...]:
    """Return the heads that say once more who or what a noun is: "Lukin, the governor"."""
    return tuple(c for c in head.children if c.dep_ == "appos")


def titles(head: Token) -> tuple[Token, ...]:
    """Return the heads of titles before a name: "Defence Minister" and "General" of "Lukin"."""
    return tuple(
        c
        for c in head.lefts
        if c.dep_ == "nmod:desc"
        or (c.dep_ in ("compound", "flat") and head.pos_ == "PROPN" and c.pos_ == "NOUN")
    )


def content(head: Token) -> Token:
    """Return what a word of quantity counts: "rebels" of "dozens of the rebels"; else the word.

    A group that is named is not what it consists of: "the group of Lukin" keeps its head where
    a name follows.
    """
    for _ in range(4):
        if head.lower_ not in PARTS:
            return head
        below = next(
            (
                c
                for c in head.rights
                if c.dep_ == "nmod" and c.pos_ != "PROPN" and any(g.lower_ == "of" for g in c.lefts)
            ),
            None,
        )
        if below is None:
            return head
        head = below
    return head


def _negates(child: Token) -> bool:
    return child.dep_ == "advmod" and child.lower_ in ("not", "never")
