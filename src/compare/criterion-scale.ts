/** Between which values of a criterion its value goes from 0 to 1 [the indicator's unit]. */
export interface CriterionScale {
  readonly worst: number
  readonly best: number
}
