"""What does not fit inside one text: sentences of our own, one claim a test."""

from datetime import UTC, date, datetime, timedelta

import pytest

from conspectus.facts import check, find_figures, find_mentions, find_quotes, find_timexes
from conspectus.records import Discrepancy, Interval, Stated
from tests.unit.facts.reading import paragraph, tools


def found(text: str, day: date | None = date(2019, 3, 29)) -> list[Discrepancy]:
    """Return what is noticed in one paragraph of a text of a day."""
    published = None
    if day:
        begin = datetime(day.year, day.month, day.day, tzinfo=UTC)
        value = Interval(begin=begin, until=begin + timedelta(days=1))
        published = Stated(value=value, basis="text")
    parsed = paragraph(text, published=published)
    mentions = find_mentions(parsed, tools().actors, tools().gazetteer)
    quotes = find_quotes(parsed, mentions, tools().lexicon)
    timexes = find_timexes(parsed)
    figures = find_figures(parsed, mentions, timexes, (), quotes)
    return list(check(parsed, mentions, timexes, quotes, (), figures))


def kinds(text: str) -> list[tuple[str, str]]:
    return [(d.kind, d.state) for d in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ship sailed on 30 February 2018.", ("calendar", "open")),
        ("The ship sailed on Tuesday 13 March 2019.", ("date", "open")),
        ("The choir was founded in September 2108.", ("typo", "open")),
        ("The gate was shut on Thursday, October 12, 1959.", ("typo", "open")),
        ("The gate was shut on Friday, October 12, 1995.", ("date", "open")),
        ("The choir reached the island on March, a paper wrote.", ("calendar", "open")),
        ("The summit took place on 12 May in the old hall.", ("date", "open")),
        ("Nine men died in the mine and 14 died on the ferry, 23 in all.",
         ("arithmetic", "holds")),
        ("Nine men died in the mine and 14 died on the ferry, 25 in all.", ("arithmetic", "open")),
        ("Twelve men died there: ten on the night and two in a ward.", ("arithmetic", "holds")),
        ("Police arrested three men. With the six detained on Tuesday that makes nine.",
         ("arithmetic", "holds")),
        ("They want a ballot before a year is out. The annex has the ballot within nine months.",
         ("figure", "open")),
        ("The ministry said 30 militants died in the raid. The group said it was four.",
         ("figure", "open")),
        ("It has been shut since 2015, for four years.", ("arithmetic", "holds")),
        ("Of the 63 soldiers, 41 were taken to the camp and 22 were set free.",
         ("arithmetic", "holds")),
        ("Of the 63 soldiers, 41 were taken to the camp and 32 were set free.",
         ("arithmetic", "open")),
        ("The army sent eleven drones. Nine of the drones were destroyed. Two reached the tower.",
         ("arithmetic", "holds")),
        ("A truce and the holding of elections will follow within two years. " + "It rained. " * 60
         + "Then come a charter and the holding of elections within 18 months.",
         ("figure", "open")),
        ("She met the king in Oslo on Monday. The tour closed with a dinner in Bergen on Thursday."
         " She met the mayor of Turku on Friday.", ("date", "open")),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_noticed(text, expected):
    assert kinds(text) == [expected]


def test_in_an_undated_text_one_past_day_far_after_the_others_is_noticed():
    text = (
        "On 26 February the hall burned. On 8 March the ferry sank. Candles were lit on 9 March."
        " Then came the summit (12-13 May) and the two sides met."
    )
    (late,) = found(text, None)
    assert (late.kind, late.found) == ("date", "XXXX-05-12/XXXX-05-13")


def test_parts_may_follow_their_total():
    text = (
        "Two fires have together killed 30 people. The first killed 12 people in a hall."
        " The other killed 18 people at sea."
    )
    assert kinds(text) == [("arithmetic", "holds")]


def test_a_revised_count_is_a_change_and_no_contradiction():
    text = "The army has lowered its count from 30 tanks to 12 tanks."
    assert kinds(text) == [("figure", "changed")]


def test_a_misprinted_year_is_offered_a_better_one_and_keeps_its_own():
    (typo,) = found("The choir was founded in September 2108.")
    assert (typo.found, typo.expected) == ("2108-09", "2018-09")


@pytest.mark.parametrize(
    "text",
    [
        "The summit has been postponed to 12 May.",
        "The seas will rise by the year 2100.",
        "The ship sailed on Wednesday 13 March 2019.",
        "The gate was shut on Thursday, October 12, 1995.",
        "The gate was shut on Thursday. October 13, 1995, was a holiday.",
        "The report focuses on March and the cold weeks.",
        "Nine men died in May. Later 14 men died. The list has 23 dead.",
        "The blast killed nine people and hurt 14.",
        "The ministry said 30 militants died. The group said at least 28 died.",
        "It rained on 29 February 2016.",
        "The ministry said nine hostages were held. That left 22 hostages, the group said.",
        "The ministry said 30 soldiers were held. One of them, the group said, was wounded.",
        "Radio Tarvik, 15 Oct 2340: the gate was shut. Radio Veyra, 15 Oct 2300: it was opened.",
    ],
)
def test_what_fits_raises_no_alarm(text):
    assert found(text) == []


def test_a_misprinted_year_is_seen_beside_until_now():
    text = "The mill was founded by two brothers in May 2110 and has never stopped until now."
    assert ("typo", "open") in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The siege ended on Thursday. On Friday the mayor met the guards.",
        "Of the 63 soldiers, 41 were taken to the camp and 20 were set free.",
        "Elections will follow within two years. Then come elections within 24 months.",
    ],
)
def test_what_is_no_sum_and_no_journey_raises_none(text):
    assert kinds(text) == []
