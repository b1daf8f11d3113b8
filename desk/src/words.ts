// Words of the desk itself. What is said about sources comes from the views.

import type { Evidence, Lens, MarkKind, State } from './types'

export const UNKNOWN_OUTLET = '(unknown outlet)'

const BLOCKS: Record<string, string> = {
  author_bio: 'about the author',
  related: 'related links',
  boilerplate: 'page furniture',
  other_article: 'another article',
}
export const FOLDED = new Set(['comment', 'author_bio', 'related', 'boilerplate', 'footer', 'other_article'])

export const STATES: State[] = ['open', 'changed', 'settled', 'holds']
export const STATE_WORDS: Record<State, string> = {
  open: 'open',
  changed: 'changed over time',
  settled: 'settled later',
  holds: 'holds',
}
export const MARKS: { kind: MarkKind; word: string }[] = [
  { kind: 'event', word: 'events' },
  { kind: 'time', word: 'times' },
  { kind: 'figure', word: 'figures' },
  { kind: 'quote', word: 'quotes' },
  { kind: 'actor', word: 'actors' },
  { kind: 'place', word: 'places' },
]

export function blockWord(kind: string): string {
  return BLOCKS[kind] ?? kind
}

export function count(n: number, one: string, many = one + 's'): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
}

export function listed(names: string[], last = 'and'): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}

export function lensWords(lens: Lens): string {
  const only = listed(lens.only)
  if (lens.versus.length) return `${only || 'all outlets'} against ${listed(lens.versus)}`
  if (lens.only.length) return only
  if (lens.without.length) return `all outlets but ${listed(lens.without)}`
  return 'all outlets'
}

/** "citing harbour people, who cite ..." as a chain of voices, outermost first. */
export function chain(voices: string[]): string {
  return voices.length ? `citing ${voices.join(' › ')}` : ''
}

const SHORT = 14 // characters; "nine" alone says little, "killed nine workers" does
const BEFORE = 16
const AFTER = 30

/** The words meant with a little of their clause around them when they are short: before, words, after. */
export function phrase(e: Evidence): [string, string, string] {
  const at = e.pieces.findIndex((p) => p.marked)
  const marked = e.pieces.filter((p) => p.marked).length
  if (at < 0 || marked > 1 || e.words.length > SHORT) return ['', e.words, '']
  const clause = /[.,;:!?()[\]"“”„«»\n—–]/
  const head = (e.pieces[at - 1]?.text ?? '').slice(-BEFORE).split(clause).at(-1)!
  const tail = (e.pieces[at + 1]?.text ?? '').slice(0, AFTER).split(clause)[0]!
  const cutHead = head.length === BEFORE ? head.replace(/^\S*\s*/, '') : head.trimStart()
  const cutTail = tail.length === AFTER ? tail.replace(/\s*\S*$/, '') : tail.trimEnd()
  return [cutHead, e.words, cutTail]
}

export type Cited = Pick<Evidence, 'outlet' | 'title' | 'published' | 'url' | 'spans' | 'capture_id' | 'words' | 'voices'>

export function citation(e: Cited): string {
  const where = e.spans.map((s) => `${s.start}–${s.end}`).join(', ')
  const parts = [
    e.outlet,
    e.title ? `“${e.title}”` : null,
    e.published ?? 'date not said',
    e.url,
    `characters ${where}`,
    `sha256 ${e.capture_id.slice(0, 12)}`,
  ]
  const voices = e.voices.length ? ` (${chain(e.voices)})` : ''
  return `«${e.words}»${voices} ${parts.filter(Boolean).join(', ')}.`
}

/** A web address that may be followed; anything else is not a link. */
export function followable(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null
}
