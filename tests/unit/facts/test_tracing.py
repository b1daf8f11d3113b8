import pytest

from conspectus.analyse import Tools, analyse
from conspectus.facts.tracing import trace
from conspectus.language import blank, parse
from conspectus.read import capture


@pytest.fixture(scope="session")
def told(english):
    """Reads a text; returns a function from the kind of fact and its words to its reasons."""
    return lambda text: reader(text, english)


def reader(text, nlp):
    tools = Tools()
    tools.__dict__["nlp"] = nlp
    data = text.encode()
    analysis = analyse(capture(data, "page.txt"), tools)
    parsed = parse(analysis.document, analysis.blocks, nlp)

    def why(kind, words):
        facts = getattr(analysis, kind)
        body = analysis.document.text
        fact = next(f for f in facts if words in body[f.spans[0].start : f.spans[-1].end])
        rows = trace(fact.id, analysis, parsed, nlp, tools.gazetteer)
        return [(r.what, r.words, r.score) for r in rows]

    why.unknown = lambda: trace("event-0000000000000000", analysis, parsed, nlp, tools.gazetteer)
    return why


def of(rows, what):
    return [words for kind, words, _ in rows if kind == what]


PAGE = """The depot by the river

12 May 2014

The rebels shelled the depot near Porto on Saturday, killing nine miners.

"We will answer," the minister Olena Bondar told reporters. She said Poland had refused to attack
the port.
"""


def test_an_event_tells_its_row_and_the_way_to_its_actor(told):
    rows = told(PAGE)("events", "shelled")
    assert of(rows, "trigger") == ["'shelled'"]
    assert of(rows, "rule")[0].startswith("table of triggers: 'shell' (verb) is ASSAULT")
    assert any("shelled >nsubj rebels" in w for w in of(rows, "actor"))


def test_the_owner_of_an_actor_is_told_as_one(told):
    rows = told("Norwegian jets bombed the harbour on Monday.\n\nNobody was hurt there.")(
        "events", "bombed"
    )
    assert any(w.startswith("'Norwegian") for w in of(rows, "actor"))


def test_an_event_tells_the_types_the_model_weighed_with_their_chances(told):
    rows = [(w, s) for k, w, s in told(PAGE)("events", "shelled") if k == "model: type"]
    assert len(rows) == 4
    assert rows[0][0] == "ASSAULT"
    assert [s for _, s in rows] == sorted((s for _, s in rows), reverse=True)


def test_the_cue_of_a_status_is_the_word_without_which_it_changes(told):
    rows = told("The navy of Norway will attack the harbour of Bergen.")("events", "attack")
    assert any(w.startswith("'will', without it asserted") for w in of(rows, "status cue"))


def test_a_speaker_by_pronoun_is_named(told):
    rows = told(PAGE)("quotes", "Poland had refused")
    assert of(rows, "cue") == ["'said', speech"] or of(rows, "cue")[0].startswith("'She said'")
    assert "a pronoun for 'Olena Bondar'" in of(rows, "speaker")[0]


def test_a_figure_tells_how_it_is_tied(told):
    rows = told(PAGE)("figures", "nine")
    assert of(rows, "number") == ["'nine': 9 to 9"]
    assert of(rows, "tie")[0].startswith("'")


def test_a_time_tells_its_pattern_and_its_anchor(told):
    rows = told(PAGE)("timexes", "Saturday")
    assert of(rows, "pattern")[0].startswith("weekday")
    assert of(rows, "resolved to") == ["DATE 2014-05-10"]
    assert of(rows, "read against") == ["the document's day"]


def test_a_place_tells_the_others_of_its_name_and_how_far_they_are(told):
    rows = told("Two trains met near Birmingham, England, on Monday.")("toponyms", "Birmingham")
    assert "GB" in of(rows, "place taken")[0]
    assert any("km from the one taken" in w for w in of(rows, "other place"))


def test_a_mention_tells_its_chain(told):
    rows = told(PAGE)("mentions", "Olena Bondar")
    assert "'She' (pronoun)" in of(rows, "same chain as")


def test_what_is_not_read_again_has_no_reasons(told):
    assert told(PAGE).unknown() is None


def test_a_pipeline_without_a_model_tells_its_rules_alone():
    rows = reader(PAGE, blank.load())("events", "shelled")
    assert [w.partition(":")[2] for w in of(rows, "actor")] == [" actor by the rules; no tree"]
    assert not [k for k, _, _ in rows if k.startswith("model")]
