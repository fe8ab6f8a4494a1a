import type { Interval, SensitivityReport } from './sensitivity-report.ts'

const SCHEMA = 'regreen/sensitivity@1'

/** An estimate with its interval; what is not known is null. */
export interface IntervalJson {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** What `regreen sensitivity --json` prints: a stable contract, the same bytes for the same runs. */
export interface SensitivityJson {
  readonly schema: typeof SCHEMA
  readonly method: SensitivityReport['method']
  readonly subject: string
  readonly output: { readonly name: string; readonly unit: string; readonly alternative: string | null; readonly time: number | null }
  readonly runs: number
  readonly failed: number
  readonly stable: boolean
  /** Strongest first; which indices are there depends on the method. */
  readonly factors: readonly {
    readonly rank: number
    readonly name: string
    readonly label: string
    readonly parameters: readonly string[]
    /** Weather and lotteries. */
    readonly noise: boolean
    readonly first?: IntervalJson
    readonly total?: IntervalJson
    readonly muStar?: IntervalJson
    readonly mu?: number | null
    readonly sigma?: number | null
    readonly pawn?: IntervalJson
  }[]
  readonly interactions?: readonly {
    readonly first: string
    readonly second: string
    readonly value: number | null
    readonly halfWidth: number | null
  }[]
  /** Values by name of factor. */
  readonly convergence: readonly { readonly runs: number; readonly values: Readonly<Record<string, number | null>> }[]
  readonly threshold?: number | null
  readonly warnings: readonly string[]
}

/** An analysis as the JSON contract has it. Words are English. */
export function sensitivityJson(report: SensitivityReport): SensitivityJson {
  const { method, subject, output, runs, failed, factors, interactions, convergence, threshold, stable, warnings } = report
  return {
    schema: SCHEMA,
    method,
    subject: subject.en,
    output: { name: output.name, unit: output.unit, alternative: output.alternative?.en ?? null, time: output.time ?? null },
    runs,
    failed,
    stable,
    factors: factors
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ rank, name, label, parameters, noise, first, total, muStar, mu, sigma, pawn }) => ({
        rank,
        name,
        label: label.en,
        parameters,
        noise: noise === true,
        ...(first && { first: intervalJson(first) }),
        ...(total && { total: intervalJson(total) }),
        ...(muStar && { muStar: intervalJson(muStar) }),
        ...(mu !== undefined && { mu: known(mu) }),
        ...(sigma !== undefined && { sigma: known(sigma) }),
        ...(pawn && { pawn: intervalJson(pawn) }),
      })),
    ...(interactions && {
      interactions: interactions.map(({ first, second, value, halfWidth }) => ({
        first,
        second,
        value: known(value),
        halfWidth: known(halfWidth),
      })),
    }),
    convergence: convergence.map(({ runs, values }) => ({
      runs,
      values: Object.fromEntries(factors.map(({ name }, k) => [name, known(values[k] ?? NaN)])),
    })),
    ...(threshold !== undefined && { threshold: known(threshold) }),
    warnings: warnings.map(({ en }) => en),
  }
}

const known = (x: number): number | null => (Number.isFinite(x) ? x : null)
const intervalJson = ({ value, low, high }: Interval): IntervalJson => ({ value: known(value), low: known(low), high: known(high) })
