"""Document and Blocks in, Parsed out: a spaCy Doc that knows its source.

The Doc's text is the Passage's reading text, not the source; only `Parsed` turns reading ranges
into Spans, and it checks the law of provenance each time. What surprises: a block is a hard
border: no token and no sentence crosses one, except where a paragraph continues in the next block.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Slice

from conspectus.language.clauses import Clause, predicates
from conspectus.language.deeds import Deed
from conspectus.language.pipeline import Pipeline
from conspectus.records import Block, Document, Span
from conspectus.spans import Passage, fold, trim, words

READ_KINDS = ("title", "heading", "body", "update", "caption")
"""Block kinds that are the article: only these are read for facts, and only in English."""
_BREAK = "\n\n"


@dataclass(slots=True)
class Parsed:
    """A document ready for finding facts.

    `text` is the reading text; all offsets below are reading offsets, those of the Doc's tokens.
    Make Spans only with `spans`.
    """

    document: Document
    blocks: tuple[Block, ...]
    passage: Passage
    doc: Doc
    starts: tuple[tuple[int, Block], ...]
    deeds: tuple[Deed, ...] = ()
    """What our own model takes for events; nothing where another pipeline reads."""
    span_failures: int = field(default=0)
    _clauses: dict[int, tuple[Clause, ...]] = field(default_factory=dict, repr=False)

    @property
    def text(self) -> str:
        """The reading text."""
        return self.passage.text

    def spans(self, piece: "Slice | Token | tuple[int, int]") -> tuple[Span, ...]:
        """Return the source Spans of a token, a token slice or a reading range.

        One Span a piece of source; pieces with only white space between them are one.
        """
        start, end = _range(piece)
        read = fold(self.passage.text[start:end])
        found = tuple(trim(self.document.text, s) for s in self.passage.to_source(start, end))
        found = tuple(s for s in found if s.end > s.start)
        if words(self.document.text, found) != read:
            self.span_failures += 1
        return found

    def span(self, piece: "Slice | Token | tuple[int, int]") -> Span | None:
        """Return the first source Span of a piece; None when it is glue only."""
        return next(iter(self.spans(piece)), None)

    def reading(self, spans: Sequence[Span]) -> tuple[int, int] | None:
        """Return the reading range from the first to the last of a fact's Spans.

        None where the reading text leaves an end of it out, or reads its end before its start.
        """
        if not spans:
            return None
        start = self.passage.to_reading(spans[0].start)
        last = self.passage.to_reading(spans[-1].end - 1)
        if start is None or last is None or last < start:
            return None
        return start, last + 1

    def clauses(self, sentence: Slice) -> tuple[Clause, ...]:
        """Return the clauses of a sentence of the Doc in text order, found once."""
        held = self._clauses.get(sentence.start)
        if held is None:
            held = self._clauses[sentence.start] = predicates(sentence)
        return held

    def block(self, piece: "Slice | Token | tuple[int, int]") -> Block:
        """Return the block in which a piece begins."""
        at = bisect_right(self.starts, _range(piece)[0], key=lambda pair: pair[0]) - 1
        return self.starts[max(0, at)][1]

    def paragraphs(self) -> Iterator[tuple[int, int, Block]]:
        """Yield (start, end, first block) of each paragraph, continued ones mended into one."""
        begin: tuple[int, Block] | None = None
        for start, block in self.starts:
            if begin and not block.continues:
                yield begin[0], start, begin[1]
            if not begin or not block.continues:
                begin = (start, block)
        if begin:
            yield begin[0], len(self.passage.text), begin[1]

    def tokens(self, start: int, end: int) -> Slice:
        """Return the tokens of a reading range, widened to whole tokens; may be empty."""
        slice_ = self.doc.char_span(start, end, alignment_mode="expand")
        return slice_ if slice_ is not None else self.doc[0:0]


def parse(document: Document, blocks: tuple[Block, ...], nlp: Callable[[str], Doc]) -> Parsed:
    """Return a document's blocks of the article as a Doc that leads back to the source."""
    pieces: list[Span] = []
    glues: list[str] = []
    starts: list[tuple[int, Block]] = []
    at = 0
    for block, joined in _in_reading_order(document, blocks):
        span = trim(document.text, block.span)
        glue = "" if not pieces else " " if joined else _BREAK
        starts.append((at + len(glue), block))
        pieces.append(span)
        glues.append(glue)
        at += len(glue) + span.end - span.start
    passage = Passage(source=document.text, pieces=tuple(pieces), glues=tuple(glues))
    if isinstance(nlp, Pipeline):
        doc, deeds = nlp.read(passage.text)
        return Parsed(document, blocks, passage, doc, tuple(starts), deeds)
    return Parsed(document, blocks, passage, nlp(passage.text), tuple(starts))


def _in_reading_order(
    document: Document, blocks: tuple[Block, ...]
) -> Iterator[tuple[Block, bool]]:
    """Yield the article's blocks and whether each goes on from the one yielded before.

    What stands between the two halves of a paragraph is read after it.
    """
    read = [
        b
        for b in blocks
        if b.kind in READ_KINDS
        and (b.language or document.language or "en") == "en"
        and not b.duplicate_of
        and not document.text[b.span.start : b.span.end].isspace()
    ]
    while read:
        block = read.pop(0)
        yield block, False
        for other in list(read):
            if other.kind == block.kind and not other.continues:
                break
            if other.kind == block.kind:
                read.remove(other)
                yield other, True


def _range(piece: "Slice | Token | tuple[int, int]") -> tuple[int, int]:
    if isinstance(piece, tuple):
        return piece
    if isinstance(piece, Token):
        return piece.idx, piece.idx + len(piece)
    return piece.start_char, piece.end_char
