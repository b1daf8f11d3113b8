// What somebody set aside to cite: kept in this browser, one basket a case; nothing of it is sent.

import type { Cited } from '../words'

export interface Kept extends Cited {
  /** The question or happening it was set aside for; "" = a passage on its own. */
  of: string
  /** The words with those around them: before, words, after. */
  said: [string, string, string]
}

const STORE = 'conspectus.basket.'

class Basket {
  items = $state.raw<Kept[]>([])
  private place = ''

  /** Take up the basket of a case. */
  of(title: string): void {
    this.place = STORE + title
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.place) ?? '[]')
      this.items = Array.isArray(found) ? (found as Kept[]) : []
    } catch {
      this.items = [] // storage may be closed to this page, or hold something else
    }
  }

  holds(found: Cited): boolean {
    return this.items.some((kept) => same(kept, found))
  }

  /** Put passages in; those that all are in are taken out. Returns whether they are in now. */
  turn(found: Kept[]): boolean {
    const new_ = found.filter((f) => !this.holds(f))
    this.keep(new_.length ? [...this.items, ...new_] : this.items.filter((kept) => !found.some((f) => same(kept, f))))
    return new_.length > 0
  }

  remove(gone: Kept): void {
    this.keep(this.items.filter((kept) => kept !== gone))
  }

  keep(items: Kept[]): void {
    this.items = items
    try {
      localStorage.setItem(this.place, JSON.stringify(items))
    } catch {
      // The basket then lasts as long as the page does.
    }
  }
}

function same(a: Cited, b: Cited): boolean {
  return a.capture_id === b.capture_id && JSON.stringify(a.spans) === JSON.stringify(b.spans)
}

export const basket = new Basket()
