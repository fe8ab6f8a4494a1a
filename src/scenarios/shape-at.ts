import { z } from 'zod'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
import { SCENARIO_SHAPE } from './schema.ts'

/** Shape of the file format at `path`; for an action it depends on its measure. Undefined: nothing belongs there. */
export function shapeAt(path: Path, root: unknown): unknown {
  let shape: unknown = SCENARIO_SHAPE
  let value: unknown = root
  for (const step of path) {
    shape = inner(unwrap(shape, value), step)
    value = isRecord(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined
  }
  return unwrap(shape, value)
}

/** Takes off `optional` and picks the branch of a union that fits the value. */
function unwrap(shape: unknown, value: unknown): unknown {
  if (shape instanceof z.ZodOptional) return unwrap(shape.unwrap(), value)
  if (!(shape instanceof z.ZodUnion)) return shape // discriminated unions are unions too
  const options = (shape.options as unknown[]).map(option => unwrap(option, value))
  if (Array.isArray(value)) return options.find(option => option instanceof z.ZodArray)
  const maps = options.filter(option => option instanceof z.ZodObject)
  const measure = isRecord(value) ? value['measure'] : undefined
  const named = maps.find(map => {
    const name = (map.shape as Record<string, unknown>)['measure']
    return name instanceof z.ZodLiteral && name.value === measure
  })
  if (named !== undefined) return named
  // otherwise the map with most of the keys that are there
  const shared = (map: z.ZodObject): number => (isRecord(value) ? Object.keys(value).filter(key => key in map.shape).length : 0)
  return maps.toSorted((a, b) => shared(b) - shared(a))[0]
}

function inner(shape: unknown, step: string | number): unknown {
  if (shape instanceof z.ZodArray) return shape.element
  if (shape instanceof z.ZodRecord) return shape.valueType
  if (shape instanceof z.ZodObject) return (shape.shape as Record<string, unknown>)[step]
  return undefined
}
