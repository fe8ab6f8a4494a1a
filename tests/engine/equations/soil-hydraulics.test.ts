import { describe, expect, it } from 'vitest'
import {
  bulkDensity,
  fieldCapacity,
  fieldCapacityAtDensity,
  saturatedConductivity,
  saturation,
  saturationAtDensity,
  stoneVolume,
  stonyConductivity,
  wiltingPoint,
} from '../../../src/engine/equations/soil-hydraulics.ts'

/** All of Saxton & Rawls in one go, as the derived columns chain it. */
function soil(sand: number, clay: number, om: number, density: number, gravel: number) {
  const wilting = wiltingPoint(sand, clay, om)
  const normalCapacity = fieldCapacity(sand, clay, om)
  const normal = saturation(sand, clay, om)
  const bulk = bulkDensity(normal, density)
  const saturated = saturationAtDensity(bulk)
  const capacity = fieldCapacityAtDensity(normalCapacity, normal, saturated)
  const conductivity = saturatedConductivity(saturated, capacity, normalCapacity, wilting)
  const stones = stoneVolume(gravel, bulk)
  return {
    wilting,
    normalCapacity,
    normal,
    bulk,
    saturated,
    capacity,
    conductivity,
    stones,
    plantWater: (capacity - wilting) * (1 - stones),
    stony: stonyConductivity(conductivity, gravel, bulk),
  }
}

describe('Saxton & Rawls', () => {
  it('S1: 20 % sand, 20 % clay, 2.5 % organic matter', () => {
    const s = soil(0.2, 0.2, 2.5, 1, 0)
    expect(s.wilting).toBeCloseTo(0.1365448, 9)
    expect(s.normalCapacity).toBeCloseTo(0.3208775473152, 12)
    expect(s.normal).toBeCloseTo(0.4821249873152, 12)
    expect(s.conductivity / 12.174354009584206).toBeCloseTo(1, 11)
  })

  it('S2: loam of the published table 3', () => {
    const s = soil(0.4, 0.2, 2.5, 1, 0)
    expect(s.wilting).toBeCloseTo(0.137, 4)
    expect(s.normalCapacity).toBeCloseTo(0.2796, 4)
    expect(s.normal).toBeCloseTo(0.4595, 4)
    expect(s.conductivity).toBeCloseTo(15.4757, 4)
  })

  it('S3: compacted stony spoil', () => {
    const s = soil(0.7, 0.1, 0.3, 1.15, 0.5)
    expect(s.wilting).toBeCloseTo(0.0599368, 10)
    expect(s.capacity).toBeCloseTo(0.11908421104938902, 12)
    expect(s.saturated).toBeCloseTo(0.302328373501745, 12)
    expect(s.stones).toBeCloseTo(0.4109579353324794, 12)
    expect(s.plantWater).toBeCloseTo(0.03484031312427064, 12)
  })

  it('S4: manure alone adds 4.6 % to the water of that spoil', () => {
    expect(soil(0.7, 0.1, 0.75, 1.15, 0.5).plantWater).toBeCloseTo(0.03644426582785291, 12)
  })

  it('every factor away from 0 and 1, computed apart', () => {
    const s = soil(0.45, 0.22, 1.8, 1.1, 0.3)
    expect(s.bulk).toBeCloseTo(1.6412560776655762, 12)
    expect(s.capacity).toBeCloseTo(0.25998862034343484, 12)
    expect(s.plantWater).toBeCloseTo(0.09173644844732315, 12)
    expect(s.stony / 3.4461189372225656).toBeCloseTo(1, 11)
  })

  it('counts organic matter to 8 %', () => {
    expect(fieldCapacity(0.4, 0.2, 12)).toBe(fieldCapacity(0.4, 0.2, 8))
    expect(wiltingPoint(0.4, 0.2, 12)).toBe(wiltingPoint(0.4, 0.2, 8))
    expect(saturation(0.4, 0.2, 12)).toBe(saturation(0.4, 0.2, 8))
  })

  it('keeps capacity below saturation in very dense ground', () => {
    expect(fieldCapacityAtDensity(0.35, 0.4, 0.2)).toBeCloseTo(0.19, 12)
  })
})
