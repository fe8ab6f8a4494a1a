import type { Text } from '../../base/text.ts'
import type { Anchors } from './anchors-of.ts'
import type { DecisionTable } from './decision-table.ts'

/** What a reader must know of the anchors: not declared, criteria that tell nobody apart, values beyond what was declared. */
export function anchorNotes({ alternatives, criteria, values }: DecisionTable, { worst, best, declared }: Anchors): readonly Text[] {
  const notes: Text[] = []
  const open = criteria.flatMap(({ id }, k) => (declared[k] || worst[k] === best[k] ? [] : [id]))
  if (open.length > 0)
    notes.push({
      en: `No worst and best declared for ${open.join(', ')}: those of the table are used, so an alternative more or less may turn ranks.`,
      zh: `${open.join('、')}未声明最差值和最优值：采用表中的最差值和最优值，因此增减一个方案可能改变排名。`,
    })
  const flat = criteria.flatMap(({ id }, k) => (isConstant(k) ? [id] : []))
  if (flat.length > 0)
    notes.push({
      en: `All alternatives are alike in ${flat.join(', ')}: it decides nothing.`,
      zh: `各方案在${flat.join('、')}上相同：该准则不影响排名。`,
    })
  const beyond = criteria.flatMap(({ id }, k) => (alternatives.some((_, i) => isBeyond(i, k)) ? [id] : []))
  if (beyond.length > 0)
    notes.push({
      en: `Values lie beyond the declared worst or best of ${beyond.join(', ')}.`,
      zh: `${beyond.join('、')}有数值超出所声明的最差值或最优值。`,
    })
  return notes

  function isConstant(k: number): boolean {
    return alternatives.every((_, i) => values[i * criteria.length + k] === values[k])
  }

  function isBeyond(i: number, k: number): boolean {
    const x = values[i * criteria.length + k]
    return x < Math.min(worst[k], best[k]) || x > Math.max(worst[k], best[k])
  }
}
