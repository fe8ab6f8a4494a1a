import { describe, expect, it } from 'vitest'
import { defaults } from '../../src/base/param-spec.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import { MEASURES } from '../../src/engine/measures/index.ts'
import { wallEquivalentCohesion } from '../../src/engine/equations/slope-stability.ts'
import type { Measure } from '../../src/engine/measure.ts'
import { PRICES } from '../../src/engine/prices.ts'
import { UNIT_KINDS } from '../../src/scenarios/unit-kinds.ts'
import { runOf, scenarioOf } from '../helpers.ts'

const NAMES = Object.keys(FIELDS) as FieldName[]
const all: readonly Measure[] = Object.values(MEASURES)

describe.each(all.map(measure => [measure.name, measure] as const))('%s', (name, measure) => {
  const { state, site } = runOf(scenarioOf([{ slope: 33 }, { slope: 33 }]))
  const dose = defaults(measure.dose)
  const before = Object.fromEntries(NAMES.map(field => [field, state[field].slice()]))
  const booked: { item: string; quantity: number }[] = []
  const unit = measure.scope === 'site' ? -1 : 0
  const book = (item: string, quantity: number): void => {
    booked.push({ item, quantity })
  }

  it('bills what it takes without touching the land', () => {
    measure.bill(state, site.columns, unit, dose, book)
    measure.upkeep?.(site.columns, unit, dose, book, state)
    for (const field of NAMES) expect([...state[field]], field).toEqual([...before[field]])
    for (const { item, quantity } of booked) {
      expect(PRICES).toHaveProperty(item)
      expect(quantity).toBeGreaterThanOrEqual(0)
      expect(Number.isFinite(quantity)).toBe(true)
    }
    // Replanting costs only where something died, repair only where something failed.
    expect(booked.some(({ quantity }) => quantity > 0)).toBe(name !== 'replanting' && name !== 'repair')
  })

  it('changes what it says it changes, on its own unit only', () => {
    state.shrubsPlanted[0] = 900
    state.shrubs[0] = 400
    // Sour enough for lime to act.
    state.ph[0] = 5.4
    const start = Object.fromEntries(NAMES.map(field => [field, state[field].slice()]))
    measure.apply(state, site.columns, 0, dose)
    const changed = NAMES.filter(field => state[field][0] !== start[field][0])
    expect(changed.length > 0 || name === 'survey-3d').toBe(true)
    expect(measure.changes).toEqual(expect.arrayContaining(changed))
    for (const field of NAMES) expect(state[field][1], field).toBe(start[field][1])
    for (const field of changed) {
      expect(state[field][0], field).toBeGreaterThanOrEqual(FIELDS[field].min)
      expect(state[field][0], field).toBeLessThanOrEqual(FIELDS[field].max)
    }
  })

  it('names land that it is for, unless any will do, and does not excuse itself', () => {
    for (const kind of measure.kinds ?? []) expect(Object.keys(UNIT_KINDS)).toContain(kind)
    expect(new Set(measure.kinds).size).toBe(measure.kinds?.length ?? 0)
    expect(measure.scope === 'unit' || measure.kinds === undefined).toBe(true)
    expect(measure.doc.en).not.toContain('not modelled')
    expect(measure.doc.zh).not.toContain('尚未模拟')
    expect(measure.lasts?.(dose) ?? 1).toBeGreaterThan(0)
  })

  it('lets the bill and the land follow every dose that is a decision, and never the bill alone or the land alone', () => {
    // What a dose is billed at and what it does: an optimiser that may choose a dose with only one of the two gets something for nothing.
    const followed = (change: Record<string, number>) => {
      const run = runOf(scenarioOf([{ slope: 33 }]))
      run.state.shrubsPlanted[0] = 900
      run.state.shrubs[0] = 400
      run.state.ph[0] = 5.4
      const asked = { ...dose, ...change }
      const bill: [string, number][] = []
      const write = (item: string, quantity: number, priceFactor = 1): void => {
        bill.push([item, quantity * priceFactor])
      }
      measure.bill(run.state, run.site.columns, unit, asked, write)
      run.state.irrigated.fill(3 * (asked['amount'] ?? 0))
      measure.upkeep?.(run.site.columns, 0, asked, write, run.state)
      bill.push(['months', measure.lasts?.(asked) ?? 0])
      measure.apply(run.state, run.site.columns, 0, asked)
      return { bill: JSON.stringify(bill), land: JSON.stringify(NAMES.map(field => run.state[field][0])) }
    }
    for (const [key, { min, max, default: value, role }] of Object.entries(measure.dose)) {
      const low = followed({ [key]: Math.max(min, 0.6 * value) })
      const high = followed({ [key]: Math.min(max, value > 0 ? 1.4 * value : 0.3 * max) })
      const both = low.bill !== high.bill && low.land !== high.land
      expect([key, role], key).toEqual([key, both ? 'decision' : 'given'])
    }
  })

  it('is a complete row of the catalogue', () => {
    expect(MEASURES).toHaveProperty(name)
    for (const text of [measure.title.en, measure.title.zh, measure.doc.en, measure.doc.zh, measure.code, measure.evidence.source])
      expect(text).not.toBe('')
    for (const [key, spec] of Object.entries(measure.dose)) {
      expect(spec.min, key).toBeLessThanOrEqual(spec.default)
      expect(spec.default, key).toBeLessThanOrEqual(spec.max)
      expect(spec.source, key).not.toBe('')
      expect(spec.label.zh, key).not.toBe('')
    }
  })
})

/** Bill of one measure on a unit of 5 ha and 33 degrees, by item. */
function billOf(measure: Measure, dose: Record<string, number> = {}): Record<string, number> {
  const { state, site } = runOf(scenarioOf([{ slope: 33 }]))
  const bill: Record<string, number> = {}
  const book = (item: string, quantity: number, priceFactor = 1): void => {
    bill[item] = (bill[item] ?? 0) + quantity * priceFactor
  }
  measure.bill(state, site.columns, 0, { ...defaults(measure.dose), ...dose }, book)
  state.irrigated.fill(12)
  measure.upkeep?.(site.columns, 0, { ...defaults(measure.dose), ...dose }, book, state)
  return bill
}

describe('bills in units of the price, worked by hand for 5 ha', () => {
  it.each([
    ['topsoil-import', { depth: 0.3, coverage: 0.8 }, { topsoil: 12_000 }],
    ['own-soil', { depth: 0.3, coverage: 0.8 }, { ownSoil: 12_000 }],
    ['gravel-mulch', { thickness: 0.2, coverage: 0.9, priceFactor: 0.3 }, { gravel: 2700 }],
    ['sheep-manure', { rate: 45 }, { manure: 225 }],
    ['retaining-wall', { rows: 2, height: 2.5, length: 60 }, { masonry: 1875 }],
    ['bank-wall', { volume: 1.2 }, { masonry: 144 }],
    ['drainage', { length: 150 }, { drain: 750 }],
    ['lime', { rate: 4, stabiliser: 0.2 }, { lime: 20, stabiliser: 10_000 }],
    ['eco-concrete', { coverage: 0.56, thickness: 0.08 }, { ecoConcrete: 2240 }],
    ['grass-seeding', { rate: 15 }, { grassSeeding: 35_000 }],
    ['shrub-planting', { density: 2500 }, { shrub: 12_500 }],
    ['tree-planting', { density: 9000 }, { tree: 15_000 }],
    ['pgpr', { share: 0.7 }, { rhizobacteria: 35_000 }],
    ['hydroseeding', {}, { hydroseeding: 50_000 / Math.cos((33 * Math.PI) / 180) }],
    ['natural-regeneration', { fence: 40 }, { fence: 200 }],
    ['reed-revetment', {}, { reed: 120 }],
    ['tending', { effort: 1.5 }, { tending: 7.5 }],
    ['stepping-stones', { areaShare: 0.05, density: 3600 }, { corridor: 2500, shrub: 900 }],
    // A circle of 5 ha is 252.3132522 m across.
    ['ecological-corridor', { width: 20, density: 3600 }, { corridor: 5046.265044, shrub: 1816.65541584 }],
    ['unstable-slope-removal', { depth: 0.4 }, { earthwork: 4000 }],
    ['horizontal-drains', { length: 150 }, { horizontalDrain: 750 }],
    ['anchors-nets', { force: 80, coverage: 0.4 }, { anchor: (80 * 1324.848103151) / 10, net: 0.4 * 59618.164641824 }],
    ['check-dam', { density: 0.2, volume: 90 }, { masonry: 90 }],
    ['compaction', { share: 0.7 }, { compaction: 35_000 }],
    ['biochar', { rate: 15 }, { biochar: 75 }],
    ['phytoremediation', { rate: 15, share: 0.4 }, { grassSeeding: 35_000, hyperaccumulator: 20_000, harvest: 2 }],
    ['erosion-mat', {}, { erosionMat: 59618.164641824 }],
    ['grass-strips', { length: 400 }, { strip: 2000 }],
    ['fish-scale-pits', { density: 1200 }, { pit: 6000 }],
    // 12 mm in a month on 5 ha are 600 m3, 7200 m3 in a year of such months.
    ['irrigation', { priceFactor: 0.5 }, { irrigationSystem: 5, water: 3600 }],
    ['rainwater-reuse', { amount: 15 }, { irrigationSystem: 5, pond: 750, water: 2160 }],
    ['repair', {}, {}],
  ] as const)('%s', (name, dose, expected) => {
    const bill = billOf(MEASURES[name], dose)
    expect(Object.keys(bill)).toEqual(Object.keys(expected))
    for (const [item, quantity] of Object.entries(expected)) expect(bill[item]).toBeCloseTo(quantity, 6)
  })

  it('quantities are real, what is cheaper has a price factor', () => {
    const { state, site } = runOf(scenarioOf([{ slope: 33 }]))
    const lines: [string, number, number | undefined][] = []
    MEASURES['gravel-mulch'].bill(
      state,
      site.columns,
      0,
      { ...defaults(MEASURES['gravel-mulch'].dose), thickness: 0.3, coverage: 0.8, priceFactor: 0.4 },
      (...line) => lines.push([line[0], line[1], line[2]]),
    )
    expect(lines).toEqual([['gravel', 12_000, 0.4]])
  })

  it('site-wide measures cost their dose at the default price', () => {
    const { state, site } = runOf(scenarioOf())
    const money: number[] = []
    MEASURES['survey-3d'].bill(state, site.columns, -1, { cost: 40_000 }, (item, quantity, factor = 1) =>
      money.push(PRICES[item].default * quantity * factor),
    )
    MEASURES.monitoring.upkeep?.(
      site.columns,
      -1,
      { annualCost: 60_000 },
      (item, quantity, factor = 1) => money.push(PRICES[item].default * quantity * factor),
      state,
    )
    expect(money).toEqual([40_000, 60_000])
  })
})

describe('effects, worked by hand', () => {
  const after = (
    name: keyof typeof MEASURES,
    dose: Record<string, number> = {},
    edit?: (state: ReturnType<typeof runOf>['state']) => void,
  ) => {
    const measure: Measure = MEASURES[name]
    const { state, site } = runOf(scenarioOf([{ slope: 33, soilBearing: 0.5 }]))
    edit?.(state)
    measure.apply(state, site.columns, 0, { ...defaults(measure.dose), ...dose })
    return state
  }

  it('regrading to 24 degrees: longer slope of the same height, fresh ground, a tenth of the plants', () => {
    const state = after('regrade', { slope: 24, clearing: 0.9 })
    expect(state.slope[0]).toBe(24)
    expect(state.slopeLength[0]).toBeCloseTo(45 * (0.544639035015027 / 0.4067366430758002), 9)
    expect(state.monthsSinceGrading[0]).toBe(0)
    expect(state.grassCover[0]).toBeCloseTo(0.012, 12)
    expect(state.soilBearing[0]).toBe(0.8)
    expect(after('regrade', { slope: 40 }).slopeLength[0]).toBe(45)
  })

  it('soil is mixed by mass: depth, stones, organic matter and soil-bearing share', () => {
    const state = after('topsoil-import', { depth: 0.4, coverage: 0.5 })
    expect(state.soilDepth[0]).toBeCloseTo(0.38, 12)
    expect(state.soilBearing[0]).toBeCloseTo(0.5 + 0.9 * 0.5 * 0.5, 12)
    expect(state.gravel[0]).toBeGreaterThan(0.15)
    expect(state.gravel[0]).toBeLessThan(0.35)
  })

  it('soil stops at three metres', () => {
    expect(after('topsoil-import', { depth: 2 }, state => state.soilDepth.fill(2.5)).soilDepth[0]).toBe(3)
  })

  it('manure: 45 t/ha bring 12.6 t of organic matter and 60 % of 292.5 kg of nitrogen', () => {
    const state = after('sheep-manure', { rate: 45 })
    expect(state.freshOrganicMatter[0]).toBeCloseTo(12.6, 12)
    expect(state.manureNitrogen[0]).toBeCloseTo(0.6 * 292.5, 9)
  })

  it('walls cut the slope over the contour they span, drains to their spacing', () => {
    // 60 m/ha on a slope of 45 m span 0.27 of the contour.
    const walled = after('retaining-wall', { rows: 2, height: 2.5, length: 60 })
    expect(walled.slopeParts[0]).toBeCloseTo(1.54, 12)
    expect(walled.wallCohesion[0]).toBeCloseTo(wallEquivalentCohesion(2.5, 45, 2, 0.27), 12)
    expect(after('drainage', { length: 400 }).drainSpacing[0]).toBeCloseTo(25, 12)
    expect(after('drainage', { length: 20, drainFactor: 0.35 }).drainRelief[0]).toBeCloseTo(0.14, 12)
    expect(after('drainage', { length: 90, drainFactor: 0.35 }).drainRelief[0]).toBeCloseTo(0.35, 12)
  })

  it('water-keeping works do not add up: the best of each counts', () => {
    const state = after('water-storing-bunds', { practice: 0.5, retention: 0.2, waterGain: 0.1 }, given => {
      given.practiceTerrace[0] = 0.3
      given.runoffRetention[0] = 0.6
      given.waterGain[0] = 0.2
    })
    expect([state.practiceTerrace[0], state.runoffRetention[0], state.waterGain[0]]).toEqual([0.3, 0.6, 0.2])
  })

  it('gravel on 80 % of the ground', () => {
    const state = after('gravel-mulch', {
      thickness: 0.2,
      coverage: 0.8,
      evaporationCut: 0.5,
      interception: 5,
      emergence: 0.6,
      waterGain: 0.12,
    })
    expect(state.evaporationCut[0]).toBeCloseTo(0.4, 12)
    expect(state.interceptionCapacity[0]).toBeCloseTo(0.8, 12)
    expect(state.emergence[0]).toBeCloseTo(0.68, 12)
    expect(state.mulchWaterGain[0]).toBeCloseTo(0.096, 12)
    expect(state.waterGain[0]).toBe(0)
  })

  it('closes loopholes: no reeds without a bank, a dusting of soil hides little rock, thin gravel leaves gaps, no soil beyond 3 m is billed', () => {
    const { state, site } = runOf(scenarioOf([{ bankLength: 0 }]))
    MEASURES['reed-revetment'].apply(state, site.columns, 0, { cover: 0.85 })
    expect(state.reedTarget[0]).toBe(0)
    expect(after('own-soil', { depth: 0.05, coverage: 0.8 }).soilBearing[0]).toBeCloseTo(0.5 + 0.9 * 0.25 * 0.8 * 0.5, 12)
    expect(after('gravel-mulch', { thickness: 0.02, coverage: 0.8, evaporationCut: 0.5 }).evaporationCut[0]).toBeCloseTo(0.08, 12)
    const deep = runOf(scenarioOf([{ soilDepth: 2.9, slope: 10 }]))
    const billed: number[] = []
    MEASURES['topsoil-import'].bill(
      deep.state,
      deep.site.columns,
      0,
      { ...defaults(MEASURES['topsoil-import'].dose), depth: 2, coverage: 1 },
      (_item, q) => billed.push(q),
    )
    expect(billed[0]).toBeCloseTo(0.1 * 50_000, 6)
  })

  it('lime raises pH by 0.25 for each tonne in 0.2 m, to 7.5 at most, and never lowers it', () => {
    const sour = (state: { ph: Float64Array; soilDepth: Float64Array }): void => {
      state.ph[0] = 5.2
      state.soilDepth[0] = 0.4
    }
    expect(after('lime', { rate: 4 }, sour).ph[0]).toBeCloseTo(5.7, 12)
    expect(after('lime', { rate: 30 }, sour).ph[0]).toBe(7.5)
    expect(after('lime', { rate: 30 }).ph[0]).toBe(7.9)
  })

  it('eco-concrete seals 56 % of the ground', () => {
    const state = after('eco-concrete', { coverage: 0.56, bearing: 0.6, practice: 0.05 })
    expect(state.soilBearing[0]).toBe(0.5)
    const wide = after('eco-concrete', { coverage: 0.56, bearing: 0.3, practice: 0.05, thickness: 0.08 })
    expect(wide.soilBearing[0]).toBeCloseTo(0.44 * 0.5 + 0.56 * 0.3, 12)
    expect(state.practiceSurface[0]).toBeCloseTo(1 - 0.56 * 0.95, 12)
  })

  it('planting: no more than 6000 shrubs and 3000 trees, species lists counted once', () => {
    const twice = after('shrub-planting', { density: 5000, species: 3 }, state => {
      state.shrubs[0] = 2000
      state.shrubAge[0] = 24
      state.shrubDroughtThreshold[0] = 0.6
      state.shrubSpeciesPlanted[0] = 2
    })
    expect(twice.shrubs[0]).toBe(6000)
    expect(twice.shrubAge[0]).toBeCloseTo(8, 12)
    expect(twice.shrubDroughtThreshold[0]).toBeCloseTo(0.6 + (0.2 - 0.6) * (4000 / 6000), 12)
    expect(twice.speciesWaiting[0]).toBe(1)
    expect(after('tree-planting', { density: 9000 }).trees[0]).toBe(3000)
  })

  it('sowing again within a year adds nothing, seed beyond 60 kg/ha neither', () => {
    const first = after('grass-seeding', { rate: 90 })
    expect(first.seedRate[0]).toBe(60)
    MEASURES['grass-seeding'].apply(first, runOf(scenarioOf()).site.columns, 0, { rate: 30, species: 9, legumeShare: 0 })
    expect(first.seedRate[0]).toBe(60)
    expect(first.seedSpecies[0]).toBe(3)
    expect(first.speciesWaiting[0]).toBe(0)
  })

  it('replanting brings the stand back to what was planted', () => {
    const state = after('replanting', { share: 0.5 }, given => {
      given.shrubsPlanted[0] = 2000
      given.shrubs[0] = 800
      given.shrubAge[0] = 20
    })
    expect(state.shrubs[0]).toBe(1400)
    expect(state.shrubAge[0]).toBeCloseTo((20 * 800) / 1400, 12)
  })

  it('drawdown steps hold at least 0.3 m of soil of the same kind', () => {
    const state = after('drawdown-steps', {}, given => given.soilDepth.fill(0.12))
    expect(state.soilDepth[0]).toBeCloseTo(0.3, 12)
    expect(state.sand[0]).toBeCloseTo(0.62, 12)
    expect(state.soilBearing[0]).toBe(0.95)
  })
})
