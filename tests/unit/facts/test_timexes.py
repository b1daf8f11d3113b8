"""When: sentences of our own, one claim a test."""

from datetime import UTC, date, datetime, timedelta

import pytest

from conspectus.facts import find_timexes
from conspectus.facts.calendar import days_of, interval_of, shift
from conspectus.language import Parsed
from conspectus.records import Interval, Stated, Timex
from conspectus.spans import words
from tests.cost import in_proportion
from tests.unit.facts.reading import paragraph

WEDNESDAY = date(2019, 3, 13)


def day_of(day: date) -> Interval:
    begin = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Interval(begin=begin, until=begin + timedelta(days=1))


def read(
    text: str, published: Interval | None, update: Interval | None = None
) -> tuple[Parsed, tuple[Timex, ...]]:
    """Return one paragraph, an update if it has a time, with its time expressions."""
    stated = Stated(value=published, basis="text") if published else None
    kind = "update" if update else "body"
    parsed = paragraph(text, kind=kind, time=update, published=stated)
    return parsed, find_timexes(parsed)


def times(text: str, day: date | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    """Return (words, value) of each expression."""
    _, found = read(text, day_of(day) if day else None)
    return [(words(text, t.spans), t.value) for t in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on 13 March 2019.", ("13 March 2019", "2019-03-13")),
        ("It opened on March 13th, 2019.", ("March 13th, 2019", "2019-03-13")),
        ("It opened on 2019-03-13.", ("2019-03-13", "2019-03-13")),
        ("It opened on 13/03/2019.", ("13/03/2019", "2019-03-13")),
        ("It opened on Sunday 10 March.", ("Sunday 10 March", "2019-03-10")),
        ("It opened in the 1990s.", ("the 1990s", "199")),
        ("It is a novel of the 21st century.", ("the 21st century", "20")),
        ("They sang on Friday night.", ("Friday night", "2019-03-08TNI")),
        ("They will sing on Friday.", ("Friday", "2019-03-15")),
        ("They sang last week.", ("last week", "2019-W10")),
        ("They sang two days ago.", ("two days ago", "2019-03-11")),
        ("The boats have gone out since October.", ("October", "2018-10")),
        ("They meet next month.", ("next month", "2019-04")),
        ("They sang last summer.", ("last summer", "2018-SU")),
        ("Now they sing.", ("Now", "PRESENT_REF")),
        ("They sang tonight.", ("tonight", "2019-03-13TNI")),
        ("Every day they sang.", ("Every day", "P1D")),
        ("They sang for five weeks.", ("five weeks", "P5W")),
        ("A six-month ban began.", ("six-month", "P6M")),
        ("It sank in the past 12 days.", ("the past 12 days", "P12D")),
        ("The port shut at 0815 GMT.", ("0815 GMT", "2019-03-13T08:15Z")),
        ("The port shut at 3.30pm.", ("3.30pm", "2019-03-13T15:30")),
        ("It was held on 12-13 March.", ("12-13 March", "2019-03-12/2019-03-13")),
        ("It grew in the third quarter of 2018.", ("the third quarter of 2018", "2018-Q3")),
        ("A truce has held since noon on Sunday, 10 March.",
         ("noon on Sunday, 10 March", "2019-03-10T12:00")),
        ("The barn burned in the night from 2 to 3 March.",
         ("the night from 2 to 3 March", "2019-03-02TNI")),
        ("The barn burned on the night of Friday, 8 March.",
         ("the night of Friday, 8 March", "2019-03-08TNI")),
        ("The barn burned on the evening of 8 March.",
         ("the evening of 8 March", "2019-03-08TEV")),
        ("The barn burned yesterday at noon.", ("yesterday at noon", "2019-03-12T12:00")),
        ("The log ends on 5 March 2019, 18:40.", ("5 March 2019, 18:40", "2019-03-05T18:40")),
        ("Radio Fjord, 5 Mar 2140.", ("5 Mar 2140", "2019-03-05T21:40")),
        ("The first shot was heard at 0440.", ("0440", "2019-03-13T04:40")),
        ("The barn burned on the 8th.", ("the 8th", "2019-03-08")),
        ("The barn burned on the twentieth, she said.", ("the twentieth", "2019-02-20")),
        ("They shot at 0440 on the 8th.", ("0440 on the 8th", "2019-03-08T04:40")),
        ("They sailed at about eight on Friday evening.",
         ("eight on Friday evening", "2019-03-08T20:00")),
        ("They sailed at first light on Friday.", ("first light on Friday", "2019-03-08TMO")),
        ("They sailed during the night.", ("during the night", "2019-03-12TNI")),
        ("They sailed at dawn.", ("dawn", "2019-03-13TMO")),
        ("A march was announced for Friday.", ("Friday", "2019-03-15")),
        ("All crews must leave by midnight.", ("midnight", "2019-03-14T00:00")),
        ("The lamps go out tonight at midnight.", ("tonight at midnight", "2019-03-14T00:00")),
        ("The crews arrived at midnight.", ("midnight", "2019-03-13T00:00")),
        ("The pact speaks of a vote before the end of July.", ("the end of July", "2019-07")),
        ("Two weeks later the barn was rebuilt.", ("Two weeks later", None)),
    ],
)  # fmt: skip
def test_an_expression_is_found_whole_and_resolved(text, expected):
    assert times(text) == [expected]


def test_a_range_of_years_is_two_expressions():
    assert times("She led the fleet from 2009 to 2013.") == [("2009", "2009"), ("2013", "2013")]


def test_a_short_second_year_takes_its_century_from_the_first():
    assert times("The war of 1914-18 ruined it.") == [("1914", "1914"), ("18", "1918")]


def test_four_digits_after_a_day_are_a_clock_where_one_of_them_can_be_no_year():
    found = times("Radio Fjord, 5 Mar 2140. Radio Sund, 5 Mar 1830.")
    assert found[1] == ("5 Mar 1830", "2019-03-05T18:30")
    assert times("Radio Sund, 5 Mar 1830.") == [("5 Mar 1830", "1830-03-05")]


def test_a_month_takes_the_year_that_closes_its_pair():
    found = times("It ran from July to March 2004.")
    assert found == [("July", "2004-07"), ("March 2004", "2004-03")]


def test_early_and_late_are_kept_as_mod():
    _, found = read("It rained in late September.", day_of(WEDNESDAY))
    assert (found[0].value, found[0].mod) == ("2018-09", "END")


def test_the_next_day_follows_the_day_named_before():
    assert times("The bridge fell on 2 May 2016. The next day it was rebuilt.")[1] == (
        "The next day",
        "2016-05-03",
    )


@pytest.mark.parametrize(
    ("text", "monday"),
    [
        ("The barn burned on Tuesday, 8 January. Not on Monday, as some wrote.", "2019-01-07"),
        ("The barn burned at noon on Tuesday, 8 January. Not on Monday.", "2019-01-07"),
        ("The barn burned on Tuesday, 8 January, the mayor said on Monday.", "2019-03-11"),
        ("The barn burned on Sunday, 10 March, and was rebuilt on Monday.", "2019-03-11"),
    ],
)
def test_a_weekday_beside_a_told_one_is_of_its_week_unless_somebody_speaks(text, monday):
    assert times(text)[1] == ("Monday", monday)


def test_an_entry_of_a_running_log_opens_with_its_clock():
    text = "1905: The ferry is in."
    _, logged = read(text, day_of(WEDNESDAY), day_of(WEDNESDAY))
    assert [t.value for t in logged] == ["2019-03-13T19:05"]
    assert times(text) == [("1905", "1905")]


def test_a_clock_keeps_a_day_without_its_year():
    assert times("The barn burned at 11:20 on 5 March.", None)[0][1] == "XXXX-03-05T11:20"


def test_the_next_day_follows_a_day_though_a_week_is_named_between():
    found = times("The board met on Friday. It read the mail of last week. The next day it rose.")
    assert found[2] == ("The next day", "2019-03-09")


def test_a_demand_makes_by_friday_a_coming_friday():
    assert times("They promised an answer by Friday.") == [("Friday", "2019-03-15")]


def test_an_update_anchors_its_own_expressions():
    _, found = read("The port shut yesterday.", day_of(WEDNESDAY), day_of(date(2019, 3, 20)))
    assert (found[0].value, found[0].anchor) == ("2019-03-19", "block")


def test_without_any_date_a_weekday_stays_open():
    _, found = read("The port shut on Friday.", None)
    assert (found[0].value, found[0].time) == ("XXXX-WXX-5", None)


def test_an_undated_text_is_anchored_by_the_full_date_it_names():
    _, found = read("On 4 May 2016 the port shut. On Friday it opened.", None)
    assert (found[1].value, found[1].anchor) == ("2016-04-29", "text")


def test_an_unsure_document_date_makes_yesterday_as_wide_as_itself():
    begin = datetime(2019, 2, 20, tzinfo=UTC)
    month = Interval(begin=begin, until=begin + timedelta(days=30))
    _, found = read("The port shut yesterday.", month)
    assert found[0].time == month


def test_an_impossible_day_keeps_its_value_and_has_no_interval():
    _, found = read("It sailed on 30 February 2018.", day_of(WEDNESDAY))
    assert (found[0].value, found[0].time) == ("2018-02-30", None)


def test_a_named_zone_makes_the_interval_an_instant():
    _, found = read("The port shut at 3 pm EST on 2 May 2016.", day_of(WEDNESDAY))
    assert found[0].value == "2016-05-02T15:00"
    assert found[0].time == Interval(
        begin=datetime(2016, 5, 2, 20, tzinfo=UTC),
        until=datetime(2016, 5, 2, 20, 1, tzinfo=UTC),
        floating=False,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The 47-year-old was at home.",
        "About 2000 people came.",
        "Resolution 1701 was read out.",
        "They march to the harbour and may sing.",
        "Since the fall of the wall they sing.",
        "He reads the Morning Daily.",
        "The rise was 3.30 per cent.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text):
    assert times(text) == []


def test_a_monstrous_paragraph_is_read_in_linear_time():
    in_proportion(times, lambda n: "on 1 " * n + "12" * 2 * n, 500)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-03", date(2019, 3, 1), date(2019, 3, 31)),
        ("2019-W11", date(2019, 3, 11), date(2019, 3, 17)),
        ("2018-WI", date(2018, 12, 1), date(2019, 2, 28)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("2019-Q1", date(2019, 1, 1), date(2019, 3, 31)),
    ],
)
def test_a_value_covers_its_days(value, first, last):
    assert days_of(value) == (first, last)


def test_a_night_goes_on_into_the_next_day():
    night = interval_of("2019-03-08TNI")
    assert night and night.until == datetime(2019, 3, 9, 6, tzinfo=UTC)


def test_a_step_back_in_months_crosses_the_year():
    assert shift(WEDNESDAY, -3, "month") == "2018-12"


def test_what_is_arranged_for_a_weekday_is_still_to_come():
    found = times("The league called an emergency meeting for Saturday.")
    assert found == [("Saturday", "2019-03-16")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The count since March 1: 14 boats.", ("March 1", "2019-03-01")),
        ("The king offered to host talks on Friday.", ("Friday", "2019-03-15")),
        ("The men who arrived in the port on Tuesday will leave.", ("Tuesday", "2019-03-12")),
        (
            "By Tuesday evening some 600 lorries stood in line.",
            ("Tuesday evening", "2019-03-12TEV"),
        ),
    ],
)
def test_a_day_is_on_the_side_of_its_own_verb(text: str, expected: tuple[str, str]) -> None:
    assert times(text) == [expected]
