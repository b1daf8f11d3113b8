import json
from pathlib import Path

import pytest

from conspectus.errors import UnreadableError
from conspectus.read import Captured, gather
from conspectus.records import Problem
from conspectus.settings import ReadSettings

SETTINGS = ReadSettings()


def _all(*paths: Path, **options):
    return list(gather(paths, options.pop("settings", SETTINGS), **options))


def _pages(found):
    return {c.capture.uri: c for c in found if isinstance(c, Captured)}


def _problems(found):
    return {p.uri: p for p in found if isinstance(p, Problem)}


def test_a_folder_is_read_recursively_in_sorted_order(tmp_path):
    for name in ("b.txt", "a.html", "deep/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"<p>{name}</p>")
    assert list(_pages(_all(tmp_path))) == ["a.html", "b.txt", "deep/c.md"]


def test_the_bytes_decide_the_media_type(tmp_path):
    (tmp_path / "page.txt").write_text("<!doctype html><html><body><p>Hello</p></body></html>")
    assert _pages(_all(tmp_path))["page.txt"].capture.media_type == "text/html"


def test_the_text_is_taken_where_a_page_is_there_twice(tmp_path):
    (tmp_path / "a.txt").write_text("The harbour was quiet.")
    (tmp_path / "a.html").write_text("<p>The harbour was quiet.</p>")
    assert list(_pages(_all(tmp_path))) == ["a.txt"]
    assert list(_pages(_all(tmp_path, twins="both"))) == ["a.html", "a.txt"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"\x89PNG\r\n ...", "not_text"),
        (b"%PDF-1.7 ...", "broken"),
        (b"\x00\x01\x02\x03" * 50, "not_text"),
        (b"x" * 60, "too_large"),
    ],
)
def test_what_cannot_be_read_is_a_problem_that_names_the_file(tmp_path, data, kind):
    (tmp_path / "bad.txt").write_bytes(data)
    problem = _problems(_all(tmp_path, settings=ReadSettings(max_bytes=50)))
    if kind == "not_text":
        problem = _problems(_all(tmp_path))
    assert problem["bad.txt"].kind == kind
    assert "bad.txt" in problem["bad.txt"].message


def test_a_path_that_does_not_exist_is_refused_at_once(tmp_path):
    with pytest.raises(UnreadableError, match="no such file"):
        _all(tmp_path / "nowhere")


def test_readmes_golds_and_sidecars_are_no_pages(tmp_path):
    for name in ("README.md", "gold.json", "gold_2.json", "metadata.json", "manifest.csv"):
        (tmp_path / name).write_text("{}" if name.endswith("json") else "file\n")
    assert _all(tmp_path) == []


@pytest.mark.parametrize("form", ["object", "list"])
def test_metadata_json_gives_what_it_knows_of_a_page(tmp_path, form):
    (tmp_path / "a.txt").write_text("The harbour was quiet.")
    row = {"Outlet": "The Quay", "published": "2011-05-03", "odd": 7}
    data = {"a.txt": row} if form == "object" else [{"file": "a.txt", **row}]
    (tmp_path / "metadata.json").write_text(json.dumps(data))
    given = _pages(_all(tmp_path))["a.txt"].given
    assert {(g.field, g.value, g.basis) for g in given} == {
        ("outlet", "The Quay", "sidecar"),
        ("published", "2011-05-03", "sidecar"),
    }


def test_manifest_csv_is_read_whatever_the_case_of_its_headers(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.txt").write_text("The harbour was quiet.")
    (tmp_path / "manifest.csv").write_text("FILE,Outlet,Author\ndeep/a.txt,The Quay,Ann Moor\n")
    given = _pages(_all(tmp_path))["deep/a.txt"].given
    assert {(g.field, g.value) for g in given} == {("outlet", "The Quay"), ("byline", "Ann Moor")}


@pytest.mark.parametrize("text", ["{not json", "42", "\ufeff["])
def test_a_broken_sidecar_costs_a_problem_and_no_page(tmp_path, text):
    (tmp_path / "a.txt").write_text("The harbour was quiet.")
    (tmp_path / "metadata.json").write_text(text)
    found = _all(tmp_path)
    assert _problems(found)["metadata.json"].kind == "bad_sidecar"
    assert list(_pages(found)) == ["a.txt"]
