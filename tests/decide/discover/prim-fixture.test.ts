import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Cases } from '../../../src/decide/discover/cases.ts'
import { peelCut } from '../../../src/decide/discover/peel-cut.ts'
import { prim } from '../../../src/decide/discover/prim.ts'
import { ruleOfBox } from '../../../src/decide/discover/rule-of-box.ts'
import { ruleScores } from '../../../src/decide/discover/rule-scores.ts'
import { wholeBox } from '../../../src/decide/discover/box.ts'

const FOLDER = fileURLToPath(new URL('../../../../shared/data/decision/', import.meta.url))

interface Step {
  readonly mass: number
  readonly coverage: number
  readonly density: number
  readonly res_dim: number
  readonly limits: Readonly<Record<string, readonly [number, number]>>
}
interface Bryant {
  readonly data: string
  readonly x_columns: readonly string[]
  readonly y_column: string
  readonly mass_min: number
  readonly paste_alpha: number
  readonly runs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

describe.skipIf(!existsSync(FOLDER))('PRIM of the EMA Workbench on the data of Bryant and Lempert 2010 (skipped without ../shared)', () => {
  const answers = existsSync(FOLDER) ? (JSON.parse(readFileSync(`${FOLDER}prim_bryant.json`, 'utf8')) as Bryant) : undefined

  it('alpha 0.05: the same 52 boxes, bit for bit', () => {
    if (!answers) throw new Error('no answers')
    const { x_columns: names, mass_min: massMin, paste_alpha: pasteAlpha } = answers
    const cases = bryant(answers)
    const steps = prim(cases, { alpha: 0.05, massMin, pasteAlpha })
    expect(steps).toHaveLength(52)
    const got = steps.map(({ box, mass, coverage, density, restricted }) => ({
      mass,
      coverage,
      density,
      res_dim: restricted,
      limits: Object.fromEntries(names.map((name, j) => [name, [box.lower[j], box.upper[j]]])),
    }))
    expect(got).toEqual(
      answers.runs['0.05'].steps.map(({ mass, coverage, density, res_dim, limits }) => ({ mass, coverage, density, res_dim, limits })),
    )
  })

  it('alpha 0.1: 28 boxes, and box 16 has coverage 0.910 and density 0.533 in 4 columns, as a rule, too', () => {
    if (!answers) throw new Error('no answers')
    const cases = bryant(answers)
    const steps = prim(cases, { alpha: 0.1 })
    expect(steps).toHaveLength(28)
    const step = steps[16]
    const rule = ruleOfBox(step.box, wholeBox(cases), cases.columns)
    expect(rule).toHaveLength(4)
    const scores = ruleScores(cases, rule)
    expect(scores.coverage).toBeCloseTo(0.91, 3)
    expect(scores.density).toBeCloseTo(0.533, 3)
    expect(scores).toEqual({ points: step.points, cases: step.cases, coverage: step.coverage, density: step.density, mass: step.mass })
  })

  it('cuts where its unit tests say', () => {
    const { quantile } = JSON.parse(readFileSync(`${FOLDER}prim_unit.json`, 'utf8')) as {
      readonly quantile: readonly { readonly data: readonly number[]; readonly q: readonly number[]; readonly v: readonly number[] }[]
    }
    for (const { data, q, v } of quantile) expect(q.map(each => peelCut(i => data[i], data.length, each))).toEqual(v)
  })
})

function bryant({ data, x_columns, y_column }: Bryant): Cases {
  const [head, ...rows] = readFileSync(FOLDER + data, 'utf8')
    .trim()
    .split('\n')
    .map(line => line.trim().split(','))
  const column = (name: string): Float64Array => Float64Array.from(rows, row => Number(row[head.indexOf(name)]))
  return {
    columns: x_columns.map(name => ({ name, kind: 'number', values: column(name) })),
    fails: Uint8Array.from(column(y_column)),
  }
}
