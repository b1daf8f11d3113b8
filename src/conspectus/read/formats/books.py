"""EPUB: all chapters of a book as one page, in the order in which they are to be read."""

import html
import posixpath
from urllib.parse import unquote

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from conspectus.read.formats.office import open_package, read_part
from conspectus.read.formats.pieces import RefusedError, Rendered, as_given, iso_date
from conspectus.read.formats.safe_xml import local, parse_xml, words
from conspectus.read.markup import declared_charset
from conspectus.read.plaintext import decode

_MOST_CHAPTERS = 3_000
_MOST_BYTES = 60_000_000  # of all chapters together


def render_epub(data: bytes) -> Rendered:
    """Return a book as one HTML page, a section a chapter."""
    with open_package(data) as package:
        container = read_part(package, "META-INF/container.xml")
        if container is None:
            raise RefusedError(
                "broken", "the book does not say where its contents are; save it again"
            )
        roots = (e.get("full-path") for e in parse_xml(container).iter() if local(e) == "rootfile")
        where = next((r for r in roots if r), None)
        described = read_part(package, where) if where else None
        if where is None or described is None:
            raise RefusedError("broken", "the book's list of contents is missing; save it again")
        book = parse_xml(described)
        pages, total = [], 0
        for name in _spine(book, posixpath.dirname(where))[:_MOST_CHAPTERS]:
            chapter = read_part(package, name)
            total += len(chapter or b"")
            if total > _MOST_BYTES:
                raise RefusedError("too_large", f"chapters of more than {_MOST_BYTES:,} bytes")
            if chapter:
                pages.append(_body(chapter))
    text = "\n".join(f"<section>{page}</section>" for page in pages if page.strip())
    if not text:
        raise RefusedError("no_text", "the book has no chapters that can be read")
    said = _said(book)
    return Rendered(
        text=f"<html><body><article>{text}</article></body></html>",
        marked=True,
        given=as_given(
            {
                "title": said.get("title"),
                "byline": said.get("creator"),
                "published": iso_date(said.get("date")),
                "outlet": said.get("publisher"),
            }
        ),
    )


def _spine(book: etree._Element, folder: str) -> list[str]:
    """Return the names of the chapters in reading order, each once."""
    files = {e.get("id"): unquote(e.get("href") or "") for e in book.iter() if local(e) == "item"}
    order = (e.get("idref") for e in book.iter() if local(e) == "itemref")
    names = (posixpath.normpath(posixpath.join(folder, files[i])) for i in order if files.get(i))
    return list(dict.fromkeys(names))


def _body(chapter: bytes) -> str:
    source, _ = decode(chapter, None, declared_charset(chapter))
    tree = LexborHTMLParser(source)
    for node in tree.css("nav, script, style"):
        node.decompose()
    body = tree.body
    return (body.html or "") if body is not None else html.escape(source)


def _said(book: etree._Element) -> dict[str, str]:
    """Return the first of each thing a book says of itself."""
    found: dict[str, str] = {}
    for element in book.iter():
        if local(element) in ("title", "creator", "date", "publisher"):
            found.setdefault(local(element), words(element).strip())
    return found
