import { describe } from 'vitest'
import { speciesRecovery } from '../../../src/engine/processes/species-recovery.ts'
import { expectSteps, type Step, type StepCase } from './expect-steps.ts'

// Columns after a step: worked from the equations in Python, apart from this program.
const COMMON: Step = {
  state: {
    species: 31,
    speciesWaiting: 0,
    connectivity: 0.4,
    cover: 0.33,
    soilDepth: 0.17,
    extraColonisation: 0.05,
    tendingColonisation: 0.09,
  },
  site: { speciesPool: 90, siteArea: 300000.0 },
  params: { colonisation: 0.37, extinction: 0.11, areaExponent: 0.27 },
  draws: { 'species 0': 0.5, 'species 1': 0.02, 'species 2': 0.11 },
}

const CASES: readonly StepCase[] = [
  {
    title: 'much comes, little goes, some are planted',
    state: { speciesWaiting: 6.4 },
    draws: { 'species 0': 0.98, 'species 1': 0.35, 'species 2': 0.62 },
    after: { species: 38, speciesWaiting: 0 },
  },
  {
    title: 'little comes, much goes',
    state: { speciesWaiting: 6.4, extraColonisation: 0.2 },
    draws: { 'species 0': 0.2, 'species 1': 0.97 },
    after: { species: 32, speciesWaiting: 0 },
  },
  {
    title: 'a large site without planting',
    state: { species: 70, extraColonisation: 0, tendingColonisation: 0 },
    site: { siteArea: 50000000.0 },
    draws: { 'species 0': 0.9, 'species 1': 0.9 },
    after: {},
  },
  {
    title: 'a small site',
    state: { species: 200 },
    site: { speciesPool: 400, siteArea: 2000 },
    draws: { 'species 0': 0.7, 'species 1': 0.8 },
    after: { species: 194 },
  },
  {
    title: 'a whole number of species waits, most are there already',
    state: { species: 88, speciesWaiting: 9 },
    draws: { 'species 0': 0.3, 'species 1': 0.6, 'species 2': 0.995 },
    after: { species: 89, speciesWaiting: 0 },
  },
  {
    title: 'all that wait are new',
    state: { species: 2, speciesWaiting: 5 },
    draws: { 'species 0': 0.55, 'species 1': 0.45, 'species 2': 0.7 },
    after: { species: 8, speciesWaiting: 0 },
  },
  { title: 'no room is left', state: { species: 90, speciesWaiting: 7.2 }, draws: { 'species 2': 0.9 }, after: { speciesWaiting: 0 } },
  {
    title: 'many wait where many are missing',
    state: { species: 5, speciesWaiting: 60.5 },
    site: { speciesPool: 300 },
    draws: { 'species 1': 0.5, 'species 2': 0.5 },
    after: { species: 68, speciesWaiting: 0 },
  },
  {
    title: 'closed cover on deep soil',
    state: { species: 150, cover: 0.82, soilDepth: 1.1 },
    site: { speciesPool: 400, siteArea: 900000.0 },
    draws: { 'species 0': 0.63, 'species 1': 0.55 },
    after: { species: 155 },
  },
]

describe('speciesRecovery', () => {
  expectSteps(speciesRecovery, COMMON, CASES)
})
