// Where each incident stands on the picture: time along, witnesses up, one lane an outlet.

import { dayOf as dated } from '../frame/days'
import type { TimelineLine } from '../types'

export interface Spot {
  line: TimelineLine
  x: number
  /** Where its time ends, when it is longer than a day. */
  until: number | null
  y: number
  label: { x: number; words: string; end: boolean } | null
}
export interface Tick {
  x: number
  /** Where its words stand, so that none is cut off. */
  at?: number
  words: string
  /** Time was left out before it. */
  cut: boolean
}
export interface Band {
  y: number
  words: string
}
/** From the day something happened to the day an outlet first told of it. */
export interface Tail {
  spot: Spot
  outlet: string
  x: number
  /** It was told outside the days shown. */
  beyond: boolean
}
export interface Plot {
  width: number
  spots: Spot[]
  tails: Tail[]
  ticks: Tick[]
  bands: Band[]
  /** Where the lanes begin. */
  lanes: number
}

export const ROW = 17
const DAY = 86_400_000
const KNOWN = 22 // px an incident of several witnesses takes on its day
const LONE = 9
const APART = 14 // px between one day and the next
const LONGEST = 4 // days of silence drawn; a longer silence is cut
const ROWS = 7 // rows of labels a band may have
const LONE_ROWS = 3
const CUT = 34 // characters of a label

/** Lay out incidents; `least` is the width to fill, `measure` how wide words are, `shown` the days. */
export function plot(lines: TimelineLine[], least: number, measure: (words: string) => number, shown: [string, string] | null): Plot {
  const days = new Map<number, TimelineLine[]>()
  for (const told of lines.flatMap((l) => l.told)) {
    const day = dated(told.published_iso)
    if (day && (!shown || (shown[0] <= day && day <= shown[1]))) days.set(number(day), [])
  }
  for (const line of lines) {
    const day = dayOf(line)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  const order = [...days.keys()].sort((a, b) => a - b)
  const room = order.map((d) => Math.max(16, days.get(d)!.reduce((w, l) => w + (l.independent > 1 ? KNOWN : LONE), 0)))
  const gaps = order.map((d, i) => (i === 0 ? APART : APART * Math.min(LONGEST, d === Infinity ? LONGEST : d - order[i - 1]!)))
  const natural = [...room, ...gaps].reduce((a, b) => a + b, 0) + APART
  const stretch = Math.max(1, least / natural)

  const begins: number[] = []
  let at = 0
  order.forEach((_, i) => {
    at += gaps[i]! * stretch
    begins.push(at)
    at += room[i]! * stretch
  })
  const width = Math.max(least, at + APART)
  const spots: Spot[] = []
  order.forEach((day, i) => {
    let x = begins[i]!
    const told = days.get(day)!
    const spare = room[i]! - told.reduce((w, l) => w + (l.independent > 1 ? KNOWN : LONE), 0)
    x += (spare * stretch) / 2
    for (const line of told) {
      const own = (line.independent > 1 ? KNOWN : LONE) * stretch
      spots.push({ line, x: x + own / 2, until: null, y: 0, label: null })
      x += own
    }
  })
  const place = (day: number) => {
    const i = order.findLastIndex((d) => d <= day)
    return i < 0 ? 0 : begins[i]! + room[i]! * stretch
  }
  for (const s of spots) {
    const end = endOf(s.line)
    if (end !== null && end > dayOf(s.line)) s.until = Math.max(s.x, place(end))
  }
  const tails = spots.flatMap((spot) =>
    spot.line.told.flatMap((t): Tail[] => {
      const day = dated(t.published_iso)
      if (!day) return []
      const i = order.indexOf(number(day))
      if (i >= 0) return [{ spot, outlet: t.outlet, x: begins[i]! + (room[i]! * stretch) / 2, beyond: false }]
      return [{ spot, outlet: t.outlet, x: number(day) > order.at(-1)! ? width : 0, beyond: true }]
    }),
  )
  const { bands, lanes } = rise(spots, width, measure)
  const ticks = order.map((day, i): Tick => {
    const before = order[i - 1]
    const cut = before !== undefined && (day === Infinity || day - before > LONGEST)
    const words = vague(days.get(day)!) ?? tickWords(day, before)
    return { x: begins[i]! + (room[i]! * stretch) / 2, words, cut }
  })
  return { width, spots, tails, bands, lanes, ticks: apart(ticks, width, measure) }
}

/** Give each incident a row in the band of its witnesses, and a label where one fits. */
function rise(spots: Spot[], width: number, measure: (words: string) => number): { bands: Band[]; lanes: number } {
  const levels = [...new Set(spots.map((s) => s.line.independent))].sort((a, b) => b - a)
  const bands: Band[] = []
  let top = 0
  for (const level of levels) {
    const rows: [number, number][][] = [[]]
    const most = level > 1 ? ROWS : LONE_ROWS
    const own = spots.filter((s) => s.line.independent === level)
    const row = new Map<Spot, number>()
    for (const s of own) {
      const words = s.line.label.length > CUT ? `${s.line.label.slice(0, CUT - 1).trimEnd()}…` : s.line.label
      const wide = measure(words) + 18
      const end = s.x + wide > width
      const box: [number, number] = end ? [s.x - wide, s.x + 6] : [s.x - 6, s.x + wide]
      let r = box[0] < 0 ? most : rows.findIndex((taken) => taken.every(([a, b]) => b < box[0] || a > box[1]))
      if (r < 0 && rows.length < most) r = rows.push([]) - 1
      if (r >= 0 && r < most) {
        rows[r]!.push(box)
        s.label = { x: end ? s.x - 8 : s.x + 8, words, end }
        row.set(s, r)
      }
    }
    // What has no room for its words stands in the first row where its own mark hits none.
    for (const s of own) {
      if (row.has(s)) continue
      const r = rows.findIndex((taken) => taken.every(([a, b]) => b < s.x - 5 || a > s.x + 5))
      const at = r < 0 ? rows.push([]) - 1 : r
      rows[at]!.push([s.x - 5, s.x + 5])
      row.set(s, at)
    }
    bands.push({ y: top, words: level === 1 ? '1 witness' : `${level} witnesses` })
    for (const s of own) s.y = top + (row.get(s)! + 0.5) * ROW + 4
    top += rows.length * ROW + 9
  }
  return { bands, lanes: top }
}

function apart(ticks: Tick[], width: number, measure: (words: string) => number): Tick[] {
  let free = -Infinity
  return ticks.map((t) => {
    const half = measure(t.words) / 2 + 5
    const at = Math.min(Math.max(t.x, half), width - half)
    if (at - half < free) return { ...t, words: '' }
    free = at + half
    return { ...t, at }
  })
}

/** A year or a month, when nothing on its first day is known any better. */
function vague(lines: TimelineLine[]): string | null {
  const words = new Set(lines.map((l) => l.when))
  const [only] = words
  return words.size === 1 && only && /^(?:[A-Z][a-z]{2} )?\d{4}$/.test(only) ? only : null
}

function number(day: string): number {
  const found = Math.floor(Date.parse(`${day.length > 9 ? day : `${day}-01`.slice(0, 10)}T00:00Z`) / DAY)
  return Number.isFinite(found) ? found : Infinity
}

function dayOf(line: TimelineLine): number {
  const day = dated(line.when_iso)
  return day ? number(day) : Infinity
}

function endOf(line: TimelineLine): number | null {
  const until = dated(line.when_iso?.split('/')[1] ?? null)
  return until ? number(until) : null
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** A day, with its month and year where they are new. */
function tickWords(day: number, before: number | undefined): string {
  if (day === Infinity) return 'not dated'
  const d = new Date(day * DAY)
  const b = before === undefined || before === Infinity ? null : new Date(before * DAY)
  const year = d.getUTCFullYear()
  const sameYear = b?.getUTCFullYear() === year
  const sameMonth = sameYear && b?.getUTCMonth() === d.getUTCMonth()
  const words = `${d.getUTCDate()}${sameMonth ? '' : ` ${MONTHS[d.getUTCMonth()]}`}`
  return sameYear ? words : `${words} ${year}`
}
