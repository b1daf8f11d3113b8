"""XML from strangers: nothing outside is loaded, no entity is unfolded, depth and size are bounded.

Bytes in, an lxml element out. What surprises: a document type declaration with entities of its own
is refused outright, since no saved page needs one and every bomb does.
"""

import html
import re
from collections.abc import Iterator

from lxml import etree

from conspectus.read.formats.pieces import RefusedError

_MOST_BYTES = 60_000_000  # lxml needs some ten times that as a tree
_ENTITIES = re.compile(rb"<!ENTITY\b", re.I)


def parse_xml(data: bytes) -> etree._Element:
    """Return the root of a document.

    Raises:
        RefusedError: It is too large, declares entities, or is no XML.
    """
    if len(data) > _MOST_BYTES:
        raise RefusedError("too_large", f"{len(data):,} bytes of XML, more than {_MOST_BYTES:,}")
    if _ENTITIES.search(data[:200_000].replace(b"\0", b"")):
        raise RefusedError(
            "bomb", "it declares XML entities, which are not unfolded; save it without"
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError("broken", f"broken XML ({error}); save it again") from error
    if root is None:
        raise RefusedError("broken", "it holds no XML element; save it again")
    return root


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield the children of these names, whatever their namespace."""
    for child in element:
        if local(child) in names:
            yield child


def child(element: etree._Element, *names: str) -> etree._Element | None:
    """Return the first child of these names, tried in their order."""
    return next((found for name in names for found in children(element, name)), None)


def words(element: etree._Element | None) -> str:
    """Return all text inside an element."""
    return "".join(str(t) for t in element.itertext()) if element is not None else ""


_HTML_NAMES = {"hl1": "h1", "hl2": "h2", "hl": "h2", "content": "div", "inlineXML": "div"}
_HTML_KEPT = frozenset(
    "h1 h2 h3 h4 h5 h6 p div span a b i em strong br ul ol li table tr td th blockquote "
    "figure figcaption section article pre sub sup".split()
)


def as_html(element: etree._Element) -> str:
    """Return XML with the names of HTML as HTML; other elements give their words only.

    The walk keeps its own stack. Attributes, scripts and styles are left out.
    """
    pieces: list[str] = []
    todo: list[tuple[etree._Element, bool]] = [(element, True)]
    while todo:
        node, opening = todo.pop()
        name = _HTML_NAMES.get(local(node), local(node))
        if not opening:
            if name in _HTML_KEPT and name != "br":
                pieces.append(f"</{name}>")
            pieces.append(html.escape(node.tail or "", quote=False) if node is not element else "")
            continue
        todo.append((node, False))
        if not name or name in ("script", "style", "head"):
            continue
        if name in _HTML_KEPT:
            pieces.append(f"<{name}>")
        pieces.append(html.escape(node.text or "", quote=False))
        todo += [(inner, True) for inner in reversed(node)]
    return "".join(pieces)
