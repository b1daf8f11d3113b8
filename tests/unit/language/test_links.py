"""What speaks for two markables being the same, and the speaker of a quotation."""

import pytest
from spacy.tokens import Span

from conspectus.language.links import find_links
from conspectus.language.markables import find_markables
from tests.unit.language.trees import tree

AFTER = (
    '"/``/4/punct I/PRP/4/nsubj will/MD/4/aux stay/VB/8/ccomp ,/,/4/punct "/``/4/punct'
    " Brandt/NNP/8/nsubj said/VBD/0/root=say"
)
BEFORE = (
    "Brandt/NNP/2/nsubj said/VBD/0/root=say :/:/5/punct"
    ' "/``/7/punct I/PRP/7/nsubj will/MD/7/aux stay/VB/2/ccomp "/``/7/punct'
)


def read(text: str, heads: str):
    doc = tree(text)
    doc.spans["heads"] = [
        Span(doc, int(at) - 1, int(at), kind) for at, kind in (h.split(":") for h in heads.split())
    ]
    marks = find_markables(doc)
    links = find_links(doc, marks)
    named = [doc[m.head].text for m in marks]
    pairs = zip(links.later.tolist(), links.earlier.tolist(), links.sure.tolist(), strict=True)
    return {(named[i], named[j]): sure for i, j, sure in pairs}, links


@pytest.mark.parametrize(
    ("text", "heads", "pair"),
    [
        (AFTER, "2:person 7:person", ("Brandt", "I")),
        (BEFORE, "1:person 5:person", ("I", "Brandt")),
    ],
)
def test_i_in_a_quotation_is_who_says_it(text, heads, pair):
    assert read(text, heads)[0][pair] == 1


def test_i_outside_of_a_quotation_is_left_to_the_network():
    text = "I/PRP/2/nsubj left/VBD/0/root Brandt/NNP/^2/nsubj said/VBD/0/root=say"
    assert read(text, "1:person 3:person")[0][("Brandt", "I")] == 0


def test_two_speakers_are_not_one_because_both_say_i():
    second = BEFORE.replace("Brandt/NNP/2", "Okafor/NNP/^2")
    sure, _ = read(f"{BEFORE} {second}", "1:person 5:person 9:person 13:person")
    assert sure[("I", "I")] == -1
    assert sure[("I", "Okafor")] == 1


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("Grain/NNP/3/compound Harbour/NNP/3/compound Authority/NNP/4/nsubj", "GHA/NNP/^2", True),
        ("Grain/NNP/3/compound Harbour/NNP/3/compound Authority/NNP/4/nsubj", "GHO/NNP/^2", False),
    ],
)
def test_an_abbreviation_is_seen(first, second, alike):
    _, short = read(
        f"{first} met/VBD/0/root {second}/nsubj rose/VBD/0/root", "3:organization 5:organization"
    )
    _, other = read(
        f"{first} met/VBD/0/root XY/NNP/^2/nsubj rose/VBD/0/root", "3:organization 5:organization"
    )
    assert (short.pair != other.pair).any() == alike
