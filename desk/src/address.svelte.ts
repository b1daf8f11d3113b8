// The whole state of the desk is in the address after '#': a link is an argument.

import { lensPairs } from './data'
import type { Lens, MarkKind, Span } from './types'

export const SCREENS = ['questions', 'reader', 'incidents', 'timeline', 'actors', 'wording', 'relations', 'matrix', 'map', 'versions', 'corrections', 'basket', 'search', 'problems'] as const
export type Screen = (typeof SCREENS)[number]

export interface Place {
  screen: Screen
  doc: string | null
  /** The incident or actor opened. */
  item: string | null
  /** The screen whose passages the reader walks. */
  from: Screen
  lens: Lens
  /** What is selected: a question, or a line of a table. */
  q: string | null
  /** Which of its passages. */
  p: number
  /** The words to show in the reader. */
  at: Span[]
  kinds: string[]
  states: string[]
  /** Highlights switched off. */
  off: MarkKind[]
  /** Comments and furniture shown. */
  all: boolean
  /** The days shown on the map: 'from..until'. */
  t: string | null
  /** Checks that hold shown. */
  held: boolean
  /** The words searched, and what the search is narrowed to: 'outlet:North Sea Courier'. */
  w: string
  by: string[]
}

/** Words of a page in the reader, come to from no list of passages. */
export function inPage(doc: string | null, at: Span[] = []): Partial<Place> {
  return { screen: 'reader', from: 'questions', item: null, doc, at, q: null, p: 0 }
}

export function read(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [named, opened] = path.split('/')
  const screen = SCREENS.find((s) => s === named) ?? 'questions'
  const id = opened ? decoded(opened) : null
  const p = new URLSearchParams(query)
  const words = (name: string) => (p.get(name) ?? '').split('.').filter(Boolean)
  const [via, viaItem] = (p.get('via') ?? '').split('/')
  return {
    screen,
    doc: screen === 'reader' ? id : null,
    item: screen === 'reader' ? (viaItem ? decoded(viaItem) : null) : id,
    from: SCREENS.find((s) => s === via) ?? 'questions',
    lens: { only: p.getAll('only'), without: p.getAll('without'), versus: p.getAll('versus') },
    q: p.get('q'),
    p: Number(p.get('p')) || 0,
    at: words('at').map(spanOf).filter((s) => s !== null),
    kinds: words('kind'),
    states: words('state'),
    off: words('off') as MarkKind[],
    all: p.has('all'),
    t: p.get('t'),
    held: p.has('held'),
    w: p.get('w') ?? '',
    by: p.getAll('by'),
  }
}

export function write(place: Place): string {
  const p = new URLSearchParams(lensPairs(place.lens))
  if (place.q) p.set('q', place.q)
  if (place.screen === 'reader' && place.from !== 'questions') {
    p.set('via', place.item ? `${place.from}/${place.item}` : place.from)
  }
  if (place.p) p.set('p', String(place.p))
  if (place.doc && place.at.length) p.set('at', place.at.map((s) => `${s.start}-${s.end}`).join('.'))
  if (place.kinds.length) p.set('kind', place.kinds.join('.'))
  if (place.states.length) p.set('state', place.states.join('.'))
  if (place.off.length) p.set('off', place.off.join('.'))
  if (place.all) p.set('all', '')
  if (place.t) p.set('t', place.t)
  if (place.held) p.set('held', '')
  if (place.w) p.set('w', place.w)
  for (const by of place.by) p.append('by', by)
  const id = place.screen === 'reader' ? place.doc : place.item
  const path = id ? `${place.screen}/${encodeURIComponent(id)}` : place.screen
  const query = p.toString().replace(/=(?=&|$)/g, '').replaceAll('%2F', '/')
  return query ? `#/${path}?${query}` : `#/${path}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The screen whose selection the rail shows. */
export function home(place: Place): Screen {
  return place.screen === 'reader' ? place.from : place.screen
}

function spanOf(text: string): Span | null {
  const found = /^(\d+)-(\d+)$/.exec(text)
  return found ? { start: Number(found[1]), end: Number(found[2]) } : null
}

class Address {
  place = $state.raw<Place>(read(location.hash))

  constructor() {
    addEventListener('hashchange', () => (this.place = read(location.hash)))
    addEventListener('popstate', () => (this.place = read(location.hash)))
  }

  /** Go somewhere; a new screen or document is a step to come back from, a selection is not. */
  go(to: Partial<Place>): void {
    const next = { ...this.place, ...to }
    const step = next.screen !== this.place.screen || next.doc !== this.place.doc || next.item !== this.place.item
    const hash = write(next)
    this.place = next
    if (hash === location.hash) return
    history[step ? 'pushState' : 'replaceState'](null, '', hash)
  }

  link(to: Partial<Place>): string {
    return write({ ...this.place, ...to })
  }
}

export const address = new Address()
