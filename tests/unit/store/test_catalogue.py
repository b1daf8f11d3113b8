"""What is small and must be transactional."""

import sqlite3

import pytest

from conspectus.errors import NewerStoreError, StoreError
from conspectus.read import Given
from conspectus.records import Problem
from conspectus.store import analyses
from conspectus.store.analyses import Row
from conspectus.store.catalogue import Catalogue

from .conftest import make_analysis, make_capture


def test_the_same_bytes_are_new_once(empty):
    capture = make_capture("a.txt", b"words")
    assert empty.catalogue.add(capture, ())
    assert not empty.catalogue.add(capture, ())


@pytest.mark.parametrize("uris", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_bytes_under_two_names_show_the_first_by_letter_however_added(empty, uris):
    for uri in uris:
        empty.catalogue.add(
            make_capture(uri, b"words"), [Given(field="outlet", value=uri, basis="sidecar")]
        )
    (entry,) = empty.catalogue.entries()
    assert (entry.capture.uri, entry.given[0].value) == ("a.txt", "a.txt")


def test_a_removed_page_is_gone_and_comes_back_when_added_again(empty):
    capture = make_capture("a.txt", b"words")
    empty.catalogue.add(capture, ())
    empty.catalogue.remove([capture.id])
    assert not empty.catalogue.captures()
    assert empty.catalogue.add(capture, ())
    assert empty.catalogue.captures() == {capture.id: capture}


def test_a_problem_goes_when_the_file_is_taken_in_after_all(empty):
    problem = Problem(uri="a.txt", stage="read", kind="empty", message="a.txt: empty")
    empty.catalogue.report([problem, problem])
    assert empty.catalogue.problems() == [problem]
    empty.catalogue.add(make_capture("a.txt", b"words"), ())
    assert not empty.catalogue.problems()


def test_a_catalogue_of_a_newer_version_is_refused(tmp_path):
    path = tmp_path / "case.sqlite"
    Catalogue(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("pragma user_version = 999")
    with pytest.raises(NewerStoreError, match="update conspectus"):
        Catalogue(path)


def test_a_file_that_is_no_catalogue_is_refused(tmp_path):
    path = tmp_path / "case.sqlite"
    path.write_text("a shopping list, long enough not to be taken for an empty file" * 20)
    with pytest.raises(StoreError, match="cannot be opened"):
        Catalogue(path)


def test_a_step_that_fails_leaves_nothing_behind(empty):
    empty.catalogue.file_shard("one", {})
    with pytest.raises(sqlite3.IntegrityError):
        empty.catalogue.file_shard("one", {"x": "key"})
    assert empty.catalogue.shards() == {"one": set()}


def test_an_analysis_comes_back_from_its_shard_as_it_was(empty):
    from conspectus.schema import to_json

    capture = empty.add("a.txt", "words of no weight")
    analysis = make_analysis(capture, "words of no weight")
    row = Row(capture_id=capture.id, key="k", body=to_json(analysis))
    analyses.file(empty.layout, empty.catalogue, [row])
    assert list(analyses.load(empty.layout, empty.catalogue, [capture.id])) == [analysis]
    assert empty.catalogue.entries()[0].key == "k"


def test_a_newer_analysis_of_a_page_replaces_the_older_one(empty):
    from conspectus.schema import to_json

    capture = empty.add("a.txt", "words")
    for text in ("older", "newer"):
        row = Row(capture_id=capture.id, key=text, body=to_json(make_analysis(capture, text)))
        analyses.file(empty.layout, empty.catalogue, [row])
    (found,) = analyses.load(empty.layout, empty.catalogue, [capture.id])
    assert found.document.text == "newer"
    analyses.tidy(empty.layout, empty.catalogue)
    assert len(list(empty.layout.analyses.iterdir())) == 1


def test_a_shard_somebody_deleted_makes_its_pages_new_again(empty):
    from conspectus.schema import to_json

    capture = empty.add("a.txt", "words")
    row = Row(capture_id=capture.id, key="k", body=to_json(make_analysis(capture, "words")))
    analyses.file(empty.layout, empty.catalogue, [row])
    next(empty.layout.analyses.iterdir()).unlink()
    analyses.tidy(empty.layout, empty.catalogue)
    assert empty.catalogue.entries()[0].key is None
