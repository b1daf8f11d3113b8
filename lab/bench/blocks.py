"""The blocks benchmark: what each character of our own labelled pages is called.

The pages and their gold are ours and lie under tests/pages, so the score is ours as well. `dev` may
be read to mend the reader; `test` is only scored. With `python -m lab.bench.blocks` the blocks of
`dev` that are called otherwise are listed, the gravest first.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from conspectus.knowledge import Outlets
from conspectus.read import capture, read
from conspectus.records import Block, Document
from conspectus.settings import ReadSettings
from lab.bench.task import Set, Task
from lab.page_gold import PAGES, GoldBlock, comments, load, pages, squeeze

GROUPS = ("dev", "test")
_OUTLETS = Outlets()
_NO_ARTICLE = {"comment", "related", "other_article", "boilerplate", "footer", "author_bio"}
_ARTICLE = {"title", "heading", "body", "update", "caption"}


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the text and the blocks of each page."""
    for number, page in enumerate(pages(data.name, data.parent)):
        if limit is not None and number >= limit:
            return
        yield page.name, row(*read_blocks(page))


def row(document: Document, blocks: Sequence[Block]) -> dict[str, Any]:
    """Return the text and the blocks of a page as they are scored."""
    return {
        "text": document.text,
        "blocks": [
            {
                "start": len(squeeze(document.text[: b.span.start])),
                "end": len(squeeze(document.text[: b.span.end])),
                "kind": b.kind,
                "depth": b.depth,
                "author": b.author,
                "time": _minute(b),
            }
            for b in blocks
        ],
    }


def read_blocks(page: Path, outlets: Outlets = _OUTLETS) -> tuple[Document, tuple[Block, ...]]:
    """Return the document and the blocks of one of the pages."""
    document, blocks, _ = read(capture(page.read_bytes(), page.name), ReadSettings(), outlets)
    return document, blocks


def score(gold: Path, predictions: dict[str, Any]) -> dict[str, Any]:
    """Return the share of non-blank characters, comments and updates that are called rightly."""
    counts: Counter[tuple[str, str]] = Counter()
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for page in pages(gold.name, gold.parent):
        if page.name not in predictions:
            continue
        found = predictions[page.name]
        blocks = load(page, found["text"])
        kinds = kinds_of(found)
        for block in blocks:
            counts.update((block.kind, kind) for kind in kinds[block.start : block.end])
        for comment in comments(blocks):
            own = [b for b in found["blocks"] if _overlap(b, comment) and b["kind"] == "comment"]
            wanted.update(("author", "depth"))
            right["author"] += comment.author in [b["author"] for b in own]
            right["depth"] += bool(own) and own[-1]["depth"] == comment.depth
        for block in blocks:
            if block.time:
                wanted["time"] += 1
                times = [b["time"] for b in found["blocks"] if _overlap(b, block)]
                right["time"] += block.time in times
    total = sum(counts.values()) or 1
    golds, guesses = Counter[str](), Counter[str]()
    for (kind, guess), n in counts.items():
        golds[kind] += n
        guesses[guess] += n
    outside = sum(n for (k, _), n in counts.items() if k in _NO_ARTICLE) or 1
    inside = sum(n for (k, _), n in counts.items() if k in ("body", "update")) or 1
    return {
        "right": sum(n for (k, g), n in counts.items() if k == g) / total,
        "leak": sum(n for (k, g), n in counts.items() if k in _NO_ARTICLE and g in _ARTICLE)
        / outside,
        "lost": sum(
            n for (k, g), n in counts.items() if k in ("body", "update") and g not in _ARTICLE
        )
        / inside,
        "kinds": {
            kind: 2 * counts[kind, kind] / (golds[kind] + guesses[kind]) for kind in sorted(golds)
        },
        "comments": {key: right[key] / (wanted[key] or 1) for key in ("author", "depth")},
        "updates": {"time": right["time"] / (wanted["time"] or 1)},
    }


def failures(group: str) -> Iterator[tuple[int, str, str, str, str]]:
    """Yield (characters, page, kind, wrong kind, first words) of each gold block called wrongly."""
    for name, found in predict(PAGES / group, group, None):
        page = PAGES / group / name
        bare = squeeze(found["text"])
        kinds = kinds_of(found)
        for block in load(page, found["text"]):
            wrong = Counter(k for k in kinds[block.start : block.end] if k != block.kind)
            for kind, n in wrong.items():
                yield n, name, block.kind, kind, bare[block.start : block.end][:50]


def kinds_of(found: dict[str, Any]) -> list[str]:
    """Return the kind of each character that is not blank."""
    kinds: list[str] = []
    for block in found["blocks"]:
        kinds += [block["kind"]] * (block["end"] - block["start"])
    return kinds


def _overlap(block: dict[str, Any], gold: GoldBlock) -> bool:
    return bool(block["start"] < gold.end and gold.start < block["end"])


def _minute(block: Block) -> str | None:
    """Return when a block was written, to the minute; Z unless no zone is known."""
    begin: datetime | None = block.time.begin if block.time else None
    if begin is None or block.time is None:
        return None
    return begin.strftime("%Y-%m-%dT%H:%M") + ("" if block.time.floating else "Z")


def _figures() -> dict[str, tuple[str, str]]:
    shown = {
        "characters right": "right",
        "leak": "leak",
        "lost": "lost",
        "comment author": "comments.author",
        "comment depth": "comments.depth",
        "update time": "updates.time",
    }
    return in_groups(shown | of_kinds(sorted(_ARTICLE | _NO_ARTICLE)))


def of_kinds(kinds: Iterable[str]) -> dict[str, str]:
    """Return where the score of each kind of block stands, by its name."""
    return {f"f1 {kind}": f"kinds.{kind}" for kind in kinds}


def in_groups(shown: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Return the figures of a task in both of its groups."""
    return {f"{group} {name}": (group, path) for group in GROUPS for name, path in shown.items()}


def sets_of(folder: Path) -> dict[str, Set]:
    """Return the groups of a folder whose pages are data and gold in one."""
    return {g: Set(data=str(folder / g), gold=str(folder / g)) for g in GROUPS}


TASK = Task(
    name="blocks",
    sets=sets_of(PAGES),
    predict=predict,
    figures=_figures(),
    form="object",
    scorer=score,
)

if __name__ == "__main__":
    for n, page, kind, wrong, words in sorted(failures("dev"), reverse=True):
        sys.stdout.write(f"{n:5d}  {page:26s} {kind:13s} as {wrong:13s} {words}\n")
