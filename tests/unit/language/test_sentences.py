"""Where sentences begin when rules alone decide."""

import pytest

from conspectus.language.sentences import cut_sentences
from conspectus.language.tokens import tokenize


def sentences(text):
    tokens = tokenize(text)
    starts = [tokens[i][0] for i in cut_sentences(text, tokens)]
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Ode left. | Mrs. Lund of the U.S. Navy stayed at 5 p.m. on Sept. 3.",
        "He lives in the U.S. | The other one does not.",
        '"We saw smoke. | It was grey," Ode said. | "Then nothing."',
        '"Why?" Ode asked. | "Where to?" he said. | Nobody knew.',
        "“So it ends.” | She left. | ‘Good.’ | «Yes.» | He nodded.",
        "The boat (it was a tug.) | Then it sank.",
        "He said ... nothing. | She waited... | Then she left.",
        "Is it so? | maybe not! | ok.",
        "The plan is this: 1. Go north. | 2. Wait.",
        "1. Ships left. | 2. Ships came back.",
        "The claim stands. [8] | The other does not. [9, 10] | So be it.",
        "PARIS: A ship sank. | LONDON (AP) - Another did not.",
        "The ship sank.The crew lived.",
        "A headline without a stop\n\n| A body.",
        "The price was 3.5 million. | 40 people paid.",
        "Thanks :) | The rest is here.",
        "In Salem, Ore., nothing moved.",
        "He served with the Regt. of guards.",
    ],
)
def test_sentences_begin_where_the_bars_are(text):
    wanted = [s.strip() for s in text.split("|")]
    if "sank.The" in text:
        wanted = ["The ship sank.", "The crew lived."]
    assert sentences(text.replace("| ", "")) == wanted


def test_no_tokens_have_no_sentence():
    assert cut_sentences(" \n ", []) == []
