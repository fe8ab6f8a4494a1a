/** What a plan comes to in each of the futures of a `PlanSetup`. */
export interface PlanOutcome {
  /** At the end of the horizon: values[indicator * futures + future]; NaN where it could not be worked out. */
  readonly values: Float64Array
  /** [CNY] of the day: money[future * years + year - 1] */
  readonly money: Float64Array
  /** In the unit of the price: items[(item * futures + future) * years + year - 1] */
  readonly items: Float64Array
}
