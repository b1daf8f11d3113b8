"""Search: folding, queries, marks."""

import pytest

from conspectus.errors import InputError
from conspectus.store.search import fold, search

from .conftest import TEXTS


def found(folder, query):
    return [hit.pieces for hit in search(folder.catalogue, query)]


def documents(folder, query):
    return len({hit.doc_id for hit in search(folder.catalogue, query)})


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("bridge", 2),
        ("BRIDGE monday", 1),
        ("bridge -monday", 1),
        ('"old bridge"', 1),
        ('"bridge old"', 0),
        ("“old bridge”", 1),
        ("mond*", 1),
        ("mond", 0),
        ("nobody nowhere", 0),
        ("NEAR(bridge) AND", 0),
    ],
)
def test_words_are_joined_phrases_kept_and_hyphens_exclude(built, query, count):
    assert documents(built, query) == count


@pytest.mark.parametrize("query", ["yildirim", "Yıldırım", "YILDIRIM", "sanaa", "Sana'a", "Sana’a"])
def test_accents_apostrophes_and_the_dotless_i_do_not_matter(built, query):
    assert documents(built, query) == 1


@pytest.mark.parametrize("query", ["", "  ", '"', 'bridge "old', "-bridge", "— …", "x" * 5000])
def test_a_query_that_cannot_be_looked_for_is_misuse(built, query):
    with pytest.raises(InputError):
        search(built.catalogue, query)


@pytest.mark.parametrize("query", ["yildirim", "sanaa"])
def test_marks_are_the_words_in_the_source(built, query):
    (hit,) = search(built.catalogue, query)
    text = next(t for t in TEXTS.values() if fold(query) in fold(t))
    assert [fold(text[m.start : m.end]) for m in hit.marks] == [query]


def test_pieces_join_to_the_snippet_and_name_what_is_marked(built):
    (pieces,) = found(built, "envoys")
    assert "".join(text for text, _ in pieces) == TEXTS["b.txt"]
    assert [text for text, marked in pieces if marked] == ["Envoys"]


def test_words_may_stand_in_different_paragraphs_of_one_document(empty):
    from conspectus.records import Block, Span

    from .conftest import make_analysis

    text = "The ferry burned.\n\nTwo tugs came."
    analysis = make_analysis(empty.add("a.txt", text), text)
    cuts = [(0, 19), (19, len(text))]
    blocks = tuple(
        Block(id=f"b{a}", doc_id=analysis.document.id, span=Span(start=a, end=b), kind="body")
        for a, b in cuts
    )
    from dataclasses import replace

    empty.publish(1, [replace(analysis, blocks=blocks)])
    assert len(search(empty.catalogue, "ferry tugs")) == 2


def test_a_long_paragraph_is_cut_around_its_first_mark(empty):
    from .conftest import make_analysis

    text = "many words go by " * 200 + "then the signal " + "and more words " * 200
    empty.publish(1, [make_analysis(empty.add("a.txt", text), text)])
    (hit,) = search(empty.catalogue, "signal")
    assert sum(len(t) for t, _ in hit.pieces) < 400
    assert ("signal", True) in hit.pieces
