"""`conspectus bundle`: a case as one ZIP for somebody else."""

from pathlib import Path
from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit, plural


def run(
    case: CaseFolder,
    output: Annotated[Path, typer.Argument(metavar="OUT.zip", help="The file to write.")],
    full_text: Annotated[
        bool, typer.Option("--full-text", help="Whole pages in the report, not only the evidence.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Write report, tables, annotations and corrections as one ZIP with the hash of each.

    Anybody can read it without a network and check it with `conspectus verify`; the tables hold the
    whole text of every page, so mind whose words you hand on.

    Examples:
      conspectus bundle ferry ferry.zip
      conspectus bundle ferry ferry.zip --full-text
    """
    import hashlib

    from conspectus.schema import to_json
    from conspectus.show.bundle import write_bundle
    from conspectus.show.report import report
    from conspectus.show.web.case_room import CaseRoom

    room = CaseRoom(case)
    page = report(room, full_text=full_text)
    with room.pinned() as snapshot:
        manifest = write_bundle(snapshot, page, room.exported(), output)
    room.close()
    digest = hashlib.sha256(to_json(manifest)).hexdigest()
    if as_json:
        emit({"file": str(output), "sha256": digest, "manifest": manifest})
        return 0
    out = console()
    size = output.stat().st_size / 1000
    out.print(f"Wrote {output}: {plural(manifest.facts, 'fact')}, {size:,.0f} kB", markup=False)
    out.print(f"sha256 of its manifest: {digest}", markup=False)
    out.print(f"Whoever gets it checks it with: conspectus verify {output}", markup=False)
    return 0
