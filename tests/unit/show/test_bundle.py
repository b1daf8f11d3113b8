"""A case handed over: whole, readable without it, and found out when somebody changed it."""

import json
import zipfile
from pathlib import Path

import pytest

from conspectus.case import Case
from conspectus.errors import UnknownFormatError, UnreadableError
from conspectus.show.bundle import MANIFEST, verify, write_bundle
from tests.unit.show.test_web_room import publish


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    with Case.create(folder / "case", title="Jan Mayen") as case:
        publish(case, 1)
        snapshot = case.snapshot()
        for name in ("one.zip", "two.zip"):
            write_bundle(snapshot, "<!doctype html><p>report", "", folder / name)
        snapshot.close()
    return folder / "one.zip"


def rewritten(bundle: Path, to: Path, change) -> Path:
    """Return a copy of a bundle whose files went through a function; None leaves one out."""
    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(to, "w") as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
    return to


def test_a_bundle_is_whole_and_leads_every_fact_to_its_words(bundle: Path):
    found = verify(bundle)
    assert found.wrong == ()
    assert (found.title, found.documents) == ("Jan Mayen", 8)
    assert found.facts > 100


def test_the_same_case_gives_the_same_bytes(bundle: Path):
    assert bundle.read_bytes() == bundle.with_name("two.zip").read_bytes()


def test_every_fact_is_an_annotation_on_exact_words(bundle: Path):
    with zipfile.ZipFile(bundle) as opened:
        found = json.loads(opened.read("annotations.jsonld"))
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    for annotation in found["@graph"]:
        for target in annotation["target"]:
            quote, place = target["selector"]
            assert len(quote["exact"]) == place["end"] - place["start"]


@pytest.mark.parametrize("name", ["report.html", "tables/event.parquet", "corrections.jsonl"])
def test_a_changed_file_is_named(bundle: Path, tmp_path: Path, name: str):
    bad = rewritten(bundle, tmp_path / "bad.zip", lambda n, d: d + b" " if n == name else d)
    assert [line.split(":")[0] for line in verify(bad).wrong] == [name]


def test_a_file_left_out_or_put_in_is_named(bundle: Path, tmp_path: Path):
    bad = rewritten(bundle, tmp_path / "bad.zip", lambda n, d: None if n == "README.txt" else d)
    with zipfile.ZipFile(bad, "a") as more:
        more.writestr("extra.txt", "x")
    assert verify(bad).wrong == ("extra.txt: not named in the manifest", "README.txt: missing")


def test_words_exchanged_with_their_hash_are_found_out_by_the_tables(bundle: Path, tmp_path: Path):
    import hashlib

    with zipfile.ZipFile(bundle) as opened:
        graph = json.loads(opened.read("annotations.jsonld"))
        manifest = json.loads(opened.read(MANIFEST))
    graph["@graph"][0]["target"][0]["selector"][0]["exact"] = "other words"
    data = json.dumps(graph).encode()
    for entry in manifest["files"]:
        if entry["name"] == "annotations.jsonld":
            entry["sha256"] = hashlib.sha256(data).hexdigest()
    new = {"annotations.jsonld": data, MANIFEST: json.dumps(manifest).encode()}
    bad = rewritten(bundle, tmp_path / "bad.zip", lambda n, d: new.get(n, d))
    (wrong,) = verify(bad).wrong
    assert "are other ones" in wrong


def test_what_is_no_bundle_is_refused(tmp_path: Path):
    (tmp_path / "text.zip").write_text("no archive")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("a.txt", "a")
    for name in ("text.zip", "other.zip"):
        with pytest.raises(UnknownFormatError, match="not a bundle"):
            verify(tmp_path / name)
    with pytest.raises(UnreadableError, match="no such file"):
        verify(tmp_path / "nowhere.zip")
