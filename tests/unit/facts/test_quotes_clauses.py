"""What is said and what is not: bare phrases, figures, nobody's words."""

import pytest

from conspectus.spans import words
from tests.unit.facts.test_quotes import read, told


@pytest.mark.parametrize(
    "text",
    [
        "The minister rejects any exchange.",
        "Anna Holm demanded their immediate release.",
        "Nobody in the harbour will say that the boats are gone.",
        "The clerk asked not to be named.",
        "On the eastern bank, below the mill, the crews answered with a strike.",
        "Some papers, and an earlier page, said June.",
        "Nobody has claimed it and both sides deny it.",
    ],
)
def test_a_phrase_without_a_verb_is_not_said(text: str) -> None:
    assert [q for q in told(text) if q[0] == "indirect"] == []


def test_a_figure_put_at_a_number_is_said_and_the_phrase_after_it_too() -> None:
    text = "The officer puts the dead of the ferry at nine, “not one more”."
    assert told(text) == [
        ("indirect", "The officer", "the dead of the ferry at nine"),
        ("direct", "The officer", "not one more"),
    ]


def test_that_very_day_opens_no_clause() -> None:
    text = "«We stay», the minister had told the press that very day."
    assert told(text) == [("direct", "the minister", "We stay")]


def test_this_paper_may_be_told() -> None:
    text = "“We have guests,” Anna Holm told this newspaper."
    assert told(text) == [("direct", "Anna Holm", "We have guests,")]


def test_a_letter_speaks_for_its_sender() -> None:
    found = told(
        "The radio read out a letter from the nurses.",
        "The letter ends:",
        "We have waited since autumn. Come and see our wards.",
    )
    assert found[-1][1] == "the nurses"


def test_it_said_after_a_message_is_its_sender() -> None:
    found = told("There was a message from Anna Holm to Peru. “We stay,” it said.")
    assert found == [("direct", "Anna Holm", "We stay,")]


def test_records_and_a_log_speak() -> None:
    assert told("There were nine boats, customs records show.")[0][1] == "customs records"
    assert told("The fire began at noon, according to the log of the ship.")[0][1] == "the log"


def test_what_a_clock_or_dateline_labels_is_said_without_it() -> None:
    assert told("11:30 Two boats have left, fishermen say.")[0][2] == "Two boats have left"
    assert told("OSLO -- The mine is gone, the army said.")[0][2] == "The mine is gone"


def test_state_radio_is_a_voice_and_state_no_verb() -> None:
    text = "Peru has sent troops to the bridge, state radio reports."
    assert told(text) == [("indirect", "state radio", "Peru has sent troops to the bridge")]


def test_who_claims_responsibility_says_nothing_by_it() -> None:
    assert told("The group claimed responsibility for the raid that killed two.") == []


def test_a_person_close_to_a_body_is_not_the_body() -> None:
    text = "A person close to the company said that the dam was safe."
    assert told(text) == [("indirect", "A person", "the dam was safe")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The boats were taken, a nurse who saw them said by telephone.", "a nurse"),
        ("A woman who met the soldiers at the camp said the road was shut.", "A woman"),
        ("A man who gave his name as Captain Lund said it was four.", "Captain Lund"),
    ],
)
def test_who_is_described_by_a_clause_speaks(text: str, speaker: str) -> None:
    assert [s for _, s, _ in told(text)] == [speaker]


def test_what_is_called_ends_before_the_next_deed() -> None:
    text = "The mayor called the raid “an act of war” and asked Peru to leave."
    assert told(text)[0][2] == "an act of war"


def test_an_order_or_a_promise_to_do_something_is_meant_not_said() -> None:
    found = read("The mayor ordered the guards to close the road.")[2]
    assert [q.cue_class for q in found] == ["intention"]


def test_a_called_up_reservist_is_not_called_anything() -> None:
    assert told("The ministry has called up 900 reservists for exercises.") == []


def test_a_spokesman_with_his_name_after_a_comma_is_one_voice() -> None:
    found = told("Nine boats sank, according to a navy spokesman, Col. Omar Ruud.")
    assert found == [("indirect", "Omar Ruud", "Nine boats sank")]


def test_what_an_aside_says_ends_with_the_aside() -> None:
    found = told("The Front, which says that five of its men were taken, demanded their release.")
    assert found[0][2] == "five of its men were taken"


def test_a_claim_the_families_doubt_is_not_what_they_say() -> None:
    found = told("The envoy said the men would be home by spring, a claim the families doubt.")
    assert [q[1] for q in found] == ["The envoy"]


def test_a_day_between_verb_and_clause_is_no_part_of_the_marks() -> None:
    found = told("The council said on Sunday it would “study the report.”")
    assert found[0][2].startswith("it would")


def test_the_assertion_of_the_other_side_is_theirs() -> None:
    found = told("The assertion of the navy that the ship was armed is false.")
    assert found[0][1] == "the navy"


def test_a_toll_put_at_about_a_number_is_said() -> None:
    found = told("The ministry put the number of men killed since Sunday at about 40.")
    assert found[0][2] == "the number of men killed since Sunday at about 40"


def test_a_question_is_not_asked_by_whom_it_is_put_to() -> None:
    found = told("A spokesman did not respond when asked whether the general was under arrest.")
    assert found == [("indirect", None, "whether the general was under arrest")]


def test_a_man_who_gave_his_name_is_that_name() -> None:
    text = "A man who held a radio, and who gave his name as Omar Diallo, said that it was over."
    found = told(text)
    assert found[0][1] == "A man"


def test_who_quotes_somebody_is_the_outer_voice() -> None:
    parsed, mentions, found = read("The agency quoted the colonel as saying that nobody had fired.")
    names = {m.id: words(parsed.document.text, m.spans) for m in mentions}
    assert [names[v] for v in found[0].attribution] == ["The agency", "the colonel"]


def test_answers_of_an_interview_are_those_of_whom_the_label_names() -> None:
    found = told(
        "Anna Holm runs the port of Oslo.",
        "GULF REVIEW: Why did the ferries stop?",
        "HOLM: Because I saw the ice. We do not sail through ice.",
        "The union says there was no ice.",
        "Then the union should lend me its glasses.",
    )
    assert [(q[1], q[2].split()[0]) for q in found if q[0] == "direct"] == [
        ("Anna Holm", "Because"),
        ("Anna Holm", "Then"),
    ]


def test_two_labelled_notes_are_no_interview() -> None:
    assert told("NOTE: The road is shut.", "WEATHER: It rains.", "The mill is open.") == []
