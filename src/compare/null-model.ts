import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'

/** One survey: when, and what was found. */
export interface SurveyPoint {
  readonly time: number
  readonly value: number
}

/** What is expected at a time without any model of the land. */
export interface NullPrediction {
  /** Nothing changes: the first value. */ readonly persistence: number
  /** On the straight line through the first and the last value. */ readonly straight: number
  /** On the logistic curve through them that levels off at the ceiling. */ readonly logistic: number
}

/**
 * The null models that a simulation has to beat. The two curves see the last survey and only fill in between (or go on beyond it), so
 * they know more than a simulation that starts from the first; persistence knows as much. Where a value is not between 0 and the
 * ceiling there is no logistic curve, and the straight line stands in.
 * @param first [any] the earliest survey
 * @param last [any] the latest survey, at another time
 * @param time [any] in the unit of the surveys
 * @param ceiling [any] highest value possible, in the unit of the values; Infinity makes the curve exponential
 */
export function nullModel(first: SurveyPoint, last: SurveyPoint, time: number, ceiling: number): NullPrediction {
  if (first.time === last.time) throw new RangeError('a curve needs surveys of two different times')
  const u = (time - first.time) / (last.time - first.time)
  const straight = (1 - u) * first.value + u * last.value
  const inside = [first, last].every(({ value }) => value > 0 && value < ceiling)
  return { persistence: first.value, straight, logistic: inside ? logistic(first.value, last.value, u, ceiling) : straight }
}

/** Straight line in log(v / (1 - v / ceiling)), which for an infinite ceiling is log v. */
function logistic(from: number, to: number, u: number, ceiling: number): number {
  const lift = (value: number): number => log(value) - log(1 - value / ceiling)
  const odds = exp((1 - u) * lift(from) + u * lift(to))
  return odds === Infinity ? ceiling : odds / (1 + odds / ceiling)
}
