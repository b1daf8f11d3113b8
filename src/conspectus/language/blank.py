"""A pipeline without a model: words and sentences by our own rules, no tags and no trees.

It stays as the floor under the trained one. What surprises: it is a spaCy pipeline all the same,
so that what reads a Doc need not know which of the two made it.
"""

from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from conspectus.language.sentences import cut_sentences
from conspectus.language.tokens import tokenize, with_spaces

MAX_CHARACTERS = 20_000_000  # spaCy's limit guards its parser's memory; this pipeline has none
_GOES_ON = np.array([-1], dtype="int64").astype("uint64")[0]  # how an array says "no start"


def load() -> Language:
    """Return the pipeline."""
    nlp = spacy.blank("en")
    nlp.max_length = MAX_CHARACTERS
    cutter: Any = _Cutter(nlp.vocab)
    nlp.tokenizer = cutter
    return nlp


class _Cutter:
    """What spaCy calls a tokenizer; sentences are cut here too, where the offsets are at hand."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the text's tokens in sentences; the Doc's text is the text."""
        tokens = tokenize(text)
        words, spaces, places = with_spaces(text, tokens)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        begins: Any = np.full(len(doc), _GOES_ON, dtype="uint64")
        if len(doc):
            begins[[0, *(places[i] for i in cut_sentences(text, tokens)[1:])]] = 1
        # all at once: setting a token's own flag walks the whole Doc each time
        doc.from_array(["SENT_START"], begins.reshape(-1, 1))
        return doc
