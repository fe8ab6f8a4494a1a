import { z } from 'zod'
import type { Path } from './place.ts'
import { shapeAt } from './shape-at.ts'

/** Keys that the format knows at `path`. Empty where any key may stand. */
export function keysAt(path: Path, root: unknown): readonly string[] {
  const shape = shapeAt(path, root)
  return shape instanceof z.ZodObject ? Object.keys(shape.shape) : []
}
