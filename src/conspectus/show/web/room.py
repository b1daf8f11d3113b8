"""What the desk asks: each question is answered by one record of the views, untouched."""

from typing import Annotated, Protocol

from conspectus.records import CorrectionAction, Span, record
from conspectus.views.answers import (
    CaseView,
    DocumentView,
    EntityLine,
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


@record
class Actors:
    """The actors of a case."""

    lens: Lens
    lines: Annotated[tuple[EntityLine, ...], "most mentioned first"]
    left_out: Annotated[int, "how many more there are than are carried"] = 0


@record
class Decision:
    """What somebody asks to be corrected."""

    action: CorrectionAction
    ids: Annotated[tuple[str, ...], "what it is done to; for undo, the corrections"]
    by: Annotated[str, "who says so"]
    field: Annotated[str | None, "what is edited"] = None
    value: Annotated[str | None, "the value set, or the verdict"] = None
    span: Annotated[Span | None, "where the words stand that a fact should be read from"] = None
    note: Annotated[str | None, "why"] = None


@record
class Taken:
    """How many corrections were taken in."""

    added: int


class Room(Protocol):
    """What the desk asks."""

    def case(self, lens: Lens) -> CaseView:
        """Return the case at a glance."""

    def questions(self, lens: Lens) -> Questions:
        """Return what the texts differ about."""

    def document(self, doc_id: str, lens: Lens) -> DocumentView:
        """Return one document with its blocks and highlights.

        Raises:
            NotFoundError: The case has no such document.
        """

    def timeline(self, lens: Lens) -> Timeline:
        """Return what happened, in time order."""

    def incident(self, incident_id: str, lens: Lens) -> IncidentView:
        """Return one happening and all that is told of it.

        Raises:
            NotFoundError: The case has no such incident.
        """

    def actors(self, lens: Lens) -> Actors:
        """Return who is named."""

    def actor(self, entity_id: str, lens: Lens) -> EntityView:
        """Return one actor by every name.

        Raises:
            NotFoundError: The case has no such actor.
        """

    def wording(self, lens: Lens) -> Wording:
        """Return who calls whom what."""

    def relations(self, lens: Lens) -> Relations:
        """Return who did what to whom."""

    def versions(self, lens: Lens) -> Versions:
        """Return pages captured more than once and what changed in them."""

    def subjects(self, lens: Lens) -> Subjects:
        """Return what a matrix can be made of."""

    def matrix(self, subject_id: str, lens: Lens) -> Matrix:
        """Return what each outlet does with each claim of a happening or story.

        Raises:
            NotFoundError: The case has no such incident or story.
        """

    def places(self, lens: Lens) -> Places:
        """Return where it happened."""

    def corrections(self) -> Corrections:
        """Return what people decided."""

    def correct(self, decision: Decision) -> Corrected:
        """File what somebody decided.

        Raises:
            NotFoundError: What it is done to does not exist.
            InputError: It cannot be done to that, or with that value.
        """

    def exported(self) -> str:
        """Return all corrections as JSON Lines."""

    def take(self, lines: str) -> Taken:
        """File the corrections in JSON Lines.

        Raises:
            InputError: A line is not a correction.
        """

    def search(self, query: str, choice: Choice, lens: Lens, skip: int = 0) -> Hits:
        """Return paragraphs that hold the words and fit the choice.

        Raises:
            InputError: The query says nothing that can be looked for.
        """
