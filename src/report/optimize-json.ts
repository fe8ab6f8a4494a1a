import type { PlanOptimization } from '../planning/plan-optimization.ts'
import { plainJson } from './plain-json.ts'

/** An optimised plan for machines: everything but the scenario, which is named by its hash. */
export function optimizeJson(result: PlanOptimization): object {
  const { scenario, schema: _schema, ...rest } = result
  return { schema: 'regreen/optimize@1', scenario: { id: scenario.id, hash: scenario.hash }, ...(plainJson(rest) as object) }
}
