import type { View } from './create-view.ts'
import { groupDigits } from './group-digits.ts'
import { numberFormat } from './number-format.ts'

/** How the scenario changes the climate, in words; undefined where it does not. Months that differ are given by their range. */
export function climateWords(view: View): { readonly temperature: string; readonly rain: string } | undefined {
  const { change } = view.comparison.scenario.climate
  if (!change) return undefined
  const share = numberFormat('share', view.lang)
  const degrees = (x: number): string => (x > 0 ? '+' : '') + groupDigits(x, 1)
  const percent = (x: number): string => (x > 1 ? '+' : '') + share.value(x - 1)
  return {
    temperature: view.say('warming', { change: range(view, change.temperature, degrees) }),
    rain: view.say('rainChange', { change: range(view, change.precipitation, percent) }),
  }
}

function range({ lang }: View, months: readonly number[], write: (x: number) => string): string {
  const [low, high] = [write(Math.min(...months)), write(Math.max(...months))]
  return low === high ? low : `${low}${lang === 'zh' ? ' 至 ' : ' to '}${high}`
}
