"""One capture in; its Document, Blocks and Problems out."""

from conspectus.ids import make_id
from conspectus.knowledge import Outlets
from conspectus.read.captures import Captured
from conspectus.records import Block, Document, Problem, Span
from conspectus.settings import ReadSettings


def read(
    captured: Captured, settings: ReadSettings, outlets: Outlets
) -> tuple[Document, tuple[Block, ...], tuple[Problem, ...]]:
    """Return the document of a capture, its blocks and what could not be read."""
    text = captured.data.decode("utf-8", "replace")
    doc_id = make_id("document", captured.capture.id)
    document = Document(
        id=doc_id, capture_id=captured.capture.id, text=text, renderer="read.plaintext/0"
    )
    whole = Span(start=0, end=len(text))
    block = Block(id=make_id("block", doc_id, whole), doc_id=doc_id, span=whole, kind="body")
    return document, (block,), ()
