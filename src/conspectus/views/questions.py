"""The home of the product: what the accounts differ about, as questions with answers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from conspectus.records import (
    FACTS,
    Claim,
    Correction,
    Discrepancy,
    DiscrepancyState,
    Entity,
    Fact,
    Figure,
    Incident,
    Stance,
)
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.views.answers import Answer, Claimed, Lens, Question, Questions, Witness
from conspectus.views.corrections import judged
from conspectus.views.phrases import KIND_WORDS, ask, ask_inside, kind_words
from conspectus.views.sources import Sources
from conspectus.views.tallies import most_asked

_STATES: Mapping[str, DiscrepancyState] = {
    "real": "open",
    "same": "settled",
    "typo": "settled",
    "changed": "changed",
    "incomparable": "settled",
}
"""What a verdict makes of a question's state."""
MOST = 200  # questions of one answer that are open, and as many that hold; nobody reads more
_SAYING = ("support", "contradict", "attribute")


def questions(snapshot: Snapshot, lens: Lens | None = None) -> Questions:
    """Return the disagreements of a case as a lens shows them, most important first."""
    lens = lens or Lens()
    sources = Sources(snapshot)
    ids, by_state = most_asked(sources, lens, MOST)
    found = _Asked(sources, lens).ask(snapshot.rows(Discrepancy, f"id {AMONG}", [ids]))
    counts: Counter[str] = Counter(q.state for q in found)
    left_out = sum(by_state.values()) - len(ids)
    if left_out:
        counts = Counter(dict(by_state))
    return Questions(
        lens=lens,
        questions=tuple(found),
        counts=dict(sorted(counts.items())),
        left_out=left_out,
    )


def questions_on(sources: Sources, lens: Lens, doc_id: str) -> tuple[Question, ...]:
    """Return the questions that may rest on words of one document."""
    snapshot = sources.snapshot
    claims = snapshot.sql('select distinct claim_id from "Stance" where doc_id = ?', [doc_id])
    tables = [f'select id from "{record.__name__}" where doc_id = ?' for record in FACTS]
    facts = [i for (i,) in snapshot.sql(" union all ".join(tables), [doc_id] * len(tables))]
    rows = snapshot.rows(
        Discrepancy,
        "doc_id = ? or list_has_any(claim_ids, ?) or list_has_any(fact_ids, ?)",
        [doc_id, [c for (c,) in claims], facts],
    )
    return tuple(_Asked(sources, lens).ask(rows))


def questions_of(sources: Sources, lens: Lens, where: str, value: object) -> tuple[Question, ...]:
    """Return only the questions whose Discrepancy fulfils a condition."""
    rows = sources.snapshot.rows(Discrepancy, where, [value])
    return tuple(_Asked(sources, lens).ask(rows))


def claim(snapshot: Snapshot, claim_id: str, lens: Lens | None = None) -> Claimed:
    """Return one claim and what each document does with it.

    Raises:
        NotFoundError: There is no such claim.
    """
    sources = Sources(snapshot)
    wanted = snapshot.get(Claim, claim_id)
    asked = _Asked(sources, lens or Lens())
    asked.load([claim_id])
    return Claimed(
        claim_id=wanted.id,
        subject=asked.subject(wanted),
        aspect=wanted.aspect,
        says=wanted.value,
        witnesses=asked.witnesses(claim_id),
        silent=asked.silent([claim_id]),
    )


class _Asked:
    """Claims, stances and facts behind a set of discrepancies, loaded once."""

    def __init__(self, sources: Sources, lens: Lens) -> None:
        self.sources, self.lens = sources, lens
        self.read = sources.read_by(lens)
        self.claims: dict[str, Claim] = {}
        self.stances: dict[str, list[Stance]] = defaultdict(list)
        self.found: dict[str, Fact] = {}
        self.labels: dict[str, str] = {}

    def load(self, claim_ids: Iterable[str], fact_ids: Iterable[str] = ()) -> None:
        """Fetch what a set of claims and facts needs."""
        snapshot, ids = self.sources.snapshot, sorted(set(claim_ids))
        among = f"id {AMONG}"
        self.claims = {c.id: c for c in snapshot.rows(Claim, among, [ids])}
        for stance in snapshot.rows(Stance, f"claim_{among}", [ids]):
            self.stances[stance.claim_id].append(stance)
        cited = [s.fact_id for group in self.stances.values() for s in group if s.fact_id]
        self.found = self.sources.facts([*cited, *fact_ids])
        self.sources.load(self.found.values())
        subjects = sorted({c.subject_id for c in self.claims.values()})
        self.labels = {i.id: i.label for i in snapshot.rows(Incident, among, [subjects])}
        self.labels |= {e.id: e.label for e in snapshot.rows(Entity, among, [subjects])}

    def ask(self, rows: Iterable[Discrepancy]) -> list[Question]:
        """Return discrepancies as questions, those a lens leaves no answers for left out."""
        rows = list(rows)
        self.load([c for d in rows for c in d.claim_ids], [f for d in rows for f in d.fact_ids])
        asked = [q for q in map(self._question, rows) if q]
        verdicts = judged(self.sources.snapshot, asked, self.sources)
        asked = [_judged(q, *verdicts[q.id]) if q.id in verdicts else q for q in asked]
        return sorted(
            asked,
            key=lambda q: (q.state == "holds", q.judged is not None and _rests(q), -q.rank, q.id),
        )

    def subject(self, claim: Claim) -> str:
        """Return the words for what a claim is about."""
        return self.labels.get(claim.subject_id, claim.subject_id)

    def witnesses(self, claim_id: str) -> tuple[Witness, ...]:
        """Return the accounts behind a claim, copies under their witness."""
        by_doc: dict[str, list[Stance]] = defaultdict(list)
        for stance in self.stances[claim_id]:
            if stance.position in _SAYING and stance.fact_id in self.found:
                by_doc[stance.doc_id].append(stance)
        return self.sources.witnesses(
            (doc_id, self._witness(doc_id, group))
            for doc_id, group in sorted(by_doc.items())
            if doc_id in self.read
        )

    def silent(self, claim_ids: Iterable[str]) -> tuple[str, ...]:
        """Return outlets that cover a subject and say nothing on any of these claims."""
        stances = [s for c in claim_ids for s in self.stances[c] if s.doc_id in self.read]
        saying = {self.sources.outlet(s.doc_id) for s in stances if s.position in _SAYING}
        omitting = {self.sources.outlet(s.doc_id) for s in stances if s.position == "omit"}
        return tuple(sorted(omitting - saying))

    def _witness(self, doc_id: str, stances: list[Stance]) -> Witness:
        facts = [self.found[s.fact_id] for s in stances if s.fact_id]
        shown = sorted(facts, key=lambda f: (f.spans[0].start if f.spans else 0, f.id))
        return Witness(
            outlet=self.sources.outlet(doc_id),
            doc_id=doc_id,
            position=stances[0].position,
            evidence=tuple(map(self.sources.evidence, shown)),
        )

    def _question(self, found: Discrepancy) -> Question | None:
        answers = (
            self._answers(found.claim_ids) if found.claim_ids else self._inside(found.fact_ids)
        )
        across = bool(found.claim_ids)
        if not answers or (across and len(answers) < 2 and found.state != "holds"):
            return None
        if self.lens.versus and not self._both_sides(answers):
            return None
        first = self.claims.get(found.claim_ids[0]) if across else None
        return Question(
            id=found.id,
            question=(
                ask(self.subject(first), first.aspect, self._measure(answers))
                if first
                else ask_inside(found.kind, self._measure(answers))
            ),
            kind=found.kind,
            state=found.state,
            kind_words=kind_words(found.kind, found.state),
            reason=found.reason,
            subject_id=first.subject_id if first else None,
            doc_id=found.doc_id,
            answers=answers,
            silent=self.silent(found.claim_ids),
            rank=found.rank,
        )

    def _answers(self, claim_ids: Iterable[str]) -> tuple[Answer, ...]:
        answers = []
        for claim_id in claim_ids:
            witnesses = self.witnesses(claim_id)
            if claim_id in self.claims and witnesses:
                answers.append(
                    Answer(
                        claim_id=claim_id,
                        says=self.claims[claim_id].value,
                        witnesses=witnesses,
                        independent=len({w.outlet for w in witnesses}),
                    )
                )
        return tuple(sorted(answers, key=lambda a: (-a.independent, a.says, a.claim_id or "")))

    def _inside(self, fact_ids: Iterable[str]) -> tuple[Answer, ...]:
        """Return the facts of a check inside one document, each an answer of its own."""
        answers = []
        for fact_id in fact_ids:
            fact = self.found.get(fact_id)
            if fact is None or fact.doc_id not in self.read:
                continue
            evidence = self.sources.evidence(fact)
            witness = Witness(outlet=evidence.outlet, doc_id=fact.doc_id, evidence=(evidence,))
            answers.append(
                Answer(claim_id=None, says=evidence.words, witnesses=(witness,), independent=1)
            )
        return tuple(answers)

    def _measure(self, answers: tuple[Answer, ...]) -> str | None:
        """Return what the first figure behind the answers counts, by its noun if it has no kind."""
        cited = (e.fact_id for a in answers for w in a.witnesses for e in w.evidence)
        figures = (fact for i in cited if isinstance(fact := self.found.get(i or ""), Figure))
        first = next(figures, None)
        if first is None:
            return None
        return (first.unit or first.measure) if first.measure == "count" else first.measure

    def _both_sides(self, answers: tuple[Answer, ...]) -> bool:
        outlets = {w.outlet for a in answers for w in _all(a.witnesses)}
        return bool(outlets & set(self.lens.only)) and bool(outlets & set(self.lens.versus))


def _all(witnesses: Iterable[Witness]) -> Iterable[Witness]:
    for witness in witnesses:
        yield witness
        yield from witness.copies


def _judged(question: Question, verdict: Correction, words: str) -> Question:
    """Return a question as a person judged it."""
    state = _STATES.get(verdict.value or "", question.state)
    return replace(
        question,
        state=state,
        kind_words=f"{KIND_WORDS[question.kind]} · judged {words}",
        judged=words,
        judged_by=verdict.made_by,
    )


def _rests(question: Question) -> bool:
    """Return whether a judged question needs no more looking at: it goes below the others."""
    return question.state != "open"


def by_document(asked: Iterable[Question]) -> Mapping[str, list[Question]]:
    """Return the questions that rest on words of each document."""
    found: dict[str, list[Question]] = defaultdict(list)
    for question in asked:
        docs = {w.doc_id for a in question.answers for w in _all(a.witnesses)}
        for doc_id in sorted(docs):
            found[doc_id].append(question)
    return found
