"""The margin of the reader: how many others tell what a paragraph tells, and how many otherwise.

What surprises: only what a Question holds apart counts as different. Two counts that can both be
true, "at least 40" and "52", are no difference, and silence is none either.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from conspectus.records import Incident
from conspectus.store.snapshot import AMONG
from conspectus.views.answers import Lens, Others, Question
from conspectus.views.sources import Sources
from conspectus.views.tallies import tellers


def others_of(
    sources: Sources, lens: Lens, doc_id: str, asked: Sequence[Question]
) -> tuple[Others, ...]:
    """Return what other accounts do with what a document says, most told first.

    An outlet counts once, copies of another page and of this one not at all.
    """
    disputed = [o for question in asked for o in _sides(sources, question, doc_id)]
    told = _told(sources, lens, doc_id)
    found = [o for o in (*disputed, *told) if o.agree or o.differ]
    return tuple(sorted(found, key=lambda o: (-o.differ, -o.agree, o.fact_id, o.question_id or "")))


def _told(sources: Sources, lens: Lens, doc_id: str) -> Iterator[Others]:
    """Yield the happenings of a document that others tell, by the first event that tells each."""
    snapshot = sources.snapshot
    first: dict[str, str] = {}
    for incident_id, event_id in snapshot.sql(
        'select m.group_id, e.id from "Membership" m join "Event" e on e.id = m.member_id'
        " where m.kind = 'incident' and e.doc_id = ? order by e.spans[1].start, e.id",
        [doc_id],
    ):
        first.setdefault(incident_id, event_id)
    if not first:
        return
    root, read = _root(sources, doc_id), sources.read_by(lens)
    told: dict[str, set[str]] = defaultdict(set)
    for incident_id, teller in tellers(snapshot, sorted(first)):
        if teller in read and _root(sources, teller) != root:
            told[incident_id].add(sources.outlet(_root(sources, teller)))
    for found in snapshot.rows(Incident, f"id {AMONG}", [sorted(told)]):
        yield Others(
            fact_id=first[found.id],
            incident_id=found.id,
            label=found.label,
            agree=len(told[found.id] - {sources.outlet(root)}),
            differ=0,
        )


def _sides(sources: Sources, question: Question, doc_id: str) -> Iterator[Others]:
    """Yield how many stand with a document and against it in a question, by the fact it says."""
    root = _root(sources, doc_id)
    mine: list[tuple[int, str]] = []
    outlets: list[set[str]] = []
    for n, answer in enumerate(question.answers):
        accounts = [x for w in answer.witnesses for x in (w, *w.copies)]
        own = [e.fact_id for w in accounts if w.doc_id == doc_id for e in w.evidence if e.fact_id]
        mine += [(n, fact_id) for fact_id in dict.fromkeys(own)]
        outlets.append({w.outlet for w in answer.witnesses if _root(sources, w.doc_id) != root})
    for n, fact_id in mine:
        others = set().union(*(o for i, o in enumerate(outlets) if i != n))
        yield Others(
            fact_id=fact_id,
            incident_id=question.subject_id or "",
            label=question.question,
            agree=len(outlets[n] - {sources.outlet(root)}),
            differ=len(others),
            question_id=question.id,
        )


def _root(sources: Sources, doc_id: str) -> str:
    """Return the page that a copy or later version goes back to."""
    return sources.originals().get(doc_id, doc_id)
