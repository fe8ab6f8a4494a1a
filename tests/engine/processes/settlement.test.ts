import { describe } from 'vitest'
import { settlement } from '../../../src/engine/processes/settlement.ts'
import { expectSteps, type Step, type StepCase } from './expect-steps.ts'

// Columns after a step: worked from the equations in Python, apart from this program.
const COMMON: Step = { state: { dumpAge: 7, compacted: 0.65, settlement: 0.21, settlementRate: 3.3 }, site: { settles: 1, relief: 34 } }

const CASES: readonly StepCase[] = [
  {
    title: 'a loose dump',
    state: { compacted: 0 },
    params: { creep: 0.0063, compactedCreep: 0.42 },
    after: { settlementRate: 12.421875042620496, settlement: 0.22242187504262048, dumpAge: 8 },
  },
  {
    title: 'a partly rolled dump',
    params: { creep: 0.0063, compactedCreep: 0.42 },
    after: { settlementRate: 7.73882815155257, settlement: 0.21773882815155257, dumpAge: 8 },
  },
  {
    title: 'a rolled dump',
    state: { compacted: 1 },
    params: { creep: 0.0063, compactedCreep: 0.42 },
    after: { settlementRate: 5.217187517900609, settlement: 0.2152171875179006, dumpAge: 8 },
  },
  { title: 'natural ground', site: { settles: 0 }, after: { settlementRate: 0 } },
]

describe('settlement', () => {
  expectSteps(settlement, COMMON, CASES)
})
