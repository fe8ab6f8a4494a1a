import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../src/scenarios/parse-scenario.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'

const read = async (text: string): Promise<Scenario> => {
  const { scenario, diagnostics } = await parseScenario(text, { file: 'preset.yaml', read: () => Promise.reject(new Error('no tables')) })
  if (!scenario) throw new Error(diagnostics.map(d => d.message.en).join('; '))
  return scenario
}

describe.each(['zahanaoer', 'jianshui', 'qianxia-lake'])('preset %s', site => {
  it('is the shipped site: same climate, same units', async () => {
    const shipped = await read(readFileSync(new URL(`../../scenarios/${site}.yaml`, import.meta.url), 'utf8'))
    const preset = await read(`
version: 1
id: preset
title: Preset
horizon: { years: ${shipped.years} }
site:
  latitude: ${shipped.latitude} deg
  speciesPool: ${shipped.speciesPool}
  nitrogenDeposition: ${shipped.nitrogenDeposition} kg/(ha a)
  climate: { preset: ${site} }
  units: { preset: ${site} }
alternatives:
  do-nothing: { actions: [] }
`)
    expect(preset.climate).toEqual(shipped.climate)
    const bare = (scenario: Scenario) => scenario.units.map(unit => ({ ...unit, title: undefined }))
    expect(bare(preset)).toEqual(bare(shipped))
  })
})
