import { activeCircuit, FLOATING, type ActiveCircuit } from './active-circuit.ts'
import type { Circuit } from './circuit.ts'
import type { ConductorRows } from './conductor-rows.ts'
import { eliminateChains } from './eliminate-chains.ts'
import { leavingCurrent } from './leaving-current.ts'
import { multigrid, type Multigrid } from './multigrid.ts'
import { starMeshSolver } from './star-mesh-solver.ts'

export interface SolverOptions {
  /** [1] residual norm over that of the right side; default 1e-10 */
  tolerance?: number
  /** Most iterations; default 1000. */
  iterations?: number
}

export interface SolveReport {
  /** 0 where the circuit was small enough to be solved directly. */
  iterations: number
  /** [1] norm of what is left of the currents over that of the currents given */
  residual: number
}

/** Finds the voltages in a circuit with grounds, for one set of currents after the other. */
export interface LaplacianSolver {
  /**
   * Solves (L + diag(ground)) voltage = current. Held nodes are 0 V, and so are the nodes of components without any ground.
   *
   * @param current [A] put into each node, negative where taken out
   * @param voltage [V] out: overwritten
   * @throws RangeError where current enters a component without ground, or the tolerance is not reached
   */
  solve(current: Float64Array, voltage: Float64Array): SolveReport
}

const TOLERANCE = 1e-10
const ITERATIONS = 1000

/** Circuits of at most this many unknown voltages are solved directly. */
const DIRECT = 300

/** Dead ends and chains are eliminated first where they are more than this share of the nodes (assumed). */
const CHAINS = 0.02

/**
 * [1] Largest error of the voltages, in the norm whose square is the power lost, that is taken where contrast of conductances keeps
 * the residual above its tolerance: float64 voltages cannot show smaller differences. The power, and so a resistance, is then right
 * to the square of it.
 */
const POWER_ERROR = 1e-6

/**
 * @param ground [S] conductance to ground of each node, 0 for none, Infinity for held at 0 V
 * @throws RangeError for a conductor or ground that has no meaning
 */
export function laplacianSolver(circuit: Circuit, ground: Float64Array, options: SolverOptions = {}): LaplacianSolver {
  const { tolerance = TOLERANCE, iterations = ITERATIONS } = options
  const active = activeCircuit(circuit, ground)
  const { rows, rowOf } = active
  const right = new Float64Array(rows.nodes)
  const answer = new Float64Array(rows.nodes)
  const solveRows =
    rows.nodes <= DIRECT
      ? directly(rows)
      : hasChains(rows)
        ? shortened(rows, tolerance, iterations)
        : iteratively(rows, tolerance, iterations)
  return {
    solve(current, voltage) {
      gather(active, current, right)
      const report = solveRows(right, answer)
      for (let i = 0; i < rowOf.length; i++) voltage[i] = rowOf[i] >= 0 ? answer[rowOf[i]] : 0
      return report
    },
  }
}

/** Whether enough nodes have one or two conductors to make it worth while to eliminate them. */
function hasChains({ nodes, start, neighbour }: ConductorRows): boolean {
  const degree = new Int32Array(nodes)
  for (let i = 0; i < nodes; i++) degree[i] = start[i + 1] - start[i]
  for (let k = 0; k < neighbour.length; k++) degree[neighbour[k]]++
  let few = 0
  for (let i = 0; i < nodes; i++) if (degree[i] <= 2) few++
  return few > CHAINS * nodes
}

function shortened(rows: ConductorRows, tolerance: number, most: number): SolveRows {
  const shorter = eliminateChains(rows)
  const left = shorter.rows
  const solveLeft = left.nodes <= DIRECT ? directly(left) : iteratively(left, tolerance, most)
  const right = new Float64Array(left.nodes)
  const answer = new Float64Array(left.nodes)
  return (current, voltage) => {
    shorter.shorten(current, right)
    const report = solveLeft(right, answer)
    shorter.lengthen(current, answer, voltage)
    return report
  }
}

type SolveRows = (right: Float64Array, answer: Float64Array) => SolveReport

function gather({ rowOf }: ActiveCircuit, current: Float64Array, right: Float64Array): void {
  for (let i = 0; i < rowOf.length; i++) {
    if (rowOf[i] >= 0) right[rowOf[i]] = current[i]
    else if (rowOf[i] === FLOATING && current[i] !== 0)
      throw new RangeError(`current into node ${i}: got ${current[i]} A, wanted 0 as its component has no ground`)
  }
}

function directly(rows: ConductorRows): SolveRows {
  const direct = starMeshSolver(rows)
  const flow = new Float64Array(rows.nodes)
  return (right, answer) => {
    direct.solve(right, answer)
    leavingCurrent(rows, answer, flow)
    let error = 0
    for (let i = 0; i < flow.length; i++) error += (right[i] - flow[i]) * (right[i] - flow[i])
    const size = dot(right, right)
    return { iterations: 0, residual: size > 0 ? Math.sqrt(error / size) : 0 }
  }
}

/** Flexible conjugate gradients (Notay 2000, SIAM J. Sci. Comput. 22:1444-1460), begun anew until the true residual is small. */
function iteratively(rows: ConductorRows, tolerance: number, most: number): SolveRows {
  const preconditioner = multigrid(rows)
  const residual = new Float64Array(rows.nodes)
  const step = new Float64Array(rows.nodes)
  const flow = new Float64Array(rows.nodes)
  const better = new Float64Array(rows.nodes)
  return (right, answer) => {
    answer.fill(0)
    const size = Math.sqrt(dot(right, right))
    if (size === 0) return { iterations: 0, residual: 0 }
    residual.set(right)
    let iterations = 0
    let reached = 1
    for (;;) {
      iterations += descend({ rows, preconditioner, residual, step, flow, better }, answer, tolerance * size, most - iterations)
      leavingCurrent(rows, answer, flow)
      for (let i = 0; i < residual.length; i++) residual[i] = right[i] - flow[i]
      const before = reached
      reached = Math.sqrt(dot(residual, residual)) / size
      if (reached <= tolerance) break
      if (reached <= before / 2 && iterations < most) continue
      preconditioner.apply(residual, better)
      const error = Math.sqrt(Math.max(0, dot(residual, better)) / dot(right, answer))
      if (iterations < most && error <= POWER_ERROR) break
      throw new RangeError(
        `circuit of ${rows.nodes} voltages: got to a residual of ${reached} in ${iterations} iterations, wanted ${tolerance}; ` +
          `conductances differ by a factor of ${contrast(rows)}`,
      )
    }
    return { iterations, residual: reached }
  }
}

interface Descent {
  readonly rows: ConductorRows
  readonly preconditioner: Multigrid
  readonly residual: Float64Array
  readonly step: Float64Array
  readonly flow: Float64Array
  readonly better: Float64Array
}

/** Improves `answer` until the residual, kept up to date by recursion, is at most `goal`. Returns the iterations taken. */
function descend(
  { rows, preconditioner, residual, step, flow, better }: Descent,
  answer: Float64Array,
  goal: number,
  most: number,
): number {
  let power = 0
  for (let iteration = 0; iteration < most; iteration++) {
    preconditioner.apply(residual, better)
    const turn = iteration > 0 ? dot(better, flow) / power : 0
    if (iteration === 0) step.set(better)
    else for (let i = 0; i < step.length; i++) step[i] = better[i] - turn * step[i]
    leavingCurrent(rows, step, flow)
    power = dot(step, flow)
    if (!(power > 0)) return iteration + 1
    const length = dot(step, residual) / power
    let square = 0
    for (let i = 0; i < step.length; i++) {
      answer[i] += length * step[i]
      const r = residual[i] - length * flow[i]
      residual[i] = r
      square += r * r
    }
    if (square <= goal * goal) return iteration + 1
  }
  return most
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/** [1] largest over least conductance */
function contrast({ conductance }: ConductorRows): number {
  let least = Infinity
  let most = 0
  for (let k = 0; k < conductance.length; k++) {
    least = Math.min(least, conductance[k])
    most = Math.max(most, conductance[k])
  }
  return most / least
}
