"""Documents -> links between captures of one address: the later succeeds the earlier.

A page that is saved twice and differs was rewritten, mostly without saying so. The link carries
what both versions have, passage by passage, so that what lies between is the rewriting. What
surprises: an address alone is not enough, since careless pages all give their site's; versions also
share a headline or a good part of their words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from difflib import SequenceMatcher
from itertools import pairwise
from urllib.parse import parse_qsl, urlsplit

from conspectus.corroborate.copies import Token, tokens
from conspectus.corroborate.corpus import FAR_PAST, Corpus
from conspectus.knowledge.names import fold_name
from conspectus.records import Link, Span

VERSION_KINDS = ("title", "byline", "date", "heading", "body", "update", "caption")
"""What counts as a version's text: menus and readers change with every capture."""
_ALIKE = 0.2  # share of the shorter text's words, in order, below which pages are not versions
_UNORDERED = 0.5  # score of a link whose direction nothing but the ids decides
_MOST_CELLS = 4_000_000  # words times words that are compared; more is called rewritten whole
_TRACKING = re.compile(r"utm_|fbclid|gclid|ref$|ref_|cmp|ocid|mc_|share|amp$", re.I)


def find_versions(
    corpus: Corpus, captured: Mapping[str, datetime] | None = None
) -> tuple[Link, ...]:
    """Return a link from each later version of a page to the one before it.

    Args:
        corpus: The documents.
        captured: When each was captured, where that is known, by document id.
    """
    times = captured or {}
    pages: dict[str, list[str]] = defaultdict(list)
    for analysis in corpus.analyses:
        key = address_key(analysis.document.url or "")
        if key:
            pages[key].append(analysis.document.id)
    links = []
    for _, doc_ids in sorted(pages.items()):
        if len(doc_ids) < 2:
            continue
        seen = times if all(d in times for d in doc_ids) else {}
        stamps = {d: _stamps(corpus, d, seen) for d in doc_ids}
        for earlier, later in pairwise(sorted(doc_ids, key=lambda d: (stamps[d], d))):
            spans = aligned(_tokens(corpus, later), _tokens(corpus, earlier))
            if _alike(corpus, later, earlier, spans):
                known = stamps[later] != stamps[earlier]
                links.append(
                    Link(
                        kind="succeeds",
                        from_id=later,
                        to_id=earlier,
                        spans=spans,
                        score=None if known else _UNORDERED,
                    )
                )
    return tuple(links)


def address_key(url: str) -> str | None:
    """Return what two addresses of one page have in common; None for a site's front page.

    >>> address_key("http://www.tide.example/a/?utm_source=x#top")
    'tide.example/a'
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    except ValueError:
        return None
    path = parts.path.rstrip("/").removesuffix("/amp")
    query = sorted((k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.match(k))
    if not host or not (path or query):
        return None
    return f"{host}{path}" + "".join(f"&{k}={v}" for k, v in query)


def aligned(later: Sequence[Token], earlier: Sequence[Token]) -> tuple[tuple[Span, Span], ...]:
    """Return the runs of words that two versions share, in order: (in later, in earlier)."""
    found = [
        (
            Span(start=later[i][1], end=later[i + n - 1][2]),
            Span(start=earlier[j][1], end=earlier[j + n - 1][2]),
        )
        for i, j, n in _runs([t[0] for t in later], [t[0] for t in earlier])
    ]
    return tuple(found)


def _runs(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield (place in a, place in b, length) of shared runs; equal ends cost nothing."""
    head = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), None)
    if head is None:
        head = min(len(a), len(b))
    rest = min(len(a), len(b)) - head
    tail = 0
    while tail < rest and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    if head:
        yield 0, 0, head
    left, right = a[head : len(a) - tail], b[head : len(b) - tail]
    if left and right and len(left) * len(right) <= _MOST_CELLS:
        for i, j, n in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
            if n > 1:  # one shared word, such as an article, is chance and would shred the rest
                yield head + i, head + j, n
    if tail:
        yield len(a) - tail, len(b) - tail, tail


def _stamps(
    corpus: Corpus, doc_id: str, captured: Mapping[str, datetime]
) -> tuple[datetime, datetime, datetime]:
    """Return what puts versions in order: capture, last change, publication."""
    changed = corpus.by_doc[doc_id].document.modified
    begin = changed.value.begin if changed else None
    moment = corpus.moment(doc_id)
    return captured.get(doc_id, FAR_PAST), begin or moment, moment


def _tokens(corpus: Corpus, doc_id: str) -> list[Token]:
    analysis = corpus.by_doc[doc_id]
    found: list[Token] = []
    for block in analysis.blocks:
        if block.kind in VERSION_KINDS and not block.duplicate_of:
            found += tokens(analysis.document.text, block.span)
    return found


def _alike(corpus: Corpus, later: str, earlier: str, spans: Sequence[tuple[Span, Span]]) -> bool:
    titles = [corpus.by_doc[d].document.title for d in (later, earlier)]
    if all(titles) and len({fold_name(t.value) for t in titles if t}) == 1:
        return True
    shared = sum(a.end - a.start for a, _ in spans)
    sizes = [
        sum(end - start for _, start, end in _tokens(corpus, doc_id)) for doc_id in (later, earlier)
    ]
    return shared >= _ALIKE * (min(sizes) or 1)
