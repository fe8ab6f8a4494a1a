import { keyedDraw } from '../../src/base/keyed-draw.ts'
import type { BatchSummary, ConvergenceRow, DifferenceRow, HistogramRow, SummaryRow } from '../../src/blocks/batch-summary.ts'
import { INDICATORS, type IndicatorName } from '../../src/indicators/indicators.ts'
import { quantile } from '../../src/base/quantile.ts'
import type { BatchReport } from '../../src/report/batch-report.ts'
import type { SensitivityFactor, SensitivityReport } from '../../src/report/sensitivity-report.ts'
import { scenarioOf } from '../helpers.ts'

const FUTURES = 400
const YEARS = 6
const ALTERNATIVES = [
  { id: 'do-nothing', title: { en: 'Do nothing', zh: '不采取措施' }, actions: [] },
  { id: 'traditional', title: { en: 'Traditional works', zh: '传统工程' }, actions: [] },
  { id: 'programme', title: { en: 'Programme of the paper', zh: '论文方案' }, actions: [] },
  { id: 'cheaper', title: { en: 'Cheaper nature-based variant', zh: '低成本自然方案' }, actions: [] },
]
/** Start and ends of the alternatives; spread as a share of the end. */
const COURSES: Partial<Record<IndicatorName, { readonly start: number; readonly ends: readonly number[]; readonly spread: number }>> = {
  cover: { start: 0.15, ends: [0.28, 0.52, 0.63, 0.44], spread: 0.12 },
  erosion: { start: 3000, ends: [1400, 310, 38, 150], spread: 0.35 },
  species: { start: 14, ends: [19, 32, 47, 37], spread: 0.08 },
  safety: { start: 0.7, ends: [0.71, 0.86, 0.93, 0.8], spread: 0.05 },
  soilDepth: { start: 0.12, ends: [0.118, 0.42, 0.371, 0.122], spread: 0.06 },
  cost: { start: 0, ends: [0, 3.24e8, 2.58e8, 1.14e8], spread: 0.1 },
  damaged: { start: 0, ends: [0.4, 0.2, 0.06, 0.24], spread: 0 },
}
const FAKE_INDICATORS = Object.keys(COURSES) as IndicatorName[]
const INPUTS = ['vegetation.grassGrowth', 'waterErosion.coverDecay', 'prices.topsoil']

/** values[alternative][time][future], made from a fixed sequence. */
function valuesOf(name: IndicatorName): number[][][] {
  const { start, ends, spread } = COURSES[name] ?? { start: 0, ends: [0, 0, 0, 0], spread: 0 }
  const draw = keyedDraw(11, FAKE_INDICATORS.indexOf(name))
  const common = Array.from({ length: FUTURES }, (_, r) => sumOfThree(r))
  const own = (a: number, r: number): number => sumOfThree(FUTURES * (a + 1) + r)
  function sumOfThree(k: number): number {
    return 2 * (draw.uniform('weather', 0, k, 0) + draw.uniform('weather', 0, k, 1) + draw.uniform('weather', 0, k, 2) - 1.5)
  }
  return ends.map((end, a) =>
    Array.from({ length: YEARS + 1 }, (_, t) =>
      common.map((shared, r) => {
        if (name === 'damaged') return shared > 0.9 - (2.4 * end * t) / YEARS ? 1 : 0
        const z = 0.8 * shared + 0.4 * own(a, r)
        const x = (start + ((end - start) * t) / YEARS) * (1 + (spread * z * t) / YEARS)
        return name === 'safety' ? Math.min(1, x) : x
      }),
    ),
  )
}

/** A batch made up from a fixed sequence of numbers: nothing was simulated. */
export function fakeBatch(changes: Partial<BatchReport> = {}): BatchReport {
  const values = new Map(FAKE_INDICATORS.map(name => [name, valuesOf(name)]))
  const of = (name: IndicatorName, a: number, t: number): number[] => values.get(name)?.[a]?.[t] ?? []
  const each = <T>(make: (name: IndicatorName, a: number) => T[]): T[] =>
    FAKE_INDICATORS.flatMap(name => ALTERNATIVES.flatMap((_, a) => make(name, a)))
  const summary: BatchSummary = {
    replicates: FUTURES,
    failed: 3,
    reasons: [{ reason: 'soilDepth of unit b is not finite', count: 3, replicate: 17 }],
    rows: each((name, a) =>
      Array.from({ length: YEARS + 1 }, (_, t) => t)
        .filter(t => t > 0 || INDICATORS[name].kind === 'stock')
        .map((t): SummaryRow => summaryRow(name, a, t, of(name, a, t))),
    ),
    convergence: each((name, a) => [30, 60, 120, 240, FUTURES].map(n => convergenceRow(name, a, of(name, a, YEARS).slice(0, n)))),
    histograms: each((name, a): HistogramRow[] => {
      const all = ALTERNATIVES.flatMap((_, b) => of(name, b, YEARS))
      const [low, high] = [Math.min(...all), Math.max(...all)]
      const counts = Array.from<number>({ length: 40 }).fill(0)
      for (const x of of(name, a, YEARS)) counts[Math.min(39, Math.floor((40 * (x - low)) / (high - low)))]++
      return [{ alternative: ALTERNATIVES[a].id, indicator: name, low, high, counts }]
    }),
    differences: each((name, a) => (a === 0 ? [] : [differenceRow(name, a, of(name, a, YEARS), of(name, 0, YEARS))])),
  }
  const scenario = scenarioOf([{ id: 'a' }, { id: 'b' }], {
    id: 'fake-dumps',
    title: { en: 'Fake dumps', zh: '虚构排土场' },
    years: YEARS,
    alternatives: ALTERNATIVES,
    parameters: { 'vegetation.shrubGrowth': 0.12 },
    hash: 'f0e1d2c3'.repeat(8),
  })
  return {
    scenario,
    plan: {
      schema: 'regreen/plan@1',
      engine: '0.1.0',
      scenario: scenario.hash,
      seed: 42,
      design: { kind: 'ensemble' },
      replicates: FUTURES,
      blockSize: 64,
      alternatives: ALTERNATIVES.map(({ id }) => id),
      indicators: FAKE_INDICATORS,
      times: Array.from({ length: YEARS + 1 }, (_, t) => t),
      inputs: INPUTS,
    },
    summary,
    baseline: 'do-nothing',
    inputs: [{ file: 'inputs/fake-dumps.yaml', sha256: '0123456789abcdef'.repeat(4) }],
    precision: [
      {
        target: { indicator: 'cover', statistic: 'mean', halfWidth: 0.01, relative: false },
        alternative: 'programme',
        estimate: 0.63,
        halfWidth: 0.0062,
        met: true,
      },
      {
        target: { indicator: 'erosion', statistic: 0.95, halfWidth: 0.005, relative: true },
        alternative: 'do-nothing',
        estimate: 2100,
        halfWidth: 63,
        met: false,
      },
    ],
    ...changes,
  }
}

function moments(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  return { mean, sd: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1)) }
}

function summaryRow(indicator: IndicatorName, a: number, time: number, values: readonly number[]): SummaryRow {
  const sorted = Float64Array.from(values).sort()
  const q = (p: number): number => quantile(sorted, p)
  const quantiles = { q05: q(0.05), q25: q(0.25), q50: q(0.5), q75: q(0.75), q95: q(0.95), tolerance: 0 }
  const ends = { least: sorted[0], greatest: sorted.at(-1) ?? NaN }
  return { alternative: ALTERNATIVES[a].id, indicator, time, count: values.length, ...moments(values), ...ends, ...quantiles }
}

function convergenceRow(indicator: IndicatorName, a: number, values: readonly number[]): ConvergenceRow {
  const { mean, sd } = moments(values)
  return { alternative: ALTERNATIVES[a].id, indicator, replicates: values.length, mean, halfWidth: (2.16 * sd) / Math.sqrt(values.length) }
}

function differenceRow(indicator: IndicatorName, a: number, own: readonly number[], other: readonly number[]): DifferenceRow {
  const difference = own.map((x, r) => x - other[r])
  const sign = INDICATORS[indicator].direction === 'max' ? 1 : -1
  const { mean, sd } = moments(difference)
  const share = (isIt: (x: number) => boolean): number => difference.filter(x => isIt(sign * x)).length / difference.length
  const varianceRatio = (moments(own).sd ** 2 + moments(other).sd ** 2) / sd ** 2
  return { alternative: ALTERNATIVES[a].id, indicator, mean, sd, varianceRatio, better: share(x => x > 0), worse: share(x => x < 0) }
}

const NAMES = [
  ['vegetation.grassGrowth', 'Growth of grass', '草本生长速率', 0.41],
  ['waterErosion.coverDecay', 'Effect of mulch on erosion under a very long English name', '覆盖物对侵蚀的影响', 0.22],
  ['vegetation.shrubGrowth', 'Field capacity', '田间持水量', 0.11],
  ['waterErosion.erosivityFactor', 'Mortality of trees', '乔木死亡率', 0.06],
  ['prices.topsoil', 'Price of topsoil', '表土单价', 0.002],
  ['waterErosion.gravelCoefficient', 'Settlement rate', '沉降速率', -0.004],
] as const

/** An analysis made up by hand. */
export function fakeSensitivity(method: SensitivityReport['method']): SensitivityReport {
  const around = (value: number, half: number) => ({ value, low: value - half, high: value + half })
  const indices = (x: number, k: number): Partial<SensitivityFactor> =>
    method === 'morris'
      ? { muStar: around(30 * Math.abs(x), 1.2), mu: 30 * x, sigma: 5 + 12 * Math.abs(x) - k }
      : method === 'pawn'
        ? { pawn: around(0.05 + Math.abs(x), 0.02) }
        : { first: around(x, 0.03), total: around(x * 1.3 + 0.01, 0.04) }
  const inputs = NAMES.map(([name, en, zh, x], k): SensitivityFactor => ({
    name,
    label: { en, zh },
    parameters: [name],
    ...indices(x, k),
    rank: k < 1 ? k + 1 : k + 2,
  }))
  const noise: SensitivityFactor = {
    name: 'chance',
    label: { en: 'Weather and lotteries', zh: '天气与随机过程' },
    parameters: [],
    noise: true,
    ...indices(0.3, 1),
    rank: 2,
  }
  const factors = [...inputs, noise]
  const last = factors.map(({ total, muStar, pawn }) => (total ?? muStar ?? pawn)?.value ?? 0)
  return {
    method,
    subject: { en: 'Fake dumps', zh: '虚构排土场' },
    output: {
      name: 'erosion',
      label: INDICATORS.erosion.label,
      unit: INDICATORS.erosion.unit,
      alternative: { en: 'programme', zh: '综合方案' },
      time: 6,
    },
    runs: 2048,
    failed: 2,
    factors,
    ...(method === 'sobol' && {
      interactions: [
        { first: 'vegetation.grassGrowth', second: 'waterErosion.coverDecay', value: 0.07, halfWidth: 0.02 },
        { first: 'vegetation.grassGrowth', second: 'chance', value: 0.04, halfWidth: 0.03 },
      ],
    }),
    convergence: [256, 512, 1024, 2048].map((runs, k) => ({
      runs,
      values: last.map((x, i) => x + ((i % 2 ? 1 : -1) * 0.1 * Math.abs(x)) / (k + 1)),
    })),
    ...(method === 'pawn' && { threshold: 0.08 }),
    stable: false,
    warnings: [{ en: 'Ranges of two inputs were cut at their bounds', zh: '两个输入的范围在界限处被截断' }],
  }
}
