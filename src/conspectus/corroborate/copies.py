"""Documents -> links between them: wire copies and near-duplicates, and who cites whom.

Two articles are copies when many five-word runs of the shorter one stand in the other, or fewer
that are no quotation, because two reports of one speech share the speech. A copy depends on the
earlier text; of two from one day, on the one with a wire credit. Copies are one voice.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from conspectus.corroborate.clusters import Groups
from conspectus.corroborate.corpus import Corpus
from conspectus.knowledge.names import fold_name
from conspectus.records import Link, Span

SHINGLE = 5  # words; shorter runs are shared by independent accounts of one event
CONTAINED = 0.4  # share of the shorter text's runs found in the other
REWRITTEN = 0.25  # the same where what both quote is left out: accounts of one event share < 0.02
COMMON = 40  # a run in more documents than this is boilerplate and proposes no pair
LEAST_WORDS = 40  # texts shorter than this are never called copies
_TOKEN = re.compile(r"\w+")
_WIRE = re.compile(
    r"\b(wire|agency|agencies|news service|newswire|press association|afp|ap|reuters|upi|tass|"
    r"xinhua|dpa|ansa|efe|interfax|anadolu|kyodo|bernama|pti|ians)\b",
    re.I,
)

Token = tuple[str, int, int]


def find_copies(corpus: Corpus) -> tuple[Link, ...]:
    """Return a link from each copy to what it copies, aligned passages included."""
    ids = [a.document.id for a in corpus.analyses]
    lengths: dict[str, int] = {}
    runs: list[NDArray[np.uint32]] = []
    for doc_id in ids:
        told = _tokens(corpus, doc_id)
        lengths[doc_id] = len(told)
        runs.append(_runs(told))
    sizes = {doc_id: len(own) for doc_id, own in zip(ids, runs, strict=True)}
    shared: Counter[tuple[str, str]] = Counter()
    for docs in _holders(runs):
        shared.update(combinations([ids[n] for n in docs], 2))
    links = []
    for (a, b), count in sorted(shared.items()):
        least = min(sizes[a], sizes[b])
        if min(lengths[a], lengths[b]) < LEAST_WORDS or count / least < REWRITTEN:
            continue
        if count / least < CONTAINED and _outside_quotes(corpus, a, b) < REWRITTEN:
            continue
        later, earlier = _direction(corpus, a, b)
        spans = _aligned(_tokens(corpus, later), _tokens(corpus, earlier))
        links.append(
            Link(
                kind="copies",
                from_id=later,
                to_id=earlier,
                spans=spans,
                score=round(count / least, 3),
            )
        )
    return tuple(links)


def find_citations(corpus: Corpus) -> tuple[Link, ...]:
    """Return a link from each document to the last one of another outlet of the case it names."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for a in corpus.analyses:
        outlet = corpus.outlet(a.document.id)
        if outlet:
            by_name[_outlet_name(outlet)].append(a.document.id)
    links = []
    for a in corpus.analyses:
        own = _outlet_name(corpus.outlet(a.document.id) or "")
        named: dict[str, list[str]] = defaultdict(list)
        for m in a.mentions:
            name = _outlet_name(corpus.words(m))
            if m.form == "name" and m.kind in ("outlet", "org") and name in by_name and name != own:
                named[name].append(m.id)
        for name, mention_ids in sorted(named.items()):
            before = [d for d in by_name[name] if corpus.moment(d) <= corpus.moment(a.document.id)]
            if before:
                last = max(before, key=lambda d: (corpus.moment(d), d))
                links.append(
                    Link(
                        kind="cites",
                        from_id=a.document.id,
                        to_id=last,
                        fact_ids=tuple(mention_ids),
                    )
                )
    return tuple(links)


def tokens(text: str, span: Span) -> list[Token]:
    """Return the words of a stretch of text, lower case, with their offsets."""
    found = _TOKEN.finditer(text, span.start, span.end)
    return [(m.group().casefold(), m.start(), m.end()) for m in found]


def voices(corpus: Corpus, links: Sequence[Link]) -> dict[str, str]:
    """Return for each document the one that stands for it: the original of its copies.

    Versions of one page are one voice too, and the first stands for them.
    """
    copies = [link for link in links if link.kind in ("copies", "succeeds")]
    groups = Groups([a.document.id for a in corpus.analyses])
    dependent = {link.from_id for link in copies}
    for link in copies:
        groups.join(link.from_id, link.to_id)
    found = {}
    for members in groups.groups():
        free = [d for d in members if d not in dependent] or members
        original = min(free, key=lambda d: (corpus.moment(d), d))
        found.update(dict.fromkeys(members, original))
    return found


def _outlet_name(outlet: str) -> str:
    return fold_name(outlet).removeprefix("the ")


def _tokens(corpus: Corpus, doc_id: str) -> list[Token]:
    """Return the words of the article, lower case, with their offsets; the headline left out."""
    analysis = corpus.by_doc[doc_id]
    found: list[Token] = []
    for block in analysis.blocks:
        if block.kind in ("heading", "body", "update", "caption") and not block.duplicate_of:
            at = block.span
            found += tokens(analysis.document.text, at)
    return found


def _runs(tokens: Sequence[Token]) -> NDArray[np.uint32]:
    """Return the runs of words of a text, each once, as numbers."""
    words = [t[0] for t in tokens]
    found = (
        zlib.crc32(" ".join(words[i : i + SHINGLE]).encode())
        for i in range(len(words) - SHINGLE + 1)
    )
    return np.unique(np.fromiter(found, np.uint32))


def _outside_quotes(corpus: Corpus, a: str, b: str) -> float:
    """Return what share of the shorter text's runs the other has, quoted words left out."""
    runs = []
    for doc_id in (a, b):
        marks = [s for q in corpus.by_doc[doc_id].quotes for s in q.quoted]
        told = _tokens(corpus, doc_id)
        free = [t for t in told if not any(s.start <= t[1] < s.end for s in marks)]
        runs.append(_runs(free))
    least = min(map(len, runs))
    return len(np.intersect1d(runs[0], runs[1])) / least if least else 0.0


def _holders(runs: Sequence[NDArray[np.uint32]]) -> Iterator[list[int]]:
    """Yield the places of the texts that share a run, for each run that is no boilerplate."""
    every = np.concatenate([*runs, np.empty(0, np.uint32)])
    texts = np.repeat(np.arange(len(runs)), [len(own) for own in runs])
    texts = texts[np.argsort(every, kind="stable")]
    _, counts = np.unique(every, return_counts=True)
    stops = np.cumsum(counts)
    kept = (counts > 1) & (counts <= COMMON)
    for stop, count in zip(stops[kept].tolist(), counts[kept].tolist(), strict=True):
        yield texts[stop - count : stop].tolist()


def _direction(corpus: Corpus, a: str, b: str) -> tuple[str, str]:
    """Return (copy, original) of two documents."""

    def rank(doc_id: str) -> tuple[object, ...]:
        byline = corpus.by_doc[doc_id].document.byline
        wired = bool(byline and _WIRE.search(byline.value))
        day = corpus.moment(doc_id).date()
        return (day, not wired, corpus.moment(doc_id), doc_id)

    first, second = sorted((a, b), key=rank)
    return second, first


def _aligned(later: Sequence[Token], earlier: Sequence[Token]) -> tuple[tuple[Span, Span], ...]:
    """Return passages of at least SHINGLE words that both have, in the order of the later text."""
    places: dict[tuple[str, ...], int] = {}
    for begin in range(len(earlier) - SHINGLE, -1, -1):
        places[tuple(t[0] for t in earlier[begin : begin + SHINGLE])] = begin
    found, i = [], 0
    while i <= len(later) - SHINGLE:
        at = places.get(tuple(t[0] for t in later[i : i + SHINGLE]))
        if at is None:
            i += 1
            continue
        j = at
        n = SHINGLE
        while i + n < len(later) and j + n < len(earlier) and later[i + n][0] == earlier[j + n][0]:
            n += 1
        found.append(
            (
                Span(start=later[i][1], end=later[i + n - 1][2]),
                Span(start=earlier[j][1], end=earlier[j + n - 1][2]),
            )
        )
        i += n
    return tuple(found)
