"""`conspectus correct`: what a person knows better, filed."""

from typing import Annotated, Literal

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit, user

Action = Literal[
    "accept", "reject", "type", "status", "kind", "actor", "recipient", "speaker", "span",
    "count", "unit", "measure", "same", "different", "split", "judge", "outlet", "date", "title",
    "note", "undo",
]  # fmt: skip
_VALUED = (
    "type", "status", "kind", "actor", "recipient", "speaker", "span", "count", "unit",
    "measure", "judge", "outlet", "date", "title", "note",
)  # fmt: skip


def run(
    case: CaseFolder,
    action: Annotated[Action, typer.Argument(help="What is done; see below.")],
    what: Annotated[
        list[str], typer.Argument(metavar="WHAT", help="Ids, or their beginnings; then the value.")
    ],
    by: Annotated[str, typer.Option(help="Who says so.", show_default="your name here")] = "",
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    as_json: AsJson = False,
) -> int:
    """Correct what was read; every screen shows it, the next build compares anew.

    accept and reject a fact; set the type or status of an event, its actor or recipient, the
    speaker of a quote, the kind of a mention, the count, unit or measure of a figure, the words a
    fact is read from (span); say that incidents or actors are the same, different, or that one
    account is split from the rest; judge a disagreement real, same, typo, changed or incomparable;
    set outlet, date or title of a page; note something; undo a correction.
    An id is what `show` and `explain` print, or its beginning. Say "" for an actor or speaker who
    is not said.

    Examples:
      conspectus correct ferry reject event-5f0c2ab9
      conspectus correct ferry type event-5f0c2ab9 ASSAULT --note "it was shelled"
      conspectus correct ferry speaker quote-77aa01 "Captain Varg"
      conspectus correct ferry span mention-0c1d "the harbour master"
      conspectus correct ferry count figure-8be2 12..20
      conspectus correct ferry same entity-19fe entity-c03b
      conspectus correct ferry split event-5f0c2ab9 incident-2d1e
      conspectus correct ferry judge discrepancy-41c9 typo
      conspectus correct ferry outlet ledger.txt "The Penang Ledger"
      conspectus correct ferry undo correction-5f0c2ab9d3e14a77
    """
    from conspectus.case import Case
    from conspectus.errors import InputError
    from conspectus.records import Document
    from conspectus.views import corrections, touches

    opened, who = Case.open(case), by or user()
    if action == "undo":
        if len(what) != 1:
            raise InputError("undo: name one correction; `conspectus corrections CASE` lists them")
        made = opened.undo(what[0], by=who)
        if as_json:
            emit(made)
        else:
            console().print(f"Took back {what[0]}. Next: conspectus build {case}", markup=False)
        return 0
    ids, value = (what[:-1], what[-1]) if action in _VALUED else (what, None)
    if not ids:
        raise InputError(f"{action}: name what it is of, then the value")
    if action in ("outlet", "date", "title"):
        capture = opened.find(ids[0])
        field: str | None = "published" if action == "date" else action
        snapshot = opened.snapshot()
        pages = snapshot.rows(Document, "capture_id = ?", [capture.id])
        snapshot.close()
        if not pages:  # added, not built yet: what is set of it holds from the first reading on
            name = "published" if action == "date" else action
            made = opened.set(ids[0], name, value or "", by=who, note=note)
        else:
            made = opened.decide("edit", [pages[0].id], field=field, value=value, by=who, note=note)
    elif action in ("accept", "reject", "same", "different", "split"):
        made = opened.decide(action, ids, by=who, note=note)
    elif action == "judge":
        made = opened.decide("judge", ids, value=value, by=who, note=note)
    else:
        made = opened.decide("edit", ids, field=action, value=value, by=who, note=note)
    snapshot = opened.snapshot()
    line = next(x for x in corrections(snapshot).lines if x.id == made.id)
    touched = touches(snapshot, made)
    snapshot.close()
    if as_json:
        emit({"correction": made, "touches": touched, "state": line.state})
        return 0
    out = console()
    out.print(f"{made.id}  {line.says}{f' · touches {touched}' if touched else ''}", markup=False)
    if line.state in ("shown", "waits"):
        out.print(f"Next: conspectus build {case}", markup=False)
    return 0
