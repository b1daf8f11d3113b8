"""`conspectus init`: make an empty case."""

from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit


def run(
    case: CaseFolder,
    title: Annotated[str, typer.Option(help="What the case is about, as shown.")] = "",
    as_json: AsJson = False,
) -> int:
    """Make an empty case in a new folder.

    Examples:
      conspectus init ferry
      conspectus init ferry --title "The loss of the ferry"
    """
    from conspectus.case import Case

    made = Case.create(case, title)
    if as_json:
        emit({"case": str(case), "title": made.title})
        return 0
    out = console()
    out.print(f"Made the case {made.title!r} in {case}.", markup=False)
    out.print(f"Next: conspectus add {case} PAGES...", markup=False)
    return 0
