"""Letters and saved pages in the shape of letters: EML, MHTML and MBOX.

`render_letter` and `render_mhtml` turn one message into its HTML or text; `expand_mbox` streams a
mailbox. What surprises: an MHTML file's date is the day it was saved, never the page's; and a
letter's plain part is taken where there is no HTML, attachments never.
"""

import plistlib
import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from typing import BinaryIO
from xml.parsers.expat import ExpatError

from conspectus.read.formats.pieces import (
    Limits,
    Piece,
    RefusedError,
    Rendered,
    Unread,
    as_given,
    iso_date,
)
from conspectus.read.markup import declared_charset
from conspectus.read.plaintext import decode

_MOST_PARTS = 500
_LINE = 1 << 20
_STUFFED = re.compile(rb"^>(>*From )", re.M)


def render_letter(data: bytes) -> Rendered:
    """Return a letter's HTML or text, with sender, date and subject as it gives them."""
    message = _parse(data)
    given = as_given(
        {
            "byline": _sender(_header(message, "from")),
            "published": iso_date(_header(message, "date")),
            "title": _header(message, "subject"),
        }
    )
    parts = [p for p in _parts(message) if not p.is_attachment()]
    for kind in ("text/html", "text/plain"):
        found = [p for p in parts if p.get_content_type() == kind]
        if found:
            pages = [_content(p) for p in found]
            if any(page.strip() for page in pages):
                return Rendered(text="\n\n".join(pages), marked=kind == "text/html", given=given)
    raise RefusedError(
        "no_text", "the letter has no text of its own; save what is attached instead"
    )


def render_mhtml(data: bytes) -> Rendered:
    """Return the page an MHTML file holds, with the address it was saved from."""
    message = _parse(data)
    parts = [p for p in _parts(message) if p.get_content_type() in _PAGE]
    if not parts:
        raise RefusedError("no_text", "no page inside; save it again as HTML")
    start = _header(message, "start") or str(message.get_param("start") or "")
    named = [p for p in parts if start and _header(p, "content-id") == start]
    where = _header(message, "snapshot-content-location")
    named = named or [p for p in parts if where and _header(p, "content-location") == where]
    page = (named or parts)[0]
    url = where or _header(page, "content-location") or ""
    return Rendered(
        text=_content(page),
        marked=page.get_content_type() != "text/plain",
        given=as_given({"url": url if url.startswith(("http://", "https://")) else None}),
    )


_PAGE = ("text/html", "application/xhtml+xml", "text/plain")


def render_webarchive(data: bytes) -> Rendered:
    """Return the page a Safari web archive holds, with its address."""
    try:
        whole = plistlib.loads(data)
        main = whole["WebMainResource"]
        body, url = bytes(main["WebResourceData"]), str(main.get("WebResourceURL") or "")
    except (plistlib.InvalidFileException, ExpatError, KeyError, TypeError, ValueError) as error:
        raise RefusedError(
            "broken", f"the web archive is damaged ({error}); save it again"
        ) from error
    text, _ = decode(body, str(main.get("WebResourceTextEncodingName") or "") or None)
    return Rendered(
        text=text,
        marked="html" in str(main.get("WebResourceMIMEType") or "text/html"),
        given=as_given({"url": url if url.startswith(("http://", "https://")) else None}),
    )


def expand_mbox(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the letters of a mailbox one by one, without holding more than one."""
    number, size, refused = 0, 0, 0
    lines: list[bytes] = []
    blank, open_ = True, False

    def letter() -> Piece | Unread:
        where = f"{uri}!/letter-{number}.eml"
        if size > limits.piece_bytes:
            most = f"a letter of more than {limits.piece_bytes:,} bytes; it is left out"
            return Unread(uri=where, kind="too_large", message=most)
        data = _STUFFED.sub(rb"\1", b"".join(lines))
        return Piece(data=data, uri=where, via="mbox", media_type="message/rfc822")

    stream.seek(0)
    while line := stream.readline(_LINE):
        if blank and line.startswith(b"From "):
            if open_ and lines:
                yield letter()
            number += 1
            if number > limits.pieces:
                raise RefusedError(
                    "too_many", f"more than {limits.pieces:,} letters; split the mailbox"
                )
            lines, size, open_ = [], 0, True
        elif open_:
            size += len(line)
            if size <= limits.piece_bytes:
                lines.append(line)
        else:
            refused += 1
        blank = line in (b"\n", b"\r\n")
    if open_ and lines:
        yield letter()
    if refused and not number:
        raise RefusedError("broken", "no letter begins in it; is it a mailbox?")


def _parse(data: bytes) -> EmailMessage:
    try:
        return BytesParser(policy=policy.default).parsebytes(data)
    except (MessageError, ValueError, LookupError, IndexError, TypeError) as error:
        raise RefusedError("broken", f"the letter is damaged ({error}); save it again") from error


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts that are no containers, in order, at most a few hundred."""
    todo, seen = [message], 0
    while todo and seen < _MOST_PARTS:
        part = todo.pop(0)
        seen += 1
        if not part.is_multipart():
            yield part
            continue
        inner = part.get_payload()
        if isinstance(inner, list):
            todo[:0] = [p for p in inner[:_MOST_PARTS] if isinstance(p, EmailMessage)]


def _content(part: EmailMessage) -> str:
    """Return a part's words; its charset, the page's own, then a guess."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset()
    if charset and charset not in ("us-ascii", "utf-8"):
        try:
            return data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data, None, declared_charset(data))[0]


def _header(message: EmailMessage, name: str) -> str | None:
    """Return a header decoded; None if it is missing or cannot be read."""
    try:
        value = message[name]
        return str(value).strip() if value is not None else None
    except (MessageError, ValueError, LookupError, IndexError, TypeError, AttributeError):
        return None


def _sender(value: str | None) -> str | None:
    """Return the name of a sender; the address where there is no name."""
    if not value:
        return None
    name, address = parseaddr(value)
    return name or address or None
