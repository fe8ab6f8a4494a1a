/** Count, mean and spread of numbers as they come. */
export interface RunningMoments {
  /** Numbers so far. */ readonly count: number
  /** NaN before the first. */ readonly mean: number
  /** Sample variance (n - 1); NaN before the second. */ readonly variance: number
  add(x: number): void
}

/** Moments of numbers by Welford's update (1962), which does not cancel; they depend on the order of the numbers in their last bits. */
export function runningMoments(): RunningMoments {
  let count = 0
  let mean = 0
  let squares = 0
  return {
    get count() {
      return count
    },
    get mean() {
      return count > 0 ? mean : NaN
    },
    get variance() {
      return count > 1 ? squares / (count - 1) : NaN
    },
    add(x) {
      count++
      const before = x - mean
      mean += before / count
      squares += before * (x - mean)
    },
  }
}
