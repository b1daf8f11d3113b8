"""PDF: the text of its pages, parted by form feeds, its paragraphs put together again.

Bytes in, text out; pictures of pages have none and are said to be pictures. What surprises: work
is counted in drawing operations, not in seconds, so that a hostile file stops at the same place on
every machine; and the file's own dates are left alone, because they tell when it was printed.
"""

import io
import logging
import re
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from conspectus.read.formats.columns import Row
from conspectus.read.formats.pieces import RefusedError, Rendered, as_given
from conspectus.read.formats.setting import Setting, join_rows, whole_words
from conspectus.read.sidecar import Given

_MOST_PAGES = 2_000
_MOST_OPERATIONS = 5_000_000  # of all pages; a dense page of a newspaper has 5,000 to 20,000
_MOST_CHARACTERS = 20_000_000
_SHOWS = frozenset((b"Tj", b"TJ", b"'", b'"'))
_MACHINE_TITLES = ("microsoft word", "untitled", "document", "powerpoint", "layout", "slide")

_PRINTED = re.compile(r"^(https?://\S{4,2000})[ \t]+1/\d{1,4}$", re.M)
"""What browsers print at the foot of the first page: its address and "1/3"."""

logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns of each oddity of a broken file


class _EnoughError(Exception):
    """More drawing than any paper needs."""


class _Counter:
    """Counts drawing operations over all pages."""

    def __init__(self) -> None:
        self.left = _MOST_OPERATIONS
        self.setting = Setting()

    def __call__(self, operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        """Count one; those that draw text are told to the setting of the page."""
        self.left -= 1
        if self.left < 0:
            raise _EnoughError
        if operator in _SHOWS:
            self.setting.show(operands, cm, tm)


def render_pdf(data: bytes) -> Rendered:
    """Return the text of a PDF, pages parted by form feeds."""
    reader = open_pdf(data)
    drawn: list[str | list[Row]] = []
    whole: set[str] = set()
    notes: list[tuple[str, str]] = []
    counter, broken, size = _Counter(), 0, 0
    total = len(reader.pages)
    for number in range(min(total, _MOST_PAGES)):
        try:
            setting = counter.setting = Setting()
            plain = reader.pages[number].extract_text(
                visitor_operand_before=counter, visitor_text=setting
            )
            rows = setting.rows()
            known = "\n".join(row.words for row in rows) == plain
            page: str | list[Row] = rows if known else plain
        except _EnoughError:
            notes.append(("too_long", f"pages from {number + 1} on are too intricate to be read"))
            break
        except Exception:  # one page of a broken file; pypdf raises whatever it stumbles over
            broken += 1
            plain = page = ""
        drawn.append(page)
        whole |= whole_words(plain)
        size += len(plain)
        if size > _MOST_CHARACTERS:
            notes.append(("too_long", f"only the first {number + 1} pages are read; split it"))
            break
    if total > _MOST_PAGES:
        notes.append(("too_long", f"only the first {_MOST_PAGES:,} of {total:,} pages are read"))
    if broken:
        notes.append(("broken", f"{broken} of {total} pages are damaged and left out"))
    pages = [page if isinstance(page, str) else join_rows(page, whole) for page in drawn]
    if not any(page.strip() for page in pages):
        why = "its pages are damaged" if broken else "its pages are pictures"
        raise RefusedError("no_text", f"the PDF holds no text: {why}; run text recognition first")
    return Rendered(text="\f".join(pages), given=_given(reader, pages[0]), notes=tuple(notes))


_BROKEN = (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError)


def open_pdf(data: bytes) -> PdfReader:
    """Return a PDF, opened.

    Raises:
        RefusedError: It is damaged, encrypted or without pages.
    """
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedError("encrypted", "the PDF needs a password; save it without one")
        if not len(reader.pages):
            raise RefusedError("broken", "the PDF has no pages; save it again")
    except (DependencyError, FileNotDecryptedError) as error:
        raise RefusedError(
            "encrypted", "the PDF is encrypted; print it to a new PDF first"
        ) from error
    except (*_BROKEN, RecursionError, ZeroDivisionError, NotImplementedError) as error:
        raise RefusedError("broken", f"the PDF is damaged ({error}); save it again") from error
    return reader


def _given(reader: PdfReader, first: str) -> tuple[Given, ...]:
    """Return the title a PDF bears, unless a machine gave it, and where it was printed from."""
    printed = _PRINTED.search(first)
    url = printed[1] if printed and "…" not in printed[1] else None
    try:
        title = str(reader.metadata.title or "") if reader.metadata else ""
    except Exception:  # a broken information dictionary costs the title, no more
        title = ""
    machine = title.lower().startswith(_MACHINE_TITLES) or title.lower().endswith(
        (".doc", ".docx", ".pdf", ".indd", ".qxp", ".rtf", ".odt")
    )
    named = len(title.split()) > 1 and not machine
    return as_given({"title": title if named else None, "url": url})
