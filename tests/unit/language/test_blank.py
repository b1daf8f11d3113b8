"""The pipeline without a model: a Doc that is the text, in words and sentences."""

import pytest

from conspectus.language.blank import load

NLP = load()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "  Two blanks  between \t and\n\none border.\n \nMore\u00a0of it.  ",
        "A — “B”\u2028C\r\n\r\nD\x0b.",
    ],
)
def test_the_words_and_spaces_are_the_text(text):
    assert NLP(text).text == text


def test_a_soft_wrap_is_a_token_and_no_border():
    doc = NLP("Ode left\nthe room.\n\nLund stayed")
    assert [s.text.strip() for s in doc.sents] == ["Ode left\nthe room.", "Lund stayed"]
    assert [t.text for t in doc if t.is_space] == ["\n", "\n\n"]
