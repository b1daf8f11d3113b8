"""Places: sentences of our own, one claim a test."""

from conspectus.facts import find_mentions, find_toponyms
from conspectus.records import Toponym
from conspectus.spans import words
from tests.unit.facts.reading import paragraph, tools


def places(text: str) -> dict[str, Toponym]:
    parsed = paragraph(text)
    mentions = find_mentions(parsed, tools().actors, tools().gazetteer)
    found = find_toponyms(parsed, mentions, tools().gazetteer)
    return {words(text, t.spans): t for t in found}


def test_the_largest_place_of_a_name_is_the_first_choice() -> None:
    assert places("They flew to Paris.")["Paris"].country == "FR"


def test_a_state_after_a_comma_decides() -> None:
    assert places("They live in Paris, Texas.")["Paris"].admin1 == "Texas"


def test_countries_of_the_text_decide_between_namesakes() -> None:
    text = (
        "Syria and Turkey signed in Damascus. Fighters hold Tripoli, Beirut and Sidon in Lebanon."
    )
    assert places(text)["Tripoli"].country == "LB"


def test_a_capital_that_acts_is_a_metonym() -> None:
    assert places("Oslo says it was right.")["Oslo"].reading == "metonym"


def test_an_adjective_stands_at_its_state() -> None:
    found = places("Norwegian jets returned.")["Norwegian"]
    assert (found.reading, found.country) == ("adjective", "NO")


def test_a_person_with_a_places_name_is_no_place() -> None:
    assert places("Denzel Paris was there. Mr Paris said so.") == {}


def test_a_place_inside_the_name_of_a_body_is_an_adjective() -> None:
    assert places("The Aleppo Media Centre reported it.")["Aleppo"].reading == "adjective"


def test_seas_and_islands_have_a_radius() -> None:
    found = places("The tanker sank in the Norwegian Sea.")["Norwegian Sea"]
    assert found.radius_km is not None
    assert found.radius_km > 300


def test_a_name_after_a_country_and_a_comma_is_no_place_when_it_acts() -> None:
    assert "Flynn" not in places("On Ukraine, Flynn appears calm.")


def test_town_of_makes_a_place_of_any_known_name() -> None:
    assert places("They took the town of al-Bab.")["al-Bab"].country == "SY"


def readings(text: str) -> list[tuple[str, str]]:
    return [(name, t.reading) for name, t in places(text).items()]


def test_a_dateline_is_literal_even_if_its_town_names_a_state() -> None:
    assert places("DJIBOUTI -- Shells fell before dawn.")["DJIBOUTI"].reading == "literal"


def test_places_in_one_list_are_read_alike() -> None:
    text = "Planes refuelled in Norway, Iceland and Greenland."
    assert {r for _, r in readings(text)} == {"literal"}


def test_a_state_that_gives_or_gets_is_no_place() -> None:
    assert readings("She demanded an apology from Iceland.") == [("Iceland", "metonym")]
    assert readings("He froze a loan of ten million dollars to Peru.") == [("Peru", "metonym")]
    assert readings("Lorries came from Peru.") == [("Peru", "literal")]


def test_a_river_is_no_town_of_its_name() -> None:
    text = "They opened the dam on the Ancona at noon."
    assert places(text)["Ancona"].latitude is None
    assert places("They stayed in Ancona.")["Ancona"].latitude is not None


def test_a_capital_that_acts_is_no_place() -> None:
    assert readings("Washington imposed an embargo on Monday.") == [("Washington", "metonym")]
