"""Content-derived ids: the same input gives the same id on every machine, in any order of work."""

import hashlib
from collections.abc import Iterable

from conspectus.records import Span

_DIGITS = 16  # 64 bits: one collision expected only at about four billion records of one kind


def make_id(kind: str, *parts: object) -> str:
    """Return a short id for a record of a kind, derived from the parts that identify it.

    Parts are joined by their `str`, Spans by their offsets; None counts as its own value.

    >>> make_id("event", "document-1", Span(start=3, end=9)) == make_id(
    ...     "event", "document-1", Span(start=3, end=9))
    True
    """
    data = ""
    for part in parts:
        piece = part if isinstance(part, str) else _plain(part)
        data += f"{len(piece) if piece.isascii() else len(piece.encode())}:{piece}"
    return f"{kind}-{hashlib.blake2b(data.encode(), digest_size=_DIGITS // 2).hexdigest()}"


def capture_id(data: bytes) -> str:
    """Return the sha256 of captured bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def group_id(kind: str, member_ids: Iterable[str]) -> str:
    """Return the id of a group: it depends on its members, not on the order they came in."""
    return make_id(kind, *sorted(member_ids))


def _plain(part: object) -> str:
    if isinstance(part, Span):
        return f"{part.start}..{part.end}"
    if isinstance(part, tuple | list):
        return "(" + ",".join(map(_plain, part)) + ")"
    return "\0" if part is None else str(part)
