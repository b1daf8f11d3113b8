"""What people decided."""

import pytest

from conspectus.errors import InputError, NotFoundError
from conspectus.store import corrections

PAGE = "ab" * 32


def edit(field, value):
    return corrections.edit_document(PAGE, field, value, by="ana")


def test_corrections_keep_the_order_in_which_they_were_made(empty):
    made = [edit("outlet", name) for name in ("Zeta", "Alpha", "Midway")]
    assert empty.catalogue.append(made) == 3
    assert empty.catalogue.append(made) == 0
    assert empty.catalogue.corrections() == made


def test_the_last_word_on_a_field_counts():
    given = corrections.given([edit("outlet", "First"), edit("outlet", "Second")])
    assert [(g.field, g.value, g.basis) for g in given[PAGE]] == [
        ("outlet", "Second", "correction")
    ]


def test_a_correction_taken_back_no_longer_stands(empty):
    first, second = edit("outlet", "First"), edit("outlet", "Second")
    empty.catalogue.append([first, second])
    corrections.undo(empty.catalogue, second.id, by="ben")
    assert corrections.standing(empty.catalogue.corrections()) == [first]


def test_taking_back_can_itself_be_taken_back(empty):
    first = edit("outlet", "First")
    empty.catalogue.append([first])
    taken = corrections.undo(empty.catalogue, first.id, by="ben")
    corrections.undo(empty.catalogue, taken.id, by="ana")
    assert corrections.standing(empty.catalogue.corrections()) == [first]


def test_undoing_what_is_not_there_is_an_error(empty):
    with pytest.raises(NotFoundError, match="correction-0"):
        corrections.undo(empty.catalogue, "correction-0", by="ana")


@pytest.mark.parametrize("value", ["yesterday", "13/03/2019", "2019-02-30"])
def test_a_date_that_is_none_is_refused_with_an_example(value):
    with pytest.raises(InputError, match="2019-03-13"):
        edit("published", value)


def test_an_empty_value_is_refused():
    with pytest.raises(InputError, match="empty value"):
        edit("title", "  ")


def test_corrections_survive_json_lines():
    made = [edit("title", "A “title”\twith é"), edit("published", "2019-03-13")]
    assert corrections.from_lines(corrections.to_lines(made)) == made


def test_a_broken_line_is_named():
    good = corrections.to_lines([edit("title", "x")])
    with pytest.raises(InputError, match="line 2"):
        corrections.from_lines(good + '{"id": 3}\n')
