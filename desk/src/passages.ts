// What is selected, whatever screen it is on, as the rail shows it: groups of passages in order.

import type { Screen } from './address.svelte'
import type { Evidence, Piece, Question, State } from './types'

export interface Passage {
  index: number
  evidence: Evidence
  copyOf: string | null
  /** The facts whose words it marks. */
  facts: string[]
}
export interface Group {
  says: string
  note: string
  passages: Passage[]
}
export interface Subject {
  title: string
  state: State | null
  kind: string
  reason: string
  groups: Group[]
  silent: string[]
  /** Where more is said of it. */
  more: { screen: Screen; item: string; word: string } | null
}

/** Groups of evidence, numbered through; facts of one paragraph are one passage with several marks. */
export function groups(told: { says: string; note: string; evidence: { of: Evidence[]; copyOf?: string }[] }[]): Group[] {
  let index = 0
  return told.map(({ says, note, evidence }) => ({
    says,
    note,
    passages: evidence.flatMap(({ of, copyOf }) =>
      together(of).map((p): Passage => ({ ...p, index: index++, copyOf: copyOf ?? null })),
    ),
  }))
}

export function evidenceOf(question: Question): Evidence[] {
  return question.answers.flatMap((a) => a.witnesses.flatMap((w) => [w, ...w.copies].flatMap((x) => x.evidence)))
}

function together(all: Evidence[]): Pick<Passage, 'evidence' | 'facts'>[] {
  const found = new Map<string, Pick<Passage, 'evidence' | 'facts'>>()
  for (const e of all) {
    const key = `${e.doc_id} ${e.voices.join()} ${paragraph(e)}`
    const known = found.get(key)
    const facts = [...(known?.facts ?? []), e.fact_id ?? '']
    found.set(key, { evidence: known ? joined(known.evidence, e) : e, facts })
  }
  return [...found.values()]
}

function joined(a: Evidence, b: Evidence): Evidence {
  const spans = [...a.spans]
  for (const s of b.spans) if (!spans.some((t) => t.start <= s.start && s.end <= t.end)) spans.push(s)
  spans.sort((s, t) => s.start - t.start)
  const words = a.words.includes(b.words) ? a.words : `${a.words} … ${b.words}`
  return { ...a, spans, words, pieces: merged(a.pieces, b.pieces) }
}

/** The same paragraph, marked where either was. */
function merged(a: Piece[], b: Piece[]): Piece[] {
  const marks = [...marked(a), ...marked(b)].sort((x, y) => x[0] - y[0])
  const text = a.map((p) => p.text).join('')
  const found: Piece[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (end <= at) continue
    if (start > at) found.push({ text: text.slice(at, start), marked: false })
    const from = Math.max(start, at)
    const last = found.at(-1)
    if (last?.marked) last.text += text.slice(from, end)
    else found.push({ text: text.slice(from, end), marked: true })
    at = end
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false })
  return found
}

function marked(pieces: Piece[]): [number, number][] {
  let at = 0
  return pieces.flatMap((p): [number, number][] => {
    const start = at
    at += p.text.length
    return p.marked ? [[start, at]] : []
  })
}

function paragraph(e: Evidence): string {
  return e.pieces.map((p) => p.text).join('')
}
