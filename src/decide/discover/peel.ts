import { peelCut } from './peel-cut.ts'
import { betterMove, moved, scoreMove, type PrimMove } from './prim-move.ts'
import type { PrimSettings } from './prim-settings.ts'
import { primState, type PrimGround, type PrimState } from './prim-state.ts'

/**
 * The box after the best peel: of each column of numbers a share alpha from above or below, of whole numbers at least one level, of
 * categories one. Best is what raises the density most for each point lost (LENIENT1), then what leaves more columns free, then the first
 * column, from above before from below.
 * @returns undefined when the best peel does not raise the density, or leaves less than the least mass
 */
export function peel(state: PrimState, ground: PrimGround, { alpha, massMin }: PrimSettings): PrimState | undefined {
  let best: PrimMove | undefined
  for (const move of peelsOf(state, ground, alpha)) best = betterMove(best, move)
  if (!best || !(best.objective > 0) || best.weight / ground.weight < massMin) return undefined
  const { column, side, to } = best
  const { values } = ground.cases.columns[column]
  const leaves = (value: number): boolean => (side === 'category' ? value === to : side === 'upper' ? value > to : value < to)
  const inside = state.inside.slice()
  for (const row of state.orders[column]) if (leaves(values[row])) inside[row] = 0
  return primState({ cases: ground.cases, orders: state.orders }, moved(state.box, best), inside)
}

function* peelsOf(state: PrimState, ground: PrimGround, alpha: number): Generator<PrimMove> {
  for (let j = 0; j < ground.cases.columns.length; j++) {
    if (state.box.allowed[j]) {
      yield* categoryPeels(state, ground, j)
      continue
    }
    const upper = numberPeel(state, ground, j, 'upper', 1 - alpha)
    if (upper) yield upper
    const lower = numberPeel(state, ground, j, 'lower', alpha)
    if (lower) yield lower
  }
}

function numberPeel(state: PrimState, ground: PrimGround, column: number, side: 'upper' | 'lower', q: number): PrimMove | undefined {
  const { columns, fails, weights } = ground.cases
  const { kind, values } = columns[column]
  const order = state.orders[column]
  const n = order.length
  const cut = peelCut(i => values[order[i]], n, q)
  const to = kind === 'number' ? cut : side === 'upper' ? Math.floor(cut) : Math.ceil(cut)
  let weight = 0
  let failing = 0
  let lost = 0
  for (; lost < n; lost++) {
    const row = order[side === 'upper' ? n - 1 - lost : lost]
    if (side === 'upper' ? values[row] <= to : values[row] >= to) break
    const w = weights ? weights[row] : 1
    weight -= w
    failing -= w * fails[row]
  }
  return lost === 0 || lost === n ? undefined : scoreMove(state, ground, { column, side, to }, { weight, failing })
}

function categoryPeels(state: PrimState, ground: PrimGround, column: number): readonly PrimMove[] {
  const { columns, fails, weights } = ground.cases
  const { values, categories = [] } = columns[column]
  const weight = new Float64Array(categories.length)
  const failing = new Float64Array(categories.length)
  for (const row of state.orders[column]) {
    const w = weights ? weights[row] : 1
    weight[values[row]] -= w
    failing[values[row]] -= w * fails[row]
  }
  const present = categories.map((_, k) => k).filter(k => weight[k] < 0)
  if (present.length < 2) return []
  return present.map(to => scoreMove(state, ground, { column, side: 'category', to }, { weight: weight[to], failing: failing[to] }))
}
