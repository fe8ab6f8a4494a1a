import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { compare } from '../src/compare/compare.ts'
import { parseScenario } from '../src/scenarios/parse-scenario.ts'
import type { Scenario } from '../src/scenarios/scenario.ts'
import { KNOWN_MISSES } from './known-misses.ts'

/**
 * Holds the model against every published number that a shipped scenario or a case of this folder names. The table is printed; the
 * test fails only when a verdict differs from what is on record, so that neither a new miss nor a new hit goes unnoticed.
 */
const folders = ['../scenarios/', './'].map(folder => fileURLToPath(new URL(folder, import.meta.url)))
const files = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => folder + name),
)

const read = async (file: string): Promise<Scenario> => {
  const { scenario, diagnostics } = await parseScenario(readFileSync(file, 'utf8'), {
    file,
    read: () => Promise.reject(new Error('no tables')),
  })
  if (!scenario) throw new Error(`${file}: ${diagnostics.map(d => d.message.en).join('; ')}`)
  return scenario
}

const lines: string[] = []
afterAll(() => {
  process.stdout.write(
    `\nModel against published numbers (median of 200 futures, seed 42; calibrated rows are not validation)\n${lines.join('\n')}\n`,
  )
})

const short = (x: number): string => (Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(3))

describe.each(files)('%s', file => {
  it('gives the verdicts on record', async () => {
    const scenario = await read(file)
    const { validation, shifts } = await compare(scenario, { replicates: 200, seed: 42, shifts: true })
    for (const [k, row] of validation.entries()) {
      const moved = shifts
        .filter(shift => shift.rows[k].within !== row.within)
        .map(({ what, factor }) => `${what.en} x${factor.toFixed(2)}`)
      lines.push(
        `${row.within ? 'in tolerance' : 'OUTSIDE     '} figure ${row.figure.padEnd(5)} ${row.role.padEnd(10)} ${scenario.id}: ${row.quantity.en}: published ${short(row.paper)}, model ${short(row.model)} ` +
          `(5-95 % ${short(row.q05)} to ${short(row.q95)}), tolerance ${short(row.low)} to ${short(row.high)}${moved.length > 0 ? `; verdict turns with ${moved.join(', ')}` : ''}`,
      )
    }
    const missed = validation.flatMap(row => {
      const kind = row.within ? (row.figure === 'met' || row.figure === 'bound' ? undefined : 'figure') : 'outside'
      return kind ? [[`${scenario.id}: ${row.quantity.en}`, kind]] : []
    })
    expect(Object.fromEntries(missed)).toEqual(
      Object.fromEntries(Object.entries(KNOWN_MISSES).filter(([name]) => name.startsWith(`${scenario.id}:`))),
    )
  }, 120_000)
})
