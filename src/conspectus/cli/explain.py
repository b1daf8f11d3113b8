"""`conspectus explain`: lead a statement back to its sources."""

from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit


def run(
    case: CaseFolder,
    record: Annotated[str, typer.Argument(metavar="ID", help="Any id, or its beginning.")],
    as_json: AsJson = False,
) -> int:
    """Show what a statement rests on: the part that made it, its fields, the words in the source.

    A fact's document is read once more, to say which rules and which heads of the model speak for
    it and with what chance, and what else was weighed.

    Examples:
      conspectus explain ferry incident-3f2a
      conspectus explain ferry figure-9c81aa --json
    """
    from conspectus.case import Case

    view = Case.open(case).explain(record)
    if as_json:
        emit(view)
        return 0
    from conspectus.show.terminal import show

    show(view, console())
    return 0
