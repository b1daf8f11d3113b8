"""A case as one HTML file: the desk's own front end with its data inside, working from a disk.

In: a room and a lens. Out: HTML that asks no network for anything. What surprises: without
`full_text` a page is cut down to the paragraphs that hold evidence and commenters' names are
masked, so its text is another one and every span is moved with it: `Rewrite` is the one place
that knows how.
"""

import base64
import gzip
import hashlib
import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Annotated, Any, TypeVar

from conspectus.errors import UnreadableError
from conspectus.records import Span, record
from conspectus.schema import to_json
from conspectus.show.web.app import notices, static_folder
from conspectus.show.web.room import Actors, Room
from conspectus.spans import overlaps
from conspectus.views.answers import (
    BlockView,
    CaseView,
    DocumentView,
    EntityView,
    Evidence,
    IncidentView,
    Lens,
    Mark,
    Question,
    Questions,
    Relations,
    Timeline,
    Versions,
    Wording,
)
from conspectus.views.decided import Aim
from conspectus.views.matrix import Matrix, Subjects
from conspectus.views.places import Places

_View = TypeVar("_View")
_MOST_INCIDENTS = 300  # carried with all their accounts, most told first; the table has all
_MOST_MATRICES = 60  # likewise, most disputed first
_MOST_ACTORS = 100  # likewise, most mentioned first

_ASSET = re.compile(r"url\(\s*[\"']?\./([\w.-]+\.woff2)[\"']?\s*\)")
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>{title}</title><link rel="icon" href="data:,"><style>{style}</style></head>
<body><div id="desk"></div>
<noscript>This report needs JavaScript. It asks no network for anything.</noscript>
<script type="application/octet-stream" id="case-data">{data}</script>
<script type="application/octet-stream" id="map-data">{world}</script>
<script type="text/plain" id="notices">{notices}</script>
<script type="module">{script}</script>
</body></html>
"""


@record
class Bundle:
    """What a report carries; `desk/src/data.ts` unpacks it."""

    case: CaseView
    questions: Questions
    documents: Annotated[dict[str, DocumentView], "by id; their questions are those above"]
    gaps: Annotated[
        dict[str, tuple[str, ...]] | None,
        "by document, blocks before which paragraphs were left out; None = whole pages",
    ]
    timeline: Timeline
    incidents: Annotated[dict[str, IncidentView], "by id; their questions are those above"]
    asked: Annotated[dict[str, tuple[str, ...]], "ids of the questions of each incident"]
    actors: Actors
    profiles: Annotated[dict[str, EntityView], "actors by id"]
    wording: Wording
    relations: Relations
    subjects: Subjects
    matrices: Annotated[dict[str, Matrix], "claim by outlet, by subject"]
    places: Places
    versions: Versions


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A text made of kept and replaced parts, and where its offsets went.

    Args:
        source: The text as it was.
        parts: (Span, None) keeps its words, (Span, words) puts others there; in order, apart.
            What lies in no part is left out.
    """

    source: str
    parts: tuple[tuple[Span, str | None], ...]

    @property
    def text(self) -> str:
        """The text as it is now."""
        return "".join(self._words(part) for part in self.parts)

    def spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return where Spans are now; what was left out is gone, what was replaced is whole."""
        starts, at = [], 0
        for part in self.parts:
            starts.append(at)
            at += len(self._words(part))
        begins = [span.start for span, _ in self.parts]
        found: list[Span] = []
        for span in spans:
            low: int | None = None
            high = 0
            first = max(0, bisect_right(begins, span.start) - 1)
            for (old, new), start in zip(self.parts[first:], starts[first:], strict=True):
                if old.start >= span.end:
                    break
                if not overlaps(old, span):
                    continue
                whole = new is not None
                begin = start if whole else start + max(span.start, old.start) - old.start
                high = start + (len(new or "") if whole else min(span.end, old.end) - old.start)
                low = begin if low is None else low
            if low is not None:
                found.append(Span(start=low, end=high))
        return tuple(found)

    def _words(self, part: tuple[Span, str | None]) -> str:
        span, new = part
        return self.source[span.start : span.end] if new is None else new


def report(
    room: Room, lens: Lens | None = None, *, full_text: bool = False, static: Path | None = None
) -> str:
    """Return a case as one HTML page.

    Args:
        room: What answers.
        lens: Whose telling is read; the report is of this one only.
        full_text: Carry whole pages, not only the paragraphs that hold evidence.
        static: The built front end; None = the one this package carries.

    Raises:
        UnreadableError: The front end is not built.
    """
    built = static or static_folder()
    script, style, world = _front_end(built)
    found = bundle(room, lens or Lens(), full_text=full_text)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline';"
        " font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )
    return _PAGE.format(
        policy=policy,
        title=html.escape(found.case.title),
        style=style,
        data=_packed(to_json(found)),
        world=_packed(world),
        notices=notices(built).replace("</", "<\\/"),
        script=script,
    )


def bundle(room: Room, lens: Lens, *, full_text: bool) -> Bundle:
    """Return what a report of a room carries."""
    asked = room.questions(lens)
    case = room.case(lens)
    resting = _resting(asked.questions)
    wanted = [line.doc_id for line in case.documents if full_text or line.doc_id in resting]
    pages = {doc_id: room.document(doc_id, lens) for doc_id in wanted}
    names = {doc_id: _commenters(page) for doc_id, page in pages.items()}
    cuts = {
        doc_id: _cut(page, None if full_text else resting.get(doc_id, []), names[doc_id])
        for doc_id, page in pages.items()
    }
    moved = _Moved(cuts, names)
    timeline, actors = room.timeline(lens), room.actors(lens)
    told = sorted(timeline.lines, key=lambda line: -line.independent)[:_MOST_INCIDENTS]
    incidents = {i.incident_id: room.incident(i.incident_id, lens) for i in told}
    profiles = {a.entity_id: room.actor(a.entity_id, lens) for a in actors.lines[:_MOST_ACTORS]}
    subjects = room.subjects(lens)
    tabled = [line.subject_id for line in subjects.lines[:_MOST_MATRICES]]
    return Bundle(
        case=case,
        questions=moved.view(asked),
        documents={d: _rewritten(page, cuts[d], names[d]) for d, page in pages.items()},
        gaps=None if full_text else {d: _gaps(page, cuts[d]) for d, page in pages.items()},
        timeline=moved.view(timeline),
        incidents={i: moved.view(replace(v, questions=())) for i, v in incidents.items()},
        asked={i: tuple(q.id for q in v.questions) for i, v in incidents.items()},
        actors=actors,
        profiles={i: moved.view(v) for i, v in profiles.items()},
        wording=moved.view(room.wording(lens)),
        relations=moved.view(room.relations(lens)),
        subjects=subjects,
        matrices={i: moved.view(room.matrix(i, lens)) for i in tabled},
        places=moved.view(room.places(lens)),
        versions=moved.view(room.versions(lens)),
    )


def _packed(data: bytes) -> str:
    return base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()


def _front_end(static: Path) -> tuple[str, str, bytes]:
    """Return the front end's script, its style with fonts inside, and the outlines of countries."""
    assets = static / "assets"
    scripts, styles = sorted(assets.glob("*.js")), sorted(assets.glob("*.css"))
    if len(scripts) != 1 or len(styles) != 1:
        raise UnreadableError(
            f"{assets}: expected the built front end, one script and one style, found"
            f" {len(scripts)} and {len(styles)}; run `npm ci && npm run build` in desk/"
        )

    def inline(match: re.Match[str]) -> str:
        font = base64.b64encode((assets / match[1]).read_bytes()).decode()
        return f"url(data:font/woff2;base64,{font})"

    style = _ASSET.sub(inline, styles[0].read_text("utf-8"))
    # Inside a page a script ends at these letters wherever they stand.
    script = re.sub(r"<(/script|!--)", r"\\x3c\1", scripts[0].read_text("utf-8"), flags=re.I)
    world = next((p.read_bytes() for p in sorted(assets.glob("countries-*.json"))), b"")
    return script, style.replace("</", "<\\/"), world


# --- what is kept -------------------------------------------------------------------------------


def _resting(questions: Iterable[Question]) -> dict[str, list[Span]]:
    """Return the Spans that questions rest on, by document."""
    found: dict[str, list[Span]] = {}
    for question in questions:
        for answer in question.answers:
            for witness in answer.witnesses:
                for account in (witness, *witness.copies):
                    for evidence in account.evidence:
                        found.setdefault(evidence.doc_id, []).extend(evidence.spans)
    return found


def _commenters(page: DocumentView) -> dict[str, str]:
    """Return a mask for each commenter's name, in the order they speak."""
    names = dict.fromkeys(b.author for b in page.blocks if b.kind == "comment" and b.author)
    return {name: f"commenter {i}" for i, name in enumerate(names, 1)}


def _cut(page: DocumentView, evidence: Sequence[Span] | None, names: dict[str, str]) -> Rewrite:
    """Return the page with only blocks that hold evidence (None = all), names masked."""
    parts: list[tuple[Span, str | None]] = []
    for block in page.blocks:
        if evidence is not None and not any(overlaps(block.span, s) for s in evidence):
            continue
        at = block.span.start
        if block.kind == "comment" and names:
            for match in _named(names).finditer(page.text, block.span.start, block.span.end):
                parts.append((Span(start=at, end=match.start()), None))
                parts.append((Span(start=match.start(), end=match.end()), _mask(match, names)))
                at = match.end()
        parts.append((Span(start=at, end=block.span.end), None))
    return Rewrite(page.text, tuple(part for part in parts if part[0].start < part[0].end))


def _named(names: dict[str, str]) -> re.Pattern[str]:
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)", re.I)


def _mask(match: re.Match[str], names: dict[str, str]) -> str:
    folded = {name.casefold(): mask for name, mask in names.items()}
    return f"[{folded.get(match[0].casefold(), 'commenter')}]"


def _gaps(page: DocumentView, cut: Rewrite) -> tuple[str, ...]:
    """Return ids of kept blocks before which something was left out."""
    found, left_out = [], False
    for block in page.blocks:
        if cut.spans([block.span]):
            if left_out:
                found.append(block.id)
            left_out = False
        elif page.text[block.span.start : block.span.end].strip():
            left_out = True
    return tuple(found)


# --- the same, moved ----------------------------------------------------------------------------


def _rewritten(page: DocumentView, cut: Rewrite, names: dict[str, str]) -> DocumentView:
    blocks: list[BlockView] = []
    for block in page.blocks:
        for span in cut.spans([block.span]):
            author = names.get(block.author, block.author) if block.author else None
            blocks.append(replace(block, span=span, author=author))
    marks: list[Mark] = []
    for mark in page.marks:
        if spans := cut.spans(mark.spans):
            marks.append(replace(mark, spans=spans))
    return replace(
        page, text=cut.text, blocks=tuple(blocks), marks=tuple(marks), questions=(), problems=()
    )


@dataclass(frozen=True, slots=True)
class _Moved:
    """Views as a report carries them: each Evidence where its words are now, or cut short."""

    cuts: dict[str, Rewrite]
    names: dict[str, dict[str, str]]

    def view(self, found: _View) -> _View:
        """Return a view with all Evidence in it moved."""
        moved: Any = found
        if isinstance(found, Evidence):
            moved = self._evidence(found)
        elif isinstance(found, Aim):
            moved = self._aim(found)
        elif isinstance(found, tuple):
            moved = tuple(map(self.view, found))
        elif is_dataclass(found) and not isinstance(found, type):
            carried = {f.name: getattr(found, f.name) for f in fields(found)}
            moved = replace(found, **{name: self.view(value) for name, value in carried.items()})
        return moved  # type: ignore[no-any-return]

    def _aim(self, found: Aim) -> Aim:
        cut, masks = self.cuts.get(found.doc_id or ""), self.names.get(found.doc_id or "")
        words = _named(masks).sub(lambda m: _mask(m, masks), found.words) if masks else found.words
        return replace(found, spans=cut.spans(found.spans) if cut else (), words=words)

    def _evidence(self, found: Evidence) -> Evidence:
        cut, masks = self.cuts.get(found.doc_id), self.names.get(found.doc_id)
        spans = cut.spans(found.spans) if cut else ()
        # A paragraph that is not carried is not carried in pieces either: only the words around.
        pieces = found.pieces if spans else found.excerpt
        moved = replace(found, spans=spans, pieces=pieces)
        if found.block_kind != "comment" or not masks:
            return moved
        pattern = _named(masks)

        def masked(text: str) -> str:
            return pattern.sub(lambda m: _mask(m, masks), text)

        return replace(
            moved,
            pieces=tuple(replace(p, text=masked(p.text)) for p in pieces),
            excerpt=tuple(replace(p, text=masked(p.text)) for p in found.excerpt),
            words=masked(found.words),
        )
