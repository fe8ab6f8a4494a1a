/** Room for rounding, as a share of the radius. */
const TOLERANCE = 1e-9

/**
 * Diameter of the smallest circle around points: the largest over all pairs and triples of the smallest circle around each (Helly), found
 * by Welzl's idea without chance: a point outside the circle so far must lie on the next one.
 * @param points x and y in turn
 * @returns in the unit of the points; 0 for one point or none
 */
export function smallestCircle(points: readonly number[]): number {
  const n = points.length / 2
  let [x, y, r] = n > 0 ? [points[0], points[1], 0] : [0, 0, 0]
  const outside = (k: number): boolean => distance(points[2 * k], points[2 * k + 1], x, y) > r * (1 + TOLERANCE) + 1e-9
  for (let i = 1; i < n; i++) {
    if (!outside(i)) continue
    ;[x, y, r] = [points[2 * i], points[2 * i + 1], 0]
    for (let j = 0; j < i; j++) {
      if (!outside(j)) continue
      ;[x, y] = [(points[2 * i] + points[2 * j]) / 2, (points[2 * i + 1] + points[2 * j + 1]) / 2]
      r = distance(points[2 * i], points[2 * i + 1], x, y)
      for (let k = 0; k < j; k++) if (outside(k)) [x, y, r] = through(points, i, j, k)
    }
  }
  return 2 * r
}

const distance = (x1: number, y1: number, x2: number, y2: number): number => Math.sqrt((x1 - x2) * (x1 - x2) + (y1 - y2) * (y1 - y2))

/** The circle through three points; where they lie on a line, that around the two farthest. */
function through(points: readonly number[], i: number, j: number, k: number): [number, number, number] {
  const [ax, ay, bx, by, cx, cy] = [i, j, k].flatMap(p => [points[2 * p], points[2 * p + 1]])
  const area = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
  if (area === 0) {
    const pairs = [
      [ax, ay, bx, by],
      [ax, ay, cx, cy],
      [bx, by, cx, cy],
    ]
    const [[px, py, qx, qy]] = pairs.toSorted((p, q) => distance(q[0], q[1], q[2], q[3]) - distance(p[0], p[1], p[2], p[3]))
    return [(px + qx) / 2, (py + qy) / 2, distance(px, py, qx, qy) / 2]
  }
  const [a2, b2, c2] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy]
  const x = (a2 * (by - cy) + b2 * (cy - ay) + c2 * (ay - by)) / area
  const y = (a2 * (cx - bx) + b2 * (ax - cx) + c2 * (bx - ax)) / area
  return [x, y, distance(ax, ay, x, y)]
}
