import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { defaults } from '../../src/base/param-spec.ts'
import { allocateColumns, type Columns } from '../../src/engine/columns.ts'
import { copyInto } from '../../src/engine/copy-into.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import { PROCESSES } from '../../src/engine/processes/index.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { CLIMATES } from '../../src/scenarios/climates.ts'
import { forcingOf, runOf, scenarioOf } from '../helpers.ts'

const NAMES = Object.keys(FIELDS) as FieldName[]
const { title: _title, note: _note, ...RAINY } = CLIMATES['qianxia-lake']
const scenario = scenarioOf(
  [
    {},
    { slope: 38, soilDepth: 0.3, cohesion: 2, frictionAngle: 28 },
    { kind: 'rock', slope: 68, soilDepth: 0.02 },
    { kind: 'source', grassCover: 0.5 },
  ],
  { climate: RAINY, latitude: 28.1 },
)

/** A state in the middle of things: half a year has passed, shrubs and trees are planted, seed lies in the ground. */
function busyState(): Columns {
  const run = runOf(scenario)
  const { state } = run
  state.shrubs.fill(2000)
  state.trees.fill(300)
  state.shrubDroughtThreshold.fill(0.3)
  state.treeDroughtThreshold.fill(0.5)
  state.rhizobacteria.fill(0.6)
  state.tendingHazard.fill(0.8)
  state.legumeGrass.fill(0.4)
  state.legumeShrub.fill(0.7)
  state.manureNitrogen.fill(120)
  state.freshOrganicMatter.fill(9)
  state.gravelMulch.fill(0.6)
  state.evaporationCut.fill(0.3)
  state.runoffRetention.fill(0.4)
  state.reedTarget.fill(0.3)
  state.matMonths.fill(9)
  state.extraColonisation.fill(0.04)
  state.tendingMonths.fill(30)
  state.irrigation.fill(40)
  state.irrigationMonths.fill(30)
  state.hyperaccumulator.fill(0.5)
  state.metalSorbed.fill(0.3)
  state.importedSoil.fill(0.2)
  state.wallCohesion.fill(1.5)
  state.drainRelief.fill(0.25)
  state.monitored.fill(1)
  state.repairRule.fill(3)
  state.bankWall.fill(0.3)
  state.cadmium.fill(1.4)
  simulate(run, 0, 6)
  state.seedRate.fill(30)
  state.seedMonths.fill(2)
  state.speciesWaiting.fill(4)
  // Weak ground: the first storm breaks it.
  state.weakness.fill(0.0001)
  return state
}

describe.each(PROCESSES)('$name', process => {
  const forcing = forcingOf(scenario)
  const draw = keyedDraw(1, 0)
  const { site } = runOf(scenario)
  const step = (state: Columns, month: number, lo = 0, hi = state.n): void =>
    process.step(state, site.columns, forcing, defaults(process.params), draw, month, lo, hi)
  const copy = (source: Columns): Columns => {
    const target = allocateColumns(source.n)
    copyInto(target, source)
    return target
  }

  it('writes what it says it writes, and nothing else', () => {
    const before = busyState()
    const changed = new Set<FieldName>()
    for (const month of [5, 6, 7, 11]) {
      const after = copy(before)
      step(after, month)
      for (const name of NAMES) if (after[name].some((x, i) => x !== before[name][i])) changed.add(name)
    }
    expect([...changed].filter(name => !process.writes.includes(name))).toEqual([])
    expect(changed.size).toBeGreaterThan(0)
  })

  it('does not depend on fields it does not read', () => {
    const given = busyState()
    for (const month of [6, 11]) {
      const poisoned = (poison: number): number[][] => {
        const state = copy(given)
        for (const name of NAMES) if (!process.reads.includes(name)) state[name].fill(poison)
        step(state, month)
        return process.writes.map(name => [...state[name]])
      }
      const written = (rows: number[][]): number[][] => rows.filter((_, k) => rewritten(process.writes[k]))
      expect(written(poisoned(0.5))).toEqual(written(poisoned(Number.NaN)))
    }
  })

  /** A field that is neither read nor rewritten in each month keeps the poison; only rewritten ones can be compared. */
  function rewritten(name: FieldName): boolean {
    return process.reads.includes(name) || FIELDS[name].role === 'flux'
  }

  it('touches no unit outside its block', () => {
    const before = busyState()
    const after = copy(before)
    step(after, 6, 1, 3)
    for (const name of NAMES) for (const i of [0, 3]) expect(after[name][i], `${name} of unit ${i}`).toBe(before[name][i])
  })

  it('keeps every field within its bounds', () => {
    const state = busyState()
    for (let month = 6; month < 36; month++) step(state, month)
    for (const name of process.writes) {
      for (const x of state[name]) {
        expect(x, name).toBeGreaterThanOrEqual(FIELDS[name].min)
        expect(x, name).toBeLessThanOrEqual(FIELDS[name].max)
      }
    }
  })

  it('says of each parameter its unit, range, status and source', () => {
    for (const [name, spec] of Object.entries(process.params)) {
      expect(spec.source, name).not.toBe('')
      expect(spec.unit, name).not.toBe('')
      expect(spec.label.zh, name).not.toBe('')
      expect(spec.min, name).toBeLessThanOrEqual(spec.default)
      expect(spec.default, name).toBeLessThanOrEqual(spec.max)
    }
    expect(process.sources.length).toBeGreaterThan(0)
  })
})
