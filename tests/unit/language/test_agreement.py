"""Names in doubt follow their namesakes; what stands alone is left as it was read."""

import numpy as np

from conspectus.language.agreement import agree

CLASSES = ("O", "B-ORG", "I-ORG", "B-LOC", "I-LOC")


def scores(*rows: tuple[float, ...]) -> np.ndarray:
    return np.log(np.array(rows, dtype=np.float32))


def test_a_doubtful_name_follows_its_sure_namesakes() -> None:
    sure, doubt = (0.01, 0.95, 0.01, 0.02, 0.01), (0.02, 0.40, 0.01, 0.56, 0.01)
    read = agree(["Tarn", "said", "Tarn", "Tarn"], scores(sure, doubt, sure, doubt), CLASSES)
    assert [CLASSES[i] for i in read[[0, 2, 3]].argmax(1)] == ["B-ORG"] * 3
    assert CLASSES[read[1].argmax()] == "B-LOC"  # a word in small letters is nobody's namesake


def test_where_a_name_begins_stays_with_its_sentence() -> None:
    first, inside = (0.02, 0.9, 0.04, 0.02, 0.02), (0.02, 0.04, 0.9, 0.02, 0.02)
    read = agree(["Tarn", "Tarn"], scores(first, inside), CLASSES)
    assert [CLASSES[i] for i in read.argmax(1)] == ["B-ORG", "I-ORG"]


def test_names_told_once_are_untouched() -> None:
    given = scores((0.1, 0.6, 0.1, 0.1, 0.1), (0.2, 0.2, 0.2, 0.2, 0.2))
    assert agree(["Tarn", "Skell"], given, CLASSES) is given
