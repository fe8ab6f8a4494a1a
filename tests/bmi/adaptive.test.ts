import { expect, it } from 'vitest'
import { makeFuture } from '../../src/batch/make-future.ts'
import { prepare } from '../../src/batch/prepare.ts'
import { createBmi } from '../../src/bmi/create-bmi.ts'
import { bmiName } from '../../src/bmi/bmi-name.ts'
import { allocateColumns } from '../../src/engine/columns.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { futureSample } from '../../src/scenarios/future-sample.ts'
import { ADAPTIVE } from '../scenarios/adaptive-scenario.ts'
import { parse } from '../scenarios/parse.ts'

it('a coupled model sees adaptive works month by month, the same bits as a run', async () => {
  const { scenario } = await parse(ADAPTIVE)
  if (!scenario) throw new Error('the adaptive scenario does not parse')
  const prepared = prepare(scenario)
  const state = allocateColumns(prepared.site.columns.n)
  const last = scenario.alternatives.findIndex(({ id }) => id === 'adaptive')
  const { run, book } = makeFuture(prepared, 42, futureSample(scenario.uncertainty, 42, 1)).begin(
    prepared.schedules[last],
    state,
    () => undefined,
  )
  simulate(run, 0, 30)
  expect(book.reactions.length).toBeGreaterThan(0)

  const files: Readonly<Record<string, string>> = {
    'run.yaml': 'scenario: adaptive.yaml\nalternative: adaptive\nreplicate: 1\nseed: 42\n',
    'adaptive.yaml': ADAPTIVE,
  }
  const bmi = createBmi(async file => files[file.split('/').at(-1) ?? ''] ?? '')
  await bmi.initialize('/run.yaml')
  for (let month = 0; month < 30; month++) bmi.update()
  const cover = new Float64Array(prepared.site.columns.n)
  bmi.get_value(bmiName('cover'), cover)
  expect([...cover]).toEqual([...state.cover])
})
