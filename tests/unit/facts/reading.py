"""What tests of facts read sentences with: one set of tools a process, one paragraph a text."""

from functools import lru_cache
from typing import Any

from conspectus.analyse import Tools
from conspectus.language import Parsed, parse
from conspectus.records import Block, Document, Span


@lru_cache(maxsize=1)
def tools() -> Tools:
    return Tools()


def paragraph(text: str, *, kind: Any = "body", time: Any = None, **known: Any) -> Parsed:
    """Return a text of one paragraph, parsed; `known` is what else its document says of itself."""
    document = Document(id="d", capture_id="c", text=text, renderer="test/1", **known)
    span = Span(start=0, end=len(text))
    block = Block(id="b", doc_id="d", span=span, kind=kind, time=time)
    return parse(document, (block,), tools().nlp)
