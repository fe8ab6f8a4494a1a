/** A rectangle [px]. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What gets a label: a disc, and the size of the label. */
export interface Labelled {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
}

/** A line that labels should not lie on. */
export interface Segment {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

interface Candidate extends Box {
  /** [px] from the edge of the disc */ readonly distance: number
}

/** Distances from the edge of the disc that are tried [px]; beyond the first the label needs a leader line. */
const DISTANCES = [4, 11, 18, 28, 40, 54, 70, 90] as const
/** Unit vectors of sixteen directions, the right first: an even choice without sine and cosine. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.7071, -0.7071],
  [0.7071, 0.7071],
  [-0.7071, -0.7071],
  [-0.7071, 0.7071],
  [0.9239, -0.3827],
  [0.9239, 0.3827],
  [-0.9239, -0.3827],
  [-0.9239, 0.3827],
  [0.3827, -0.9239],
  [0.3827, 0.9239],
  [-0.3827, -0.9239],
  [-0.3827, 0.9239],
] as const
/** Rounds in which every label may move again after the others. */
const ROUNDS = 8
/** Places that are kept for each label, those that are best by themselves: fewer the more labels there are, so that time stays short. */
const KEPT = { most: 96, least: 6, effort: 40_000 } as const
/** Labels up to which several orders and all distances are tried; beyond, one order and so many distances. */
const FEW = 40
const NEAR = 4
/** What is bad about a place, per square pixel, pixel or case: chosen by eye on the maps of the sites that come with the program. */
const COST = { label: 2, disc: 0.1, centre: 25, line: 1.5, leader: 4, way: 0.35, distance: 0.7, crossing: 60, cover: 40 } as const
/** Blank around a label [px]. */
const BLANK = 3

/**
 * Places labels beside discs so that they overlap little: each takes the cheapest of many places, again and again. The same input
 * always gives the same places.
 * @param frame where labels may lie
 * @returns the boxes of the labels, in the order of the discs
 */
export function placeLabels(discs: readonly Labelled[], lines: readonly Segment[], frame: Box): readonly Candidate[] {
  const kept = Math.max(KEPT.least, Math.min(KEPT.most, Math.floor(KEPT.effort / discs.length ** 2)))
  const choices = discs.map((disc, i) =>
    candidates(disc, frame, discs.length > FEW ? DISTANCES.slice(0, NEAR) : DISTANCES)
      .map(box => ({ box, fixed: fixedCost(box, i, discs, lines) }))
      .toSorted((a, b) => a.fixed - b.fixed)
      .slice(0, kept),
  )
  const indices = discs.map((_, i) => i)
  const clear = (i: number): number => choices[i]?.filter(({ fixed }) => fixed < COST.cover).length ?? 0
  const alongX = indices.toSorted((a, b) => (discs[a]?.x ?? 0) - (discs[b]?.x ?? 0))
  const alongY = indices.toSorted((a, b) => (discs[a]?.y ?? 0) - (discs[b]?.y ?? 0))
  // who comes first takes the best place, so several orders are tried; that of the labels with the least choice is mostly the best
  const orders = [indices.toSorted((a, b) => clear(a) - clear(b)), alongX, alongX.toReversed(), alongY, alongY.toReversed()]
  const attempts = orders.slice(0, discs.length > FEW ? 1 : orders.length).map(order => settle(order, discs, choices))
  const [best] = attempts.toSorted((a, b) => a.cost - b.cost)
  return discs.map((disc, i) => best?.placed[i] ?? { ...boxAt(disc, 0, 0), distance: 0 })
}

interface Choice {
  readonly box: Candidate
  readonly fixed: number
}

/** Lets the labels take their places in an order, again and again until none moves. */
function settle(
  order: readonly number[],
  discs: readonly Labelled[],
  choices: readonly (readonly Choice[])[],
): { readonly placed: readonly (Candidate | undefined)[]; readonly cost: number } {
  const placed: (Candidate | undefined)[] = discs.map(() => undefined)
  let total = 0
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    total = 0
    for (const i of order) {
      let best = Infinity
      let place: Candidate | undefined
      for (const { box, fixed } of choices[i] ?? []) {
        if (fixed >= best) break
        const cost = fixed + movingCost(box, i, discs, placed, best - fixed)
        if (cost < best) [best, place] = [cost, box]
      }
      if (place !== placed[i]) moved = true
      placed[i] = place
      total += place ? best : 0
    }
    if (!moved) break
  }
  return { placed, cost: total }
}

const boxAt = ({ x, y, width, height }: Labelled, dx: number, dy: number): Box => ({
  x: x + dx - width / 2,
  y: y + dy - height / 2,
  width,
  height,
})

/** Places around a disc, within the frame. */
function candidates(disc: Labelled, frame: Box, distances: readonly number[]): readonly Candidate[] {
  const within = ({ x, y, width, height }: Box): boolean =>
    x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height
  const around = distances.flatMap(distance =>
    DIRECTIONS.map(([ux, uy]): Candidate => {
      const reach = disc.radius + distance
      // the side or corner of the label that faces the disc stands at that distance
      const box = boxAt(disc, ux * reach + (Math.abs(ux) < 0.1 ? 0 : Math.sign(ux) * (disc.width / 2)), uy * reach + uy * (disc.height / 2))
      return { ...box, distance: distance - DISTANCES[0] }
    }),
  )
  return around.filter(within)
}

/** What does not depend on the other labels: discs, their centres and lines under it, and the way to its own disc. */
function fixedCost(box: Candidate, own: number, discs: readonly Labelled[], lines: readonly Segment[]): number {
  const home = discs[own]
  let cost = COST.distance * box.distance
  for (const [i, { x, y, radius }] of discs.entries()) {
    if (i !== own) {
      const square = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
      cost += COST.disc * overlap(box, square) + (home ? COST.way * lengthWithin({ from: home, to: middle(box) }, square) : 0)
    }
    const dot = 4
    if (overlap(box, { x: x - dot, y: y - dot, width: 2 * dot, height: 2 * dot }) > 0) cost += COST.centre
  }
  for (const line of lines) cost += COST.line * lengthWithin(line, box)
  return cost
}

/**
 * What the labels placed so far make of it.
 * @param limit from which the place is too dear anyway, and the sum is cut short
 */
function movingCost(
  box: Candidate,
  own: number,
  discs: readonly Labelled[],
  placed: readonly (Candidate | undefined)[],
  limit: number,
): number {
  const disc = discs[own]
  const wide = grown(box)
  const mine = { from: disc ?? box, to: middle(box) }
  let cost = 0
  for (const [i, other] of placed.entries()) {
    const home = discs[i]
    if (i === own || !other || !home) continue
    // labels are a blank apart: the whole blank is on the side of this one
    const shared = overlap(wide, other)
    if (shared > 0) cost += COST.cover + COST.label * shared
    const theirs = { from: home, to: middle(other) }
    if (cross(mine, theirs)) cost += COST.crossing
    cost += COST.leader * (lengthWithin(mine, other) + lengthWithin(theirs, box))
    if (cost >= limit) return cost
  }
  return cost
}

const grown = ({ x, y, width, height }: Box): Box => ({ x: x - BLANK, y: y - BLANK, width: width + 2 * BLANK, height: height + 2 * BLANK })

const middle = ({ x, y, width, height }: Box): { readonly x: number; readonly y: number } => ({ x: x + width / 2, y: y + height / 2 })

/** [px2] that two rectangles share */
function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return wide > 0 && high > 0 ? wide * high : 0
}

/** [px] of a line that lie in a rectangle: the line cut at each side in turn (Liang and Barsky) */
function lengthWithin({ from, to }: Segment, { x, y, width, height }: Box): number {
  // most lines pass by far away
  if (Math.max(from.x, to.x) <= x || Math.min(from.x, to.x) >= x + width) return 0
  if (Math.max(from.y, to.y) <= y || Math.min(from.y, to.y) >= y + height) return 0
  const dx = to.x - from.x
  const dy = to.y - from.y
  let start = 0
  let end = 1
  const cut = (step: number, room: number): void => {
    if (step < 0) start = Math.max(start, room / step)
    if (step > 0) end = Math.min(end, room / step)
  }
  cut(-dx, from.x - x)
  cut(dx, x + width - from.x)
  cut(-dy, from.y - y)
  cut(dy, y + height - from.y)
  return end > start ? (end - start) * Math.sqrt(dx * dx + dy * dy) : 0
}

function cross(a: Segment, b: Segment): boolean {
  const side = (line: Segment, point: Segment['from']): number =>
    (line.to.x - line.from.x) * (point.y - line.from.y) - (line.to.y - line.from.y) * (point.x - line.from.x)
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0
}
