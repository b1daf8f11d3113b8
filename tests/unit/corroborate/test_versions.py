"""Two captures of one address: versions, in order, with what both have."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from conspectus.corroborate import corroborate
from conspectus.corroborate.versions import address_key
from conspectus.records import Stated
from conspectus.settings import CorroborateSettings

FIRST = (
    "The harbour council said that eleven boats were lost in the storm of Sunday night.\n\n"
    "Nobody was hurt, it added, and the inquiry will begin on Friday in the old customs house."
)
SECOND = FIRST.replace("eleven", "twelve").replace(", it added,", "")
OTHER = "A bakery on the hill has been sold to two sisters from the next valley, who will keep it."


def _read(page, name, text, url, title=None, **more):
    analysis = page(name, text, **more).analysis()
    stated = Stated(value=title, basis="metadata") if title else None
    return replace(analysis, document=replace(analysis.document, url=url, title=stated))


def _links(analyses, captured=None):
    links = corroborate(analyses, CorroborateSettings(), captured=captured).links
    return [x for x in links if x.kind in ("succeeds", "copies")]


def test_a_page_captured_again_succeeds_its_first_version(page):
    one = _read(page, "a", FIRST, "https://quay.example/boats")
    two = _read(page, "b", SECOND, "http://www.quay.example/boats/?utm_source=mail")
    captured = {
        one.document.id: datetime(2031, 5, 4, 8, tzinfo=UTC),
        two.document.id: datetime(2031, 5, 4, 9, tzinfo=UTC),
    }
    (link,) = _links([two, one], captured)
    assert (link.kind, link.from_id, link.to_id) == ("succeeds", two.document.id, one.document.id)
    assert link.score is None
    for after, before in link.spans:
        words = [SECOND[after.start : after.end], FIRST[before.start : before.end]]
        assert words[0].split() == words[1].split()
    assert "eleven" not in {FIRST[b.start : b.end] for _, b in link.spans}


def test_the_later_day_of_publication_is_the_later_version(page):
    one = _read(page, "a", FIRST, "https://quay.example/boats", published="2031-05-04")
    two = _read(page, "b", SECOND, "https://quay.example/boats", published="2031-05-06")
    (link,) = _links([one, two])
    assert (link.from_id, link.score) == (two.document.id, None)


def test_versions_that_nothing_puts_in_order_say_so(page):
    pages = [_read(page, n, t, "https://quay.example/b") for n, t in (("a", FIRST), ("b", SECOND))]
    (link,) = _links(pages)
    assert link.score == 0.5


def test_two_articles_under_one_address_are_no_versions(page):
    one = _read(page, "a", FIRST, "https://quay.example/latest", title="Boats lost")
    two = _read(page, "b", OTHER, "https://quay.example/latest", title="Bakery sold")
    assert not _links([one, two])


def test_a_page_rewritten_whole_under_its_headline_is_a_version(page):
    one = _read(page, "a", FIRST, "https://quay.example/latest", title="News of the day")
    two = _read(page, "b", OTHER, "https://quay.example/latest", title="News of the Day")
    assert [x.kind for x in _links([one, two])] == ["succeeds"]


def test_three_captures_are_a_chain(page):
    texts = (FIRST, SECOND, SECOND.replace("Friday", "Monday"))
    pages = [
        _read(page, str(n), text, "https://quay.example/b", published=f"2031-05-0{n + 4}")
        for n, text in enumerate(texts)
    ]
    found = {(x.from_id, x.to_id) for x in _links(pages)}
    ids = [p.document.id for p in pages]
    assert {(ids[1], ids[0]), (ids[2], ids[1])} <= found


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.tide.example/a/b/?fbclid=9#top", "tide.example/a/b"),
        ("http://tide.example/show?id=7&utm_medium=x", "tide.example/show&id=7"),
        ("https://m.tide.example/a/amp/", "tide.example/a"),
        ("https://tide.example/", None),
        ("http://[broken", None),
    ],
)
def test_what_two_addresses_of_a_page_have_in_common(url, key):
    assert address_key(url) == key
