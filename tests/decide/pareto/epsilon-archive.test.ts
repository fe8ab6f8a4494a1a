import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArchiveSnapshot } from '../../../src/decide/pareto/archive-snapshot.ts'
import { dominates } from '../../../src/decide/pareto/dominates.ts'
import { epsilonArchive } from '../../../src/decide/pareto/epsilon-archive.ts'
import { mergeArchives } from '../../../src/decide/pareto/merge-archives.ts'
import { HAS_ANSWERS, knownAnswer, manyPoints } from './test-points.ts'

interface Sequence {
  readonly eps: number
  readonly sequence: number[][]
  readonly improvements: number[]
}
const EPSILON = [0.3, 0.7, 0.5]
const archiveOf = (
  rows: readonly (readonly number[])[],
  epsilon: readonly number[] = EPSILON,
): ReturnType<typeof epsilonArchive<number>> => {
  const archive = epsilonArchive<number>(epsilon)
  rows.forEach((row, i) => archive.offer(row, i))
  return archive
}
const boxesOf = (archive: { members(): readonly { readonly objectives: readonly number[] }[] }): string[] =>
  archive.members().map(({ objectives }) => objectives.map((value, k) => Math.floor(value / EPSILON[k])).join()).sort() // prettier-ignore

describe('epsilon archive', () => {
  it.skipIf(!HAS_ANSWERS)('counts progress as Platypus does (skipped without ../shared)', () => {
    const { eps, sequence, improvements } = knownAnswer<{ readonly epsilon_archive: Sequence }>('archive_dominance').epsilon_archive
    const archive = epsilonArchive<null>([eps, eps])
    const found = sequence.map(point => {
      archive.offer(point, null)
      return archive.progress()
    })
    expect(found).toEqual(improvements)
  })

  it('keeps the point nearest to the lower corner of a box, of equally near ones the older', () => {
    const archive = epsilonArchive<string>([1, 1])
    expect(archive.offer([0.75, 0.25], 'first')).toBe('new-box')
    expect(archive.offer([0.25, 0.75], 'equally near')).toBe('refused')
    expect(archive.offer([0.5, 0.5], 'nearer')).toBe('better-in-box')
    expect(archive.offer([-0.5, 3], 'beside')).toBe('new-box')
    expect(archive.offer([1.5, 0.125], 'behind')).toBe('refused')
    expect(archive.members().map(({ payload }) => payload)).toEqual(['nearer', 'beside'])
    expect(archive.progress()).toBe(2)
  })

  it('keeps the least violation while nothing is feasible, then feasible points only', () => {
    const archive = epsilonArchive<string>([1, 1])
    expect(archive.offer([0, 0], 'bad', 2)).toBe('less-infeasible')
    expect(archive.offer([-9, -9], 'worse', 3)).toBe('refused')
    expect(archive.offer([5, 5], 'better', 1)).toBe('less-infeasible')
    expect(archive.offer([4, 6], 'as bad', 1)).toBe('less-infeasible')
    expect(archive.members().map(({ payload }) => payload)).toEqual(['better', 'as bad'])
    expect(archive.progress()).toBe(0)
    expect(archive.offer([9, 9], 'feasible', 1e-9)).toBe('new-box')
    expect(archive.offer([0, 0], 'infeasible', 1e-6)).toBe('refused')
    expect(archive.members()).toHaveLength(1)
    expect(archive.members()[0]).toMatchObject({ payload: 'feasible', violation: 0 })
  })

  it('counts failed points and keeps none', () => {
    const archive = epsilonArchive<number>([1, 1])
    expect([archive.offer([NaN, 0], 0), archive.offer([0, Infinity], 1), archive.offer([0, 0], 2, NaN)]).toEqual([
      'failed',
      'failed',
      'failed',
    ])
    archive.offer([1, 1], 3)
    expect(archive.snapshot().counts).toEqual({ offered: 4, failed: 3, accepted: 1, progress: 1 })
    expect(archive.members()[0].order).toBe(3)
  })

  it('refuses epsilons and points that do not fit', () => {
    expect(() => epsilonArchive([])).toThrow('no epsilons')
    expect(() => epsilonArchive([1, 0])).toThrow('epsilon 0 of objective 1')
    expect(() => epsilonArchive([NaN])).toThrow('epsilon NaN')
    expect(() => epsilonArchive([1, 1]).offer([1, 2, 3], 0)).toThrow('3 objectives: the archive has 2 epsilons')
    expect(() => epsilonArchive([1]).offer([1], 0, -1)).toThrow('violation -1')
    expect(() => epsilonArchive([1, 2], epsilonArchive([1, 1]).snapshot())).toThrow('the archive has epsilons 1, 1: wanted 1, 2')
  })

  it('never holds a point that another one dominates, nor two in a box', () => {
    fc.assert(
      fc.property(manyPoints(3, 40), rows => {
        const archive = archiveOf(rows)
        const members = archive.members().map(({ objectives }) => objectives)
        for (const a of members) for (const b of members) expect(dominates(a, b)).toBe(false)
        expect(new Set(boxesOf(archive)).size).toBe(members.length)
        // Whatever was offered is no better than some member by an epsilon or more.
        for (const row of rows) expect(members.some(member => member.every((value, k) => value <= row[k] + EPSILON[k]))).toBe(true)
      }),
    )
  })

  it('occupies the same boxes in whatever order the points come', () => {
    fc.assert(
      fc.property(manyPoints(3, 30), rows => {
        expect(boxesOf(archiveOf(rows.toReversed()))).toEqual(boxesOf(archiveOf(rows)))
      }),
    )
  })

  it('goes on from its snapshot in JSON as if there had been no break', () => {
    const point = fc.tuple(
      fc.array(fc.double({ min: -3, max: 3, noDefaultInfinity: true }), { minLength: 3, maxLength: 3 }),
      fc.constantFrom(0, 0, 0, 1, 2.5),
    )
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), fc.nat(40), (points, cut) => {
        const whole = epsilonArchive<number>(EPSILON)
        const before = epsilonArchive<number>(EPSILON)
        points.forEach(([row, violation], i) => whole.offer(row, i, violation))
        points.slice(0, cut).forEach(([row, violation], i) => before.offer(row, i, violation))
        const saved = JSON.parse(JSON.stringify(before.snapshot())) as ArchiveSnapshot<number>
        const after = epsilonArchive<number>(EPSILON, saved)
        points.slice(cut).forEach(([row, violation], i) => after.offer(row, cut + i, violation))
        expect(after.snapshot()).toEqual(whole.snapshot())
        expect(JSON.stringify(after.snapshot())).toBe(JSON.stringify(whole.snapshot()))
      }), // prettier-ignore
    )
  })

  it('gives a snapshot that later points do not change', () => {
    const archive = archiveOf([[1, 1, 1]])
    const saved = archive.snapshot()
    const text = JSON.stringify(saved)
    archive.offer([0, 0, 0], 9)
    expect(JSON.stringify(saved)).toBe(text)
  })
})

describe('merged archives', () => {
  it('say what each of them brought', () => {
    const a = archiveOf([[0.1, 2, 2], [2, 0.1, 2]]).snapshot() // prettier-ignore
    const b = archiveOf([[2, 2, 2], [2, 2, 0.1]]).snapshot() // prettier-ignore
    const { archive, kept, offered } = mergeArchives([a, b, archiveOf([[3, 3, 3]]).snapshot()])
    expect(kept).toEqual([2, 1, 0])
    expect(offered).toEqual([2, 1, 1])
    expect(archive.members.map(({ payload }) => payload)).toEqual([{ from: 0, payload: 0 }, { from: 0, payload: 1 }, { from: 1, payload: 1 }]) // prettier-ignore
  })

  it('occupy the boxes of one archive of all points', () => {
    fc.assert(
      fc.property(manyPoints(3, 15), manyPoints(3, 15), (a, b) => {
        const { archive } = mergeArchives([archiveOf(a).snapshot(), archiveOf(b).snapshot()])
        expect(boxesOf({ members: () => archive.members })).toEqual(boxesOf(archiveOf([...a, ...b])))
      }),
    )
  })

  it('must have the same epsilons', () => {
    expect(() => mergeArchives([])).toThrow('no archives')
    expect(() => mergeArchives([epsilonArchive([1]).snapshot(), epsilonArchive([2]).snapshot()])).toThrow(
      'archive 1 has epsilons 2: wanted 1',
    )
  })
})
