import { coverFactorCai, coverFactorExponential } from '../../src/engine/equations/erosion.ts'
import {
  bulkDensity,
  fieldCapacity,
  fieldCapacityAtDensity,
  saturation,
  saturationAtDensity,
  stoneVolume,
  wiltingPoint,
} from '../../src/engine/equations/soil-hydraulics.ts'
import { monthlyChance } from '../../src/engine/equations/species.ts'
import type { Case } from '../case.ts'

/** Plant-available water of sandy loam (55 % sand, 15 % clay), stones counted. */
function plantWater(organicMatter: number, density: number, gravel: number): number {
  const [sand, clay] = [0.55, 0.15]
  const whole = saturation(sand, clay, organicMatter)
  const bulk = bulkDensity(whole, density)
  const field = fieldCapacityAtDensity(fieldCapacity(sand, clay, organicMatter), whole, saturationAtDensity(bulk))
  return (field - wiltingPoint(sand, clay, organicMatter)) * (1 - stoneVolume(gravel, bulk))
}

const loss = (gravel: number): number => 1 - plantWater(0.5, 1.15, gravel) / plantWater(3, 1, 0)

const waterHolding: Case = {
  id: 'soil.water-holding',
  what: 'Water that degraded soil no longer holds',
  source: 'Tang section 1: 40-50 % in fragile areas',
  expected: 0.45,
  low: 0.4,
  high: 0.5,
  unit: '1',
  role: 'calibrated',
  how: 'equations of Saxton & Rawls: organic matter 3 to 0.5 %, density 1 to 1.15, stones 0 to 32.5 % (the middle of the 25-40 % chosen for degraded land)',
  measure: () =>
    Promise.resolve({ model: loss(0.325), q05: loss(0.25), q95: loss(0.4), note: 'in brackets stones of 25 and 40 %, not futures' }),
}

/** Covers of the Qingshui plots and their soil loss over that of the bare plot (4 % cover): 11 events, 15 degrees, 5 x 20 m. */
const PLOTS = [
  { name: 'clover', cover: 0.74, loss: 0.0176 },
  { name: 'trees and shrubs', cover: 0.5, loss: 0.0231 },
  { name: 'shrubs', cover: 0.43, loss: 0.0215 },
  { name: 'trees over undergrowth', cover: 0.58, loss: 0.0203 },
] as const
const BARE = 0.04
const FLOOR = 0.003
/** Usual decay of the exponential cover factor [1/%]. */
const DECAY = 0.035

const plots: readonly Case[] = PLOTS.map(plot => ({
  id: `qingshui.${plot.name.replaceAll(' ', '-')}`,
  what: `Soil loss under ${plot.name} (${(100 * plot.cover).toFixed(0)} % cover) over bare ground`,
  source: 'plots at Qingshui, Gansu (ChinaXiv 202011.00099, table 2); within a factor of two',
  expected: plot.loss,
  low: plot.loss / 2,
  high: plot.loss * 2,
  unit: '1',
  role: 'reported-only',
  how: 'cover factor of Cai et al. 2000, by cover alone; what the equation lacks is litter and roots',
  measure() {
    const model = coverFactorCai(plot.cover, FLOOR) / coverFactorCai(BARE, FLOOR)
    const other = coverFactorExponential(plot.cover, DECAY, FLOOR) / coverFactorExponential(BARE, DECAY, FLOOR)
    return Promise.resolve({
      model,
      note: `${(model / plot.loss).toFixed(1)} times the measured; exponential form ${(other / plot.loss).toFixed(1)} times`,
    })
  },
}))

/** Six years of the colonisation-extinction process with constant rates, in the mean. */
const species: Case = {
  id: 'species.constant-rates',
  what: 'Species after six years from 14 of a pool of 80',
  source: 'Tang section 4.1: 47',
  expected: 47,
  low: 40,
  high: 54,
  unit: 'count',
  role: 'calibrated',
  how: 'expectation under colonisation of 0.139 and extinction of 0.03 a year (chosen for this figure), 72 months',
  measure() {
    const gain = monthlyChance(0.139)
    const extinction = monthlyChance(0.03)
    let count = 14
    for (let month = 0; month < 72; month++) count += (80 - count) * gain - count * extinction
    return Promise.resolve({ model: count })
  },
}

/** Cases of single equations, without a simulation. */
export const EQUATION_CASES: readonly Case[] = [waterHolding, ...plots, species]
