import { describe, expect, it } from 'vitest'
import { carbonStock } from '../../src/indicators/carbon-stock.ts'
import { expectFollows } from '../engine/equations/follows.ts'

// Worked with mpmath, 40 digits.
describe('carbon', () => {
  it('in plants with their roots and in the soil', () => {
    expect(carbonStock(1.7, 6.3, 41, 83)).toBeCloseTo(77.81495150812065, 11)
    expect(carbonStock(1.7, 0, 0, 0)).toBeCloseTo(1.4382, 12)
    expect(carbonStock(0, 6.3, 0, 0)).toBeCloseTo(4.1454, 12)
    expect(carbonStock(0, 0, 41, 0)).toBeCloseTo(24.0875, 12)
    expect(carbonStock(0, 0, 0, 17.24)).toBeCloseTo(10, 12)
  })

  it('C1: 12.5 t of carbon are 45.8333 t of carbon dioxide', () => {
    expect((carbonStock(0, 0, 0, 12.5 * 1.724) * 44) / 12).toBeCloseTo(45.8333, 4)
  })

  it('rises with all of it', () => {
    const mass = [0, 300, 1] as const
    expectFollows(carbonStock, [mass, mass, mass, mass])
  })
})
