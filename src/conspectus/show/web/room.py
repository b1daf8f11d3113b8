"""What the desk asks: four questions, each answered by one view record, untouched."""

from typing import Annotated, Protocol

from conspectus.records import record
from conspectus.views.answers import CaseView, DocumentView, Evidence, Lens, Questions


@record
class Hits:
    """Passages that hold the words looked for."""

    query: Annotated[str, "the words, as asked"]
    hits: Annotated[tuple[Evidence, ...], "passages, best first"]


class Room(Protocol):
    """What the desk asks: four questions, each answered by one view."""

    def case(self, lens: Lens) -> CaseView:
        """Return the case at a glance."""

    def questions(self, lens: Lens) -> Questions:
        """Return what the texts differ about."""

    def document(self, doc_id: str, lens: Lens) -> DocumentView:
        """Return one document with its blocks and highlights."""

    def search(self, query: str, lens: Lens) -> tuple[Evidence, ...]:
        """Return passages that hold the words."""
