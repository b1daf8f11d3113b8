"""`conspectus list`: the pages of a case."""

from conspectus.cli.output import AsJson, CaseFolder, console, emit


def run(case: CaseFolder, as_json: AsJson = False) -> int:
    """List the pages of a case with outlet, date, title and state.

    Examples:
      conspectus list ferry
      conspectus list ferry --json
    """
    from conspectus.case import Case

    lines = Case.open(case).list()
    if as_json:
        emit({"pages": lines})
        return 0
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("Page", "Outlet", "Date", "Title", "State"):
        table.add_column(heading, overflow="fold")
    for line in lines:
        state = "not built yet" if line.doc_id is None else "read" if line.characters else "no text"
        if line.problems:
            state += f", {len(line.problems)} noted"
        cells = (line.capture.uri, line.outlet, line.published, line.title, state)
        table.add_row(*(_plain(cell) for cell in cells))
    out = console()
    if lines:
        out.print(table)
    else:
        out.print(f"No pages yet. Next: conspectus add {case} PAGES...", markup=False)
    return 0


def _plain(cell: str | None) -> str:
    from rich.markup import escape

    return "not known" if cell is None else escape(cell)
