"""`conspectus report`: a case as one HTML file."""

from pathlib import Path
from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit, plural


def run(
    case: CaseFolder,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The HTML file to write.")
    ],
    full_text: Annotated[
        bool, typer.Option("--full-text", help="Whole pages, not only the evidence.")
    ] = False,
    outlet: Annotated[
        list[str] | None, typer.Option(help="Only as this outlet tells it; repeat for more.")
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option(help="As told without this outlet; repeat for more.")
    ] = None,
    versus: Annotated[
        list[str] | None, typer.Option(help="Against this outlet; needs --outlet.")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Write the case as one HTML file that works without a network.

    It is the desk with its data inside. Unless --full-text is given it carries only the paragraphs
    that hold evidence. Names of commenters are masked.

    Examples:
      conspectus report ferry -o ferry.html
      conspectus report ferry -o ferry.html --full-text
    """
    from conspectus.errors import InputError, UnreadableError
    from conspectus.show.report import report
    from conspectus.show.web.case_room import CaseRoom
    from conspectus.views.answers import Lens

    if versus and not outlet:
        raise InputError("--versus compares with --outlet: name both sides")
    lens = Lens(only=tuple(outlet or ()), without=tuple(without or ()), versus=tuple(versus or ()))
    room = CaseRoom(case)
    known = room.case(Lens()).outlets
    for name in (*lens.only, *lens.without, *lens.versus):
        if name not in known:
            raise InputError(f"no outlet {name!r} in this case; there are: {', '.join(known)}")
    page = report(room, lens, full_text=full_text).encode()
    try:
        output.write_bytes(page)
    except OSError as error:
        raise UnreadableError(f"{output}: cannot be written: {error.strerror}") from error
    questions = len(room.questions(lens).questions)
    room.close()
    if as_json:
        emit({"file": str(output), "bytes": len(page), "questions": questions})
        return 0
    size = f"{len(page) / 1000:,.0f} kB"
    console().print(f"Wrote {output}: {plural(questions, 'question')}, {size}", markup=False)
    return 0
