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
  let best: Found = { question: { column: -1 }, score: gini(all) }
  cases.columns.forEach(({ kind }, column) => {
    const search = kind === 'category' ? categoryCuts : numberCuts
    for (const found of search(cases, column, orders[column], all, least))
      if (found.score > best.score + SAME * Math.abs(best.score)) best = found
  })
  return best.question.column < 0 ? undefined : best.question
}

function* numberCuts(cases: Cases, column: number, order: Uint32Array, all: Sums, least: number): Generator<Found> {
  const { values } = cases.columns[column]
  let sums: Sums = { points: 0, weight: 0, failing: 0 }
  for (let i = 0; i + 1 < order.length; i++) {
    sums = plus(sums, cases, order[i])
    const below = values[order[i]]
    const above = values[order[i + 1]]
    if (below === above || sums.points < least || all.points - sums.points < least) continue
    const cut = below / 2 + above / 2
    // Neighbouring numbers have nothing between them to cut at.
    if (cut > below && cut < above) yield { question: { column, cut }, score: scoreOf(sums, all) }
  }
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
  return rows.reduce((sums, row) => plus(sums, cases, row), { points: 0, weight: 0, failing: 0 } as Sums)
}

/** The greater, the purer: the sum of squares of the classes over the weight. */
function scoreOf(left: Sums, all: Sums): number {
  const right = { points: all.points - left.points, weight: all.weight - left.weight, failing: all.failing - left.failing }
  return gini(left) + gini(right)
}

function gini({ weight, failing }: Sums): number {
  const rest = weight - failing
  return (failing * failing + rest * rest) / weight
}
