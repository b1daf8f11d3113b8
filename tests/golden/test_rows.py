"""What is read in the sample pages, row by row: a change here is read like code.

`make golden` writes the files anew.
"""

from pathlib import Path

import pytest

from conspectus.analyse import Tools, analyse
from conspectus.ids import capture_id
from conspectus.read import Captured
from conspectus.records import Analysis, Capture
from conspectus.spans import words

HERE = Path(__file__).parent
PAGES = sorted((HERE.parents[1] / "examples" / "jan-mayen").glob("0*.txt"))


@pytest.fixture(scope="module")
def tools():
    return Tools()


def rows(analysis: Analysis) -> str:
    """Return an analysis as lines a person can read and compare."""
    text = analysis.document.text

    def said(spans):
        return f"«{words(text, spans)}»"

    named = {m.id: said(m.spans) for m in analysis.mentions}
    what = {e.id: said(e.triggers) for e in analysis.events}
    d = analysis.document
    lines = ["[document]"]
    for name in ("outlet", "title", "byline", "published", "modified"):
        stated = getattr(d, name)
        value = getattr(stated, "value", None)
        if name in ("published", "modified") and value:
            value = f"{value.begin:%Y-%m-%d %H:%M} .. {value.until:%Y-%m-%d %H:%M}"
        lines.append(f"{name}: {value} ({stated.basis})" if stated else f"{name}: not said")
    lines.append("[blocks]")
    for b in analysis.blocks:
        extra = " continues" if b.continues else ""
        extra += f" depth {b.depth}" if b.depth else ""
        extra += f" {b.time.begin:%H:%M}" if b.time and b.time.begin else ""
        piece = " ".join(text[b.span.start : b.span.end].split())
        lines.append(f"{b.kind}{extra}: {piece[:70]}")
    lines.append("[quotes]")
    for q in analysis.quotes:
        chain = " < ".join(named[m] for m in q.attribution)
        lines.append(f"{q.kind}: {said(q.content)} by {chain or 'not said'}")
    lines.append("[times]")
    lines += [f"{t.type} {t.value} {t.mod or ''}: {said(t.spans)}" for t in analysis.timexes]
    lines.append("[places]")
    lines += [f"{p.reading} {p.country}: {said(p.spans)}" for p in analysis.toponyms]
    lines.append("[events]")
    for e in analysis.events:
        parts = " ".join(f"{a.role}={named[a.mention_id]}" for a in e.arguments)
        lines.append(f"{e.type} {e.mode or ''} {e.status}: {said(e.triggers)} {parts}")
    lines.append("[figures]")
    for f in analysis.figures:
        of = what.get(f.event_id or "", "nothing")
        lines.append(f"{f.measure} {f.low}..{f.high}: {said(f.spans)} of {of}")
    lines.append("[checks]")
    lines += [f"{x.kind} {x.state}: {x.reason}" for x in analysis.discrepancies]
    lines.append("[problems]")
    lines += [f"{p.kind}: {p.message}" for p in analysis.problems]
    return "\n".join(line.rstrip() for line in lines) + "\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_a_sample_page_is_read_as_before(page, tools, request):
    data = page.read_bytes()
    capture = Capture(id=capture_id(data), uri=page.name, media_type="text/plain", size=len(data))
    found = analyse(Captured(capture=capture, data=data), tools)
    assert found.span_failures == 0
    golden = HERE / "rows" / f"{page.stem}.txt"
    if request.config.getoption("--renew-golden", default=False):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(rows(found), "utf-8")
    assert rows(found) == golden.read_text("utf-8"), "if this is better, run make golden"


def test_no_comment_and_no_sidebar_gives_a_fact(tools):
    for page in PAGES:
        data = page.read_bytes()
        capture = Capture(
            id=capture_id(data), uri=page.name, media_type="text/plain", size=len(data)
        )
        found = analyse(Captured(capture=capture, data=data), tools)
        junk = [
            b.span
            for b in found.blocks
            if b.kind in ("comment", "related", "other_article", "boilerplate", "footer")
        ]
        facts = (*found.mentions, *found.events, *found.quotes, *found.figures, *found.timexes)
        for fact in facts:
            for span in fact.spans:
                assert not any(j.start < span.end and span.start < j.end for j in junk)
