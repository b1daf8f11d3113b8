"""Case: one folder, one object."""

import doctest
import os
from pathlib import Path

import pytest

import conspectus.case
from conspectus.case import Case
from conspectus.errors import InputError, NotFoundError, UnreadableError


@pytest.fixture
def case(tmp_path):
    return Case.create(tmp_path / "case", "The dam")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "pages"
    (made / "monday").mkdir(parents=True)
    (made / "one.txt").write_text("The dam was opened.")
    (made / "monday" / "two.txt").write_text("The dam was not opened.")
    (made / "monday" / "one.txt").write_text("Nobody knows about the dam.")
    return made


def test_a_folder_is_added_once(case, folder):
    assert len(case.add([folder]).added) == 3
    again = case.add([folder])
    assert (again.added, len(again.known)) == ((), 3)


def test_a_file_that_cannot_be_taken_in_is_reported_and_the_rest_added(case, folder):
    (folder / "paper.txt").write_bytes(b"%PDF-1.7 \x00\x01\x02")
    (folder / "empty.txt").touch()
    report = case.add([folder])
    assert len(report.added) == 3
    assert sorted(p.uri for p in report.problems) == ["empty.txt", "paper.txt"]


def test_a_path_that_does_not_exist_is_misuse(case, tmp_path):
    with pytest.raises(UnreadableError, match=r"nowhere\.txt"):
        case.add([tmp_path / "nowhere.txt"])


def test_the_case_cannot_be_added_to_itself(case):
    with pytest.raises(InputError, match="the case itself"):
        case.add([case.layout.root])


def test_a_folder_that_holds_the_case_gives_its_pages_but_none_of_the_case(case, folder):
    (case.layout.root / "report.html").write_text("<html><p>What we made of it.</p></html>")
    report = case.add([case.layout.root.parent])
    assert sorted(c.uri for c in report.added) == [
        "pages/monday/one.txt",
        "pages/monday/two.txt",
        "pages/one.txt",
    ]


def test_a_file_name_that_is_no_utf8_is_taken_in(case, tmp_path):
    (tmp_path / "odd").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path / "odd") + b"/caf\xe9.txt")).write_text("The dam held.")
    assert [c.uri for c in case.add([tmp_path / "odd"]).added] == [
        "caf\N{REPLACEMENT CHARACTER}.txt"
    ]


def test_pages_are_listed_by_name_before_any_build(case, folder):
    case.add([folder])
    assert [(line.capture.uri, line.doc_id) for line in case.list()] == [
        ("monday/one.txt", None),
        ("monday/two.txt", None),
        ("one.txt", None),
    ]


def test_a_page_is_found_by_path_file_name_or_beginning_of_its_id(case, folder):
    case.add([folder])
    two = case.find("monday/two.txt")
    assert case.find("two.txt") == case.find(two.id[:12]) == case.find(two.id) == two
    assert case.find("one.txt").uri == "one.txt"


def test_a_name_that_fits_several_pages_lists_them(case, folder):
    (folder / "tuesday").mkdir()
    (folder / "tuesday" / "two.txt").write_text("Still nobody knows.")
    case.add([folder])
    with pytest.raises(InputError, match=r"monday/two\.txt, tuesday/two\.txt"):
        case.find("two.txt")


def test_a_name_that_fits_none_offers_the_nearest(case, folder):
    case.add([folder])
    with pytest.raises(NotFoundError, match=r"did you mean 'monday/two\.txt'"):
        case.find("monday/tow.txt")


def test_removing_also_clears_a_file_that_was_never_taken_in(case, folder):
    (folder / "empty.txt").touch()
    case.add([folder])
    case.remove(["empty.txt", "two.txt"])
    assert not case.catalogue.problems()
    assert len(case.list()) == 2


def test_nothing_is_removed_when_one_name_is_wrong(case, folder):
    case.add([folder])
    with pytest.raises(NotFoundError):
        case.remove(["two.txt", "no-such-page"])
    assert len(case.list()) == 3


def test_a_case_without_a_title_is_called_after_its_folder(tmp_path):
    assert Case.create(tmp_path / "the-dam").title == "the-dam"


def test_the_example_in_the_documentation_runs():
    assert doctest.testmod(conspectus.case).failed == 0
