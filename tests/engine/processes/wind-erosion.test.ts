import { describe } from 'vitest'
import { windErosion } from '../../../src/engine/processes/wind-erosion.ts'
import { expectSteps, type Step, type StepCase } from './expect-steps.ts'

// Columns after a step: worked from the equations in Python, apart from this program.
const COMMON: Step = { state: { cover: 0.13, windErosion: 2 }, site: { windSpeed: 5.2 }, forcing: { dryDays: 17 } }

const CASES: readonly StepCase[] = [
  { title: 'half sheltered ground', after: { windErosion: 17.017138125000002 } },
  { title: 'sheltered ground', state: { cover: 0.43 }, after: { windErosion: 0 } },
]

describe('windErosion', () => {
  expectSteps(windErosion, COMMON, CASES)
})
