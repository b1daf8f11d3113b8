"""Whose word is it: the chain of voices over any stretch of the text.

Quotes know their chain, outermost voice first and their own speaker last; what is said inside a
quote inherits it. What surprises: of nested quotes the innermost counts, because its chain already
begins with the voices around it.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from conspectus.facts.relays import prints
from conspectus.language import Parsed
from conspectus.records import Mention, Quote

_CITING = frozenset({"citing", "quoting"})
_NEAR = 64  # quotes that begin before a place and may still hold it


def voices_at(parsed: Parsed, quotes: tuple[Quote, ...], start: int, end: int) -> tuple[str, ...]:
    """Return the chain of voices over a reading range, outermost first; () = the outlet's own.

    Args:
        parsed: The document.
        quotes: All its quotes, in text order as `find_quotes` returns them.
        start: First reading offset of the range, as in `Parsed.text`.
        end: One past its last.
    """
    spans = parsed.passage.to_source(start, end)
    if not spans:
        return ()
    low, high = spans[0].start, spans[-1].end
    best: tuple[int, tuple[str, ...]] | None = None
    after = bisect_right(quotes, low, key=lambda q: q.content[0].start)
    for quote in quotes[max(0, after - _NEAR) : after]:
        if any(s.start <= low and high <= s.end for s in quote.content):
            size = sum(s.end - s.start for s in quote.content)
            if best is None or size < best[0]:
                best = size, quote.attribution
    return best[1] if best else ()


def chains(
    quotes: tuple[Quote, ...], mentions: tuple[Mention, ...], text: str
) -> tuple[Quote, ...]:
    """Return quotes with the voices around them: of enclosing quotes, of the outlet told.

    Whoever is cited is the voice within: in "the paper wrote that ..., citing two envoys" the
    envoys told the paper. `text` is that of the document.
    """
    by_id = {m.id: m for m in mentions}
    chain = {m.id: m.chain_id for m in mentions}
    result: list[Quote] = []
    open_: list[tuple[int, int, Quote]] = []
    for quote in quotes:
        start, end = quote.spans[0].start, quote.spans[-1].end
        open_ = [o for o in open_ if o[1] > start][-8:]
        around = [
            o[2]
            for o in open_
            if any(s.start <= start and end <= s.end for s in o[2].content)
            and chain.get(o[2].speaker_id or "") != chain.get(quote.speaker_id or "", quote.id)
        ]
        voices = around[-1].attribution if around else ()
        cited = bool(around) and _cites(around[-1], text)
        own = quote.attribution
        told = by_id.get(quote.addressee_id or "")
        if told and prints(told) and len(own) == 1 and not voices and not _own(told, text):
            voices = (told.id,)
        order = (*own, *voices) if cited else (*voices, *own)
        done = replace(quote, attribution=_once(order, chain))
        result.append(done)
        open_.append((start, end, done))
    return tuple(result)


def _once(voices: tuple[str, ...], chain: Mapping[str, str]) -> tuple[str, ...]:
    """Return voices without those that repeat the one before."""
    return tuple(
        v for n, v in enumerate(voices) if not n or chain.get(v) != chain.get(voices[n - 1])
    )


def _own(outlet: Mention, text: str) -> bool:
    """Return whether an outlet speaks of itself: "told this newspaper"."""
    words = text[outlet.spans[0].start : outlet.spans[-1].end].lower()
    return words.startswith(("this ", "our ")) or words == "us"


def _cites(quote: Quote, text: str) -> bool:
    """Return whether a quote is told by citing its speaker."""
    cue = quote.cue
    return cue is not None and text[cue.start : cue.end].lower() in _CITING
