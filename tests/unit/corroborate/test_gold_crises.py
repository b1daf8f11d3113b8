"""What corroboration finds from perfect facts of invented crises, as floors."""

import json
import random
from pathlib import Path

import pytest

from conspectus.corroborate import corroborate
from conspectus.settings import CorroborateSettings
from lab.gold import analyses, document_id

ROOT = Path(__file__).parents[3]
CRISES = {
    "jan-mayen": (ROOT / "examples" / "jan-mayen", 15),
    "perim": (ROOT / "tests" / "crises" / "perim", 3),
    "pilcomayo": (ROOT / "tests" / "crises" / "pilcomayo", 4),
}


def _read(folder):
    return analyses(folder / "gold.json", folder)


def _found(folder):
    """Return how many contradictions of the gold one discrepancy meets on two sides."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    read = _read(folder)
    result = corroborate(read, CorroborateSettings())
    facts = {
        f.id: f
        for a in read
        for part in (a.mentions, a.timexes, a.toponyms, a.quotes, a.events, a.figures, a.terms)
        for f in part
    }
    files = {d["id"]: document_id(d["file"]) for d in gold["documents"]}
    rests = [
        [
            [facts[s.fact_id] for s in result.stances if s.claim_id == c and s.fact_id in facts]
            for c in d.claim_ids
        ]
        or [[facts[f]] for f in d.fact_ids]
        for d in result.discrepancies
    ]

    def said(side, statements):
        return {
            s["says"]
            for s in statements
            for f in side
            if f.doc_id == files[s["doc"]]
            and f.spans[0].start < s["end"]
            and s["start"] < f.spans[-1].end
        }

    def meets(sides, item):
        told = [said(side, item["statements"]) for side in sides]
        return sum(map(bool, told)) > 1 and len(set().union(*told)) > 1

    return sum(any(meets(s, c) for s in rests) for c in gold["contradictions"])


@pytest.mark.parametrize("name", CRISES)
def test_as_many_contradictions_are_found_as_before(name):
    folder, least = CRISES[name]
    assert _found(folder) >= least


def test_the_order_of_a_whole_crisis_does_not_matter():
    read = list(_read(CRISES["jan-mayen"][0]))
    expected = corroborate(read, CorroborateSettings())
    random.Random(3).shuffle(read)
    assert corroborate(read, CorroborateSettings()) == expected
