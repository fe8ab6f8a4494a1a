import type { WeightSpace } from './weight-space.ts'

/** coefficients . weights <= limit */
export interface WeightRow {
  readonly coefficients: Float64Array
  readonly limit: number
}

/**
 * The rows that order, bounds and ratios put on the weights; those of the order come first.
 * @param ids of the criteria
 * @throws RangeError on unknown ids or numbers that make no sense
 */
export function weightRows(space: Extract<WeightSpace, { kind: 'constrained' }>, ids: readonly string[]): readonly WeightRow[] {
  const { order = [], bounds = {}, ratios = [] } = space
  if (new Set(order).size < order.length) throw new RangeError(`order of importance names a criterion twice: ${order.join(', ')}`)
  return [
    ...order.slice(1).map((id, p) => rowOf(ids, { [id]: 1, [order[p]]: -1 }, 0)),
    ...Object.entries(bounds).flatMap(([id, { least = 0, most = 1 }]) => boundRows(ids, id, least, most)),
    ...ratios.flatMap(({ over, under, least = 0, most = Infinity }) => ratioRows(ids, over, under, least, most)),
  ]
}

function boundRows(ids: readonly string[], id: string, least: number, most: number): readonly WeightRow[] {
  if (!(least >= 0 && least <= most && most <= 1))
    throw new RangeError(`weight of "${id}": got bounds ${least} to ${most}, want 0 <= least <= most <= 1`)
  const atLeast = rowOf(ids, { [id]: -1 }, -least)
  const atMost = rowOf(ids, { [id]: 1 }, most)
  return [...(least > 0 ? [atLeast] : []), ...(most < 1 ? [atMost] : [])]
}

function ratioRows(ids: readonly string[], over: string, under: string, least: number, most: number): readonly WeightRow[] {
  if (over === under || !(least >= 0 && least <= most))
    throw new RangeError(`weight ratio ${over} : ${under}: got ${least} to ${most}, want two criteria and 0 <= least <= most`)
  const atLeast = rowOf(ids, { [under]: least, [over]: -1 }, 0)
  return most < Infinity ? [atLeast, rowOf(ids, { [over]: 1, [under]: -most }, 0)] : [atLeast]
}

function rowOf(ids: readonly string[], coefficients: Readonly<Record<string, number>>, limit: number): WeightRow {
  const unknown = Object.keys(coefficients).find(id => !ids.includes(id))
  if (unknown !== undefined) throw new RangeError(`constraint on the weight of "${unknown}": no such criterion`)
  return { coefficients: Float64Array.from(ids, id => (Object.hasOwn(coefficients, id) ? coefficients[id] : 0)), limit }
}
