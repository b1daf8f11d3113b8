// The world's countries, drawn without a network: beside the desk, or inside a report.

import type { Feature, FeatureCollection, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { pending } from '../pending.svelte'
import worldUrl from 'world-atlas/countries-50m.json?url'

export interface World {
  countries: Feature[]
  borders: MultiLineString
}
type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>

let kept: Promise<World> | null = null

export function world(): Promise<World> {
  kept ??= pending.until(load()).catch((error) => {
    kept = null
    throw error
  })
  return kept
}

async function load(): Promise<World> {
  const atlas = await atlasData()
  const { countries } = atlas.objects
  return {
    countries: (feature(atlas, countries) as FeatureCollection).features,
    borders: mesh(atlas, countries, (a, b) => a !== b),
  }
}

async function atlasData(): Promise<Atlas> {
  const inside = document.getElementById('map-data')
  if (!inside) return (await (await fetch(worldUrl)).json()) as Atlas
  const bytes = Uint8Array.from(atob(inside.textContent ?? ''), (c) => c.charCodeAt(0))
  return (await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json()) as Atlas
}
