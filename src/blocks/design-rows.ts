import { designMatrix } from './design-matrix.ts'
import type { Design } from './design.ts'

/** Runs that a design takes. */
export function designRows(design: Exclude<Design, { kind: 'ensemble' }>): number {
  return designMatrix(design, 1).rows
}
