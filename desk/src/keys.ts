// One table of keys; `?` shows it. A chord is written 'g d'.

import { address, type Screen } from './address.svelte'
import { basket, type Kept } from './basket/basket.svelte'
import { desk, focusOn } from './desk.svelte'
import { editing } from './edit/editing.svelte'
import type { Evidence } from './types'
import { VERDICTS, citation, count, phrase, type Cited } from './words'

export interface Key {
  keys: string
  does: string
  act: () => void
}

const reading = () => address.place.screen === 'reader'
const inRail = () => document.activeElement?.closest('[data-rail]') != null

export const KEYS: Key[] = [
  { keys: 'j', does: 'next question, line, passage or paragraph', act: () => move(1) },
  { keys: 'k', does: 'the one before', act: () => move(-1) },
  { keys: 'Enter', does: 'to the evidence; opens a line that can be opened', act: toEvidence },
  { keys: 'o', does: 'open the passage in the reader', act: openPassage },
  { keys: '[', does: 'account before, of the same question', act: () => account(-1) },
  { keys: ']', does: 'next account of the same question', act: () => account(1) },
  { keys: 'f', does: 'show or fold comments and page furniture', act: () => address.go({ all: !address.place.all }) },
  { keys: 'h', does: 'show or hide the checks that hold', act: () => address.go({ held: !address.place.held }) },
  { keys: 'l', does: 'lens: whose telling is read', act: toLens },
  { keys: '/', does: 'search', act: toSearch },
  { keys: 'y', does: 'copy the passage or paragraph as a citation', act: () => void copy() },
  { keys: 'e', does: 'correct what is selected: highlight, page, question, happening, actor', act: () => editing.open() },
  { keys: 'x', does: 'reject the highlight: not what it says', act: () => void editing.reject() },
  { keys: 's', does: 'read the highlight from the words marked in the page, or move its ends by words', act: () => void editing.respan() },
  { keys: 'm', does: 'same as …, of a happening or an actor', act: () => editing.open('same') },
  { keys: 'b', does: 'into the basket, or out of it: a question, a passage, a paragraph', act: setAside },
  { keys: 'n', does: 'note', act: () => editing.open('note') },
  { keys: 'u', does: 'take the last correction back', act: () => void editing.undo() },
  ...VERDICTS.map(({ verdict, word }, i) => ({ keys: String(i + 1), does: `judge the question: ${word}`, act: () => void editing.judge(verdict) })),
  { keys: 'g d', does: 'to the disagreements', act: () => leave('questions') },
  { keys: 'g r', does: 'to the reader', act: () => leave('reader') },
  { keys: 'g i', does: 'to the incidents', act: () => desk.visit('incidents') },
  { keys: 'g t', does: 'to the timeline', act: () => desk.visit('timeline') },
  { keys: 'g a', does: 'to the actors', act: () => desk.visit('actors') },
  { keys: 'g w', does: 'to the wording', act: () => desk.visit('wording') },
  { keys: 'g n', does: 'to the relations', act: () => desk.visit('relations') },
  { keys: 'g c', does: 'to the claims by outlet', act: () => desk.visit('matrix') },
  { keys: 'g m', does: 'to the map', act: () => desk.visit('map') },
  { keys: 'g s', does: 'to the search, narrowed by who, what and when', act: () => desk.visit('search') },
  { keys: 'g v', does: 'to the versions of pages', act: () => desk.visit('versions') },
  { keys: 'g b', does: 'to the basket: passages set aside to cite', act: () => desk.visit('basket') },
  { keys: 'g h', does: 'to the history of corrections', act: () => desk.visit('corrections') },
  { keys: 'g p', does: 'to import and problems', act: () => desk.visit('problems') },
  { keys: 'Escape', does: 'back', act: back },
  { keys: '?', does: 'these keys', act: () => (desk.open = 'keys') },
]

const CHORD_MS = 2000 // within which the second key of a chord follows
let first = ''
let firstAt = 0

export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  const on = event.target as HTMLElement
  if (desk.open && event.key === 'Escape') {
    event.preventDefault()
    return back()
  }
  if (desk.open || on.closest('input, textarea, select, [contenteditable]')) return
  // Enter on a link or a button is theirs.
  if (event.key === 'Enter' && on.closest('a, button, summary')) return
  const chord = first && event.timeStamp - firstAt < CHORD_MS ? `${first} ${event.key}` : ''
  const known = KEYS.find((k) => k.keys === chord) ?? KEYS.find((k) => k.keys === event.key)
  const opens = KEYS.some((k) => k.keys.startsWith(`${event.key} `))
  first = !known && opens ? event.key : ''
  firstAt = event.timeStamp
  if (!known) return
  event.preventDefault()
  known.act()
}

function move(by: number): void {
  if (inRail()) return step('[data-rail] [data-stop]', by)
  if (address.place.screen === 'questions') return desk.step(by)
  step(address.place.doc ? '[data-block]' : 'main :is([data-line], [data-question])', by)
}

function step(selector: string, by: number): void {
  const stops = [...document.querySelectorAll<HTMLElement>(selector)]
  const held = stops.indexOf(document.activeElement as HTMLElement)
  const at = held < 0 ? stops.findIndex((s) => s.matches('.selected')) : held
  const next = stops[at < 0 ? 0 : Math.max(0, Math.min(stops.length - 1, at + by))]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

function toEvidence(): void {
  const opens = inRail() ? null : document.activeElement?.querySelector<HTMLElement>(':scope a[data-opens]')
  if (opens) return opens.click()
  if (address.place.screen === 'questions' && !desk.selected) desk.step(0)
  desk.draw()
  focusOn(inRail() ? ':focus' : '[data-rail] [data-stop]')
}

function toLens(): void {
  if (document.querySelector('main .lens button')) desk.open = 'lens'
  else desk.say('The lens is changed on the lists, and holds here too.')
}

function toSearch(): void {
  if (address.place.screen === 'search') focusOn('main input[type=search]')
  else desk.open = 'find'
}

function openPassage(): void {
  if (desk.passage) desk.read(desk.passage)
}

function account(by: number): void {
  if (reading()) desk.account(by)
}

function leave(screen: Screen): void {
  desk.sheet = false
  if (screen === 'reader' && desk.passage?.evidence.spans.length) return desk.read(desk.passage)
  if (screen === 'questions' && desk.selected) return address.go({ screen, doc: null, item: null, at: [] })
  desk.visit(screen)
}

function back(): void {
  if (desk.open) desk.open = null
  else if (desk.sheet || inRail()) {
    desk.sheet = false
    const id = address.place.q
    if (reading()) focusOn('[data-block].here, [data-block]:has(.words), [data-block]')
    else focusOn(id ? row(id) : '#main')
  } else if (reading() && address.place.doc && desk.subject) {
    const { from, item, q } = address.place
    address.go({ screen: from, item, doc: null, at: [] })
    focusOn(q ? row(q) : '#main')
  } else if (reading() && address.place.doc) address.go({ doc: null, at: [], q: null, p: 0 })
  else if (address.place.item && !address.place.q) {
    const { screen, item } = address.place
    desk.visit(screen)
    desk.select(item)
    focusOn(row(item!))
  }
  else desk.select(null)
}

function row(id: string): string {
  return `main :is([data-question="${CSS.escape(id)}"], [data-line="${CSS.escape(id)}"])`
}

export async function copy(): Promise<void> {
  const cited = desk.cited()
  if (!cited) return desk.say('Nothing is selected that could be copied.')
  const text = citation(cited)
  await clip(text)
  desk.say(`Copied: ${text}`)
}

/** Set aside what is selected: one passage where the focus is on it or in the page, else all of them. */
function setAside(): void {
  const one = inRail() || reading() ? desk.cited() : null
  // A paragraph chosen in the reader stands for itself.
  const of = reading() && desk.block ? '' : (desk.subject?.title ?? '')
  const found: (Cited & Partial<Evidence>)[] = one ? [one] : desk.passages.map((p) => p.evidence)
  if (!found.length) return desk.say('Nothing is selected that could be set aside.')
  const slim = found.map(({ doc_id, outlet, title, published, url, spans, capture_id, words, voices, excerpt = [] }): Kept => {
    return { doc_id, outlet, title, published, url, spans, capture_id, words, voices, of, said: phrase({ excerpt, words }) }
  })
  const said = count(slim.length, 'passage')
  desk.say(basket.turn(slim) ? `${said} in the basket; g b goes there.` : `${said} taken out of the basket.`)
}

/** Put words on the clipboard. */
export async function clip(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // A page opened from a file may not use the clipboard; the old way still works.
    const box = document.body.appendChild(document.createElement('textarea'))
    box.value = text
    box.select()
    document.execCommand('copy')
    box.remove()
  }
}
