"""`conspectus set`: the outlet, date or title of a page."""

from typing import Annotated, Literal

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit, user


def run(
    case: CaseFolder,
    page: Annotated[str, typer.Argument(metavar="PAGE", help="File name, or beginning of its id.")],
    field: Annotated[
        Literal["outlet", "date", "title"], typer.Argument(help="What to set: outlet, date, title.")
    ],
    value: Annotated[str, typer.Argument(help="What it is; a date as 2019-03-13.")],
    by: Annotated[str, typer.Option(help="Who says so.", show_default="your name here")] = "",
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    as_json: AsJson = False,
) -> int:
    """Set the outlet, date or title of a page; the next build uses it.

    It is kept as a correction: it overrules the page, and can be taken back.

    Examples:
      conspectus set ferry ledger.txt outlet "The Penang Ledger"
      conspectus set ferry ledger.txt date 2019-03-14 --note "print edition"
    """
    from conspectus.case import Case

    name = "published" if field == "date" else field
    correction = Case.open(case).set(page, name, value, by=by or user(), note=note)
    if as_json:
        emit(correction)
        return 0
    out = console()
    out.print(f"Set {field} of {page} to {correction.value!r}.", markup=False)
    out.print(f"Next: conspectus build {case}", markup=False)
    return 0
