import type { Lang } from '../base/text.ts'
import type { NumberStyle } from './number-styles.ts'

const WAN = 10_000
const MILLION = 1_000_000

/** How money of the size of `largest` is written: in Chinese in 万元, in English in millions of yuan; small sums in yuan. */
export function moneyStyle(lang: Lang, largest: number): NumberStyle {
  if (lang === 'zh') {
    const unit = largest >= WAN ? '万元' : '元'
    const scale = largest >= WAN ? 1 / WAN : 1
    return { ...digitsFor(largest * scale), scale, prefix: words(''), suffix: words(` ${unit}`), difference: words(` ${unit}`) }
  }
  const scale = largest >= MILLION ? 1 / MILLION : 1
  const suffix = largest >= MILLION ? ' M' : ''
  return { ...digitsFor(largest * scale), scale, prefix: words('CNY '), suffix: words(suffix), difference: words(suffix) }
}

const words = (text: string): NumberStyle['prefix'] => ({ en: text, zh: text })

/** About three figures of the largest number of a row, so that all of the row have the same decimals. */
function digitsFor(largest: number): Pick<NumberStyle, 'digits' | 'rounding'> {
  return largest < 1000
    ? { digits: largest < 10 ? 2 : largest < 100 ? 1 : 0, rounding: 'decimals' }
    : { digits: 3, rounding: 'significant' }
}
