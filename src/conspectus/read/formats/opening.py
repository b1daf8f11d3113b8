"""One door for all formats: `expand` takes containers apart, `render` gives a capture's text.

What surprises: readers are imported when a file of theirs turns up, because most cases hold none;
and whatever a reader stumbles over in hostile material ends here as a sentence, never as an error.
"""

import io
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from typing import Any, BinaryIO

from conspectus.read.formats import kinds
from conspectus.read.formats.pieces import ITEM, Limits, Piece, RefusedError, Rendered, Unread

_log = logging.getLogger(__name__)
_NESTED = 2  # containers inside containers that are opened; a mailbox in a ZIP in a ZIP is deepest
_HERE = "conspectus.read.formats"
_CONTAINERS: Mapping[str, str] = {
    kinds.ZIP: "archives:expand_zip",
    kinds.GZIP: "archives:expand_gzip",
    kinds.MBOX: "mail:expand_mbox",
    kinds.WARC: "webarchives:expand_warc",
    kinds.WACZ: "webarchives:expand_wacz",
    kinds.FEED: "feeds:expand_feed",
    kinds.JSON_FEED: "feeds:expand_json_feed",
    kinds.CSV: "tables:expand_csv",
    kinds.JSON_TABLE: "tables:expand_json",
    kinds.JSON_LINES: "tables:expand_json_lines",
    kinds.PARQUET: "tables:expand_parquet",
    kinds.NEWSML: "newsml:expand_newsml",
}
_PAPERS: Mapping[str, tuple[str, str]] = {
    kinds.PDF: ("pdf:render_pdf", "pdf/3"),
    kinds.DOCX: ("office:render_docx", "docx/1"),
    kinds.ODT: ("office:render_odt", "odt/1"),
    kinds.RTF: ("rtf:render_rtf", "rtf/1"),
    kinds.EPUB: ("books:render_epub", "epub/1"),
    kinds.LETTER: ("mail:render_letter", "letter/1"),
    kinds.MHTML: ("mail:render_mhtml", "mhtml/1"),
    kinds.WEBARCHIVE: ("mail:render_webarchive", "webarchive/1"),
    ITEM: ("pieces:render_item", "item/1"),
}
_NAMES: Mapping[str, str] = {
    kinds.PDF: "a PDF", kinds.DOCX: "a Word document", kinds.ODT: "an OpenDocument text",
    kinds.RTF: "an RTF document", kinds.EPUB: "a book", kinds.LETTER: "a letter",
    kinds.MHTML: "a saved page", kinds.WEBARCHIVE: "a saved page", kinds.ZIP: "a ZIP archive",
    kinds.GZIP: "a gzip file", kinds.MBOX: "a mailbox", kinds.WARC: "a web archive",
    kinds.WACZ: "a web archive", kinds.FEED: "a feed", kinds.JSON_FEED: "a feed",
    kinds.CSV: "a table", kinds.JSON_TABLE: "a JSON file", kinds.JSON_LINES: "JSON Lines",
    kinds.PARQUET: "a Parquet file", kinds.NEWSML: "news items",
}  # fmt: skip


def is_paper(media_type: str) -> bool:
    """Return whether a capture of this media type has to go through `render`."""
    return media_type in _PAPERS


def is_container(media_type: str | None) -> bool:
    """Return whether a file of this media type has to go through `expand`."""
    return media_type in _CONTAINERS


def renderer(media_type: str) -> str:
    """Return part and version of what renders a media type."""
    return f"read.formats.{_PAPERS[media_type][1]}"


def render(data: bytes, media_type: str) -> Rendered:
    """Return the text of a capture.

    Raises:
        RefusedError: There is none to be had; the message says why.
    """
    found: Rendered = _run(_PAPERS[media_type][0], data, media_type)
    return found


def check(data: bytes, media_type: str) -> None:
    """See whether a capture can be rendered at all, at little cost.

    Raises:
        RefusedError: It cannot; the message says why.
    """
    if media_type == kinds.PDF:  # to render one may take minutes, to open one does not
        _run("pdf:open_pdf", data, media_type)
    elif media_type != ITEM:
        render(data, media_type)


def expand(stream: BinaryIO, uri: str, media_type: str, limits: Limits) -> Iterator[Piece | Unread]:
    """Yield what a container holds, containers inside it opened too.

    Args:
        stream: The container, seekable; it is read as the pieces are asked for.
        uri: Its name.
        media_type: What `recognise` said it is.
        limits: How much is taken.
    """
    yield from _expand(stream, uri, media_type, limits, _NESTED)


def _run(place: str, data: bytes, media_type: str) -> Any:
    function: Callable[[bytes], Any] = _load(place)
    try:
        return function(data)
    except RefusedError:
        raise
    except _EVERYTHING as error:
        raise _stumbled(media_type, error) from error


def _expand(
    stream: BinaryIO, uri: str, media_type: str, limits: Limits, deeper: int
) -> Iterator[Piece | Unread]:
    try:
        function = _load(_CONTAINERS[media_type])
        for found in function(stream, uri, limits):
            if isinstance(found, Unread) or found.media_type == ITEM:
                yield found
                continue
            inner = found.media_type or recognise(io.BytesIO(found.data), found.uri)
            if not is_container(inner) or inner is None:
                yield replace(found, media_type=inner)
            elif deeper:
                yield from _expand(io.BytesIO(found.data), found.uri, inner, limits, deeper - 1)
            else:
                message = f"packed more than {_NESTED} times; unpack the outer archives first"
                yield Unread(uri=found.uri, kind="nested", message=message)
    except RefusedError as error:
        yield Unread(uri=uri, kind=error.kind, message=error.message)
    except _EVERYTHING as error:
        stumbled = _stumbled(media_type, error)
        yield Unread(uri=uri, kind=stumbled.kind, message=stumbled.message)
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how a library written in Rust gives up
            raise
        stumbled = _stumbled(media_type, error)
        yield Unread(uri=uri, kind=stumbled.kind, message=stumbled.message)


def recognise(stream: BinaryIO, name: str) -> str | None:
    """Return the media type of a format of ours; None for text, HTML and what we do not read."""
    found = kinds.recognise(stream, name)
    return found if found in _CONTAINERS or found in _PAPERS else None


_EVERYTHING = Exception  # material decides what a parser stumbles over


def _stumbled(media_type: str, error: BaseException) -> RefusedError:
    _log.debug("reader of %s failed", media_type, exc_info=error)
    what = _NAMES.get(media_type, media_type)
    said = " ".join(str(error).split())[:200]
    return RefusedError(
        "broken", f"{what} that cannot be read ({type(error).__name__}: {said}); save it again"
    )


def _load(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(f"{_HERE}.{module}"), name)
