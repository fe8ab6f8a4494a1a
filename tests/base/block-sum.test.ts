import { expect, test } from 'vitest'
import fc from 'fast-check'
import { blockSum } from '../../src/base/block-sum.ts'

const values = Float64Array.from({ length: 5000 }, (_, i) => ((i * 7919) % 5003) * 10 ** ((i % 21) - 10))

test('blockSum of part of a block, of parts of three blocks and of nothing', () => {
  expect(blockSum([1.5, 2.25, 4.5, 8.75], 1, 3)).toBe(6.75)
  const ramp = Array.from({ length: 3000 }, (_, i) => i)
  expect(blockSum(ramp, 1000, 2100)).toBe(1704450)
  expect(blockSum(ramp, 7, 7)).toBe(0)
})

test('threads that take whole blocks get the bits of one thread', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), cuts => {
      const ends = [...new Set([0, ...cuts.map(cut => cut * 1024), values.length])].toSorted((a, b) => a - b)
      const blocks: number[] = []
      for (let part = 1; part < ends.length; part++) {
        for (let lo = ends[part - 1]; lo < ends[part]; lo += 1024) blocks.push(blockSum(values, lo, Math.min(lo + 1024, ends[part])))
      }
      expect(blocks.reduce((sum, block) => sum + block, 0)).toBe(blockSum(values, 0, values.length))
    }),
  )
})
