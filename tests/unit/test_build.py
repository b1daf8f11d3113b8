"""What is new is read, what is known is not, and nothing that is wrong with a page ends a build."""

import json
import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from functools import lru_cache, partial

import pytest

from conspectus.build import build, chain, is_unread
from conspectus.build.reading import make_tools
from conspectus.case import Case
from conspectus.errors import BusyError, PluginError
from conspectus.records import Block, Document, Problem
from conspectus.run.local import LocalEngine
from conspectus.settings import BuildSettings, LanguageSettings
from conspectus.store import generations
from conspectus.store.locks import hold


class Here(LocalEngine):
    """Reads in this very process, as workers do: with tools made once for all that is read."""

    def map_batches(self, function, batches, *, setup):
        return super().map_batches(function, batches, setup=partial(TOOLS, *setup.args))


TOOLS = lru_cache(make_tools)
HERE = Here(0)
KILLED = """
import os, signal, sys
from conspectus.case import Case

def killed(progress):  # one shard of four is filed by then, and another begun
    if progress.done == 6:
        os.kill(os.getpid(), signal.SIGKILL)

Case.open(sys.argv[1]).build(progress=killed)
"""
SENTENCES = (
    "The harbour council of Eastmere said on Monday that twelve boats were lost.",
    "“We counted fourteen,” the harbour master, Ilse Brandt, told reporters.",
    "At least 30 people were taken to hospitals in Kingsport, officials said.",
    "The ministry denied that its ships had fired on the quay.",
    "Talks between the two sides will resume in Westhaven on 4 May 2031.",
)


def write_pages(folder, count):
    folder.mkdir()
    for number in range(count):
        pick = random.Random(number)
        text = f"Page {number}\n\n" + "\n\n".join(pick.sample(SENTENCES, 3)) + "\n"
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    return sorted(folder.iterdir())


@pytest.fixture
def pages(tmp_path):
    return write_pages(tmp_path / "pages", 6)


@pytest.fixture
def case(tmp_path, pages):
    made = Case.create(tmp_path / "case", "The quay")
    made.add(pages)
    return made


def run(case, **options):
    options.setdefault("engine", HERE)
    return build(case.layout, case.catalogue, case.settings, **options)


def rows(case):
    snapshot = case.snapshot()
    return {record.__name__: snapshot.rows(record) for record in generations.TABLES}


def test_a_build_reads_every_page_and_publishes_it(case):
    report = run(case)
    assert (report.new, report.reused, report.documents, report.changed) == (6, 0, 6, True)
    assert {d.text[:4] for d in case.snapshot().rows(Document)} == {"Page"}
    assert case.snapshot().title == "The quay"


def test_nothing_new_is_no_work_and_no_new_model(case):
    first = run(case)
    again = run(case)
    assert (again.new, again.changed, again.number) == (0, False, first.number)


def test_only_a_page_that_was_added_is_read(case, tmp_path):
    run(case)
    (tmp_path / "late.txt").write_text("The quay was opened again on Friday.")
    case.add([tmp_path / "late.txt"])
    report = run(case)
    assert (report.new, report.reused) == (1, 6)


def test_again_reads_every_page_anew(case):
    run(case)
    assert run(case, again=True).new == 6


def test_a_setting_that_changes_reading_makes_all_pages_new(case):
    run(case)
    case.settings = replace(case.settings, read=replace(case.settings.read, max_characters=5_000))
    assert run(case).new == 6


def test_a_setting_that_only_spreads_work_makes_nothing_new(case):
    run(case)
    case.settings = replace(case.settings, build=BuildSettings(workers=1, shard_size=2))
    assert run(case).new == 0


def test_a_removed_page_leaves_the_model(case):
    run(case)
    case.remove(["003.txt"])
    report = run(case)
    assert (report.new, report.documents) == (0, 5)
    assert len(case.snapshot().rows(Document)) == 5


def test_the_order_of_adding_and_the_number_of_workers_change_no_row(case, pages, tmp_path):
    run(case)
    other = Case.create(tmp_path / "other", "The quay")
    for page in reversed(pages):
        other.add([page])
    run(other, engine=LocalEngine(2))
    assert rows(other) == rows(case)


def test_shards_of_one_document_give_the_same_rows(case, pages, tmp_path):
    run(case)
    other = Case.create(tmp_path / "other", "The quay")
    other.add(pages)
    other.settings = replace(other.settings, build=BuildSettings(shard_size=1))
    run(other)
    assert len(list(other.layout.analyses.iterdir())) == 6
    assert rows(other) == rows(case)


def test_deleting_all_that_can_be_rebuilt_loses_nothing(case):
    import shutil

    run(case)
    before = rows(case)
    shutil.rmtree(case.layout.analyses)
    for number in case.layout.generations():
        shutil.rmtree(case.layout.generation(number))
    run(case)
    assert rows(case) == before


def test_a_second_build_of_the_same_case_is_refused(case):
    held = hold(case.layout.lock)
    with pytest.raises(BusyError, match="another build"):
        run(case)
    held.release()
    assert run(case).new == 6


def test_a_page_that_breaks_a_part_is_shown_with_a_problem_and_the_rest_is_built(case, monkeypatch):
    import conspectus.analyse

    whole = conspectus.analyse.analyse

    def breaks(captured, tools):
        if captured.capture.uri == "002.txt":
            raise ValueError("seven is not a date")
        return whole(captured, tools)

    monkeypatch.setattr(conspectus.analyse, "analyse", breaks)
    report = run(case)
    snapshot = case.snapshot()
    (problem,) = snapshot.rows(Problem, "kind = 'crash'")
    assert problem.uri == "002.txt"
    assert "ValueError: seven is not a date" in problem.message
    assert snapshot.get(Document, problem.doc_id).text.startswith("Page 2")
    assert snapshot.rows(Block, "doc_id = ?", [problem.doc_id])
    assert (report.documents, report.problems["crash"], report.unread) == (6, 1, 1)


def test_a_failing_comparison_still_shows_what_was_read(case, monkeypatch):
    import conspectus.corroborate

    def breaks(*_):
        raise ZeroDivisionError("no documents to the west")

    monkeypatch.setattr(conspectus.corroborate, "corroborate", breaks)
    run(case)
    snapshot = case.snapshot()
    assert len(snapshot.rows(Document)) == 6
    assert [p.kind for p in snapshot.rows(Problem, "message like '%ZeroDivision%'")] == ["crash"]


def test_bytes_that_went_missing_are_a_problem(case):
    gone = next(iter(case.catalogue.captures().values()))
    case.layout.capture(gone.id).unlink()
    report = run(case)
    assert report.problems["missing_bytes"] == 1
    assert report.documents == 6


def die_of_page_two(task, tools):
    from conspectus.build.reading import read_one

    if task.capture.uri == "002.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    return read_one(task, tools)


def test_a_page_that_kills_its_worker_is_a_problem_and_the_rest_is_built(case, monkeypatch):
    monkeypatch.setattr(chain, "read_one", die_of_page_two)
    case.settings = replace(case.settings, language=LanguageSettings(pipeline="blank"))
    report = run(case, engine=LocalEngine(2))
    (problem,) = case.snapshot().rows(Problem, "kind = 'lost'")
    assert problem.uri == "002.txt"
    assert "--workers 1" in problem.message
    assert (report.documents, report.unread) == (6, 1)


def test_a_pipeline_that_does_not_exist_ends_the_build_at_once(case):
    case.settings = replace(case.settings, language=LanguageSettings(pipeline="klingon"))
    with pytest.raises(PluginError, match="klingon"):
        run(case)


def test_a_set_outlet_is_used_by_the_next_build_and_undone_by_undo(case):
    run(case)
    before = rows(case)
    correction = case.set("001.txt", "outlet", "The Quay Herald", by="ana")
    report = run(case)
    assert report.new == 1
    (document,) = case.snapshot().rows(Document, "outlet.value = 'The Quay Herald'")
    assert document.outlet.basis == "correction"
    case.undo(correction.id, by="ana")
    run(case)
    assert rows(case) == before


def test_progress_counts_up_to_all_and_names_files(case):
    seen = []
    run(case, progress=seen.append)
    assert [p.done for p in seen if p.stage == "reading"][-1] == 6
    assert {p.current for p in seen} >= {"000.txt", "005.txt"}
    assert [p.stage for p in seen][-2:] == ["comparing", "filing"]


def test_a_build_killed_midway_goes_on_and_ends_with_the_same_rows(tmp_path):
    pages = write_pages(tmp_path / "pages", 12)
    whole = Case.create(tmp_path / "whole", "The quay")
    whole.add(pages)
    run(whole)
    cut = Case.create(tmp_path / "cut", "The quay")
    (tmp_path / "cut" / "case.toml").write_text(
        'title = "The quay"\n[build]\nshard_size = 4\nworkers = 1\n'
    )
    cut.add(pages)
    child = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "cut")])
    assert child.returncode == -signal.SIGKILL
    cut = Case.open(tmp_path / "cut")
    assert cut.snapshot().number is None
    report = run(cut)
    assert 4 <= report.reused <= 6  # a slow machine files an open shard as well
    assert report.new + report.reused == 12
    assert rows(cut) == rows(whole)
    shards = list((tmp_path / "cut" / "analyses").iterdir())
    assert len(shards) == len(cut.catalogue.shards())


def test_a_problem_says_whether_a_page_was_read(case):
    def problem(kind, capture_id="x"):
        return Problem(capture_id=capture_id, uri="a", stage="read", kind=kind, message="a")

    assert not is_unread(problem("no_outlet"))
    assert not is_unread(problem("encoding"))
    assert is_unread(problem("no_article"))
    assert is_unread(problem("crash"))
    assert is_unread(problem("no_page", None))


def test_the_report_is_plain_json(case):
    from conspectus.schema import to_json

    assert json.loads(to_json(run(case)))["documents"] == 6
