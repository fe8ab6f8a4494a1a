import { describe } from 'vitest'
import { soilMetal } from '../../../src/engine/processes/soil-metal.ts'
import { expectSteps, type Step, type StepCase } from './expect-steps.ts'

// Columns after a step: worked from the equations in Python, apart from this program.
const COMMON: Step = {
  state: {
    cadmium: 1.7,
    ph: 7.1,
    metalFixed: 0.22,
    metalSorbed: 0.35,
    hyperaccumulator: 0.4,
    grassBiomass: 2.3,
    soilLoss: 34,
    slideMass: 0,
    soilDepth: 0.27,
    bulkDensity: 1.33,
    gravel: 0.3,
    cadmiumLoss: 5,
    cadmiumUptake: 6,
    availableCadmium: 3,
  },
  params: { availableShare: 0.31, phSlope: 0.52, sorbentAging: 0.09, enrichment: 1.7, hyperUptake: 23 },
}

const CASES: readonly StepCase[] = [
  {
    title: 'erosion and a slide in June',
    state: { slideMass: 410 },
    after: {
      cadmium: 1.6879773909111462,
      metalSorbed: 0.34738481918669845,
      cadmiumLoss: 790.3307302735702,
      cadmiumUptake: 0,
      availableCadmium: 0.12986140393911363,
    },
  },
  {
    title: 'September: harvest after erosion and a slide',
    month: 8,
    state: { slideMass: 410 },
    after: {
      grassBiomass: 1.38,
      cadmium: 1.6870475891814896,
      metalSorbed: 0.34738481918669845,
      cadmiumLoss: 790.3307302735702,
      cadmiumUptake: 2.7478673073516444,
      availableCadmium: 0.12978987137081718,
    },
  },
  {
    title: 'September of the third year, nothing lost',
    month: 32,
    state: { soilLoss: 0 },
    after: {
      grassBiomass: 1.38,
      cadmium: 1.6990635757629649,
      metalSorbed: 0.34738481918669845,
      cadmiumLoss: 0,
      cadmiumUptake: 2.7674389761679534,
      availableCadmium: 0.1307142989701357,
    },
  },
  {
    title: 'only washed',
    month: 3,
    after: {
      cadmium: 1.686309463385928,
      metalSorbed: 0.34738481918669845,
      cadmiumLoss: 98.26000000000022,
      cadmiumUptake: 0,
      availableCadmium: 0.1297330850343346,
    },
  },
  {
    title: 'only slid',
    month: 3,
    state: { soilLoss: 0, slideMass: 410 },
    after: { cadmium: 1.7, metalSorbed: 0.34738481918669845, cadmiumLoss: 697.0, cadmiumUptake: 0, availableCadmium: 0.13078634102873127 },
  },
  {
    title: 'washed away almost whole',
    month: 4,
    state: { soilLoss: 2500, soilDepth: 0.003 },
    after: { cadmium: 0, metalSorbed: 0.34738481918669845, cadmiumLoss: 4305.822826086956, cadmiumUptake: 0, availableCadmium: 0 },
  },
  {
    title: 'nothing is left of the soil',
    month: 8,
    state: { slideMass: 410, soilDepth: 0 },
    after: { cadmium: 1.7, metalSorbed: 0.34738481918669845, cadmiumLoss: 754.8, cadmiumUptake: 0, availableCadmium: 0.13078634102873127 },
  },
  {
    title: 'runoff took the last soil',
    month: 3,
    state: { soilDepth: 0 },
    after: { cadmium: 1.7, metalSorbed: 0.34738481918669845, cadmiumLoss: 57.8, cadmiumUptake: 0, availableCadmium: 0.13078634102873127 },
  },
  {
    title: 'clean soil',
    month: 8,
    state: { cadmium: 0, slideMass: 410 },
    after: { grassBiomass: 1.38, cadmium: 0, metalSorbed: 0.34738481918669845, cadmiumLoss: 0, cadmiumUptake: 0, availableCadmium: 0 },
  },
  {
    title: 'no hyperaccumulators',
    month: 8,
    state: { hyperaccumulator: 0, slideMass: 410 },
    after: {
      cadmium: 1.6879773909111462,
      metalSorbed: 0.34738481918669845,
      cadmiumLoss: 790.3307302735702,
      cadmiumUptake: 0,
      availableCadmium: 0.12986140393911363,
    },
  },
  {
    title: 'acid soil without sorbents',
    month: 6,
    state: { ph: 4.6, metalSorbed: 0, soilLoss: 0 },
    after: { cadmium: 1.7, metalSorbed: 0, cadmiumLoss: 0, cadmiumUptake: 0, availableCadmium: 1.326 },
  },
  {
    title: 'a harvest of thin soil takes all that is available',
    month: 20,
    state: { grassBiomass: 3, soilLoss: 0, soilDepth: 0.0007 },
    after: {
      grassBiomass: 1.7999999999999998,
      cadmium: 1.5692136589712686,
      metalSorbed: 0.34738481918669845,
      cadmiumLoss: 0,
      cadmiumUptake: 1.0020792585994858,
      availableCadmium: 0.12072453691127032,
    },
  },
]

describe('soilMetal', () => {
  expectSteps(soilMetal, COMMON, CASES)
})
