"""What is a word: clitics, hyphens, abbreviations, numbers, marks, and no cost without end."""

from itertools import pairwise

import pytest

from conspectus.language.tokens import tokenize
from tests.cost import in_proportion


def cut(text):
    return [text[a:b] for a, b in tokenize(text)]


@pytest.mark.parametrize(
    "text",
    [
        # clitics
        "They do|n't and ca|n't|, so we|'ll wait",
        "He can|not go and is gon|na stay",
        "the ministry|'s and the ministries|' plans",
        "It|’s what the minister did|n’t say",
        "the U.S.|'s envoy and AT&T|'s lawyers",
        "O'Neill and Shi'ite elders at five o'clock",
        "in the 1980's and the '90s",
        "You do|nt|?",
        # hyphens
        "al|-|Tamri of the anti-tank unit",
        "an F|-|16 and a Su|-|34",
        "the mid-1990s co-operation of a non-aligned state",
        "a 12|-|day|, state|-|run|, Kurdish|-|led effort",
        "an e-mail from the ex-minister",
        "a mid|-|to|-|long|-|range missile",
        # abbreviations and initials
        "Gen. Ode met Mr. and Mrs. Lund of the U.S. and the U.K. at 5 p.m. on Sept. 3|.",
        "J. R. Ode and Q.T. Lund",
        "No. 7 said no|.",
        "ports|, roads|, etc. are shut|, ports|, etc|. The rest",
        "in Orem|, Utah|, and Salem|, Ore.|, on Monday",
        # numbers
        "1,140 of 2.5 million|, 3.4|%|, $|5|, US$|7.2|bn and €|20|m",
        "5|-|10 people|, 2014|–|16|, 10:30|am|, the 3rd and 21st",
        "call 555-0131 or 202-555-0131|, on 9/11 or 2015-11-24",
        "40|km from 35|mm guns",
        # addresses, handles, smileys
        "see https://example.org/a_(b)?c=1&d|.",
        "write to a.lund@example.org|, or example.org/x|.",
        "by @harbour_watch : #ceasefire 🙂|🙂 :)",
        # marks
        "“|So|,|” she said|, «|yes|»|.",
        "''|Never|,|'' he said|, ``|ever|''",
        "PARIS|: (|AP|) — the boat|—|a tug|—|sank …",
        "Wait|... what|?! No|!!!",
        "and|/|or c|/|o w/o",
        "the name|[|s|] given",
        "_____ -------- ****",
    ],
)
def test_a_text_is_cut_where_the_bars_are(text):
    assert cut(text.replace("|", "")) == text.replace("|", " ").split()


def test_every_character_but_white_space_is_in_a_token():
    text = "\u00a0A—“B”\u200b c\u0301d \n\n 'tis 3€ 漢字\t¿Qué? \x00"
    found = tokenize(text)
    assert "".join(text[a:b] for a, b in found) == "".join(text.split())
    assert all(a < b for a, b in found)
    assert all(x[1] <= y[0] for x, y in pairwise(found))


def test_the_dot_before_an_empty_line_is_the_sentences_own():
    assert cut("said by Lund Jr.\n\nThe next") == ["said", "by", "Lund", "Jr", ".", "The", "next"]


@pytest.mark.parametrize(
    ("unit", "size"),
    [("a", 300_000), ('"', 1_000), ("a.b-" * 450 + " ", 5), ("Mr. ", 5_000), ("\n", 50_000)],
)
def test_what_is_no_text_takes_linear_time(unit, size):
    text = 10 * size * unit
    found = in_proportion(tokenize, lambda n: n * unit, size)
    assert "".join(text[a:b] for a, b in found) == "".join(text.split())
