"""DOCX and ODT: the words of the text, a paragraph a line, notes at the end.

Both are ZIP archives of XML. What surprises: text that was deleted with tracked changes is not
read, text that was inserted is; and who made the file and when says nothing of who wrote the
article, so only a title is taken from its properties.
"""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from conspectus.read.formats.archives import read_member
from conspectus.read.formats.pieces import RefusedError, Rendered, as_given
from conspectus.read.formats.safe_xml import local, parse_xml, words

_MOST_PART = 60_000_000
_LEFT_OUT = frozenset(
    # DOCX
    ("del", "delText", "instrText", "moveFrom", "Fallback", "pPr", "rPr", "sectPr", "tblPr",
     # ODT
     "annotation", "tracked-changes", "forms", "sequence-decls", "annotation-end", "ruby-text")
)  # fmt: skip
_NOTES = frozenset(("note", "footnote", "endnote"))


def open_package(data: bytes) -> zipfile.ZipFile:
    """Return an office document or book as an archive.

    Raises:
        RefusedError: It is damaged.
    """
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise RefusedError("broken", f"the document is damaged ({error}); save it again") from error


def read_part(package: zipfile.ZipFile, name: str) -> bytes | None:
    """Return a file of a package; None if it is not there."""
    try:
        info = package.getinfo(name)
    except KeyError:
        return None
    return read_member(package, info, _MOST_PART)


def render_docx(data: bytes) -> Rendered:
    """Return the text of a Word document."""
    with open_package(data) as package:
        body = read_part(package, "word/document.xml")
        if body is None:
            raise RefusedError("broken", "the document has no text part; save it again")
        rows = list(_paragraphs(parse_xml(body)))
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            part = read_part(package, name)
            if part:
                rows += [row for row in _paragraphs(parse_xml(part)) if row.strip()]
        core = read_part(package, "docProps/core.xml")
    return _rendered(rows, core)


def render_odt(data: bytes) -> Rendered:
    """Return the text of an OpenDocument text."""
    with open_package(data) as package:
        body = read_part(package, "content.xml")
        if body is None:
            raise RefusedError("broken", "the document has no text part; save it again")
        manifest = read_part(package, "META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise RefusedError("encrypted", "the document needs a password; save it without one")
        rows = list(_paragraphs(parse_xml(body)))
        meta = read_part(package, "meta.xml")
    return _rendered(rows, meta)


def _rendered(rows: list[str], properties: bytes | None) -> Rendered:
    text = "\n\n".join(rows)
    if not text.strip():
        raise RefusedError("no_text", "the document holds no text; are its pages pictures?")
    title = None
    if properties:
        try:
            found = (e for e in parse_xml(properties).iter() if local(e) == "title")
            title = words(next(found, None))
        except RefusedError:
            title = None
    return Rendered(text=text, given=as_given({"title": title}))


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """Yield the paragraphs of a document in order, those of its notes after all others.

    The walk keeps its own stack; a paragraph inside another, as in a text box, is read after it.
    """
    notes: list[str] = []
    for found in _walk(root):
        if isinstance(found, list):
            notes += found
        else:
            yield found
    yield from notes


def _walk(root: etree._Element) -> Iterator[str | list[str]]:
    waiting: list[tuple[etree._Element, bool]] = [(root, False)]
    while waiting:
        element, in_note = waiting.pop()
        name = local(element)
        if name in _LEFT_OUT or not name:
            continue
        if name in ("p", "h"):
            row, inner = _row(element)
            if row.strip():
                yield [row] if in_note else row
            waiting += [(e, in_note or local(e) in _NOTES) for e in reversed(inner)]
            continue
        waiting += [(child, in_note) for child in reversed(element)]


def _row(paragraph: etree._Element) -> tuple[str, list[etree._Element]]:
    """Return a paragraph's words, and the elements inside that hold paragraphs of their own."""
    pieces: list[str] = []
    inner: list[etree._Element] = []
    odf = "opendocument" in str(paragraph.tag) or "urn:oasis" in str(paragraph.tag)
    if odf and paragraph.text:
        pieces.append(paragraph.text)
    todo: list[tuple[etree._Element, bool]] = [(child, True) for child in reversed(paragraph)]
    while todo:
        element, opening = todo.pop()
        if not opening:
            pieces.append(element.tail or "" if odf else "")
            continue
        name = local(element)
        todo.append((element, False))
        if name in _LEFT_OUT or not name:
            continue
        if name in ("txbxContent", "text-box", "table", "tbl", *_NOTES):
            inner.append(element)
            continue
        if name == "t" and not odf:
            pieces.append(element.text or "")
        elif name in ("tab", "ptab"):
            pieces.append("\t")
        elif name in ("br", "cr", "line-break"):
            pieces.append("\n")
        elif name == "noBreakHyphen":
            pieces.append("\u2011")
        elif name == "s":
            count = next((v for k, v in element.items() if str(k).endswith("}c")), "1")
            pieces.append(" " * min(int(count) if str(count).isdecimal() else 1, 1000))
        elif odf and element.text:
            pieces.append(element.text)
        todo += [(child, True) for child in reversed(element)]
    return "".join(pieces), inner
