import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node, type Pair, type Scalar } from 'yaml'
import type { Text } from '../base/text.ts'
import type { Faults } from './faults.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Path, Place } from './place.ts'
import type { Places } from './places.ts'
import { yamlReason } from './yaml-reason.ts'

const MAX_DEPTH = 40
const MAX_VALUES = 200_000

const TOO_DEEP: Text = { en: `more than ${MAX_DEPTH} levels`, zh: `超过 ${MAX_DEPTH} 层` }
const TOO_MANY: Text = { en: `more than ${MAX_VALUES} values`, zh: `超过 ${MAX_VALUES} 个值` }
const IN_ITSELF: Text = { en: 'an alias contains itself', zh: '别名包含自身' }
const NO_ANCHOR = (name: string): Text => ({ en: `no anchor "${name}" before this alias`, zh: `别名之前没有锚点“${name}”` })

/**
 * Reads YAML 1.2 into plain values and notes where each of them stands. Aliases and merge keys (`<<`) are followed.
 * Undefined: the text is not YAML; why is in `faults`.
 */
export function readYaml(text: string, file: string, faults: Faults, places: Places): { readonly value: unknown } | undefined {
  const whole: Place = { file, start: 0, end: 0 }
  const parsed = parseYaml(text, MAX_DEPTH + 1)
  if ('tooDeepAt' in parsed) {
    faults.report('R0015', { file, start: parsed.tooDeepAt, end: parsed.tooDeepAt + 1 }, { reason: TOO_DEEP })
    return undefined
  }
  const { document, second } = parsed
  for (const error of document.errors) {
    faults.report('R0012', { file, start: error.pos[0], end: error.pos[1] }, { reason: yamlReason(error.code, error.message) })
  }
  if (document.errors.length > 0) return undefined
  if (second !== undefined) {
    faults.report('R0012', { file, start: second, end: second }, { reason: yamlReason('MULTIPLE_DOCS', '') })
    return undefined
  }
  for (const warning of document.warnings) {
    const tag = text.slice(warning.pos[0], warning.pos[1]).slice(0, 40)
    faults.report('W0208', { file, start: warning.pos[0], end: warning.pos[1] }, { path: tag })
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    faults.report('R0010', whole, {})
    return undefined
  }
  return readNodes(document, file, faults, places)
}

/** Turns the parsed nodes into plain values. Undefined when the document is too deep, too large or contains itself. */
function readNodes(document: Document, file: string, faults: Faults, places: Places): { readonly value: unknown } | undefined {
  const open = new Set<Node>()
  let count = 0
  let broken = false

  const placeOf = (node: Node): Place => ({ file, start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 })
  const breakOff = (node: Node, reason: Text): undefined => {
    if (!broken) faults.report('R0015', placeOf(node), { reason })
    broken = true
  }

  function read(node: unknown, path: Path, key?: Place): unknown {
    if (broken) return undefined
    if (isAlias(node)) return readAlias(node, path, key)
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null // a key without a value
    if (path.length > MAX_DEPTH) return breakOff(node, TOO_DEEP)
    if (++count > MAX_VALUES) return breakOff(node, TOO_MANY)
    if (isScalar(node)) return readScalar(node, path, key)
    places.set(path, { value: placeOf(node), ...(key && { key }) })
    open.add(node)
    const result = isSeq(node) ? node.items.map((item, i) => read(item, [...path, i])) : readMap(node.items, path)
    open.delete(node)
    return result
  }

  function readScalar(node: Scalar, path: Path, key?: Place): unknown {
    // a key without a value has no place of its own
    places.set(path, { value: node.value === null && key ? key : placeOf(node), ...(key && { key }) })
    return typeof node.value === 'bigint' ? Number(node.value) : node.value
  }

  function readAlias(node: Alias, path: Path, key?: Place): unknown {
    const target = node.resolve(document)
    if (target === undefined) {
      faults.report('R0012', placeOf(node), { reason: NO_ANCHOR(node.source) })
      return undefined
    }
    return open.has(target) ? breakOff(node, IN_ITSELF) : read(target, path, key)
  }

  function readMap(items: readonly Pair[], path: Path): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    const seen = new Map<string, Place>()
    const merges: { source: unknown; key: Place }[] = []
    for (const { key, value } of items) {
      const keyNode = isAlias(key) ? key.resolve(document) : key
      const at = placeOf(key as Node)
      if (!isScalar(keyNode) || keyNode.value === null || keyNode.value === '__proto__') {
        faults.report('R0014', at, { name: isScalar(keyNode) ? String(keyNode.value) : '[ ]' })
        continue
      }
      const name = typeof keyNode.value === 'string' ? keyNode.value : JSON.stringify(keyNode.value)
      if (name === '<<') {
        merges.push({ source: value, key: at })
        continue
      }
      const first = seen.get(name)
      if (first !== undefined) {
        const text = { en: `"${name}" stands here first`, zh: `“${name}”首次出现于此` }
        faults.report('R0013', at, { name }, { note: { text, place: first } })
        continue
      }
      seen.set(name, at)
      result[name] = read(value, [...path, name], at)
    }
    for (const { source, key } of merges) merge(result, source, path, key)
    return result
  }

  /** Adds what a merge key brings and the map does not say itself. */
  function merge(result: Record<string, unknown>, source: unknown, path: Path, key: Place): void {
    const node = isAlias(source) ? source.resolve(document) : source
    if (isSeq(node)) {
      for (const item of node.items) merge(result, item, path, key)
      return
    }
    if (!isMap(node) || open.has(node)) {
      faults.report('R0012', key, { reason: { en: '"<<" must be followed by an alias of a map', zh: '“<<”后须为映射的别名' } })
      return
    }
    open.add(node)
    const kept = node.items.filter(({ key: k }) => !(isScalar(k) && Object.hasOwn(result, String(k.value))))
    for (const [name, value] of Object.entries(readMap(kept, path))) result[name] = value
    open.delete(node)
  }

  const value = read(document.contents, [])
  return broken ? undefined : { value }
}
