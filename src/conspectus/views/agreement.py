"""The margin of the reader: how many others tell what a paragraph tells, and how many otherwise.

What surprises: only what a Question holds apart counts as different. Two counts that can both be
true, "at least 40" and "52", are no difference, and silence is none either.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from conspectus.views.answers import Lens, Mark, Others, Question
from conspectus.views.sources import Sources
from conspectus.views.tallies import tellers


def others_of(
    sources: Sources,
    lens: Lens,
    doc_id: str,
    asked: Sequence[Question],
    marks: Sequence[Mark],
) -> tuple[Others, ...]:
    """Return what other accounts do with what a document says, most told first.

    An outlet counts once, copies of another page and of this one not at all.
    """
    disputed = [o for question in asked for o in _sides(sources, question, doc_id)]
    told = _told(sources, lens, doc_id, marks)
    found = [o for o in (*disputed, *told) if o.agree or o.differ]
    return tuple(sorted(found, key=lambda o: (-o.differ, -o.agree, o.fact_id, o.question_id or "")))


def _told(sources: Sources, lens: Lens, doc_id: str, marks: Sequence[Mark]) -> Iterator[Others]:
    """Yield the happenings of a document that others tell, by the first event that tells each."""
    first: dict[str, Mark] = {}
    for mark in marks:  # in the order of the text
        if mark.kind == "event" and mark.group_id:
            first.setdefault(mark.group_id, mark)
    if not first:
        return
    root, read = _root(sources, doc_id), sources.read_by(lens)
    told: dict[str, set[str]] = defaultdict(set)
    for incident_id, teller in tellers(sources.snapshot, sorted(first)):
        if teller in read and _root(sources, teller) != root:
            told[incident_id].add(sources.outlet(_root(sources, teller)))
    for incident_id, outlets in told.items():
        yield Others(
            fact_id=first[incident_id].fact_id,
            incident_id=incident_id,
            label=first[incident_id].group or "",
            agree=len(outlets - {sources.outlet(root)}),
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
