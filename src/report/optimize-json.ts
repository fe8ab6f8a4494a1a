import type { PlanOptimization } from '../planning/plan-optimization.ts'
import { plainJson } from './plain-json.ts'

/** An optimised plan for machines: everything but the scenario, which is named by its hash. A level of the search without a number is any cost. */
export function optimizeJson(result: PlanOptimization): object {
  const { scenario, schema: _schema, search, ...rest } = result
  const levels = search?.levels.map(({ level, rounds }) => ({ ...(Number.isFinite(level) && { level }), rounds }))
  return {
    schema: 'regreen/optimize@1',
    scenario: { id: scenario.id, hash: scenario.hash },
    ...(plainJson({ ...rest, ...(search && { search: { ...search, levels } }) }) as object),
  }
}
