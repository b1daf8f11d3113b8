"""Our own labelled pages: the gold fits its pages, and the reader keeps all of their characters."""

import itertools

import pytest

from lab.bench.blocks import read_blocks, score
from lab.page_gold import FORMS, PAGES, comments, facts, load, pages, squeeze

ALL = [*pages("dev"), *pages("test")]
PAPERS = [*pages("dev", FORMS), *pages("test", FORMS)]


def test_there_are_twenty_pages_of_each_form_and_of_each_half():
    assert [sum(p.suffix == s for p in ALL) for s in (".txt", ".html")] == [20, 20]
    assert len(list(pages("dev"))) == len(list(pages("test"))) == 20


def test_there_is_a_paper_of_each_form_in_each_half_that_says_when_it_was_made():
    assert len(list(pages("dev", FORMS))) == len(list(pages("test", FORMS))) == 28
    assert all({"outlet", "published"} <= facts(page).keys() for page in PAPERS)


@pytest.mark.parametrize("page", [*ALL, *PAPERS], ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_character_of_a_page_has_one_gold_block_and_one_of_ours(page):
    document, blocks = read_blocks(page)
    gold = load(page, document.text)
    assert gold[-1].end == len(squeeze(document.text))
    ends = [0, *(b.span.end for b in blocks)]
    assert [b.span.start for b in blocks] == ends[:-1]
    assert ends[-1] == len(document.text)


def test_words_that_the_page_does_not_have_stop_the_loading():
    with pytest.raises(ValueError, match=r"french.gold:1: expected .* found 'Another"):
        load(PAGES / "dev" / "french.txt", "Another page.")


def test_the_comments_of_a_page_reach_from_author_to_author():
    page = PAGES / "dev" / "numbered_thread.txt"
    document, _ = read_blocks(page)
    thread = comments(load(page, document.text))
    assert [c.depth for c in thread] == [0, 1, 2, 0, 0, 1]
    assert all(a.end == b.start for a, b in itertools.pairwise(thread))


def test_a_page_called_rightly_scores_one():
    page = PAGES / "dev" / "strike_live_oldest.txt"
    document, _ = read_blocks(page)
    blocks = [
        {"start": g.start, "end": g.end, "kind": g.kind, "depth": 0, "author": None, "time": g.time}
        for g in load(page, document.text)
    ]
    found = score(PAGES / "dev", {page.name: {"text": document.text, "blocks": blocks}})
    assert found["right"] == found["updates"]["time"] == 1
    assert found["leak"] == found["lost"] == 0
