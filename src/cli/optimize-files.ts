import type { Text } from '../base/text.ts'
import type { PlanOptimization } from '../planning/plan-optimization.ts'
import { optimizeHtml } from '../report/optimize-html.ts'
import { optimizeJson } from '../report/optimize-json.ts'
import { addAlternative } from '../scenarios/add-alternative.ts'
import type { CliIo } from './cli-io.ts'
import { withManifest } from './with-manifest.ts'

/** Where the numbers of the plan are from. */
const SOURCE: Text = { en: 'regreen optimize', zh: '由 regreen optimize 求得' }
/** Ids of the recommended plan and of the cheaper one that counts as equal, in the scenario file that is written. */
const PLAN = 'optimised'
const CHEAPER = 'optimised-cheaper'
const CHEAPER_TITLE: Text = { en: 'Optimised plan, cheaper and as good', zh: '优化方案（相当而更省）' }

/**
 * The files of an optimised plan: the report, all numbers, and the scenario with the plan, and a cheaper one that counts as equal, as
 * further alternatives, which can be compared, batched and edited like any other. Where the scenario has tables beside it, that file lies among the inputs.
 */
export function optimizeFiles(
  result: PlanOptimization,
  file: string,
  sources: Readonly<Record<string, string>>,
  command: string,
  { lang }: CliIo,
): ReadonlyMap<string, string | Uint8Array> {
  const created = new Date().toISOString()
  const [text = ''] = Object.values(sources)
  const { actions, adaptive } = result.front[result.recommended] ?? { actions: [] }
  const taken = result.scenario.alternatives.map(({ id }) => id)
  const id = freeName(PLAN, taken)
  const title: Text =
    result.status === 'infeasible'
      ? { en: 'Plan that breaks the rules least', zh: '违反程度最小的方案' }
      : { en: 'Optimised plan', zh: '优化方案' }
  const plan = addAlternative(text, id, title, { actions, ...(adaptive && { adaptive }) }, SOURCE)
  const cheaper = result.status === 'infeasible' || result.asGood === undefined ? undefined : result.front[result.asGood.plan]
  const plans = cheaper === undefined ? plan : addAlternative(plan, freeName(CHEAPER, taken), CHEAPER_TITLE, cheaper, SOURCE)
  const outputs = new Map<string, string | Uint8Array>([
    ['report.html', optimizeHtml(result, { lang, generated: created.slice(0, 10), command })],
    ['plan.json', `${JSON.stringify(optimizeJson(result))}\n`],
    [Object.keys(sources).length > 1 ? 'inputs/plan.yaml' : 'plan.yaml', plans],
  ])
  const { scenario, engine, seed, settings } = result
  return withManifest(outputs, { scenario, engine, seed, replicates: settings.heldOut, command, created }, file, sources)
}

function freeName(name: string, taken: readonly string[]): string {
  for (let k = 1; ; k++) {
    const candidate = k === 1 ? name : `${name}-${k}`
    if (!taken.includes(candidate)) return candidate
  }
}
