import { describe, expect, it } from 'vitest'
import { allocateColumns, type Columns } from '../../src/engine/columns.ts'
import type { FieldName } from '../../src/engine/fields.ts'
import { repairUnit } from '../../src/engine/repair-unit.ts'

const SCARRED = {
  scar: 0.34,
  damage: 0.28,
  damageToPay: 0.17,
  cadmium: 1.6,
  organicMatterBrought: 2.5,
  soilDepth: 0.31,
  importedSoil: 0.21,
  humus: 27,
  shrubs: 700,
  shrubsPlanted: 2400,
  shrubAge: 26,
  trees: 410,
  treesPlanted: 500,
  treeAge: 19,
  stemsPlanted: 2900,
  grassSpeciesPlanted: 6,
  seedRate: 4,
  seedMonths: 0,
  monthsSinceSowing: 40,
  strengthLeft: 0.8,
  grassCover: 0.2,
  repairDelay: 3,
} satisfies Partial<Record<FieldName, number>>

function repaired(changes: Partial<Record<FieldName, number>> = {}): Record<string, number> {
  const state: Columns = allocateColumns(2)
  const start: Partial<Record<FieldName, number>> = { ...SCARRED, ...changes }
  const names = Object.keys(start) as FieldName[]
  for (const name of names) state[name].fill(start[name] ?? 0)
  repairUnit(state, 1)
  for (const name of names) expect(state[name][0], `${name} of the other unit`).toBe(start[name])
  return Object.fromEntries(names.map(name => [name, state[name][1]]))
}

// Worked with mpmath, 40 digits.
describe('repair', () => {
  it('spreads soil, plants and sows on the scar; strength and plants do not come back', () => {
    const after = repaired()
    expect(after['soilDepth']).toBeCloseTo(0.41818181818181818, 12)
    expect(after['importedSoil']).toBeCloseTo(0.31818181818181818, 12)
    expect(after['humus']).toBeCloseTo(36.422287390029326, 11)
    // The soil that comes is clean and brings organic matter: 1.6 x 0.31 / 0.418..., 2.5 + 36.4... - 27.
    expect(after['cadmium']).toBeCloseTo(1.1860869565217391, 11)
    expect(after['organicMatterBrought']).toBeCloseTo(11.922287390029326, 11)
    expect(after['shrubs']).toBeCloseTo(1516, 9)
    expect(after['shrubAge']).toBeCloseTo(12.005277044854881, 11)
    // No more trees than were planted: 90 of the 170 that the scar would take.
    expect(after['trees']).toBeCloseTo(500, 9)
    expect(after['treeAge']).toBeCloseTo(15.58, 11)
    expect(after['stemsPlanted']).toBeCloseTo(2900 + 816 + 90, 9)
    expect(after['seedRate']).toBeCloseTo(10.2, 12)
    const { seedMonths, monthsSinceSowing, damage, damageToPay, scar, strengthLeft, grassCover } = after
    expect({ seedMonths, monthsSinceSowing, damage, damageToPay, scar, strengthLeft, grassCover }).toEqual({
      seedMonths: 2,
      monthsSinceSowing: 0,
      damage: 0,
      damageToPay: 0,
      scar: 0,
      strengthLeft: 0.8,
      grassCover: 0.2,
    })
  })

  it('fills up to three metres of soil', () => {
    const after = repaired({ soilDepth: 2.8, importedSoil: 2.1, humus: 190 })
    expect(after['soilDepth']).toBeCloseTo(3, 12)
    expect(after['importedSoil']).toBeCloseTo(2.3, 12)
    expect(after['humus']).toBeCloseTo(203.57142857142857, 10)
  })

  it('brings nothing back that was not there: soil, seed, stems', () => {
    const after = repaired({ importedSoil: 0, grassSpeciesPlanted: 0, shrubsPlanted: 0, treesPlanted: 0 })
    expect([after['soilDepth'], after['importedSoil'], after['humus']]).toEqual([0.31, 0, 27])
    expect([after['seedRate'], after['seedMonths'], after['monthsSinceSowing']]).toEqual([4, 0, 40])
    expect([after['shrubs'], after['shrubAge'], after['trees'], after['treeAge'], after['stemsPlanted']]).toEqual([700, 26, 410, 19, 2900])
  })

  it('keeps denser seed; a unit that slid whole or has no soil gets none', () => {
    expect(repaired({ seedRate: 25 })['seedRate']).toBe(25)
    expect(repaired({ scar: 1 })['soilDepth']).toBe(0.31)
    expect(repaired({ soilDepth: 0 })['soilDepth']).toBe(0)
  })

  it('undoes what a slide took of imported soil', () => {
    // A slide of 0.34 left 0.66 of 0.5 m brought in.
    expect(repaired({ soilDepth: 0.33, importedSoil: 0.33 })['importedSoil']).toBeCloseTo(0.5, 12)
  })
})
