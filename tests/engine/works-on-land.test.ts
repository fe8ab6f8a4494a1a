import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaults } from '../../src/base/param-spec.ts'
import { finesMass } from '../../src/engine/equations/organic-matter.ts'
import { MEASURES, type MeasureName } from '../../src/engine/measures/index.ts'
import type { Measure } from '../../src/engine/measure.ts'
import { plantedStock } from '../../src/engine/processes/planted-stock.ts'
import { soilOrganicMatter } from '../../src/engine/processes/soil-organic-matter.ts'
import { speciesRecovery } from '../../src/engine/processes/species-recovery.ts'
import { vegetation } from '../../src/engine/processes/vegetation.ts'
import { waterErosion } from '../../src/engine/processes/water-erosion.ts'
import type { Process } from '../../src/engine/process.ts'
import { simulate, type Run } from '../../src/engine/simulate.ts'
import type { LandUnit } from '../../src/scenarios/scenario.ts'
import { paramsOf, runOf, scenarioOf } from '../helpers.ts'

const carryOut = (run: Run, name: MeasureName, dose: Record<string, number> = {}): void => {
  const measure: Measure = MEASURES[name]
  measure.apply(run.state, run.site.columns, 0, { ...defaults(measure.dose), ...dose })
}
const unit = (changes: Partial<LandUnit> = {}): Run => runOf(scenarioOf([changes]))
const step = (run: Run, process: Process, month: number): void =>
  process.step(run.state, run.site.columns, run.forcing, paramsOf(process), run.draw, month, 0, 1)
const standing = ({ state }: Run): number => state.grassBiomass[0] + state.shrubBiomass[0] + state.treeBiomass[0] + state.litter[0]

describe('regrading', () => {
  it('turns the old surface over: works, mulch, seed, damage and scars are gone, the lost strength is not', () => {
    const run = unit({ slope: 33 })
    const { state } = run
    for (const name of ['benching', 'gravel-mulch', 'erosion-mat', 'retaining-wall', 'drainage', 'check-dam', 'eco-concrete'] as const)
      carryOut(run, name)
    carryOut(run, 'grass-seeding')
    state.damage[0] = 0.3
    state.scar[0] = 0.2
    state.strengthLeft[0] = 0.8
    state.importedSoil[0] = 0.25
    carryOut(run, 'regrade')
    const bare = unit({ slope: 33 }).state
    for (const name of [
      'practiceTerrace',
      'practiceSurface',
      'runoffRetention',
      'waterGain',
      'mulchWaterGain',
      'gravelMulch',
      'evaporationCut',
      'interceptionCapacity',
      'emergence',
      'matMonths',
      'seedRate',
      'seedMonths',
      'seedSpecies',
      'slopeParts',
      'wallCohesion',
      'drainSpacing',
      'drainRelief',
      'trapEfficiency',
      'damage',
      'scar',
      'importedSoil',
    ] as const)
      expect(state[name][0], name).toBe(bare[name][0])
    expect(state.strengthLeft[0]).toBe(0.8)
    expect(state.metalFixed[0]).toBeGreaterThan(0)
    expect(state.looseLayer[0]).toBeCloseTo(1.75, 12)
    expect(state.monthsSinceSowing[0]).toBeGreaterThan(12)
  })

  it('does not touch rock', () => {
    const run = unit({ kind: 'rock', slope: 68 })
    carryOut(run, 'regrade')
    expect(run.state.slope[0]).toBe(68)
    MEASURES.regrade.bill(run.state, run.site.columns, 0, defaults(MEASURES.regrade.dose), () => {
      throw new Error('billed')
    })
  })

  it('costs earthwork where no relief is given', () => {
    const { state, site } = unit({ slope: 33, relief: 0 })
    const volumes: number[] = []
    MEASURES.regrade.bill(state, site.columns, 0, defaults(MEASURES.regrade.dose), (_item, quantity) => volumes.push(quantity))
    expect(volumes[0]).toBeCloseTo(70247.2026801, 6)
  })
})

describe('plants under works', () => {
  it('go into the soil with their mass, whatever buries them', () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.boolean(), (depth, coverage, graded) => {
        const run = unit({ slope: 33 })
        const before = standing(run)
        if (graded) carryOut(run, 'regrade', { clearing: coverage })
        else carryOut(run, 'topsoil-import', { depth, coverage })
        const buried = 0.45 * 1.724 * (before - standing(run))
        expect(run.state.freshOrganicMatter[0]).toBeCloseTo(buried, 12)
        expect(buried).toBeGreaterThan(0)
      }),
    )
  })

  it('die under soil: grass first, trees last', () => {
    const run = unit({ grassCover: 0.4, shrubCover: 0.3, treeCover: 0.2 })
    carryOut(run, 'topsoil-import', { depth: 0.1, coverage: 0.6 })
    expect(run.state.grassCover[0]).toBeCloseTo(0.4 * (1 - 0.6 * 0.5), 12)
    expect(run.state.shrubCover[0]).toBeCloseTo(0.3 * (1 - 0.6 * 0.125), 12)
    expect(run.state.treeCover[0]).toBeCloseTo(0.2 * (1 - 0.6 * 0.05), 12)
    carryOut(run, 'topsoil-import', { depth: 0.8, coverage: 1 })
    expect([run.state.grassCover[0], run.state.shrubCover[0]]).toEqual([0, 0])
    expect(run.state.treeCover[0]).toBeGreaterThan(0.1)
  })
})

describe('soil brought in', () => {
  it('mixes metal and equilibrium pH by mass; what binders hold they hold on to', () => {
    const run = unit({ cadmium: 2, ph: 5.2, soilDepth: 0.08, gravel: 0.2 })
    const { state } = run
    carryOut(run, 'eco-concrete', { coverage: 0.56 })
    expect(state.metalFixed[0]).toBeCloseTo(0.476, 12)
    const old = finesMass(0.08, state.bulkDensity[0], 0.2)
    carryOut(run, 'own-soil', { depth: 0.25, coverage: 0.9, ph: 5.9, cadmium: 0.15 })
    // Total metal is what both brought; the share held refers to all of it.
    const total = state.cadmium[0]
    const share = (2 - total) / (2 - 0.15)
    const all = old / (1 - share)
    expect(total * all).toBeCloseTo(2 * old + 0.15 * (all - old), 6)
    expect(state.metalFixed[0]).toBeCloseTo((0.476 * 2 * old) / (total * all), 10)
    expect(state.equilibriumPh[0]).toBeCloseTo(5.2 + 0.7 * share, 10)
    expect(state.importedSoil[0]).toBeCloseTo(0.225, 12)
  })

  it('binders and sorbents combine like chances', () => {
    const run = unit()
    carryOut(run, 'eco-concrete', { coverage: 0.5, fixation: 0.8 })
    carryOut(run, 'eco-concrete', { coverage: 0.5, fixation: 0.8 })
    expect(run.state.metalFixed[0]).toBeCloseTo(0.64, 12)
    carryOut(run, 'lime', { rate: 0, stabiliser: 0.5 })
    carryOut(run, 'biochar', { rate: 10, fixation: 0.4 })
    expect(run.state.metalSorbed[0]).toBeCloseTo(0.36, 12)
  })

  it('sprayed substrate uses its coverage once: in the share that bears soil', () => {
    const run = unit({ kind: 'rock', slope: 68, soilDepth: 0.02, soilBearing: 0.1 })
    carryOut(run, 'hydroseeding', { depth: 0.12, coverage: 0.5 })
    expect(run.state.soilDepth[0]).toBeCloseTo(0.14, 12)
    expect(run.state.soilBearing[0]).toBe(0.5)
    expect(run.state.matMonths[0]).toBe(18)
  })
})

describe('works on a dump and a bank', () => {
  it('rolling takes room from the same mass and kills plants; open rolled spoil erodes 1.3 times as much', () => {
    const run = unit({ density: 1 })
    const { state } = run
    carryOut(run, 'compaction', { share: 0.5 })
    expect(state.density[0]).toBeCloseTo(1.1, 12)
    expect(state.soilDepth[0]).toBeCloseTo(0.18 / 1.1, 12)
    expect(state.grassCover[0]).toBeCloseTo(0.12 * 0.55, 12)
    const loss = (compacted: number, imported: number): number => {
      const open = unit()
      open.state.compacted[0] = compacted
      open.state.importedSoil[0] = imported
      open.forcing.erosivity[6] = 300
      step(open, waterErosion, 6)
      return open.state.soilLoss[0]
    }
    expect(loss(1, 0) / loss(0, 0)).toBeCloseTo(1.3, 12)
    expect(loss(1, 0.05) / loss(0, 0)).toBeCloseTo(1.15, 12)
    expect(loss(1, 0.3)).toBe(loss(0, 0))
  })

  it('a bank wall protects by its masonry, the better of two counts, and only a bank', () => {
    const run = unit({ kind: 'bank' })
    carryOut(run, 'bank-wall', { volume: 0.5, protection: 0.6 })
    expect(run.state.bankWall[0]).toBeCloseTo(0.3, 12)
    carryOut(run, 'bank-wall')
    expect(run.state.bankWall[0]).toBe(0.4)
    const dry = unit({ bankLength: 0 })
    carryOut(dry, 'bank-wall')
    expect(dry.state.bankWall[0]).toBe(0)
  })

  it('loose blocks off a face, a third of a metre off a slope', () => {
    const face = unit({ kind: 'rock', slope: 68, looseLayer: 0.3 })
    carryOut(face, 'unstable-slope-removal', { depth: 0.5 })
    expect([face.state.looseLayer[0], face.state.netShare[0]]).toEqual([0, 0.8])
    const slope = unit()
    carryOut(slope, 'unstable-slope-removal', { depth: 0.3 })
    expect(slope.state.looseLayer[0]).toBeCloseTo(1.2, 12)
    expect(slope.state.netShare[0]).toBe(0)
  })
})

describe('what ends', () => {
  it('tending, watering and inoculation after the time that was paid', () => {
    const run = unit()
    const { state } = run
    carryOut(run, 'shrub-planting')
    carryOut(run, 'tending', { years: 1, hazardFactor: 0.7, extraColonisation: 0.06 })
    carryOut(run, 'irrigation', { years: 2, amount: 25 })
    carryOut(run, 'pgpr', { share: 0.8 })
    const at = (months: number): readonly number[] => {
      for (let m = 0; m < months; m++) step(run, plantedStock, 6)
      return [state.tendingHazard[0], state.tendingColonisation[0], state.irrigation[0], state.rhizobacteria[0]]
    }
    expect(at(11)).toEqual([0.7, 0.06, 25, 0.8])
    expect(at(1)).toEqual([1, 0, 25, 0.8])
    expect(at(12)).toEqual([1, 0, 0, 0.8])
    expect(at(12)).toEqual([1, 0, 0, 0])
  })

  it('stock planted after inoculation is not inoculated', () => {
    const run = unit()
    carryOut(run, 'pgpr')
    carryOut(run, 'shrub-planting', { density: 1000 })
    expect(run.state.rhizobacteria[0]).toBe(1)
    run.state.rhizobacteriaMonths[0] = 1
    carryOut(run, 'tree-planting', { density: 600 })
    expect(run.state.rhizobacteria[0]).toBeCloseTo(1 - 600 / 1600, 12)
  })
})

describe('seed', () => {
  const sown = (month: number, water: number): Run => {
    const run = unit({ grassCover: 0 })
    carryOut(run, 'grass-seeding', { rate: 30, species: 6, legumeShare: 0.4 })
    run.state.waterStress.fill(water)
    step(run, vegetation, month)
    return run
  }

  it('waits through winter, for eight months at most', () => {
    const run = sown(0, 1)
    expect(run.state.seedMonths[0]).toBe(2)
    expect(run.state.seedRate[0]).toBe(30)
    for (let m = 1; m < 7; m++) step(run, vegetation, 0)
    expect(run.state.seedRate[0]).toBe(30)
    step(run, vegetation, 0)
    expect([run.state.seedRate[0], run.state.seedMonths[0], run.state.seedSpecies[0]]).toEqual([0, 0, 0])
  })

  it('brings species only where it comes up', () => {
    const failed = sown(6, 0)
    step(failed, vegetation, 7)
    expect([failed.state.speciesWaiting[0], failed.state.seedSpecies[0], failed.state.grassSpeciesPlanted[0]]).toEqual([0, 0, 0])
    expect(failed.state.legumeGrass[0]).toBe(0)
    const thin = sown(6, 0.15)
    expect(thin.state.legumeGrass[0]).toBeCloseTo(0.2, 12)
    expect(thin.state.speciesWaiting[0]).toBeCloseTo(3, 12)
    step(thin, speciesRecovery, 6)
    expect(thin.state.species[0]).toBe(Math.floor(thin.state.species[0]))
    expect(thin.state.speciesWaiting[0]).toBe(0)
    expect(sown(6, 0.8).state.grassSpeciesPlanted[0]).toBe(6)
  })
})

describe('metal and settling ground', () => {
  it('slow growth and kill planted stock', () => {
    const run = unit()
    run.state.availableCadmium[0] = 0.7
    run.state.waterStress.fill(1)
    step(run, vegetation, 6)
    // Log-logistic with half effect at 1.5 mg/kg.
    expect(run.state.metalResponse[0]).toBeCloseTo(0.8211678832116789, 12)
    const alive = (response: number, settling: number): number => {
      const stock = unit()
      stock.state.shrubs[0] = 100
      stock.state.waterStress.fill(1)
      stock.state.metalResponse[0] = response
      stock.state.settlementRate[0] = settling
      step(stock, plantedStock, 6)
      return stock.state.shrubs[0] / 100
    }
    // Age 0: 1.25 times; crowding 100 / 20,000.
    expect(alive(1, 0)).toBeCloseTo(Math.exp(-0.006 * 1.25 * 1.005), 12)
    expect(alive(0.6, 0)).toBeCloseTo(Math.exp(-(0.006 + 0.1 * 0.4) * 1.25 * 1.005), 12)
    expect(alive(1, 9)).toBeCloseTo(Math.exp(-(0.006 + 0.02 * 0.25) * 1.25 * 1.005), 12)
  })
})

describe('reeds', () => {
  it('cover no more of a bank than carries them', () => {
    const run = unit({ kind: 'bank', soilBearing: 0.5, grassCover: 0 })
    carryOut(run, 'reed-revetment', { cover: 0.85 })
    run.state.reedAge[0] = 40
    step(run, plantedStock, 6)
    expect(run.state.grassCover[0]).toBeCloseTo(0.475, 12)
  })
})

describe('dead plants', () => {
  it('become litter, but for what animals ate', () => {
    const litter = (grazing: number): number => {
      const run = unit({ grazing })
      run.state.litter[0] = 0
      run.state.grassBiomass[0] = 2
      run.state.grassCover[0] = 0.2
      run.state.shrubBiomass[0] = 0
      run.state.treeBiomass[0] = 0
      run.state.shrubCover[0] = 0
      run.state.treeCover[0] = 0
      step(run, soilOrganicMatter, 6)
      return run.state.litter[0]
    }
    // 1.5 t/ha died, 0.0375 t/ha fell from the 0.5 t/ha that stand; a month of decay at 0.5 a year.
    const kept = Math.exp(-0.5 / 12)
    expect(litter(0)).toBeCloseTo(1.5 * kept + (0.45 / 0.5) * (1 - kept), 10)
    expect(litter(0.1)).toBeCloseTo(1.3 * kept + (0.45 / 0.5) * (1 - kept), 10)
  })
})

describe('monitoring', () => {
  it('watches a unit and leaves it as it is', () => {
    const run = unit()
    const before = run.state.slope[0]
    carryOut(run, 'monitoring')
    expect(run.state.monitored[0]).toBe(1)
    expect(run.state.slope[0]).toBe(before)
    simulate(run, 0, 1)
    expect(run.state.monitored[0]).toBe(1)
  })
})
