"""`conspectus remove`: take pages out of a case."""

from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit


def run(
    case: CaseFolder,
    pages: Annotated[
        list[str],
        typer.Argument(metavar="PAGE...", help="File names, or beginnings of ids."),
    ],
    as_json: AsJson = False,
) -> int:
    """Take pages out of a case; their bytes stay, and adding them again brings them back.

    Examples:
      conspectus remove ferry ledger.txt
      conspectus remove ferry 3fa9c2
    """
    from conspectus.case import Case

    gone = Case.open(case).remove(pages)
    if as_json:
        emit({"removed": gone})
        return 0
    out = console()
    for capture in gone:
        out.print(f"Removed {capture.uri}.", markup=False)
    out.print(f"Next: conspectus build {case}", markup=False)
    return 0
