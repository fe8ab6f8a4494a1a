/** A queue of indices with the least key first, the lowest index of equal keys. */
export interface IndexHeap {
  /** Puts an index in, or moves it up after its key has fallen. */
  raise(index: number): void
  /** Takes the first index out; -1: none left. */
  pop(): number
}

/**
 * Binary heap.
 * @param key of each index; the owner writes it before `raise`
 */
export function indexHeap(key: Float64Array): IndexHeap {
  const heap = new Uint32Array(key.length)
  /** Position in the heap, counted from 1; 0: not in it. */
  const place = new Uint32Array(key.length)
  let size = 0

  const raise = (index: number): void => {
    const own = key[index]
    let at = place[index] - 1
    if (at < 0) at = size++
    while (at > 0) {
      const up = (at - 1) >> 1
      const other = heap[up]
      if (key[other] < own || (key[other] === own && other < index)) break
      heap[at] = other
      place[other] = at + 1
      at = up
    }
    heap[at] = index
    place[index] = at + 1
  }

  const sink = (index: number): void => {
    const own = key[index]
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      let other = heap[child]
      if (child + 1 < size) {
        const next = heap[child + 1]
        if (key[next] < key[other] || (key[next] === key[other] && next < other)) {
          child++
          other = next
        }
      }
      if (own < key[other] || (own === key[other] && index < other)) break
      heap[at] = other
      place[other] = at + 1
      at = child
    }
    heap[at] = index
    place[index] = at + 1
  }

  const pop = (): number => {
    if (size === 0) return -1
    const first = heap[0]
    place[first] = 0
    size--
    if (size > 0) sink(heap[size])
    return first
  }

  return { raise, pop }
}
