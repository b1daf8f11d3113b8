"""A case folder as a Room.

In comes a question with a lens, out comes a view record. What surprises: a snapshot is taken for
each question, so a build that is published meanwhile is seen by the next one and never by half of
an answer.
"""

from pathlib import Path

from conspectus import views
from conspectus.case import Case
from conspectus.views.answers import CaseView, DocumentView, Evidence, Lens, Questions


class CaseRoom:
    """A case folder as a Room.

    Raises:
        NotACaseError: There is no case in this folder.
    """

    def __init__(self, folder: Path) -> None:
        self._case = Case(folder)

    def case(self, lens: Lens) -> CaseView:
        """Return the case at a glance."""
        return views.case(self._case.snapshot(), lens)

    def questions(self, lens: Lens) -> Questions:
        """Return what the texts differ about."""
        return views.questions(self._case.snapshot(), lens)

    def document(self, doc_id: str, lens: Lens) -> DocumentView:
        """Return one document with its blocks and highlights."""
        return views.document(self._case.snapshot(), doc_id, lens)

    def search(self, query: str, lens: Lens) -> tuple[Evidence, ...]:
        """Return passages that hold the words."""
        return ()
