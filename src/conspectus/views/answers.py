"""The typed answers that terminal, desk, report and export all show.

The unit is a question with answers: what texts differ about (or were checked to agree on), who says
which, in whose words. A view renders nothing and holds no text that is not in a source, except the
question, the reason and labels, which are made here once so that every screen says the same.
"""

from dataclasses import field
from typing import Annotated, Literal

from conspectus.records import (
    BlockKind,
    DiscrepancyKind,
    DiscrepancyState,
    Position,
    Problem,
    Reason,
    Span,
    record,
)
from conspectus.views.decided import CorrectionLine

MarkKind = Literal["event", "time", "figure", "quote", "actor", "place", "question"]


@record
class Lens:
    """Whose telling is read: a set of outlets, everyone but a set, or one set against another."""

    only: Annotated[tuple[str, ...], "outlets read; empty = all"] = ()
    without: Annotated[tuple[str, ...], "outlets left out"] = ()
    versus: Annotated[tuple[str, ...], "the other side of a comparison"] = ()

    def reads(self, outlet: str | None) -> bool:
        """Return whether facts of this outlet pass the lens."""
        name = outlet or UNKNOWN_OUTLET
        if name in self.without:
            return False
        return not self.only or name in self.only or name in self.versus


UNKNOWN_OUTLET = "(unknown outlet)"


@record
class Piece:
    """A run of source text, marked or not."""

    text: Annotated[str, "the source, untouched"]
    marked: Annotated[bool, "these are the words meant"] = False


@record
class Evidence:
    """The words behind something, in their paragraph."""

    fact_id: Annotated[str | None, "the fact"]
    doc_id: Annotated[str, "the document"]
    capture_id: Annotated[str, "sha256 of the captured bytes"]
    outlet: Annotated[str, "publisher; '(unknown outlet)' when it cannot be known"]
    title: Annotated[str | None, "headline"] = None
    url: Annotated[str | None, "address"] = None
    published: Annotated[str | None, "date as people write it: 13 Mar 2019"] = None
    published_iso: Annotated[str | None, "ISO 8601 date or interval"] = None
    block_kind: Annotated[BlockKind, "where in the page it stands"]
    voices: Annotated[tuple[str, ...], "who says so inside the text, outermost first"] = ()
    spans: Annotated[tuple[Span, ...], "code points in the document"]
    words: Annotated[str, "the marked words, white space folded"]
    pieces: Annotated[tuple[Piece, ...], "the paragraph, cut at the marks"]
    excerpt: Annotated[tuple[Piece, ...], "the marked words with a few around them, for lists"] = ()


@record
class Witness:
    """One outlet's account behind an answer."""

    outlet: Annotated[str, "publisher"]
    doc_id: Annotated[str, "the document"]
    position: Annotated[Position, "support, contradict, attribute ..."] = "support"
    evidence: Annotated[tuple[Evidence, ...], "its words"]
    copies: Annotated[tuple["Witness", ...], "dependent accounts; they do not count"] = ()


@record
class Answer:
    """One version of the fact and who stands behind it."""

    claim_id: Annotated[str | None, "the Claim; None for a check inside one document"]
    says: Annotated[str, "the answer, as short as the sources allow: '14', 'at least 17'"]
    witnesses: Annotated[tuple[Witness, ...], "independent accounts, earliest first"]
    independent: Annotated[int, "how many independent witnesses"]


@record
class Question:
    """A disagreement, or a check that holds, as a question a person would ask."""

    id: Annotated[str, "the Discrepancy's id"]
    question: Annotated[str, "one question, ends in '?'"]
    kind: Annotated[DiscrepancyKind, "what sort of difference"]
    state: Annotated[DiscrepancyState, "open, changed, settled, holds"]
    kind_words: Annotated[str, "kind and state in plain words: 'figure · settled later'"]
    reason: Annotated[str, "one sentence"]
    subject_id: Annotated[str | None, "Incident or Entity"] = None
    doc_id: Annotated[str | None, "the document, for a check inside one"] = None
    answers: Annotated[tuple[Answer, ...], "the versions, most witnesses first"]
    silent: Annotated[tuple[str, ...], "outlets that cover it and do not say"] = ()
    rank: Annotated[float, "higher first"] = 0.0
    judged: Annotated[str | None, "what a person judged it to be: a typo, the same thing"] = None
    judged_by: Annotated[str | None, "who"] = None


@record
class Questions:
    """The disagreements of a case, ranked."""

    lens: Lens
    questions: tuple[Question, ...]
    counts: Annotated[dict[str, int], "questions by state"]
    left_out: Annotated[int, "how many more there are than are carried"] = 0


@record
class Others:
    """What other accounts do with what a paragraph says."""

    fact_id: Annotated[str, "the event or figure of this page"]
    incident_id: str
    label: Annotated[str, "the happening"]
    agree: Annotated[int, "independent outlets that say the same, this one not counted"]
    differ: Annotated[int, "those that say otherwise"]
    question_id: Annotated[str | None, "the Question that holds both, where they differ"] = None


@record
class BlockView:
    """One block of a document as the reader shows it."""

    id: str
    kind: BlockKind
    span: Span
    depth: int = 0
    author: str | None = None
    language: Annotated[
        str | None, "ISO 639-1 code of a block that is not in English: not read"
    ] = None
    time: Annotated[str | None, "the block's own time, as shown"] = None
    continues: bool = False
    notes: Annotated[tuple[str, ...], "ids of Questions that rest on words of this block"] = ()
    others: Annotated[tuple[Others, ...], "who else tells what it tells, most first"] = ()


@record
class Mark:
    """A highlight in the reader."""

    fact_id: str
    kind: MarkKind
    spans: tuple[Span, ...]
    label: Annotated[str, "what it was read as, in plain words"]
    voices: tuple[str, ...] = ()
    type: Annotated[str | None, "PLOVER type of an event, for whoever corrects it"] = None
    who: Annotated[str | None, "actor of an event, speaker of a quote, as written"] = None
    whom: Annotated[str | None, "recipient of an event, as written"] = None
    count: Annotated[str | None, "bounds of a figure: 14, 12..20, 40.., ..20"] = None
    unit: Annotated[str | None, "what a figure counts, as written"] = None
    measure: Annotated[str | None, "what a figure measures: killed, wounded ..."] = None
    group_id: Annotated[str | None, "the happening an event, the actor a mention is of"] = None
    group: Annotated[str | None, "its name"] = None


@record
class VersionLine:
    """One capture of an address."""

    doc_id: str
    uri: str
    title: str | None
    published: Annotated[str | None, "date as people write it"]
    modified: Annotated[str | None, "date of the last change the page states"]
    captured_iso: Annotated[str | None, "when it was captured, ISO 8601"]


@record
class DocumentView:
    """A document with its blocks, highlights and margin notes."""

    doc_id: str
    capture_id: str
    uri: str
    outlet: str
    outlet_basis: str | None = None
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    published_iso: str | None = None
    published_basis: str | None = None
    modified: str | None = None
    text: str
    blocks: tuple[BlockView, ...]
    marks: tuple[Mark, ...]
    questions: Annotated[tuple[Question, ...], "those that rest on words of this document"]
    earlier: Annotated[tuple[VersionLine, ...], "captures of its address before this one"] = ()
    later: Annotated[tuple[VersionLine, ...], "captures of its address after this one"] = ()
    problems: tuple[Problem, ...] = ()


@record
class DocumentLine:
    """A document in a list."""

    doc_id: str
    uri: str
    outlet: str
    title: str | None
    published: str | None
    published_iso: str | None
    characters: int
    facts: int
    language: Annotated[str | None, "BCP 47, when it is not English and so not read"] = None
    problems: int


@record
class CaseView:
    """A case at a glance."""

    title: str
    generation: int | None
    built_at: str | None
    lens: Lens
    outlets: Annotated[tuple[str, ...], "all outlets of the case, the unknown one last"]
    documents: tuple[DocumentLine, ...]
    counts: Annotated[dict[str, int], "records by type"]
    pending: Annotated[int, "captures added since the last build"] = 0
    waiting: Annotated[tuple[str, ...], "their names"] = ()
    span_failures: int = 0
    corrections: Annotated[int, "how often somebody corrected something"] = 0
    unbuilt: Annotated[int, "corrections the next build has to take in or forget"] = 0
    problems: tuple[Problem, ...] = ()


@record
class FigureLine:
    """One count of an incident, as one outlet gives it."""

    measure: str
    says: Annotated[str, "the count as shown: '14', 'at least 17', '12 to 20'"]
    low: float | None
    high: float | None
    outlet: str
    evidence: Evidence


@record
class Manner:
    """How one account puts a happening forward."""

    fact_id: Annotated[str, "the account's event"]
    word: Annotated[str, "asserted, probable, possible, planned, denied ..."]


@record
class IncidentView:
    """One happening and everything told of it."""

    incident_id: str
    label: str
    type: str | None
    when: Annotated[str | None, "as people write it"]
    when_iso: str | None
    place: str | None
    latitude: float | None
    longitude: float | None
    radius_km: Annotated[float, "the place lies within this of the point; 0 = not known"] = 0.0
    area: Annotated[bool, "known no better than a country or region"] = False
    witnesses: Annotated[str, "one witness, several independent, contested, acknowledged by actor"]
    first_report: Annotated[str | None, "outlet and date"]
    accounts: Annotated[tuple[Evidence, ...], "every telling, earliest report first"]
    figures: tuple[FigureLine, ...]
    questions: tuple[Question, ...]
    related: Annotated[tuple[str, ...], "sentences: part of ..., aftermath of ..."] = ()
    manners: Annotated[tuple[Manner, ...], "how each account puts it, in their order"] = ()
    turned: Annotated[tuple[str, ...], "sentences: who was sure otherwise before"] = ()
    decided: Annotated[tuple[CorrectionLine, ...], "corrections that touch it, newest first"] = ()


@record
class Telling:
    """The first time an outlet tells of a happening."""

    outlet: str
    published: Annotated[str | None, "as people write it"]
    published_iso: Annotated[str | None, "ISO 8601 date or interval"]


@record
class TimelineLine:
    """One incident on the timeline."""

    incident_id: str
    label: str
    type: str | None
    when: str | None
    when_iso: str | None
    outlets: Annotated[tuple[str, ...], "outlets that tell it"]
    told: Annotated[tuple[Telling, ...], "when each of them first did, earliest first"] = ()
    silent: Annotated[tuple[str, ...], "outlets that cover the story and do not"] = ()
    independent: int
    evidence: Evidence


@record
class Timeline:
    """The incidents of a case in time order."""

    lens: Lens
    lines: tuple[TimelineLine, ...]
    left_out: Annotated[int, "how many more there are than are carried"] = 0


@record
class Use:
    """How often an outlet uses a wording."""

    outlet: str
    wording: str
    count: int
    quoted: Annotated[int, "of these, inside quotation marks: somebody else's words"]
    evidence: Annotated[tuple[Evidence, ...], "the first places it is written"] = ()


@record
class Office:
    """An office somebody is named with, and from when to when pages do so."""

    role: Annotated[str, "as written most"]
    count: int
    outlets: tuple[str, ...]
    first: Annotated[str | None, "day of the first page that says so, as people write it"]
    last: Annotated[str | None, "and of the last"]
    first_iso: str | None
    last_iso: str | None
    evidence: Annotated[Evidence, "the first place"]


@record
class Joined:
    """One of several names that are taken for one, and why."""

    name: Annotated[str, "as written most"]
    count: int
    outlets: tuple[str, ...]
    why: Annotated[str, "in plain words: its initials, the surname of nobody else ..."]
    fact_id: Annotated[str, "the first Mention of it, to part it from the others"]


@record
class EntityView:
    """Somebody, by every name the outlets use, with what they said and did."""

    entity_id: str
    label: str
    kind: str
    country: str | None
    roles: Annotated[tuple[str, ...], "offices as written, most frequent first"]
    names: tuple[Use, ...]
    said: tuple[Evidence, ...]
    did: tuple[Evidence, ...]
    suffered: tuple[Evidence, ...]
    offices: Annotated[tuple[Office, ...], "roles over time, earliest first"] = ()
    joined: Annotated[tuple[Joined, ...], "its names, where there are several"] = ()
    decided: Annotated[tuple[CorrectionLine, ...], "corrections that touch it, newest first"] = ()


@record
class EntityLine:
    """An actor in a list."""

    entity_id: str
    label: str
    kind: str
    country: str | None
    mentions: int
    outlets: int


@record
class WordingRow:
    """One referent and what each outlet calls it."""

    entity_id: str
    label: str
    uses: tuple[Use, ...]


@record
class Wording:
    """Who calls whom what."""

    lens: Lens
    rows: tuple[WordingRow, ...]
    left_out: Annotated[int, "how many more there are than are carried"] = 0


@record
class Act:
    """One event between two actors."""

    fact_id: str
    when_iso: Annotated[str | None, "when it happened"]
    conflict: Annotated[bool, "quad class 3 or 4: against, not with"]
    weight: Annotated[float, "PLOVER weight, -10..10"]


@record
class Edge:
    """What one actor did to another, summed over a case."""

    actor_id: str
    actor: str
    recipient_id: str
    recipient: str
    cooperation: Annotated[int, "events of quad classes 1 and 2"]
    conflict: Annotated[int, "events of quad classes 3 and 4"]
    weight: Annotated[float, "mean PLOVER weight, -10..10"]
    first_iso: str | None
    last_iso: str | None
    acts: Annotated[tuple[Act, ...], "the events summed, in time order"] = ()
    evidence: tuple[Evidence, ...]


@record
class Relations:
    """Signed edges between actors."""

    lens: Lens
    edges: tuple[Edge, ...]
    left_out: Annotated[int, "how many more there are than are carried"] = 0


@record
class Change:
    """Words that one version of a page has in place of another's."""

    before: Annotated[Evidence | None, "the earlier version's words; None = added"]
    after: Annotated[Evidence | None, "the later version's words; None = taken out"]


@record
class Rewriting:
    """What a later capture of a page changed."""

    url: str
    outlet: str
    earlier: VersionLine
    later: VersionLine
    ordered: Annotated[bool, "False = nothing says which is the later one"]
    changes: Annotated[tuple[Change, ...], "in the order of the later text; empty = same words"]


@record
class Versions:
    """Pages that were captured more than once, and how they changed."""

    lens: Lens
    rewritings: tuple[Rewriting, ...]
    left_out: Annotated[int, "how many more there are than are carried"] = 0


@record
class Claimed:
    """One claim and what each document does with it."""

    claim_id: str
    subject: str
    aspect: str
    says: str
    witnesses: tuple[Witness, ...]
    silent: tuple[str, ...] = ()


@record
class Explained:
    """Why a record says what it says."""

    record: Annotated[str, "record type"]
    id: str
    origin: str | None
    score: float | None
    fields: Annotated[dict[str, str], "every field, as text"]
    evidence: tuple[Evidence, ...]
    rests_on: Annotated[tuple[str, ...], "ids of the records it was concluded from"] = ()
    named: Annotated[dict[str, str], "the words of every fact that its fields name by id"] = field(
        default_factory=dict
    )
    why: Annotated[tuple[Reason, ...], "what speaks for a fact, found by reading it again"] = ()
