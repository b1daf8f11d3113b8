"""What every reader of a format must do alike: raise nothing, stay small, give the same twice."""

import gzip
import io
import json
import tracemalloc
import zipfile
from email.message import EmailMessage

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conspectus.knowledge import Outlets
from conspectus.read import Captured, gather, read
from conspectus.read.formats import RefusedError, Unread, expand, kinds, render, renderer
from conspectus.read.formats.opening import _CONTAINERS, _PAPERS
from conspectus.read.formats.pieces import ITEM, Limits, make_item
from conspectus.settings import ReadSettings

WORDS = "The ferry left the harbour of Osterby with forty people on board, the port said."
LIMITS = Limits(piece_bytes=2_000_000, pieces=500, total_bytes=10_000_000)
OUTLETS = Outlets.load()
FAST = settings(max_examples=12)


def packed(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return out.getvalue()


def letter():
    message = EmailMessage()
    message["Message-ID"] = "<1@q.example>"
    message["Subject"] = "Gale"
    message.set_content(WORDS)
    message.add_alternative(f"<p>{WORDS}</p>", subtype="html")
    return bytes(message)


def warc():
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{WORDS}</p>".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://q.example/a\r\n"
        "WARC-Date: 2011-05-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def parquet():
    out = io.BytesIO()
    pq.write_table(pa.table({"text": [WORDS, WORDS + "."], "date": ["2011-05-03", None]}), out)
    return out.getvalue()


def pdf():
    stream = f"BT /F1 12 Tf 72 720 Td ({WORDS}) Tj ET"
    return (
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> "
        f">>\nendobj\n4 0 obj\n<< /Length {len(stream)} >>\nstream\n{stream}\nendstream\nendobj\n"
        "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"
    ).encode()


BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container><rootfile full-path="b.opf"/></container>',
    "b.opf": '<package><item id="a" href="a.xhtml"/><itemref idref="a"/></package>',
    "a.xhtml": f"<html><body><p>{WORDS}</p></body></html>",
}
ODT = {
    "mimetype": kinds.ODT,
    "content.xml": '<d xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    f"<text:p>{WORDS}</text:p></d>",
}
MHTML = (
    "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://q.example/a\r\n"
    'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
    f"<p>{WORDS}</p>\r\n--b--\r\n"
).encode()
PLIST = (
    b"<plist version='1.0'><dict><key>WebMainResource</key><dict><key>WebResourceData</key>"
    b"<data>PHA+VGhlIGZlcnJ5IGxlZnQuPC9wPg==</data></dict></dict></plist>"
)

PAPERS = {
    kinds.PDF: pdf(),
    kinds.DOCX: packed(
        {"word/document.xml": f"<w:d xmlns:w='x'><w:p><w:t>{WORDS}</w:t></w:p></w:d>"}
    ),
    kinds.ODT: packed(ODT),
    kinds.RTF: rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 " + WORDS.encode() + rb" \u8220?x\'e9\par}",
    kinds.EPUB: packed(BOOK),
    kinds.LETTER: letter(),
    kinds.MHTML: MHTML,
    kinds.WEBARCHIVE: PLIST,
    ITEM: make_item({"body": WORDS, "title": "Gale"}, {"text": "body", "title": "title"}),
}
CONTAINERS = {
    kinds.ZIP: packed({"a.txt": WORDS, "b.html": f"<p>{WORDS}</p>"}),
    kinds.GZIP: gzip.compress(WORDS.encode(), mtime=0),
    kinds.MBOX: b"From a@q.example Tue\n" + letter() + b"\nFrom b@q.example Wed\n" + letter(),
    kinds.WARC: warc(),
    kinds.WACZ: packed({"archive/data.warc": warc()}),
    kinds.FEED: f"<rss><channel><item><description>{WORDS}</description></item></channel></rss>"
    .encode(),
    kinds.JSON_FEED: json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"content_text": WORDS}]}
    ).encode(),
    kinds.JSON_TABLE: json.dumps([{"text": WORDS}]).encode(),
    kinds.JSON_LINES: json.dumps({"text": WORDS}).encode() + b"\n",
    kinds.CSV: f'text,date\n"{WORDS}",2011-05-03\n'.encode(),
    kinds.PARQUET: parquet(),
    kinds.NEWSML: f"<newsItem><contentSet><inlineData>{WORDS}</inlineData></contentSet></newsItem>"
    .encode(),
}  # fmt: skip

any_paper = pytest.mark.parametrize("kind", sorted(PAPERS))
any_container = pytest.mark.parametrize("kind", sorted(CONTAINERS))
any_kind = pytest.mark.parametrize("kind", sorted({**PAPERS, **CONTAINERS}))


def sample(kind):
    return PAPERS.get(kind) or CONTAINERS[kind]


def outcome(kind, data):
    """Return all that a reader makes of bytes, and see that it is bounded."""
    if kind in PAPERS:
        try:
            found = render(data, kind)
        except RefusedError as error:
            assert error.message and "\n" not in error.message
            return (error.kind, error.message)
        assert len(found.text) <= 1000 + 300 * len(data)
        return found
    found = list(expand(io.BytesIO(data), "x", kind, LIMITS))
    assert len(found) <= LIMITS.pieces + 50
    for piece in found:
        if isinstance(piece, Unread):
            assert piece.message and "\n" not in piece.message
        else:
            assert len(piece.data) <= LIMITS.piece_bytes
    return found


def test_there_is_a_sample_of_every_format():
    assert PAPERS.keys() == _PAPERS.keys() == set(kinds.PAPERS)
    assert CONTAINERS.keys() == _CONTAINERS.keys() == set(kinds.CONTAINERS)


@any_kind
def test_the_sample_is_recognised_without_its_name(kind):
    if kind in (ITEM, kinds.CSV, kinds.JSON_TABLE, kinds.WEBARCHIVE):
        pytest.skip("known by its name, or never found in a file")
    assert kinds.recognise(io.BytesIO(sample(kind)), "page") == kind or kind == kinds.JSON_LINES


@any_paper
def test_a_paper_gives_its_words_and_names_its_renderer(kind):
    assert "ferry left" in render(PAPERS[kind], kind).text
    assert renderer(kind).startswith("read.formats.")


@any_container
def test_a_container_gives_its_pages(kind):
    found = outcome(kind, CONTAINERS[kind])
    assert found and not [p for p in found if isinstance(p, Unread)]
    assert all(b"ferry left" in p.data and p.uri for p in found)


@any_kind
def test_the_same_bytes_give_the_same(kind):
    assert outcome(kind, sample(kind)) == outcome(kind, sample(kind))


@any_kind
@FAST
@given(data=st.binary(max_size=400))
def test_bytes_without_sense_raise_nothing(kind, data):
    outcome(kind, data)
    outcome(kind, sample(kind)[:16] + data)


@any_kind
@FAST
@given(cut=st.integers(0, 10_000), at=st.integers(0, 10_000), new=st.binary(max_size=8))
def test_a_file_cut_off_or_damaged_raises_nothing(kind, cut, at, new):
    data = sample(kind)
    outcome(kind, data[: cut % (len(data) + 1)])
    place = at % len(data)
    outcome(kind, data[:place] + new + data[place + len(new) :])


HOSTILE = {
    "deep.xml": b"<rss>" + b"<a>" * 50_000,
    "laughs.xml": b'<!DOCTYPE rss [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>',
    "outside.xml": b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel>'
    b"<item><description>&a;</description></item></channel></rss>",
    "deep.json": b"[" * 200_000,
    "deep2.jsonl": b'{"text":' * 50_000,
    "deep.rtf": b"{\\rtf1" + b"{" * 200_000,
    "parts.eml": b"Message-ID: 1\nContent-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\n\n" * 1500,
    "nested.eml": b"Message-ID: 1\nContent-Type: message/rfc822\n\n" * 300,
    "box.mbox": b"From a\nMessage-ID: 1\n\n" + b"From a\n\n" * 3000,
    "wide.csv": b"text," + b"a," * 50_000 + b"\n" + b'"' * 50_001,
    "bomb.gz": gzip.compress(bytes(60_000_000), mtime=0),
    "bomb.warc.gz": gzip.compress(b"WARC/1.0\r\n" + b"a: b\r\n" * 3_000_000, mtime=0),
    "names.zip": packed({f"{n}.txt": "" for n in range(600)}),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_files_end_as_problems_and_stay_small(tmp_path, name):
    (tmp_path / name).write_bytes(HOSTILE[name])
    tracemalloc.start()
    found = list(gather([tmp_path], ReadSettings(max_bytes=20_000_000)))
    for page in found:
        if isinstance(page, Captured) and page.capture.size < 500_000:
            document, *_ = read(page, ReadSettings(), OUTLETS)
            assert len(document.text) <= 10 * page.capture.size
            assert "localhost" not in document.text
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 300_000_000
