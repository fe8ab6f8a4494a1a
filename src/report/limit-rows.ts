import type { Lang } from '../base/text.ts'
import type { Discovery } from '../compare/discovery.ts'
import type { DiscoveredBox } from '../decide/discover/discover-boxes.ts'
import { parameterSpec } from '../engine/parameters.ts'
import type { LimitRow } from './charts/box-limits.ts'
import { shortNumber } from './short-number.ts'
import { unitLabel } from './unit-label.ts'

/** What a box asks of each input that it restricts, beside the whole range of that input. */
export function limitRows({ inputs }: Discovery, { rule, quasiP }: DiscoveredBox, lang: Lang): readonly LimitRow[] {
  return rule.flatMap(({ column, lower, upper, categories }): readonly LimitRow[] => {
    const input = inputs.find(({ name }) => name === column)
    if (!input) return []
    const spec = parameterSpec(column)
    const unit = spec ? unitLabel(spec.unit, lang) : ''
    const chance = quasiP.filter(limit => limit.column === column).map(({ p }) => shortNumber(p, 2))
    const head = { name: spec?.label[lang] ?? column, note: chance.length > 0 ? `quasi-p ${chance.join(', ')}` : '' }
    if (categories) return [{ ...head, kinds: (input.categories ?? []).map(name => ({ name, allowed: categories.includes(name) })) }]
    const { low, high } = input
    const write = (x: number): string => `${shortNumber(x)}${unit === '' || unit === '1' ? '' : ` ${unit}`}`
    return [{ ...head, range: { low, high, write, ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) } }]
  })
}
