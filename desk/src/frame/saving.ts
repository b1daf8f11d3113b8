// A picture of the screen as a file of its own: SVG that needs nothing beside it, or PNG.
// What surprises: pictures are always saved light, as on paper, whatever the theme.

import { measure } from './measure.svelte'

export interface Frame {
  /** What stands above: case, screen with lens, date. */
  heads: [string, string, string]
  /** The sentence below. */
  caption: string
}
/** Words that stand left of the picture on the screen, outside of it. */
export interface Beside {
  y: number
  words: string
}

const SVG = 'http://www.w3.org/2000/svg'
const PAD = 24
const HEAD = 64
const LINE = 17
const SHARP = 2 // pixels of a PNG for one on the screen
const MOST = 12_000 // pixels a side; browsers refuse much larger canvases
const KEPT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order', 'text-anchor', 'font-size', 'font-weight', 'font-style'] as const
const USUAL: Record<string, string> = { 'fill-opacity': '1', 'stroke-opacity': '1', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', opacity: '1', 'paint-order': 'normal', 'font-style': 'normal', 'text-anchor': 'start' }

/** Return a picture with its frame as SVG text and its size. */
export async function framed(picture: SVGSVGElement, frame: Frame, beside: Beside[] = []): Promise<{ text: string; wide: number; high: number }> {
  const box = picture.viewBox.baseVal
  const left = beside.length ? Math.ceil(Math.max(...beside.map((b) => measure.width(b.words)))) + 20 : 0
  const wide = Math.max(480, box.width + left + 2 * PAD)
  const lines = broken(frame.caption, wide - 2 * PAD)
  const high = HEAD + box.height + lines.length * LINE + 2 * PAD

  const room = document.body.appendChild(document.createElement('div'))
  room.className = 'drawing'
  const root = room.appendChild(document.createElementNS(SVG, 'svg'))
  for (const [name, value] of Object.entries({ width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, 'font-family': 'Inter, sans-serif' })) root.setAttribute(name, String(value))
  try {
    add(root, 'rect', { width: wide, height: high, class: 'sheet' })
    const [title, screen, date] = frame.heads
    add(root, 'text', { x: PAD, y: PAD + 16, class: 'title' }, title)
    add(root, 'text', { x: PAD, y: PAD + 36, class: 'screen' }, screen)
    add(root, 'text', { x: wide - PAD, y: PAD + 36, class: 'date' }, date)
    for (const b of beside) add(root, 'text', { x: PAD, y: HEAD + PAD / 2 + b.y, class: 'beside' }, b.words)
    const copy = picture.cloneNode(true) as SVGSVGElement
    for (const [name, value] of Object.entries({ x: PAD + left, y: HEAD + PAD / 2, width: box.width, height: box.height })) copy.setAttribute(name, String(value))
    root.append(copy)
    lines.forEach((words, i) => add(root, 'text', { x: PAD, y: HEAD + box.height + PAD + 8 + (i + 1) * LINE, class: 'caption' }, words))
    plainly(root)
    // The style is put in as text: the desk's own rules let no element carry one.
    const text = new XMLSerializer().serializeToString(root).replace('>', `><style>${await fonts()}</style>`)
    return { text, wide, high }
  } finally {
    room.remove()
  }
}

/** Return SVG text drawn as a PNG. */
export async function drawn(text: string, wide: number, high: number): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const scale = Math.min(SHARP, MOST / Math.max(wide, high))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(wide * scale)
  canvas.height = Math.round(high * scale)
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture is too large for this browser.'))), 'image/png'))
}

/** The rows of a table as CSV; what a spreadsheet would take for a formula is kept as words. */
export function csvOf(table: HTMLTableElement): string {
  return [...table.rows]
    .map((row) =>
      [...row.cells]
        .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
        .map((words) => (/^[=+@\t-]/.test(words) ? `'${words}` : words))
        .map((words) => (/[",\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words))
        .join(','),
    )
    .join('\r\n')
}

export function hand(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function add(to: Element, name: string, attributes: Record<string, string | number>, words = ''): void {
  const found = to.appendChild(document.createElementNS(SVG, name))
  for (const [key, value] of Object.entries(attributes)) found.setAttribute(key, String(value))
  found.textContent = words
}

/** Write what style sheets say of each part into the part itself, and drop what only a screen needs. */
function plainly(root: Element): void {
  const parts = [...root.querySelectorAll('*')]
  for (const part of parts) {
    const style = getComputedStyle(part)
    if (style.display === 'none' || style.visibility === 'hidden') {
      part.remove()
      continue
    }
    for (const name of KEPT) {
      const value = style.getPropertyValue(name)
      if (value && value !== USUAL[name]) part.setAttribute(name, plain(value))
    }
  }
  // Only now: what a link is decides how its parts look.
  for (const part of parts) if (part.localName === 'a') unwrap(part)
  for (const part of root.querySelectorAll('*')) {
    for (const name of ['class', 'tabindex', 'role', 'style', 'aria-hidden', 'aria-label', 'data-picture', 'data-edge']) part.removeAttribute(name)
  }
}

/** A value as every reader of SVG knows it. */
function plain(value: string): string {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/.exec(value)
  if (!mixed) return value.replace(/^(\d[\d.]*)px$/, '$1')
  const [r, g, b] = mixed.slice(1, 4).map((part) => Math.round(255 * Number(part)))
  return `rgba(${r}, ${g}, ${b}, ${mixed[4] ?? 1})`
}

/** A link of the desk leads nowhere outside of it. */
function unwrap(link: Element): void {
  const group = document.createElementNS(SVG, 'g')
  group.append(...link.childNodes)
  link.replaceWith(group)
}

function broken(words: string, room: number): string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word
    if (lines.length && measure.width(longer, 13) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

let kept: Promise<string> | null = null

/** The interface's font for Latin, inside the picture: whoever opens it may not have it. */
function fonts(): Promise<string> {
  kept ??= load().catch(() => '')
  return kept
}

async function load(): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule)
  const parts = await Promise.all(
    faces.map(async ({ style }) => {
      const [family, range] = [style.getPropertyValue('font-family').replace(/["']/g, ''), style.getPropertyValue('unicode-range')]
      if (family !== 'Inter' || !range.startsWith('U+0')) return ''
      if (!/^U\+0{1,4}-/i.test(range)) return ''
      const from = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1] ?? ''
      const url = from.startsWith('data:') ? from : await inline(new URL(from, document.styleSheets[0]?.href ?? location.href).href)
      return `@font-face{font-family:Inter;font-weight:100 900;src:url(${url}) format("woff2")}`
    }),
  )
  return parts.join('')
}

async function inline(href: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(href)).arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return `data:font/woff2;base64,${btoa(text)}`
}
