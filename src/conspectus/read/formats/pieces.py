"""What formats hand on: pieces of a container, the text of a capture, and what was refused.

Every reader of a format is a function from bytes, or a seekable stream of them, to these records.
What surprises: a reader may raise `RefusedError` with a sentence for people; all else that goes
wrong inside it is turned into one by `formats.expand` and `formats.render`, never passed on.
"""

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from conspectus.read.sidecar import Given, GivenField

ITEM = "application/vnd.conspectus.item+json"
"""Media type of one entry of a table or feed: its fields as they came, and which is which."""

NO_PAGES = "no_pages"
"""Kind of what is refused because it is data of another sort: an XML file that is no feed."""

Part = Literal["html", "text", "outlet", "published", "url", "title", "byline"]

_TAG = re.compile(
    r"<(?:p|div|br|article|body|html|h[1-6]|ul|ol|span|img|figure|a)\b[^<>]{0,500}>", re.I
)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});", re.I)


class RefusedError(Exception):
    """Material that cannot be taken in.

    Args:
        kind: Short and stable: broken, encrypted, bomb, no_text ...
        message: What is wrong and what to do, without the name of the file.
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = " ".join(message.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which columns of a table are which; None = guess by the usual names."""

    text: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a container is taken in."""

    piece_bytes: int = 100_000_000
    """A piece larger than this is refused."""
    pieces: int = 200_000
    """Pieces of one container."""
    total_bytes: int = 4_000_000_000
    """All pieces of one container together."""
    encoding: str | None = None
    """Encoding of tables and letters that are not UTF-8 and do not say."""
    columns: Columns = Columns()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing inside a container."""

    data: bytes
    uri: str
    """Where it stands: `pile.zip!/folder/page.html`, or its own address."""
    via: str
    """The reader that took it out: zip, warc, feed ..."""
    media_type: str | None = None
    """None = to be judged by the bytes, then by the name."""
    fetched_at: datetime | None = None
    given: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A piece, or a whole container, that could not be taken in."""

    uri: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The text of one capture."""

    text: str
    marked: bool = False
    """The text is HTML, still to be rendered."""
    given: tuple[Given, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    """(kind, message) of each thing that could not be read."""


def as_given(values: Mapping[GivenField, str | None]) -> tuple[Given, ...]:
    """Return what a format itself says of a text, empty values left out."""
    return tuple(
        Given(field=field, value=" ".join(value.split()), basis="metadata")
        for field, value in values.items()
        if value and value.strip()
    )


def make_item(fields: Mapping[str, Any], parts: Mapping[Part, str]) -> bytes:
    """Return an entry of a table or feed as bytes of its own: the same entry, the same bytes.

    Args:
        fields: The entry's values by their own names.
        parts: Which name holds the text, the title ...
    """
    kept = {str(name): plain(value) for name, value in fields.items() if value is not None}
    whole = {"fields": kept, "parts": dict(parts)}
    made = json.dumps(whole, ensure_ascii=False, sort_keys=True)
    return made.encode("utf-8", "replace")


def render_item(data: bytes) -> Rendered:
    """Return the text of one entry and what the entry says of itself."""
    whole = json.loads(data)
    fields, parts = whole["fields"], whole["parts"]
    said = {part: str(fields[name]) for part, name in parts.items() if name in fields}
    given = as_given({part: said.get(part) for part in _GIVEN})
    if "html" in said:
        title = f"<h1>{html.escape(said['title'])}</h1>" if said.get("title") else ""
        return Rendered(
            text=f"<article>{title}<div>{said['html']}</div></article>", marked=True, given=given
        )
    return Rendered(text=said.get("text", ""), given=given)


_GIVEN: tuple[GivenField, ...] = ("outlet", "published", "url", "title", "byline")


def is_html(words: str) -> bool:
    """Return whether words are HTML and not plain text.

    >>> is_html("<p>The ferry left.</p>"), is_html("x < y and y > z")
    (True, False)
    """
    return bool(_TAG.search(words[:20_000]))


def is_escaped(words: str) -> bool:
    """Return whether words carry entities of HTML: "Smith &amp; Sons"."""
    return bool(_ENTITY.search(words[:20_000]))


def plain(value: Any) -> Any:
    """Return a value of a table as JSON can hold it; times as ISO 8601."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, list | tuple):
        return ", ".join(str(plain(v)) for v in value if v is not None)
    if isinstance(value, dict):
        return str(value.get("name") or value.get("value") or value.get("title") or "")
    return str(value)


def iso_date(value: str | None) -> str | None:
    """Return the date of a letter or feed as ISO 8601, in its own zone; as it was if it is none.

    >>> iso_date("Tue, 03 May 2011 22:10:00 -0500")
    '2011-05-03T22:10:00-05:00'
    """
    if not value:
        return None
    try:
        return parsedate_to_datetime(value.strip()).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return value.strip()
