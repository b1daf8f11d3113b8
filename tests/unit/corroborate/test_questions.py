"""Questions between accounts that share little but the thing they are of."""

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings


def asked(*pages, kind=None):
    found = corroborate([p.analysis() for p in pages], CorroborateSettings()).discrepancies
    return [(d.kind, d.state) for d in found if kind in (None, d.kind)]


def talk(page, name, outlet, text, minutes, when=None):
    p = page(name, text, outlet)
    p.mention("Orla Brandt of Norway", "person", country="NO")
    p.mention("Nils Haugen of Iceland", "person", country="IS")
    e = p.event("talked", "CONSULT", when=when and p.time(*when))
    p.figure(minutes, "duration", float(minutes), event=e, unit="minutes")
    return p


def test_a_talk_is_known_by_who_talked_whatever_its_day(page):
    a = "Orla Brandt of Norway and Nils Haugen of Iceland talked for 25 minutes on 2 May."
    b = "In June Orla Brandt of Norway and Nils Haugen of Iceland talked, and it took 40 minutes."
    one = talk(page, "a", "Post", a, "25", ("2 May", "2021-05-02"))
    assert ("figure", "open") in asked(one, talk(page, "b", "Mail", b, "40"))


def sinking(page, name, outlet, text, count, low):
    p = page(name, text, outlet)
    p.mention("Amber Gull", "thing")
    p.figure(count, "killed", low, event=p.event("died", "ASSAULT"), unit="seamen")
    return p


def test_the_dead_of_a_ship_are_told_by_its_name(page):
    a = sinking(page, "a", "Post", "Fourteen seamen died on the Amber Gull.", "Fourteen", 14)
    b = sinking(page, "b", "Mail", "Eleven seamen died on the Amber Gull that night.", "Eleven", 11)
    assert asked(a, b, kind="figure") == [("figure", "open")]


def test_two_voices_of_one_sentence_may_give_a_meeting_two_tones(page):
    a = page("a", "The talks of Orla Brandt and Nils Haugen were frank.", "Post")
    b = page(
        "b",
        "Of the talks of Orla Brandt and Nils Haugen one side spoke of differences, but a guest"
        " found them useful.",
        "Mail",
    )
    for p in (a, b):
        p.mention("Orla Brandt", "person")
        p.mention("Nils Haugen", "person")
        p.event("talks", "CONSULT")
    assert ("wording", "open") in asked(a, b)


def test_frank_and_useful_is_no_tone(page):
    a = page("a", "The talks of Orla Brandt and Nils Haugen were frank and useful.", "Post")
    b = page("b", "The talks of Orla Brandt and Nils Haugen were frank.", "Mail")
    for p in (a, b):
        p.mention("Orla Brandt", "person")
        p.mention("Nils Haugen", "person")
        p.event("talks", "CONSULT")
    assert asked(a, b, kind="wording") == []


def test_a_short_sentence_cut_before_its_turn_is_a_selection(page):
    whole, part = "We took a bridge, we have not taken a life", "We took a bridge"
    found = []
    for name, outlet, words in (("a", "Post", whole), ("b", "Mail", part)):
        p = page(name, f'"{words}," Orla Brandt said.', outlet)
        p.quote(words, p.mention("Orla Brandt", "person"))
        found.append(p)
    assert asked(*found) == [("selection", "open")]
