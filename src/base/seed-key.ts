import seedrandom from 'seedrandom'

/**
 * 64-bit key, as two unsigned 32-bit words, made of a user's seed by the `seedrandom` package (ARC4). A number and its decimal
 * text give the same key.
 */
export function seedKey(seed: number | string): readonly [number, number] {
  const generator = seedrandom(String(seed))
  const first = generator.int32() >>> 0
  return [first, generator.int32() >>> 0]
}
