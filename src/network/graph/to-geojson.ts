import type { AbstractGraph, Attributes } from 'graphology-types'

/** x to the east and y to the north [m], or longitude and latitude [degree]. */
export type Position = readonly [number, number]

export interface GeojsonOptions {
  /** Names of the attributes that say where the centre of a patch is; default `x` and `y`. */
  readonly x?: string
  readonly y?: string
  /** Outline of patches, by key: the outer ring, then holes. Open or closed, in either direction. Absent: the centre. */
  readonly rings?: ReadonlyMap<string, readonly (readonly Position[])[]>
  /** Way of links, by key, two positions or more. Absent: straight from centre to centre. */
  readonly paths?: ReadonlyMap<string, readonly Position[]>
  /** From the local grid to longitude and latitude in WGS84, which RFC 7946 asks for. Absent: metres are written, and the file says so. */
  readonly project?: (x: number, y: number) => Position
  /** How the numbers were made; a member `regreen:description` at the top. */
  readonly description?: string
}

/** The fewest corners of a ring, and ends of a path. */
const CORNERS = 3
const ENDS = 2

/**
 * A network as GeoJSON (RFC 7946), for GIS: a feature for each patch and each link, with all their attributes, `feature` (patch or link),
 * and `from` and `to` of links. Numbers that are not finite are null, as JSON has no others; so is the geometry of what has no place.
 * Without a projection the top of the file has `"regreen:coordinates": "metres of a local grid, not WGS84"`. Same graph, same bytes.
 * @throws RangeError for a ring, path or projection with too few positions or with one that is not finite, or one of an unknown key
 */
export function toGeojson(graph: AbstractGraph, options: GeojsonOptions = {}): string {
  const { x = 'x', y = 'y', rings, paths, project, description } = options
  checkKeys(graph, options)
  const placed = (what: string, position: Position): Position => {
    const result = project ? project(position[0], position[1]) : position
    if (Number.isFinite(result[0]) && Number.isFinite(result[1])) return [result[0], result[1]]
    throw new RangeError(`${what}: position is ${result[0]}, ${result[1]}, wanted finite numbers`)
  }
  const centre = (patch: string): Position | undefined => {
    const at: unknown[] = [graph.getNodeAttribute(patch, x), graph.getNodeAttribute(patch, y)]
    return isPosition(at) ? placed(`patch ${patch}`, at) : undefined
  }

  const patches = graph.mapNodes((id, attributes) => {
    const outline = rings?.get(id)
    const geometry = outline
      ? { type: 'Polygon', coordinates: outline.map((ring, k) => closed(`patch ${id}, ring ${k}`, ring, k === 0, placed)) }
      : pointAt(centre(id))
    return { type: 'Feature', id, geometry, properties: { ...known(attributes), feature: 'patch' } }
  })
  const links = graph.mapEdges((id, attributes, from, to) => {
    const path = paths?.get(id)
    if (path && path.length < ENDS) throw new RangeError(`link ${id}: path has ${path.length} positions, wanted ${ENDS} or more`)
    const ends = [centre(from), centre(to)]
    const way = path?.map(position => placed(`link ${id}`, position)) ?? (ends.includes(undefined) ? undefined : ends)
    const geometry = way ? { type: 'LineString', coordinates: way } : null
    return { type: 'Feature', geometry, properties: { ...known(attributes), feature: 'link', from, to } }
  })

  const features = [...patches, ...links].map(feature => JSON.stringify(feature)).join(',\n')
  const note = project ? '' : '"regreen:coordinates":"metres of a local grid, not WGS84",\n'
  const told = description === undefined ? '' : `"regreen:description":${JSON.stringify(description)},\n`
  return `{"type":"FeatureCollection",\n${note}${told}"features":[\n${features}\n]}\n`
}

function checkKeys(graph: AbstractGraph, { rings, paths }: GeojsonOptions): void {
  for (const key of rings?.keys() ?? []) if (!graph.hasNode(key)) throw new RangeError(`rings: no patch is called ${key}`)
  for (const key of paths?.keys() ?? []) if (!graph.hasEdge(key)) throw new RangeError(`paths: no link is called ${key}`)
}

function isPosition(at: readonly unknown[]): at is Position {
  return at.every(value => typeof value === 'number' && Number.isFinite(value))
}

function pointAt(coordinates: Position | undefined): { type: 'Point'; coordinates: Position } | null {
  return coordinates ? { type: 'Point', coordinates } : null
}

function known(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries<unknown>(attributes).map(([name, value]) => [
      name,
      value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? null : value,
    ]),
  )
}

/** A ring whose last position is its first; the outer one counterclockwise, holes clockwise. */
function closed(
  what: string,
  ring: readonly Position[],
  outer: boolean,
  placed: (what: string, position: Position) => Position,
): readonly Position[] {
  const corners = ring.map(position => placed(what, position))
  const last = corners.at(-1)
  if (corners.length > 1 && last?.[0] === corners[0][0] && last[1] === corners[0][1]) corners.pop()
  if (corners.length < CORNERS) throw new RangeError(`${what}: has ${corners.length} corners, wanted ${CORNERS} or more`)
  let area = 0
  for (let i = 0; i < corners.length; i++) {
    const [a, b] = [corners[i], corners[(i + 1) % corners.length]]
    // Seen from the first corner, lest large coordinates swallow a small area.
    area += (a[0] - corners[0][0]) * (b[1] - corners[0][1]) - (b[0] - corners[0][0]) * (a[1] - corners[0][1])
  }
  if (area > 0 !== outer) corners.reverse()
  return [...corners, corners[0]]
}
