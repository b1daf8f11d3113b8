"""The forms benchmark: papers that are no newspaper article, whole.

Communiqués, situation reports, interviews, channel exports and the like: our own texts under
tests/forms, scored block by block as in `blocks`, and by what the document says of itself: its
outlet, title, byline and day. `dev` may be read to mend the reader; `test` is only scored. With
`python -m lab.bench.forms` the blocks and data of `dev` that are wrong are listed.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conspectus.knowledge import Outlets
from conspectus.read.looks import bare
from conspectus.records import Document
from lab.bench import blocks
from lab.bench.task import Task
from lab.page_gold import FORMS, facts, load, pages, squeeze

_FACTS = ("outlet", "title", "byline", "published")
_OUTLETS = Outlets.load()


def predict(data: Path, set_name: str, limit: int | None) -> Iterator[tuple[str, Any]]:
    """Yield the text, the blocks and the data of each paper."""
    for number, page in enumerate(pages(data.name, data.parent)):
        if limit is not None and number >= limit:
            return
        document, found = blocks.read_blocks(page, _OUTLETS)
        yield page.name, blocks.row(document, found) | _said(document)


def _said(document: Document) -> dict[str, str | None]:
    day = document.published
    begin = day.value.begin if day and day.basis != "inferred" else None
    return {
        "outlet": document.outlet.value if document.outlet else None,
        "title": document.title.value if document.title else None,
        "byline": document.byline.value if document.byline else None,
        "published": begin.date().isoformat() if begin else None,
    }


def score(gold: Path, predictions: dict[str, Any]) -> dict[str, Any]:
    """Return the score of the blocks and the share of papers whose data are all as they print."""
    right: Counter[str] = Counter()
    for page in pages(gold.name, gold.parent):
        if page.name in predictions:
            wrong = _wrong(page, predictions[page.name])
            right.update(name for name in _FACTS if name not in wrong)
    total = len(predictions) or 1
    return blocks.score(gold, predictions) | {"facts": {n: right[n] / total for n in _FACTS}}


def _wrong(page: Path, found: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Return what is wrong of a paper's data: (as it prints, as it was read)."""
    wanted = facts(page)
    pairs = {n: (wanted.get(n) or "", found[n] or "") for n in _FACTS}
    return {n: p for n, p in pairs.items() if _key(p[0]) != _key(p[1])}


def _key(words: str) -> str:
    return bare(words.casefold().removeprefix("the "))


def _figures() -> dict[str, tuple[str, str]]:
    shown = {"characters right": "right", "leak": "leak", "lost": "lost"}
    shown |= {name: f"facts.{name}" for name in _FACTS}
    kinds = ("title", "byline", "date", "heading", "body", "update", "footer", "boilerplate")
    return blocks.in_groups(shown | blocks.of_kinds(kinds))


TASK = Task(
    name="forms",
    sets=blocks.sets_of(FORMS),
    predict=predict,
    figures=_figures(),
    form="object",
    scorer=score,
)


def failures(group: str) -> Iterator[str]:
    """Yield a line for each block and each datum of a paper that is wrong."""
    for name, found in predict(FORMS / group, group, None):
        page = FORMS / group / name
        for fact, (wanted, got) in _wrong(page, found).items():
            yield f"{name:26s} {fact:13s} is {got!r}, not {wanted!r}"
        squeezed = squeeze(found["text"])
        kinds = blocks.kinds_of(found)
        for block in load(page, found["text"]):
            wrong = Counter(k for k in kinds[block.start : block.end] if k != block.kind)
            for kind in wrong:
                words = squeezed[block.start : block.end][:60]
                yield f"{name:26s} {block.kind:13s} as {kind:13s} {words}"


if __name__ == "__main__":
    for line in failures("dev"):
        sys.stdout.write(f"{line}\n")
