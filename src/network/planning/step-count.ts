/** Steps of inner loops so far: how long something takes, told without a clock, so that it is the same on every machine. */
export interface StepCount {
  steps: number
}
