import type { Comparison, AlternativeResult, Band, BillLine, PairedDifference } from '../../src/compare/comparison.ts'
import type { NetworkPicture, PictureMoment } from '../../src/compare/network-picture.ts'
import type { ResilienceSummary } from '../../src/compare/resilience-summary.ts'
import type { Spread } from '../../src/compare/spread-of.ts'
import { quantile } from '../../src/base/quantile.ts'
import { INDICATORS, type IndicatorName } from '../../src/indicators/indicators.ts'
import type { Action, LandUnit, Scenario, UnitKind } from '../../src/scenarios/scenario.ts'

const YEARS = 6
const REPLICATES = 50
const NAMES = Object.keys(INDICATORS) as IndicatorName[]

/** Value at the start and at the end of do-nothing, traditional, programme, cheaper. Indicators without a row run from 0.2 to 0.8. */
const COURSES: Partial<Record<IndicatorName, readonly [start: number, ends: readonly number[]]>> = {
  cover: [0.15, [0.28, 0.52, 0.63, 0.44]],
  coverSite: [0.16, [0.29, 0.5, 0.61, 0.43]],
  erosion: [3000, [1400, 310, 38, 150]],
  soilDepth: [0.12, [0.118, 0.42, 0.371, 0.122]],
  soilOrganicMatter: [0.4, [0.35, 0.83, 0.74, 0.67]],
  species: [14, [19, 32, 47, 37]],
  speciesSite: [14.5, [20, 33, 48, 38]],
  plantSurvival: [1, [Number.NaN, 0.19, 0.64, 0.61]],
  slideArea: [0, [0.05, 0.01, 0, 0.02]],
  warnedSlides: [0, [0, 0, 0.6, 0]],
  cost: [0, [0, 3.24e8, 2.58e8, 1.14e8]],
}

/** Futures of 50 in which each is damaged by the end. */
const DAMAGED = [20, 10, 3, 12]

const IDS = ['do-nothing', 'traditional', 'programme', 'cheaper']
const TITLES = [
  { en: 'Do nothing', zh: '不采取措施' },
  { en: 'Traditional works', zh: '传统工程' },
  { en: 'Programme of the paper', zh: '论文方案' },
  { en: 'Cheaper nature-based variant', zh: '低成本自然方案' },
]

const BILLS: readonly (readonly BillLine[])[] = [
  [],
  [
    { measure: 'topsoil-import', item: 'topsoil', quantity: 4_466_100, priceFactor: 1, cost: 1.72e8 },
    { measure: 'retaining-wall', item: 'masonry', quantity: 124_440, priceFactor: 1, cost: 1.52e8 },
    { measure: 'repair', item: 'masonry', quantity: 1000, priceFactor: 1.3, cost: 1.6e6 },
  ],
  [
    { measure: 'own-soil', item: 'ownSoil', quantity: 1_478_100, priceFactor: 1, cost: 0.57e8 },
    { measure: 'gravel-mulch', item: 'gravel', quantity: 2_956_000, priceFactor: 0.3, cost: 1.41e8 },
    { measure: 'grass-shrub-tree', item: 'shrub', quantity: 3_695_200, priceFactor: 1, cost: 0.5e8 },
    { measure: 'tending', item: 'tending', quantity: 7777, priceFactor: 1, cost: 0.1e8 },
  ],
  [{ measure: 'grass-seeding', item: 'grassSeeding', quantity: 14_781_000, priceFactor: 1, cost: 1.14e8 }],
]

const ACTIONS: readonly (readonly Action[])[] = [
  [],
  [
    { measure: 'retaining-wall', units: ['b'], month: 2, dose: { rows: 1, height: 2, length: 60 } },
    { measure: 'topsoil-import', units: ['a', 'b'], month: 3, dose: { depth: 0.35, coverage: 0.5 } },
  ],
  [
    { measure: 'monitoring', units: [], month: 1, dose: { annualCost: 80_000 } },
    { measure: 'sheep-manure', units: ['a', 'b'], month: 4, dose: { rate: 45 } },
    { measure: 'tending', units: ['a'], month: 18, dose: { hazardFactor: 0.8 } },
  ],
  [{ measure: 'grass-seeding', units: ['a', 'b'], month: 5, dose: { rate: 30 } }],
]

/** A comparison made up from a fixed sequence of numbers: nothing was simulated. */
export function fakeComparison(): Comparison {
  const values = IDS.map((_, k) => perIndicator(name => column(name, k)))
  const alternatives = IDS.map((id, k): AlternativeResult => ({
    id,
    title: TITLES[k],
    indicators: perIndicator(name => bandOf(values[k][name])),
    differences: perIndicator(name => differenceOf(name, values[k][name], values[0][name])),
    bill: BILLS[k],
    resilience: [resilienceOf(k)],
    values: values[k],
  }))
  return {
    scenario: scenario(),
    engine: '0.1.0',
    seed: 42,
    replicates: REPLICATES,
    baseline: 'do-nothing',
    alternatives,
    ranking: {
      order: ['programme', 'cheaper', 'do-nothing'],
      score: { programme: 0.93, cheaper: 0.72, 'do-nothing': 0.52, traditional: 0.8 },
      probabilityFirst: { programme: 0.94, cheaper: 0.06, 'do-nothing': 0 },
      excluded: [{ id: 'traditional', reason: { en: 'its slopes fail too often', zh: '边坡失稳概率过高' } }],
      basis: { en: 'weighted sum of three scores', zh: '三项评分加权求和' },
    },
    unsafe: [
      { alternative: 'traditional', unit: 'b', measures: ['topsoil-import'], share: 0.4, factorOfSafety: 1.08 },
      { alternative: 'cheaper', unit: 'b', measures: ['grass-seeding'], share: 0.02, factorOfSafety: 1.19 },
    ],
    variance: [
      { alternative: 'programme', indicator: 'cover', epistemic: 0.7, aleatory: 0.3, variance: 0.01, outer: 10 },
      { alternative: 'traditional', indicator: 'cover', epistemic: 0.625, aleatory: 0.375, variance: 0.01, outer: 10 },
      { alternative: 'programme', indicator: 'cost', epistemic: 0.99, aleatory: 0.01, variance: 1e14, outer: 10 },
    ],
    validation: [
      row('Cover six years after the works', '治理六年后植被盖度', 'cover', 'programme', 0.68, 0.63, 0.6, 0.76, 'calibrated'),
      row('Plant species six years after the works', '治理六年后植物物种数', 'species', 'programme', 47, 47.1, 40, 54, 'held-out'),
      row('Three-year survival', '三年存活率', 'plantSurvival', 'traditional', 0.35, 0.243, 0.25, 0.4, 'calibrated'),
      row('Cover relative to tradition', '与传统方法盖度之比', 'cover', 'programme', 1.37, 1.22, 1.2, 1.75, 'input'),
    ],
    shifts: [
      {
        what: { en: 'initial cover', zh: '初始盖度' },
        factor: 2 / 3,
        rows: [
          { model: 0.59, within: false },
          { model: 46, within: true },
          { model: 0.26, within: true },
          { model: 1.21, within: true },
        ],
      },
    ],
    network: network(),
    warnings: [{ en: '50 futures are few', zh: '仅 50 个未来情景' }],
  }
}

/** Three units and one patch outside, small enough to be drawn larger than it is; one of the links does not work at the start. */
function network(): NetworkPicture {
  const end = (quality: readonly number[], dispersal: readonly number[]): PictureMoment => ({ quality, dispersal })
  return {
    patches: [
      { id: 'a', title: { en: 'North platform', zh: '北平台' }, kind: 'unit', area: 900, x: 2000, y: 8000 },
      { id: 'b', title: { en: 'North slope', zh: '北边坡' }, kind: 'unit', area: 500, x: 2400, y: 5200 },
      { id: 'c', title: { en: 'Steppe', zh: '草原' }, kind: 'unit', area: 50, x: 7000, y: 6000 },
      { id: 'd', title: { en: 'Spring', zh: '泉眼' }, kind: 'outside', area: 0.5, x: 6000, y: 2000 },
    ],
    links: [
      { from: 0, to: 1, length: 2828, gap: 0, stated: true },
      { from: 1, to: 2, length: 4669, gap: 2400, stated: false },
      { from: 2, to: 3, length: 4123, gap: 3600, stated: false },
    ],
    working: 0.05,
    start: end([0.15, 0.1, 0.6, 0.7], [0.2, 0.05, 0.04]),
    end: {
      'do-nothing': end([0.2, 0.15, 0.6, 0.7], [0.25, 0.06, 0.04]),
      traditional: end([0.35, 0.4, 0.6, 0.7], [0.4, 0.1, 0.04]),
      programme: end([0.6, 0.5, 0.7, 0.7], [0.7, 0.2, 0.06]),
      cheaper: end([0.3, 0.3, 0.6, 0.7], [0.3, 0.09, 0.04]),
    },
  }
}

function resilienceOf(k: number): ResilienceSummary {
  const spread = (q50: number): Spread => ({ q05: q50 - 0.05, q50, q95: q50 + 0.05, sd: 0.03 })
  const levels = (x: number): ResilienceSummary['storm']['control'] => ({ cover: x, erosion: x - 0.1, water: x - 0.2, stability: x })
  const pulse = { control: levels(0.6 + 0.1 * k), disturbed: levels(0.5 + 0.1 * k), resistance: levels(0.8) }
  return {
    year: YEARS,
    index: spread(0.4 + 0.1 * k),
    resistance: spread(0.5 + 0.1 * k),
    source: spread(0.3 + 0.1 * k),
    corridors: { q05: 0.2, q50: 0.2, q95: 0.2, sd: 0 },
    corridorSource: 'network',
    corridorParts: { reach: spread(0.15), robustness: spread(0.35), redundancy: spread(0.1) },
    drought: pulse,
    storm: pulse,
    recoveryTime: { q05: 0, q50: 4, q95: 36, sd: 9 },
    belowFloor: k === 0 ? 0.3 : 0,
    unseen: k === 1 ? 0.12 : 0,
  }
}

type Row = Comparison['validation'][number]
function row(
  en: string,
  zh: string,
  indicator: IndicatorName,
  alternative: string,
  paper: number,
  model: number,
  low: number,
  high: number,
  role: Row['role'],
): Row {
  return {
    quantity: { en, zh },
    indicator,
    alternative,
    year: 6,
    paper,
    model,
    q05: model * 0.9,
    q95: model * 1.1,
    low,
    high,
    within: model >= low && model <= high,
    figure: Math.abs(model - paper) <= 0.05 * paper ? 'met' : model < paper ? 'short' : 'above',
    role,
    source: 'Tang section 4.1',
  }
}

function scenario(): Scenario {
  const unit = (id: string, kind: UnitKind, area: number, en: string, zh: string): LandUnit =>
    ({ id, kind, area, title: { en, zh }, slope: 10, slopeLength: 50 }) as unknown as LandUnit
  const evidence = (form: 'value' | 'ratio'): Scenario['evidence'][number] => ({ form }) as unknown as Scenario['evidence'][number]
  return {
    id: 'fake',
    title: { en: 'Fake dumps', zh: '虚构排土场' },
    doc: { en: 'Made up for tests.', zh: '测试用虚构场地。' },
    startYear: 2026,
    years: YEARS,
    units: [
      unit('a', 'dump', 9e6, 'North platform', '北平台'),
      unit('b', 'slope', 5e6, 'North slope', '北边坡'),
      unit('c', 'source', 5e5, 'Steppe', '草原'),
    ],
    alternatives: IDS.map((id, k) => ({ id, title: TITLES[k], actions: ACTIONS[k] })),
    seed: 42,
    replicates: REPLICATES,
    parameters: { 'prices.topsoil': 40 },
    climate: { change: { temperature: Array.from({ length: 12 }, () => 1.5), precipitation: [0.9, 0.9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] } },
    uncertainty: { parameters: 'drawn', sampling: 'random', chance: 'drawn', inner: 5 },
    resilience: { years: [YEARS], text: '0.4 R1 + 0.3 R2 + 0.3 R3', formula: {} },
    evidence: [evidence('value'), evidence('value'), evidence('value'), evidence('ratio')],
    provenance: [
      { of: 'units.area', status: 'paper', source: { en: 'Tang section 3.1', zh: '论文 3.1 节' } },
      { of: 'units.slope', status: 'assumed', source: { en: 'no map is published', zh: '无公开地形资料' } },
    ],
    hash: '5d0bea8d715f68fb20dd768e9e450e772edf4a5229c9153c3b7829f5daa750ea',
  } as unknown as Scenario
}

/** Numbers in [0, 1): a linear congruential generator, good enough for made-up data. */
function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

function column(name: IndicatorName, k: number): Float64Array {
  // a sequence of its own for each, so that a new indicator leaves the numbers of the others alone
  const random = sequence(Array.from(name).reduce((sum, char) => 31 * (sum % 65_536) + char.charCodeAt(0), 7 + k))
  const [start, ends] = COURSES[name] ?? [0.2, [0.5, 0.6, 0.8, 0.7]]
  const out = new Float64Array((YEARS + 1) * REPLICATES)
  for (let r = 0; r < REPLICATES; r++) {
    const luck = 0.85 + 0.3 * random()
    for (let t = 0; t <= YEARS; t++) {
      if (name === 'damaged') {
        out[t * REPLICATES + r] = r * YEARS < DAMAGED[k] * t ? 1 : 0
        continue
      }
      const unknown = t === 0 && INDICATORS[name].kind === 'flux'
      const share = name === 'cost' ? Math.min(1, t) : t / YEARS
      out[t * REPLICATES + r] = unknown ? Number.NaN : start + (ends[k] * luck - start) * share
    }
  }
  return out
}

function bandOf(values: Float64Array): Band {
  const rows = Array.from({ length: YEARS + 1 }, (_, t) => values.slice(t * REPLICATES, (t + 1) * REPLICATES).toSorted())
  const known = (f: (sorted: Float64Array) => number): (number | null)[] => rows.map(sorted => (Number.isNaN(sorted[0]) ? null : f(sorted)))
  return {
    time: rows.map((_, t) => t),
    mean: known(sorted => sorted.reduce((sum, x) => sum + x, 0) / REPLICATES),
    q05: known(sorted => quantile(sorted, 0.05)),
    q50: known(sorted => quantile(sorted, 0.5)),
    q95: known(sorted => quantile(sorted, 0.95)),
  }
}

function differenceOf(name: IndicatorName, own: Float64Array, baseline: Float64Array): PairedDifference {
  const difference = own.slice(YEARS * REPLICATES).map((x, r) => x - baseline[YEARS * REPLICATES + r])
  const sign = INDICATORS[name].direction === 'max' ? 1 : -1
  const sorted = difference.toSorted()
  const share = (side: number): number => difference.filter(d => side * d > 0).length / REPLICATES
  const mean = difference.reduce((sum, d) => sum + d, 0) / REPLICATES
  const [q05, q50, q95] = [0.05, 0.5, 0.95].map(p => quantile(sorted, p))
  return { q05, q50, q95, mean, better: share(sign), worse: share(-sign) }
}

const perIndicator = <T>(make: (name: IndicatorName) => T): Record<IndicatorName, T> =>
  Object.fromEntries(NAMES.map(name => [name, make(name)])) as Record<IndicatorName, T>
