import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Circuit } from '../../src/network/circuit/circuit.ts'
import { nodeCurrents } from '../../src/network/circuit/current-map.ts'
import { laplacianSolver } from '../../src/network/circuit/laplacian-solver.ts'
import { median } from '../median.ts'
import { lognormalRaster } from './generate.ts'

// From dist/bench/network back to the sources and to what lies beside the project.
const SCRIPT = fileURLToPath(new URL('../../../bench/network/circuit_peers.py', import.meta.url))
const GENERATOR = fileURLToPath(new URL('../../../../shared/bench/network', import.meta.url))
const PYTHON = process.env['PYTHON'] ?? 'python3'

/** As the peers are told. */
const TOLERANCE = 1e-9
const SIZES = [
  { n: 300, rounds: 5, peers: ['spsolve', 'pyamg-sa', 'pyamg-rs', 'petsc-gamg'] },
  { n: 1000, rounds: 3, peers: ['pyamg-sa', 'pyamg-rs', 'petsc-gamg'] },
] as const
const MODULES: Readonly<Record<string, string>> = {
  spsolve: 'scipy',
  'pyamg-sa': 'pyamg',
  'pyamg-rs': 'pyamg',
  'petsc-gamg': 'petsc4py',
}

interface Round {
  readonly seconds: number
  readonly iterations: number
  /** [ohm] */ readonly resistance: number
  /** [A] sum over the current map */ readonly current: number
  /** Resident. */ readonly megabytes: number
}

/**
 * Effective resistance between two cells and its current map on square rasters of lognormal resistances, beside the Python peers that
 * are installed. Rounds alternate; times are of solver set-up, solution and map on a circuit that is there already.
 */
export async function benchCircuits(full: boolean): Promise<readonly string[]> {
  const lines = ['effective resistance and current map, n x n cells, 8 neighbours, residual 1e-9']
  for (const { n, rounds, peers } of SIZES) lines.push(...(await benchSize(n, full ? 2 * rounds + 1 : rounds, peers)))
  return lines
}

async function benchSize(n: number, rounds: number, peers: readonly string[]): Promise<readonly string[]> {
  const circuit = rasterCircuit(n)
  const present: string[] = []
  const missing: string[] = []
  for (const peer of peers) ((await isThere(MODULES[peer])) ? present : missing).push(peer)
  const ours: Round[] = []
  const theirs = new Map<string, Round[]>(present.map(peer => [peer, []]))
  for (let k = 0; k < rounds; k++) {
    ours.push(solveOnce(circuit, n))
    for (const peer of present) {
      const { stdout } = await promisify(execFile)(PYTHON, [SCRIPT, GENERATOR, peer, String(n)])
      theirs.get(peer)?.push(JSON.parse(stdout) as Round)
    }
  }
  const time = seconds(ours)
  const lines = [`${n} x ${n}, medians of ${rounds} rounds`, row('regreen', ours, '')]
  for (const [peer, found] of theirs) {
    const apart = Math.abs(found[0].resistance / ours[0].resistance - 1)
    lines.push(row(peer, found, `   regreen takes ${(time / seconds(found)).toFixed(2)}x its time; R differs by ${apart.toExponential(1)}`))
  }
  if (missing.length > 0) lines.push(`  not measured: ${missing.join(', ')} (wanted: ${PYTHON} with the module, generator in ${GENERATOR})`)
  return lines
}

const seconds = (rounds: readonly Round[]): number => median(rounds.map(round => round.seconds))

function row(name: string, rounds: readonly Round[], note: string): string {
  const { iterations, resistance, megabytes } = rounds.at(-1) ?? rounds[0]
  const memory = `${megabytes.toFixed(0).padStart(5)} MB`
  return `  ${name.padEnd(10)} ${seconds(rounds).toFixed(3).padStart(7)} s ${String(iterations).padStart(3)} iterations ${memory}   R ${resistance}${note}`
}

async function isThere(module: string): Promise<boolean> {
  if (!existsSync(GENERATOR)) return false
  try {
    await promisify(execFile)(PYTHON, ['-c', `import ${module}`])
    return true
  } catch {
    return false
  }
}

function solveOnce(circuit: Circuit, n: number): Round {
  const quarter = Math.floor(n / 4)
  const three = Math.floor((3 * n) / 4)
  const source = three * n + three
  const begin = performance.now()
  const ground = new Float64Array(circuit.nodes)
  ground[quarter * n + quarter] = Infinity
  const current = new Float64Array(circuit.nodes)
  current[source] = 1
  const voltage = new Float64Array(circuit.nodes)
  const { iterations } = laplacianSolver(circuit, ground, { tolerance: TOLERANCE }).solve(current, voltage)
  const map = new Float64Array(circuit.nodes)
  nodeCurrents(circuit, voltage, map)
  return {
    seconds: (performance.now() - begin) / 1000,
    iterations,
    resistance: voltage[source],
    current: map.reduce((sum, through) => sum + through, 0),
    megabytes: process.memoryUsage().rss / 2 ** 20,
  }
}

/** Conductors of a square raster with 8 neighbours and averaged resistances. */
function rasterCircuit(n: number): Circuit {
  const resistance = lognormalRaster(n, n)
  const count = 2 * n * (n - 1) + 2 * (n - 1) * (n - 1)
  const from = new Uint32Array(count)
  const to = new Uint32Array(count)
  const conductance = new Float64Array(count)
  let e = 0
  const steps = [
    { down: 0, right: 1, length: 1 },
    { down: 1, right: 0, length: 1 },
    { down: 1, right: 1, length: Math.SQRT2 },
    { down: 1, right: -1, length: Math.SQRT2 },
  ]
  for (const { down, right, length } of steps) {
    for (let row = 0; row + down < n; row++) {
      for (let column = Math.max(0, -right); column < Math.min(n, n - right); column++) {
        const a = row * n + column
        const b = (row + down) * n + column + right
        from[e] = a
        to[e] = b
        conductance[e++] = 2 / (length * (resistance[a] + resistance[b]))
      }
    }
  }
  return { nodes: n * n, from, to, conductance }
}
