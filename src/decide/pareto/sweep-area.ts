/**
 * Area of the union of the rectangles [0, x] x [0, y], by a sweep from the widest to the narrowest.
 * @param boxes boxes[2 * i] = x, boxes[2 * i + 1] = y, above 0
 * @param n how many of them
 */
export function sweepArea(boxes: Float64Array, n: number): number {
  const order = Array.from({ length: n }, (_, i) => i).toSorted(
    (a, b) => boxes[2 * b] - boxes[2 * a] || boxes[2 * b + 1] - boxes[2 * a + 1],
  )
  let area = 0
  let height = 0
  for (const i of order) {
    const y = boxes[2 * i + 1]
    if (y <= height) continue
    area += boxes[2 * i] * (y - height)
    height = y
  }
  return area
}
