import numpy as np

from conspectus.language.entities import ChunkDecoder

CLASSES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]


def chances(*rows: dict[str, float]) -> np.ndarray:
    """Log probabilities a word: what is not named shares the rest."""
    table = np.zeros((len(rows), len(CLASSES)), dtype=np.float32)
    for i, row in enumerate(rows):
        rest = (1 - sum(row.values())) / (len(CLASSES) - len(row))
        table[i] = [np.log(row.get(c, rest)) for c in CLASSES]
    return table


def test_two_names_side_by_side_stay_two() -> None:
    found = ChunkDecoder(CLASSES)(chances({"B-PER": 0.9}, {"B-PER": 0.8}, {"I-PER": 0.9}))
    assert [(c.start, c.end, c.type) for c in found] == [(0, 1, "PER"), (1, 3, "PER")]


def test_a_name_cannot_go_on_as_another_kind() -> None:
    found = ChunkDecoder(CLASSES)(chances({"B-PER": 0.6, "B-ORG": 0.3}, {"I-ORG": 0.95}))
    assert [(c.start, c.end, c.type) for c in found] == [(0, 2, "ORG")]


def test_a_name_is_as_sure_as_its_weakest_word() -> None:
    (found,) = ChunkDecoder(CLASSES)(chances({"B-ORG": 0.9}, {"I-ORG": 0.6}, {"O": 0.9}))
    assert found.score == 0.6


def test_a_name_does_not_go_on_into_the_next_window() -> None:
    rows = chances({"B-PER": 0.9}, {"I-PER": 0.9}, {"I-PER": 0.6, "B-PER": 0.3}, {"O": 0.9})
    found = ChunkDecoder(CLASSES)(rows, [0, 2])
    assert [(c.start, c.end) for c in found] == [(0, 2), (2, 3)]


def test_a_text_is_decoded_as_its_windows_are() -> None:
    chance = np.random.default_rng(7)
    rows = np.log(chance.dirichlet(np.ones(len(CLASSES)) / 2, 60)).astype(np.float32)
    starts = [0, 7, 8, 21, 40]
    decode = ChunkDecoder(CLASSES)
    alone = [
        (start + c.start, start + c.end, c.type, c.score)
        for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)
        for c in decode(rows[start:end])
    ]
    assert [(c.start, c.end, c.type, c.score) for c in decode(rows, starts)] == alone
