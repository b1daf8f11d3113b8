from types import SimpleNamespace

import pytest

from conspectus.facts.clauses import Words
from conspectus.facts.readings import overruled
from conspectus.facts.triggers import find_triggers
from conspectus.knowledge.triggers import Triggers
from conspectus.language import parse
from conspectus.language.blank import load
from conspectus.records import Block, Document, Span


def rows(text):
    """Return the rows of the triggers of a text, the first of each."""
    span = Span(start=0, end=len(text))
    document = Document(id="d", capture_id="c", text=text, renderer="test")
    block = Block(id="b", doc_id="d", span=span, kind="body")
    words = Words.of(parse(document, (block,), load()), Triggers.load())
    return [t.rows[0] for t in find_triggers(words)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The junta declared a cease-fire.", ["CONCEDE"]),
        ("Miners staged a sit-in at the gate.", ["PROTEST"]),
        ("It was a war-torn valley.", []),
    ],
)
def test_a_phrase_is_found_though_hyphens_cut_its_words(text, types):
    assert [r.type for r in rows(text)] == types


def told(kind, score):
    return SimpleNamespace(deed=SimpleNamespace(type=kind, mode=None, type_score=score))


def test_the_model_overrules_a_word_not_a_phrase():
    word = rows("Crews blockaded the quay.")[0]
    phrase = rows("Crews called off their strike.")[0]
    assert overruled(word, told("REJECT", 0.95)).type == "REJECT"
    assert overruled(phrase, told("PROTEST", 0.95)).type == "CONCEDE"


def test_no_phrase_reaches_across_another():
    assert rows("Crews stepped up work near the security fence.") == []
    assert [r.type for r in rows("Crews stepped up the security.")] == ["MOBILIZE"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Arland sent troops to the valley.", ["MOBILIZE"]),
        ("Arland sent troops to the valley as peacekeepers.", ["AID"]),
        ("Late at night a bomb in the bus went off.", ["ASSAULT"]),
        ("The truce that the miners reached is new.", ["RETREAT", "AGREE"]),
        ("The cease-fire that the miners reached is new.", ["RETREAT", "AGREE"]),
        ("The truce came into force.", ["RETREAT"]),
        ("The court ordered the paper to suspend publication.", ["COERCE"]),
        ("Sappers disarmed the bomb.", []),
    ],
)
def test_words_around_decide_what_a_phrase_names(text, types):
    assert [r.type for r in rows(text) if r.type] == types
