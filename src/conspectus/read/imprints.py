"""Who issued a plain text, by what is printed on it: letterhead, staff note, voice, dateline.

The letterhead speaks first, then a note on who helped ("Gulf Mail writer A B contributed"), then
the name under which a paper asks its questions, and last the agency in the dateline. What
surprises: an agency in a dateline is the outlet only where nothing else is named, for papers print
its copy under names of their own.
"""

import re
from collections.abc import Sequence

from conspectus.knowledge import Outlets
from conspectus.read.dates import first_date
from conspectus.read.letterheads import HEAD_MOST, may_speak, names_body
from conspectus.read.lines import Line
from conspectus.read.looks import Label, ends_of_body, is_prose, words_of
from conspectus.read.mastheads import MORE, NAME, WORD, cased, initialed
from conspectus.records import Span, Stated

_STAFF = re.compile(
    rf"(?:^|[.;]\s+|\band\s+){NAME}\s+(?:staff\s+)?(?:writer|reporter|correspondent|journalist|producer"
    rf"|photographer|stringer)s?\s+{WORD}\s+{WORD}.{{0,120}}\bcontributed\b"
)
_WRITER = re.compile(
    rf"{NAME}\s+(?:[Ss]taff\s+)?(?:[Ww]riter|WRITER|[Cc]orrespondent|[Rr]eporter)s?\s*$"
)
_DATELINE = re.compile(rf".{{2,60}}?\(\s*{NAME}\s*\)\s*(?:[-–—]|\s--)\s")
_OFFICE = re.compile(
    rf"\bis\s+(?:an?|the)\s+(?:\w+\s+)?(?:editor|reporter|writer)\s+(?:of|at|for)\s+(?:the\s+)?{NAME}"
)
_FROM = re.compile(rf"[Ff]rom\s+{NAME}\s*,")
"""The imprint of a clipping: "From The Gulf Mail, Port Lebec, 7 April 1999"."""
_SIGNED = re.compile(rf"([Tt]he\s+{WORD}(?:{MORE}){{0,4}})\s*,\s+")
"""A name with an article before a date is no place: "The Lantern, 7 April 1999"."""
_BY = re.compile(rf"\W*[Bb]y\s+(?:[Tt]he\s+)?{NAME}\s*$")
_TITLED = re.compile(rf"{NAME}\s+[–—|:-]\s+[a-z]")
"""A station's page is called by its name: "Gulf Radio – notes on the storm"."""
_SENT = re.compile(rf"[Ff]rom\s?:\s+{NAME}\s*<\S+@\S+>$")
"""Who sent a letter by mail: "From: Gulf Mail <list@gulf.example>"."""
_HELPED = "contributed"
_HEADS = ("boilerplate", "date")


def find_imprint(
    text: str, lines: Sequence[Line], labels: Sequence[Label], outlets: Outlets
) -> Stated[str] | None:
    """Return the outlet that a text's letterhead or the notes around it name; None if none does."""
    first, _ = ends_of_body(labels)
    top = next((n for n, lab in enumerate(labels) if lab.kind == "title"), first)
    if top <= HEAD_MOST and any(lab.kind in _HEADS for lab in labels[: min(3, top)]):
        issuer = next((lab.issuer for lab in labels[:top] if lab.issuer), None)
        name = cased(text[issuer.start : issuer.end]) if issuer else ""
        if issuer and not outlets.is_agency(name):
            return _stated(name, issuer.start, outlets, size=issuer.end - issuer.start)
    for line, lab in zip(lines, labels, strict=True):
        if lab.kind not in ("footer", "byline"):
            continue
        words = words_of(text, line)
        if lab.kind == "footer":
            found = _HELPED in words and _STAFF.search(words)
            found = found or (("editor" in words or "writer" in words) and _OFFICE.search(words))
        else:
            found = _WRITER.match(words)
        if found:
            return _matched(found, line, outlets)
    return _voice(text, lines, labels, outlets)


def find_clipped(
    text: str, lines: Sequence[Line], labels: Sequence[Label], outlets: Outlets
) -> Stated[str] | None:
    """Return the outlet that an imprint, a byline or the title names, where nothing surer does."""
    first, last = ends_of_body(labels)
    for n, (line, lab) in enumerate(zip(lines, labels, strict=True)):
        if first < n <= last:
            continue
        words = words_of(text, line)
        match = None
        if lab.kind in ("date", "footer", "boilerplate") and first_date(words[-40:]):
            match = _FROM.match(words) or _SIGNED.match(words)
        elif lab.kind == "byline":
            match = _BY.match(words)
            if match and (not outlets.is_paper(match[1]) or outlets.is_wire(match[1])):
                match = None
        elif lab.kind == "title":
            match = _TITLED.match(words)
            if match and not outlets.is_paper(" ".join(match[1].split()[:2])):
                match = None
        if match:
            return _matched(match, line, outlets)
    return None


def find_dateline(
    text: str, lines: Sequence[Line], labels: Sequence[Label], outlets: Outlets
) -> Stated[str] | None:
    """Return the agency that a text is by: "Gulf Wire (GW)" or "PORT LEBEC (Gulf Wire) - ..."."""
    for line, lab in zip(lines, labels, strict=True):
        sent = _SENT.match(words_of(text, line)) if lab.kind == "boilerplate" else None
        if sent and (names_body(sent[1]) or outlets.is_paper(sent[1])):
            return _stated(sent[1], line.start + sent.start(1), outlets, size=len(sent[1]))
        signed = initialed(words_of(text, line)) if lab.kind == "byline" else None
        if signed:
            return _stated(signed.name, line.start + signed.start, outlets, size=len(signed.name))
        if lab.kind == "body" and is_prose(text, line):
            match = _DATELINE.match(text[line.start : min(line.end, line.start + 120)])
            return _matched(match, line, outlets) if match else None
    return None


def _voice(
    text: str, lines: Sequence[Line], labels: Sequence[Label], outlets: Outlets
) -> Stated[str] | None:
    """Return the paper under whose name the questions of an interview are asked."""
    asked: Line | None = None
    for line, lab in zip(lines, labels, strict=True):
        if lab.kind != "body" or (asked is None and ":" not in text[line.start : line.start + 50]):
            continue
        name = text[line.start : line.start + 60].partition(":")[0]
        if asked is not None:  # who asks is named before who answers
            voice = text[asked.start : asked.start + 60].partition(":")[0]
            if not may_speak(name) or name == voice:
                return None
            return _stated(cased(voice), asked.start, outlets, size=len(voice))
        if len(name) < 50 and may_speak(name) and outlets.is_paper(name):
            asked = line
    return None


def _matched(match: re.Match[str], line: Line, outlets: Outlets) -> Stated[str] | None:
    skipped = 4 if match[1].startswith("the ") else 0
    name = match[1][skipped:]
    start = line.start + match.start(1) + skipped
    return _stated(cased(name), start, outlets, size=len(name))


def _stated(name: str, start: int, outlets: Outlets, *, size: int) -> Stated[str]:
    value = outlets.by_signature(name) or name
    return Stated(value=value, spans=(Span(start=start, end=start + size),), basis="text")
