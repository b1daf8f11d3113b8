"""A page without a date is read again with the day its pile tells; what is filed stays as it is."""

import pytest

from conspectus.build import build, is_unread, redating
from conspectus.case import Case
from conspectus.records import Document, Event, Problem, Timex
from conspectus.run.local import LocalEngine
from conspectus.spans import words
from conspectus.store import generations

DATED = """The weavers are out

By Runa Solberg

10 June 2027

The company dismissed forty weavers and locked the dyeing sheds on Tuesday, their union said.

The town council of Westhaven met the union on Wednesday evening.
"""
UNDATED = """Bread and looms

The company dismissed forty weavers and locked the dyeing sheds yesterday. Nobody was told.

Police arrested two of them this morning at the gate.
"""
PEARS = """Early pears

Growers of the southern orchards picked early pears and sold them at the harbour.
"""


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in (("dated", DATED), ("undated", UNDATED), ("pears", PEARS)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return sorted(folder.iterdir())


@pytest.fixture
def case(tmp_path, pages):
    made = Case.create(tmp_path / "case", "Looms")
    made.add(pages)
    return made


def run(case, **options):
    options.setdefault("engine", LocalEngine(0))
    return build(case.layout, case.catalogue, case.settings, **options)


def document(case, start):
    return next(d for d in case.snapshot().rows(Document) if d.text.startswith(start))


def rows(case):
    snapshot = case.snapshot()
    return {record.__name__: snapshot.rows(record) for record in generations.TABLES}


def test_an_undated_page_takes_the_day_its_pile_tells_and_says_so(case):
    run(case)
    published = document(case, "Bread").published
    assert published.basis == "inferred"
    assert published.value.begin.date().isoformat() == "2027-06-09"
    (problem,) = [p for p in case.snapshot().rows(Problem) if p.kind == redating.INFERRED]
    assert problem.message.startswith(
        "undated.txt: no date in the page; taken as 9 Jun 2027 because what it tells as “yesterday”"
    )
    assert not is_unread(problem)


def test_a_misprinted_day_is_doubted_and_its_year_taken_from_the_pile(case, tmp_path):
    page = tmp_path / "misprint.txt"
    head, _, told = UNDATED.partition("\n\n")
    page.write_text(
        f"{head} again\n\n9 June 1927\n\n{told}\nThe shed was built in 1988.\n", "utf-8"
    )
    case.remove(["undated.txt"])
    case.add([page])
    run(case)
    published = document(case, "Bread").published
    assert (published.value.begin.date().isoformat(), published.basis) == ("2027-06-09", "inferred")
    (problem,) = [p for p in case.snapshot().rows(Problem) if p.kind == redating.INFERRED]
    assert "its own date is doubted; taken as" in problem.message


def test_its_relative_times_and_its_events_are_of_that_day(case):
    run(case)
    doc = document(case, "Bread")
    snapshot = case.snapshot()
    times = {words(doc.text, t.spans): t for t in snapshot.rows(Timex) if t.doc_id == doc.id}
    assert times["yesterday"].value == "2027-06-08"
    assert times["this morning"].value == "2027-06-09TMO"
    arrest = [e for e in snapshot.rows(Event) if e.timex_id == times["this morning"].id]
    assert arrest and arrest[0].time.begin.date().isoformat() == "2027-06-09"


def test_a_page_of_other_news_keeps_its_want_of_a_date(case):
    run(case)
    doc = document(case, "Early pears")
    assert doc.published is None
    kinds = {p.kind for p in case.snapshot().rows(Problem) if p.doc_id == doc.id}
    assert "no_date" in kinds and redating.INFERRED not in kinds


def test_without_the_page_that_dates_it_a_page_is_undated_again_and_not_read_anew(case):
    run(case)
    case.remove(["dated.txt"])
    assert run(case).new == 0
    assert document(case, "Bread").published is None


def test_order_and_workers_change_no_row_of_pages_dated_by_others(case, pages, tmp_path):
    run(case)
    other = Case.create(tmp_path / "other", "Looms")
    for page in reversed(pages):
        other.add([page])
    run(other, engine=LocalEngine(2))
    assert rows(other) == rows(case)


def test_nothing_is_done_again_where_nothing_has_changed(case):
    first = run(case)
    assert run(case).number == first.number


def test_a_failure_of_dating_is_a_problem_and_the_model_is_published(case, monkeypatch):
    import conspectus.corroborate.dating as dating

    def fail(_):
        raise ValueError("no loom")

    monkeypatch.setattr(dating, "date_undated", fail)
    report = run(case)
    assert report.documents == 3 and "crash" in report.problems
    assert document(case, "Bread").published is None
