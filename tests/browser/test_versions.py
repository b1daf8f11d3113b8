"""A page captured twice and a page in another language, as the desk shows them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from conspectus.case import Case
from conspectus.show.web.case_room import CaseRoom
from lab.serving import served
from tests.browser.desk import at, keys

pytestmark = pytest.mark.browser

HEAD = """<html lang="{lang}"><head><title>{title}</title>
<meta property="og:site_name" content="{outlet}"><link rel="canonical" href="{url}">
<meta property="article:published_time" content="2021-05-02">{more}</head>
<body><article><h1>{title}</h1>{body}</article></body></html>"""
MODIFIED = '<meta property="article:modified_time" content="2021-05-03T09:00:00Z">'
EARLIER = """<p>The old bridge at Orm was closed on Sunday after a truck fell into the river.
Four people were hurt, the police said.</p>
<p>Mayor Ana Brekke said the bridge would open again on Monday.</p>"""
LATER = EARLIER.replace("Four", "Six").replace("open again on Monday", "stay closed for a week")
SPANISH = """<p>El viejo puente de Orm fue cerrado el domingo después de que un camión cayera al
río. Seis personas resultaron heridas, según la policía, y la alcaldesa pidió paciencia.</p>
<p>El puente seguirá cerrado durante una semana, dijo la alcaldesa a los periodistas.</p>"""


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    pages = tmp_path_factory.mktemp("bridge")
    one = {"lang": "en", "title": "Bridge at Orm closed", "outlet": "The Orm Post"}
    address = "https://orm.example/bridge"
    (pages / "a.html").write_text(HEAD.format(**one, url=address, more="", body=EARLIER), "utf-8")
    (pages / "b.html").write_text(
        HEAD.format(**one, url=address, more=MODIFIED, body=LATER), "utf-8"
    )
    other = {"lang": "es", "title": "Cerrado el puente de Orm", "outlet": "La Voz de Orm"}
    (pages / "c.html").write_text(
        HEAD.format(**other, url="https://voz.example/puente", more="", body=SPANISH), "utf-8"
    )
    with Case.create(pages / "case", title="The bridge at Orm") as case:
        case.add([pages / "a.html", pages / "b.html", pages / "c.html"])
        case.build(workers=1)
    room = CaseRoom(pages / "case")
    with served(room) as found:
        yield found
    room.close()


def test_what_a_later_version_changed_stands_side_by_side(page: Page, bridge: str):
    at(page, bridge, "#/versions")
    row = page.locator("main tbody tr", has_text="Four")
    expect(row.locator("del")).to_have_text("Four")
    expect(row.locator("ins")).to_have_text("Six")
    keys(page, "j j")
    expect(page.locator("[data-rail] mark")).to_have_text(
        ["open again on Monday", "stay closed for a week"]
    )
    page.get_by_role("link", name="earlier").click()
    expect(page.get_by_role("link", name="a later version")).to_be_visible()
    page.get_by_role("link", name="what changed").click()
    expect(page.locator("main h1")).to_contain_text("Versions")


def test_a_page_in_another_language_is_marked_as_not_read(page: Page, bridge: str):
    at(page, bridge, "#/reader")
    row = page.locator("main tbody tr", has_text="Cerrado")
    expect(row).to_contain_text("Spanish, not read")
    row.click()
    expect(page.locator("main header")).to_contain_text("Spanish, not read: its words are kept")
    expect(page.locator("main .band", has_text="Spanish, not read").first).to_be_visible()
    expect(page.locator(".page [lang=es]").first).to_be_attached()
