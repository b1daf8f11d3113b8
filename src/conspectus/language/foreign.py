"""Any installed spaCy pipeline in place of ours: its annotations, told in our terms.

Text in, a Doc out whose trees are in Universal Dependencies and whose names have our types. Set
`language.pipeline = "spacy:NAME"`. What surprises: each paragraph is read alone, so that no token
or sentence crosses one and nothing read before can change a row; and the tokens are the pipeline's.
"""

from pathlib import Path
from typing import Any

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.util import is_package

from conspectus.errors import MissingExtraError, PluginError
from conspectus.language.clear import Word, to_ud
from conspectus.language.sentences import cut_sentences
from conspectus.language.tokens import tokenize, with_spaces

LONGEST_PIECE = 20_000
"""Characters given to the pipeline at once: a parser's memory grows with its text."""
ENTITIES = {
    "PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "FACILITY",
    "FACILITY": "FACILITY", "NORP": "NORP", "DATE": "DATE", "TIME": "DATE", "MONEY": "MONEY",
    "CARDINAL": "QUANT", "QUANTITY": "QUANT", "PERCENT": "QUANT", "QUANT": "QUANT",
    "EVENT": "EVENT", "LAW": "DOC", "DOC": "DOC", "ROLE": "ROLE", "WEAPON": "WEAPON",
    "PLATFORM": "PLATFORM",
}  # fmt: skip
"""Types of names by labels of OntoNotes, CoNLL and our own; one not listed is no name here."""
_ATTRIBUTES = [POS, TAG, MORPH, LEMMA, ENT_IOB, ENT_TYPE]
_BEGINS, _INSIDE, _OUTSIDE = 3, 1, 2  # spaCy's numbers of IOB
_MINUS = np.uint64(2**64 - 1)


def load(name: str = "") -> "Foreign":
    """Return an installed spaCy pipeline, by package name or folder, in our terms.

    Raises:
        PluginError: No name was given.
        MissingExtraError: There is no such pipeline here.
    """
    if not name:
        raise PluginError(
            'language.pipeline: "spacy" needs the name of a pipeline, as in "spacy:en_core_web_sm"'
        )
    if not is_package(name) and not Path(name).is_dir():
        raise MissingExtraError(
            f"the spaCy pipeline {name!r} is not installed; `python -m spacy download {name}` "
            'installs those of spaCy itself, or set `language.pipeline = "blank"` in case.toml'
        )
    return Foreign(spacy.load(name))


class Foreign:
    """Reads text with another's pipeline."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._nlp.max_length = max(self._nlp.max_length, LONGEST_PIECE + 1)
        self.vocab = nlp.vocab

    def __call__(self, text: str) -> Doc:
        """Return the annotated text; the Doc's text is the text, to the character.

        Raises:
            PluginError: The pipeline changed the text.
        """
        offsets: list[tuple[int, int]] = []
        begins: set[int] = set()
        read: list[tuple[int, list[Token]]] = []
        for start, end in _pieces(text):
            doc = self._nlp(text[start:end])
            if doc.text != text[start:end]:
                name = self._nlp.meta.get("name", "?")
                raise PluginError(
                    f"the spaCy pipeline {name!r} changed its text: expected "
                    f"{text[start : start + 40]!r}, found {doc.text[:40]!r}; use another pipeline"
                )
            tokens = [t for t in doc if not t.is_space]
            own = [(start + t.idx, start + t.idx + len(t)) for t in tokens]
            read.append((len(offsets), tokens))
            begins.update(len(offsets) + i for i in _begins(doc, tokens, text, own))
            offsets += own
        return self._doc(text, offsets, begins, read)

    def _doc(
        self,
        text: str,
        offsets: list[tuple[int, int]],
        begins: set[int],
        read: list[tuple[int, list[Token]]],
    ) -> Doc:
        pieces, spaces, places = with_spaces(text, offsets)
        doc = Doc(self.vocab, words=pieces, spaces=spaces)
        add = self.vocab.strings.add
        rows = np.zeros((len(pieces), len(_ATTRIBUTES)), dtype=np.uint64)
        rows[:, 4] = _OUTSIDE
        starts = np.full(len(pieces), _MINUS, dtype=np.uint64)
        starts[:1] = 1
        for i in begins:
            starts[places[i] if i else 0] = 1
        heads: NDArray[np.uint64] = np.full(len(pieces), _MINUS, dtype=np.uint64)
        labels: NDArray[np.uint64] = np.full(len(pieces), add("dep"), dtype=np.uint64)
        parsed = False
        for first, tokens in read:
            at = places[first : first + len(tokens)]
            for i, t in zip(at, tokens, strict=True):
                type_ = ENTITIES.get(t.ent_type_, "")
                iob = _OUTSIDE if not type_ else _BEGINS if t.ent_iob_ == "B" else _INSIDE
                morph = self.vocab.morphology.add(str(t.morph))
                rows[i] = (t.pos, t.tag, morph, t.lemma, iob, add(type_) if type_ else 0)
            if tokens and tokens[0].doc.has_annotation("DEP"):
                parsed = True
                for i, word in zip(at, to_ud(_words(tokens)), strict=True):
                    heads[i] = np.int64(at[word.head] - i).view(np.uint64)
                    labels[i] = add(word.dep)
        doc.from_array(_ATTRIBUTES, rows)  # type: ignore[arg-type]
        if parsed and len(pieces):
            if pieces[0].isspace():
                heads[0] = min(1, len(pieces) - 1)
            doc.from_array([HEAD, DEP], np.column_stack([heads, labels]))  # type: ignore[arg-type]
        else:
            doc.from_array([SENT_START], starts.reshape(-1, 1))  # type: ignore[arg-type]
        return doc


def _pieces(text: str) -> list[tuple[int, int]]:
    """Return the paragraphs of a text, those too long cut where a sentence begins."""
    tokens = tokenize(text)
    found: list[tuple[int, int]] = []
    begin = -1
    last = 0
    sentences = set(cut_sentences(text, tokens))
    for i, (start, end) in enumerate(tokens):
        if begin < 0:
            begin = start
        elif (
            "\n\n" in text[last:start]
            or end - begin > LONGEST_PIECE
            or (i in sentences and end - begin > LONGEST_PIECE // 2)
        ):
            found.append((begin, last))
            begin = start
        last = end
    if begin >= 0:
        found.append((begin, last))
    return found


def _begins(doc: Doc, tokens: list[Token], text: str, offsets: list[tuple[int, int]]) -> list[int]:
    """Return which tokens begin a sentence, by the pipeline, or by our rules if it says nothing."""
    if doc.has_annotation("SENT_START"):
        return [i for i, t in enumerate(tokens) if i == 0 or t.is_sent_start]
    return cut_sentences(text, offsets)


def _words(tokens: list[Token]) -> list[Word]:
    """Return a piece's words for `to_ud`; what hangs on white space hangs on its head instead."""
    place = {t.i: n for n, t in enumerate(tokens)}
    person = -1
    words: list[Word] = []
    for n, t in enumerate(tokens):
        head: Any = t.head
        while head.i not in place and head.head.i != head.i:
            head = head.head
        if ENTITIES.get(t.ent_type_) == "PER":
            person += t.ent_iob_ == "B" or person < 0
        words.append(
            Word(
                lower=t.lower_, pos=t.pos_, tag=t.tag_, head=place.get(head.i, n), dep=t.dep_,
                person=person if ENTITIES.get(t.ent_type_) == "PER" else -1,
            )
        )  # fmt: skip
    return words
