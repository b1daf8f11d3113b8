"""The pages benchmark: the article's body out of an HTML page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.records import Block, Document
from conspectus.settings import ReadSettings
from lab.bench.task import Set, Task, lines

BODY = ("body", "update", "heading")


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the body of each page."""
    for row in _rows(data, limit):
        document, blocks = read_page(row["html"])
        yield row["id"], {"articleBody": body(document, blocks)}


def read_page(html: str, name: str = "page.html") -> tuple[Document, tuple[Block, ...]]:
    """Return the document and the blocks of a page or, by its name, of a text."""
    captured = capture(html.encode("utf-8", "replace"), name)
    document, blocks, _ = read(captured, ReadSettings(), _OUTLETS)
    return document, blocks


def body(document: Document, blocks: tuple[Block, ...]) -> str:
    """Return the text of the blocks that are the article."""
    return "\n".join(
        document.text[b.span.start : b.span.end].strip()
        for b in blocks
        if b.kind in BODY and not b.duplicate_of
    )


def _peer(extract: Callable[[str], str | None]) -> Callable[..., Iterator[tuple[str, Any]]]:
    def run(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
        for row in _rows(data, limit):
            yield row["id"], {"articleBody": extract(row["html"]) or ""}

    return run


def _trafilatura(html: str) -> str | None:
    import trafilatura

    found: str | None = trafilatura.extract(html)
    return found


def _trafilatura_body(html: str) -> str | None:
    import trafilatura

    found: str | None = trafilatura.extract(html, include_comments=False, include_tables=False)
    return found


def _resiliparse(html: str) -> str | None:
    from resiliparse.extract.html2text import extract_plain_text

    found: str = extract_plain_text(html, main_content=True, comments=False, alt_texts=False)
    return found


def _rows(data: Path, limit: int | None) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        yield row


_OUTLETS = Outlets.load()
TASK = Task(
    name="pages",
    sets={"dev": Set(data="pages.jsonl.gz", gold="gold.json")},
    predict=predict,
    peers={
        "trafilatura": _peer(_trafilatura),
        "trafilatura, body": _peer(_trafilatura_body),
        "resiliparse": _peer(_resiliparse),
    },
    figures={
        "f1": ("dev", "f1"),
        "precision": ("dev", "precision"),
        "recall": ("dev", "recall"),
        "worst tenth f1": ("dev", "f1_p10"),
    },
    form="object",
)
