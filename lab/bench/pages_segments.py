"""The pages_segments benchmark: body, comments, title, author and date out of an HTML page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lab.bench.pages import body, read_page
from lab.bench.task import Set, Task, lines


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the zones and the metadata of each page."""
    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        document, blocks = read_page(row["html"])
        begin = document.published.value.begin if document.published else None
        inferred = document.published is not None and document.published.basis == "inferred"
        yield (
            row["id"],
            {
                "body": body(document, blocks),
                "comments": "\n".join(
                    document.text[b.span.start : b.span.end].strip()
                    for b in blocks
                    if b.kind == "comment"
                ),
                "title": document.title.value if document.title else None,
                "author": document.byline.value if document.byline else None,
                "date": begin.date().isoformat() if begin and not inferred else None,
            },
        )


def _trafilatura(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    import trafilatura

    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        found: Any = trafilatura.bare_extraction(row["html"], with_metadata=True)
        yield (
            row["id"],
            {
                "body": found.text if found else "",
                "comments": (found.comments or "") if found else "",
                "title": found.title if found else None,
                "author": found.author if found else None,
                "date": found.date if found else None,
            },
        )


def _resiliparse(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    from resiliparse.extract.html2text import extract_plain_text

    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        yield row["id"], {"body": extract_plain_text(row["html"], main_content=True)}


TASK = Task(
    name="pages_segments",
    sets={"dev": Set(data="pages.jsonl.gz", gold="gold.json")},
    predict=predict,
    peers={"trafilatura": _trafilatura, "resiliparse": _resiliparse},
    figures={
        "body f1": ("dev", "body_f1"),
        "comments found": ("dev", "comments_found"),
        "comments leaked": ("dev", "comments_leaked_into_body"),
        "date precision": ("dev", "date/precision"),
        "date recall": ("dev", "date/recall"),
        "author recall": ("dev", "author/recall"),
        "title recall": ("dev", "title/recall"),
    },
    form="object",
)
