"""`conspectus show`: any view of a case, in the terminal."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit
from conspectus.errors import InputError

if TYPE_CHECKING:
    from conspectus.case import Case
    from conspectus.store.snapshot import Snapshot
    from conspectus.views import Lens

What = Literal[
    "disagreements", "document", "incident", "claim", "entity", "actors", "timeline", "wording",
    "relations", "versions", "case",
]  # fmt: skip
_OF_ONE = ("document", "incident", "claim", "entity")
Outlets = list[str]


def run(
    case: CaseFolder,
    what: Annotated[What, typer.Argument(help="Which view.")] = "disagreements",
    which: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Of document, incident, claim, entity.")
    ] = None,
    outlet: Annotated[
        Outlets | None, typer.Option(help="Only as this outlet tells it; repeat for more.")
    ] = None,
    without: Annotated[
        Outlets | None, typer.Option(help="As told without this outlet; repeat for more.")
    ] = None,
    versus: Annotated[
        Outlets | None, typer.Option(help="Against this outlet; needs --outlet.")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Show what the outlets say and where they differ.

    ID is the beginning of an id, as --json and the lists show it; for a document its file name
    will do, for an actor the name.

    Examples:
      conspectus show ferry
      conspectus show ferry disagreements --outlet "Workers' Tide" --versus "North Sea Courier"
      conspectus show ferry document ledger.txt
      conspectus show ferry timeline
      conspectus show ferry versions
      conspectus show ferry entity "Fiona Castell"
    """
    from conspectus import views
    from conspectus.case import Case
    from conspectus.views import Lens

    if versus and not outlet:
        raise InputError("--versus compares with --outlet: name both sides")
    lens = Lens(only=_all(outlet), without=_all(without), versus=_all(versus))
    opened = Case.open(case)
    snapshot = opened.snapshot()
    _refuse_unknown(snapshot, lens)
    if what in _OF_ONE:
        if which is None:
            raise InputError(f"show {what} needs an id; see `conspectus show {case} --json`")
        ask: Any = getattr(views, what)
        view = ask(snapshot, _identify(opened, snapshot, what, which), lens)
    else:
        names = {"disagreements": "questions", "actors": "entities"}
        view = getattr(views, names.get(what, what))(snapshot, lens)
    if as_json:
        emit(view)
        return 0
    from conspectus.show.terminal import show

    out = console()
    if snapshot.number is None:
        out.print(f"Nothing read yet. Next: conspectus build {case}", markup=False)
        return 0
    show(view, out)
    return 0


def _all(names: Outlets | None) -> tuple[str, ...]:
    return tuple(names or ())


def _refuse_unknown(snapshot: "Snapshot", lens: "Lens") -> None:
    """Refuse an outlet that is not in the case, with the nearest that is."""
    import difflib

    from conspectus.views.answers import UNKNOWN_OUTLET
    from conspectus.views.sources import Sources

    sources = Sources(snapshot)
    known = {sources.outlet(d) for d in sources.documents} | {UNKNOWN_OUTLET}
    for name in (*lens.only, *lens.without, *lens.versus):
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
            hint = (
                f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(sorted(known))}"
            )
            raise InputError(f"no outlet {name!r} in this case; {hint}")


def _identify(opened: "Case", snapshot: "Snapshot", what: str, which: str) -> str:
    """Return the id meant by the beginning of one, a file name or a name."""
    from conspectus.errors import NotFoundError
    from conspectus.records import Claim, Document, Entity, Incident

    record: Any = {
        "document": Document, "incident": Incident, "claim": Claim, "entity": Entity,
    }[what]  # fmt: skip
    found = [r.id for r in snapshot.rows(record, "starts_with(id, ?)", [which])]
    if not found and what == "document":
        capture = opened.find(which)
        found = [d.id for d in snapshot.rows(Document, "capture_id = ?", [capture.id])]
        if not found:
            raise NotFoundError(f"{which!r} was added after the last build; build first")
    if not found and what in ("entity", "incident"):
        named = "contains(lower(label), lower(?))"
        rows = snapshot.rows(record, named, [which])
        exact = [r.id for r in rows if r.label.lower() == which.lower()]
        found = exact or [r.id for r in rows]
    if len(found) == 1:
        return str(found[0])
    if not found:
        raise NotFoundError(f"no {what} {which!r} in this case")
    raise InputError(f"{which!r} could be {len(found)} of them: {', '.join(found[:4])} ...")
