"""Bytes of plain text in, text and Lines out.

A line of the file is a paragraph, unless the file is hard-wrapped: then lines of about one width
that follow each other without a blank line are one. What surprises: lists and comment threads are
not built here, only measured: a line knows its indentation, `read.threads` makes depth of it.
"""

import re

from conspectus.read.cues import is_date_line
from conspectus.read.lines import Line

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ROW = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_TWICE = re.compile("Ã[\u0080-\u00bf\u0152-\u2122]|â€[\u0080-\u00bf\u0152-\u2122]|Ð[\u0090-\u00bf]")
_LEAST_TWICE = 3  # one "Ã©" may be a page that speaks of encodings
_HIGH = re.compile(rb"[\xa8\xb8\xc0-\xff]{3,}")
_WRAP_LEAST, _WRAP_MOST = 50, 110  # widths at which mail and old archives wrap their lines
_WRAP_SLACK = 22  # a wrapped line ends at most one long word before the margin
_WRAP_STRAYS = 0.03  # share of lines, such as addresses, that may pass the margin
_HEAD_ROWS = 5  # paragraphs at the top among which a headline and a signature may touch
_SIGNED = re.compile(
    r"(?:By|BY)\s+(?:the\s+)?[A-ZÀ-Þ][\w'’.-]*"
    r"(?:,?\s+(?:and|of|in|for|at|de|van|von|al|bin|the|[A-ZÀ-Þ][\w'’.-]*)){0,12}$"
)
_ITEM = re.compile(r"(?:[-*•·●◦▪–—]|\(?\d{1,3}[.)]|[a-z][.)])\s")


def decode(
    data: bytes, encoding: str | None, declared: str | None = None
) -> tuple[str, str | None]:
    """Return bytes as text and, where the encoding had to be guessed, a sentence about it.

    A byte order mark decides, then UTF-8, then what the page or the settings declare. Bytes that
    are none of these are read as Windows-1251 where they make Cyrillic words, else as Windows-1252,
    in which every byte that is no character of it becomes a replacement character. UTF-8 that was
    taken for Windows-1252 and encoded again is decoded twice.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(name), None
            except UnicodeDecodeError as error:
                return data.decode(name, "replace"), f"broken {name} at byte {error.start:,}"
    try:
        return _once(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        where = error.start
    for named in (encoding, declared):
        if named and named.lower().replace("_", "-") not in ("utf-8", "utf8"):
            try:
                return data.decode(named), None
            except (UnicodeDecodeError, LookupError):
                continue
    if _almost_utf8(data):
        return (
            data.decode("utf-8", "replace"),
            f"not UTF-8 at byte {where:,}; the broken characters are shown as \ufffd",
        )
    if _is_cyrillic(data):
        return (
            data.decode("cp1251", "replace"),
            "not UTF-8 and no encoding declared; read as Windows-1251, as the letters suggest; set "
            "read.encoding if that is wrong",
        )
    return (
        data.decode("cp1252", "replace"),
        f"not UTF-8 (byte 0x{data[where]:02x} at {where:,}) and no encoding declared; "
        "read as Windows-1252, set read.encoding if that is wrong",
    )


def lines_of(text: str, end: int | None = None) -> list[Line]:
    """Return the paragraphs of a text up to an offset, in order; blank lines are none."""
    rows: list[Line] = []
    last = 0
    for match in _ROW.finditer(text, 0, len(text) if end is None else end):
        row = match.group()
        words = row.strip()
        if not words:
            continue
        begin = match.start()
        start = begin if row[0] == words[0] else begin + len(row) - len(row.lstrip())
        breaks = text.count("\n", last, start) or text.count("\r", last, start)
        gap = breaks - 1 if rows and breaks else 0
        indent = len(text[begin:start].expandtabs(4)) if start > begin else 0
        last = start + len(words)
        rows.append(Line(start, last, gap, indent))
    return _unwrap(text, rows)


def _unwrap(text: str, rows: list[Line]) -> list[Line]:
    """Return rows with those of a hard-wrapped paragraph joined."""
    margin = _margin(text, rows)
    if margin is None:
        return rows
    joined: list[Line] = []
    last = rows[0]
    width = 0
    for row in rows:
        goes_on = (
            joined
            and row.gap == 0
            and margin - _WRAP_SLACK <= width <= margin
            and abs(row.indent - joined[-1].indent) <= 4
            and not _ITEM.match(text, row.start)
            and not (len(joined) <= _HEAD_ROWS and _parts(text, last, row))
        )
        last = row
        width = row.indent + row.end - row.start
        if goes_on:
            before = joined.pop()
            row = Line(start=before.start, end=row.end, gap=before.gap, indent=before.indent)
        joined.append(row)
    return joined


def _parts(text: str, before: Line, after: Line) -> bool:
    """Return whether headline, signature and date stand under each other, not one paragraph."""
    above, below = text[before.start : before.end], text[after.start : after.end]
    if above.isupper() and not below.isupper():
        return True
    return any(
        _SIGNED.match(words) or (words[-1] not in ".," and is_date_line(words))
        for words in (above, below)
    )


def _margin(text: str, rows: list[Line]) -> int | None:
    """Return the width at which a text is hard-wrapped; None if it is not."""
    widths = [r.indent + r.end - r.start for r in rows]
    strays = max(1, int(_WRAP_STRAYS * len(rows))) if len(rows) >= 12 else 0
    longest = max((w for w in widths if w <= _WRAP_MOST), default=0)
    if sum(w > _WRAP_MOST for w in widths) > strays:
        return None
    if not _WRAP_LEAST <= longest <= _WRAP_MOST:
        return None
    inner = [
        width
        for n, (width, after) in enumerate(zip(widths, rows[1:], strict=False))
        if after.gap == 0
        and not _ITEM.match(text, after.start)
        and not (n < _HEAD_ROWS and _parts(text, rows[n], after))
    ]
    full = sum(w >= longest - _WRAP_SLACK for w in inner)
    return longest if len(inner) >= 3 and full >= 0.7 * len(inner) else None


def _once(text: str) -> tuple[str, str | None]:
    """Return a text and, where it had been encoded twice, what it was before that."""
    may = not text.isascii() and ("Ã" in text or "â€" in text or "Ð" in text)
    signs = len(_TWICE.findall(text)) if may else 0
    if signs < _LEAST_TWICE:
        return text, None
    try:
        return (
            text.encode("cp1252").decode("utf-8"),
            f"encoded twice ({signs:,} signs of it); read as it was before",
        )
    except UnicodeError:
        return text, f"in parts encoded twice ({signs:,} signs of it); shown as it is"


def _is_cyrillic(data: bytes) -> bool:
    """Return whether bytes are words in Windows-1251: runs of letters that no other page has."""
    runs = _HIGH.findall(data[:100_000])
    return sum(map(len, runs)) > 0.6 * sum(b > 0x7F for b in data[:100_000])


def _almost_utf8(data: bytes) -> bool:
    """Return whether bytes are UTF-8 but for a few broken places."""
    text = data[:1_000_000].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(ch > "\x7f" for ch in text[:200_000]) - broken
    return good > 4 * broken
