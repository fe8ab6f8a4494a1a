import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { evaluateDesign } from '../../src/sensitivity/evaluate-design.ts'
import { saltelliDesign } from '../../src/sensitivity/saltelli-design.ts'
import { sobolIndices } from '../../src/sensitivity/sobol-indices.ts'
import { median } from '../median.ts'
import { G_FUNCTION } from './g-function.ts'

/** From dist/bench/sensitivity to the source folder, where Python is. */
const PEER = fileURLToPath(new URL('../../../bench/sensitivity/sobol_peer.py', import.meta.url))
const BASE = 16384
const RESAMPLES = 100
const ROUNDS = 5
/** [1] how far indices, summed in another order, may lie apart */
const SAME = 1e-10
/** [1] how far half-widths of 100 resamples each may lie apart: 5 standard deviations, each relative 1 / sqrt(2 x 99) */
const ALIKE = 0.5

/** One analysis: [s of processor time], and what came out, by factor. */
interface Round {
  readonly seconds: number
  readonly first: readonly number[]
  readonly total: readonly number[]
  readonly firstHalfWidth: readonly number[]
  readonly totalHalfWidth: readonly number[]
  /** Second-order indices of the pairs j < k. */
  readonly second: readonly number[]
}

/** Indices with bootstrap of one output, N = 2^14 and 10 factors, beside SALib on the same output. The first round warms up. */
export async function benchSobol(full: boolean): Promise<readonly string[]> {
  const lines = [`Sobol indices, N = ${BASE}, 10 factors, ${RESAMPLES} resamples     ours [s]    SALib [s]   ratio`]
  const python = peerPython()
  const folder = mkdtempSync(join(tmpdir(), 'regreen-sobol-'))
  try {
    for (const second of full ? [false, true] : [false]) {
      const output = outputOf(second)
      const file = join(folder, `output-${second}.bin`)
      writeFileSync(file, new Uint8Array(output.buffer, output.byteOffset, output.byteLength))
      const ours: Round[] = []
      const theirs: Round[] = []
      for (let k = 0; k <= ROUNDS; k++) {
        const own = analyse(output, second)
        const peer = python === undefined || k === 0 ? undefined : runPeer(python, file, second)
        if (k > 0) ours.push(own)
        if (peer) theirs.push(peer)
        await new Promise(resolve => setImmediate(resolve))
      }
      lines.push(...report(second, ours, theirs))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (python === undefined) lines.push('  no peer: needs $PYTHON or python3 with SALib')
  return lines
}

function outputOf(second: boolean): Float64Array {
  const groups = G_FUNCTION.factors.map((_, j) => [j])
  return evaluateDesign(G_FUNCTION, saltelliDesign({ groups, columns: groups.length, base: BASE, second, scramble: { seed: 1 } }))[0]
}

function analyse(output: Float64Array, second: boolean): Round {
  const before = process.cpuUsage()
  const result = sobolIndices(output, { factors: G_FUNCTION.factors.length, second, resamples: RESAMPLES })
  const { user, system } = process.cpuUsage(before)
  if (result.kind === 'refused') throw new Error('refused')
  return {
    seconds: (user + system) / 1e6,
    first: [...result.first],
    total: [...result.total],
    firstHalfWidth: [...result.firstHalfWidth],
    totalHalfWidth: [...result.totalHalfWidth],
    second: [...result.second].filter(value => !Number.isNaN(value)),
  }
}

function report(second: boolean, ours: readonly Round[], theirs: readonly Round[]): readonly string[] {
  const own = median(ours.map(({ seconds }) => seconds))
  const peer = median(theirs.map(({ seconds }) => seconds))
  const beside = theirs.length > 0 ? [peer.toFixed(3), (own / peer).toFixed(3)] : ['-', '-']
  const label = second ? 'first, total and second order' : 'first order and total'
  const line = `  ${label.padEnd(51)}${own.toFixed(3).padStart(12)}${beside[0].padStart(13)}${beside[1].padStart(8)}`
  if (theirs.length === 0) return [line]
  const apart = Math.max(
    ...(['first', 'total', 'second'] as const).map(key => farthest(ours[0][key], theirs[0][key], (a, b) => Math.abs(a - b))),
  )
  const wider = Math.max(
    ...(['firstHalfWidth', 'totalHalfWidth'] as const).map(key =>
      farthest(ours[0][key], theirs[0][key], (a, b) => Math.abs(Math.log(a / b))),
    ),
  )
  const same = apart <= SAME && wider <= ALIKE
  return [
    line,
    `  ${same ? 'the same' : 'NOT THE SAME'}: indices ${apart.toExponential(1)} apart, half-widths at most x ${Math.exp(wider).toFixed(2)}`,
  ]
}

function farthest(a: readonly number[], b: readonly number[], distance: (a: number, b: number) => number): number {
  return a.length === b.length ? a.reduce((most, value, i) => Math.max(most, distance(value, b[i])), 0) : Infinity
}

/** A Python that can import SALib. */
function peerPython(): string | undefined {
  return [process.env['PYTHON'], 'python3'].find(
    name => name !== undefined && name !== '' && spawnSync(name, ['-c', 'import SALib.analyze.sobol']).status === 0,
  )
}

function runPeer(python: string, file: string, second: boolean): Round | undefined {
  const { status, stdout } = spawnSync(python, [PEER, file, String(G_FUNCTION.factors.length), String(RESAMPLES), second ? '1' : '0'], {
    encoding: 'utf8',
  })
  return status === 0 ? (JSON.parse(stdout) as Round) : undefined
}
