import random
from datetime import date

from conspectus.corroborate.days import Dated, rank_days

BURST = date(2031, 3, 4)
FLOOD = "The dam above Lindau burst on 4 March and the river took forty houses of the town."


def named(voice, published, text=FLOOD, days=(BURST,)):
    return Dated(voice, published, 2, text, days)


def test_a_voice_counts_once_for_a_day_whatever_it_repeats():
    one = rank_days([named("a", BURST), named("a", BURST, FLOOD + " Again it said so.")])
    two = rank_days([named("a", BURST), named("b", BURST)])
    assert (one[0].voices, two[0].voices) == (1, 2)


def test_a_day_still_named_weeks_later_outranks_one_named_at_once():
    other = date(2031, 3, 20)
    found = rank_days([named("a", other), named("b", other, days=(other,))])
    assert [d.day for d in found] == [BURST, other]


def test_a_plan_for_next_week_is_no_day_of_the_timeline():
    assert rank_days([named("a", date(2031, 2, 20))]) == []


def test_the_order_of_sentences_never_matters():
    told = [named(v, date(2031, 3, d), f"{FLOOD} {v}") for v in "abc" for d in (4, 5, 30)]
    expected = rank_days(told)
    random.Random(1).shuffle(told)
    assert rank_days(told) == expected


def test_no_sentence_of_a_day_is_said_twice():
    found = rank_days([named("a", BURST), named("b", BURST, FLOOD.replace("forty", "40"))])
    assert len(found[0].sentences) == 1
