/**
 * `npm run bench:ema`: Monte Carlo runs per second of a small model through the interface of sensitivity analysis, beside the same
 * equations in EMA Workbench. Rounds alternate, the median counts. Read ratios: the machine is rarely idle.
 * Ours is one thread, with drawing of the inputs and keeping of the outputs. Of Python only the experiments count: no start, no import.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import type { DesignMatrix } from '../../src/sensitivity/design-matrix.ts'
import { evaluateDesign } from '../../src/sensitivity/evaluate-design.ts'
import { median } from '../median.ts'
import { lumped } from './lumped.ts'

// From dist/bench/ema back to the sources.
const SCRIPT = fileURLToPath(new URL('../../../bench/ema/ema_peer.py', import.meta.url))
const PYTHON = process.env['PYTHON'] ?? 'python3'

/** `npm run bench:ema -- --full`: more rounds. */
const ROUNDS = process.argv.includes('--full') ? 11 : 5
const RUNS = 400_000
const PEERS = [
  { kind: 'sequential', name: 'EMA, numpy', runs: 2000 },
  { kind: 'pool', name: 'EMA, numpy, 2 processes', runs: 2000 },
  { kind: 'floats', name: 'EMA, plain floats', runs: 3000 },
  { kind: 'vectorised', name: 'numpy, vectorised', runs: 100_000 },
] as const
const CHECKED = 200
/** Relative; exponentials of the two differ in their last bits. */
const TOLERANCE = 1e-12

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Independent uniform draws. */
function monteCarlo(rows: number, seed: number): DesignMatrix {
  const draw = keyedDraw(seed, 0)
  const columns = lumped.factors.length
  return {
    rows,
    columns,
    row(r, out) {
      for (let j = 0; j < columns; j++) out[j] = draw.uniform('params', r, 0, j)
    },
  }
}

function ourRate(seed: number): number {
  const begin = performance.now()
  const outputs = evaluateDesign(lumped, monteCarlo(RUNS, seed))
  const seconds = (performance.now() - begin) / 1000
  if (!outputs.every(values => values.length === RUNS && values.every(Number.isFinite))) throw new Error('a run has no outcome')
  return RUNS / seconds
}

function python(args: readonly string[], input = ''): unknown {
  const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0) throw new Error(`${PYTHON} ${args.join(' ')}: ${stderr}`)
  return JSON.parse(stdout) as unknown
}

/** Largest relative difference of an output between the two programs at the same inputs. */
function largestDifference(): number {
  const design = monteCarlo(CHECKED, 7)
  const outputs = evaluateDesign(lumped, design)
  const inputs = Array.from({ length: CHECKED }, (_, r) => {
    const x = new Float64Array(design.columns)
    design.row(r, x)
    return Array.from(x, (u, j) => lumped.factors[j].quantile(u))
  })
  const theirs = python(['check'], JSON.stringify(inputs)) as readonly (readonly number[])[]
  return Math.max(...theirs.flatMap((row, r) => row.map((value, k) => Math.abs(outputs[k][r] / value - 1))))
}

const isThere = spawnSync(PYTHON, ['-c', 'import ema_workbench']).status === 0
const peers = isThere ? PEERS : []
const ours: number[] = []
const theirs = peers.map((): number[] => [])
ourRate(0) // warms the compiler up
for (let k = 1; k <= ROUNDS; k++) {
  ours.push(ourRate(k))
  peers.forEach(({ kind, runs }, p) => {
    const { seconds } = python([kind, String(runs)]) as { readonly seconds: number }
    theirs[p].push(runs / seconds)
  })
}

const range = (rates: readonly number[]): string =>
  `${median(rates).toFixed(0).padStart(9)} runs/s [${Math.min(...rates).toFixed(0)}-${Math.max(...rates).toFixed(0)}]`
const rate = median(ours)
print(`lumped model of 60 months, 5 factors, 3 outputs; medians of ${ROUNDS} alternating rounds, Node ${process.version}`)
print(`${'regreen, 1 thread'.padEnd(24)} ${range(ours)}`)
peers.forEach(({ name }, p) =>
  print(`${name.padEnd(24)} ${range(theirs[p])}   regreen makes ${(rate / median(theirs[p])).toFixed(1)}x as many`),
)
if (isThere) {
  const best = (...kinds: readonly string[]): number =>
    Math.max(...peers.flatMap(({ kind }, p) => (kinds.includes(kind) ? [median(theirs[p])] : [])))
  const apart = largestDifference()
  print(`regreen / the better EMA with the equations in numpy: ${(rate / best('sequential', 'pool')).toFixed(1)} (wanted: 100)`)
  print(`regreen / EMA with the equations on plain floats, which numpy slows down: ${(rate / best('floats')).toFixed(1)}`)
  print(`outputs at ${CHECKED} equal inputs differ by ${apart.toExponential(1)} at most (allowed: ${TOLERANCE})`)
  if (!(apart <= TOLERANCE)) process.exitCode = 1
} else print(`no peer: ${PYTHON} cannot import ema_workbench`)
