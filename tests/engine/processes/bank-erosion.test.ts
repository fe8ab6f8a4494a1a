import { describe } from 'vitest'
import { bankErosion } from '../../../src/engine/processes/bank-erosion.ts'
import { expectSteps, type Step, type StepCase } from './expect-steps.ts'

// Columns after a step: worked from the equations in Python, apart from this program.
const COMMON: Step = {
  state: { slope: 28.1, bankRetreat: 9 },
  site: { bankLength: 130 },
  forcing: {
    events: [
      [64, 0, 3, 0],
      [12, 0, 2, 0],
      [31, 22, 0, 0],
      [0, 58, 4, 1],
      [140, 5, 2, 0],
      [24, 3, 1, 0],
    ],
  },
  params: {
    criticalShear: 7.3,
    energySlope: 0.0017,
    bankfullDepth: 1.4,
    mostDepth: 1.9,
    catchmentCurveNumber: 74,
    bankfullRunoff: 26,
    reedShear: 0.7,
  },
}

const CASES: readonly StepCase[] = [
  {
    title: 'a steep bank with reeds, half a wall and damage',
    state: { reedTarget: 0.62, grassCover: 0.44, bankWall: 0.55, damage: 0.3 },
    after: { bankRetreat: 0.20037064238089347 },
  },
  {
    title: 'reeds as designed on a gentle bank',
    state: { slope: 21, reedTarget: 0.33, grassCover: 0.71, bankWall: 0, damage: 0 },
    after: { bankRetreat: 0.2630867117449075 },
  },
  {
    title: 'a bare collapsing bank',
    state: { slope: 38, reedTarget: 0, grassCover: 0.5, bankWall: 0, damage: 0.4 },
    after: { bankRetreat: 0.4593396204179077 },
  },
  { title: 'a wall that stands holds all', state: { slope: 28, bankWall: 1 }, after: { bankRetreat: 0 } },
  { title: 'no bank', site: { bankLength: 0 }, after: { bankRetreat: 0 } },
  { title: 'a month without high water', forcing: { events: [[12, 0, 2, 0]] }, after: { bankRetreat: 0 } },
]

describe('bankErosion', () => {
  expectSteps(bankErosion, COMMON, CASES)
})
