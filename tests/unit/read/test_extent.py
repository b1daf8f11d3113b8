"""How far an article reaches in a text or a page, and what a page's frame may not claim."""

import json

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.settings import ReadSettings

MENU = ["Home", "News", "Sport", "Weather", "Log in", "Jobs", "Letters", "Shop", "Contact"]
PROSE = [
    "The old ferry was towed out of the harbour on Monday morning, and most of the town stood on "
    "the quay to see it go, although it had rained since before dawn.",
    "Nobody had believed that the yard would find a buyer, the harbour master said, because the "
    "engine had not been turned in eleven years and the hull needed new plates.",
    "The buyer, a brewer from the far side of the bay, wants to make a floating dance hall of it, "
    "and has promised the council that the funnel will be painted in its old colours.",
]
FEET = ["Most read", "Terms", "Cookies", "Jobs at the paper", "Advertise", "Archive"]


def blocks_of(source, name="page.txt"):
    document, blocks, _ = read(capture(source.encode(), name), ReadSettings(), Outlets())
    return document, [(b.kind, document.text[b.span.start : b.span.end].strip()) for b in blocks]


def kinds_of(source, name="page.txt"):
    return {words: kind for kind, words in blocks_of(source, name)[1]}


def page(*rows):
    return "\n\n".join([*MENU, "Ferry towed away", *PROSE, *rows, *FEET])


def test_a_list_of_dates_below_the_last_paragraph_is_the_articles():
    dates = [
        "June 9 -- The Corn Hall, Ambry",
        "June 10 -- Old Barn, Tolling",
        "June 14 -- The Maltings, Sedge",
        "July 2 -- Parish Room, Little Ambry",
    ]
    kinds = kinds_of(page("The band plays on board:", *dates))
    assert [kinds[row] for row in dates] == ["body"] * 4


def test_headlines_with_dates_and_years_below_it_are_not():
    rows = [f"{day} May 2031 Headline of another page {day}" for day in (2, 3, 4, 5)]
    kinds = kinds_of(page(*rows))
    assert "body" not in {kinds[row] for row in rows}


def test_a_long_paragraph_below_a_break_goes_on():
    late = (
        "In the afternoon the tug came back alone, and its skipper told the crowd that the ferry "
        "had been left at anchor behind the island until the wind drops; he would not say for how "
        "long that might be, nor who pays for the anchor."
    )
    assert kinds_of(page("Advertisement", late))[late] == "body"


def test_an_address_below_the_article_is_its_foot():
    text = "\n\n".join(["Ferry towed away", "By Ada Fenn", *PROSE, "a.fenn@quay.example"])
    assert kinds_of(text)["a.fenn@quay.example"] == "footer"


def test_where_to_write_names_the_outlet():
    rows = ["To write to the Quay Lantern and its readers:", "quaylantern.example/write"]
    document, _ = blocks_of("\n\n".join(["Ferry towed away", "By Ada Fenn", *PROSE, *rows]))
    assert document.outlet is not None
    assert document.outlet.value == "Quay Lantern"


def test_a_file_picture_is_said_by_its_caption():
    caption = "The ferry leaves the yard for its last run in this file picture from 2019"
    text = "\n\n".join(["Ferry towed away", "By Ada Fenn", caption, *PROSE])
    assert kinds_of(text)[caption] == "caption"


def test_a_frame_around_a_whole_page_is_no_sidebar():
    inner = "".join(f"<p>{words}</p>" for words in PROSE)
    html = (
        f'<body><form><div class="content-sidebar-wrap"><h1>Ferry</h1>{inner}</div></form></body>'
    )
    kinds = kinds_of(html, "page.html")
    assert [kinds[words] for words in PROSE] == ["body"] * 3


def test_a_paragraph_that_is_a_link_leads_elsewhere():
    link = "What the harbour did without a ferry"
    inner = "".join(f"<p>{words}</p>" for words in PROSE[:2])
    html = (
        f'<article><h1>Ferry</h1>{inner}<p><a href="/x">{link}</a></p><p>{PROSE[2]}</p></article>'
    )
    assert kinds_of(html, "page.html")[link] == "related"


def test_a_paragraph_called_a_newsletter_is_none_of_the_articles():
    plea = "Have the harbour news sent to your door every Friday morning, free of charge and post."
    inner = "".join(f"<p>{words}</p>" for words in PROSE[:2])
    plea_html = f'<p class="newsletter-promo">{plea}</p>'
    html = f"<article><h1>F</h1>{inner}{plea_html}<p>{PROSE[2]}</p></article>"
    assert kinds_of(html, "page.html")[plea] == "boilerplate"


def test_an_article_told_only_to_machines_is_read():
    told = {"@type": "NewsArticle", "headline": "Ferry towed", "articleBody": "\n".join(PROSE)}
    script = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    html = f"<html><head>{script}</head><body><nav>Home</nav><p>Please wait.</p></body></html>"
    kinds = kinds_of(html, "page.html")
    assert [kinds[words] for words in PROSE] == ["body"] * 3


def test_an_article_that_is_shown_is_not_told_twice():
    told = {"@type": "NewsArticle", "headline": "Ferry towed", "articleBody": "\n".join(PROSE)}
    script = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    inner = "".join(f"<p>{words}</p>" for words in PROSE)
    document, _ = blocks_of(f"<html>{script}<body><h1>F</h1>{inner}</body></html>", "page.html")
    assert document.text.count(PROSE[0]) == 1
