import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Batch } from '../blocks/batch.ts'
import type { BatchPlan } from '../blocks/batch-plan.ts'
import { planId } from '../blocks/plan-id.ts'
import type { Scenario } from '../scenarios/scenario.ts'

/**
 * Reads the batch that a folder holds.
 * @param plan id of the plan that it must hold
 */
export async function readBatch(folder: string, plan: string): Promise<Batch> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { readonly plan?: BatchPlan }
  if (!manifest.plan || planId(manifest.plan) !== plan) throw new Error(`${folder} holds another batch than the one that was asked for`)
  const scenario = JSON.parse(await readFile(join(folder, 'scenario.json'), 'utf8')) as Scenario
  if (scenario.hash !== manifest.plan.scenario) throw new Error(`the scenario in ${folder} is not that of its manifest`)
  return { scenario, plan: manifest.plan }
}
