import type { PlanOptimization } from '../planning/plan-optimization.ts'
import type { OPTIMIZE_MESSAGES } from './optimize-messages.ts'

/** What the plan that is shown is called: nobody recommends one that breaks the rules. */
export const shownTitle = ({ status }: PlanOptimization): keyof typeof OPTIMIZE_MESSAGES =>
  status === 'infeasible' ? 'leastBrokenTitle' : 'worksTitle'
