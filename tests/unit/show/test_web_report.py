"""The report: what it carries, what it leaves out, and that its offsets still lead to the words."""

import gzip
import re
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest

from conspectus.errors import UnreadableError
from conspectus.records import Span
from conspectus.schema import from_json
from conspectus.show.report import Bundle, Rewrite, bundle, report
from conspectus.spans import words
from conspectus.views.answers import Evidence, Lens
from tests.browser.janmayen import NSC, JanMayen


@pytest.fixture(scope="module")
def excerpts() -> Bundle:
    return bundle(JanMayen(), Lens(), full_text=False)


@pytest.fixture
def static(tmp_path: Path) -> Path:
    assets = tmp_path / "assets"
    assets.mkdir()
    (assets / "desk.js").write_text('const end = "</script><!--"', "utf-8")
    (assets / "desk.css").write_text("@font-face{src:url(./a-1.woff2)}", "utf-8")
    (assets / "a-1.woff2").write_bytes(b"font")
    return tmp_path


def told(found: Bundle) -> Iterator[Evidence]:
    for question in found.questions.questions:
        for answer in question.answers:
            for witness in answer.witnesses:
                for account in (witness, *witness.copies):
                    yield from account.evidence


def test_every_span_of_an_excerpt_leads_to_its_words(excerpts: Bundle):
    for evidence in told(excerpts):
        page = excerpts.documents[evidence.doc_id]
        assert words(page.text, evidence.spans) == evidence.words


def test_highlights_move_with_their_words(excerpts: Bundle):
    for doc_id, page in excerpts.documents.items():
        whole = JanMayen().document(doc_id, Lens())
        kept = {m.fact_id: m for m in page.marks}
        assert kept
        for mark in whole.marks:
            if mark.fact_id in kept:
                spans = kept[mark.fact_id].spans
                assert words(page.text, spans) == words(whole.text, mark.spans)


def test_an_excerpt_carries_the_paragraphs_of_evidence_only(excerpts: Bundle):
    text = excerpts.documents["02"].text
    assert "How many died on the ground is disputed" in text
    assert "Denmark guards ferries" not in text
    assert "06" not in excerpts.documents


def test_blocks_of_an_excerpt_cover_its_text_in_order(excerpts: Bundle):
    for page in excerpts.documents.values():
        ends = [0, *(b.span.end for b in page.blocks)]
        assert [b.span.start for b in page.blocks] == ends[:-1]
        assert ends[-1] == len(page.text)


def test_commenters_are_masked_wherever_comments_name_them():
    page = bundle(JanMayen(), Lens(), full_text=True).documents["09"]
    assert "Captain_Birk" not in page.text
    assert "Kelp77" not in page.text
    assert "so says [commenter 1], who was in bed" in page.text
    assert {b.author for b in page.blocks if b.author} == {"commenter 1", "commenter 2"}


def test_full_text_carries_every_page_whole():
    found = bundle(JanMayen(), Lens(), full_text=True)
    assert found.gaps is None
    assert found.documents["06"].text == JanMayen().texts["06"]


def test_a_report_is_of_one_lens():
    found = bundle(JanMayen(), Lens(only=(NSC,)), full_text=False)
    assert found.case.lens == Lens(only=(NSC,))
    assert {e.outlet for e in told(found)} == {NSC}


def test_a_report_asks_nothing_of_a_network_and_ends_no_script_early(static: Path):
    page = report(JanMayen(), static=static)
    assert re.findall(r"(?:src|href)=\"(?!data:)", page) == []
    assert "url(data:font/woff2;base64,Zm9udA==)" in page
    assert page.count("</script>") == 4
    assert "default-src 'none'" in page
    data = re.search(r'id="case-data">([^<]+)<', page)
    assert data
    assert from_json(Bundle, gzip.decompress(b64decode(data[1]))).case.title


def test_a_report_is_the_same_each_time(static: Path):
    assert report(JanMayen(), static=static) == report(JanMayen(), static=static)


def test_a_report_without_a_front_end_says_what_to_run(tmp_path: Path):
    with pytest.raises(UnreadableError, match="npm run build"):
        report(JanMayen(), static=tmp_path)


def test_a_rewrite_moves_spans_and_forgets_what_is_left_out():
    source = "one two three four"
    keep, drop = Span(start=8, end=18), Span(start=0, end=3)
    cut = Rewrite(source, ((Span(start=4, end=7), "[2]"), (keep, None)))
    assert cut.text == "[2]three four"
    assert cut.spans([drop]) == ()
    assert cut.spans([Span(start=14, end=18)]) == (Span(start=9, end=13),)
    assert cut.spans([Span(start=5, end=9)]) == (Span(start=0, end=4),)
