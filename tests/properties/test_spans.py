"""The law of provenance: the source under a Span, white space folded, equals the words read."""

from hypothesis import given
from hypothesis import strategies as st

from conspectus.records import Span
from conspectus.spans import Passage, find, fold, select, words

TEXT = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=200)


@st.composite
def passages(draw):
    source = draw(TEXT)
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    pieces = [Span(start=a, end=b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    if draw(st.booleans()):
        pieces.reverse()
    glues = ["", *(draw(st.sampled_from([" ", "\n\n"])) for _ in pieces[1:])][: len(pieces)]
    return Passage(source=source, pieces=tuple(pieces), glues=tuple(glues))


@given(passages(), st.data())
def test_any_reading_range_leads_to_the_same_words(passage, data):
    start = data.draw(st.integers(0, len(passage.text)))
    end = data.draw(st.integers(start, len(passage.text)))
    spans = passage.to_source(start, end)
    source = "".join(words(passage.source, [s]).replace(" ", "") for s in spans)
    assert "".join(source.split()) == "".join(fold(passage.text[start:end]).split())


@given(passages())
def test_every_source_offset_of_a_piece_comes_back_to_itself(passage):
    for piece in passage.pieces:
        for offset in range(piece.start, piece.end):
            reading = passage.to_reading(offset)
            assert reading is not None
            assert passage.text[reading] == passage.source[offset]


@given(passages())
def test_a_left_out_offset_has_no_reading(passage):
    kept = {o for p in passage.pieces for o in range(p.start, p.end)}
    for offset in set(range(len(passage.source))) - kept:
        assert passage.to_reading(offset) is None


@given(TEXT, st.data())
def test_a_selector_finds_its_own_place(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    span = Span(start=start, end=end)
    found = find(text, select(text, "c", "Event", span))
    if not text[start:end].strip():
        return
    assert found is not None
    assert fold(text[found.start : found.end]) == fold(text[start:end])


def test_a_selector_follows_its_words_when_text_is_inserted_before_them():
    text = "They left on Friday. They left on Friday, again."
    selector = select(text, "c", "Event", Span(start=26, end=30))
    longer = "A new first line. " + text
    found = find(longer, selector)
    assert found == Span(start=44, end=48)


def test_a_selector_whose_words_are_gone_finds_nothing():
    selector = select("They left on Friday.", "c", "Event", Span(start=5, end=9))
    assert find("They stayed.", selector) is None
