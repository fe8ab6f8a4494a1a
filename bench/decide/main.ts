/**
 * `npm run bench:decide`: evolutionary search, hypervolume, portfolios by integer programming, and connectivity plans, beside what the best
 * known programmes take. Peer figures are from other machines: read orders of magnitude, and the hypervolumes exactly.
 */
import { benchEvolve } from './evolve-bench.ts'
import { benchHypervolume } from './hypervolume-bench.ts'
import { benchPortfolio } from './portfolio-bench.ts'

process.stdout.write(`Node ${process.version}; medians; the machine is rarely idle\n`)
for (const bench of [benchHypervolume, benchEvolve, benchPortfolio]) {
  const lines = await bench()
  process.stdout.write(`\n${lines.join('\n')}\n`)
}
