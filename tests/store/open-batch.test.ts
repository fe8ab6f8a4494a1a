import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BatchError } from '../../src/store/batch-error.ts'
import { openBatch } from '../../src/store/open-batch.ts'
import { bytesBelow } from './bytes-below.ts'
import { hashedBatch, madeBatch, newFolder } from './made-batch.ts'

/** What opening a folder is refused with. */
async function refusal(folder: string): Promise<BatchError> {
  try {
    await openBatch(folder)
  } catch (error) {
    if (error instanceof BatchError) return error
    throw error
  }
  throw new Error(`${folder} was opened`)
}

describe('openBatch', () => {
  it('gives back what was made', async () => {
    const batch = hashedBatch()
    const { folder } = await madeBatch(batch)
    const opened = await openBatch(folder)
    expect(opened.batch).toEqual(JSON.parse(JSON.stringify(batch)))
    expect(opened.manifest).toMatchObject({ status: 'complete', seed: 7, replicates: 23 })
  })

  it('says why a folder is no batch, in two languages, and changes nothing', async () => {
    const { folder } = await madeBatch()
    const manifest = join(folder, 'manifest.json')
    const scenario = join(folder, 'scenario.json')
    const text = readFileSync(manifest, 'utf8')
    const land = readFileSync(scenario, 'utf8')
    const cases: [string, () => void, BatchError['reason'], RegExp, RegExp][] = [
      ['no manifest', () => rmSync(manifest), 'absent', /no batch in .*manifest\.json[^]*help/, /缺少 manifest\.json[^]*建议/],
      [
        'another command',
        () => writeFileSync(manifest, '{"schema":"regreen/manifest@1"}'),
        'absent',
        /another command[^]*help/,
        /其他命令/,
      ],
      ['cut off', () => writeFileSync(manifest, text.slice(0, 200)), 'unreadable', /cannot be read[^]*help/, /无法将[^]*建议/],
      ['empty', () => writeFileSync(manifest, ''), 'unreadable', /cannot be read/, /无法将/],
      ['scenario gone', () => rmSync(scenario), 'unreadable', /scenario\.json cannot be read/, /无法读取/],
      ['scenario cut off', () => writeFileSync(scenario, land.slice(0, 50)), 'unreadable', /scenario\.json cannot be read/, /无法读取/],
      [
        'scenario edited',
        () => writeFileSync(scenario, land.replace('"nitrogenDeposition":8', '"nitrogenDeposition":9')),
        'changed',
        /not the scenario[^]*help: restore/,
        /情景不符[^]*建议/,
      ],
      [
        'another version',
        () => writeFileSync(manifest, text.replaceAll(/"engine": "[^"]*"/g, '"engine": "0.0.9"')),
        'version',
        /made by Regreen 0\.0\.9, this is \d[^]*help: go on with version 0\.0\.9/,
        /由 Regreen 0\.0\.9 生成，当前版本为 \d[^]*建议/,
      ],
    ]
    for (const [name, spoil, reason, en, zh] of cases) {
      spoil()
      const spoilt = bytesBelow(folder)
      const error = await refusal(folder)
      expect(error.reason, name).toBe(reason)
      expect(error.text.en, name).toMatch(en)
      expect(error.text.zh, name).toMatch(zh)
      expect(bytesBelow(folder), name).toEqual(spoilt)
      writeFileSync(manifest, text)
      writeFileSync(scenario, land)
    }
    expect((await refusal(join(newFolder(), 'none'))).reason).toBe('absent')
    expect((await refusal(manifest)).reason).toBe('absent')
  })

  it('does not take a manifest that could not be carried out', async () => {
    const { folder } = await madeBatch()
    const path = join(folder, 'manifest.json')
    const text = readFileSync(path, 'utf8')
    const edits: [string | RegExp, string][] = [
      // blocks of no futures would never end
      [/"blockSize": 8/, '"blockSize": 0'],
      [/"blockSize": 8/, '"blockSize": 7.5'],
      [/"replicates": 23,(\s+)"blockSize"/, '"replicates": -3,$1"blockSize"'],
      [/"kind": "ensemble"/, '"kind": "tarot"'],
      [/"alternatives": \[/, '"alternatives": [7, '],
      [/"status": "complete"/, '"status": "perhaps"'],
      [/"file": "scenario.json"/, '"file": "../scenario.json"'],
      [/"file": "scenario.json"/, '"file": "/etc/hostname"'],
      [/"schema": "regreen\/plan@1"/, '"schema": "regreen/plan@2"'],
    ]
    for (const [was, is] of edits) {
      expect(text).toMatch(was)
      writeFileSync(path, text.replace(was, is))
      expect((await refusal(folder)).reason, is).toBe('unreadable')
    }
  })

  it('reads another version where that is enough', async () => {
    const other = newFolder()
    await madeBatch(hashedBatch(), other)
    const path = join(other, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/"engine": "[^"]*"/g, '"engine": "0.0.9"'))
    expect((await openBatch(other, { anyVersion: true })).batch.plan.engine).toBe('0.0.9')
  })

  it('passes on what is no fault of the batch', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'manifest.json'))
    await expect(openBatch(folder)).rejects.toThrow(/EISDIR/)
  })
})
