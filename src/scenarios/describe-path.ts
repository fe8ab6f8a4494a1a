import type { Text } from '../base/text.ts'
import type { Path } from './place.ts'
import { isRecord } from './is-record.ts'

/** Names the part of a scenario at `path` the way a person would: `unit "north-slope"`, `action 2 of alternative "programme"`. */
export function describePath(path: Path, root: unknown): Text {
  const [first, second, third, fourth, ...rest] = path
  if (first === undefined) return { en: 'the scenario', zh: '情景文件' }
  if (first === 'site' && second === 'units' && typeof third === 'number') {
    const id = unitId(root, third)
    const part = fourth === undefined ? '' : [fourth, ...rest].join('.')
    return part === '' ? { en: `unit ${id}`, zh: `地块 ${id} ` } : { en: `"${part}" of unit ${id}`, zh: `地块 ${id} 的“${part}”` }
  }
  if (first === 'alternatives' && second !== undefined) {
    if (third !== 'actions' || typeof fourth !== 'number') return { en: `alternative "${second}"`, zh: `方案“${second}”` }
    const part = rest.length === 0 ? '' : rest.join('.')
    const action: Text = { en: `action ${fourth + 1} of alternative "${second}"`, zh: `方案“${second}”的第 ${fourth + 1} 条措施` }
    return part === '' ? action : { en: `"${part}" of ${action.en}`, zh: `${action.zh}的“${part}”` }
  }
  if ((first === 'evidence' || first === 'provenance') && typeof second === 'number') {
    return { en: `entry ${second + 1} of ${first}`, zh: `${first} 的第 ${second + 1} 项` }
  }
  const name = path.join('.')
  return { en: `"${name}"`, zh: `“${name}”` }
}

function unitId(root: unknown, index: number): string {
  const site = isRecord(root) ? root['site'] : undefined
  const units = isRecord(site) ? site['units'] : undefined
  const unit: unknown = Array.isArray(units) ? units[index] : undefined
  const id = isRecord(unit) ? unit['id'] : undefined
  return typeof id === 'string' ? `"${id}"` : String(index + 1)
}
