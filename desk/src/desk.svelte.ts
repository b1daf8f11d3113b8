// What the desk holds: the answers of the present lens, the page being read, what is selected.

import { flushSync } from 'svelte'
import { address, home, type Place } from './address.svelte'
import type { Source, View, Wanted } from './data'
import { SourceText } from './offsets'
import type { Passage, Subject } from './passages'
import { pending } from './pending.svelte'
import { ofQuestion, subjectOf } from './subjects'
import type { Block, CaseView, DocumentView, Lens, Question } from './types'
import type { Cited } from './words'

export type Open = 'keys' | 'find' | 'lens' | 'menu' | 'edit' | null

class Desk {
  source = $state.raw<Source | null>(null)
  case = $state.raw<CaseView | null>(null)
  questions = $state.raw<Question[] | null>(null)
  /** Of a large case only the questions of highest rank are carried: how many there are by state. */
  counted = $state.raw<{ counts: Record<string, number>; left: number }>({ counts: {}, left: 0 })
  page = $state.raw<DocumentView | null>(null)
  /** What the screen shows, beside questions and pages. */
  view = $state.raw<View | null>(null)
  viewFailure = $state<string | null>(null)
  failure = $state<string | null>(null)
  pageFailure = $state<string | null>(null)
  /** The block the reader stands on, and the highlight clicked in it. */
  block = $state.raw<Block | null>(null)
  fact = $state<string | null>(null)
  open = $state<Open>(null)
  /** On a small screen the evidence is a sheet, drawn up on demand. */
  sheet = $state(false)
  said = $state('')
  /** The focus is being moved to words looked for, which is not yet reading there. */
  arriving = false

  asked: Question[] = $derived((this.questions ?? []).filter((q) => q.state !== 'holds'))
  /** How many questions there are, and how many of them are open; more than are carried in a large case. */
  all: number = $derived(
    this.counted.left ? Object.entries(this.counted.counts).reduce((n, [state, of]) => n + (state === 'holds' ? 0 : of), 0) : this.asked.length,
  )
  unsettled: number = $derived(this.counted.left ? (this.counted.counts.open ?? 0) : this.asked.filter((q) => q.state === 'open').length)
  holding: Question[] = $derived((this.questions ?? []).filter((q) => q.state === 'holds'))
  shown: Question[] = $derived(this.asked.filter((q) => passes(q, address.place)))
  held: Question[] = $derived(this.holding.filter((q) => passes(q, address.place)))
  selected: Question | null = $derived.by(() => {
    const id = address.place.q
    if (!id) return null
    const known = [...(this.questions ?? []), ...(this.page?.questions ?? [])]
    return known.find((q) => q.id === id) ?? null
  })
  /** What the rail shows passages of: what is selected here or on the screen the reader came from. */
  subject: Subject | null = $derived.by(() => {
    if (home(address.place) === 'questions') return this.selected ? ofQuestion(this.selected) : null
    return this.view ? subjectOf(this.view, address.place.q, address.place.t) : null
  })
  passages: Passage[] = $derived(this.subject?.groups.flatMap((g) => g.passages) ?? [])
  passage: Passage | null = $derived(this.passages[address.place.p] ?? this.passages[0] ?? null)

  /** The year, when all pages are of one: then it need not be said on every line. */
  year: string | null = $derived.by(() => {
    const years = new Set((this.case?.documents ?? []).flatMap((d) => / (\d{4})$/.exec(d.published ?? '')?.[1] ?? []))
    return years.size === 1 ? [...years][0]! : null
  })

  private latest = 0
  private latestPage = 0
  private latestView = 0
  private shownId = ''
  private kept = new Map<string, View>()

  async load(lens: Lens): Promise<void> {
    if (!this.source) return
    const turn = ++this.latest
    this.failure = null
    try {
      const [found, answers] = await Promise.all([this.source.case(lens), this.source.questions(lens)])
      if (turn !== this.latest) return
      this.case = found
      this.questions = once(answers.questions, (q) => q.id)
      this.counted = { counts: answers.counts, left: answers.left_out }
    } catch (error) {
      if (turn === this.latest) this.failure = words(error)
    }
  }

  /** Look whether a build was published meanwhile. */
  async refresh(): Promise<void> {
    if (!this.source || this.source.fixed || !this.case) return
    const { lens } = address.place
    const now = await this.source.case(lens).catch(() => null)
    if (!now || (now.generation === this.case.generation && now.corrections === this.case.corrections)) return
    const built = now.generation !== this.case.generation
    await this.again()
    if (built) this.say('A newer build is shown.')
  }

  /** Ask everything shown anew, the reader staying where they are. */
  async again(): Promise<void> {
    const { lens, doc } = address.place
    const [block, fact] = [this.block?.id, this.fact]
    this.kept.clear()
    await Promise.all([this.load(lens), this.show(wanted(address.place), lens), doc ? this.turnTo(doc, lens, true) : null])
    this.block = this.page?.blocks.find((b) => b.id === block) ?? null
    this.fact = this.page?.marks.some((m) => m.fact_id === fact) ? fact : null
  }

  async turnTo(id: string | null, lens: Lens, stay = false): Promise<void> {
    const turn = ++this.latestPage
    this.pageFailure = null
    if (!stay) {
      this.block = null
      this.fact = null
    }
    if (this.page?.doc_id !== id) this.page = null
    if (!id || !this.source) return
    try {
      const page = await this.source.document(id, lens)
      if (turn === this.latestPage) this.page = { ...page, questions: once(page.questions, (q) => q.id) }
    } catch (error) {
      if (turn === this.latestPage) this.pageFailure = words(error)
    }
  }

  /** Fetch what a screen shows; what was fetched for the same lens is shown at once. */
  async show(want: Wanted | null, lens: Lens): Promise<void> {
    const turn = ++this.latestView
    this.viewFailure = null
    const key = JSON.stringify([want, lens])
    const known = this.kept.get(key)
    if (known || !want || this.view?.name !== want.name || (want.id && want.id !== this.shownId)) this.view = known ?? null
    this.shownId = want?.id ?? ''
    if (known || !want || !this.source) return
    try {
      const found = await this.source.view(want, lens)
      if (this.kept.size > 40) this.kept.clear()
      this.kept.set(key, found)
      if (turn === this.latestView) this.view = found
    } catch (error) {
      if (turn === this.latestView) this.viewFailure = words(error)
    }
  }

  /** Select a question or a line; its first passage is shown. */
  select(id: string | null): void {
    if (address.place.q !== id) address.go({ q: id, p: 0 })
  }

  /** Select a question while reading a page. */
  ask(id: string): void {
    address.go({ q: id, p: 0, from: 'questions', item: null })
    this.sheet = true
  }

  /** Show every account of a happening while reading one of them; `[` and `]` walk the others. */
  async others(incident: string, fact: string): Promise<void> {
    const want: Wanted = { name: 'incident', id: incident }
    const { lens } = address.place
    const key = JSON.stringify([want, lens])
    try {
      const found = this.kept.get(key) ?? (await this.source!.view(want, lens))
      this.kept.set(key, found)
      const here = subjectOf(found, null, null)?.groups.flatMap((g) => g.passages).find((p) => p.facts.includes(fact))
      address.go({ from: 'incidents', item: incident, q: null, p: here?.index ?? 0 })
      this.sheet = true
    } catch (error) {
      this.say(words(error))
    }
  }

  /** Go to a screen, or to one thing on it. */
  visit(screen: Place['screen'], item: string | null = null): void {
    this.sheet = false
    this.open = null
    if (screen === address.place.screen && item === address.place.item && !address.place.doc) return
    address.go({ screen, item, doc: null, at: [], q: null, p: 0, from: 'questions' })
  }

  step(by: number): void {
    const rows = [...this.shown, ...(address.place.held ? this.held : [])]
    if (!rows.length) return
    const at = rows.findIndex((q) => q.id === address.place.q)
    const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))]!
    this.select(next.id)
    focusOn(`[data-question="${CSS.escape(next.id)}"]`)
  }

  /** Open a passage in the reader, its words marked. */
  read(passage: Passage): void {
    const { evidence, index } = passage
    if (!evidence.spans.length) return this.say('This page is not in the report; only the words around are.')
    this.sheet = false
    address.go({ screen: 'reader', from: home(address.place), doc: evidence.doc_id, at: evidence.spans, p: index })
  }

  /** Draw the evidence up where it is a sheet, and bring what it explains above it. */
  draw(): void {
    this.sheet = true
    if (!matchMedia('(width < 900px)').matches || address.place.screen === 'reader') return
    requestAnimationFrame(() => document.querySelector('main .selected')?.scrollIntoView({ block: 'start' }))
  }

  /** The previous or next account of the same question. */
  account(by: number): void {
    const all = this.passages
    if (!all.length) return
    const at = (this.passage?.index ?? 0) + by
    this.read(all[(at + all.length) % all.length]!)
  }

  /** What would be cited: the highlight or paragraph the reader stands on, else the passage. */
  cited(): Cited | null {
    const { page, block } = this
    if (address.place.screen !== 'reader' || !page || !block) return this.passage?.evidence ?? null
    const mark = page.marks.find((m) => m.fact_id === this.fact)
    const text = new SourceText(page.text)
    const spans = mark?.spans ?? [block.span]
    const words = spans.map((s) => text.slice(s.start, s.end)).join(' ').replace(/\s+/g, ' ').trim()
    return { ...page, spans, words, voices: mark?.voices ?? [] }
  }

  /** A date, as short as it can be among the others. */
  day(published: string | null): string {
    if (!published) return 'date not said'
    return this.year && published.endsWith(` ${this.year}`) ? published.slice(0, -5) : published
  }

  say(text: string): void {
    this.said = ''
    setTimeout(() => (this.said = text))
  }
}

/** What the screen of a place shows, beside questions and pages. */
export function wanted(place: Place): Wanted | null {
  switch (home(place)) {
    case 'timeline':
      return { name: 'timeline', id: '' }
    case 'incidents':
      return place.item ? { name: 'incident', id: place.item } : { name: 'timeline', id: '' }
    case 'actors':
      return place.item ? { name: 'actor', id: place.item } : { name: 'actors', id: '' }
    case 'wording':
      return { name: 'wording', id: '' }
    case 'relations':
      return { name: 'relations', id: '' }
    case 'matrix':
      return place.item ? { name: 'matrix', id: place.item } : { name: 'subjects', id: '' }
    case 'map':
      return { name: 'places', id: '' }
    case 'versions':
      return { name: 'versions', id: '' }
    case 'corrections':
      return { name: 'corrections', id: '' }
    default:
      return null
  }
}

function passes(q: Question, place: { kinds: string[]; states: string[] }): boolean {
  const kind = !place.kinds.length || place.kinds.includes(q.kind)
  return kind && (!place.states.length || place.states.includes(q.state))
}

/** The first of each: an id told twice must not leave the desk blank. */
function once<T>(rows: T[], id: (row: T) => string): T[] {
  const seen = new Set<string>()
  return rows.filter((row) => !seen.has(id(row)) && seen.add(id(row)))
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

let asked = 0

/** Move the focus: at once where it can be, so that the next key is meant for it; else when it came. */
export function focusOn(selector: string): void {
  const turn = ++asked
  let frames = 30
  flushSync()
  if (look()) return
  const moved = new Promise<void>((done) => {
    requestAnimationFrame(function next() {
      if (turn !== asked || look()) return done()
      // Frames count only when nothing but this move is waited for.
      if (pending.count > 1 || frames--) requestAnimationFrame(next)
      else done()
    })
  })
  void pending.until(moved)

  function look(): boolean {
    const found = document.querySelector<HTMLElement>(selector)
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'nearest' })
    return found !== null && document.activeElement === found
  }
}

export const desk = new Desk()
