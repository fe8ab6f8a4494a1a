import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Batch } from '../../src/blocks/batch.ts'

/** A folder that holds a batch of which nothing has been run yet. */
export function batchFolder({ scenario, plan }: Batch): string {
  const folder = mkdtempSync(join(tmpdir(), 'regreen batch '))
  mkdirSync(join(folder, 'runs'))
  mkdirSync(join(folder, 'futures'))
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(scenario))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ schema: 'regreen/manifest@1', status: 'running', plan }))
  return folder
}
