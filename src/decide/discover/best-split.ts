import type { Cases } from './cases.ts'
import type { TreeSplit } from './tree-node.ts'

/** A question that divides rows. */
export type Question = Pick<TreeSplit, 'column' | 'cut' | 'categories'>

/** Gains nearer than this, relatively, are the same but for rounding. */
const SAME = 1e-12

interface Sums {
  readonly points: number
  readonly weight: number
  readonly failing: number
}

interface Found {
  readonly question: Question
  readonly score: number
}

/**
 * The division of rows with the least Gini impurity (Breiman et al. 1984). Of equals the one of the lowest column, then of the lowest cut.
 * Categories are put in the order of their share of failures, in which the best division of two classes is a cut (Breiman et al. 1984,
 * theorem 4.5).
 * @param orders by column, the rows of the node, ascending
 * @param least rows that either side must hold
 * @returns undefined where nothing lessens the impurity
 */
export function bestSplit(cases: Cases, orders: readonly Uint32Array[], least: number): Question | undefined {
  const all = sumsOf(cases, orders[0])
  let best: Found = { question: { column: -1 }, score: gini(all.weight, all.failing) }
  cases.columns.forEach(({ kind }, column) => {
    const search = kind === 'category' ? categoryCuts : numberCuts
    for (const found of search(cases, column, orders[column], all, least))
      if (found.score > best.score + SAME * Math.abs(best.score)) best = found
  })
  return best.question.column < 0 ? undefined : best.question
}

/** The best cut of the column alone. In one pass without objects: it is where a tree spends its time. */
function numberCuts(cases: Cases, column: number, order: Uint32Array, all: Sums, least: number): readonly Found[] {
  const { fails, weights } = cases
  const { values } = cases.columns[column]
  const { weight: total, failing: totalFailing } = all
  let weight = 0
  let failing = 0
  let bestCut = NaN
  let best = -1
  const last = order.length - least
  for (let i = 0; i < last; i++) {
    const row = order[i]
    const w = weights ? weights[row] : 1
    weight += w
    failing += w * fails[row]
    const below = values[row]
    const above = values[order[i + 1]]
    if (below === above || i + 1 < least) continue
    const score = gini(weight, failing) + gini(total - weight, totalFailing - failing)
    if (score <= best + SAME * Math.abs(best)) continue
    const cut = below / 2 + above / 2
    // Neighbouring numbers have nothing between them to cut at.
    if (!(cut > below && cut < above)) continue
    best = score
    bestCut = cut
  }
  return bestCut === bestCut ? [{ question: { column, cut: bestCut }, score: best }] : []
}

function* categoryCuts(cases: Cases, column: number, order: Uint32Array, all: Sums, least: number): Generator<Found> {
  const { values, categories = [] } = cases.columns[column]
  const sums = categories.map((): Sums => ({ points: 0, weight: 0, failing: 0 }))
  for (const row of order) sums[values[row]] = plus(sums[values[row]], cases, row)
  const present = categories.map((_, k) => k).filter(k => sums[k].points > 0)
  const ranked = present.toSorted((a, b) => sums[a].failing / sums[a].weight - sums[b].failing / sums[b].weight || a - b)
  const yes = new Uint8Array(categories.length)
  let left: Sums = { points: 0, weight: 0, failing: 0 }
  for (const k of ranked.slice(0, -1)) {
    yes[k] = 1
    left = {
      points: left.points + sums[k].points,
      weight: left.weight + sums[k].weight,
      failing: left.failing + sums[k].failing,
    }
    if (left.points >= least && all.points - left.points >= least)
      yield { question: { column, categories: yes.slice() }, score: scoreOf(left, all) }
  }
}

function plus({ points, weight, failing }: Sums, { fails, weights }: Cases, row: number): Sums {
  const w = weights ? weights[row] : 1
  return { points: points + 1, weight: weight + w, failing: failing + w * fails[row] }
}

function sumsOf(cases: Cases, rows: Uint32Array): Sums {
  const { fails, weights } = cases
  let weight = 0
  let failing = 0
  for (const row of rows) {
    const w = weights ? weights[row] : 1
    weight += w
    failing += w * fails[row]
  }
  return { points: rows.length, weight, failing }
}

/** The greater, the purer: the sum of squares of the classes over the weight. */
function scoreOf(left: Sums, all: Sums): number {
  return gini(left.weight, left.failing) + gini(all.weight - left.weight, all.failing - left.failing)
}

function gini(weight: number, failing: number): number {
  const rest = weight - failing
  return (failing * failing + rest * rest) / weight
}
