"""Bad material: it costs a Problem, bounded time and memory, and never the rest of the pile."""

import tracemalloc

import pytest

from conspectus.knowledge import Outlets
from conspectus.read import Captured, capture, gather, read
from conspectus.read.formats import Limits, Unread, expand
from conspectus.settings import ReadSettings
from tests.cost import in_proportion

WORDS = "The ferry left the café on the quay at noon, “late as ever”, and the crew naïvely waited."
RUSSIAN = (
    "Вода в реке поднимается третьи сутки, сообщили спасатели. Дамба у мельницы пока держится."
)
PAGE = "<html><body><article><h1>The ferry</h1>{}</article></body></html>"


def _read(data, name="a.txt"):
    return read(capture(data, name), ReadSettings(), Outlets())


def _told(problems, kind):
    return [p.message for p in problems if p.kind == kind]


def test_cyrillic_without_a_declared_encoding_is_read_and_reported():
    document, _, problems = _read(RUSSIAN.encode("cp1251"))
    assert document.text == RUSSIAN
    assert "Windows-1251" in _told(problems, "encoding")[0]


def test_cyrillic_that_calls_itself_utf_8_is_read_and_reported():
    head = '<html><head><meta charset="utf-8"></head><body><p>'
    document, _, problems = _read(f"{head}{RUSSIAN}</p></body></html>".encode("cp1251"), "a.html")
    assert document.text == RUSSIAN
    assert _told(problems, "encoding")


def test_a_text_encoded_twice_is_read_as_it_was_and_reported():
    twice = WORDS.encode().decode("cp1252", "ignore").encode()
    whole = WORDS.replace("”", "“")  # the closing mark has a byte that Windows-1252 lacks
    document, _, problems = _read(whole.encode().decode("cp1252").encode())
    assert document.text == whole
    assert "encoded twice" in _told(problems, "encoding")[0]
    document, _, problems = _read(twice)
    assert "in parts" in _told(problems, "encoding")[0]


def test_a_page_that_speaks_of_broken_letters_is_not_mended():
    text = "Where the page had é the archive shows Ã© to everybody."
    document, _, problems = _read(text.encode())
    assert document.text == text
    assert not _told(problems, "encoding")


def test_accents_of_the_west_are_not_taken_for_cyrillic():
    text = "Le café où Éléonore a dîné était fermé à Noël, et la fête fut gâchée."
    assert _read(text.encode("cp1252"))[0].text == text


@pytest.mark.parametrize("size", [1, 100, 1000, 2500])
def test_a_page_cut_off_anywhere_keeps_what_is_there(size):
    whole = PAGE.format(f"<p>{WORDS}</p>" * 30).encode()
    document, blocks, _ = _read(whole[:size], "a.html")
    assert (blocks[-1].span.end if blocks else 0) == len(document.text)


def test_nothing_a_page_could_run_is_text_or_block():
    page = PAGE.format(
        f"<p onclick='steal()'>{WORDS}</p><script>steal()</script><style>p{{steal:1}}</style>"
        "<img src=x onerror=steal()><svg onload=steal()><script>steal()</script></svg>"
        "<iframe srcdoc='<p>steal</p>'></iframe><a href='javascript:steal()'>the timetable</a>"
        "<noscript><p>steal</p></noscript><template><p>steal</p></template>"
    )
    document, _, _ = _read(page.encode(), "a.html")
    assert "steal" not in document.text
    assert "the timetable" in document.text


def test_a_file_larger_than_allowed_is_a_problem_and_the_rest_is_read(tmp_path):
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(100_000_000)
    (tmp_path / "small.txt").write_text(WORDS)
    tracemalloc.start()
    found = list(gather([tmp_path], ReadSettings(max_bytes=20_000_000)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [f.capture.uri for f in found if isinstance(f, Captured)] == ["small.txt"]
    assert [f.kind for f in found if not isinstance(f, Captured)] == ["too_large"]
    assert peak < 20_000_000


def test_a_page_of_ten_megabytes_costs_in_proportion():
    document, blocks, problems = in_proportion(
        _page, lambda n: PAGE.format(f"<p>{WORDS}</p>" * n), 11_000
    )
    assert _told(problems, "too_long")
    assert blocks[-1].span.end == len(document.text)


HOSTILE = {
    "boxes": (lambda n: f"{'<div>' * n}<p>{WORDS}</p>", 1_000, 2),  # each is walked up from
    "letters": (lambda n: f"{'<b>' * n}{WORDS}", 10_000, 1),
    "tables": (lambda n: f"{'<table><tr><td>' * n}{WORDS}", 2_000, 1),
    "attributes": (lambda n: f"<p {' '.join(f'a{i}=1' for i in range(n))}>{WORDS}</p>", 20_000, 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_nested_or_stuffed_without_end_costs_in_proportion(name):
    make, size, power = HOSTILE[name]
    document, blocks, _ = in_proportion(_page, make, size, power=power)
    assert "".join(document.text[b.span.start : b.span.end] for b in blocks) == document.text
    assert name == "tables" or "The ferry left" in document.text


@pytest.mark.parametrize("unit", ["a ", "Ab ", "Ab, ", "(", "1 ", "Ab and ", "photo by Ab ", "/"])
@pytest.mark.parametrize("size", [60, 1000, 100_000])
def test_lines_of_one_thing_repeated_cost_in_proportion(unit, size):
    def lines(characters):
        line = (unit * size)[: min(size, characters)].strip()
        return "\n".join([line] * max(1, characters // size)).encode()

    assert in_proportion(_read, lines, 10_000)


def _page(text):
    return _read(text.encode(), "a.html")


def test_a_feed_that_names_itself_is_read_once_and_followed_nowhere(tmp_path):
    item = (
        f"<item><title>Gale</title><link>https://q.example/feed</link><description>{WORDS}"
        "</description></item>"
    )
    (tmp_path / "feed.xml").write_text(
        '<rss><channel><link>https://q.example/feed</link><atom:link xmlns:atom="http://www.w3.org'
        f'/2005/Atom" rel="next" href="https://q.example/feed"/>{item}</channel></rss>'
    )
    found = list(gather([tmp_path], ReadSettings()))
    assert [type(f) for f in found] == [Captured]


def test_an_address_that_is_none_costs_nothing():
    page = PAGE.format(f"<p>{WORDS}</p>").replace(
        "<body>", "<head><link rel=canonical href='http://[x'></head><body>"
    )
    document, _, _ = _read(page.encode(), "a.html")
    assert "The ferry left" in document.text


class _Crawl:
    """A WARC of many pages that exists only as far as it is read."""

    def __init__(self, pages):
        self._pages = pages
        self.rewind()

    def rewind(self):
        self._records = (_record(n) for n in range(self._pages))
        self._left = b""

    def read(self, size=-1):
        while len(self._left) < size or size < 0:
            record = next(self._records, None)
            if record is None:
                break
            self._left += record
        data, self._left = self._left[:size], self._left[size:]
        return data

    def seek(self, at, whence=0):
        assert at == whence == 0
        self.rewind()
        return 0

    def tell(self):
        return 0


def _record(number):
    body = (
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + f"<p>{number} {WORDS}</p>" * 100
    ).encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2011-05-03T10:00:00Z\r\n"
        f"WARC-Target-URI: https://q.example/{number}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def _peak(pages):
    tracemalloc.start()
    limits = Limits(piece_bytes=2_000_000)
    count = sum(
        not isinstance(piece, Unread)
        for piece in expand(_Crawl(pages), "x.warc", "application/warc", limits)
    )
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == pages
    return peak


def test_a_crawl_of_a_thousand_pages_takes_no_more_memory_than_one_of_fifty():
    _peak(50)  # what is imported and remembered once is no page's
    few = _peak(50)
    # whatever else the process does meanwhile does not fall on all of them
    assert any(_peak(1000) < 1.5 * few + 500_000 for _ in range(8))
