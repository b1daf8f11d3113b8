from datetime import UTC, datetime

import pytest

from conspectus.corroborate.clusters import average_link
from conspectus.corroborate.stories import Told, group_texts

FLOOD = "The river Osk flooded Lindau after the dam of Brae burst and {n} houses were lost."
VOTE = "The parliament of Velia elected Nora Tamm president by {n} votes over Jan Orlov."


def told(name, text, day=1):
    return Told(name, text[:30], text, datetime(2021, 5, day, tzinfo=UTC))


@pytest.fixture
def four():
    return [
        told("a", FLOOD.format(n=40)), told("b", FLOOD.format(n=60)),
        told("c", VOTE.format(n=51)), told("d", VOTE.format(n=52)),
    ]  # fmt: skip


def test_texts_of_one_news_are_one_story(four):
    assert group_texts(four, 21) == [["a", "b"], ["c", "d"]]


def test_the_same_words_outside_the_window_are_another_story(four):
    later = [*four[:1], Told("b", four[1].title, four[1].text, datetime(2021, 8, 1, tzinfo=UTC))]
    assert group_texts([*later, *four[2:]], 21) == [["a"], ["b"], ["c", "d"]]


def test_one_odd_pair_does_not_tie_two_groups_together():
    scores = {("a", "b"): 0.9, ("c", "d"): 0.9, ("b", "c"): 0.6}
    assert average_link("abcd", scores, 0.5) == [["a", "b"], ["c", "d"]]


def test_members_kept_apart_are_never_joined():
    scores = {("a", "b"): 0.9, ("b", "c"): 0.9, ("a", "c"): 0.9}
    groups = average_link("abc", scores, 0.5, apart=[("a", "c")])
    assert not any({"a", "c"} <= set(g) for g in groups)
