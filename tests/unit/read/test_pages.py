"""What a page says of its author, day and comments, in pages of our own."""

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.settings import ReadSettings

OUTLETS = Outlets.load()
BODY = "".join(
    f"<p>The tunnel under the pass was closed for the {n}th time after a lorry with paint on board "
    "caught fire, and the firemen of three valleys were called in, the warden said.</p>"
    for n in range(4, 9)
)


def _read(body, head=""):
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return read(capture(page.encode(), "a.html"), ReadSettings(), OUTLETS)


def _byline(body, head=""):
    stated = _read(body, head)[0].byline
    return stated and stated.value


@pytest.mark.parametrize(
    "line",
    [
        '<a rel="author" href="/u/7">Ada Fenn</a>',
        '<span class="author vcard">By <a href="/author/ada/">Ada Fenn</a></span>',
        '<p class="autor"><em>por</em> <a href="/autor/ada/">Ada Fenn</a></p>',
        '<div itemprop="author"><span itemprop="name">Ada Fenn</span></div>',
    ],
)
def test_an_element_marked_as_the_author_names_the_author(line):
    assert _byline(f"<h1>Fire under the pass</h1>{line}{BODY}") == "Ada Fenn"


def test_the_author_of_a_comment_or_a_teaser_is_not_the_author_of_the_page():
    other = '<a rel="author" href="/u/9">Joris Tal</a>'
    body = f'<h1>Fire</h1>{BODY}<div class="related-posts">{other}</div>'
    body += f'<ol class="comments">{other}</ol>'
    assert _byline(body) is None


def test_an_author_that_json_ld_only_refers_to_is_looked_up():
    head = """<script type="application/ld+json">{"@graph": [{"@type": "Article",
    "author": {"@id": "#7"}, "headline": "Fire"},
    {"@type": "Person", "@id": "#7", "name": "Ada Fenn"}]}</script>"""
    assert _byline(f"<h1>Fire</h1>{BODY}", head) == "Ada Fenn"


def test_a_site_that_signs_as_its_own_author_gives_way_to_a_person():
    head = (
        '<meta property="og:site_name" content="Valley Mail">'
        '<meta name="author" content="Valley Mail">'
        '<meta name="twitter:label1" content="Written by">'
        '<meta name="twitter:data1" content="Ada Fenn">'
    )
    assert _byline(f"<h1>Fire</h1>{BODY}", head) == "Ada Fenn"
    assert (
        _byline(f"<h1>Fire</h1>{BODY}", head[: head.index('<meta name="twitter')]) == "Valley Mail"
    )


def test_comments_stay_comments_where_the_article_stands_in_what_is_called_furniture():
    body = (
        f'<div class="tools"><h1>Fire</h1>{BODY}</div><ol class="comment-list"><li class="comment">'
    )
    _, blocks, _ = _read(f"{body}<p>I walked out too, and nobody showed us the way.</p></li></ol>")
    assert blocks[-1].kind == "comment"


@pytest.mark.parametrize(
    "day", ["15 августа 2016", "15 sierpnia 2016", "15 Ağustos 2016", "15 août 2016"]
)
def test_days_are_read_in_several_languages(day):
    published = _read(f'<p class="date">{day}, 13:43</p><h1>Fire</h1>{BODY}')[0].published
    assert str(published.value.begin.date()) == "2016-08-15"


def test_the_stamp_of_another_article_does_not_date_the_page():
    other = '<time class="published" datetime="2009-01-02">2 January 2009</time>'
    published = _read(f'<h1>Fire</h1><p class="date">3 May 2011</p>{BODY}{other}')[0].published
    assert published.value.begin.year == 2011


def test_the_lead_between_a_title_and_the_text_is_the_article():
    lead = "A lorry with paint burned out in the tunnel on Tuesday; forty people walked out alive."
    body = f'<header><h1>Fire</h1><div>{lead}</div></header><div class="story">{BODY}</div>'
    document, blocks, _ = _read(body, "<title>Fire</title>")
    kinds = {document.text[b.span.start : b.span.end].strip(): b.kind for b in blocks}
    assert kinds[lead] == "body"
