import { CLIMATES } from '../src/scenarios/climates.ts'
import type { LandUnit, Scenario } from '../src/scenarios/scenario.ts'

const { title: _title, note: _note, ...CLIMATE } = CLIMATES['zahanaoer']

/** A made-up semi-arid site of `n` units whose slopes, soils and plants differ, the same for every call. */
export function sizedScenario(n: number, years: number): Scenario {
  // A golden-ratio sequence spreads values evenly without any random numbers.
  const spread = (k: number, low: number, high: number): number => low + (high - low) * ((k * 0.618033988749895) % 1)
  const units = Array.from({ length: n }, (_, k): LandUnit => ({
    id: `unit-${String(k).padStart(6, '0')}`,
    title: { en: `Unit ${k}`, zh: `地块 ${k}` },
    kind: 'dump',
    area: spread(k, 5000, 50_000),
    slope: spread(3 * k, 2, 35),
    slopeLength: spread(5 * k, 20, 100),
    soilDepth: spread(7 * k, 0.08, 0.4),
    sand: spread(11 * k, 0.4, 0.7),
    clay: spread(13 * k, 0.1, 0.25),
    organicMatter: spread(17 * k, 0.3, 1.5),
    gravel: spread(19 * k, 0.1, 0.5),
    ph: spread(23 * k, 6, 8.3),
    soilBearing: spread(29 * k, 0.6, 1),
    grassCover: spread(31 * k, 0.05, 0.3),
    shrubCover: spread(37 * k, 0.02, 0.1),
    treeCover: spread(41 * k, 0, 0.05),
    species: 14,
    connectivity: 0.3,
    curveNumber: 86,
    density: 1.15,
    monthsSinceGrading: 24,
    grazing: 0,
    looseLayer: 1.5,
    cohesion: 6,
    frictionAngle: 34,
    relief: 15,
    cadmium: 0.1,
    bankLength: 0,
    bankHeight: 0,
    unstableSlopes: 0,
    x: 0,
    y: 0,
  }))
  return {
    id: 'bench',
    title: { en: 'Benchmark', zh: '基准' },
    years,
    latitude: 45.5,
    speciesPool: 80,
    nitrogenDeposition: 8,
    climate: CLIMATE,
    units,
    plantingMonths: [],
    alternatives: [{ id: 'do-nothing', title: { en: 'Do nothing', zh: '不治理' }, actions: [] }],
    seed: 42,
    replicates: 1,
    uncertainty: { parameters: 'drawn', sampling: 'latin-hypercube', chance: 'drawn', inner: 1 },
    parameters: {},
    evidence: [],
    provenance: [],
    hash: '0'.repeat(64),
  }
}
