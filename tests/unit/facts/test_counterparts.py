"""Parties that a sentence leaves out: sentences of our own, skipped without a model."""

import re

import pytest

from conspectus.facts import find_events, find_mentions, find_quotes, find_toponyms
from conspectus.language import parse
from conspectus.records import Block, Document, Mention, Span
from conspectus.spans import words
from tests.unit.facts.reading import tools

pytest.importorskip("conspectus_model_en")


def read(text: str) -> tuple[Mention, ...]:
    return _read(text)[0]


def _read(text: str):
    document = Document(id="d", capture_id="c", text=text, renderer="test/1", language="en")
    edges = [m.span() for m in re.finditer(r"[^\n]+", text)]
    blocks = [
        Block(id=str(a), doc_id="d", span=Span(start=a, end=b), kind="body") for a, b in edges
    ]
    parsed = parse(document, tuple(blocks), tools().nlp)
    mentions = find_mentions(parsed, tools().actors, tools().gazetteer)
    quotes = find_quotes(parsed, mentions, tools().lexicon)
    toponyms = find_toponyms(parsed, mentions, tools().gazetteer)
    return mentions, find_events(parsed, mentions, (), toponyms, quotes, tools().lexicon)


def parties(text: str, trigger: str, role: str) -> set[str]:
    """Return the chains of a trigger's parties, each by all its names."""
    mentions, events = _read(text)
    chain = {m.id: m.chain_id for m in mentions}
    event = next(e for e in events if any(trigger in words(text, (t,)) for t in e.triggers))
    held = {chain[a.mention_id] for a in event.arguments if a.role == role}
    return {words(text, m.spans) for m in mentions if m.chain_id in held}


OPENING = "Latvian boats shelled Estonia on Monday and killed two fishermen. "


@pytest.mark.parametrize(
    ("told", "trigger", "role", "party"),
    [
        ("Estonia demanded an apology.", "demanded", "recipient", "Latvian"),
        ("Estonia demanded an apology. Latvia refused.", "refused", "recipient", "Estonia"),
        ("Finland called on both governments to stop.", "called", "recipient", "Latvian"),
        ("Finland called on both governments to stop.", "called", "recipient", "Estonia"),
    ],
)
def test_the_other_side_is_the_one_that_the_document_opposes(told, trigger, role, party):
    assert party in parties(OPENING + told, trigger, role)


def test_who_denies_a_deed_without_a_doer_is_told_as_its_doer():
    text = "The Harbour Front seized a mill. The Harbour Front denied that anybody was beaten."
    assert any("Harbour Front" in p for p in parties(text, "beaten", "actor"))


def test_whose_jet_is_shot_down_suffers_it():
    text = "Estonia said on Friday that Latvia had shot down its jet."
    assert "Estonia" in parties(text, "shot", "recipient")


def test_a_ministry_is_of_the_place_behind_it():
    text = "The interior ministry in Riga said so. The interior ministry counted two."
    found = [m.country for m in read(text) if words(text, m.spans).endswith("interior ministry")]
    assert found == ["LV", "LV"]


def test_a_ministry_among_two_countries_is_nobodys():
    text = "The interior ministry in Riga spoke. The navy of Estonia waited. The police came."
    assert [m.country for m in read(text) if words(text, m.spans) == "The police"] == [None]


def test_a_demonym_that_acts_alone_is_a_person():
    text = "The Latvian praised the harvest."
    assert [(m.kind, m.form) for m in read(text) if "Latvian" in words(text, m.spans)] == [
        ("person", "nominal")
    ]


RAID = "Sixty gunmen of the Lebec Front stormed the mill at Orlan on Monday. "


@pytest.mark.parametrize(
    ("told", "trigger", "role", "party"),
    [
        ("Two millers were killed.", "killed", "actor", "Lebec Front"),
        ("The Lebec Front abducted two millers. The millers were freed on Friday.",
         "freed", "actor", "Lebec Front"),
    ],
)  # fmt: skip
def test_what_one_attacker_left_behind_is_its_deed(told, trigger, role, party):
    assert party in parties(RAID + told, trigger, role)


def test_among_two_attackers_nobody_is_guessed():
    text = RAID + "The army bombed Orlan. Some millers were killed."
    assert parties(text, "killed", "actor") == set()


def test_an_offer_goes_to_whom_it_favours():
    text = "Anna Holm met Peter Lund and offered him a pardon."
    assert "Peter Lund" in parties(text, "offered", "recipient")


def test_they_are_the_two_named_last():
    text = "Mr Lund and Mrs Holm sat together, and they agreed on a truce."
    assert {"Lund", "Holm"} <= parties(text, "agreed", "actor")


def test_a_passive_without_a_doer_has_none():
    text = "Latvia accused Estonia of launching nine drones, six of which were shot down."
    assert "Estonia" not in parties(text, "shot", "actor")


def test_who_is_sent_is_not_sent_against():
    text = "Latvia sent 40 gendarmes to a bridge at Orlan."
    assert not any("gendarmes" in p for p in parties(text, "sent", "recipient"))


def test_states_that_only_name_a_border_do_nothing():
    text = "Shells killed nine people in a town on the border between Latvia and Estonia."
    held = parties(text, "killed", "actor") | parties(text, "killed", "recipient")
    assert not {"Latvia", "Estonia"} & held


def test_whom_the_verb_names_right_behind_it_is_its_recipient():
    text = "In May the fishing ministry, after much debate in the papers, apologised to Estonia."
    assert "Estonia" in parties(text, "apologised", "recipient")


def test_who_tells_what_another_agreed_to_did_not_agree():
    text = "Sergeant Nils Holm said the government had agreed to pay the wages by August."
    assert "Nils Holm" not in parties(text, "agreed", "actor")
    assert "the government" in parties(text, "agreed", "actor")


def test_a_ship_that_strikes_a_mine_has_done_nothing():
    text = "The Estonian navy said that its patrol ship Lebec had struck a mine off Tallinn."
    assert not parties(text, "struck", "actor")


INTERVIEW = """General Nils Holm commands the gunboats of the Lebec Front.

QUAY REVIEW: General, on Monday your boats attacked the mill at Orlan. Why?

HOLM: I do not remember any mill. We were asleep in our huts.

QUAY REVIEW: You are holding seven fishermen.

HOLM: I feed them every day, and they thank me for it.

QUAY REVIEW: When will they go home?

HOLM: When my own men are home."""


def test_you_in_a_question_is_who_answers_it():
    assert "Nils Holm" in parties(INTERVIEW, "attacked", "actor")
    assert "Nils Holm" in parties(INTERVIEW, "holding", "actor")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Latvia sent six drones, four of which were shot down near Tartu by Estonia.", "Latvia"),
        ("An Estonian bomber crossed the bay. Latvia shot it down at noon.", "Estonian"),
        ("Two jets of the Estonian air force flew low. Latvia shot down one jet.", "Estonian"),
    ],
)
def test_who_strikes_a_craft_strikes_whose_it_is(text, party):
    assert party in parties(text, "shot", "recipient")


def test_a_craft_of_nobody_told_is_nobodys():
    text = "Estonia spoke of a mill. A drone was shot down near Tartu."
    assert not parties(text, "shot", "recipient")


@pytest.mark.parametrize(
    ("text", "trigger", "role", "party"),
    [
        (
            "President Nils Holm announced that the curfew would be lifted.",
            "lifted",
            "actor",
            "Nils Holm",
        ),
        (
            "The strikes on Tartu, in which Latvian jets took part, killed nobody.",
            "strikes",
            "actor",
            "Latvian",
        ),
        (
            "Quay News Live: Estonia accuses Latvia of shooting down its jet",
            "shooting",
            "recipient",
            "Estonia",
        ),
    ],
)
def test_parties_told_around_a_deed(text, trigger, role, party):
    assert party in parties(text, trigger, role)


def test_a_force_that_shall_keep_a_promise_is_no_recipient():
    text = "General Nils Holm of Latvia vowed that the navy would open the strait."
    assert "the navy" not in parties(text, "vowed", "recipient")


def test_what_another_state_sends_is_for_the_state_where_all_happens():
    text = (
        "Latvia is quiet. A mill burned near Riga. A barn burned in Riga. Riga in Latvia sleeps."
        " Sweden sent 40 policemen; five are ill."
    )
    assert "Latvia" in parties(text, "sent", "recipient")


def test_forces_of_two_states_are_those_of_both():
    text = "In answer to Latvian and Estonian patrols on the lake, Orlan burned a mill."
    assert {"Latvian", "Estonian"} <= parties(text, "patrols", "actor")


def test_who_answers_an_offer_is_set_against_who_made_it():
    text = (
        "Nils Holm has rejected the offer. He went home. The minister, Anna Berg, offers"
        " a pardon and a pension."
    )
    assert "Anna Berg" in parties(text, "rejected", "recipient")
    assert "Nils Holm" in parties(text, "offers", "recipient")


def test_the_men_of_a_body_act_for_it():
    text = "The Lebec Front is small. It said that its men attacked the mill."
    assert any("Lebec Front" in p for p in parties(text, "attacked", "actor"))


def test_who_rejects_figures_rejects_who_gave_them():
    text = (
        "The Lebec League said that soldiers had killed nine bakers. The ministry in Riga"
        " rejected the figures."
    )
    assert any("Lebec League" in p for p in parties(text, "rejected", "recipient"))
