"""The pages_text benchmark: the article's body out of a page already flattened to text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lab.bench.pages import body, read_page
from lab.bench.task import Set, Task, lines


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the body of each text."""
    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        document, blocks = read_page(row["text"], "page.txt")
        yield row["id"], {"articleBody": body(document, blocks)}


def _whole(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    for number, row in enumerate(lines(data)):
        if limit is not None and number >= limit:
            return
        yield row["id"], {"articleBody": row["text"]}


TASK = Task(
    name="pages_text",
    sets={"dev": Set(data="pages_text.jsonl.gz", gold="gold.json")},
    predict=predict,
    peers={"whole text": _whole},
    figures={
        "f1": ("dev", "f1"),
        "precision": ("dev", "precision"),
        "recall": ("dev", "recall"),
        "worst tenth f1": ("dev", "f1_p10"),
    },
    form="object",
)
