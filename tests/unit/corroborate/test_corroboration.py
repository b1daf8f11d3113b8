import random

import pytest

from conspectus.corroborate import corroborate
from conspectus.knowledge.outlets import one_name
from conspectus.records import FACTS
from conspectus.settings import CorroborateSettings


def _market(page, name, outlet, dead, published="2021-05-03", words="killed"):
    p = page(
        name,
        f"A bomb {words} {dead} people at the market of Tarvik on 2 May. Rescuers came.",
        outlet,
        published,
    )
    when = p.time("2 May", "2021-05-02")
    where = p.place("Tarvik", 61.0, 7.0)
    event = p.event(words, when=when, place=where)
    p.figure(str(dead), "killed", dead, event=event)
    return p


def _run(*pages):
    return corroborate([p.analysis() for p in pages], CorroborateSettings())


@pytest.fixture
def three(page):
    return [
        _market(page, "a", "Morning Post", 12),
        _market(page, "b", "Evening Mail", 19, words="murdered"),
        _market(page, "c", "Harbour News", 12, words="slew"),
    ]


def test_result_does_not_depend_on_the_order_of_analyses(three):
    analyses = [p.analysis() for p in three]
    expected = corroborate(analyses, CorroborateSettings())
    for seed in range(6):
        random.Random(seed).shuffle(analyses)
        assert corroborate(analyses, CorroborateSettings()) == expected


def test_reports_of_one_blast_are_one_incident(three):
    assert len(_run(*three).incidents) == 1


def test_two_counts_of_the_dead_are_one_question(three):
    found = _run(*three).discrepancies
    assert [(d.kind, d.state) for d in found] == [("figure", "open")]


def test_every_answer_rests_on_a_fact_of_the_texts(three):
    result = _run(*three)
    layers = ("mentions", "timexes", "toponyms", "quotes", "events", "figures", "terms")
    known = {f.id for p in three for layer in layers for f in getattr(p.analysis(), layer)}
    assert len(layers) == len(FACTS) - 1
    (question,) = result.discrepancies
    for claim_id in question.claim_ids:
        assert {s.fact_id for s in result.stances if s.claim_id == claim_id} & known
    assert set(question.fact_ids) <= known


def test_empty_case_says_nothing():
    assert corroborate([], CorroborateSettings()).claims == ()


def test_an_outlet_in_part_and_in_full_is_one():
    found = one_name(["Courier", "North Sea Courier", "Worker's Tide", "Workers Tide", "Post"])
    assert found["Courier"] == found["North Sea Courier"] == "North Sea Courier"
    assert found["Worker's Tide"] == found["Workers Tide"]
    assert found["Post"] == "Post"


def test_a_part_of_two_names_is_neither():
    found = one_name(["Post", "Tarvik Post", "Veyra Post"])
    assert len(set(found.values())) == 3


def test_two_letters_name_one_body_in_all_pages_of_a_case(page):
    first = page("a", "GK said that it would close the mill.")
    other = page("b", "The mill of GK was closed.", "Mail")
    for p in (first, other):
        p.mention("GK", "org")
    found = corroborate([first.analysis(), other.analysis()], CorroborateSettings()).entities
    assert [e.label for e in found] == ["GK"]
