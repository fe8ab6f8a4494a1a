import type { Lang } from '../base/text.ts'
import { indexText } from './index-text.ts'
import { intervalText } from './interval-text.ts'
import { leadingIndex } from './leading-index.ts'
import { sayFrom } from './say-from.ts'
import { SENSITIVITY_MESSAGES } from './sensitivity-messages.ts'
import type { SensitivityReport } from './sensitivity-report.ts'
import { unitLabel } from './unit-label.ts'
import { unitSuffix } from './unit-suffix.ts'

/** Sentences that the page and the terminal share. */
export interface SensitivityWords {
  /** What was analysed: name, unit, alternative, year. */
  readonly output: string
  readonly findings: readonly string[]
  readonly failed: readonly string[]
  /** Name of the index that factors are ranked by. */
  readonly leading: string
}

/** What a sensitivity analysis says, in one language. */
export function sensitivityWords(report: SensitivityReport, lang: Lang): SensitivityWords {
  const say = sayFrom(SENSITIVITY_MESSAGES, lang)
  const { method, output, factors, failed, runs } = report
  const leading = say(method === 'morris' ? 'muStar' : method === 'pawn' ? 'distance' : 'total')
  const label = output.label[lang]
  const place = [
    output.alternative === undefined ? '' : say('ofAlternative', { alternative: output.alternative[lang] }),
    output.time === undefined ? '' : say('atYear', { year: output.time }),
  ].join('')
  const inputs = factors.filter(({ noise }) => !noise).toSorted((a, b) => a.rank - b.rank)
  const noise = factors.find(factor => factor.noise)
  const [most] = inputs
  const share = noise && (method === 'sobol' || method === 'efast') ? noise.total : undefined
  return {
    output: say('about', { output: label, unit: unitSuffix(unitLabel(output.unit, lang), label, lang), place }),
    findings: [
      ...(most
        ? [say('finding', { label: most.label[lang], value: `${leading} ${intervalText(method, leadingIndex(method, most))}` })]
        : []),
      ...(share ? [say('findingNoise', { share: indexText(method, share.value) })] : []),
    ],
    failed: failed > 0 ? [say('failedOnly', { n: failed, runs })] : [],
    leading,
  }
}
