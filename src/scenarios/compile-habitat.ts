import type { Site } from '../engine/site.ts'
import type { HabitatLayout } from '../habitat/habitat-layout.ts'
import type { HabitatLink, LandUnit, NetworkPlan, Scenario } from './scenario.ts'

const HECTARE = 10_000

/** What a patch needs to be linked. */
interface Place {
  readonly id: string
  /** [m2] */ readonly area: number
  readonly x: number
  readonly y: number
}

/**
 * Lays the network of a scenario out: units in the column order of the site, then patches outside by id. Links by hand come with those
 * to the nearest neighbours; where both name a pair, the one by hand counts. Undefined where the scenario has no network.
 */
export function compileHabitat(scenario: Scenario, site: Site): HabitatLayout | undefined {
  const { network } = scenario
  if (!network) return undefined
  const byId = new Map(scenario.units.map(unit => [unit.id, unit]))
  const units = site.ids.flatMap(id => byId.get(id) ?? [])
  const outside = network.patches.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const places: readonly Place[] = [...units, ...outside]
  const links = linksOf(network, places)
  const fixed = (value: (patch: (typeof outside)[number]) => number): Float64Array =>
    Float64Array.from([...units.map(() => Number.NaN), ...outside.map(value)])
  const ways = links.map(link => waysOf(link, places))
  return {
    ids: places.map(({ id }) => id),
    units: units.length,
    area: Float64Array.from(places, ({ area }) => area / HECTARE),
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }) => y),
    quality: fixed(({ quality }) => quality),
    occupancy: fixed(({ species }) => species / scenario.speciesPool),
    from: Uint32Array.from(links, ({ from }) => from),
    to: Uint32Array.from(links, ({ to }) => to),
    wayFrom: Float64Array.from(ways, ({ from }) => from),
    wayTo: Float64Array.from(ways, ({ to }) => to),
    gap: Float64Array.from(ways, ({ gap }) => gap),
    gapResistance: Float64Array.from(links, ({ resistance }) => resistance),
    stated: Uint8Array.from(links, ({ stated }) => (stated ? 1 : 0)),
  }
}

interface Link {
  readonly from: number
  readonly to: number
  /** [m]; NaN: from the map */ readonly gap: number
  /** [1]; NaN: of the parameter table */ readonly resistance: number
  readonly stated: boolean
}

function linksOf({ links, neighbours }: NetworkPlan, places: readonly Place[]): readonly Link[] {
  const index = new Map(places.map(({ id }, i) => [id, i]))
  const found = new Map<string, Link>()
  const add = (a: number, b: number, { gap, resistance }: Partial<HabitatLink>, stated: boolean): void => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const key = `${from} ${to}`
    if (!found.has(key)) found.set(key, { from, to, gap: gap ?? Number.NaN, resistance: resistance ?? Number.NaN, stated })
  }
  for (const link of links) {
    const [a, b] = link.between.map(id => index.get(id))
    if (a === undefined || b === undefined) throw new RangeError(`a link joins ${link.between.join(' and ')}, of which one is no unit or patch`)
    add(a, b, link, true)
  }
  if (neighbours > 0) places.forEach((_, i) => nearest(i, places, neighbours).forEach(j => add(i, j, {}, false)))
  return [...found.values()].toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** The patches whose edges lie nearest to that of patch `i`, ties by column. */
function nearest(i: number, places: readonly Place[], count: number): readonly number[] {
  const others = places.flatMap((place, j) => (j === i || !places[i] ? [] : [{ j, gap: edgeDistance(places[i], place) }]))
  return others
    .toSorted((a, b) => a.gap - b.gap || a.j - b.j)
    .slice(0, count)
    .map(({ j }) => j)
}

const radius = ({ area }: Pick<LandUnit, 'area'>): number => Math.sqrt(area / Math.PI)
const centreDistance = (a: Place, b: Place): number => Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y))
/** Distance of the edges, negative where the circles overlap [m]. */
const edgeDistance = (a: Place, b: Place): number => centreDistance(a, b) - radius(a) - radius(b)

/**
 * Ways of a link from centre to centre: within its first end, within its second, and over the land between. Ends are taken as round;
 * where they lie nearer than that, the way is shared by their radii.
 */
function waysOf({ from, to, gap }: Link, places: readonly Place[]): { readonly from: number; readonly to: number; readonly gap: number } {
  const a = places[from]
  const b = places[to]
  if (!a || !b) throw new RangeError(`a link joins patches ${from} and ${to} of ${places.length}`)
  const between = Number.isNaN(gap) ? Math.max(0, edgeDistance(a, b)) : gap
  const radii = radius(a) + radius(b)
  const inside = Math.max(0, Math.min(radii, Number.isNaN(gap) ? centreDistance(a, b) - between : radii))
  const share = radii > 0 ? radius(a) / radii : 0
  return { from: inside * share, to: inside * (1 - share), gap: between }
}
