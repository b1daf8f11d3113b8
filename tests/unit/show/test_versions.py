"""Two captures of a page, from the files to the screen."""

import json

import pytest

from conspectus import cli
from conspectus.case import Case
from conspectus.views import Lens, versions

PAGE = """<html><head><title>Boats lost off Eastmere</title>
<link rel="canonical" href="https://quay.example/boats">
<meta property="og:site_name" content="The Quay Herald">
<meta property="article:published_time" content="2031-05-04T08:00:00Z">
<meta property="article:modified_time" content="2031-05-04T{hour}:00:00Z"></head>
<body><h1>Boats lost off Eastmere</h1><p>The harbour council said on Monday that {count} boats were
lost in the storm that crossed the bay, and that an inquiry would begin on Friday.</p>
<p>Nobody was hurt, although two of the crews were in the water for an hour before the lifeboat from
Kingsport reached them.</p>{more}</body></html>"""


@pytest.fixture
def case(tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    late = "<p>A fourth crew was found at dawn on the sands below the mill.</p>"
    (pages / "noon.html").write_text(PAGE.format(hour=12, count="eleven", more=""))
    (pages / "night.html").write_text(PAGE.format(hour=22, count="twelve", more=late))
    with Case.create(tmp_path / "case") as made:
        made.add([pages])
        made.build(workers=1)
        yield made


def test_a_rewritten_page_shows_the_words_that_changed(case, capsys):
    (found,) = versions(case.snapshot()).rewritings
    assert (found.earlier.uri, found.later.uri, found.ordered) == ("noon.html", "night.html", True)
    assert found.outlet == "The Quay Herald"
    words = [(c.before and c.before.words, c.after and c.after.words) for c in found.changes]
    assert words[0] == ("eleven", "twelve")
    assert words[1] == (None, "A fourth crew was found at dawn on the sands below the mill")
    assert len(words) == 2
    assert not versions(case.snapshot(), Lens(without=("The Quay Herald",))).rewritings

    assert cli.run(["show", str(case.layout.root), "versions"]) == 0
    shown = capsys.readouterr().out
    assert "eleven" in shown
    assert "twelve" in shown
    assert cli.run(["show", str(case.layout.root), "versions", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rewritings"][0]["ordered"] is True
