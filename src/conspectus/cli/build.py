"""`conspectus build`: read what is new and compare everything."""

from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, Meter, console, emit, list_problems, plural


def run(
    case: CaseFolder,
    again: Annotated[bool, typer.Option("--again", help="Read every page anew.")] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes.", show_default="one a core")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Read the pages that are new or changed, compare all, and show the result to readers.

    May be stopped at any time: what was read is kept, and readers keep what they had. Ends with
    exit code 3 if some material could not be read; it is listed, and the rest is built.

    Examples:
      conspectus build ferry
      conspectus build ferry --again --workers 4
    """
    from conspectus.build import is_unread
    from conspectus.case import Case

    opened = Case.open(case)
    with Meter() as meter:
        report = opened.build(again=again, workers=workers, progress=meter)
    snapshot = opened.snapshot()
    problems = [p for p in snapshot.problems() if is_unread(p)]
    if as_json:
        emit({"report": report, "problems": snapshot.problems()})
        return 3 if report.unread else 0
    out = console()
    reused = f", {report.reused:,} read before" if report.reused else ""
    out.print(
        f"{plural(report.new, 'page')} read{reused}; {plural(report.documents, 'page')} compared"
        f" in {report.seconds:.0f} s."
        if report.changed
        else f"Nothing has changed; {plural(report.documents, 'page')} as before."
    )
    if problems:
        out.print(f"{plural(report.unread, 'page')} could not be read in full:")
        list_problems(problems)
    if report.span_failures:
        out.print(
            f"{plural(report.span_failures, 'statement')} could not be led back to the exact words;"
            " please report it"
        )
    out.print(f"Next: conspectus show {case}", markup=False)
    return 3 if report.unread else 0
