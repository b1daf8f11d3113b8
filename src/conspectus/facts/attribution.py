"""Whose word is it: the chain of voices over any stretch of the text.

Quotes know their chain, outermost voice first and their own speaker last; what is said inside a
quote inherits it. What surprises: of nested quotes the innermost counts, because its chain already
begins with the voices around it.
"""

from conspectus.language import Parsed
from conspectus.records import Quote


def voices_at(parsed: Parsed, quotes: tuple[Quote, ...], start: int, end: int) -> tuple[str, ...]:
    """Return the chain of voices over a reading range, outermost first; () = the outlet's own.

    Args:
        parsed: The document.
        quotes: All its quotes.
        start: First reading offset of the range, as in `Parsed.text`.
        end: One past its last.
    """
    spans = parsed.passage.to_source(start, end)
    if not spans:
        return ()
    low, high = spans[0].start, spans[-1].end
    best: tuple[int, tuple[str, ...]] | None = None
    for quote in quotes:
        if any(s.start <= low and high <= s.end for s in quote.content):
            size = sum(s.end - s.start for s in quote.content)
            if best is None or size < best[0]:
                best = size, quote.attribution
    return best[1] if best else ()
