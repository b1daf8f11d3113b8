// What each screen can select, and the passages behind it.

import type { View } from './data'
import { groups, type Subject } from './passages'
import { inWindow, turns, type Turn } from './relations/sums'
import type { Change, Edge, EntityView, Evidence, FigureLine, IncidentView, MatrixRow, PlaceSpot, Question, Rewriting, TimelineLine, WordingRow } from './types'
import { POSITIONS, count, day, lensWords, listed, plain } from './words'

const BARE: Subject = { title: '', state: null, kind: '', reason: '', groups: [], silent: [], more: null }

export function ofQuestion(q: Question): Subject {
  return {
    ...BARE,
    title: q.question,
    state: q.state,
    kind: q.kind_words,
    reason: q.reason,
    silent: q.silent,
    groups: groups(
      q.answers.map((a) => ({
        says: a.says,
        note: count(a.independent, 'witness', 'witnesses'),
        evidence: a.witnesses.flatMap((w) => [{ of: w.evidence }, ...w.copies.map((c) => ({ of: c.evidence, copyOf: w.outlet }))]),
      })),
    ),
  }
}

/** What is selected on a screen; null when nothing is, or nothing of that name. */
export function subjectOf(view: View, q: string | null, t: string | null): Subject | null {
  switch (view.name) {
    case 'timeline': {
      const line = view.answer.lines.find((l) => l.incident_id === q)
      return line ? ofLine(line) : null
    }
    case 'incident': {
      const figures = byMeasure(view.answer.figures).find((f) => f.id === q)
      if (figures) return ofFigures(view.answer, figures)
      const question = view.answer.questions.find((x) => x.id === q)
      return question ? ofQuestion(question) : ofIncident(view.answer)
    }
    case 'actors':
      return null
    case 'actor':
      return ofActor(view.answer)
    case 'wording': {
      const row = view.answer.rows.find((r) => r.entity_id === q)
      return row ? ofWording(row) : null
    }
    case 'subjects':
    case 'corrections':
      return null
    case 'matrix': {
      const [claim, outlet] = (q ?? '').split('~')
      const row = view.answer.rows.find((r) => r.claim_id === claim)
      return row ? ofRow(row, outlet) : null
    }
    case 'places': {
      const here = spotsOf(view.answer.spots, q)
      return here.length ? ofSpots(here) : null
    }
    case 'versions': {
      for (const r of view.answer.rewritings) {
        const at = r.changes.findIndex((_, i) => changeId(r, i) === q)
        if (at >= 0) return ofChange(r, r.changes[at]!)
      }
      return null
    }
    case 'relations': {
      const turn = q?.startsWith('turn~') ? turns(view.answer.edges).find((x) => x.id === q) : null
      if (turn) return ofTurn(turn)
      const whole = view.answer.edges.find((e) => edgeId(e) === q)
      const edge = whole && inWindow(whole, t)
      return edge ? ofEdge(edge) : null
    }
  }
}

function ofLine(line: TimelineLine): Subject {
  return {
    ...BARE,
    title: line.label,
    kind: [line.when ?? 'not dated', plain(line.type)].filter(Boolean).join(' · '),
    reason: `Told by ${listed(line.outlets)}. ${line.outlets.length > 1 ? 'The first account stands here.' : ''}`,
    silent: line.silent,
    groups: groups([{ says: 'First account', note: '', evidence: [{ of: [line.evidence] }] }]),
    more: { screen: 'incidents', item: line.incident_id, word: 'All accounts' },
  }
}

function ofIncident(found: IncidentView): Subject {
  return {
    ...BARE,
    title: found.label,
    kind: [found.when ?? 'not dated', found.place].filter(Boolean).join(' · '),
    reason: '',
    groups: groups([{ says: '', note: '', evidence: [{ of: found.accounts }] }]),
  }
}

export interface Measured {
  id: string
  measure: string
  lines: FigureLine[]
  /** The least and greatest count any source gives; never an average. */
  range: string
}

/** The figures of an incident, one entry a thing counted. */
export function byMeasure(figures: FigureLine[]): Measured[] {
  const found = new Map<string, FigureLine[]>()
  for (const f of figures) found.set(f.measure, [...(found.get(f.measure) ?? []), f])
  return [...found].map(([measure, lines]) => ({ id: `figure-${measure}`, measure, lines, range: range(lines) }))
}

function range(lines: FigureLine[]): string {
  const ends = (pick: (f: FigureLine) => number | null) => lines.map(pick).filter((n) => n !== null)
  const [lows, highs] = [ends((f) => f.low), ends((f) => f.high)]
  if (!lows.length && !highs.length) return 'not said'
  const n = (x: number) => x.toLocaleString('en-GB')
  const least = Math.min(...lows, ...highs)
  const most = Math.max(...lows, ...highs)
  const open = lines.some((f) => f.high === null && f.low === most)
  const words = least === most ? n(least) : `${n(least)} to ${n(most)}`
  return open ? (least === most ? `at least ${words}` : `${words} or more`) : words
}

function ofFigures(found: IncidentView, figures: Measured): Subject {
  return {
    ...BARE,
    title: `${found.label}: ${plain(figures.measure)}`,
    kind: figures.range,
    groups: groups(figures.lines.map((f) => ({ says: f.says, note: f.outlet, evidence: [{ of: [f.evidence] }] }))),
  }
}

export function ofActor(found: EntityView): Subject {
  const parts: [string, Evidence[]][] = [['Said', found.said], ['Did', found.did], ['Suffered', found.suffered]]
  return {
    ...BARE,
    title: found.label,
    kind: [plain(found.kind), found.roles[0]].filter(Boolean).join(' · '),
    groups: groups(
      parts
        .filter(([, of]) => of.length)
        .map(([says, of]) => ({ says, note: count(of.length, 'passage'), evidence: [{ of }] })),
    ),
  }
}

function ofWording(row: WordingRow): Subject {
  return {
    ...BARE,
    title: row.label,
    kind: count(new Set(row.uses.map((u) => u.wording)).size, 'wording'),
    reason: 'The first places of each wording in each outlet.',
    groups: groups(
      row.uses.map((u) => ({
        says: u.wording,
        note: `${u.outlet}, ${times(u.count)}${u.quoted ? `, ${u.quoted === u.count ? '' : `${u.quoted} `}in quotation marks` : ''}`,
        evidence: [{ of: u.evidence }],
      })),
    ),
    more: { screen: 'actors', item: row.entity_id, word: 'Words and deeds' },
  }
}

export function edgeId(e: Edge): string {
  return `${e.actor_id}~${e.recipient_id}`
}

/** What an edge says, as a sentence. */
export function edgeWords(e: Edge): string {
  const acts = [e.conflict ? `${times(e.conflict)} against` : '', e.cooperation ? `${times(e.cooperation)} with` : '']
  const first = day(e.first_iso?.split('/')[0] ?? null)
  const last = day(e.last_iso?.split('/').at(-1) ?? null)
  const when = !e.first_iso ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`
  return `${e.actor} acted ${acts.filter(Boolean).join(' and ')} ${e.recipient}${when}.`
}

function ofEdge(e: Edge): Subject {
  return {
    ...BARE,
    title: `${e.actor} → ${e.recipient}`,
    reason: edgeWords(e),
    groups: groups([{ says: '', note: '', evidence: [{ of: e.evidence }] }]),
    more: { screen: 'actors', item: e.actor_id, word: `More of ${e.actor}` },
  }
}

export function changeId(r: Rewriting, change: number): string {
  return `${r.later.doc_id}~${r.earlier.doc_id}~${change}`
}

function ofChange(r: Rewriting, { before, after }: Change): Subject {
  const sides: [string, Evidence | null][] = [[r.ordered ? 'Before' : 'One', before], [r.ordered ? 'After' : 'The other', after]]
  return {
    ...BARE,
    title: r.later.title ?? r.url,
    kind: r.outlet,
    groups: groups(sides.flatMap(([says, e]) => (e ? [{ says, note: '', evidence: [{ of: [e] }] }] : []))),
  }
}

/** Where two actors turned, as a sentence. */
export function turnWords({ names: [a, b], days: [last, first], weights }: Turn): string {
  const [before, after] = weights[0] < 0 ? ['against', 'with'] : ['with', 'against']
  return `${a} and ${b}: ${before} each other until ${day(last)}, ${after} each other from ${day(first)}.`
}

function ofTurn(turn: Turn): Subject {
  const [before, after] = turn.evidence
  return {
    ...BARE,
    title: turn.names.join(' and '),
    reason: turnWords(turn),
    groups: groups([
      { says: `Until ${day(turn.days[0])}`, note: count(before.length, 'passage'), evidence: [{ of: before }] },
      { says: `From ${day(turn.days[1])}`, note: count(after.length, 'passage'), evidence: [{ of: after }] },
    ]),
  }
}

/** A claim with what each outlet does with it; of one outlet only where one is named. */
function ofRow(row: MatrixRow, outlet: string | undefined): Subject {
  const cells = row.cells.filter((c) => (!outlet || c.outlet === outlet) && c.evidence.length)
  const silent = row.cells.filter((c) => c.position === 'omit').map((c) => c.outlet)
  const one = row.cells.find((c) => c.outlet === outlet)
  return {
    ...BARE,
    title: `${row.question} ${row.says}`,
    kind: one ? `${one.outlet}: ${POSITIONS[one.position]}` : '',
    groups: groups(cells.map((c) => ({ says: c.outlet, note: POSITIONS[c.position]!, evidence: [{ of: c.evidence }] }))),
    silent: outlet ? [] : silent,
    more: { screen: 'incidents', item: row.incident_id, word: 'All accounts' },
  }
}

/** The happenings that an incident's id or a place, 'lat,lon', means on the map. */
export function spotsOf(spots: PlaceSpot[], q: string | null): PlaceSpot[] {
  return spots.filter((s) => s.incident_id === q || placeId(s) === q)
}
export function placeId(s: PlaceSpot): string {
  return `${s.latitude.toFixed(2)},${s.longitude.toFixed(2)}`
}

function ofSpots(here: PlaceSpot[]): Subject {
  const [first] = here
  return {
    ...BARE,
    title: here.length === 1 ? first!.label : (first!.place ?? 'One place'),
    kind: here.length === 1 ? [first!.when ?? 'not dated', first!.place].filter(Boolean).join(' · ') : count(here.length, 'happening'),
    reason: exactly(first!),
    groups: groups(here.map((s) => ({ says: here.length > 1 ? s.label : '', note: s.when ?? 'not dated', evidence: [{ of: [s.evidence] }] }))),
    more: here.length === 1 ? { screen: 'incidents', item: first!.incident_id, word: 'All accounts' } : null,
  }
}

/** How exactly a place is known, in words. */
export function exactly(s: { radius_km: number; area: boolean }): string {
  if (!s.radius_km) return 'How exactly is not known.'
  const km = s.radius_km < 1 ? 'less than 1' : Math.round(s.radius_km).toLocaleString('en-GB')
  return s.area ? `Known only as a wide area, within some ${km} km.` : `Known to within ${km} km.`
}

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n.toLocaleString('en-GB')} times`
}

/** Nothing passes a lens, in words. */
export function nothing(lens: Parameters<typeof lensWords>[0]): string {
  return `Nothing of this kind was read in ${lensWords(lens)}.`
}
