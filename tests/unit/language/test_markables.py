"""Spans of markables, on sentences typed with their trees."""

import pytest
from spacy.tokens import Span

from conspectus.language.markables import find_markables
from tests.unit.language.trees import tree


def marked(text: str, heads: str) -> list[str]:
    doc = tree(text)
    doc.spans["heads"] = [
        Span(doc, int(at) - 1, int(at), kind) for at, kind in (h.split(":") for h in heads.split())
    ]
    return [doc[m.start : m.end].text for m in find_markables(doc)]


@pytest.mark.parametrize(
    ("text", "heads", "expected"),
    [
        (  # a preposition is no part of it, what is bound by "of" is
            "In/IN/3/case the/DT/3/det harbour/NN/7/obl of/IN/5/case Varna/NNP/3/nmod"
            " ships/NNS/7/nsubj waited/VBD/0/root",
            "3:place 5:place 6:object",
            ["the harbour of Varna", "Varna", "ships"],
        ),
        (  # a relative clause describes it, commas or not
            "The/DT/2/det pilot/NN/8/nsubj ,/,/5/punct who/WP/5/nsubj ejected/VBD/2/acl:relcl"
            " ,/,/5/punct was/VBD/8/aux found/VBN/0/root",
            "2:person",
            ["The pilot , who ejected"],
        ),
        (  # an apposition is another mention
            "Brandt/NNP/6/nsubj ,/,/4/punct the/DT/4/det mayor/NN/1/appos ,/,/4/punct"
            " resigned/VBD/0/root",
            "1:person 4:person",
            ["Brandt", "the mayor"],
        ),
        (  # so is a conjunct
            "Ships/NNS/4/nsubj and/CC/3/cc planes/NNS/1/conj left/VBD/0/root",
            "1:object 3:object",
            ["Ships", "planes"],
        ),
        (  # the mark of the possessive belongs to the owner, the owner to what is owned
            "The/DT/2/det army/NN/4/nmod:poss 's/POS/2/case chief/NN/5/nsubj left/VBD/0/root",
            "2:organization 4:person",
            ["The army 's chief", "The army 's"],
        ),
        (  # a noun as predicate takes none of its clause with it
            "He/PRP/4/nsubj was/VBD/4/cop a/DT/4/det colonel/NN/0/root until/IN/6/case"
            " May/NNP/4/obl",
            "1:person 4:person",
            ["He", "a colonel"],
        ),
    ],
)
def test_span_of_a_markable(text, heads, expected):
    assert marked(text, heads) == expected


def test_without_heads_there_is_no_markable():
    assert marked("Ships/NNS/2/nsubj left/VBD/0/root", "") == []
