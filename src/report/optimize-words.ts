import type { Lang } from '../base/text.ts'
import type { PlanOptimization } from '../planning/plan-optimization.ts'
import type { NumberFormat } from './number-format.ts'
import type { OPTIMIZE_MESSAGES } from './optimize-messages.ts'
import type { Say } from './say-from.ts'

/** What every sentence and table about an optimised plan is made with. */
export interface OptimizeWords {
  readonly result: PlanOptimization
  readonly lang: Lang
  readonly say: Say<keyof typeof OPTIMIZE_MESSAGES>
  readonly money: NumberFormat
  /** Label and format of the main objective. */
  readonly main: { readonly label: string; readonly format: NumberFormat }
}
