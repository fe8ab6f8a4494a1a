/**
 * Volume of the union of the boxes [0, x] x [0, y] x [0, z], by a sweep from the highest to the lowest z. The outline of the boxes so far is
 * a stair in an array: x rises, y falls; a box finds its place by bisection. O(n log n) and the steps that are moved, of which there are few.
 * Boxes within others change no bit of the result. Source: Beume, Fonseca, Lopez-Ibanez, Paquete, Vahrenhold 2009,
 * doi:10.1109/TEVC.2009.2015575, with an array for the tree.
 * @param boxes boxes[stride * i] = x, then y and z, above 0
 * @param order numbers of the boxes, z falling
 */
export function sweepVolume(boxes: Float64Array, stride: number, order: ArrayLike<number>): number {
  const xs = new Float64Array(order.length)
  const ys = new Float64Array(order.length)
  let steps = 0
  let area = 0
  let volume = 0
  let level = 0
  for (let at = 0; at < order.length; at++) {
    const i = order[at] * stride
    const x = boxes[i]
    const y = boxes[i + 1]
    const right = firstAtLeast(xs, steps, x)
    if (right < steps && ys[right] >= y) continue
    volume += area * (level - boxes[i + 2])
    level = boxes[i + 2]
    let left = right
    while (left > 0 && ys[left - 1] <= y) left--
    let from = left > 0 ? xs[left - 1] : 0
    for (let j = left; j < right; j++) {
      area += (y - ys[j]) * (xs[j] - from)
      from = xs[j]
    }
    area += (y - (right < steps ? ys[right] : 0)) * (x - from)
    const end = right < steps && xs[right] === x ? right + 1 : right
    if (end !== left + 1) {
      xs.copyWithin(left + 1, end, steps)
      ys.copyWithin(left + 1, end, steps)
      steps += left + 1 - end
    }
    xs[left] = x
    ys[left] = y
  }
  return volume + area * level
}

function firstAtLeast(xs: Float64Array, length: number, x: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (xs[middle] < x) low = middle + 1
    else high = middle
  }
  return low
}
