import type { Alternative } from '../scenarios/scenario.ts'

/** What a plan does: works with a date, and works that wait for a trigger. */
export type PlanWorks = Pick<Alternative, 'actions' | 'adaptive'>
