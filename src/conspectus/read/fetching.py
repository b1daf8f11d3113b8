"""One address in, its bytes out: fetched once, politely, within limits.

Only http and https, only this one page, never what it points to. What surprises: the whole errand
runs in a thread of its own, because a server that gives a byte every few seconds would otherwise
hold a reader for hours whatever the time limit of its socket.
"""

import gzip
import io
import re
import threading
import time
import urllib.request
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPException
from importlib import metadata
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urldefrag, urlsplit, urlunsplit

from conspectus.read.formats.archives import read_bounded
from conspectus.read.formats.pieces import RefusedError

_ADDRESS = re.compile(r"https?://", re.I)
_SILENCE_S = 20.0  # nothing heard for so long
_WHOLE_S = 90.0  # from asking to the last byte
_REDIRECTS = 5
_CHUNK = 1 << 16
_KEPT = "%/:=&?~+!$,;'@()*[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as a server gave it."""

    data: bytes
    url: str
    """The final address."""
    media_type: str
    charset: str | None
    fetched_at: datetime


def is_address(name: object) -> bool:
    """Return whether a name is an address to be fetched and not a path.

    >>> is_address("https://quay.example/gale"), is_address("pages/gale.html")
    (True, False)
    """
    return isinstance(name, str) and bool(_ADDRESS.match(name))


def fetch(url: str, most_bytes: int, *, whole_s: float = _WHOLE_S) -> Fetched:
    """Return what stands at an address.

    Args:
        url: Where; http or https.
        most_bytes: A larger page is refused.
        whole_s: Seconds it may take altogether.

    Raises:
        RefusedError: It cannot be reached, is no page, too large, or takes too long.
    """
    box: list[Fetched | RefusedError] = []
    deadline = time.monotonic() + whole_s

    def errand() -> None:
        try:
            box.append(_fetch(url, most_bytes, deadline))
        except RefusedError as error:
            box.append(error)
        except (OSError, HTTPException, ValueError, UnicodeError) as error:
            said = getattr(error, "reason", None) or error
            box.append(RefusedError("unreachable", f"cannot be fetched ({said}); save it by hand"))

    thread = threading.Thread(target=errand, daemon=True)
    thread.start()
    thread.join(whole_s + 1)
    if not box:
        raise RefusedError("unreachable", f"not there after {whole_s:.0f} seconds; save it by hand")
    if isinstance(box[0], RefusedError):
        raise box[0]
    return box[0]


def _fetch(url: str, most: int, deadline: float) -> Fetched:
    request = urllib.request.Request(
        _written(url),
        headers={
            "User-Agent": f"conspectus/{metadata.version('conspectus')} (one page, for a reader)",
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Encoding": "identity",
        },
    )
    try:
        answer = _opener().open(request, timeout=_SILENCE_S)
    except HTTPError as error:
        error.close()
        message = f"the server answers {error.code} {error.reason}; open it in a browser"
        raise RefusedError("unreachable", f"{message} and save the page") from error
    with answer:
        data = _read(answer, most, deadline)
        head = answer.headers
        if head.get("Content-Encoding", "").strip().lower() in ("gzip", "x-gzip"):
            try:
                data = read_bounded(gzip.GzipFile(fileobj=io.BytesIO(data)), most, len(data))
            except (OSError, EOFError, zlib.error) as error:
                raise RefusedError(
                    "broken", f"what the server sent is damaged ({error})"
                ) from error
        return Fetched(
            data=data,
            url=answer.url,
            media_type=head.get_content_type(),
            charset=head.get_content_charset(),
            fetched_at=datetime.now(UTC).replace(microsecond=0),
        )


def _read(answer: Any, most: int, deadline: float) -> bytes:
    chunks, size = [], 0
    while chunk := answer.read1(_CHUNK):
        size += len(chunk)
        if size > most:
            raise RefusedError("too_large", f"more than the {most:,} bytes allowed")
        if time.monotonic() > deadline:
            raise RefusedError("unreachable", "it comes too slowly; save it by hand")
        chunks.append(chunk)
    return b"".join(chunks)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects; urllib itself follows none to a file."""

    max_redirections = _REDIRECTS
    max_repeats = 2


def _opener() -> urllib.request.OpenerDirector:
    """Return what opens web addresses and nothing else: no files, no FTP, no data addresses."""
    opener = urllib.request.OpenerDirector()
    handlers: tuple[Callable[[], urllib.request.BaseHandler], ...] = (
        urllib.request.ProxyHandler,
        urllib.request.UnknownHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        _Redirects,
        urllib.request.HTTPErrorProcessor,
    )
    for make in handlers:
        opener.add_handler(make())
    return opener


def _written(url: str) -> str:
    """Return an address as it is sent: no fragment, all in ASCII."""
    parts = urlsplit(urldefrag(url.strip()).url)
    if not parts.hostname:
        raise RefusedError("unreachable", "the address names no server; check it")
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    return urlunsplit(
        (parts.scheme, host, quote(parts.path, _KEPT) or "/", quote(parts.query, _KEPT), "")
    )
