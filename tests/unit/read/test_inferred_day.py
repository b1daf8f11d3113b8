"""A day told by other pages fills only what the page itself leaves open."""

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import Given, read
from conspectus.read.captures import capture
from conspectus.settings import ReadSettings

PLAIN = "Bread and looms\n\nThe company locked the dyeing sheds. Nobody was told of it.\n"
OWN = "Bread and looms\n\nBy Runa Solberg\n\n10 June 2027\n\nThe company locked the dyeing sheds.\n"
LIVE = (
    "Looms live\n\nUPDATE 1530 GMT: The sheds are open again.\n\n"
    "UPDATE 0815 GMT: The sheds are locked.\n"
)


def published(text, value, basis="inferred"):
    given = (Given(field="published", value=value, basis=basis),)
    page = capture(text.encode(), "page.txt", given=given)
    return read(page, ReadSettings(), Outlets.load())


@pytest.mark.parametrize(
    ("value", "first", "until"),
    [
        ("2027-06-09", "2027-06-09", "2027-06-10"),
        ("2027-06-09/2027-06-12", "2027-06-09", "2027-06-13"),
    ],
)
def test_a_page_without_a_date_takes_the_days_told(value, first, until):
    document, _, problems = published(PLAIN, value)
    when = document.published
    assert when.basis == "inferred"
    assert (when.value.begin.date().isoformat(), when.value.until.date().isoformat()) == (
        first,
        until,
    )
    assert "no_date" not in {p.kind for p in problems}


def test_the_day_a_page_states_stands(tmp_path):
    document, _, _ = published(OWN, "2027-06-01")
    assert (document.published.basis, document.published.value.begin.day) == ("text", 10)


def test_the_clock_times_of_a_live_page_fall_on_the_day_told():
    _, blocks, _ = published(LIVE, "2027-06-09")
    times = [b.time.begin.isoformat() for b in blocks if b.time]
    assert times == ["2027-06-09T15:30:00+00:00", "2027-06-09T08:15:00+00:00"]


def test_the_clock_times_of_a_live_page_of_several_days_stay_open():
    _, blocks, _ = published(LIVE, "2027-06-09/2027-06-12")
    assert not [b for b in blocks if b.time]
