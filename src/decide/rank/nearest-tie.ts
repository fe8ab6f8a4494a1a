/** Leads this small are rounding. */
const NEAR = 1e-12
/** Halvings after which an interval of doubles cannot shrink further. */
const HALVINGS = 200

export interface NearestTie {
  readonly distance: number
  readonly weights: Float64Array
}

/**
 * The point of the simplex nearest to `weights` at which the lead, linear in the weights, is 0 (or less).
 * @param weights add to 1
 * @param lead lead of one alternative over another in each criterion
 * @returns null if the lead stays above 0 everywhere
 */
export function nearestTie(weights: Float64Array, lead: Float64Array, norm: 'l1' | 'euclid'): NearestTie | null {
  if (dot(weights, lead) <= NEAR) return { distance: 0, weights: weights.slice() }
  const least = lead.reduce((a, b) => Math.min(a, b))
  if (least > NEAR) return null
  // A least lead of rounding is 0: otherwise no point would be level.
  const leads = lead.map(d => d - Math.max(0, least))
  const nearest = norm === 'l1' ? byMoving(weights, leads) : byProjection(weights, leads)
  const distance = nearest.reduce((sum, w, k) => sum + (norm === 'l1' ? Math.abs(w - weights[k]) : (w - weights[k]) * (w - weights[k])), 0)
  return { distance: norm === 'l1' ? distance : Math.sqrt(distance), weights: nearest }
}

/** Weight moves to where the lead is least; what leads most goes first, since each unit moved costs the same. */
function byMoving(weights: Float64Array, lead: Float64Array): Float64Array {
  const moved = weights.slice()
  const target = lead.reduce((least, d, k) => (d < lead[least] ? k : least), 0)
  let excess = dot(weights, lead)
  for (const k of Array.from(lead, (_, j) => j).toSorted((a, b) => lead[b] - lead[a] || a - b)) {
    const gain = lead[k] - lead[target]
    // What rounding leaves of the excess must not send a whole weight to a criterion that leads as little.
    if (excess <= NEAR || gain <= NEAR) break
    const part = Math.min(moved[k], excess / gain)
    moved[k] -= part
    moved[target] += part
    excess -= part * gain
  }
  return moved
}

/**
 * The projection onto {w >= 0, sum w = 1, lead w = 0} is that of weights - mu lead onto the simplex for the right mu, and the lead there
 * falls with mu: bisection to the last digit of mu.
 */
function byProjection(weights: Float64Array, lead: Float64Array): Float64Array {
  const at = (mu: number): Float64Array => ontoSimplex(weights.map((w, k) => w - mu * lead[k]))
  let low = 0
  let high = 1
  for (let step = 0; step < HALVINGS && dot(at(high), lead) > 0; step++) high *= 2
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (dot(at(middle), lead) > 0) low = middle
    else high = middle
  }
  return at(high)
}

/** Nearest point of the simplex (Held, Wolfe and Crowder 1974): subtract what makes the positive parts add to 1. */
function ontoSimplex(point: Float64Array): Float64Array {
  let sum = 0
  let shift = 0
  const falling = point.toSorted((a, b) => b - a)
  for (let k = 0; k < falling.length; k++) {
    sum += falling[k]
    const candidate = (sum - 1) / (k + 1)
    if (falling[k] > candidate) shift = candidate
  }
  return point.map(x => Math.max(0, x - shift))
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, k) => sum + x * b[k], 0)
}
