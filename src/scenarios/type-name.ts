import type { Text } from '../base/text.ts'

/** What a value of a file is, in words. */
export function typeName(value: unknown): Text {
  if (value === null || value === undefined) return { en: 'empty', zh: '空值' }
  if (Array.isArray(value)) return { en: 'a list', zh: '列表' }
  if (typeof value === 'string') return { en: 'a text', zh: '文本' }
  if (typeof value === 'number') return Number.isFinite(value) ? { en: 'a number', zh: '数字' } : { en: 'not a finite number', zh: '非有限数' }
  if (typeof value === 'boolean') return { en: 'true or false', zh: '真假值' }
  return { en: 'a map of keys', zh: '键值映射' }
}
