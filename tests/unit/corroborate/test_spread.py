import random

import numpy as np
import pytest

from conspectus.corroborate import corroborate
from conspectus.corroborate.blocking import candidates
from conspectus.corroborate.clusters import average_link, pair
from conspectus.corroborate.corpus import Corpus
from conspectus.corroborate.entities import find_entities
from conspectus.corroborate.spread import Scored, link_groups
from conspectus.corroborate.traits import traits
from conspectus.run.local import LocalEngine
from conspectus.settings import CorroborateSettings
from lab.synthetic import pages


def test_groups_made_component_by_component_are_those_of_the_whole():
    chance = random.Random(3)
    members = [f"m{n:03d}" for n in range(120)]
    scores = {
        pair(*chance.sample(members, 2)): round(chance.uniform(-2, 0.8), 3) for _ in range(400)
    }
    whole = average_link(members, scores, 0.0, absent=-1.0)
    scored = Scored([], np.empty((0, 2), np.int64), np.empty(0)).more(members, scores)
    assert link_groups(scored, absent=-1.0) == whole


@pytest.mark.parametrize("workers", [0, 2])
def test_any_engine_and_any_order_give_the_same_groups(workers, monkeypatch):
    monkeypatch.setattr("conspectus.corroborate.spread.PAIRS", 200)
    monkeypatch.setattr("conspectus.corroborate.spread.LINKS", 50)
    found = pages(40, each=6)
    expected = corroborate(found, CorroborateSettings())
    random.Random(5).shuffle(found)
    engine = LocalEngine(workers)
    again = corroborate(found, CorroborateSettings(), map_groups=engine.map_groups)
    assert again.memberships == expected.memberships
    assert again == expected


def pairs_of(count):
    corpus = Corpus(pages(count, each=6))
    voices = {a.document.id: a.document.id for a in corpus.analyses}
    found = traits(corpus, find_entities(corpus)[2], voices)
    return found, candidates(found)


def test_pairs_grow_hardly_faster_than_pages(monkeypatch):
    monkeypatch.setattr("conspectus.corroborate.blocking.CROWD", 12)
    few, many = (len(pairs_of(count)[1]) for count in (50, 200))
    assert many <= few * 4**1.2


def test_in_a_small_case_events_of_one_kind_meet_though_they_share_nothing_else(page):
    a = page("a", "Shells fell on Veyra on 2 May.")
    b = page("b", "A depot was blown up.", "Mail", "2021-05-28")
    a.event("fell", when=a.time("2 May", "2021-05-02"), place=a.place("Veyra", 50.0, 10.0))
    b.event("blown up")
    corpus = Corpus([a.analysis(), b.analysis()])
    found = traits(corpus, {}, {d: d for d in corpus.by_doc})
    assert candidates(found).tolist() == [[0, 1]]


def test_pairs_are_the_same_however_many_events_are_laid_out_at_once(monkeypatch):
    monkeypatch.setattr("conspectus.corroborate.blocking.CROWD", 12)
    found, expected = pairs_of(40)
    monkeypatch.setattr("conspectus.corroborate.blocking.AT_ONCE", 7)
    assert np.array_equal(candidates(dict(reversed(found.items()))), expected)


def test_in_a_crowd_an_event_still_meets_those_of_its_day_and_parties(monkeypatch):
    found, every = pairs_of(40)
    ids = sorted(found)
    monkeypatch.setattr("conspectus.corroborate.blocking.CROWD", 8)
    kept = {tuple(p) for p in candidates(found).tolist()}
    one = [(a, b) for a, b in every.tolist() if is_one(found[ids[a]], found[ids[b]])]
    assert len(kept) < len(every) / 1.5
    assert one
    assert all(p in kept for p in one)


def is_one(a, b):
    dated = a.event.timex_id and b.event.timex_id and a.time == b.time
    return dated and a.trigger == b.trigger and (a.actors, a.recipients) == (b.actors, b.recipients)
