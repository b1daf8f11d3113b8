"""Every record of the product, once: the schema from which Arrow, SQL, JSON and the docs derive.

Two kinds of record and no third. A *fact* is read in one document and carries the `Span`s it was
read from. A *conclusion* is drawn across documents and carries ids of facts, never text. So every
screen leads conclusion -> facts -> characters -> bytes. What surprises: a missing value is None and
its reason is a `Problem`; a count is never a number but a range, a date never an instant but an
`Interval`.

Source: PLOVER 2.0 (event types, modes, contexts), TIMEX3, W3C Web Annotation (selectors).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Generic, Literal, TypeVar, cast, dataclass_transform

_Class = TypeVar("_Class", bound=type)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: _Class) -> _Class:
    """Make a class a record: frozen, slotted, keyword-only."""
    return cast(_Class, dataclass(frozen=True, slots=True, kw_only=True)(cls))


# --- closed vocabularies ------------------------------------------------------------------------

Basis = Literal["metadata", "text", "url", "sidecar", "correction", "inferred"]
BlockKind = Literal[
    "title", "byline", "date", "body", "caption", "update", "heading", "comment", "author_bio",
    "related", "boilerplate", "footer", "other_article",
]  # fmt: skip
MentionForm = Literal["name", "nominal", "pronoun"]
MentionKind = Literal[
    "person", "group", "state", "igo", "org", "outlet", "place", "people", "thing"
]  # fmt: skip
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Reading = Literal["literal", "metonym", "adjective"]
QuoteKind = Literal["direct", "indirect", "mixed", "block", "document"]
CueClass = Literal["speech", "writing", "belief", "intention", "feeling"]
PloverType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal[
    "asserted", "denied", "planned", "threatened", "requested", "hypothetical", "historical"
]
Phase = Literal["done", "ongoing", "failed", "stopped"]
Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible", "unstated"]
Role = Literal["actor", "recipient", "instrument", "place", "time"]
RelationType = Literal[
    "in_charge_of", "belongs_to", "allied_with", "fighting", "likes", "dislikes", "met",
    "located_at", "is", "has_role",
]  # fmt: skip
GroupKind = Literal["entity", "story", "incident"]
LinkKind = Literal[
    "copies", "cites", "succeeds", "part_of", "aftermath_of", "reaction_to", "disputed_same"
]
SubjectKind = Literal["incident", "entity", "topic"]
Aspect = Literal[
    "happened", "who", "whom", "when", "where", "how_many", "why", "how_sure", "said", "named"
]
Position = Literal["support", "contradict", "attribute", "omit", "out_of_window"]
DiscrepancyKind = Literal[
    "figure", "date", "place", "actor", "target", "cause", "certainty", "wording", "selection",
    "paraphrase", "scope", "stance", "arithmetic", "calendar", "typo",
]  # fmt: skip
DiscrepancyState = Literal["open", "changed", "settled", "holds"]
CorrectionAction = Literal[
    "accept", "reject", "edit", "same", "different", "split", "judge", "undo"
]

# --- where and when -----------------------------------------------------------------------------

_T = TypeVar("_T")


@record
class Span:
    """A half-open range of code points in `Document.text`."""

    start: Annotated[int, "first code point, counted from 0"]
    end: Annotated[int, "one past the last code point"]


@record
class Interval:
    """A stretch of time, UTC, half-open; its width is its precision.

    A day is 24 h wide, a month a month. A floating interval is one of calendar days without a
    zone: it disagrees with a zoned instant only if the local date does in every zone.
    """

    begin: Annotated[datetime | None, "first instant, UTC; None = open"]
    until: Annotated[datetime | None, "first instant after, UTC; None = open"]
    floating: Annotated[bool, "calendar days without a zone"] = True


@record
class Stated(Generic[_T]):
    """A value with the evidence it rests on."""

    value: Annotated[_T, "the value"]
    spans: Annotated[tuple[Span, ...], "where the document says so; empty when it does not"] = ()
    basis: Annotated[Basis, "what kind of evidence this is"]


# --- what came in -------------------------------------------------------------------------------


@record
class Capture:
    """Bytes that came in, untouched."""

    id: Annotated[str, "sha256 of the bytes, hexadecimal"]
    uri: Annotated[str, "where the bytes were found: a path relative to what was added, or a URL"]
    fetched_at: Annotated[datetime | None, "when they were captured, UTC; None = unknown"] = None
    media_type: Annotated[str, "media type, judged by the bytes first and the name second"]
    size: Annotated[int, "bytes"]
    via: Annotated[str, "the reader that took them in: file, folder, archive ..."] = "file"


@record
class Document:
    """One text of one outlet, as it was captured; `text` is never edited."""

    id: Annotated[str, "derived from the capture and the document's place in it"]
    capture_id: Annotated[str, "the capture it was read from"]
    text: Annotated[str, "the whole text; every Span counts its code points"]
    renderer: Annotated[str, "part and version that made text from bytes"]
    url: Annotated[str | None, "the page's address"] = None
    language: Annotated[str | None, "ISO 639-1 code of the main language"] = None
    outlet: Annotated[Stated[str] | None, "the publisher"] = None
    title: Annotated[Stated[str] | None, "the headline"] = None
    byline: Annotated[Stated[str] | None, "who signed it, as written"] = None
    published: Annotated[Stated[Interval] | None, "when it was published"] = None
    modified: Annotated[Stated[Interval] | None, "when it was last changed"] = None


@record
class Block:
    """One paragraph of a document and what it is; blocks cover every character exactly once."""

    id: Annotated[str, "derived from document and span"]
    doc_id: Annotated[str, "the document"]
    span: Annotated[Span, "its characters, trailing blank space included"]
    kind: Annotated[BlockKind, "what it is"]
    parent_id: Annotated[str | None, "the update or comment it belongs to"] = None
    depth: Annotated[int, "depth in a comment thread, from 0"] = 0
    author: Annotated[str | None, "who wrote this block, as written"] = None
    language: Annotated[str | None, "ISO 639-1 code where it differs from the document's"] = None
    time: Annotated[Interval | None, "the block's own time: a live update's, a comment's"] = None
    continues: Annotated[bool, "goes on in mid-sentence from the block before"] = False
    duplicate_of: Annotated[str | None, "an earlier block with the same words"] = None
    origin: Annotated[str, "part and version"] = "read.blocks/1"
    score: Annotated[float | None, "calibrated 0..1; None = not scored"] = None


# --- facts read in one document -----------------------------------------------------------------


@record
class Fact:
    """Something read in one document, with the characters it was read from."""

    id: Annotated[str, "derived from type, document, spans and what tells it from its like"]
    doc_id: Annotated[str, "the document it was read in"]
    spans: Annotated[tuple[Span, ...], "one Span a piece, in text order"]
    origin: Annotated[str, "part and version, e.g. facts.quotes/1"]
    score: Annotated[float | None, "calibrated 0..1, 3 decimals; None = not scored"] = None


@record
class Mention(Fact):
    """A name, description or pronoun that stands for somebody or something."""

    kind: Annotated[MentionKind, "what it stands for"]
    form: Annotated[MentionForm, "how it is said"]
    head: Annotated[Span, "its head word"]
    chain_id: Annotated[str, "same within a document = same referent"]
    role: Annotated[str | None, "office or description beside it, as written"] = None
    country: Annotated[str | None, "ISO 3166 alpha-2, or EU, UN ..."] = None
    sector: Annotated[str | None, "PLOVER sector: GOV, MIL, REB, CVL ..."] = None
    knowledge_id: Annotated[str | None, "entry in knowledge.actors"] = None


@record
class Timex(Fact):
    """A time expression and what it resolves to."""

    type: Annotated[TimexType, "TIMEX3 type"]
    value: Annotated[str | None, "TIMEX3 value; None = cannot be resolved"]
    mod: Annotated[str | None, "TIMEX3 mod: START, MID, END, APPROX, MORE_THAN ..."] = None
    anchor: Annotated[str | None, "resolved against: block, document, text, none"] = None
    time: Annotated[Interval | None, "the value as an interval"] = None


@record
class Toponym(Fact):
    """A place name, how it is meant and where it is."""

    mention_id: Annotated[str | None, "the mention it is"] = None
    reading: Annotated[Reading, "literal place, metonym for its government, or adjective"]
    place_id: Annotated[str | None, "entry in knowledge.gazetteer"] = None
    latitude: Annotated[float | None, "degrees north, WGS84"] = None
    longitude: Annotated[float | None, "degrees east, WGS84"] = None
    radius_km: Annotated[float | None, "precision: the place lies within this of the point"] = None
    country: Annotated[str | None, "ISO 3166 alpha-2"] = None
    admin1: Annotated[str | None, "first-level division, by name"] = None
    candidates: Annotated[tuple[str, ...], "other entries it could be, likeliest first"] = ()


@record
class Quote(Fact):
    """What somebody is said to have said, written, believed or intended."""

    kind: Annotated[QuoteKind, "direct, indirect, mixed, block, or words of a paper"]
    content: Annotated[tuple[Span, ...], "all that is attributed, without marks"]
    quoted: Annotated[tuple[Span, ...], "the words inside quotation marks"] = ()
    inserted: Annotated[tuple[Span, ...], "editor's brackets inside the quoted words"] = ()
    cue: Annotated[Span | None, "the reporting words"] = None
    cue_class: Annotated[CueClass | None, "what the cue reports"] = None
    speaker_id: Annotated[str | None, "Mention; None = not said"] = None
    addressee_id: Annotated[str | None, "Mention spoken to"] = None
    venue: Annotated[Span | None, "where it was said: a programme, a congress"] = None
    attribution: Annotated[tuple[str, ...], "Mentions, outermost voice first; empty = outlet"] = ()


@record
class Argument:
    """One part of an event."""

    role: Annotated[Role, "the part it plays"]
    mention_id: Annotated[str, "the Mention that plays it"]


@record
class Event(Fact):
    """Who did what to whom, coded in PLOVER."""

    triggers: Annotated[tuple[Span, ...], "the words that name it, one Span a trigger"]
    type: Annotated[PloverType | None, "PLOVER type; None = an occurrence PLOVER has no type for"]
    mode: Annotated[str | None, "PLOVER mode"] = None
    contexts: Annotated[tuple[str, ...], "PLOVER contexts"] = ()
    cameo: Annotated[str | None, "CAMEO code"] = None
    status: Annotated[Status, "how it is put forward"] = "asserted"
    phase: Annotated[Phase | None, "how far it got"] = None
    polarity: Annotated[Polarity, "negative: the predicate itself is negated"] = "positive"
    certainty: Annotated[Certainty, "how sure the voice is"] = "unstated"
    time: Annotated[Interval | None, "when"] = None
    timex_id: Annotated[str | None, "the Timex that says when; None = anchored"] = None
    toponym_id: Annotated[str | None, "the Toponym that says where"] = None
    arguments: Annotated[tuple[Argument, ...], "who, whom, with what"] = ()
    attribution: Annotated[tuple[str, ...], "Mentions, outermost voice first; empty = outlet"] = ()


@record
class Relation(Fact):
    """A standing relation between two mentions, read in the text."""

    type: Annotated[RelationType, "what relates them"]
    first_id: Annotated[str, "Mention"]
    second_id: Annotated[str, "Mention"]
    status: Annotated[Status, "how it is put forward"] = "asserted"
    attribution: Annotated[tuple[str, ...], "Mentions, outermost voice first; empty = outlet"] = ()


@record
class Figure(Fact):
    """A count a document gives, with the bounds its words allow."""

    measure: Annotated[str, "what is counted: killed, wounded, displaced, strikes, distance ..."]
    low: Annotated[float | None, "least count allowed, inclusive; None = open"]
    high: Annotated[float | None, "greatest count allowed, inclusive; None = open"]
    unit: Annotated[str | None, "the counted thing in single units, as written: people, km"] = None
    event_id: Annotated[str | None, "the Event it counts; None = unknown"] = None
    subject_id: Annotated[str | None, "the Mention counted or owning the count"] = None
    time: Annotated[Interval | None, "the period counted"] = None
    as_of: Annotated[Interval | None, "when the count was true"] = None
    part_of_id: Annotated[str | None, "the Figure this is a part of"] = None
    attribution: Annotated[tuple[str, ...], "Mentions, outermost voice first; empty = outlet"] = ()


@record
class Term(Fact):
    """The words an outlet uses for a referent."""

    mention_id: Annotated[str, "the Mention"]
    wording: Annotated[str, "the words, lower case, white space folded"]
    quoted: Annotated[bool, "inside quotation marks: somebody else's words"] = False


@record
class Problem:
    """What *we* could not do; what the *texts* do is a Discrepancy."""

    capture_id: Annotated[str | None, "the capture, where there is one"] = None
    doc_id: Annotated[str | None, "the document, where there is one"] = None
    uri: Annotated[str, "the file or address it is about"]
    stage: Annotated[str, "the room it happened in: read, language, facts ..."]
    kind: Annotated[str, "a short name, stable over versions: empty, not_text, no_outlet ..."]
    message: Annotated[str, "what happened, to which file, what to do"]


@record
class Vector:
    """A piece of text as the encoder sees it."""

    owner_id: Annotated[str, "the block or fact"]
    values: Annotated[tuple[float, ...], "unit length"]


@record
class Reason:
    """One thing that speaks for a fact, or against another reading of it; never stored."""

    what: Annotated[str, "which rule, head or decision it is about"]
    words: Annotated[str, "its evidence, in words"]
    score: Annotated[float | None, "its chance in 0..1; None = a rule, which has none"] = None


@record
class Analysis:
    """The whole result for one document: one row of a Parquet shard."""

    document: Document
    blocks: tuple[Block, ...] = ()
    mentions: tuple[Mention, ...] = ()
    timexes: tuple[Timex, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    figures: tuple[Figure, ...] = ()
    terms: tuple[Term, ...] = ()
    discrepancies: "tuple[Discrepancy, ...]" = ()
    problems: tuple[Problem, ...] = ()
    vectors: tuple[Vector, ...] = ()
    span_failures: Annotated[int, "provenance checks that failed; must be 0"] = 0


# --- conclusions across documents ---------------------------------------------------------------


@record
class Entity:
    """Somebody or something that several mentions stand for."""

    id: Annotated[str, "derived from its members"]
    label: Annotated[str, "the name shown"]
    origin: Annotated[str, "part and version"]
    kind: Annotated[MentionKind, "what it is"]
    country: Annotated[str | None, "ISO 3166 alpha-2"] = None
    knowledge_id: Annotated[str | None, "entry in knowledge.actors"] = None


@record
class Story:
    """Documents that tell the same news."""

    id: Annotated[str, "derived from its members"]
    label: Annotated[str, "the headline shown"]
    origin: Annotated[str, "part and version"]
    time: Annotated[Interval | None, "from its first to its last document"] = None


@record
class Incident:
    """One happening in the world, as told by one or more events in texts."""

    id: Annotated[str, "derived from its members"]
    label: Annotated[str, "a short name, in the sources' words"]
    origin: Annotated[str, "part and version"]
    type: Annotated[PloverType | None, "PLOVER type"]
    time: Annotated[Interval | None, "when, as widely as the accounts agree"] = None
    place_id: Annotated[str | None, "entry in knowledge.gazetteer"] = None
    latitude: Annotated[float | None, "degrees north, WGS84"] = None
    longitude: Annotated[float | None, "degrees east, WGS84"] = None


@record
class Membership:
    """One member of one group."""

    kind: Annotated[GroupKind, "what kind of group"]
    group_id: Annotated[str, "Entity, Story or Incident"]
    member_id: Annotated[str, "Mention, Document or Event"]
    score: Annotated[float | None, "how well it fits, 0..1; None = certain"] = None
    origin: Annotated[str, "part and version"]


@record
class Link:
    """A relation between two documents, two incidents or two entities."""

    kind: Annotated[LinkKind, "what relates them"]
    from_id: Annotated[str, "the dependent one: the copy, the citing, the later"]
    to_id: Annotated[str, "what it depends on"]
    fact_ids: Annotated[tuple[str, ...], "the facts that show it"] = ()
    spans: Annotated[tuple[tuple[Span, Span], ...], "aligned passages: (in from, in to)"] = ()
    score: Annotated[float | None, "0..1; None = certain"] = None


@record
class Claim:
    """One answer to one question about a subject."""

    id: Annotated[str, "derived from subject, aspect and value"]
    subject_kind: Annotated[SubjectKind, "what it is about"]
    subject_id: Annotated[str, "Incident or Entity id, or the topic's words"]
    aspect: Annotated[Aspect, "which question it answers"]
    value: Annotated[str, "the answer, as shown: '14', 'at least 17', '12-13 May'"]


@record
class Stance:
    """What one document does with one claim."""

    claim_id: Annotated[str, "the Claim"]
    doc_id: Annotated[str, "the Document"]
    position: Annotated[Position, "what it does with it"]
    fact_id: Annotated[str | None, "the fact that shows it; None for omit and out_of_window"] = None
    attribution: Annotated[tuple[str, ...], "Mentions, outermost voice first; empty = outlet"] = ()


@record
class Discrepancy:
    """Where texts differ, or were checked and agree."""

    id: Annotated[str, "derived from kind, claims and facts"]
    doc_id: Annotated[str | None, "the document, for a check inside one; None = across"] = None
    kind: Annotated[DiscrepancyKind, "what sort of difference"]
    state: Annotated[DiscrepancyState, "open, changed over time, settled, holds"]
    claim_ids: Annotated[tuple[str, ...], "the answers that differ"] = ()
    fact_ids: Annotated[tuple[str, ...], "the facts behind them"] = ()
    reason: Annotated[str, "why, in one sentence a reader understands"]
    expected: Annotated[str | None, "the value that would fit, where one is known"] = None
    found: Annotated[str | None, "the value found"] = None
    rank: Annotated[float, "how much a fact-checker should care; higher first"] = 0.0
    origin: Annotated[str, "part and version"]


# --- what people decided ------------------------------------------------------------------------


@record
class Selector:
    """Finds its place again after a re-run (W3C TextQuoteSelector with a hint)."""

    capture_id: Annotated[str, "the capture"]
    record: Annotated[str, "the record type aimed at: Event, Document, Incident ..."]
    exact: Annotated[str, "the words"]
    prefix: Annotated[str, "up to 32 code points before"] = ""
    suffix: Annotated[str, "up to 32 code points after"] = ""
    start: Annotated[int, "where they stood, code points"] = 0


@record
class Correction:
    """A human judgement; appended, never changed."""

    id: Annotated[str, "derived from its content"]
    made_at: Annotated[datetime, "UTC"]
    made_by: Annotated[str, "who"]
    action: Annotated[CorrectionAction, "what"]
    targets: Annotated[tuple[Selector, ...], "on what"]
    field: Annotated[str | None, "the field edited"] = None
    value: Annotated[str | None, "the value set"] = None
    undoes_id: Annotated[str | None, "the Correction taken back"] = None
    note: Annotated[str | None, "why"] = None


@record
class Corroboration:
    """All that several analyses say together: one published generation."""

    entities: tuple[Entity, ...] = ()
    stories: tuple[Story, ...] = ()
    incidents: tuple[Incident, ...] = ()
    memberships: tuple[Membership, ...] = ()
    links: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    stances: tuple[Stance, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()


FACTS: tuple[type[Fact], ...] = (
    Mention, Timex, Toponym, Quote, Event, Relation, Figure, Term,
)  # fmt: skip
"""Every fact type, in the order in which they are found."""

CONCLUSIONS: tuple[type, ...] = (
    Entity, Story, Incident, Membership, Link, Claim, Stance, Discrepancy,
)  # fmt: skip
"""Every record drawn across documents."""

RECORDS: tuple[type, ...] = (
    Capture, Document, Block, *FACTS, Problem, *CONCLUSIONS, Correction,
)  # fmt: skip
"""Every record that is stored as a table."""
