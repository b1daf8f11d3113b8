"""What became of a question: open, changed or settled, by who said what when."""

from dataclasses import replace

from conspectus.corroborate import corroborate
from conspectus.records import Discrepancy
from conspectus.settings import CorroborateSettings


def asked(*pages, kind=None):
    found = corroborate([p.analysis() for p in pages], CorroborateSettings()).discrepancies
    return [(d.kind, d.state) for d in found if kind in (None, d.kind)]


def toll(page, name, outlet, count, low, published="2021-05-03"):
    p = page(name, f"{count} ferrymen died when the Tarvik ferry hit the pier.", outlet, published)
    p.place("Tarvik", 61.0, 7.0)
    p.figure(count, "killed", low, event=p.event("died", "ASSAULT"), unit="ferrymen")
    return p


def looking_back(page, text, count, low, published="2021-05-28"):
    p = page("c", text, "Courier", published, title="The Tarvik ferry: what is known")
    p.place("Tarvik", 61.0, 7.0)
    p.figure(count, "killed", low, unit="ferrymen")
    return p


LOOK = "Nine ferrymen were killed on the Tarvik ferry, which had hit the pier. "


def test_a_page_that_weighs_accounts_and_counts_again_settles_a_count(page):
    a, b = toll(page, "a", "Post", "Nine", 9), toll(page, "b", "Mail", "Seven", 7)
    assert asked(a, b, looking_back(page, LOOK, "Nine", 9), kind="figure") == [
        ("figure", "settled")
    ]


def test_a_count_called_early_is_not_what_a_page_says(page):
    a, b = toll(page, "a", "Post", "Nine", 9), toll(page, "b", "Mail", "Eleven", 11)
    text = "An early count of eleven ferrymen killed on the Tarvik ferry had two men too many."
    pages = (a, b, looking_back(page, text, "eleven", 11))
    found = corroborate([p.analysis() for p in pages], CorroborateSettings()).discrepancies
    (reason,) = (d.reason for d in found if d.kind == "figure")
    assert "as others had" not in reason
    assert "all say" not in reason
    assert reason.endswith("Courier 28 May calls 11 an early count.")


def test_a_count_stays_open_where_the_weighing_page_says_it_is_disputed(page):
    a, b = toll(page, "a", "Post", "Nine", 9), toll(page, "b", "Mail", "Seven", 7)
    text = LOOK + "How many ferrymen were killed on the ferry is disputed."
    assert asked(a, b, looking_back(page, text, "Nine", 9), kind="figure") == [("figure", "open")]


def test_a_speaker_cut_by_one_paper_has_not_changed_what_he_said(page):
    found = []
    for name, outlet, words, published in (
        ("a", "Post", "We took a bridge, we have not taken a life", "2021-05-03"),
        ("b", "Mail", "We took a bridge", "2021-05-05"),
    ):
        p = page(name, f'"{words}," Orla Brandt said.', outlet, published)
        p.quote(words, p.mention("Orla Brandt", "person"))
        found.append(p)
    assert asked(*found) == [("selection", "open")]


def test_a_plan_put_off_by_a_day_has_changed(page):
    a = page("a", "Vessland offered to hold harbour talks in Tarvik on 7 June.", "Post")
    a.time("7 June", "2021-06-07")
    b = page(
        "b", "The harbour talks planned for 7 June in Tarvik have been put off by one day.", "Mail"
    )
    b.time("7 June", "2021-06-07")
    b.event("put off", "REJECT")
    assert asked(a, b) == [("date", "changed")]


def test_a_day_that_a_page_calls_wrong_is_settled(page):
    a = page("a", "Since Saturday night the gate of Tarvik has been shut.", "Post", "2021-05-11")
    a.time("Saturday night", "2021-05-08")
    b = page(
        "b",
        "The gate was first shut on Sunday 9 May. Some papers said Saturday; that was wrong.",
        "Mail",
        "2021-05-20",
    )
    b.time("Sunday 9 May", "2021-05-09")
    b.time("Saturday", "2021-05-15")
    assert asked(a, b) == [("date", "settled")]


def test_two_counts_inside_one_text_join_the_question_they_belong_to(page):
    a = page("a", "Norland said nine raiders died on the Tarvik pier.", "Post")
    b = page("b", "Norland has lowered its count from nine to six raiders dead.", "Mail")
    c = page("c", "Norland said nine raiders died. The League said it was two.", "Echo")
    for p in (a, b, c):
        speaker = p.mention("Norland", "state", country="NO")
        said = (speaker.id,)
        p.figure("nine", "killed", 9, unit="raiders", attribution=said)
        if p is b:
            p.figure("six", "killed", 6, unit="raiders", attribution=said)
        if p is c:
            league = p.mention("The League", "group")
            p.figure("two", "killed", 2, unit="raiders", attribution=(league.id,))
    inner = Discrepancy(
        id="discrepancy-1",
        doc_id=c.id,
        kind="figure",
        state="open",
        fact_ids=tuple(f.id for f in c.facts["figures"]),
        reason="Two voices give two counts of the same thing.",
        rank=0.7,
        origin="test/1",
    )
    pages = [a.analysis(), b.analysis(), replace(c.analysis(), discrepancies=(inner,))]
    (d,) = corroborate(pages, CorroborateSettings()).discrepancies
    assert "2 raiders killed" in d.reason


def fire(page, name, outlet, text, words, low):
    p = page(name, text, outlet)
    place = p.place("Tarvik", 61.0, 7.0)
    fire = p.event("fire", "ASSAULT", when=p.time("2 May", "2021-05-02"), place=place)
    p.figure(words, "killed", low, event=fire, unit="people")
    return p


def test_counts_of_one_happening_in_other_words_are_one_question(page):
    a = fire(page, "a", "Post", "The fire at Tarvik on 2 May cost nine lives.", "nine", 9)
    text = "After the fire at Tarvik on 2 May carpenters made fourteen coffins."
    b = fire(page, "b", "Mail", text, "fourteen", 14)
    assert asked(a, b, kind="figure") == [("figure", "open")]


def test_three_and_a_nurse_are_four(page):
    text = "Three patients and a nurse died in the fire at Tarvik on 2 May."
    a = fire(page, "a", "Post", text, "Three", 3)
    b = fire(page, "b", "Mail", "The fire at Tarvik on 2 May killed four people.", "four", 4)
    assert asked(a, b, kind="figure") == []


def test_a_fifth_who_dies_is_no_count(page):
    a = fire(page, "a", "Post", "A fifth man died of the fire at Tarvik on 2 May.", "fifth", 1)
    b = fire(page, "b", "Mail", "The fire at Tarvik on 2 May killed two people.", "two", 2)
    assert asked(a, b, kind="figure") == []
