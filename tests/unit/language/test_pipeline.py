"""What our own model must hold whatever its weights say."""

from itertools import pairwise

import pytest
from spacy.tokens import Doc

from conspectus.language.encoder import Encoder
from conspectus.language.model import folder
from conspectus.language.pipeline import Pipeline, load

TEXT = (
    "The mayor of Ostrava, Jana Nováková, said on Friday that two gunboats had shelled the port."
    " “We won't leave,” she told Radio Vltava.\n\nCAPTION: A burnt-out lorry near the U.N. base. 😀"
)
OTHER = "Talks on fishing rights broke down in Tórshavn.\n\n"


@pytest.fixture(scope="module")
def reads() -> Pipeline:
    return load()


def rows(doc: Doc, start: int = 0) -> list[tuple[object, ...]]:
    return [
        (t.text, t.pos_, t.tag_, t.lemma_, str(t.morph), t.dep_, t.head.i - t.i, t.ent_type_)
        for t in doc[start:]
    ]


def test_text_comes_back_to_the_character(reads: Pipeline) -> None:
    for text in (TEXT, "", " ", "\n\n a  b\t\n", "x" * 5000, "“" * 500, "\n\n".join("ab" * 300)):
        assert reads(text).text == text


def test_a_paragraph_reads_the_same_beside_any_other(reads: Pipeline) -> None:
    alone = rows(reads(TEXT))
    after = reads(OTHER + TEXT)
    start = next(i for i, t in enumerate(after) if t.idx == len(OTHER))
    assert rows(after, start) == alone


def test_more_threads_say_the_same() -> None:
    one, two = (Pipeline(Encoder(folder(), threads=n)).read(TEXT) for n in (1, 2))
    assert rows(one[0]) == rows(two[0])
    assert one[1] == two[1]


def test_no_sentence_crosses_a_paragraph(reads: Pipeline) -> None:
    doc = reads(TEXT)
    assert not any("\n\n" in s.text.strip() for s in doc.sents)


def test_each_sentence_is_one_tree(reads: Pipeline) -> None:
    for sentence in reads(TEXT).sents:
        words = [t for t in sentence if not t.is_space]
        assert sum(t.head.i == t.i for t in words) == 1
        assert all(t.head in sentence for t in words)


def test_names_do_not_overlap(reads: Pipeline) -> None:
    ents = reads(TEXT).ents
    assert ents
    assert all(a.end <= b.start for a, b in pairwise(ents))


def test_a_sentence_without_end_is_read_in_bounded_windows(reads: Pipeline) -> None:
    doc = reads("and " * 1500)
    assert len(doc) == 1500
