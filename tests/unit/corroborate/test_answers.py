"""Two voices in a row: what they differ on."""

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings


def asked(*pages):
    found = corroborate([p.analysis() for p in pages], CorroborateSettings()).discrepancies
    return [(d.kind, d.state) for d in found]


def two_voices(page, text, one, other):
    p = page("a", text)
    p.quote(one, p.mention("The mayor", "person"), "indirect")
    p.quote(other, p.mention("The League", "group"), "indirect")
    return p


def test_who_fired_is_a_question_of_who(page):
    one, other = "the shot came from the roof", "a guard fired it"
    text = f"The mayor said {one}; The League said {other}."
    assert asked(two_voices(page, text, one, other)) == [("actor", "open")]


def test_none_against_some_dead_is_a_question_of_how_many(page):
    one, other = "nine raiders were killed", "not one man had been lost"
    p = two_voices(page, f"The mayor said {one}; The League said {other}.", one, other)
    p.figure("nine", "killed", 9, unit="raiders")
    assert asked(p) == [("figure", "open")]


def test_what_one_calls_agreed_another_says_was_never_promised(page):
    one, other = "no promise had been made", "the council had agreed to pay the rent"
    text = f"The mayor said {one}. The League said {other}."
    assert asked(two_voices(page, text, one, other)) == [("certainty", "open")]


def test_who_blames_tells_it(page):
    p = page("a", "Ostland blamed a Norse mortar. Norsemen denied it.")
    blamed = p.event("blamed", "ACCUSE", actor=p.mention("Ostland", "state", country="AT"))
    denied = p.event("denied", "REJECT", actor=p.mention("Norsemen", "state", country="NO"))
    assert blamed and denied
    (found,) = corroborate([p.analysis()], CorroborateSettings()).discrepancies
    assert "is told by Ostland and denied" in found.reason


def test_a_text_that_says_itself_that_one_counters_another(page):
    p = page(
        "a",
        "Divers saw a hole in the hull. The finding contradicts the account of the mayor, who says"
        " that the ferry struck the pier.",
    )
    p.event("saw", "CONSULT")
    p.mention("the mayor", "person", form="nominal")
    p.event("struck", "ASSAULT")
    (d,) = corroborate([p.analysis()], CorroborateSettings()).discrepancies
    assert d.reason == (
        "Morning Post counters the mayor: «the account of the mayor, who says that"
        " the ferry struck …»."
    )
