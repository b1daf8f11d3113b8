// Where answers come from: the server beside this page, or the data inside a report.

import { evidenceOf } from './passages'
import { pending } from './pending.svelte'
import type {
  Actors,
  Corrected,
  Corrections,
  Decision,
  CaseView,
  DocumentView,
  EntityView,
  Evidence,
  FacetName,
  Hits,
  IncidentView,
  Lens,
  Matrix,
  Places,
  Question,
  Questions,
  Relations,
  Subjects,
  Timeline,
  Versions,
  Wording,
} from './types'

export interface Bundle {
  case: CaseView
  questions: Questions
  documents: Record<string, DocumentView>
  /** Blocks before which paragraphs were left out, by document; absent when the pages are whole. */
  gaps: Record<string, string[]> | null
  timeline: Timeline
  incidents: Record<string, IncidentView>
  /** The questions of each incident, by id. */
  asked: Record<string, string[]>
  actors: Actors
  profiles: Record<string, EntityView>
  wording: Wording
  relations: Relations
  subjects: Subjects
  /** Claim by outlet, by subject. */
  matrices: Record<string, Matrix>
  places: Places
  versions: Versions
}

/** What one screen beside questions and pages shows. */
export type View =
  | { name: 'timeline'; answer: Timeline }
  | { name: 'incident'; answer: IncidentView }
  | { name: 'actors'; answer: Actors }
  | { name: 'actor'; answer: EntityView }
  | { name: 'wording'; answer: Wording }
  | { name: 'relations'; answer: Relations }
  | { name: 'subjects'; answer: Subjects }
  | { name: 'matrix'; answer: Matrix }
  | { name: 'places'; answer: Places }
  | { name: 'versions'; answer: Versions }
  | { name: 'corrections'; answer: Corrections }

export interface Wanted {
  name: View['name']
  id: string
}

export interface Source {
  /** A report answers for the lens it was made with only. */
  fixed: boolean
  gaps: Record<string, string[]> | null
  case(lens: Lens): Promise<CaseView>
  questions(lens: Lens): Promise<Questions>
  document(id: string, lens: Lens): Promise<DocumentView>
  view(wanted: Wanted, lens: Lens): Promise<View>
  /** Choices are pairs of facet and value; any of one facet, all facets together. */
  search(query: string, lens: Lens, choices?: [FacetName, string][], skip?: number): Promise<Hits>
  /** File what somebody decided. */
  file(decision: Decision): Promise<Corrected>
  /** Take in corrections written as JSON Lines; returns how many were new. */
  take(lines: string): Promise<number>
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
    view: async ({ name, id }, lens) => {
      const path = pathOf(name, encodeURIComponent(id))
      return { name, answer: await ask(`api/${path}`, lens) } as View
    },
    search: (query, lens, choices = [], skip = 0) => ask('api/search', lens, [['q', query], ...choices, ...(skip ? [['skip', String(skip)] as [string, string]] : [])]),
    file: (decision) => send('api/corrections', 'application/json', JSON.stringify(decision)),
    take: async (lines) => (await send<{ added: number }>('api/corrections.jsonl', 'application/jsonl', lines)).added,
  }
}

function pathOf(name: View['name'], id: string): string {
  if (name === 'incident' || name === 'actor') return `${name}s/${id}`
  if (name === 'matrix') return `matrix/${id}`
  return name === 'subjects' ? 'matrix' : name
}

async function ask<T>(path: string, lens: Lens, more: [string, string][] = []): Promise<T> {
  const query = new URLSearchParams([...more, ...lensPairs(lens)])
  return answered(query.size ? `${path}?${query}` : path)
}

async function send<T>(path: string, type: string, body: string): Promise<T> {
  return answered(path, { method: 'POST', headers: { 'Content-Type': type }, body })
}

export function answered<T>(path: string, how?: RequestInit): Promise<T> {
  return pending.until(fetched<T>(path, how))
}

async function fetched<T>(path: string, how?: RequestInit): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, how)
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
    view: async (wanted) => inside(bundle, wanted),
    search: async (query, _, choices = [], skip = 0) => look(bundle, query, choices, skip),
    file: async () => refuse(),
    take: async () => refuse(),
  }
}

function refuse(): never {
  throw new Error('A report cannot be corrected; open its case with `conspectus serve`.')
}

function inside(bundle: Bundle, { name, id }: Wanted): View {
  if (name === 'incident') {
    const found = bundle.incidents[id]
    if (!found) throw new Error('This happening is not part of the report with its accounts.')
    const asked = new Set(bundle.asked[id])
    return { name, answer: { ...found, questions: bundle.questions.questions.filter((q) => asked.has(q.id)) } }
  }
  if (name === 'actor') {
    const found = bundle.profiles[id]
    if (!found) throw new Error('This actor is not part of the report with words and deeds.')
    return { name, answer: found }
  }
  if (name === 'matrix') {
    const found = bundle.matrices[id]
    if (!found) throw new Error('This table is not part of the report.')
    return { name, answer: found }
  }
  if (name === 'corrections') return { name, answer: { you: '', lines: [], pending: 0, lost: 0 } }
  return { name, answer: bundle[name] } as View
}

/** A report carries each question once; its pages find theirs here. */
function restsOn(q: Question, doc: string): boolean {
  return evidenceOf(q).some((e) => e.doc_id === doc)
}

/** In a report only what questions rest on can be searched. */
function look(bundle: Bundle, query: string, choices: [FacetName, string][], skip: number): Hits {
  const wanted = query.trim().toLowerCase()
  const seen = new Set<string>()
  const holding = bundle.questions.questions.flatMap(evidenceOf).filter((e) => {
    const key = `${e.doc_id}:${e.spans[0]?.start}`
    if (seen.has(key) || !e.pieces.map((p) => p.text).join('').toLowerCase().includes(wanted)) return false
    return seen.add(key)
  })
  const value: Partial<Record<FacetName, (e: Evidence) => string>> = { outlet: (e) => e.outlet, date: (e) => (e.published_iso ?? '').slice(0, 10), kind: (e) => e.block_kind }
  const names = Object.keys(value) as FacetName[]
  const chosen = (name: FacetName) => choices.flatMap(([n, v]) => (n === name ? [v] : []))
  const found = wanted || choices.length ? holding.filter((e) => names.every((n) => !chosen(n).length || chosen(n).some((v) => value[n]!(e).startsWith(v)))) : []
  const facets = names.map((name) => {
    const counts = new Map<string, number>(chosen(name).map((v) => [v, 0]))
    for (const e of found) counts.set(value[name]!(e), (counts.get(value[name]!(e)) ?? 0) + 1)
    const values = [...counts].filter(([v]) => v).map(([v, count]) => ({ value: v, label: v, count, chosen: chosen(name).includes(v) }))
    return { name, values: values.sort((a, b) => (name === 'date' ? a.value.localeCompare(b.value) : b.count - a.count)) }
  })
  const hits = found.slice(skip, skip + 40).map((e) => ({ ...e, kind: e.block_kind }))
  return { query, hits, total: found.length, more: false, skip, facets }
}
