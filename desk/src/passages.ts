// A question's passages in the order the rail shows them: answers, witnesses, copies under theirs.

import type { Answer, Evidence, Piece, Question } from './types'

export interface Passage {
  index: number
  answer: Answer
  evidence: Evidence
  copyOf: string | null
}

export function passages(question: Question | null): Passage[] {
  const found: Passage[] = []
  for (const answer of question?.answers ?? []) {
    const add = (evidence: Evidence[], copyOf: string | null) => {
      for (const e of together(evidence)) found.push({ index: found.length, answer, evidence: e, copyOf })
    }
    for (const witness of answer.witnesses) {
      add(witness.evidence, null)
      for (const copy of witness.copies) add(copy.evidence, witness.outlet)
    }
  }
  return found
}

/** Facts of one paragraph are one passage with several marks. */
function together(all: Evidence[]): Evidence[] {
  const found = new Map<string, Evidence>()
  for (const e of all) {
    const key = `${e.doc_id} ${e.voices.join()} ${paragraph(e)}`
    const known = found.get(key)
    found.set(key, known ? joined(known, e) : e)
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
