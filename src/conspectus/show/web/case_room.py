"""A case folder as a Room.

In comes a question with a lens, out comes a view record. What surprises: a snapshot is taken for
each question, so a build that is published meanwhile is seen by the next one and never by half of
an answer.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from conspectus import views
from conspectus.case import Case
from conspectus.show.web.room import Found
from conspectus.store.snapshot import Snapshot
from conspectus.views.answers import CaseView, DocumentView, Lens, Piece, Questions

_MOST = 40  # passages of a search; more than fits a screen is not read


class CaseRoom:
    """A case folder as a Room.

    Raises:
        NotACaseError: There is no case in this folder.
    """

    def __init__(self, folder: Path) -> None:
        self._case = Case.open(folder)

    @contextmanager
    def _snapshot(self) -> Iterator[Snapshot]:
        snapshot = self._case.snapshot()
        try:
            yield snapshot
        finally:
            snapshot.close()

    def case(self, lens: Lens) -> CaseView:
        """Return the case at a glance."""
        with self._snapshot() as snapshot:
            return views.case(snapshot, lens)

    def questions(self, lens: Lens) -> Questions:
        """Return what the texts differ about."""
        with self._snapshot() as snapshot:
            return views.questions(snapshot, lens)

    def document(self, doc_id: str, lens: Lens) -> DocumentView:
        """Return one document with its blocks and highlights."""
        with self._snapshot() as snapshot:
            return views.document(snapshot, doc_id, lens)

    def search(self, query: str, lens: Lens) -> tuple[Found, ...]:
        """Return passages that hold the words."""
        lines = {line.doc_id: line for line in self.case(lens).documents}
        return tuple(
            Found(
                doc_id=hit.doc_id,
                outlet=lines[hit.doc_id].outlet,
                title=lines[hit.doc_id].title,
                published=lines[hit.doc_id].published,
                spans=hit.marks,
                pieces=tuple(Piece(text=text, marked=marked) for text, marked in hit.pieces),
            )
            for hit in self._case.search(query, _MOST)
            if hit.doc_id in lines
        )
