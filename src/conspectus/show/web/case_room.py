"""A case folder as a Room.

In comes a question with a lens, out comes a view record. What surprises: a snapshot is kept from
one question to the next until a build is published or somebody corrects something; questions at
work on the one before finish on it.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from conspectus import views
from conspectus.case import Case
from conspectus.errors import InputError
from conspectus.show.web.room import Actors, Decision, Taken
from conspectus.store import corrections
from conspectus.store.snapshot import Snapshot
from conspectus.views.answers import (
    CaseView,
    DocumentView,
    EntityView,
    IncidentView,
    Lens,
    Questions,
    Relations,
    Timeline,
    Versions,
    Wording,
)
from conspectus.views.decided import Corrected, Corrections
from conspectus.views.finding import Choice, Hits
from conspectus.views.matrix import Matrix, Subjects
from conspectus.views.places import Places

_View = TypeVar("_View")
_ANSWERS = 200  # kept of one snapshot: what two readers come back to


@dataclass(slots=True)
class _Kept:
    """A snapshot, the state of the case it shows, and how many questions are at work on it."""

    state: tuple[object, ...]
    snapshot: Snapshot
    users: int = 0
    answers: dict[object, Any] = field(default_factory=dict)


class CaseRoom:
    """A case folder as a Room.

    Raises:
        NotACaseError: There is no case in this folder.
    """

    def __init__(self, folder: Path, you: str = "") -> None:
        """Open a case; `you` is the name offered to whoever corrects."""
        self._case = Case.open(folder)
        self.folder = folder
        self._you = you
        self._lock = threading.Lock()
        self._kept: _Kept | None = None

    @contextmanager
    def _snapshot(self) -> Iterator[Snapshot]:
        with self._hold() as kept:
            yield kept.snapshot

    @contextmanager
    def _hold(self) -> Iterator[_Kept]:
        with self._lock:
            kept = self._current()
            kept.users += 1
        try:
            yield kept
        finally:
            with self._lock:
                kept.users -= 1
                if kept is not self._kept and not kept.users:
                    kept.snapshot.close()

    def _answer(self, key: tuple[str, str, Lens], ask: Callable[[Snapshot], _View]) -> _View:
        """Return what a view answers; the same question of the same snapshot is answered once."""
        with self._hold() as kept:
            found: _View | None = kept.answers.get(key)
            if found is None:
                found = ask(kept.snapshot)
                while len(kept.answers) >= _ANSWERS:
                    kept.answers.pop(next(iter(kept.answers)), None)
                kept.answers[key] = found
            return found

    def close(self) -> None:
        """Let go of the case; nothing may be asked any more."""
        with self._lock:
            if self._kept:
                self._kept.snapshot.close()
            self._kept = None
        self._case.close()

    def prepare(self) -> None:
        """Derive what lists of the case are counted by, so that nobody waits for it."""
        with self._snapshot() as snapshot:
            views.prepare(snapshot)

    def pinned(self) -> AbstractContextManager[Snapshot]:
        """Return a hold on the snapshot that is shown now."""
        return self._snapshot()

    def _current(self) -> _Kept:
        state = self._case.catalogue.state()
        before = self._kept
        if before is not None and before.state == state:
            return before
        after = before.snapshot if before else None
        self._kept = _Kept(state=state, snapshot=self._case.snapshot(after, whole=True))
        if before is not None and not before.users:
            before.snapshot.close()
        return self._kept

    def case(self, lens: Lens) -> CaseView:
        """Return the case at a glance."""
        return self._answer(("case", "", lens), lambda s: views.case(s, lens))

    def questions(self, lens: Lens) -> Questions:
        """Return what the texts differ about."""
        return self._answer(("questions", "", lens), lambda s: views.questions(s, lens))

    def document(self, doc_id: str, lens: Lens) -> DocumentView:
        """Return one document with its blocks and highlights."""
        return self._answer(("document", doc_id, lens), lambda s: views.document(s, doc_id, lens))

    def timeline(self, lens: Lens) -> Timeline:
        """Return what happened, in time order."""
        return self._answer(("timeline", "", lens), lambda s: views.timeline(s, lens))

    def incident(self, incident_id: str, lens: Lens) -> IncidentView:
        """Return one happening and all that is told of it."""
        return self._answer(
            ("incident", incident_id, lens), lambda s: views.incident(s, incident_id, lens)
        )

    def actors(self, lens: Lens) -> Actors:
        """Return who is named."""
        lines, left_out = self._answer(
            ("most_mentioned", "", lens), lambda s: views.most_mentioned(s, lens)
        )
        return Actors(lens=lens, lines=lines, left_out=left_out)

    def actor(self, entity_id: str, lens: Lens) -> EntityView:
        """Return one actor by every name."""
        return self._answer(("entity", entity_id, lens), lambda s: views.entity(s, entity_id, lens))

    def wording(self, lens: Lens) -> Wording:
        """Return who calls whom what."""
        return self._answer(("wording", "", lens), lambda s: views.wording(s, lens))

    def relations(self, lens: Lens) -> Relations:
        """Return who did what to whom."""
        return self._answer(("relations", "", lens), lambda s: views.relations(s, lens))

    def versions(self, lens: Lens) -> Versions:
        """Return pages captured more than once and what changed in them."""
        return self._answer(("versions", "", lens), lambda s: views.versions(s, lens))

    def subjects(self, lens: Lens) -> Subjects:
        """Return what a matrix can be made of."""
        return self._answer(("subjects", "", lens), lambda s: views.subjects(s, lens))

    def matrix(self, subject_id: str, lens: Lens) -> Matrix:
        """Return what each outlet does with each claim."""
        return self._answer(
            ("matrix", subject_id, lens), lambda s: views.matrix(s, subject_id, lens)
        )

    def places(self, lens: Lens) -> Places:
        """Return where it happened."""
        return self._answer(("places", "", lens), lambda s: views.places(s, lens))

    def corrections(self) -> Corrections:
        """Return what people decided."""
        with self._snapshot() as snapshot:
            return views.corrections(snapshot, self._you)

    def correct(self, decision: Decision) -> Corrected:
        """File what somebody decided."""
        if decision.action == "undo":
            return self._undo(decision)
        made = self._case.decide(
            decision.action,
            decision.ids,
            by=decision.by,
            field=decision.field,
            value=decision.value,
            span=decision.span,
            note=decision.note,
        )
        with self._snapshot() as snapshot:
            lines = views.corrections(snapshot).lines
            line = next(line for line in lines if line.id == made.id)
            touched = views.touches(snapshot, made)
        return Corrected(id=made.id, says=line.says, touches=touched, state=line.state)

    def _undo(self, decision: Decision) -> Corrected:
        if len(decision.ids) != 1:
            raise InputError("undo: name one correction")
        self._case.undo(decision.ids[0], by=decision.by)
        return Corrected(id=decision.ids[0], says="taken back", touches="", state="undone")

    def exported(self) -> str:
        """Return all corrections as JSON Lines."""
        return corrections.to_lines(self._case.corrections())

    def take(self, lines: str) -> Taken:
        """File the corrections in JSON Lines."""
        return Taken(added=self._case.correct(corrections.from_lines(lines)))

    def search(self, query: str, choice: Choice, lens: Lens, skip: int = 0) -> Hits:
        """Return paragraphs that hold the words and fit the choice."""
        with self._snapshot() as snapshot:
            return views.find(snapshot, query, choice, lens, skip=skip)
