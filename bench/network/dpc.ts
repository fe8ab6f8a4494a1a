import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { habitatGraphOf } from '../../src/network/graph/habitat-graph-of.ts'
import type { HabitatGraph } from '../../src/network/graph/habitat-graph.ts'
import { linkImportance } from '../../src/network/graph/link-importance.ts'
import { patchImportance } from '../../src/network/graph/patch-importance.ts'
import { checksum } from '../checksum.ts'
import { median } from '../median.ts'
import { rgg } from './generate.ts'

// From dist/bench/network to what lies beside the project.
const SOURCE = fileURLToPath(new URL('../../../../shared/bench/network/dpc_ref.cpp', import.meta.url))
const FLAGS = ['-O3', '-march=native']
const PYTHON = process.env['PYTHON'] ?? 'python3'

const SIZES = [
  { n: 200, rounds: 9 },
  { n: 1000, rounds: 5 },
] as const
/** `--full`: takes minutes, of which the C++ program takes most. */
const LARGE = { n: 3000, rounds: 3 } as const
/** Removing every patch from the start takes igraph minutes beyond this size. */
const NAIVE = 200

/** Every patch removed in turn and all pairs settled anew with igraph; CPU time. */
const IGRAPH = `
import sys, json, time
import numpy as np, igraph
t = sys.stdin.read().split()
n, m, k = int(t[0]), int(t[1]), float(t[2])
a = np.array(t[3:3 + n], float)
e = np.array(t[3 + n:], float).reshape(m, 3)
g = igraph.Graph(n=n, edges=e[:, :2].astype(int).tolist())
g.es["w"] = e[:, 2].tolist()
pc = lambda g, a: float(a @ np.exp(-k * np.array(g.distances(weights="w"))) @ a)
begin = time.process_time()
whole = pc(g, a)
total = 0.0
for q in range(n):
    h = g.copy()
    h.delete_vertices(q)
    total += 100 * (whole - pc(h, np.delete(a, q))) / whole
print(json.dumps({"cpu_ms": 1000 * (time.process_time() - begin), "PCnum": whole, "sum_dPC": total}))
`

/** What a peer prints. */
interface Peer {
  /** [ms] */ readonly cpu_ms: number
  /** [ha2] */ readonly PCnum: number
  /** [%] */ readonly sum_dPC: number
}

/**
 * Importance of every patch of random geometric graphs with its three parts, beside the incremental method in C++ and, where the graph is
 * small, removal from the start with igraph. CPU times; rounds alternate.
 */
export async function benchDpc(full: boolean): Promise<readonly string[]> {
  const lines = ['dPC of every patch with its intra, flux and connector parts, CPU time']
  const program = compile()
  if (typeof program === 'string') lines.push(`  C++ not measured: ${program}`)
  for (const { n, rounds } of full ? [...SIZES, LARGE] : SIZES) lines.push(...benchSize(n, rounds, program))
  if (!full) lines.push(`  --full adds ${LARGE.n} patches`)
  if (typeof program !== 'string') rmSync(program.folder, { recursive: true })
  return lines
}

function benchSize(n: number, rounds: number, program: Program | string): readonly string[] {
  const { area, from, to, distance, radius, decay } = rgg(n)
  const graph = habitatGraphOf({ attribute: area, from, to, cost: distance })
  const kernel = { distance: radius, probability: 0.5 }
  const input = textOf(graph, decay)
  const patches: number[] = []
  const links: number[] = []
  const cpp: Peer[] = []
  let importance = patchImportance(graph, kernel)
  for (let k = 0; k < rounds; k++) {
    const begin = process.cpuUsage()
    importance = patchImportance(graph, kernel)
    const between = process.cpuUsage(begin)
    patches.push((between.user + between.system) / 1000)
    if (typeof program !== 'string') cpp.push(program.run(input))
    const again = process.cpuUsage()
    linkImportance(graph, kernel)
    const { user, system } = process.cpuUsage(again)
    links.push((user + system) / 1000)
  }
  const { numerator, dPC } = importance
  const own = median(patches)
  const sum = dPC.reduce((a, b) => a + b, 0)
  const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0)
  const lines = [
    `${n} patches, ${from.length} links, medians of ${rounds} rounds`,
    `  regreen  ${milliseconds(own)}   PCnum ${numerator}   sum of dPC ${sum}   checksum ${checksum(dPC).toString(16)}   ${memory} MB resident`,
    `  regreen  ${milliseconds(median(links))}   dPC of every link`,
  ]
  if (cpp.length > 0) lines.push(compare('C++', median(cpp.map(({ cpu_ms }) => cpu_ms)), cpp[0], own, sum))
  if (n <= NAIVE) lines.push(naive(input, own, sum))
  return lines
}

const milliseconds = (time: number): string => `${time.toFixed(1).padStart(9)} ms`

function compare(name: string, time: number, { PCnum, sum_dPC }: Peer, own: number, sum: number): string {
  const apart = Math.abs(sum_dPC / sum - 1).toExponential(1)
  const ratio = (own / time).toPrecision(2)
  return `  ${name.padEnd(8)} ${milliseconds(time)}   PCnum ${PCnum}   regreen takes ${ratio}x its time; sum of dPC differs by ${apart}`
}

function naive(input: string, own: number, sum: number): string {
  const { status, stdout } = spawnSync(PYTHON, ['-c', IGRAPH], {
    input,
    encoding: 'utf8',
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1' },
  })
  if (status !== 0) return `  igraph not measured (wanted: ${PYTHON} with igraph and numpy)`
  const peer = JSON.parse(stdout) as Peer
  return `${compare('igraph', peer.cpu_ms, peer, own, sum)}; one round`
}

/** A compiled C++ program. */
interface Program {
  readonly folder: string
  run(input: string): Peer
}

/** @returns the program, or what is missing */
function compile(): Program | string {
  if (!existsSync(SOURCE)) return `no ${SOURCE}`
  const compiler = ['g++', 'c++', 'clang++'].find(name => spawnSync(name, ['--version']).status === 0)
  if (compiler === undefined) return 'no C++ compiler'
  const folder = mkdtempSync(join(tmpdir(), 'regreen-bench-'))
  const program = join(folder, 'dpc')
  const made = spawnSync(compiler, [...FLAGS, '-o', program, SOURCE], { encoding: 'utf8' })
  if (made.status !== 0) return `${compiler} failed: ${made.stderr}`
  return {
    folder,
    run(input): Peer {
      // It leaves a file behind where it runs.
      const { status, stdout } = spawnSync(program, { cwd: folder, input, encoding: 'utf8' })
      if (status !== 0) throw new Error(`the C++ program ended with ${status}`)
      return JSON.parse(stdout) as Peer
    },
  }
}

function textOf({ attribute, from, to, cost }: HabitatGraph, rate: number): string {
  const links = Array.from(cost, (length, e) => `${from[e]} ${to[e]} ${length}`)
  return `${attribute.length} ${cost.length} ${rate}\n${attribute.join(' ')}\n${links.join('\n')}\n`
}
