"""`conspectus add`: take files and folders in."""

from pathlib import Path
from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit, list_problems, plural


def run(
    case: CaseFolder,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Files and folders of pages.")
    ],
    as_json: AsJson = False,
) -> int:
    """Add files and folders of pages; the case is made if there is none yet.

    Text and HTML pages are taken. A file added twice is known and stays as it is. Sidecars
    (metadata.json, manifest.csv) tell outlet, date and address of the pages beside them. Ends with
    exit code 3 if something could not be taken in.

    Examples:
      conspectus add ferry pages/
      conspectus add ferry courier.html ledger.txt
    """
    from conspectus.case import Case
    from conspectus.errors import UnreadableError

    for path in paths:
        if not path.exists():
            raise UnreadableError(f"{path}: no such file or folder; nothing was added")
    made = not (case / "case.toml").exists()
    opened = Case.create(case) if made else Case.open(case)
    report = opened.add(paths)
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
        out.print("No pages were found there: text (.txt, .md) and HTML pages are taken.")
    return 3 if report.problems else 0
