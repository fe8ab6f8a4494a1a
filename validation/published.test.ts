import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { CLIMATE_CASES } from './cases/climate.ts'
import { EQUATION_CASES } from './cases/equations.ts'
import { INDEX_CASES } from './cases/indices.ts'
import { INYO_CASES } from './cases/inyo.ts'
import { SITE_CASES } from './cases/sites.ts'
import { VARIANT_CASES } from './cases/variants.ts'
import { evidenceCases } from './evidence-cases.ts'
import { inyoParcels } from './inyo-parcels.ts'
import { judge } from './judge.ts'
import { KNOWN_MISSES } from './known-misses.ts'
import { createLab } from './lab.ts'
import { nullRows } from './null-rows.ts'
import { caseLines, caseTable, nullTable, type Outcome } from './tables.ts'

/**
 * Holds the model against every published number. All misses are printed and written to docs/validation.md; a test fails only when a
 * verdict differs from the one on record, so that neither a new miss nor a new hit goes unnoticed.
 */
const lab = createLab()
const cases = [
  ...(await evidenceCases(lab)),
  ...SITE_CASES,
  ...VARIANT_CASES,
  ...INDEX_CASES,
  ...CLIMATE_CASES,
  ...EQUATION_CASES,
  ...INYO_CASES,
]
const outcomes = new Map<string, Outcome>()
let nulls = ''
let tried = 0

/** Verdicts that go on record. */
const record = ({ entry, measured }: Outcome): 'missed' | 'inside' | undefined => {
  const verdict = judge(entry, measured)
  return verdict === 'missed' || verdict === 'inside' ? verdict : undefined
}

/** Time for the longest runs on a busy machine. */
const PATIENT = 600_000

describe('published cases', () => {
  it('have names of their own', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  })

  it('on record are all still cases', () => {
    const ids = cases.map(({ id }) => id)
    expect(Object.keys(KNOWN_MISSES).filter(id => !ids.includes(id))).toEqual([])
  })

  it.for(cases)('$id has the verdict on record', { timeout: PATIENT }, async (entry, { skip }) => {
    const measured = await entry.measure(lab)
    tried += 1
    if (!measured) return skip('what it needs is not at hand')
    outcomes.set(entry.id, { entry, measured })
    expect(record({ entry, measured })).toBe(KNOWN_MISSES[entry.id])
  })
})

describe('null models', () => {
  it(
    'stand beside the model',
    async () => {
      nulls = nullTable(await nullRows(lab))
    },
    PATIENT,
  )
})

describe.skipIf(!inyoParcels())('parcels of Inyo', () => {
  it('have the figures that the cases name', () => {
    const parcels = inyoParcels() ?? []
    const ends = parcels.map(({ target, surveys }) => ({ target, first: surveys[0], last: surveys[surveys.length - 1] }))
    const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[(values.length - 1) / 2]
    expect(parcels.length).toBe(9)
    expect(ends.filter(({ target, last }) => last.cover < target / 2).length).toBe(4)
    expect(ends.filter(({ target, last }) => last.cover >= target).length).toBe(3)
    expect(ends.filter(({ last }) => last.met).length).toBe(3)
    expect(middle(ends.map(({ target, last }) => last.cover / target))).toBeCloseTo(0.53, 2)
    expect(middle(ends.map(({ first, last }) => (100 * (last.cover - first.cover)) / (last.year - first.year)))).toBeCloseTo(0.48, 2)
  })
})

const DOCS = new URL('../docs/validation.md', import.meta.url)
const [BEGIN, END] = ['<!-- measured: begin -->', '<!-- measured: end -->']

afterAll(() => {
  const told = cases.flatMap(({ id }) => outcomes.get(id) ?? [])
  process.stdout.write(
    `\nModel against published numbers (median of 200 futures, seed 42; calibrated rows are not validation)\n${caseLines(told)}\n\nMean absolute errors beside null models\n${nulls}\n`,
  )
  const changed = told.filter(outcome => record(outcome) !== KNOWN_MISSES[outcome.entry.id])
  if (changed.length > 0) {
    const lines = told.flatMap(outcome => (record(outcome) ? [`  '${outcome.entry.id}': '${record(outcome)}',`] : []))
    process.stdout.write(
      `\n${changed.length} verdicts changed: ${changed.map(({ entry }) => entry.id).join(', ')}\nNow on record should be\n${lines.join('\n')}\n`,
    )
  }
  const missing = cases.filter(({ id }) => !outcomes.has(id)).map(({ id }) => id)
  if (missing.length > 0) process.stdout.write(`\nNot measured here: ${missing.join(', ')}\n`)
  if (!inyoParcels() || nulls === '' || tried < cases.length) {
    process.stdout.write('\ndocs/validation.md is left as it is: part of the measuring could not be done here\n')
    return
  }
  const page = readFileSync(DOCS, 'utf8')
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`docs/validation.md has lost its marks ${BEGIN} and ${END}`)
  const made = `${before}${BEGIN}\n\n### Cases\n\n${caseTable(told)}\n\n### Null models\n\nMean absolute errors.\n\n${nulls}\n\n${END}${after}`
  if (made === page) return
  writeFileSync(DOCS, made)
  process.stdout.write('\nwrote docs/validation.md\n')
})
