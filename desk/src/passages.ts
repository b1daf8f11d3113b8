// A question's passages in the order the rail shows them: answers, witnesses, copies under theirs.

import type { Answer, Evidence, Question, Span } from './types'

export interface Passage {
  index: number
  answer: Answer
  evidence: Evidence
  copyOf: string | null
}

export function passages(question: Question | null): Passage[] {
  const found: Passage[] = []
  for (const answer of question?.answers ?? []) {
    for (const witness of answer.witnesses) {
      for (const evidence of witness.evidence) {
        found.push({ index: found.length, answer, evidence, copyOf: null })
      }
      for (const copy of witness.copies) {
        for (const evidence of copy.evidence) {
          found.push({ index: found.length, answer, evidence, copyOf: witness.outlet })
        }
      }
    }
  }
  return found
}

export function sameSpans(a: Span[], b: Span[]): boolean {
  return a.length === b.length && a.every((s, i) => s.start === b[i]!.start && s.end === b[i]!.end)
}
