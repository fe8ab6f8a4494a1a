import type { Text } from '../base/text.ts'
import type { Path } from './place.ts'
import { isRecord } from './is-record.ts'

/** Names the part of a scenario at `path` the way a person would: `unit "north-slope"`, `action 2 of alternative "programme"`. */
export function describePath(path: Path, root: unknown): Text {
  const [first, second, third] = path
  if (first === undefined) return { en: 'the scenario', zh: '情景文件' }
  if (first === 'site' && second === 'units' && typeof third === 'number') {
    const id = unitId(root, third)
    return partOf(path.slice(3), { en: `unit ${id}`, zh: `地块 ${id} ` })
  }
  if (first === 'alternatives' && second !== undefined) return describeAlternative(second, path.slice(2))
  if ((first === 'evidence' || first === 'provenance') && typeof second === 'number') {
    return partOf(path.slice(2), { en: `entry ${second + 1} of ${first}`, zh: `${first} 的第 ${second + 1} 项` })
  }
  return quoted(path)
}

function describeAlternative(id: string | number, path: Path): Text {
  const [list, index, ...rest] = path
  if (list !== 'actions' || typeof index !== 'number') return { en: `alternative "${id}"`, zh: `方案“${id}”` }
  return partOf(rest, { en: `action ${index + 1} of alternative "${id}"`, zh: `方案“${id}”的第 ${index + 1} 条措施` })
}

const quoted = (path: Path): Text => ({ en: `"${path.join('.')}"`, zh: `“${path.join('.')}”` })

function partOf(path: Path, whole: Text): Text {
  if (path.length === 0) return whole
  const part = quoted(path)
  return { en: `${part.en} of ${whole.en}`, zh: `${whole.zh}的${part.zh}` }
}

function unitId(root: unknown, index: number): string {
  const site = isRecord(root) ? root['site'] : undefined
  const units = isRecord(site) ? site['units'] : undefined
  const unit: unknown = Array.isArray(units) ? units[index] : undefined
  const id = isRecord(unit) ? unit['id'] : undefined
  return typeof id === 'string' ? `"${id}"` : String(index + 1)
}
