"""Plain text in, Parsed out: what the benchmarks of quotes, times and places read.

Their texts are articles without a page around them, so one Block a paragraph is all the layout
there is. A text with empty lines is cut there; one without is cut at every line. A line that
ends as a sentence does ends a paragraph as well.
"""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from conspectus.analyse import Tools
from conspectus.facts import find_events, find_mentions, find_quotes, find_timexes, find_toponyms
from conspectus.ids import make_id
from conspectus.language import Parsed, parse
from conspectus.records import Block, Document, Event, Interval, Mention, Span, Stated
from conspectus.spans import fold

_EMPTY_LINE = re.compile(r"\n[ \t\r\f\v\u00a0]*\n\s*")
_LINE = re.compile(r"\n\s*")
_ENDED = re.compile(r"\n[ \t\r\f\v\u00a0]*\n\s*|(?<=[.!?:…”\"»’)])[ \t\u00a0]*\n\s*")


def parsed_of(
    text: str, doc_id: str, date: str | None = None, title: str | None = None
) -> tuple[Parsed, Tools]:
    """Return a text as a parsed document published on a day, and the tools it was parsed with.

    Args:
        text: The article; every reading offset leads back to it.
        doc_id: The id of the document.
        date: The day of publication, YYYY-MM-DD with or without a time after it.
        title: The headline; the first paragraph is its block if it has the same words.
    """
    tools = _tools()
    document = Document(
        id=doc_id,
        capture_id=doc_id,
        text=text,
        renderer="lab.plain/1",
        language="en",
        title=Stated(value=title, basis="metadata") if title else None,
        published=_published(date),
    )
    return parse(document, _blocks(text, doc_id, title), tools.nlp), tools


def events_in(parsed: Parsed, tools: Tools) -> tuple[tuple[Mention, ...], tuple[Event, ...]]:
    """Return the mentions and the events of a text, found in the product's order."""
    mentions = find_mentions(parsed, tools.actors, tools.gazetteer)
    timexes = find_timexes(parsed)
    toponyms = find_toponyms(parsed, mentions, tools.gazetteer)
    quotes = find_quotes(parsed, mentions, tools.lexicon)
    events = find_events(parsed, mentions, timexes, toponyms, quotes, tools.lexicon)
    return mentions, events


@lru_cache(maxsize=1)
def _tools() -> Tools:
    return Tools()


def _published(day: str | None) -> Stated[Interval] | None:
    try:
        first = date.fromisoformat((day or "")[:10])
    except ValueError:
        return None
    begin = datetime(first.year, first.month, first.day, tzinfo=UTC)
    return Stated(value=Interval(begin=begin, until=begin + timedelta(days=1)), basis="metadata")


def _blocks(text: str, doc_id: str, title: str | None) -> tuple[Block, ...]:
    border = _ENDED if _EMPTY_LINE.search(text.strip()) else _LINE
    first = len(text) - len(text.lstrip())
    ends = [m.end() for m in border.finditer(text) if m.start() >= first]
    edges = [0, *(e for e in ends if e < len(text)), len(text)]
    blocks: list[Block] = []
    for start, end in pairwise(edges):
        span = Span(start=start, end=end)
        named = not blocks and title is not None and _same(text[start:end], title)
        blocks.append(
            Block(
                id=make_id("block", doc_id, span),
                doc_id=doc_id,
                span=span,
                kind="title" if named else "body",
            )
        )
    return tuple(blocks)


def _same(paragraph: str, title: str) -> bool:
    return fold(paragraph).rstrip(".") == fold(title).rstrip(".")
