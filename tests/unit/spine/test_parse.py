from conspectus.ids import make_id
from conspectus.language import parse
from conspectus.language.blank import load
from conspectus.records import Block, Document, Span
from conspectus.spans import words

NLP = load()


def parsed(*parts, glue="\n\n"):
    """Parse (kind, text, continues) blocks laid out one after the other."""
    blocks, text = [], ""
    for kind, piece, *continues in parts:
        span = Span(start=len(text), end=len(text) + len(piece) + len(glue))
        blocks.append(
            Block(
                id=make_id("block", span),
                doc_id="d",
                span=span,
                kind=kind,
                continues=bool(continues),
            )
        )
        text += piece + glue
    document = Document(id="d", capture_id="c", text=text, renderer="test")
    return parse(document, tuple(blocks), NLP)


def test_a_paragraph_cut_by_a_page_is_read_as_one_sentence():
    doc = parsed(
        ("body", "The admiral's appeal for a landing,"), ("body", "with no word.", True)
    ).doc
    assert [s.text for s in doc.sents] == ["The admiral's appeal for a landing, with no word."]


def test_words_across_a_page_break_are_one_span():
    found = parsed(("body", "a landing,"), ("body", "with no word.", True))
    spans = found.spans((0, len(found.text)))
    assert spans == (Span(start=0, end=25),)
    assert found.span_failures == 0


def test_a_caption_in_the_middle_of_a_sentence_is_read_after_it():
    found = parsed(
        ("body", "The ships left the harbour and"),
        ("caption", "A ship. Photo: A. Name"),
        ("body", "turned north.", True),
    )
    assert found.text.startswith("The ships left the harbour and turned north.\n\nA ship.")
    spans = found.spans((0, 44))
    assert len(spans) == 2
    assert words(found.document.text, spans) == "The ships left the harbour and turned north."


def test_comments_and_sidebars_are_not_read():
    found = parsed(("body", "Text."), ("comment", "Nonsense."), ("related", "Other news"))
    assert found.text == "Text."


def test_no_token_and_no_sentence_crosses_a_block():
    found = parsed(("heading", "Bombs fall"), ("body", "on the shed."))
    assert [s.text.strip() for s in found.doc.sents] == ["Bombs fall", "on the shed."]


def test_titles_and_initials_do_not_end_a_sentence():
    found = parsed(("body", "Mrs. Castell met Gen. J. Kvamme of the U.S. Navy. He left."))
    assert len(list(found.doc.sents)) == 2


def test_a_closing_mark_belongs_to_the_sentence_it_closes():
    found = parsed(("body", '"It floats." She left.'))
    assert [s.text for s in found.doc.sents] == ['"It floats."', "She left."]


def test_an_empty_document_has_no_paragraphs():
    assert list(parsed(("comment", "Nonsense.")).paragraphs()) == []


def test_a_run_of_marks_without_end_is_cut_in_linear_time():
    text = "He left. " + "“" * 100_000 + " She stayed."
    doc = NLP(text)
    assert doc.text == text
    assert len(doc) > 100_000
