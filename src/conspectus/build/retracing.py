"""Why a fact was read: its document is read once more and the room of facts is asked.

A fact in, reasons out. What surprises: nothing of this is stored, so a case of any age can be
asked; and what is told is the reading of the parts installed now, which may not give the fact
again.
"""

from conspectus.build.reading import make_tools
from conspectus.build.recipe import find_tasks
from conspectus.build.redating import INFERRED, days_given
from conspectus.errors import ConspectusError
from conspectus.records import FACTS, Fact, Reason
from conspectus.settings import Settings
from conspectus.store import captures, corrections
from conspectus.store.catalogue import Catalogue
from conspectus.store.layout import Layout
from conspectus.store.snapshot import Snapshot

GONE = "not read again"
"""What a reason is called that says why there are no others."""


def retrace(
    layout: Layout, catalogue: Catalogue, settings: Settings, snapshot: Snapshot, fact_id: str
) -> tuple[Reason, ...]:
    """Return what speaks for a fact, by reading its document again as a build does.

    Of what is no fact nothing is returned: it rests on facts, which can be asked.
    """
    fact = _fact(snapshot, fact_id)
    if fact is None:
        return ()
    from conspectus.analyse import analyse
    from conspectus.facts.tracing import trace
    from conspectus.language import parse
    from conspectus.read import Captured, Given

    document = snapshot.heads()[fact.doc_id]
    judged = corrections.standing(catalogue.corrections())
    tasks = find_tasks(layout, catalogue.entries(), settings, judged)
    task = next((t for t in tasks if t.capture.id == document.capture_id), None)
    if task is None:
        return (Reason(what=GONE, words="its page was taken out of the case"),)
    given = task.given
    published = document.published
    if published and any(
        p.kind == INFERRED and p.doc_id == document.id for p in snapshot.problems()
    ):
        days = days_given(published.value)
        given = (*given, Given(field="published", value=days, basis="inferred"))
    try:
        data = captures.load(layout, task.capture.id)
        tools = make_tools(settings)
    except ConspectusError as error:
        return (Reason(what=GONE, words=str(error)),)
    analysis = analyse(Captured(capture=task.capture, data=data, given=given), tools)
    parsed = parse(analysis.document, analysis.blocks, tools.nlp)
    found = trace(fact.id, analysis, parsed, tools.nlp, tools.gazetteer)
    if found is None:
        said = "its document, read now, does not give it: it was corrected, or other parts read it"
        return (Reason(what=GONE, words=said),)
    return found


def _fact(snapshot: Snapshot, fact_id: str) -> Fact | None:
    kinds = [k for k in FACTS if fact_id.startswith(f"{k.__name__.lower()}-")]
    rows: list[Fact] = [f for k in kinds for f in snapshot.rows(k, "id = ?", [fact_id])]
    return rows[0] if rows else None
