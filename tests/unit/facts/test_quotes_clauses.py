"""What is said and what is not: bare phrases, figures, nobody's words."""

import pytest

from tests.unit.facts.test_quotes import told


@pytest.mark.parametrize(
    "text",
    [
        "The minister rejects any exchange.",
        "Anna Holm demanded their immediate release.",
        "Nobody in the harbour will say that the boats are gone.",
        "The clerk asked not to be named.",
        "On the eastern bank, below the mill, the crews answered with a strike.",
        "Some papers, and an earlier page, said June.",
        "Nobody has claimed it and both sides deny it.",
    ],
)
def test_a_phrase_without_a_verb_is_not_said(text: str) -> None:
    assert [q for q in told(text) if q[0] == "indirect"] == []


def test_a_figure_put_at_a_number_is_said_and_the_phrase_after_it_too() -> None:
    text = "The officer puts the dead of the ferry at nine, “not one more”."
    assert told(text) == [
        ("indirect", "The officer", "the dead of the ferry at nine"),
        ("direct", "The officer", "not one more"),
    ]


def test_that_very_day_opens_no_clause() -> None:
    text = "«We stay», the minister had told the press that very day."
    assert told(text) == [("direct", "the minister", "We stay")]


def test_this_paper_may_be_told() -> None:
    text = "“We have guests,” Anna Holm told this newspaper."
    assert told(text) == [("direct", "Anna Holm", "We have guests,")]
