import { evaluateDesign } from '../../src/sensitivity/evaluate-design.ts'
import { saltelliDesign } from '../../src/sensitivity/saltelli-design.ts'
import { median } from '../median.ts'
import { G_FUNCTION } from './g-function.ts'

const BASE = 16384
const ROUNDS = 5

/** Runs a second of a trivial model of 10 factors on one core: the rows of the design, the quantiles, the model. */
export async function benchRuns(): Promise<readonly string[]> {
  const groups = G_FUNCTION.factors.map((_, j) => [j])
  const seconds: number[] = []
  let rows = 0
  for (let k = 0; k <= ROUNDS; k++) {
    const design = saltelliDesign({ groups, columns: groups.length, base: BASE, second: false, scramble: { seed: k } })
    rows = design.rows
    const before = process.cpuUsage()
    evaluateDesign(G_FUNCTION, design)
    const { user, system } = process.cpuUsage(before)
    if (k > 0) seconds.push((user + system) / 1e6)
    await new Promise(resolve => setImmediate(resolve))
  }
  return [
    `runs of a trivial model of 10 factors, scrambled Saltelli design: ${(rows / median(seconds) / 1e3).toFixed(0)} thousand a second`,
  ]
}
