"""Names, descriptions, pronouns and their chains: sentences of our own, one claim a test."""

import pytest

from conspectus.facts import find_mentions, find_terms
from conspectus.language import Parsed
from conspectus.records import Mention
from conspectus.spans import words
from tests.unit.facts.reading import paragraph, tools


def read(text: str) -> tuple[Parsed, tuple[Mention, ...]]:
    parsed = paragraph(text)
    return parsed, find_mentions(parsed, tools().actors, tools().gazetteer)


def names(text: str) -> list[tuple[str, str]]:
    _, mentions = read(text)
    return [(words(text, m.spans), m.kind) for m in mentions if m.form == "name"]


def chain(text: str, wording: str) -> set[str]:
    """Return the wordings that share a chain with the first mention of these words."""
    _, mentions = read(text)
    own = next(m.chain_id for m in mentions if words(text, m.spans) == wording)
    return {words(text, m.spans) for m in mentions if m.chain_id == own}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Reporters met Zlatko Perić in the harbour.", "Zlatko Perić", "person"),
        ("It was signed by Omar al-Karimi.", "Omar al-Karimi", "person"),
        ("The ferry Morgenrot left at noon.", "Morgenrot", "thing"),
        ("He lives in Aleppo.", "Aleppo", "place"),
        ("A storm crossed mid-Ohio at noon.", "Ohio", "place"),
        ("The anti-NATO march was small.", "NATO", "igo"),
        ("Soldiers of the Northern Dune Front fled.", "Northern Dune Front", "group"),
        ("He works for the Ministry of Fisheries.", "Ministry of Fisheries", "org"),
        ("A spokesman of NATO declined.", "NATO", "igo"),
        ("Troops crossed into Chad on Monday.", "Chad", "state"),
    ],
)
def test_a_name_is_found_with_its_kind(text: str, name: str, kind: str) -> None:
    assert (name, kind) in names(text)


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital() -> None:
    assert names("Villages burned. Nobody came. Meanwhile they waited.") == []


def test_months_and_weekdays_are_no_names() -> None:
    assert names("They left on Tuesday, in early March.") == []


def test_us_is_a_state_and_us_in_lower_case_is_not() -> None:
    assert names("The US told us nothing.") == [("US", "state")]


def test_a_title_becomes_the_role_and_stays_outside_the_name() -> None:
    _, mentions = read("Then Defence Minister Halina Brzezicka spoke.")
    assert [(m.role, m.sector) for m in mentions if m.form == "name"] == [
        ("Defence Minister", "GOV")
    ]


def test_a_description_after_a_comma_becomes_the_role() -> None:
    _, mentions = read("Jonas Okafor, the retired admiral, disagreed.")
    assert mentions[0].role == "retired admiral"


def test_a_description_ends_with_its_head_noun() -> None:
    text = "Two officials briefed on the matter said so."
    _, mentions = read(text)
    assert [(words(text, m.spans), m.form) for m in mentions] == [("Two officials", "nominal")]


def test_a_noun_that_only_describes_the_next_is_no_mention() -> None:
    assert [m for m in read("They shelled government buildings.")[1] if m.form == "nominal"] == []


def test_nobody_is_no_mention() -> None:
    assert read("Nobody was hurt, and no official came.")[1] == ()


def test_a_surname_joins_the_full_name() -> None:
    assert chain("Birgit Solvang spoke. Later Solvang left.", "Birgit Solvang") == {
        "Birgit Solvang",
        "Solvang",
    }


def test_an_acronym_in_brackets_joins_the_long_name() -> None:
    text = "The Northern Dune Front (NDF) denied it. The NDF has no mines, the Front said."
    assert chain(text, "Northern Dune Front") >= {"Northern Dune Front", "NDF", "Front"}


def test_a_state_its_adjective_its_government_and_its_seat_are_one_chain() -> None:
    text = "Britain slept. British jets flew. Downing Street says no. The British government left."
    found = chain(text, "Britain")
    assert {"Britain", "British", "Downing Street", "The British government"} <= found


def test_a_capital_after_a_preposition_is_a_place() -> None:
    text = "Oslo says it was right. He was in Oslo."
    assert names(text) == [("Oslo", "state"), ("Oslo", "place")]


def test_she_is_the_woman_just_named() -> None:
    text = "Mrs Solvang met Mr Tamm. She was late."
    assert chain(text, "She") >= {"Solvang", "She"}


def test_the_minister_is_the_person_with_that_role() -> None:
    text = "Foreign Minister Ilse Tamm arrived with Ben Howell. The minister gave no date."
    assert chain(text, "The minister") == {"Ilse Tamm", "The minister"}


def test_ids_are_unique_and_the_same_each_time() -> None:
    text = "Britain said Britain would stay. It did."
    first, second = read(text)[1], read(text)[1]
    assert first == second
    assert len({m.id for m in first}) == len(first)


def test_a_term_keeps_the_epithet_and_marks_scare_quotes() -> None:
    text = 'The so-called Northern Dune Front fought on. The "Northern Dune Front" lost.'
    parsed, mentions = read(text)
    terms = find_terms(parsed, mentions, ())
    assert [(t.wording, t.quoted) for t in terms] == [
        ("so-called northern dune front", False),
        ("northern dune front", True),
    ]


def test_a_long_run_of_capitals_stays_linear() -> None:
    assert read("Alpha Beta " * 3000)[1] is not None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Divers reached the tanker Silver Star at dusk. The Silver Star sank.",
            "Silver Star",
            "thing",
        ),
        ("He spoke to Radio Delta on Monday.", "Radio Delta", "outlet"),
        ("The boats waited in the Gulf of Corinth.", "Gulf of Corinth", "place"),
        ("Engineers opened the dam on the Morvana at noon.", "Morvana", "place"),
        ("They were held at Prince Rupert for days.", "Prince Rupert", "place"),
        ("They lay in the fort of Sheikh Amran for days.", "Sheikh Amran", "place"),
        ("He lives in Foz do Iguaçu with his family.", "Foz do Iguaçu", "place"),
        ("Aurora Zubiría, a teacher, stayed away.", "Aurora Zubiría", "person"),
    ],
)
def test_the_words_before_a_name_decide_its_kind(text: str, name: str, kind: str) -> None:
    assert (name, kind) in names(text)


def test_a_headline_in_capitals_names_only_what_is_known() -> None:
    text = "MOB STORMS PRISON IN NAIROBI AS GUARDS FLEE\n\nThe guards left."
    assert [n for n, _ in names(text)] == ["NAIROBI"]


def test_a_person_with_a_title_after_a_role_is_one_chain_with_it() -> None:
    text = "Chad's defence minister, Gen. Idris Maloum, resigned."
    assert chain(text, "Idris Maloum") == {"Chad's defence minister", "Idris Maloum"}


def test_the_one_brigade_named_so_far_is_the_brigade() -> None:
    text = "The Red Coast Brigade fired first. On Monday the brigade denied it."
    assert "the brigade" in chain(text, "Red Coast Brigade")


def test_left_is_a_verb_and_a_river_has_banks() -> None:
    _, mentions = read("The drivers left Oslo. Boats lay on the northern bank.")
    text = "The drivers left Oslo. Boats lay on the northern bank."
    assert {words(text, m.spans) for m in mentions} == {"The drivers", "Oslo"}


def test_a_group_owns_its_union() -> None:
    text = "The drivers' union called a strike."
    _, mentions = read(text)
    assert words(text, mentions[0].spans) == "The drivers' union"


def test_an_object_is_not_the_subject_of_its_own_clause() -> None:
    text = "Hugo Lund stayed. Anna Holm sat down with him. She has nothing to offer."
    assert chain(text, "him") == {"Hugo Lund", "him"}
    assert chain(text, "She") == {"Anna Holm", "She"}


def test_its_leader_leads_the_group_rather_than_the_state() -> None:
    text = "The Canal Front says Peru takes too much. “We stay,” its leader said."
    assert "its" in chain(text, "Canal Front")
