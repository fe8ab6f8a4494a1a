import type { NetworkAssessment } from '../compare/network-assessment.ts'
import type { TextOptions } from './compare-text.ts'
import { NETWORK_PLAN_MESSAGES } from './network-plan-messages.ts'
import { numberFormat } from './number-format.ts'
import { PLAIN_PAINT } from './plain-paint.ts'
import { plainSigns } from './plain-signs.ts'
import { sayFrom } from './say-from.ts'
import { shortNumber } from './short-number.ts'
import { wordsTableText } from './words-table-text.ts'
import { wrapIndented } from './wrap-indented.ts'

/** The works for the network within a budget, for the terminal; nothing where none were planned. */
export function networkPlanText({ plan, patches, alternatives, replicates }: NetworkAssessment, options: TextOptions): string[] {
  if (!plan) return []
  const { lang, width, unicode, paint = PLAIN_PAINT } = options
  const say = sayFrom(NETWORK_PLAN_MESSAGES, lang)
  const sign = (text: string): string => (unicode ? text : plainSigns(text))
  const line = (text: string): string => wrapIndented(sign(text), width)
  const money = (x: number): string => numberFormat('cost', lang, { among: [x] }).value(x)
  const area = (x: number): string => `${shortNumber(x)} ha`
  const title = alternatives.find(({ id }) => id === plan.alternative)?.title[lang] ?? plan.alternative
  const heading = say('title', { budget: money(plan.budget), alternative: title })
  if (plan.works.length === 0) return [paint.bold(sign(heading)), line(say(plan.candidates === 0 ? 'noCandidates' : 'nothing'))]
  const { q05, q50, q95 } = plan.gain
  const best = plan.status === 'optimal'
  const share = plan.bound > 0 ? (100 * (plan.bound - plan.after)) / plan.bound : 0
  return [
    ...wordsTableText(
      {
        title: heading,
        head: [say('where'), say('work'), say('price'), say('loss')],
        rows: plan.works.map(({ unit, kind, price, loss }) => [
          patches[unit]?.title[lang] ?? '',
          say(kind),
          money(price),
          shortNumber(loss, 2),
        ]),
      },
      options,
    ),
    line(
      say('result', {
        before: area(plan.before),
        after: area(plan.after),
        gain: area(q50),
        low: shortNumber(q05),
        high: shortNumber(q95),
        n: replicates,
        spent: money(plan.spent),
      }),
    ),
    line(say(best ? 'optimal' : 'within', { share: shortNumber(share, 2), futures: plan.futures, candidates: plan.candidates })),
    paint.dim(line(say('note'))),
  ]
}
