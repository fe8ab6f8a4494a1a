import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/batch/prepare.ts'
import { runReplicate } from '../../src/batch/run-replicate.ts'
import { INDICATORS, type IndicatorName } from '../../src/indicators/indicators.ts'
import { parseScenario } from '../../src/scenarios/parse-scenario.ts'

/**
 * The numbers of the shipped sites, pinned by seed: a hash of every bit of three futures, and the last year of one in readable form.
 * A change of science changes them on purpose: `UPDATE=1 npx vitest run tests/golden` rewrites the file, and the changelog says so
 * under Science.
 */
const FILE = new URL('./sites.json', import.meta.url)
const NAMES = Object.keys(INDICATORS) as IndicatorName[]
type Golden = Record<string, { bits: string; lastYear: Record<string, Record<string, string>> }>
const golden: Golden = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Golden) : {}

describe.each(['zahanaoer', 'jianshui', 'qianxia-lake'])('%s', site => {
  it('gives the same bits as ever for seed 42', async () => {
    const text = readFileSync(new URL(`../../scenarios/${site}.yaml`, import.meta.url), 'utf8')
    const { scenario } = await parseScenario(text, { file: site, read: () => Promise.reject(new Error('no tables')) })
    if (!scenario) throw new Error(`${site} is not valid`)
    const prepared = prepare(scenario)
    const hash = createHash('sha256')
    const futures = [0, 1, 2].map(replicate => runReplicate(prepared, 42, replicate))
    for (const alternatives of futures)
      for (const { table } of alternatives) for (const name of NAMES) hash.update(new Uint8Array(table[name].buffer))
    const lastYear = Object.fromEntries(
      scenario.alternatives.map(({ id }, k) => [
        id,
        Object.fromEntries(NAMES.map(name => [name, (futures[0]?.[k]?.table[name].at(-1) ?? Number.NaN).toPrecision(6)])),
      ]),
    )
    const found = { bits: hash.digest('hex'), lastYear }
    if (process.env['UPDATE'] === '1') {
      golden[site] = found
      writeFileSync(FILE, `${JSON.stringify(golden, null, 2)}\n`)
    }
    expect(found.lastYear).toEqual(golden[site]?.lastYear)
    expect(found.bits).toBe(golden[site]?.bits)
  })
})
