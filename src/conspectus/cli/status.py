"""`conspectus status`: what is in a case and what went wrong."""

from conspectus.cli.output import AsJson, CaseFolder, console, emit, list_problems, plural


def run(case: CaseFolder, as_json: AsJson = False) -> int:
    """Say what is in a case, how far it is built, and what could not be read.

    Examples:
      conspectus status ferry
      conspectus status ferry --json
    """
    from conspectus.case import Case
    from conspectus.records import RECORDS, Correction

    opened = Case.open(case)
    snapshot = opened.snapshot()
    tables = [r.__name__ for r in RECORDS if r is not Correction]
    counts = {name: int(snapshot.sql(f'select count(*) from "{name}"')[0][0]) for name in tables}
    pages = len(opened.catalogue.captures())
    problems = snapshot.problems()
    corrections = opened.corrections()
    if as_json:
        emit(
            {
                "title": opened.title,
                "pages": pages,
                "pending": snapshot.pending,
                "built_at": snapshot.built_at,
                "model": snapshot.number,
                "span_failures": snapshot.span_failures,
                "counts": counts,
                "corrections": len(corrections),
                "problems": problems,
            }
        )
        return 0
    out = console()
    at = snapshot.built_at
    built = f"{at.day} {at:%b %Y %H:%M} UTC" if at else "never"
    out.print(opened.title, style="bold", markup=False)
    out.print(f"{plural(pages, 'page')}, last built: {built}")
    if snapshot.pending:
        out.print(f"{plural(snapshot.pending, 'page')} not built yet")
    if removed := counts["Capture"] + snapshot.pending - pages:
        out.print(f"{plural(removed, 'page')} removed since the last build")
    shown = [f"{counts[n]:,} {words}" for n, words in _SHOWN.items() if counts[n]]
    if shown:
        out.print(", ".join(shown))
    if corrections:
        late = [c for c in corrections if not snapshot.built_at or c.made_at > snapshot.built_at]
        since = f", {len(late):,} since the last build" if late else ""
        out.print(f"{plural(len(corrections), 'correction')}{since}")
    if problems:
        out.print(f"{plural(len(problems), 'problem')}:")
        list_problems(problems)
    if not pages:
        out.print(f"Next: conspectus add {case} PAGES...", markup=False)
    elif snapshot.pending:
        out.print(f"Next: conspectus build {case}", markup=False)
    return 0


_SHOWN = {
    "Mention": "mentions",
    "Event": "events",
    "Quote": "quotes",
    "Figure": "figures",
    "Entity": "actors and places",
    "Incident": "incidents",
    "Discrepancy": "questions",
}
