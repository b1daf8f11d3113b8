// Cut the text of a block at its highlights: a sweep over starts and ends, linear in both.

import type { Block, Mark, MarkKind, Span } from '../types'

export interface Layer {
  kind: MarkKind | 'words'
  id: string | null
}
export interface Segment {
  start: number
  end: number
  layers: Layer[]
}
interface Edge {
  at: number
  open: boolean
  layer: Layer
}

// Outermost first: what lies behind the text, then boxes, then lines, then the letters.
const DEPTH: Layer['kind'][] = ['question', 'words', 'place', 'event', 'time', 'figure', 'actor', 'quote']

/** The highlights of each block, by block id. */
export function byBlock(blocks: Block[], marks: Mark[], at: Span[]): Map<string, { span: Span; layer: Layer }[]> {
  const all = [
    ...marks.flatMap((m) => m.spans.map((span) => ({ span, layer: { kind: m.kind, id: m.fact_id } as Layer }))),
    ...at.map((span) => ({ span, layer: { kind: 'words', id: null } as Layer })),
  ].sort((a, b) => a.span.start - b.span.start)
  const found = new Map<string, typeof all>()
  let live: typeof all = []
  let next = 0
  for (const block of blocks) {
    live = live.filter((m) => m.span.end > block.span.start)
    while (next < all.length && all[next]!.span.start < block.span.end) live.push(all[next++]!)
    found.set(block.id, live.filter((m) => m.span.start < block.span.end && m.span.end > block.span.start))
  }
  return found
}

export function segments(span: Span, marks: { span: Span; layer: Layer }[]): Segment[] {
  const edges: Edge[] = []
  for (const m of marks) {
    edges.push({ at: Math.max(span.start, m.span.start), open: true, layer: m.layer })
    edges.push({ at: Math.min(span.end, m.span.end), open: false, layer: m.layer })
  }
  edges.sort((a, b) => a.at - b.at)
  const found: Segment[] = []
  const live = new Map<Layer, number>()
  let from = span.start
  for (const edge of edges) {
    if (edge.at > from) {
      found.push({ start: from, end: edge.at, layers: layered(live) })
      from = edge.at
    }
    const depth = (live.get(edge.layer) ?? 0) + (edge.open ? 1 : -1)
    if (depth) live.set(edge.layer, depth)
    else live.delete(edge.layer)
  }
  if (from < span.end) found.push({ start: from, end: span.end, layers: [] })
  return found
}

function layered(live: Map<Layer, number>): Layer[] {
  const kinds = new Set<string>()
  return [...live.keys()]
    .sort((a, b) => DEPTH.indexOf(a.kind) - DEPTH.indexOf(b.kind))
    .filter((l) => !kinds.has(l.kind) && kinds.add(l.kind))
}
