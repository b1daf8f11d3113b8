"""Case: one folder, one object: add pages, build, ask, correct.

What surprises: nothing heavy is imported until it is needed, so that asking for a case's status
costs a fraction of a second; and removing a page only marks it, its bytes stay.
"""

import builtins
import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from conspectus.errors import InputError, NotFoundError, UnreadableError
from conspectus.records import Capture, Correction, CorrectionAction, Problem, Span
from conspectus.settings import Settings, load_settings
from conspectus.store.catalogue import Catalogue
from conspectus.store.layout import Layout, create_case, open_case

if TYPE_CHECKING:
    from conspectus.build import BuildReport, Progress
    from conspectus.read.formats import Columns
    from conspectus.store.corrections import DocumentField
    from conspectus.store.search import Hit
    from conspectus.store.snapshot import Snapshot
    from conspectus.views.answers import Explained

_MOST_NAMED = 5  # candidates listed when a name fits several pages


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What adding did."""

    added: tuple[Capture, ...]
    """New to the case."""
    known: tuple[Capture, ...]
    """The same bytes were there already."""
    problems: tuple[Problem, ...]
    """What could not be taken in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A page of the case."""

    capture: Capture
    doc_id: str | None
    """None = not in the built model yet."""
    outlet: str | None
    title: str | None
    published: str | None
    """First day of publication, ISO 8601."""
    characters: int
    problems: tuple[Problem, ...]


class Case:
    """An open case folder.

    >>> import tempfile
    >>> case = Case.create(Path(tempfile.mkdtemp()) / "ferry", title="The ferry")
    >>> case.title, len(case.list())
    ('The ferry', 0)
    """

    def __init__(self, layout: Layout, settings: Settings) -> None:
        """Use `open` or `create`."""
        self.layout = layout
        self.settings = settings
        self.catalogue = Catalogue(layout.catalogue)

    @classmethod
    def open(cls, folder: Path | str) -> "Case":
        """Return the case in a folder.

        Raises:
            NotACaseError: There is none.
            SettingsError: Its case.toml says something impossible.
            NewerStoreError: A newer version wrote it.
        """
        layout = open_case(Path(folder))
        return cls(layout, load_settings(layout.settings))

    @classmethod
    def create(cls, folder: Path | str, title: str = "") -> "Case":
        """Make a case in a new or empty folder and return it.

        Raises:
            InputError: There is a case already, or the folder holds other things.
        """
        layout = create_case(Path(folder), title)
        return cls(layout, load_settings(layout.settings))

    @property
    def title(self) -> str:
        """What the case is about; its folder's name where no title was given."""
        return self.settings.title or self.layout.root.resolve().name

    def __enter__(self) -> "Case":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files."""
        self.catalogue.close()

    # --- pages ------------------------------------------------------------------------------

    def add(self, paths: Iterable[Path | str], *, columns: "Columns | None" = None) -> AddReport:
        """Take in files, folders and addresses; return what was new, known and impossible.

        Args:
            paths: Files, folders, and addresses that begin with http:// or https://.
            columns: Which columns of a table are which; None = guess by the usual names.

        Raises:
            UnreadableError: A path does not exist.
            InputError: A path is the case folder itself.
        """
        from conspectus.read.captures import gather
        from conspectus.read.fetching import is_address
        from conspectus.store import captures

        named = [str(p) if is_address(p) else Path(p) for p in paths]
        given = [path for path in named if isinstance(path, Path)]
        for path in given:
            if path.resolve() == self.layout.root.resolve():
                raise InputError(f"{path}: this is the case itself; add the folder of your pages")
        problems: builtins.list[Problem] = []
        added: builtins.list[Capture] = []
        known: builtins.list[Capture] = []
        own = self._inside(given)
        for found in gather(named, self.settings.read, columns=columns):
            uri = found.uri if isinstance(found, Problem) else found.capture.uri
            if uri.startswith(own):
                continue
            if isinstance(found, Problem):
                problems.append(dataclasses.replace(found, uri=_written(uri)))
                continue
            try:
                captures.keep(self.layout, found.data)
            except OSError as error:
                raise UnreadableError(f"{self.layout.captures}: {error.strerror}") from error
            capture = dataclasses.replace(found.capture, uri=_written(uri))
            new = self.catalogue.add(capture, found.given)
            (added if new else known).append(capture)
        self.catalogue.clear(_containers(c.uri for c in (*added, *known)))
        self.catalogue.report(problems)
        return AddReport(added=tuple(added), known=tuple(known), problems=tuple(problems))

    def list(self) -> tuple[Line, ...]:
        """Return the pages of the case by name, with what the last build knows of them."""
        from conspectus.records import Document

        snapshot = self.snapshot()
        documents = {d.capture_id: d for d in snapshot.rows(Document)}
        problems = snapshot.problems()
        snapshot.close()
        lines = []
        for capture in self.catalogue.captures().values():
            document = documents.get(capture.id)
            begin = document and document.published and document.published.value.begin
            lines.append(
                Line(
                    capture=capture,
                    doc_id=document.id if document else None,
                    outlet=document.outlet.value if document and document.outlet else None,
                    title=document.title.value if document and document.title else None,
                    published=begin.date().isoformat() if begin else None,
                    characters=len(document.text) if document else 0,
                    problems=tuple(p for p in problems if p.capture_id == capture.id),
                )
            )
        return tuple(sorted(lines, key=lambda line: (line.capture.uri, line.capture.id)))

    def remove(self, names: Sequence[str]) -> tuple[Capture, ...]:
        """Take pages out of the case and return them; adding them again brings them back.

        Args:
            names: Each a file name, or the beginning of a document's or capture's id.

        Raises:
            NotFoundError: A name fits no page.
            InputError: A name fits several.
        """
        failed = self._failed(names)
        gone = [self.find(name) for name in names if name not in failed]
        self.catalogue.remove(capture.id for capture in gone)
        self.catalogue.clear(failed)
        return tuple(gone)

    def find(self, name: str) -> Capture:
        """Return the one page a name means.

        Raises:
            NotFoundError: It fits no page.
            InputError: It fits several.
        """
        captures = self.catalogue.captures()
        fits = [c for c in captures.values() if name in (c.id, c.uri)]
        fits = fits or [c for c in captures.values() if c.uri.rpartition("/")[2] == name]
        fits = fits or [c for c in captures.values() if name and c.id.startswith(name)]
        fits = fits or [*self._by_document(name, captures)]
        if len(fits) == 1:
            return fits[0]
        if fits:
            listed = ", ".join(sorted(c.uri for c in fits)[:_MOST_NAMED])
            raise InputError(f"{name!r} fits {len(fits)} pages: {listed}; give more of the name")
        import difflib

        near = difflib.get_close_matches(name, [c.uri for c in captures.values()], n=1)
        hint = f"did you mean {near[0]!r}?" if near else "`conspectus list` shows all names"
        raise NotFoundError(f"no page {name!r} in this case; {hint}")

    # --- the model --------------------------------------------------------------------------

    def build(
        self,
        *,
        again: bool = False,
        workers: int | None = None,
        progress: "Callable[[Progress], None] | None" = None,
    ) -> "BuildReport":
        """Read what is new, compare everything, publish the result, and say what was done.

        Args:
            again: Read every page anew.
            workers: Processes; None = as case.toml says, else one a core.
            progress: Called whenever there is news.

        Raises:
            BusyError: Another build holds the case.
        """
        from conspectus.build import build

        return build(
            self.layout,
            self.catalogue,
            self.settings,
            again=again,
            workers=workers,
            progress=progress,
        )

    def snapshot(self, after: "Snapshot | None" = None, *, whole: bool = False) -> "Snapshot":
        """Return the model as last built; empty when the case was never built.

        Args:
            after: A snapshot still open, whose tables are shared where they are the same.
            whole: Load all tables, for somebody who will ask many questions.
        """
        from conspectus.store.snapshot import Snapshot

        base = after.base if after else None
        return Snapshot(self.layout, self.catalogue, self.title, base=base, whole=whole)

    def explain(self, record_id: str) -> "Explained":
        """Return what a record rests on, and why a fact was read as it was.

        Reads the fact's document again, which takes about as long as building it did.

        Raises:
            NotFoundError: No record, or more than one, has an id that begins so.
        """
        from conspectus.build.retracing import retrace
        from conspectus.views import explain

        snapshot = self.snapshot()
        try:
            view = explain(snapshot, record_id)
            why = retrace(self.layout, self.catalogue, self.settings, snapshot, view.id)
        finally:
            snapshot.close()
        return dataclasses.replace(view, why=why)

    def search(self, query: str, limit: int = 20) -> "Sequence[Hit]":
        """Return the paragraphs that fit a query best.

        Raises:
            InputError: The query says nothing that can be looked for.
        """
        from conspectus.store.search import search

        return search(self.catalogue, query, limit)

    # --- what people decide -----------------------------------------------------------------

    def set(
        self, name: str, field: "DocumentField", value: str, *, by: str, note: str | None = None
    ) -> Correction:
        """Record a document's outlet, title or date; the next build uses it.

        Raises:
            NotFoundError: The name fits no page.
            InputError: It fits several, or the value is empty or no date.
        """
        from conspectus.store.corrections import edit_document

        correction = edit_document(self.find(name).id, field, value, by=by, note=note)
        self.correct([correction])
        return correction

    def correct(self, corrections: Iterable[Correction]) -> int:
        """Append corrections and return how many were new."""
        return self.catalogue.append(corrections)

    def decide(
        self,
        action: CorrectionAction,
        ids: Sequence[str],
        *,
        by: str,
        field: str | None = None,
        value: str | None = None,
        span: Span | None = None,
        note: str | None = None,
    ) -> Correction:
        """Record what somebody decided of facts, groups, a page or a disagreement.

        Single facts show it at once; what is compared anew waits for the next build.

        Raises:
            NotFoundError: There is no such record.
            InputError: It cannot be done to that, or with that value.
        """
        from conspectus.store.deciding import decide

        snapshot = self.snapshot()
        try:
            made = decide(
                snapshot, action, ids, by=by, field=field, value=value, span=span, note=note
            )
        finally:
            snapshot.close()
        self.correct([made])
        return made

    def undo(self, correction_id: str, *, by: str) -> Correction:
        """Take a correction back by appending the one that says so.

        Raises:
            NotFoundError: There is no such correction.
        """
        from conspectus.store.corrections import undo

        return undo(self.catalogue, correction_id, by=by)

    def corrections(self) -> Sequence[Correction]:
        """Return all corrections, in the order they were made."""
        return self.catalogue.corrections()

    def _inside(self, paths: Sequence[Path]) -> tuple[str, ...]:
        """Return how names begin that are of this case folder itself, within folders given."""
        root = self.layout.root.resolve()
        above = [p.resolve() for p in paths if root.is_relative_to(p.resolve())]
        return tuple(f"{root.relative_to(path).as_posix()}/" for path in above)

    def _by_document(self, name: str, captures: dict[str, Capture]) -> Sequence[Capture]:
        snapshot = self.snapshot()
        rows = snapshot.sql('select capture_id from "Document" where starts_with(id, ?)', [name])
        snapshot.close()
        return [captures[str(i)] for (i,) in rows if name and i in captures]

    def _failed(self, names: Sequence[str]) -> Sequence[str]:
        """Return those names that are of files which could not be taken in at all."""
        return sorted({p.uri for p in self.catalogue.problems()}.intersection(names))


def _containers(uris: Iterable[str]) -> Sequence[str]:
    """Return the names of the archives and tables that pages were taken out of."""
    outer = {uri[:at] for uri in uris for at in range(len(uri)) if uri.startswith("!/", at)}
    return sorted(outer)


def _written(name: str) -> str:
    """Return a file name as text that can be written; a name may hold bytes that are no UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
