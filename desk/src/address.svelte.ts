// The whole state of the desk is in the address after '#': a link is an argument.

import { lensPairs } from './data'
import type { Lens, MarkKind, Span } from './types'

export type Screen = 'questions' | 'reader'

export interface Place {
  screen: Screen
  doc: string | null
  lens: Lens
  /** The question selected. */
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
  /** Checks that hold shown. */
  held: boolean
}

export function read(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen, doc] = path.split('/')
  const p = new URLSearchParams(query)
  const words = (name: string) => (p.get(name) ?? '').split('.').filter(Boolean)
  return {
    screen: screen === 'reader' ? 'reader' : 'questions',
    doc: screen === 'reader' && doc ? decodeURIComponent(doc) : null,
    lens: { only: p.getAll('only'), without: p.getAll('without'), versus: p.getAll('versus') },
    q: p.get('q'),
    p: Number(p.get('p')) || 0,
    at: words('at').map(spanOf).filter((s) => s !== null),
    kinds: words('kind'),
    states: words('state'),
    off: words('off') as MarkKind[],
    all: p.has('all'),
    held: p.has('held'),
  }
}

export function write(place: Place): string {
  const p = new URLSearchParams(lensPairs(place.lens))
  if (place.q) p.set('q', place.q)
  if (place.q && place.p) p.set('p', String(place.p))
  if (place.doc && place.at.length) p.set('at', place.at.map((s) => `${s.start}-${s.end}`).join('.'))
  if (place.kinds.length) p.set('kind', place.kinds.join('.'))
  if (place.states.length) p.set('state', place.states.join('.'))
  if (place.off.length) p.set('off', place.off.join('.'))
  if (place.all) p.set('all', '')
  if (place.held) p.set('held', '')
  const path = place.doc ? `${place.screen}/${encodeURIComponent(place.doc)}` : place.screen
  const query = p.toString().replace(/=(?=&|$)/g, '')
  return query ? `#/${path}?${query}` : `#/${path}`
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
    const step = next.screen !== this.place.screen || next.doc !== this.place.doc
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
