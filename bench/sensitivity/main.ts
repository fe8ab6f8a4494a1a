/**
 * `npm run bench:sensitivity`: Sobol' indices of a Saltelli design beside SALib, where a Python has it (PYTHON, python3 unless set), and runs of a
 * trivial model through a design. `-- --full` adds second-order indices. Read ratios: the machine is rarely idle.
 */
import { benchRuns } from './runs.ts'
import { benchSobol } from './sobol.ts'

const full = process.argv.includes('--full')
process.stdout.write(`Node ${process.version}; processor time, medians of alternating rounds, of which the ratios are to be read\n`)
for (const bench of [benchSobol, benchRuns]) {
  const lines = await bench(full)
  process.stdout.write(`\n${lines.join('\n')}\n`)
}
