import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { futureSample } from '../../src/scenarios/future-sample.ts'
import { makeFuture } from '../../src/batch/make-future.ts'
import { prepare } from '../../src/batch/prepare.ts'
import { allocateColumns } from '../../src/engine/columns.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { parseScenario } from '../../src/scenarios/parse-scenario.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'

const NAMES = Object.keys(FIELDS) as FieldName[]

async function load(id: string): Promise<Scenario> {
  const text = readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), 'utf8')
  const { scenario } = await parseScenario(text, { file: id, read: () => Promise.reject(new Error('no tables')) })
  if (!scenario) throw new Error(`${id} is not valid`)
  return scenario
}

/** All bits of all columns after the whole horizon, unit by unit, in the order of ids: works, slides, routing and all. */
function bitsAfter(scenario: Scenario, alternative: number, block?: number): readonly string[] {
  const prepared = prepare(scenario)
  const { ids, columns } = prepared.site
  const future = makeFuture(prepared, scenario.seed, futureSample(scenario.uncertainty, scenario.seed, 3))
  const state = allocateColumns(columns.n)
  const { run } = future.begin(prepared.schedules[alternative], state, () => undefined)
  simulate(run, 0, 12 * scenario.years, block)
  return ids
    .map((id, i) => `${id} ${NAMES.map(name => Buffer.from(Float64Array.of(state[name][i]).buffer).toString('hex')).join('')}`)
    .toSorted()
}

describe.each(['zahanaoer', 'jianshui', 'qianxia-lake'])('%s, whole runs', id => {
  it('have the same bits in blocks of 1, 7, 64 and all units, and in any order of units in the file', async () => {
    const scenario = await load(id)
    for (const alternative of [0, 1, 2]) {
      const whole = bitsAfter(scenario, alternative)
      for (const block of [1, 7, 64]) expect(bitsAfter(scenario, alternative, block)).toEqual(whole)
      const { units } = scenario
      expect(bitsAfter({ ...scenario, units: [...units.slice(4), ...units.slice(0, 4)].toReversed() }, alternative)).toEqual(whole)
    }
  }, 60_000)
})
