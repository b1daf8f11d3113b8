"""Our own labelled pages: every character of a page belongs to one block of known kind.

A page is `NAME.txt` or `NAME.html`, its gold `NAME.gold`: one line a block in the order of the
text, `kind [depth=N] [author="..."] [time=...] | words`. The words are the whole block, or its
first and its last ones with ` ... ` between. What surprises: blanks count for nothing, so that a
renderer may set its lines as it likes; words that are not there stop the loading.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from conspectus.records import BlockKind

FORMS = Path(__file__).parents[1] / "tests/forms"
"""Papers that are no newspaper article, in the same two folders."""
PAGES = Path(__file__).parents[1] / "tests/pages"
"""Two folders: `dev` may be read to mend the reader, `test` is only scored."""
_HEAD = re.compile(r'(\w+)(?: depth=(\d+))?(?: author="([^"]*)")?(?: time=(\S+))? \| (.+)')
_FACT = re.compile(r"(outlet|title|byline|published) = (.+)")
"""A row before the blocks: what the paper says of itself."""
_GAP = " ... "


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldBlock:
    """A block as we labelled it; `start` and `end` count the non-blank characters of the page."""

    start: int
    end: int
    kind: BlockKind
    depth: int | None = None
    author: str | None = None
    time: str | None = None
    """A minute: "2031-05-06T08:30", with Z where the page says which zone its clock keeps."""


def pages(group: str, folder: Path = PAGES) -> Iterator[Path]:
    """Yield the pages of a group that have a gold, by name."""
    for gold in sorted((folder / group).glob("*.gold")):
        yield next(p for p in (gold.with_suffix(".txt"), gold.with_suffix(".html")) if p.exists())


def squeeze(text: str) -> str:
    """Return a text without its blanks: what gold offsets count."""
    return "".join(text.split())


def load(page: Path, text: str) -> list[GoldBlock]:
    """Return the gold blocks of a page whose text a reader made.

    Raises:
        ValueError: Words of the gold are not where they should be, or words are left over.
    """
    bare = squeeze(text)
    found: list[GoldBlock] = []
    at = 0
    gold = page.with_suffix(".gold")
    for number, row in enumerate(gold.read_text("utf-8").splitlines(), 1):
        if _FACT.fullmatch(row):
            continue
        match = _HEAD.fullmatch(row)
        if match is None or match[1] not in get_args(BlockKind):
            raise ValueError(f"{gold.name}:{number}: expected 'kind | words', found {row!r}")
        first, _, last = match[5].partition(_GAP)
        first, last = squeeze(first), squeeze(last)
        end = bare.find(last, at + len(first)) + len(last) if last else at + len(first)
        if not bare.startswith(first, at) or end < at + len(first):
            raise ValueError(
                f"{gold.name}:{number}: expected {match[5]!r}, found {bare[at : at + 60]!r}"
            )
        found.append(
            GoldBlock(
                start=at,
                end=end,
                kind=_kind(match[1]),
                depth=int(match[2]) if match[2] else None,
                author=match[3],
                time=match[4],
            )
        )
        at = end
    if at != len(bare):
        raise ValueError(f"{gold.name}: no block holds {bare[at : at + 60]!r}")
    return found


def facts(page: Path) -> dict[str, str]:
    """Return what a page says of itself, by the rows of its gold that are no blocks."""
    rows = page.with_suffix(".gold").read_text("utf-8").splitlines()
    return {match[1]: match[2] for match in map(_FACT.fullmatch, rows) if match}


def comments(blocks: list[GoldBlock]) -> list[GoldBlock]:
    """Return the comments of a page, each from its author's name to its last word."""
    heads = [n for n, b in enumerate(blocks) if b.kind == "comment" and b.author]
    found = []
    for n, after in itertools.zip_longest(heads, heads[1:], fillvalue=len(blocks)):
        own = [b for b in blocks[n:after] if b.kind == "comment"]
        head = own[0]
        found.append(
            GoldBlock(
                start=head.start,
                end=own[-1].end,
                kind="comment",
                depth=head.depth,
                author=head.author,
            )
        )
    return found


def _kind(name: str) -> BlockKind:
    return next(kind for kind in get_args(BlockKind) if kind == name)
