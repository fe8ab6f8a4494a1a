import { describe, expect, it } from 'vitest'
import { log } from '../../../src/base/log.ts'
import { discountFactors } from '../../../src/engine/ledger.ts'
import { finesMass, nitrogenSupply, organicMatterPercent, poolAfter } from '../../../src/engine/equations/organic-matter.ts'
import { regradeVolume } from '../../../src/engine/equations/regrade-volume.ts'
import { rootingDepth } from '../../../src/engine/equations/rooting-depth.ts'
import { colonisationRate, extinctionRate, monthlyChance, shannonDiversity } from '../../../src/engine/equations/species.ts'
import {
  dailyErosivity,
  extraterrestrialRadiation,
  hargreaves,
  snowMelt,
  snowShare,
  wetAfterDry,
  wetAfterWet,
} from '../../../src/engine/equations/weather.ts'

describe('days', () => {
  it.each([
    [12, 30, 0.5529262, 0.2980492],
    [3, 31, 0.32698568, 0.07210868],
  ])('W1, W2: %f wet days in %f', (wetDays, days, p11, p01) => {
    const afterWet = wetAfterWet(wetDays / days, 0.254877)
    expect(afterWet).toBeCloseTo(p11, 7)
    expect(wetAfterDry(wetDays / days, afterWet)).toBeCloseTo(p01, 7)
  })

  it('rain comes every day where every day is wet', () => {
    expect(wetAfterDry(1, 1)).toBe(1)
  })

  it('W4: erosivity of 50 mm in July and October, none below the threshold', () => {
    expect(dailyErosivity(50, 0.3937, 9.7)).toBeCloseTo(337.626967, 6)
    expect(dailyErosivity(50, 0.3101, 9.7)).toBeCloseTo(265.933763, 6)
    expect(dailyErosivity(9.6, 0.3937, 9.7)).toBe(0)
  })

  it('W8: radiation at 20 S on day 246; summer at 45.5 N; polar day and night', () => {
    expect(extraterrestrialRadiation(-20, 246)).toBeCloseTo(32.193995875, 8)
    expect(extraterrestrialRadiation(45.5, 172)).toBeCloseTo(41.90426585, 7)
    expect(extraterrestrialRadiation(75, 172)).toBeCloseTo(43.88689282, 7)
    expect(extraterrestrialRadiation(75, 355)).toBeCloseTo(0, 9)
  })

  it('W9: Hargreaves of 14.8 to 26.6 degrees', () => {
    expect(hargreaves(40.6, 20.7, 11.8)).toBeCloseTo(5.038668, 6)
    expect(hargreaves(40.6, -30, 11.8)).toBe(0)
  })

  it('snow between 0 and 2 degrees, melt by degree-days', () => {
    expect([snowShare(-1), snowShare(0.5), snowShare(3)]).toEqual([1, 0.75, 0])
    expect([snowMelt(20, 2.5, 3), snowMelt(5, 2.5, 3), snowMelt(20, -1, 3)]).toEqual([7.5, 5, 0])
  })
})

describe('organic matter and nitrogen', () => {
  it('S11: carbon after five years', () => {
    expect(poolAfter(6, 0.03, 0.25 * 0.9, 5)).toBeCloseTo(6.208938, 6)
    expect(poolAfter(6, 0, 0.3, 5)).toBe(7.5)
  })

  it('S8: 45 t/ha of manure are 0.75 % in 0.2 m', () => {
    // 1.4 t/m3 is the whole soil, of which 40 % of the mass are stones: its fines alone weigh 1.065 t/m3.
    expect(organicMatterPercent(45 * 0.28, finesMass(0.2, 1.065071770334928, 0.4))).toBeCloseTo(0.75, 12)
    expect(organicMatterPercent(1e6, 1000)).toBe(15)
    expect(organicMatterPercent(1, 0)).toBe(0)
  })

  it('fines: stones take their volume, not their mass', () => {
    expect(finesMass(0.3, 1.35, 0.35)).toBeCloseTo(3178.1890660592255, 9)
    expect(finesMass(0.2, 1.4, 0.4)).toBeCloseTo(2070.6976744186047, 9)
    expect(finesMass(0.2, 1.4, 0)).toBe(2800)
  })

  it('manure releases 30, 15 and 7.5 % of its nitrogen in three years', () => {
    let left = 0.6 * 292.5
    const years = [0, 0, 0]
    for (let month = 0; month < 36; month++) {
      years[Math.floor(month / 12)] += nitrogenSupply(0, 0, 0, 0, left, 0) / 12
      left *= Math.pow(0.5, 1 / 12)
    }
    expect(years[0]).toBeCloseTo(0.3 * 292.5, 9)
    expect(years[1]).toBeCloseTo(0.15 * 292.5, 9)
    expect(years[2]).toBeCloseTo(0.075 * 292.5, 9)
  })

  it('nitrogen: air, soil to half a metre, manure, fixation', () => {
    expect(nitrogenSupply(8, 0.7, 0.3, 8, 120, 9.5)).toBeCloseTo(106.72098973836136, 10)
    expect(nitrogenSupply(8, 0.7, 1.2, 8, 120, 9.5)).toBeCloseTo(112.32098973836136, 10)
  })
})

describe('species', () => {
  it('B1: monthly chances', () => {
    expect(monthlyChance(0.139)).toBeCloseTo(0.0115165048, 10)
    expect(monthlyChance(0.03)).toBeCloseTo(0.0024968776, 10)
  })

  it('B1: from 14 of 80 to 47 in six years, expectation month by month', () => {
    let species = 14
    const at: number[] = []
    for (let month = 1; month <= 72; month++) {
      species += (80 - species) * monthlyChance(0.139) - species * monthlyChance(0.03)
      if (month === 1 || month % 36 === 0) at.push(species)
    }
    expect(at[0]).toBeCloseTo(14.725133, 6)
    expect(at[1]).toBeCloseTo(34.612, 3)
    expect(at[2]).toBeCloseTo(47.0136, 4)
  })

  it('colonisation: cover counts between 0.05 and 0.6', () => {
    expect(colonisationRate(0.3, 0.4, 0.35, 0.2, 0.05)).toBeCloseTo(0.1181344493616448, 12)
    expect(colonisationRate(0.3, 0.4, 0.9, 0.2, 0.05)).toBeCloseTo(0.1668019131913911, 12)
    expect(colonisationRate(0.3, 0.4, 0, 0.2, 0)).toBeCloseTo(0.009733492765949259, 12)
  })

  it('extinction', () => {
    expect(extinctionRate(0.03, 1.7, 0.35)).toBeCloseTo(0.067575, 12)
  })

  it('Shannon diversity', () => {
    expect(shannonDiversity(40, 36, 0.6, 0.1)).toBeCloseTo(2.531624292859165, 10)
    expect(shannonDiversity(10, 1e6, 0, 0.3)).toBeCloseTo(log(10), 10)
    expect(shannonDiversity(1, 36, 0.6, 0)).toBe(0)
  })
})

describe('works', () => {
  it('regrading moves a quarter of the lay-back volume', () => {
    expect(regradeVolume(1.05e6, 15, 60, 30, 24)).toBeCloseTo(584226.4365, 3)
    // Worked apart: 14 327 m3 for a slope of 20 m and 100 m laid back about its toe.
    expect(4 * regradeVolume((100 * 20) / 0.7002075382097097, 20, 30, 35, 25)).toBeCloseTo(14327, 0)
    expect(regradeVolume(1e4, 15, 40, 20, 24)).toBe(0)
    // Without a relief that of the slope length counts; a wall of rock is counted as 85 degrees.
    expect(regradeVolume(50_000, 0, 45, 33, 24)).toBeCloseTo(70247.2026801, 6)
    expect(regradeVolume(50_000, 15, 45, 89, 24)).toBeCloseTo(2313029.7937172, 5)
  })

  it('C2: 100 yuan after five years at 3 %', () => {
    expect(100 * discountFactors(0.03, 60)[59]).toBeCloseTo(86.260878, 6)
  })

  it('rooting depth', () => {
    expect(rootingDepth(0.3, 0.1, 0.1, 0)).toBeCloseTo(0.8, 12)
    expect(rootingDepth(0, 0, 0, 0)).toBe(0.3)
    expect(rootingDepth(0.3, 0, 0, 1.5)).toBe(1.5)
  })
})
