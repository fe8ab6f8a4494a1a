import { describe, expect, it } from 'vitest'
import {
  accumulatedCost,
  betweenness,
  effectiveMeshSize,
  effectiveResistance,
  fromGraphology,
  graphMetrics,
  gridCircuit,
  habitatGraphOf,
  labelPatches,
  linkGains,
  parseAsciiGrid,
  patchAreas,
  patchImportance,
  patchLinks,
  probabilityOfConnectivity,
  rankGains,
  resistanceOfSuitability,
  resistanceSurface,
  toGraphology,
} from '../../src/index.ts'

/** Habitat suitability of a valley: two woods, a copse between them, a road (no data) with one crossing. */
const MAP = `ncols 9
nrows 6
xllcorner 0
yllcorner 0
cellsize 100
NODATA_value -9999
0.9 0.9 0.3 0.2 -9999 0.2 0.2 0.9 0.9
0.9 0.9 0.3 0.2 -9999 0.2 0.3 0.9 0.9
0.3 0.3 0.4 0.8 0.3   0.3 0.4 0.4 0.4
0.2 0.2 0.3 0.3 -9999 0.2 0.2 0.3 0.2
0.1 0.1 0.2 0.2 -9999 0.1 0.2 0.8 0.8
0.1 0.1 0.2 0.2 -9999 0.1 0.2 0.8 0.8
`

describe('from a raster to a ranking, by the public functions alone', () => {
  const { grid, values } = parseAsciiGrid(MAP)
  const resistance = resistanceSurface(grid, [{ weight: 1, values: values.map(h => resistanceOfSuitability(h, 20, 1.5, 'power')) }])
  const habitat = Uint8Array.from(values, h => (h >= 0.8 ? 1 : 0))
  const patches = labelPatches(grid, habitat, 8)
  const area = patchAreas(grid, patches)
  const rule = { neighbours: 8, average: 'mean' } as const
  const kernel = { distance: 2000, probability: 0.5 }
  const links = patchLinks(grid, resistance, patches, rule, { candidates: 'adjacent' })
  const graph = habitatGraphOf({ attribute: area, from: links.from, to: links.to, cost: links.cost })

  it('finds the patches and the ways between them', () => {
    expect([...area]).toEqual([4, 4, 1, 4])
    expect(links.cost.every(cost => cost > 0 && cost < Infinity)).toBe(true)
    // The only way over the road.
    const crossing = 2 * 9 + 4
    expect([...links.pathCells]).toContain(crossing)
    expect(effectiveMeshSize(area, 54)).toBeCloseTo((16 + 16 + 1 + 16) / 54, 12)
  })

  it('agrees with itself: cost surface, links, importance and circuit', () => {
    const first = Array.from(patches.labels).flatMap((label, cell) => (label === 0 ? [cell] : []))
    const { cost } = accumulatedCost(grid, resistance, Int32Array.from(first), rule)
    const k = Array.from(links.from).findIndex((from, e) => from === 0 && links.to[e] === 2)
    const nearest = Math.min(...Array.from(patches.labels).flatMap((label, cell) => (label === 2 ? [cost[cell]] : [])))
    expect(links.cost[k]).toBeCloseTo(nearest, 9)
    const { dPC, connector } = patchImportance(graph, kernel)
    // The copse is small but lies between.
    expect(connector[2]).toBe(Math.max(...connector))
    expect(dPC[2]).toBeLessThan(dPC[0])
    const { circuit, node } = gridCircuit(
      { grid, values: resistance, kind: 'resistance', average: 'resistance' },
      resistance.map(r => 1 / r),
    )
    expect(effectiveResistance(circuit, node[0], node[8])).toBeGreaterThan(0)
  })

  it('ranks ways to improve by gain and by gain for the price', () => {
    const candidates = Array.from(links.from, (from, e) => ({ from, to: links.to[e], cost: links.cost[e] / 3 }))
    const { gain, numerator } = linkGains(graph, kernel, candidates)
    expect(numerator).toBeCloseTo(probabilityOfConnectivity(graph, kernel).numerator, 9)
    const { byGain, byGainPerPrice } = rankGains(
      gain,
      links.length.map(metres => 300 * metres),
    )
    expect(byGain).toHaveLength(candidates.length)
    expect(gain[byGain[0]]).toBe(Math.max(...gain))
    expect(byGainPerPrice).toHaveLength(candidates.length)
  })

  it('goes to graphology and back, and takes its plain measures from there', () => {
    const named = toGraphology(graph, { ids: ['north-west', 'north-east', 'copse', 'south'] })
    const back = fromGraphology(named)
    expect([...back.graph.cost]).toEqual([...graph.cost])
    expect(graphMetrics(graph).density).toBeCloseTo(graph.cost.length / 6, 12)
    expect(betweenness(graph).patches[2]).toBeGreaterThan(0)
  })
})
