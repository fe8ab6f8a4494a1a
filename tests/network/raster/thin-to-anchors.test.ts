import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelPatches } from '../../../src/network/raster/label-patches.ts'
import { thinToAnchors } from '../../../src/network/raster/thin-to-anchors.ts'

const SIDE = 12
const grid = { rows: SIDE, columns: SIDE, dx: 1, dy: 1 }
const padded = { rows: SIDE + 2, columns: SIDE + 2, dx: 1, dy: 1 }

/** Components of the set and of all that is not in it, the outside being one of them. */
function topology(set: Uint8Array, neighbours: 4 | 8): [number, number] {
  const complement = new Uint8Array((SIDE + 2) ** 2).fill(1)
  set.forEach((value, i) => (complement[(Math.floor(i / SIDE) + 1) * (SIDE + 2) + (i % SIDE) + 1] = 1 - value))
  return [labelPatches(grid, set, neighbours).count, labelPatches(padded, complement, neighbours === 8 ? 4 : 8).count]
}

describe('thinToAnchors', () => {
  it('keeps anchors, components and holes, and leaves nothing that could still go', () => {
    const bytes = (zero: number, one: number): fc.Arbitrary<Uint8Array> =>
      fc
        .array(fc.oneof({ weight: zero, arbitrary: fc.constant(0) }, { weight: one, arbitrary: fc.constant(1) }), {
          minLength: SIDE * SIDE,
          maxLength: SIDE * SIDE,
        })
        .map(values => Uint8Array.from(values))
    const order = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE })
    fc.assert(
      fc.property(bytes(1, 3), bytes(20, 1), order, fc.constantFrom(4 as const, 8 as const), (set, marks, rank, neighbours) => {
        const anchor = marks.map((mark, i) => mark & (set[i] ?? 0))
        const left = thinToAnchors(grid, set, anchor, Uint32Array.from(rank), neighbours)
        const wanted = topology(set, neighbours)
        expect(topology(left, neighbours)).toEqual(wanted)
        expect(left.every((value, i) => value <= set[i] && value >= anchor[i])).toBe(true)
        const again = thinToAnchors(grid, left, anchor, Uint32Array.from(rank), neighbours)
        expect(again).toEqual(left)
      }),
    )
  })

  it.each([4, 8] as const)(
    'with %i neighbours takes a cell exactly where no component or hole changes, in all 256 surroundings',
    neighbours => {
      const middle = 5 * SIDE + 5
      const round = [-SIDE - 1, -SIDE, -SIDE + 1, -1, 1, SIDE - 1, SIDE, SIDE + 1]
      for (let bits = 0; bits < 256; bits++) {
        const anchor = new Uint8Array(SIDE * SIDE)
        round.forEach((step, k) => (anchor[middle + step] = (bits >> k) & 1))
        const set = anchor.slice()
        set[middle] = 1
        const before = topology(set, neighbours)
        const after = topology(anchor, neighbours)
        const left = thinToAnchors(grid, set, anchor, new Uint32Array(SIDE * SIDE), neighbours)
        expect(left[middle] === 0, `surroundings ${bits}`).toBe(before[0] === after[0] && before[1] === after[1])
      }
    },
  )

  it('shrinks a disc to one cell and a ring to a line', () => {
    const set = new Uint8Array(SIDE * SIDE)
    for (let row = 1; row < 8; row++) for (let column = 1; column < 8; column++) set[row * SIDE + column] = 1
    const none = new Uint8Array(SIDE * SIDE)
    const flat = new Uint32Array(SIDE * SIDE)
    expect(thinToAnchors(grid, set, none, flat, 8).reduce((a, b) => a + b)).toBe(1)
    set[4 * SIDE + 4] = 0
    // Shortest ring round one cell: its four sides over corners, or all eight cells over sides.
    expect(thinToAnchors(grid, set, none, flat, 8).reduce((a, b) => a + b)).toBeLessThan(16)
    expect(thinToAnchors(grid, set, none, flat, 4).reduce((a, b) => a + b)).toBeLessThan(24)
  })
})
