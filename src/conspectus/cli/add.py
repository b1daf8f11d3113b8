"""`conspectus add`: take files, folders and addresses in."""

from pathlib import Path
from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit, list_problems, plural


def run(
    case: CaseFolder,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files and folders of pages, or addresses."),
    ],
    text_column: Annotated[
        str | None, typer.Option(help="Column of a table that holds the text.")
    ] = None,
    date_column: Annotated[
        str | None, typer.Option(help="Column of a table that holds the date of publication.")
    ] = None,
    outlet_column: Annotated[
        str | None, typer.Option(help="Column of a table that holds the outlet.")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Add files and folders of pages; the case is made if there is none yet.

    Pages are taken as HTML, text, Markdown, PDF, DOCX, ODT, RTF, EPUB, EML, MHTML and Safari web
    archives, and out of ZIP, gzip, MBOX, WARC and WACZ archives, feeds (RSS, Atom, JSON Feed), news
    items (NewsML-G2, ninjs) and tables (CSV, JSON, JSON Lines, Parquet), each row or entry a page.
    An address (https://...) is fetched once. A file added twice is known and stays as it is.
    Sidecars (metadata.json, manifest.csv) tell outlet, date and address of the pages beside them.
    Ends with exit code 3 if something could not be taken in.

    Examples:
      conspectus add ferry pages/
      conspectus add ferry courier.html ledger.pdf
      conspectus add ferry archive.csv --text-column body --outlet-column paper
    """
    from conspectus.case import Case
    from conspectus.errors import UnreadableError
    from conspectus.read.fetching import is_address
    from conspectus.read.formats import Columns

    for path in paths:
        if not is_address(path) and not Path(path).exists():
            raise UnreadableError(f"{path}: no such file or folder; nothing was added")
    made = not (case / "case.toml").exists()
    opened = Case.create(case) if made else Case.open(case)
    columns = Columns(text=text_column, published=date_column, outlet=outlet_column)
    report = opened.add(paths, columns=columns)
    if as_json:
        emit(
            {
                "case": str(case),
                "made": made,
                "added": report.added,
                "known": report.known,
                "problems": report.problems,
            }
        )
        return 3 if report.problems else 0
    out = console()
    if made:
        out.print(f"Made the case {opened.title!r} in {case}.", markup=False)
    known = f", {report_known} known already" if (report_known := len(report.known)) else ""
    out.print(f"{plural(len(report.added), 'new page')}{known}.")
    if report.problems:
        out.print(f"{plural(len(report.problems), 'file')} could not be taken in:")
        list_problems(report.problems)
    if report.added:
        out.print(f"Next: conspectus build {case}", markup=False)
    elif not report.known and not report.problems:
        out.print("No pages were found there; `conspectus add --help` lists what is taken.")
    return 3 if report.problems else 0
