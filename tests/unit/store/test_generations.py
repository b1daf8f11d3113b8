"""What a published generation holds of the checks made inside one document."""

from conspectus.records import Analysis, Corroboration, Discrepancy, Document
from conspectus.store import generations


def check(name):
    return Discrepancy(
        id=f"discrepancy-{name}",
        doc_id="document-a",
        kind="figure",
        state="open",
        reason="Two voices give two counts.",
        rank=0.7,
        origin="test/1",
    )


def published(kept):
    document = Document(id="document-a", capture_id="capture-a", text="x", renderer="test/1")
    page = Analysis(document=document, blocks=(), discrepancies=(check("1"), check("2")))
    rows = generations.tables((), [page], Corroboration(discrepancies=kept), ())
    return [d.id for d in rows[Discrepancy]]


def test_a_check_that_joined_a_question_is_not_published_beside_it():
    assert published((check("2"),)) == ["discrepancy-2"]


def test_checks_are_published_where_nothing_was_compared():
    assert sorted(published(())) == ["discrepancy-1", "discrepancy-2"]
