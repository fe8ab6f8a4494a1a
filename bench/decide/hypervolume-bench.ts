import { hypervolumeContributions } from '../../src/decide/pareto/hypervolume-contributions.ts'
import { hypervolume } from '../../src/decide/pareto/hypervolume.ts'
import { median } from '../median.ts'

interface Case {
  readonly points: number
  readonly objectives: number
  readonly repeats: number
  /** [ms] What is wanted. */
  readonly target?: number
}

const CASES: readonly Case[] = [
  { points: 100, objectives: 2, repeats: 300 },
  { points: 500, objectives: 2, repeats: 300 },
  { points: 100, objectives: 3, repeats: 300 },
  { points: 500, objectives: 3, repeats: 500, target: 0.3 },
  { points: 5000, objectives: 3, repeats: 30 },
  { points: 100, objectives: 4, repeats: 50 },
  { points: 500, objectives: 4, repeats: 15 },
  { points: 100, objectives: 5, repeats: 15 },
  { points: 250, objectives: 5, repeats: 5 },
  { points: 80, objectives: 6, repeats: 5 },
]
const REFERENCE = 1.1

/** Points on a concave sphere, where nothing dominates; xorshift numbers, as only their spread matters. */
function sphere(points: number, objectives: number): Float64Array {
  let state = 2463534242
  const uniform = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
  const values = new Float64Array(points * objectives)
  for (let i = 0; i < points; i++) {
    const x = Array.from({ length: objectives }, uniform)
    const norm = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0))
    x.forEach((value, k) => {
      values[i * objectives + k] = 1 - value / norm
    })
  }
  return values
}

function time(repeats: number, run: () => unknown): number {
  const times: number[] = []
  for (let k = 0; k < repeats + 3; k++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  // The first ones warm the compiler up.
  return median(times.slice(3))
}

/** What an exact hypervolume of points that nothing dominates costs, filtering included; the median of many. */
export function benchHypervolume(): readonly string[] {
  const lines = ['exact hypervolume, points on a sphere      [ms]']
  for (const { points, objectives, repeats, target } of CASES) {
    const values = sphere(points, objectives)
    const reference = Array.from({ length: objectives }, () => REFERENCE)
    const found = time(repeats, () => hypervolume(values, objectives, reference))
    const said = target === undefined ? '' : found <= target ? `   at most ${target} wanted` : `   MISSED: ${target} wanted`
    lines.push(`${`${points} x ${objectives}`.padEnd(34)} ${found.toFixed(4).padStart(12)}${said}`)
  }
  const values = sphere(500, 3)
  const each = time(5, () => hypervolumeContributions(values, 3, [REFERENCE, REFERENCE, REFERENCE]))
  lines.push(`${'contributions of 500 x 3'.padEnd(34)} ${each.toFixed(4).padStart(12)}`)
  return lines
}
