"""A case as one ZIP that a stranger can open and check without a network and without the case.

In it: the report, every table as Parquet, every fact as a Web Annotation, the corrections, and a
manifest with the hash of each. What surprises: the words each fact rests on are in the tables
twice, as text and as offsets, so that `verify` can check the evidence itself, not only the files.
"""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import pyarrow as pa
import pyarrow.parquet as pq

from conspectus.errors import UnknownFormatError, UnreadableError
from conspectus.records import FACTS, Document, Fact, record
from conspectus.schema import from_arrow, to_json
from conspectus.show.exports.annotations import export_annotations
from conspectus.show.exports.tables import export_parquet
from conspectus.show.web.app import notices, static_folder
from conspectus.store.snapshot import Snapshot
from conspectus.targets import mark

MANIFEST = "manifest.json"
FORMAT = "conspectus-bundle/1"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can say: same case, same bytes
_MOST_BYTES = 4_000_000_000  # unpacked; more is no case but a bomb
_MOST_WRONG = 50  # things listed before the rest is only counted
_README = """Conspectus bundle

report.html         the case, to be read in any browser, without a network
tables/             every record as Parquet
annotations.jsonld  every fact as a W3C Web Annotation on the exact words it was read from
corrections.jsonl   what people decided
NOTICES.txt         the licences of what others made and the report holds
manifest.json       the sha256 of each of these

To check it: conspectus verify THIS.zip
The hash of manifest.json, told by another way, proves that nothing was exchanged.
"""


@record
class Entry:
    """One file of a bundle."""

    name: str
    bytes: int
    sha256: str


@record
class Manifest:
    """What a bundle holds."""

    format: str
    title: str
    generation: int | None
    built_at: str | None
    facts: Annotated[int, "facts in the tables, each with its words"]
    files: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What checking a bundle found."""

    title: str
    files: int
    facts: int
    """Facts led back to the words they were read from."""
    documents: int
    sha256: str
    """Of the manifest: the one number that stands for the whole bundle."""
    wrong: tuple[str, ...]
    """What does not fit, in sentences; empty = everything fits."""


def write_bundle(snapshot: Snapshot, report: str, corrections: str, path: Path) -> Manifest:
    """Write a case as one ZIP and return what it holds.

    Args:
        snapshot: The case.
        report: Its report, HTML.
        corrections: What people decided, JSON Lines.
        path: The file to write; it is written aside and renamed.

    Raises:
        UnreadableError: It cannot be written.
    """
    aside = path.with_name(f".{path.name}.writing")
    try:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            export_parquet(snapshot, folder / "tables")
            export_annotations(snapshot, folder)
            (folder / "report.html").write_text(report, "utf-8")
            (folder / "corrections.jsonl").write_text(corrections, "utf-8")
            (folder / "README.txt").write_text(_README, "utf-8")
            (folder / "NOTICES.txt").write_text(notices(static_folder()), "utf-8")
            names = sorted(p for p in folder.rglob("*") if p.is_file())
            manifest = Manifest(
                format=FORMAT,
                title=snapshot.title,
                generation=snapshot.number,
                built_at=snapshot.built_at.isoformat() if snapshot.built_at else None,
                facts=sum(len(snapshot.rows(kind)) for kind in FACTS),
                files=tuple(_entry(p, p.relative_to(folder).as_posix()) for p in names),
            )
            with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as bundle:
                _put(bundle, MANIFEST, to_json(manifest))
                for p in names:
                    _put(bundle, p.relative_to(folder).as_posix(), p.read_bytes())
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise UnreadableError(f"{path}: cannot be written: {error.strerror}") from error
    return manifest


def verify(path: Path) -> Verified:
    """Return whether a bundle is whole and its facts rest on the words they say.

    Raises:
        UnreadableError: There is no such file.
        UnknownFormatError: It is not a bundle.
    """
    try:
        with zipfile.ZipFile(path) as bundle:
            return _verify(bundle, path)
    except FileNotFoundError as error:
        raise UnreadableError(f"{path}: there is no such file") from error
    except (zipfile.BadZipFile, EOFError) as error:
        raise UnknownFormatError(f"{path}: not a bundle, or cut short: {error}") from error


def _verify(bundle: zipfile.ZipFile, path: Path) -> Verified:
    infos = {info.filename: info for info in bundle.infolist()}
    if sum(info.file_size for info in infos.values()) > _MOST_BYTES:
        raise UnknownFormatError(f"{path}: unpacks to more than 4 GB; no bundle is that large")
    if MANIFEST not in infos:
        raise UnknownFormatError(f"{path}: not a bundle: {MANIFEST} is missing")
    told = bundle.read(MANIFEST)
    manifest = _manifest(told, path)
    wrong: list[str] = []
    if len(infos) != len(bundle.infolist()):
        wrong.append("a name stands in it twice")
    known = {MANIFEST, *(entry.name for entry in manifest.files)}
    wrong += [f"{name}: not named in the manifest" for name in sorted(set(infos) - known)]
    for entry in manifest.files:
        if entry.name not in infos:
            wrong.append(f"{entry.name}: missing")
        elif (found := _digest(bundle, entry.name)) != entry.sha256:
            wrong.append(
                f"{entry.name}: changed; expected sha256 {entry.sha256[:12]}, found {found[:12]}"
            )
    facts, documents = 0, 0
    if not wrong:
        facts, documents, bad = _evidence(bundle)
        wrong += bad
        if facts != manifest.facts:
            wrong.append(f"the manifest names {manifest.facts} facts, the tables hold {facts}")
    more = len(wrong) - _MOST_WRONG
    shown = (*wrong[:_MOST_WRONG], f"and {more} more") if more > 0 else tuple(wrong)
    return Verified(
        title=manifest.title,
        files=len(manifest.files),
        facts=facts,
        documents=documents,
        sha256=hashlib.sha256(told).hexdigest(),
        wrong=shown,
    )


def _evidence(bundle: zipfile.ZipFile) -> tuple[int, int, list[str]]:
    """Return how many facts and documents there are, and which do not fit each other."""
    documents = {d.id: d for d in _rows(bundle, Document)}
    noted = json.loads(bundle.read("annotations.jsonld"))["@graph"]
    words = {
        a["id"].removeprefix("urn:conspectus:"): [
            (s[1]["start"], s[1]["end"], s[0]["exact"])
            for s in (t["selector"] for t in a["target"])
        ]
        for a in noted
    }
    wrong: list[str] = []
    count = 0
    for kind in FACTS:
        for fact in _rows(bundle, kind):
            count += 1
            wrong += _unfit(fact, documents, words.get(fact.id))
    return count, len(documents), wrong


def _unfit(
    fact: Fact, documents: dict[str, Document], words: Sequence[tuple[int, int, str]] | None
) -> list[str]:
    document = documents.get(fact.doc_id)
    if document is None:
        return [f"{fact.id}: its document {fact.doc_id} is not in the tables"]
    if words is None:
        return [f"{fact.id}: has no annotation"]
    if [(s.start, s.end) for s in mark(fact)] != [(start, end) for start, end, _ in words]:
        return [f"{fact.id}: table and annotation name different places"]
    return [
        f"{fact.id}: the words at {start}-{end} of {document.id} are other ones"
        for start, end, exact in words
        if document.text[start:end] != exact
    ]


def _rows(bundle: zipfile.ZipFile, kind: Any) -> list[Any]:
    table = pq.read_table(pa.BufferReader(bundle.read(f"tables/{kind.__name__.lower()}.parquet")))
    return from_arrow(kind, table)


def _manifest(told: bytes, path: Path) -> Manifest:
    import msgspec

    try:
        found = msgspec.json.decode(told, type=Manifest)
    except msgspec.DecodeError as error:
        raise UnknownFormatError(f"{path}: {MANIFEST} cannot be read: {error}") from error
    if found.format != FORMAT:
        raise UnknownFormatError(
            f"{path}: expected {FORMAT}, found {found.format!r}; use that version"
        )
    return found


def _entry(path: Path, name: str) -> Entry:
    data = path.read_bytes()
    return Entry(name=name, bytes=len(data), sha256=hashlib.sha256(data).hexdigest())


def _digest(bundle: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with bundle.open(name) as file:
        while part := file.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()


def _put(bundle: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    bundle.writestr(info, data, compresslevel=9)
