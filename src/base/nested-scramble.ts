const BITS = 32
/** Levels of the tree that one hash decides: their 31 nodes take 31 of its 32 bits. */
const LEVELS = 5
/** 2^32 divided by the golden ratio, odd: spreads the parts of a key. */
const SPREAD = 0x9e3779b9

/**
 * Nested uniform scrambling of a 32-bit fraction: each bit is flipped or not by a random bit that belongs to the bits above it. So fractions
 * that share their first m bits still do afterwards, and each fraction alone is uniform.
 *
 * The random bits are those of a hash of the bits above, instead of a stored tree, as in Burley 2020, "Practical hash-based Owen scrambling",
 * J. Comput. Graph. Tech. 9(4). The hash is the final mix of MurmurHash3 (Appleby). That of Laine & Karras 2011 is cheaper, but its flips of
 * the first two bits are bound to each other (two random bits for three nodes), which widens some intervals and narrows others.
 * Source: Owen 1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", Lecture Notes in Statistics 106.
 *
 * @param word fraction times 2^32, an unsigned 32-bit integer
 * @param key0 first half of the key of the dimension, a 32-bit integer
 * @param key1 second half
 * @returns the scrambled fraction times 2^32
 */
export function nestedScramble(word: number, key0: number, key1: number): number {
  let result = 0
  for (let level = 0; level < BITS; level += LEVELS) {
    const above = level === 0 ? 0 : word >>> (BITS - level)
    const nodes = mix(mix(above ^ key0) ^ Math.imul(level + 1, SPREAD) ^ key1)
    // Nodes of the subtree are numbered like a heap: 1 at its top, below node i are 2 i and 2 i + 1.
    let node = 1
    for (let bit = level; bit < level + LEVELS && bit < BITS; bit++) {
      const own = (word >>> (BITS - 1 - bit)) & 1
      result = (result << 1) | (own ^ ((nodes >>> node) & 1))
      node = 2 * node + own
    }
  }
  return result >>> 0
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
