// Where each actor stands: pulled together by what they do with each other, apart by what they do
// against. The same edges always give the same picture: no chance, and no measured font.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import type { Edge } from '../types'

export interface Node extends SimulationNodeDatum {
  id: string
  name: string
  /** Acts it has a part in. */
  acts: number
  x: number
  y: number
  /** Half of what its name takes. */
  half: number
}
export interface Layout {
  nodes: Node[]
  /** Actors that did not fit. */
  others: number
  /** What all of it takes, in px. */
  high: number
}

const TICKS = 320
const LETTER = 6.9 // px of a letter, about
const LINE = 20 // px high a name with room around it
const NEAR = 70
const FAR = 190
const FEW = 3 // names that are a small group: none of them stands for the whole picture

/** Lay out the actors with most acts in a frame. */
export function layOut(edges: Edge[], most: number, wide: number, high: number): Layout {
  const all = new Map<string, Node>()
  const count = (id: string, name: string, acts: number) => {
    const known = all.get(id) ?? { id, name, acts: 0, x: 0, y: 0, half: (name.length * LETTER) / 2 + 8 }
    all.set(id, { ...known, acts: known.acts + acts })
  }
  for (const e of edges) {
    count(e.actor_id, e.actor, e.acts.length)
    count(e.recipient_id, e.recipient, e.acts.length)
  }
  const order = [...all.values()].sort((a, b) => b.acts - a.acts || a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
  const kept = new Set(order.slice(0, most).map((n) => n.id))
  const links = edges
    .filter((e) => kept.has(e.actor_id) && kept.has(e.recipient_id))
    .map((e): Link => ({ source: e.actor_id, target: e.recipient_id, weight: e.weight, acts: e.acts.length }))
  // Whoever is bound only to names that did not fit is one of the others too.
  const bound = new Set(links.flatMap((l) => [l.source as string, l.target as string]))
  const nodes = order.filter((n) => bound.has(n.id))
  const groups = islands(nodes, links)
  const [main, rest] = (groups[0]?.length ?? 0) > FEW ? [groups[0]!, groups.slice(1)] : [[], groups]
  const shelf = shelve(rest, wide)
  const left = main.length ? Math.max(high / 2, high - shelf.high) : 0
  if (main.length) settle(main, links, { x: 0, y: 0, wide, high: left })
  for (const { nodes: few, box } of shelf.boxes) settle(few, links, { ...box, y: box.y + left })
  return { nodes, others: order.length - nodes.length, high: main.length ? Math.max(high, left + shelf.high) : shelf.high }
}

interface Link {
  source: string | Node
  target: string | Node
  weight: number
  acts: number
}
interface Box {
  x: number
  y: number
  wide: number
  high: number
}

/** The nodes that hang together, the largest group first. */
function islands(nodes: Node[], links: Link[]): Node[][] {
  const home = new Map(nodes.map((n) => [n.id, n.id]))
  const root = (id: string): string => (home.get(id) === id ? id : root(home.get(id)!))
  for (const l of links) home.set(root(l.source as string), root(l.target as string))
  const found = new Map<string, Node[]>()
  for (const n of nodes) found.set(root(n.id), [...(found.get(root(n.id)) ?? []), n])
  return [...found.values()].sort((a, b) => b.length - a.length)
}

/** Boxes for the small groups, in rows below the large one. */
function shelve(groups: Node[][], wide: number): { boxes: { nodes: Node[]; box: Box }[]; high: number } {
  let [x, y, row] = [0, 0, 0]
  const boxes = groups.map((nodes) => {
    const box = { x: 0, y: 0, wide: Math.min(wide, 2 * Math.max(...nodes.map((n) => n.half)) + (nodes.length > 3 ? 60 : 24)), high: nodes.length * 34 + 12 }
    if (x && x + box.wide > wide) [x, y, row] = [0, y + row, 0]
    box.x = x
    box.y = y
    x += box.wide
    row = Math.max(row, box.high)
    return { nodes, box }
  })
  return { boxes, high: y + row }
}

/** Lay out one group of nodes in its box. */
function settle(nodes: Node[], links: Link[], box: Box): void {
  const inside = new Set(nodes.map((n) => n.id))
  const own = links.filter((l) => inside.has(l.source as string)).map((l) => ({ ...l }))
  const broad = Math.max(0.3, box.wide / box.high)
  const scale = Math.sqrt((box.wide * box.high) / Math.max(1, nodes.length)) / 100
  forceSimulation(nodes)
    .force('link', forceLink<Node, Link>(own).id((n) => n.id).distance((l) => scale * (NEAR + ((10 - l.weight) / 20) * (FAR - NEAR))).strength((l) => Math.min(0.7, 0.2 + 0.06 * l.acts)))
    .force('charge', forceManyBody().strength(-420 * scale * scale).distanceMax(600 * scale))
    .force('x', forceX(0).strength(0.06 / broad))
    .force('y', forceY(0).strength(0.06 * broad))
    .force('apart', forceCollide<Node>((n) => Math.min(50, n.half)))
    .stop()
    .tick(TICKS)
  fit(nodes, box)
  for (let i = 0; i < 160 && part(nodes); i++) hold(nodes, box)
  hold(nodes, box)
}

/** Stretch what was laid out over its box. */
function fit(nodes: Node[], box: Box): void {
  const [left, right] = [Math.min(...nodes.map((n) => n.x)), Math.max(...nodes.map((n) => n.x))]
  const [top, bottom] = [Math.min(...nodes.map((n) => n.y)), Math.max(...nodes.map((n) => n.y))]
  for (const n of nodes) {
    const [across, down] = [(n.x - left) / (right - left || 1), (n.y - top) / (bottom - top || 1)]
    n.x = box.x + (right > left ? n.half + across * (box.wide - 2 * n.half) : box.wide / 2)
    n.y = box.y + (bottom > top ? LINE + down * (box.high - 2 * LINE) : box.high / 2)
  }
}

function hold(nodes: Node[], box: Box): void {
  for (const n of nodes) {
    n.x = Math.max(box.x + n.half, Math.min(box.x + box.wide - n.half, n.x))
    n.y = Math.max(box.y + LINE, Math.min(box.y + box.high - LINE, n.y))
  }
}

/** Push names off each other; false when none lies over another any more. */
function part(nodes: Node[]): boolean {
  let moved = false
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) {
      const across = a.half + b.half - Math.abs(a.x - b.x)
      const down = LINE + 4 - Math.abs(a.y - b.y)
      if (across <= 0 || down <= 0) continue
      moved = true
      const [by, of] = down <= across ? [down, 'y' as const] : [across, 'x' as const]
      const sign = a[of] <= b[of] ? 1 : -1
      a[of] -= (sign * by) / 2 + 0.5
      b[of] += (sign * by) / 2 + 0.5
    }
  })
  return moved
}
