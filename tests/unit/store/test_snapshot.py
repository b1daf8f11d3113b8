"""Published models and those who read them."""

import threading

import pytest

from conspectus.errors import InputError, NewerStoreError, NotFoundError, StoreError
from conspectus.records import RECORDS, Capture, Correction, Document, Event, Problem
from conspectus.store import generations
from conspectus.store.snapshot import Snapshot

from .conftest import TEXTS, make_analysis


def open_snapshot(folder):
    return Snapshot(folder.layout, folder.catalogue)


def test_a_case_never_built_reads_as_empty(empty):
    empty.add("a.txt", "words")
    snapshot = open_snapshot(empty)
    assert snapshot.number is None
    assert snapshot.pending == 1
    assert all(not snapshot.rows(r) for r in RECORDS if r is not Correction)


def test_records_come_back_equal_and_in_order_of_id(built):
    events = open_snapshot(built).rows(Event)
    expected = [
        make_analysis(c, TEXTS[c.uri]).events[0] for c in built.catalogue.captures().values()
    ]
    assert events == sorted(expected, key=lambda e: e.id)


def test_a_condition_takes_parameters_and_reaches_into_structures(built):
    snapshot = open_snapshot(built)
    (document,) = snapshot.rows(Document, "text like ?", ["%Monday%"])
    assert len(snapshot.rows(Event, "doc_id = ? and time.begin is not null", [document.id])) == 1


def test_a_condition_that_is_no_sql_is_misuse(built):
    with pytest.raises(InputError, match="colour"):
        open_snapshot(built).rows(Event, "colour = 'red'")


def test_an_unknown_id_names_the_nearest(built):
    snapshot = open_snapshot(built)
    known = snapshot.rows(Event)[0].id
    assert snapshot.get(Event, known).id == known
    with pytest.raises(NotFoundError, match=known):
        snapshot.get(Event, known[:-1])


def test_an_open_snapshot_keeps_its_model_while_newer_ones_are_published(built):
    snapshot = open_snapshot(built)
    before = snapshot.rows(Document)
    for number in (2, 3, 4):
        built.publish(number, [])
        generations.sweep(built.layout, number)
    assert snapshot.rows(Document) == before
    assert open_snapshot(built).rows(Document) == []


def test_old_models_are_swept_once_nobody_reads_them(built):
    snapshot = open_snapshot(built)
    for number in (2, 3):
        built.publish(number, [])
    generations.sweep(built.layout, 3)
    assert built.layout.generations() == [1, 2, 3]
    snapshot.close()
    generations.sweep(built.layout, 3)
    assert built.layout.generations() == [2, 3]


def test_a_page_added_after_the_build_is_pending_and_known(built):
    late = built.add("c.txt", "A third page.")
    snapshot = open_snapshot(built)
    assert snapshot.pending == 1
    assert late.id in snapshot.captures()
    assert late not in snapshot.rows(Capture)


def test_problems_of_documents_and_of_files_are_one_list(built):
    refused = Problem(uri="z.pdf", stage="read", kind="not_text", message="z.pdf: a PDF")
    built.catalogue.report([refused])
    kinds = [p.kind for p in open_snapshot(built).problems()]
    assert kinds == ["no_date", "no_date", "not_text"]


def test_tables_of_another_version_are_refused_with_a_way_out(built):
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = built.layout.generation(1) / "Event.parquet"
    pq.write_table(pa.table({"id": ["x"]}), path)
    with pytest.raises(NewerStoreError, match="conspectus build"):
        open_snapshot(built)


def test_a_model_somebody_deleted_is_an_error_with_a_way_out(built):
    import shutil

    shutil.rmtree(built.layout.generation(1))
    with pytest.raises(StoreError, match="make it anew"):
        open_snapshot(built)


def test_threads_may_ask_one_snapshot_at_once(built):
    snapshot = open_snapshot(built)
    found = []

    def ask():
        for _ in range(20):
            found.append(len(snapshot.rows(Event)))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2] * 80
