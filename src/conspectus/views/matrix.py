"""Claim by outlet: what each outlet does with each answer to each question of a happening or story.

What surprises: an outlet that gives another answer to a disputed question contradicts this one,
though no word of it says so; the words shown in that cell are those of its own answer.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Literal

from conspectus.records import (
    Claim,
    Discrepancy,
    Fact,
    Figure,
    Incident,
    Position,
    Stance,
    Story,
    record,
)
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.views.answers import (
    Evidence,
    Lens,
)
from conspectus.views.phrases import ask, date_words, iso
from conspectus.views.sources import Sources
from conspectus.views.tallies import most_disputed, shared_by, told_by

_ID = f"id {AMONG}"
MOST = 500  # happenings and stories of one list, most disputed first
_MOST_ROWS = 400  # claims of one story that are shown; more is no table any more
_STRENGTH: tuple[Position, ...] = ("support", "attribute", "contradict", "omit", "out_of_window")
_SAYING = frozenset(_STRENGTH[:3])


@record
class SubjectLine:
    """A happening or story that a matrix can be made of."""

    subject_id: str
    kind: Literal["incident", "story"]
    label: str
    when: str | None
    when_iso: str | None
    claims: int
    disputed: Annotated[int, "claims that another answer stands against"]
    outlets: int


@record
class Subjects:
    """What a matrix can be made of."""

    lens: Lens
    lines: Annotated[tuple[SubjectLine, ...], "most disputed first"]
    left_out: Annotated[int, "how many more there are than are carried"] = 0


@record
class Cell:
    """What one outlet does with one claim."""

    outlet: str
    position: Position
    evidence: Annotated[tuple[Evidence, ...], "its words; empty where it is silent"]


@record
class MatrixRow:
    """One claim and what each outlet does with it."""

    claim_id: str
    about: Annotated[str, "the incident's label"]
    incident_id: str
    when_iso: str | None
    question: str
    aspect: str
    says: Annotated[str, "the answer"]
    disputed: Annotated[bool, "another answer stands against it"]
    told: Annotated[int, "outlets that say it or quote it"]
    cells: Annotated[tuple[Cell, ...], "an outlet without one does not cover it"]


@record
class Matrix:
    """Claim by outlet."""

    lens: Lens
    subject_id: str
    kind: Literal["incident", "story"]
    label: str
    when: str | None
    outlets: tuple[str, ...]
    rows: Annotated[tuple[MatrixRow, ...], "disputed ones first"]
    left_out: Annotated[int, "rows beyond what is shown"] = 0


def subjects(snapshot: Snapshot, lens: Lens | None = None) -> Subjects:
    """Return the happenings and stories that a matrix can be made of, most claims first."""
    lens = lens or Lens()
    sources = Sources(snapshot)
    counts, total = most_disputed(sources, lens, MOST)
    ids = sorted(counts)
    lines = [
        *(_subject(x, "incident", *counts[x.id]) for x in snapshot.rows(Incident, _ID, [ids])),
        *(_subject(x, "story", *counts[x.id]) for x in snapshot.rows(Story, _ID, [ids])),
    ]
    lines.sort(key=lambda x: (-x.disputed, -x.outlets, -x.claims, x.label, x.subject_id))
    return Subjects(lens=lens, lines=tuple(lines), left_out=total - len(lines))


def _subject(
    found: Incident | Story,
    kind: Literal["incident", "story"],
    claims: int,
    disputed: int,
    outlets: int,
) -> SubjectLine:
    return SubjectLine(
        subject_id=found.id,
        kind=kind,
        label=found.label,
        when=date_words(found.time),
        when_iso=iso(found.time),
        claims=claims,
        disputed=disputed,
        outlets=outlets,
    )


def matrix(snapshot: Snapshot, subject_id: str, lens: Lens | None = None) -> Matrix:
    """Return what each outlet does with each claim of an incident or a story.

    Raises:
        NotFoundError: There is no such incident or story.
    """
    lens = lens or Lens()
    sources = Sources(snapshot)
    read = sources.read_by(lens)
    stories = snapshot.rows(Story, "id = ?", [subject_id])
    found = stories[0] if stories else snapshot.get(Incident, subject_id)
    inside = [subject_id]
    if isinstance(found, Story):
        inside = shared_by(sources, lens, [subject_id]).get(subject_id, [])
    told = told_by(sources, lens, inside)
    rows = snapshot.rows(Claim, f"subject_id {AMONG}", [inside])
    table = _Table(sources, read, rows)
    labels = {i.id: i for i in snapshot.rows(Incident, _ID, [inside])}
    made = [table.row(c, labels[c.subject_id]) for c in rows if c.subject_id in labels]
    made = [row for row in made if any(c.position in _SAYING for c in row.cells)]
    made.sort(
        key=lambda r: (not r.disputed, r.when_iso or "9", r.about, r.question, -r.told, r.says)
    )
    used = {c.outlet for row in made for c in row.cells if c.position != "out_of_window"}
    used |= {sources.outlet(e.doc_id) for i in inside for e in told.get(i, ())}
    order = {o: n for n, o in enumerate(sorted(used))}
    return Matrix(
        lens=lens,
        subject_id=subject_id,
        kind="story" if stories else "incident",
        label=found.label,
        when=date_words(found.time),
        outlets=tuple(sorted(used, key=lambda o: (o.startswith("("), order[o]))),
        rows=tuple(made[:_MOST_ROWS]),
        left_out=max(0, len(made) - _MOST_ROWS),
    )


class _Table:
    """Stances, facts and disputes behind a set of claims, loaded once."""

    def __init__(self, sources: Sources, read: set[str], claims: Sequence[Claim]) -> None:
        snapshot = sources.snapshot
        self.sources = sources
        ids = [c.id for c in claims]
        self.stances: dict[str, list[Stance]] = defaultdict(list)
        for s in snapshot.rows(Stance, f"claim_id {AMONG}", [ids]):
            if s.doc_id in read:
                self.stances[s.claim_id].append(s)
        cited = [s.fact_id for group in self.stances.values() for s in group if s.fact_id]
        self.facts: Mapping[str, Fact] = sources.facts(cited)
        sources.load(self.facts.values())
        self.rivals: dict[str, set[str]] = defaultdict(set)
        for d in snapshot.rows(Discrepancy, "list_has_any(claim_ids, ?)", [ids]):
            if d.state != "holds":
                for c in d.claim_ids:
                    self.rivals[c] |= set(d.claim_ids) - {c}

    def row(self, claim: Claim, incident: Incident) -> MatrixRow:
        """Return one claim with a cell for each outlet that has something to do with it."""
        by_outlet: dict[str, list[Stance]] = defaultdict(list)
        for s in self.stances[claim.id]:
            by_outlet[self.sources.outlet(s.doc_id)].append(s)
        for rival in sorted(self.rivals[claim.id]):
            for s in self.stances[rival]:
                outlet = self.sources.outlet(s.doc_id)
                says = any(
                    x.position in _SAYING for x in by_outlet[outlet] if x.claim_id == claim.id
                )
                if s.position in _SAYING and not says:
                    by_outlet[outlet].append(s)
        cells = [self._cell(claim, o, group) for o, group in sorted(by_outlet.items()) if group]
        measure = next(
            (
                f.measure
                for s in self.stances[claim.id]
                if isinstance(f := self.facts.get(s.fact_id or ""), Figure)
            ),
            None,
        )
        return MatrixRow(
            claim_id=claim.id,
            about=incident.label,
            incident_id=incident.id,
            when_iso=iso(incident.time),
            question=ask(incident.label, claim.aspect, measure),
            aspect=claim.aspect,
            says=claim.value,
            disputed=bool(self.rivals[claim.id]),
            told=sum(c.position in ("support", "attribute") for c in cells),
            cells=tuple(cells),
        )

    def _cell(self, claim: Claim, outlet: str, group: Sequence[Stance]) -> Cell:
        def position(s: Stance) -> Position:
            if s.claim_id != claim.id:
                return "contradict"
            cites = s.position == "support" and s.attribution
            return "attribute" if cites else s.position

        best = min((position(s) for s in group), key=_STRENGTH.index)
        ids = [s.fact_id for s in group if position(s) == best and s.fact_id in self.facts]
        return Cell(outlet=outlet, position=best, evidence=self._evidence(ids))

    def _evidence(self, ids: Iterable[str | None]) -> tuple[Evidence, ...]:
        facts = {i: self.facts[i] for i in ids if i}
        found = map(self.sources.evidence, facts.values())
        return tuple(sorted(found, key=lambda e: (e.published_iso or "9", e.doc_id, e.fact_id)))
