// What an edge comes to between two days, and where two actors turn from with to against or back.

import { within, dayOf } from '../frame/days'
import type { Act, Edge, Evidence } from '../types'

/** An edge as it is inside a window; null when nothing happened in it. */
export function inWindow(edge: Edge, t: string | null): Edge | null {
  if (!t) return edge
  const acts = edge.acts.filter((a) => within(a.when_iso, t))
  if (!acts.length) return null
  const ids = new Set(acts.map((a) => a.fact_id))
  const conflict = acts.filter((a) => a.conflict).length
  return {
    ...edge,
    acts,
    conflict,
    cooperation: acts.length - conflict,
    weight: mean(acts),
    first_iso: acts[0]!.when_iso,
    last_iso: acts.at(-1)!.when_iso,
    evidence: edge.evidence.filter((e) => ids.has(e.fact_id ?? '')),
  }
}

export interface Turn {
  id: string
  names: [string, string]
  /** The last day before and the first day after. */
  days: [string, string]
  /** Mean weight before and after. */
  weights: [number, number]
  evidence: [Evidence[], Evidence[]]
}

const CLEAR = 1 // of ten; a mean nearer to nothing has no sign
const MOST = 8

/** Pairs whose acts have one sign before some day and the other after it, the clearest first. */
export function turns(edges: Edge[]): Turn[] {
  const pairs = new Map<string, Edge[]>()
  for (const e of edges) {
    const key = [e.actor_id, e.recipient_id].sort().join('~')
    pairs.set(key, [...(pairs.get(key) ?? []), e])
  }
  const found = [...pairs].flatMap(([key, both]) => {
    const turn = turnOf(key, both)
    return turn ? [turn] : []
  })
  return found.sort((a, b) => b.clear - a.clear || a.id.localeCompare(b.id)).slice(0, MOST)
}

function turnOf(key: string, both: Edge[]): (Turn & { clear: number }) | null {
  const acts = both.flatMap((e) => e.acts).filter((a) => dayOf(a.when_iso))
  acts.sort((a, b) => dayOf(a.when_iso)!.localeCompare(dayOf(b.when_iso)!))
  let best: { at: number; clear: number } | null = null
  for (let at = 1; at < acts.length; at++) {
    if (dayOf(acts[at]!.when_iso) === dayOf(acts[at - 1]!.when_iso)) continue
    const [before, after] = [acts.slice(0, at), acts.slice(at)]
    const [a, b] = [mean(before), mean(after)]
    if (a * b >= 0 || Math.min(Math.abs(a), Math.abs(b)) < CLEAR) continue
    const clear = Math.abs(a - b) * Math.sqrt(Math.min(before.length, after.length))
    if (!best || clear > best.clear) best = { at, clear }
  }
  if (!best) return null
  const [before, after] = [acts.slice(0, best.at), acts.slice(best.at)]
  const told = (of: Act[]) => {
    const ids = new Set(of.map((a) => a.fact_id))
    return both.flatMap((e) => e.evidence).filter((e) => ids.has(e.fact_id ?? ''))
  }
  return {
    id: `turn~${key}`,
    names: [both[0]!.actor, both[0]!.recipient],
    days: [dayOf(before.at(-1)!.when_iso)!, dayOf(after[0]!.when_iso)!],
    weights: [mean(before), mean(after)],
    evidence: [told(before), told(after)],
    clear: best.clear,
  }
}

function mean(acts: Act[]): number {
  return Math.round((100 * acts.reduce((sum, a) => sum + a.weight, 0)) / acts.length) / 100
}
