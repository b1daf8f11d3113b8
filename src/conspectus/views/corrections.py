"""What people decided, each with what it aims at and whether it is in force."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from conspectus.records import (
    FACTS,
    Correction,
    Document,
    Event,
    Fact,
    Membership,
    Selector,
    Span,
    Stance,
)
from conspectus.spans import find, fold
from conspectus.store.amending import COUNT, SPAN, bounds_of
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.targets import fact_at
from conspectus.views.answers import Question
from conspectus.views.decided import Aim, CorrectionLine, Corrections, CorrectionState
from conspectus.views.phrases import VERDICT_WORDS, count_words, plural
from conspectus.views.sources import Sources

_GROUPED = ("same", "different", "split")
_PLAIN = ("judge", "accept")  # nothing is compared anew for them
_WORDS = {
    "accept": "right as read",
    "reject": "not what it says",
    "same": "the same",
    "different": "not the same",
    "split": "another one than the rest",
}


def corrections(snapshot: Snapshot, you: str = "") -> Corrections:
    """Return every correction of a case, newest first.

    Args:
        snapshot: The case.
        you: The name offered to whoever corrects next.
    """
    lines = _lines(Sources(snapshot), _decisions(snapshot))
    return Corrections(
        you=you,
        lines=lines,
        pending=unbuilt(snapshot),
        lost=sum(line.state == "lost" for line in lines),
    )


def touching(
    sources: Sources, facts: Callable[[list[str]], Iterable[Fact]], pages: Collection[str] = ()
) -> tuple[CorrectionLine, ...]:
    """Return the corrections aimed at some facts or at some pages as a whole, newest first.

    Args:
        sources: The case.
        facts: Returns those of the facts that are in documents, given their ids; they are only
            asked for where somebody corrected anything.
        pages: Documents.
    """
    snapshot = sources.snapshot
    all_ = _decisions(snapshot)
    by_capture = {d.capture_id: d.id for d in sources.documents.values()}
    aimed = {
        by_capture[t.capture_id] for c in all_ for t in c.targets if t.capture_id in by_capture
    }
    here: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts(sorted(aimed)) if aimed else ():
        here[fact.doc_id].append(fact)
    sources.load_texts(here)

    def meant(t: Selector) -> bool:
        doc_id = by_capture.get(t.capture_id, "")
        if t.record == "Document":
            return doc_id in pages
        return doc_id in here and fact_at(sources.text(doc_id), here[doc_id], t) is not None

    return _lines(sources, [c for c in all_ if any(map(meant, c.targets))])


def _decisions(snapshot: Snapshot) -> list[Correction]:
    """Return what was decided, newest first, the taking back of it left out."""
    return [c for c in reversed(snapshot.corrections()) if c.action != "undo"]


def _lines(sources: Sources, found: Iterable[Correction]) -> tuple[CorrectionLine, ...]:
    """Return corrections as lines of a history."""
    snapshot = sources.snapshot
    by_capture = {d.capture_id: d for d in sources.documents.values()}
    known = snapshot.once("captures", snapshot.captures)
    standing = {c.id for c in snapshot.overlay.standing}
    lines = []
    for c in found:
        aims = tuple(_aim(sources, by_capture, t) for t in c.targets)
        lost = any(
            a.lost and (a.doc_id or t.capture_id not in known)
            for a, t in zip(aims, c.targets, strict=True)
        )
        lines.append(
            CorrectionLine(
                id=c.id,
                made_at=c.made_at.isoformat(timespec="minutes"),
                made_by=c.made_by,
                action=c.action,
                says=says(c),
                note=c.note,
                state=_state(snapshot, c, lost),
                undone=c.id not in standing,
                aims=aims,
            )
        )
    return tuple(lines)


def unbuilt(snapshot: Snapshot) -> int:
    """Return how many corrections the next build has to take in or forget."""
    at_work = (*snapshot.overlay.new, *snapshot.overlay.taken_back)
    return sum(c.action not in _PLAIN and c.field != "note" for c in at_work)


def says(c: Correction) -> str:
    """Return in words what a correction says."""
    if c.field == "note":
        return f"note: {c.value}"
    if c.action == "judge":
        return f"judged {VERDICT_WORDS.get(c.value or '', c.value or '')}"
    if c.action == "edit":
        if c.field == SPAN:
            return f"its words: «{c.value}»"
        if c.field == COUNT and c.value:
            return f"count: {count_words(*bounds_of(c.value))}"
        name = "date" if c.field == "published" else c.field
        value = c.value.lower() if c.value and c.field == "type" else c.value
        return f"{name}: {value or 'not said'}"
    return _WORDS.get(c.action, c.action)


def touches(snapshot: Snapshot, c: Correction) -> str:
    """Return what a correction touches: "3 claims, 1 incident"; "" when nothing rests on it."""
    by_capture = {d.capture_id: d for d in snapshot.heads().values()}
    ids = []
    for t in c.targets:
        document = by_capture.get(t.capture_id)
        if document and t.record == "Document":
            ids += [
                i
                for r in FACTS
                for (i,) in snapshot.sql(
                    f'select id from "{r.__name__}" where doc_id = ?', [document.id]
                )
            ]
        elif document and (fact := _fact(snapshot, document, t)):
            ids.append(fact.id)
    claims = {s.claim_id for s in snapshot.rows(Stance, f"fact_id {AMONG}", [ids])}
    groups = snapshot.rows(Membership, f"member_id {AMONG}", [ids])
    counted = [
        (len(claims), "claim"),
        (len({g.group_id for g in groups if g.kind == "incident"}), "incident"),
        (len({g.group_id for g in groups if g.kind == "entity"}), "actor"),
    ]
    return ", ".join(plural(n, one) for n, one in counted if n)


def judged(
    snapshot: Snapshot, asked: Sequence[Question], sources: Sources
) -> dict[str, tuple[Correction, str]]:
    """Return the verdict on each question somebody judged, by id; the last word counts.

    A verdict is on the words that the answers rest on: it holds for a question of the same kind
    that rests on all of them, whatever its id is today.
    """
    found: dict[str, tuple[Correction, str]] = {}
    verdicts = [c for c in snapshot.overlay.standing if c.action == "judge" and c.targets]
    if not verdicts:
        return found
    by_capture = {d.capture_id: d for d in sources.documents.values()}
    for c in verdicts:
        places = [
            (d.id, span)
            for t in c.targets
            if (d := by_capture.get(t.capture_id)) and (span := find(sources.text(d.id), t))
        ]
        if len(places) < len(c.targets):
            continue
        for q in asked:
            if q.kind == c.field and all(_rests(q, doc, span) for doc, span in places):
                found[q.id] = (c, VERDICT_WORDS.get(c.value or "", c.value or ""))
    return found


def _rests(q: Question, doc_id: str, span: Span) -> bool:
    told = [w for a in q.answers for w in a.witnesses]
    return any(
        e.doc_id == doc_id and any(s.start < span.end and span.start < s.end for s in e.spans)
        for w in (*told, *(c for w in told for c in w.copies))
        for e in w.evidence
    )


def _aim(sources: Sources, by_capture: dict[str, Document], t: Selector) -> Aim:
    document = by_capture.get(t.capture_id)
    if document is None:
        return Aim(
            record=t.record, words=fold(t.exact), doc_id=None, outlet=None, title=None, lost=True
        )
    span = find(sources.text(document.id), t) if t.exact else None
    return Aim(
        record=t.record,
        words=fold(t.exact),
        doc_id=document.id,
        outlet=sources.outlet(document.id),
        title=document.title.value if document.title else None,
        spans=(span,) if span else (),
        lost=bool(t.exact) and span is None,
    )


def _state(snapshot: Snapshot, c: Correction, lost: bool) -> CorrectionState:
    if c.id not in {x.id for x in snapshot.overlay.standing}:
        return "undone"
    if lost:
        return "lost"
    if c.id not in {x.id for x in snapshot.overlay.new} or c.action in _PLAIN or c.field == "note":
        return "applied"
    waits = c.action in _GROUPED or c.field == "published"
    return "waits" if waits else "shown"


def _fact(snapshot: Snapshot, document: Document, t: Selector) -> Fact | None:
    kind = next((r for r in FACTS if r.__name__ == t.record), Event)
    text = snapshot.texts([document.id])[document.id]
    return fact_at(text, snapshot.rows(kind, "doc_id = ?", [document.id]), t)
