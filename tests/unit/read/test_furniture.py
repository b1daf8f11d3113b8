"""What copied pages carry besides their article, in pages of our own."""

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.settings import ReadSettings

OUTLETS = Outlets.load()
PARAGRAPH = (
    "The tunnel under the pass was closed at noon after a lorry with paint on board caught fire, "
    "and the firemen of three valleys were called in, the warden said."
)
SECOND = (
    "Nobody was hurt, but forty people had to walk out by the service stairs in the dark, which "
    "took them the better part of two hours."
)
WRAPPED = """PAINT FIRE SHUTS THE TUNNEL UNDER THE PASS
By Ada Fenn and Joris Tal
May 3, 2011

SOLDEN -- The tunnel under the pass was closed at noon after a lorry
with paint on board caught fire, and the firemen of three valleys had
to be called in, the warden of the tunnel said. He hoped to open it

                              Page 1 of 2

again by the end of the week. Forty people walked out by the stairs in
the dark, which took them the better part of two hours, he said.
"""


def _read(text):
    return read(capture(text.encode(), "a.txt"), ReadSettings(), OUTLETS)


def _kinds(text):
    document, blocks, _ = _read(text)
    return [(b.kind, document.text[b.span.start : b.span.end].split("\n")[0]) for b in blocks]


def _kind_of(line, *, after=(PARAGRAPH, SECOND, PARAGRAPH + " Again.", SECOND + " Again.")):
    return _kinds("\n\n".join([*after, line]))[-1][0]


def test_a_headline_and_a_signature_under_each_other_are_two_blocks():
    document, blocks, _ = _read(WRAPPED)
    assert [b.kind for b in blocks[:3]] == ["title", "byline", "date"]
    assert document.title.value == "PAINT FIRE SHUTS THE TUNNEL UNDER THE PASS"
    assert document.byline.value == "Ada Fenn and Joris Tal"


def test_a_paragraph_goes_on_after_a_page_number():
    kinds = [(b.kind, b.continues) for b in _read(WRAPPED)[1]]
    assert kinds[3:] == [("body", False), ("boilerplate", False), ("body", True)]


def test_a_sentence_of_a_wrapped_text_that_begins_with_by_is_no_signature():
    text = WRAPPED.replace("He hoped to open it", "By Monday noon the")
    assert [k for k, _ in _kinds(text)] == [
        "title",
        "byline",
        "date",
        "body",
        "boilerplate",
        "body",
    ]


@pytest.mark.parametrize(
    "line", ["Page 2 of 3", "- 4 -", "p. 7", "(more)", "-30-", "Continued on page 4"]
)
def test_page_numbers_and_wire_endings_are_furniture(line):
    assert _kind_of(line) == "boilerplate"


@pytest.mark.parametrize("line", ["1998", "Page after page of the log was blank.", "Ends of rope"])
def test_words_that_only_look_like_page_numbers_stay(line):
    assert _kinds("\n\n".join([PARAGRAPH, line, SECOND]))[1][0] != "boilerplate"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Unsubscribe: valleymail.example/out", "footer"),
        ("You are receiving this letter because you asked for it.", "footer"),
        ("Earlier: What the warden knew", "related"),
        ("Analysis: Who pays for the paint?", "related"),
        ("Also in this section", "related"),
        ("The lorry before it was lifted, seen from the road. Photo: J. Tal/Valleypix", "caption"),
        ("The Valley Mail is written by its readers on both sides of the pass.", "author_bio"),
    ],
)
def test_set_phrases_below_an_article_are_named(line, kind):
    assert _kind_of(line) == kind


def test_a_genre_before_a_headline_does_not_make_it_a_link():
    document, _, _ = _read(
        f"Analysis: Who pays for the paint?\n\nBy Ada Fenn\n\n{PARAGRAPH}\n\n{SECOND}"
    )
    assert document.title.value == "Analysis: Who pays for the paint?"


def test_a_sentence_after_earlier_stays_the_article():
    line = "Earlier: the warden had refused to say how many lorries were in the tunnel."
    assert _kinds("\n\n".join([PARAGRAPH, line, SECOND]))[1][0] == "body"


def test_signed_comments_are_a_thread_however_short_they_are():
    text = (
        f"{PARAGRAPH}\n\n{SECOND}\n\n{PARAGRAPH}\n\nCOMMENTS (2)\n\nmole — 3 May 2011, 18:02\n"
        "Paint does not burn.\n\nJoris – 3 May 2011, 18:40\nThis one did.\n\n"
        "Unsubscribe: valleymail.example/out"
    )
    blocks = _read(text)[1]
    assert [b.kind for b in blocks[3:]] == ["boilerplate", *["comment"] * 4, "footer"]
    assert [b.author for b in blocks[4:8]] == ["mole", "mole", "Joris", "Joris"]
    assert blocks[5].parent_id == blocks[4].id
    assert str(blocks[4].time.begin) == "2011-05-03 18:02:00+00:00"


LONG = tuple(f"{PARAGRAPH} {SECOND} It was the {n}th such fire." for n in range(4, 9))


@pytest.mark.parametrize(
    "line",
    [
        "No spam, we promise: you can leave at any time and we never share your name.",
        "Some links lead to a shop, and then we may earn a part of what you pay there.",
        "Ada Fenn is a reporter at the Valley Mail. She has walked through the tunnel four times.",
        "The lorry park in the valley. Credit...Joris Tal/The Valley Mail",
        "Image caption The warden at the gate of the tunnel on the morning after the fire",
        "Why the stairs were dark ~3 hours ago",
    ],
)
def test_what_a_page_says_for_itself_is_not_the_article(line):
    assert _kind_of(line, after=LONG) not in ("body", "heading", "update")


def test_the_words_above_a_credit_in_brackets_are_its_caption():
    kinds = _kinds(
        "\n\n".join([*LONG, "The gate of the tunnel at dawn.", "(Image: Joris Tal)", LONG[0]])
    )
    assert [k for k, _ in kinds[-3:-1]] == ["caption", "caption"]


def test_comments_signed_by_their_age_are_a_thread():
    signed = "".join(
        f"\n\nmole{n}\n{n} days ago\n\nI walked out too, and it was {n} hours." for n in (2, 3, 4)
    )
    kinds = [k for k, _ in _kinds("\n\n".join(LONG) + "\n\n3 comments" + signed)]
    assert kinds[-9:] == ["comment"] * 9


def test_a_list_of_numbered_tips_is_no_thread_although_a_menu_follows():
    tips = "".join(f"\n\n{n}. Keep calm\n\n{SECOND}" for n in range(1, 6))
    menu = "".join(f"\n{' ' * n}* Menu" for n in (2, 4, 6))
    kinds = [k for k, _ in _kinds("\n\n".join(LONG) + tips + "\n" + menu)]
    assert "comment" not in kinds


def test_headlines_below_the_last_paragraph_of_a_cluttered_page_are_no_headings():
    menu = "\n\n".join(["Home", "Valley", "Pass", "Weather and roads", "Sign in"] * 3)
    tail = "\n\n".join(["Bread is dearer again", "Two held over a stolen bell", "Bell found"])
    kinds = _kinds(f"{menu}\n\nFire under the pass\n\n" + "\n\n".join(LONG[:3]) + f"\n\n{tail}")
    assert all(k not in ("body", "heading") for k, _ in kinds[-3:])


def test_links_under_a_related_line_are_related_until_a_sentence_comes():
    text = "\n\n".join(
        [*LONG, "Read more:", "* The road to the pass", "* Who is the warden?", LONG[0]]
    )
    assert [k for k, _ in _kinds(text)[-4:-1]] == ["related"] * 3


def test_marks_of_emphasis_hide_no_byline_and_no_note_on_the_author():
    text = f"# Fire under the pass\n\n*By Ada Fenn*\n\n*3 May 2011*\n\n{PARAGRAPH}\n\n{SECOND}\n\n"
    text += (
        f"{PARAGRAPH} Again.\n\n{SECOND} Again.\n\n*Ada Fenn is a reporter for the Valley Mail.*"
    )
    document, blocks, _ = _read(text)
    assert [b.kind for b in blocks[:3]] == ["title", "byline", "date"]
    assert document.byline.value == "Ada Fenn"
    assert blocks[-1].kind == "author_bio"
    assert document.outlet.value == "Valley Mail"


@pytest.mark.parametrize(
    "head", ["Listeners write", "Our readers respond", "Viewers’ messages", "Your reactions:"]
)
def test_what_readers_write_is_a_thread_under_any_of_its_names(head):
    text = "\n\n".join([*LONG, head])
    text += "\n\nIda: I saw two of them.\nOle from Brenn: Nonsense!"
    assert [kind for kind, _ in _kinds(text)[-3:]] == ["boilerplate", "comment", "comment"]


def test_how_a_live_page_is_to_be_read_is_not_the_article():
    assert _kind_of("All times local. Latest first.") == "boilerplate"
