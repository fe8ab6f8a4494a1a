/** Uniform numbers in the order in which they are given; throws when asked for more. */
export function scripted(...values: readonly number[]): () => number {
  let at = 0
  return () => {
    const value = values[at++]
    if (value === undefined) throw new Error(`number ${at} was asked for`)
    return value
  }
}
