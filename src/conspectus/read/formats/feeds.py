"""RSS, Atom and JSON Feed files: each entry a capture, with what the feed says of it.

A stream in, Pieces out. What surprises: a feed is never followed, neither to the pages it points
to nor to its own next page; what is read is what was saved, be it no more than a summary.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from lxml import etree

from conspectus.read.formats.pieces import (
    ITEM,
    Limits,
    Part,
    Piece,
    RefusedError,
    Unread,
    is_escaped,
    is_html,
    iso_date,
    make_item,
    plain,
)
from conspectus.read.formats.safe_xml import as_html, child, local, parse_xml, words
from conspectus.read.metadata import host_of

_BODIES = ("content:encoded", "encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "issued", "date", "created", "updated", "modified")
_AUTHORS = ("creator", "author", "byline")
_CUTS = (" | ", " - ", " – ", " — ", " :: ", " » ", " · ", ": ")


def expand_feed(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the entries of an RSS or Atom file in their order."""
    root = parse_xml(_all(stream, limits))
    channel = child(root, "channel")
    head = root if channel is None else channel
    outlet = words(child(head, "title")).strip()
    entries = [e for e in root.iter() if local(e) in ("item", "entry")]
    yield from _pieces((_entry(e, outlet) for e in entries), uri, limits)


def expand_json_feed(stream: BinaryIO, uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield the entries of a JSON Feed file in their order."""
    feed = load_json(_all(stream, limits))
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise RefusedError("broken", "the JSON feed has no list of items; save it again")
    outlet = str(feed.get("title") or "")
    rows = (_json_entry(i, outlet) for i in items if isinstance(i, dict))
    yield from _pieces(rows, uri, limits)


def load_json(data: bytes) -> Any:
    """Return what JSON says.

    Raises:
        RefusedError: It is broken, or nested absurdly deep.
    """
    try:
        return json.loads(data.decode("utf-8-sig", "replace"), strict=False)
    except (ValueError, RecursionError) as error:
        raise RefusedError("broken", f"broken JSON ({error}); save it again") from error


def _all(stream: BinaryIO, limits: Limits) -> bytes:
    stream.seek(0)
    data = stream.read(limits.piece_bytes + 1)
    if len(data) > limits.piece_bytes:
        raise RefusedError("too_large", f"more than {limits.piece_bytes:,} bytes; split it")
    return data


_Row = tuple[dict[str, Any], dict[Part, str]]


def _pieces(rows: Iterator[_Row], uri: str, limits: Limits) -> Iterator[Piece | Unread]:
    empty = number = 0
    for number, (fields, parts) in enumerate(rows, 1):
        if number > limits.pieces:
            raise RefusedError("too_many", f"more than {limits.pieces:,} entries; split the feed")
        if "html" not in parts and "text" not in parts:
            empty += 1
            continue
        data = make_item(fields, parts)
        yield Piece(data=data, uri=f"{uri}!/entry-{number}", via="feed", media_type=ITEM)
    if empty or not number:
        message = f"{empty} of its {number} entries have no text" if number else "it has no entries"
        yield Unread(uri=uri, kind="no_text", message=f"{message}; save the pages themselves")


def _entry(entry: etree._Element, channel: str) -> _Row:
    """Return an entry's values by name, and which of them is what."""
    fields: dict[str, Any] = {"feed": channel}
    kinds: dict[str, str] = {}
    for element in entry:
        name = local(element)
        if not name:
            continue
        name = f"{element.prefix}:{name}" if name == "encoded" and element.prefix else name
        kind = (element.get("type") or "").lower()
        if name == "link":
            value = element.get("href") or words(element)
            if element.get("rel") not in (None, "alternate"):
                continue
        elif kind == "xhtml":
            value = as_html(element)
        elif name == "author" and len(element):
            value = words(child(element, "name", "email"))
        elif name == "source" and len(element):
            value = words(child(element, "title"))
        else:
            value = words(element)
        if value.strip() and name not in fields:
            fields[name], kinds[name] = value.strip(), kind
    parts: dict[Part, str] = {}
    body = max((n for n in _BODIES if n in fields), key=lambda n: len(fields[n]), default=None)
    if body:
        value = fields[body]
        marked = kinds[body] in ("xhtml", "html") or (
            kinds[body] not in ("text", "text/plain") and (is_html(value) or is_escaped(value))
        )
        parts["html" if marked else "text"] = body
    _name_parts(fields, parts, ("link", "guid", "id"))
    return fields, parts


def _json_entry(item: Mapping[str, Any], channel: str) -> _Row:
    fields: dict[str, Any] = {"feed": channel}
    fields |= {str(k): plain(v) for k, v in item.items() if v not in (None, "", [])}
    authors = item.get("authors") or item.get("author")
    if isinstance(authors, list):
        fields["author"] = ", ".join(str(plain(a)) for a in authors)
    elif authors:
        fields["author"] = plain(authors)
    if "date_published" in fields:
        fields["published"] = fields["date_published"]
    parts: dict[Part, str] = {}
    for part, name in (("html", "content_html"), ("text", "content_text"), ("text", "summary")):
        if str(fields.get(name, "")).strip() and not parts:
            parts = {part: name}  # type: ignore[dict-item]
    _name_parts(fields, parts, ("url", "external_url", "id"))
    return fields, parts


def _name_parts(fields: dict[str, Any], parts: dict[Part, str], links: tuple[str, ...]) -> None:
    """Add to the parts of an entry its title, address, date, author and outlet."""
    if "title" in fields:
        if is_html(str(fields["title"])) or is_escaped(str(fields["title"])):
            tree = etree.HTML(f"<p>{fields['title']}</p>")
            fields["title"] = words(tree) if tree is not None else fields["title"]
        parts["title"] = "title"
    link = next((n for n in links if str(fields.get(n, "")).startswith("http")), None)
    if link:
        parts["url"] = link
    for name in _DATES:
        if name in fields:
            fields["dated"] = iso_date(str(fields[name]))
            parts["published"] = "dated"
            break
    author = next((n for n in _AUTHORS if n in fields), None)
    if author:
        parts["byline"] = author
        name, mark, rest = str(fields[author]).partition(" (")
        if mark and "@" in name and rest.endswith(")"):
            fields[author] = rest[:-1]
    if str(fields.get("source") or "").strip():
        parts["outlet"] = "source"
    elif fields["feed"]:
        fields["feed_outlet"] = _outlet_of(fields["feed"], str(fields.get(link or "", "")))
        parts["outlet"] = "feed_outlet"


def _outlet_of(channel: str, link: str) -> str:
    """Return the outlet in the title of a feed: "Courier - World" at courier.example is Courier.

    >>> _outlet_of("World news | The Quay", "https://www.thequay.example/1")
    'The Quay'
    """
    parts = [channel]
    for mark in _CUTS:
        parts = [piece for part in parts for piece in part.split(mark)]
    parts = [part.strip() for part in parts if part.strip()] or [channel]
    host = "".join(ch for ch in host_of(link) if ch.isalnum())
    for part in parts:
        bare = "".join(ch for ch in part.casefold() if ch.isalnum())
        if len(bare) >= 3 and host and bare in host:
            return part
    return parts[0]
