import type { Draw } from '../../base/draw.ts'
import type { Cases } from './cases.ts'
import { prim, type PrimOptions } from './prim.ts'
import { isRestricted } from './prim-state.ts'
import type { PrimStep } from './prim-step.ts'
import { shuffledRows } from './shuffled-rows.ts'
import { takeRows } from './take-rows.ts'
import { wholeBox } from './box.ts'

/** How often a column is restricted when the search is done on half of the cases. */
export interface Reproducibility {
  /** Half samples with failing cases. */
  readonly samples: number
  /** By column, share of the samples whose box of the nearest coverage restricts it [1]. */
  readonly byCoverage: Float64Array
  /** The same with the box of the nearest density. */
  readonly byDensity: Float64Array
}

/**
 * Searches random halves of the cases (stream `resampling`) and looks which columns come back, in the boxes nearest to one that was found
 * (Bryant and Lempert 2010). NaN where no half has failing cases.
 */
export function boxReproducibility(
  cases: Cases,
  found: Pick<PrimStep, 'coverage' | 'density'>,
  draw: Draw,
  { samples = 10, ...settings }: Omit<PrimOptions, 'taken' | 'whole'> & { readonly samples?: number } = {},
): Reproducibility {
  const n = cases.fails.length
  const byCoverage = new Float64Array(cases.columns.length)
  const byDensity = new Float64Array(cases.columns.length)
  let usable = 0
  for (let sample = 0; sample < samples; sample++) {
    const half = takeRows(
      cases,
      shuffledRows(n, draw, 'resampling', sample)
        .slice(0, Math.ceil(n / 2))
        .toSorted(),
    )
    if (!half.fails.includes(1)) continue
    usable++
    const steps = prim(half, settings)
    const whole = wholeBox(half)
    add(
      byCoverage,
      nearest(steps, step => Math.abs(step.coverage - found.coverage), 'density'),
      whole,
    )
    add(
      byDensity,
      nearest(steps, step => Math.abs(step.density - found.density), 'coverage'),
      whole,
    )
  }
  return { samples: usable, byCoverage: byCoverage.map(x => x / usable), byDensity: byDensity.map(x => x / usable) }
}

/** Of steps that are equally near the one that is better in the other score: the first steps of a search often lose no failing case at all. */
function nearest(steps: readonly PrimStep[], distance: (step: PrimStep) => number, other: 'coverage' | 'density'): PrimStep {
  const isNearer = (step: PrimStep, best: PrimStep): boolean => {
    const gap = distance(step) - distance(best)
    return gap < 0 || (gap === 0 && step[other] > best[other])
  }
  return steps.reduce((best, step) => (isNearer(step, best) ? step : best))
}

function add(counts: Float64Array, { box }: PrimStep, whole: ReturnType<typeof wholeBox>): void {
  for (let j = 0; j < counts.length; j++) if (isRestricted(box, whole, j)) counts[j]++
}
