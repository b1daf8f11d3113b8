"""spaCy's blank English pipeline with sentence borders that respect blocks and quotation marks.

It needs no model and stays as the floor under the trained one. What surprises: spaCy's own
sentencizer knows no abbreviations and cuts after "Mrs."; ours looks at the next word as well.
"""

import re
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

MAX_CHARACTERS = 20_000_000  # spaCy's limit guards its parser's memory; this pipeline has none
_GOES_ON = np.array([-1], dtype="int64").astype("uint64")[0]  # how an array says "no start"
_RUN = re.compile(r"\S{2000,}")  # no word and no address in the bench pages is half as long
_PIECE = re.compile(r"\w{1,200}|\W")
_STOP = re.compile(r"[.!?…]+$")
_CLOSERS = frozenset("\"'”’»)]“")
_OPENERS = frozenset("\"'“‘«([—-–„")
_ABBREVIATIONS = frozenset(
    "mr. mrs. ms. dr. prof. gen. col. lt. maj. capt. sgt. cpl. adm. cmdr. gov. sen. rep. rev. hon."
    " pres. st. no. vs. etc. e.g. i.e. inc. ltd. co. corp. jr. sr. jan. feb. mar. apr. jun. jul."
    " aug. sep. sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun. u.s. u.k. u.n. e.u. a.m."
    " p.m. approx. est. fig. art. brig. supt. insp. ret. al. messrs.".split()
)
_MAY_END = frozenset("u.s. u.k. u.n. e.u. a.m. p.m. etc. inc. ltd. co. corp. jr. sr. al.".split())


def load() -> Language:
    """Return the pipeline."""
    nlp = spacy.blank("en")
    nlp.max_length = MAX_CHARACTERS
    # a dash or guillemet between letters ends a word; spaCy keeps "shed:«" together
    infixes = [*(nlp.Defaults.infixes or []), r"[—–«»“”„]", r"(?<=\w)[/](?=[A-Za-z])"]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.tokenizer = _Bounded(tokenizer)
    nlp.add_pipe("conspectus_sentences")
    return nlp


class _Bounded:
    """spaCy's tokenizer, but linear: it peels marks off a run one by one, copying the rest."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.vocab = inner.vocab

    def __call__(self, text: str) -> Doc:
        """Return the text's tokens; inside a run too long to be words, each mark is one."""
        if not _RUN.search(text):
            doc: Doc = self._inner(text)
            return doc
        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for run in _RUN.finditer(text):
            for token in self._inner(text[at : run.start()]):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
            words += _PIECE.findall(run.group())
            spaces += [False] * (len(words) - len(spaces))
            at = run.end()
        for token in self._inner(text[at:]):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
        return Doc(self.vocab, words=words, spaces=spaces)


@Language.component("conspectus_sentences")
def cut_sentences(doc: Doc) -> Doc:
    """Mark where sentences begin: after a stop, its closing marks, and at every empty line."""
    stopped = False
    begins: Any = np.full(len(doc), _GOES_ON, dtype="uint64")
    for token in doc:
        if token.i == 0:
            begins[0] = 1
            continue
        before = doc[token.i - 1]
        gap = before.text_with_ws if before.is_space else ""
        if "\n\n" in gap:
            begins[token.i], stopped = 1, False
            continue
        if _STOP.search(before.text) and _ends(doc, token.i - 1):
            stopped = True
        elif stopped and before.text not in _CLOSERS and not before.is_space:
            stopped = False
        starts = stopped and not token.is_space and _starts(doc, token.i)
        begins[token.i] = 1 if starts else _GOES_ON
        stopped = stopped and not starts
    # all at once: setting a token's own flag walks the whole Doc each time
    doc.from_array(["SENT_START"], begins.reshape(-1, 1))
    return doc


_STARTERS = frozenset(
    "the a an he she it they we i you in on at but and this that these those there his her its"
    " their if when while after before as for from no not all some many most one two".split()
)
"""Words that begin a sentence after an abbreviation that may also stand before a name."""


def _ends(doc: Doc, i: int) -> bool:
    word = doc[i].text.lower()
    if word in {".", "..", "...", "…"} and i and not doc[i - 1].whitespace_:
        word = doc[i - 1].text.lower() + "."
    if word in _ABBREVIATIONS and word not in _MAY_END:
        return False
    return not re.fullmatch(r"[a-z]\.", word) or word == "i."


def _starts(doc: Doc, i: int) -> bool:
    token = doc[i]
    before = doc[i - 1]
    glued = not before.whitespace_ and not before.is_space
    if token.text in _CLOSERS and glued:
        return False
    if token.text in _OPENERS:
        return before.is_space or bool(before.whitespace_)
    if before.text.lower() in _MAY_END and token.text.lower() not in _STARTERS:
        return False
    return not token.text[0].islower() and not glued
