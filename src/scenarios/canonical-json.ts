/** JSON with sorted keys and without blanks; number arrays of any kind are lists, absent values are left out. */
export function canonicalJson(value: unknown): string {
  if (ArrayBuffer.isView(value)) return JSON.stringify(Array.from(value as Float64Array))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonicalJson(v)}`).join(',')}}`
}
