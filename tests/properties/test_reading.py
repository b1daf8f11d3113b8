"""Reading whatever comes: every character of a source in exactly one block, and nothing raises."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.settings import ReadSettings
from lab.fuzz import check, damaged, samples

OUTLETS = Outlets()
CALM = settings(max_examples=60)
SAMPLES = samples()
ROWS = st.sampled_from(
    [
        "The mayor said on Monday that the old bridge would stay shut until the autumn rains.",
        "Por la noche, el puente volvió a cerrarse, y nadie supo decir quién tenía la llave.",
        "12:30 GMT", "Update 1230 GMT", "1. Ada says:", "  1.1 Bea says:", "• No.", "Reply",
        "By A B", "Related", "3 comments", "Photo: A B/Agency", "© 2031 The Quay", "Read more",
        "\f", "\u2028", "", "   ", "\ufeff", "e\u0301\u0301", "\x1b[1m", "-" * 30,
        "\U0001f6a2 \U0001f468\u200d\U0001f469",
    ]
)  # fmt: skip
TAGS = st.sampled_from(
    ["p", "div", "li", "table", "tr", "td", "h1", "aside", "nav", "footer", "blockquote", "span",
     "time", "br", "hr", "article", "figcaption", "div class=comment", "ul class=related", "pre"]
)  # fmt: skip


def _holds(data, name):
    document, blocks, _ = read(capture(data, name), ReadSettings(), OUTLETS)
    ends = [0, *(b.span.end for b in blocks)]
    assert [b.span.start for b in blocks] == ends[:-1]
    assert ends[-1] == len(document.text)
    assert all(a < b for a, b in pairwise(ends))
    ids = {b.id for b in blocks}
    assert len(ids) == len(blocks)
    assert all(b.parent_id in ids for b in blocks if b.parent_id)
    assert all(b.duplicate_of in ids for b in blocks if b.duplicate_of)
    return document


@CALM
@given(st.lists(ROWS, max_size=30), st.sampled_from(["\n", "\n\n", "\r\n", "\r"]))
def test_every_character_of_a_text_is_in_one_block_and_none_is_changed(rows, end):
    source = end.join(rows)
    document = _holds(source.encode(), "page.txt")
    assert document.text == source.removeprefix("\ufeff")


@CALM
@given(st.lists(st.tuples(TAGS, ROWS, st.booleans()), max_size=25))
def test_every_character_of_a_page_is_in_one_block_and_no_word_is_lost(parts):
    source = "".join(f"<{tag}>{row}" + f"</{tag.split()[0]}>" * shut for tag, row, shut in parts)
    document = _holds(f"<html><body>{source}</body></html>".encode(), "page.html")
    for _, row, _ in parts:
        for word in row.replace("\u2028", " ").split():
            if word.isalnum():
                assert word in document.text


@pytest.mark.parametrize("reader", sorted(SAMPLES))
def test_damaged_files_of_every_reader_raise_nothing(reader):
    chance = random.Random(reader)
    for _ in range(6):
        check(reader, damaged(SAMPLES[reader], list(SAMPLES.values()), chance), OUTLETS)
