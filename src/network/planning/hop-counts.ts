import type { StepCount } from './step-count.ts'

/** Nodes with sizes, and links between them. */
export interface HopNetwork {
  /** A node of size 0 is passed over. */
  readonly sizes: Float64Array
  /** The two nodes of each link in turn; a link may stand twice. */
  readonly ends: ArrayLike<number>
}

/** Sources that are looked at together: the bits of a number. */
const TOGETHER = 32
/** A table of sums for each byte of them. */
const BYTES = 4
const BYTE = 256

/**
 * Sum of s_i s_j over ordered pairs (and i = j) that lie 0, 1, 2 ... links apart. Breadth first from 32 nodes at once, a bit each (Then et
 * al. 2014, "The more the merrier"): nodes that lie near each other are reached at nearly the same time. Sizes are whole numbers, so the sums
 * are exact, in whatever order they are made.
 * @param record told of each source and node the links between, if given
 */
export function hopCounts(
  { sizes, ends }: HopNetwork,
  count: StepCount,
  record?: (source: number, node: number, hops: number) => void,
): readonly number[] {
  const n = sizes.length
  const { start, other } = linksByNode(n, ends)
  const counts: number[] = [0]
  const sources = neighbourly(sizes, start, other)
  const seen = new Int32Array(n)
  let now = new Int32Array(n)
  let then = new Int32Array(n)
  let list = new Int32Array(n)
  let further = new Int32Array(n)
  for (let first = 0; first < sources.length; first += TOGETHER) {
    const group = sources.slice(first, first + TOGETHER)
    const sums = sumTables(group.map(k => sizes[k]))
    seen.fill(0)
    let length = group.length
    group.forEach((k, bit) => {
      now[k] = 1 << bit
      seen[k] = now[k]
      list[bit] = k
    })
    for (let hops = 0; length > 0; hops++) {
      let sum = 0
      let next = 0
      count.steps += length
      for (let at = 0; at < length; at++) {
        const node = list[at]
        const bits = now[node]
        now[node] = 0
        sum +=
          sizes[node] *
          (sums[bits & 255] + sums[BYTE + ((bits >>> 8) & 255)] + sums[2 * BYTE + ((bits >>> 16) & 255)] + sums[3 * BYTE + (bits >>> 24)])
        if (record) tellBits(bits, first, sources, node, hops, record)
        count.steps += start[node + 1] - start[node]
        for (let e = start[node]; e < start[node + 1]; e++) {
          const to = other[e]
          const fresh = bits & ~seen[to]
          if (fresh === 0) continue
          seen[to] |= fresh
          if (then[to] === 0) further[next++] = to
          then[to] |= fresh
        }
      }
      counts[hops] = (counts[hops] ?? 0) + sum
      ;[now, then, list, further] = [then, now, further, list]
      length = next
    }
  }
  return counts
}

/** Nodes with a size, so that those of one group lie near each other: the fewer the times at which a node is reached. */
function neighbourly(sizes: Float64Array, start: Int32Array, other: Int32Array): readonly number[] {
  const n = sizes.length
  const isListed = new Uint8Array(n)
  const order: number[] = []
  for (let first = 0; first < n; first++) {
    if (isListed[first] === 1 || sizes[first] === 0) continue
    isListed[first] = 1
    const until = order.length - (order.length % TOGETHER) + TOGETHER
    for (let at = order.push(first) - 1; at < order.length && order.length < until; at++)
      for (let e = start[order[at]]; e < start[order[at] + 1] && order.length < until; e++) {
        if (isListed[other[e]] === 1) continue
        isListed[other[e]] = 1
        order.push(other[e])
      }
  }
  return order
}

function tellBits(
  bits: number,
  first: number,
  sources: readonly number[],
  node: number,
  hops: number,
  record: (source: number, node: number, hops: number) => void,
): void {
  for (let left = bits; left !== 0; left &= left - 1) record(sources[first + 31 - Math.clz32(left & -left)], node, hops)
}

/** Sum of the sizes behind the bits of each byte. */
function sumTables(sizes: readonly number[]): Float64Array {
  const sums = new Float64Array(BYTES * BYTE)
  for (let byte = 0; byte < BYTES; byte++)
    for (let bits = 1; bits < BYTE; bits++) {
      const lowest = 31 - Math.clz32(bits & -bits)
      sums[byte * BYTE + bits] = sums[byte * BYTE + (bits & (bits - 1))] + (sizes[8 * byte + lowest] ?? 0)
    }
  return sums
}

function linksByNode(n: number, ends: ArrayLike<number>): { readonly start: Int32Array; readonly other: Int32Array } {
  const start = new Int32Array(n + 1)
  for (let k = 0; k < ends.length; k++) start[ends[k] + 1]++
  for (let k = 0; k < n; k++) start[k + 1] += start[k]
  const fill = start.slice(0, n)
  const other = new Int32Array(ends.length)
  for (let k = 0; k < ends.length; k += 2) {
    other[fill[ends[k]]++] = ends[k + 1]
    other[fill[ends[k + 1]]++] = ends[k]
  }
  return { start, other }
}
