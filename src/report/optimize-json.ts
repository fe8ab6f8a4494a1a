import type { PlanOptimization } from '../planning/plan-optimization.ts'

/** An optimised plan for machines: everything but the scenario, which is named by its hash. */
export function optimizeJson(result: PlanOptimization): object {
  const { scenario, schema, ...rest } = result
  return { schema, scenario: { id: scenario.id, hash: scenario.hash }, ...rest }
}
