import type { Lang } from '../base/text.ts'

const SIGNS: Readonly<Record<string, string>> = { km2: 'km²', m2: 'm²', m3: 'm³', degC: '°C', deg: '°' }
const CHINESE: Readonly<Record<string, string>> = { CNY: '元', ha: '公顷', plant: '株', pit: '坑', month: '月', count: '种', d: '天' }

/** A unit as readers know it: `t/(km2 a)` becomes `t/(km² a)`, `CNY/(ha a)` in Chinese 元/(公顷·年). Empty for plain numbers. */
export function unitLabel(unit: string, lang: Lang): string {
  if (unit === '1') return ''
  if (unit === 'count' && lang === 'en') return 'species'
  const money = unit.includes('CNY')
  const words = unit.replace(/[A-Za-z]+\d?/g, token => {
    if (lang === 'zh' && token === 'a' && money) return '年'
    return (lang === 'zh' ? CHINESE[token] : undefined) ?? SIGNS[token] ?? token
  })
  return lang === 'zh' ? words.replaceAll(' ', '·') : words
}
