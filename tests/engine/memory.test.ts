import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { simulate } from '../../src/engine/simulate.ts'
import { runOf, scenarioOf } from '../helpers.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

it('a longer run keeps no more memory than a short one', () => {
  const scenario = scenarioOf(
    Array.from({ length: 50 }, (_, k) => ({ slope: 5 + k / 2 })),
    { years: 40 },
  )
  const kept = (years: number): number => {
    const run = runOf(scenario)
    simulate(run, 0, 24)
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    simulate(run, 24, 24 + 12 * years)
    collectGarbage()
    return process.memoryUsage().heapUsed - before
  }
  // The compiler and the test runner allocate too, at any time: of several differences the least is the loop's own.
  const growth = Math.min(...Array.from({ length: 6 }, () => kept(36) - kept(4)))
  expect(growth / (50 * 12 * 32)).toBeLessThan(1)
})
