import type { Text } from '../base/text.ts'
import type { Design } from '../blocks/design.ts'
import { designGroups } from '../blocks/design-groups.ts'
import type { Factor } from '../blocks/factor.ts'
import { efastIndices } from '../sensitivity/efast-indices.ts'
import { morrisDesign } from '../sensitivity/morris-design.ts'
import { morrisEffects } from '../sensitivity/morris-effects.ts'
import { pawnIndices } from '../sensitivity/pawn-indices.ts'
import type { Refusal } from '../sensitivity/refusal.ts'
import { sobolConvergence } from '../sensitivity/sobol-convergence.ts'
import type { SobolIndices } from '../sensitivity/sobol-indices.ts'
import { sobolSettled } from '../sensitivity/sobol-settled.ts'
import { factorLabel } from './factor-label.ts'
import type { Interval, SensitivityReport } from './sensitivity-report.ts'

/** Outputs of the runs of a design, or of an ensemble whose factors are given with them. */
export type SensitivityRuns =
  | { readonly design: Exclude<Design, { kind: 'ensemble' }>; readonly seed: number; readonly output: Float64Array }
  | {
      readonly design: { readonly kind: 'ensemble' }
      readonly factors: readonly Factor[]
      readonly columns: readonly Float64Array[]
      readonly output: Float64Array
    }

/** What the runs are of. */
export type SensitivityOf = Pick<SensitivityReport, 'subject' | 'output'> & { readonly warnings: readonly Text[] }

/** Parts of a sample of which convergence is shown. */
const PARTS = [8, 4, 2, 1]

/**
 * Analyses runs by the method that their design is for; an ensemble by PAWN, which takes any sample.
 * @returns the report, or the refusal of a method that cannot stand failed runs
 */
export function sensitivityReportOf(runs: SensitivityRuns, of: SensitivityOf): SensitivityReport | Refusal {
  const parts = runs.design.kind === 'ensemble' ? pawn(runs as Ensemble) : designed(runs as Designed)
  if ('kind' in parts) return parts
  const { output } = runs
  const failed = output.reduce((count, y) => (Number.isFinite(y) ? count : count + 1), 0)
  const { factors, ...rest } = parts
  const order = factors.toSorted((a, b) => weightOf(b) - weightOf(a))
  return {
    ...of,
    ...rest,
    runs: output.length,
    failed,
    factors: factors.map(factor => ({ ...factor, rank: order.indexOf(factor) + 1 })),
    warnings: [...of.warnings, ...rest.warnings],
  }
}

type Ensemble = Extract<SensitivityRuns, { readonly columns: unknown }>
type Designed = Exclude<SensitivityRuns, Ensemble>
type Row = Omit<SensitivityReport['factors'][number], 'rank'>
type Parts = Omit<SensitivityReport, keyof SensitivityOf | 'runs' | 'failed' | 'factors'> & {
  readonly factors: readonly Row[]
  readonly warnings: readonly Text[]
}

/** By what factors are put in order: the measure in which interactions count. */
function weightOf({ total, muStar, pawn: distance }: Row): number {
  return (total ?? muStar ?? distance)?.value ?? 0
}

function interval(values: Float64Array, halfWidths: Float64Array, k: number): Interval {
  const [value, halfWidth] = [values[k] ?? NaN, halfWidths[k] ?? NaN]
  return { value, low: value - halfWidth, high: value + halfWidth }
}

function rowOf(factor: Factor): Pick<Row, 'name' | 'label' | 'parameters' | 'noise'> {
  return { name: factor.name, label: factorLabel(factor), parameters: factor.parameters, ...(factor.chance && { noise: true }) }
}

const CONSTANT: Text = {
  en: 'the output does not vary at all: no factor has an effect on it, and the indices mean nothing',
  zh: '输出在所有运行中完全相同：没有因素对其有影响，各指数无意义',
}

function designed(runs: Designed): Parts | Refusal {
  switch (runs.design.kind) {
    case 'saltelli':
      return sobol(runs.design, runs.output)
    case 'morris':
      return morris(runs.design, runs.seed, runs.output)
    case 'efast':
      return efast(runs.design, runs.output)
  }
}

function sobol({ factors, second }: Extract<Design, { kind: 'saltelli' }>, output: Float64Array): Parts | Refusal {
  const steps = sobolConvergence(output, { factors: factors.length, second })
  const last = steps.at(-1)
  if (!last || last.kind === 'refused') return last ?? { kind: 'refused', reason: 'failed-runs', failed: 0, dropped: 0, of: 0 }
  const stride = second ? 2 * factors.length + 2 : factors.length + 2
  return {
    method: 'sobol',
    factors: factors.map((factor, k) => ({
      ...rowOf(factor),
      first: interval(last.first, last.firstHalfWidth, k),
      total: interval(last.total, last.totalHalfWidth, k),
    })),
    ...(second && { interactions: pairsOf(factors, last) }),
    convergence: steps.flatMap(step =>
      step.kind === 'indices' ? [{ runs: (step.blocks + step.dropped) * stride, values: [...step.total] }] : [],
    ),
    stable: sobolSettled(last),
    warnings: [
      ...(last.constant ? [CONSTANT] : []),
      ...(last.dropped > 0
        ? [
            {
              en: `${last.failed} runs failed; the ${last.dropped} base points that they belong to were left out`,
              zh: `${last.failed} 次运行失败；其所属的 ${last.dropped} 个基点已剔除`,
            },
          ]
        : []),
    ],
  }
}

/** Interactions whose interval does not hold 0, strongest first. */
function pairsOf(factors: readonly Factor[], { second, secondHalfWidth }: SobolIndices): NonNullable<SensitivityReport['interactions']> {
  const d = factors.length
  return factors
    .flatMap((first, j) =>
      factors.slice(j + 1).map((other, k) => {
        const at = j * d + j + 1 + k
        return { first: first.name, second: other.name, value: second[at] ?? NaN, halfWidth: secondHalfWidth[at] ?? NaN }
      }),
    )
    .filter(({ value, halfWidth }) => value > halfWidth)
    .toSorted((a, b) => b.value - a.value)
}

function morris({ factors, trajectories, levels }: Extract<Design, { kind: 'morris' }>, seed: number, output: Float64Array): Parts {
  const { groups, columns } = designGroups(factors)
  const design = morrisDesign({ groups, columns, trajectories, levels, seed })
  const { mu, muStar, muStarHalfWidth, sigma, constant, failed } = morrisEffects(design, output)
  const steps = PARTS.map(part => Math.floor(trajectories / part)).filter((count, k, all) => count >= 2 && all.indexOf(count) === k)
  return {
    method: 'morris',
    factors: factors.map((factor, k) => ({
      ...rowOf(factor),
      muStar: interval(muStar, muStarHalfWidth, k),
      ...(Number.isNaN(mu[k]) ? {} : { mu: mu[k] ?? NaN, sigma: sigma[k] ?? NaN }),
    })),
    convergence: steps.map(count => {
      const part = morrisDesign({ groups, columns, trajectories: count, levels, seed })
      return { runs: part.rows, values: [...morrisEffects(part, output.slice(0, part.rows), { resamples: 0 }).muStar] }
    }),
    stable: steady(muStar, muStarHalfWidth),
    warnings: [
      ...(constant ? [CONSTANT] : []),
      ...(failed > 0
        ? [
            {
              en: `${failed} runs failed; the effects on either side of them were left out`,
              zh: `${failed} 次运行失败；其两侧的效应已剔除`,
            },
          ]
        : []),
    ],
  }
}

/** Share of the largest effect above which a factor matters, and the half-width of its interval that is then wanted; both assumed. */
const MATTERS = 0.1
const NARROW = 0.25

/** Are the effects that matter known within a quarter? */
function steady(values: Float64Array, halfWidths: Float64Array): boolean {
  const largest = Math.max(...values)
  return values.every((value, k) => value < MATTERS * largest || (halfWidths[k] ?? Infinity) <= NARROW * value)
}

function efast({ factors, samples }: Extract<Design, { kind: 'efast' }>, output: Float64Array): Parts | Refusal {
  const found = efastIndices(output, { factors: factors.length, samples })
  if (found.kind === 'refused') return found
  const round = factors.length * samples
  const steps = Array.from({ length: found.curves }, (_, k) =>
    efastIndices(output.subarray(0, (k + 1) * round), { factors: factors.length, samples }),
  )
  return {
    method: 'efast',
    factors: factors.map((factor, k) => ({
      ...rowOf(factor),
      first: interval(found.first, found.firstHalfWidth, k),
      total: interval(found.total, found.totalHalfWidth, k),
    })),
    convergence: steps.flatMap((step, k) => (step.kind === 'indices' ? [{ runs: (k + 1) * round, values: [...step.total] }] : [])),
    stable: found.curves > 1 && steady(found.total, found.totalHalfWidth),
    warnings: [
      ...(found.constant ? [CONSTANT] : []),
      {
        en: 'intervals of eFAST show the spread over random phases only; frequencies that interfere shift the indices themselves, by some hundredths, so hold close calls against --method sobol',
        zh: 'eFAST 的区间只反映随机相位之间的差异；频率干扰会使指数本身偏移百分之几，相近者请用 --method sobol 核对',
      },
    ],
  }
}

/** Rows that PAWN needs in each of its slices to tell distributions apart; assumed. */
const FEWEST_ROWS = 300

function pawn({ factors, columns, output }: Ensemble): Parts {
  const { indices, halfWidths, dummy, used, dropped } = pawnIndices(columns, output)
  const steps = PARTS.map(part => Math.floor(output.length / part)).filter((count, k, all) => count >= 50 && all.indexOf(count) === k)
  const finite = output.filter(Number.isFinite)
  return {
    method: 'pawn',
    factors: factors.map((factor, k) => ({ ...rowOf(factor), pawn: interval(indices.median, halfWidths.median, k) })),
    convergence: steps.map(count => ({
      runs: count,
      values: [
        ...pawnIndices(
          columns.map(column => column.subarray(0, count)),
          output.subarray(0, count),
          { resamples: 0 },
        ).indices.median,
      ],
    })),
    threshold: dummy.median,
    stable:
      used >= FEWEST_ROWS &&
      steady(
        indices.median.map(value => Math.max(0, value - dummy.median)),
        halfWidths.median,
      ),
    warnings: [
      ...(finite.every(y => y === finite[0]) ? [CONSTANT] : []),
      ...(dropped > 0
        ? [{ en: `${dropped} futures failed or lack the output; they were left out`, zh: `${dropped} 个情景失败或缺少该输出，已剔除` }]
        : []),
      ...(used < FEWEST_ROWS
        ? [
            {
              en: `only ${used} futures: distances are biased upwards in small samples; trust what lies well above the dummy threshold`,
              zh: `仅 ${used} 个情景：小样本下距离偏大；仅可信明显高于虚拟因素阈值者`,
            },
          ]
        : []),
    ],
  }
}
