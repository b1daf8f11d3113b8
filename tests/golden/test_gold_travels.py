"""All nineteen contradictions of the samples' gold travel through store, views and terminal."""

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from conspectus import views
from conspectus.records import Document
from conspectus.show.terminal import show
from conspectus.spans import fold
from conspectus.views import Lens

SAMPLES = Path(__file__).parents[2] / "examples" / "jan-mayen"
GOLD = json.loads((SAMPLES / "gold.json").read_text("utf-8"))
ITEMS = {c["id"]: c for c in GOLD["contradictions"]}


@pytest.fixture(scope="module")
def asked(gold_case):
    return views.questions(gold_case.snapshot()).questions


def reached(question):
    """Return (document file text, span) pairs of everything a question rests on, copies too."""
    for answer in question.answers:
        for witness in answer.witnesses:
            for account in (witness, *witness.copies):
                for evidence in account.evidence:
                    for span in evidence.spans:
                        yield account.doc_id, span


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_a_gold_contradiction_is_asked_with_all_its_statements(gold_case, asked, item):
    snapshot = gold_case.snapshot()
    texts = {d.text: d.id for d in snapshot.rows(Document)}
    files = {d["id"]: (SAMPLES / d["file"]).read_bytes().decode() for d in GOLD["documents"]}

    def met(question):
        spans = list(reached(question))
        return sum(
            any(
                doc == texts[files[s["doc"]]] and span.start < s["end"] and s["start"] < span.end
                for doc, span in spans
            )
            for s in item["statements"]
        )

    best = max(asked, key=met)
    assert met(best) == len(item["statements"])
    assert best.question.endswith("?")
    assert best.reason.endswith((".", "”", "?"))


def test_every_passage_holds_its_words_exactly(gold_case, asked):
    texts = {d.id: d.text for d in gold_case.snapshot().rows(Document)}
    for question in asked:
        for answer in question.answers:
            for witness in answer.witnesses:
                for e in witness.evidence:
                    source = fold(" ".join(texts[e.doc_id][s.start : s.end] for s in e.spans))
                    assert source == e.words
                    assert fold("".join(p.text for p in e.pieces if p.marked)).replace(
                        " ", ""
                    ) == e.words.replace(" ", "")


def test_the_wire_copy_hangs_under_its_witness_and_does_not_count(asked):
    with_copy = [w for q in asked for a in q.answers for w in a.witnesses if w.copies]
    assert with_copy
    assert {c.outlet for w in with_copy for c in w.copies} == {"The Penang Ledger"}


def test_the_terminal_says_every_question(gold_case, asked):
    out = Console(file=StringIO(), width=120)
    show(views.questions(gold_case.snapshot()), out)
    text = out.file.getvalue()
    for question in asked:
        assert question.question[:40] in text or question.reason[:40] in text


def test_a_lens_on_one_outlet_leaves_only_its_own_contradictions(gold_case):
    lens = Lens(only=("Workers' Tide",))
    for question in views.questions(gold_case.snapshot(), lens).questions:
        outlets = {w.outlet for a in question.answers for w in a.witnesses}
        assert outlets == {"Workers' Tide"}


def test_one_outlet_against_another_asks_only_what_both_speak_of(gold_case):
    lens = Lens(only=("Workers' Tide",), versus=("North Sea Courier",))
    found = views.questions(gold_case.snapshot(), lens).questions
    assert found
    for question in found:
        outlets = {w.outlet for a in question.answers for w in a.witnesses}
        assert outlets == {"Workers' Tide", "North Sea Courier"}


@pytest.mark.parametrize("name", ["timeline", "wording", "relations", "entities", "case"])
def test_every_view_of_the_case_has_a_picture_in_the_terminal(gold_case, name):
    out = Console(file=StringIO(), width=120)
    show(getattr(views, name)(gold_case.snapshot()), out)
    assert len(out.file.getvalue()) > 100


def test_every_document_can_be_shown(gold_case):
    snapshot = gold_case.snapshot()
    for document in snapshot.rows(Document):
        view = views.document(snapshot, document.id)
        out = Console(file=StringIO(), width=100)
        show(view, out)
        assert (view.title or "")[:20] in out.file.getvalue()


def test_an_explanation_leads_from_a_question_to_characters(gold_case, asked):
    view = views.explain(gold_case.snapshot(), asked[0].id)
    assert view.record == "Discrepancy"
    assert view.rests_on
    assert all(e.words for e in view.evidence)
