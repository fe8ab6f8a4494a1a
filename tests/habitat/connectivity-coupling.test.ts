import { describe, expect, it } from 'vitest'
import { defaults } from '../../src/base/param-spec.ts'
import { allocateColumns, type Columns } from '../../src/engine/columns.ts'
import { copyInto } from '../../src/engine/copy-into.ts'
import { COUPLINGS } from '../../src/engine/couplings.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import { networkParams } from '../../src/engine/network-params.ts'
import type { Run } from '../../src/engine/simulate.ts'
import { connectivityCoupling } from '../../src/habitat/connectivity-coupling.ts'
import { siteHabitat } from '../../src/habitat/site-habitat.ts'
import { compileHabitat } from '../../src/scenarios/compile-habitat.ts'
import { runOf, scenarioOf } from '../helpers.ts'

const NAMES = Object.keys(FIELDS) as FieldName[]
const { reads, writes } = COUPLINGS.network
const scenario = scenarioOf(
  [
    { id: 'a', x: 0, y: 0, species: 12 },
    { id: 'b', x: 300, y: 0, species: 30, grassCover: 0.5 },
    { id: 'c', x: 0, y: 400, kind: 'source', species: 50, grassCover: 0.7 },
  ],
  { network: { patches: [], links: [], neighbours: 2 } },
)

/** The land after it has become better, every column that the coupling does not read being `poison`; and the coupling of its start. */
function setUp(poison?: number): { readonly run: Run; readonly apply: () => void } {
  const run = runOf(scenario)
  const layout = compileHabitat(scenario, run.site)
  if (!layout) throw new Error('no layout')
  const start: Columns = allocateColumns(run.state.n)
  copyInto(start, run.state)
  const coupling = connectivityCoupling(siteHabitat(layout, run.site.columns, defaults(networkParams)), start)
  const { state } = run
  for (let i = 0; i < state.n; i++) {
    state.cover[i] = 0.8
    state.species[i] += 15
    state.stripShare[i] = 0.1
    state.stripCover[i] = 0.6
    state.corridorWidth[i] = 20
    state.stoneShare[i] = 0.03
  }
  if (poison !== undefined) for (const name of NAMES) if (!(reads as readonly FieldName[]).includes(name)) state[name].fill(poison)
  return { run, apply: () => coupling.apply(run, 11) }
}

describe('the network as a coupling', () => {
  it('writes what it says it writes, and nothing else', () => {
    const { run, apply } = setUp()
    const before = Object.fromEntries(NAMES.map(name => [name, run.state[name].slice()]))
    apply()
    expect(NAMES.filter(name => run.state[name].some((x, i) => !Object.is(x, before[name][i])))).toEqual(writes)
  })

  it('does not depend on columns it does not read', () => {
    const connectivity = (poison?: number): number[] => {
      const { run, apply } = setUp(poison)
      apply()
      return [...run.state.connectivity]
    }
    expect(connectivity(Number.NaN)).toEqual(connectivity())
    expect(connectivity(0.5)).toEqual(connectivity())
  })

  it('raises connectivity of restored land, the same bits each time', () => {
    const once = setUp()
    once.apply()
    const again = setUp()
    again.apply()
    again.apply()
    expect([...again.run.state.connectivity]).toEqual([...once.run.state.connectivity])
    for (const value of once.run.state.connectivity) expect(value).toBeGreaterThan(0.3)
  })
})
