"""`conspectus search`: find paragraphs by their words."""

import re
from typing import Annotated

import typer

from conspectus.cli.output import AsJson, CaseFolder, console, emit

_SPACE = re.compile(r"\s+")


def run(
    case: CaseFolder,
    query: Annotated[list[str], typer.Argument(help='Words, "phrases", -without, begin*.')],
    limit: Annotated[int, typer.Option(min=1, help="Paragraphs at most.")] = 20,
    as_json: AsJson = False,
) -> int:
    """Find paragraphs whose document holds all the words; accents and case do not matter.

    Examples:
      conspectus search ferry harbour master
      conspectus search ferry '"life jackets" -drill'
    """
    from conspectus.case import Case
    from conspectus.records import Document

    opened = Case.open(case)
    words = " ".join(query)
    hits = opened.search(words, limit)
    if as_json:
        emit({"query": words, "hits": hits})
        return 0
    from rich.text import Text

    out = console()
    snapshot = opened.snapshot()
    documents = {d.id: d for d in snapshot.rows(Document)} if hits else {}
    for hit in hits:
        document = documents.get(hit.doc_id)
        outlet = document.outlet.value if document and document.outlet else "(unknown outlet)"
        title = document.title.value if document and document.title else hit.doc_id
        out.print(Text(f"{outlet} · {title}", style="bold"))
        snippet = Text("  ")
        for piece, marked in hit.pieces:
            snippet.append(_SPACE.sub(" ", piece), "reverse" if marked else "")
        out.print(snippet)
    if not hits:
        built = "" if snapshot.number else "; this case was never built: run `conspectus build`"
        out.print(f"No paragraph fits {words!r}{built}.", markup=False)
    return 0
