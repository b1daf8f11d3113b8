"""What every pipeline must do alike: keep the text, cut sentences, cross no block, repeat."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from conspectus import plugins
from conspectus.errors import MissingExtraError
from conspectus.language import parse
from conspectus.records import Block, Document, Span

FAST = settings(max_examples=40)
TEXTS = (
    "The ferry left Osterby at 06:30. Forty people were on board, the port said.",
    "Osterby (Agency) — “We saw flares,” said Ms. Ode.\n\nThe navy, e.g. its divers, had no word.",
    " \n\n  Leading space.\n\n\n\nTwo  gaps\tand a tab. \n",
    "No stop at the end\n\nnor here",
    "«Да» — said the U.S. envoy… Naïve façade 🙂 and 12.5% of €3m.",
    "...",
    "",
    " ",
    "\n\n",
)


@Language.component("contract_chain")
def chain(doc):
    """Hang every word on the one before; a stop ends the sentence, white space is a word."""
    root = 0
    for token in doc:
        begins = token.i == 0 or doc[token.i - 1].text in {".", "!", "?"}
        root = token.i if begins else root
        token.head = doc[root] if begins else doc[token.i - 1]
        token.dep_ = "ROOT" if begins else "dobj"
        token.pos_ = "NOUN"
    return doc


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    nlp = spacy.blank("en")
    nlp.add_pipe("contract_chain")
    path = tmp_path_factory.mktemp("pipelines")
    nlp.to_disk(path / "chain")
    spacy.blank("en").to_disk(path / "bare")
    return path


LOADERS = {
    name: (lambda path, name=name: plugins.load("language", name))
    for name in plugins.BUILT_IN["language"]
    if name != "spacy"
} | {
    "spacy, with trees": lambda path: plugins.load("language", f"spacy:{path / 'chain'}"),
    "spacy, tokens only": lambda path: plugins.load("language", f"spacy:{path / 'bare'}"),
}


@pytest.fixture(scope="module", params=sorted(LOADERS))
def make(request, folder):
    return LOADERS[request.param](folder)


@pytest.fixture(scope="module")
def nlp(make):
    try:
        return make()
    except MissingExtraError as error:
        pytest.skip(str(error).split(";")[0])


def rows(doc):
    return [
        (t.text, t.whitespace_, t.pos_, t.tag_, t.lemma_, str(t.morph), t.head.i, t.dep_,
         bool(t.is_sent_start), t.ent_iob_, t.ent_type_)
        for t in doc
    ]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_is_kept_to_the_character(nlp, text):
    assert nlp(text).text == text


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_begin_and_cover_all(nlp, text):
    doc = nlp(text)
    if len(doc):
        assert doc.has_annotation("SENT_START")
        assert sum(len(s) for s in doc.sents) == len(doc)
        assert next(iter(doc.sents)).start == 0


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_crosses_a_paragraph(nlp, text):
    doc = nlp(text)
    for sentence in doc.sents if len(doc) else ():
        assert "\n\n" not in sentence.text.strip()
        assert all(t.head in sentence for t in sentence)
    assert all("\n\n" not in t.text or t.is_space for t in doc)


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_text_gives_the_same_rows(nlp, make, text):
    first = rows(nlp(text))
    assert rows(nlp(text)) == first
    assert rows(make()(text)) == first


def test_what_was_read_before_changes_nothing(nlp, make):
    alone = [rows(make()(text)) for text in TEXTS]
    assert [rows(nlp(text)) for text in reversed(TEXTS)] == alone[::-1]


def test_a_paragraph_reads_alike_among_others(nlp):
    first, second = TEXTS[0], "Divers searched the bay. None were found."
    alone = [(t.text, t.pos_, t.dep_, bool(t.is_sent_start)) for t in nlp(second)]
    beside = [(t.text, t.pos_, t.dep_, bool(t.is_sent_start)) for t in nlp(f"{first}\n\n{second}")]
    assert beside[-len(alone) :] == alone


@FAST
@given(text=st.text(st.sampled_from("aB.?!”“\"' \n\t-—0%é🙂‮"), max_size=60))
def test_any_text_is_kept(nlp, text):
    doc = nlp(text)
    assert doc.text == text
    assert rows(nlp(text)) == rows(doc)
    assert not len(doc) or sum(len(s) for s in doc.sents) == len(doc)


def test_no_token_or_sentence_crosses_a_block(nlp):
    text = "Gale hits Osterby\nThe ferry did not leave the\nport. Divers"
    cuts = [(0, 17, "title"), (18, 45, "body"), (46, 58, "caption")]
    blocks = tuple(
        Block(id=f"b{n}", doc_id="d", span=Span(start=a, end=b), kind=kind, origin="test/1")
        for n, (a, b, kind) in enumerate(cuts)
    )
    document = Document(id="d", capture_id="c", text=text, renderer="test/1")
    parsed = parse(document, blocks, nlp)
    for start, block in parsed.starts[1:]:
        assert all(not t.idx < start < t.idx + len(t) or t.is_space for t in parsed.doc), block.kind
    assert len(list(parsed.doc.sents)) >= 3
    for sentence in parsed.doc.sents:
        words = [t for t in sentence if not t.is_space]
        assert len({parsed.block(t).id for t in words}) <= 1
