import itertools
import random

import numpy as np
import pytest

from conspectus.language.heads import decode_tree


def total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[i, h + 1] for i, h in enumerate(heads)))


def trees(n: int) -> list[tuple[int, ...]]:
    """All trees of n words with one root, heads as decode_tree gives them."""
    found = []
    for heads in itertools.product(range(-1, n), repeat=n):
        if heads.count(-1) == 1 and all(leads_home(heads, i) for i in range(n)):
            found.append(heads)
    return found


def leads_home(heads: tuple[int, ...], word: int) -> bool:
    for _ in heads:
        if heads[word] < 0:
            return True
        word = heads[word]
    return heads[word] < 0


@pytest.mark.parametrize("seed", range(40))
def test_the_tree_found_is_the_best_of_all_with_one_root(seed: int) -> None:
    n = random.Random(seed).randint(1, 5)
    scores = np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32)
    found = tuple(decode_tree(scores).tolist())
    best = max(total(scores, heads) for heads in trees(n))
    assert total(scores, found) == pytest.approx(best, abs=1e-4)


def test_long_nonsense_still_gives_one_tree() -> None:
    scores = np.random.default_rng(7).normal(size=(80, 81)).astype(np.float32)
    heads = tuple(decode_tree(scores).tolist())
    assert heads.count(-1) == 1
    assert all(leads_home(heads, i) for i in range(80))
