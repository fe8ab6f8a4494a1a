import { describe, expect, it } from 'vitest'
import { planRuns } from '../../src/planning/plan-runs.ts'
import { addAlternative } from '../../src/scenarios/add-alternative.ts'
import type { Alternative, Scenario } from '../../src/scenarios/scenario.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

/** The same with comments in all places, and works that wait for something. */
const TEXT = `# first line
${VALID.replace('alternatives:\n', '# what can be done\nalternatives:\n').replace(
  '      - { measure: tending, units: treated, start: Y1-07, repeat: { every: 12 months, times: 2 } }\n',
  `      - { measure: tending, units: treated, start: Y1-07, repeat: { every: 12 months, times: 2 } } # twice
      - { measure: grass-seeding, units: [platform], when: { quantity: cover, below: 30 %, from: Y2-01, check: [4], for: 1 month, delay: 1 month, months: [5], every: 12 months, atMost: 2 }, rate: 12 kg/ha }
`,
)}# last line
`
const scenarioOf = async (text: string): Promise<Scenario> => {
  const { scenario, diagnostics } = await parse(text)
  expect(diagnostics).toEqual([])
  if (!scenario) throw new Error('no scenario')
  return scenario
}
const alternativeOf = (scenario: Scenario, id: string): Alternative => {
  const found = scenario.alternatives.find(alternative => alternative.id === id)
  if (!found) throw new Error(`no alternative ${id}`)
  return found
}
const TITLE = { en: 'As good', zh: '同样好' }
const SOURCE = { en: 'found', zh: '求得' }
const before = await scenarioOf(TEXT)
const programme = alternativeOf(before, 'programme')
const text = addAlternative(TEXT, 'copy', TITLE, programme, SOURCE)
const after = await scenarioOf(text)

describe('an alternative that is added to the text of a scenario', () => {
  it('is read back as it was', () => {
    const copy = alternativeOf(after, 'copy')
    expect(copy.title).toEqual(TITLE)
    expect(copy.actions).toEqual(programme.actions)
    expect(copy.adaptive).toEqual(programme.adaptive)
    expect(programme.adaptive).toHaveLength(1)
    expect(after.provenance.at(-1)).toMatchObject({ of: 'alternatives.copy', status: 'derived', source: SOURCE })
  })

  it('leaves all else alone, comments among it', () => {
    expect(after.alternatives.slice(0, -1)).toEqual(before.alternatives)
    for (const comment of ['# first line', '# what can be done', '# twice', '# last line']) expect(text).toContain(comment)
    // What numbers the file has, it has in the same words.
    const words = (file: string): readonly string[] => file.split(/[\s,{}[\]]+/)
    const copied = words(text).slice(0, words(text).indexOf('copy:'))
    expect(copied).toEqual(words(TEXT).slice(0, copied.length))
  })

  it('gives the old alternatives the same numbers, bit for bit, and the copy those of what it copies', () => {
    const run = (scenario: Scenario, id: string): Float64Array =>
      planRuns({ scenario, seed: 3, first: 0, futures: 2, indicators: ['cover', 'cost', 'safety'], items: [] })(alternativeOf(scenario, id)).values
    for (const id of ['do-nothing', 'programme']) expect(run(after, id)).toEqual(run(before, id))
    expect(run(after, 'copy')).toEqual(run(before, 'programme'))
  })

  it('may do nothing', async () => {
    const idle = await scenarioOf(addAlternative(TEXT, 'idle', TITLE, { actions: [] }, SOURCE))
    expect(alternativeOf(idle, 'idle').actions).toEqual([])
  })

  it('is refused where its name is taken, or where there is nothing to add to', () => {
    expect(() => addAlternative(TEXT, 'programme', TITLE, programme)).toThrow('there is an alternative "programme" already')
    expect(() => addAlternative('version: 1\n', 'copy', TITLE, programme)).toThrow(RangeError)
  })
})
