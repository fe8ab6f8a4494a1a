import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/scenarios/parse-yaml.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

/** A text of n collections within each other. */
const NESTED: Readonly<Record<string, (n: number) => string>> = {
  'flow sequences': n => '['.repeat(n) + ']'.repeat(n),
  'flow sequences that nobody closes': n => '['.repeat(n),
  'flow maps': n => `${'{a: '.repeat(n)}1${'}'.repeat(n)}`,
  'block sequences': n => `${'- '.repeat(n)}x`,
  'keys that are sequences': n => `${'? '.repeat(n)}x`,
}

describe.each(Object.entries(NESTED))('%s', (_, text) => {
  it('are counted exactly', () => {
    expect(parseYaml(text(7), 7)).toHaveProperty('document')
    expect(parseYaml(text(7), 6)).toHaveProperty('tooDeepAt')
  })

  it('are refused with a place at any depth, without running out of stack', async () => {
    for (const n of [1000, 100_000]) {
      const { diagnostics } = await parse(text(n))
      expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['R0015', 1]])
      expect(diagnostics[0].col).toBeGreaterThan(40)
      expect(diagnostics[0].message.en).toContain('more than 40 levels')
    }
  })
})

describe('a scenario file', () => {
  it('is empty without a word in it', () => {
    const parsed = parseYaml('# nothing\n', 40)
    expect('document' in parsed && parsed.document.contents).toBeNull()
  })

  it('holds one scenario: a second document is named, not passed over', async () => {
    const { scenario, diagnostics } = await parse(`${VALID}---\na: 1\n`)
    expect(scenario).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ code: 'R0012', line: VALID.split('\n').length, col: 1 })
    expect(diagnostics[0].message.en).toContain('several documents')
  })

  it('may end its document', async () => {
    expect((await parse(`${VALID}...\n`)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((await parse(`---\n${VALID}...\n# the end\n`)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
