import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  geometricSum,
  integerPower,
  potentialEvapotranspiration,
  stressCoefficient,
  waterAfterDrySpell,
} from '../../../src/engine/equations/root-zone.ts'

describe('root zone', () => {
  it('S7: ten dry days from 80 mm', () => {
    expect(waterAfterDrySpell(80, 50, 4, 10)).toBeCloseTo(40.936538, 6)
  })

  it('S7: ten days at once equal ten days one by one', () => {
    let water = 80
    for (let day = 0; day < 10; day++) water = waterAfterDrySpell(water, 50, 4, 1)
    expect(water).toBeCloseTo(waterAfterDrySpell(80, 50, 4, 10), 12)
  })

  it('stays in the linear stage while there is water', () => {
    expect(waterAfterDrySpell(80, 50, 4, 5)).toBe(60)
  })

  it('never runs dry and never gains', () => {
    const mm = fc.double({ min: 0, max: 500, noNaN: true })
    fc.assert(
      fc.property(
        mm,
        fc.double({ min: 0.1, max: 300, noNaN: true }),
        fc.double({ min: 0.01, max: 15, noNaN: true }),
        fc.integer({ min: 1, max: 365 }),
        (water, critical, demand, days) => {
          const left = waterAfterDrySpell(water, critical, demand, days)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThanOrEqual(water)
        },
      ),
    )
  })

  it('transpiration falls below the critical content', () => {
    expect(stressCoefficient(30, 50)).toBeCloseTo(0.6, 12)
    expect(stressCoefficient(70, 50)).toBe(1)
  })

  it('potential evapotranspiration of partly covered, mulched ground', () => {
    expect(potentialEvapotranspiration(4.2, 0.35, 0.4, 0.95, 0.35)).toBeCloseTo(1.9698, 12)
  })

  it('geometric sums, closed form and near one', () => {
    expect(geometricSum(0.83, 7)).toBeCloseTo(3.5574751575652694, 12)
    expect(geometricSum(0.9995, 7)).toBeCloseTo(6.9860139912535, 12)
    expect(geometricSum(0.83, 0)).toBe(0)
  })

  it('whole powers', () => {
    expect(integerPower(0.7, 0)).toBe(1)
    expect(integerPower(0.7, 13)).toBeCloseTo(0.009688901040699, 14)
  })
})
