"""`conspectus verify`: is a bundle whole, and do its facts rest on the words they say?"""

from pathlib import Path
from typing import Annotated

import typer

from conspectus.cli.output import AsJson, console, emit, plural


def run(
    bundle: Annotated[Path, typer.Argument(metavar="OUT.zip", help="What `bundle` wrote.")],
    as_json: AsJson = False,
) -> int:
    """Check a bundle: every file by its hash, every fact by its words; no case, no network.

    Ends with code 3 when something does not fit. Compare the hash printed with the one its maker
    tells you: then nobody on the way has exchanged it.

    Examples:
      conspectus verify ferry.zip
      conspectus verify ferry.zip --json
    """
    from conspectus.show.bundle import verify

    found = verify(bundle)
    if as_json:
        emit(found)
        return 3 if found.wrong else 0
    out = console()
    for line in found.wrong:
        out.print(f"  {line}", markup=False)
    if found.wrong:
        out.print(f"{bundle}: {plural(len(found.wrong), 'thing')} wrong", markup=False)
        return 3
    out.print(
        f"{bundle}: whole; {plural(found.files, 'file')} by hash, {plural(found.facts, 'fact')} of"
        f" {plural(found.documents, 'document')} by their words",
        markup=False,
    )
    out.print(f"sha256 of its manifest: {found.sha256}", markup=False)
    return 0
