"""From facts to characters: every view gets its evidence here.

A `Sources` reads documents, blocks and mentions of one Snapshot when they are first needed and
keeps them for the length of one answer. What surprises: the documents it knows have no text; text
is read for those that are shown, and `load` reads for many facts at once what `evidence` needs.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from conspectus.knowledge.outlets import one_name
from conspectus.records import FACTS, Block, Document, Fact, Link, Mention, Span
from conspectus.spans import hull, trim, words
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.views.answers import UNKNOWN_OUTLET, Evidence, Lens, Piece, Witness
from conspectus.views.phrases import date_words, iso

CONTEXT = 600  # code points of a paragraph shown on each side of the marked words
EXCERPT = 90  # code points of source in one line of a list; a terminal line holds them
_STOPS = (". ", "? ", "! ", "\n")


class Sources:
    """Documents, blocks, mentions and facts of one snapshot, by id."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.documents = snapshot.heads()
        self._texts: dict[str, str] = {}
        self._blocks: dict[str, list[Block]] = {}
        self._around: dict[tuple[str, Span], list[Block]] = {}
        self._mentions: dict[str, Mention] = {}
        self._names: dict[tuple[str, str], Mention | None] = {}

    def outlet(self, doc_id: str) -> str:
        """Return who published a document, or the words for an unknown one.

        An outlet that pages name in part and in full, or spell in two ways, has one name here.
        """
        return self._outlets()[doc_id]

    def _outlets(self) -> dict[str, str]:
        """Return the publisher of each document; made once a snapshot."""

        def make() -> dict[str, str]:
            fullest = one_name(d.outlet.value for d in self.documents.values() if d.outlet)
            stated = {i: d.outlet.value for i, d in self.documents.items() if d.outlet}
            known = {i: fullest.get(name, name) for i, name in stated.items()}
            return {i: known.get(i, UNKNOWN_OUTLET) for i in self.documents}

        return self.snapshot.once("outlets", make)

    def text(self, doc_id: str) -> str:
        """Return the text of a document."""
        if doc_id not in self._texts:
            self._texts |= self.snapshot.texts([doc_id])
        return self._texts[doc_id]

    def read_by(self, lens: Lens) -> set[str]:
        """Return the ids of the documents a lens reads."""
        return {d for d, outlet in self._outlets().items() if lens.reads(outlet)}

    def facts(self, ids: Iterable[str]) -> dict[str, Fact]:
        """Return the facts with these ids; unknown ids are left out."""
        wanted = set(ids)
        found: dict[str, Fact] = {}
        # ids say their kind first; where one does not, every table is looked in
        for record in FACTS:
            mine = sorted(i for i in wanted if i.startswith(f"{record.__name__.lower()}-"))
            if mine:
                found |= {f.id: f for f in self.snapshot.rows(record, f"id {AMONG}", [mine])}
        left = sorted(wanted - found.keys())
        for record in FACTS if left else ():
            found |= {f.id: f for f in self.snapshot.rows(record, f"id {AMONG}", [left])}
        return found

    def load(self, facts: Iterable[Fact]) -> None:
        """Read at once what the evidence of many facts needs: text, paragraphs, voices."""
        facts = list(facts)
        self.load_texts(f.doc_id for f in facts)
        voices = self.mentions(v for f in facts for v in getattr(f, "attribution", ()))
        self._load_names(voices)
        places = {(f.doc_id, hull(f.spans)) for f in facts if f.spans}
        missing = sorted(
            (p for p in places if p not in self._around and p[0] not in self._blocks),
            key=lambda p: (p[0], p[1].start, p[1].end),
        )
        if not missing:
            return
        self._around |= {place: [] for place in missing}
        columns: list[list[Any]] = [[d for d, _ in missing]]
        columns += [[s.start for _, s in missing], [s.end for _, s in missing]]
        near = self.snapshot.rows(
            Block,
            'id in (select b.id from "Block" b join (select unnest(?) as d, unnest(?) as s,'
            ' unnest(?) as e) p on b.doc_id = p.d and b.span.start < p.e and p.s < b.span."end")',
            columns,
        )
        by_doc: dict[str, list[Block]] = defaultdict(list)
        for block in sorted(near, key=lambda b: b.span.start):
            by_doc[block.doc_id].append(block)
        for doc_id, whole in missing:
            self._around[doc_id, whole] = by_doc[doc_id]

    def load_texts(self, doc_ids: Iterable[str]) -> None:
        """Read the text of many documents at once."""
        missing = sorted(set(doc_ids) - self._texts.keys())
        if missing:
            self._texts |= self.snapshot.texts(missing)

    def load_document(self, doc_id: str) -> None:
        """Read at once what everything in one document needs."""
        self.blocks(doc_id)
        self.text(doc_id)
        mentions = self.snapshot.rows(Mention, "doc_id = ?", [doc_id])
        self._mentions |= {m.id: m for m in mentions}
        self._load_names(mentions)

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
            rows = self.snapshot.rows(Mention, f"id {AMONG}", [missing])
            self._mentions |= {m.id: m for m in rows}
        return [self._mentions[i] for i in wanted if i in self._mentions]

    def said(self, fact: Fact) -> str:
        """Return the words a fact was read from."""
        return words(self.text(fact.doc_id), fact.spans)

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
            words=words(self.text(doc_id), spans),
            pieces=(pieces := _cut(self.text(doc_id), around, spans)),
            excerpt=_excerpt(pieces),
        )

    def originals(self) -> dict[str, str]:
        """Return {copy or later version: its original}, followed to the first one."""
        return self.snapshot.once("originals", self._originals)

    def _originals(self) -> dict[str, str]:
        links = self.snapshot.rows(Link, "kind in ('copies', 'succeeds')")
        direct = {link.from_id: link.to_id for link in links}
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
        if (mention.doc_id, mention.chain_id) not in self._names:
            self._load_names([mention])
        return self.said(self._names[mention.doc_id, mention.chain_id] or mention)

    def _load_names(self, mentions: Iterable[Mention]) -> None:
        """Find for pronouns the clearest words of their chains."""
        chains = {(m.doc_id, m.chain_id) for m in mentions if m.form == "pronoun"}
        chains -= self._names.keys()
        if not chains:
            return
        docs, ids = sorted({d for d, _ in chains}), sorted({c for _, c in chains})
        where = f"doc_id {AMONG} and chain_id {AMONG} and form <> 'pronoun'"
        others = self.snapshot.rows(Mention, where, [docs, ids])
        self._names |= dict.fromkeys(chains)
        for other in sorted(others, key=lambda m: (m.form != "name", m.spans[0].start, m.id)):
            if self._names.get((other.doc_id, other.chain_id)) is None:
                self._names[other.doc_id, other.chain_id] = other

    def _when(self, witness: Witness) -> tuple[str, str, str]:
        dated = self.documents[witness.doc_id].published
        when = iso(dated.value) if dated else None
        return when or "9999", witness.outlet, witness.doc_id

    def _paragraph(self, document: Document, spans: tuple[Span, ...]) -> tuple[Span, Block | None]:
        if not spans:
            return Span(start=0, end=0), None
        whole = hull(spans)
        here = self._around.get((document.id, whole))
        touched = [
            b
            for b in (self.blocks(document.id) if here is None else here)
            if b.span.start < whole.end and whole.start < b.span.end
        ]
        if touched:
            whole = hull([whole, *(trim(self.text(document.id), b.span) for b in touched)])
        start = max(whole.start, spans[0].start - CONTEXT)
        end = min(whole.end, spans[-1].end + CONTEXT)
        text = self.text(document.id)
        if start > whole.start:  # a long paragraph is cut between words
            start = text.find(" ", start, spans[0].start) + 1 or start
        if end < whole.end:
            end = max(text.rfind(" ", spans[-1].end, end), spans[-1].end)
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
