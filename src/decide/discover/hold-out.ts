import type { Draw } from '../../base/draw.ts'
import type { Cases } from './cases.ts'
import { heldCount } from './held-count.ts'
import { shuffledRows } from './shuffled-rows.ts'
import { takeRows } from './take-rows.ts'

/** Cases to find rules in, and others to test them on. */
export interface HoldOut {
  readonly train: Cases
  readonly held: Cases
}

/**
 * Splits cases at random, failing ones and others by the same share, on the stream `folds`.
 * @param share of the cases that are held out, in (0, 1)
 * @throws RangeError for a share out of range or one that leaves a side without rows
 */
export function holdOut(cases: Cases, share: number, draw: Draw): HoldOut {
  if (!(share > 0 && share < 1)) throw new RangeError(`share held out: got ${share}, want a number between 0 and 1`)
  const order = shuffledRows(cases.fails.length, draw, 'folds', 0)
  const isHeld = new Uint8Array(order.length)
  for (const y of [0, 1]) {
    const rows = order.filter(row => cases.fails[row] === y)
    for (const row of rows.subarray(0, heldCount(rows.length, share))) isHeld[row] = 1
  }
  const rows = Uint32Array.from(isHeld, (_, row) => row)
  const train = rows.filter(row => isHeld[row] === 0)
  const held = rows.filter(row => isHeld[row] === 1)
  if (train.length === 0 || held.length === 0)
    throw new RangeError(`got ${rows.length} cases and a share of ${share} to hold out, want some on both sides`)
  return { train: takeRows(cases, train), held: takeRows(cases, held) }
}
