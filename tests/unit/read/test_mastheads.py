"""Who published a text, when only the text says so."""

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.settings import ReadSettings

OUTLETS = Outlets.load()
BODY = "\n\n".join(
    (
        "The tunnel under the pass was closed at noon after a lorry with paint on board caught "
        "fire, and the firemen of three valleys were called in, the warden said.",
        "Nobody was hurt, but forty people had to walk out by the service stairs in the dark, "
        "which took them the better part of two hours, the warden told the Pass Observer.",
        "The road over the pass is open for cars. Lorries wait in the valley until further notice, "
        "and nobody at the ministry would say on Tuesday how long that might be.",
    )
)


def _read(text):
    return read(capture(text.encode(), "a.txt"), ReadSettings(), OUTLETS)


def _outlet(text):
    stated = _read(text)[0].outlet
    return stated and stated.value


@pytest.mark.parametrize(
    "head",
    [
        "VALLEY MAIL no. 31, 3 May 2011\n\nFire under the pass",
        "Valley Mail, Tuesday, 3 May 2011\n\nFire under the pass",
        "VALLEY MAIL\n\n3 May 2011\n\nFire under the pass",
        "Fire under the pass | Valley Mail\n\n3 May 2011",
        "Valley Mail » Blog Archive » Fire under the pass\n\n3 May 2011",
        "Fire under the pass\n\nBy Ada Fenn, Valley Mail\n\n3 May 2011",
        "Fire under the pass\n\nAda Fenn for the Valley Mail\n\n3 May 2011",
    ],
)
def test_a_masthead_names_the_outlet_and_is_not_the_title(head):
    document, blocks, _ = _read(f"{head}\n\n{BODY}")
    assert document.outlet.value == "Valley Mail"
    assert document.title.value == "Fire under the pass"
    assert document.published.value.begin.day == 3
    assert [b.kind for b in blocks[-3:]] == ["body"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Write to us: Valley Mail, P.O. Box 70",
        "Letters to the Editor, Valley Mail",
        "Unsubscribe from Valley Mail",
        "Valley Mail is written by volunteers on both sides of the pass.",
        "This article was first published in Valley Mail on 3 May 2011.",
        "© 2011 VALLEY MAIL. All rights reserved.",
    ],
)
def test_a_line_below_the_article_signs_for_the_outlet(line):
    assert _outlet(f"Fire under the pass\n\n{BODY}\n\n{line}") == "Valley Mail"


@pytest.mark.parametrize("head", ["By Valley Press Wire", "By Ada Fenn, Meridian Wire", "Ada Fenn"])
def test_an_agency_an_author_and_a_paper_spoken_to_are_no_outlet(head):
    assert _outlet(f"Fire under the pass\n\n{head}\n\n3 May 2011\n\n{BODY}") is None


def test_a_title_that_reads_like_a_masthead_stays_the_title_where_there_is_no_other():
    assert _read(f"The Long Night Watch\n\n{BODY}")[0].title.value == "The Long Night Watch"


def test_a_page_without_a_date_was_published_by_its_first_comment():
    text = f"Fire under the pass\n\n{BODY}\n\nCOMMENTS (1)\n\nmole — 3 May 2011, 18:02\nPaint!"
    published = _read(text)[0].published
    assert published.basis == "inferred"
    assert published.value.begin.day == 1
    assert published.value.until.day == 4


@pytest.mark.parametrize(
    "name", ["03_valley_tribune.txt", "valley-tribune-tunnel.txt", "pile/2011/Valley Tribune.txt"]
)
def test_a_file_called_after_a_paper_names_it_where_nothing_else_does(name):
    document, _, problems = read(
        capture(f"Fire under the pass\n\n{BODY}".encode(), name), ReadSettings(), OUTLETS
    )
    assert (document.outlet.value, document.outlet.basis) == ("Valley Tribune", "inferred")
    assert "no_outlet" not in {p.kind for p in problems}


@pytest.mark.parametrize("name", ["border_post.txt", "tunnel_fire_2011.txt", "tribune.txt", "a"])
def test_a_file_called_after_what_it_tells_names_no_outlet(name):
    text = f"Fire under the pass\n\n{BODY}"
    assert read(capture(text.encode(), name), ReadSettings(), OUTLETS)[0].outlet is None


def test_what_the_text_says_of_its_outlet_goes_before_the_name_of_its_file():
    text = f"VALLEY MAIL no. 31, 3 May 2011\n\nFire under the pass\n\n{BODY}"
    document, _, _ = read(capture(text.encode(), "hill_tribune.txt"), ReadSettings(), OUTLETS)
    assert document.outlet.value == "Valley Mail"


def test_an_agency_that_speaks_of_itself_issues_what_it_dates():
    head = "Fire under the pass\n\nPass News Agency, 3 May 2011\n\n"
    assert _outlet(head + BODY) is None
    own = "Correction: on Monday this agency wrote that the tunnel had been open. It was not."
    assert _outlet(f"{head}{BODY}\n\n{own}") == "Pass News Agency"


@pytest.mark.parametrize(
    "signed",
    [
        "By Ada Fenn of the Valley Mail in Brenn",
        "By Ada Fenn for the Valley Mail",
        "By Ada Fenn, Valley Mail",
    ],
)
def test_an_author_is_named_without_the_paper(signed):
    document, _, _ = _read(f"Fire under the pass\n\n{signed}\n\n3 May 2011\n\n{BODY}")
    assert document.byline.value == "Ada Fenn"
    assert document.outlet.value == "Valley Mail"


def test_authors_are_named_together_without_the_paper():
    signed = "By Ada Fenn, Bo Dahl and Cy Ek of the Valley Mail"
    document, _, _ = _read(f"Fire under the pass\n\n{signed}\n\n3 May 2011\n\n{BODY}")
    assert document.byline.value == "Ada Fenn, Bo Dahl and Cy Ek"
