"""One capture in; its Document, Blocks and Problems out.

Text and Lines come from `plaintext` or `markup`, labels from `blocks`, the rest of the document's
data from `dating`, `sourcing` and `tongue`. What surprises: nothing in here raises on bad material;
a page that cannot be read well comes out with a Problem that says what is missing.
"""

from functools import lru_cache

from conspectus.ids import make_id
from conspectus.knowledge import Outlets
from conspectus.read.blocks import build, label
from conspectus.read.captures import Captured
from conspectus.read.dating import date_document
from conspectus.read.head import Hints
from conspectus.read.layout import Layout
from conspectus.read.lines import Element, Line
from conspectus.read.looks import Label
from conspectus.read.markup import RENDERER, declared_charset, render, votes
from conspectus.read.metadata import Metadata, read_metadata
from conspectus.read.plaintext import decode, lines_of
from conspectus.read.sourcing import find_byline, find_outlet, find_title, find_url
from conspectus.read.tongue import language_of
from conspectus.records import Block, Document, Problem
from conspectus.settings import ReadSettings

PLAIN_RENDERER = "read.plaintext/1"


def read(
    captured: Captured, settings: ReadSettings, outlets: Outlets
) -> tuple[Document, tuple[Block, ...], tuple[Problem, ...]]:
    """Return the document of a capture, its blocks and what could not be read."""
    capture, given = captured.capture, captured.given
    doc_id = make_id("document", capture.id)
    marked = capture.media_type == "text/html"
    declared = declared_charset(captured.data) if marked else None
    source, guessed = decode(captured.data, settings.encoding, declared)

    text, lines, elements, voted = source, list[Line](), list[Element](), list[bool]()
    metadata, too_long = Metadata(), False
    if marked:
        too_long = len(source) > 4 * settings.max_characters
        source = source[: 4 * settings.max_characters]
        page = render(source)
        text, lines, elements = page.text, page.lines, page.elements
        voted = votes(source, page)
        metadata = read_metadata(page.tree)
    limit = min(len(text), settings.max_characters)
    too_long = too_long or limit < len(text)
    lines = [n for n in lines if n.end <= limit] if marked else lines_of(text, limit)
    if marked:
        voted = voted[: len(lines)]

    hints = Hints(titles=metadata.titles, author=metadata.author, outlets=outlets)
    labels = label(text, lines, elements, voted, _layout(), hints)
    if limit < len(text):
        start = lines[-1].end if lines else 0
        lines.append(Line(start=max(start, limit), end=len(text), gap=0, indent=0))
        labels.append(Label(kind="boilerplate"))

    url = find_url(metadata, given)
    dated = date_document(text, lines, elements, labels, metadata, url, given)
    published = dated.published
    first_day = None
    if published and published.value.begin and published.basis != "inferred":
        first_day = published.value.begin.date()
    document = Document(
        id=doc_id,
        capture_id=capture.id,
        text=text,
        renderer=RENDERER if marked else PLAIN_RENDERER,
        url=url,
        language=_language(text, lines, labels) or metadata.language,
        outlet=find_outlet(text, lines, labels, metadata, url, given, outlets),
        title=find_title(text, lines, labels, metadata, given, outlets),
        byline=find_byline(text, lines, labels, metadata, given),
        published=published,
        modified=dated.modified,
    )
    blocks = build(doc_id, text, lines, labels, first_day)
    notes = _notes(document, labels, guessed, too_long, settings)
    problems = tuple(
        Problem(
            capture_id=capture.id,
            doc_id=doc_id,
            uri=capture.uri,
            stage="read",
            kind=kind,
            message=f"{capture.uri}: {message}",
        )
        for kind, message in notes
    )
    return document, blocks, problems


@lru_cache(maxsize=1)
def _layout() -> Layout:
    return Layout.load()


def _language(text: str, lines: list[Line], labels: list[Label]) -> str | None:
    kept = [
        text[line.start : min(line.end, line.start + 5000)]
        for line, lab in zip(lines, labels, strict=True)
        if lab.kind in ("body", "update", "title", "heading")
    ]
    return language_of("\n".join(kept[:80])) or language_of(text)


def _notes(
    document: Document,
    labels: list[Label],
    guessed: str | None,
    too_long: bool,
    settings: ReadSettings,
) -> list[tuple[str, str]]:
    """Return (kind, message) of each thing that could not be read."""
    notes = []
    if guessed:
        notes.append(("encoding", guessed))
    if too_long:
        notes.append(
            (
                "too_long",
                f"only the first {settings.max_characters:,} characters are read; "
                "split the page or raise read.max_characters",
            )
        )
    if not any(lab.kind in ("body", "update") for lab in labels):
        notes.append(("no_article", "no article text was found; look whether the page is complete"))
    if document.published is None:
        notes.append(("no_date", "no date of publication was found; give one in metadata.json"))
    if document.outlet is None:
        notes.append(("no_outlet", "no outlet was found; give one in metadata.json"))
    if document.language not in (None, "en"):
        notes.append(
            (
                "not_english",
                f"the text seems to be in {document.language!r}; "
                "it is kept, but no facts are read from it",
            )
        )
    return notes
