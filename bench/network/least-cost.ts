import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { accumulatedCost } from '../../src/network/raster/accumulated-cost.ts'
import { median } from '../median.ts'
import { lognormalRaster } from './generate.ts'

/** The generator of the same numbers in Python; from dist/bench/network to the folder beside the repository. */
const PEER = fileURLToPath(new URL('../../../../shared/bench/network/', import.meta.url))
const SIZES = [1000, 3000] as const
const ROUNDS = { 1000: 7, 3000: 3 } as const

const PROGRAM = `
import sys, time, json, resource
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from gen import res
from skimage.graph import MCP_Geometric
n = int(sys.argv[2])
r = res(n, n)
t = time.process_time()
D, _ = MCP_Geometric(r, fully_connected=True).find_costs([(n // 2, n // 2)])
t = time.process_time() - t
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(dict(seconds=t, sum=float(D.sum()), max=float(D.max()), first=float(D[0, 0]), memory=memory)))
`

/** One search: [s of processor time], what came out, and [MiB] resident at the end. */
interface Round {
  readonly seconds: number
  readonly sum: number
  readonly max: number
  readonly first: number
  readonly memory: number
}

/** [1] how far the sums, taken in another order, may lie apart */
const SAME = 1e-12

/**
 * Accumulated cost from the centre of a lognormal landscape, 8 neighbours, mean rule, beside MCP_Geometric of scikit-image where
 * Python has it. Processor time, medians of alternating rounds; the first, which warms the compiler up, is left out.
 */
export async function benchLeastCost(full: boolean): Promise<readonly string[]> {
  const lines = ['accumulated cost, 8 neighbours, mean rule       ours [s]  skimage [s]   ratio   ours [MiB]  sum D, max D, D[0,0]']
  const python = peerPython()
  for (const size of full ? SIZES : SIZES.slice(0, 1)) {
    const resistance = lognormalRaster(size, size)
    const ours: Round[] = []
    const theirs: Round[] = []
    for (let k = 0; k <= ROUNDS[size]; k++) {
      const own = search(resistance, size)
      const peer = python === undefined || k === 0 ? undefined : runPeer(python, size)
      if (k > 0) ours.push(own)
      if (peer) theirs.push(peer)
      // Lets others of the process go on, and the collector take the maps of the round.
      await new Promise(resolve => setImmediate(resolve))
    }
    lines.push(report(size, ours, theirs))
    const wrong = theirs.filter(peer => !agree(peer, ours[0]))
    if (wrong.length > 0) lines.push(`  NOT THE SAME as skimage: ${wrong[0].sum}, ${wrong[0].max}, ${wrong[0].first}`)
  }
  if (python === undefined) lines.push('  no comparison: needs $PYTHON or python3 with scikit-image, and ../shared/bench/network/gen.py')
  return lines
}

function report(size: number, ours: readonly Round[], theirs: readonly Round[]): string {
  const own = median(ours.map(({ seconds }) => seconds))
  const peer = median(theirs.map(({ seconds }) => seconds))
  const { sum, max, first } = ours[0]
  const memory = Math.max(...ours.map(round => round.memory))
  const beside = theirs.length > 0 ? [peer.toFixed(3), (own / peer).toFixed(2)] : ['-', '-']
  const figures = [own.toFixed(3).padStart(19), beside[0].padStart(13), beside[1].padStart(8), memory.toFixed(0).padStart(13)]
  return `  ${`${size} x ${size}`.padEnd(33)}${figures.join('')}  ${sum}, ${max}, ${first}`
}

function search(resistance: Float64Array, size: number): Round {
  const centre = Math.floor(size / 2) * (size + 1)
  const before = process.cpuUsage()
  const { cost } = accumulatedCost({ rows: size, columns: size, dx: 1, dy: 1 }, resistance, Int32Array.of(centre), {
    neighbours: 8,
    average: 'mean',
  })
  const { user, system } = process.cpuUsage(before)
  let sum = 0
  let max = 0
  for (let cell = 0; cell < cost.length; cell++) {
    sum += cost[cell]
    if (cost[cell] > max) max = cost[cell]
  }
  return { seconds: (user + system) / 1e6, sum, max, first: cost[0], memory: process.memoryUsage().rss / 2 ** 20 }
}

function agree(a: Round, b: Round): boolean {
  return (['sum', 'max', 'first'] as const).every(key => Math.abs(a[key] - b[key]) <= SAME * b[key])
}

/** A Python that can import scikit-image, if its generator is there too. */
function peerPython(): string | undefined {
  if (!existsSync(`${PEER}gen.py`) || !existsSync(`${PEER}bench_b.py`)) return undefined
  return [process.env['PYTHON'], 'python3'].find(
    name => name !== undefined && name !== '' && spawnSync(name, ['-c', 'import skimage.graph']).status === 0,
  )
}

function runPeer(python: string, size: number): Round | undefined {
  const { status, stdout } = spawnSync(python, ['-c', PROGRAM, PEER, String(size)], { encoding: 'utf8' })
  return status === 0 ? (JSON.parse(stdout) as Round) : undefined
}
