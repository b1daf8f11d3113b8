"""Where what is said begins and ends: sentences of our own, one claim a test."""

import pytest

from tests.unit.facts.test_quotes import read, told


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Her lawyer's claim that she was in Oslo was meant to help her.", None,
         "she was in Oslo"),
        ("The drought, which according to the mayor was worse in May, has ended.", "the mayor",
         "was worse in May"),
        ("They were promised boats which, the crews say, never came.", "the crews", "never came"),
        ("There were nine boats, not twelve, as the harbour office said.", "the harbour office",
         "twelve"),
        ("A last boat was seen by a crew, the Minister of Ports, Hon. Anna Holm, announced last"
         " night.", None, "A last boat was seen by a crew"),
        ("Nine men died on the quay, the report of the court concludes: six crew and three guards.",
         None, "Nine men died on the quay six crew and three guards"),
        ("The court found no evidence that anybody in the boat was armed.", "The court",
         "no evidence that anybody in the boat was armed"),
        ("The captain claims not to have seen the paper.", "The captain",
         "not to have seen the paper"),
        ("The court held that no guard had been inside the gates.", "The court",
         "no guard had been inside the gates"),
        ("Anna Holm said the boats had become a burden and announced an inquiry in Oslo.",
         "Anna Holm", "the boats had become a burden"),
    ],
)  # fmt: skip
def test_content_ends_where_the_voice_does(text: str, speaker: str | None, content: str) -> None:
    found = told(text)[0]
    assert found[2] == content
    assert speaker is None or found[1] == speaker


def test_a_quoted_sentence_after_a_colon_is_a_piece_of_its_own() -> None:
    text = 'Anna Holm told us that she would go again: "I know every stone of it."'
    found = read(text)[2][0]
    pieces = [text[s.start : s.end] for s in found.content]
    assert pieces == ["she would go again", "I know every stone of it."]


@pytest.mark.parametrize(
    "text",
    [
        "The court found no trace of the boat, and the boat had been seen by all.",
        "Were they hit by the boat, as the crews maintain?",
        "The storm that was announced that night never came.",
    ],
)
def test_what_nobody_says_is_no_quote(text: str) -> None:
    assert [t for t in told(text) if t[2] != "no trace of the boat"] == []


def test_what_the_writer_believes_is_the_writers_own_voice() -> None:
    found = read("I believe that the boat was sunk on purpose.")[2]
    assert [q.attribution for q in found] == [()]


def test_answers_between_unlabelled_questions_are_those_of_whom_the_page_introduces() -> None:
    answers = [
        "I saw the ice. I turned round and I told nobody.",
        "I have read that too. I was on the bridge and they were not.",
        "Nine hundred, and my own boat is among them.",
    ]
    found = told(
        "Captain Anna Holm ran the ferries of the sound for nine years.",
        "Captain, why did the ferries stop?",
        answers[0],
        "The union says that you were never told of any ice. Were you?",
        answers[1],
        "How many boats do you still have?",
        answers[2],
    )
    assert [(q[1], q[2]) for q in found if q[0] == "direct"] == [("Anna Holm", a) for a in answers]


def test_a_page_that_asks_its_readers_is_no_interview() -> None:
    found = told(
        "Captain Anna Holm ran the ferries of the sound for nine years.",
        "Why did the ferries stop?",
        "The ice came early and the harbour closed.",
        "Who pays for it?",
        "The town does, and the town is poor.",
        "What comes next?",
        "A vote in May.",
    )
    assert found == []
