"""A Line: one paragraph of a document before anybody knows what it is.

Both readers, of plain text and of HTML, hand the labeller the same thing: where the words stand,
how they are set, and, for HTML, what the elements around them say. What surprises: a Line has no
text of its own, only offsets into the document's, so nothing can drift. Both are named tuples: a
page has hundreds, and a frozen dataclass takes five times as long to make.
"""

from typing import NamedTuple

from conspectus.records import BlockKind


class Element(NamedTuple):
    """An element of a page that holds lines, as far as labels need it."""

    number: int
    """Its place in the order of the page; 0 is the document."""
    parent: int
    """The number of the element around it; the document is its own parent."""
    tag: str
    names: str
    """Its class, id, role and itemprop, lower case, joined by blanks."""
    level: int
    """How deep it stands, the document being 0."""
    zone: BlockKind | None
    """What it, or the nearest element around it that says something, declares its text to be."""
    zone_at: int
    """The number of the element that declared the zone."""


class Line(NamedTuple):
    """A paragraph's place and looks; offsets count code points of the document's text."""

    start: int
    end: int
    """One past the last character that is not blank."""
    gap: int
    """Blank lines before it."""
    indent: int
    """Blanks before its first character on its own line; a tab counts as four."""
    tag: str = ""
    """The tag of the block element around it; "" in plain text."""
    element: int = 0
    """The number of the block element around it; 0 in plain text."""
    linked: int = 0
    """How many of its characters stand inside links."""
    strong: int = 0
    """How many of its characters are bold."""
    stamp: str = ""
    """A machine-readable time inside it: the datetime of a time element."""
