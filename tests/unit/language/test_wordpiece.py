import pytest

from conspectus.language.wordpiece import LONGEST_PIECES, SHAPES, WordPieces, shape

PIECES = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "us", "mi", "##g", "-", "29", "cafe"])


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("US", (4,)),
        ("us", (4,)),
        ("MiG-29", (5, 6, 7, 8)),
        ("café", (9,)),
        ("zz", (1,)),
        ("", (1,)),
    ],
)
def test_pieces_know_no_case_and_no_accents(word: str, ids: tuple[int, ...]) -> None:
    assert PIECES(word)[0] == ids


def test_the_shape_tells_what_the_pieces_lost() -> None:
    assert SHAPES[PIECES("US")[1]] == "UPPER"
    assert SHAPES[PIECES("us")[1]] == "lower"
    assert SHAPES[shape("东京")] == "other"


def test_a_word_without_end_gives_few_pieces() -> None:
    assert len(PIECES("-" * 100_000)[0]) == LONGEST_PIECES
