import { aggregateNodes, type Aggregates } from './aggregate-nodes.ts'
import type { ConductorRows } from './conductor-rows.ts'
import { backwardSweep } from './backward-sweep.ts'
import { contractRows } from './contract-rows.ts'
import { forwardSweep } from './forward-sweep.ts'
import { higherRows } from './higher-rows.ts'
import { leavingCurrent } from './leaving-current.ts'
import { starMeshSolver, type DirectSolver } from './star-mesh-solver.ts'

/** An approximate inverse of a grounded circuit. */
export interface Multigrid {
  /** voltage := about (Laplacian + ground)^-1 current. The operator differs a little from call to call. */
  apply(current: Float64Array, voltage: Float64Array): void
}

/** Nodes of the coarsest level, which is solved directly. */
const COARSEST = 160

/** How often nodes are paired from one level to the next. */
const PAIRINGS = 2

/** A pairing that leaves more than this share of the nodes is repeated less choosily (assumed). */
const SLOW = 0.75

/** The second step of a level's solver is left out where the first brings the residual below this share (Notay 2010). */
const ENOUGH = 0.25

interface Level {
  readonly rows: ConductorRows
  /** [1/S] of the total of each node */
  readonly inverse: Float64Array
  /** Node of the next level for each node here, -1 for none. */
  readonly of: Int32Array
  readonly residual: Float64Array
  /** Of the next level: right side, solution and three vectors for its solver. */
  readonly right: Float64Array
  readonly step: Float64Array
  readonly flow: Float64Array
  readonly second: Float64Array
  readonly secondFlow: Float64Array
}

/**
 * Algebraic multigrid for any circuit: the nodes are aggregated by repeated pairing, each level is smoothed by one symmetric
 * Gauss-Seidel sweep and solved by at most two steps of conjugate gradients preconditioned by the level below (K-cycle).
 *
 * Source: Notay (2010), Electron. Trans. Numer. Anal. 37:123-146; Notay & Vassilevski (2008), Numer. Linear Algebra Appl. 15:473-487.
 */
export function multigrid(finest: ConductorRows): Multigrid {
  const levels: Level[] = []
  let rows = finest
  while (rows.nodes > COARSEST) {
    const { of, coarse } = coarsen(rows)
    levels.push({
      rows,
      inverse: rows.total.map(total => 1 / total),
      of,
      residual: new Float64Array(rows.nodes),
      right: new Float64Array(coarse.nodes),
      step: new Float64Array(coarse.nodes),
      flow: new Float64Array(coarse.nodes),
      second: new Float64Array(coarse.nodes),
      secondFlow: new Float64Array(coarse.nodes),
    })
    rows = coarse
  }
  const direct = starMeshSolver(rows)
  return { apply: (current, voltage) => cycle(levels, direct, 0, current, voltage) }
}

/** The next level. */
function coarsen(rows: ConductorRows): { of: Int32Array; coarse: ConductorRows } {
  let coarse = rows
  let of: Int32Array | undefined
  for (let pass = 0; pass < PAIRINGS && (pass === 0 || coarse.nodes > COARSEST); pass++) {
    const higher = higherRows(coarse)
    let aggregates: Aggregates = aggregateNodes(coarse, higher, false)
    if (aggregates.count > SLOW * coarse.nodes) aggregates = aggregateNodes(coarse, higher, true)
    coarse = contractRows(coarse, higher, aggregates)
    if (of) {
      for (let i = 0; i < of.length; i++) if (of[i] >= 0) of[i] = aggregates.of[of[i]]
    } else of = aggregates.of
  }
  return { of: of ?? new Int32Array(0), coarse }
}

function cycle(levels: readonly Level[], direct: DirectSolver, depth: number, current: Float64Array, voltage: Float64Array): void {
  if (depth === levels.length) {
    direct.solve(current, voltage)
    return
  }
  const level = levels[depth]
  const { of, residual, right, step } = level
  forwardSweep(level.rows, level.inverse, current, voltage, residual)
  right.fill(0)
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) right[of[i]] += residual[i]
  if (depth + 1 === levels.length) direct.solve(right, step)
  else twoSteps(levels, direct, depth)
  for (let i = 0; i < of.length; i++) if (of[i] >= 0) voltage[i] += step[of[i]]
  backwardSweep(level.rows, level.inverse, current, voltage, residual)
}

/** level.step := about the solution of the next level with `level.right`, which is overwritten. */
function twoSteps(levels: readonly Level[], direct: DirectSolver, depth: number): void {
  const { right, step, flow, second, secondFlow } = levels[depth]
  const { rows } = levels[depth + 1]
  cycle(levels, direct, depth + 1, right, step)
  leavingCurrent(rows, step, flow)
  const power = dot(step, flow)
  if (!(power > 0)) return
  const length = dot(step, right) / power
  const before = dot(right, right)
  for (let i = 0; i < right.length; i++) right[i] -= length * flow[i]
  if (dot(right, right) <= ENOUGH * ENOUGH * before) {
    for (let i = 0; i < step.length; i++) step[i] *= length
    return
  }
  cycle(levels, direct, depth + 1, right, second)
  leavingCurrent(rows, second, secondFlow)
  const mixed = dot(second, flow)
  const own = dot(second, secondFlow) - (mixed * mixed) / power
  const lengthSecond = own > 0 ? dot(second, right) / own : 0
  const lengthFirst = length - (mixed * lengthSecond) / power
  for (let i = 0; i < step.length; i++) step[i] = lengthFirst * step[i] + lengthSecond * second[i]
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
