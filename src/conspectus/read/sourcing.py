"""Who published a document, who signed it, what it is called and where it stands.

A page names its outlet in its metadata, by its domain, in its footer, in its imprint, in its
author's note or behind its title. What surprises: an agency in the byline and a photographer's
agency are never the outlet; a paper that is merely quoted is not even looked at, because only
lines outside the article may name the outlet.
"""

import re
from collections.abc import Sequence

from conspectus.knowledge import Outlets
from conspectus.read.captures import Given
from conspectus.read.cues import is_about
from conspectus.read.imprints import find_clipped, find_dateline, find_imprint
from conspectus.read.letterheads import signed_as, signed_in
from conspectus.read.lines import Line
from conspectus.read.looks import Label, ends_of_body
from conspectus.read.mastheads import (
    NAME,
    WORD,
    before,
    behind,
    beside,
    cased,
    filed_under,
    initialed,
    masthead,
)
from conspectus.read.metadata import Metadata, host_of
from conspectus.read.nameplates import is_folio
from conspectus.records import Span, Stated

_SIGNATURES = tuple(
    (keys, re.compile(pattern))
    for keys, pattern in (
        (
            ("ublished",),
            r"[*_\s]*(?:[Tt]his\s+\w+\s+(?:was|is)\s+)?(?:[Ff]irst\s+|[Oo]riginally\s+)?[Pp]ublished"
            rf"\s+(?:in|by|on)\s+{NAME}",
        ),
        (("ontact", "rite to"), rf"[*_\s]*[Tt]o\s+(?:contact|write\s+to)\s+(?:the\s+)?{NAME}"),
        (
            ("etters",),
            rf"[*_\s]*[Ll]etters\s+to\s+(?:[Tt]he\s+[Ee]ditor\s*[,:–—-]\s*)?{NAME}",
        ),
        (
            ("rite",),
            rf"[*_\s]*[Ww]rite\s+to\s+(?:us|the\s+[Ee]ditors?)(?:\s+at)?\s*[:,–—-]\s*{NAME}",
        ),
        (("Box",), rf"[*_\s]*{NAME}\s*,\s*P\.?\s?O\.?\s?Box\b"),
        (("ubscribe",), rf"[*_\s]*(?:[Tt]o\s+)?[Uu]nsubscribe\s+from\s+{NAME}"),
        (("ubscribe",), rf"[*_\s]*[Yy]ou\s+.{{5,60}}\bsubscribed\s+to\s+{NAME}"),
        (
            ("is",),
            rf"{NAME}\s+is\s+an?\s+(?:[\w-]+\s+){{0,4}}(?:newspaper|newsletter|weekly|daily|magazine"
            r"|website|news\s+\w+|blog|journal)\b",
        ),
        (
            ("©", "(c)", "(C)", "opyright"),
            r"[*_\s]*(?:©|\([Cc]\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?"
            rf"(?:by\s+)?{NAME}",
        ),
        (
            ("ollow", "ubscribe", "upport", "onate", "ontact"),
            r"(?:[Ff]ollow|[Ss]ubscribe\s+to|[Ss]upport|[Dd]onate\s+to|[Cc]ontact)\s+(?:the\s+)?"
            rf"{NAME}",
        ),
        (
            ("is",),
            rf"{NAME}\s+is\s+(?:\w+ly\s+)?(?:kept|funded|supported|financed|published|edited|owned"
            r"|written|run|produced|maintained|compiled|a\s+member)\b",
        ),
        (("©", "opyright"), rf"{NAME}\s+(?:©|Copyright)"),
    )
)
"""What signs a text for its outlet, the surest first, each with what its words must have."""
_SIGNATURE_KEYS = tuple({key for keys, _ in _SIGNATURES for key in keys} - {"is"})
_IS = re.compile(r"\sis\s")
_EDITS = re.compile(
    rf"(?:\b[Ee]dits|\b[Ee]ditor(?:-in-[Cc]hief)?(?:\s+and\s+\w+)?\s+(?:of|at)|\b[Ff]ounded"
    rf"|\b[Pp]ublisher\s+of|\b[Cc]orrespondent\s+(?:for|of|at)|\b[Rr]eporter\s+(?:for|at|with)"
    rf"|\b[Ww]rites\s+for|\b[Cc]olumnist\s+(?:for|at)|\b[Ss]taff\s+writer\s+(?:for|at))\s+{NAME}"
)
_DESK = re.compile(
    r"(?:[Bb]y|[Ff]rom)\s+(?:the\s+)?((?:[A-ZÀ-Þ][\w'’&-]*\s+){1,4}?)(?:(?:[a-z]+\s+)?(?:desk"
    r"|staff|team|newsroom)"
    r"|(?:Desk|Staff|Team|Newsroom|Correspondent|Reporters?)\b)"
)
_OWN = re.compile(r"\bthis\s+(?:news\s+)?agency\s+(?:wrote|reported|said|put|gave|named)\b")
"""An agency that speaks of itself: what it issues under its name and a day is its own."""
_HOST = re.compile(r"(?:https?://|www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,12})(?=[/\s)\]*?]|$)", re.I)
_BY = re.compile(
    r"\W*(?:(?:written|reporting|reported|posted|words|story|text|geschrieben|erstellt|verfasst|publié"
    r"|escrito|publicado|scritto|geschreven)\s+)?(?:by|von|par|por|di|door"
    r"|af|av)\s*:?\s+",
    re.I,
)
_POSTED = re.compile(
    r"\W*(?:[Pp]osted|[Ww]ritten|[Pp]ublished|[Ss]ubmitted)\s+by\s+(\S.{1,40}?)\s*(?:,|\||\bon\b|\bat\b|\d)"
)
_BY_ALONE = re.compile(
    r"\W*(?:by|von|par|por|di|door|af|av|veröffentlicht\s+am|published)\W*$", re.I
)
_TRAIL = re.compile(
    r"\s*(?:[|•·(]|\s[-–—]\s|,?\s+(?:(?:on|am|le|el|il|op)\s+)?(?:\w+day,?\s+|\w+tag,?\s+)?\d"
    r"|,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+(?:19|20)\d\d|\b(?:published|updated|posted)\b).*$",
    re.I,
)
_AT = re.compile(r"[\s,|·•(—–-]*(?:\b(?:for|of|at)\s+)?(?:\bthe\s+)?$", re.I)
"""What joins an author to the paper named behind."""
_DAY = re.compile(r"\s+on\s+(?=\d|[A-Z])|\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}")
_YEAR = re.compile(r"[\s,]+(?:19|20)\d\d$")
_ENDINGS = (" and", " the", " of", " All", " Ltd", " Inc", " Inc.", " Ltd.", " All Rights Reserved")
_AREAS = frozenset(("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go"))
_SUFFIXES = (" | ", " - ", " – ", " — ", " :: ", " » ", " · ")


def find_url(metadata: Metadata, given: Sequence[Given]) -> str | None:
    """Return a document's address: corrected, as the page says, or from a sidecar."""
    return _of(given, "url", "correction") or metadata.url or _of(given, "url", "sidecar")


def find_outlet(
    text: str,
    lines: Sequence[Line],
    labels: Sequence[Label],
    metadata: Metadata,
    url: str | None,
    given: Sequence[Given],
    outlets: Outlets,
    uri: str,
) -> Stated[str] | None:
    """Return who published a document; None if nothing says so, not even its file's name."""
    corrected = _of(given, "outlet", "correction")
    if corrected:
        return Stated(value=corrected, basis="correction")
    host = host_of(url)
    known = outlets.by_domain(host) if host else None
    for name in (metadata.site, metadata.publisher):
        if name and len(name) <= 60 and "://" not in name and not outlets.is_agency(name):
            exact = outlets.by_signature(name) or outlets.by_domain(name) or name
            return Stated(value=known or exact, basis="metadata")
    if known:
        return Stated(value=known, basis="url")
    plain = not metadata.titles and not host
    printed = find_imprint(text, lines, labels, outlets) if plain else None
    if printed:
        return printed
    signed = _signed(text, lines, labels, outlets)
    if signed:
        return signed
    headed = _headed(text, lines, labels, outlets)
    if headed:
        return headed
    suffix = _suffix(metadata, host)
    if suffix:
        return Stated(value=suffix, basis="metadata")
    told = _of(given, "outlet", "sidecar")
    if told:
        return Stated(value=told, basis="sidecar")
    desk = _desk(text, lines, labels, outlets)
    if not desk and plain:
        desk = find_clipped(text, lines, labels, outlets)
    filed = None if desk or host else filed_under(uri)
    if filed:
        return Stated(value=outlets.by_signature(filed) or filed, basis="inferred")
    if not desk and plain:
        desk = find_dateline(text, lines, labels, outlets)
    if desk:
        return desk
    return Stated(value=host.removeprefix("www."), basis="url") if host else None


def find_title(
    text: str,
    lines: Sequence[Line],
    labels: Sequence[Label],
    metadata: Metadata,
    given: Sequence[Given],
    outlets: Outlets,
) -> Stated[str] | None:
    """Return a document's headline, the printed one first."""
    corrected = _of(given, "title", "correction")
    if corrected:
        return Stated(value=corrected, basis="correction")
    for line, lab in zip(lines, labels, strict=True):
        if lab.kind == "title" and not lab.duplicate:
            span = _plain(text, line, outlets)
            return Stated(value=text[span.start : span.end], spans=(span,), basis="text")
    if metadata.titles:
        return Stated(value=metadata.titles[0], basis="metadata")
    told = _of(given, "title", "sidecar")
    return Stated(value=told, basis="sidecar") if told else None


def find_byline(
    text: str,
    lines: Sequence[Line],
    labels: Sequence[Label],
    metadata: Metadata,
    given: Sequence[Given],
    outlets: Outlets,
) -> Stated[str] | None:
    """Return who signed a document, as written, without "By"."""
    corrected = _of(given, "byline", "correction")
    if corrected:
        return Stated(value=corrected, basis="correction")
    hidden = metadata.author is not None and metadata.author.split(",")[0] not in text
    if metadata.author and not (
        hidden and any(_is_signature(text, *p) for p in zip(lines, labels, strict=True))
    ):
        return Stated(value=metadata.author, basis="metadata")
    for line, lab in zip(lines, labels, strict=True):
        if lab.kind == "byline":
            words = text[line.start : line.end]
            by = _BY.match(words)
            start = by.end() if by else 0
            signed = signed_as(words)
            if signed:
                start = words.find(signed)
            if words[start : start + 4].lower() == "the ":
                start += 4
            paper = beside(words, outlets)
            author = _AT.sub("", words[start : paper.start]) if paper else ""
            words = words[: start + len(author)] if author else words
            trail = None if initialed(words) else _TRAIL.search(words, start + 1)
            end = len(words[: trail.start() if trail else len(words)].rstrip("*_ "))
            end = start + len(signed) if signed else end
            if words[start:end].strip() and not (by is None and _BY_ALONE.match(words)):
                span = Span(start=line.start + start, end=line.start + end)
                return Stated(
                    value=text[span.start : span.end].strip(), spans=(span,), basis="text"
                )
    told = _of(given, "byline", "sidecar")
    if told:
        return Stated(value=told, basis="sidecar")
    opening = next(
        (line for line, lab in zip(lines, labels, strict=True) if lab.kind == "body"), None
    )
    closing = signed_in(text[opening.start : opening.end]) if opening else None
    if opening and closing:
        span = Span(
            start=opening.start + closing.start("name"), end=opening.start + closing.end("name")
        )
        return Stated(value=closing["name"], spans=(span,), basis="text")
    posted = _poster(text, lines, labels)
    if posted:
        return posted
    for line, lab in zip(lines, labels, strict=True):
        if lab.kind == "author_bio":
            match = re.match(
                rf"{WORD}(?:\s+{WORD}){{1,3}}(?=\s+[a-z])", text[line.start : line.end]
            )
            if match:
                span = Span(start=line.start, end=line.start + match.end())
                return Stated(value=match.group(), spans=(span,), basis="text")
    return None


def _poster(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> Stated[str] | None:
    """Return who posted an entry, named beside its day: "Posted by ada_f on May 3, 2011"."""
    for line, lab in zip(lines, labels, strict=True):
        if lab.kind in ("date", "boilerplate"):
            words = text[line.start : min(line.end, line.start + 120)]
            match = _POSTED.match(words)
            if match and not is_folio(words):
                start = line.start + match.start(1)
                span = Span(start=start, end=start + len(match[1]))
                return Stated(value=match[1], spans=(span,), basis="text")
        elif lab.kind == "comment":
            return None
    return None


def _is_signature(text: str, line: Line, lab: Label) -> bool:
    """Return whether a line is a printed signature that says "by"."""
    by = _BY.match(text[line.start : line.end]) if lab.kind == "byline" else None
    return by is not None and line.end - line.start > by.end() + 2


def _of(given: Sequence[Given], field: str, basis: str) -> str | None:
    return next((g.value for g in given if g.field == field and g.basis == basis), None)


def _signed(
    text: str, lines: Sequence[Line], labels: Sequence[Label], outlets: Outlets
) -> Stated[str] | None:
    """Return the outlet that a line outside the article signs with."""
    found: list[tuple[int, str, Span]] = []
    hosts: list[tuple[str, Span]] = []
    for line, lab in zip(lines, labels, strict=True):
        if lab.kind not in ("footer", "date", "author_bio", "boilerplate"):
            continue
        words = text[line.start : min(line.end, line.start + 1500)]
        if lab.kind not in ("footer", "author_bio") and not _may_sign(words):
            continue
        if lab.kind == "author_bio" and not is_about(words):
            matches = [(0, _EDITS.search(words))]
        else:
            matches = [
                (rank, pattern.match(words))
                for rank, (keys, pattern) in enumerate(_SIGNATURES)
                if _has(words, keys)
            ]
        for rank, match in matches:
            if match:
                skipped = 4 if match[1].startswith("the ") else 0
                name = cased(_trim(match[1][skipped:]))
                start = line.start + match.start(1) + skipped
                if name and not outlets.is_agency(name):
                    found.append((rank, name, Span(start=start, end=start + len(name))))
        if lab.kind == "footer":
            for match in _HOST.finditer(words):
                hosts.append(
                    (
                        match[1],
                        Span(start=line.start + match.start(1), end=line.start + match.end(1)),
                    )
                )
    for host, span in hosts:
        known = outlets.by_domain(host)
        if known:
            return Stated(value=known, spans=(span,), basis="text")
    if not found:
        return None
    _, name, span = min(found, key=lambda f: (f[0], f[2].start))
    return Stated(value=outlets.by_signature(name) or name, spans=(span,), basis="text")


def _may_sign(words: str) -> bool:
    """Return whether words have something that every signature has one of."""
    return _has(words, _SIGNATURE_KEYS) or ("is" in words and bool(_IS.search(words)))


def _has(words: str, keys: tuple[str, ...]) -> bool:
    for key in keys:  # noqa: SIM110, any() of a generator takes twice as long
        if key in words:
            return True
    return False


def _headed(
    text: str, lines: Sequence[Line], labels: Sequence[Label], outlets: Outlets
) -> Stated[str] | None:
    """Return the paper named over the title, beside the author, behind the title or as imprint."""
    first, last = ends_of_body(labels)
    for number, (line, lab) in enumerate(zip(lines, labels, strict=True)):
        words = text[line.start : min(line.end, line.start + 400)]
        found = None
        if lab.kind in ("date", "boilerplate", "byline", "footer") and not first < number <= last:
            if number < first or number <= last + 2:
                found = masthead(words, outlets)
            if not found and lab.kind == "byline":
                found = beside(words, outlets)
        elif lab.kind == "title":
            path = before(words, outlets)
            found = path[0] if path else behind(words, outlets)
        own = found and lab.kind == "date" and _OWN.search(text)
        if found and (own or not outlets.is_wire(found.name)):
            span = Span(start=line.start + found.start, end=line.start + found.end)
            name = outlets.by_signature(found.name) or found.name
            return Stated(value=name, spans=(span,), basis="text")
    return None


def _desk(
    text: str, lines: Sequence[Line], labels: Sequence[Label], outlets: Outlets
) -> Stated[str] | None:
    """Return the outlet whose desk signs: "By the Courier data desk"."""
    for line, lab in zip(lines, labels, strict=True):
        if lab.kind != "byline":
            continue
        match = _DESK.search(text[line.start : line.end])
        if match and not outlets.is_agency(match[1].strip()):
            start = line.start + match.start(1)
            name = match[1].strip()
            return Stated(
                value=name, spans=(Span(start=start, end=start + len(name)),), basis="text"
            )
    return None


def _suffix(metadata: Metadata, host: str) -> str | None:
    """Return the end of the title element if it is the site's name."""
    title = metadata.page_title or ""
    parts = [title]
    for mark in _SUFFIXES:
        parts = [piece for part in parts for piece in part.split(mark)]
    parts = [part.strip() for part in parts if part.strip()]
    if len(parts) < 2:
        return None
    stem = "".join(ch for ch in _stem(host) if ch.isalnum())
    for part in (parts[-1], parts[0], *parts[1:-1]):
        bare = "".join(ch for ch in part.casefold() if ch.isalnum()).removeprefix("the")
        if stem and bare and (bare in stem or stem in bare or _initials(part) == stem):
            return part
    last = parts[-1]
    if not stem and len(last.split()) <= 5 and len(last) < len(parts[0]):
        return last
    return None


def _stem(host: str) -> str:
    parts = [p for p in host.lower().removeprefix("www.").split(".")[:-1] if p not in _AREAS]
    return parts[-1].removeprefix("the") if parts else ""


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.casefold().split() if word[0].isalnum())


def _trim(name: str) -> str:
    name = _YEAR.sub("", name.rstrip(" .,;:-–—!*_"))
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    name = _DAY.split(name)[0]
    for cut in (" All Rights", " and ", " or ", " visit"):
        name = name.partition(cut)[0]
    return name.strip(" .,;:-–—*_")


def _plain(text: str, line: Line, outlets: Outlets) -> Span:
    """Return a title's Span without the marks of a markup language and the paper behind it."""
    start, end = line.start, line.end
    path = before(text[start:end], outlets)
    if path:
        start += path[1]
    named = behind(text[start:end], outlets)
    if named:
        end = start + named.start
        while end > start and text[end - 1] in "|·•»:–—- \t":
            end -= 1
    if text[start : start + 8].lower() == "subject:":
        start += 8
    while start < end and text[start] in "#*_ \t":
        start += 1
    while end > start and text[end - 1] in "#*_ \t":
        end -= 1
    return Span(start=start, end=end)
