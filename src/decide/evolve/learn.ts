import type { Evaluation } from './evaluation.ts'
import type { GeneTable } from './gene-table.ts'

/**
 * Enters evaluations of individuals, in order.
 * @throws RangeError where there are more or fewer, or one has another number of objectives
 */
export function learn(table: GeneTable, rows: readonly number[], evaluations: readonly Evaluation[], objectives: number): void {
  if (evaluations.length !== rows.length) throw new RangeError(`${evaluations.length} evaluations of ${rows.length} individuals`)
  rows.forEach((row, j) => {
    const { objectives: values, violation } = evaluations[j]
    if (values.length !== objectives) throw new RangeError(`individual ${j} has ${values.length} objectives: wanted ${objectives}`)
    // -0 becomes 0 in JSON, so it is 0 from the start.
    const evaluation = { objectives: values.map(value => value + 0), violation: Math.max(0, violation) + 0 }
    table.learn(row, evaluation, table.individuals[row].looks + 1)
  })
}
