"""One capture in; its Document, Blocks and Problems out."""

from conspectus.ids import make_id
from conspectus.knowledge import Outlets
from conspectus.read.captures import Captured
from conspectus.read.lines import Line
from conspectus.read.markup import RENDERER, declared_charset, render
from conspectus.read.plaintext import decode, lines_of
from conspectus.records import Block, Document, Problem, Span
from conspectus.settings import ReadSettings


def read(
    captured: Captured, settings: ReadSettings, outlets: Outlets
) -> tuple[Document, tuple[Block, ...], tuple[Problem, ...]]:
    """Return the document of a capture, its blocks and what could not be read."""
    marked = captured.capture.media_type == "text/html"
    declared = declared_charset(captured.data) if marked else None
    text, _ = decode(captured.data, settings.encoding, declared)
    renderer = "read.plaintext/1"
    lines: list[Line]
    if marked:
        page = render(text)
        text, lines, renderer = page.text, page.lines, RENDERER
    else:
        lines = lines_of(text)
    doc_id = make_id("document", captured.capture.id)
    document = Document(id=doc_id, capture_id=captured.capture.id, text=text, renderer=renderer)
    blocks = []
    for number, line in enumerate(lines):
        start = line.start if number else 0
        end = lines[number + 1].start if number + 1 < len(lines) else len(text)
        span = Span(start=start, end=end)
        blocks.append(
            Block(id=make_id("block", doc_id, span), doc_id=doc_id, span=span, kind="body")
        )
    return document, tuple(blocks), ()
