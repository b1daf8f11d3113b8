"""One address: fetched from a server of our own on this machine."""

import contextlib
import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from conspectus.case import Case
from conspectus.read import Captured, gather
from conspectus.read.fetching import fetch
from conspectus.read.formats import RefusedError
from conspectus.settings import ReadSettings

FIRST = "The ferry left the harbour of Osterby on Tuesday morning with forty people on board."
PAGE = f"<html><body><h1>Gale</h1><p>{FIRST}</p></body></html>".encode()
FEED = f"<rss><channel><item><description>{FIRST}</description></item></channel></rss>".encode()


class Pages(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self):
        self.server.asked.append(self.headers["User-Agent"])
        kind, _, rest = self.path[1:].partition("/")
        with contextlib.suppress(OSError):
            getattr(self, f"give_{kind}")(rest)

    def give(self, body, code=200, **headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def give_page(self, _):
        self.give(PAGE, Content_Type="text/html")

    def give_feed(self, _):
        self.give(FEED, Content_Type="application/rss+xml")

    def give_packed(self, _):
        self.give(gzip.compress(PAGE), Content_Encoding="gzip", Content_Type="text/html")

    def give_russian(self, _):
        body = "<p>Паром</p>".encode("cp1251")
        self.give(body, Content_Type="text/html; charset=windows-1251")

    def give_gone(self, _):
        self.give(b"", 404)

    def give_hop(self, left):
        where = f"/hop/{int(left) - 1}" if int(left) else "/page/a"
        self.give(b"", 302, Location=where)

    def give_file(self, _):
        self.give(b"", 302, Location="file:///etc/hostname")

    def give_large(self, _):
        self.give(b"x" * 300_000)

    def give_slow(self, _):
        self.give(b"")
        for _ in range(150):
            self.wfile.write(b"x")
            time.sleep(0.1)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    server.root = f"http://127.0.0.1:{server.server_port}"
    yield server
    server.shutdown()


def gathered(url):
    return list(gather([url], ReadSettings(max_bytes=200_000)))


def test_a_page_is_captured_under_its_final_address(server):
    (page,) = gathered(f"{server.root}/hop/2#part")
    assert page.data == PAGE and page.capture.via == "web"
    assert page.capture.uri == f"{server.root}/page/a"
    assert [(g.field, g.value) for g in page.given] == [("url", f"{server.root}/page/a")]
    assert page.capture.fetched_at is not None
    assert server.asked[-1].startswith("conspectus/")


def test_what_is_packed_on_the_way_is_unpacked(server):
    (page,) = gathered(f"{server.root}/packed/a")
    assert page.data == PAGE


def test_the_encoding_the_server_names_is_kept(server):
    (page,) = gathered(f"{server.root}/russian/a")
    assert page.capture.media_type == "text/html; charset=windows-1251"


def test_a_feed_at_an_address_gives_its_entries(server):
    (page,) = gathered(f"{server.root}/feed/a.xml")
    assert page.capture.uri == f"{server.root}/feed/a.xml!/entry-1"


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("gone/a", "unreachable", "404"),
        ("hop/9", "unreachable", "302"),
        ("file/a", "unreachable", "not allowed"),
        ("large/a", "too_large", "200,000"),
    ],
)
def test_what_cannot_be_fetched_is_a_problem(server, path, kind, words):
    (problem,) = gathered(f"{server.root}/{path}")
    assert not isinstance(problem, Captured)
    assert problem.kind == kind and words in problem.message


def test_a_server_that_is_not_there_is_a_problem():
    (problem,) = gathered("http://127.0.0.1:9/a")
    assert problem.kind == "unreachable"


def test_a_server_that_drips_is_left(server):
    with pytest.raises(RefusedError, match=r"slowly|not there"):
        fetch(f"{server.root}/slow/a", 1000, whole_s=0.5)


@pytest.mark.parametrize("url", ["http://", "http:///a", "https://[::1", "http://a b/\r\nX: y"])
def test_an_address_without_sense_is_a_problem(url):
    (problem,) = gathered(url)
    assert problem.kind == "unreachable"


def test_a_case_takes_an_address(server, tmp_path):
    with Case.create(tmp_path / "ferry") as case:
        report = case.add([f"{server.root}/page/a"])
        assert [c.uri for c in report.added] == [f"{server.root}/page/a"] and not report.problems
