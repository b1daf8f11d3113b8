"""From facts to characters: every view gets its evidence here.

A `Sources` reads documents, blocks and mentions of one Snapshot when they are first needed and
keeps them for the length of one answer.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from conspectus.knowledge.outlets import one_name
from conspectus.records import FACTS, Block, Document, Fact, Link, Mention, Span
from conspectus.spans import hull, trim, words
from conspectus.store.snapshot import Snapshot
from conspectus.views.answers import UNKNOWN_OUTLET, Evidence, Lens, Piece, Witness
from conspectus.views.phrases import date_words, iso

CONTEXT = 600  # code points of a paragraph shown on each side of the marked words
EXCERPT = 90  # code points of source in one line of a list; a terminal line holds them
_STOPS = (". ", "? ", "! ", "\n")


class Sources:
    """Documents, blocks, mentions and facts of one snapshot, by id."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.documents = {d.id: d for d in snapshot.rows(Document)}
        self._blocks: dict[str, list[Block]] = {}
        self._mentions: dict[str, Mention] = {}
        self._names: dict[str, dict[str, Mention]] = {}
        self._links: list[Link] | None = None
        self._one_name: dict[str, str] | None = None

    def outlet(self, doc_id: str) -> str:
        """Return who published a document, or the words for an unknown one.

        An outlet that pages name in part and in full, or spell in two ways, has one name here.
        """
        outlet = self.documents[doc_id].outlet
        if outlet is None:
            return UNKNOWN_OUTLET
        if self._one_name is None:
            stated = (d.outlet.value for d in self.documents.values() if d.outlet)
            self._one_name = one_name(stated)
        return self._one_name.get(outlet.value, outlet.value)

    def read_by(self, lens: Lens) -> set[str]:
        """Return the ids of the documents a lens reads."""
        return {d for d in self.documents if lens.reads(self.outlet(d))}

    def facts(self, ids: Iterable[str]) -> dict[str, Fact]:
        """Return the facts with these ids; unknown ids are left out."""
        wanted = sorted(set(ids))
        found: dict[str, Fact] = {}
        if wanted:
            for record in FACTS:
                for fact in self.snapshot.rows(record, "id in (select unnest(?))", [wanted]):
                    found[fact.id] = fact
        return found

    def blocks(self, doc_id: str) -> list[Block]:
        """Return a document's blocks in text order."""
        if doc_id not in self._blocks:
            rows = self.snapshot.rows(Block, "doc_id = ?", [doc_id])
            self._blocks[doc_id] = sorted(rows, key=lambda b: b.span.start)
        return self._blocks[doc_id]

    def mentions(self, ids: Iterable[str]) -> list[Mention]:
        """Return mentions by id, in the order asked for; unknown ids are left out."""
        wanted = list(ids)
        missing = sorted({i for i in wanted if i not in self._mentions})
        if missing:
            rows = self.snapshot.rows(Mention, "id in (select unnest(?))", [missing])
            self._mentions |= {m.id: m for m in rows}
        return [self._mentions[i] for i in wanted if i in self._mentions]

    def said(self, fact: Fact) -> str:
        """Return the words a fact was read from."""
        return words(self.documents[fact.doc_id].text, fact.spans)

    def evidence(self, fact: Fact) -> Evidence:
        """Return the words behind a fact, in their paragraph."""
        voices = getattr(fact, "attribution", ())
        return self.passage(fact.doc_id, fact.spans, fact.id, self.voices(voices))

    def voices(self, mention_ids: Iterable[str]) -> tuple[str, ...]:
        """Return who says so inside the text, as the source writes them, outermost first.

        A pronoun is shown by the name or description it stands for, and nobody twice in a row.
        """
        found = [self._named(m) for m in self.mentions(mention_ids)]
        return tuple(v for i, v in enumerate(found) if v and (i == 0 or v != found[i - 1]))

    def passage(
        self,
        doc_id: str,
        spans: tuple[Span, ...],
        fact_id: str | None = None,
        voices: tuple[str, ...] = (),
    ) -> Evidence:
        """Return a passage of a document with some of its words marked."""
        document = self.documents[doc_id]
        around, kind = self._paragraph(document, spans)
        published = document.published.value if document.published else None
        return Evidence(
            fact_id=fact_id,
            doc_id=doc_id,
            capture_id=document.capture_id,
            outlet=self.outlet(doc_id),
            title=document.title.value if document.title else None,
            url=document.url,
            published=date_words(published),
            published_iso=iso(published),
            block_kind=kind.kind if kind else "body",
            voices=voices,
            spans=spans,
            words=words(document.text, spans),
            pieces=(pieces := _cut(document.text, around, spans)),
            excerpt=_excerpt(pieces),
        )

    def originals(self) -> dict[str, str]:
        """Return {copy or later version: its original}, followed to the first one."""
        if self._links is None:
            self._links = self.snapshot.rows(Link, "kind in ('copies', 'succeeds')")
        direct = {link.from_id: link.to_id for link in self._links}
        return {copy: _first(copy, direct) for copy in direct}

    def witnesses(self, found: Iterable[tuple[str, Witness]]) -> tuple[Witness, ...]:
        """Return accounts with each copy hung under its witness, earliest published first."""
        originals = self.originals()
        by_doc = dict(found)
        roots: dict[str, list[Witness]] = defaultdict(list)
        for doc_id, witness in by_doc.items():
            root = originals.get(doc_id, doc_id)
            roots[root if root in by_doc else doc_id].append(witness)
        merged = []
        for root, group in roots.items():
            others = [w for w in group if w.doc_id != root]
            top = by_doc[root]
            merged.append(
                Witness(
                    outlet=top.outlet,
                    doc_id=top.doc_id,
                    position=top.position,
                    evidence=top.evidence,
                    copies=tuple(sorted(others, key=self._when)),
                )
            )
        return tuple(sorted(merged, key=self._when))

    def _named(self, mention: Mention) -> str:
        """Return a mention's words; for a pronoun, the first clearer ones of its chain."""
        if mention.form != "pronoun":
            return self.said(mention)
        if mention.doc_id not in self._names:
            names: dict[str, Mention] = {}
            others = self.snapshot.rows(
                Mention, "doc_id = ? and form <> 'pronoun'", [mention.doc_id]
            )
            for other in sorted(others, key=lambda m: (m.form != "name", m.spans[0].start, m.id)):
                names.setdefault(other.chain_id, other)
            self._names[mention.doc_id] = names
        clearer = self._names[mention.doc_id].get(mention.chain_id)
        return self.said(clearer or mention)

    def _when(self, witness: Witness) -> tuple[str, str, str]:
        dated = self.documents[witness.doc_id].published
        when = iso(dated.value) if dated else None
        return when or "9999", witness.outlet, witness.doc_id

    def _paragraph(self, document: Document, spans: tuple[Span, ...]) -> tuple[Span, Block | None]:
        if not spans:
            return Span(start=0, end=0), None
        whole = hull(spans)
        touched = [
            b
            for b in self.blocks(document.id)
            if b.span.start < whole.end and whole.start < b.span.end
        ]
        if touched:
            whole = hull([whole, *(trim(document.text, b.span) for b in touched)])
        start = max(whole.start, spans[0].start - CONTEXT)
        end = min(whole.end, spans[-1].end + CONTEXT)
        return Span(start=start, end=end), touched[0] if touched else None


def _first(copy: str, direct: dict[str, str]) -> str:
    seen = {copy}
    while copy in direct and direct[copy] not in seen:
        copy = direct[copy]
        seen.add(copy)
    return copy


def _cut(text: str, around: Span, spans: tuple[Span, ...]) -> tuple[Piece, ...]:
    pieces, at = [], around.start
    for span in sorted(spans, key=lambda s: s.start):
        if span.start > at:
            pieces.append(Piece(text=text[at : span.start]))
        if span.end > max(at, span.start):
            pieces.append(Piece(text=text[max(at, span.start) : span.end], marked=True))
        at = max(at, span.end)
    if at < around.end:
        pieces.append(Piece(text=text[at : around.end]))
    return tuple(pieces)


def _excerpt(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the marked words with the words around them, inside their sentence, on one line."""
    first = next((i for i, p in enumerate(pieces) if p.marked), None)
    if first is None:
        return ()
    last = max(i for i, p in enumerate(pieces) if p.marked)
    marked = " ".join("".join(p.text for p in pieces[first : last + 1]).split())
    if len(marked) > EXCERPT:
        cut = marked.rfind(" ", 0, EXCERPT)
        return (Piece(text=marked[: max(cut, EXCERPT // 2)] + " …", marked=True),)
    room = EXCERPT - len(marked)
    before = _line("".join(p.text for p in pieces[:first]))
    after = _line("".join(p.text for p in pieces[last + 1 :]))
    before = before[
        max((before.rfind(stop) + len(stop) for stop in _STOPS if stop in before), default=0) :
    ]
    ends = [after.find(stop) + 1 for stop in _STOPS if stop in after]
    after = after[: min(ends)] if ends else after
    kept = max(room // 3, room - len(after))  # what counts is usually named after the count
    if len(before) > kept:
        at = before.find(" ", len(before) - kept)
        before = "… " + before[at + 1 :] if at >= 0 else ""
    left = room - len(before)
    if len(after) > left:
        at = after.rfind(" ", 0, max(left, 1))
        after = (after[:at] if at > 0 else "") + " …"
    found = (Piece(text=before), Piece(text=marked, marked=True), Piece(text=after.rstrip()))
    return tuple(p for p in found if p.text)


def _line(text: str) -> str:
    """Return text with white space folded, a blank kept at its ends."""
    return re.sub(r"\s+", " ", text)
