"""Readers' comments that a page carries as data for its script."""

import json

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.settings import ReadSettings

BODY = "".join(
    f"<p>The tunnel under the pass was closed for the {n}th time this year after a lorry with "
    "paint on board caught fire, and the firemen of three valleys were called in.</p>"
    for n in range(4, 9)
)
THREAD = [
    {"id": 7, "author": {"name": "Ida"}, "text": "I drove behind it.", "dateCreated": "2011-05-03"},
    {"id": 8, "author": {"name": "Ole"}, "text": "<p>So did I.</p><p>It smelt.</p>",
     "dateCreated": "2011-05-03", "parentId": 7},
]  # fmt: skip
TREE = {
    "comments": {
        "models": {
            "a1": {
                "author": "mole",
                "created": 1304440000,
                "media": {"document": [{"c": [{"t": "Paint "}, {"t": "does not burn."}]}]},
            }
        }
    }
}


def _comments(script, body=BODY):
    page = f"<html><body><article><h1>Fire</h1>{body}</article>{script}</body></html>"
    document, blocks, _ = read(capture(page.encode(), "a.html"), ReadSettings(), Outlets())
    assert blocks[-1].span.end == len(document.text)
    return [
        (b.author, b.depth, document.text[b.span.start : b.span.end].strip())
        for b in blocks
        if b.kind == "comment"
    ]


@pytest.mark.parametrize(
    "script",
    [
        f"<script type='application/json'>{json.dumps({'comments': THREAD})}</script>",
        f"<script>window.state = {json.dumps({'page': {'comments': THREAD}})};</script>",
        "<script type='application/ld+json'>"
        + json.dumps({"@type": "NewsArticle", "comment": THREAD})
        + "</script>",
    ],
)
def test_comments_told_as_data_are_a_thread(script):
    assert _comments(script) == [
        ("Ida", 0, "Ida"),
        ("Ida", 0, "I drove behind it."),
        ("Ole", 1, "Ole"),
        ("Ole", 1, "So did I."),
        ("Ole", 1, "It smelt."),
    ]


def test_words_told_as_a_tree_are_joined():
    script = f"<script>var state = {json.dumps(TREE)}</script>"
    assert _comments(script) == [("mole", 0, "mole"), ("mole", 0, "Paint does not burn.")]


def test_a_comment_that_the_page_shows_is_not_told_again():
    shown = BODY + "<div class=comments><div class=comment><p>I drove behind it.</p></div></div>"
    script = f"<script type='application/json'>{json.dumps({'comments': THREAD[:1]})}</script>"
    assert [words for *_, words in _comments(script, shown)] == ["I drove behind it."]


@pytest.mark.parametrize(
    "script",
    [
        "<script>load({comments: [{author: 'Ida', text: 'No.', date: 1}]})</script>",
        '<script>{"comments": [{"author": "Ida", "text": </script>',
        '<script>{"comments": {"login": {"name": "Join", "text": "Sign in to talk."}}}</script>',
        '<script>{"staff": [{"author": "Ida", "text": "Here.", "date": "2011"}]}</script>',
        '<script>{"comments": ' + "[" * 100_000 + "</script>",
    ],
)
def test_what_is_no_data_or_no_comment_is_left(script):
    assert _comments(script) == []
