import random

import numpy as np
import pytest

from conspectus.corroborate import corroborate
from conspectus.corroborate.clusters import average_link, pair
from conspectus.corroborate.spread import Scored, link_groups
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
