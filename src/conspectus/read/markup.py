"""HTML bytes in, text, Lines and the element trail out; nothing in a page is ever run.

Every block element begins a new line of the text, so the text reads as a browser shows it, with
menus and sidebars still in it. What surprises: the walk keeps its own stack, because ten thousand
nested elements are a known way to bring a reader down.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from resiliparse.extract.html2text import extract_plain_text
from selectolax.lexbor import LexborHTMLParser, LexborNode

from conspectus.read.lines import Element, Line
from conspectus.read.metadata import told_article
from conspectus.read.told import holds_comments, told_comments
from conspectus.read.zones import zone_of

RENDERER = "read.markup/2"

_DROPPED = frozenset(
    "script style template svg math canvas iframe object embed applet audio video map head "
    "noscript "
    "select option datalist textarea input button progress meter link meta param source track area "
    "col colgroup frame frameset noframes".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt "
    "ruby s samp small span strike strong sub sup time tt u var wbr img picture blink "
    "marquee".split()
)
_SPACE = re.compile(r"[ \t\n\r\f\xa0\u200b]{2,}|[\t\n\r\f\xa0\u200b]")
"""What becomes one blank; a blank alone is one already."""
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([a-zA-Z0-9_.:-]{2,40})""", re.I)
_LONG_TAG = 20_000  # characters of a tag that may have too many attributes
_ATTRIBUTES = 1000  # of one tag; no page needs as many
_GAP = re.compile(r"[\s/\"']+")
_SWALLOWED = 1500  # characters in a noscript that make it the page, its tags being unbalanced
_TAG = re.compile(r"<[^<>]{1,200}>")
_BARE = 1500  # characters of prose below which a page's article may stand in its JSON-LD alone
_TOLD, _TOLD_TIMES = 400, 3  # characters of such an article, and how often it is what is shown
_DEEPEST_TOLD = 40  # elements around an answer that is told only machines
_PROSE = 80  # characters outside links of a line that carries an article
_MOST_HELD = 0.7  # share of a page's prose above which a zone is no zone but the page's frame
_VOTED = 60  # characters by which a line is looked up
_MOST_SEARCHED = 500_000_000  # characters times lines; a common page has three million
_ROOT = Element(number=0, parent=0, tag="", names="", level=0, zone=None, zone_at=0)


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page."""

    text: str
    lines: list[Line]
    elements: list[Element]
    tree: LexborHTMLParser


@dataclass(slots=True)
class _Writer:
    """The text as it grows, and the line being written."""

    pieces: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    length: int = 0
    row: list[str] = field(default_factory=list)
    row_length: int = 0
    blank: bool = False
    linked: int = 0
    strong: int = 0
    stamp: str = ""
    gap: int = 0

    def write(self, words: str, linked: bool, strong: bool) -> None:
        """Add words to the line, white space folded."""
        if words.isspace():
            self.blank = True
            return
        folded = _SPACE.sub(" ", words)
        if folded == " ":
            self.blank = True
            return
        if not folded:
            return
        if (self.blank or folded[0] == " ") and self.row:
            self.row.append(" ")
            self.row_length += 1
        self.blank = folded[-1] == " "
        folded = folded.strip(" ")
        self.row.append(folded)
        self.row_length += len(folded)
        self.linked += len(folded) if linked else 0
        self.strong += len(folded) if strong else 0

    def end_line(self, element: Element, gap: int) -> None:
        """Close the line; `gap` is how many blank lines follow it."""
        if self.row:
            if self.pieces:
                self.pieces.append("\n" * (self.gap + 1))
                self.length += self.gap + 1
            words = "".join(self.row)
            self.pieces.append(words)
            self.lines.append(
                Line(
                    self.length,
                    self.length + len(words),
                    self.gap if self.lines else 0,
                    0,
                    element.tag,
                    element.number,
                    min(self.linked, len(words)),
                    min(self.strong, len(words)),
                    self.stamp,
                )
            )
            self.length += len(words)
            self.row, self.row_length, self.linked, self.strong, self.stamp = [], 0, 0, 0, ""
            self.gap = gap
        elif gap > self.gap:
            self.gap = gap
        self.blank = False


def declared_charset(data: bytes) -> str | None:
    """Return the encoding a page declares in its first bytes; None if it does not."""
    match = _CHARSET.search(data[:4096])
    return match.group(1).decode("ascii") if match else None


def tamed(html: str) -> str:
    """Return a page with the attributes left out of a tag that has thousands of them.

    Parsers compare each with all before it, so that two megabytes of them take minutes.
    """
    pieces = html.split("<")
    return "<".join(map(_bared, pieces)) if max(map(len, pieces)) > _LONG_TAG else html


def _bared(piece: str) -> str:
    """Return what follows a "<": without its attributes if it is a tag stuffed with them."""
    inside, end, after = piece.partition(">") if len(piece) > _LONG_TAG else ("", "", "")
    if (
        not inside[:1].isalpha()
        or len(inside) <= _LONG_TAG
        or len(_GAP.findall(inside)) <= _ATTRIBUTES
    ):
        return piece
    return _GAP.split(inside, maxsplit=1)[0] + end + after


def render(html: str) -> Page:
    """Return a page's text, its lines and the elements around them."""
    tree = LexborHTMLParser(html)
    writer = _Writer()
    elements = [_ROOT]
    root = tree.root
    if root is not None:
        _walk(root, writer, elements)
    writer.end_line(_ROOT, 1)
    shown = sum(n.end - n.start - n.linked for n in writer.lines if n.end - n.start >= _PROSE)
    if shown < _BARE:
        _tell(tree, shown, writer, elements)
    if holds_comments(html):
        _tell_comments(tree, writer, elements)
    elements = _believed(writer.lines, elements)
    return Page("".join(writer.pieces), writer.lines, elements, tree)


def votes(html: str, page: Page) -> list[bool]:
    """Return for each line whether Resiliparse would call it main content.

    It may vote and no more: its words are looked up in our lines, its offsets never used.
    """
    found = extract_plain_text(html, main_content=True, alt_texts=False, comments=False)
    kept = {" ".join(row.split())[:_VOTED] for row in found.splitlines()}
    joined = "\n".join(kept)
    searched = len(joined) * len(page.lines) <= _MOST_SEARCHED
    return [
        words in kept or (searched and len(words) >= 25 and words in joined)
        for words in (
            " ".join(page.text[line.start : line.start + 2 * _VOTED].split())[:_VOTED]
            for line in page.lines
        )
    ]


def _tell(tree: LexborHTMLParser, shown: int, writer: _Writer, elements: list[Element]) -> None:
    """Write the article that a page tells only machines and lets a script show, if it has one."""
    headline, words = told_article(tree)
    middle = " ".join(words[len(words) // 2 :].split())[:_VOTED]
    if len(words) < max(_TOLD, _TOLD_TIMES * shown) or middle in "".join(writer.pieces):
        return
    around = _element("article", {"itemprop": "articleBody"}, _ROOT, elements)
    rows = [row for row in _TAG.sub("\n", words).splitlines() if row.strip()]
    for tag, row in (("h1", headline), *(("p", row) for row in rows)):
        element = _element(tag, {}, around, elements)
        writer.write(unescape(row), linked=False, strong=False)
        writer.end_line(element, 1)


def _tell_comments(tree: LexborHTMLParser, writer: _Writer, elements: list[Element]) -> None:
    """Write the comments that a page tells only machines below it, answers inside what they answer.

    Where a page shows a comment, it is not written again.
    """
    shown = ""
    thread = _ROOT
    places: dict[str, Element] = {}
    for comment in told_comments(tree):
        shown = shown or "".join(writer.pieces)
        if comment.paragraphs[0][:_VOTED] in shown:
            continue
        if thread is _ROOT:
            thread = _element("section", {"class": "comments"}, _ROOT, elements)
        above = places.get(comment.answers, thread)
        if above.level > _DEEPEST_TOLD:
            above = thread
        item = _element("li", {"class": "comment"}, above, elements)
        places[comment.key] = item
        for words in (comment.author, *comment.paragraphs):
            writer.write(words, linked=False, strong=False)
            writer.end_line(_element("p", {}, item, elements), 1)


def _believed(lines: list[Line], elements: list[Element]) -> list[Element]:
    """Return the elements without the zones that hold nearly all prose of a page.

    A page is no sidebar, though its frame be called "content-sidebar-wrap", and no form, though one
    stands around it. What a page calls comments is left to those who judge comments.
    """
    held: dict[int, int] = {}
    total = 0
    for line in lines:
        mass = line.end - line.start - line.linked
        if mass < _PROSE:
            continue
        total += mass
        number = elements[line.element].zone_at
        while number:
            held[number] = held.get(number, 0) + mass
            number = elements[elements[number].parent].zone_at
    void = {
        number
        for number, mass in held.items()
        if mass > _MOST_HELD * total and elements[number].zone != "comment"
    }
    if not void:
        return elements
    out = elements[:1]
    for element in elements[1:]:
        above = out[element.parent]
        own = element.zone_at == element.number and element.number not in void
        out.append(element if own else element._replace(zone=above.zone, zone_at=above.zone_at))
    return out


def _walk(root: LexborNode, writer: _Writer, elements: list[Element]) -> None:
    """Write all that is under a node; a None on the stack closes the element below it."""
    todo: list[tuple[LexborNode | None, Element, bool, bool]] = [(root, _ROOT, False, False)]
    while todo:
        node, around, linked, strong = todo.pop()
        if node is None:
            writer.end_line(around, 1)
            continue
        tag = node.tag
        if tag == "-text":
            writer.write(node.text_content or "", linked, strong)
            continue
        if tag is None or tag[0] in "-!":
            continue
        if tag in _DROPPED and not (tag == "noscript" and _swallows(node)):
            continue
        if tag == "br":
            writer.end_line(around, 0)
            continue
        inner = around
        if tag not in _INLINE:
            writer.end_line(around, 1)
            if tag == "hr":
                continue
            inner = _element(tag, node.attributes, around, elements)
            todo.append((None, inner, False, False))
        elif tag == "a":
            linked = True
        elif tag in ("b", "strong"):
            strong = True
        elif tag == "time":
            writer.stamp = writer.stamp or node.attributes.get("datetime") or ""
        child = node.last_child
        while child is not None:
            todo.append((child, inner, linked, strong))
            child = child.prev


def _swallows(node: LexborNode) -> bool:
    """Return whether an element that should be dropped holds a page: its tags were not closed."""
    return len(node.text()) > _SWALLOWED


def _element(
    tag: str, attributes: dict[str, str | None], around: Element, elements: list[Element]
) -> Element:
    names = ""
    if attributes:
        get = attributes.get
        said = (get("class"), get("id"), get("role"), get("itemprop"))
        names = " ".join([value for value in said if value is not None]).lower()[:300]
    zone = zone_of(tag, names, attributes)
    number = len(elements)
    element = Element(
        number,
        around.number,
        tag,
        names,
        around.level + 1,
        zone or around.zone,
        number if zone else around.zone_at,
    )
    elements.append(element)
    return element
