"""Containers: what comes out of archives, mailboxes, feeds, tables and crawls."""

import csv
import datetime
import gzip
import io
import json
import tracemalloc
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from conspectus.case import Case
from conspectus.knowledge import Outlets
from conspectus.read import Captured, gather, read
from conspectus.read.formats import Columns
from conspectus.settings import ReadSettings

FIRST = "The ferry left the harbour of Osterby on Tuesday morning with forty people on board."
SECOND = "Two sailors were hurt when the gale turned, the coast guard said on Wednesday."
PAGE = f"<html><body><h1>Gale</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
OUTLETS = Outlets.load()


def gathered(path, **options):
    settings = options.pop("settings", ReadSettings())
    found = list(gather([path], settings, **options))
    return (
        {c.capture.uri: c for c in found if isinstance(c, Captured)},
        {p.uri: p for p in found if not isinstance(p, Captured)},
    )


def documents(path, **options):
    pages, problems = gathered(path, **options)
    assert not problems
    return [read(c, ReadSettings(), OUTLETS)[0] for c in pages.values()]


def archive(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, body in files.items():
            out.writestr(name, body)
    return path.read_bytes()


# --- archives -----------------------------------------------------------------------------------


def test_the_pages_of_an_archive_are_captures_of_their_own(tmp_path):
    archive(tmp_path / "pile.zip", {"deep/a.html": PAGE, "b.txt": FIRST, "c.png": b"\x89PNG\r\n"})
    pages, problems = gathered(tmp_path / "pile.zip")
    assert list(pages) == ["pile.zip!/deep/a.html", "pile.zip!/b.txt"] and not problems
    assert pages["pile.zip!/deep/a.html"].data == PAGE.encode()
    assert {c.capture.via for c in pages.values()} == {"zip"}


def test_what_lies_beside_pages_in_an_archive_is_passed_over(tmp_path):
    files = dict.fromkeys(("__MACOSX/._a.html", ".hidden.html", "README.md", "gold.json"), "x")
    archive(tmp_path / "pile.zip", {**files, "data.json": "[1]", "a.txt": FIRST})
    pages, problems = gathered(tmp_path / "pile.zip")
    assert list(pages) == ["pile.zip!/a.txt"] and not problems


@pytest.mark.parametrize("name", ["../a.html", "/etc/a.html", "a/../../b.html", "C:\\a.html"])
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path, name):
    archive(tmp_path / "pile.zip", {name: PAGE})
    pages, problems = gathered(tmp_path / "pile.zip")
    assert not pages and {p.kind for p in problems.values()} == {"bad_path"}


def test_a_bomb_in_an_archive_costs_little_and_the_rest_is_read(tmp_path):
    archive(tmp_path / "pile.zip", {"bomb.html": b" " * 90_000_000, "a.txt": FIRST})
    tracemalloc.start()
    pages, problems = gathered(tmp_path / "pile.zip")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert list(pages) == ["pile.zip!/a.txt"]
    assert problems["pile.zip!/bomb.html"].kind == "bomb" and peak < 40_000_000


def test_archives_in_archives_are_opened_twice_and_no_more(tmp_path):
    data, name = FIRST.encode(), "page.txt"
    for level in range(4):
        data, name = archive(tmp_path / "x.zip", {name: data}), f"{level}.zip"
        (tmp_path / "x.zip").unlink()
        (tmp_path / f"level{level}.zip").write_bytes(data)
    pages, problems = gathered(tmp_path / "level2.zip")
    assert list(pages) == ["level2.zip!/1.zip!/0.zip!/page.txt"] and not problems
    pages, problems = gathered(tmp_path / "level3.zip")
    assert not pages and {p.kind for p in problems.values()} == {"nested"}


def test_an_encrypted_member_is_a_problem(tmp_path):
    data = bytearray(archive(tmp_path / "pile.zip", {"a.txt": FIRST}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    (tmp_path / "pile.zip").write_bytes(data)
    _, problems = gathered(tmp_path / "pile.zip")
    assert problems["pile.zip!/a.txt"].kind == "encrypted"


def test_an_archive_cut_off_is_a_problem(tmp_path):
    data = archive(tmp_path / "pile.zip", {"a.txt": FIRST * 50})
    (tmp_path / "pile.zip").write_bytes(data[: len(data) // 2])
    pages, problems = gathered(tmp_path / "pile.zip")
    assert not pages and problems["pile.zip"].kind == "broken"


def test_a_packed_page_comes_out_under_its_own_name(tmp_path):
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    pages, _ = gathered(tmp_path)
    assert list(pages) == ["a.html.gz!/a.html"]
    assert pages["a.html.gz!/a.html"].capture.media_type == "text/html"


def test_what_a_browser_saved_beside_a_page_is_no_page(tmp_path):
    (tmp_path / "gale.html").write_text(PAGE)
    (tmp_path / "gale_files").mkdir()
    (tmp_path / "gale_files" / "frame.html").write_text("<p>Buy now</p>")
    assert list(gathered(tmp_path)[0]) == ["gale.html"]


def test_a_sidecar_in_an_archive_tells_of_the_pages_beside_it(tmp_path):
    row = {"outlet": "The Quay", "published": "2011-05-03"}
    files = {"in/metadata.json": json.dumps({"a.txt": row}), "in/a.txt": FIRST, "a.txt": SECOND}
    archive(tmp_path / "pile.zip", files)
    inner, outer = documents(tmp_path)
    assert inner.outlet.value == "The Quay" and inner.outlet.basis == "sidecar"
    assert outer.outlet is None


def test_a_broken_sidecar_in_an_archive_costs_a_problem_and_no_page(tmp_path):
    archive(tmp_path / "pile.zip", {"metadata.json": "{", "a.txt": FIRST})
    pages, problems = gathered(tmp_path)
    assert list(pages) == ["pile.zip!/a.txt"]
    assert problems["pile.zip!/metadata.json"].kind == "bad_sidecar"


def test_adding_a_table_again_with_its_columns_named_clears_its_problem(tmp_path):
    (tmp_path / "t.csv").write_text(f"a,b\n{FIRST},The Quay\n")
    with Case.create(tmp_path / "ferry") as case:
        assert [p.uri for p in case.add([tmp_path / "t.csv"]).problems] == ["t.csv"]
        assert case.add([tmp_path / "t.csv"], columns=Columns(text="a")).added
        assert not case.catalogue.problems()


# --- mailboxes and crawls -----------------------------------------------------------------------


def test_the_letters_of_a_mailbox_come_one_by_one(tmp_path):
    head = "Message-ID: <1@q.example>\nSubject: Gale\n\n"
    box = f"From a@q.example Tue May  3\n{head}{FIRST}\n>From the harbour.\n\n"
    box += f"From b@q.example Wed May  4\n{head}{SECOND}\n"
    (tmp_path / "box.mbox").write_text(box)
    first, second = documents(tmp_path)
    assert first.text == f"{FIRST}\nFrom the harbour.\n\n" and second.text == f"{SECOND}\n"
    assert first.title.value == "Gale"


def record(kind, url, body, http="HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8"):
    body = (http + "\r\n\r\n").encode() + body
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2011-05-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body + b"\r\n\r\n"  # fmt: skip


def crawl():
    png = "HTTP/1.1 200 OK\r\nContent-Type: image/png"
    gone = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html"
    return [
        record("request", "https://q.example/a", b"", "GET /a HTTP/1.1"),
        record("response", "https://q.example/a", PAGE.encode()),
        record("response", "https://q.example/b.png", b"\x89PNG", png),
        record("response", "https://q.example/c", PAGE.encode() + b" ", gone),
    ]


@pytest.mark.parametrize("pack", [b"".join, lambda rs: b"".join(map(gzip.compress, rs))])
def test_only_pages_that_were_there_come_out_of_a_crawl(tmp_path, pack):
    (tmp_path / "crawl.warc").write_bytes(pack(crawl()))
    pages, problems = gathered(tmp_path)
    assert list(pages) == ["https://q.example/a"] and not problems
    found = pages["https://q.example/a"]
    assert found.data == PAGE.encode() and found.capture.via == "warc"
    assert found.capture.fetched_at == datetime.datetime(2011, 5, 3, 10, tzinfo=datetime.UTC)
    assert read(found, ReadSettings(), OUTLETS)[0].url == "https://q.example/a"


def test_the_encoding_only_the_server_knew_is_kept(tmp_path):
    http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251"
    body = "<p>Паром вышел из гавани</p>".encode("cp1251")
    (tmp_path / "c.warc").write_bytes(record("response", "https://q.example/a", body, http))
    (document,) = documents(tmp_path)
    assert document.text == "Паром вышел из гавани"


def test_a_packed_answer_is_unpacked(tmp_path):
    http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip"
    body = gzip.compress(PAGE.encode())
    (tmp_path / "c.warc").write_bytes(record("response", "https://q.example/a", body, http))
    assert gathered(tmp_path)[0]["https://q.example/a"].data == PAGE.encode()


def test_a_wacz_package_is_a_crawl(tmp_path):
    crawled = b"".join(map(gzip.compress, crawl()))
    archive(tmp_path / "c.wacz", {"datapackage.json": "{}", "archive/data.warc.gz": crawled})
    pages, problems = gathered(tmp_path)
    assert list(pages) == ["https://q.example/a"] and not problems


def test_a_crawl_cut_off_keeps_the_pages_before(tmp_path):
    whole = b"".join(crawl()[1:2]) + record("response", "https://q.example/z", PAGE.encode())
    (tmp_path / "c.warc").write_bytes(whole[:-300])
    pages, _ = gathered(tmp_path)
    assert "https://q.example/a" in pages


# --- feeds and news items -----------------------------------------------------------------------


def test_the_entries_of_a_feed_say_where_they_are_from(tmp_path):
    (tmp_path / "feed.xml").write_text(
        '<rss xmlns:dc="d" xmlns:content="c"><channel><title>World | The Quay</title><item>'
        "<title>Ferry &amp;amp; gale</title><link>https://thequay.example/1</link>"
        "<pubDate>Tue, 03 May 2011 22:10:00 -0500</pubDate><dc:creator>Ida Holm</dc:creator>"
        f"<description>short</description><content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>"
        "]]></content:encoded></item></channel></rss>"
    )
    (document,) = documents(tmp_path)
    assert document.text == f"Ferry & gale\n\n{FIRST}\n\n{SECOND}"
    assert document.title.value == "Ferry & gale" and document.byline.value == "Ida Holm"
    assert document.published.value.begin.date().isoformat() == "2011-05-03"
    assert document.outlet.value == "The Quay" and document.outlet.basis == "metadata"
    assert document.url == "https://thequay.example/1"


def test_an_atom_entry_keeps_its_paragraphs(tmp_path):
    (tmp_path / "feed.atom").write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><title>Gale</title>'
        '<link rel="self" href="https://q.example/feed"/><link href="https://q.example/2"/>'
        "<updated>2012-01-02T00:00:00Z</updated><author><name>Bo Lind</name></author>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><script>x()</script>'
        f"<p>{FIRST[:30]}<b>{FIRST[30:40]}</b>{FIRST[40:]}</p><p>{SECOND}</p></div></content>"
        "</entry></feed>"
    )
    (document,) = documents(tmp_path)
    assert document.text == f"Gale\n\n{FIRST}\n\n{SECOND}"
    assert document.url == "https://q.example/2" and document.byline.value == "Bo Lind"


def test_a_json_feed_is_a_feed(tmp_path):
    item = {"id": "1", "url": "https://q.example/3", "title": "Gale", "content_text": FIRST,
            "date_published": "2013-02-03T00:00:00Z", "authors": [{"name": "Bo Lind"}]}  # fmt: skip
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "items": [item]}
    (tmp_path / "feed.json").write_text(json.dumps(feed))
    (document,) = documents(tmp_path)
    assert document.text == FIRST and document.byline.value == "Bo Lind"
    assert document.outlet.value == "Quay"


def test_an_entry_without_text_is_counted(tmp_path):
    (tmp_path / "feed.rss").write_text(
        f"<rss><channel><item><title>a</title></item><item><description>{FIRST}</description>"
        "</item></channel></rss>"
    )
    pages, problems = gathered(tmp_path)
    assert list(pages) == ["feed.rss!/entry-2"]
    assert "1 of its 2 entries" in problems["feed.rss"].message


def test_a_news_item_gives_headline_body_and_provider(tmp_path):
    (tmp_path / "item.xml").write_text(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g" version="1"><itemMeta>'
        '<provider literal="Quay News"/><versionCreated>2018-01-01T00:00:00Z</versionCreated>'
        "</itemMeta><contentMeta><headline>Gale</headline><by>Ann Lo</by></contentMeta>"
        "<contentSet><inlineXML><nitf xmlns='n'><head><title>x</title></head><body><body.content>"
        f"<p>{FIRST}</p><p>{SECOND}</p></body.content></body></nitf></inlineXML></contentSet>"
        "</newsItem>"
    )
    (document,) = documents(tmp_path)
    assert document.text == f"Gale\n\n{FIRST}\n\n{SECOND}"
    assert document.outlet.value == "Quay News" and document.byline.value == "Ann Lo"


@pytest.mark.parametrize(
    "item",
    [
        {"headline": "Gale", "body_html": f"<p>{FIRST}</p>", "copyrightholder": "Quay"},
        {
            "headlines": [{"value": "Gale"}],
            "bodies": [{"contenttype": "text/html", "value": f"<p>{FIRST}</p>"}],
            "infosources": [{"name": "Quay"}],
        },
    ],
)
def test_both_forms_of_ninjs_are_read(tmp_path, item):
    (tmp_path / "n.json").write_text(
        json.dumps({"uri": "urn:1", "versioncreated": "2016-01-01"} | item)
    )
    (document,) = documents(tmp_path)
    assert document.text == f"Gale\n\n{FIRST}" and document.outlet.value == "Quay"
    assert document.published.value.begin.date().isoformat() == "2016-01-01"


def test_other_xml_and_json_in_a_folder_is_passed_over(tmp_path):
    (tmp_path / "map.xml").write_text("<sitemap><url>a</url></sitemap>")
    (tmp_path / "data.json").write_text('{"a": [1, 2]}')
    (tmp_path / "data.csv").write_text("place,north\nOsterby,57\n")
    assert gathered(tmp_path) == ({}, {})


# --- tables -------------------------------------------------------------------------------------

ROWS = [
    {"Title": "Gale", "Date": "2014-05-06", "Source": "The Quay", "Body": f"{FIRST}\n\n{SECOND}"},
    {"Title": "Gale", "Date": "2014-05-07", "Source": "The Pier", "Body": f"{FIRST}\n\n{SECOND}"},
]


def write_csv(path, delimiter=",", encoding="utf-8"):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(ROWS[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    path.write_bytes(out.getvalue().encode(encoding))


def write_jsonl(path):
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))


def write_json(path):
    path.write_text(json.dumps({"articles": ROWS}))


def write_parquet(path):
    pq.write_table(pa.Table.from_pylist(ROWS), path)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("t.csv", write_csv),
        ("t.tsv", lambda p: write_csv(p, "\t")),
        ("t.csv", lambda p: write_csv(p, ";", "utf-16")),
        ("t.jsonl", write_jsonl),
        ("t.json", write_json),
        ("t.parquet", write_parquet),
    ],
)
def test_every_row_of_a_table_is_a_capture_with_what_it_says(tmp_path, name, write):
    write(tmp_path / name)
    first, second = documents(tmp_path / name)
    assert first.text == second.text == ROWS[0]["Body"]
    assert [d.outlet.value for d in (first, second)] == ["The Quay", "The Pier"]
    assert [d.published.value.begin.day for d in (first, second)] == [6, 7]
    assert first.title.value == "Gale" and first.title.basis == "metadata"


def test_the_columns_can_be_named(tmp_path):
    (tmp_path / "t.csv").write_text(f"a,b,text,d\n{FIRST},The Quay,no,2015-01-02\n")
    named = Columns(text="a", published="d", outlet="b")
    (document,) = documents(tmp_path / "t.csv", columns=named)
    assert document.text == FIRST and document.outlet.value == "The Quay"


def test_a_column_that_is_not_there_is_a_problem_that_names_those_there_are(tmp_path):
    (tmp_path / "t.csv").write_text("a,b\n1,2\n")
    _, problems = gathered(tmp_path, columns=Columns(text="c"))
    assert "'a', 'b'" in problems["t.csv"].message
    _, problems = gathered(tmp_path / "t.csv")
    assert "--text-column" in problems["t.csv"].message


def test_a_quotation_mark_that_never_closes_ends_the_table_there(tmp_path, monkeypatch):
    monkeypatch.setattr("conspectus.read.formats.tables._MOST_CELL", 1000)
    (tmp_path / "t.csv").write_text(f'text\n{FIRST}\n"never closed {SECOND * 50}')
    pages, problems = gathered(tmp_path)
    assert list(pages) == ["t.csv!/row-1"] and problems["t.csv"].kind == "broken"


def test_lines_that_are_no_json_are_left_out_and_named(tmp_path):
    (tmp_path / "t.jsonl").write_text(f'{{"text": "{FIRST}"}}\n{{"text": \n{"[" * 100_000}\n')
    pages, problems = gathered(tmp_path)
    assert list(pages) == ["t.jsonl!/row-1"] and "line 2, 3" in problems["t.jsonl"].message
