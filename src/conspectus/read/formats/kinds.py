"""What bytes are: the first bytes decide, a look inside comes second, the name last.

A seekable stream in, a media type out. What surprises: a CSV is one by its name only, because any
text with commas could be one; and a text whose first lines look like a letter's head is a letter
only if it bears marks that no person types.
"""

import codecs
import gzip
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import BinaryIO

from conspectus.read.formats.pieces import ITEM
from conspectus.read.markup import declared_charset

PDF = "application/pdf"
RTF = "application/rtf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
EPUB = "application/epub+zip"
LETTER = "message/rfc822"
MHTML = "multipart/related"
WEBARCHIVE = "application/x-webarchive"
ZIP = "application/zip"
GZIP = "application/gzip"
MBOX = "application/mbox"
WARC = "application/warc"
WACZ = "application/wacz"
FEED = "application/rss+xml"
JSON_FEED = "application/feed+json"
JSON_TABLE = "application/json"
JSON_LINES = "application/jsonl"
CSV = "text/csv"
PARQUET = "application/vnd.apache.parquet"
NEWSML = "application/vnd.iptc.g2.newsitem+xml"

CONTAINERS = frozenset(
    (ZIP, GZIP, MBOX, WARC, WACZ, FEED, JSON_FEED, JSON_TABLE, JSON_LINES, CSV, PARQUET, NEWSML)
)
"""What holds several pages, or one that has to be taken out first."""
PAPERS = frozenset((PDF, RTF, DOCX, ODT, EPUB, LETTER, MHTML, WEBARCHIVE, ITEM))
"""What is one text, but has to be rendered."""
SUFFIXES = (
    ".pdf", ".docx", ".odt", ".rtf", ".epub", ".eml", ".mht", ".mhtml", ".webarchive",
    ".zip", ".wacz", ".warc", ".gz", ".mbox", ".xml", ".rss", ".atom", ".json", ".jsonl",
    ".ndjson", ".csv", ".tsv", ".parquet",
)  # fmt: skip
"""Names under which these formats are saved."""

_HTML = ("text/html", "application/xhtml+xml")
_HEAD = 65_536
_FIRST_TAG = re.compile(rb"<(?![?!])(?:[\w.-]{1,40}:)?([\w.-]{1,60})[\s>/]")
_G2 = frozenset((b"newsItem", b"newsMessage", b"packageItem"))
_FEEDS = frozenset((b"rss", b"feed", b"RDF"))
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:")
_MACHINE = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|delivered-to|x-mailer"
    rb"|snapshot-content-location):",
    re.I | re.M,
)
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_SAVED_PAGE = re.compile(rb"multipart/related|^snapshot-content-location:", re.I | re.M)


def recognise(stream: BinaryIO, name: str) -> str | None:
    """Return the media type of a format of ours; None for plain text, HTML and all others."""
    stream.seek(0)
    head = stream.read(_HEAD)
    stream.seek(0)
    suffix = PurePosixPath(name.lower()).suffix
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(stream)
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"{\\rtf"):
        return RTF
    if head.startswith(b"\x1f\x8b"):
        return WARC if _unpacked(head).startswith(b"WARC/") else GZIP
    if head.startswith(b"WARC/"):
        return WARC
    if head.startswith(b"PAR1"):
        return PARQUET
    if head.startswith(b"bplist00") and (b"WebMainResource" in head or suffix == ".webarchive"):
        return WEBARCHIVE
    return _written(head, suffix)


def served_type(kind: str, data: bytes, charset: str | None) -> str | None:
    """Return the media type with the charset that only the server knew; None = judge by bytes."""
    if kind not in _HTML or not charset or declared_charset(data):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return f"text/html; charset={charset}"
    return None


def _written(head: bytes, suffix: str) -> str | None:
    """Return what text is by its first lines."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.replace(b"\0", b"")[2:]
    head = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if head[:1] == b"<":
        return _xml(head)
    if head[:1] in (b"{", b"[") and head[1:].lstrip()[:1] in (b'"', b"{", b"[", b"]", b"}"):
        return _json(head, suffix)
    block = _HEADER_END.split(head[:32_768], maxsplit=1)[0]
    if head.startswith(b"From ") and _HEADER.match(block.partition(b"\n")[2]):
        return MBOX
    if _HEADER.match(block) and (_MACHINE.search(block) or suffix in (".eml", ".mht", ".mhtml")):
        return MHTML if _SAVED_PAGE.search(block) else LETTER
    return CSV if suffix in (".csv", ".tsv") and head else None


def _xml(head: bytes) -> str | None:
    first = _FIRST_TAG.search(head)
    if first is None:
        return None
    if first[1] in _FEEDS:
        return FEED
    return NEWSML if first[1] in _G2 else None


def _json(head: bytes, suffix: str) -> str | None:
    if suffix in (".jsonl", ".ndjson"):
        return JSON_LINES
    if b"jsonfeed.org/version" in head[:4096]:
        return JSON_FEED
    first, _, rest = head.partition(b"\n")
    if first.rstrip()[-1:] == b"}" and first[:1] == b"{" and rest.lstrip()[:1] == b"{":
        return JSON_LINES
    return JSON_TABLE if suffix in (".json", "") or head[:1] == b"{" else None


def _zipped(stream: BinaryIO) -> str:
    """Return which of the formats packed as ZIP this is; a plain archive if none."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist()[:5000])
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
                if declared in (ODT, EPUB):
                    return declared
    except (OSError, ValueError, RuntimeError, NotImplementedError, zlib.error, *_BAD_ZIP):
        return ZIP
    finally:
        stream.seek(0)
    inside: tuple[tuple[str, Callable[[str], bool]], ...] = (
        (DOCX, lambda n: n == "word/document.xml"),
        (EPUB, lambda n: n == "META-INF/container.xml"),
        (WACZ, lambda n: n.startswith("archive/") and n.endswith((".warc", ".warc.gz"))),
    )
    return next((kind for kind, fits in inside if any(map(fits, names))), ZIP)


_BAD_ZIP = (zipfile.BadZipFile, EOFError, IndexError, KeyError)


def _unpacked(head: bytes) -> bytes:
    """Return the first bytes that gzip holds."""
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64)
    except (zlib.error, gzip.BadGzipFile):
        return b""
