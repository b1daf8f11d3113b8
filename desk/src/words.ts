// Words of the desk itself. What is said about sources comes from the views.

import type { Screen } from './address.svelte'
import type { Evidence, Lens, MarkKind, Piece, State } from './types'

export const UNKNOWN_OUTLET = '(unknown outlet)'

/** The screens, in the order of the menu. */
export const NAMES: { screen: Screen; word: string }[] = [
  { screen: 'questions', word: 'Disagreements' },
  { screen: 'reader', word: 'Reader' },
  { screen: 'timeline', word: 'Timeline' },
  { screen: 'incidents', word: 'Incidents' },
  { screen: 'actors', word: 'Actors' },
  { screen: 'wording', word: 'Wording' },
  { screen: 'relations', word: 'Relations' },
  { screen: 'matrix', word: 'Claims by outlet' },
  { screen: 'map', word: 'Map' },
  { screen: 'versions', word: 'Versions' },
  { screen: 'corrections', word: 'Corrections' },
  { screen: 'basket', word: 'Basket' },
  { screen: 'search', word: 'Search' },
  { screen: 'problems', word: 'Import and problems' },
]

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

/** The words meant with a few around them, as every list shows them: before, words, after. */
export function phrase(e: Pick<Evidence, 'excerpt' | 'words'>): [string, string, string] {
  const at = e.excerpt.findIndex((p) => p.marked)
  if (at < 0) return ['', e.words, '']
  const said = (pieces: Piece[]) => pieces.map((p) => p.text).join('')
  return [said(e.excerpt.slice(0, at)), e.excerpt[at]!.text, said(e.excerpt.slice(at + 1))]
}

/** A time as the views give it to machines, as people write it: '2019-03-08/2019-03-10'. */
export function day(iso: string | null): string {
  if (!iso) return 'not dated'
  const one = (d: string) => {
    const [year, month, date] = d.slice(0, 10).split('-').map(Number)
    return [date, MONTHS[(month ?? 0) - 1], year].filter(Boolean).join(' ')
  }
  const [begin = '', until = ''] = iso.split('/')
  return until && until !== begin && until !== '..' ? `${one(begin)} to ${one(until)}` : one(begin)
}
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** What a text is written in, and that it was therefore not read; "" for English. */
export function foreign(language: string | null): string {
  if (!language) return ''
  let name: string | undefined = language
  try {
    name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language)
  } catch {
    // A code nobody knows is shown as it is.
  }
  return `${name ?? language}, not read`
}

/** A code of ours as a word. */
export function plain(code: string | null): string {
  return (code ?? '').toLowerCase().replaceAll('_', ' ')
}

export type Cited = Pick<Evidence, 'doc_id' | 'outlet' | 'title' | 'published' | 'url' | 'spans' | 'capture_id' | 'words' | 'voices'>

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

export const POSITIONS: Record<string, string> = {
  support: 'says it',
  attribute: 'quotes others',
  contradict: 'says otherwise',
  omit: 'silent',
  out_of_window: 'wrote before',
}
export const VERDICTS: { verdict: string; word: string }[] = [
  { verdict: 'real', word: 'real' },
  { verdict: 'same', word: 'the same thing' },
  { verdict: 'typo', word: 'a typo' },
  { verdict: 'changed', word: 'changed later' },
  { verdict: 'incomparable', word: 'not comparable' },
]
export const TYPES =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(' ')
export const FORCE: Record<string, string> = {
  applied: 'in force',
  shown: 'shown; compared anew by the next build',
  waits: 'waits for the next build',
  lost: 'its words are not in this build',
  undone: 'taken back',
}

/** A moment as a history shows it: '2019-03-13 08:30'. */
export function moment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ')
}
