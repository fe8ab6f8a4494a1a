import { sweepArea } from './sweep-area.ts'
import { sweepVolume } from './sweep-volume.ts'

/**
 * Volume of the union of boxes that all have one corner at 0. One, two and three dimensions by sweeps. From four on WFG (While, Bradstreet,
 * Barone 2012, doi:10.1109/TEVC.2010.2077298): in rising order of the last side, each box adds its last side times what, without that side,
 * it covers beyond all later boxes: its own volume less that of the union of the others cut down to it. The boxes are put in one order
 * first, so the order in which they come changes no bit.
 * @param boxes boxes[i * dimensions + k], sides above 0
 * @param n how many of them
 */
export function unionVolume(boxes: Float64Array, n: number, dimensions: number): number {
  if (n === 0) return 0
  if (dimensions === 1) return boxes.subarray(0, n).reduce((a, b) => Math.max(a, b))
  if (dimensions === 2) return sweepArea(boxes, n)
  if (dimensions === 3) return sweepVolume(boxes, 3, fallingOrder(boxes, n, 3))
  const kept = withoutInner(boxes, n, dimensions)
  return dimensions === 4 ? fromVolumes(kept.boxes, kept.n) : sliced(kept.boxes, kept.n, dimensions)
}

/** Numbers of the boxes, last side falling; equal ones by the sides from the first on, falling. */
function fallingOrder(boxes: Float64Array, n: number, dimensions: number): readonly number[] {
  const last = dimensions - 1
  return Array.from({ length: n }, (_, i) => i).toSorted((a, b) => {
    const difference = boxes[b * dimensions + last] - boxes[a * dimensions + last]
    if (difference !== 0) return difference
    for (let k = 0; k < last; k++) {
      const difference = boxes[b * dimensions + k] - boxes[a * dimensions + k]
      if (difference !== 0) return difference
    }
    return 0
  })
}

/** The boxes that lie in no other, one of each, in falling order. */
function withoutInner(boxes: Float64Array, n: number, dimensions: number): { readonly boxes: Float64Array; readonly n: number } {
  const kept = new Float64Array(n * dimensions)
  let count = 0
  for (const i of fallingOrder(boxes, n, dimensions)) {
    const at = i * dimensions
    let inner = false
    for (let j = 0; j < count && !inner; j++) {
      // In this order the last side is never the larger one.
      let k = 0
      while (k < dimensions - 1 && boxes[at + k] <= kept[j * dimensions + k]) k++
      inner = k === dimensions - 1
    }
    if (inner) continue
    for (let k = 0; k < dimensions; k++) kept[count * dimensions + k] = boxes[at + k]
    count++
  }
  return { boxes: kept, n: count }
}

/** Boxes in falling order of the last side, five dimensions and more. */
function sliced(boxes: Float64Array, n: number, dimensions: number): number {
  const sub = dimensions - 1
  const cut = new Float64Array(n * sub)
  let volume = 0
  for (let i = n - 1; i >= 0; i--) {
    const at = i * dimensions
    let own = 1
    for (let k = 0; k < sub; k++) own *= boxes[at + k]
    for (let j = 0; j < i; j++) {
      for (let k = 0; k < sub; k++) cut[j * sub + k] = Math.min(boxes[at + k], boxes[j * dimensions + k])
    }
    volume += boxes[at + sub] * (own - unionVolume(cut, i, sub))
  }
  return volume
}

/** Four dimensions: what is cut down keeps its order by the third side, so that one sorting serves all sweeps. */
function fromVolumes(boxes: Float64Array, n: number): number {
  const byThird = Array.from({ length: n }, (_, i) => i).toSorted((a, b) => boxes[4 * b + 2] - boxes[4 * a + 2] || a - b)
  const cut = new Float64Array(4 * n)
  const order = new Int32Array(n)
  let volume = 0
  for (let i = n - 1; i >= 0; i--) {
    const x = boxes[4 * i]
    const y = boxes[4 * i + 1]
    const z = boxes[4 * i + 2]
    let count = 0
    for (const j of byThird) {
      if (j >= i) continue
      order[count++] = j
      cut[4 * j] = Math.min(x, boxes[4 * j])
      cut[4 * j + 1] = Math.min(y, boxes[4 * j + 1])
      cut[4 * j + 2] = Math.min(z, boxes[4 * j + 2])
    }
    volume += boxes[4 * i + 3] * (x * y * z - sweepVolume(cut, 4, order.subarray(0, count)))
  }
  return volume
}
