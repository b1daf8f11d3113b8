from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conspectus.knowledge import Outlets
from conspectus.read import Given, capture, read
from conspectus.settings import ReadSettings
from tests.cost import in_proportion

OUTLETS = Outlets.load()
PARAGRAPH = (
    "The pilot boat left the quay at dawn and came back with nine people on board, most of them "
    "cold and all of them hungry, the harbour master said on the telephone."
)
SECOND = (
    "Nobody in the town could say who had cut the cable, and the council, which met until late, "
    "did not name anybody either. It will meet again on Monday."
)


def _read(data, name="a.txt", given=(), settings=None):
    if isinstance(data, str):
        data = data.encode()
    return read(capture(data, name, given=given), settings or ReadSettings(), OUTLETS)


def _kinds(data, name="a.txt"):
    document, blocks, _ = _read(data, name)
    return [(b.kind, document.text[b.span.start : b.span.end].strip()[:30]) for b in blocks]


def _covers(document, blocks):
    return "".join(document.text[b.span.start : b.span.end] for b in blocks) == document.text


@settings(max_examples=150)
@given(st.text(alphabet="ab. \n\t-*1:“”é🙂\r\u2028", max_size=300))
def test_every_character_of_any_text_is_in_exactly_one_block(text):
    document, blocks, _ = _read(text)
    assert document.text == text
    assert _covers(document, blocks)
    assert len({b.id for b in blocks}) == len(blocks)


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<div>", "<li>", "a b.", "&amp;", "<br>", "<b", "é"]))
)
def test_every_character_of_any_page_is_in_exactly_one_block(pieces):
    document, blocks, _ = _read("<html>" + "".join(pieces), "a.html")
    assert _covers(document, blocks)


def test_a_paragraph_cut_by_a_page_goes_on_in_the_next():
    first = "The old admiral's appeal for a landing on the island,"
    text = f"{PARAGRAPH}\n\n{first}\n\nwith no word of the crew. {SECOND}"
    _, blocks, _ = _read(text)
    assert [b.continues for b in blocks] == [False, False, True]


def test_a_quotation_after_a_colon_does_not_continue_its_paragraph():
    _, blocks, _ = _read(
        f"{PARAGRAPH}\n\nThe letter of the crew to the town ends:\n\nwe want our boat."
    )
    assert not any(b.continues for b in blocks)


def test_a_doubled_headline_is_marked_as_such():
    _, blocks, _ = _read(
        f"A Town Without a Cable\n\nA Town Without a Cable\n\n{PARAGRAPH}\n\n{SECOND}"
    )
    assert [b.kind for b in blocks[:2]] == ["title", "title"]
    assert blocks[1].duplicate_of == blocks[0].id


def test_credits_links_rules_and_tags_are_not_the_article():
    text = f"{PARAGRAPH}\n\nPhoto: Ann Moor\n\nRead also: Who Cut It?\n\n* * *\n\n{SECOND}"
    text += "\n\nTags: sea"
    assert [k for k, _ in _kinds(text)] == [
        "body", "caption", "related", "boilerplate", "body", "boilerplate",
    ]  # fmt: skip


def test_updates_gather_their_paragraphs_and_take_their_day_from_the_document():
    text = (
        f"A Day on the Quay\n\n3 May 2011\n\nUPDATE 1530 GMT: {PARAGRAPH}\n\n{SECOND}\n\n"
        f"UPDATE 0815 GMT: {SECOND}\n\nFIRST POST: {PARAGRAPH}"
    )
    _, blocks, _ = _read(text)
    kinds = [b.kind for b in blocks]
    assert kinds == ["title", "date", "update", "update", "update", "body"]
    assert blocks[3].parent_id == blocks[2].id
    assert str(blocks[2].time.begin) == "2011-05-03 15:30:00+00:00"
    assert not blocks[2].time.floating


def test_a_clock_of_four_digits_alone_on_its_line_heads_an_entry_but_years_do_not():
    heads = ("1840", "1405", "0930")
    live = "A Day on the Quay\n\n3 May 2011. All times GMT.\n\n"
    _, blocks, _ = _read(live + "\n\n".join(f"{h}\n{PARAGRAPH}" for h in heads))
    begun = [str(b.time.begin)[11:16] for b in blocks if b.kind == "update" and b.time]
    assert begun == ["18:40", "18:40", "14:05", "14:05", "09:30", "09:30"]
    years = "A History of the Quay\n\n3 May 2011\n\n"
    _, blocks, _ = _read(years + "\n\n".join(f"{h}\n{PARAGRAPH}" for h in ("1840", "1905", "1994")))
    assert "update" not in [b.kind for b in blocks]


def test_a_comment_thread_has_depth_and_yields_no_body():
    text = (
        "\n\n".join([PARAGRAPH, SECOND] * 3) + "\n\n  1. It was the crew.\n\n    • It was not.\n\n"
        "      • Prove it.\n\n  2. Ask the mayor.\n\nLeave a Comment"
    )
    _, blocks, _ = _read(text)
    thread = [b for b in blocks if b.kind == "comment"]
    assert [b.depth for b in thread] == [0, 1, 2, 0]
    assert thread[2].parent_id == thread[1].id


def test_a_numbered_list_in_an_article_is_no_thread():
    steps = "".join(f"\n\n{n}. {SECOND}" for n in (1, 2, 3))
    assert not [k for k, _ in _kinds("\n\n".join([PARAGRAPH] * 6) + steps) if k == "comment"]


def test_dated_headlines_below_an_article_are_other_articles():
    side = (
        "\n\nOpinion\n\nNew lamps\nUpdated 06 Sep, 2021\n\nNew lamps\n\nThe lamps on the pier...\n"
    )
    side += "Old nets\n05 Sep, 2021\n\nOld nets\n\nThe nets on the pier..."
    text = f"{PARAGRAPH}\n\n{SECOND}\n\nPublished in The Quay, May 3rd, 2011{side}"
    document, blocks, _ = _read(text)
    kinds = [b.kind for b in blocks]
    assert kinds[2:4] == ["date", "boilerplate"]
    assert set(kinds[4:]) == {"other_article"}
    assert document.published.value.begin.date() == date(2011, 5, 3)
    assert document.outlet.value == "The Quay"


PAGE = f"""<html><head><title>A Town Without a Cable | The Quay</title>
<meta property="og:site_name" content="The Quay">
<meta property="article:published_time" content="2011-05-03T05:00:00+08:00">
<meta property="article:modified_time" content="2019-01-01T00:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/w">World</a></nav><article><h1>A Town Without a Cable</h1>
<p class="byline">By Ann Moor</p><p>{PARAGRAPH}</p><p>{SECOND}</p><p>{PARAGRAPH[:120]} again.</p>
<figure><figcaption>The pilot boat</figcaption></figure><p>{SECOND[:90]} too.</p></article>
<div id="comments"><ul><li class="comment"><cite>gull</cite> <a>May 3, 2011 at 16:10</a><p>It was
the crew, it is always the crew, and nobody will ever say so in this town.</p></li></ul></div>
<script>alert("never read")</script><footer>© 2011 The Quay</footer></body></html>"""


def test_a_page_says_its_outlet_title_author_and_dates():
    document, _, _ = _read(PAGE, "a.html")
    assert document.outlet.value == "The Quay"
    assert document.title.value == "A Town Without a Cable"
    assert document.byline.value == "Ann Moor"
    assert document.published.value.begin.date() == date(2011, 5, 3)
    assert document.modified.value.begin.date() == date(2019, 1, 1)


def test_comments_menus_and_scripts_of_a_page_are_not_its_body():
    document, blocks, _ = _read(PAGE, "a.html")
    body = " ".join(document.text[b.span.start : b.span.end] for b in blocks if b.kind == "body")
    assert "harbour master" in body
    assert "always the crew" not in body
    assert "Home" not in body
    assert "never read" not in document.text
    comment = next(
        b
        for b in blocks
        if b.kind == "comment" and "always" in document.text[b.span.start : b.span.end]
    )
    assert comment.author == "gull"


def test_a_correction_overrules_the_page_and_a_sidecar_only_fills_gaps():
    sidecar = Given(field="outlet", value="Somebody Else", basis="sidecar")
    correction = Given(field="published", value="2012-01-01", basis="correction")
    document, _, _ = _read(PAGE, "a.html", (sidecar, correction))
    assert document.outlet.value == "The Quay"
    assert (document.published.value.begin.year, document.published.basis) == (2012, "correction")
    bare, _, _ = _read(PARAGRAPH, given=(sidecar,))
    assert (bare.outlet.value, bare.outlet.basis) == ("Somebody Else", "sidecar")


def test_an_agency_in_the_byline_is_not_the_outlet():
    text = (
        f"Cable Cut\n\nBy Reuters\n\n3 May 2011\n\n{PARAGRAPH}\n\n{SECOND}\n\nPhoto: Dock/Reuters"
    )
    document, _, problems = _read(text)
    assert document.outlet is None
    assert "no_outlet" in {p.kind for p in problems}


def test_the_date_of_a_photo_never_dates_the_document():
    text = f"Cable Cut\n\nThe quay on March 3, 2009. DOCK/Ann Moor\n\n{PARAGRAPH}\n\n{SECOND}"
    document, _, _ = _read(text)
    assert document.published is None or document.published.basis == "inferred"


def test_an_inferred_date_is_at_most_a_month_wide():
    text = f"{PARAGRAPH} It began on 3 May 2011.\n\n{SECOND}"
    published = _read(text)[0].published
    assert published.basis == "inferred"
    assert 0 < (published.value.until - published.value.begin).days <= 31


def test_a_day_before_a_year_told_as_past_is_doubted_until_the_pile_gives_its_year():
    told = "The pier, which had burnt in 1968, was rebuilt."
    text = f"The quay is shut\n\nTuesday, 3 May 1929\n\n{PARAGRAPH} {told}\n\n{SECOND}"
    document, _, problems = _read(text)
    assert document.published is None
    assert [p.kind for p in problems if "date" in p.kind] == ["date_doubted"]
    days = Given(field="published", value="1992-05-02/1992-05-06", basis="inferred")
    published = _read(text, given=(days,))[0].published
    assert f"{published.value.begin:%Y-%m-%d} {published.basis}" == "1992-05-03 inferred"


@pytest.mark.parametrize(
    "told",
    [
        "The pier will be rebuilt in 1968.",
        "The pier was built in 1921.",
        "Nets were laid in 1968 boxes.",
    ],
)
def test_a_day_is_not_doubted_for_what_is_to_come_is_past_or_is_no_year(told):
    text = f"The quay is shut\n\nTuesday, 3 May 1929\n\n{PARAGRAPH} {told}\n\n{SECOND}"
    assert _read(text)[0].published.value.begin.year == 1929


def test_bytes_of_an_unknown_encoding_are_read_and_reported():
    document, _, problems = _read(f"The café. {PARAGRAPH}".encode("cp1252"))
    assert document.text.startswith("The café.")
    assert "encoding" in {p.kind for p in problems}


GERMAN = (
    "Der Hafen war am Morgen noch leer und die Stadt schlief, als das Boot mit neun Leuten an "
    "Bord an die Mole kam und niemand es sah, denn es war noch dunkel und sehr kalt in der Nacht."
)
FRENCH = (
    "Le port était vide et la ville dormait encore quand le bateau est arrivé avec neuf personnes "
    "à bord, et il faisait froid dans la nuit, mais les gens sont venus sur le quai pour les voir."
)


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (FRENCH, "fr")])
def test_a_text_in_another_language_is_kept_and_reported(text, language):
    document, _, problems = _read(text)
    assert document.language == language
    assert "not_english" in {p.kind for p in problems}


def test_ten_thousand_nested_elements_are_read():
    document, _, _ = _read("<div>" * 10_000 + PARAGRAPH + "</div>" * 10_000, "a.html")
    assert document.text == PARAGRAPH


def test_a_huge_single_line_costs_in_proportion():
    document, blocks, problems = in_proportion(_read, lambda n: "war " * n, 500_000)
    assert "too_long" in {p.kind for p in problems}
    assert _covers(document, blocks)


def test_text_beyond_the_limit_is_kept_and_called_boilerplate():
    text = "\n\n".join([PARAGRAPH, SECOND] * 5)
    document, blocks, _ = _read(text, settings=ReadSettings(max_characters=400))
    assert document.text == text
    assert blocks[-1].kind == "boilerplate"
    assert blocks[0].kind == "body"


def test_reading_twice_gives_the_same():
    assert _read(PAGE, "a.html") == _read(PAGE, "a.html")
