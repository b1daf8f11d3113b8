"""Who "the rebels" are, and whose the police are: sentences of our own, skipped without a model."""

import pytest

from conspectus.facts import find_mentions
from conspectus.spans import words
from tests.unit.facts.reading import paragraph, tools

pytest.importorskip("conspectus_model_en")


def same(text: str, one: str, other: str) -> bool:
    """Return whether two expressions of a text share a chain."""
    mentions = find_mentions(paragraph(text, language="en"), tools().actors, tools().gazetteer)
    held = [{m.chain_id for m in mentions if words(text, m.spans) == w} for w in (one, other)]
    return bool(held[0] & held[1])


def test_those_who_make_up_a_body_stand_for_it():
    text = "Forty fighters of the Lebec Front took a mill. The fighters want bread, a miller said."
    assert same(text, "Lebec Front", "The fighters")


def test_rebels_are_the_one_armed_group_of_the_text():
    text = "Forty rebels of the Lebec Front took a mill. The mutineers want bread, a miller said."
    assert same(text, "Lebec Front", "The mutineers")


def test_rebels_of_two_groups_are_neither():
    text = (
        "Rebels of the Lebec Front met rebels of the Orlan Front. The rebels want bread,"
        " a miller said."
    )
    assert not same(text, "Lebec Front", "The rebels")
    assert not same(text, "Orlan Front", "The rebels")


def test_a_description_of_many_said_again_is_the_same():
    text = "Twelve ferrymen met on the quay. The ferrymen asked for bread."
    assert same(text, "Twelve ferrymen", "The ferrymen")


def test_soldiers_of_two_states_are_not_the_same():
    text = "Latvian soldiers met Estonian soldiers. The soldiers sang."
    assert not same(text, "Latvian soldiers", "The soldiers")


def country_of(text: str, said: str) -> str | None:
    mentions = find_mentions(paragraph(text, language="en"), tools().actors, tools().gazetteer)
    return next(m.country for m in mentions if words(text, m.spans) == said)


def test_the_police_are_those_of_the_state_in_whose_towns_all_happens():
    text = (
        "Latvia is quiet. A mill burned in Riga. The police in Riga waited. The police came late."
    )
    assert country_of(text, "The police") == "LV"


def test_a_unit_with_a_name_is_no_office_of_the_state():
    text = "The Lebec Brigade met in Riga, Latvia. Riga slept. The brigade left."
    assert country_of(text, "The brigade") is None


def test_a_force_is_named_by_what_it_owns_and_does():
    text = "A Latvian coastguard cutter sank a yawl. A police inquiry found nothing."
    assert country_of(text, "Latvian coastguard") == "LV"
    assert country_of(text, "police") is None
    mentions = find_mentions(paragraph(text, language="en"), tools().actors, tools().gazetteer)
    assert "A police inquiry" not in {words(text, m.spans) for m in mentions}


def test_the_seat_of_an_office_stands_for_its_state():
    text = "The foreign ministry in Riga refused. Two clerks in Tallinn slept."
    mentions = find_mentions(paragraph(text, language="en"), tools().actors, tools().gazetteer)
    kinds = {words(text, m.spans): m.kind for m in mentions}
    assert kinds["Riga"] == "state"
    assert kinds["Tallinn"] == "place"


def test_the_government_is_that_of_the_state_in_whose_towns_all_happens():
    text = "Latvia is quiet. A mill burned in Riga. A barn burned in Riga. The government waited."
    assert country_of(text, "The government") == "LV"
    assert country_of(text + " Estonia wept.", "The government") is None


def test_those_whom_they_caught_are_not_they():
    text = "Two clerks met two bakers. Nobody knows how many bakers they caught."
    assert not same(text, "many bakers", "they")


def test_a_minister_named_below_is_the_minister_above():
    text = "The minister was angry. Two clerks ran. Later the finance minister, Nils Holm, wept."
    assert same(text, "The minister", "Nils Holm")


def test_the_minister_of_something_is_a_person():
    text = "The Minister of Justice, General Nils Holm, spoke to the court."
    assert same(text, "The Minister of Justice", "Nils Holm")


def test_a_congress_is_that_of_the_home_state():
    text = "Latvia is quiet. A mill burned in Riga. A barn burned in Riga. On Monday Congress met."
    assert country_of(text, "Congress") == "LV"
    assert (
        country_of("Latvia is quiet. Washington is not. On Monday Congress met.", "Congress")
        == "US"
    )
