"""One document as the reader shows it, and a case at a glance."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from conspectus.records import (
    FACTS,
    Block,
    Capture,
    Document,
    Entity,
    Event,
    Fact,
    Figure,
    Incident,
    Link,
    Mention,
    Problem,
    Quote,
    Span,
    Term,
    Timex,
    Toponym,
)
from conspectus.spans import overlaps, words
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.views.agreement import others_of
from conspectus.views.answers import (
    UNKNOWN_OUTLET,
    BlockView,
    CaseView,
    DocumentLine,
    DocumentView,
    Lens,
    Mark,
    MarkKind,
    Others,
    Question,
)
from conspectus.views.corrections import unbuilt
from conspectus.views.phrases import count_words, date_words, iso
from conspectus.views.questions import by_document, questions_on
from conspectus.views.sources import Sources
from conspectus.views.versions import version

_MARKED: tuple[tuple[type[Fact], MarkKind], ...] = (
    (Quote, "quote"),
    (Event, "event"),
    (Timex, "time"),
    (Toponym, "place"),
    (Figure, "figure"),
    (Mention, "actor"),
)


def case(snapshot: Snapshot, lens: Lens | None = None) -> CaseView:
    """Return a case at a glance: its outlets, documents, counts and problems."""
    lens = lens or Lens()
    sources = Sources(snapshot)
    facts, counts = snapshot.once("facts counted", lambda: _facts(snapshot))
    lengths = snapshot.once("lengths", lambda: _lengths(snapshot))
    problems = snapshot.once("problems", snapshot.problems)
    troubled: dict[str | None, int] = defaultdict(int)
    for problem in problems:
        troubled[problem.doc_id] += 1
    captures = snapshot.once("captures", snapshot.captures)
    waiting = snapshot.once("waiting", lambda: _waiting(snapshot, captures))
    read = sources.read_by(lens)
    lines = [
        DocumentLine(
            doc_id=d.id,
            uri=captures[d.capture_id].uri if d.capture_id in captures else "",
            outlet=sources.outlet(d.id),
            title=d.title.value if d.title else None,
            published=date_words(d.published.value) if d.published else None,
            published_iso=iso(d.published.value) if d.published else None,
            characters=lengths.get(d.id, 0),
            facts=facts.get(d.id, 0),
            problems=troubled[d.id],
            language=None if d.language == "en" else d.language,
        )
        for d in sources.documents.values()
        if d.id in read
    ]
    outlets = {sources.outlet(d) for d in sources.documents}
    return CaseView(
        title=snapshot.title,
        generation=snapshot.number,
        built_at=snapshot.built_at.isoformat() if snapshot.built_at else None,
        lens=lens,
        outlets=tuple(sorted(outlets, key=lambda o: (o == UNKNOWN_OUTLET, o))),
        documents=tuple(sorted(lines, key=lambda line: (line.published_iso or "9", line.uri))),
        counts=counts,
        pending=len(waiting),
        waiting=tuple(waiting),
        span_failures=snapshot.span_failures,
        corrections=len(snapshot.corrections()),
        unbuilt=unbuilt(snapshot),
        problems=tuple(problems),
    )


def _facts(snapshot: Snapshot) -> tuple[dict[str, int], dict[str, int]]:
    """Return the number of facts by document and by type."""
    found: dict[str, int] = defaultdict(int)
    counts = {}
    for record in FACTS:
        if record is not Term:
            rows = snapshot.sql(f'select doc_id, count(*) from "{record.__name__}" group by 1')
            counts[record.__name__] = sum(int(n) for _, n in rows)
            for doc_id, n in rows:
                found[doc_id] += int(n)
    return dict(found), counts


def _waiting(snapshot: Snapshot, captures: Mapping[str, Capture]) -> list[str]:
    """Return the names of captures added since the build."""
    built = {row[0] for row in snapshot.sql('select id from "Capture"')}
    return sorted(c.uri for c in captures.values() if c.id not in built)


def _lengths(snapshot: Snapshot) -> dict[str, int]:
    return {str(d): int(n) for d, n in snapshot.sql('select id, length(text) from "Document"')}


def document(snapshot: Snapshot, doc_id: str, lens: Lens | None = None) -> DocumentView:
    """Return a document with its blocks, highlights and the questions that rest on it.

    Raises:
        NotFoundError: There is no such document.
    """
    sources = Sources(snapshot)
    found = sources.documents.get(doc_id) or snapshot.get(Document, doc_id)
    sources.load_document(doc_id)
    asked = by_document(questions_on(sources, lens or Lens(), doc_id)).get(doc_id, [])
    known = snapshot.once("captures", snapshot.captures)
    capture = known.get(found.capture_id)
    published = found.published
    marks = _marks(sources, found)
    others = others_of(sources, lens or Lens(), doc_id, asked, marks)
    links = snapshot.rows(Link, "kind = 'succeeds' and ? in (from_id, to_id)", [doc_id])
    return DocumentView(
        doc_id=doc_id,
        capture_id=found.capture_id,
        uri=capture.uri if capture else "",
        outlet=sources.outlet(doc_id),
        outlet_basis=found.outlet.basis if found.outlet else None,
        title=found.title.value if found.title else None,
        byline=found.byline.value if found.byline else None,
        url=found.url,
        published=date_words(published.value) if published else None,
        published_iso=iso(published.value) if published else None,
        published_basis=published.basis if published else None,
        modified=date_words(found.modified.value) if found.modified else None,
        text=sources.text(doc_id),
        blocks=tuple(_blocks(sources, doc_id, asked, marks, others)),
        marks=tuple(marks),
        questions=tuple(asked),
        earlier=tuple(version(sources, known, x.to_id) for x in links if x.from_id == doc_id),
        later=tuple(version(sources, known, x.from_id) for x in links if x.to_id == doc_id),
        problems=tuple(snapshot.rows(Problem, "doc_id = ?", [doc_id])),
    )


def _blocks(
    sources: Sources,
    doc_id: str,
    asked: Sequence[Question],
    marks: Sequence[Mark],
    others: Sequence[Others],
) -> list[BlockView]:
    cited = [(span, question.id) for question in asked for span in _cited(question, doc_id)]
    begins = {m.fact_id: m.spans[0].start for m in marks if m.spans}
    return [
        BlockView(
            id=b.id,
            kind=b.kind,
            span=b.span,
            depth=b.depth,
            author=b.author,
            language=_foreign(b, sources.documents[doc_id]),
            time=date_words(b.time),
            continues=b.continues,
            notes=tuple(dict.fromkeys(q for span, q in cited if overlaps(span, b.span))),
            others=tuple(
                o for o in others if b.span.start <= begins.get(o.fact_id, -1) < b.span.end
            ),
        )
        for b in sources.blocks(doc_id)
    ]


def _foreign(block: Block, document: Document) -> str | None:
    language = block.language or document.language
    return None if language == "en" else language


def _cited(question: Question, doc_id: str) -> list[Span]:
    witnesses = [w for a in question.answers for w in a.witnesses]
    witnesses += [c for w in witnesses for c in w.copies]
    return [s for w in witnesses if w.doc_id == doc_id for e in w.evidence for s in e.spans]


def _marks(sources: Sources, found: Document) -> list[Mark]:
    marks = []
    groups = _groups(sources, found.id)
    for record, kind in _MARKED:
        for fact in sources.snapshot.rows(record, "doc_id = ?", [found.id]):
            if isinstance(fact, Mention) and fact.form == "pronoun":
                continue
            spans = fact.triggers if isinstance(fact, Event) else fact.spans
            marks.append(
                Mark(
                    fact_id=fact.id,
                    kind=kind,
                    spans=spans,
                    label=_label(fact, sources),
                    voices=sources.voices(getattr(fact, "attribution", ())),
                    type=fact.type if isinstance(fact, Event) else None,
                    who=_who(fact, sources),
                    whom=_whom(fact, sources),
                    count=_count(fact) if isinstance(fact, Figure) else None,
                    unit=fact.unit if isinstance(fact, Figure) else None,
                    measure=fact.measure if isinstance(fact, Figure) else None,
                    group_id=group.id if (group := groups.get(fact.id)) else None,
                    group=group.label if group else None,
                )
            )
    return sorted(marks, key=lambda m: (m.spans[0].start if m.spans else 0, m.kind, m.fact_id))


def _groups(sources: Sources, doc_id: str) -> dict[str, Incident | Entity]:
    """Return the happening of each event and the actor of each mention of a document."""

    def homes(kind: str, member: str) -> dict[str, str]:
        rows = sources.snapshot.sql(
            f'select m.member_id, m.group_id from "Membership" m join "{member}" f'
            " on f.id = m.member_id where m.kind = ? and f.doc_id = ?",
            [kind, doc_id],
        )
        return dict(rows)

    events, mentions = homes("incident", "Event"), homes("entity", "Mention")
    incidents = sources.snapshot.rows(Incident, f"id {AMONG}", [sorted(set(events.values()))])
    entities = sources.snapshot.rows(Entity, f"id {AMONG}", [sorted(set(mentions.values()))])
    named: dict[str, Incident | Entity] = {i.id: i for i in incidents}
    named |= {e.id: e for e in entities}
    at_home = {**events, **mentions}
    return {member: named[group] for member, group in at_home.items() if group in named}


def _whom(fact: Fact, sources: Sources) -> str | None:
    """Return on whom an event is, as written."""
    if not isinstance(fact, Event):
        return None
    ids = [a.mention_id for a in fact.arguments if a.role == "recipient"]
    named = [sources.said(m) for m in sources.mentions(ids[:1])]
    return named[0] if named else None


def _count(figure: Figure) -> str | None:
    """Return the bounds of a figure as whoever corrects it writes them."""
    if figure.low is None and figure.high is None:
        return None
    low, high = ("" if n is None else f"{n:.10g}" for n in (figure.low, figure.high))
    return low if low == high else f"{low}..{high}"


def _who(fact: Fact, sources: Sources) -> str | None:
    """Return who acts in an event or speaks in a quote, as written."""
    ids: list[str] = []
    if isinstance(fact, Event):
        ids = [a.mention_id for a in fact.arguments if a.role == "actor"]
    elif isinstance(fact, Quote) and fact.speaker_id:
        ids = [fact.speaker_id]
    named = [sources.said(m) for m in sources.mentions(ids[:1])]
    return named[0] if named else None


def _label(fact: Fact, sources: Sources) -> str:
    """Return in plain words what a passage was read as."""
    match fact:
        case Event():
            return event_words(fact, sources)
        case Quote():
            who = sources.voices([fact.speaker_id] if fact.speaker_id else [])
            return (
                f"{fact.kind} words of {who[0]}" if who else f"{fact.kind} words, speaker not said"
            )
        case Timex():
            return date_words(fact.time) or fact.value or "not resolved"
        case Toponym():
            where = ", ".join(p for p in (fact.admin1, fact.country) if p)
            return f"{fact.reading}: {where}" if where else fact.reading
        case Figure():
            unit = f" {fact.unit}" if fact.unit and fact.unit != fact.measure else ""
            return f"{count_words(fact.low, fact.high)}{unit}, {fact.measure}"
        case Mention():
            return ", ".join(p for p in (fact.kind, fact.role, fact.country) if p)
        case _:
            return type(fact).__name__


def event_words(event: Event, sources: Sources) -> str:
    """Return an event as a line: who, what, to whom, how it is put forward."""
    parts = {
        role: [
            words(sources.text(m.doc_id), m.spans)
            for m in sources.mentions(a.mention_id for a in event.arguments if a.role == role)
        ]
        for role in ("actor", "recipient")
    }
    coded = (event.type or "occurrence").lower() + (f" ({event.mode})" if event.mode else "")
    line = f"{' and '.join(parts['actor']) or 'not said who'}: {coded}"
    if parts["recipient"]:
        line += f", to {' and '.join(parts['recipient'])}"
    if event.status != "asserted":
        line += f" · {event.status}"
    return line + (f" · {event.certainty}" if event.certainty != "unstated" else "")
