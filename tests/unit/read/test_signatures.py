"""Who signed a page and when, where pages hide it, and pages that are badly closed."""

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.read.dates import find_dates
from conspectus.settings import ReadSettings

OUTLETS = Outlets.load()
PARAGRAPHS = [
    "The tunnel under the pass was closed at noon after a lorry with paint on board caught fire, "
    "and the firemen of three valleys were called in, the warden said.",
    "Nobody was hurt, but forty people had to walk out by the service stairs in the dark, which "
    "took them the better part of two hours.",
    "The warden hoped to open one of the two lanes again by the end of the week, once the ceiling "
    "had been looked at by an engineer from the capital.",
]
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS * 5)
"""An article long enough to be no teaser."""


def _read(html, name="a.html"):
    return read(capture(html.encode(), name), ReadSettings(), OUTLETS)


def _page(above="", below="", head="", title="Paint fire shuts the tunnel"):
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article class='post'>"
        f"<h1>{title}</h1>{above}{BODY}{below}</article></body></html>"
    )


def _day(html):
    published = _read(html)[0].published
    return published.value.begin.date().isoformat() if published else None


def _author(html):
    byline = _read(html)[0].byline
    return byline.value if byline else None


def test_the_author_in_the_footer_of_an_entry_has_signed_it():
    below = "<footer class='entry-footer'><a rel='author' href='/x'>Inga Holm</a></footer>"
    assert _author(_page(below=below)) == "Inga Holm"


def test_the_author_of_a_comment_has_not_signed_the_page():
    below = "<div class='comments'><a class='comment-author' rel='author'>passer-by</a></div>"
    html = _page().replace("</article>", f"</article>{below}")
    assert _author(html) is None


def test_a_signature_that_readers_see_goes_before_the_owner_of_the_site():
    head = "<meta name='author' content='Tunnel Press GmbH'>"
    above = "<p class='meta'>Erstellt von Inga Holm am Dienstag 6. Mai 2014</p>"
    assert _author(_page(above, head=head)) == "Inga Holm"


def test_the_day_in_a_menu_bar_does_not_move_a_stamped_day():
    head = "<meta property='article:published_time' content='2014-05-06T09:00:00Z'>"
    html = _page("<time class='entry-date'>6 May 2014</time>", head=head)
    html = html.replace("<body>", "<body><div class='date'>7 May 2014</div>")
    assert _day(html) == "2014-05-06"


def test_the_stamp_of_an_article_goes_before_a_date_in_its_text():
    above = "<p>By Inga Holm <time itemprop='datePublished' datetime='2014-05-06'>6/5</time></p>"
    html = _page(above).replace(PARAGRAPHS[1], "A post of the warden, January 3, 2014", 1)
    assert _day(html) == "2014-05-06"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2014/05/06/fire.html", "2014-05-06"),
        ("https://a.example/reports/2014/22/fire.html", None),
        (
            "https://web.archive.org/web/20150101000000/http://a.example/2014/05/06/fire",
            "2014-05-06",
        ),
    ],
)
def test_an_address_tells_a_day_only_where_it_has_one(url, day):
    assert _day(_page(head=f"<link rel='canonical' href='{url}'>")) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("06.05.14", "2014-05-06"),
        ("6.Mai 2014", "2014-05-06"),
        ("12.30.45", None),
        ("v1.2.14", None),
    ],
)
def test_short_years_are_read_between_points(words, day):
    found = next(find_dates(words), None)
    assert (found.day.isoformat() if found else None) == day


def test_a_dated_line_over_an_article_is_no_live_update():
    document, blocks, _ = _read(_page("<p>Updated 9:15 am EST, Tuesday, May 6, 2014</p>"))
    assert not [b for b in blocks if b.kind == "update"]
    assert document.published.value.begin.date().isoformat() == "2014-05-06"


def test_a_page_inside_a_noscript_that_was_never_closed_is_read():
    broken = "<body><noscript><div id='nojava'></noscript><div id='main'>"
    html = _page().replace("<body>", broken).replace("</body>", "</div></body>")
    assert PARAGRAPHS[0] in _read(html)[0].text


def test_the_menus_of_a_flattened_page_are_not_its_article():
    menu = ["Home", "Valleys", "Weather", "Roads", "Letters", "Sport", "Radio", "Shop"] * 4
    text = "\n".join([*menu, "Paint fire shuts the tunnel"]) + "\n\n" + "\n\n".join(PARAGRAPHS * 4)
    document, blocks, _ = _read(text, "a.txt")
    body = [document.text[b.span.start : b.span.end] for b in blocks if b.kind == "body"]
    assert len(body) >= 3
    assert not any(words.strip() in menu for words in body)
