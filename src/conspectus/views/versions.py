"""How pages changed between two captures: what lies between the words that both versions have."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import pairwise

from conspectus.corroborate.copies import tokens
from conspectus.corroborate.versions import VERSION_KINDS
from conspectus.records import Capture, Link, Span
from conspectus.store.snapshot import Snapshot
from conspectus.views.answers import Change, Evidence, Lens, Rewriting, VersionLine, Versions
from conspectus.views.phrases import date_words
from conspectus.views.sources import Sources

_MOST = 200  # pages with their changes that one answer carries
_WORDS_BETWEEN = 3  # shared words between two changes that are still shown as one


def versions(snapshot: Snapshot, lens: Lens | None = None) -> Versions:
    """Return each pair of successive versions of a page with the words that changed."""
    lens = lens or Lens()
    sources = Sources(snapshot)
    read = sources.read_by(lens)
    links = [x for x in snapshot.rows(Link, "kind = 'succeeds'") if {x.from_id, x.to_id} <= read]
    known = snapshot.once("captures", snapshot.captures)
    left_out, links = len(links[_MOST:]), links[:_MOST]
    found = [
        Rewriting(
            url=sources.documents[link.from_id].url or "",
            outlet=sources.outlet(link.from_id),
            earlier=version(sources, known, link.to_id),
            later=version(sources, known, link.from_id),
            ordered=link.score is None,
            changes=tuple(_changes(sources, link)),
        )
        for link in links
    ]
    return Versions(
        lens=lens,
        rewritings=tuple(
            sorted(found, key=lambda r: (r.url, r.later.captured_iso or "", r.later.doc_id))
        ),
        left_out=left_out,
    )


def version(sources: Sources, known: Mapping[str, Capture], doc_id: str) -> VersionLine:
    """Return one capture of an address."""
    document = sources.documents[doc_id]
    capture = known.get(document.capture_id)
    fetched: datetime | None = capture.fetched_at if capture else None
    return VersionLine(
        doc_id=doc_id,
        uri=capture.uri if capture else "",
        title=document.title.value if document.title else None,
        published=date_words(document.published.value) if document.published else None,
        modified=date_words(document.modified.value) if document.modified else None,
        captured_iso=fetched.isoformat(timespec="minutes") if fetched else None,
    )


def _changes(sources: Sources, link: Link) -> Iterator[Change]:
    """Yield the words that stand between passages which both versions have."""
    ends = [len(sources.text(d)) for d in (link.from_id, link.to_id)]
    stops = [Span(start=end, end=end) for end in ends]
    edges = [(Span(start=0, end=0),) * 2, *_joined(sources, link), (stops[0], stops[1])]
    for (after_from, before_from), (after_to, before_to) in pairwise(edges):
        after = _words(sources, link.from_id, after_from.end, after_to.start)
        before = _words(sources, link.to_id, before_from.end, before_to.start)
        if after or before:
            yield Change(before=before, after=after)


def _joined(sources: Sources, link: Link) -> list[tuple[Span, Span]]:
    """Return the shared passages, those of a few words inside a change left out."""
    text = sources.text(link.from_id)
    last = len(link.spans) - 1
    return [
        pair
        for n, pair in enumerate(link.spans)
        if n in (0, last) or len(tokens(text, pair[0])) > _WORDS_BETWEEN
    ]


def _words(sources: Sources, doc_id: str, start: int, end: int) -> Evidence | None:
    """Return the words of the article between two offsets; None if there are none."""
    text = sources.text(doc_id)
    spans = []
    for block in sources.blocks(doc_id):
        if block.kind in VERSION_KINDS and not block.duplicate_of:
            begin, stop = max(start, block.span.start), min(end, block.span.end)
            found = tokens(text, Span(start=begin, end=stop)) if begin < stop else []
            if found:
                spans.append(Span(start=found[0][1], end=found[-1][2]))
    return sources.passage(doc_id, tuple(spans)) if spans else None
