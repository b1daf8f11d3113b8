"""Quotation marks of every make, and what is none."""

import pytest

from conspectus.facts.marks import find_marked


def inside(text: str) -> list[tuple[str, int]]:
    """Return (words, depth) of each marked stretch."""
    found, _ = find_marked(text, 0, len(text))
    return [(text[m.inner : m.until], m.depth) for m in found]


@pytest.mark.parametrize(
    "text",
    ['He said "no way" twice', "He said “no way” twice", "He said «no way» twice",
     "He said »no way« twice", "He said „no way“ twice", "He said ``no way'' twice",
     "He said 'no way' twice", "He said ‘no way’ twice", "He said ”no way” twice"],
)  # fmt: skip
def test_each_pair_of_marks_holds_its_words(text: str) -> None:
    assert inside(text) == [("no way", 0)]


def test_an_opening_mark_used_for_a_closing_one_closes() -> None:
    assert inside("It was “laid at night“. Later they left.") == [("laid at night", 0)]


def test_an_unclosed_mark_ends_with_the_paragraph() -> None:
    found, left_open = find_marked("He said “we stay here", 0, 21)
    assert left_open
    assert (found[0].until, found[0].closed) == (21, False)


def test_marks_within_marks_are_deeper() -> None:
    assert inside("“She said ‘never’ to me,” he said") == [
        ("She said ‘never’ to me,", 0),
        ("never", 1),
    ]


@pytest.mark.parametrize(
    "text",
    ["the workers' boats and the miners' carts", "rock 'n' roll in the '90s", "a 5\" gun",
     "it’s the captain’s boat"],
)  # fmt: skip
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert inside(text) == []


def test_ten_thousand_stray_marks_are_read_once() -> None:
    text = "“a " * 10_000
    found, left_open = find_marked(text, 0, len(text))
    assert left_open
    assert len(found) == 1
