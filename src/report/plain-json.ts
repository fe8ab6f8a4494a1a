/** Any result as plain JSON: typed arrays become lists, numbers that are none become null. */
export function plainJson(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (ArrayBuffer.isView(value) && 'length' in value) return Array.from(value as unknown as ArrayLike<number>, plainJson)
  if (Array.isArray(value)) return value.map(plainJson)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, plainJson(part)]))
  return value
}
