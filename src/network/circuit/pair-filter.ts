/** Which pairs of focal points count. */
export interface PairFilter {
  /** `include`: only the pairs listed; `exclude`: all but those. */
  readonly mode: 'include' | 'exclude'
  /** Pairs of ids; the order within a pair does not matter. */
  readonly pairs: readonly (readonly [number, number])[]
}

/**
 * @param ids ids of the focal points
 * @param filter absent: every pair counts
 * @returns [ids * ids] 1 where the pair counts; 0 on the diagonal
 * @throws RangeError where a pair names an id that is no focal point
 */
export function pairFilter(ids: Float64Array, filter?: PairFilter): Uint8Array {
  const count = ids.length
  const wanted = new Uint8Array(count * count).fill(filter?.mode === 'include' ? 0 : 1)
  const mark = filter?.mode === 'include' ? 1 : 0
  const position = new Map(Array.from(ids, (id, i) => [id, i]))
  for (const pair of filter?.pairs ?? []) {
    const [a, b] = pair.map(id => position.get(id))
    if (a === undefined || b === undefined) {
      throw new RangeError(`pairs: ${pair.join(', ')} names an id that is no focal point, wanted two of ${Array.from(ids).join(', ')}`)
    }
    wanted[a * count + b] = mark
    wanted[b * count + a] = mark
  }
  for (let i = 0; i < count; i++) wanted[i * count + i] = 0
  return wanted
}
