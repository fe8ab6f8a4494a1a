import type { IndicatorName } from '../indicators/indicators.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import type { CourseView } from './course-view.ts'
import { numberFormat } from './number-format.ts'
import { spreadOf } from './spread-of.ts'

/** The finding of a chart as its title: what the best option reaches, and what the baseline does. */
export function chartTitle(view: CourseView, name: IndicatorName): string {
  const { say, end, lang, baseline } = view
  const medians = view.options.flatMap(option => {
    const { q50 } = spreadOf(option.indicators[name], end)
    return q50 === null ? [] : [{ title: option.title[lang], q50 }]
  })
  if (name === 'cost') return costTitle(view, medians)
  const { direction, label } = INDICATORS[name]
  const sign = direction === 'max' ? 1 : -1
  const best = medians.toSorted((a, b) => sign * (b.q50 - a.q50))[0]
  const other = spreadOf(baseline.indicators[name], end).q50
  const format = numberFormat(name, lang)
  const words = { indicator: label[lang], year: end, baseline: view.titleOf(baseline.id), other: format.value(other) }
  if (!best || other === null) return say('titleAlone', { ...words, title: words.baseline, value: words.other })
  if (sign * (best.q50 - other) <= 0) return say('titleNoGain', words)
  return say(direction === 'max' ? 'titleReach' : 'titleReduce', { ...words, title: best.title, value: format.value(best.q50) })
}

function costTitle(view: CourseView, medians: readonly { readonly title: string; readonly q50: number }[]): string {
  const paid = medians.filter(({ q50 }) => q50 > 0).toSorted((a, b) => a.q50 - b.q50)
  const [low] = paid
  const high = paid.at(-1)
  if (!low || !high) return view.say('titleCostNone')
  const format = numberFormat('cost', view.lang, { among: [high.q50] })
  return view.say(low === high ? 'titleCostOne' : 'titleCost', {
    title: high.title,
    low: format.value(low.q50),
    high: format.value(high.q50),
    years: view.end,
  })
}
