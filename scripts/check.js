/** Everything that must hold before a change lands, quick things first. Goes on after a failure and tells all at the end. */
import { ROOT, runTool } from './run.js'
import { spawnSync } from 'node:child_process'

const node = (...args) => spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1

const STEPS = [
  ['packages and build', () => node('scripts/setup.js')],
  ['lint', () => runTool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings')],
  ['format', () => runTool('prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.')],
  ['dead code', () => runTool('knip/bin/knip.js')],
  ['reference pages and schema', () => node('scripts/generate.js', '--check')],
  ['public API', () => node('scripts/api.js')],
  ['tests', () => runTool('vitest/vitest.mjs', 'run', '--project', 'layers', '--project', 'machine')],
  ['the same bits elsewhere', () => node('scripts/bits.js')],
  ['validation', () => runTool('vitest/vitest.mjs', 'run', '--project', 'validation')],
]

/** `--except tests` leaves a step out, for whoever has just run it. */
const left = process.argv.flatMap((arg, i) => (process.argv[i - 1] === '--except' ? [arg] : []))
const failed = []

for (const [name, step] of STEPS) {
  if (left.includes(name)) continue
  const start = performance.now()
  process.stdout.write(`\n== ${name}\n`)
  const ok = step() === 0
  process.stdout.write(`== ${name}: ${ok ? 'ok' : 'FAILED'} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`)
  if (!ok) failed.push(name)
  if (!ok && name === STEPS[0][0]) break // the rest would only repeat it
}

process.stdout.write(failed.length ? `\nFailed: ${failed.join(', ')}\n` : '\nAll checks passed.\n')
process.exitCode = failed.length ? 1 : 0
