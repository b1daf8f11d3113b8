"""All analyses of a case, indexed: the one place where corroboration looks at words.

Facts hold Spans, not text; here are the words of a fact, its sentence, its paragraph, its voices
and its document's day. What surprises: the order of the analyses never matters,
everything is sorted by document id first.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import TypeVar

from conspectus.knowledge.names import fold_name
from conspectus.knowledge.outlets import one_name
from conspectus.records import Analysis, Block, Event, Fact, Interval, Mention, Quote, Span, Toponym
from conspectus.spans import overlaps, words

ARTICLE = ("title", "heading", "body", "update", "caption")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr gen col lt sgt capt sen rep gov prof st no vs jan feb mar apr jun jul aug sep "
    "sept oct nov dec".split()
)
_STOP = re.compile(r"[.!?][\"”’»')\]]*\s+(?=[\"“‘«(\[]*[A-Z0-9À-Þ])")
_WORD = re.compile(r"\w[\w’'-]*")
UNNAMED = "an outlet not named"
HEADLINE = 40  # code points of a headline that stands for an outlet
FAR_PAST = datetime(1, 1, 1, tzinfo=UTC)
_Fact = TypeVar("_Fact", bound=Fact)


def content_words(text: str) -> list[str]:
    """Return the words of a text in their folded spelling.

    >>> content_words("Þórunn’s  Égils")
    ['thorunns', 'egils']
    """
    return [w for token in _WORD.findall(text) for w in fold_name(token).split()]


def placed_words(text: str) -> list[tuple[int, int, str]]:
    """Return the words of a text in their folded spelling and where each stands.

    >>> placed_words("The Þing met")
    [(0, 3, 'the'), (4, 8, 'thing'), (9, 12, 'met')]
    """
    return [
        (m.start(), m.end(), w) for m in _WORD.finditer(text) for w in fold_name(m.group()).split()
    ]


def extent(fact: Fact) -> int:
    """Return the code points from the start of a fact to its end."""
    return fact.spans[-1].end - fact.spans[0].start


def shortest(facts: Iterable[_Fact]) -> _Fact | None:
    """Return the fact of the least extent; None of none."""
    return min(facts, key=lambda f: (extent(f), f.id), default=None)


class Corpus:
    """The facts of all documents of a case, ready to be compared."""

    def __init__(self, analyses: Iterable[Analysis]) -> None:
        self.analyses = tuple(sorted(analyses, key=lambda a: a.document.id))
        self.by_doc = {a.document.id: a for a in self.analyses}
        self.mentions = {m.id: m for a in self.analyses for m in a.mentions}
        self.events = {e.id: e for a in self.analyses for e in a.events}
        self.toponyms = {t.id: t for a in self.analyses for t in a.toponyms}
        self.timexes = {t.id: t for a in self.analyses for t in a.timexes}
        self.figures = {f.id: f for a in self.analyses for f in a.figures}
        self.quotes = {q.id: q for a in self.analyses for q in a.quotes}
        self.chains: dict[str, list[Mention]] = defaultdict(list)
        for mention in sorted(self.mentions.values(), key=lambda m: (m.doc_id, m.spans[0].start)):
            self.chains[mention.chain_id].append(mention)
        self._sentences = {a.document.id: _sentence_starts(a) for a in self.analyses}

    @cached_property
    def _located(self) -> dict[str, tuple[list[int], list[Fact]]]:
        """Return the facts of each document in text order, with their starts."""
        found = {}
        for a in self.analyses:
            every: list[Fact] = [
                *a.mentions, *a.timexes, *a.toponyms, *a.quotes, *a.events, *a.figures, *a.terms,
            ]  # fmt: skip
            every.sort(key=lambda f: (f.spans[0].start, f.spans[-1].end, f.id))
            found[a.document.id] = ([f.spans[0].start for f in every], every)
        return found

    def words(self, fact: Fact) -> str:
        """Return the source words under a fact, white space folded."""
        return words(self.by_doc[fact.doc_id].document.text, fact.spans)

    def text(self, doc_id: str, span: Span) -> str:
        """Return the source words under a Span, white space folded."""
        return words(self.by_doc[doc_id].document.text, (span,))

    def content(self, quote: Quote) -> str:
        """Return the words that a quote gives to its speaker."""
        return " ".join(self.text(quote.doc_id, s) for s in quote.content)

    @cached_property
    def _outlets(self) -> dict[str, str]:
        """Return the fullest name in the case of each outlet."""
        return one_name(a.document.outlet.value for a in self.analyses if a.document.outlet)

    def outlet(self, doc_id: str) -> str | None:
        """Return the outlet of a document by its fullest name in the case; None = unknown."""
        stated = self.by_doc[doc_id].document.outlet
        return self._outlets[stated.value] if stated else None

    def outlet_shown(self, doc_id: str) -> str:
        """Return the outlet as shown in a sentence; a page of an unknown one by its headline."""
        stated = self.by_doc[doc_id].document.title
        title = stated.value if stated else ""
        cut = title if len(title) <= HEADLINE else f"{title[:HEADLINE].rsplit(' ', 1)[0]} …"
        return self.outlet(doc_id) or (f"“{cut}”" if cut else UNNAMED)

    def published(self, doc_id: str) -> Interval | None:
        """Return when a document was published."""
        stated = self.by_doc[doc_id].document.published
        return stated.value if stated else None

    def moment(self, doc_id: str) -> datetime:
        """Return the first instant of a document's publication; the far past when unknown."""
        when = self.published(doc_id)
        return when.begin if when and when.begin else FAR_PAST

    def day(self, doc_id: str) -> str:
        """Return the day of publication as people write it; "" when unknown."""
        moment = self.moment(doc_id)
        return "" if moment == FAR_PAST else f"{moment.day} {moment:%b}"

    def block(self, doc_id: str, offset: int) -> Block | None:
        """Return the block that holds an offset."""
        blocks = self.by_doc[doc_id].blocks
        at = bisect_right(blocks, offset, key=lambda b: b.span.start) - 1
        return blocks[at] if at >= 0 else None

    def paragraph(self, doc_id: str, offset: int) -> Span:
        """Return the Span of the block that holds an offset."""
        block = self.block(doc_id, offset)
        text = self.by_doc[doc_id].document.text
        return block.span if block else Span(start=0, end=len(text))

    def sentence(self, doc_id: str, offset: int) -> Span:
        """Return the sentence that holds an offset."""
        starts = self._sentences[doc_id]
        at = max(0, bisect_right(starts, offset) - 1)
        text = self.by_doc[doc_id].document.text
        end = starts[at + 1] if at + 1 < len(starts) else len(text)
        return Span(start=starts[at] if starts else 0, end=end)

    def sentences(self, doc_id: str) -> list[Span]:
        """Return the sentences of the article."""
        starts = self._sentences[doc_id]
        text = self.by_doc[doc_id].document.text
        ends = [*starts[1:], len(text)]
        spans = [Span(start=a, end=b) for a, b in zip(starts, ends, strict=True)]
        return [s for s in spans if self.in_article(doc_id, s.start)]

    def in_article(self, doc_id: str, offset: int) -> bool:
        """Return whether an offset lies in the article itself."""
        block = self.block(doc_id, offset)
        return block is None or (block.kind in ARTICLE and not block.duplicate_of)

    def facts_in(self, doc_id: str, span: Span) -> list[Fact]:
        """Return the facts that begin inside a Span, in text order."""
        starts, facts = self._located[doc_id]
        low, high = bisect_right(starts, span.start - 1), bisect_right(starts, span.end - 1)
        return facts[low:high]

    def facts_over(self, doc_id: str, span: Span, reach: int = 400) -> list[Fact]:
        """Return the facts that share a code point with a Span, begun at most `reach` before."""
        near = self.facts_in(doc_id, Span(start=max(0, span.start - reach), end=span.end))
        return [f for f in near if any(overlaps(s, span) for s in f.spans)]

    def place(self, event: Event) -> Toponym | None:
        """Return the place of an event."""
        return self.toponyms.get(event.toponym_id or "")

    def speaker(self, attribution: Sequence[str]) -> Mention | None:
        """Return the innermost voice of a chain of voices."""
        return self.mentions.get(attribution[-1]) if attribution else None


def _sentence_starts(analysis: Analysis) -> list[int]:
    """Return where the sentences of a document begin; blocks are hard borders."""
    text, starts = analysis.document.text, []
    for block in analysis.blocks or ():
        piece = text[block.span.start : block.span.end]
        first = block.span.start + len(piece) - len(piece.lstrip())
        starts.append(first)
        for stop in _STOP.finditer(piece):
            before = piece[max(0, stop.start() - 12) : stop.start()].split()
            last = before[-1].strip("(\"“«'") if before else ""
            initial = len(last) == 1 and last.isupper()
            if piece[stop.start()] == "." and (last.lower() in _ABBREVIATIONS or initial):
                continue
            starts.append(block.span.start + stop.end())
    return sorted(set(starts)) or [0]
