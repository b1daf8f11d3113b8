// Where answers come from: the server beside this page, or the data inside a report.

import { passages } from './passages'
import type { CaseView, DocumentView, Hits, Lens, Question, Questions } from './types'

export interface Bundle {
  case: CaseView
  questions: Questions
  documents: Record<string, DocumentView>
  /** Blocks before which paragraphs were left out, by document; absent when the pages are whole. */
  gaps: Record<string, string[]> | null
}

export interface Source {
  /** A report answers for the lens it was made with only. */
  fixed: boolean
  gaps: Record<string, string[]> | null
  case(lens: Lens): Promise<CaseView>
  questions(lens: Lens): Promise<Questions>
  document(id: string, lens: Lens): Promise<DocumentView>
  search(query: string, lens: Lens): Promise<Hits>
}

export async function source(): Promise<Source> {
  const inside = document.getElementById('case-data')
  return inside ? embedded(await unpack(inside)) : server()
}

function server(): Source {
  return {
    fixed: false,
    gaps: null,
    case: (lens) => ask('api/case', lens),
    questions: (lens) => ask('api/questions', lens),
    document: (id, lens) => ask(`api/documents/${encodeURIComponent(id)}`, lens),
    search: (query, lens) => ask('api/search', lens, [['q', query]]),
  }
}

async function ask<T>(path: string, lens: Lens, more: [string, string][] = []): Promise<T> {
  const query = new URLSearchParams([...more, ...lensPairs(lens)])
  let answer: Response
  try {
    answer = await fetch(query.size ? `${path}?${query}` : path)
  } catch {
    throw new Error('The desk cannot reach its server. Is `conspectus serve` still running?')
  }
  if (answer.ok) return (await answer.json()) as T
  const body = (await answer.json().catch(() => null)) as { error?: string } | null
  throw new Error(body?.error ?? `The server answered ${answer.status} to ${path}.`)
}

export function lensPairs(lens: Lens): [string, string][] {
  return (['only', 'without', 'versus'] as const).flatMap((k) => lens[k].map((v): [string, string] => [k, v]))
}

async function unpack(inside: HTMLElement): Promise<Bundle> {
  const bytes = Uint8Array.from(atob(inside.textContent ?? ''), (c) => c.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return (await new Response(stream).json()) as Bundle
}

function embedded(bundle: Bundle): Source {
  return {
    fixed: true,
    gaps: bundle.gaps,
    case: async () => bundle.case,
    questions: async () => bundle.questions,
    document: async (id) => {
      const found = bundle.documents[id]
      if (!found) throw new Error('This page is not part of the report: no question shown rests on it.')
      return { ...found, questions: bundle.questions.questions.filter((q) => restsOn(q, id)) }
    },
    search: async (query) => ({ query, hits: look(bundle, query) }),
  }
}

/** A report carries each question once; its pages find theirs here. */
function restsOn(q: Question, doc: string): boolean {
  return passages(q).some((p) => p.evidence.doc_id === doc)
}

function look(bundle: Bundle, query: string): Hits['hits'] {
  const wanted = query.toLowerCase()
  const seen = new Set<string>()
  return bundle.questions.questions
    .flatMap((q) => passages(q).map((p) => p.evidence))
    .filter((e) => {
      const key = `${e.doc_id}:${e.spans[0]?.start}`
      if (seen.has(key) || !e.pieces.map((p) => p.text).join('').toLowerCase().includes(wanted)) return false
      return seen.add(key)
    })
}
