"""NewsML-G2 and ninjs: what agencies and newsrooms exchange, each item a capture.

What surprises: an item may come in several renditions of one text; the one in HTML is taken, else
the plain one, and a version later in the file does not replace an earlier: both are accounts.
"""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from lxml import etree

from conspectus.read.formats.pieces import (
    ITEM,
    NO_PAGES,
    Limits,
    Part,
    Piece,
    RefusedError,
    Unread,
    iso_date,
    make_item,
    plain,
)
from conspectus.read.formats.safe_xml import as_html, child, local, parse_xml, words

_NINJS_BODIES: tuple[tuple[Part, str], ...] = (
    ("html", "body_html"),
    ("html", "body_xhtml"),
    ("text", "body_text"),
)


def expand_newsml(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the news items of a NewsML-G2 file, a single item or a message of several."""
    stream.seek(0)
    root = parse_xml(stream.read(limits.piece_bytes))
    items = [e for e in root.iter() if local(e) == "newsItem"]
    empty = 0
    for number, item in enumerate(items[: limits.pieces], 1):
        fields, parts = _item(item)
        if "html" in parts or "text" in parts:
            data = make_item(fields, parts)
            yield Piece(data=data, uri=f"{uri}!/item-{number}", via="newsml", media_type=ITEM)
        else:
            empty += 1
    if not items:
        raise RefusedError(NO_PAGES, "it holds no news items")
    if empty:
        message = f"{empty} of its {len(items)} items have no text, such as pictures"
        yield Unread(uri=uri, kind="no_text", message=message)


def _item(item: etree._Element) -> tuple[dict[str, Any], dict[Part, str]]:
    """Return the values of a news item by name, and which of them is what."""
    fields: dict[str, Any] = {"guid": item.get("guid"), "version": item.get("version")}
    parts: dict[Part, str] = {}
    names: tuple[tuple[Part, str, tuple[str, ...]], ...] = (
        ("title", "headline", ("headline", "itemTitle", "title")),
        ("byline", "by", ("by",)),
        ("published", "dated", ("contentCreated", "firstCreated", "versionCreated", "embargoed")),
    )
    meta = [m for m in (child(item, "contentMeta"), child(item, "itemMeta")) if m is not None]
    for part, field, tags in names:
        found = next((words(e) for t in tags for m in meta for e in m if local(e) == t), "")
        if found.strip():
            fields[field] = iso_date(found) if part == "published" else " ".join(found.split())
            parts[part] = field
    provider = next(
        (_name_of(e) for t in ("infoSource", "provider") for m in meta for e in m if local(e) == t),
        "",
    )
    if provider:
        fields["provider"], parts["outlet"] = provider, "provider"
    inline = [e for e in item.iter() if local(e) in ("inlineXML", "inlineData")]
    for element in inline:
        kind = element.get("contenttype") or ""
        if local(element) == "inlineXML":
            body = next((e for e in element.iter() if local(e) in _BODY), element)
            fields["body"] = as_html(body)
            parts["html"] = "body"
            break
        if kind.startswith("text/") or not kind:
            fields["body"] = words(element)
            parts["html" if "html" in kind else "text"] = "body"
    if not str(fields.get("body", "")).strip():
        parts.pop("html", None)
        parts.pop("text", None)
    return fields, parts


_BODY = ("body.content", "body", "block")


def _name_of(element: etree._Element) -> str:
    """Return the name of a party: spelt out, as a literal, or the end of its code."""
    spelt = words(child(element, "name")).strip()
    return spelt or element.get("literal") or (element.get("qcode") or "").rpartition(":")[2]


def read_ninjs(item: Mapping[str, Any]) -> tuple[dict[str, Any], dict[Part, str]] | None:
    """Return a ninjs object as values and parts; None if it is none.

    Both the early form (`body_html`, `headline`) and that of version 2 and later (`bodies`,
    `headlines`) are known.
    """
    fields = {str(k): plain(v) for k, v in item.items() if not isinstance(v, list | dict)}
    parts: dict[Part, str] = {}
    for part, name in _NINJS_BODIES:
        if str(fields.get(name) or "").strip() and not parts:
            parts[part] = name
    for body in _dicts(item.get("bodies")):
        value = str(body.get("value") or "")
        if value.strip() and not parts:
            fields["body"] = value
            parts["html" if "html" in str(body.get("contenttype") or "") else "text"] = "body"
    if not parts:
        return None
    headline = fields.get("headline") or next(
        (str(h.get("value") or "") for h in _dicts(item.get("headlines"))), ""
    )
    source = fields.get("source") or next(
        (str(s.get("name") or "") for s in _dicts(item.get("infosources"))), ""
    )
    said: dict[Part, Any] = {
        "title": headline,
        "byline": fields.get("byline") or fields.get("by"),
        "published": next(
            (
                fields[n]
                for n in ("contentcreated", "firstcreated", "versioncreated")
                if n in fields
            ),
            None,
        ),
        "outlet": source or fields.get("copyrightholder"),
        "url": next(
            (fields[n] for n in ("url", "uri") if str(fields.get(n)).startswith("http")), None
        ),
    }
    for part, value in said.items():
        if value:
            fields[f"ninjs_{part}"] = value
            parts[part] = f"ninjs_{part}"
    return fields, parts


def _dicts(value: Any) -> list[Mapping[str, Any]]:
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []
