"""A sentence with its tree, typed in one line: `word/TAG/head/label`, `=lemma` where it matters.

Heads count from 1, 0 is the root. The coarse part of speech follows from tag and label.
"""

import spacy
from spacy.tokens import Doc

from conspectus.knowledge.triggers import Triggers

VOCAB = spacy.blank("en").vocab
_COARSE = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON",
    "WP": "PRON", "WDT": "PRON", "WP$": "PRON", "EX": "PRON", "DT": "DET", "PDT": "DET",
    "JJ": "ADJ", "RB": "ADV", "WRB": "ADV", "CD": "NUM", "CC": "CCONJ", "TO": "PART", "POS": "PART",
    "MD": "AUX", "RP": "ADP", ",": "PUNCT", ".": "PUNCT", "``": "PUNCT", ":": "PUNCT",
}  # fmt: skip


def tree(text: str, ents: str = "") -> Doc:
    """Return the Doc of one or more typed sentences; `ents` are `place:LABEL`, places from 1."""
    rows = [w.replace("=", "/").split("/") for w in text.split()]
    starts, heads, begin = [], [], 0
    for n, row in enumerate(rows):
        if n and row[2].startswith("^"):  # the first word of the next sentence
            begin = n
        starts.append(n == begin)
        head = int(row[2].lstrip("^"))
        heads.append(n if not head else begin + head - 1)
    doc = Doc(
        VOCAB,
        words=[r[0] for r in rows],
        tags=[r[1] for r in rows],
        pos=[_pos(r) for r in rows],
        lemmas=[_lemma(r) for r in rows],
        heads=heads,
        deps=[r[3] for r in rows],
        sent_starts=starts,
    )
    spans = [e.split(":") for e in ents.split()]
    doc.set_ents([_named(doc, int(at) - 1, label) for at, label in spans])
    return doc


def _named(doc, i, label):
    from spacy.tokens import Span

    return Span(doc, i, i + 1, label)


def _pos(row: list[str]) -> str:
    tag, dep = row[1], row[3]
    if tag.startswith("VB"):
        return "AUX" if dep in ("aux", "aux:pass", "cop") else "VERB"
    if tag == "IN":
        return "SCONJ" if dep == "mark" else "ADP"
    if tag == "DT" and dep not in ("det", "det:predet"):
        return "PRON"
    return _COARSE[tag]


def _lemma(row: list[str]) -> str:
    if len(row) > 4:
        return row[4]
    word = row[0].lower()
    if row[1].startswith("VB"):
        lemmas = Triggers.load().forms.get(word, {word: frozenset()})
        return sorted(lemmas)[0]
    return word[:-1] if row[1] == "NNS" and word.endswith("s") else word
