import { describe, expect, it } from 'vitest'
import { defaults } from '../../src/base/param-spec.ts'
import { crossingLength } from '../../src/engine/equations/corridors.ts'
import { networkParams } from '../../src/engine/network-params.ts'
import { corridorPrice } from '../../src/habitat/corridor-plan.ts'
import { habitatMoment } from '../../src/habitat/habitat-moment.ts'
import { networkImprovements } from '../../src/habitat/network-improvements.ts'
import { networkShape } from '../../src/habitat/network-shape.ts'
import { networkValue } from '../../src/habitat/network-value.ts'
import { siteHabitat } from '../../src/habitat/site-habitat.ts'
import { compileHabitat } from '../../src/scenarios/compile-habitat.ts'
import type { NetworkPlan } from '../../src/scenarios/scenario.ts'
import { runOf, scenarioOf } from '../helpers.ts'

const NETWORK: NetworkPlan = {
  patches: [{ id: 'wood', title: { en: 'Wood', zh: '林地' }, area: 180_000, quality: 0.6, species: 40, x: 900, y: 0 }],
  links: [
    { between: ['a', 'b'], gap: 40 },
    { between: ['b', 'wood'], gap: 60, resistance: 14 },
    { between: ['b', 'c'], gap: 0 },
  ],
  neighbours: 0,
}
const PLAN = { cover: 0.35, dose: { width: 25, density: 3600 }, ground: 0.9, shrub: 7, steep: 1.4 }
const TARGET = { cover: 0.7, species: 48 }

function land() {
  const scenario = scenarioOf(
    [
      { id: 'a', area: 20_000, slope: 27, grassCover: 0.2, shrubCover: 0.1, species: 20 },
      { id: 'b', area: 80_000, slope: 8, grassCover: 0.35, species: 30 },
      { id: 'c', area: 50_000, slope: 12, kind: 'source', grassCover: 0.5, species: 40 },
    ],
    { network: NETWORK },
  )
  const { site, state } = runOf(scenario)
  const layout = compileHabitat(scenario, site)
  if (!layout) throw new Error('no layout')
  const habitat = siteHabitat(layout, site.columns, { ...defaults(networkParams), dispersalDistance: 900 })
  return { layout, habitat, site: site.columns, state, index: (id: string) => layout.ids.indexOf(id) }
}

describe('the value of patches and links', () => {
  it('of restoring a unit is what the network has when it is as the target', () => {
    const { habitat, site, state, layout, index } = land()
    const { restorationGain, connectivity } = networkValue(habitat, site, state, TARGET, PLAN)
    // The reference restores all treated land at once, so one unit alone must gain less, and the two about as much apart.
    const all = networkValue(habitat, site, restored(state, [index('a'), index('b')]), TARGET, PLAN).connectivity - connectivity
    for (const id of ['a', 'b']) {
      const alone = networkValue(habitat, site, restored(state, [index(id)]), TARGET, PLAN).connectivity - connectivity
      expect(restorationGain[index(id)]).toBeCloseTo(alone, 9)
      expect(alone).toBeLessThan(all)
    }
    expect(layout.ids.filter((_, i) => Number.isNaN(restorationGain[i])).toSorted()).toEqual(['c', 'wood'])
  })

  it('together: each work alone as it is valued alone, both ends of a link as its corridor, more never less', () => {
    const { habitat, site, state, layout } = land()
    state.shrubCarrying.fill(0.4)
    const { restorationGain, corridorGain, corridorPrice: linkPrice, connectivity } = networkValue(habitat, site, state, TARGET, PLAN)
    const { works, price, connectivity: together } = networkImprovements(habitat, site, state, TARGET, PLAN)
    const at = (kind: string, unit: number): number => works.findIndex(work => work.kind === kind && work.unit === unit)
    expect(together([])).toBeCloseTo(connectivity, 9)
    const restorable = works.filter(({ kind }) => kind === 'restore').map(({ unit }) => unit)
    for (const unit of restorable) expect(together([at('restore', unit)]) - connectivity).toBeCloseTo(restorationGain[unit], 9)
    for (let k = 0; k < layout.from.length; k++) {
      const ends = [layout.from[k], layout.to[k]].map(unit => at('corridor', unit)).filter(work => work >= 0)
      expect(together(ends) - connectivity).toBeCloseTo(corridorGain[k], 9)
      expect(ends.reduce((sum, work) => sum + price[work], 0) || NaN).toBe(linkPrice[k])
    }
    const all = works.map((_, w) => w)
    for (const w of all) expect(together(all)).toBeGreaterThanOrEqual(together(all.filter(other => other !== w)))
  })

  it('of a corridor is what the network has once it has grown on both ends, and its price what the measure bills', () => {
    const { habitat, site, state, layout, index } = land()
    state.shrubCarrying.fill(0.4)
    const before = networkValue(habitat, site, state, TARGET, PLAN)
    for (let k = 0; k < layout.from.length; k++) {
      const grown = { ...state }
      for (const name of ['corridorWidth', 'stripShare', 'stripCover'] as const) grown[name] = state[name].slice()
      for (const i of [layout.from[k], layout.to[k]].filter(end => end < layout.units && site.treated[end] === 1)) {
        grown.corridorWidth[i] = PLAN.dose.width
        grown.stripShare[i] = (PLAN.dose.width * crossingLength(site.area[i])) / site.area[i]
        // The land would carry 0.4.
        grown.stripCover[i] = 0.35
      }
      const after = networkValue(habitat, site, grown, TARGET, PLAN).connectivity
      expect(before.corridorGain[k]).toBeCloseTo(after - before.connectivity, 9)
      expect(before.corridorGain[k]).toBeGreaterThan(0)
    }
    const link = (a: string, b: string): number =>
      Array.from(layout.from).findIndex((from, k) => [index(a), index(b)].includes(from) && [index(a), index(b)].includes(layout.to[k]))
    // Python: diameters 159.577 and 319.154 m; 25 m x 0.9 + 25 x 3600 x 7 / 10000 = 85.5 CNY/m; 27 degrees 1 + 0.4 x 0.7.
    expect(before.corridorPrice[link('a', 'b')]).toBeCloseTo(159.57691216057308 * 85.5 * 1.28 + 319.15382432114616 * 85.5, 6)
    expect(before.corridorPrice[link('b', 'c')]).toBeCloseTo(319.15382432114616 * 85.5, 6)
    expect(corridorPrice(layout, link('b', 'wood'), site, state, PLAN)).toBeCloseTo(319.15382432114616 * 85.5, 6)
  })

  it('tells dispersal over each link from its cost', () => {
    const { habitat, site, state } = land()
    const { cost, dispersal, quality } = networkValue(habitat, site, state, TARGET, PLAN)
    cost.forEach((c, k) => expect(dispersal[k]).toBeCloseTo(2 ** (-c / 900), 12))
    const moment = habitatMoment(habitat, habitat.read(state))
    expect([...moment.dispersal]).toEqual([...dispersal])
    expect([...moment.quality]).toEqual([...quality])
    // What was returned stays when the network is read again.
    const before = [...cost]
    habitat.readTarget(state, TARGET)
    expect([...cost]).toEqual(before)
  })

  it('is nothing to plant between lands that are not treated', () => {
    const { habitat, site, state, layout } = land()
    const untreated = { ...site, treated: new Uint8Array(site.n) }
    expect(networkValue(habitat, untreated, state, TARGET, PLAN).corridorPrice.every(price => Number.isNaN(price))).toBe(true)
    expect(corridorPrice(layout, 0, untreated, state, PLAN)).toBeNaN()
  })

  /** The land with some units as the target has them, through the only door that there is: the reference reading. */
  function restored(state: ReturnType<typeof land>['state'], units: readonly number[]): ReturnType<typeof land>['state'] {
    const copy = { ...state }
    for (const name of ['grassCover', 'shrubCover', 'treeCover', 'cover', 'species', 'soilBearing', 'scar', 'stripShare'] as const)
      copy[name] = state[name].slice()
    for (const i of units) {
      copy.grassCover[i] = TARGET.cover
      copy.shrubCover[i] = 0
      copy.treeCover[i] = 0
      copy.cover[i] = TARGET.cover
      copy.species[i] = TARGET.species
      copy.soilBearing[i] = 1
      copy.scar[i] = 0
    }
    return copy
  }
})

describe('the form of a network', () => {
  it('counts working links only, and takes patches out in five ways', () => {
    const { habitat, state } = land()
    const draws = {
      hazard: Float64Array.of(0.1, 0.02, 0, 0),
      random: [Float64Array.of(0.2, 0.9, 0.4, 0.6)],
      struck: [Float64Array.of(0.5, 0.5, 0.5, 0.5)],
    }
    const shape = networkShape(habitat, habitat.read(state), draws)
    const used = shape.working.reduce((sum, one) => sum + one, 0)
    expect(shape.structure.links).toBe(used)
    expect(shape.structure.patches).toBe(4)
    // All three links work: 79.788 + 40 + 159.577, 159.577 + 60 + 239.365 and 159.577 + 126.157 m are 0.864 km, less than 3.
    expect(shape.structure.costRatio).toEqual({
      value: null,
      reason: expect.objectContaining({ zh: '廊道平均长度小于一个长度单位' }) as object,
    })
    // Unit b lies between all others: its three links carry three of the six pairs each.
    expect([...shape.betweenness].toSorted((a, b) => a - b)).toEqual([0.5, 0.5, 0.5])
    for (const curves of Object.values(shape.attacks)) {
      for (const { value } of curves) {
        expect(value[0]).toBeGreaterThan(0)
        expect(value[value.length - 1]).toBe(0)
      }
    }
  })
})
