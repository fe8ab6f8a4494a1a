import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MEASURES } from '../../src/engine/measures/index.ts'
import { scenarioSchema } from '../../src/scenarios/scenario-schema.ts'
import { UNIT_FIELDS } from '../../src/scenarios/unit-fields.ts'

const FILE = new URL('../../schema/scenario.schema.json', import.meta.url)
const text = `${JSON.stringify(scenarioSchema(), null, 2)}\n`

it('is the committed file (UPDATE=1 rewrites it)', () => {
  if (process.env['UPDATE'] === '1') writeFileSync(FILE, text)
  expect(readFileSync(FILE, 'utf8') === text, 'schema/scenario.schema.json is out of date: UPDATE=1 npx vitest run tests/scenarios/schema.test.ts').toBe(true)
})

it('describes every key of a unit and every dose of a measure', () => {
  for (const { doc } of Object.values(UNIT_FIELDS)) expect(text).toContain(JSON.stringify(doc).slice(1, -1))
  for (const [name, { dose }] of Object.entries(MEASURES)) {
    expect(text).toContain(`"const": "${name}"`)
    for (const { label } of Object.values(dose)) expect(text).toContain(label.zh)
  }
})

it('asks for units where there must be one', () => {
  const area = /"area": (\{[^}]*\})/.exec(text)![1]
  const { type, pattern } = JSON.parse(area) as { type: string; pattern: string }
  expect(type).toBe('string')
  for (const good of ['250 ha', '12亩', '２５０ 公顷', '1,250 ha', '1e3 m2', '35 %']) expect(good).toMatch(new RegExp(pattern))
  for (const bad of ['250', 'ha', '']) expect(bad).not.toMatch(new RegExp(pattern))
  expect(text).not.toContain('"quantity": {\n        "unit"')
})
