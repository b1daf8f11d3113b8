"""The finder of chains with weights made by hand, the pairs it compares, and the bench's scores."""

import numpy as np
import pytest
from spacy.tokens import Span

from conspectus.language.coreference import Coreference, Weights
from conspectus.language.links import OWN_TABLES, PAIR_TABLES, find_links
from conspectus.language.markables import find_markables
from lab.bench.coreference import gold, score
from tests.unit.language.trees import tree

TWO = (
    "The/DT/2/det mayor/NN/3/nsubj spoke/VBD/0/root"
    " The/DT/^2/det mayor/NN/3/nsubj left/VBD/0/root He/PRP/^2/nsubj slept/VBD/0/root"
)


def doc_of(text=TWO, heads="2:person 5:person 7:person"):
    doc = tree(text)
    doc.spans["heads"] = [
        Span(doc, int(at) - 1, int(at), kind) for at, kind in (h.split(":") for h in heads.split())
    ]
    return doc


def weights(pair: float, alone: float) -> Weights:
    own, pairs = (sum(n for _, n in tables) for tables in (OWN_TABLES, PAIR_TABLES))
    zeros = {name: np.zeros((4, 1), np.float32) for name in (
        "state_own", "state_later", "state_earlier", "state_key")}  # fmt: skip
    tables = {name: np.zeros((own, 1), np.float32) for name in (
        "own_table", "later_table", "earlier_table")}  # fmt: skip
    one = np.ones(1, np.float32)
    return Weights(
        **zeros, **tables, pair_table=np.zeros((pairs, 1), np.float32),
        product=np.zeros((1, 1), np.float32), own_bias=one, pair_bias=one,
        own_out=one * alone, pair_out=one * pair, out_bias=one * 0,
    )  # fmt: skip


def test_what_is_likelier_new_stands_alone():
    assert [len(c) for c in Coreference(weights(0.0, 1.5))(doc_of())] == [1, 1, 1]


def test_the_members_of_a_chain_speak_together():
    # alone is likelier than either of the two earlier mentions, not than both of them
    chains = Coreference(weights(0.0, -0.1))(doc_of())
    assert [len(c) for c in chains] == [3]
    assert [m.kind for m in chains[0]] == ["person"] * 3


def test_no_markable_no_chain():
    assert Coreference(weights(1.0, 0.0))(doc_of(heads="")) == []


def test_same_text_same_chains():
    find = Coreference(weights(1.0, 0.9))
    assert find(doc_of()) == find(doc_of())


def test_candidates_are_bounded():
    text = " ".join(["Ships/NNS/^2/nsubj left/VBD/0/root"] * 300).replace("^", "", 1)
    doc = doc_of(text, " ".join(f"{n}:object" for n in range(1, 600, 2)))
    links = find_links(doc, find_markables(doc))
    assert len(links.later) <= 300 * 28
    assert (links.earlier < links.later).all()


def conllu(tmp_path, *entities: str):
    lines = ["# newdoc id = d", *(f"{n}\tab\t_\t_\t_\t_\t_\t_\t_\t{e or '_'}"
             for n, e in enumerate(entities, 1)), ""]  # fmt: skip
    path = tmp_path / "d.conllu"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_gold_is_read_nested_and_across_words(tmp_path):
    path = conllu(
        tmp_path, "Entity=(1-person-new(2-place-new)", "Entity=1)", "Entity=(2-place-giv)"
    )
    assert gold(path) == {"d": [[(0, 2), (4, 6)], [(0, 4)]]}


RIGHT = {"d": [[(0, 1), (2, 3), (4, 5)], [(6, 7)]]}


def test_the_gold_itself_scores_all():
    assert score(RIGHT, RIGHT)["conll"] == 100


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        # {a, b} and {c, d} for {a, b, c} and {d}, by the published definitions
        ("muc_recall", 50.0),
        ("muc_precision", 50.0),
        ("b3_recall", round(100 * (4 / 3 + 1 / 3 + 1) / 4, 2)),
        ("b3_precision", 75.0),
        ("ceafe_f1", round(100 * (4 / 5 + 2 / 3) / 2, 2)),
        ("mentions_f1", 100.0),
    ],
)
def test_scores_of_a_wrong_cut(figure, expected):
    assert score(RIGHT, {"d": [[(0, 1), (2, 3)], [(4, 5), (6, 7)]]})[figure] == expected


def test_a_single_mention_missed_costs_but_no_muc():
    found = score(RIGHT, {"d": [[(0, 1), (2, 3), (4, 5)]]})
    assert found["muc_f1"] == 100
    assert found["b3_recall"] == 75
    assert found["ceafe_recall"] == 50


def test_chains_are_assigned_as_a_whole():
    # greedy pairing would give the second chain nothing
    right = {"d": [[(0, 1), (1, 2)], [(2, 3)]]}
    ours = {"d": [[(0, 1), (2, 3)], [(1, 2)]]}
    assert score(right, ours)["ceafe_f1"] == round(100 * (2 / 3 + 2 / 3) / 2, 2)
