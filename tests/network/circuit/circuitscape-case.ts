import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAsciiGrid, type AsciiGrid } from '../../../src/geodata/parse-ascii-grid.ts'
import { cellAt } from '../../../src/network/circuit/cell-at.ts'
import type { Circuit } from '../../../src/network/circuit/circuit.ts'
import { focalMap } from '../../../src/network/circuit/focal-map.ts'
import { focalPoints, type FocalPoints } from '../../../src/network/circuit/focal-points.ts'
import type { Landscape } from '../../../src/network/circuit/landscape.ts'

/** Inputs and outputs of Circuitscape.jl (MIT licence), kept beside the project and not part of it. */
const FOLDER = fileURLToPath(new URL('../../../../shared/data/circuitscape/', import.meta.url))

export const hasCircuitscape = existsSync(FOLDER)

/** Names of all files with verified results. */
export function verifiedFiles(): string[] {
  return hasCircuitscape ? readdirSync(`${FOLDER}output_verify`).toSorted() : []
}

export function readVerified(file: string): string {
  return readFileSync(`${FOLDER}output_verify/${file}`, 'utf8')
}

/** Settings of a case, from its ini file. */
export type Settings = (key: string) => string

export function readSettings(path: string): Settings {
  const entries = new Map<string, string>()
  for (const line of readFileSync(`${FOLDER}input/${path}`, 'utf8').split(/\r?\n/)) {
    const [, key, value] = /^(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) entries.set(key, value)
  }
  return key => {
    const value = entries.get(key)
    if (value === undefined) throw new Error(`${path} has no ${key}`)
    return value
  }
}

/** Rasters that the settings name as GeoTIFF stand beside it as text too. */
export function readRaster(path: string): AsciiGrid {
  return parseAsciiGrid(readFileSync(FOLDER + path.replace(/\.tif(\.gz)?$/, '.asc'), 'utf8'))
}

export function readTable(path: string): number[][] {
  return tableOf(readFileSync(FOLDER + path, 'utf8'))
}

export function tableOf(text: string): number[][] {
  return text
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .map(line => line.trim().split(/\s+/).map(Number))
}

const isTrue = (value: string): boolean => value.toLowerCase() === 'true'

export function landscapeOf(settings: Settings): Landscape {
  const { grid, values } = readRaster(settings('habitat_file'))
  return {
    grid,
    values,
    kind: isTrue(settings('habitat_map_is_resistances')) ? 'resistance' : 'conductance',
    neighbours: isTrue(settings('connect_four_neighbors_only')) ? 4 : 8,
    average: isTrue(settings('connect_using_avg_resistances')) ? 'resistance' : 'conductance',
    ...(isTrue(settings('use_polygons')) && { polygons: readRaster(settings('polygon_file')).values }),
  }
}

/** Points as a raster of ids, or as lines of id, x and y. */
export function pointsOf(settings: Settings, landscape: Landscape): FocalPoints {
  const path = settings('point_file')
  if (path.endsWith('.asc')) return focalMap(landscape.grid, readRaster(path).values)
  const lines = readTable(path)
  return focalPoints(
    landscape.grid,
    lines.map(([, x, y]) => cellAt(landscape.grid, x, y)),
    lines.map(([id]) => id),
  )
}

/** Conductance to ground: the file holds it, or resistances; a resistance of 0 holds the cell at 0 V. */
export function groundOf(settings: Settings, values: ArrayLike<number>): Float64Array {
  const resistances = isTrue(settings('ground_file_is_resistances'))
  return Float64Array.from(values, value => (resistances ? 1 / value : value))
}

/** A network from lines of two nodes and a resistance or conductance. */
export function networkOf(settings: Settings): Circuit {
  const lines = readTable(settings('habitat_file'))
  const resistances = isTrue(settings('habitat_map_is_resistances'))
  return {
    nodes: Math.max(...lines.flatMap(([a, b]) => [a, b])) + 1,
    from: Uint32Array.from(lines, ([a]) => a),
    to: Uint32Array.from(lines, ([, b]) => b),
    conductance: Float64Array.from(lines, ([, , value]) => (resistances ? 1 / value : value)),
  }
}
