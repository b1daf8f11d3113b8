"""Pages without a date take the days that other pages of the pile tell; or none."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from conspectus.corroborate.dating import date_undated, is_undated
from conspectus.corroborate.passages import behind
from conspectus.records import Interval, Stated

TOLD = "The company dismissed forty weavers and locked the dyeing sheds"


@pytest.fixture
def dated(page):
    """Return a page of 10 June that gives the shut-out its day."""
    made = page(
        "dated",
        f"Weavers shut out\n\n{TOLD} on Tuesday.\n\nThe town council met their union afterwards.",
        outlet="Loom Gazette",
        published="2027-06-10",
    )
    made.time("Tuesday", "2027-06-08")
    return made


@pytest.fixture
def undated(page):
    """Return the maker of pages without a date; its times could not be resolved."""

    def make(text, *times):
        made = page("undated", f"Bread and looms\n\n{text}", outlet=None, published=None)
        for words, value in times:
            made.time(words, "2001-01-01")
            last = made.facts["timexes"][-1]
            made.facts["timexes"][-1] = replace(last, value=value, time=None, anchor="none")
        return made

    return make


def analysis(page):
    """Return a page as an analysis; a paragraph that begins with ">" is a comment."""
    found = page.analysis()
    kinds = ["comment" if page.text[b.span.start] == ">" else "body" for b in found.blocks]
    blocks = [replace(b, kind=kind) for b, kind in zip(found.blocks, kinds, strict=True)]
    return replace(found, blocks=tuple(blocks))


def days(*pages):
    """Return the first and last day of each page that was dated."""
    return {
        d: (x.published.begin.date().isoformat(), x.published.until.date().isoformat())
        for d, x in date_undated([analysis(p) for p in pages]).items()
    }


def test_yesterday_is_the_day_that_a_dated_page_gives_to_the_same(dated, undated):
    made = undated(f"{TOLD} yesterday, and nobody was told.", ("yesterday", None))
    assert days(dated, made) == {made.id: ("2027-06-09", "2027-06-10")}


def test_the_reason_says_what_is_of_which_day_in_which_outlet(dated, undated):
    made = undated(f"{TOLD} yesterday.", ("yesterday", None))
    found = date_undated([analysis(dated), analysis(made)])[made.id]
    assert found.reason == (
        "taken as 9 Jun 2027 because what it tells as “yesterday” is of 8 Jun 2027 in Loom Gazette"
    )
    assert made.facts["timexes"][0].id in found.fact_ids


def test_a_page_that_tells_something_else_stays_without_a_date(dated, undated):
    made = undated(
        "Growers picked early pears in the southern orchards yesterday.",
        ("yesterday", None),
    )
    assert days(dated, made) == {}


def test_a_pile_without_any_date_dates_nothing(undated):
    made = undated(f"{TOLD} yesterday.", ("yesterday", None))
    assert days(made) == {}


def test_a_stated_day_is_never_touched(dated, undated):
    other = undated(f"{TOLD} yesterday.", ("yesterday", None))
    assert dated.id not in days(dated, other)
    assert not is_undated(analysis(dated))


def test_a_wide_inferred_date_is_narrowed(dated, undated):
    made = undated(f"{TOLD} yesterday.", ("yesterday", None))
    month = Interval(begin=datetime(2027, 6, 1, tzinfo=UTC), until=datetime(2027, 7, 1, tzinfo=UTC))
    document = replace(analysis(made).document, published=Stated(value=month, basis="inferred"))
    wide = replace(analysis(made), document=document)
    assert made.id in date_undated([analysis(dated), wide])


def test_the_first_comment_dates_a_page(dated, undated):
    made = undated(
        "The weavers stood at the dyeing sheds of the company.\n\n"
        "> Edda, 12 June 2027, 18:04\n\n> Jorun, 14 June 2027, 07:30"
    )
    assert days(dated, made) == {made.id: ("2027-06-12", "2027-06-13")}


def test_a_day_told_as_past_is_not_after_the_page(dated, undated):
    made = undated(
        f"{TOLD} on Tuesday, says the union of the weavers.\n\n"
        "On 11 June its lawyers went to the county court with a long complaint.",
        ("Tuesday", "XXXX-WXX-2"),
        ("11 June", "XXXX-06-11"),
    )
    first, last = days(dated, made)[made.id]
    assert "2027-06-11" <= first < last <= "2027-06-15"


def test_a_weekday_that_does_not_fit_says_nothing(dated, undated):
    made = undated(f"{TOLD} on Friday, one of them says.", ("Friday", "XXXX-WXX-5"))
    found = date_undated([analysis(dated), analysis(made)])
    assert all("Friday" not in x.reason for x in found.values())


def test_the_order_of_the_pages_does_not_matter(dated, undated, page):
    made = undated(f"{TOLD} yesterday.", ("yesterday", None))
    third = page("third", "The weavers of the company wait at the locked sheds.")
    analyses = [analysis(p) for p in (dated, made, third)]
    first = date_undated(analyses)
    assert first
    for seed in range(5):
        random.Random(seed).shuffle(analyses)
        assert date_undated(analyses) == first


@pytest.mark.parametrize(
    ("words", "sentence", "first", "last"),
    [
        ("this morning", "They left this morning.", "2027-06-08", "2027-06-08"),
        ("last night", "They left last night.", "2027-06-09", "2027-06-09"),
        ("three days ago", "They left three days ago.", "2027-06-11", "2027-06-11"),
        ("Tuesday", "They left on Tuesday.", "2027-06-08", "2027-06-14"),
        ("Tuesday", "They will leave on Tuesday.", "2027-06-02", "2027-06-08"),
    ],
)
def test_a_relative_time_says_on_which_days_it_was_written(words, sentence, first, last):
    found = behind(words, sentence, date(2027, 6, 8))
    assert found and [d.isoformat() for d in found] == [first, last]


def test_a_calendar_date_or_another_weekday_says_nothing_of_the_day_of_writing():
    assert behind("8 June", "They left on 8 June.", date(2027, 6, 8)) is None
    assert behind("Monday", "They left on Monday.", date(2027, 6, 8)) is None


def test_a_page_that_little_supports_may_be_a_week_older(dated, undated, page):
    later = page(
        "later",
        f"Looms still\n\n{TOLD} this month.\n\nThe town council met their union afterwards.",
        outlet="Loom Gazette",
        published="2027-07-20",
    )
    made = undated(
        "The weavers and the union met the council on 11 June about the locked sheds.",
        ("11 June", "XXXX-06-11"),
    )
    first, until = days(dated, later, made)[made.id]
    assert (first, until) == ("2027-06-04", "2027-06-13")


def test_a_page_that_says_which_weekday_it_is_came_out_on_it(dated, undated):
    made = undated(f"{TOLD}. Their union met the council.\n\nGood morning. It is Friday.")
    assert days(dated, made) == {made.id: ("2027-06-11", "2027-06-12")}
