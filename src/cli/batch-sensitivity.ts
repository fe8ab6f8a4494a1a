import { blocksOf } from '../blocks/blocks-of.ts'
import type { BlockFiles } from '../blocks/block-files.ts'
import type { BatchSummary } from '../blocks/batch-summary.ts'
import { collectOutputs } from '../blocks/collect-outputs.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { leadingFactors } from '../report/leading-factors.ts'
import { sensitivityReportOf } from '../report/sensitivity-report-of.ts'
import type { SensitivityReport } from '../report/sensitivity-report.ts'
import type { OpenedBatch } from '../store/open-batch.ts'
import { readPart } from '../store/read-part.ts'

/** Futures below which distributions cannot be told apart, and beyond which more add nothing but memory. */
const FEWEST = 200
const MOST = 10_000
/** Inputs that a report shows. */
const SHOWN = 20

/**
 * What an ensemble says by itself of the inputs that matter: PAWN on the futures that are there, for the ecological function (or the first
 * indicator that is kept) of the alternative that does best in it at the last time. Undefined where there are too few futures or nothing
 * varied.
 */
export async function batchSensitivity(opened: OpenedBatch, summary: BatchSummary): Promise<SensitivityReport | undefined> {
  const { scenario, plan } = opened.batch
  const time = plan.times.at(-1)
  const subject = subjectOf(plan.indicators, summary, time)
  const varied = plan.design.kind === 'ensemble' && plan.inputs.length > 1 && scenario.uncertainty.inner === 1
  if (!subject || time === undefined || !varied || plan.replicates < FEWEST) return undefined

  // Whole blocks, so that what was computed for the first of them is not cut.
  const replicates = Math.min(plan.replicates, Math.ceil(MOST / plan.blockSize) * plan.blockSize)
  const some = { ...opened.batch, plan: { ...plan, replicates } }
  const { indicator, alternative } = subject
  const { output, inputs: columns } = await collectOutputs(
    some,
    { formula: indicator, alternative, time },
    partsOf({ ...opened, batch: some }),
  )
  const title = scenario.alternatives.find(({ id }) => id === alternative)?.title
  const report = sensitivityReportOf(
    { design: { kind: 'ensemble' }, factors: plan.inputs.map(name => ({ name, parameters: [name] })), columns, output },
    {
      subject: scenario.title,
      output: {
        name: indicator,
        label: INDICATORS[indicator].label,
        unit: INDICATORS[indicator].unit,
        alternative: title ?? { en: alternative, zh: alternative },
        time,
      },
      warnings:
        replicates < plan.replicates ? [{ en: `made from the first ${replicates} futures`, zh: `取自前 ${replicates} 个情景` }] : [],
    },
  )
  return 'kind' in report ? undefined : leadingFactors(report, SHOWN)
}

/** The indicator that is looked at, and the alternative that does best in it. */
function subjectOf(
  indicators: readonly IndicatorName[],
  { rows }: BatchSummary,
  time: number | undefined,
): { readonly indicator: IndicatorName; readonly alternative: string } | undefined {
  const indicator: IndicatorName | undefined = indicators.includes('function') ? 'function' : indicators[0]
  if (indicator === undefined) return undefined
  const sign = INDICATORS[indicator].direction === 'max' ? 1 : -1
  const [best] = rows.filter(row => row.indicator === indicator && row.time === time).toSorted((a, b) => sign * (b.mean - a.mean))
  return best && { indicator, alternative: best.alternative }
}

async function* partsOf({ folder, batch }: OpenedBatch): AsyncGenerator<BlockFiles> {
  for (const block of blocksOf(batch.plan)) {
    const files = await readPart(folder, block)
    if (files) yield files
  }
}
