import { hash32 } from '../base/hash32.ts'
import { keyedDraw } from '../base/keyed-draw.ts'
import { normalQuantile } from '../base/normal-quantile.ts'
import type { MorrisDesign } from './morris-design.ts'
import { spread } from './spread.ts'

export interface MorrisEffectsOptions {
  /** Bootstrap resamples, default 1000; 0 for none. */
  readonly resamples?: number
  /** [1] probability that an interval holds, default 0.95 */
  readonly level?: number
  /** Of the bootstrap, default 1. */
  readonly seed?: number | string
  /** Times sd(x) / sd(y) over all runs (ddof 0), which gives effects without unit; default false. */
  readonly scaled?: boolean
}

/** Elementary effects of one output, by factor: its change over the whole range of the factor, in the unit of the output. */
export interface MorrisEffects {
  /** Mean effect; NaN of a factor of several columns, which may move both ways at once. */
  readonly mu: Float64Array
  /** Mean size of the effect. */
  readonly muStar: Float64Array
  /** Half-width of the interval of muStar. */
  readonly muStarHalfWidth: Float64Array
  /** Standard deviation of the effect (ddof 1): interaction or curvature. NaN as mu is, and of fewer than two effects. */
  readonly sigma: Float64Array
  /** Effects that each factor stands on; those with a failed run at either end are left out. */
  readonly effects: Uint32Array
  /** Runs whose output is not a finite number. */
  readonly failed: number
  /** The output does not vary. */
  readonly constant: boolean
}

const BOOTSTRAP = hash32('bootstrap of Morris effects')

/**
 * Mean, mean size and spread of the elementary effects (y(x + delta) - y(x)) / delta of each factor, from the runs of `morrisDesign`. The interval of
 * the mean size is z sd (ddof 1) over resampled trajectories.
 * Source: Morris 1991, Technometrics 33:161-174; mean size: Campolongo et al. 2007; scaling: Sin & Gernaey 2009, ESCAPE19:925-930.
 * @param design that was run; any matrix of trajectories will do
 * @param output one value for each row
 * @throws RangeError if the output does not have the rows of the design, or `scaled` is asked for a factor of several columns
 */
export function morrisEffects(
  design: Pick<MorrisDesign, 'rows' | 'columns' | 'groups' | 'delta' | 'row'>,
  output: Float64Array,
  { resamples = 1000, level = 0.95, seed = 1, scaled = false }: MorrisEffectsOptions = {},
): MorrisEffects {
  const { rows, groups } = design
  if (output.length !== rows) throw new RangeError(`${output.length} values for ${rows} rows`)
  if (scaled && groups.some(group => group.length > 1)) throw new RangeError('effects of a factor of several columns cannot be scaled')
  const { effects, failed, scale } = elementaryEffects(design, output, scaled)
  const z = normalQuantile(0.5 + level / 2)
  const alone = (factor: number, value: number): number => (groups[factor].length === 1 ? value : NaN)
  const means = effects.map(values => meanOf(values))
  return {
    mu: Float64Array.from(means, (mean, factor) => alone(factor, mean)),
    muStar: Float64Array.from(effects, values => meanOf(values.map(Math.abs))),
    muStarHalfWidth: Float64Array.from(effects, (values, factor) => z * resampledSpread(values.map(Math.abs), factor, resamples, seed)),
    sigma: Float64Array.from(effects, (values, factor) => alone(factor, spread(values))),
    effects: Uint32Array.from(effects, ({ length }) => length),
    failed,
    constant: scale === 0,
  }
}

interface Elementary {
  readonly effects: readonly Float64Array[]
  readonly failed: number
  /** Standard deviation of the output (ddof 0). */
  readonly scale: number
}

function elementaryEffects(
  { rows, columns, groups, delta, row }: Pick<MorrisDesign, 'rows' | 'columns' | 'groups' | 'delta' | 'row'>,
  output: Float64Array,
  scaled: boolean,
): Elementary {
  const points = groups.length + 1
  const found = groups.map((): number[] => [])
  const values = Array.from({ length: columns }, () => new Float64Array(rows))
  let before = new Float64Array(columns)
  let now = new Float64Array(columns)
  for (let r = 0; r < rows; r++) {
    row(r, now)
    for (let column = 0; column < columns; column++) values[column][r] = now[column]
    const factor = r % points === 0 ? -1 : groups.findIndex(group => now[group[0]] !== before[group[0]])
    const change = factor < 0 ? NaN : (output[r] - output[r - 1]) / delta
    if (Number.isFinite(change)) found[factor].push(now[groups[factor][0]] > before[groups[factor][0]] ? change : -change)
    const last = before
    before = now
    now = last
  }
  const finite = output.filter(Number.isFinite)
  const scale = deviationOf(finite)
  const factorOf = (factor: number): number => (scaled ? (scale > 0 ? deviationOf(values[groups[factor][0]]) / scale : 0) : 1)
  return {
    effects: found.map((list, factor) => {
      const times = factorOf(factor)
      return Float64Array.from(list, effect => effect * times)
    }),
    failed: rows - finite.length,
    scale,
  }
}

function meanOf(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/** Standard deviation with ddof 0, exactly 0 where all values are the same. */
function deviationOf(values: Float64Array): number {
  if (values.every(value => value === values[0])) return 0
  return spread(values) * Math.sqrt((values.length - 1) / values.length)
}

/** Standard deviation of the mean over bootstrap resamples. */
function resampledSpread(values: Float64Array, factor: number, resamples: number, seed: number | string): number {
  const n = values.length
  const draw = keyedDraw(seed, factor)
  const means = new Float64Array(resamples)
  for (let b = 0; b < resamples; b++) {
    let sum = 0
    for (let i = 0; i < n; i++) sum += values[Math.floor(draw.uniform('resampling', BOOTSTRAP, b, i) * n)]
    means[b] = sum / n
  }
  return spread(means)
}
