"""Which word negates a clause, as the tree says it.

What surprises: "no hostages were harmed" negates the harm, so subjects and objects are asked too.
"""

from spacy.tokens import Token

NEGATORS = frozenset({"not", "n't", "n’t", "nt", "never", "neither", "nor", "cannot", "hardly"})
_ADDING = frozenset({"only", "just", "merely", "simply"})
"""After these "not" denies nothing: "not only shelled"."""
_EMPTY = frozenset({"nobody", "none", "nothing", "noone", "no-one"})


def negated(head: Token) -> Token | None:
    """Return the word that negates a verb, event noun or state; None when nothing does.

    Its own negation only: in "did not agree to leave", "agree" is negated and "leave" is not.
    """
    for child in head.children:
        low = child.lower_
        if low in NEGATORS and child.dep_ in ("advmod", "cc", "cc:preconj", "aux", "neg"):
            after = head.doc[child.i + 1 : child.i + 2].text.lower()
            if after in _ADDING:
                continue
            return child
        if low == "without" and child.dep_ in ("mark", "case"):
            return child
        if low == "no" and child.dep_ == "det":
            return child
        if child.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj"):
            if low in _EMPTY:
                return child
            no = next((c for c in child.children if c.dep_ == "det" and c.lower_ == "no"), None)
            if no is not None:
                return no
        if child.dep_ == "advmod" and low == "longer":
            no = next((c for c in child.children if c.lower_ == "no"), None)
            if no is not None:
                return no
    return None
