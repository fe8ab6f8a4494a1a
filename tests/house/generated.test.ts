import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIELDS } from '../../src/engine/fields.ts'
import { MEASURES } from '../../src/engine/measures/index.ts'
import { PARAMETERS } from '../../src/engine/parameters.ts'
import { PROCESSES } from '../../src/engine/processes/index.ts'
import { LIMITS } from '../../src/report/limits.ts'
import { ROOT, listFiles, readText } from './sources.ts'

const odd = readText('docs/odd.md')

describe('what is made from the tables', () => {
  it('is as it would be made now', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'generate.js'), '--check'], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  }, 60_000)
})

describe('the ODD page', () => {
  it('has the seven elements and the eleven design concepts, in the order of the protocol', () => {
    expect([...odd.matchAll(/^## (\d\. .+)$/gm)].map(match => match[1])).toEqual([
      '1. Purpose and patterns',
      '2. Entities, state variables, and scales',
      '3. Process overview and scheduling',
      '4. Design concepts',
      '5. Initialization',
      '6. Input data',
      '7. Submodels',
    ])
    expect([...odd.matchAll(/^- \*\*(.+)\.\*\*/gm)].map(match => match[1])).toEqual([
      'Basic principles',
      'Emergence',
      'Adaptation',
      'Objectives',
      'Learning',
      'Prediction',
      'Sensing',
      'Interaction',
      'Stochasticity',
      'Collectives',
      'Observation',
    ])
  })

  it('names every column, process, measure and limit', () => {
    for (const name of [...Object.keys(FIELDS), ...PROCESSES.map(process => process.name), ...Object.keys(MEASURES)])
      expect(odd).toContain(`| \`${name}\` |`)
    for (const { en } of LIMITS) expect(odd).toContain(en)
  })

  it('names every equation', () => {
    const functions = listFiles('src/engine/equations', '.ts').flatMap(path =>
      [...readText(path).matchAll(/^export function (\w+)/gm)].map(match => match[1]),
    )
    expect(functions.length).toBeGreaterThan(80)
    expect(functions.filter(name => !odd.includes(`| \`${name}\` |`))).toEqual([])
  })

  it('counts every parameter once, by its status', () => {
    const [, ...counts] = /^\| all ((?:\| \d+ )+)\|$/m.exec(odd)?.[1]?.split('|').map(Number) ?? []
    const specs = Object.values(PARAMETERS).flatMap(group => Object.values(group))
    const of = (status: string): number => specs.filter(spec => spec.status === status).length
    expect(counts).toEqual([
      specs.length,
      of('verified'),
      of('recalled'),
      of('paper'),
      of('assumed'),
      specs.filter(spec => spec.distribution).length,
    ])
  })

  it('says which patterns are calibrated and which are not', () => {
    expect(odd).toContain('| calibrated |')
    expect(odd).toContain('| held-out |')
  })
})
