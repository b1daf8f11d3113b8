"""`conspectus corrections`: what people decided, and taking it back."""

from pathlib import Path
from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit, plural, user

_STATES = {
    "applied": "",
    "shown": "(shown; compared anew by the next build)",
    "waits": "(waits for the next build)",
    "lost": "(its words are not in this build)",
    "undone": "(taken back)",
}


def run(
    case: CaseFolder,
    undo: Annotated[str | None, typer.Option(metavar="ID", help="Take this one back.")] = None,
    load: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Append those in a JSON Lines file."),
    ] = None,
    save: Annotated[
        Path | None, typer.Option("--export", metavar="FILE", help="Write all as JSON Lines.")
    ] = None,
    by: Annotated[str, typer.Option(help="Who takes it back.", show_default="your name here")] = "",
    as_json: AsJson = False,
) -> int:
    """List what people decided, oldest first; nothing is ever deleted, only taken back.

    Corrections find their place again in another copy of the case that holds the same pages.

    Examples:
      conspectus corrections ferry
      conspectus corrections ferry --undo correction-5f0c2ab9d3e14a77
      conspectus corrections ferry --export ours.jsonl
      conspectus corrections ferry --import theirs.jsonl
    """
    from conspectus import views
    from conspectus.case import Case
    from conspectus.store import corrections

    opened = Case.open(case)
    added = 0
    if load:
        added = opened.correct(corrections.from_lines(load.read_text("utf-8")))
    if undo:
        opened.undo(undo, by=by or user())
        added += 1
    found = opened.corrections()
    standing = {c.id for c in corrections.standing(found)}
    snapshot = opened.snapshot()
    states = {line.id: line.state for line in views.corrections(snapshot).lines}
    snapshot.close()
    if save:
        save.write_text(corrections.to_lines(found), "utf-8")
    if as_json:
        emit(
            {
                "corrections": found,
                "standing": sorted(standing),
                "states": states,
                "added": added,
            }
        )
        return 0
    names = opened.catalogue.captures()
    out = console()
    for c in found:
        pages = [names[t.capture_id].uri for t in c.targets if t.capture_id in names]
        what = f"{c.field} = {c.value!r}" if c.field else c.undoes_id or c.value or ""
        line = (
            f"{c.made_at:%Y-%m-%d %H:%M}",
            c.id,
            c.made_by,
            c.action,
            *pages,
            what,
            c.note or "",
        )
        state = _STATES[states[c.id]] if c.id in states else ""
        out.print("  ".join(part for part in (*line, state) if part), markup=False)
    if not found:
        out.print("No corrections yet.")
    if save:
        out.print(f"Wrote {plural(len(found), 'correction')} to {save}.", markup=False)
    if added:
        out.print(f"{plural(added, 'new correction')}. Next: conspectus build {case}", markup=False)
    return 0
