// The records of `conspectus.views.answers`, as the API sends them. Offsets are code points.

export type MarkKind = 'event' | 'time' | 'figure' | 'quote' | 'actor' | 'place' | 'question'
export type State = 'open' | 'changed' | 'settled' | 'holds'
export type Position = 'support' | 'contradict' | 'attribute' | 'omit' | 'out_of_window'

export interface Span {
  start: number
  end: number
}
export interface Lens {
  only: string[]
  without: string[]
  versus: string[]
}
export interface Piece {
  text: string
  marked: boolean
}
export interface Evidence {
  fact_id: string | null
  doc_id: string
  capture_id: string
  outlet: string
  title: string | null
  url: string | null
  published: string | null
  published_iso: string | null
  block_kind: string
  voices: string[]
  spans: Span[]
  words: string
  pieces: Piece[]
  /** The marked words with a few around them, for lists. */
  excerpt: Piece[]
}
export interface Witness {
  outlet: string
  doc_id: string
  position: Position
  evidence: Evidence[]
  copies: Witness[]
}
export interface Answer {
  claim_id: string | null
  says: string
  witnesses: Witness[]
  independent: number
}
export interface Question {
  id: string
  question: string
  kind: string
  state: State
  kind_words: string
  reason: string
  subject_id: string | null
  doc_id: string | null
  answers: Answer[]
  silent: string[]
  rank: number
  judged: string | null
  judged_by: string | null
}
export interface Questions {
  lens: Lens
  questions: Question[]
  counts: Record<string, number>
  left_out: number
}
/** What other accounts do with what a paragraph says. */
export interface Others {
  fact_id: string
  incident_id: string
  label: string
  agree: number
  differ: number
  question_id: string | null
}
export interface Block {
  id: string
  kind: string
  span: Span
  depth: number
  author: string | null
  /** What it is written in when that is not English, and so not read. */
  language: string | null
  time: string | null
  continues: boolean
  notes: string[]
  others: Others[]
}
export interface Mark {
  fact_id: string
  kind: MarkKind
  spans: Span[]
  label: string
  voices: string[]
  type: string | null
  who: string | null
  whom: string | null
  /** Bounds of a figure: 14, 12..20, 40.., ..20. */
  count: string | null
  unit: string | null
  measure: string | null
  /** The happening an event, the actor a mention is of. */
  group_id: string | null
  group: string | null
}
export interface Problem {
  uri: string
  stage: string
  kind: string
  message: string
}
export interface DocumentView {
  doc_id: string
  capture_id: string
  uri: string
  outlet: string
  outlet_basis: string | null
  title: string | null
  byline: string | null
  url: string | null
  published: string | null
  published_iso: string | null
  published_basis: string | null
  modified: string | null
  text: string
  blocks: Block[]
  marks: Mark[]
  questions: Question[]
  /** Captures of its address before and after this one. */
  earlier: VersionLine[]
  later: VersionLine[]
  problems: Problem[]
}
export interface VersionLine {
  doc_id: string
  uri: string
  title: string | null
  published: string | null
  modified: string | null
  captured_iso: string | null
}
export interface Change {
  before: Evidence | null
  after: Evidence | null
}
export interface Rewriting {
  url: string
  outlet: string
  earlier: VersionLine
  later: VersionLine
  /** Whether anything says which is the later one. */
  ordered: boolean
  changes: Change[]
}
export interface Versions {
  lens: Lens
  rewritings: Rewriting[]
}
export interface DocumentLine {
  doc_id: string
  uri: string
  outlet: string
  title: string | null
  published: string | null
  published_iso: string | null
  characters: number
  facts: number
  problems: number
  language: string | null
}
export interface CaseView {
  title: string
  generation: number | null
  built_at: string | null
  lens: Lens
  outlets: string[]
  documents: DocumentLine[]
  counts: Record<string, number>
  pending: number
  waiting: string[]
  span_failures: number
  corrections: number
  unbuilt: number
  problems: Problem[]
}
export type Found = Pick<Evidence, 'doc_id' | 'outlet' | 'title' | 'published' | 'spans' | 'pieces'> & { kind: string }
export interface Hits {
  query: string
  hits: Found[]
  total: number
  /** There are more than are counted. */
  more: boolean
  skip: number
  facets: Facet[]
}
export type FacetName = 'outlet' | 'date' | 'actor' | 'type' | 'kind'
export interface Facet {
  name: FacetName
  values: { value: string; label: string; count: number; chosen: boolean }[]
}

export interface FigureLine {
  measure: string
  says: string
  low: number | null
  high: number | null
  outlet: string
  evidence: Evidence
}
export interface IncidentView {
  incident_id: string
  label: string
  type: string | null
  when: string | null
  when_iso: string | null
  place: string | null
  latitude: number | null
  longitude: number | null
  radius_km: number
  area: boolean
  witnesses: string
  first_report: string | null
  accounts: Evidence[]
  figures: FigureLine[]
  questions: Question[]
  related: string[]
  /** How each account puts it, in their order: asserted, probable, denied. */
  manners: { fact_id: string; word: string }[]
  turned: string[]
  decided: CorrectionLine[]
}
export interface Telling {
  outlet: string
  published: string | null
  published_iso: string | null
}
export interface TimelineLine {
  incident_id: string
  label: string
  type: string | null
  when: string | null
  when_iso: string | null
  outlets: string[]
  told: Telling[]
  silent: string[]
  independent: number
  evidence: Evidence
}
export interface Timeline {
  lens: Lens
  lines: TimelineLine[]
}
export interface Use {
  outlet: string
  wording: string
  count: number
  quoted: number
  evidence: Evidence[]
}
export interface EntityView {
  entity_id: string
  label: string
  kind: string
  country: string | null
  roles: string[]
  names: Use[]
  said: Evidence[]
  did: Evidence[]
  suffered: Evidence[]
  offices: Office[]
  joined: Joined[]
  decided: CorrectionLine[]
}
/** An office somebody is named with, and from when to when. */
export interface Office {
  role: string
  count: number
  outlets: string[]
  first: string | null
  last: string | null
  first_iso: string | null
  last_iso: string | null
  evidence: Evidence
}
/** One of several names taken for one, and why. */
export interface Joined {
  name: string
  count: number
  outlets: string[]
  why: string
  fact_id: string
}
export interface EntityLine {
  entity_id: string
  label: string
  kind: string
  country: string | null
  mentions: number
  outlets: number
}
export interface Actors {
  lens: Lens
  lines: EntityLine[]
}
export interface WordingRow {
  entity_id: string
  label: string
  uses: Use[]
}
export interface Wording {
  lens: Lens
  rows: WordingRow[]
}
export interface Act {
  fact_id: string
  when_iso: string | null
  conflict: boolean
  weight: number
}
export interface Edge {
  actor_id: string
  actor: string
  recipient_id: string
  recipient: string
  cooperation: number
  conflict: number
  weight: number
  first_iso: string | null
  last_iso: string | null
  acts: Act[]
  evidence: Evidence[]
}
export interface Relations {
  lens: Lens
  edges: Edge[]
}

export type Action = 'accept' | 'reject' | 'edit' | 'same' | 'different' | 'split' | 'judge' | 'undo'
export interface Decision {
  action: Action
  ids: string[]
  by: string
  field?: string
  value?: string
  span?: Span
  note?: string
}
export type CorrectionState = 'applied' | 'shown' | 'waits' | 'lost' | 'undone'
export interface Corrected {
  id: string
  says: string
  touches: string
  state: CorrectionState
}
export interface Aim {
  record: string
  words: string
  doc_id: string | null
  outlet: string | null
  title: string | null
  spans: Span[]
  lost: boolean
}
export interface CorrectionLine {
  id: string
  made_at: string
  made_by: string
  action: Action
  says: string
  note: string | null
  state: CorrectionState
  undone: boolean
  aims: Aim[]
}
export interface Corrections {
  you: string
  lines: CorrectionLine[]
  pending: number
  lost: number
}
export interface SubjectLine {
  subject_id: string
  kind: 'incident' | 'story'
  label: string
  when: string | null
  when_iso: string | null
  claims: number
  disputed: number
  outlets: number
}
export interface Subjects {
  lens: Lens
  lines: SubjectLine[]
}
export interface Cell {
  outlet: string
  position: Position
  evidence: Evidence[]
}
export interface MatrixRow {
  claim_id: string
  about: string
  incident_id: string
  when_iso: string | null
  question: string
  aspect: string
  says: string
  disputed: boolean
  told: number
  cells: Cell[]
}
export interface Matrix {
  lens: Lens
  subject_id: string
  kind: 'incident' | 'story'
  label: string
  when: string | null
  outlets: string[]
  rows: MatrixRow[]
  left_out: number
}
export interface PlaceSpot {
  incident_id: string
  label: string
  type: string | null
  when: string | null
  when_iso: string | null
  place: string | null
  latitude: number
  longitude: number
  radius_km: number
  area: boolean
  outlets: string[]
  evidence: Evidence
}
export interface Places {
  lens: Lens
  spots: PlaceSpot[]
  nowhere: number
}
