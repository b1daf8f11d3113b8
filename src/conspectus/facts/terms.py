"""The words a document uses for each group, state, body and person it names.

A term is a name or description with the epithets before it ("so-called Shelf Front") and the loaded
noun after it ("Council regime"). What surprises: words inside quotation marks are somebody else's
and marked `quoted`; that holds for a single word in scare quotes too.
"""

from bisect import bisect_right

from conspectus.ids import make_id
from conspectus.language import Parsed
from conspectus.records import Mention, Quote, Span, Term
from conspectus.spans import fold, words

ORIGIN = "facts.terms/1"
_KINDS = ("group", "state", "igo", "org", "outlet", "person", "people")
_BEFORE = frozenset(
    "so-called self-styled self-proclaimed self-declared alleged purported supposed regime"
    " terrorist"
    " terror militant extremist rebel radical islamist fascist nazi communist occupying illegal"
    " illegitimate puppet rogue embattled beleaguered moderate secular brutal bloody murderous"
    " criminal puppet former exiled".split()
)
_AFTER = frozenset(
    "regime government administration junta dictatorship militants terrorists rebels fighters"
    " insurgents extremists jihadists gang gangs militia militias group authorities forces"
    " leadership"
    " entity occupation clique separatists gunmen".split()
)
_MARKS = {"“": "”", "«": "»", '"': '"', "‘": "’", "„": "“"}
MAX_SCARE = 60
"""Characters between scare quotes; what is longer is a quotation and comes with the quotes."""


def find_terms(
    parsed: Parsed, mentions: tuple[Mention, ...], quotes: tuple[Quote, ...]
) -> tuple[Term, ...]:
    """Return one Term for each name or description of a named chain, in text order."""
    named = {m.chain_id for m in mentions if m.form == "name" and m.kind in _KINDS}
    pieces = sorted((s.start, s.end) for q in quotes for s in q.quoted)
    found, seen = [], set()
    for mention in mentions:
        if mention.form == "pronoun" or mention.chain_id not in named or mention.kind not in _KINDS:
            continue
        spans = _widened(parsed, mention)
        wording = fold(words(parsed.document.text, spans)).lower()
        wording = wording.removeprefix("the ")
        id_ = make_id("term", parsed.document.id, spans)
        if not wording or id_ in seen:
            continue
        seen.add(id_)
        found.append(
            Term(
                id=id_,
                doc_id=parsed.document.id,
                spans=spans,
                origin=ORIGIN,
                mention_id=mention.id,
                wording=wording,
                quoted=_quoted(pieces, spans[0]) or _scare(parsed.document.text, spans),
            )
        )
    return tuple(found)


def _widened(parsed: Parsed, mention: Mention) -> tuple[Span, ...]:
    """Return the mention's Spans with the epithet before and the loaded noun after it."""
    edges = parsed.reading(mention.spans)
    if edges is None:
        return mention.spans
    piece = parsed.tokens(*edges)
    first, end = piece.start, piece.end
    doc = parsed.doc
    while first > 0 and doc[first - 1].lower_ in _BEFORE and not doc[first - 1].is_sent_end:
        first -= 1
    if first > 2 and doc[first - 2].text == "-" and not doc[first - 2].whitespace_:
        compound = doc[first - 3 : first].text.lower()
        first -= 3 if compound in _BEFORE else 0
    if end < len(doc) and doc[end].lower_ in _AFTER and mention.form == "name":
        end += 1
    if (first, end) == (piece.start, piece.end):
        return mention.spans
    return parsed.spans(doc[first:end]) or mention.spans


def _quoted(pieces: list[tuple[int, int]], span: Span) -> bool:
    at = bisect_right(pieces, (span.start, 1 << 60)) - 1
    return at >= 0 and pieces[at][0] <= span.start < pieces[at][1]


def _scare(text: str, spans: tuple[Span, ...]) -> bool:
    """Return whether marks stand right around the words: the “Council regime”."""
    start, end = spans[0].start, spans[-1].end
    before = text[max(0, start - MAX_SCARE) : start].rsplit("\n", 1)[-1]
    for mark, closing in _MARKS.items():
        at = before.rfind(mark)
        if at < 0 or closing in before[at + 1 :] or len(before) - at > MAX_SCARE // 2:
            continue
        if mark in "\"'" and at + 1 < len(before) and before[at + 1].isspace():
            continue
        if text.find(closing, end, end + MAX_SCARE // 2) >= 0:
            return True
    return False
