/**
 * `npm run bench:network`: importance of patches, accumulated cost and circuits beside the peers that are installed (a C++ compiler; PYTHON,
 * python3 unless set, with igraph, scikit-image, scipy, pyamg). `-- --full` runs the large sizes. Read ratios: the machine is rarely idle.
 */
import { benchCircuits } from './circuits.ts'
import { benchDpc } from './dpc.ts'
import { benchLeastCost } from './least-cost.ts'

const full = process.argv.includes('--full')
process.stdout.write(`Node ${process.version}; medians of alternating rounds, of which the ratios are to be read\n`)
for (const bench of [benchDpc, benchLeastCost, benchCircuits]) {
  const lines = await bench(full)
  process.stdout.write(`\n${lines.join('\n')}\n`)
}
