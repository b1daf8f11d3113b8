"""`conspectus export`: the model as files."""

from pathlib import Path
from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit, plural


def run(
    case: CaseFolder,
    form: Annotated[
        str, typer.Argument(metavar="FORMAT", help="csv, json, parquet, annotations or other.")
    ],
    folder: Annotated[Path, typer.Argument(help="Where the files go; made if missing.")],
    as_json: AsJson = False,
) -> int:
    """Write every table of a case, one file a record type.

    Nested values (spans, arguments) are JSON inside a CSV cell; nothing is dropped.

    Examples:
      conspectus export ferry csv ferry-tables
      conspectus export ferry parquet tables
    """
    from conspectus import plugins
    from conspectus.case import Case

    write = plugins.load("exporter", form)
    written = write(Case.open(case).snapshot(), folder)
    if as_json:
        emit({"format": form, "files": [str(p) for p in written]})
        return 0
    console().print(f"Wrote {plural(len(written), 'file')} to {folder}", markup=False)
    return 0
