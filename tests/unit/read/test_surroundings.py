"""What is told by the lines beside a line, in pages of our own."""

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.read.threads import author_of
from conspectus.settings import ReadSettings

OUTLETS = Outlets.load()
FIRST = (
    "The lock at Brennau was drained on Monday so that divers could look for the gate's lower "
    "hinge, which had been heard to crack the week before, the keeper said."
)
SECOND = (
    "They found the hinge whole and beside it an anchor that nobody has missed, with eleven metres "
    "of chain and the name of a ship that was broken up in 1961."
)
THIRD = (
    "The canal office says that the lock will be filled again on Thursday, and that whoever wants "
    "the anchor must come for it with a cart."
)


def _blocks(data, name):
    document, blocks, _ = read(capture(data.encode(), name), ReadSettings(), OUTLETS)
    return [(b, document.text[b.span.start : b.span.end].strip()) for b in blocks]


def _kinds(data, name="a.txt"):
    return {words.split("\n")[0]: b.kind for b, words in _blocks(data, name)}


def test_entries_of_a_live_page_are_found_by_clocks_in_elements_of_their_own():
    entries = "".join(
        f'<div class="entry"><span>{clock}</span><p>{words}</p></div>'
        for clock, words in (("10:04", FIRST), ("11:26", SECOND), ("14:20", THIRD))
    )
    found = _kinds(f"<html><body><h1>Day at the lock</h1>{entries}</body></html>", "a.html")
    assert [found[c] for c in ("10:04", "11:26", "14:20", FIRST, SECOND, THIRD)] == ["update"] * 6


def test_rows_of_a_table_between_two_paragraphs_are_the_articles():
    table = "<table><tr><td>Gate</td><td>3.10</td></tr><tr><td>Sill</td><td>2.65</td></tr></table>"
    page = f"<html><body><h1>Lock drained</h1><p>{FIRST}</p>{table}<p>{SECOND}</p><p>{THIRD}</p>"
    found = _kinds(page, "a.html")
    assert {kind for words, kind in found.items() if words.startswith(("Gate", "Sill"))} == {"body"}


def test_links_to_other_articles_are_related_with_the_line_over_them():
    side = (
        "<div><b>ALSO THIS WEEK</b><br><a href=1>Bakers refuse the new loaf</a><br>"
        "<a href=2>A goose at the post office</a></div>"
    )
    page = f"<html><body><h1>Lock drained</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{side}"
    found = _kinds(page, "a.html")
    assert found["ALSO THIS WEEK"] == found["Bakers refuse the new loaf"] == "related"


def test_comments_whose_author_time_and_text_stand_on_lines_of_their_own():
    thread = "\n".join(
        f"{name}\nMay {day}, 2031 at 8:0{day} am\nI have a cart but no horse, and no room either.\n"
        "Reply\n"
        for name, day in (("Wenzel", 3), ("old heron", 4), ("Tilde P.", 5))
    )
    article = f"Lock drained\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
    text = f"{article}\n\n3 thoughts on “Lock drained”\n\n{thread}"
    blocks = _blocks(text, "a.txt")
    assert [b.author for b, words in blocks if words in ("Wenzel", "old heron", "Tilde P.")] == [
        "Wenzel", "old heron", "Tilde P.",
    ]  # fmt: skip
    assert all(b.kind == "comment" for b, words in blocks if words == "Reply")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("1.2 Tilde P. says:", "Tilde P."),
        ("Posted by Wenzel on 14 January at 12:20", "Wenzel"),
        ("Wenzel schrieb am 3. Mai 2031:", "Wenzel"),
        ("The keeper of the lock is seventy.", None),
    ],
)
def test_the_author_in_the_head_of_a_comment(words, name):
    assert author_of(words) == name


def test_an_invitation_to_talk_is_no_thread():
    text = (
        f"Lock drained\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FIRST}\n\n{THIRD}\n\n"
        "Join the Conversation\nWe invite you to use our commenting platform.\n\n"
        "MOST POPULAR\nBakers refuse the new loaf\nA goose at the post office\n\n"
        "© 2031 Brennau Courier"
    )
    assert "comment" not in _kinds(text).values()


def test_one_who_writes_to_say_something_is_no_author():
    text = (
        f"Lock drained\n\n{FIRST}\n\n{SECOND}\n\nFrom our readers\n\n"
        "Tilde Perrin writes to say that the anchor is hers and that she has neither cart nor "
        "horse to fetch it with."
    )
    assert "author_bio" not in _kinds(text).values()


def test_questions_over_their_answers_are_headings():
    text = (
        f"Five minutes with the keeper\n\n{FIRST}\n\nWho heard it crack?\n\n{SECOND}\n\n"
        f"Whose anchor is it?\n\n{THIRD}"
    )
    found = _kinds(text)
    assert found["Who heard it crack?"] == found["Whose anchor is it?"] == "heading"
