"""One capture in; its Document, Blocks and Problems out.

Text and Lines come from `plaintext`, `markup` or, for papers and the like, `formats`; labels from
`blocks`, the rest of the document's data from `dating`, `sourcing` and `tongue`. What surprises:
nothing in here raises on bad material; a page that cannot be read well comes out with a Problem
that says what is missing.
"""

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from conspectus.ids import make_id
from conspectus.knowledge import Outlets
from conspectus.read import formats
from conspectus.read.blocks import build, label
from conspectus.read.captures import Captured, Given
from conspectus.read.dating import Dated, date_document
from conspectus.read.head import Hints
from conspectus.read.layout import Layout
from conspectus.read.lines import Element, Line
from conspectus.read.looks import Label
from conspectus.read.markup import RENDERER, declared_charset, render, tamed, votes
from conspectus.read.metadata import Metadata, host_of, read_metadata
from conspectus.read.plaintext import decode, lines_of
from conspectus.read.sourcing import find_byline, find_outlet, find_title, find_url
from conspectus.read.tongue import language_of, with_languages
from conspectus.records import Block, Document, Problem, Stated
from conspectus.settings import ReadSettings

PLAIN_RENDERER = "read.plaintext/1"


def read(
    captured: Captured, settings: ReadSettings, outlets: Outlets
) -> tuple[Document, tuple[Block, ...], tuple[Problem, ...]]:
    """Return the document of a capture, its blocks and what could not be read."""
    capture = captured.capture
    doc_id = make_id("document", capture.id)
    source, marked, renderer, given, notes = _source(captured, settings)

    text, lines, elements, voted = source, list[Line](), list[Element](), list[bool]()
    metadata, too_long = Metadata(), False
    if marked:
        too_long = len(source) > 4 * settings.max_characters
        source = tamed(source[: 4 * settings.max_characters])
        page = render(source)
        text, lines, elements = page.text, page.lines, page.elements
        voted = votes(source, page)
        metadata = read_metadata(page.tree, page.text)
    metadata = _with_given(metadata, given)
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
    begin, until = (published.value.begin, published.value.until) if published else (None, None)
    if begin and until and until - begin <= timedelta(days=1):
        first_day = begin.date()
    document = Document(
        id=doc_id,
        capture_id=capture.id,
        text=text,
        renderer=renderer,
        url=url,
        language=_language(text, lines, labels) or metadata.language,
        outlet=_named_outlet(url, given, outlets)
        or find_outlet(text, lines, labels, metadata, url, given, outlets, capture.uri),
        title=find_title(text, lines, labels, metadata, given, outlets),
        byline=find_byline(text, lines, labels, metadata, given, outlets),
        published=published,
        modified=dated.modified,
    )
    blocks = build(doc_id, text, lines, labels, first_day)
    blocks = with_languages(text, blocks, document.language)
    if source or not notes:
        notes += _notes(document, labels, too_long, settings, dated)
        notes += _unread(document, blocks)
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


def _source(
    captured: Captured, settings: ReadSettings
) -> tuple[str, bool, str, tuple[Given, ...], list[tuple[str, str]]]:
    """Return what is to be read: words, whether they are HTML, who made them, what they say."""
    data, given = captured.data, captured.given
    kind, _, charset = captured.capture.media_type.partition(";")
    if formats.is_paper(kind):
        renderer = formats.renderer(kind)
        try:
            rendered = formats.render(data, kind)
        except formats.RefusedError as error:
            return "", False, renderer, given, [(error.kind, error.message)]
        if rendered.marked:
            renderer = f"{renderer} {RENDERER}"
        said = (*given, *rendered.given)
        return rendered.text, rendered.marked, renderer, said, list(rendered.notes)
    marked = kind == "text/html"
    declared = declared_charset(data) if marked else None
    served = charset.rpartition("=")[2].strip() or None
    source, guessed = decode(data, settings.encoding, declared or served)
    notes = [("encoding", guessed)] if guessed else []
    return source, marked, RENDERER if marked else PLAIN_RENDERER, given, notes


def _with_given(metadata: Metadata, given: tuple[Given, ...]) -> Metadata:
    """Return a page's metadata with what the file around it says: a feed, a letter, a table."""
    said = {item.field: item.value for item in reversed(given) if item.basis == "metadata"}
    if not said:
        return metadata
    title, published = said.get("title"), said.get("published")
    return replace(
        metadata,
        titles=tuple(dict.fromkeys([*([title] if title else []), *metadata.titles])),
        author=metadata.author or said.get("byline"),
        published=(*metadata.published, *([published] if published else [])),
        url=metadata.url or said.get("url"),
    )


def _named_outlet(
    url: str | None, given: tuple[Given, ...], outlets: Outlets
) -> Stated[str] | None:
    """Return the outlet that the file around a page names; None if it names none."""
    if any(item.field == "outlet" and item.basis == "correction" for item in given):
        return None
    name = next((g.value for g in given if g.field == "outlet" and g.basis == "metadata"), None)
    if name is None:
        return None
    host = host_of(url)
    known = outlets.by_domain(host) if host else None
    known = known or outlets.by_signature(name) or outlets.by_domain(name)
    return Stated(value=known or name, basis="metadata")


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
    too_long: bool,
    settings: ReadSettings,
    dated: Dated,
) -> list[tuple[str, str]]:
    """Return (kind, message) of each thing that could not be read."""
    notes = []
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
    if dated.doubted and dated.doubted.value.begin:
        day = f"{dated.doubted.value.begin:%Y-%m-%d}"
        notes.append(("date_doubted", f"its date, {day}, is before {dated.told}, told as past"))
    elif document.published is None:
        notes.append(("no_date", "no date of publication was found; give one in metadata.json"))
    if document.outlet is None:
        notes.append(("no_outlet", "no outlet was found; give one in metadata.json"))
    return notes


def _unread(document: Document, blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """Return one note on what is not in English; readers' comments are never read for facts."""
    if document.language not in (None, "en"):
        text = f"the text seems to be in {document.language!r}"
        return [("not_english", f"{text}; it is kept, but no facts are read from it")]
    foreign = [b.language for b in blocks if b.language and b.kind != "comment"]
    if not foreign:
        return []
    named = ", ".join(repr(language) for language in sorted(set(foreign)))
    count = "a paragraph seems" if len(foreign) == 1 else f"{len(foreign)} paragraphs seem"
    return [("not_english", f"{count} to be in {named}; kept, but no facts are read there")]
