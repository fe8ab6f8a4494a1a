import { hash32 } from '../base/hash32.ts'
import { keyedDraw } from '../base/keyed-draw.ts'
import { checkGroups } from './check-groups.ts'
import type { DesignMatrix } from './design-matrix.ts'

export interface MorrisOptions {
  /** Columns of each factor; those of one factor move in one step, each up or down. */
  readonly groups: readonly (readonly number[])[]
  readonly columns: number
  /** How many trajectories; 10 to 50 as a rule. */
  readonly trajectories: number
  /** p, even; 4 as a rule */
  readonly levels: number
  readonly seed: number | string
}

export interface MorrisDesign extends DesignMatrix {
  readonly groups: readonly (readonly number[])[]
  /** [1] size of a step, p / (2 (p - 1)) */
  readonly delta: number
}

const LEVEL = hash32('level of a Morris trajectory')
const WAY = hash32('way of a Morris trajectory')
const ORDER = hash32('order of a Morris trajectory')

/**
 * Trajectories of Morris through the levels 0, 1/(p - 1), ..., 1 of each column: from a random start, the factors move one after the other
 * in random order by delta. Each has one row more than there are factors. A trajectory depends on the seed and its number alone, so
 * more of them keep the first ones.
 * Source: Morris 1991, Technometrics 33:161-174; groups: Campolongo, Cariboni & Saltelli 2007, Environ. Model. Softw. 22:1509-1518.
 * @throws RangeError if p is odd or below 2, there is no trajectory, or the factors do not share the columns out
 */
export function morrisDesign({ groups, columns, trajectories, levels, seed }: MorrisOptions): MorrisDesign {
  checkGroups(groups, columns)
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0)) throw new RangeError(`${levels} levels, wanted an even number`)
  if (!(Number.isInteger(trajectories) && trajectories >= 1)) throw new RangeError(`${trajectories} trajectories, wanted 1 or more`)
  const draw = keyedDraw(seed, 0)
  const points = groups.length + 1
  /** Levels of the start and of the end of the trajectory made last; the step at which each factor moves. */
  const start = new Int32Array(columns)
  const end = new Int32Array(columns)
  const turn = new Int32Array(groups.length)
  let made = -1
  const make = (trajectory: number): void => {
    for (let column = 0; column < columns; column++) {
      const low = Math.floor((draw.uniform('resampling', LEVEL, trajectory, column) * levels) / 2)
      const up = draw.uniform('resampling', WAY, trajectory, column) < 0.5
      start[column] = up ? low : low + levels / 2
      end[column] = up ? low + levels / 2 : low
    }
    for (let i = 0; i < groups.length; i++) {
      const j = Math.floor(draw.uniform('resampling', ORDER, trajectory, i) * (i + 1))
      turn[i] = turn[j]
      turn[j] = i
    }
    made = trajectory
  }
  return {
    rows: trajectories * points,
    columns,
    groups,
    delta: levels / (2 * (levels - 1)),
    row(r, out) {
      const trajectory = Math.floor(r / points)
      if (trajectory !== made) make(trajectory)
      const step = r - trajectory * points
      for (let factor = 0; factor < groups.length; factor++) {
        const level = turn[factor] < step ? end : start
        const group = groups[factor]
        for (let i = 0; i < group.length; i++) out[group[i]] = level[group[i]] / (levels - 1)
      }
    },
  }
}
